#!/usr/bin/env python3
# lanes.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

from driver import Opened, check, until


class Photography(Opened):
    """The program with the sample of photography, which has two hidden lanes."""

    def __init__(self):
        super().__init__("photography")

    def lanes(self):
        return {lane["title"]: lane for lane in self.map()["lanes"]}

    def at_first(self):
        self.press(*["ctrl+z"] * 6)
        self.press("ctrl+s")
        return until(lambda: self.file.read_bytes() == self.before)


def add():
    """A lane is found by typing, gets its usual name, and may have another; one that fits none has the typed name."""
    with Photography() as pathos:
        pathos.press("ctrl+6")
        pathos.type("need")
        pathos.press("Return", "Return")
        if not until(lambda: pathos.lanes()["Needs"]["role"] == "needs"):
            return f"the lanes are {list(pathos.lanes())}\n{pathos.said()}"
        pathos.press("ctrl+6", "Down", "Down", "Down", "Return")
        pathos.type("Thinks\n")
        if not until(lambda: pathos.lanes()["Thinks"]["role"] == "thoughts"):
            return f"the lanes are {list(pathos.lanes())}\n{pathos.said()}"
        pathos.press("ctrl+6")
        pathos.type("Competitors")
        pathos.press("Return", "Return")
        if not until(lambda: "role" not in pathos.lanes()["Competitors"]):
            return f"the lanes are {list(pathos.lanes())}\n{pathos.said()}"
        pathos.press("ctrl+6", "Escape")
        return pathos.said() if pathos.at_first() else "undo leaves a lane"


check(add)
