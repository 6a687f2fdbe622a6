#!/usr/bin/env python3
"""The schemas as a description: every member explained, records with examples,
nothing allowed that is not named; and the README beside them.

Usage: test-schema-words.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None

DATA = os.path.join(sys.argv[1], "data")
SCHEMAS = os.path.join(DATA, "schema")
suite = tap.Suite()

# What several kinds of records share and has examples as well.
SHARED = ("figure", "statement", "position", "series", "derivation", "history", "text", "date", "unit")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def schemas():
    return {name: read(os.path.join(SCHEMAS, name)) for name in sorted(os.listdir(SCHEMAS)) if name.endswith(".json")}


def walk(value, path):
    """Every schema within a schema, with the way to it; examples are none."""
    if isinstance(value, dict):
        yield path, value
        for key, member in value.items():
            if key != "examples":
                yield from walk(member, f"{path}/{key}")
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from walk(member, f"{path}/{index}")


def everything():
    for name, schema in schemas().items():
        yield from walk(schema, name)


def record_types():
    """The lists of records in the files, and what is shared by them."""
    for name, schema in schemas().items():
        if name == "common.json":
            yield from ((f"{name}/{kind}", schema["$defs"][kind]) for kind in SHARED)
        else:
            for member, list_schema in schema["properties"].items():
                if list_schema.get("items", {}).get("type") == "object":
                    yield f"{name}/{member}", list_schema["items"]


def make_validator(schema, where):
    """A validator for a schema within the file @where."""
    store = {other["$id"]: other for other in schemas().values()}
    base = read(os.path.join(SCHEMAS, where.split("/")[0]))
    return jsonschema.Draft202012Validator(schema, resolver=jsonschema.RefResolver(base["$id"], base, store=store))


def expect_none(complaints):
    complaints = list(complaints)
    tap.check(not complaints, "\n" + "\n".join(complaints[:30]))


@suite.test("/data/schema-words/every-member-is-described")
def described():
    expect_none(f"{path}/properties/{name}" for path, schema in everything()
                if isinstance(schema.get("properties"), dict) and schema.get("type") == "object"
                for name, member in schema["properties"].items()
                if len(member.get("description", "")) < 4)


@suite.test("/data/schema-words/descriptions-are-sentences")
def sentences():
    expect_none(f"{path}: {schema['description']}" for path, schema in everything()
                if isinstance(schema.get("description"), str) and not re.match(r'^["A-Z0-9].*\.$', schema["description"]))


@suite.test("/data/schema-words/nothing-else-is-allowed")
def strict():
    expect_none(path for path, schema in everything()
                if schema.get("type") == "object" and "properties" in schema
                and schema.get("additionalProperties") is not False)


@suite.test("/data/schema-words/records-have-examples")
def examples():
    found = list(record_types())
    tap.check(len(found) > 25, f"only {len(found)} types")
    expect_none(where for where, schema in found if not schema.get("examples"))


@suite.test("/data/schema-words/examples-are-valid")
def examples_are_valid():
    if jsonschema is None:
        raise tap.Skip("python3-jsonschema is not installed")
    expect_none(f"{where}: {error.json_path}: {error.message}" for where, schema in record_types()
                for example in schema["examples"] for error in make_validator(schema, where).iter_errors(example))


@suite.test("/data/schema-words/broken-examples-are-not")
def broken_examples():
    """The schemas find what is wrong with an example, so that valid ones mean something."""
    if jsonschema is None:
        raise tap.Skip("python3-jsonschema is not installed")
    expect_none(where for where, schema in record_types()
                if isinstance(schema["examples"][0], dict)
                and not list(make_validator(schema, where).iter_errors({**schema["examples"][0], "colour": "blue"})))


def readme():
    with open(os.path.join(DATA, "README.md"), encoding="utf-8") as file:
        return file.read()


@suite.test("/data/schema-words/the-readme-knows-every-file")
def readme_knows():
    text = readme()
    expect_none(name for name in os.listdir(os.path.join(DATA, "dataset")) if f"`{name}`" not in text)
    expect_none(name for name in os.listdir(DATA)
                if name != "README.md" and name != "meson.build" and f"`{name}/`" not in text
                and not name.endswith((".in", ".xml")))


@suite.test("/data/schema-words/the-readme's-examples-are-valid")
def readme_examples():
    if jsonschema is None:
        raise tap.Skip("python3-jsonschema is not installed")
    blocks = [json.loads(block) for block in re.findall(r"^ {7}(\{(?:.|\n(?= {7}))*\})$", readme(), re.MULTILINE)]
    tap.check_equal([("publisher" in block, "key" in block) for block in blocks], [(True, False), (False, True)])
    common = schemas()["common.json"]["$defs"]["figure"]
    source = schemas()["sources.json"]["properties"]["sources"]["items"]
    expect_none(error.message for error in make_validator(source, "sources.json").iter_errors(blocks[0]))
    expect_none(error.message for error in make_validator(common, "common.json").iter_errors(blocks[1]))


if __name__ == "__main__":
    suite.main(sys.argv[2:])
