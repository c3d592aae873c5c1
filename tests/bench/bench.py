#!/usr/bin/env python3
# bench.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Pathos and prints the results beside the goals. Nothing passes or fails here."""

import argparse
import collections
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

import canvas
import mermaid

TOP = pathlib.Path(__file__).resolve().parents[2]
MEGA = 1e6
EDITS = 200

Usage = collections.namedtuple("Usage", "clock processor peak output")


class Bench:
    def __init__(self, options):
        self.build = pathlib.Path(options.build).resolve()
        self.beside = options.beside
        self.folder = self.build / "bench"
        self.runs = options.runs
        self.program = self.build / "tests" / "bench" / "bench-map"
        self.folder.mkdir(exist_ok=True)
        self.env = os.environ | {"PATHOS_DATADIR": str(TOP / "data"), "GSETTINGS_BACKEND": "memory"}

    def make_map(self, touchpoints, cells, *others):
        """The same arguments make the same map, so an existing one is used."""
        path, script = self.folder / f"{touchpoints}x{cells}{''.join(others)}.journey", TOP / "tests" / "torture.py"
        if not path.exists() or path.stat().st_mtime < script.stat().st_mtime:
            text = subprocess.run([sys.executable, script, f"--touchpoints={touchpoints}", f"--cells={cells}", *others], check=True, stdout=subprocess.PIPE).stdout
            path.write_bytes(text)
        return path

    def run(self, command, cores=None, env=None):
        """Runs a program to its end on this many cores, and returns what it took in seconds and bytes."""
        started = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], env=env or self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                   preexec_fn=(lambda: os.sched_setaffinity(0, available()[:cores])) if cores else None)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, command))}: {output.strip() or status}")
        return Usage(time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output)

    def measure(self, path, *tasks, cores=None, runs=None):
        """Runs tasks of bench-map with their rounds, each time in a new process, and returns the medians of its figures."""
        figures = collections.defaultdict(list)
        for _ in range(runs or self.runs):
            for line in self.run([self.program, path, *tasks], cores).output.splitlines():
                name, *each = line.split()
                figures[name].append([float(figure) for figure in each])
        return {name: [statistics.median(column) for column in zip(*each)] for name, each in figures.items()}

    def count_instructions(self, name, command, *options):
        """Runs on one core, since callgrind counts each thread on its own."""
        out = self.folder / f"callgrind.{name}"
        usage = self.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *options, *command], cores=1)
        return int(re.search(r"Collected : (\d+)", usage.output)[1])


def available():
    return sorted(os.sched_getaffinity(0))


def in_seconds(value):
    for factor, unit in ((1, "s"), (1e3, "ms")):
        if value * factor >= 1:
            return f"{value * factor:.2f} {unit}" if factor == 1 else f"{value * factor:.1f} {unit}"
    return f"{value * 1e6:.1f} µs"


def in_bytes(value):
    return f"{value / MEGA:.0f} MB"


def print_table(title, rows, heads=("", "clock", "processor", "goal")):
    """Prints rows of texts, the first column aligned to the start, the others to the end."""
    rows = [heads, *rows]
    widths = [max(len(row[i]) for row in rows if i < len(row)) for i in range(len(heads))]
    print(f"\n{title}\n")
    for row in rows:
        cells = [cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))]
        print(("  " + "   ".join(cells)).rstrip())
    sys.stdout.flush()


def row(what, times, goal=""):
    return what, in_seconds(times[0]), in_seconds(times[1]), goal


def peak_row(peak, goal=""):
    return "peak resident", in_bytes(peak), "", goal


def bench_export(bench):
    path = bench.make_map(2000, 0)
    out = bench.folder / "2000x0.svg"
    usages = [bench.run([bench.build / "src" / "pathos", "export", path, "-o", out]) for _ in range(bench.runs)]
    clock, processor, peak = (statistics.median(column) for column in list(zip(*usages))[:3])
    print_table(f"Exporting 2,000 touchpoints with two feelings each to SVG ({in_bytes(out.stat().st_size)}), the whole process",
                [row("export", (clock, processor), "≤ 200 ms"), peak_row(peak)])
    return clock


def bench_opening(bench):
    path = bench.make_map(10000, 5)
    size = in_bytes(path.stat().st_size)
    one = bench.measure(path, "read", 1, "layout", 1, cores=1)
    for cores, goal in ((1, "≤ 3 s"), (2, "≤ 1.5 s")):
        if len(available()) < cores:
            continue
        figures = bench.measure(path, "read", 1, "layout", 1, cores=cores) if cores > 1 else one
        read, layout = figures["read"], figures["layout"]
        print_table(f"Opening 10,000 touchpoints with five cards each ({size}) with {cores} processor{'s' * (cores > 1)}", [
            row("read", read), row("laid out", layout), row("both", [sum(times) for times in zip(read, layout)], goal),
            peak_row(figures["peak"][0], "≤ 350 MB")])
    return one


def bench_editing(bench):
    path = bench.make_map(10000, 5)
    figures = bench.measure(path, "layout", 1, "edit", EDITS, "relayout", EDITS, "drag", 20, "journal", 1000, "undo", 1000, runs=min(bench.runs, 3))
    print_table("One edit of a title in that map", [
        row("set", figures["edit"]), row("set and laid out again", figures["relayout"], "≤ 2 ms"),
        row("set, with a journal", figures["journal"]), row("undone", figures["undo"]),
        row("a touchpoint dragged from gap to gap, laid out", figures["drag"])])


def bench_growth(bench, largest):
    rows = []
    for touchpoints in (100, 1000, 10000):
        figures = largest if touchpoints == 10000 else bench.measure(bench.make_map(touchpoints, 5), "read", 1, "layout", 1, cores=1)
        rows.append((f"{touchpoints:,}", *(in_seconds(figures[name][1] / touchpoints) for name in ("read", "layout")), in_bytes(figures["peak"][0])))
    print_table("Growth: the processor's time for each touchpoint with its five cards; fonts are found in the first layout", rows,
                ("touchpoints", "read", "laid out", "peak resident"))


def bench_file(bench):
    path = bench.make_map(10000, 5)
    size = path.stat().st_size / MEGA
    figures = bench.measure(path, "scan", 5, "read", 5, "write", 5, cores=1, runs=1)
    print_table("The file of that map", [row(name, figures[name], f"{size / figures[name][1]:.0f} MB/s") for name in ("scan", "read", "write")],
                ("", "clock", "processor", ""))


# The map's size is counted at the first edits, and its fonts are found in the first layout.
EDITED = ("edit", 50)
COUNTED = (  # task, rounds, what went before, what is printed, what for
    ("scan", 1, (), "scan, a byte", "bytes"),
    ("read", 1, (), "read, a byte", "bytes"),
    ("write", 1, (), "write, a byte", "bytes"),
    ("layout", 1, (), "first layout, a touchpoint", "touchpoints"),
    ("edit", 50, EDITED, "edit", "rounds"),
    ("relayout", 50, (*EDITED, "layout", 1), "edit and layout again", "rounds"),
    ("journal", 50, EDITED, "edit with a journal", "rounds"),
    ("undo", 50, (*EDITED, "journal", 50), "undo", "rounds"),
)


def bench_instructions(bench):
    path, rows = bench.make_map(1000, 5), []
    for task, rounds, before, what, per in COUNTED:
        count = count_task(bench, path, before, task, rounds)
        rows.append((what, f"{count / {'bytes': path.stat().st_size, 'touchpoints': 1000, 'rounds': rounds}[per]:,.0f}"))
    count = bench.count_instructions("export", [bench.build / "src" / "pathos", "export", bench.make_map(2000, 0), "-o", bench.folder / "2000x0.svg"])
    rows.append(("export of 2,000 touchpoints to SVG", f"{count:,.0f}"))
    print_table("Instructions, as callgrind counts them (1,000 touchpoints with five cards each)", rows, ("", "instructions"))


def count_task(bench, path, before, task, rounds):
    """Counts what went before too, and subtracts it."""
    command = [bench.program, path]
    collect = "--toggle-collect=run_measured"
    count = bench.count_instructions(task, [*command, *before, task, rounds], collect)
    return count - (bench.count_instructions("before", [*command, *before], collect) if before else 0)


def bench_mermaid(bench, export):
    try:
        render, whole = mermaid.measure(bench.folder, bench.make_map(2000, 0), min(bench.runs, 3))
    except mermaid.Missing as reason:
        print(f"\nMermaid: {reason}")
        return
    rows = [("Mermaid, drawing alone", in_seconds(render), ""), ("Mermaid, with the browser's start", in_seconds(whole), "")]
    rows += [("Pathos, whole process", in_seconds(export), ""), ("Pathos to Mermaid's drawing", f"1 : {render / export:.1f}", "≤ 1 : 10"),
             ("Pathos to Mermaid with its browser", f"1 : {whole / export:.1f}", "")]
    print_table("The same 2,000 tasks as a `journey` diagram of Mermaid in headless Chromium", rows, ("", "clock", "goal"))


def parse_arguments():
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("build", metavar="BUILD", help=argparse.SUPPRESS)
    parser.add_argument("what", nargs="?", choices=("all", "canvas"), default="all", help="canvas: only the work of a frame (default: all, without)")
    parser.add_argument("--beside", type=pathlib.Path, metavar="BUILD", help="canvas: another build, whose 95th percentile is printed too")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="the median of N runs is printed (default: 5)")
    parser.add_argument("--instructions", action="store_true", help="also count instructions with callgrind (minutes)")
    parser.add_argument("--mermaid", action="store_true", help="also draw the same tasks with Mermaid 11 in headless Chromium")
    return parser.parse_args()


def main():
    options = parse_arguments()
    bench = Bench(options)
    print(f"Median of {bench.runs} runs; {len(available())} processors, load {os.getloadavg()[0]:.1f}: on a busy machine the clock says too much, processor time hardly")
    if options.what == "canvas":
        canvas.tables(bench, in_seconds, print_table)
        return

    export = bench_export(bench)
    bench_growth(bench, bench_opening(bench))
    bench_editing(bench)
    bench_file(bench)
    if options.instructions:
        bench_instructions(bench)
    if options.mermaid:
        bench_mermaid(bench, export)


if __name__ == "__main__":
    main()
