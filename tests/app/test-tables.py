#!/usr/bin/env python3
"""The whole application: the tables below the map.

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
from harness import has_state  # noqa: E402

suite = tap.Suite()


def open_list(app):
    app.key("l")
    return app.find(None, "What Is on the Map")


def rows(app, table):
    return [name for name in app.names("table row", root=table) if name != "Columns"]


def count_is(app, text):
    app.find(None, text, root=app.find("panel", "Tables"))


@suite.test("/app/tables/list")
def in_step():
    """What is selected here is selected there, and what a filter hides is gone."""
    with Chorsu("--layers", "resources") as app:
        table = open_list(app)
        count_is(app, "111 of 111")
        row = app.wait(lambda: next(app.each("table row", re.compile("^Akbulak, Kazakhstan, Rare earths"),
                                             root=table), None), "the row of a site")
        app.click(row)
        app.dossier("Akbulak")

        # Another site, from elsewhere: its row is the selected one and in sight.
        app.key("ctrl+f")
        entry = app.find("entry", "Search")
        app.wait(lambda: has_state(entry, "focused"), "the search to have the keyboard")
        harness.xdotool("type", "--delay", "40", "Muruntau")
        app.find("list item", re.compile("^Muruntau"))
        app.key("Return")
        app.dossier("Muruntau")
        app.wait(lambda: any(has_state(node, "selected")
                             for node in app.each("table row", re.compile("^Muruntau"), root=table)),
                 "the row of Muruntau to be selected")
        app.key("l")
        app.gone(None, "What Is on the Map")


@suite.test("/app/tables/list-keys")
def keys():
    """By keyboard alone: open, go down, reveal, filter by words, close."""
    with Chorsu("--layers", "resources,security") as app:
        table = open_list(app)
        app.wait(lambda: app.focused(table), "the list to have the keyboard")
        app.key("Down")
        first = app.wait(lambda: next((node.name for node in app.each("table row", root=table)
                                       if has_state(node, "selected")), None), "a selected row")
        app.dossier(first.split(", ")[0])
        app.key("Return")
        app.wait(lambda: any(has_state(node, "selected") and node.name == first
                             for node in app.each("table row", root=table)), "the row to stay selected")

        app.click(app.find("entry", "Filter the List by Words"))
        harness.xdotool("type", "--delay", "40", "lithium")
        count_is(app, re.compile("^4 of 15[0-9]$"))
        app.wait(lambda: rows(app, table) and all("Lithium" in name for name in rows(app, table)),
                 "the rows with lithium and no others")
        app.key("ctrl+a", "BackSpace")
        harness.xdotool("type", "--delay", "40", "nowhere")
        app.find(None, "Nothing on the map matches.")
        # What is typed there is no command.
        app.find("panel", "Tables")


@suite.test("/app/tables/list-narrows")
def narrows():
    """By kind; nothing on the map is said so, with a way to something."""
    with Chorsu() as app:
        app.key("l")
        app.find(None, re.compile("^The map shows no sites"))
        app.click(app.find("push button", "Show Resources"))
        table = app.find(None, "What Is on the Map")
        count_is(app, "111 of 111")
    with Chorsu("--layers", "resources,security") as app:
        table = open_list(app)
        toggle = app.find("push button", re.compile("^Resources 111$"))
        app.find("push button", re.compile("^Security 4[0-9]$"))
        app.click(toggle)
        count_is(app, re.compile("^4[0-9] of 15[0-9]$"))
        app.wait(lambda: not any("Gold" in name for name in rows(app, table)), "the sites to go")


harness.main(suite, sys.argv[1:])
