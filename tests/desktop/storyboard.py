# storyboard.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The map that the story makes, and how it is compared with what was saved.

import json
import pathlib


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


WANTED = renumber(json.loads(pathlib.Path(__file__).with_name("story-1.journey").read_text()))
STAGES = WANTED["stages"]
TOUCHPOINTS = [touchpoint for stage in STAGES for touchpoint in stage["touchpoints"]]
COLUMNS = [touchpoint["id"] for touchpoint in TOUCHPOINTS if "instead-of" not in touchpoint]
TITLES = {touchpoint["id"]: touchpoint["title"] for touchpoint in TOUCHPOINTS}
PERSONAS = WANTED["personas"]
LANES = [lane for lane in WANTED["lanes"] if "role" in lane or lane.get("kind") == "line"]
LINKS = WANTED["links"]

# In the order of the menu.
ROLES = {
    "discovery": "Discovery",
    "moment-of-truth": "Moment of truth",
    "loyalty": "Loyalty",
    "bottleneck": "Bottleneck",
}

CHANNELS = {channel["id"]: channel["name"] for channel in WANTED["channels"]}
FIRST_NAMES = {persona["id"]: persona["name"].split(",")[0].lower() for persona in PERSONAS}


def title(touchpoint):
    """Returns what is typed to make a touchpoint with its channels."""
    return " @".join([touchpoint["title"], *[CHANNELS[id] for id in touchpoint["channels"]]])


def thought(card):
    """Returns what is typed to make a card of some personas."""
    return " @".join([card["text"], *[FIRST_NAMES[id] for id in card.get("personas", [])]])


def felt(persona):
    """Returns the feelings of a persona, one after the other."""
    return [feeling for touchpoint in TOUCHPOINTS for feeling in touchpoint["feelings"] if feeling["persona"] == persona["id"]]


def number(value):
    return f"{value:+g}" if value else "0"


def label(link):
    return f"{link['share']}% {link['label']}"


# What is typed to find the kind of a lane.
KINDS = {"Thinking": "thoughts"}


def kind(lane):
    return KINDS.get(lane["title"], lane["title"])


# The card that is made a column too early, and moved.
MOVED = "Course as a gift card"
