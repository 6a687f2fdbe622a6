#!/usr/bin/env python3
"""The whole application: goals and layers, and the legend of what is drawn.

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


def lines_with(app, *words):
    """Wait until the legend has lines that begin with these words."""
    def question():
        lines = app.legend_lines()
        return lines if all(any(l.startswith(w) for l in lines) for w in words) else None
    return app.wait(question, f"lines of the legend about {', '.join(words)}")


@suite.test("/app/layers/goal-keys")
def goal_keys():
    with Chorsu() as app:
        app.no_legend()
        legends = {}
        for key, name in GOALS.items():
            app.key(key)
            app.legend_of(name)
            legends[key] = tuple(app.legend_lines())
            tap.check(legends[key], f"the legend of goal {key} says something")
        tap.check_equal(len(set(legends.values())), 4, "different legends")
        app.key("0")
        app.no_legend()


@suite.test("/app/layers/goal-buttons")
def goal_buttons():
    with Chorsu() as app:
        app.click(app.find("push button", GOALS[2]))
        app.legend_of(GOALS[2])
        app.click(app.find("push button", GOALS[3]))
        app.legend_of(GOALS[3])
        app.gone("list", GOALS[2])


@suite.test("/app/layers/resources")
def resources():
    with Chorsu() as app:
        switch = app.find("check box", "Resources")
        app.click(switch)
        lines = lines_with(app, "Uranium", "Gas", "Producing")
        uranium = next(line for line in lines if line.startswith("Uranium"))
        tap.check(re.search(r", \d+$", uranium), f"a count of sites in {uranium!r}")
        app.click(switch)
        app.no_legend()


@suite.test("/app/layers/corridors")
def corridors():
    with Chorsu() as app:
        switch = app.find("check box", "Corridors")
        app.click(switch)
        lines_with(app, "Railway", "Gas pipeline", "Under construction")
        app.click(app.find("check box", "Resources"))
        lines_with(app, "Railway", "Uranium")
        app.click(switch)
        app.wait(lambda: "Railway" not in app.legend_lines(), "the corridors to leave the legend")
        lines_with(app, "Uranium")


def legend_row(app, label):
    """The row of the legend that begins with a label."""
    return app.find("list item", re.compile(re.escape(label)))


@suite.test("/app/layers/legend-hides")
def legend_hides():
    """A row hides and shows what it stands for: by pointer, by key, by assistive technology."""
    with Chorsu() as app:
        app.key("3")
        app.legend_of(GOALS[3])
        lines = lines_with(app, "Base, ")
        base = next(line for line in lines if line.startswith("Base, "))

        app.click(legend_row(app, "Base, "))
        lines_with(app, f"{base}, hidden")
        # The row that was clicked has the keyboard.
        app.key("space")
        app.wait(lambda: base in app.legend_lines(), "the bases to be back")
        legend_row(app, "Base, ").queryAction().doAction(0)
        lines_with(app, f"{base}, hidden")

        # Borders, and whatever else has a sample.
        app.click(legend_row(app, "Tajikistan–Afghanistan"))
        lines_with(app, "Tajikistan–Afghanistan, hidden")


@suite.test("/app/layers/filters")
def filters():
    """From the layer's row to one commodity and back, map and legend in step."""
    with Chorsu("--layers", "resources") as app:
        lines_with(app, "Uranium", "Gas")
        app.click(app.find("push button", "Filters: Resources"))
        app.find("push button", "Reset")
        commodities = app.find(None, re.compile("^Commodity, 47$"))
        tap.check(not has_state(commodities, "expanded"), "a long list is folded at first")
        commodities.queryAction().doAction(0)
        app.find("push button", "Only Lithium").queryAction().doAction(0)
        lines_with(app, "Only: Lithium.")
        app.wait(lambda: not any(l.startswith("Uranium") for l in app.legend_lines()), "uranium to go")
        app.find("push button", "Filters: Resources, in use")
        app.find("check box", "Lithium, 4")
        app.find(None, "Commodity, 1 of 47")
        # Other filters count what is left.
        app.find("check box", "Critical minerals, 4")
        app.find("check box", "Oil, 0")
        app.find("push button", "Reset").queryAction().doAction(0)
        lines_with(app, "Uranium", "Gas")
        app.find("push button", "Filters: Resources")
        app.key("Escape")
        app.gone("push button", "Reset")


@suite.test("/app/layers/command-line")
def command_line():
    with Chorsu("--goal", "4") as app:
        app.legend_of(GOALS[4])
    with Chorsu("--layers", "corridors,resources", "--select", "Kyrgyzstan") as app:
        app.dossier("Kyrgyzstan")
        tap.check(has_state(app.find("check box", "Corridors"), "checked"), "corridors are on")
        tap.check(has_state(app.find("check box", "Resources"), "checked"), "resources are on")
        tap.check(not has_state(app.find("check box", "Security"), "checked"), "security is off")


harness.main(suite, sys.argv[1:])
