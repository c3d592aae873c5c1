#!/usr/bin/env python3
# test-floods.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files that unfold to much are shown, exported or refused in a sentence, within limits of time and memory.

Without more, a choice of floods runs, within two minutes. Variables ask for others:

    PATHOS_FLOODS    `all`, or names of floods with spaces between; what each took is printed
    PATHOS_SHARES    parts of their full size, `0.1 1` if left out
    PATHOS_COMMANDS  names of the table below; `window` needs a display, as in
                     `dbus-run-session -- xvfb-run -a python3 tests/cli/test-floods.py build/src/pathos data`
    PATHOS_PATIENCE  by how much this machine is slower than others
"""

import functools
import json
import os
import re
import resource
import subprocess
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import floods  # noqa: E402
from tap import PATHOS, main  # noqa: E402

MIB = 1 << 10  # in the kibibytes of getrusage()
CHECK, EXPORT = (2, 450), (5, 600)  # seconds of a processor, MiB
COMMANDS = {
    "check": (["check", "MAP"], CHECK),
    "svg": (["export", "MAP", "-o", "out.svg"], EXPORT),
    "outlines": (["export", "MAP", "-o", "out.svg", "--text", "outlines"], EXPORT),
    "png": (["export", "MAP", "-o", "out.png"], EXPORT),
    "pdf": (["export", "MAP", "-o", "out.pdf", "--paper", "A0"], EXPORT),
    "pages": (["export", "MAP", "-o", "out.pdf", "--pages", "stages"], EXPORT),
    "each": (["export", "MAP", "-o", "out.svg", "--each-persona"], EXPORT),
    "flat": (["export", "MAP", "-o", "out.json", "--format", "flat"], EXPORT),
    "json": (["export", "MAP", "-o", "out.json"], EXPORT),
    "window": (["--picture", "out.png", "MAP"], EXPORT),  # its memory over that of a window with an empty map
}
PATIENCE = float(os.environ.get("PATHOS_PATIENCE", "1"))
WANTED = os.environ.get("PATHOS_COMMANDS", "check svg pdf").split()
# The kinds of work that could be done without a limit, one or two floods each.
CHOICE = [
    ("ids", 1), ("invalid-ids", 1), ("member-names", 1), ("empty-cards", 1), ("repairs-quoting", 1), ("text-latin-unbroken", 1),
    ("text-tabs", 1), ("long-names", 1), ("repeat-persona", 1), ("most-cells", 1), ("most-links", 1), ("most-words", 1),
    ("most-chunks", 1), ("most-arabic", 1), ("too-many-cells", 1), ("most-curves", 1), ("most-channel-names", 1),
    ("repeat-channel-unbroken", 1), ("most-simple", 1),
]
# In a window, cells, marks and parts of the map are kept that an export does not have. Those that take nearly the time are tried a
# little below the limits, because the machine may be slower than most.
WINDOW_CHOICE = [
    ("most-cells", 1), ("most-columns", 1), ("most-cards", 0.8), ("most-spans", 0.8), ("most-curves", 1), ("most-simple", 1),
    ("long-names", 1), ("repeat-channel", 1), ("one-picture-in-many-places", 1), ("one-portrait-of-many", 1),
]


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(command, path):
    """Returns status, seconds of a processor, MiB, and what was said."""
    arguments = [argument.replace("MAP", path) for argument in COMMANDS[command][0]]
    is_window = command == "window"
    with open("errors", "w+b") as errors:
        child = subprocess.Popen([PATHOS, *arguments], stdout=subprocess.DEVNULL, stderr=errors, preexec_fn=None if is_window else limit,
                                 env={**os.environ, "G_DEBUG": "fatal-criticals"})
        timer = threading.Timer(100, child.kill)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read(5000).decode(errors="replace")
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // MIB, said


@functools.cache
def measure_empty_window():
    Path("empty.journey").write_bytes(floods.make("most-columns", 1e-4))
    run("window", "empty.journey")  # once to fill the caches
    status, seconds, memory, said = run("window", "empty.journey")
    assert status == 0 and Path("out.png").exists(), said
    return seconds, memory


def judge(name, share, commands):
    Path("flood.journey").write_bytes(floods.make(name, share))
    refused = re.match(r"flood.journey:\d+:\d+: ", run("check", "flood.journey")[3])
    wrong = []
    for command in commands:
        for file in Path(".").glob("out*"):
            file.unlink()
        if command == "window" and refused:
            continue
        base = measure_empty_window() if command == "window" else (0, 0)
        status, seconds, memory, said = run(command, "flood.journey")
        line = f"{name} {share:g} {command}: {status}, {seconds - base[0]:.2f} s, {memory - base[1]} MiB, {said[:160].strip()!r}"
        is_right = (status == 0 or (status == 1 and said.strip() != "")) and "CRITICAL" not in said and len(said) < 5000
        is_right &= command != "window" or Path("out.png").exists()
        is_right &= seconds - base[0] <= COMMANDS[command][1][0] * PATIENCE and memory - base[1] <= COMMANDS[command][1][1]
        if not is_right:
            wrong.append(line)
        if "PATHOS_FLOODS" in os.environ:
            print("# " + ("" if is_right else "WRONG ") + line, flush=True)
    assert not wrong, "\n".join(wrong)


def make_test(name, share):
    def test():
        judge(name, share, WANTED)
    test.__name__ = f"test_{name}_{share:g}"
    return test


def test_lists():
    """The floods fill each list: one more is refused. So whoever allows more has to try floods of that."""
    for more in (0, 1):
        lists = {
            "Personas": (floods.PERSONAS, floods.journey(personas=[{}] * (floods.PERSONAS + more))),
            "Lanes": (floods.LANES, floods.journey(lanes=[{}] * (floods.LANES - 1 + more))),
            "Stages": (floods.STAGES, floods.journey(stages=[{}] * (floods.STAGES + more))),
            "Cards": (floods.CARDS, floods.journey(lanes=[floods.card_lane([{}] * (floods.CARDS + more))])),
            "Links": (floods.LINKS, floods.journey(links=[{}] * (floods.LINKS + more))),
        }
        for label, (most, journey) in lists.items():
            Path("list.journey").write_text(json.dumps(journey))
            said = run("check", "list.journey")[3]
            assert (f"“{label}” must not have more than {most} entries." in said) == bool(more), (label, more, said[:300])


def test_pages_of_a_stage():
    judge("most-pages", 1, ["pages"])


names = os.environ.get("PATHOS_FLOODS", "").split()
shares = [float(share) for share in os.environ.get("PATHOS_SHARES", "0.1 1").split()]
if WANTED == ["window"]:
    CHOICE = WINDOW_CHOICE
if names:
    CHOICE = [(name, share) for name in (floods.FLOODS if names == ["all"] else names) for share in shares]
main(*[] if names else [test_lists, test_pages_of_a_stage], *[make_test(name, share) for name, share in CHOICE])
