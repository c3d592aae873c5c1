#!/usr/bin/env python3
# keyboard.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json

from driver import Pathos, check, until


def ready(pathos):
    pathos.ready()
    pathos.press("Tab")


def get_titles(pathos):
    """Saves, and returns the titles of all touchpoints."""
    pathos.press("ctrl+s")
    return [touchpoint["title"] for stage in json.loads(pathos.file.read_text())["stages"] for touchpoint in stage["touchpoints"]]


def tabs():
    """Tab commits the edited text and moves to the next part, Shift+Tab to the previous one."""
    with Pathos() as pathos:
        ready(pathos)
        pathos.press("F2")
        pathos.type("First")
        pathos.press("Tab", "F2")
        pathos.type("Second")
        pathos.press("shift+Tab", "F2")
        pathos.type("Again first")
        pathos.press("Return")
        if not until(lambda: get_titles(pathos)[:2] == ["Again first", "Second"]):
            return f"there are {get_titles(pathos)}\n{pathos.said()}"
        return pathos.said()


def composes():
    """Enter ends composing first, and then editing."""
    with Pathos() as pathos:
        ready(pathos)
        pathos.press("F2", "ctrl+a", "ctrl+shift+u", "4", "1", "Return")
        pathos.type("B")
        pathos.press("Return")
        if not until(lambda: get_titles(pathos)[0] == "AB"):
            return f"there are {get_titles(pathos)}\n{pathos.said()}"
        return pathos.said()


check(tabs, composes)
