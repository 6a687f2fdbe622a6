#!/usr/bin/env python3
"""The map as assistive technology meets it over the bus.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import sys

# For the programs under test; the library that reads the bus warns of what it
# finds gone, which is no failure of theirs.
os.environ.pop("G_DEBUG", None)

TESTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir)
sys.path[:0] = [TESTS, os.path.join(TESTS, "app")]

import harness  # noqa: E402
import tap  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
STORY = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")

suite = tap.Suite()


def window():
    return harness.Application(name="Map", program=PROGRAM)


@suite.test("/map-accessible/names")
def names():
    with window() as app:
        chart = app.find("panel", "Map of Central Asia")
        for name in STORY:
            app.find("push button", name, root=chart)


@suite.test("/map-accessible/extents")
def extents():
    """A country's box is where the country is, and what is there is the country."""
    with window() as app:
        kazakhstan = app.find("push button", "Kazakhstan")
        box = app.wait(lambda: usable(app.extents(kazakhstan)), "the box of Kazakhstan")
        tajikistan = app.extents(app.find("push button", "Tajikistan"))
        tap.check(box[2] > 700 and box[3] > 300, f"Kazakhstan is large: {box}")
        tap.check(tajikistan[1] > box[1] + box[3] / 2, f"Tajikistan lies south: {tajikistan}")
        tap.check(tajikistan[2] < box[2] / 3, f"Tajikistan is smaller: {tajikistan}")
        tap.check(box[0] <= tajikistan[0] and tajikistan[0] + tajikistan[2] <= box[0] + box[2],
                  f"Tajikistan lies between Kazakhstan's ends: {tajikistan}")


def usable(box):
    return box if box[2] > 1 else None


@suite.test("/map-accessible/actions")
def actions():
    """What a click does can be done without a pointer, and is told."""
    with window() as app:
        import pyatspi
        node = app.find("push button", "Turkmenistan")
        tap.check(not node.getState().contains(pyatspi.STATE_PRESSED), "not selected at first")
        action = node.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        tap.check("country.select" in names, f"actions: {names}")
        action.doAction(names.index("country.select"))
        app.wait(lambda: node.getState().contains(pyatspi.STATE_PRESSED), "Turkmenistan to be selected")


@suite.test("/map-accessible/focus")
def focus():
    """Tab reaches each of the five, and the bus hears of it."""
    with window() as app:
        app.find("push button", "Kazakhstan")
        seen = set()
        for _ in STORY:
            app.key("Tab")
            node = app.wait(lambda: unseen(app.focused(), seen), "another country with the keyboard")
            seen.add(node.name)
        tap.check_equal(sorted(seen), sorted(STORY), "countries")


def unseen(node, seen):
    return node if node is not None and node.name in STORY and node.name not in seen else None


if __name__ == "__main__":
    harness.main(suite, None)
