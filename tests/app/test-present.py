#!/usr/bin/env python3
"""The whole application: the bundled briefing presented in two windows.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import Chorsu  # noqa: E402

suite = tap.Suite()

FIRST = "Five countries, four goals"
SECOND = "Between Russia, China and Afghanistan"
LAST = "What came of it"
COUNT = 12


class Presented(Chorsu):
    """With the two windows of a presentation open."""

    def __enter__(self):
        super().__enter__()
        self.main = self.window
        self.key("ctrl+F5")
        self.presenter = self.wait(lambda: self.top_level("Presenter"), "the presenter's window", 20)
        self.audience = self.wait(lambda: self.top_level(FIRST), "the audience's window")
        return self

    def top_levels(self):
        application = self.frame.parent
        return [child for child in application if child is not None]

    def top_level(self, name):
        return next((child for child in self.top_levels() if child.name == name), None)

    def focus(self, name):
        """Gives a window the keyboard. The audience's is called by its scene."""
        def found():
            windows = harness.xdotool("search", "--onlyvisible", "--name", f"^{name}$").split()
            return windows[-1] if windows else None
        harness.xdotool("windowfocus", "--sync", self.wait(found, f"the window {name!r} on the screen"))

    def expect_shown(self, title):
        self.wait(lambda: self.audience.name == title, f"the audience sees {title!r}")

    def expect_said(self, words):
        """Waits for words in the presenter's window."""
        self.wait(lambda: any(self.each(name=words, root=self.presenter)), f"the presenter reads {words!r}")

    def expect_unsaid(self, words):
        self.wait(lambda: not any(self.each(name=words, root=self.presenter)), f"{words!r} is gone")

    def expect_over(self):
        self.wait(lambda: len(self.top_levels()) == 1, "the windows of the presentation are closed")
        self.window = self.main


@suite.test("/app/present/from-start-to-end")
def start_to_end():
    with Presented() as app:
        app.expect_said(f"Scene 1 of {COUNT}")

        # A clicker's keys, with the keyboard in either window.
        app.focus(FIRST)
        app.key("Page_Down")
        app.expect_shown(SECOND)
        app.expect_said(f"Scene 2 of {COUNT}")
        app.focus("Presenter")
        for scene in range(3, COUNT + 1):
            app.key("Page_Down")
            app.expect_said(f"Scene {scene} of {COUNT}")
        app.expect_shown(LAST)
        app.expect_said("End of the briefing")
        app.key("Page_Down")
        app.key("Page_Up")
        app.expect_said(f"Scene {COUNT - 1} of {COUNT}")
        app.key("Home")
        app.expect_shown(FIRST)

        app.key("Escape")
        app.expect_over()
        app.focus("Chorsu")


@suite.test("/app/present/special-states")
def special_states():
    with Presented() as app:
        app.focus("Presenter")
        for key, words in (("b", "The audience sees black"), ("w", "The audience sees white")):
            app.key(key)
            app.expect_said(words)
            app.key("Escape")
            app.expect_unsaid(words)

        app.key("f")
        app.expect_said("The audience’s picture is frozen")
        app.key("Page_Down")
        app.expect_said(f"Scene 2 of {COUNT}")
        tap.check_equal(app.audience.name, FIRST, "what the audience sees")
        app.key("Escape")
        app.expect_shown(SECOND)

        app.key("p")
        app.expect_said("The timer stands still")
        app.key("p")
        app.expect_unsaid("The timer stands still")

        # A number and Return; and a choice among all scenes.
        app.key("1")
        app.key("2")
        app.key("Return")
        app.expect_shown(LAST)
        app.key("Tab")
        here = f"{COUNT}. {LAST}"
        app.wait(lambda: any(harness.has_state(node, "focused") for node in app.each(name=here, root=app.presenter)),
                 "the keyboard at this scene among all of them")
        app.key("Left")
        app.key("Return")
        app.expect_said(f"Scene {COUNT - 1} of {COUNT}")

        app.key("Escape")
        app.expect_over()
        app.focus("Chorsu")


@suite.test("/app/present/detour-and-return")
def detour():
    with Presented() as app:
        app.focus(FIRST)
        app.key("Page_Down")
        app.expect_shown(SECOND)
        app.focus(SECOND)
        app.expect_unsaid("Detour: Return goes back to the scene")

        # A country clicked by a questioner.
        country = app.find("push button", "Kazakhstan", root=app.audience)
        country.queryAction().doAction(0)
        app.expect_said("Detour: Return goes back to the scene")
        app.key("Return")
        app.expect_unsaid("Detour: Return goes back to the scene")
        app.expect_said(f"Scene 2 of {COUNT}")

        app.key("Escape")
        app.expect_over()
        app.focus("Chorsu")


harness.main(suite, sys.argv[1:])
