# tap.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by the checks of this folder: output as TAP, and where things are.

import os
import pathlib
import subprocess
import sys
import traceback

APP_ID = "io.github.pathos.Pathos"
LAYERS = ["model", "history", "insight", "scene", "layout", "render", "edit", "io", "cli", "canvas", "ui", "app"]

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("PATHOS_BUILD", TOP / "build"))
DATA = TOP / "data"


def sources(*folders, endings=(".c", ".h")):
    """Returns the files in these folders, sorted. There must be some, or every check of them would pass."""
    found = sorted(path for folder in folders for path in (TOP / folder).rglob("*") if path.suffix in endings)
    assert found, f"there is nothing in {folders}"
    return found


def run(*command, **options):
    """Returns None if the command succeeded, or else what it printed."""
    answer = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    return None if answer.returncode == 0 else answer.stdout or f"exit code {answer.returncode}"


def check(*points):
    """Runs functions as points. Each returns what is wrong (a text, or a list of them), or nothing.

    The first line of its docstring is the name of the point.
    """
    failed = 0
    print(f"1..{len(points)}")
    for i, point in enumerate(points, 1):
        try:
            wrong = point()
        except Exception:
            wrong = traceback.format_exc()
        failed += bool(wrong)
        print("not ok" if wrong else "ok", i, "-", point.__doc__.strip().splitlines()[0].rstrip("."))
        for line in [wrong] if isinstance(wrong, str) else wrong or []:
            print("#", line.rstrip().replace("\n", "\n# "))
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
