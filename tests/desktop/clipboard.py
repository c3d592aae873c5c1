#!/usr/bin/env python3
# clipboard.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import subprocess

from driver import SAMPLES, Pathos, check, until


class Other(Pathos):
    """A second process, on a bus of its own, with an empty map. Nothing can be heard from it, only seen in its file."""

    def __init__(self):
        super().__init__(name="other.journey")
        shutil.copy(SAMPLES.parent / "templates" / "blank.journey", self.file)
        alone = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "GTK_A11Y": "none", "GDK_DEBUG": "no-portals"}
        self.process = subprocess.Popen([os.environ["PATHOS"], self.file], stdout=self.log, stderr=self.log, env={**os.environ, **alone})
        until(lambda: self.window())

    def saved(self):
        self.focus()
        self.press("ctrl+s")
        return json.loads(self.file.read_text())


def touchpoints(saved):
    return [touchpoint["title"] for stage in saved.get("stages", []) for touchpoint in stage.get("touchpoints", [])]


def processes():
    """A touchpoint goes from one process to another, with its personas and cards, and on to the first one again."""
    with Pathos() as first, Other() as second:
        first.ready()
        first.press("ctrl+Home")
        if not first.walk("Down", "Awareness") or not first.walk("Down", "Searches") or not first.walk("Right", "Looks at the shop"):
            return f"the focus is at {first.focused()}\n{first.said()}"
        first.press("ctrl+c")
        second.focus()
        second.press("ctrl+v")
        if not until(lambda: touchpoints(second.saved()) == ["Looks at the shop and About us"]):
            return f"the other map is {second.file.read_text()}\n{second.said()}"
        saved = second.saved()
        if len(saved["personas"]) != 3 or not any(lane.get("cards") for lane in saved["lanes"]):
            return f"something stayed behind: {json.dumps(saved, indent=1)}"

        second.press("ctrl+x")
        if not until(lambda: touchpoints(second.saved()) == []):
            return f"it was not cut: {second.file.read_text()}\n{second.said()}"
        first.focus()
        first.press("End", "ctrl+v")
        if not until(lambda: any("Looks at the shop" in name for name in first.focused())):
            return f"the focus is at {first.focused()}\n{first.said()}"
        first.press("ctrl+s")
        return None if until(lambda: touchpoints(json.loads(first.file.read_text()))[-1].startswith("Looks")) else first.file.read_text()


check(processes)
