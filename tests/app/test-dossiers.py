#!/usr/bin/env python3
"""The whole application: a dossier of every kind of record, as a screen reader has it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import Chorsu  # noqa: E402
from harness import has_state  # noqa: E402

suite = tap.Suite()

# A record of each kind, its heading, and sections that its dossier must have.
KINDS = [
    ("country:KZ", "Kazakhstan",
     ["Key Figures", "The Four Goals", "Memberships", "Trade, Debt and Investment", "Resources",
      "Corridors", "Security", "Border with Afghanistan, none found", "Engagement", "Timeline",
      "Neighbours"]),
    ("country:TM", "Turkmenistan", ["Key Figures", "National Production and Reserves"]),
    ("neighbour:CN", "China", ["Key Figures", "Trade, Debt and Investment", "Security", "Engagement", "Timeline"]),
    ("goal:minerals", None, ["Summary", "Relevance by Country", "Criteria", "Claims and Verdicts", "Instruments",
                             "What Others Have There", "Corridors", "Engagement", "Timeline"]),
    ("resource:kumtor", "Kumtor", ["The Site", "Figures", "Owners", "US Interest", "Commodities", "Sources"]),
    ("resource:sautbay", None, ["The Site", "Figures"]),
    ("commodity:tungsten", None, ["Sources"]),
    ("corridor:middle-corridor", None,
     ["The Corridor", "Figures", "Routes", "Bottlenecks", "Countries", "Competing Corridors", "Sources"]),
    ("node:khorgos", None, ["The Place", "Corridors", "Sources"]),
    ("segment:r-khorgos-altynkol", None, ["The Segment", "Corridors", "Sources"]),
    ("security:us-manas", None, ["Facts", "Sources"]),
    ("engagement:deal-wabtec-kz", None, ["What It Is", "Facts", "Figures", "Sources"]),
    ("event:t-2014-06-03-21", "US hands over Manas", ["What Happened", "Sources"]),
    ("organisation:CSTO", None, ["Memberships", "Sources"]),
]

BUS = ["gdbus", "call", "--session", "--dest", "io.github.chorsu.Chorsu", "--object-path",
       "/io/github/chorsu/Chorsu", "--method", "org.freedesktop.Application.Open"]


def open_dossier(app, ref):
    """As the desktop opens a link."""
    subprocess.run([*BUS, f"['chorsu:?select={ref}&layers=places']", "{}"], check=True, capture_output=True)


def dossier_of(app):
    return next(app.each("panel", "Dossier"), None)


def look(app):
    """Roles and names of all that is in the dossier, in one walk."""
    return [(node.getRoleName(), node.name) for node in app.each(root=dossier_of(app))]


def named(seen, *roles):
    return [name for role, name in seen if role in roles]


def wait_for_dossier(app, ref, wanted):
    """What is in a dossier once it has all of its sections."""
    def question():
        seen = look(app)
        buttons = named(seen, "push button", "button")
        return seen if all(any(b == w or b.startswith(w + ",") for b in buttons) for w in wanted) else None
    return app.wait(question, f"the sections of {ref}: {wanted}", 30)


@suite.test("/app/dossiers/kinds")
def kinds():
    """Each kind opens with its sections; no row is without a name, and what is empty says so."""
    marks = set()
    with Chorsu("--select", "Uzbekistan") as app:
        app.dossier("Uzbekistan")
        for ref, name, wanted in KINDS:
            open_dossier(app, ref)
            if name is not None:
                app.dossier(name)
            seen = wait_for_dossier(app, ref, wanted)
            tap.check(all(named(seen, "heading")), f"{ref} has a heading")
            rows = named(seen, "list item")
            tap.check(rows, f"{ref} has rows")
            tap.check(all(rows), f"every row of {ref} has a name")
            holes = [row for row in rows if re.search(r"(^|, ), |: $|\(null\)", row)]
            tap.check(not holes, f"no row of {ref} has a hole: {holes}")
            zeros = [button for button in named(seen, "push button", "button") if button.endswith(", 0")]
            tap.check(not zeros, f"{ref}: {zeros} say that there is nothing")
            for mark in ("unverified", "contested", "out of date"):
                marks |= {mark} if any(mark in row for row in rows) else set()
    tap.check_equal(marks, {"unverified", "contested", "out of date"}, "marks that are read")


def unfolded(app):
    """How many sections are."""
    return sum(has_state(node, "expanded") for node in app.each("push button", root=dossier_of(app)))


@suite.test("/app/dossiers/in-full")
def in_full():
    """Everything at once, and from the contents to a section."""
    with Chorsu("--select", "Kumtor") as app:
        app.dossier("Kumtor")
        few = unfolded(app)
        app.click(app.find("push button", "In Full"))
        app.wait(lambda: unfolded(app) > few, "more than at first")
        app.click(app.find("push button", "In Full"))
        app.wait(lambda: unfolded(app) == few, "as much as at first")
        app.click(app.find("push button", "Contents"))
        app.key("Down", "Down", "Down", "Return")
        app.wait(lambda: unfolded(app) == few + 1, "a section to be unfolded by its name")


@suite.test("/app/dossiers/compare")
def compare():
    """Three countries side by side, each figure by its country, and what to beware of."""
    with Chorsu("chorsu:?select=country:UZ,country:KZ,country:TM&layers=places") as app:
        app.dossier("Uzbekistan, Kazakhstan and Turkmenistan")
        rows = app.wait(lambda: named(look(app), "list item"), "figures")
        for name in ("Uzbekistan", "Kazakhstan", "Turkmenistan"):
            tap.check(any(re.match(rf"Population, {name}: [\d\s]+people, ", row) for row in rows),
                      f"the population of {name} in {rows[:6]}")
        tap.check("Compare with care: dates differ" in app.words(dossier_of(app)), "a word of care")


@suite.test("/app/dossiers/chart")
def chart():
    """A chart says its points to those who cannot see it, and they are listed below."""
    with Chorsu("--select", "country:TM") as app:
        app.dossier("Turkmenistan")
        app.click(app.find("push button", "In Full"))
        picture = app.wait(lambda: next((node for node in app.each(root=dossier_of(app))
                                         if node.getRoleName() in ("image", "icon") and node.description), None),
                           "a chart", 20)
        tap.check(picture.name, "the chart has a name")
        tap.check(len(re.findall(r"\b(?:19|20)\d\d\b", picture.description)) >= 2,
                  f"it says its points: {picture.description!r}")


harness.main(suite, sys.argv[1:])
