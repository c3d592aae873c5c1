#!/usr/bin/env python3
# overview.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import subprocess

from driver import Pathos, check, until

N_COLUMNS = 60


class Long(Pathos):
    """The program with a map of 60 touchpoints in 6 stages."""

    def __init__(self):
        super().__init__(name="photography.journey")
        saved = json.loads(self.file.read_text())
        wanted = [(stage, touchpoint) for stage in saved["stages"] for touchpoint in stage["touchpoints"]]
        n_more = N_COLUMNS - len(wanted)
        saved["stages"][-1]["touchpoints"] += [{"id": f"more{i:04}", "title": f"Comes back, the {i + 1}."} for i in range(n_more)]
        self.file.write_text(json.dumps(saved))
        self.start()
        until(lambda: self.window() and self.find("slider", "Overview"))
        self.focus()

    def strip(self):
        """The overview as a slider, its box in the window, and its value."""
        slider = self.find("slider", "Overview")[0]
        box = slider.get_component_iface().get_extents(1)  # Atspi.CoordType.WINDOW
        return slider, box, slider.get_value_iface().get_current_value()

    def pointer(self, *steps):
        for step in steps:
            subprocess.run(["xdotool", *map(str, step)], check=True, timeout=20)

    def at(self, part):
        """The command that moves the pointer to this part of the strip's width."""
        _, box, _ = self.strip()
        return ["mousemove", "--sync", "--window", self.window(), box.x + int(box.width * part), box.y + box.height // 2]


def pointer():
    """A click and a drag of the real pointer move the view; the focus stays on the map."""
    with Long() as pathos:
        pathos.press("Tab")
        before = pathos.focused()
        pathos.pointer(pathos.at(0.5), ["click", 1])
        if not until(lambda: 35 < pathos.strip()[2] < 65):
            return f"a click in the middle leads to {pathos.strip()[2]} %\n{pathos.said()}"
        way = [pathos.at(part) for part in (0.55, 0.6, 0.7, 0.8, 0.9)]
        pathos.pointer(["mousedown", 1], *way, ["mouseup", 1])
        if not until(lambda: pathos.strip()[2] > 90):
            return f"a drag leads to {pathos.strip()[2]} %\n{pathos.said()}"
        if pathos.focused() != before:
            return f"the focus went from {before} to {pathos.focused()}"
        return pathos.said()


def keys():
    """Tab leads to the strip, whose keys scroll, and which assistive technology can set."""
    with Long() as pathos:
        pathos.press("Tab")
        if not pathos.walk("Tab", "Overview"):
            return f"Tab does not lead there, but to {pathos.focused()}"
        pathos.press("End")
        if not until(lambda: pathos.strip()[2] == 100):
            return f"End leads to {pathos.strip()[2]} %"
        pathos.press("Home", "Page_Down")
        if not until(lambda: 5 < pathos.strip()[2] < 40):
            return f"Page Down leads to {pathos.strip()[2]} %"
        pathos.strip()[0].get_value_iface().set_current_value(50)
        if not until(lambda: pathos.strip()[2] == 50):
            return f"setting 50 leads to {pathos.strip()[2]} %"
        pathos.press("Escape")
        if not until(lambda: "Overview" not in " ".join(pathos.focused())):
            return "Escape does not leave it"
        return pathos.said()


check(pointer, keys)
