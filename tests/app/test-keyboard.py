#!/usr/bin/env python3
"""The whole application by keyboard alone, as far as no other walk has been:
no pointer is used here, and what happened is read as a screen reader reads it.

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
from chorsu import GOALS, Chorsu  # noqa: E402
from harness import has_state  # noqa: E402

suite = tap.Suite()


def dossier(app):
    return next(app.each("panel", "Dossier"), None)


def in_popover(app, role, name):
    """What a popover shows has coordinates of its own."""
    stack = [app.frame]
    while stack:
        node = stack.pop()
        if harness.matches(node, role, name):
            return node
        stack.extend(child for child in node if child is not None)
    return None


def where(app, root):
    """What has the keyboard, as (role, name, place), and the object; None while that changes."""
    try:
        node = app.focused(root)
        return ((node.getRoleName(), node.name, app.extents(node)), node) if node is not None else (None, None)
    except Exception:  # an object that went away while it was looked at
        return (None, None)


def go_to(app, root, role, name, steps=80):
    """With Tab, and down the rows of a list, until the keyboard is on something."""
    key = "Tab"
    for _ in range(steps):
        before, node = where(app, root)
        if node is not None and harness.matches(node, role, name):
            return node
        in_list = before is not None and before[0] == "list item" and role == "list item"
        key = "Down" if in_list and key != "stuck" else "Tab"
        app.key(key)
        moved = desktop.poll(lambda: where(app, root)[0] not in (None, before), 1)
        if not moved:
            key = "stuck"
    raise tap.Failure(f"the keyboard does not come to {role} {harness.describe(name)}")


def search_for(app, text, result):
    """By typing, and Enter on the first result."""
    app.key("ctrl+f")
    entry = app.find("entry", "Search")
    app.wait(lambda: has_state(entry, "focused"), "the search to have the keyboard")
    harness.xdotool("type", "--delay", "40", text)
    app.find("list item", result)
    app.key("Return")


@suite.test("/app/keyboard/compare")
def compare():
    """From country to country with Tab, and two of them side by side."""
    with Chorsu() as app:
        go_to(app, None, "push button", "Kazakhstan")
        app.key("Return")
        app.dossier("Kazakhstan")
        app.wait(lambda: app.focused(app.map), "the map to keep the keyboard")
        go_to(app, app.map, "push button", "Uzbekistan")
        app.key("ctrl+Return")
        app.dossier("Kazakhstan and Uzbekistan")
        app.find("list item", re.compile("^Population, Uzbekistan: "), root=dossier(app))
        app.key("alt+Left")
        app.dossier("Kazakhstan")
        app.key("alt+Right")
        app.dossier("Kazakhstan and Uzbekistan")
        app.key("Escape")
        app.key("Escape")
        app.no_dossier()


@suite.test("/app/keyboard/figure")
def figure():
    """A figure with its citation to the clipboard, and its sources on the screen."""
    with Chorsu("--select", "country:UZ") as app:
        app.dossier("Uzbekistan")
        row = go_to(app, dossier(app), "list item", re.compile("^Population: "))
        tap.check(re.search("people, January 2026", row.name), f"it says unit and date: {row.name!r}")
        app.key("ctrl+c")
        app.find(None, "Figure and citation copied")
        button = go_to(app, dossier(app), "push button", "Sources: Population", steps=4)
        tap.check(has_state(button, "focused"), "from the figure to its sources")
        app.key("Return")
        app.wait(lambda: in_popover(app, "push button", "Copy with Citation"), "the sources")
        app.wait(lambda: in_popover(app, None, re.compile(r"^[\w.-]+\.[a-z]{2,}$")), "the address of a source")
        app.key("Escape")
        app.wait(lambda: has_state(button, "focused"), "the keyboard to come back")


@suite.test("/app/keyboard/link")
def link():
    """A link to what is seen."""
    with Chorsu("--select", "country:TJ", "--goal", "3") as app:
        app.dossier("Tajikistan")
        app.key("ctrl+shift+c")
        app.find(None, "Link to this view copied")


@suite.test("/app/keyboard/matrix")
def matrix():
    """Cell by cell with the arrow keys, and from a cell to its evidence."""
    with Chorsu() as app:
        app.key("m")
        table = app.find(None, "Goals by Country and Corridor")
        app.wait(lambda: app.focused(table), "the matrix to have the keyboard")
        app.key("Down")
        first = app.wait(lambda: app.focused(table), "a cell")
        tap.check(re.search("criteria met", first.name), f"a cell says what it is: {first.name!r}")
        app.key("Right")
        app.wait(lambda: app.focused(table) is not None and GOALS[2] in app.focused(table).name,
                 "the next cell to have the keyboard")
        app.key("Return")
        app.dossier("Kazakhstan")
        tap.check(has_state(app.find("push button", "The Four Goals"), "expanded"), "its evidence is unfolded")


@suite.test("/app/keyboard/commodity")
def commodity():
    """From the search to a commodity, and on to who controls it."""
    with Chorsu("--layers", "resources") as app:
        search_for(app, "tungsten", re.compile("^Tungsten"))
        app.dossier("Tungsten")
        go_to(app, dossier(app), "list item", re.compile("^Ownership in Full"))
        app.key("Return")
        view = app.find(None, "Who Controls What")
        app.wait(lambda: app.focused(view), "the view to have the keyboard")
        bar = go_to(app, view, "push button", re.compile("Show only these on the map$"))
        tap.check(re.search(r"\d+ sites?, \d+%", bar.name), f"it says how many: {bar.name!r}")


harness.main(suite, sys.argv[1:])
