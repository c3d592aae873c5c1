#!/usr/bin/env python3
# docs.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The documents agree with the program.

import ast
import os
import re
import subprocess

from tap import BUILD, LAYERS, TOP, check, sources

PROGRAM = os.environ.get("PATHOS", str(BUILD / "src" / "pathos"))
READMES = {TOP / "README.md": TOP, TOP / "src" / "README.md": TOP / "src"}
FILE = re.compile(r"^[\w./-]+(/|\.(c|h|py|blp|build|json|journey|md|page|xml|png))$")
CODE = re.compile(r"\b(?:pathos_\w+|Pathos[A-Z]\w+|PATHOS_\w+|\w+(?= \())")
LINK = re.compile(r"\]\(([^)#:]+)\)")
COMMANDS = ["new", "export", "check"]


def quoted(text):
    """Returns what is between backquotes, but not the blocks of code."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))


def files():
    """Every file that a README names exists."""
    wrong = []
    for readme, folder in READMES.items():
        text = readme.read_text()
        names = [name for name in quoted(text) if FILE.match(name)] + LINK.findall(text)
        wrong += [f"{readme.relative_to(TOP)}: {name}" for name in names if not (folder / name).exists() and not (TOP / name).exists()]
        if not names:
            wrong.append(f"{readme.relative_to(TOP)}: names no file")
    return wrong


def names():
    """Every function, type and macro that a README names exists in the source."""
    code = "\n".join(path.read_text() for path in sources("src", "tests") + [TOP / "dev"])
    words = set(re.findall(r"\w+", code))
    wrong = []
    for readme in READMES:
        text = readme.read_text()
        diagrams = " ".join(re.findall(r"^```mermaid.*?^```", text, re.MULTILINE | re.DOTALL))
        for name in CODE.findall(" ".join(quoted(text))) + re.findall(r"\bPathos[A-Z]\w+", diagrams):
            if name not in words:
                wrong.append(f"{readme.relative_to(TOP)}: {name}")
    return wrong


def layers():
    """The table of layers agrees with the build."""
    rows = re.findall(r"^\| \d+ \| `(\w+)` \|[^|]*\|([^|]*)\|", (TOP / "src" / "README.md").read_text(), re.MULTILINE)
    allowed = ast.literal_eval(re.search(r"^MAY_USE = (\{.*?^\})", (TOP / "tests/data/layers.py").read_text(), re.MULTILINE | re.DOTALL)[1])
    table = {name: {other for other in re.split(r"[ ,–]+", uses) if other} for name, uses in rows}
    if list(table) != LAYERS:
        return f"layers: {', '.join(table)}"
    return [f"{name}: {', '.join(table[name])}" for name in LAYERS if table[name] != set(allowed[name])]


def options_of(text):
    return set(re.findall(r"(?<![\w-])--[a-z][\w-]+", text)) - {"--help"}


def command_line():
    """The help names every option of the command line, and no others."""
    page = (TOP / "help/C/command-line.page").read_text()
    said = {name: subprocess.run([PROGRAM, name, "--help"], capture_output=True, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"}).stdout
            for name in COMMANDS}
    missing = [f"no command: {name}" for name in COMMANDS if f"pathos {name}" not in said[name] or f"pathos {name} " not in page]
    have = set().union(*map(options_of, said.values()))
    return missing + [f"only in the help: {name}" for name in options_of(page) - have] + [f"not in the help: {name}" for name in have - options_of(page)]


def formats():
    """--help names every export format, and the help pages name each with its extension."""
    table = (TOP / "src/io/pathos-export-formats.c").read_text()
    ids = re.findall(r'\.id = "(\w+)"', table)
    extensions = re.findall(r'\.extension = "(\.\w+)"', table)
    said = subprocess.run([PROGRAM, "export", "--help"], capture_output=True, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"}).stdout
    page = (TOP / "help/C/command-line.page").read_text()
    wrong = [] if ids and ", ".join(ids) in said else [f"not in --help: {ids}"]
    wrong += [] if len(extensions) == len(ids) else [f"extensions: {extensions}"]
    wrong += [f"not in the help: {name}" for name in extensions if f"<file>{name}</file>" not in page]
    return wrong + [f"not in the help: {name}" for name in ids if f"<code>{name}</code>" not in page]


def templates():
    """The help names every template."""
    page = (TOP / "help/C/command-line.page").read_text()
    return [path.stem for path in sources("data/templates", endings=(".journey",)) if f"<code>{path.stem}</code>" not in page]


check(files, names, layers, command_line, formats, templates)
