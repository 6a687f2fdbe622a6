#!/usr/bin/env python3
"""The whole application: the year slider and the timeline.

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
from chorsu import GOALS, Chorsu  # noqa: E402
from harness import has_state  # noqa: E402

suite = tap.Suite()


def slider(app):
    return app.find("slider", "Year")


def year_label(app):
    """What the slider says beside itself: a year, or that there is none."""
    bar = app.find("panel", "Years")
    return next(name for name in app.names("label", root=bar) if name)


def wait_for_year(app, text):
    app.wait(lambda: year_label(app) == text, f"the year to be {text!r}")


def open_slider(app):
    """By its key, which gives it the keyboard."""
    app.key("y")
    app.wait(lambda: has_state(slider(app), "focused"), "the slider to have the keyboard")


@suite.test("/app/time/comes-with-dates")
def comes_with_dates():
    """The slider is there when something with dates is, and by its key."""
    with Chorsu() as app:
        app.gone("panel", "Years")
        app.key("y")
        wait_for_year(app, "All years")
        app.key("y")
        app.gone("panel", "Years")
        # Sent away, it stays away.
        app.key("3")
        app.legend_of(re.compile("^Strengthen security"))
        app.gone("panel", "Years")
    with Chorsu() as app:
        app.key("3")
        wait_for_year(app, "All years")
        app.key("0")
        app.gone("panel", "Years")


@suite.test("/app/time/years")
def years():
    """Keys on the slider change the year, and with it map and legend."""
    with Chorsu() as app:
        open_slider(app)
        app.click(app.find("check box", "Security"))
        app.legend_of("Security")
        app.click(slider(app))
        app.wait(lambda: has_state(slider(app), "focused"), "the slider to have the keyboard")
        app.key("Home")
        wait_for_year(app, "1991")
        app.legend_of("Security, 1991")
        then = app.legend_lines()
        app.key("End")
        wait_for_year(app, "2030, planned")
        app.legend_of("Security, 2030")
        tap.check(app.legend_lines() != then, "another year has another legend")
        app.key("Left")
        wait_for_year(app, "2029, planned")

        # Assistive technology sets it as well.
        slider(app).queryValue().currentValue = 2008
        wait_for_year(app, "2008")
        app.legend_of("Security, 2008")

        app.click(app.find("push button", "All Years"))
        wait_for_year(app, "All years")
        app.legend_of("Security")


@suite.test("/app/time/play")
def play():
    """Space on the slider lets the years go by, and stops them."""
    with Chorsu() as app:
        open_slider(app)
        app.key("space")
        app.find("push button", "Pause")
        wait_for_year(app, "1992")
        app.key("space")
        app.find("push button", "Play the Years")
        stopped = year_label(app)
        tap.check(int(stopped) < 2000, f"stopped at {stopped}")
        tap.check(has_state(slider(app), "focused"), "the slider keeps the keyboard")


def event(app, name):
    return app.find("list item", re.compile(name), root=app.find("list", "Timeline"))


def wait_for_event(app, name):
    """Until the keyboard is on an event."""
    app.wait(lambda: has_state(event(app, name), "focused"), f"the keyboard to be on {name!r}")


FIRST = "The five republics become independent"
LAST = "G20 summit in Miami"


@suite.test("/app/time/timeline")
def timeline():
    """The list of events is in step with the year and with the selection."""
    with Chorsu() as app:
        app.key("t")
        wait_for_event(app, FIRST)
        names = app.names("list item", root=app.find("list", "Timeline"))
        tap.check(names[0].startswith(FIRST), f"the first event is {names[0]!r}")
        tap.check(names[-1].endswith("planned"), f"the last event is planned: {names[-1]!r}")

        # Without the slider, choosing an event only opens it.
        app.key("End")
        wait_for_event(app, LAST)
        app.key("Return")
        app.dossier(re.compile(LAST))
        app.wait(lambda: has_state(event(app, LAST), "selected"), "the event to be selected in the list")
        app.gone("panel", "Years")
        app.click(app.find("push button", "Back to Goals and Layers"))
        app.find("check box", "Resources")

        # With it, the map is that of the year, and the list that of the slider.
        open_slider(app)
        app.key("t")
        wait_for_event(app, LAST)
        app.key("Return")
        wait_for_year(app, "2026")
        app.key("Home", "Return")
        wait_for_year(app, "1991")
        app.dossier(re.compile(FIRST))
        tap.check_equal(event(app, FIRST).description, "in the year shown")
        tap.check_equal(event(app, LAST).description, "")
        app.click(slider(app))
        app.key("End", "Left", "Left", "Left", "Left")
        wait_for_year(app, "2026")
        app.wait(lambda: event(app, LAST).description == "in the year shown", "2026 to be marked")
        box = app.extents(event(app, "Visa bonds for KG, TJ and TM"))
        tap.check(0 < box[1] < app.geometry()[3], f"the events of 2026 are in sight: {box}")


def results(app):
    """What the search has found; a popover has coordinates of its own."""
    stack = [app.frame]
    while stack:
        node = stack.pop()
        if node.name == "Results" and node.getRoleName() == "list":
            return [row.name for row in node if row is not None]
        stack.extend(child for child in node if child is not None)
    return []


def searches(app, result):
    """Until there is a result, to which Return leads."""
    app.wait(lambda: any(name.startswith(result) for name in results(app)), f"{result} to be found")
    app.key("Return")
    app.dossier(result)


@suite.test("/app/time/letters")
def letters():
    """Letters are commands over the map only, and capitals never are."""
    with Chorsu() as app:
        app.key("T")
        searches(app, "Tajikistan")
        app.click(app.find("push button", GOALS[1]))
        app.key("t")
        searches(app, "Tajikistan")
        app.click(app.country("Kyrgyzstan"))
        app.dossier("Kyrgyzstan")
        app.key("t")
        wait_for_event(app, FIRST)


@suite.test("/app/time/history")
def history():
    """Back and forward by keys, buttons of the window and buttons of the mouse."""
    with Chorsu("--select", "Uzbekistan") as app:
        app.dossier("Uzbekistan")
        app.key("F9")  # room for the legend
        app.click(app.country("Turkmenistan"))
        app.dossier("Turkmenistan")
        app.key("2")
        app.legend_of("Access to vital minerals")
        app.key("alt+Left")
        app.no_legend()
        app.dossier("Turkmenistan")
        app.key("alt+Left")
        app.dossier("Uzbekistan")
        app.key("alt+Right")
        app.dossier("Turkmenistan")
        app.click(app.find("push button", "Back"))
        app.dossier("Uzbekistan")
        app.click(app.find("push button", "Forward"))
        app.dossier("Turkmenistan")
        app.click(app.find("push button", "Forward"))
        app.legend_of("Access to vital minerals")
        x, y = app.centre(app.country("Turkmenistan"))
        harness.xdotool("mousemove", "--sync", x, y, "click", 8)
        app.no_legend()
        harness.xdotool("click", 9)
        app.legend_of("Access to vital minerals")


@suite.test("/app/time/link")
def link():
    """A link from the command line, and one that the desktop hands to a running window."""
    with Chorsu("chorsu:?select=country:KZ&layers=places,security&year=2008") as app:
        app.dossier("Kazakhstan")
        wait_for_year(app, "2008")
        subprocess.run(["gdbus", "call", "--session", "--dest", "io.github.chorsu.Chorsu",
                        "--object-path", "/io/github/chorsu/Chorsu",
                        "--method", "org.freedesktop.Application.Open",
                        "['chorsu:?select=country:TM&layers=places']", "{}"],
                       check=True, capture_output=True, env={**os.environ})
        app.dossier("Turkmenistan")
        app.wait(lambda: not has_state(app.find("check box", "Security"), "checked"), "security to be off")


harness.main(suite, sys.argv[1:])
