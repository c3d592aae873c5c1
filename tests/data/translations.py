#!/usr/bin/env python3
# translations.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# With --write, brings the list of translatable files up to date, which `./dev format` does.

import re
import subprocess
import sys

from tap import TOP, check, run, sources

LIST = TOP / "po" / "POTFILES.in"
CALL = re.compile(r"\b(?:N?C?_|ngettext|g_dngettext|g_dpgettext2?|NC_) ?\(\s*\"")
NOTE = re.compile(r"/\*\s*(translators:.*?)\s*\*/", re.IGNORECASE | re.DOTALL)
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3"]


def translatable():
    """Returns every file with something to translate, relative to the top."""
    code = [path for path in sources("src", endings=(".c", ".h", ".blp")) if CALL.search(path.read_text())]
    data = [path for path in (TOP / "data").glob("*.in") if not path.name.endswith(".service.in")]
    return sorted(str(path.relative_to(TOP)) for path in data + code)


def listed():
    return [line for line in LIST.read_text().splitlines() if line and not line.startswith("#")]


def complete():
    """POTFILES.in names every translatable file and no other (`./dev format` updates it)."""
    have, want = listed(), translatable()
    wrong = [f"missing: {name}" for name in want if name not in have] + [f"superfluous: {name}" for name in have if name not in want]
    return wrong or (None if have == want else "not sorted")


def extract():
    """Every message can be extracted, without a warning, and every note for translators is extracted with one."""
    files = [name for name in listed() if name.endswith((".c", ".h", ".blp"))]
    answer = subprocess.run(
        ["xgettext", "--from-code=UTF-8", "--language=C", "--output=-", "--directory", TOP, "--add-comments=Translators:"]
        + [f"--keyword={word}" for word in KEYWORDS] + files,
        capture_output=True, text=True,
    )
    if answer.returncode or answer.stderr:
        return answer.stderr
    if "msgid" not in answer.stdout:
        return "no message found"

    extracted = " ".join(line[3:].strip() for line in answer.stdout.splitlines() if line.startswith("#. "))
    notes = [(name, " ".join(note.split())) for name in files for note in NOTE.findall((TOP / name).read_text())]
    return [f"{name}: not directly above a message: {note}" for name, note in notes if note not in extracted]


def languages():
    """Every translation is named in LINGUAS, and its messages fit the originals."""
    named = {word for line in (TOP / "po" / "LINGUAS").read_text().splitlines() if not line.startswith("#") for word in line.split()}
    there = {path.stem for path in (TOP / "po").glob("*.po")}
    wrong = [f"{name}: either not named or missing" for name in sorted(named ^ there)]
    for name in sorted(there):
        wrong.append(run("msgfmt", "-c", "--check-accelerators=_", "-o", "/dev/null", TOP / "po" / f"{name}.po"))
    return list(filter(None, wrong))


if sys.argv[1:] == ["--write"]:
    head = [line for line in LIST.read_text().splitlines() if line.startswith("#")]
    LIST.write_text("\n".join(head + translatable()) + "\n")
else:
    check(complete, extract, languages)
