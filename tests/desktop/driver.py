# driver.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A user, who starts the program with a copy of a sample, presses keys, and sees what assistive technology sees.

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "data"))
from tap import check  # noqa: E402, F401

SAMPLES = pathlib.Path(os.environ["PATHOS_DATADIR"], "samples")
TEMPLATES = SAMPLES.parent / "templates"


def until(what, seconds=20):
    """Waits until a function returns something true, and returns that, or None on time-out."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = what()
        except Exception:  # What was there a moment ago may have gone.
            found = None
        if found:
            return found
        time.sleep(0.1)
    return None


class Listener:
    """Hears what the program tells assistive technology, as pairs of what happened and the text or number."""

    EVENTS = {
        "object:state-changed:focused": "focus",
        "object:property-change:accessible-name": "name",
        "object:property-change:accessible-value": "value",
        "object:announcement": "announcement",
    }

    def __init__(self, pathos):
        self.pathos = pathos
        self.heard = []
        self.listener = Atspi.EventListener.new(self.happened)

    def __enter__(self):
        for name in self.EVENTS:
            self.listener.register(name)
        return self

    def __exit__(self, *_):
        for name in self.EVENTS:
            self.listener.deregister(name)

    def happened(self, event):
        kind = next(kind for name, kind in self.EVENTS.items() if event.type.startswith(name))
        try:
            if event.source.get_process_id() != self.pathos.process.pid:
                return
            if kind == "focus" and event.detail1:
                self.heard.append((kind, event.source.get_name()))
            elif kind == "name" and event.source.get_state_set().contains(Atspi.StateType.FOCUSED):
                self.heard.append((kind, event.source.get_name()))
            elif kind == "value" and event.source.get_role_name() == "slider":
                self.heard.append((kind, f"{event.source.get_value_iface().get_current_value():.1f}"))
            elif kind == "announcement":
                self.heard.append((kind, event.any_data))
        except GLib.Error:  # What was there a moment ago may have gone.
            pass

    def settle(self, seconds=1):
        """Listens for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.02)

    def hears(self, kind, text, begins=False, seconds=10):
        """Listens until it hears this, or something that begins so, and returns whether it did."""
        def is_heard():
            self.settle(0.1)
            return any(what == kind and (said.startswith(text) if begins else said == text) for what, said in self.heard)

        return until(is_heard, seconds)

    def forget(self):
        self.heard.clear()

    def told(self):
        """Returns what was heard, without what a screen reader does not repeat: the same twice in a row."""
        texts = [text for _, text in self.heard]
        return [pair for pair, following in zip(self.heard, [*texts[1:], None]) if pair[1] != following]


class Pathos:
    """The program, with a copy of a sample that it may change."""

    def __init__(self, sample="photography", name=None):
        """With a name for the copy, the program is not started yet."""
        self.folder = tempfile.TemporaryDirectory()
        self.file = pathlib.Path(self.folder.name, name or f"{sample}.journey")
        shutil.copy(SAMPLES / f"{sample}.journey", self.file)
        self.log = open(pathlib.Path(self.folder.name, "log"), "w+")
        self.process = self.frame = None
        if name is None:
            self.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()

    def start(self):
        self.frame = None
        environment = {**os.environ, "G_DEBUG": "fatal-warnings,gc-friendly"}
        self.process = subprocess.Popen([os.environ["PATHOS"], self.file], stdout=self.log, stderr=self.log, env=environment)

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def root(self):
        """The application as assistive technology sees it."""
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def window(self):
        """The id of the window on the display."""
        answer = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True)
        return (answer.stdout.split() or [None])[-1]

    def focus(self):
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window()], check=True, timeout=20)

    def ready(self):
        """Waits until the map is shown, and gives the window the focus."""
        until(lambda: self.window() and self.find(name="Goes to checkout"))
        self.focus()

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True, timeout=20)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True, timeout=20)

    def find(self, role=None, name=None, below=None):
        """Returns everything with this role and with this in its name."""
        found, ahead = [], [below or self.root()]
        while ahead:
            thing = ahead.pop()
            if thing is None:
                continue
            if (role is None or thing.get_role_name() == role) and (name is None or name in thing.get_name()):
                found.append(thing)
            ahead += [thing.get_child_at_index(i) for i in range(thing.get_child_count())]
        return found

    def area(self, thing):
        """Returns the place of something in the window, and its size.

        On a desktop that cannot draw shadows, GTK subtracts the border around the window, although it ought to add it."""
        self.frame = self.frame or self.find("frame")[0]
        place = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
        border = Atspi.Component.get_extents(self.frame, Atspi.CoordType.WINDOW)
        return place.x - 2 * border.x, place.y - 2 * border.y, place.width, place.height

    def pointer(self, *commands):
        """Moves and presses the pointer without a pause between commands."""
        words = [str(word) for command in commands for word in command]
        subprocess.run(["xdotool", *words], check=True, timeout=30)

    def focused(self):
        """Returns the names of what has the focus."""
        return [thing.get_name() for thing in self.find() if thing.get_state_set().contains(Atspi.StateType.FOCUSED)]

    def fill_in(self, text):
        """Puts text into the entry that has the focus, and returns whether there is one."""
        for thing in self.find("text"):
            if thing.get_state_set().contains(Atspi.StateType.FOCUSED):
                return Atspi.EditableText.set_text_contents(thing, text)
        return False

    def walk(self, key, name, steps=20):
        """Presses a key until something with this in its name has the focus."""
        for _ in range(steps):
            if until(lambda: any(name in focused for focused in self.focused()), 0.5):
                return True
            self.press(key)
        return False

    def ended(self, seconds=20):
        """Returns the exit code, or None if the program does not end."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


class Opened(Pathos):
    """The program with a sample or a template, in which the first part has the focus."""

    def __init__(self, name, folder=SAMPLES):
        super().__init__(name=f"{name}.journey")
        shutil.copy(folder / f"{name}.journey", self.file)
        self.before = self.file.read_bytes()
        self.start()
        until(lambda: self.window() and self.find(name="Touchpoints"))
        self.focus()
        self.press("Tab")

    def map(self):
        """Saves, and returns what was saved."""
        self.press("ctrl+s")
        return json.loads(self.file.read_text())
