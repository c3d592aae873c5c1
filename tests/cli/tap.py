# tap.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs functions as tests that print TAP, and helps them to run the built program.

    test-x.py PATHOS DATADIR [TOOL…]
"""

import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

PATHOS = sys.argv[1] if len(sys.argv) > 1 else "pathos"
DATA = Path(sys.argv[2] if len(sys.argv) > 2 else "data")
SAMPLES = sorted((DATA / "samples").glob("*.journey"))
TEMPLATES = sorted((DATA / "templates").glob("*.journey"))
assert SAMPLES and TEMPLATES, f"there are no maps in {DATA}"  # or every test of all maps would pass


class Skip(Exception):
    pass


def need(*programs):
    for program in programs:
        if shutil.which(program) is None:
            raise Skip(f"there is no {program}")


def run(*command, status=0, env=None, data=None):
    """Returns the output and the errors of the command as bytes. Its exit status must be `status`."""
    result = subprocess.run([str(part) for part in command], input=data, capture_output=True, timeout=240,
                            env={**os.environ, **(env or {})})
    assert result.returncode == status, f"{command} gave {result.returncode}, not {status}: {result.stderr[-2000:].decode(errors='replace')}"
    return result.stdout, result.stderr


def pathos(*arguments, status=0, env=None):
    return run(PATHOS, *arguments, status=status, env=env)


def main(*tests):
    failed = 0
    print("TAP version 13")
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix("test_").replace("_", "-")
        with tempfile.TemporaryDirectory() as folder:
            before = os.getcwd()
            os.chdir(folder)
            try:
                test()
                print(f"ok {number} {name}", flush=True)
            except Skip as skip:
                print(f"ok {number} {name} # SKIP {skip}", flush=True)
            except Exception:
                failed += 1
                for line in traceback.format_exc().splitlines():
                    print(f"# {line}")
                print(f"not ok {number} {name}", flush=True)
            os.chdir(before)
    sys.exit(failed > 0)
