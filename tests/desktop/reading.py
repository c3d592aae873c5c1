#!/usr/bin/env python3
# reading.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a screen reader says of a map.

import re

from driver import Listener, Pathos, check, until


def plain(text):
    """Returns a text without the controls that let its parts keep their directions."""
    return re.sub("[\u200e\u200f\u2068\u2069]", "", text)


def names(pathos, role=None):
    return [plain(thing.get_name()) for thing in pathos.find(role)]


def missing(pathos, expected, role=None):
    """Returns which names nothing has, if that does not change soon."""
    def left():
        found = names(pathos, role)
        return [name for name in expected if name not in found]

    until(lambda: not left(), 5)
    return left()


def go_to_point(pathos):
    """Gives the focus to Maya's feeling about a touchpoint."""
    pathos.press("Tab")
    pathos.walk("Right", "Reads our blog post, touchpoint")
    pathos.press("Page_Down")


def introduces():
    """The map says which one it is and what there is in it."""
    with Pathos() as pathos:
        pathos.ready()
        map_name = "Learning photography, journey map: 5 stages, 11 touchpoints, Maya and Jonas"
        if missing(pathos, [map_name], "list"):
            return f"the lists are {names(pathos, 'list')}"
        header = until(lambda: [thing for thing in pathos.find() if thing.get_name() == "Learning photography"
                                and "Current state" in thing.get_description()])
        if not header:
            return "nothing describes the map"
        for part in ("Why do beginners", "17 of 20 points measured", "Reviewed 12", "Pictures that look", "moment of truth"):
            if part not in header[0].get_description():
                return f"“{part}” is not in “{header[0].get_description()}”"
        return pathos.said()


def places():
    """Every part says what and where it is."""
    with Pathos() as pathos:
        pathos.ready()
        left = missing(pathos, [
            "Decision, stage 3 of 5",
            "Goes to checkout, touchpoint 8 of 10, stage Decision, Checkout, moment of truth, bottleneck, "
            "31\u202f% leave: shipping cost. Maya \u22121.7, cheated, measured by 128. Jonas \u22121.3, fed up, measured by 47",
            "Pain points, Reads our blog post, empty",
            "Pain points: Shipping cost appears last, Goes to checkout, card 1 of 2, measured",
            "Reads our blog post, Maya +1.2, inspired, measured by 22",
        ])
        if left:
            return "\n".join(["missing:", *left, "among:", *names(pathos)])
        silent = [thing.get_role_name() for stage in pathos.find("list", "stage 1 of 5") for thing in pathos.find(below=stage)
                  if not thing.get_name()]
        if silent:
            return f"without a name are {silent}"
        return pathos.said()


def belongs():
    """Alternatives, exits and links say what they belong to; links and exits are below the touchpoint where they begin."""
    with Pathos() as pathos:
        pathos.ready()
        for touchpoint, expected in (
            ("Visits the store, instead of Returns to the camera page", None),
            ("Goes to checkout, touchpoint", "exit from Goes to checkout: 31\u202f% leave, shipping cost"),
            ("Reads e-mails, compares rivals, touchpoint",
             "from Reads e-mails, compares rivals back to Looks at the shop and About us: 24\u202f%, compares again"),
        ):
            here = until(lambda: pathos.find("list item", touchpoint))
            if not here:
                return f"there is no {touchpoint} among {names(pathos, 'list item')}"
            if expected and not until(lambda: expected in [plain(thing.get_name()) for thing in pathos.find(below=here[0])], 5):
                return f"“{expected}” is not below {touchpoint}, but {[thing.get_name() for thing in pathos.find(below=here[0])]}"
        return pathos.said()


def walks():
    """Along a curve, the touchpoint comes first; across to another curve, it is not said again."""
    with Pathos() as pathos:
        pathos.ready()
        with Listener(pathos) as listener:
            go_to_point(pathos)
            if not listener.hears("focus", "Maya +1.2, inspired, measured by 22"):
                return f"heard: {listener.heard}"
            pathos.press("Right")
            if not listener.hears("focus", "Looks at the shop and About us, Maya +0.6, trusting, measured by 18"):
                return f"along, heard: {listener.heard}"
            pathos.press("Down")
            if not listener.hears("focus", "Jonas \u22120.6, lost, assumed"):
                return f"across, heard: {listener.heard}"
        return pathos.said()


def values():
    """A value that is set by a key is told once, as a value. What is new besides is announced."""
    with Pathos() as pathos:
        pathos.ready()
        with Listener(pathos) as listener:
            go_to_point(pathos)
            listener.hears("focus", "Maya +1.2, inspired, measured by 22")
            listener.settle()
            listener.forget()
            pathos.press("ctrl+Down")
            if not listener.hears("value", "1.0"):
                return f"heard: {listener.heard}"
            listener.settle()
            told = [what for what in listener.heard if what[0] in ("name", "value") or "Maya" in what[1]]
            if told != [("value", "1.0")]:
                return f"it was told as {told}"
            listener.forget()
            pathos.press("1")
            if not listener.hears("announcement", "now the lowest point"):
                return f"heard: {listener.heard}"
            if not until(lambda: pathos.find("slider", "Reads our blog post, Maya \u22122.0"), 5):
                return f"the name stays behind: {names(pathos, 'slider')}"
            pathos.press("End", "5")
            listener.hears("value", "2.0")
            pathos.press("5")
            if not listener.hears("announcement", "Recommends a friend, Maya +2.0", begins=True):
                return f"of a value that was there already, heard: {listener.heard}"
        return pathos.said()


def tells():
    """Each key is told in one utterance, or in one for what it did and one for where it leads. Names are never behind."""
    blog = "Reads our blog post, touchpoint 2 of 10, stage "
    searches = "Searches “how to learn photography”"
    empty = f"Pain points, {searches}, empty"
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("Tab")
        with Listener(pathos) as listener:
            listener.settle()
            for keys, expected, name in (
                (["Right"], [("focus", f"{blog}Awareness")], None),
                (["ctrl+Right"], [("announcement", "“Reads our blog post” moved to Consideration, 1 of 4")], f"{blog}Consideration"),
                (["ctrl+z"], [("announcement", "Undone: Move to Consideration")], f"{blog}Awareness"),
                (["ctrl+shift+z"], [("announcement", "Redone: Move to Consideration")], f"{blog}Consideration"),
                (["ctrl+z"], [("announcement", "Undone: Move to Consideration")], f"{blog}Awareness"),
                (["Page_Down"], [("focus", "Maya +1.2, inspired, measured by 22")], None),
                (["ctrl+Down"], [("announcement", "A toast appeared: No longer measured"), ("value", "1.0")], "Maya +1.0, assumed"),
                (["ctrl+Down"], [("value", "0.5")], "Maya +0.5, assumed"),
                (["Menu"], [("focus", "Edit Text")], None),
                (["Escape"], [("focus", "Maya +0.5, assumed")], None),
                (["plus"], [("focus", "Value")], None),
                (["9", "Return"], [("announcement", "A toast appeared: This is not a number from −2 to 2.")], None),
                (["BackSpace", "1", "Return"], [("value", "1.0"), ("focus", "Looks at the shop and About us, Maya +0.6")], None),
                (["ctrl+Home"], [("focus", "Learning photography")], None),
                (["Down"], [("focus", "Awareness, stage 1 of 5")], None),
                (["ctrl+d"], [("focus", "Awareness, stage 2 of 6")], None),
                (["Delete"], [("announcement", "A toast appeared: “Awareness” deleted"), ("focus", "Consideration, stage 2 of 5")], None),
                (["ctrl+z"], [("announcement", "Undone: Delete"), ("focus", "Awareness, stage 2 of 6")], None),
                (["ctrl+z"], [("announcement", "Undone: Duplicate"), ("focus", "")], None),
                (["ctrl+Home", *["Down"] * 6], [("focus", empty)], empty),
                (["ctrl+Up"], [("announcement", "A toast appeared: There is nothing to move here.")], None),
                (["n"], [("focus", "Text")], None),
                (["Return"], [("focus", f"Pain points: n, {searches}"), ("focus", "Text")], None),
                (["Escape"], [("focus", f"Pain points: n, {searches}")], None),
                (["Up", *["Up"] * 3, "F2"], [("focus", "Title")], None),
                (["End", "space", "at", "w"], [("announcement", "Website")], None),
                (["e"], [], None),
                (["Tab"], [], None),
            ):
                listener.forget()
                pathos.press(*keys)
                for kind, text in expected:
                    listener.hears(kind, text, begins=True, seconds=5)
                listener.settle(0.7)
                told = listener.told()[-max(len(expected), 1):] if len(keys) > 2 else listener.told()
                # A toast and the focus come in either order.
                if sorted(kind for kind, _ in told) != sorted(kind for kind, _ in expected) or any(
                        not plain(said).startswith(plain(text))
                        for (_, said), (_, text) in zip(sorted(told), sorted(expected))):
                    return f"after {keys}, it was told as {told}, not {expected}"
                if name and not until(lambda: any(plain(focused).startswith(name) for focused in pathos.focused()), 5):
                    return f"after {keys}, the name is still {pathos.focused()}"
        return pathos.said()


def renames():
    """What was renamed gets the focus back with its new name, and is told once."""
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("Tab", "F2", "ctrl+a")
        pathos.type("Asks a friend")
        with Listener(pathos) as listener:
            pathos.press("Return")
            name = "Asks a friend, touchpoint 1 of 10, stage Awareness, Search, discovery. "
            if not listener.hears("focus", name, begins=True):
                return f"heard: {listener.heard}"
            listener.settle()
            if [what for what, _ in listener.heard].count("focus") != 1 or listener.heard[-1][0] != "focus":
                return f"it was told as {listener.heard}"
        return pathos.said()


def menus():
    """The items of menus have names."""
    with Pathos() as pathos:
        pathos.ready()
        for keys, expected in ((["Tab", "F10"], ["New Map", "Save As…", "Keyboard Shortcuts"]), (["Escape", "Menu"], ["Delete"])):
            pathos.press(*keys)
            if missing(pathos, expected, "menu item"):
                return f"after {keys}, the items are {names(pathos, 'menu item')}"
        return pathos.said()


def says():
    """What keys do besides is said: zooming, saving, what cannot be done, what was deleted and undone."""
    with Pathos() as pathos:
        pathos.ready()
        with Listener(pathos) as listener:
            pathos.press("Tab")
            for keys, expected in (
                (["ctrl+plus"], "100 %"),
                (["ctrl+Left"], "A toast appeared: This is already the first place."),
                (["ctrl+s"], "Saved"),
                (["Delete"], "A toast appeared: “Searches “how to learn photography”” deleted, with 3 feelings and 1 card, "
                             "has a button: Undo"),
                (["ctrl+z"], "Undone: Delete “Searches “how to learn photography””"),
            ):
                pathos.press(*keys)
                if not listener.hears("announcement", expected):
                    return f"after {keys}, heard: {listener.heard}"
        return pathos.said()


def leads():
    """The zoom control and the tools are tool bars with a name; each tool says its key. GTK 4.18 cannot say that the map is a landmark."""
    with Pathos() as pathos:
        pathos.ready()
        tools = pathos.find("tool bar", "Tools")
        keys = [dict(tool.get_attributes()).get("keyshortcuts") for tool in pathos.find("toggle button", below=tools[0])]
        if "Control+2" not in keys or "Control+7" not in keys:
            return f"the keys of the tools are {keys}"
        bar = pathos.find("tool bar", "Zoom")
        if len(bar) != 1 or {"Zoom In", "Zoom Out"} - set(names(pathos, "button")):
            return f"there is {[(thing.get_role_name(), thing.get_name()) for thing in pathos.find()][:60]}"
        return pathos.said()


check(introduces, places, belongs, walks, values, tells, renames, menus, says, leads)
