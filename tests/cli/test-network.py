#!/usr/bin/env python3
"""chorsu-tool route, measure, reroute, chokepoints, reach, and what show computes.

Usage: test-network.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402
from tool import BAD_INPUT, BAD_USAGE, DATA, NO_ROUTE, OK, check_fails, run, run_json  # noqa: E402

suite = tap.Suite()

WAY = {"found", "nodes", "segments", "km", "days", "borders", "gauge_breaks", "ferries", "countries"}
CASPIAN = ["s-aktau-alat", "s-kuryk-alat", "s-turkmenbashi-alat"]


def read(name):
    with open(os.path.join(DATA, "dataset", name), encoding="utf-8") as file:
        return json.load(file)


NODES = {node["id"]: node.get("countries", [node["country"]]) for node in read("nodes.json")["nodes"]}
SEGMENTS = {segment["id"]: segment for segment in read("segments.json")["segments"]}


def check_way(way):
    tap.check(set(way) >= WAY, f"members: {sorted(way)}")
    tap.check_equal(len(way["nodes"]), len(way["segments"]) + 1, "nodes")
    for segment, *ends in zip(way["segments"], way["nodes"], way["nodes"][1:]):
        tap.check_equal(set(ends), {SEGMENTS[segment]["from"], SEGMENTS[segment]["to"]}, segment)
    tap.check(abs(sum(c["km"] for c in way["countries"]) - way["km"]) < 0.05, f"{way['countries']} of {way['km']} km")
    tap.check_equal(len(set(way["nodes"])), len(way["nodes"]), "different nodes")


def km_in(way, country):
    return sum(c["km"] for c in way["countries"] if c["country"] == country)


def check_avoids(way, *countries):
    """No node that lies only there, and nowhere 25 km of a line inside."""
    for country in countries:
        tap.check(not any(NODES[node] == [country] for node in way["nodes"]), f"through {country}: {way['nodes']}")
        tap.check(km_in(way, country) < 25, f"{km_in(way, country)} km in {country}")


@suite.test("/cli/route")
def route():
    for weight in ("km", "days", "borders"):
        way = run_json("route", "xian", "poti", "--weight", weight)
        check_way(way)
        tap.check_equal((way["found"], way["nodes"][0], way["nodes"][-1]), (True, "xian", "poti"))
        tap.check(all(SEGMENTS[s]["mode"] in ("rail", "road", "sea") for s in way["segments"]), "freight")
        tap.check(all(SEGMENTS[s]["status"] == "operating" for s in way["segments"]), "operating")
    text = run("route", "xian", "poti").stdout
    tap.check("Xi'an dry port – Port of Poti: " in text and "Tbilisi" in text and "rail-speed 42.2 km/h" in text, text)
    tap.check_equal(run_json("route", "Xi'an dry port", "node:poti")["nodes"][-1], "poti")


@suite.test("/cli/route/closed-russia")
def closed_russia():
    way = run_json("route", "xian", "poti", "--close", "RU")
    check_way(way)
    check_avoids(way, "RU")


@suite.test("/cli/route/closed-russia-iran-afghanistan")
def closed_neighbours():
    """From China to Georgia without Russia, Iran and Afghanistan.

    The South Caucasus borders on Russia, Iran and Turkey. Turkey's railways
    reach Asia only through Iran, and the network has no ship from Central Asia
    but on the Caspian. So what is left is a Caspian ferry: the way must hold
    exactly one of the three that carry freight, and land at Alat.
    """
    for weight in ("km", "days", "borders"):
        way = run_json("route", "xian", "poti", "--close", "RU,IR,AF", "--weight", weight)
        check_way(way)
        check_avoids(way, "RU", "IR", "AF")
        tap.check_equal(len(set(way["segments"]) & set(CASPIAN)), 1, f"ferries of {way['segments']}")
        tap.check_equal(way["ferries"], 1)
        tap.check("alat" in way["nodes"], "Alat")


@suite.test("/cli/route/closed-caspian")
def closed_caspian():
    """Without the Caspian ferries the way goes round the sea.

    North of it lies Russia, whose lines of the network do not cross the
    Caucasus; so it must go south, through Iran and Turkey. There the line
    crosses Lake Van by ship. With Iran closed as well, or all ships, nothing is
    left.
    """
    closed = ",".join(CASPIAN)
    way = run_json("route", "xian", "poti", "--close", closed)
    check_way(way)
    tap.check(not set(way["segments"]) & set(CASPIAN), "no Caspian ferry")
    tap.check(km_in(way, "IR") > 1000 and km_in(way, "TR") > 500, f"{way['countries']}")
    tap.check("s-van-tatvan" in way["segments"], "over Lake Van")
    shorter = run_json("route", "xian", "poti")
    tap.check(way["km"] > shorter["km"] + 1000 and way["days"] > shorter["days"], "a long way round")
    for more in (f"{closed},IR", "sea", f"{closed},s-van-tatvan", "GE", "CN"):
        tap.check_equal(run("route", "xian", "poti", "--close", more).returncode, NO_ROUTE, more)


@suite.test("/cli/route/no-route")
def no_route():
    check_fails(NO_ROUTE, "no route: poti is closed", "route", "xian", "poti", "--close", "poti")
    check_fails(NO_ROUTE, "no route: poti is closed", "route", "xian", "poti", "--close", "GE")
    check_fails(NO_ROUTE, "no route from xian to poti", "route", "xian", "poti", "--mode", "rail")
    result = run("route", "xian", "poti", "--close", "sea", "--json")
    tap.check_equal(result.returncode, NO_ROUTE)
    answer = json.loads(result.stdout)
    tap.check(set(answer) >= WAY, str(answer))
    tap.check_equal((answer["found"], answer["nodes"], answer["km"]), (False, [], None))
    tap.check("no route from xian to poti" in result.stderr, result.stderr)


@suite.test("/cli/route/alternatives")
def alternatives():
    way = run_json("route", "khorgos", "tashkent", "--alternatives", "4")
    ways = [way, *way["alternatives"]]
    tap.check_equal(len(ways), 4)
    for one in ways:
        check_way(one)
    lengths = [one["km"] for one in ways]
    tap.check_equal(lengths, sorted(lengths), "the best first")
    tap.check_equal(len({tuple(one["segments"]) for one in ways}), 4, "different ways")
    tap.check_equal(run("route", "khorgos", "tashkent", "--alternatives", "2").stdout.count("Khorgos (Horgos) – Tashkent"), 2)


@suite.test("/cli/route/options")
def options():
    today = run_json("route", "kashgar", "andijan", "--mode", "rail")
    tap.check(today["km"] > 2000, "by rail today: the long way")
    planned = run_json("route", "kashgar", "andijan", "--mode", "rail", "--status", "operating,construction")
    tap.check(planned["km"] < 600 and "r-torugart-makmal" in planned["segments"], "the new line")
    later = run_json("route", "kashgar", "andijan", "--mode", "rail", "--year", "2035")
    tap.check_equal(later["segments"], planned["segments"], "open by then")
    slow = run_json("route", "xian", "poti", "--weight", "days", "--set", "rail-speed=10,ferry-wait=500")
    quick = run_json("route", "xian", "poti", "--weight", "days")
    tap.check(slow["days"] > quick["days"] + 10, "another model")
    tap.check_equal(slow["model"]["rail-speed"]["used"], 10)
    tap.check_equal(slow["model"]["rail-speed"]["value"], 42.2)
    gas = run_json("route", "galkynysh", "khorgos", "--mode", "gas")
    tap.check_equal(gas["days"], None, "gas has no time")


@suite.test("/cli/route/curve")
def curve():
    """The table, what holds one up, and the time/distance curve tell the same story."""
    way = run_json("route", "xian", "poti", "--mode", "rail,sea")
    steps = [event["step"] for event in way["events"]]
    tap.check_equal((steps.count("border"), steps.count("gauge-break"), steps.count("ferry")),
                    (way["borders"], way["gauge_breaks"], way["ferries"]))
    tap.check_equal([stop["node"] for stop in way["stops"]], way["nodes"])
    last = way["curve"][-1]
    tap.check_equal((last["km"], last["days"]), (way["km"], way["days"]))
    days = [point["days"] for point in way["curve"]]
    tap.check_equal(days, sorted(days))
    tap.check_equal([p["step"] for p in way["curve"] if "step" in p], steps)


@suite.test("/cli/route/wrong")
def wrong():
    check_fails(BAD_USAGE, "two nodes are needed", "route", "xian")
    check_fails(BAD_USAGE, "the weight must be km, days or borders", "route", "xian", "poti", "--weight", "cost")
    check_fails(BAD_USAGE, "“air” is nothing for --mode", "route", "xian", "poti", "--mode", "air")
    check_fails(BAD_USAGE, "“open” is nothing for --status", "route", "xian", "poti", "--status", "open")
    check_fails(BAD_USAGE, "the year must be", "route", "xian", "poti", "--year", "20")
    check_fails(BAD_USAGE, "alternatives must be", "route", "xian", "poti", "--alternatives", "1000")
    check_fails(BAD_USAGE, "“luck=1” is no parameter", "route", "xian", "poti", "--set", "luck=1")
    check_fails(BAD_INPUT, "there is no node “Atlantis”", "route", "Atlantis", "poti")
    check_fails(BAD_INPUT, "“XX” cannot be closed", "route", "xian", "poti", "--close", "XX")
    check_fails(BAD_INPUT, "there are no travel times", "route", "galkynysh", "khorgos", "--mode", "gas", "--weight", "days")
    check_fails(BAD_INPUT, "/nowhere/", "route", "xian", "poti", CHORSU_DATA_DIR="/nowhere")


@suite.test("/cli/measure")
def measure():
    """Every corridor; what is stated of it is there, and explained where it differs."""
    for corridor in read("corridors.json")["corridors"]:
        routes = run_json("measure", corridor["id"])
        tap.check_equal([r["route"] for r in routes], [r["id"] for r in corridor["routes"]], corridor["id"])
        stated = [figure for f in corridor.get("figures", []) for figure in [f, *f.get("others", [])]
                  if figure["key"] == "length"]
        tap.check_equal(sum(len(r["stated"]) for r in routes), len(stated), corridor["id"])
        for one, given in zip(routes, corridor["routes"]):
            check_way(one)
            tap.check_equal(one["segments"], given["segments"], given["id"])
            tap.check_equal(one["stated_km"], [s["value"] for s in one["stated"] if s["whole"]], given["id"])
            for length in one["stated"]:
                explained = length["difference_pct"] is not None and abs(length["difference_pct"]) <= 15
                tap.check(explained or length["reason"], f"{corridor['id']}: {length}")
    text = run("measure", "cagp-abc").stdout
    tap.check("stated: 1\u202f833\u00a0km, 30 July 2020; drawn 1864 km, +1.7%" in text, text)


@suite.test("/cli/measure/wrong")
def measure_wrong():
    check_fails(BAD_USAGE, "one corridor is needed", "measure")
    check_fails(BAD_INPUT, "nothing is called “silk”", "measure", "silk")
    check_fails(BAD_INPUT, "“Tashkent” is", "measure", "Tashkent")
    tap.check_equal(run_json("measure", "Middle Corridor")[0]["corridor"], "middle-corridor")


@suite.test("/cli/reroute")
def reroute():
    answer = run_json("reroute", "--close", "khorgos")
    tap.check_equal(answer["closed"], "node:khorgos")
    main = next(r for r in answer["routes"] if (r["corridor"], r["route"]) == ("middle-corridor", "khorgos-aktau-poti"))
    tap.check_equal((main["main"], main["in_use"], main["outcome"]), (True, True, "around"))
    tap.check_equal(main["broken"], ["r-jinghe-khorgos", "r-khorgos-altynkol"])
    check_way(main["around"])
    tap.check("khorgos" not in main["around"]["nodes"], "round Khorgos")
    tap.check(abs(main["difference"]["km"] - (main["around"]["km"] - main["before"]["km"])) < 0.01, "difference")
    text = run("reroute", "--close", "RU").stdout
    tap.check("Northern Corridor\n  dostyk-petropavl-moscow (main route): " in text and "no way round" in text, text)
    tap.check_equal(run("reroute", "--close", "FR").stdout, "nothing breaks\n")
    check_fails(BAD_USAGE, "say what is closed", "reroute")


@suite.test("/cli/chokepoints")
def chokepoints():
    answer = run_json("chokepoints")
    points = answer["chokepoints"]
    tap.check(answer["corridors"] > 10 and len(points) > 50, f"{answer['corridors']}, {len(points)}")
    counts = [len(point["corridors"]) for point in points]
    tap.check_equal(counts, sorted(counts, reverse=True))
    tap.check_equal([goal["goal"] for goal in answer["goals"]], [g["id"] for g in read("goals.json")["goals"]])
    minerals = run_json("chokepoints", "--goal", "minerals")
    own = next(goal for goal in answer["goals"] if goal["goal"] == "minerals")
    tap.check_equal(minerals["chokepoints"][:3], own["hangs_on"])
    tap.check("breaks 4 corridors" in run("chokepoints").stdout, "text")
    check_fails(BAD_INPUT, "there is no goal “gold”", "chokepoints", "--goal", "gold")
    check_fails(BAD_USAGE, "nothing but options", "chokepoints", "gold")


@suite.test("/cli/chokepoints/between")
def between():
    cut = run_json("chokepoints", "--between", "xian,poti")
    tap.check_equal((len(cut["segments"]), len(cut["nodes"]), cut["adjacent"]), (1, 1, False))
    tap.check_equal(run("route", "xian", "poti", "--close", cut["segments"][0]).returncode, NO_ROUTE)
    tap.check_equal(run("route", "xian", "poti", "--close", cut["nodes"][0]).returncode, NO_ROUTE)
    check_fails(BAD_USAGE, "two nodes are needed", "chokepoints", "--between", "xian")
    check_fails(NO_ROUTE, "no route", "chokepoints", "--between", "xian,poti", "--close", "sea")


@suite.test("/cli/reach")
def reach():
    answer = run_json("reach", "khorgos", "--days", "3")
    days = {node["node"]: node["days"] for node in answer["nodes"]}
    tap.check_equal(days["khorgos"], 0)
    tap.check(all(value <= 3 for value in days.values()) and len(days) > 10, str(days))
    way = run_json("route", "khorgos", "almaty", "--weight", "days")
    tap.check(abs(days["almaty"] - way["days"]) < 0.002, f"{days['almaty']}, {way['days']}")
    for segment in answer["segments"]:
        tap.check(min(segment["from_days"], segment["to_days"]) <= 3, str(segment))
        tap.check(0 <= segment["reached_km"] <= segment["km"], str(segment))
    tap.check(len(run_json("reach", "khorgos")["nodes"]) > len(days), "without a limit more")
    tap.check("Almaty" in run("reach", "khorgos", "--days", "1").stdout, "text")
    check_fails(BAD_USAGE, "one node is needed", "reach")
    check_fails(BAD_USAGE, "must not be less than 0", "reach", "khorgos", "--days=-1")
    check_fails(NO_ROUTE, "khorgos is closed", "reach", "khorgos", "--close", "CN-KZ")


@suite.test("/cli/show/computed")
def show_computed():
    record = run_json("show", "corridor:middle-corridor")
    computed = {(figure["key"], figure.get("partner")): figure for figure in record["computed"]}
    kazakh = computed["corridor-length-in-country", "KZ"]
    tap.check_equal((kazakh["unit"], kazakh["basis"], kazakh["unverified"], kazakh["sources"]), ("km", "derived", False, []))
    tap.check(kazakh["value"] > 2000 and "Kazakhstan" in kazakh["derivation"], str(kazakh))
    text = run("show", "country:UZ").stdout
    tap.check("computed:\n  Corridors through the country: " in text and "    = Corridors whose drawn line" in text, text)
    tap.check("Rohstoffstandorte: " in run("show", "UZ", "--lang", "de").stdout, "German")
    tap.check("computed" not in run_json("show", "goal:minerals"), "a goal has none")


@suite.test("/cli/help/network")
def help_texts():
    text = run("--help").stdout
    for command in ("route", "measure", "reroute", "chokepoints", "reach"):
        tap.check(f"\n  {command} " in text, command)
        result = run(command, "--help")
        tap.check_equal(result.returncode, OK, command)
        tap.check("--close=REF,…" in result.stdout and "Examples:\n  chorsu-tool " + command in result.stdout and "Exit status: " in result.stdout, result.stdout)


if __name__ == "__main__":
    suite.main(sys.argv[3:])
