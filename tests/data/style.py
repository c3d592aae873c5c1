#!/usr/bin/env python3
# style.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rules of style that can be counted. A file, header or function that is longer than allowed says why in a comment at
# its head, after the word `Length:`.

import re

from tap import TOP, check, run, sources

FILE_LINES, HEADER_LINES, FUNCTION_LINES, WIDTH = 400, 60, 40, 110
HEAD_LINES = 40  # in which a file may give its reason
REASON = re.compile(r"\bLength: \w+|\blonger than\b.{0,80}\bbecause\b", re.DOTALL)


def ours():
    return sources("src", "tests", endings=(".c", ".h", ".py", ".blp"))


def name(path):
    return path.relative_to(TOP)


def licence():
    """Every file begins with its name and licence."""
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


def headers():
    """No header is longer than 60 lines without a reason."""
    wrong = []
    for path in sources("src", "tests", endings=(".h",)):
        lines = path.read_text().splitlines()
        if len(lines) > HEADER_LINES and not REASON.search("\n".join(lines[:HEAD_LINES])):
            wrong.append(f"{name(path)}: {len(lines)} lines; split it, or say at its head `Length: why`")
    return wrong


def functions():
    """No function is longer than 40 lines without a reason."""
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


def widths():
    """No line is wider than 110 columns."""
    return [
        f"{name(path)}:{i}: {len(line)} columns"
        for path in sources("src", "tests")
        for i, line in enumerate(path.read_text().splitlines(), 1)
        if len(line) > WIDTH
    ]


NO_CODE = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])+'", re.DOTALL)


def nested_ternaries(code):
    """Returns the lines with a `?` in a branch of another, brackets that only group included."""
    lines, asked = [], [False]
    before = ""
    for i, c in enumerate(code):
        if c == "?":
            if asked[-1]:
                lines.append(code.count("\n", 0, i) + 1)
            asked[-1] = True
        elif c in "([{":
            groups = c == "(" and not (before.isalnum() or before in "_)]")
            asked.append(asked[-1] and groups)
        elif c in ")]}" and len(asked) > 1:
            asked.pop()
        if c in ",;{}":
            asked[-1] = False
        if not c.isspace():
            before = c
    return lines


def ternaries():
    """No condition is nested in a branch of another."""
    sample = "a ? b : c; f (a ? b : c, d ? e : f); a ? f (b ? c : d) : e;\na ? b : c ? d : e;\na ? (b ? c : d) : e;"
    if nested_ternaries(sample) != [2, 3]:
        return f"control: {nested_ternaries(sample)}"
    return [
        f"{name(path)}:{line}"
        for path in sources("src", "tests")
        for line in nested_ternaries(NO_CODE.sub(lambda part: re.sub(r"[^\n]", " ", part[0]), path.read_text()))
    ]


def jumps():
    """There is no goto, and nothing but a guard aborts."""
    word = re.compile(r"^\s*goto \w|\bg_error \(|\babort \(", re.MULTILINE)
    return [f"{name(path)}: {word.search(path.read_text())[0]}" for path in sources("src") if word.search(path.read_text())]


def hashes():
    """Keys are hashed with the key of the process, because files could choose names that collide in g_str_hash ()."""
    used = re.compile(r"\bg_str_hash\b(?! \(\))")
    code = {path: NO_CODE.sub("", path.read_text()) for path in sources("src")}
    return [str(name(path)) for path, text in code.items() if used.search(text)]


def steps():
    """No loop counts in floating point: beyond 2^24, adding a small step changes nothing, and the loop never ends."""
    loop = re.compile(r"^ *for \((?:float|double|gdouble|gfloat) .*", re.MULTILINE)
    return [f"{name(path)}: {line}" for path in sources("src") for line in loop.findall(path.read_text())]


def rectangles():
    """Edges are compared, because graphene_rect_contains_rect () says no where a sum is not exact."""
    code = {path: NO_CODE.sub("", path.read_text()) for path in sources("src")}
    return [str(name(path)) for path, text in code.items() if "graphene_rect_contains_rect" in text]


def shadows():
    """Nothing has a shadow around its box, which GTK's software renderer leaves out where only that is drawn anew."""
    shadow = re.compile(r"box-shadow: (?!none|inset).*")
    return [f"{name(path)}: {line}" for path in sources("src", endings=(".css",)) for line in shadow.findall(path.read_text())]


def templates():
    """No Blueprint file is longer than 150 lines."""
    return [str(name(path)) for path in sources("src", endings=(".blp",)) if len(path.read_text().splitlines()) > 150]


def layout():
    """clang-format has nothing to change (`./dev format` runs it)."""
    return run("clang-format", "--dry-run", "--Werror", *sources("src", "tests"), cwd=TOP)


check(licence, files, headers, functions, widths, ternaries, jumps, hashes, steps, rectangles, shadows, templates, layout)
