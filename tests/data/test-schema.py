#!/usr/bin/env python3
"""The dataset against its JSON Schemas, by a validator that is not ours.

Usage: test-schema.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import copy
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None

DATA = os.path.join(sys.argv[1], "data")
suite = tap.Suite()


def read(*path):
    with open(os.path.join(DATA, *path), encoding="utf-8") as file:
        return json.load(file)


def names(folder):
    return sorted(n for n in os.listdir(os.path.join(DATA, folder)) if n.endswith(".json"))


def need_validator():
    if jsonschema is None:
        raise tap.Skip("python3-jsonschema is not installed")


def make_validator(name):
    schemas = [read("schema", n) for n in names("schema")]
    store = {schema["$id"]: schema for schema in schemas}
    schema = read("schema", name)
    resolver = jsonschema.RefResolver(schema["$id"], schema, store=store)
    return jsonschema.Draft202012Validator(schema, resolver=resolver)


def complaints(name, content):
    return [f"{name}: /{'/'.join(map(str, e.path))}: {e.message}"
            for e in make_validator(name).iter_errors(content)]


@suite.test("/data/schema/every-file-has-one")
def every_file_has_one():
    tap.check_equal(sorted(names("schema")), sorted(names("dataset") + ["briefing.json", "common.json"]))
    for name in names("dataset"):
        tap.check_equal(read("dataset", name).get("$schema"), f"../schema/{name}", name)


@suite.test("/data/schema/schemas-are-schemas")
def schemas_are_schemas():
    need_validator()
    for name in names("schema"):
        jsonschema.Draft202012Validator.check_schema(read("schema", name))


@suite.test("/data/schema/dataset-is-valid")
def dataset_is_valid():
    need_validator()
    found = [c for name in names("dataset") for c in complaints(name, read("dataset", name))]
    tap.check(not found, "\n" + "\n".join(found[:20]))


@suite.test("/data/schema/briefings-are-valid")
def briefings_are_valid():
    need_validator()
    files = sorted(os.listdir(os.path.join(DATA, "briefings")))
    tap.check(files, "there are no briefings")
    for name in files:
        briefing = read("briefings", name)
        tap.check_equal(briefing["$schema"], "../schema/briefing.json", name)
        found = complaints("briefing.json", briefing)
        tap.check(not found, f"{name}:\n" + "\n".join(found[:20]))


def breakages():
    """Name of a file, and a change that its schema must refuse."""

    def figure(content):
        return content["countries"][0]["figures"][0]

    def no_value(content):
        del figure(content)["value"]

    def two_values(content):
        figure(content)["range"] = [1, 2]

    def no_source(content):
        del figure(content)["sources"]

    def bad_date(content):
        figure(content)["as_of"] = "2025-13"

    def bad_text(content):
        content["countries"][0]["name"] = "Kazakhstan"

    def bad_point(content):
        content["nodes"][0]["position"]["lat"] = 91

    def bad_word(content):
        content["segments"][0]["status"] = "running"

    def unknown_member(content):
        content["resources"][0]["colour"] = "blue"

    def missing_member(content):
        del content["resources"][0]["stage"]

    def bad_importance(content):
        content["resources"][0]["importance"] = 4

    def bad_parameter(content):
        content["parameters"][0]["key"] = "luck"

    def no_formula(content):
        del content["derivations"][0]["formula"]

    def bad_stretch(content):
        content["corridors"][0]["figures"][0]["stretch"] = {"nowhere": "xian"}

    for change in (bad_parameter, no_formula):
        yield "model.json", change
    yield "corridors.json", bad_stretch
    for change in (no_value, two_values, no_source, bad_date, bad_text):
        yield "countries.json", change
    yield "nodes.json", bad_point
    yield "segments.json", bad_word
    for change in (unknown_member, missing_member, bad_importance):
        yield "resources.json", change


@suite.test("/data/schema/refuses-what-is-wrong")
def refuses_what_is_wrong():
    need_validator()
    for name, change in breakages():
        content = copy.deepcopy(read("dataset", name))
        change(content)
        tap.check(complaints(name, content), f"{name} with {change.__name__} was accepted")


if __name__ == "__main__":
    suite.main(sys.argv[2:])
