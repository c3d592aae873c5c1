#!/usr/bin/env python3
# keyboard.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import subprocess

from driver import Pathos, check, until
from editing import get_feelings

BLOG = "Reads our blog post"


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


def tabs_on():
    """From a text, Tab goes on along the row until another key is pressed. Then it leaves the map."""
    with Pathos() as pathos:
        ready(pathos)
        pathos.press("F2")
        pathos.type("First")
        pathos.press("Tab", "Tab", "Tab", "shift+Tab", "F2", "ctrl+a")
        pathos.type("Third")
        pathos.press("Return")
        if not until(lambda: get_titles(pathos)[2] == "Third"):
            return f"there are {get_titles(pathos)}\n{pathos.said()}"
        pathos.press("Tab")
        if not until(lambda: "Select" in pathos.focused(), 5):
            return f"Tab leads to {pathos.focused()}"
        return pathos.said()


def types_over():
    """What is typed on a part replaces its text, as in a spreadsheet; Escape keeps what was there."""
    with Pathos() as pathos:
        ready(pathos)
        third = get_titles(pathos)[2]
        pathos.type("First")
        pathos.press("Tab")
        pathos.type("Second")
        pathos.press("Tab", "Right")
        pathos.type("No")
        pathos.press("Escape")
        if not until(lambda: get_titles(pathos)[:3] == ["First", "Second", third]):
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


class Layout:
    """Another keyboard layout, while it lasts."""

    def __init__(self, *words):
        self.words = words

    def __enter__(self):
        subprocess.run(["setxkbmap", *self.words], check=True, timeout=20)

    def __exit__(self, *_):
        subprocess.run(["setxkbmap", "us"], check=True, timeout=20)


def get_cards(pathos):
    pathos.press("ctrl+s")
    return [card["text"] for lane in json.loads(pathos.file.read_text())["lanes"] for card in lane.get("cards", [])]


def go_to_cell(pathos):
    """Goes to an empty cell, and returns whether it has the focus."""
    pathos.press("ctrl+Home")
    return pathos.walk("Down", "Pain points, Searches")


def is_focused(pathos, name):
    return until(lambda: any(name in focused for focused in pathos.focused()), 5)


def shifted_digits():
    """Where digits need Shift, as on French keyboards, their keys rate and choose tools without it."""
    one, two, five, minus, nine, zero, plus = "10", "11", "14", "15", "18", "19", "shift+21"
    with Layout("fr"), Pathos() as pathos:
        ready(pathos)
        pathos.walk("Right", BLOG)
        pathos.press("Page_Down")
        for key, value in ((one, -2), (five, 2)):
            pathos.press(key)
            if not until(lambda: get_feelings(pathos, BLOG)[0] == value):
                return f"after key {key}: {get_feelings(pathos, BLOG)}, the focus is on {pathos.focused()}\n{pathos.said()}"
            pathos.press("Left")
        for key in (minus, zero, plus):
            pathos.press(key)
            if not is_focused(pathos, "Value"):
                return f"key {key} begins no number; the focus is on {pathos.focused()}"
            pathos.press("Escape")
        zoom = pathos.find("button", " %")[0]
        before = zoom.get_name()
        pathos.press(f"ctrl+{nine}")
        if not until(lambda: zoom.get_name() != before, 5):
            return f"Ctrl+9 does not fit the map: {before}"
        pathos.press(f"ctrl+{two}")
        if not is_focused(pathos, "Title"):
            return f"Ctrl+2 adds no stage; the focus is on {pathos.focused()}"
        pathos.press("Escape")
        if not go_to_cell(pathos):
            return f"keys do not lead to a cell, but to {pathos.focused()}"
        pathos.press(two, "Return")
        if not until(lambda: "\u00e9" in get_cards(pathos)):
            return f"the key was no letter in a cell: {get_cards(pathos)}"
        return pathos.said()


def accents():
    """A dead accent that begins a card makes one letter with the next key."""
    with Layout("us", "-variant", "intl"), Pathos() as pathos:
        ready(pathos)
        if not go_to_cell(pathos):
            return f"keys do not lead to a cell, but to {pathos.focused()}"
        pathos.press("dead_acute", "e", "Return")
        if not until(lambda: "\u00e9" in get_cards(pathos)):
            return f"the cards are {get_cards(pathos)}\n{pathos.said()}"
        return pathos.said()


check(tabs, tabs_on, types_over, composes, shifted_digits, accents)
