#!/usr/bin/env python3
# story.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A whole map is made by hand, from the blank template to the photography map.

import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import time

from driver import SAMPLES, Atspi, Pathos, check, until

MAX_KEYS = 160


def renumber(saved):
    """Returns a map with its ids replaced by their numbers in order of appearance, and without its own."""
    numbers = {}

    def walk(thing, is_id=False):
        if isinstance(thing, dict):
            return {key: walk(value, key == "id") for key, value in thing.items()}
        if isinstance(thing, list):
            return [walk(value) for value in thing]
        if is_id:
            numbers[thing] = str(len(numbers) + 1)
        return thing

    def replace(thing):
        if isinstance(thing, dict):
            return {key: replace(value) for key, value in thing.items()}
        if isinstance(thing, list):
            return [replace(value) for value in thing]
        return numbers.get(thing, thing) if isinstance(thing, str) else thing

    saved = {key: value for key, value in saved.items() if key != "id"}
    walk(saved)
    return replace(saved)


def differences(found, wanted, where=""):
    """Returns how two maps differ, in lines."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        keys = list(dict.fromkeys([*found, *wanted]))
        return [line for key in keys for line in differences(found.get(key), wanted.get(key), f"{where}/{key}")]
    if isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        return [line for i, pair in enumerate(zip(found, wanted)) for line in differences(*pair, f"{where}/{i}")]
    return [] if found == wanted else [f"{where}: {json.dumps(found)}, not {json.dumps(wanted)}"]


def without(thing, *keys):
    if isinstance(thing, dict):
        return {key: without(value, *keys) for key, value in thing.items() if key not in keys}
    return [without(value, *keys) for value in thing] if isinstance(thing, list) else thing


# What cannot be done yet.
LATER = ("roles", "instead-of", "until")

WANTED = renumber(without(json.loads(pathlib.Path(__file__).with_name("story-1.journey").read_text()), *LATER))
TOUCHPOINTS = [touchpoint for stage in WANTED["stages"] for touchpoint in stage["touchpoints"]]
COLUMNS = [touchpoint["id"] for touchpoint in TOUCHPOINTS if "instead-of" not in touchpoint]


class Blank(Pathos):
    """The program with an empty map."""

    def __init__(self):
        super().__init__(name="blank.journey")
        shutil.copy(SAMPLES.parent / "templates" / "blank.journey", self.file)
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
        subprocess.run(["xdotool", "key", "--delay", "20", *names], check=True, timeout=20)

    def texts(self, end, *texts):
        """Types texts, each ended by a key that does not count."""
        words = []
        for text in texts:
            words += ["type", "--delay", "4", "--args", "1", "--", text, "key", "--delay", "4", end]
        subprocess.run(["xdotool", *words], check=True, timeout=60)

    def again(self, key):
        subprocess.run(["xdotool", "key", "--delay", "5", *[key] * 100], check=True, timeout=60)

    def saved(self):
        self.press("ctrl+s")
        return json.loads(self.file.read_text())


def stages(story):
    """The header, the stages, and the touchpoints with their channels."""
    story.keys("Tab", "ctrl+Home", "F2")
    story.texts("Tab", WANTED["title"], WANTED["objective"])
    story.texts("Return", WANTED["scenario"])
    story.keys("ctrl+2")
    story.texts("Tab", *[stage["title"] for stage in WANTED["stages"][:-1]])
    story.texts("Return", WANTED["stages"][-1]["title"])
    story.keys("Home", "Down")
    channels = {channel["id"]: channel["name"] for channel in WANTED["channels"]}
    for i, stage in enumerate(WANTED["stages"]):
        if i > 0:
            story.keys("Tab")
        for touchpoint in stage["touchpoints"]:
            story.texts("Tab", " @".join([touchpoint["title"], *[channels[id] for id in touchpoint["channels"]]]))
    story.keys("Escape")
    story.lap("stages and touchpoints")


def number(value):
    return f"{value:+g}" if value else "0"


def curves(story):
    """The personas, each with its curve."""
    for persona in WANTED["personas"]:
        story.keys("ctrl+shift+p")
        story.texts("Tab", persona["name"], persona["role"])
        story.texts("Return", persona["quote"])
        felt = [feeling for touchpoint in TOUCHPOINTS if "instead-of" not in touchpoint
                for feeling in touchpoint["feelings"] if feeling["persona"] == persona["id"]]
        story.texts("Return", *[f"{number(feeling['value'])} {feeling['word']}" for feeling in felt])
    story.lap("personas and curves")


SORTS = {"Thinking": "thoughts"}
LANES = [lane for lane in WANTED["lanes"] if "role" in lane or lane.get("kind") == "line"]


def cards(story):
    """The lanes and their cards."""
    names = {persona["id"]: persona["name"].split(",")[0].lower() for persona in WANTED["personas"]}
    for lane in LANES:
        story.keys("ctrl+6")
        story.texts("Return", SORTS.get(lane["title"], lane["title"]), lane["title"])
        column = -1
        for i, card in enumerate(lane.get("cards", [])):
            text = " @".join([card["text"], *[names[id] for id in card.get("personas", [])]])
            goal = COLUMNS.index(card["at"])
            if goal > column:
                story.keys(*["Right"] * (goal - column))
            below = i + 1 < len(lane["cards"]) and lane["cards"][i + 1]["at"] == card["at"]
            story.texts("Return" if below else "Tab", text)
            column = goal + (not below)
    story.lap("lanes and cards")


def links(story):
    """The exit at the checkout, and the link back from the e-mails to the shop."""
    for link in WANTED["links"]:
        start = COLUMNS.index(link["from"])
        back = start - COLUMNS.index(link["to"]) if "to" in link else 0
        story.keys("ctrl+Home", "Down", "Down", "End", *["Left"] * (len(COLUMNS) - 1 - start))
        story.keys(*["shift+Left"] * back, "ctrl+7")
        story.texts("Return", f"{link['share']}% {link['label']}")
    story.lap("links")


def moves(story):
    """A stage, a touchpoint, a card, a lane and a feeling are moved, and back."""
    story.keys("ctrl+Home", "Down", "ctrl+Right", "ctrl+Left")
    story.keys("Down", "ctrl+Right", "ctrl+Left")
    story.keys("Down", "ctrl+shift+Up", "ctrl+shift+Down")
    story.lap("moves")


def find_all(again, story, wanted, rounds=4):
    """Does something many times, until the saved file is as wanted."""
    for _ in range(rounds):
        again()
        story.press("ctrl+s")
        if until(lambda: story.file.read_bytes() == wanted, 15):
            return True
    return False


def ends(story, undo, redo):
    """Undo of all gives the blank map back, and redo of all the whole one, which can be opened and exported."""
    whole = story.file.read_bytes()
    if not find_all(undo, story, story.before):
        return f"undo leaves {story.file.read_text()}"
    story.lap("undo")
    if not find_all(redo, story, whole):
        return f"redo gives {story.file.read_text()}"
    story.lap("redo")

    story.press("ctrl+q")
    if story.ended() != 0:
        return "it does not end"
    story.start()
    if not until(lambda: story.find("list item", "Recommends a friend")):
        return "it does not open again"
    picture = story.file.with_suffix(".png")
    subprocess.run([os.environ["PATHOS"], "export", story.file, "-o", picture, "--size=1920x1080"], check=True, timeout=60)
    size = struct.unpack(">II", picture.read_bytes()[16:24])
    story.lap("opening and exporting")
    return "" if size == (1920, 1080) else f"the picture has {size}"


def judge(story, wanted, undo, redo):
    """Returns what is wrong with the map that was made, and with what becomes of it."""
    until(lambda: not differences(renumber(story.saved()), wanted), 15)
    return "\n".join(differences(renumber(story.saved()), wanted)) or ends(story, undo, redo)


def keyboard():
    """By keys alone."""
    with Blank() as story:
        stages(story)
        curves(story)
        cards(story)
        links(story)
        moves(story)
        wrong = judge(story, WANTED, lambda: story.again("ctrl+z"), lambda: story.again("ctrl+shift+z"))
        print(f"# {story.n_keys} keys; {story.laps()}")
        if story.n_keys > MAX_KEYS:
            wrong += f"\nthese are {story.n_keys} keys"
        return wrong + story.said()


class Pointed(Blank):
    """The program with an empty map, used by the pointer where no text is typed."""

    def __init__(self):
        super().__init__()
        self.frame = self.find("frame")[0]
        self.pointer(["windowsize", "--sync", self.window(), 1400, 900])
        self.click(self.button("Zoom Out"), times=4)  # so that the whole map is in view

    def pointer(self, *commands):
        words = [str(word) for command in commands for word in command]
        subprocess.run(["xdotool", *words], check=True, timeout=20)

    def area(self, thing):
        """Returns the place of something in the window, see editing.py."""
        place = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
        border = Atspi.Component.get_extents(self.frame, Atspi.CoordType.WINDOW)
        return place.x - 2 * border.x, place.y - 2 * border.y, place.width, place.height

    def place(self, name, across=0.5, down=0.5, role=None):
        """Returns a point in what has a name that begins so, once it rests."""
        def found():
            things = [thing for thing in self.find(role, name) if thing.get_name().startswith(name)]
            before = self.area(things[-1])
            time.sleep(0.05)
            after = self.area(things[-1])
            return after if before == after and after[2] > 0 and min(after) > 0 else None

        for _ in range(4):
            x, y, width, height = until(found, 5) or (0, 0, 0, 0)
            place = int(x + width * across), int(y + height * down)
            if role in ("button", "toggle button") or (0 < place[0] < 1390 and 0 < place[1] < 790):
                return place
            self.click(self.button("Zoom Out"), times=2)  # Typing zooms in until the text can be read.
        return self.fails(name)

    def fails(self, name):
        raise LookupError(f"there is no {name}, but {[thing.get_name() for thing in self.find() if thing.get_name()]}")

    def button(self, name):
        return self.place(name, role="button")

    def tool(self, name):
        return self.place(name, role="toggle button")

    def move(self, place):
        self.pointer(["mousemove", "--sync", "--window", self.window(), *place])

    def click(self, place, button=1, times=1):
        self.move(place)
        self.pointer(["click", "--repeat", times, "--delay", 80, button])

    def drag(self, start, end):
        self.move(start)
        self.pointer(["mousedown", 1])
        for i in range(1, 9):
            self.move([start[k] + (end[k] - start[k]) * i // 8 for k in (0, 1)])
        self.pointer(["sleep", 0.1], ["mouseup", 1])

    def opens(self):
        """Waits until a text is open."""
        until(lambda: self.find("text", below=self.frame) or self.find("text box", below=self.frame))

    def write(self, *texts, end="Return"):
        self.opens()
        if texts[:-1]:
            self.texts("Tab", *texts[:-1])
        self.texts(end, texts[-1])


def point_stages(story):
    """The header, the personas behind the last chip, the stages, and the touchpoints, dragged from the toolbar or clicked."""
    story.click(story.place("Untitled map", 0.1, 0.25), times=2)
    story.write(WANTED["title"], WANTED["objective"], WANTED["scenario"])
    for persona in WANTED["personas"]:
        story.click(story.place("Add a persona"), times=2)
        story.write(persona["name"], persona["role"], persona["quote"])
    row = story.place("Touchpoints", role="grouping")[1]
    channels = {channel["id"]: channel["name"] for channel in WANTED["channels"]}
    before = None
    for stage in WANTED["stages"]:
        if before is None:
            story.drag(story.tool("Stage"), (700, row - 40))
        else:
            story.click(story.tool("Stage"))
            story.click(story.place(before, 0.95, role="list"))
        story.write(stage["title"])
        before = stage["title"]
    for stage in WANTED["stages"]:
        story.place(stage["title"], role="list")
        story.click((story.place(stage["title"], role="list")[0], story.place("Touchpoints", role="grouping")[1]), times=2)
        for i, touchpoint in enumerate(stage["touchpoints"]):
            if i > 0:
                story.click(story.tool("Touchpoint"))
                story.click(story.place(stage["touchpoints"][i - 1]["title"], 0.9, role="list item"))
            story.write(" @".join([touchpoint["title"], *[channels[id] for id in touchpoint["channels"]]]))
    story.lap("stages and touchpoints")


def by_pointer():
    """Header, personas, stages and touchpoints by the pointer, where no text is typed."""
    with Pointed() as story:
        point_stages(story)
        wanted = without({**WANTED, "lanes": WANTED["lanes"][:2]}, "links", "feelings")
        wanted = renumber(wanted)
        undo, redo = story.button("Undo"), story.button("Redo")
        wrong = judge(story, wanted, lambda: story.click(undo, times=60), lambda: story.click(redo, times=60))
        print(f"# {story.laps()}")
        return wrong + story.said()


STORIES = {"keys": keyboard, "pointer": by_pointer}
check(*[STORIES[name] for name in sys.argv[1:] or STORIES])
