#!/usr/bin/env python3
# count.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Counts what `meson test --logbase SUITE` has run: every point of each TAP program, not only the programs.
#
#   count.py BUILD SUITE…        lists what failed and what was skipped; the last line is `N passed, N failed`

import json
import os
import pathlib
import re
import sys

POINT = re.compile(r"^(not )?ok\b *\d* *-? *([^#]*)(?:# *(SKIP|TODO)\b *(.*))?", re.IGNORECASE)


def count_program(test, failures, skips):
    """Returns how many points of one test program passed; adds the others to the two lists."""
    name = test["name"].split(" / ")[-1].split(":")[-1]
    passed = failed = skipped = 0
    last_failed = False

    for line in test.get("stdout", "").splitlines():
        point = POINT.match(line)
        if point is None:
            # Programs explain a failed point in comments below it.
            if line.startswith("# ") and last_failed:
                failures[-1] += "\n    " + line[2:]
            continue
        last_failed = bool(point[1]) and not point[3]
        if point[3] and point[3].upper() == "SKIP":
            skipped += 1
            skips.append(f"{name}: {point[2].strip()} ({point[4]})")
        elif last_failed:
            failed += 1
            failures.append(f"{name}: {point[2].strip()}")
        else:
            passed += 1

    # A crash, a time-out or an incomplete plan has no line of its own.
    if test["result"] == "SKIP" and passed + failed + skipped == 0:
        skips.append(name)
    elif test["result"] not in ("OK", "SKIP", "EXPECTEDFAIL") and failed == 0:
        last = (test.get("stdout", "") + test.get("stderr", "")).strip().splitlines()[-40:]
        failures.append(f"{name}: {test['result']}, exit code {test['returncode']}" + "".join("\n    " + line for line in last))
    elif passed + failed + skipped == 0:
        failures.append(f"{name}: ran no test")
    elif failed and test.get("stderr", "").strip():
        failures[-1] += "".join("\n    " + line for line in test["stderr"].strip().splitlines()[-40:])

    return passed


def count_suite(build, suite, failures, skips):
    # Meson adds the name of what wraps each test.
    logs = pathlib.Path(build, "meson-logs").glob(suite + "*.json")
    tests = [json.loads(line) for log in logs for line in log.read_text().splitlines()]
    passed = sum(count_program(test, failures, skips) for test in tests)

    if passed == 0:
        failures.append(f"suite {suite}: ran no test")

    return passed


def main():
    failures, skips = [], []
    passed = sum(count_suite(sys.argv[1], suite, failures, skips) for suite in sys.argv[2:])

    # CI has all that `.ci/packages` names, so a test that is skipped there is a failure.
    if os.environ.get("CI"):
        failures += [f"{name}, skipped in CI" for name in skips]

    print()
    for name in skips:
        print("skipped:", name)
    for name in failures:
        print("failed:", name)
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures or not passed else 0


sys.exit(main())
