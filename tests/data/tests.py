#!/usr/bin/env python3
# tests.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# No test is forgotten, since a test that nobody runs looks like one that passes.

import json
import os
import re
import subprocess

from tap import BUILD, TOP, check, sources


def known():
    """Returns the tests that the build knows."""
    answer = subprocess.run(["meson", "introspect", "--tests", BUILD], capture_output=True, check=True, text=True)
    return json.loads(answer.stdout)


def suites():
    """`./dev test` runs every suite, but that for which it needs another root, and that which takes long."""
    run = re.search(r"\|\| set -- ([a-z ]+)$", (TOP / "dev").read_text(), re.MULTILINE)[1].split() + ["clients", "wayland"]
    there = {suite.split(":")[-1] for test in known() for suite in test["suite"]}
    return [f"not run, or missing: {suite}" for suite in sorted(there ^ set(run))]


def programs():
    """Every test program and every check is in a suite."""
    run = {os.path.realpath(word) for test in known() for word in test["cmd"]}
    there = [path for path in sources("tests", endings=(".c", ".py")) if path.stem.startswith("test-")]
    there += [path for path in sources("tests/data", "tests/desktop", endings=(".py",)) if path.stem not in ("tap", "driver", "blank", "spreadsheet", "storyboard")]
    built = {path: BUILD / path.relative_to(TOP).with_suffix("") if path.suffix == ".c" else path for path in there}
    return [f"in no suite: {path.relative_to(TOP)}" for path in there if os.path.realpath(built[path]) not in run]


check(suites, programs)
