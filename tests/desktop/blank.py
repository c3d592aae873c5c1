# blank.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program with an empty map, and what must be true of the map that is made of it.

import json
import os
import shutil
import struct
import subprocess
import time
import zlib

from driver import TEMPLATES, Pathos, until
from storyboard import WANTED, differences, renumber


class Blank(Pathos):
    """The program with an empty map."""

    def __init__(self):
        super().__init__(name="blank.journey")
        shutil.copy(TEMPLATES / "blank.journey", self.file)
        self.before = self.file.read_bytes()
        self.times = [("", time.monotonic())]
        self.n_keys = 0
        self.start()
        until(lambda: self.window() and self.find(name="Touchpoints"))
        self.focus()

    def lap(self, name):
        self.times.append((name, time.monotonic()))

    def laps(self):
        pairs = zip(self.times, self.times[1:])
        return ", ".join(f"{name} {end - start:.1f} s" for (_, start), (name, end) in pairs)

    def keys(self, *names):
        """Presses keys that count."""
        self.n_keys += len(names)
        if names:
            subprocess.run(["xdotool", "key", "--delay", "20", *names], check=True, timeout=20)

    def texts(self, end, *texts):
        """Types texts, each ended by a key that does not count."""
        words = []
        for text in texts:
            words += ["type", "--delay", "4", "--args", "1", "--", text, "key", "--delay", "4", end]
        subprocess.run(["xdotool", *words], check=True, timeout=60)

    def again(self, key):
        subprocess.run(["xdotool", "key", "--delay", "5", *[key] * 100], check=True, timeout=60)

    def undo(self):
        """Undoes many steps."""
        self.again("ctrl+z")

    def redo(self):
        self.again("ctrl+shift+z")

    def save(self):
        self.press("ctrl+s")

    def quit(self):
        self.press("ctrl+q")

    def saved(self):
        self.save()
        return json.loads(self.file.read_text())


def find_all(again, story, wanted, rounds=4):
    """Does something many times, until the saved file is as wanted."""
    for _ in range(rounds):
        again()
        story.save()
        if until(lambda: story.file.read_bytes() == wanted, 15):
            return True
    return False


def look(picture):
    """Returns the size of a PNG, and how many of its rows are different ones; an empty picture has one or two."""
    bytes, at, data = picture.read_bytes(), 8, b""
    size = struct.unpack(">II", bytes[16:24])
    while at < len(bytes):
        length, kind = struct.unpack(">I4s", bytes[at:at + 8])
        data += bytes[at + 8:at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    data = zlib.decompress(data)
    row = len(data) // size[1]
    return size, len({data[i:i + row] for i in range(0, len(data), row)})


def ends(story):
    """Undo of all gives the blank map back, and redo of all the whole one, which can be opened and exported."""
    whole = story.file.read_bytes()
    if not find_all(story.undo, story, story.before):
        return f"undo leaves {story.file.read_text()}"
    story.lap("undo")
    if not find_all(story.redo, story, whole):
        return f"redo gives {story.file.read_text()}"
    story.lap("redo")

    story.quit()
    if story.ended() != 0:
        return "it does not end"
    story.start()
    if not until(lambda: story.find("list item", "Recommends a friend")):
        return "it does not open again"
    picture = story.file.with_suffix(".png")
    subprocess.run([os.environ["PATHOS"], "export", story.file, "-o", picture, "--size=1920x1080"], check=True, timeout=60)
    story.lap("opening and exporting")
    size, n_rows = look(picture)
    return "" if size == (1920, 1080) and n_rows > 300 else f"the picture has {size}, and only {n_rows} rows differ"


def judge(story):
    """Returns what is wrong with the map that was made, and with what becomes of it."""
    until(lambda: not differences(renumber(story.saved()), WANTED), 15)
    return "\n".join(differences(renumber(story.saved()), WANTED)) or ends(story)
