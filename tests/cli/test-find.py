#!/usr/bin/env python3
"""chorsu-tool find.

Usage: test-find.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402
from tool import BAD_INPUT, BAD_USAGE, OK, check_fails, run, run_json  # noqa: E402

suite = tap.Suite()
NOTHING = 1


@suite.test("/cli/find/json")
def as_json():
    results = run_json("find", "rare earths")
    for result in results:
        tap.check({"kind", "id", "name", "score", "snippet"} <= set(result), str(result))
        tap.check(result["snippet"] and isinstance(result["score"], int), str(result))
    tap.check_equal((results[0]["kind"], results[0]["id"]), ("commodity", "rare-earths"))
    scores = [result["score"] for result in results]
    tap.check_equal(scores, sorted(scores, reverse=True), "the best first")
    refs = [(result["kind"], result["id"]) for result in results]
    tap.check_equal(len(refs), len(set(refs)), "nothing twice")

    tap.check_equal(run_json("find", "kumtor")[0]["country"], "KG")
    tap.check_equal(len(run_json("find", "a", "--limit", "3")), 3)
    tap.check(len(run_json("find", "a")) > 100, "all of them, unless told otherwise")


@suite.test("/cli/find/languages")
def languages():
    english = run_json("find", "seltene erden")[0]
    german = run_json("find", "seltene erden", "--lang", "de")[0]
    tap.check_equal((english["name"], english["snippet"]), ("Rare earths", "Seltene Erden"))
    tap.check_equal((german["name"], german["snippet"]), ("Seltene Erden", "Seltene Erden"))
    tap.check_equal(run_json("find", "rare earths", "--lang", "de")[0]["name"], "Seltene Erden")


@suite.test("/cli/find/text")
def as_text():
    result = run("find", "rare", "earths")
    tap.check_equal((result.returncode, result.stderr), (OK, ""))
    lines = result.stdout.splitlines()
    tap.check_equal(lines[0], "commodity:rare-earths\tRare earths")
    tap.check_equal(lines[1], "goal:minerals\tAccess to vital minerals")
    tap.check_equal(lines[2], "    rare earths")

    # A screenful, and how many there are.
    lines = run("find", "a").stdout.splitlines()
    tap.check_equal(sum(not line.startswith((" ", "…")) for line in lines), 20, "lines")
    tap.check(lines[-1].startswith("… and ") and "--limit 0" in lines[-1], lines[-1])
    lines = run("find", "a", "--limit", "0").stdout.splitlines()
    tap.check(len(lines) > 100 and not lines[-1].startswith("…"), lines[-1])


@suite.test("/cli/find/nothing")
def nothing():
    check_fails(NOTHING, "nothing was found for “zzzz”", "find", "zzzz")
    check_fails(NOTHING, "nothing was found for “…”", "find", "…")
    result = run("find", "zzzz", "--json")
    tap.check_equal((result.returncode, json.loads(result.stdout)), (NOTHING, []))


@suite.test("/cli/find/usage")
def usage():
    check_fails(BAD_USAGE, "what is to be found?", "find")
    check_fails(BAD_USAGE, "what is to be found?", "find", "  ")
    check_fails(BAD_USAGE, "Unknown option --loud", "find", "x", "--loud")
    check_fails(BAD_USAGE, "", "find", "x", "--limit", "few")
    tap.check_equal(run("find", "--help").returncode, OK)
    check_fails(BAD_INPUT, "/nowhere/", "find", "x", CHORSU_DATA_DIR="/nowhere")


if __name__ == "__main__":
    suite.main(sys.argv[3:])
