#!/usr/bin/env python3
"""Corridors are explored by keyboard alone: listed, followed, compared, closed,
ranked by what depends on them.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import Chorsu  # noqa: E402

MIDDLE = "Middle Corridor (Trans-Caspian International Transport Route, TITR)"

suite = tap.Suite()


def tab_to(app, role, name, presses=60):
    """Tab until an object has the keyboard."""
    for _ in range(presses):
        for node in app.each(role, name):
            if harness.has_state(node, "focused"):
                return node
        app.key("Tab")
    raise tap.Failure(f"Tab does not reach {role} {harness.describe(name)}")


def open_explorer(app):
    app.key("c")
    app.find("list", "Corridors")
    # Lengths are there when the network is.
    app.find("list item", re.compile(r"^Middle Corridor: Operating .*\skm$"), timeout=20)


def choose_middle(app):
    tab_to(app, "list item", re.compile("^Middle Corridor"))
    app.key("Return")
    app.dossier(MIDDLE)


def says(app, pattern, timeout=harness.TIMEOUT):
    """Wait until a label says something."""
    return app.find("label", re.compile(pattern), timeout=timeout)


@suite.test("/app/corridors/follow")
def follow():
    with Chorsu() as app:
        open_explorer(app)
        choose_middle(app)
        app.key("Menu")
        app.find("menu item", "Follow")
        app.key("Return")
        app.find("slider", "Curve of time and distance")
        says(app, r"Xi'an dry port · China · 0\skm of 7")
        app.key("Right")
        says(app, r"Lanzhou · China · ")
        app.key("Left")
        says(app, r"Xi'an dry port · China · 0\skm of 7")
        app.key("End")
        says(app, r"Port of Poti · Georgia · 7\s\d+\skm of 7")
        tab_to(app, "push button", "Places")
        app.key("space")
        app.find("list item", re.compile(r"^Lanzhou · .*\skm"))
        app.key("Escape")
        app.gone("slider", "Curve of time and distance")


@suite.test("/app/corridors/compare")
def compare():
    with Chorsu() as app:
        open_explorer(app)
        for name in ("Middle Corridor", "Northern Corridor"):
            tab_to(app, "list item", re.compile("^Middle Corridor"))
            if name != "Middle Corridor":
                app.key("Down")
            tab_to(app, "check box", f"Compare: {name}")
            app.key("space")
            app.wait(lambda n=name: harness.has_state(app.find("check box", f"Compare: {n}"), "checked"),
                     f"{name} to be compared")
            app.key("shift+Tab")
        says(app, r"1  Middle Corridor")
        says(app, r"2  Northern Corridor")
        says(app, r"Breaks of gauge")


@suite.test("/app/corridors/what-if")
def what_if():
    with Chorsu() as app:
        open_explorer(app)
        tab_to(app, "push button", "What If")
        app.key("space")
        tab_to(app, "push button", "Close Something")
        app.key("Down")
        app.find("menu item", "A Country")
        app.key("Escape")
        choose = tab_to(app, "push button", "Kazakhstan")
        tap.check(choose, "a country has the keyboard")
        app.key("Menu")
        app.find("menu item", "Close: Kazakhstan")
        app.key("Return")
        says(app, r"\d+ corridors break, \d+ of them without a way round")
        app.find("list", "Broken Corridors")
        app.find("list item", re.compile("^Middle Corridor: No way round"))
        tab_to(app, "push button", "Reopen: Kazakhstan")
        app.key("space")
        app.gone("list", "Broken Corridors")


@suite.test("/app/corridors/chokepoints")
def chokepoints():
    with Chorsu() as app:
        open_explorer(app)
        tab_to(app, "push button", "Chokepoints")
        app.key("space")
        tab_to(app, "push button", "Find Chokepoints")
        app.key("space")
        first = app.find("list item", re.compile(r"^1\. .*breaks \d+ corridors"), timeout=20)
        tap.check(first, "there is a first chokepoint")
        tab_to(app, "list item", re.compile(r"^1\. "))
        app.key("Return")
        app.wait(app.has_dossier, "the dossier of the first chokepoint")


harness.main(suite, sys.argv[1:])
