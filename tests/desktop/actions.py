#!/usr/bin/env python3
# actions.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything that keys can do to a map, assistive technology can do, too, also where the map is not scrolled to. Every
# action of the map has a row in the table below.

import json

from driver import Atspi, GLib, Pathos, check, until

BLOG = "Reads our blog post, touchpoint"
POINT = "Reads our blog post, Maya"
LANE = "Pain points"
MISSING = "Takes the free course, Jonas, empty"
STAGE = "Awareness, stage"
CARD = "Pain points: Specs nobody can compare"


def edits(pathos, act):
    """A text is opened, and can be left."""
    act()
    if not until(lambda: pathos.find_focused("text") or pathos.find_focused("text box"), 5):
        return False
    pathos.press("Escape")
    return until(lambda: not pathos.find_focused("text") and pathos.focused(), 5)


def begins(pathos, act):
    """Something begins that Enter takes, and then has a text."""
    act()
    until(lambda: False, 0.5)
    return edits(pathos, lambda: pathos.press("Return"))


def changes(pathos, act):
    """The map changes by one step."""
    pathos.press("ctrl+s")
    before = pathos.settled()
    act()
    if not until(lambda: pathos.saved() != before, 5):
        return False
    pathos.press("Escape", "ctrl+z")
    return until(lambda: pathos.saved() == before, 5)


def covers_fewer(pathos, act):
    """A card that covers two columns covers one again."""
    before = pathos.saved()
    pathos.act(pathos.thing(CARD), "item.cover-more")
    if not until(lambda: pathos.saved() != before, 5) or not changes(pathos, act):
        return False
    pathos.press("ctrl+z")
    return until(lambda: pathos.saved() == before, 5)


def moves_focus(pathos, act):
    before = pathos.focused()
    act()
    return until(lambda: pathos.focused() and pathos.focused() != before, 5)


def shows(pathos, act):
    """It has the focus, and is in view again."""
    pathos.press("ctrl+plus", "ctrl+plus", "ctrl+plus", "End")
    act()
    return until(lambda: any(BLOG in name for name in pathos.focused()) and pathos.shows(pathos.thing(BLOG)), 5)


def zooms(pathos, act):
    before = pathos.zoom()
    act()
    return until(lambda: pathos.zoom() != before, 5)


def fits(pathos, act):
    """The zoom becomes what it was before, although it was changed meanwhile."""
    act()
    before = pathos.zoom()
    pathos.press("ctrl+minus")
    if not until(lambda: pathos.zoom() != before, 5):
        return False
    act()
    return until(lambda: pathos.zoom() == before, 5)


def unselects(pathos, act):
    def selected():
        return [thing for thing in pathos.find() if thing.get_state_set().contains(Atspi.StateType.SELECTED)]

    if not until(selected, 5):
        return False
    act()
    return until(lambda: not selected(), 5)


def selects(pathos, act):
    act()
    return until(lambda: sum(thing.get_state_set().contains(Atspi.StateType.SELECTED) for thing in pathos.find()) > 5, 5)


def opens_menu(pathos, act):
    act()
    if not until(lambda: pathos.find("menu item", "Delete"), 5):
        return False
    pathos.press("Escape")
    return until(lambda: any(BLOG in name for name in pathos.focused()), 5)


def asks(pathos, act):
    """A list is opened, from which one chooses; without a choice, the focus goes back."""
    before = pathos.focused()
    act()
    if not until(lambda: pathos.focused() and pathos.focused() != before, 5):
        return False
    pathos.press("Escape")
    return until(lambda: pathos.focused() == before, 5)


def copies(pathos, act):
    """It can be pasted."""
    act()
    return changes(pathos, lambda: pathos.press("ctrl+v"))


def shows_hidden(pathos, act):
    """What was hidden is there again."""
    pathos.act(pathos.thing(LANE), "item.hide")
    if not until(lambda: not pathos.find(name=f"{LANE}, Reads our blog post"), 5):
        return False
    act()
    if not until(lambda: pathos.find(name=LANE), 5):
        return False
    pathos.press("ctrl+z", "ctrl+z")
    return True


# What is done, to what, and what must be true then.
TABLE = {
    "edit": (BLOG, edits),
    "cancel": (BLOG, unselects),
    "show": (BLOG, shows),
    "earlier": (LANE, changes),
    "later": (BLOG, changes),
    "move-earlier": ("Decision, stage", changes),
    "move-later": (BLOG, changes),
    "move-up": (LANE, changes),
    "move-down": (LANE, changes),
    "move-right": (BLOG, changes),
    "move-left": (BLOG, changes),
    "raise": (POINT, changes),
    "lower": (POINT, changes),
    "raise-slightly": (POINT, changes),
    "lower-slightly": (POINT, changes),
    "move-slightly-right": (BLOG, changes),
    "move-slightly-left": (BLOG, changes),
    "cover-more": (CARD, changes),
    "cover-fewer": (CARD, covers_fewer),
    "join": (BLOG, changes),
    "free": ("Visits the store, ", changes),
    "delete": (BLOG, changes),
    "copy": (BLOG, copies),
    "cut": (BLOG, changes),
    "paste": (BLOG, changes),
    "add-stage": (STAGE, edits),
    "add-touchpoint": (BLOG, edits),
    "add-feeling": (MISSING, changes),
    "add-card": (f"{LANE}, Reads our blog post, empty", edits),
    "add-lane": (LANE, asks),
    "add-link": (BLOG, begins),
    "add-persona": (BLOG, edits),
    "duplicate": (BLOG, changes),
    "split-stage": (BLOG, changes),
    "merge-stages": (STAGE, changes),
    "vary": (LANE, asks),
    "hide": (LANE, changes),
    "show-hidden": ("Learning photography", shows_hidden),
    "select-all": (BLOG, selects),
    "select-none": (BLOG, unselects),
    "menu": (BLOG, opens_menu),
    "rate-1": (POINT, changes),
    "rate-2": (POINT, changes),
    "rate-3": (POINT, changes),
    "rate-4": (POINT, changes),
    "rate-5": (POINT, changes),
    "zoom-in": (BLOG, zooms),
    "zoom-out": (BLOG, zooms),
    "zoom-normal": (BLOG, fits),
    "zoom-fit": (BLOG, fits),
    "zoom-selection": (BLOG, fits),
    "up": (BLOG, moves_focus),
    "down": (BLOG, moves_focus),
    "right": (BLOG, moves_focus),
    "left": (BLOG, moves_focus),
    "extend-right": (BLOG, moves_focus),
    "extend-left": (BLOG, moves_focus),
    "extend-up": (BLOG, moves_focus),
    "extend-down": (BLOG, moves_focus),
    "next-row": (BLOG, moves_focus),
    "previous-row": (BLOG, moves_focus),
    "extend-next-row": (BLOG, moves_focus),
    "extend-previous-row": (BLOG, moves_focus),
    "row-start": (BLOG, moves_focus),
    "row-end": (BLOG, moves_focus),
    "start": (BLOG, moves_focus),
    "end": (BLOG, moves_focus),
}

# What every element of a kind offers by itself. The map offers everything, for what has the focus.
OFFERED = {
    BLOG: {"edit", "earlier", "later", "delete", "duplicate", "split-stage", "join"},
    STAGE: {"edit", "later", "delete", "duplicate", "merge-stages"},
    POINT: {"edit", "delete", "duplicate", "raise", "lower", "raise-slightly", "rate-1", "rate-5"},
    LANE: {"edit", "earlier", "later", "delete", "duplicate"},
    MISSING: {"edit", "add-feeling"},
}
EVERYWHERE = {"show", "menu", "select-all", "add-stage", "add-touchpoint", "add-feeling", "add-card", "add-lane", "add-link", "add-persona"}


class Reader(Pathos):
    """The program, and a client that neither scrolls nor presses keys to get somewhere."""

    def __init__(self, *args, **names):
        self.known = {}
        super().__init__(*args, **names)

    def find(self, role=None, name=None, below=None):
        """Looks in the map, once it is there, because the whole window takes long."""
        return super().find(role, name, below or self.known.get("map"))

    def find_focused(self, role):
        return [thing for thing in self.find(role) if self.has_focus(thing)]

    def saved(self):
        self.press("ctrl+s")
        return json.loads(self.file.read_text())

    def settled(self):
        """Returns the map, once it no longer changes."""
        states = [None, self.saved()]
        until(lambda: states.append(self.saved()) or states[-1] == states[-2], 5)
        return states[-1]

    def zoom(self):
        if "zoom" not in self.known:
            self.known["zoom"] = super().find("button", " %")[0]
        return self.known["zoom"].get_name()

    def map(self):
        if "map" not in self.known:
            self.known["map"] = next(thing for thing in self.find(name="journey map") if actions(thing))
        return self.known["map"]

    def thing(self, name):
        """Returns the first thing whose name begins so."""
        self.map()
        known = self.known.get(name)
        try:
            if known and known.get_name().startswith(name) and known.get_index_in_parent() >= 0:
                return known
        except GLib.Error:  # It has gone.
            pass
        found = until(lambda: [thing for thing in self.find(name=name) if thing.get_name().startswith(name) and
                               "item.edit" in actions(thing)])
        self.known[name] = found[0] if found else None
        return self.known[name]

    def act(self, thing, action):
        Atspi.Action.do_action(thing, actions(thing).index(action))

    def run(self, thing, name):
        """Runs an action of the table: by an element that offers it, or by the map for what has the focus."""
        if f"item.{name}" in actions(thing):
            self.act(thing, f"item.{name}")
        else:
            self.act(self.map(), f"map.{name}")

    def has_focus(self, thing):
        return thing.get_state_set().contains(Atspi.StateType.FOCUSED)

    def shows(self, thing):
        """Returns whether something is inside the map as it is seen."""
        place = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
        view = Atspi.Component.get_extents(self.map(), Atspi.CoordType.WINDOW)
        x, y = place.x + place.width // 2 - view.x, place.y + place.height // 2 - view.y
        return 0 < x < view.width and 0 < y < view.height


def actions(thing):
    return [Atspi.Action.get_action_name(thing, i) for i in range(Atspi.Action.get_n_actions(thing))]


def offers():
    """Every action of the table is offered by the map, and by the elements to which it applies."""
    with Reader() as pathos:
        pathos.ready()
        offered = {name.removeprefix("map.") for name in actions(pathos.map()) if name.startswith("map.")}
        if offered != set(TABLE):
            return f"this test does not know {offered - set(TABLE)}, the map does not offer {set(TABLE) - offered}"
        for name, expected in OFFERED.items():
            found = {action.removeprefix("item.") for action in actions(pathos.thing(name))}
            if not expected | EVERYWHERE <= found:
                return f"{name} does not offer {expected | EVERYWHERE - found}"
        if {"delete", "split-stage", "merge-stages", "earlier", "raise"} & {
                action.removeprefix("item.") for action in actions(pathos.thing("Learning photography"))}:
            return "the header offers what cannot be done to it"
        keys = dict(pathos.map().get_attributes()).get("keyshortcuts", "").split()
        left = {"Return", "Control+Right", "Delete", "Control+2", "1", "5", "Menu", "Page_Down", "Control+Shift+Up"} - set(keys)
        if left:
            return f"{left} are not among the keys {keys}"
        return pathos.said()


def works():
    """Every action does what it says, by itself where an element offers it, or by the map once the element has the focus."""
    with Reader() as pathos:
        pathos.ready()
        for name, (where, is_done) in TABLE.items():
            # What has the focus is called by what is new, anything else in full.
            pathos.act(pathos.thing("Learning photography"), "item.show")
            if where == MISSING:  # Cells are there near the view only.
                pathos.act(pathos.thing("Takes the free course, touchpoint"), "item.show")
            thing = pathos.thing(where)
            if thing is None:
                return f"{where} is not there"
            pathos.act(thing, "item.show")
            if not until(lambda: pathos.has_focus(thing), 5):
                return f"{where} does not get the focus, but {pathos.focused()}"
            if not is_done(pathos, lambda: pathos.run(thing, name)):
                return f"{name} on {where} is not done; the focus is on {pathos.focused()}\n{pathos.said()}"
        return pathos.said()


def fills():
    """An empty cell is filled where it is, although it has no element of its own."""
    with Reader() as pathos:
        pathos.ready()
        pathos.act(pathos.thing(f"{LANE}, Reads our blog post, empty"), "item.edit")
        if not until(lambda: pathos.find_focused("text") or pathos.find_focused("text box"), 5):
            return f"no text, the focus is on {pathos.focused()}"
        pathos.type("Too long")
        pathos.press("Return", "Escape")
        if not until(lambda: pathos.find(name=f"{LANE}: Too long, Reads our blog post")):
            return f"the focus is on {pathos.focused()}\n{pathos.said()}"
        return pathos.said()


class Long(Reader):
    """A map of 200 touchpoints."""

    def __init__(self):
        super().__init__(name="long.journey")
        journey = json.loads(self.file.read_text())
        journey = {**journey, "links": [], "lanes": [{**lane, "cards": []} for lane in journey["lanes"]], "stages": [
            {"id": f"s{i}", "title": f"Stage {i}", "touchpoints": [{"id": f"s{i}t{j}", "title": f"Step {i * 10 + j + 1}"}
                                                                   for j in range(10)]} for i in range(20)]}
        self.file.write_text(json.dumps(journey))
        self.start()
        until(lambda: self.window() and self.find("list item", "Step 200,"))
        self.focus()


def reaches():
    """A client that never scrolls finds every touchpoint of a large map, and the map shows the one that it chooses."""
    with Long() as pathos:
        missing = [i for i in range(1, 201)]

        def are_found():
            names = [thing.get_name() for thing in pathos.find("list item")]
            missing[:] = [i for i in range(1, 201) if not any(f"Step {i}, touchpoint {i} of 200" in name for name in names)]
            return not missing

        if not until(are_found, 30):
            return f"these are not found: {missing}"
        last = pathos.find("list item", "Step 200,")[0]
        if pathos.shows(last):
            return "all of the map is in view"
        for choose in (lambda: pathos.act(last, "item.show"), lambda: pathos.act(last, "item.edit")):
            choose()
            if not until(lambda: pathos.shows(last)):
                return f"the map does not show it, but {pathos.focused()}"
            focus = pathos.find_focused("list item") or pathos.find_focused("text") or pathos.find_focused("text box")
            if not focus or not pathos.shows(focus[0]):
                return f"the focus is on {pathos.focused()}"
            pathos.press("Escape", "ctrl+Home")
            if not until(lambda: not pathos.shows(last)):
                return "the first of the map is not shown"
        return pathos.said()


if __name__ == "__main__":
    check(offers, works, fills, reaches)
