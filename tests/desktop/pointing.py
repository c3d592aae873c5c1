#!/usr/bin/env python3
# pointing.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The story by the pointer alone, where no text is typed.

from blank import Blank, judge
from driver import Atspi, check, until
from storyboard import (COLUMNS, LANES, LINKS, MOVED, PERSONAS, ROLES, STAGES, TITLES, TOUCHPOINTS, WANTED,
                        felt, kind, label, number, thought, title)

WIDTH, HEIGHT = 1400, 900

UNIT = 43.5 / 22  # one step of feeling, in heights of a point


class Pointed(Blank):
    """The program with an empty map, used by the pointer where no text is typed."""

    def __init__(self):
        super().__init__()
        self.id = self.window()
        self.frame = self.find("frame")[0]
        self.pointer(["windowsize", "--sync", self.id, WIDTH, HEIGHT])
        self.canvas = until(lambda: [thing for thing in self.find("list", "journey map")][0])
        self.n_zooms = 0
        self.controls = {}

    def move(self, place):
        return ["mousemove", "--sync", "--window", self.id, int(place[0]), int(place[1])]

    def click(self, place, button=1, times=1):
        self.pointer(self.move(place), ["click", "--repeat", times, "--delay", 60, button])

    def drag(self, *places):
        """Drags from place to place, and rests at each, because the program hears only where the pointer is once a frame."""
        commands, last = [self.move(places[0]), ["sleep", 0.1, "mousedown", 1]], self.move(places[0])
        for start, end in zip(places, places[1:]):
            for i in range(1, 7):
                step = self.move([start[k] + (end[k] - start[k]) * i / 6 for k in (0, 1)])
                if step != last:  # To wait for a move that goes nowhere takes for ever.
                    commands += [step, ["sleep", 0.02]]
                last = step
            commands += [["sleep", 0.15]]
        self.pointer(*commands, ["mouseup", 1])

    def seek(self, name, role="", below=None):
        """Returns the first thing in reading order whose name begins so. Only its own branches are gone through, because a
        whole window takes long."""
        ahead = [below or self.frame]
        while ahead:
            thing = ahead.pop()
            if thing != below and role in thing.get_role_name() and thing.get_name().startswith(name):
                return thing
            if thing != self.canvas or below == self.canvas:
                ahead += [thing.get_child_at_index(i) for i in reversed(range(thing.get_child_count()))]
        return None

    def rests(self, name, role="", below=None):
        """Returns the area of something, once that no longer changes."""
        areas = []

        def is_same():
            if not areas:
                self.sought = self.seek(name, role, below)
            areas.append(self.area(self.sought))
            return len(areas) > 1 and areas[-1] == areas[-2] and areas[-1][2] > 0

        for _ in range(4):
            areas.clear()
            if until(is_same, 4):
                return areas[-1]
        raise LookupError(f"there is no {role} {name}, but {[thing.get_name() for thing in self.find() if thing.get_name()]}")

    def place(self, name, across=0.5, down=0.5, role=""):
        """Returns a point in what is on the map, which is scrolled or made smaller until that is in view."""
        for _ in range(5):
            x, y, width, height = self.rests(name, role, self.canvas)
            place = x + width * across, y + height * down
            if 10 < place[0] < WIDTH - 20 and 100 < place[1] < HEIGHT - 90:
                return place
            self.n_zooms += 1
            self.click(self.control("Zoom Out"), times=2)  # Typing zooms in until the text can be read.
        raise LookupError(f"{name} cannot be brought into view")

    def places(self, *wanted):
        """Returns several points, as they are while all of them are in view: the arguments of place () for each."""
        while True:
            before = self.n_zooms
            places = [self.place(*what) for what in wanted]
            if self.n_zooms == before:
                return places

    def bottom(self):
        """Returns a point below all lanes, at the end of the map."""
        for _ in range(5):
            x, y, width, height = self.area(self.canvas)
            if x > 0 and y + height < HEIGHT - 90:
                return x + 100, y + height - 15
            self.click(self.control("Zoom Out"), times=2)
        raise LookupError("the end of the map cannot be brought into view")

    def control(self, name, role="button"):
        """Returns the middle of a control of the window, where it stays."""
        if name not in self.controls:
            x, y, width, height = self.rests(name, role)
            self.controls[name] = x + width / 2, y + height / 2
        return self.controls[name]

    def tool(self, name):
        return self.control(name, "toggle button")

    def choose(self, *names):
        """Clicks one item of a menu after the other. The pointer rests on each until that shows it, because a menu may still
        be on its way to its place."""
        for name in names:
            for _ in range(4):
                x, y, width, height = self.rests(name, "menu item")
                self.pointer(self.move((x + width / 2, y + height / 2)))
                if until(lambda: self.sought.get_state_set().contains(Atspi.StateType.FOCUSED), 2):
                    break
            self.pointer(["click", 1])

    def exhaust(self, name):
        """Clicks a button until it can no longer be pressed, and not once more: two clicks there make the window larger."""
        def state():
            return button.get_name(), button.get_state_set().contains(Atspi.StateType.SENSITIVE)

        button = self.seek(name, "button")
        self.pointer(self.move(self.control(name)))
        while (before := state())[1]:
            self.pointer(["click", 1])
            until(lambda: state() != before, 0.4)

    def undo(self):
        self.exhaust("Undo")

    def redo(self):
        self.exhaust("Redo")

    def save(self):
        self.click(self.control("Main Menu"))
        self.choose("Save")

    def quit(self):
        self.click(self.control("Close"))

    def opens(self):
        """Waits until a text is open."""
        if not until(lambda: self.seek("", "text") or self.seek("", "entry"), 10):
            raise LookupError("no text is open")

    def write(self, *texts):
        """Types texts, with Tab from one to the next, once the first one is open."""
        self.opens()
        if texts[:-1]:
            self.texts("Tab", *texts[:-1])
        self.texts("Return", texts[-1])


def stages(story):
    """The header, the personas behind the last chip, and the stages, dragged from the toolbar or clicked; the last two the
    wrong way round."""
    story.click(story.place("Untitled map", 0.1, 0.25), times=2)
    story.write(WANTED["title"], WANTED["objective"], WANTED["scenario"])
    for persona in PERSONAS:
        story.click(story.place("Add a persona"))
        story.write(persona["name"], persona["role"], "", persona["quote"])
    names = [STAGES[i]["title"] for i in (0, 1, 2, 4, 3)]
    row = story.place("Touchpoints", role="grouping")[1]
    story.drag(story.tool("Stage"), (WIDTH / 2, row - 40))
    story.write(names[0])
    for before, name in zip(names, names[1:]):
        story.click(story.tool("Stage"))
        story.click(story.place(before, 0.95, role="list"))
        story.write(name)
    story.lap("stages")


def touchpoints(story):
    """The touchpoints with their channels: the tool is dragged to the first, and clicked for the second, the others are
    typed one after the other. The last two stages change places, with what is in them; the first touchpoint of the third
    is still in the second."""
    rows = {stage["title"]: [title(touchpoint) for touchpoint in stage["touchpoints"]] for stage in STAGES}
    first, second, third = list(rows)[:3]
    rows[second].append(rows[third].pop(0))
    for name, texts in rows.items():  # in the order in which channels are numbered
        (x, _), (_, y) = story.places((name, 0.5, 0.5, "list"), ("Touchpoints", 0.5, 0.5, "grouping"))
        if name == first:
            story.drag(story.tool("Touchpoint"), (x, y + 20))
            story.write(texts.pop(0))
            story.click(story.tool("Touchpoint"))
            story.click(story.place("Searches", 0.9, role="list item"))
        else:
            story.click((x, y), times=2)
        story.write(*texts)
    story.drag(*story.places((STAGES[3]["title"], 0.5, 0.5, "list"), (STAGES[4]["title"], 0.05, 0.5, "list")))
    story.lap("touchpoints")
    places = [f"{stage['title']}, stage {i} of {len(STAGES)}" for i, stage in enumerate(STAGES, 1)]
    if not until(lambda: all(story.find("list", place, story.canvas) for place in places), 8):
        return f"stages are not in the order of {places}"


def drawn(persona):
    """Returns the values of a curve as it is drawn, which snap to halves; the one that is dragged down later is too high."""
    return [round(2 * (feeling["value"] + (feeling["value"] == 1))) / 2 for feeling in felt(persona)]


def draw(story, persona, points):
    """Draws a curve through the middles of the columns, and returns which of its points are wrong, in lines."""
    story.click(story.place(persona["name"]))
    story.click(story.tool("Emotion"))
    columns = story.places(*[(touchpoint["title"], 0.5, 0.5, "list item") for touchpoint in TOUCHPOINTS])
    zero = story.place(points[0])[1]
    unit = story.area(story.sought)[3] * UNIT
    values = drawn(persona)
    story.drag(*[(x, zero - value * unit) for (x, _), value in zip(columns, values)])
    story.click(story.tool("Select"))

    def wrong():
        found = {thing.get_name(): thing.get_value_iface().get_current_value() for thing in story.find("slider", below=story.canvas)}
        return [f"{point} was not drawn to {value}, but {found}" for point, value in zip(points, values)
                if not any(name.startswith(f"{point} ") and found[name] == value for name in found)]

    until(lambda: not wrong(), 8)
    return "\n".join(wrong())


def curves(story):
    """The curve of each persona is drawn. Then its words are typed, and its values where they are between halves. One of the
    points is dragged down."""
    for persona in PERSONAS:
        name = persona["name"].split(",")[0]
        points = [f"{touchpoint['title']}, {name}" for touchpoint in TOUCHPOINTS][:len(felt(persona))]
        wrong = draw(story, persona, points)
        if wrong:
            return wrong
        goes_on = False  # whether the next point has the focus
        for point, feeling in zip(points, felt(persona)):
            value, word = feeling["value"], feeling["word"]
            is_drawn = value * 2 % 1 == 0
            if is_drawn:
                story.click(story.place(f"{point} ", role="slider"), times=2)
                story.write(word)
            else:
                if not goes_on:
                    story.click(story.place(f"{point} ", role="slider"))
                story.texts("Return", f"{number(value)} {word}")
            goes_on = not is_drawn
            if value == 1:
                place = story.place(f"{point} +2.0", role="slider")
                story.drag(place, (place[0], place[1] + story.area(story.sought)[3] * UNIT))
    story.lap("curves")


def roles(story):
    """The roles are chosen in the menus of the touchpoints."""
    for touchpoint in TOUCHPOINTS:
        for role in touchpoint.get("roles", []):
            story.click(story.place(touchpoint["title"], role="list item"), button=3)
            story.choose("Roles", ROLES[role])
    story.lap("roles")


def moves(story):
    """The last touchpoint of the second stage is dragged to the third; and the one behind it below it, where it becomes its
    alternative."""
    other = next(touchpoint for touchpoint in TOUCHPOINTS if "instead-of" in touchpoint)
    main = TITLES[other["instead-of"]]
    story.drag(*story.places((main, 0.5, 0.5, "list item"), (other["title"], 0.05, 0.5, "list item")))
    if not until(lambda: [thing for thing in story.find("list item", main) if STAGES[2]["title"] in thing.get_name()], 8):
        return f"{main} is not in {STAGES[2]['title']}"
    story.drag(*story.places((other["title"], 0.5, 0.5, "list item"), (main, 0.5, 0.9, "list item")))
    if not until(lambda: [thing for thing in story.find("list item", other["title"]) if "instead of" in thing.get_name()], 8):
        return f"{other['title']} is no alternative"
    story.lap("moves")


def links(story):
    """Links are drawn from the edge of a touchpoint to another one, or to a place beside all."""
    for link in LINKS:
        start = TITLES[link["from"]]
        middle, edge, end = story.places(*[(name, across, 0.5, "list item") for name, across in (
            (start, 0.5), (start, 1), (TITLES[link.get("to", link["from"])], 0.5))])
        story.pointer(story.move(middle))
        story.drag(edge, end if "to" in link else (end[0], end[1] + 80))
        story.write(label(link))
    story.lap("links")


def add_lane(story, lane):
    """Adds a lane: at the end of the map by a drag from the toolbar, or below what has the focus by a click there, which is
    the lane before; the line is made one lane too low."""
    i = LANES.index(lane)
    if i % 2:
        before = LANES[i - 1 if "role" in lane else i + 1]
        story.click(story.place(f"{before['title']}: {before['cards'][0]['text']}"))
        story.click(story.tool("Lane"))
    else:
        place = story.bottom()
        story.drag(story.tool("Lane"), place)
    story.write(kind(lane))
    story.write(lane["title"])


def cards(story):
    """The lanes and their cards, one of which begins a column too early, and one of which does not cover all its columns yet.
    Every second lane is made between others, when those are there."""
    for lane in [*LANES[::2], *LANES[1::2]]:
        add_lane(story, lane)
        column = cell = last = None
        for card in lane.get("cards", []):
            goal = COLUMNS.index(card["at"]) - (card["text"] == MOVED)
            if goal == cell:  # below the card before
                story.click(story.tool("Card"))
                story.click(story.place(f"{lane['title']}: {last}", 0.5, 0.9))
            elif goal != column:
                story.click(story.place(f"{lane['title']}, {TITLES[COLUMNS[goal]]}, empty"), times=2)
            if goal != column:
                story.opens()
            story.texts("Tab", thought(card))
            cell, column, last = goal, goal + 1, card["text"]
    story.lap("cards")


def arrange(story):
    """The card is dragged to the next column, the end of another one to one more, and the line goes up by a lane."""
    opportunities, backstage = LANES[2]["title"], LANES[4]["title"]
    card = next(card for card in LANES[2]["cards"] if card["text"] == MOVED)
    story.drag(*story.places((f"{opportunities}: {MOVED}",), (f"{opportunities}, {TITLES[card['at']]}, empty",)))
    wide = next(card for card in LANES[4]["cards"] if "until" in card)
    story.drag(*story.places((f"{backstage}: {wide['text']}", 0.97), (f"{backstage}, {TITLES[wide['until']]}, empty",)))
    story.drag(*story.places((LANES[3]["title"], 0.2), (backstage, 0.2, -0.5)))
    story.lap("arranging")


def by_pointer():
    """By the pointer alone, where no text is typed."""
    with Pointed() as story:
        for part in (stages, touchpoints, curves, moves, roles, links, cards, arrange):
            wrong = part(story)
            if wrong:
                return f"{part.__name__}: {wrong}\n{story.said()}"
        wrong = judge(story)
        print(f"# {story.laps()}")
        return wrong + story.said()


if __name__ == "__main__":
    check(by_pointer)
