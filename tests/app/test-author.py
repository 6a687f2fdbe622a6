#!/usr/bin/env python3
"""The whole application: a briefing written by keyboard alone.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402

suite = tap.Suite()

DATA = os.environ["CHORSU_DATA_DIR"]
BUNDLED = os.path.join(DATA, "briefings", "five-and-four.chorsu")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def titles(path):
    return [scene["title"]["en"] for scene in read(path)["scenes"]]


def expect_titles(app, path, wanted):
    app.wait(lambda: titles(path) == wanted, f"the scenes {wanted} in the file")


def scenes(app):
    box = app.find(name="Scenes")
    return [child.name for child in box]


def expect_scenes(app, wanted):
    app.wait(lambda: scenes(app) == wanted, f"the scenes {wanted}")


def focus_scene(app, name):
    """Until a scene has the keyboard."""
    app.wait(lambda: any(harness.has_state(node, "focused") for node in app.each(name=name)), f"the keyboard at {name}")


class Folder:
    """A folder with a briefing of one scene in it."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        path = os.path.join(self.folder, "talk.chorsu")
        scene = {"id": "a", "kind": "title", "title": {"en": "A"}, "map": {"bounds": [45, 34.5, 88.5, 56]}}
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"format": "chorsu-briefing", "version": 1, "title": {"en": "Talk"}, "scenes": [scene]}, file)
        return path

    def __exit__(self, *_):
        shutil.rmtree(self.folder)


@suite.test("/app/author/five-scenes")
def five_scenes():
    with Folder() as path:
        with harness.Application("--new-instance", path) as app:
            expect_scenes(app, ["1. A"])
            focus_scene(app, "1. A")
            for number, letter in enumerate("bcde", 2):
                app.key("ctrl+d")
                app.find(name=f"{number}. Central Asia")
                app.key("F2")
                app.wait(lambda: any(harness.has_state(node, "focused")
                                     for node in app.each(name="Title of the Scene")), "the keyboard in the title")
                harness.xdotool("type", letter)
                app.find(name=f"{number}. {letter}")
            expect_scenes(app, ["1. A", "2. b", "3. c", "4. d", "5. e"])
            app.key("ctrl+s")
            expect_titles(app, path, ["A", "b", "c", "d", "e"])

            # In order, by keys, with the keyboard on the scenes.
            app.click(app.find(name="5. e"))
            focus_scene(app, "5. e")
            app.key("alt+Up")
            expect_scenes(app, ["1. A", "2. b", "3. c", "4. e", "5. d"])
            focus_scene(app, "4. e")
            app.key("ctrl+shift+Left")
            expect_scenes(app, ["1. A", "2. b", "3. e", "4. c", "5. d"])
            app.key("Delete")
            expect_scenes(app, ["1. A", "2. b", "3. c", "4. d"])
            app.key("ctrl+z")
            app.key("ctrl+z")
            expect_scenes(app, ["1. A", "2. b", "3. c", "4. e", "5. d"])
            app.key("ctrl+shift+z")
            expect_scenes(app, ["1. A", "2. b", "3. e", "4. c", "5. d"])
            app.find("label", "not saved")
            app.key("ctrl+s")
            expect_titles(app, path, ["A", "b", "e", "c", "d"])
            app.gone("label", "not saved")

        with harness.Application("--new-instance", path) as app:
            expect_scenes(app, ["1. A", "2. b", "3. e", "4. c", "5. d"])


@suite.test("/app/author/unsaved")
def unsaved():
    with Folder() as path:
        with harness.Application("--new-instance", path) as app:
            expect_scenes(app, ["1. A"])
            app.key("ctrl+d")
            expect_scenes(app, ["1. A", "2. Central Asia"])
            app.key("ctrl+q")
            app.find("push button", "Discard")
            app.key("Escape")
            app.gone("push button", "Discard")
            expect_scenes(app, ["1. A", "2. Central Asia"])
            # What was asked before has no effect on saving.
            app.key("ctrl+s")
            app.wait(lambda: titles(path) == ["A", "Central Asia"], "the file")
            app.key("ctrl+d")
            expect_scenes(app, ["1. A", "2. Central Asia", "3. Central Asia"])
            app.key("ctrl+q")
            button = app.find("push button", "Discard")
            button.queryAction().doAction(0)
            tap.check_equal(app.wait_for_exit(), 0, "exit status")
        tap.check_equal(titles(path), ["A", "Central Asia"], "what the file says")


@suite.test("/app/author/killed")
def killed():
    with Folder() as path:
        with harness.Application("--new-instance", path) as app:
            expect_scenes(app, ["1. A"])
            app.key("ctrl+d")
            expect_scenes(app, ["1. A", "2. Central Asia"])
            state = os.path.join(harness.open_desktop().environment["XDG_STATE_HOME"], "chorsu")
            app.wait(lambda: any(name.endswith(".recovery") for name in os.listdir(state)), "the recovery file")
            app.process.kill()
            app.process.wait()
        with harness.Application("--new-instance", path) as app:
            expect_scenes(app, ["1. A", "2. Central Asia"])
            app.key("ctrl+z")
            expect_scenes(app, ["1. A"])


@suite.test("/app/author/refused")
def refused():
    cases = (
        ("{", ":1:2: "),
        ('{ "format": "something" }', "/format"),
        ('{ "format": "chorsu-briefing", "version": 1, "title": { "en": "<b>x" }, "scenes": [] }', "/scenes"),
    )
    for text, words in cases:
        with Folder() as path:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            with harness.Application("--new-instance", path) as app:
                app.find("heading", "This Briefing Cannot Be Opened")
                app.find("label", re.compile(re.escape(path) + ".*" + re.escape(words)))
                app.key("Escape")
                app.gone(name="This Briefing Cannot Be Opened")


harness.main(suite, sys.argv[1:])
