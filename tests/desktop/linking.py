#!/usr/bin/env python3
# linking.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json

from driver import Opened, check, until


class Photography(Opened):
    """The program with the sample of photography."""

    def __init__(self):
        super().__init__("photography")

    def ids(self):
        saved = json.loads(self.file.read_text())
        return {touchpoint["title"]: touchpoint["id"] for stage in saved["stages"] for touchpoint in stage["touchpoints"]}

    def link(self, **wanted):
        """Saves until the last link has these values, and returns what is wrong otherwise."""
        def is_there():
            return {key: self.map()["links"][-1].get(key) for key in wanted} == wanted

        return self.said() if until(is_there) else f"the last link is {self.map()['links'][-1]}, not {wanted}\n{self.said()}"

    def middle(self, name):
        """Where something is in the window, and how wide it is."""
        x, y, width, height = self.area(self.find(role="list item", name=name)[0])
        return x + width // 2, y + height // 2, width

    def draw(self, begin, end):
        """Draws with the pointer held down."""
        steps = [(begin[0] + (end[0] - begin[0]) * i // 8, begin[1] + (end[1] - begin[1]) * i // 8) for i in range(1, 9)]
        move = ["mousemove", "--sync", "--window", self.window()]
        moves = [command for step in steps for command in ([*move, *step], ["sleep", 0.05])]
        self.pointer([*move, *begin], ["sleep", 0.3], ["mousedown", 1], *moves, ["mouseup", 1], ["sleep", 0.5])


def by_pointer():
    """A link is drawn from the edge of a touchpoint to another one, back, and beside all."""
    with Photography() as pathos:
        ids = pathos.ids()
        begin = "Follows us and signs up"
        for target, wanted in [("Looks at the shop", {"to": ids["Looks at the shop and About us"], "kind": "back"}),
                               (None, {"to": None, "kind": "exit"})]:
            x, y, width = pathos.middle(begin)
            to_x, to_y, _ = pathos.middle(target or begin)
            move = ["mousemove", "--sync", "--window", pathos.window()]
            pathos.pointer([*move, x, y], ["sleep", 0.3])
            pathos.draw((x + width // 2, y), (to_x, to_y + (0 if target else 90)))
            pathos.type("7 % " + begin[:3])
            pathos.press("Return")
            said = pathos.link(**{"from": ids[begin], "share": 7, **wanted})
            if said:
                return said
            pathos.press("ctrl+z")

        return None if until(lambda: pathos.map() == json.loads(pathos.before)) else "undo leaves a link"


def by_keys():
    """The focus walks from where a link begins to where it ends; without walking, it is an exit; once more, a loop."""
    with Photography() as pathos:
        ids = pathos.ids()
        pathos.walk("Right", "Reads our blog post")
        pathos.press("ctrl+7", "Right", "Right", "Return")
        pathos.type("12 % skip")
        pathos.press("Return")
        said = pathos.link(**{"from": ids["Reads our blog post"], "to": ids["Follows us and signs up"], "share": 12, "label": "skip"})
        if said:
            return said

        pathos.press("ctrl+z", "ctrl+Home")
        pathos.walk("Down", "Searches")
        pathos.walk("Right", "Reads our blog post")
        pathos.press("ctrl+7", "Left", "Escape", "ctrl+7")
        pathos.type("5 % bored")
        pathos.press("Return")
        said = pathos.link(**{"from": ids["Reads our blog post"], "to": None, "kind": "exit", "share": 5})
        if said:
            return said

        pathos.press("ctrl+z")
        pathos.walk("Left", "Searches")
        pathos.walk("Right", "Reads our blog post")
        pathos.press("ctrl+7", "ctrl+7", "Return")
        said = pathos.link(**{"from": ids["Reads our blog post"], "to": ids["Reads our blog post"], "kind": "back"})
        if said:
            return said

        pathos.press("ctrl+z")
        return None if until(lambda: pathos.map() == json.loads(pathos.before)) else "undo leaves a link"


check(by_keys, by_pointer)
