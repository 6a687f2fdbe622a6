#!/usr/bin/env python3
"""Nothing of the researched facts is lost: records, figures, sources, qualifiers.

Looks for ../shared/facts beside the source tree and is skipped without it.

Usage: test-pack.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import copy
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..")]

import pack as packs  # noqa: E402
import tap  # noqa: E402

ROOT = os.path.abspath(sys.argv[1])
DATASET = os.path.join(ROOT, "data", "dataset")
suite = tap.Suite()

# Lists of records: in which file and member here and there, and the id there.
PAIRS = (
    ("country", ("countries", "countries", "iso2"), ("countries", "countries")),
    ("neighbour", ("countries", "neighbours", "iso2"), ("countries", "neighbours")),
    ("goal", ("goals", "goals", "id"), ("goals", "goals")),
    ("resource", ("resources", "sites", "id"), ("resources", "resources")),
    ("commodity", ("resources", "commodities", "id"), ("commodities", "commodities")),
    ("node", ("corridors", "nodes", "id"), ("nodes", "nodes")),
    ("segment", ("corridors", "segments", "id"), ("segments", "segments")),
    ("corridor", ("corridors", "corridors", "id"), ("corridors", "corridors")),
    ("security", ("security", "items", "id"), ("security", "security")),
    ("border", ("security", "borders", "id"), ("security", "borders")),
    ("engagement", ("engagement", "items", "id"), ("engagement", "engagements")),
    ("event", ("timeline", "events", "id"), ("timeline", "events")),
)

# What was corrected or moved, and the record whose entry in the log of changes says why.
CORRECTED = {
    "country:KZ/trade/partners/EU/0": "country:KZ",
    "country:TJ/debt_to_china/share_pct": "country:TJ",
    "corridor:middle-corridor/facts/10": "corridor:middle-corridor",
    "country:KZ: the source ec-trade-ca is missing": "country:KZ",
}


def facts_folder():
    for up in ("..", "../..", "../../.."):
        folder = os.path.join(ROOT, up, "shared", "facts")
        if os.path.isdir(folder):
            return folder
    raise tap.Skip("there is no ../shared/facts beside the source tree")


def load():
    """The facts and the dataset."""
    return packs.Pack(facts_folder()), packs.Pack(DATASET)


def expect_none(complaints):
    complaints = sorted(complaints)
    tap.check(not complaints, f"{len(complaints)}:\n" + "\n".join(complaints[:60]))


def pairs(pack, ours):
    """Every record of the pack with its name and ours of the same id, or None."""
    for kind, (file, member, key), (our_file, our_member) in PAIRS:
        by_id = {record["id"]: record for record in ours[our_file][our_member]}
        for record in pack[file][member]:
            yield f"{kind}:{record[key]}", record, by_id.get(record[key])


def facts_of(name, theirs):
    """Facts with a number; what goals count is no figure and compared below."""
    for fact in packs.facts_of(theirs, name):
        if fact.name not in CORRECTED and not name.startswith("goal:"):
            yield fact


def figures_missing(name, theirs, mine):
    for fact in facts_of(name, theirs):
        complaint = packs.missing_fact(fact, mine)
        if complaint:
            yield complaint


def sources_missing(name, theirs, mine):
    return (c for c in packs.missing_sources(name, theirs, mine) if c not in CORRECTED)


@suite.test("/data/pack/records")
def records():
    expect_none(f"{name} is missing" for name, _, mine in pairs(*load()) if mine is None)


@suite.test("/data/pack/figures")
def figures():
    """Values, with their sources, dates, qualifiers, marks and competing values."""
    pack, ours = load()
    expect_none(c for name, theirs, mine in pairs(pack, ours) for c in figures_missing(name, theirs, mine))
    expect_none(figures_missing("region", pack["countries"]["region"], ours["countries"]["region"]))
    tap.check(sum(len(list(facts_of(name, theirs))) for name, theirs, _ in pairs(pack, ours)) > 750,
              "too few facts were compared")


@suite.test("/data/pack/sources")
def sources():
    pack, ours = load()
    expect_none(c for name, theirs, mine in pairs(pack, ours) for c in sources_missing(name, theirs, mine))
    by_id = {source["id"]: source for source in ours["sources"]["sources"]}
    for name in ("country-sources", "resource-sources", "corridor-sources"):
        for key, source in pack[name].items():
            tap.check(key in by_id, f"the source {key} is lost")
            if source.get("url") and key != "geonames":
                tap.check_equal(by_id[key].get("url"), source["url"], key)


@suite.test("/data/pack/corrected-things-are-in-the-log")
def corrected():
    load()
    refs = {ref for entry in packs.Pack(DATASET)["revisions"]["revisions"] for ref in entry.get("records", [])}
    expect_none(f"{what}: {ref} is not in the log of changes" for what, ref in CORRECTED.items() if ref not in refs)


@suite.test("/data/pack/catches-what-is-deleted")
def catches_deletions():
    """Of each kind of thing some are taken away; each must be missed."""
    pack, ours = load()
    chance = random.Random(20260701)
    facts = [(fact, mine) for name, theirs, mine in pairs(pack, ours) for fact in facts_of(name, theirs)]
    tried = {"value": 0, "sources": 0, "words": 0, "date": 0}

    for fact, mine in chance.sample(facts, 400):
        broken = copy.deepcopy(mine)
        for figure, _ in packs.find_figures(fact, broken):
            figure.pop("value", figure.pop("range", figure.pop("change", None)))
        tap.check(packs.missing_fact(fact, broken), f"{fact.name}: {fact.value} is not missed")
        tried["value"] += 1

        for member, wanted in (("sources", fact.sources), ("date", re.search(r"(19|20)\d\d", fact.date)),
                               ("words", fact.words)):
            if not wanted:
                continue
            broken = copy.deepcopy(mine)
            for figure, _ in packs.find_figures(fact, broken):
                if member == "words" and figure["key"].split("-")[0] in " ".join(map(str, fact.words)):
                    break  # what it counts says it
                if member == "date" and figure.get("unit") == "{year}":
                    break
                taken = {"sources": ("sources",), "date": ("as_of", "target"), "words": packs.WORDS}[member]
                for key in taken:
                    figure.pop(key, None)
            else:
                tap.check(packs.missing_fact(fact, broken), f"{fact.name}: {member} of {fact.value} are not missed")
                tried[member] += 1

    tap.check(min(tried.values()) > 100, str(tried))
    for name, theirs, mine in chance.sample(list(pairs(pack, ours)), 100):
        wanted = packs.missing_sources(name, theirs, {})
        named = any(packs.as_list(value.get(key)) for value in packs.walk(theirs) for key in packs.SOURCES)
        tap.check_equal(bool(wanted), named, f"{name}: sources are missed")


@suite.test("/data/pack/countries")
def countries():
    pack, ours = load()
    for name, theirs, mine in pairs(pack, ours):
        if not name.startswith(("country:", "neighbour:")):
            continue
        memberships = mine.get("memberships", [])
        tap.check_equal([m.get("since", m.get("until")) for m in memberships],
                        [m.get("since") for m in theirs["memberships"]], f"memberships of {name}")
        for own, their_own in zip(memberships, theirs["memberships"]):
            tap.check(set(packs.as_list(their_own["source"])) <= set(own.get("sources", [])),
                      f"{name}: sources of {own['organisation']}")
            tap.check_equal("note" in own, "note" in their_own, f"{name}: note of {own['organisation']}")
    region = ours["countries"]["region"][0]
    tap.check(any(figure.get("value") == 23.6 for figure, _ in packs.figures_of(region)),
              "the regional share of the EU is lost")


@suite.test("/data/pack/goals")
def goals():
    for name, theirs, mine in pairs(*load()):
        if not name.startswith("goal:"):
            continue
        for key, own in (("summary_points", "summary"), ("themes", "themes"), ("instruments", "instruments"),
                         ("counter_presence", "counter_presence"), ("criteria", "criteria"),
                         ("article_claims", "claims"), ("features", "features"), ("per_country", "relevance")):
            tap.check_equal(len(mine[own]), len(theirs[key]), f"{name}: {own}")
        for key, own in (("summary_points", "summary"), ("instruments", "instruments"),
                         ("counter_presence", "counter_presence"), ("article_claims", "claims")):
            for one, other in zip(mine[own], theirs[key]):
                tap.check_equal(set(one.get("sources", [])), set(packs.as_list(other["source"])), f"{name}: {own}")
        tap.check_equal([claim["verdict"] for claim in mine["claims"]],
                        [claim["verdict"] for claim in theirs["article_claims"]], f"{name}: verdicts")
        for score in mine["relevance"]:
            their_score = theirs["per_country"][score["country"]]
            for key in ("relevance", "count", "criteria_met", "criteria_not_met"):
                tap.check_equal(score[key], their_score[key], f"{name}: {score['country']}: {key}")


@suite.test("/data/pack/resources")
def resources():
    for name, theirs, mine in pairs(*load()):
        if not name.startswith("resource:"):
            continue
        tap.check_equal([(o["name"], o.get("share_pct")) for o in mine["owners"]],
                        [(o["name"], o["share_pct"]) for o in theirs["owners"]], f"owners of {name}")
        tap.check(set(theirs["aliases"]) <= set(mine.get("aliases", [])), f"aliases of {name}")
        tap.check_equal(mine["commodities"], theirs["commodities"], name)
        tap.check_equal("us_interest" in mine, theirs["us_interest"] is not None, f"{name}: us_interest")
        tap.check_equal("note" in mine, bool(theirs["notes"]), f"{name}: note")


@suite.test("/data/pack/national")
def national():
    pack, ours = load()
    theirs, mine = pack["resources"]["national"], ours["resources"]["national"]
    tap.check_equal([(n["country"], n["commodity"]) for n in mine], [(n["country"], n["commodity"]) for n in theirs])
    expect_none(c for one, other in zip(theirs, mine)
                for c in figures_missing(f"national {one['country']} {one['commodity']}", one, other))


def statement_missing(name, index, fact, mine):
    if fact["key"] == "us_goal":
        wanted = packs.as_list(fact["value"])
        return None if mine["goals"]["ids"] == wanted else f"{name}: goals: {wanted}"
    if not isinstance(fact["value"], str):
        return None
    return packs.missing_statement(f"{name}/facts/{index}", fact["value"], fact["source"], mine)


@suite.test("/data/pack/network")
def network():
    complaints = []
    for name, theirs, mine in pairs(*load()):
        if name.startswith("segment:"):
            tap.check_equal(mine.get("via"), theirs.get("via"), f"line of {name}")
            tap.check_equal((mine["from"], mine["to"]), (theirs["from"], theirs["to"]), name)
            tap.check_equal(bool(mine.get("unverified")), not theirs["source"], f"{name}: unverified")
        if name.startswith("corridor:"):
            complaints += [statement_missing(name, i, fact, mine) for i, fact in enumerate(theirs["facts"])]
            tap.check_equal([(b.get("node"), b.get("segment"), b["kind"]) for b in mine.get("bottlenecks", [])],
                            [(b.get("node"), b.get("segment"), b["kind"]) for b in theirs["bottlenecks"]], name)
            tap.check_equal([route["segments"] for route in mine["routes"]],
                            [route["segments"] for route in theirs["routes"]], f"routes of {name}")
    expect_none(filter(None, complaints))


@suite.test("/data/pack/security")
def security():
    pack, ours = load()
    for name, theirs, mine in pairs(pack, ours):
        if name.startswith("security:"):
            tap.check_equal(len(mine["facts"]), len(theirs["facts"]), name)
            tap.check_equal((mine.get("from"), mine.get("to")), (theirs["from"], theirs["to"]), name)
    by_id = {fact["id"]: fact for fact in ours["facts"]["facts"]}
    complaints = []
    for fact in pack["security"]["constraints"]:
        complaints += packs.missing_sources(fact["id"], fact, by_id[fact["id"]])
    for fact in pack["security"]["facts"]:
        mine = by_id[f"sec-{fact['id']}"]
        complaints += packs.missing_sources(fact["id"], fact, mine)
        complaints += figures_missing(fact["id"], fact, mine)
    expect_none(complaints)


@suite.test("/data/pack/engagement")
def engagement():
    for name, theirs, mine in pairs(*load()):
        if not name.startswith("engagement:"):
            continue
        tap.check(len(mine.get("facts", [])) >= len(theirs["facts"]), f"facts of {name}")
        tap.check_equal(mine.get("aggregate", False), theirs.get("aggregate", False), name)
        if (theirs.get("place") or {}).get("name") == "Washington":
            tap.check_equal(mine.get("drawn"), False, f"{name} is drawn")


@suite.test("/data/pack/timeline")
def timeline():
    pack, ours = load()
    events = ours["timeline"]["events"]
    tap.check_equal(len(events), len(pack["timeline"]["events"]) + 2, "events, with the two that were added")
    tap.check_equal([e["date"] for e in events], sorted(e["date"] for e in events), "order")
    for name, theirs, mine in pairs(pack, ours):
        if name.startswith("event:"):
            tap.check(mine["date"].startswith(theirs["date"]), f"date of {name}")
    summit = [fact for fact in ours["facts"]["facts"] if fact["topic"] == "after-summit"]
    tap.check_equal(len(summit), len(pack["timeline"]["meta"]["after_summit"]))


@suite.test("/data/pack/frameworks")
def frameworks():
    pack, ours = load()
    theirs = pack["resources"]["us_frameworks"]
    mine = [fact for fact in ours["facts"]["facts"] if fact["topic"] == "us-framework"]
    tap.check_equal(len(mine), len(theirs))
    expect_none(c for one, other in zip(theirs, mine) for c in packs.missing_sources(one["summary"], one, other))


# --- The corrections ---------------------------------------------------------

def corrections():
    """The rows of the table of corrections: number, where, all of it."""
    with open(os.path.join(facts_folder(), "CORRECTIONS.md"), encoding="utf-8") as file:
        for line in file:
            row = re.match(r"\| (\d+) \| (.*?) \|(.*)\|$", line.strip())
            if row:
                yield int(row.group(1)), row.group(2), row.group(3)


def addresses(text):
    """Addresses in a row of the table, without what differs between spellings."""
    return [address.rstrip("/.") for address in re.findall(r"[a-z0-9.-]+\.[a-z]{2,4}/[^\s;|,)]+", text)]


@suite.test("/data/pack/corrections-are-in-the-log")
def corrections_in_the_log():
    _, ours = load()
    log = ours["revisions"]["revisions"]
    urls = {source["id"]: source.get("url", "") for source in ours["sources"]["sources"]}
    ids = {ref.split(":", 1)[1]: ref for entry in log for ref in entry.get("records", [])}
    ids["region"] = "region:central-asia"
    missing = []
    for number, where, rest in corrections():
        words = re.findall(r"[A-Za-z0-9][A-Za-z0-9_-]*", where + (rest if where == "timeline" else ""))
        dates = [word for word in words if re.fullmatch(r"\d{4}-\d\d-\d\d", word)]
        refs = {ids[word] for word in words if word in ids}
        refs |= {ref for key, ref in ids.items() for date in dates if key.startswith(f"t-{date}")}
        entries = [entry for entry in log if refs & set(entry.get("records", []))]
        if not entries:
            missing.append(f"row {number}: {where}")
        read = {urls[source] for entry in entries for source in entry.get("sources", [])}
        missing += [f"row {number}: {address}" for address in addresses(rest)
                    if not any(address in url for url in read)]
    tap.check(len(list(corrections())) >= 25, "the table of corrections was not read")
    expect_none(missing)


@suite.test("/data/pack/corrected-names-are-in-the-log")
def corrected_names():
    _, ours = load()
    entry = [e for e in ours["revisions"]["revisions"] if e["field"]["en"] == "German names" and "old" in e][0]
    with open(os.path.join(facts_folder(), "CORRECTIONS.md"), encoding="utf-8") as file:
        text = file.read()
    text = text[text.index("To correct:"):]
    arrows = re.findall(r"([\w ʻ]+) → ([\w ]+)", "\n".join(text.splitlines()[1:3]))
    tap.check(len(arrows) > 15, str(arrows))
    expect_none(f"{old} → {new}" for old, new in ((o.strip(), n.strip()) for o, n in arrows)
                if old not in entry["old"]["de"] or new not in entry["new"]["de"])


if __name__ == "__main__":
    suite.main(sys.argv[2:])
