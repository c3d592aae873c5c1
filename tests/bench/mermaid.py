# mermaid.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how long Mermaid 11 takes to draw the tasks of a map as a `journey` diagram in headless Chromium."""

import http.server
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
import time

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
PAGE = """<!doctype html><meta charset="utf-8"><title>Mermaid</title><script src="/mermaid.js"></script><script>
const answer = (value) => fetch("/done", { method: "POST", body: JSON.stringify(value) });
const draw = async () => {
  mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8 });
  const text = await (await fetch("/tasks")).text();
  const start = performance.now();
  const { svg } = await mermaid.render("map", text);
  document.body.innerHTML = svg;
  return { seconds: (performance.now() - start) / 1000 };
};
addEventListener("load", () => draw().then(answer, (error) => answer({ error: String(error) })));
</script>"""
PATIENCE = 120


class Missing(Exception):
    """Mermaid or Chromium is missing."""


def find_mermaid(folder):
    script = folder / "node_modules" / "mermaid" / "dist" / "mermaid.min.js"
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), "mermaid@11"]
    if not script.exists() and shutil.which("npm"):
        subprocess.run(command, check=False)
    if not script.exists():
        raise Missing("it is not in the build folder; where there is npm: " + " ".join(command))
    return script


def find_chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return name
    raise Missing("there is no Chromium here")


def translate(path):
    """Returns a map in Mermaid's language: sections, tasks, a score of 1 to 5, and who feels it."""
    journey = json.loads(path.read_text())
    names = {persona["id"]: persona["name"] for persona in journey["personas"]}
    lines = ["journey", "title " + journey["title"]]
    for stage in journey["stages"]:
        lines.append("section " + stage["title"])
        for touchpoint in stage["touchpoints"]:
            feelings = touchpoint["feelings"]
            score = round(sum(feeling.get("value", 0) for feeling in feelings) / len(feelings)) + 3
            # A task may not begin with a keyword of Mermaid.
            task = re.sub("^Journey", "Voyages", touchpoint["title"])
            lines.append(f"  {task}: {score}: " + ", ".join(names[feeling["persona"]] for feeling in feelings))
    return "\n".join(lines)


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = self.server.pages.get(self.path, b"")
        kind = "text/html" if self.path == "/" else "text/javascript" if self.path.endswith(".js") else "text/plain"
        self.send_response(200)
        self.send_header("Content-Type", kind + "; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        self.server.answer = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()
        self.server.answered.set()

    def log_message(self, *_):
        pass


def draw_once(chromium, server):
    """Returns the seconds of the drawing, and of the whole run of the browser."""
    server.answered.clear()
    with tempfile.TemporaryDirectory() as profile:
        started = time.monotonic()
        browser = subprocess.Popen([chromium, *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-port=0", f"http://127.0.0.1:{server.server_port}/"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        answered = server.answered.wait(PATIENCE)
        took = time.monotonic() - started
        browser.terminate()
        browser.wait()
        time.sleep(0.5)
    if not answered:
        raise Missing(f"Chromium said nothing within {PATIENCE} s")
    if "error" in server.answer:
        raise Missing("it refused the tasks: " + server.answer["error"])
    return server.answer["seconds"], took


def measure(folder, path, runs):
    """Returns two medians in seconds: of the drawing alone, and with the browser's start."""
    script, chromium = find_mermaid(pathlib.Path(folder)), find_chromium()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.pages = {"/": PAGE.encode(), "/mermaid.js": script.read_bytes(), "/tasks": translate(path).encode()}
    server.answered = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        return [statistics.median(times) for times in zip(*(draw_once(chromium, server) for _ in range(runs)))]
    finally:
        server.shutdown()
