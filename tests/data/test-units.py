#!/usr/bin/env python3
"""Units: codes of UCUM and of ISO 4217, each with a name, each used.

Usage: test-units.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

DATASET = os.path.join(sys.argv[1], "data", "dataset")
suite = tap.Suite()

# The part of UCUM that a dataset like ours can need: ucum.org, tables 1 to 8.
PREFIXES = {"k", "M", "G", "T", "m", "c"}
METRIC = {"m", "g", "t", "W", "W.h", "J", "V", "l", "L"}
OTHERS = {"%", "d", "wk", "mo", "a", "h", "min", "[mi_i]", "[lb_av]", "[oz_tr]", "[bbl_us]",
          "10*3", "10*6", "10*9", "10*12"}
CURRENCIES = {"USD", "EUR", "KZT", "CNY", "RUB", "UZS", "GBP"}
ANNOTATION = re.compile(r"\{[A-Za-z]+\}")


def read(name):
    with open(os.path.join(DATASET, name), encoding="utf-8") as file:
        return json.load(file)


def is_atom(code):
    if code in OTHERS or code in METRIC or ANNOTATION.fullmatch(code):
        return True
    code = code.rstrip("23")
    return code in METRIC or code[:1] in PREFIXES and code[1:] in METRIC


def is_unit(code):
    parts = code.replace("W.h", "Wh").split("/")
    atoms = [atom.replace("Wh", "W.h") for part in parts for atom in part.split(".")]
    return code in CURRENCIES or parts[0] in CURRENCIES and all(map(is_atom, atoms[1:])) or all(map(is_atom, atoms))


def walk(value):
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from walk(member)
    elif isinstance(value, list):
        for member in value:
            yield from walk(member)


def used():
    for name in sorted(os.listdir(DATASET)):
        if name.endswith(".json") and name != "units.json":
            for value in walk(read(name)):
                if isinstance(value.get("unit"), str):
                    yield value["unit"]


@suite.test("/data/units/codes")
def codes():
    wrong = [unit["id"] for unit in read("units.json")["units"] if not is_unit(unit["id"])]
    tap.check(not wrong, f"neither UCUM nor a currency: {wrong}")


@suite.test("/data/units/the-check-checks")
def the_check_checks():
    for code in ("people", "bcm", "Moz", "bn USD", "t per year", "Mbbl", "percent", "USD bn"):
        tap.check(not is_unit(code), f"{code} passes for a unit")


@suite.test("/data/units/all-used")
def all_used():
    bases = {unit["base"] for unit in read("units.json")["units"] if "base" in unit}
    idle = {unit["id"] for unit in read("units.json")["units"]} - set(used()) - bases
    tap.check(not idle, f"used by no figure: {sorted(idle)}")


@suite.test("/data/units/named-in-both-languages")
def named():
    for group in read("units.json").values():
        for word in group if isinstance(group, list) else []:
            tap.check(set(word["name"]) >= {"en", "de"}, f"{word['id']} lacks a name")


if __name__ == "__main__":
    suite.main(sys.argv[2:])
