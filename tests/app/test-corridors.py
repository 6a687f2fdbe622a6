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

import desktop  # noqa: E402
import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import Chorsu  # noqa: E402

MIDDLE = "Middle Corridor (Trans-Caspian International Transport Route, TITR)"

suite = tap.Suite()


def tab_to(app, role, name, key="Tab", presses=16):
    """Tab until an object has the keyboard."""
    node = app.find(role, name)
    for _ in range(presses):
        if harness.has_state(node, "focused"):
            return node
        app.key(key)
        desktop.poll(lambda: harness.has_state(node, "focused"), 0.4)
    raise tap.Failure(f"{key} does not reach {role} {harness.describe(name)}")


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
        tab_to(app, "push button", "Places", "shift+Tab")
        app.key("space")
        app.find("list item", re.compile(r"^Lanzhou · .*\skm"))
        app.key("Escape")
        app.gone("slider", "Curve of time and distance")


@suite.test("/app/corridors/compare")
def compare():
    with Chorsu() as app:
        open_explorer(app)
        for name in ("Middle Corridor", "Northern Corridor"):
            check = tab_to(app, "check box", f"Compare: {name}")
            app.key("space")
            app.wait(lambda node=check: harness.has_state(node, "checked"), f"{name} to be compared")
        says(app, r"1  Middle Corridor")
        says(app, r"2  Northern Corridor")
        says(app, r"Breaks of gauge")


@suite.test("/app/corridors/what-if")
def what_if():
    with Chorsu() as app:
        open_explorer(app)
        tab_to(app, "push button", "What If", "shift+Tab")
        app.key("space")
        tab_to(app, "push button", "Close Something")
        app.key("space")
        app.find("menu item", "A Country")
        app.key("Escape")
        tab_to(app, "push button", "Kazakhstan", presses=40)
        app.key("Menu")
        app.find("menu item", "Close: Kazakhstan")
        app.key("Return")
        says(app, r"\d+ corridors break, \d+ of them without a way round")
        app.find("list", "Broken Corridors")
        app.find("list item", re.compile("^Middle Corridor: Way round: .* borders"))
        tab_to(app, "push button", "Reopen: Kazakhstan", presses=60)
        app.key("space")
        app.gone("list", "Broken Corridors")


@suite.test("/app/corridors/what-if-from-the-dossier")
def what_if_from_the_dossier():
    with Chorsu() as app:
        open_explorer(app)
        choose_middle(app)
        for said, then in (("Close Corridor", "Reopen Corridor"), ("Reopen Corridor", "Close Corridor")):
            app.click(app.find("push button", said))
            app.find("push button", then)


@suite.test("/app/corridors/chokepoints")
def chokepoints():
    with Chorsu() as app:
        open_explorer(app)
        tab_to(app, "push button", "Chokepoints", "shift+Tab")
        app.key("space")
        tab_to(app, "push button", "Find Chokepoints")
        app.key("space")
        first = app.find("list item", re.compile(r"^1\. .*breaks \d+ corridors"), timeout=20)
        tap.check(first, "there is a first chokepoint")
        tab_to(app, "list item", re.compile(r"^1\. "))
        app.key("Return")
        app.wait(app.has_dossier, "the dossier of the first chokepoint")


harness.main(suite, sys.argv[1:])
