#!/usr/bin/env python3
# help.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from tap import TOP, check, run

PAGES = TOP / "help" / "C"


def says_nothing(*command):
    """yelp-check succeeds even if it reports something, so it must print nothing."""
    return run("sh", "-c", 'said=$("$@" 2>&1) && [ -z "$said" ] || { echo "$said"; false; }', "-", *command)


def valid():
    """The pages are valid Mallard."""
    return says_nothing("yelp-check", "validate", "--strict", PAGES)


def links():
    """Every link has a target."""
    return says_nothing("yelp-check", "links", PAGES)


def orphans():
    """Every page can be reached."""
    return says_nothing("yelp-check", "orphans", PAGES)


def listed():
    """Every page is installed."""
    installed = set(re.findall(r"'(.*\.page)'", (TOP / "help" / "meson.build").read_text()))
    return [f"not the same in help/meson.build: {name}" for name in installed ^ {path.name for path in PAGES.glob("*.page")}]


check(valid, links, orphans, listed)
