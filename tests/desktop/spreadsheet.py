# spreadsheet.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How many keys LibreOffice Calc needs at least for the map of the story. Counted like the story: beside texts and the Enter
# or Tab that ends them. Where there is a choice, it is the shorter way, and what a spreadsheet cannot do by keys, such as
# an arrow from cell to cell, is a text that costs nothing.
#
# A row for the stages, one for the touchpoints and one for alternatives, one for the feelings of each persona and one for
# their words, one or more for each lane, one for links and exits; a column for each touchpoint that stands by itself. Tab
# ends a cell, and Enter goes back to where the row began, so cells without a gap need no other key.

from storyboard import COLUMNS, LANES, LINKS, STAGES, TOUCHPOINTS

# Format, Merge and Unmerge Cells, Merge Cells: there is no key for it, but each menu has a letter.
MERGE = 3

# Ctrl+Alt+C begins a note, Escape ends it.
NOTE = 2

# Ctrl+X, one step, Ctrl+V.
MOVE_CELL = 3

# Select the column or row and cut it; one step; Paste Special, Shift Cells, OK; one step; select what is empty now, delete it.
MOVE_LINE = 2 + 1 + 3 + 1 + 2

# Select both ends of the numbers, Insert, Chart, two steps to a line, OK.
CHART = 2 + 2 + 2 + 1


def gaps(columns):
    """Returns how many empty cells are walked over in a row, in which these columns are filled."""
    return max(columns) + 1 - len(set(columns)) if columns else 0


def rows(lane):
    """Returns the columns that are filled in each row of a lane. A card over two columns fills both."""
    found = []
    for card in lane.get("cards", []):
        first, last = COLUMNS.index(card["at"]), COLUMNS.index(card.get("until", card["at"]))
        row = next((row for row in found if first not in row), None)
        if row is None:
            found.append(row := [])
        row += range(first, last + 1)
    return found


def merged(n):
    """Returns the keys to make one cell of some."""
    return n - 1 + MERGE if n > 1 else 0


def count():
    """Returns the keys for the whole map."""
    alternatives = [touchpoint for touchpoint in TOUCHPOINTS if "instead-of" in touchpoint]
    spans = [card for lane in LANES for card in lane.get("cards", []) if "until" in card]
    headings = [sum(touchpoint["id"] in COLUMNS for touchpoint in stage["touchpoints"]) for stage in STAGES]
    walked = sum(gaps(row) for lane in LANES for row in rows(lane))
    walked += gaps([COLUMNS.index(touchpoint["instead-of"]) for touchpoint in alternatives])
    walked += gaps([COLUMNS.index(link["from"]) for link in LINKS])
    parts = {
        "walking over empty cells": walked,
        "headings of stages": sum(merged(n) for n in headings),
        "notes with channels and roles": NOTE * len(TOUCHPOINTS),
        "cards over several columns": sum(merged(COLUMNS.index(card["until"]) - COLUMNS.index(card["at"]) + 1) for card in spans),
        "a chart of the feelings": CHART,
        # A stage and a lane; a card; an alternative, whose own column is deleted; a touchpoint to the next stage, for which
        # both headings are split and merged again.
        "moves": 2 * MOVE_LINE + MOVE_CELL + (MOVE_CELL + 1 + 2) + 2 * 2 * MERGE,
    }
    return sum(parts.values()), parts
