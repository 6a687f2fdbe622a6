#!/usr/bin/env python3
"""Briefings on the command line, and what is refused by our reader and by a
validator that is not ours alike.

Usage: test-briefing.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import copy
import json
import os
import sys
import tempfile

import tool
from tool import BAD_INPUT, BAD_USAGE, DATA, OK, tap

try:
    import jsonschema
except ImportError:
    jsonschema = None

suite = tap.Suite()
BUNDLED = os.path.join(DATA, "briefings", "five-and-four.chorsu")


def read(*path):
    with open(os.path.join(DATA, *path), encoding="utf-8") as file:
        return json.load(file)


def validator():
    if jsonschema is None:
        raise tap.Skip("python3-jsonschema is not installed")
    schemas = [read("schema", name) for name in ("briefing.json", "common.json")]
    store = {schema["$id"]: schema for schema in schemas}
    return jsonschema.Draft202012Validator(
        schemas[0], resolver=jsonschema.RefResolver(schemas[0]["$id"], schemas[0], store=store))


def put(*path_and_value):
    *path, last, value = path_and_value

    def change(briefing):
        for step in path:
            briefing = briefing[step]
        briefing[last] = value
    return change


def drop(*path):
    def change(briefing):
        for step in path[:-1]:
            briefing = briefing[step]
        del briefing[path[-1]]
    return change


SCENE = ("scenes", 0)
MAP = (*SCENE, "map")

# What is changed, where it is complained about, and with which words.
BREAKAGES = [
    (put("format", "slides"), "/format", "chorsu-briefing"),
    (drop("format"), "", "format"),
    (put("version", 2), "/version", "from 1 to 1"),
    (drop("version"), "", "version"),
    (drop("title"), "", "title"),
    (put("title", "words"), "/title", "an object"),
    (put("title", {}), "/title", "at least one language"),
    (put("title", {"English": "x"}), "/title/English", "no language code"),
    (put("title", {"en": ""}), "/title/en", "empty"),
    (put("title", {"en": 3}), "/title/en", "a string"),
    (put("author", ""), "/author", "empty"),
    (put("as_of", "yesterday"), "/as_of", "yesterday"),
    (put("colour", "blue"), "/colour", "colour"),
    (drop("scenes"), "", "scenes"),
    (put("scenes", []), "/scenes", "from 1 to 1000"),
    (put("scenes", {}), "/scenes", "an array"),
    (put("scenes", 0, 7), "/scenes/0", "an object"),
    (drop(*SCENE, "id"), "/scenes/0", "id"),
    (put(*SCENE, "id", "a b"), "/scenes/0/id", "a b"),
    (drop(*SCENE, "kind"), "/scenes/0", "kind"),
    (put(*SCENE, "kind", "poem"), "/scenes/0/kind", "poem"),
    (put(*SCENE, "transition", "explode"), "/scenes/0/transition", "explode"),
    (put(*SCENE, "seconds", 0), "/scenes/0/seconds", "from 1 to 7200"),
    (put(*SCENE, "seconds", 1.5), "/scenes/0/seconds", "whole number"),
    (put(*SCENE, "hidden", False), "/scenes/0/hidden", "only be true"),
    (put(*SCENE, "points", [{"en": "x"}] * 7), "/scenes/0/points", "at most 6"),
    (put(*SCENE, "points", ["x"]), "/scenes/0/points/0", "an object"),
    (put(*SCENE, "sources", [1]), "/scenes/0/sources/0", "a string"),
    (put(*SCENE, "script", "x"), "/scenes/0/script", "script"),
    (drop(*MAP), "/scenes/0", "map"),
    (put(*MAP, "url", "x"), "/scenes/0/map/url", "url"),
    (drop(*MAP, "bounds"), "/scenes/0/map", "bounds"),
    (put(*MAP, "bounds", [1, 2, 3]), "/scenes/0/map/bounds", "west, south, east and north"),
    (put(*MAP, "bounds", [1, 2, 3, "4"]), "/scenes/0/map/bounds/3", "a number"),
    (put(*MAP, "bounds", [1, -86, 3, 4]), "/scenes/0/map/bounds/1", "from -85 to 85"),
    (put(*MAP, "bounds", [181, 2, 183, 4]), "/scenes/0/map/bounds/0", "from -180 to 180"),
    (put(*MAP, "layers", ["weather"]), "/scenes/0/map/layers", "weather"),
    (put(*MAP, "year", 1492), "/scenes/0/map/year", "from 1900 to 2100"),
    (put(*MAP, "widths", "mood"), "/scenes/0/map/widths", "mood"),
    (put(*MAP, "select", "UZ"), "/scenes/0/map/select", "kind:id"),
    (put(*MAP, "hide", "category:oil"), "/scenes/0/map/hide", "an array"),
]

# What no schema can see.
OURS_ALONE = [
    (put(*SCENE, "id", "between"), "/scenes/1/id", "used twice"),
    (put(*MAP, "bounds", [60, 40, 50, 45]), "/scenes/0/map/bounds", "west must come before east"),
    (put(*MAP, "compare", ["country:UZ"]), "/scenes/0/map/compare", "only countries can be compared"),
]


def check_refused(text, pointer, words):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "broken.chorsu")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        result = tool.run("check", path)
    tap.check_equal(result.returncode, BAD_INPUT, f"exit for {words!r}")
    lines = [line for line in result.stderr.splitlines() if f": {pointer}: " in line or not pointer]
    tap.check(any(words in line for line in lines), f"{pointer} {words!r}: {result.stderr!r}")
    line, column = lines[0][len(path) + 1:].split(":")[:2]
    tap.check(int(line) > 0 and int(column) > 0, lines[0])


@suite.test("/cli/briefing/broken")
def broken():
    bundled = read("briefings", "five-and-four.chorsu")
    schema = validator()
    tap.check(schema.is_valid(bundled), "the bundled briefing is not valid")
    for change, pointer, words in BREAKAGES + OURS_ALONE:
        changed = copy.deepcopy(bundled)
        change(changed)
        tap.check_equal(schema.is_valid(changed), (change, pointer, words) in OURS_ALONE, f"schema: {pointer} {words}")
        check_refused(json.dumps(changed, ensure_ascii=False, indent=1), pointer, words)


@suite.test("/cli/briefing/no-json")
def no_json():
    with open(BUNDLED, encoding="utf-8") as file:
        text = file.read()
    for cut in (0, 1, 10, len(text) // 2, len(text) - 3):
        check_refused(text[:cut], "", "")
    check_refused("[" * 1000, "", "nested too deeply")


@suite.test("/cli/briefing/check")
def check():
    result = tool.run("check", BUNDLED)
    tap.check_equal((result.returncode, result.stdout, result.stderr), (OK, "12 scenes, 0 errors, 0 warnings\n", ""))
    tap.check_equal(tool.run_json("check", BUNDLED), {"scenes": 12, "errors": 0, "warnings": 0})


@suite.test("/cli/briefing/list")
def list_scenes():
    scenes = tool.run_json("list", "scenes", "--lang", "de")
    tap.check_equal([scene["id"] for scene in scenes],
                    [scene["id"] for scene in read("briefings", "five-and-four.chorsu")["scenes"]])
    tap.check_equal(scenes[0]["name"], "Fünf Länder, vier Ziele")
    tap.check_equal({scene["kind"] for scene in scenes}, {"scene"})
    tool.check_fails(BAD_INPUT, "/nowhere.chorsu", "list", "scenes", "--briefing", "/nowhere.chorsu")


@suite.test("/cli/briefing/render")
def render():
    with tempfile.TemporaryDirectory() as folder:
        scene, same, other = (os.path.join(folder, f"{name}.png") for name in ("scene", "same", "other"))
        size = ("--size", "640x360")
        for path, more in ((scene, ()), (same, ()), (other, ("--theme", "dark"))):
            result = tool.run("render", "--scene", "bagram", *size, *more, "-o", path)
            tap.check_equal((result.returncode, result.stderr), (OK, ""))
        pictures = [open(path, "rb").read() for path in (scene, same, other)]
        tap.check(pictures[0] == pictures[1], "the same scene gives two pictures")
        tap.check(pictures[0] != pictures[2], "the theme changes nothing")
        tool.check_fails(BAD_INPUT, "moon", "render", "--scene", "moon", *size, "-o", other)
        tool.check_fails(BAD_USAGE, "--scene", "render", "--briefing", BUNDLED, *size, "-o", other)


if __name__ == "__main__":
    suite.main(sys.argv[3:])
