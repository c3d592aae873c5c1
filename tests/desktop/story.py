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
import time

from driver import SAMPLES, Pathos, check, until

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


def find_all(story, key, wanted, rounds=4):
    """Presses a key many times, until the saved file is as wanted."""
    for _ in range(rounds):
        subprocess.run(["xdotool", "key", "--delay", "5", *[key] * 100, "ctrl+s"], check=True, timeout=60)
        if until(lambda: story.file.read_bytes() == wanted, 15):
            return True
    return False


def ends(story):
    """Undo of all gives the blank map back, and redo of all the whole one, which can be opened and exported."""
    whole = story.file.read_bytes()
    if not find_all(story, "ctrl+z", story.before):
        return f"undo leaves {story.file.read_text()}"
    story.lap("undo")
    if not find_all(story, "ctrl+shift+z", whole):
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


def judge(story):
    """Returns what is wrong with the map that was made, and with what becomes of it."""
    until(lambda: not differences(renumber(story.saved()), WANTED), 15)
    return "\n".join(differences(renumber(story.saved()), WANTED)) or ends(story)


def keyboard():
    """By keys alone."""
    with Blank() as story:
        stages(story)
        curves(story)
        cards(story)
        links(story)
        moves(story)
        wrong = judge(story)
        print(f"# {story.n_keys} keys; {story.laps()}")
        if story.n_keys > MAX_KEYS:
            wrong += f"\nthese are {story.n_keys} keys"
        return wrong + story.said()


check(keyboard)
