#!/usr/bin/env python3
"""The whole application: what pointer and keys do on the map.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import GOALS, MAP, STORY, TASHKENT, Chorsu  # noqa: E402

suite = tap.Suite()


@suite.test("/app/map/names")
def names():
    """The names that scripts and screen readers rely on."""
    with Chorsu() as app:
        tap.check_equal(app.frame.getRoleName(), "frame", "role of the window")
        tap.check_equal(app.frame.name, "Chorsu", "name of the window")
        tap.check_equal(app.map.name, MAP, "name of the map")
        buttons = app.names("push button", root=app.map)
        for country in STORY + ("Afghanistan", "China", "Iran", "Russia"):
            tap.check_equal(buttons.count(country), 1, f"buttons called {country}")


@suite.test("/app/map/click-on-tashkent")
def click_on_tashkent():
    with Chorsu() as app:
        app.click_at(*app.place(*TASHKENT))
        app.dossier("Uzbekistan")


@suite.test("/app/map/click-on-a-neighbour")
def click_on_a_neighbour():
    with Chorsu() as app:
        app.click_at(*app.place(84.0, 40.5))
        app.dossier("China")
        app.click_at(*app.place(61.0, 38.9))
        app.dossier("Turkmenistan")


@suite.test("/app/map/drag-selects-nothing")
def drag_selects_nothing():
    with Chorsu() as app:
        x, y, _, _ = app.extents(app.country("Uzbekistan"))
        start = app.place(66.0, 48.0)
        app.drag(start, (start[0] - 90, start[1] - 60))
        app.wait(lambda: near(app.extents(app.country("Uzbekistan")), (x - 90, y - 60)),
                 "the map to stay under the pointer")
        # What comes later is answered later: no selection can still be under way.
        app.key("2")
        app.legend_of("Access to vital minerals")
        tap.check(not app.has_dossier(), "a drag opened a dossier")
        app.key("0")
        app.no_legend()
        app.click_at(*app.place(66.0, 48.0))
        app.dossier("Kazakhstan")


@suite.test("/app/map/escape-closes")
def escape_closes():
    with Chorsu() as app:
        app.click_at(*app.place(*TASHKENT))
        app.dossier("Uzbekistan")
        app.key("Escape")
        app.no_dossier()


@suite.test("/app/map/tab-reaches-every-country")
def tab_reaches_every_country():
    with Chorsu() as app:
        reached = set()
        for _ in range(60):
            app.key("Tab")
            node = app.focused(app.map)
            if node is None or node.name not in STORY or node.name in reached:
                continue
            name = node.name
            reached.add(name)
            app.key("Return")
            app.dossier(name)
            focus_country(app, name)
            if len(reached) == len(STORY):
                return
        tap.check(False, f"Tab reached {sorted(reached)} only")


@suite.test("/app/map/arrows-reach-every-country")
def arrows_reach_every_country():
    with Chorsu() as app:
        for _ in range(60):
            app.key("Tab")
            node = app.focused(app.map)
            if node is not None and node.name in STORY:
                break
        reached = {node.name}
        tried = {}
        for _ in range(60):
            name = app.focused(app.map).name
            key = next_key(tried, name)
            app.key(key)
            app.wait(lambda: app.focused(app.map), "a country to have the keyboard")
            reached.add(app.focused(app.map).name)
            if reached.issuperset(STORY):
                break
        tap.check(reached.issuperset(STORY), f"arrows reached {sorted(reached)} only")
        name = app.focused(app.map).name
        app.key("Return")
        app.dossier(name)


def near(extents, position):
    return all(abs(a - b) <= 2 for a, b in zip(extents, position))


def focus_country(app, name):
    """Opening a dossier leaves the keyboard on the map."""
    app.wait(lambda: (app.focused(app.map) or app.map).name == name,
             f"the keyboard to stay on {name}")


def next_key(tried, country):
    """The arrow that was pressed least at a country: walks everywhere."""
    counts = tried.setdefault(country, {key: 0 for key in ("Down", "Right", "Up", "Left")})
    key = min(counts, key=counts.get)
    counts[key] += 1
    return key


@suite.test("/app/map/no-emulated-graphics")
def no_emulated_graphics():
    """OpenGL that nobody uses is not started: a third of the start, 60 MB."""
    with Chorsu(environment={"GSK_RENDERER": "cairo"}) as app:
        with open(f"/proc/{app.process.pid}/maps", encoding="utf-8") as maps:
            files = {line.split()[-1] for line in maps if "/" in line}
        tap.check(any("libgtk-4" in name for name in files), "GTK is loaded")
        drivers = [name for name in files if "libEGL_" in name or "libGLX_" in name or "/dri/" in name]
        tap.check(not drivers, f"graphics drivers are loaded: {drivers}")


@suite.test("/app/map/pane-slides-under-the-pointer")
def pane_slides_under_the_pointer():
    """The pointer leaves the map in the middle of a layout; GTK warns of
    whoever asks for another one then."""
    with Chorsu("--size", "700x700") as app:
        x, y, _, _ = app.geometry()
        for _ in range(2):
            harness.xdotool("mousemove", "--sync", x + 150, y + 350)
            app.key("F9")
            app.find("push button", GOALS[1])
            app.key("F9")
            app.gone("push button", GOALS[1])


@suite.test("/app/map/quits")
def quits():
    with Chorsu() as app:
        app.key("ctrl+q")
        tap.check_equal(app.wait_for_exit(), 0, "exit status")


harness.main(suite, sys.argv[1:])
