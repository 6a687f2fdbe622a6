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
from chorsu import GOALS, Chorsu  # noqa: E402
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


@suite.test("/app/tables/matrix")
def matrix():
    """Cells lead to their evidence in the dossier, and their goal to the map."""
    with Chorsu() as app:
        app.key("m")
        app.find(None, "Goals by Country and Corridor")
        cell = app.find("push button", re.compile(
            f"^Tajikistan, {GOALS[3]}: Relevance 3 of 3 · 6 of 6 criteria met · rests on [0-9]+ corridor"))
        app.click(cell)
        app.dossier("Tajikistan")
        section = app.find("push button", "The Four Goals")
        tap.check(has_state(section, "expanded"), "the evidence is unfolded")
        # Beside a dossier there is no room for a legend.
        app.key("Escape")
        app.no_dossier()
        app.legend_of(GOALS[3])

        # A corridor: what it serves, and how far it runs where.
        serves = app.find("push button", re.compile(f"^Middle Corridor .*serves “{GOALS[2]}”: "))
        serves.queryAction().doAction(0)
        app.dossier(re.compile("Middle Corridor|Trans-Caspian"))
        app.key("Escape")
        app.legend_of(GOALS[2])
        app.find("push button", re.compile(r"^Middle Corridor .*in Kazakhstan: [0-9\s]+km, computed$"))
        app.key("m")
        app.gone(None, "Goals by Country and Corridor")


@suite.test("/app/tables/ownership")
def ownership():
    """From a commodity's dossier to who controls it, and on to the map."""
    with Chorsu("--layers", "resources", "--select", "commodity:uranium") as app:
        app.dossier("Uranium")
        app.find("push button", re.compile("^National Production and Reserves, [0-9]+$"))
        app.find("list item", re.compile("^Russia: [0-9]+ of 16 sites, [0-9]+%, computed$"))
        # Folded, what comes before it leaves room for it.
        for section in "The Commodity", "Figures, 2":
            app.find("push button", section).queryAction().doAction(0)
        row = app.find("list item", re.compile("^Ownership in Full"))
        app.wait(lambda: app.centre(row)[1] < 760, "the row to be in sight")
        app.click(row)
        view = app.find(None, "Who Controls What")
        app.find(None, "By sites", root=view)
        app.find(None, re.compile("^Computed: sites counted in this dataset, as of 1 July 2026. Volumes are sums"),
                 root=view)
        russia = app.find("push button", re.compile("^Russia: ([0-9]+) sites?, [0-9]+%. Show only these on the map$"),
                          root=view)
        app.wait(lambda: app.focused(view), "the view to have the keyboard")
        app.key("Escape")
        app.no_dossier()
        app.legend_of("Resources")
        russia.queryAction().doAction(0)
        app.wait(lambda: not any(line.startswith("Rare earths, ") for line in app.legend_lines()),
                 "what Russia does not mine to go")
        app.key("l")
        table = app.find(None, "What Is on the Map")
        app.wait(lambda: rows(app, table) and all(", Russia" in name for name in rows(app, table)),
                 "only what Russia controls")


harness.main(suite, sys.argv[1:])
