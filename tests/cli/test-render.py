#!/usr/bin/env python3
"""chorsu-tool render: its options change the picture, and bad ones are refused.

Usage: test-render.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

TOOL, ROOT = sys.argv[1:3]
suite = tap.Suite()

OK, BAD_INPUT, BAD_USAGE = 0, 1, 2
SIZE = ["--size", "480x320"]


def render(folder, *arguments):
    """Render into a file; return how it went and what was written."""
    path = os.path.join(folder, "map.png")
    if os.path.exists(path):
        os.remove(path)
    env = {**os.environ, "CHORSU_DATA_DIR": os.path.join(ROOT, "data"), "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    result = subprocess.run([TOOL, "render", *SIZE, *arguments, "-o", path], env=env, check=False,
                            capture_output=True, text=True, encoding="utf-8")
    picture = None
    if os.path.exists(path):
        with open(path, "rb") as written:
            picture = written.read()
    return result, picture


def pictures(*variants):
    """One picture for each list of arguments."""
    with tempfile.TemporaryDirectory() as folder:
        for arguments in variants:
            result, picture = render(folder, *arguments)
            tap.check_equal((result.returncode, result.stdout, result.stderr), (OK, "", ""), f"{arguments}")
            yield picture


def check_all_differ(*variants):
    found = list(pictures(*variants))
    for i, arguments in enumerate(variants):
        for j in range(i):
            tap.check(found[i] != found[j], f"{arguments} differs from {variants[j]}")


def check_refused(status, words, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        result, picture = render(folder, *arguments)
    tap.check_equal((result.returncode, result.stdout, picture), (status, "", None), f"{arguments}")
    tap.check_equal(result.stderr.count("\n"), 1, f"lines of {result.stderr!r}")
    tap.check(words in result.stderr, f"{arguments}: {result.stderr!r}")


@suite.test("/cli/render/shade")
def shade():
    check_all_differ([], ["--shade", "remittances"], ["--shade", "trade-share:CN"], ["--shade", "population"])
    check_refused(BAD_INPUT, "remittances", "--shade", "wealth")
    check_refused(BAD_INPUT, "trade-share:CN", "--shade", "trade-share")


@suite.test("/cli/render/close")
def close():
    """What breaks is drawn, also of a selected corridor."""
    lines = ["--layers", "corridors", "--no-legend"]
    check_all_differ(lines, [*lines, "--close", "RU"], [*lines, "--close", "RU,sea"])
    check_all_differ([*lines, "--select", "northern-corridor"], [*lines, "--select", "northern-corridor", "--close", "RU"])
    check_refused(BAD_INPUT, "atlantis", *lines, "--close", "atlantis")


@suite.test("/cli/render/widths")
def widths():
    check_all_differ(["--layers", "corridors"], ["--layers", "corridors", "--widths", "volume"])
    plain, same = pictures(["--layers", "corridors"], ["--layers", "corridors", "--widths", "plain"])
    tap.check(plain == same, "plain is what it is anyway")
    check_refused(BAD_USAGE, "volume", "--widths", "cost")


@suite.test("/cli/render/purpose")
def purpose():
    check_all_differ([], ["--purpose", "stage"], ["--purpose", "thumbnail"])
    check_refused(BAD_USAGE, "stage", "--purpose", "cinema")


@suite.test("/cli/render/only")
def only():
    """Filters that leave one thing: by commodity, by list, by US interest."""
    sites = ["--layers", "resources"]
    check_all_differ(sites, [*sites, "--commodity", "lithium"], [*sites, "--commodity", "lithium,tungsten"],
                     [*sites, "--critical", "us"], [*sites, "--critical", "eu"], [*sites, "--us-interest", "any"],
                     [*sites, "--us-interest", "deal"], [*sites, "--only", "control:china"])
    one, other, same = pictures(
        [*sites, "--commodity", "lithium", "--only", "stage:producing,stage:development"],
        [*sites, "--only", "commodity:lithium", "--only", "stage:development,stage:producing"],
        [*sites, "--only", "category:oil,category:gas", "--hide", "category:gas"])
    tap.check(one == other, "both ways to say it are one")
    oil, = pictures([*sites, "--only", "category:oil"])
    tap.check(oil == same, "what is hidden is hidden")
    check_refused(BAD_INPUT, "commodity:unobtainium", *sites, "--commodity", "unobtainium")
    check_refused(BAD_INPUT, "critical:uk", *sites, "--critical", "uk")
    check_refused(BAD_INPUT, "--us-interest", *sites, "--us-interest", "some")


@suite.test("/cli/render/hide")
def hide():
    """What the window's legend can hide a file can leave out."""
    goal = ["--goal", "3"]
    check_all_differ(goal, [*goal, "--hide", "shape:base"], [*goal, "--hide", "border:b-tj-af"],
                     [*goal, "--hide", "shape:base,border:b-tj-af"])
    both, twice = pictures([*goal, "--hide", "shape:base,border:b-tj-af"],
                           [*goal, "--hide", "border:b-tj-af", "--hide", "shape:base"])
    tap.check(both == twice, "commas or several times is the same")
    check_refused(BAD_INPUT, "category:plutonium", "--hide", "category:plutonium")
    check_refused(BAD_INPUT, "“”", "--hide", "category:oil,")


@suite.test("/cli/render/locator")
def locator():
    close = ["--center", "69,41", "--zoom", "7"]
    check_all_differ(close, [*close, "--no-locator"])
    far, same = pictures(["--zoom", "4.5"], ["--zoom", "4.5", "--no-locator"])
    tap.check(far == same, "there is none far out")


@suite.test("/cli/render/debug")
def debug():
    check_all_differ([], ["--debug"])
    once, again = pictures([], [])
    tap.check(once == again, "without it the same input is the same picture")


suite.main(sys.argv[3:])
