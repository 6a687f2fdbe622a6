#!/usr/bin/env python3
"""The importance of every site, computed again from the rule in dataset.json.

Usage: test-importance.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

DATASET = os.path.join(sys.argv[1], "data", "dataset")
suite = tap.Suite()

# What the rule names.
COMPARED = {"coal", "oil", "gas", "hydropower", "uranium", "precious-metals"}
US_LARGE = {"deal", "investor", "offtake"}
POWERS = {"us", "china", "russia"}
PLANS = {"planned", "target", "forecast"}

# Scopes that stand for the total of a whole country.
WHOLE_COUNTRY = ("all Kazakhstan", "all Kyrgyzstan", "all Tajikistan", "all Turkmenistan",
                 "all Uzbekistan", "all mines of Kyrgyzstan", "country figure")

OUNCE_IN_TONNES = 31.1035e-6


def read(name):
    with open(os.path.join(DATASET, name), encoding="utf-8") as file:
        return json.load(file)


UNITS = {unit["id"]: unit for unit in read("units.json")["units"]}


def is_national(figure):
    return figure.get("scope", {}).get("en", "").startswith(WHOLE_COUNTRY)


def measure(figure):
    """A value in a unit that sites can be compared in."""
    unit = UNITS[figure["unit"]]
    base = unit.get("base", unit["id"])
    value = figure["value"] * unit.get("factor", 1)
    if base == "[oz_tr]":
        return "t", value * OUNCE_IN_TONNES
    if base == "10*6.{boe}/d":
        return "[bbl_us]/d", value * 1e6
    return base.removesuffix("/a"), value


def outputs(site):
    key = "capacity" if site["category"] == "hydropower" else "production"
    for figure in site.get("figures", []):
        if figure["key"] == key and "value" in figure and not is_national(figure) \
                and figure.get("qualifier") not in PLANS:
            yield measure(figure)


def first_of_their_country(sites):
    groups = collections.defaultdict(list)
    for site in sites:
        if site["category"] in COMPARED:
            groups[site["country"], site["category"]].append(site)
    first = set()
    for group in groups.values():
        tops = {}
        for site in group if len(group) > 1 else []:
            for unit, value in outputs(site):
                tops[unit] = max(tops.get(unit, (0, "")), (value, site["id"]))
        first |= {name for _, name in tops.values()}
    return first


def importance(site, first):
    interest = site.get("us_interest", {}).get("kind")
    running = site["stage"] != "suspended"
    if site["id"] in first or running and (interest in US_LARGE or site["commodities"][0] == "rare-earths"):
        return 3
    own = [figure for figure in site.get("figures", []) if not is_national(figure)]
    return 2 if interest or site["control"] in POWERS or own else 1


@suite.test("/data/importance/follows-the-rule")
def follows_the_rule():
    sites = read("resources.json")["resources"]
    first = first_of_their_country(sites)
    wrong = [f"{site['id']}: {site['importance']}, by the rule {importance(site, first)}"
             for site in sites if site["importance"] != importance(site, first)]
    tap.check(not wrong, "\n" + "\n".join(wrong))


@suite.test("/data/importance/all-three-occur")
def all_three_occur():
    counts = collections.Counter(site["importance"] for site in read("resources.json")["resources"])
    tap.check_equal(sorted(counts), [1, 2, 3])
    tap.check(counts[3] < sum(counts.values()) / 3, "too many sites are large to stand out")


if __name__ == "__main__":
    suite.main(sys.argv[2:])
