#!/usr/bin/env python3
# story.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A whole map is made by hand, from the blank template to the photography map: here by keys, in pointing.py by the pointer.

import spreadsheet
from blank import Blank, judge
from driver import check
from storyboard import (COLUMNS, LANES, LINKS, MOVED, PERSONAS, ROLES, STAGES, TOUCHPOINTS, WANTED,
                        felt, kind, label, number, thought, title)

MAX_KEYS = 160

# Some things are made at the wrong place, and moved to where they belong.


def stages(story):
    """The header, the stages, and the touchpoints with their channels. The last two stages change places, with what is in
    them; the first touchpoint of the third is still in the second."""
    story.keys("Tab", "ctrl+Home", "F2")
    story.texts("Tab", WANTED["title"], WANTED["objective"])
    story.texts("Return", WANTED["scenario"])
    story.keys("ctrl+2")
    titles = [stage["title"] for stage in STAGES]
    story.texts("Tab", *titles[:3], titles[4])
    story.texts("Return", titles[3])
    rows = [[title(touchpoint) for touchpoint in stage["touchpoints"]] for stage in STAGES]
    story.keys("Home", "Down")
    story.texts("Tab", *rows[0])
    story.keys("Tab")
    story.texts("Tab", *rows[1], rows[2][0])
    story.keys("Tab")
    story.texts("Tab", *rows[2][1:])
    story.keys("Tab", "Right")
    story.texts("Return", *rows[3])
    story.keys("Left")
    story.texts("Return", *rows[4])
    story.keys("Up", "ctrl+Right")
    story.lap("stages and touchpoints")


def curves(story):
    """The personas, each with its curve, of which the very end is too high at first."""
    for persona in PERSONAS:
        story.keys("ctrl+shift+p")
        story.texts("Tab", persona["name"], persona["role"], "")
        story.texts("Return", persona["quote"])
        words = [(number(feeling["value"]), feeling["word"]) for feeling in felt(persona)]
        is_whole = len(words) == len(TOUCHPOINTS)
        if is_whole:
            words[-1] = ("+2", words[-1][1])
        story.texts("Return", *[" ".join(pair) for pair in words])
        if is_whole:
            story.keys("ctrl+shift+Down", "ctrl+shift+Down")
    story.lap("personas and curves")


def give_roles(story, id):
    """Gives the touchpoint that has the focus its roles, which come after its text, what can be added, and its channels."""
    touchpoint = next(touchpoint for touchpoint in TOUCHPOINTS if touchpoint["id"] == id)
    for role in touchpoint.get("roles", []):
        story.keys("Menu", "Down", "Down", "Down", "Return", *["Down"] * (list(ROLES).index(role) + 1), "Return")


def touchpoints(story):
    """The roles; and the first touchpoint of the third stage goes there, and the one behind it becomes its alternative."""
    story.keys("ctrl+Home", "Down", "Down")
    for i, id in enumerate(COLUMNS):
        if i > 0:
            story.keys("Right")
        if id == next(touchpoint["instead-of"] for touchpoint in TOUCHPOINTS if "instead-of" in touchpoint):
            story.keys("ctrl+Right", "Right", "ctrl+Down")
        give_roles(story, id)
    story.lap("touchpoints")


def links(story):
    """The link back from the e-mails to the shop, and the exit at the checkout."""
    for link in LINKS:
        start = COLUMNS.index(link["from"])
        back = start - COLUMNS.index(link["to"]) if "to" in link else 0
        story.keys("ctrl+Home", "Down", "Down", "End", *["Left"] * (len(COLUMNS) - 1 - start))
        story.keys("ctrl+7", *["Left"] * back)
        story.texts("Return", label(link))
    story.lap("links")


def begins(card):
    """Returns in which column a card is made."""
    return COLUMNS.index(card["at"]) - (card["text"] == MOVED)


def changes(card):
    """Returns the keys that bring a card from where it is made to where it belongs, over all its columns."""
    wider = COLUMNS.index(card.get("until", card["at"])) - COLUMNS.index(card["at"])
    return ["ctrl+Right"] * (card["text"] == MOVED) + ["ctrl+shift+Right"] * wider


def cards(story):
    """The lanes and their cards: one of them a column too early at first, and the line one lane too low."""
    for lane in sorted(LANES, key=lambda lane: "role" not in lane):
        story.keys("ctrl+6")
        story.texts("Return", kind(lane), lane["title"])
        if "role" not in lane:
            story.keys("ctrl+Up")
        column, cards = -1, lane.get("cards", [])
        for card, following in zip(cards, [*cards[1:], None]):
            story.keys(*["Right"] * (begins(card) - column))
            goes_on = following and begins(following) == begins(card)
            story.texts("Return" if goes_on or changes(card) else "Tab", thought(card))
            column = begins(card) + (not goes_on)
            if changes(card):
                story.keys("Escape", *changes(card))
                column = COLUMNS.index(card["at"])
    story.lap("lanes and cards")


def keyboard():
    """By keys alone."""
    with Blank() as story:
        for part in (stages, curves, touchpoints, links, cards):
            part(story)
        wrong = judge(story)
        n_calc, parts = spreadsheet.count()
        print(f"# {story.n_keys} keys, {n_calc} in a spreadsheet: {parts}; {story.laps()}")
        if story.n_keys > MAX_KEYS or story.n_keys >= n_calc:
            wrong += f"\nthese are {story.n_keys} keys"
        return wrong + story.said()


check(keyboard)
