#!/usr/bin/env python3
"""Broken and valid files, as a validator sees them that is not ours.

The changes are those of tests/core/breakages.json, on which the loader is
tested as well: both must refuse the same and accept the same.

Usage: test-breakages.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import sys
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

try:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jsonschema
except ImportError:
    jsonschema = None

ROOT = sys.argv[1]
SCHEMAS = os.path.join(ROOT, "data", "schema")
MINI = os.path.join(ROOT, "tests", "core", "mini")
suite = tap.Suite()


def read_text(*path):
    with open(os.path.join(*path), encoding="utf-8", newline="") as file:
        return file.read()


TABLE = json.loads(read_text(ROOT, "tests", "core", "breakages.json"))
SEEDS = {
    "mini.json": read_text(MINI, "mini.json"),
    "dataset.json": read_text(MINI, "dataset.json"),
    "units.json": read_text(ROOT, "data", "dataset", "units.json"),
}


# --- A strict reader of JSON (RFC 8259) ----------------------------------------

class NotJson(Exception):
    pass


def unique(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotJson("a member twice")
    return members


def finite(text):
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise NotJson(f"{text} is not finite")
    return number


def no_constant(word):
    raise NotJson(word)


def parse(data):
    try:
        content = json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_float=finite,
                             parse_constant=no_constant)
        json.dumps(content, ensure_ascii=False).encode("utf-8")  # no halves of surrogate pairs
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from error
    return content


# --- The schemas ----------------------------------------------------------------

def make_validators():
    """For the file of each name. mini.json holds the lists of all the others."""
    schemas = [json.loads(read_text(SCHEMAS, name)) for name in sorted(os.listdir(SCHEMAS))]
    store = {schema["$id"]: schema for schema in schemas}
    lists = {
        member: {"$ref": f"{schema['$id']}#/properties/{member}"}
        for schema in schemas if not schema["$id"].endswith(("/dataset.json", "/common.json"))
        for member in schema["properties"]
    }
    base = schemas[0]["$id"].rsplit("/", 1)[0]
    store[f"{base}/mini.json"] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{base}/mini.json",
        "type": "object",
        "properties": lists,
        "additionalProperties": False,
    }

    def make(name):
        schema = store[f"{base}/{name}"]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            resolver = jsonschema.RefResolver(schema["$id"], schema, store=store)
        return jsonschema.Draft202012Validator(schema, resolver=resolver)

    return {name: make(name) for name in SEEDS}


def change(case):
    """The changed file, as bytes."""
    seed, old = SEEDS[case["file"]], case["old"]
    tap.check(old in seed, f"{case['name']}: {case['file']} does not hold {old}")
    before, after = seed.split(old, 1)
    return before.encode() + case["new"].encode(case.get("encoding", "utf-8")) + after.encode()


def verdict(validators, case):
    """(\"syntax\" or \"schema\" or None, what is wrong)."""
    try:
        content = parse(change(case))
    except NotJson as error:
        return "syntax", str(error)
    error = next(validators[case["file"]].iter_errors(content), None)
    return ("schema", error.message) if error else (None, "")


def need_validator():
    if jsonschema is None:
        raise tap.Skip("python3-jsonschema is not installed")
    return make_validators()


@suite.test("/data/breakages/seeds")
def seeds():
    validators = need_validator()
    for name, text in SEEDS.items():
        found = [error.message for error in validators[name].iter_errors(parse(text.encode()))]
        tap.check(not found, f"{name}: {found}")


@suite.test("/data/breakages/many")
def many():
    """Enough kinds, each once, each with the message that our loader gives."""
    names = [case["name"] for case in TABLE["broken"] + TABLE["valid"]]
    tap.check_equal(len(names), len(set(names)), "names")
    both = [case for case in TABLE["broken"] if case["refused_by"] in ("syntax", "schema")]
    tap.check(len(both) >= 60, f"{len(both)} kinds of breakage for both")
    tap.check(all(case["message"] for case in TABLE["broken"]), "messages")


@suite.test("/data/breakages/refused")
def refused():
    validators = need_validator()
    for case in TABLE["broken"]:
        if case["refused_by"] != "links":
            found, why = verdict(validators, case)
            tap.check_equal(found, case["refused_by"], f"{case['name']}: {why}")


@suite.test("/data/breakages/links")
def links():
    """What only the loader can find: the schemas must have nothing against it."""
    validators = need_validator()
    for case in TABLE["broken"]:
        if case["refused_by"] == "links":
            tap.check_equal(verdict(validators, case), (None, ""), case["name"])


@suite.test("/data/breakages/accepted")
def accepted():
    validators = need_validator()
    for case in TABLE["valid"]:
        tap.check_equal(verdict(validators, case), (None, ""), case["name"])


if __name__ == "__main__":
    suite.main(sys.argv[2:])
