# canvas.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The work of a frame of the canvas, measured by tests/canvas/bench-canvas.c, beside the goal."""

import os
import pathlib
import statistics

TOP = pathlib.Path(__file__).resolve().parents[2]
DISPLAY = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1440x1000x24"]
GOAL = "≤ 8 ms"
ALL_IN_VIEW = "≤ 10 ms"
PASTES = {"paste": "≤ 300 ms", "paste-undone": "≤ 100 ms"}

LARGE = (  # task, what is printed
    ("pan", "panned, at 100 %"),
    ("pan-far-out", "panned, at the smallest zoom"),
    ("zoom", "zoomed, from 30 to 150 %"),
    ("drag", "a touchpoint dragged from gap to gap"),
    ("drag-several", "twenty things dragged"),
    ("drag-at-edge", "… and held at the edge"),
    ("type", "typed into a title"),
    ("edit", "a title set"),
    ("move", "a touchpoint moved, and undone"),
)
CURVE = (("pan", "panned, at 100 %"), ("zoom", "zoomed, from 30 to 150 %"))
MIDDLE = (("pan-half", "panned, at 50 %"),)
WHOLE = (("whole", "all in view, a little smaller and larger"),)
SMALL = (
    ("paste", "2,000 × 5 cells pasted, and their frame"),
    ("paste-undone", "… and undone"),
    ("pan", "panned, at 100 %"),
    ("zoom", "zoomed, from 30 to 150 %"),
    ("type", "typed into a title"),
    ("drag", "a touchpoint dragged from gap to gap"),
    ("drag-several", "twenty things dragged"),
)


def environment():
    """Returns the environment of the widget tests: the software renderer, and the same fonts on any machine."""
    config = TOP / "tests" / "config"
    return os.environ | {"GSK_RENDERER": "cairo", "GDK_BACKEND": "x11", "GDK_SCALE": "1", "GTK_A11Y": "none", "GSETTINGS_BACKEND": "memory",
                         "PATHOS_DATADIR": str(TOP / "data"), "XDG_CONFIG_DIRS": str(config), "FONTCONFIG_FILE": str(config / "fonts.conf")}


def measure(bench, build, path, tasks):
    """Returns median, 95th percentile, worst frame, frames in time and median by the clock of each task, from the run with the median 95th percentile."""
    runs = {name: [] for name, _ in tasks}
    for _ in range(min(bench.runs, 3)):
        command = [*DISPLAY, build / "tests" / "canvas" / "bench-canvas", path, *runs]
        for line in bench.run(command, env=environment()).output.splitlines():
            name, *figures = line.split()
            if name in runs:
                runs[name].append([float(figure) for figure in figures])
    return {name: sorted(each, key=lambda figures: figures[1])[len(each) // 2] for name, each in runs.items() if each}


def rows(bench, path, tasks, in_seconds):
    """Yields a row for each task, with the 95th percentile of another build beside it, if there is one."""
    figures = measure(bench, bench.build, path, tasks)
    before = measure(bench, bench.beside, path, tasks) if bench.beside else {}
    for name, what in tasks:
        beside = [in_seconds(before[name][1]) if name in before else ""] if bench.beside else []
        *times, in_time, clock = figures[name]
        goal = PASTES.get(name, ALL_IN_VIEW if tasks is WHOLE else GOAL)
        yield (what, *map(in_seconds, times), "" if name in PASTES else f"{in_time:.0f}", in_seconds(clock), *beside, goal)


def first_row(bench, what, path, goal, in_seconds):
    """Returns how long it takes from the start of the process to the first frame, and how often a map that is only seen wakes up."""
    firsts, idles = [], []
    for _ in range(min(bench.runs, 3)):
        output = bench.run([*DISPLAY, bench.build / "tests" / "canvas" / "bench-canvas", path, "idle"], env=environment()).output
        figures = dict(line.split() for line in output.splitlines() if line.startswith(("first ", "idle ")))
        firsts.append(float(figures["first"]))
        idles += [int(figures["idle"])] if "idle" in figures else []
    return what, in_seconds(statistics.median(firsts)), goal, str(max(idles)) if idles else ""


def tables(bench, in_seconds, print_table):
    before = ["95 % before"] if bench.beside else []
    heads = ("", "median", "95 %", "worst", "of 300 in time", "clock, median", *before, "goal, 95 %")
    photography = TOP / "data" / "samples" / "photography.journey"
    for title, path, tasks in (
        ("10,000 touchpoints with five cards each", bench.make_map(10000, 5), LARGE),
        ("The same, each curve one stroke", bench.make_map(10000, 5, "--measured"), CURVE),
        ("1,000 touchpoints with five cards each", bench.make_map(1000, 5), MIDDLE),
        ("200 touchpoints with fifty cards each", bench.make_map(200, 50), WHOLE),
        ("The sample “photography”", photography, SMALL),
    ):
        print_table(f"{title}: the processor's time for a frame, by the software renderer", rows(bench, path, tasks, in_seconds), heads)

    print_table("From the start of a process to the first frame of a map, and how often it wakes up in 5 s (goal: never)", [
        first_row(bench, "a window without a map", "--empty", "", in_seconds),
        first_row(bench, "photography", photography, "≤ 300 ms", in_seconds),
        first_row(bench, "10,000 touchpoints with five cards each", bench.make_map(10000, 5), "≤ 1 s", in_seconds),
    ], ("", "processor", "goal", "wakes up"))
