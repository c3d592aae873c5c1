#!/usr/bin/env python3
# tests.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# No test is forgotten, since a test that nobody runs looks like one that passes.

import json
import re
import subprocess

from tap import BUILD, TOP, check, sources


def known():
    """The tests that the build knows, as pairs of name and suite."""
    answer = subprocess.run(["meson", "introspect", "--tests", BUILD], capture_output=True, check=True, text=True)
    return [(test["name"], suite.split(":")[-1]) for test in json.loads(answer.stdout) for suite in test["suite"]]


def suites():
    """`./dev test` runs every suite there is."""
    run = re.search(r"\|\| set -- ([a-z ]+)$", (TOP / "dev").read_text(), re.MULTILINE)[1].split()
    there = {suite for _, suite in known()}
    return [f"not run, or missing: {suite}" for suite in sorted(there ^ set(run))]


def programs():
    """Every test program and every check is in a suite."""
    names = [name for name, _ in known()]
    there = [path for path in sources("tests", endings=(".c", ".py")) if path.stem.startswith("test-")]
    there += [path for path in sources("tests/data", "tests/desktop", endings=(".py",)) if path.stem not in ("tap", "driver")]
    return [f"in no suite: {path.relative_to(TOP)}" for path in there if not any(name.startswith(path.stem) for name in names)]


check(suites, programs)
