#!/usr/bin/env python3
# desktop.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the desktop learns about Pathos is valid and consistent. Flathub's linter is not in Debian, so those of its rules
# that our manifest could break are here.

import pathlib
import re
import tempfile
import xml.etree.ElementTree as xml

from tap import APP_ID, BUILD, DATA, TOP, check, run

IMPORTS = re.findall(r'\.mime_type = "([^"]+)"', (TOP / "src/io/pathos-import-formats.c").read_text())
MIME = "application/x-journey+json"
METAINFO = BUILD / "data" / f"{APP_ID}.metainfo.xml"
DESKTOP = BUILD / "data" / f"{APP_ID}.desktop"

# Stricter than the validator, except for the home page, of which there is none yet. When there is one, remove that line
# and add `--strict`.
SEVERITIES = [
    "content-rating-missing=error",
    "releases-info-missing=error",
    "desktop-app-launchable-omitted=error",
    "category-invalid=error",
    "unknown-tag=error",
    "invalid-child-tag-name=error",
    "metainfo-filename-cid-mismatch=error",
    "name-has-dot-suffix=error",
    "url-homepage-missing=info",
]


def desktop_entry():
    return dict(line.split("=", 1) for line in DESKTOP.read_text().splitlines() if "=" in line)


def desktop_file():
    """The desktop file is valid."""
    return run("desktop-file-validate", DESKTOP)


def metainfo():
    """The metainfo file is valid."""
    return run("appstreamcli", "validate", "--no-net", "--explain", "--override=" + ",".join(SEVERITIES), METAINFO)


def metainfo_wording():
    """Name and summary are short enough for a software centre."""
    root = xml.parse(METAINFO)
    name, summary = root.findtext("name"), root.findtext("summary")
    wrong = []
    if len(name) > 15 or not re.fullmatch(r"[A-Z][a-z]+", name):
        wrong.append(f"name: {name}")
    if not 10 <= len(summary) <= 35 or summary.endswith(".") or re.match(r"(A|An|The) |.*\b(app|tool)\b", summary):
        wrong.append(f"summary: {summary}")
    return wrong


def newest_release():
    """The newest release is the version of the build."""
    version = re.search(r"version: '([^']+)'", (TOP / "meson.build").read_text())[1]
    newest = xml.parse(METAINFO).find("releases/release").get("version")
    return None if newest == version else f"metainfo has {newest}, meson.build {version}"


def one_id():
    """Everything has the same id."""
    entry, root = desktop_entry(), xml.parse(METAINFO)
    schema = xml.parse(DATA / f"{APP_ID}.gschema.xml").find("schema")
    manifest = (TOP / "flatpak" / f"{APP_ID}.yml").read_text()
    service = (BUILD / "data" / f"{APP_ID}.service").read_text()
    found = {
        "metainfo": root.findtext("id"),
        "launchable": root.findtext("launchable").removesuffix(".desktop"),
        "icon": entry["Icon"],
        "schema": schema.get("id"),
        "schema's path": schema.get("path").strip("/").replace("/", "."),
        "service": re.search(r"^Name=(.*)$", service, re.MULTILINE)[1],
        "manifest": re.search(r"^id: (.*)$", manifest, re.MULTILINE)[1],
    }
    return [f"{place}: {name}" for place, name in found.items() if name != APP_ID]


def mime_type():
    """A .journey file is recognised, and has the same MIME type everywhere."""
    wrong = []
    offered = [name for name in desktop_entry()["MimeType"].split(";") if name]
    if sorted(offered) != sorted(IMPORTS):
        wrong.append(f"the desktop file has {offered}, the table of import formats {IMPORTS}")
    if MIME not in IMPORTS:
        wrong.append("not in the table of import formats")
    if xml.parse(METAINFO).findtext("provides/mediatype") != MIME:
        wrong.append("not in the metainfo file")

    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder, "mime", "packages")
        packages.mkdir(parents=True)
        (packages / f"{APP_ID}.xml").write_text((BUILD / "data" / f"{APP_ID}.xml").read_text())
        wrong.append(run("update-mime-database", packages.parent))
        globs = packages.parent / "globs2"
        if f"50:{MIME}:*.journey" not in globs.read_text():
            wrong.append(globs.read_text())
    return list(filter(None, wrong))


def schema():
    """The settings' schema compiles."""
    return run("glib-compile-schemas", "--strict", "--dry-run", DATA)


def icons():
    """The icons are square, have no filters and can be drawn."""
    wrong = []
    for kind, name in (("scalable", APP_ID), ("symbolic", APP_ID + "-symbolic")):
        path = DATA / "icons" / "hicolor" / kind / "apps" / f"{name}.svg"
        _, _, width, height = xml.parse(path).getroot().get("viewBox").split()
        if width != height:
            wrong.append(f"{name}: not square")
        if "<filter" in path.read_text():
            wrong.append(f"{name}: has a filter")
        wrong.append(run("rsvg-convert", "-w", "32", path, "-o", BUILD / "tests" / "data" / f"{name}.png"))
    wrong += [f"not an SVG: {path}" for path in (DATA / "icons").rglob("*") if path.is_file() and path.suffix != ".svg"]
    return list(filter(None, wrong))


def manifest():
    """The Flatpak manifest asks for no more than a drawing program needs."""
    text = (TOP / "flatpak" / f"{APP_ID}.yml").read_text()
    allowed = {"--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"}
    asked = set(re.findall(r"^  - (--\S+)$", text, re.MULTILINE))
    wrong = [f"asks for {permission}" for permission in sorted(asked - allowed)]
    wrong += [f"needs {permission}" for permission in sorted(allowed - asked)]
    return wrong + [f"has {word}" for word in ("share=network", "branch:", "/lib/debug") if word in text]


check(desktop_file, metainfo, metainfo_wording, newest_release, one_id, mime_type, schema, icons, manifest)
