#!/usr/bin/env python3
# editing.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import subprocess

from driver import Atspi, Pathos, check, until


def find_stage(pathos, touchpoint):
    """Returns the title of the stage that has a touchpoint in the saved file."""
    for stage in json.loads(pathos.file.read_text())["stages"]:
        if any(other["title"] == touchpoint for other in stage["touchpoints"]):
            return stage["title"]
    return None


def middle(pathos, thing):
    """Returns the centre of something, or of the touchpoint with this title, in the window. While that opens, things are not
    at their places yet."""
    places = [None, None]

    def rests():
        places.append(measure(pathos, thing))
        return places[-1] == places[-2] and min(places[-1]) > 0

    until(rests)
    return places[-1]


def measure(pathos, thing):
    """Returns where the centre seems to be now."""
    found = until(lambda: pathos.find("list item", thing))[0] if isinstance(thing, str) else thing
    x, y, width, height = pathos.area(found)
    return x + width // 2, y + height // 2


def pointer(pathos, *commands):
    for command in commands:
        subprocess.run(["xdotool", *[str(word) for word in command]], check=True, timeout=20)


def drag(pathos, start, end, steps=12):
    """Drags in small steps, like a user, and keeps the button pressed."""
    window = pathos.window()
    pointer(pathos, ["mousemove", "--sync", "--window", window, *start], ["mousedown", 1])
    for i in range(1, steps + 1):
        x = start[0] + (end[0] - start[0]) * i // steps
        y = start[1] + (end[1] - start[1]) * i // steps
        pointer(pathos, ["mousemove", "--sync", "--window", window, x, y], ["sleep", 0.03])


def moves():
    """A touchpoint is dragged to another stage, undone, redone and saved."""
    with Pathos() as pathos:
        pathos.ready()
        before = pathos.file.read_bytes()
        drag(pathos, middle(pathos, "Reads our blog post"), middle(pathos, "Reads the FAQ"))
        pointer(pathos, ["mouseup", 1])
        pathos.press("ctrl+s")
        if not until(lambda: find_stage(pathos, "Reads our blog post") == "Decision"):
            return f"it is in {find_stage(pathos, 'Reads our blog post')}\n{pathos.said()}"
        pathos.press("ctrl+z", "ctrl+s")
        if not until(lambda: pathos.file.read_bytes() == before):
            return "undo does not move it back"
        pathos.press("ctrl+shift+z", "ctrl+s")
        if not until(lambda: find_stage(pathos, "Reads our blog post") == "Decision"):
            return "redo does not move it again"
        return pathos.said()


def cancels():
    """Escape cancels a drag."""
    with Pathos() as pathos:
        pathos.ready()
        before, start = pathos.file.read_bytes(), middle(pathos, "Reads our blog post")
        drag(pathos, start, middle(pathos, "Reads the FAQ"))
        if not until(lambda: middle(pathos, "Reads our blog post") != start):
            return "it is not dragged"
        pathos.press("Escape")
        pointer(pathos, ["mouseup", 1])
        if not until(lambda: middle(pathos, "Reads our blog post") == start):
            return "it does not go back"
        pathos.press("ctrl+s")
        if until(lambda: pathos.file.read_bytes() != before, 2):
            return "it was moved"
        return pathos.said()


def get_feelings(pathos, touchpoint):
    """Saves, and returns the feelings of all personas about a touchpoint."""
    pathos.press("ctrl+s")
    for stage in json.loads(pathos.file.read_text())["stages"]:
        for other in stage["touchpoints"]:
            if other["title"] == touchpoint:
                return [feeling["value"] for feeling in other["feelings"]]
    return None


def feels():
    """A point of the curve can be dragged, and set by a key."""
    with Pathos() as pathos:
        pathos.ready()
        here = pathos.find("list item", "Reads our blog post")[0]
        before = get_feelings(pathos, "Reads our blog post")
        x, y = middle(pathos, pathos.find("slider", "Maya", here)[0])
        drag(pathos, (x, y), (x, y + 60))
        pointer(pathos, ["mouseup", 1])
        after = [-0.5, *before[1:]]  # from 1.2, by 60 pixels at 85 %, to the next half
        if not until(lambda: get_feelings(pathos, "Reads our blog post") == after):
            return f"{before} became {get_feelings(pathos, 'Reads our blog post')}, not {after}"
        pathos.press("5")
        if not until(lambda: get_feelings(pathos, "Reads our blog post")[0] == 2):
            return "the key did nothing"
        pathos.press("ctrl+z", "ctrl+z")
        if not until(lambda: get_feelings(pathos, "Reads our blog post") == before):
            return "undo does not restore them"
        pathos.type("curious")
        pathos.press("Return")
        pathos.press("ctrl+s")
        if not until(lambda: '"word": "curious"' in pathos.file.read_text()):
            return "letters are not its word"
        return pathos.said()


def places():
    """A click in the edited text moves the cursor there; a click elsewhere commits the text."""
    with Pathos() as pathos:
        pathos.ready()
        window = pathos.window()
        x, y = middle(pathos, "Reads our blog post")
        pointer(pathos, ["mousemove", "--sync", "--window", window, x, y - 20], ["click", "--repeat", 2, "--delay", 80, 1])
        texts = until(lambda: [thing for thing in pathos.find("text") + pathos.find("text box") if thing.get_name() == "Title"])
        if not texts:
            return "no text to edit\n" + pathos.said()
        pathos.press("End")
        pathos.type(" X")
        pointer(pathos, ["sleep", 0.6], ["mousemove", "--sync", "--window", window, *middle(pathos, texts[0])], ["click", 1])
        pathos.press("Home")
        pathos.type("Y ")
        pointer(pathos, ["mousemove", "--sync", "--window", window, x, y + 60], ["click", 1])
        pathos.press("ctrl+s")
        if not until(lambda: find_stage(pathos, "Y Reads our blog post X")):
            return f"that is not the title\n{pathos.said()}"
        return pathos.said()


def acts():
    """Assistive technology can move a touchpoint by an action."""
    with Pathos() as pathos:
        pathos.ready()
        thing = pathos.find("list item", "Reads our blog post")[0]
        actions = [Atspi.Action.get_action_name(thing, i) for i in range(Atspi.Action.get_n_actions(thing))]
        if "item.later" not in actions:
            return f"there are only {actions}"
        Atspi.Action.do_action(thing, actions.index("item.later"))
        pathos.press("ctrl+s")
        if not until(lambda: find_stage(pathos, "Reads our blog post") == "Consideration"):
            return f"it is in {find_stage(pathos, 'Reads our blog post')}"
        return pathos.said()


def exports():
    """The dialog exports a picture."""
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("ctrl+e")
        if not until(lambda: pathos.find(name="Format")):
            return "no dialog\n" + pathos.said()
        pathos.press("Return")
        if not until(lambda: pathos.find(name="Export Map") or pathos.find("file chooser"), 5):
            return "no chooser\n" + pathos.said()
        target = pathos.file.with_suffix(".svg")
        pathos.press("ctrl+a")
        pathos.type(str(target))
        pathos.press("Return")
        if not until(lambda: target.exists() and b"</svg>" in target.read_bytes()):
            return "no picture\n" + pathos.said()
        return pathos.said()


def asks():
    """Closing asks about unsaved changes, and saves them."""
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("Tab", "Delete", "ctrl+w")
        if not until(lambda: pathos.find(name="Save Changes?")):
            return "it does not ask\n" + pathos.said()
        pathos.press("Return")
        if pathos.ended() != 0:
            return "it does not end\n" + pathos.said()
        if "how to learn" in json.loads(pathos.file.read_text())["stages"][0]["touchpoints"][0]["title"]:
            return "the changes are lost"
        return pathos.said()


def slides():
    """To assistive technology, a point of the curve is a slider whose value it can read and set."""
    with Pathos() as pathos:
        pathos.ready()
        where = "Goes to checkout"
        before = get_feelings(pathos, where)
        point = until(lambda: pathos.find("slider", f"{where}, Maya \u22121.7"))[0]
        value = point.get_value_iface()
        if value is None:
            return "it has no value"
        found = (value.get_minimum_value(), value.get_current_value(), value.get_maximum_value())
        if found != (-2, -1.7, 2):
            return f"its range is {found}"
        value.set_current_value(-0.3)
        after = [-0.3 if number == -1.7 else number for number in before]
        if not until(lambda: value.get_current_value() == -0.3 and point.get_name().startswith(f"{where}, Maya \u22120.3")):
            return f"it is {point.get_name()}, {value.get_current_value()}\n{pathos.said()}"
        if not until(lambda: get_feelings(pathos, where) == after):
            return f"saved are {get_feelings(pathos, where)}"
        pathos.press("ctrl+z")
        if not until(lambda: get_feelings(pathos, where) == before):
            return f"after undoing: {get_feelings(pathos, where)}"
        return pathos.said()


if __name__ == "__main__":
    check(moves, cancels, feels, places, acts, exports, asks, slides)
