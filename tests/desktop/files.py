#!/usr/bin/env python3
# files.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess

from driver import Pathos, check, until


def ready(pathos):
    until(lambda: pathos.window() and pathos.find(name="Goes to checkout"))
    pathos.focus()


def opens_once():
    """A file that is open already is shown, not opened again, and the program ends with its window."""
    with Pathos() as pathos:
        ready(pathos)
        subprocess.run([os.environ["PATHOS"], pathos.file], check=True, timeout=20)
        if not until(lambda: len(pathos.find("frame")) == 1):
            return f"{len(pathos.find('frame'))} windows"
        pathos.focus()
        pathos.press("ctrl+w")
        if pathos.ended() != 0:
            return "it does not end\n" + pathos.said()
        return pathos.said()


def fits():
    """The window fits a telephone, and made smaller keeps the focus where it is."""
    with Pathos() as pathos:
        ready(pathos)
        pathos.press("Tab")
        if not pathos.walk("Right", "Reads our blog post"):
            return f"keys do not lead to it, but to {pathos.focused()}"
        window = pathos.window()
        subprocess.run(["xdotool", "windowsize", window, "360", "294"], check=True, timeout=20)

        def size():
            answer = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True, timeout=20)
            return [int(line.partition("=")[2]) for line in answer.stdout.splitlines() if line.startswith(("WIDTH", "HEIGHT"))]

        # A desktop that cannot draw shadows gives the window a band of a pixel or two.
        if not until(lambda: size()[0] <= 364 and size()[1] <= 298):
            return f"it is {size()}"
        until(lambda: pathos.said(), 2)
        if not any("Reads our blog post" in name for name in pathos.focused()):
            return f"the focus went to {pathos.focused()}"
        return pathos.said()


check(opens_once, fits)
