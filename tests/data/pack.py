"""The researched facts beside the dataset: what of them is missing there.

A fact of the pack is found in the record of the same id when its number, its
sources, its date and whatever qualifies it stand there together; a fact in
words when its date or a text stands there with its sources.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import json
import math
import os
import re

# A number may have been written in thousands, millions or billions.
MULTIPLES = (1, 1e3, 1e6, 1e9)

# @shared: the sources are those of several facts together, not of each.
Fact = collections.namedtuple("Fact", "name value sources date words unverified shared")

# Members of the pack that are numbers with the sources of what holds them.
LOOSE = {
    "usd_bn", "pct", "alt_pct", "count", "usd_bn_2024", "usd_bn_2025", "value_pct", "exports_us_bn", "imports_us_bn",
    "exports_of_china", "imports_of_china", "length_km", "alt_km", "value_usd", "value_usd_max", "value_usd_ten_years",
    "value_count", "world_share_pct", "world_rank", "bcm", "us_aid_2023_obligated_usd_m",
}

# Members of the pack that hold ids of sources.
SOURCES = ("source", "note_source", "owners_source", "role_source", "list_source", "evidence")

# Words in a figure of ours that can carry a qualifier or a remark.
WORDS = ("qualifier", "scope", "note", "label", "of", "reporter", "derivation", "target", "decimals", "commodity",
         "partner")


class Pack:
    """The files of a folder by name, without ".json"."""

    def __init__(self, folder):
        self.files = {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".json"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    self.files[name[:-5]] = json.load(file)

    def __getitem__(self, name):
        return self.files[name]


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def numbers_in(value):
    if is_number(value):
        yield value
    elif isinstance(value, list):
        for member in value:
            yield from numbers_in(member)
    elif isinstance(value, dict):
        for key, member in value.items():
            if key != "source":
                yield from numbers_in(member)


def as_list(value):
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


# --- The pack's side ---------------------------------------------------------

def facts_of(value, name, sources=(), unverified=False):
    """Every number of a record of the pack that is a fact."""
    if isinstance(value, list):
        for index, member in enumerate(value):
            yield from facts_of(member, f"{name}/{index}", sources, unverified)
    if not isinstance(value, dict):
        return

    sources = tuple(as_list(value.get("source"))) or tuple(sources)
    unverified = value.get("unverified", unverified)
    date = str(value.get("year") or value.get("as_of") or "")
    unit = str(value.get("unit") or "")
    words = [value.get("qualifier"), value.get("note") or None, unit[unit.find("("):] if "(" in unit else None]
    words = [word for word in words if word]

    if "value" in value and not isinstance(value["value"], str):
        for number in numbers_in(value["value"]):
            yield Fact(name, number, sources, date, words, unverified, False)
    for key in LOOSE & set(value):
        for number in numbers_in(value[key]):
            loose_date = key[-4:] if key.startswith("usd_bn_") else date
            loose_sources = tuple(value[key].get("source", sources)) if isinstance(value[key], dict) else sources
            yield Fact(f"{name}/{key}", number, loose_sources, loose_date, [], unverified, True)
    for key in ("alt", "other"):
        for member in as_list(value.get(key)):
            if is_number(member):
                yield Fact(f"{name}/{key}", member, sources, date, [], unverified, True)
    for key, member in value.items():
        if key not in LOOSE and key != "value":
            yield from facts_of(member, f"{name}/{key}", sources, unverified)


# --- Our side ----------------------------------------------------------------

def walk(value, skip=()):
    if isinstance(value, dict):
        yield value
        for key, member in value.items():
            if key not in skip:
                yield from walk(member, skip)
    elif isinstance(value, list):
        for member in value:
            yield from walk(member, skip)


def is_figure(value):
    return "key" in value and any(member in value for member in ("value", "range", "change"))


def figures_of(record):
    """Figures with their competing ones, each with the sources of all of them;
    not what a figure is computed from."""
    for value in walk(record, skip=("inputs", "others")):
        if is_figure(value):
            group = [value] + value.get("others", [])
            together = {source for figure in group for source in figure.get("sources", [])}
            yield from ((figure, together) for figure in group if is_figure(figure))


def has_number(figure, number):
    own = [figure["value"]] if "value" in figure else figure.get("range", figure.get("change"))
    return any(math.isclose(number * multiple, value, rel_tol=1e-12) for multiple in MULTIPLES for value in own)


def has_sources(value, together, fact):
    own = set(value.get("sources", []))
    if not fact.sources:
        return bool(value.get("unverified") or own)
    if fact.shared:
        return bool(own & set(fact.sources))
    return bool(own & set(fact.sources)) and set(fact.sources) <= together


def has_date(figure, _, fact):
    year = re.search(r"(19|20)\d\d", fact.date)
    return year is None or any(year.group() in figure.get(key, "") for key in ("as_of", "target")) \
        or figure.get("unit") == "{year}"


def has_words(figure, _, fact):
    """Whatever qualifies a fact is somewhere in the figure, or in what it counts."""
    return not fact.words or any(key in figure for key in WORDS) \
        or any(figure["key"].split("-")[0] in word for word in fact.words)


def has_mark(figure, _, fact):
    return not fact.unverified or figure.get("unverified", False)


CHECKS = (
    ("source", has_sources), ("date", has_date), ("qualifier", has_words), ("mark “unverified”", has_mark),
)


def find_figures(fact, record):
    return [pair for pair in figures_of(record) if has_number(pair[0], fact.value)]


def missing_fact(fact, record):
    """What of a fact is not in our record; None when all of it is."""
    candidates = find_figures(fact, record)
    if not candidates:
        return f"{fact.name}: the value {fact.value} is missing"
    for words, check in CHECKS:
        left = [pair for pair in candidates if check(*pair, fact)]
        if not left:
            wanted = {"source": fact.sources, "date": fact.date, "qualifier": fact.words}.get(words, "")
            return f"{fact.name}: a {words} of the value {fact.value} is missing: {wanted}"
        candidates = left
    return None


def missing_statement(name, text, sources, record):
    """A fact in words: a date or a text of ours with the same sources."""
    fact = Fact(name, 0, tuple(sources), "", [], False, False)
    date = re.match(r"\d{4}(-\d\d)*$", text)
    for value in walk(record):
        if not has_sources(value, set(value.get("sources", [])), fact):
            continue
        if date is None and "text" in value:
            return None
        dates = [str(value.get(key, "")) for key in ("date", "as_of", "target", "value")]
        if date is not None and any(own[:len(text)] == text or own == text[:4] for own in dates):
            return None
    return f"{name}: “{text}” with {list(sources)} is missing"


def missing_sources(name, record, ours):
    """Sources of a record of the pack that our record does not name at all."""
    wanted = {source for value in walk(record) for key in SOURCES for source in as_list(value.get(key))}
    have = {source for value in walk(ours) for key, member in value.items() if key.endswith("sources")
            for source in as_list(member)}
    return [f"{name}: the source {source} is missing" for source in sorted(wanted - have)]
