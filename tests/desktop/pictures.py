#!/usr/bin/env python3
# pictures.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pictures of the window with each gesture half-way, each tool, and in each look, for people to judge. They are in
# tests/pictures of the build directory. A test fails if nothing is seen of the gesture.

import os
import pathlib
import shutil
import subprocess

from driver import SAMPLES, Pathos, check, until
from editing import drag, middle, pointer

FOLDER = pathlib.Path(os.environ["G_TEST_BUILDDIR"], "pictures")
BLOG = "Reads our blog post, touchpoint"
MAPS = {"blank": SAMPLES.parent / "templates", "rtl": SAMPLES.parents[1] / "tests" / "cases"}

LOOKS = {
    "light": {},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
    "dark-contrast": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark", "ADW_DEBUG_HIGH_CONTRAST": "1"},
}


class Pictured(Pathos):
    """The program with a map, in a window of a size, with pictures of it."""

    def __init__(self, sample, shows, size=(1400, 900), look="light"):
        super().__init__(name=f"{sample}.journey")
        shutil.copy(MAPS.get(sample, SAMPLES) / f"{sample}.journey", self.file)
        os.environ.update(LOOKS[look])
        self.start()
        for name in LOOKS[look]:
            del os.environ[name]
        until(lambda: self.window() and self.find(name=shows))
        self.focus()
        pointer(self, ["windowsize", "--sync", self.window(), *size])
        self.point(size[0] - 8, size[1] - 8)
        self.middle(shows)

    def point(self, x, y):
        pointer(self, ["mousemove", "--sync", "--window", self.window(), x, y])

    def middle(self, name):
        return middle(self, [thing for thing in self.find(name=name) if thing.get_name().startswith(name)][-1])

    def picture(self, name):
        """Writes a picture, and returns what tells whether another one is the same."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        path = FOLDER / f"{name}.png"
        subprocess.run(["import", "-window", "root", path], check=True, timeout=20)  # With menus, which are windows.
        return subprocess.run(["identify", "-format", "%#", path], check=True, capture_output=True, timeout=20).stdout

    def shows(self, name, before):
        """Writes pictures until one is not that of before and nothing moves any more, and returns whether there is one."""
        seen = [before]

        def rests():
            seen.append(self.picture(name))
            return seen[-1] == seen[-2] != before

        return until(rests, 10)

    def halfway(self, name, start, end):
        """Drags, and returns whether the picture half-way is not that of before or after the gesture that Escape ends."""
        before = self.picture(name)
        drag(self, start, end)
        seen = self.shows(name, before)
        self.press("Escape")
        pointer(self, ["mouseup", 1])
        return seen

    def tool(self, label):
        return middle(self, self.find("toggle button", label)[0])


def moved(place, right, down):
    return place[0] + right, place[1] + down


def drags():
    """What is on the map is dragged."""
    with Pictured("photography", BLOG) as pathos:
        blog, follows = pathos.middle(BLOG), pathos.middle("Follows us and signs up, touchpoint")
        thought, point = pathos.middle("Thinking: “They know their stuff.”"), pathos.middle("Follows us and signs up, Maya")
        gestures = {
            "drag-touchpoint": (moved(blog, 0, 10), moved(follows, -40, 20)),
            "drag-stage": (pathos.middle("Awareness"), moved(pathos.middle("Consideration"), 120, 0)),
            "drag-card": (thought, (follows[0], thought[1])),
            "drag-point": (point, moved(point, 0, -60)),
            "rubber-band": (moved(blog, -90, -50), moved(follows, 20, 30)),
        }
        missing = [name for name, (start, end) in gestures.items() if not pathos.halfway(name, start, end)]
        return f"nothing is seen of {missing}" if missing else pathos.said()


def tools():
    """Tools are dragged from the toolbar onto the map, and the map opens a gap."""
    with Pictured("photography", BLOG) as pathos:
        thought = pathos.middle("Thinking: “They know their stuff.”")
        places = {
            "Stage": pathos.middle("Consideration"),
            "Touchpoint": moved(pathos.middle(BLOG), 60, 0),
            "Card": moved(thought, 0, 30),
            "Lane": moved(thought, 0, 60),
        }
        missing = [label for label, place in places.items()
                   if not pathos.halfway(f"place-{label.lower()}", pathos.tool(label), place)]
        return f"nothing is seen of {missing}" if missing else pathos.said()


def drawn():
    """A link and a curve are drawn with their tools; then a feeling is put where one is missing."""
    with Pictured("photography", BLOG) as pathos:
        blog, follows = pathos.middle(BLOG), pathos.middle("Follows us and signs up, touchpoint")
        point = pathos.middle("Follows us and signs up, Maya")
        gestures = {"Link": (blog, follows), "Emotion": (moved(point, -60, 40), moved(point, 120, 60))}
        missing = []
        for label, (start, end) in gestures.items():
            pathos.point(*pathos.tool(label))
            pointer(pathos, ["click", 1])
            if not pathos.halfway(f"draw-{label.lower()}", start, end):
                missing.append(label)
            pathos.press("Escape")
        pathos.point(*point)
        pointer(pathos, ["click", 1])
        pathos.press("Delete")
        if not pathos.halfway("place-emotion", pathos.tool("Emotion"), moved(point, 0, -30)):
            missing.append("a new feeling")
        return f"nothing is seen of {missing}" if missing else pathos.said()


def texts():
    """Texts are open: a title with completion of its channel, then a context menu."""
    with Pictured("photography", BLOG) as pathos:
        before = pathos.picture("typing")
        pathos.point(*pathos.middle(BLOG))
        pointer(pathos, ["click", 1])
        pathos.press("F2", "End")
        pathos.type(" and stays for the whole evening @e")
        if not pathos.shows("typing", before):
            return "no open text is seen"
        pathos.press("Escape", "Escape")
        before = pathos.picture("menu")
        pathos.press("Menu")
        if not pathos.shows("menu", before):
            return "no menu is seen"
        return pathos.said()


def looks():
    """Each look, an empty map, a map from right to left, and a narrow window."""
    windows = [("photography", BLOG, (1400, 900), look) for look in LOOKS]
    windows += [("blank", "Touchpoints", (1280, 800), "light"), ("blank", "Touchpoints", (1280, 800), "dark"),
                ("rtl", "Touchpoints", (1400, 900), "contrast"), ("photography", "Awareness", (360, 640), "light")]
    seen = []
    for sample, shows, size, look in windows:
        with Pictured(sample, shows, size, look) as pathos:
            seen.append(pathos.picture(f"{sample}-{size[0]}-{look}"))
            if pathos.said():
                return pathos.said()
    return "" if len(set(seen)) == len(seen) else "some of them look the same"


check(drags, tools, drawn, texts, looks)
