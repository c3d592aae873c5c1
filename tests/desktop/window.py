#!/usr/bin/env python3
# window.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

from driver import Pathos, check, until


def opens():
    """A file opens in a window with the title of the map."""
    with Pathos() as pathos:
        if not until(lambda: pathos.find("frame", "Learning photography") or pathos.find("window", "Learning photography")):
            names = [(thing.get_role_name(), thing.get_name()) for thing in pathos.find()][:40]
            return f"no window of that name among {names}\n{pathos.said()}"
        return pathos.said()


def is_accessible():
    """Assistive technology finds stages and touchpoints."""
    with Pathos() as pathos:
        for name in ("Awareness", "Consideration", "Decision", "Goes to checkout", "Reads the FAQ"):
            if not until(lambda: pathos.find(name=name)):
                names = [(thing.get_role_name(), thing.get_name()) for thing in pathos.find()][:80]
                return f"{name} is not among {names}"
        return pathos.said()


def edits():
    """A title that is typed in place is saved, and undo restores the file."""
    with Pathos() as pathos:
        before = pathos.file.read_bytes()
        if not until(lambda: pathos.window() and pathos.find(name="Reads our blog post")):
            return "no touchpoint\n" + pathos.said()
        pathos.focus()
        pathos.press("Tab")
        if not pathos.walk("Right", "Reads our blog post"):
            return f"keys do not lead to it, but to {pathos.focused()}"
        pathos.press("F2", "ctrl+a")
        pathos.type("Asks a friend")
        pathos.press("Return", "ctrl+s")
        if not until(lambda: b"Asks a friend" in pathos.file.read_bytes()):
            return "not saved\n" + pathos.said()
        pathos.press("Escape", "ctrl+z", "ctrl+s")
        if not until(lambda: pathos.file.read_bytes() == before):
            return "not as it was\n" + pathos.said()
        return pathos.said()


def closes():
    """Ctrl+W closes the window, and the program exits successfully and without a message."""
    with Pathos() as pathos:
        if not until(lambda: pathos.window() and pathos.find(name="Awareness")):
            return "no window\n" + pathos.said()
        pathos.focus()
        pathos.press("ctrl+w")
        code = pathos.ended()
        if code != 0:
            return f"exit code {code}\n{pathos.said()}"
        return pathos.said()


check(opens, is_accessible, edits, closes)
