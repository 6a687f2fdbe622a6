#!/usr/bin/env python3
"""chorsu-tool diff.

Usage: test-diff.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402
from tool import DATA, check_fails, run  # noqa: E402

suite = tap.Suite()
EQUAL, DIFFERENT, TROUBLE = 0, 1, 2
DATASET = os.path.join(DATA, "dataset")


@contextlib.contextmanager
def changed(name, change):
    """A copy of the dataset in which a file has been changed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(DATASET, os.path.join(folder, "dataset"))
        path = os.path.join(copy, name)
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        change(content)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(content, file)
        yield copy


def more_people(content):
    figure = next(f for f in content["countries"][0]["figures"] if f["key"] == "population")
    figure.update(value=20_600_000, as_of="2027-01")


@suite.test("/cli/diff/equal")
def equal():
    result = run("diff", DATASET, DATASET)
    tap.check_equal((result.returncode, result.stdout, result.stderr), (EQUAL, "", ""))
    result = run("diff", DATASET, DATASET, "--json")
    answer = json.loads(result.stdout)
    tap.check_equal((result.returncode, answer["equal"], answer["changes"]), (EQUAL, True, []))


@suite.test("/cli/diff/figure")
def figure():
    with changed("countries.json", more_people) as copy:
        text = run("diff", DATASET, copy)
        german = run("diff", DATASET, copy, "--lang", "de")
        result = run("diff", DATASET, copy, "--json")
    lines = text.stdout.replace("\u202f", " ").replace("\u00a0", " ").splitlines()
    tap.check_equal((text.returncode, text.stderr), (DIFFERENT, ""))
    tap.check_equal(lines[0], "Kazakhstan, Population: 20 496 000 people (1 January 2026) → "
                              "20 600 000 people (January 2027)")
    tap.check_equal(lines[-1], "figures: 1 changed, 0 added, 0 removed; records: 0 added, 0 removed; texts changed: 0")
    tap.check(german.stdout.startswith("Kasachstan, Bevölkerung: "), german.stdout)

    answer = json.loads(result.stdout)
    tap.check_equal((result.returncode, answer["equal"], len(answer["changes"])), (DIFFERENT, False, 1))
    tap.check_equal(answer["counts"]["figure-changed"], 1)
    change = answer["changes"][0]
    tap.check_equal((change["type"], change["ref"], change["key"], change["what"]),
                    ("figure-changed", "country:KZ", "population", ["value", "date"]))
    tap.check_equal((change["old"]["value"], change["new"]["value"]), (20_496_000, 20_600_000))
    tap.check_equal((change["old"]["as_of"], change["new"]["as_of"]), ("2026-01-01", "2027-01"))
    tap.check(change["old"]["sources"] and change["text"], str(change))


@suite.test("/cli/diff/both-ways")
def both_ways():
    def change(content):
        more_people(content)
        content["countries"][0]["figures"].pop()

    with changed("countries.json", change) as copy:
        there = json.loads(run("diff", DATASET, copy, "--json").stdout)["counts"]
        back = json.loads(run("diff", copy, DATASET, "--json").stdout)["counts"]
    tap.check_equal((there["figure-removed"], there["figure-added"]), (1, 0))
    tap.check_equal((back["figure-removed"], back["figure-added"]), (0, 1))
    tap.check_equal(there["figure-changed"], back["figure-changed"])


@suite.test("/cli/diff/trouble")
def trouble():
    check_fails(TROUBLE, "two folders with datasets are needed", "diff")
    check_fails(TROUBLE, "two folders with datasets are needed", "diff", DATASET)
    check_fails(TROUBLE, "two folders with datasets are needed", "diff", DATASET, DATASET, DATASET)
    check_fails(TROUBLE, "Unknown option --loud", "diff", DATASET, DATASET, "--loud")
    check_fails(TROUBLE, "/nowhere/dataset.json: ", "diff", DATASET, "/nowhere")
    check_fails(TROUBLE, "/nowhere/dataset.json: ", "diff", "/nowhere", DATASET)
    with changed("countries.json", lambda content: content["countries"][0].pop("iso3")) as copy:
        check_fails(TROUBLE, "countries.json:1:", "diff", DATASET, copy)


if __name__ == "__main__":
    suite.main(sys.argv[3:])
