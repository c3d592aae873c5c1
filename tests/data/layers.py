#!/usr/bin/env python3
# layers.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# No layer reaches upwards. This is tried: with the command by which the build compiles a file of the layer, lines that
# include from above must be refused, and as a control, lines that do not must compile.

import json
import re
import shlex
import subprocess

from tap import BUILD, LAYERS, TOP, check, sources

MAY_USE = {
    "model": [],
    "history": ["model"],
    "insight": ["model"],
    "scene": [],
    "layout": ["model", "insight", "scene"],
    "render": ["scene"],
    "edit": ["model", "history", "insight", "scene", "layout"],
    "io": ["model", "history", "insight", "scene", "layout", "render", "edit"],
    "cli": ["model", "history", "insight", "scene", "layout", "render", "edit", "io"],
    "canvas": ["model", "history", "insight", "scene", "layout", "render", "edit", "io"],
    "ui": ["model", "history", "insight", "scene", "layout", "render", "edit", "io", "canvas"],
    "app": ["model", "history", "insight", "scene", "layout", "render", "edit", "io", "cli", "canvas", "ui"],
}
COMMANDS = json.loads((BUILD / "compile_commands.json").read_text())


def headers(layer):
    return [path.name for path in sources(f"src/{layer}", endings=(".h",))]


def command_of(layer):
    """Returns the compiler's command for a file of this layer, without input and output."""
    for entry in COMMANDS:
        if f"src/{layer}/libpathos-{layer}.a" in entry["output"]:
            words = shlex.split(entry["command"])
            words = [word for word in words[: words.index("-o")] if not word.startswith("-M") and not word.endswith((".d", ".o"))]
            return [word for word in words if word not in ("ccache", "-Werror")]
    raise LookupError(f"the build compiles no file of {layer}")


def compile_in(layer, lines, *options):
    """Returns the compiler's errors for these lines, or None if they compile."""
    command = command_of(layer) + list(options) + ["-fsyntax-only", "-x", "c", "-"]
    answer = subprocess.run(command, input=lines, capture_output=True, text=True, cwd=BUILD)
    return None if answer.returncode == 0 else answer.stderr


def control():
    """A layer finds its own headers and those of the layers that it may use."""
    wrong = []
    for layer in LAYERS:
        for below in [layer] + MAY_USE[layer]:
            wrong.append(compile_in(layer, "".join(f'#include "{name}"\n' for name in headers(below))))
    return list(filter(None, wrong))


def upward():
    """An include from a layer that may not be used does not compile."""
    wrong = []
    for layer in LAYERS:
        for other in LAYERS:
            if other == layer or other in MAY_USE[layer]:
                continue
            lines = "".join(f'#if __has_include("{name}")\n#error {name} was found\n#endif\n' for name in headers(other))
            said = compile_in(layer, lines) or ""
            wrong += [f"{layer}, from {other}: {name}" for name in re.findall(r"#error (\S+) was found", said)]
            for name in headers(other)[:1]:
                said = compile_in(layer, f'#include "{name}"\n')
                wrong += [] if said and "No such file" in said else [f"{layer} compiles with {name} of {other}: {said}"]
    return wrong


def no_toolkit():
    """The layers below the canvas do not find GTK."""
    wrong = []
    for layer in LAYERS[: LAYERS.index("canvas")]:
        if "No such file" not in (compile_in(layer, "#include <gtk/gtk.h>\n") or ""):
            wrong.append(f"{layer} finds GTK")
    if compile_in("canvas", "#include <gtk/gtk.h>\n"):
        wrong.append("the canvas does not find it")
    return wrong


def dots():
    """No include names a folder."""
    pattern = re.compile(r'^\s*#\s*include\s*"[^"]*/', re.MULTILINE)
    return [str(path) for path in sources("src", "tests") if pattern.search(path.read_text())]


def naming(pattern, folders, but=()):
    """Returns the lines of code in these folders that match a pattern; comments do not count."""
    wrong = []
    for path in sources(*folders):
        if path.name in but:
            continue
        text = re.sub(r"/\*.*?\*/", lambda comment: "\n" * comment[0].count("\n"), path.read_text(), flags=re.DOTALL)
        wrong += [f"{path.relative_to(TOP)}:{i}: {line.strip()}" for i, line in enumerate(text.splitlines(), 1) if re.search(pattern, line)]
    return wrong


def facts():
    """Canvas and tools rely on the facts of groups, and name no role or size of the map's grid. Operations on elements may."""
    grid = r"\bPATHOS_GROUP_[A-Z]|\bPATHOS_(EMOTION|COLUMN|CELL|GUTTER|SIZE)_?[A-Z]*\b"
    elements = r"\bPATHOS_(IS_|TYPE_)?(STAGE|TOUCHPOINT|FEELING|LANE|CARD|PERSONA|LINK|CHANNEL)(_[A-Z]+)?\b"
    operations = ["pathos-census.c", "pathos-claims.c", "pathos-clip-content.c", "pathos-clip-match.c", "pathos-clip-paste.c",
                  "pathos-clip-places.c", "pathos-clip.c", "pathos-company.c", "pathos-copies.c", "pathos-edit-alternatives.c",
                  "pathos-edit-duplicate.c", "pathos-edit-spans.c", "pathos-offers.c",
                  "pathos-edit-stages.c", "pathos-edit-values.c", "pathos-edits.c", "pathos-grid.c", "pathos-insert-place.c", "pathos-insert.c",
                  "pathos-lifted-cards.c", "pathos-lifted.c", "pathos-mention.c", "pathos-shorthand.c", "pathos-sketch.c",
                  "pathos-spans.c", "pathos-steps.c", "pathos-variants.c", "pathos-wording.c"]
    return naming(grid, ["src/canvas", "src/edit"]) + naming(elements, ["src/canvas", "src/edit"], but=operations)


def setters():
    """One function sets a value by hand. Else only the model, history and reading do, and stand-ins get what a draft says."""
    pattern = r"\bpathos_(element_(set_value|edit)|attr_store) \(|\bg_object_set(_property)? \([^;]*\"(value|basis)\""
    above = [f"src/{layer}" for layer in LAYERS if layer not in ("model", "io")]
    found = naming(pattern, above, but=["pathos-change-record.c", "pathos-overlay.c", "pathos-edit-values.c"])
    values = naming(pattern, ["src/edit"], but=[path.name for path in sources("src/edit") if path.name != "pathos-edit-values.c"])
    reading = [path.name for path in sources("src/io") if "-reader" in path.name]
    return found + naming(pattern, ["src/io"], but=reading) + ([] if len(values) == 1 else values or ["control: nothing is found"])


def overlay():
    """Layout asks the plan for children and parents, never an element. What compares a map with its draft, or weighs it, may."""
    asked = r"->(items|n_items|parent)\b|\bpathos_(journey_find|list_find|element_walk|element_get_list) \("
    return naming(asked, ["src/layout"], but=["pathos-drafted-looks.c", "pathos-overlay.c", "pathos-layout-changes.c", "pathos-pages.c", "pathos-drawn.c"])


# A struct of an element, up to its closing brace, and in it the name of a field at the end of its declaration.
STRUCT = re.compile(r"^struct _Pathos\w+\n\{\n  PathosElement parent_instance;\n(.*?)^\};", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"^(\s*[\w\s*]+?[\s*])(\w+)( : \d+| ?\[\w*\])?;", re.MULTILINE)


def read_only_headers(folder):
    """Copies the model's headers into a folder and makes all fields of elements constant; returns the fields' names."""
    names = set()
    for path in sources("src/model", endings=(".h",)):

        def freeze(struct):
            names.update(field[2] for field in FIELD.finditer(struct[1]))
            return struct[0].replace(struct[1], FIELD.sub(r"\1const \2\3;", struct[1]))

        (folder / path.name).write_text(STRUCT.sub(freeze, path.read_text()))
    return names


def writers():
    """Only the model writes the fields of elements."""
    folder = BUILD / "tests" / "data" / "read-only"
    folder.mkdir(parents=True, exist_ok=True)
    names = read_only_headers(folder)
    if len(names) < 20:
        return f"found only {len(names)} fields"

    refused = "assignment of member|assignment of read-only|increment of|decrement of|discards .const. qualifier"
    options = ("-I", str(folder), "-Werror=discarded-qualifiers")
    suspect = re.compile(r"->\s*(" + "|".join(sorted(names)) + r")\s*(\[[^]]*\]\s*)?([-+*/|&^]|<<|>>)?(=[^=]|\+\+|--)|"
                         r"(\+\+|--)\s*\w+->(" + "|".join(sorted(names)) + r")\b|"
                         r"&\s*\w+->(" + "|".join(sorted(names)) + r")\b")
    wrong = []

    # The control: a line that writes is refused in the layer above, and one that only reads is not.
    lines = '#include "pathos-stage.h"\nint f (PathosStage *stage);\nint f (PathosStage *stage) { %s; }\n'
    if not re.search(refused, compile_frozen("history", lines % "stage->title = NULL; return 0", options) or ""):
        wrong.append("control: a write is not refused")
    if compile_frozen("history", lines % "return stage->title != NULL", options):
        wrong.append("control: a read is refused")

    for layer in LAYERS:
        for path in sources(f"src/{layer}", endings=(".c",)) if layer != "model" else []:
            text = path.read_text()
            if suspect.search(text):
                said = compile_frozen(layer, f'#line 1 "{path}"\n{text}', options) or ""
                wrong += [line for line in said.splitlines() if re.search(refused, line)]
    return wrong


def compile_frozen(layer, lines, options):
    """Like compile_in, but with these options before the layer's own, so that their folder is searched first."""
    words = command_of(layer)
    command = words[:1] + list(options) + words[1:] + ["-fsyntax-only", "-x", "c", "-"]
    return subprocess.run(command, input=lines, capture_output=True, text=True, cwd=BUILD).stderr or None


check(control, upward, no_toolkit, dots, facts, setters, overlay, writers)
