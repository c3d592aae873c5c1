#!/usr/bin/env python3
# adding.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json

from driver import TEMPLATES, Opened, Pathos, check, until
from editing import drag, middle, pointer


class Blank(Opened):
    """The program with an empty map."""

    def __init__(self):
        super().__init__("blank", TEMPLATES)

    def saves(self, what):
        """Saves until something is true of the map, and returns what is wrong otherwise."""
        if until(lambda: what(self.map())):
            return self.said()
        return f"the map is {json.dumps(self.map(), indent=1)}\n{self.said()}"


def titles(saved):
    return {stage["title"]: [touchpoint["title"] for touchpoint in stage["touchpoints"]] for stage in saved["stages"]}


def grid():
    """Stages and touchpoints are typed one after the other, and cards one below the other; undo gives the first map back."""
    with Blank() as pathos:
        pathos.press("ctrl+2")
        pathos.type("Awareness\tDecision\t")
        pathos.press("Escape")
        pathos.walk("Left", "Awareness")
        pathos.press("Down")
        pathos.type("Searches\tReads @blog\t\tBuys\t")
        pathos.press("Escape", "ctrl+6")
        pathos.type("pain")
        pathos.press("Return", "Return", "Right")
        pathos.type("Too many")
        pathos.press("Return")
        pathos.type("Too dear")
        pathos.press("Return", "Tab")
        pathos.type("Elsewhere")
        pathos.press("Tab")

        wanted = {"Awareness": ["Searches", "Reads"], "Decision": ["Buys"]}
        cards = ["Too many", "Too dear", "Elsewhere"]
        said = pathos.saves(lambda saved: titles(saved) == wanted and [channel["icon"] for channel in saved["channels"]] == ["blog"] and
                            [card["text"] for card in saved["lanes"][-1].get("cards", [])] == cards)
        if said:
            return said
        pathos.press(*["ctrl+z"] * 9)
        pathos.press("ctrl+s")
        if not until(lambda: pathos.file.read_bytes() == pathos.before):
            return f"undo leaves {pathos.file.read_text()}\n{pathos.said()}"
        pathos.press(*["ctrl+shift+z"] * 9)
        return pathos.saves(lambda saved: titles(saved) == wanted)


def curve():
    """Numbers on a persona place its feelings one after the other."""
    with Blank() as pathos:
        pathos.press("ctrl+3")
        pathos.type("Searches\tReads\tBuys\t\t")
        pathos.press("ctrl+shift+p")
        pathos.type("Maya")
        pathos.press("Return", "4", "2", "5")
        return pathos.saves(lambda saved: [[feeling["value"] for feeling in touchpoint["feelings"]]
                                           for touchpoint in saved["stages"][0]["touchpoints"]] == [[1], [-1], [2]])


def dragged_tool():
    """A tool is dragged onto the map, and Escape drops it."""
    with Pathos() as pathos:
        pathos.ready()
        before = pathos.file.read_bytes()
        tool, place = middle(pathos, pathos.find("toggle button", "Touchpoint")[0]), middle(pathos, "Reads our blog post")
        drag(pathos, tool, place)
        pathos.press("Escape")
        pointer(pathos, ["mouseup", 1])
        pathos.press("ctrl+s")
        if pathos.file.read_bytes() != before:
            return f"Escape leaves {pathos.file.read_text()}"
        drag(pathos, tool, (place[0] - 30, place[1]))
        pointer(pathos, ["mouseup", 1])
        until(lambda: pathos.find("text"))
        pathos.type("Asks a friend")
        pathos.press("Return")
        wanted = ["Searches “how to learn photography”", "Asks a friend", "Reads our blog post"]
        if not until(lambda: pathos.press("ctrl+s") or titles(json.loads(pathos.file.read_text()))["Awareness"] == wanted):
            return f"the touchpoints are {titles(json.loads(pathos.file.read_text()))}"
        return pathos.said()


check(grid, curve, dragged_tool)
