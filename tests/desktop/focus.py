#!/usr/bin/env python3
# focus.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# After each gesture, the focus is on what it touched: keys act on that next.

import json

from driver import Pathos, check, until
from editing import drag, middle, pointer

BLOG = "Reads our blog post"
FAQ = "Reads the FAQ"
STORE = "Looks at the shop and About us"


def click(pathos, thing, button=1):
    pointer(pathos, ["mousemove", "--sync", "--window", pathos.window(), *middle(pathos, thing)], ["click", button])


def texts(thing):
    """Yields all texts of a file."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, (dict, list)):
        for value in thing.values() if isinstance(thing, dict) else thing:
            yield from texts(value)


def saved(pathos):
    pathos.press("ctrl+s")
    return set(texts(json.loads(pathos.file.read_text())))


def is_edited(pathos, old, new="Edited by keys"):
    """Presses F2, types, and returns whether the text with the focus was this one."""
    pathos.press("F2", "ctrl+a")
    pathos.type(new)
    pathos.press("Return")
    return until(lambda: new in saved(pathos) and old not in saved(pathos), 5)


def explain(pathos):
    return f"the focus is on {pathos.focused()}\n{pathos.said()}"


def after_drop():
    """A touchpoint that was dropped in another stage has the focus, although another one had it before."""
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("Tab")
        drag(pathos, middle(pathos, BLOG), middle(pathos, FAQ))
        pointer(pathos, ["mouseup", 1])
        if not until(lambda: any(BLOG in name for name in pathos.focused())):
            return f"the focus is on {pathos.focused()}"
        if not is_edited(pathos, BLOG):
            return explain(pathos)
        return pathos.said()


def while_lifted():
    """Keys do nothing while something is lifted; dropped, it has the focus."""
    with Pathos() as pathos:
        pathos.ready()
        before = pathos.file.read_bytes()
        drag(pathos, middle(pathos, BLOG), middle(pathos, FAQ))
        pathos.press("F2")
        pathos.type("abc")
        pathos.press("Return", "Delete", "ctrl+z", "Menu")
        pointer(pathos, ["mouseup", 1])
        if not is_edited(pathos, BLOG):
            return explain(pathos)
        pathos.press("ctrl+z", "ctrl+z", "ctrl+s")
        if not until(lambda: pathos.file.read_bytes() == before, 5):
            return "a key did something\n" + explain(pathos)
        return pathos.said()


def after_button():
    """The buttons for undo and zoom leave the focus on the map, on what came back."""
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("Tab")
        if not pathos.walk("Right", STORE, 40):
            return f"keys do not lead to it, but to {pathos.focused()}"
        pathos.press("ctrl+Right")
        if not pathos.walk("Left", BLOG):
            return f"keys do not lead to it, but to {pathos.focused()}"
        click(pathos, pathos.find("button", "Undo")[0])
        if not until(lambda: any(STORE in name for name in pathos.focused())):
            return f"the focus is on {pathos.focused()}"
        for name in ("Zoom In", "Zoom Out"):
            click(pathos, pathos.find("button", name)[0])
        if not is_edited(pathos, STORE):
            return explain(pathos)
        return pathos.said()


def opens_menu(pathos, name):
    """Returns whether a click opens the menu. A busy X server can lose one while the window is being placed."""
    click(pathos, until(lambda: pathos.find(name=name))[0], 3)
    return until(lambda: pathos.find("menu item", "Delete") or pathos.find("menu", None), 7)


def after_menu():
    """A menu acts on the part at which it was opened, and gives the focus back to it."""
    with Pathos() as pathos:
        pathos.ready()
        card = "Specs nobody can compare"
        if not any(opens_menu(pathos, card) for _ in range(3)):
            return "no menu\n" + pathos.said()
        pathos.press("Escape")
        if not until(lambda: any(card in name for name in pathos.focused())):
            return f"the focus is on {pathos.focused()}"
        pathos.press("Menu")
        if not until(lambda: any("Edit Text" in name for name in pathos.focused())):
            return f"the menu opens on {pathos.focused()}"
        pathos.press("Return", "ctrl+a")
        pathos.type("Edited by keys")
        pathos.press("Return")
        if not until(lambda: "Edited by keys" in saved(pathos), 5):
            return explain(pathos)
        pathos.press("shift+F10", "Escape")
        if not until(lambda: any("Edited by keys" in name for name in pathos.focused())):
            return f"the focus is on {pathos.focused()}"
        return pathos.said()


def after_main_menu():
    """The main menu, opened by key or pointer, gives the focus back to the map, also after a dialog."""
    with Pathos() as pathos:
        pathos.ready()
        pathos.press("Tab")
        if not pathos.walk("Right", STORE, 40):
            return f"keys do not lead to it, but to {pathos.focused()}"
        for open_it in (lambda: pathos.press("F10"), lambda: click(pathos, pathos.find(name="Main Menu")[0])):
            open_it()
            if not until(lambda: not any(STORE in name for name in pathos.focused())):
                return "the menu does not open"
            pathos.press("Escape")
            if not until(lambda: any(STORE in name for name in pathos.focused())):
                return f"the focus is on {pathos.focused()}"
        # The pointer would choose what it is on.
        pointer(pathos, ["mousemove", "--sync", "--window", pathos.window(), *middle(pathos, FAQ)])
        pathos.press("F10", "Up", "Return")
        if not until(lambda: pathos.find("dialog", "About")):
            return "no dialog\n" + explain(pathos)
        pathos.press("Escape")
        if not until(lambda: not pathos.find("dialog", "About")) or not is_edited(pathos, STORE):
            return explain(pathos)
        return pathos.said()


def after_point():
    """A point of the curve that was dragged has the focus."""
    with Pathos() as pathos:
        pathos.ready()
        point = next(point for point in pathos.find("slider", "Maya") if "\u22121.7" in point.get_name())
        x, y = middle(pathos, point)
        drag(pathos, (x, y), (x, y - 40))
        pointer(pathos, ["mouseup", 1])
        pathos.press("ctrl+Down", "ctrl+z", "ctrl+z")
        if not until(lambda: any("Maya" in name and "\u22121.7" in name for name in pathos.focused()), 5):
            return f"the focus is on {pathos.focused()}\n{pathos.said()}"
        return pathos.said()


if __name__ == "__main__":
    check(after_drop, while_lifted, after_button, after_menu, after_main_menu, after_point)
