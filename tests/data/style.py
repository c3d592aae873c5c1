#!/usr/bin/env python3
# style.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What of the style can be counted. A file or function that is longer than allowed says why in a comment at its head: after
# the word `Length:`, or in a sentence that it is longer than it should be, because …

import re

from tap import TOP, check, run, sources

FILE_LINES, FUNCTION_LINES, HEAD_LINES = 400, 60, 40
REASON = re.compile(r"\bLength: \w+|\blonger than\b.{0,80}\bbecause\b", re.DOTALL)


def ours():
    return sources("src", "tests", endings=(".c", ".h", ".py", ".blp"))


def name(path):
    return path.relative_to(TOP)


def licence():
    """Every file says what it is and under which licence."""
    wrong = []
    for path in ours() + [TOP / "dev"]:
        text = path.read_text()[:400]
        named = path.name in text or path.suffix == ".blp"
        if not named or "SPDX-License-Identifier: GPL-3.0-or-later" not in text:
            wrong.append(str(name(path)))
    return wrong


def files():
    """No file is longer than 400 lines without a reason."""
    wrong = []
    for path in ours():
        lines = path.read_text().splitlines()
        if len(lines) > FILE_LINES and not REASON.search("\n".join(lines[:HEAD_LINES])):
            wrong.append(f"{name(path)}: {len(lines)} lines; split it, or say at its head `Length: why`")
    return wrong


def functions():
    """No function is longer than 60 lines without a reason."""
    wrong = []
    for path in sources("src", "tests"):
        lines = path.read_text().splitlines()
        start = None
        for i, line in enumerate(lines):
            if line == "{" and lines[i - 1].endswith(")"):
                start = i
            elif line == "}" and start is not None:
                if i - start - 1 > FUNCTION_LINES and not REASON.search("\n".join(lines[max(0, start - 25) : start])):
                    wrong.append(f"{name(path)}:{start}: {i - start - 1} lines; split it, or say above it `Length: why`")
                start = None
    return wrong


def jumps():
    """Nothing jumps, and nothing aborts but a guard."""
    word = re.compile(r"^\s*goto \w|\bg_error \(|\babort \(", re.MULTILINE)
    return [f"{name(path)}: {word.search(path.read_text())[0]}" for path in sources("src") if word.search(path.read_text())]


def templates():
    """No Blueprint file is longer than 150 lines."""
    return [str(name(path)) for path in sources("src", endings=(".blp",)) if len(path.read_text().splitlines()) > 150]


def layout():
    """clang-format has nothing to change (`./dev format` lets it)."""
    return run("clang-format", "--dry-run", "--Werror", *sources("src", "tests"), cwd=TOP)


check(licence, files, functions, jumps, templates, layout)
