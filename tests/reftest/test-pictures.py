#!/usr/bin/env python3
"""The map looks as it did when somebody last looked at it.

Usage: test-pictures.py TOOL SOURCE_ROOT OUTPUT_FOLDER [TEST…]

With CHORSU_RENEW_PICTURES=1 in the environment the stored pictures are written
anew instead; CONTRIBUTING.md says when that is right.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), HERE]

import pictures  # noqa: E402
import tap  # noqa: E402
from scenes import OTHER_WAYS, SCENES, SIZE  # noqa: E402

TOOL, ROOT, OUTPUT = sys.argv[1:4]
STORED = os.path.join(HERE, "pictures")
FONTS = os.path.join(STORED, "fonts.json")
RENEW = os.environ.get("CHORSU_RENEW_PICTURES") == "1"
suite = tap.Suite()

# A pixel differs when a channel is off by more than this of 255 …
LEVEL = 32
# … and so many percent of a picture may, for what other versions of cairo and
# pango round differently. A town's name more or less is .08 %.
SAME_FONTS = .05
# Other fonts: every letter may lie elsewhere, but not the map.
OTHER_FONTS = 6.0

# Lines and letters of PDF and SVG are drawn by somebody else's rasteriser.
PDF_LEVEL, PDF_SHARE = 64, 1.0
SVG_LEVEL, SVG_SHARE = 64, .2

# A picture of twice the px, scaled down, is the same but for hairs.
SCALE_LEVEL, SCALE_SHARE = 48, .5


def scene_picture(name, folder, suffix="png", scale=None):
    path = os.path.join(folder, f"{name}.{suffix}")
    arguments = [*SCENES[name], "--size", SIZE]
    if scale:
        arguments += ["--scale", str(scale)]
    pictures.render(TOOL, ROOT, arguments, path)
    return path


@functools.lru_cache(maxsize=None)
def png(name):
    """The scene as chorsu-tool draws it now."""
    with tempfile.TemporaryDirectory() as folder:
        return pictures.load(scene_picture(name, folder))


def check_alike(name, actual, expected, level, limit):
    tap.check_equal(actual.shape, expected.shape, f"size of {name}")
    mask = pictures.differing(actual, expected, level)
    percent = pictures.share(mask)
    print(f"# {name}: {percent:.3f} % of at most {limit} %")
    if percent > limit:
        os.makedirs(OUTPUT, exist_ok=True)
        path = os.path.join(OUTPUT, f"{name}.png")
        pictures.write_difference(actual, expected, mask, path)
        raise tap.Failure(f"{name}: {percent:.2f} % of the pixels differ, see {path}")


def renew(name):
    pictures.store(png(name), os.path.join(STORED, f"{name}.png"))
    with open(FONTS, "w", encoding="utf-8") as out:
        json.dump(pictures.fonts(), out, indent=2, sort_keys=True)
        out.write("\n")


def add_scene(name):
    @suite.test(f"/pictures/{name}")
    def scene():
        if RENEW:
            renew(name)
            return
        with open(FONTS, encoding="utf-8") as stored:
            same_fonts = json.load(stored) == pictures.fonts()
        check_alike(name, png(name), pictures.load(os.path.join(STORED, f"{name}.png")), LEVEL,
                    SAME_FONTS if same_fonts else OTHER_FONTS)


for scene_name in SCENES:
    add_scene(scene_name)


@suite.test("/pictures/none-forgotten")
def none_forgotten():
    stored = {name[:-4] for name in os.listdir(STORED) if name.endswith(".png")}
    tap.check_equal(sorted(stored), sorted(SCENES), "stored pictures")


@suite.test("/pictures/would-notice")
def would_notice():
    """What somebody would see must be more than what is let pass: a layer, a class, a few km."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "other.png")
        for change in (["--layers=-relief"], ["--layers=-places"], ["--hide", "category:gas"],
                       ["--zoom", "5.31"], ["--no-scale-bar"]):
            arguments = [*SCENES["minerals"], *change, "--size", SIZE]
            pictures.render(TOOL, ROOT, arguments, path)
            percent = pictures.share(pictures.differing(png("minerals"), pictures.load(path), LEVEL))
            print(f"# {' '.join(change)}: {percent:.3f} %")
            tap.check(percent > SAME_FONTS, f"{change} is noticed: {percent} %")


def rasterised_pdf(path, folder):
    """A PDF page of 3/4 pt per px has its px at 96 dpi."""
    subprocess.run(["pdftoppm", "-r", "96", "-png", "-singlefile", path, os.path.join(folder, "page")],
                   check=True)
    return pictures.load(os.path.join(folder, "page.png"))


def rasterised_svg(path, folder):
    out = os.path.join(folder, "svg.png")
    subprocess.run(["rsvg-convert", "-w", SIZE.split("x", maxsplit=1)[0], "-o", out, path], check=True)
    return pictures.load(out)


def add_format(name, suffix, rasterise, program, level, limit):
    @suite.test(f"/pictures/{suffix}/{name}")
    def vector():
        if not shutil.which(program):
            raise tap.Skip(f"{program} is not installed")
        with tempfile.TemporaryDirectory() as folder:
            check_alike(f"{name}-{suffix}", rasterise(scene_picture(name, folder, suffix), folder), png(name),
                        level, limit)


for scene_name in OTHER_WAYS:
    add_format(scene_name, "pdf", rasterised_pdf, "pdftoppm", PDF_LEVEL, PDF_SHARE)
    add_format(scene_name, "svg", rasterised_svg, "rsvg-convert", SVG_LEVEL, SVG_SHARE)


def add_scale(name):
    @suite.test(f"/pictures/scale/{name}")
    def scale():
        with tempfile.TemporaryDirectory() as folder:
            two = pictures.load(scene_picture(name, folder, scale=2))
            check_alike(f"{name}-scale", pictures.halved(two), png(name), SCALE_LEVEL, SCALE_SHARE)


for scene_name in OTHER_WAYS:
    add_scale(scene_name)


suite.main(sys.argv[4:])
