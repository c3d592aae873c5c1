#!/usr/bin/env python3
# files.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import subprocess

from driver import SAMPLES, Atspi, Pathos, check, until


def opens_once():
    """A file that is already open is shown, not opened again, and the program ends with its window."""
    with Pathos() as pathos:
        pathos.ready()
        subprocess.run([os.environ["PATHOS"], pathos.file], check=True, timeout=20)
        if until(lambda: len(pathos.find("frame")) != 1, 2):
            return f"{len(pathos.find('frame'))} windows"
        pathos.focus()
        pathos.press("ctrl+w")
        if pathos.ended() != 0:
            return "it does not end\n" + pathos.said()
        return pathos.said()


def chooses():
    """Ctrl+O asks for a file, and opens it in another window if this one has a map."""
    with Pathos() as pathos:
        pathos.ready()
        other = pathos.file.with_name("cafe-loyalty.journey")
        shutil.copy(SAMPLES / other.name, other)
        pathos.press("ctrl+o")
        if not until(lambda: pathos.find(name="Open Map") or pathos.find("file chooser"), 5):
            return "no chooser\n" + pathos.said()
        pathos.press("ctrl+l")
        # Typed letter by letter, it would be mixed with what the entry completes.
        if not until(lambda: pathos.fill_in(str(other))):
            return "no entry for the location\n" + pathos.said()
        pathos.press("Return")
        title = json.loads(other.read_text())["title"]
        if not until(lambda: pathos.find("frame", title)):
            return f"there are only {[thing.get_name() for thing in pathos.find('frame')]}\n{pathos.said()}"
        if not pathos.find("frame", "Learning photography"):
            return "it took the place of the other map"
        return pathos.said()


def shrink(pathos):
    """Makes the window as small as a phone held sideways, and returns whether that is possible."""
    window = pathos.window()
    subprocess.run(["xdotool", "windowsize", window, "360", "294"], check=True, timeout=20)

    def size():
        answer = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True, timeout=20)
        return [int(line.partition("=")[2]) for line in answer.stdout.splitlines() if line.startswith(("WIDTH", "HEIGHT"))]

    # A desktop that cannot draw shadows gives the window a border of a pixel or two.
    return until(lambda: size()[0] <= 364 and size()[1] <= 298)


def fits():
    """The window fits on a phone, and keeps the focus when it shrinks."""
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("Tab")
        if not pathos.walk("Right", "Reads our blog post"):
            return f"keys do not lead to it, but to {pathos.focused()}"
        if not shrink(pathos):
            return "it does not"
        until(lambda: pathos.said(), 2)
        if not any("Reads our blog post" in name for name in pathos.focused()):
            return f"the focus went to {pathos.focused()}"
        return pathos.said()


def refuses():
    """What cannot be opened is refused in a sentence, in a window of its own, whatever its name is."""
    for name in ("no such file.journey", f"{'long' * 40}.journey", "a-broken-file-with-a-name-that-cannot-be-wrapped.journey"):
        with Pathos(name=name) as pathos:
            if "no such" in name:
                pathos.file.unlink()
            else:
                pathos.file.write_text('{"format": ')
            pathos.start()
            if not until(lambda: pathos.find(name="Could Not Open")):
                return f"nothing is said of {name}\n{pathos.said()}"
            shrink(pathos)
            pathos.focus()
            # A key is lost while the window is still on its way to the new size.
            until(lambda: pathos.press("Escape") or until(lambda: not pathos.find(name="Could Not Open"), 2))
            if not until(lambda: pathos.find(name="Awareness")):
                return "there is no new map in its place\n" + pathos.said()
            if pathos.process.poll() is not None or pathos.said():
                return f"{pathos.process.poll()} {pathos.said()}"
    return None


def fits_dialogs():
    """Dialogs fit on a phone, too."""
    with Pathos(name="damaged.journey") as pathos:
        pathos.file.write_text(pathos.file.read_text().replace('"value": 1.2', '"value": 9', 1))
        pathos.start()
        pathos.ready()
        shrink(pathos)
        details = until(lambda: pathos.find("button", "Details"))
        for name, open_it in (
            ("Repairs", lambda: Atspi.Action.do_action(details[0], 0)),
            ("Export", lambda: pathos.press("ctrl+e")),
            ("Keyboard Shortcuts", lambda: pathos.press("ctrl+question")),
            ("About", lambda: pathos.press("F10", "Up", "Return")),
        ):
            open_it()
            if not until(lambda: pathos.find("dialog", name)):
                return f"there is no dialog {name}\n{pathos.said()}"
            until(lambda: pathos.said(), 1)
            pathos.press("Escape")
            if not until(lambda: not pathos.find("dialog", name)):
                return f"the dialog {name} stays\n{pathos.said()}"
        return pathos.said()


check(opens_once, chooses, fits, refuses, fits_dialogs)
