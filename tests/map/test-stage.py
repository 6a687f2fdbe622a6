#!/usr/bin/env python3
"""On a stage everything can be read from the back row of a hall.

Looks at what is set, not at what was meant: pictures are written as PDF at
1920 x 1080, and pdftotext says how high each word stands.

Usage: test-stage.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

TOOL, ROOT = sys.argv[1:3]
suite = tap.Suite()

WIDTH, HEIGHT = 1920, 1080

# 2.2 % of the height; sources, which nobody reads from there, may be smaller.
FLOOR, SMALL_PRINT_FLOOR = 24, 19

# From top to bottom of a line as the fonts have it, in em; seas are set in
# the serif.
INTER, NOTO_SERIF = 1.209, 1.361
SEAS = re.compile(r"Sea|Meer|Aral|Black|Caspian|Kaspisches|Schwarzes|Arabian|Mittelmeer")

# A PDF has its px in points.
PX = 96 / 72
ROUNDING = .05

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')

SCENES = [
    ["--goal", "1"],
    ["--goal", "2", "--zoom", "4.3"],
    ["--goal", "2", "--no-legend", "--lang", "de"],
    ["--goal", "3", "--center", "69,38.5", "--zoom", "6.6"],
    ["--goal", "4", "--theme", "dark"],
    ["--select", "corridor:middle-corridor", "--layers", "corridors", "--center", "60,43", "--zoom", "5"],
    ["--layers", "corridors", "--widths", "volume", "--lang", "de"],
    ["--layers", "memberships", "--zoom", "4"],
    ["--shade", "remittances", "--lang", "de"],
    ["--shade", "population", "--theme", "print"],
]


def words(arguments):
    """Every word with its middle and its type size, px."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "stage.pdf")
        env = {**os.environ, "CHORSU_DATA_DIR": os.path.join(ROOT, "data"), "LC_ALL": "C.UTF-8"}
        subprocess.run([TOOL, "render", "--purpose", "stage", "--size", f"{WIDTH}x{HEIGHT}", *arguments,
                        "-o", path], env=env, check=True)
        page = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True,
                              text=True, encoding="utf-8").stdout
    for match in WORD.finditer(page):
        x0, y0, x1, y1 = (float(value) * PX for value in match.groups()[:4])
        line = NOTO_SERIF if SEAS.fullmatch(match[5]) else INTER
        yield match[5], (x0 + x1) / 2, (y0 + y1) / 2, (y1 - y0) / line


def is_small_print(x, y):
    """Credits bottom right, the latitude of the scale bar bottom left."""
    return y > HEIGHT - 2 * 30 and (x > WIDTH / 3 or x < 250)


def add_scene(arguments):
    @suite.test(f"/map/stage/{'-'.join(arguments).replace('--', '')}")
    def scene():
        if not shutil.which("pdftotext"):
            raise tap.Skip("pdftotext is not installed")
        found = list(words(arguments))
        tap.check(len(found) > 25, f"{len(found)} words")
        small = [f"{text} {size:.1f}" for text, x, y, size in found
                 if size < (SMALL_PRINT_FLOOR if is_small_print(x, y) else FLOOR) - ROUNDING]
        tap.check(not small, f"too small: {', '.join(small)}")
        tap.check(min(size for *_, size in found) < 60, "sizes are px")


for scene_arguments in SCENES:
    add_scene(scene_arguments)


@suite.test("/map/stage/a-screen-would-not-do")
def screen():
    """The measure tells a screen's picture from a stage's."""
    if not shutil.which("pdftotext"):
        raise tap.Skip("pdftotext is not installed")
    sizes = [size for *_, size in words(["--goal", "2", "--purpose", "screen"])]
    tap.check(min(sizes) < 12, f"smallest {min(sizes)}")
    tap.check(sum(size < FLOOR for size in sizes) > len(sizes) / 2, "most of it is smaller")


suite.main(sys.argv[3:])
