#!/usr/bin/env python3
"""chorsu-tool as its users see it: answers, members of its JSON, exit codes.

Usage: test-tool.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402
from tool import BAD_INPUT, BAD_USAGE, DATA, OK, check_fails, run, run_json  # noqa: E402

suite = tap.Suite()


@suite.test("/cli/help")
def help_and_version():
    result = run("--help")
    tap.check_equal((result.returncode, result.stderr), (OK, ""))
    for command in ("check", "list", "show", "pick"):
        tap.check(re.search(rf"^  {command} ", result.stdout, re.MULTILINE), command)
        tap.check_equal(run(command, "--help").returncode, OK, command)
    tap.check(re.fullmatch(r"chorsu-tool \d+\.\d+\.\d+\n", run("--version").stdout), "version")


@suite.test("/cli/usage")
def usage():
    check_fails(BAD_USAGE, "which command?")
    check_fails(BAD_USAGE, "there is no command “sing”", "sing")
    check_fails(BAD_USAGE, "Unknown option --loud", "list", "countries", "--loud")
    check_fails(BAD_USAGE, "one kind is needed", "list")
    check_fails(BAD_USAGE, "there is no kind “songs”", "list", "songs")
    check_fails(BAD_USAGE, "one record is needed", "show")
    check_fails(BAD_USAGE, "one place is needed", "pick")
    check_fails(BAD_USAGE, "the zoom must be", "pick", "69,41", "--zoom", "99")
    check_fails(BAD_USAGE, "either a place or --batch", "pick", "69,41", "--batch", "-")
    check_fails(BAD_USAGE, "one file or folder", "check", "a", "b")


@suite.test("/cli/check")
def check():
    counts = run_json("check")
    tap.check_equal(list(counts), ["records", "figures", "sourced", "multi_sourced", "unverified", "dated",
                                   "median_age_months", "texts", "complete_texts", "errors", "warnings"])
    tap.check(all(isinstance(value, (int, float)) for value in counts.values()), "numbers")
    tap.check_equal((counts["errors"], counts["warnings"]), (0, 0))
    tap.check(counts["records"] > 1500 and counts["figures"] > 900, str(counts))
    tap.check(counts["multi_sourced"] <= counts["sourced"] <= counts["figures"], str(counts))
    # A figure has a source, or is marked as general knowledge.
    tap.check(counts["sourced"] + counts["unverified"] >= counts["figures"], str(counts))

    tap.check_equal(counts["complete_texts"], counts["texts"], "texts in both languages")
    tap.check(0 < counts["median_age_months"] < 60, str(counts))

    text = run("check").stdout
    tap.check(f"{counts['complete_texts']} of {counts['texts']} texts complete" in text, text)
    tap.check(f"median age {counts['median_age_months']:.1f} months" in text, text)
    tap.check(f"{counts['records']} records, {counts['figures']} figures" in text, text)
    tap.check("0 errors, 0 warnings" in text, text)
    tap.check_equal(run("check", os.path.join(DATA, "dataset")).stdout, text, "a folder")
    tap.check_equal(run("check", os.path.join(DATA, "dataset", "goals.json")).stdout, text, "a file of it")


def check_file(name, content):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        result = run("check", path)
    return result, path


@suite.test("/cli/check/broken-files")
def broken_files():
    with open(os.path.join(DATA, "dataset", "nodes.json"), encoding="utf-8") as file:
        nodes = file.read()
    cases = [
        ("nodes.json", nodes.replace('"kind": "city"', '"kind": "village"', 1),
         r":\d+:\d+: /nodes/\d+/kind: “village” is not one of: city, "),
        ("nodes.json", nodes.replace('"lon": ', '"lon": 1', 1),
         r":\d+:\d+: /nodes/0/position/lon: longitude 1\d+\.?\d* is not within -180 and 180"),
        ("nodes.json", nodes.replace('"id": "lanzhou"', '"id": "xian"', 1), r":\d+:\d+: /nodes/1/id: id “xian” is used twice"),
        ("nodes.json", nodes[:len(nodes) // 2], r":\d+:\d+: expected .*, found the end of the file|:\d+:\d+: this string is never closed"),
        ("nodes.json", "", r":1:1: expected a value, found the end of the file"),
        ("mine.json", '{ "nodes": [] }', None),
        ("mine.json", '{ "nodes": [], "songs": [] }', r":1:25: /songs: there is no member “songs” here"),
        ("mine.json", "not json", r":1:1: expected a value, found “n”"),
        ("mine.json", "[" * 100000, r":1:65: values are nested too deeply"),
    ]
    for name, content, message in cases:
        result, path = check_file(name, content)
        if message is None:
            tap.check_equal(result.returncode, OK, result.stderr)
            tap.check_equal((result.stdout.splitlines()[-1], result.stderr), ("0 errors, 0 warnings", ""))
            continue
        tap.check_equal(result.returncode, BAD_INPUT, message)
        tap.check(re.search("^" + re.escape(path) + "(" + message + ")", result.stderr, re.MULTILINE),
                  f"{message}\n{result.stderr[:500]}")
        tap.check(re.search(r"^\d+ errors?, \d+ warnings?$", result.stdout, re.MULTILINE), result.stdout)


@suite.test("/cli/check/missing")
def check_missing():
    result = run("check", "/nowhere/nodes.json")
    tap.check_equal(result.returncode, BAD_INPUT)
    tap.check("/nowhere/nodes.json: " in result.stderr and result.stderr.count("\n") == 1, result.stderr)
    result = run("check", "/")
    tap.check_equal(result.returncode, BAD_INPUT)
    tap.check("/dataset.json: " in result.stderr, result.stderr)


@suite.test("/cli/data-dir")
def data_dir():
    for arguments in (("list", "goals"), ("show", "UZ"), ("pick", "69,41")):
        check_fails(BAD_INPUT, "/nowhere/", *arguments, CHORSU_DATA_DIR="/nowhere")


# The kinds, how many records each has at least, and an id of one.
KINDS = {
    "countries": (5, "UZ"), "neighbours": (12, "CN"), "goals": (4, "minerals"), "resources": (111, "muruntau"),
    "commodities": (47, "tungsten"), "nodes": (204, "khorgos"), "segments": (282, "s-aktau-alat"),
    "corridors": (29, "middle-corridor"), "security": (44, "us-manas"), "engagements": (64, "deal-wabtec-kz"),
    "events": (71, "t-2015-11-01-23"), "organisations": (15, "CSTO"), "sources": (800, "wiki-csto"),
    "borders": (3, "b-tj-af"), "facts": (20, "con-csto"), "regions": (1, "central-asia"),
}


@suite.test("/cli/list")
def list_kinds():
    for kind, (least, known) in KINDS.items():
        records = run_json("list", kind)
        tap.check(len(records) >= least, f"{kind}: {len(records)}")
        by_id = {record["id"]: record for record in records}
        tap.check(known in by_id, f"{kind}: {known}")
        tap.check_equal(len(by_id), len(records), f"{kind}: ids")
        tap.check(all(set(record) >= {"kind", "id", "name"} for record in records), kind)
        tap.check(all(record["name"] for record in records), f"{kind}: names")
    sites = run_json("list", "resources")
    tap.check(all(re.fullmatch("[A-Z]{2}", site["country"]) for site in sites), "countries of sites")


@suite.test("/cli/list/text")
def list_text():
    lines = run("list", "countries").stdout.splitlines()
    tap.check_equal(lines, ["KZ\tKazakhstan", "KG\tKyrgyzstan", "TJ\tTajikistan", "TM\tTurkmenistan", "UZ\tUzbekistan"])
    german = run("list", "country", "--lang", "de").stdout
    tap.check("UZ\tUsbekistan" in german, german)


def figures(value):
    if isinstance(value, dict):
        if "formatted" in value:
            yield value
        for member in value.values():
            yield from figures(member)
    elif isinstance(value, list):
        for member in value:
            yield from figures(member)


@suite.test("/cli/show")
def show():
    for kind, (_, known) in KINDS.items():
        record = run_json("show", f"{kind}:{known}")
        tap.check_equal(record["id"], known, kind)
        for figure in figures(record):
            tap.check(set(figure) >= {"value", "unit", "as_of", "sources", "unverified"}, str(figure))
            tap.check(figure["sources"] or figure["unverified"] or figure.get("derivation"), f"no source: {figure}")


@suite.test("/cli/show/country")
def show_country():
    record = run_json("show", "Uzbekistan")
    population = next(f for f in record["figures"] if f["key"] == "population")
    tap.check_equal((population["value"], population["unit"], population["as_of"], population["unverified"]),
                    (38236700, "{people}", "2026-01", False))
    tap.check_equal(population["sources"], ["seetaoe-pop"])
    tap.check_equal(record["capital"]["name"], "Tashkent")
    tap.check({r["goal"]: r["relevance"] for r in record["relevance"]}["minerals"] == 3, "relevance")
    for name in ("UZ", "uz", "usbekistan", "Узбекистан", "country:UZ"):
        tap.check_equal(run_json("show", name)["id"], "UZ", name)
    tap.check_equal(run_json("show", "UZ", "--lang", "de")["name"], "Usbekistan")


@suite.test("/cli/show/text")
def show_text():
    text = run("show", "resource:tengiz").stdout
    tap.check("name: Tengiz\n" in text, text)
    tap.check("Investment (expansion): USD 48 billion, 2025, stated [astanatimes-2025-01-tengiz, febspot-tengiz]"
              in text.replace("\u00a0", " "), text)


@suite.test("/cli/show/model")
def show_model():
    """Basis and formula, precision, status and its changes, corrections, confidence."""
    debt = [f for f in run_json("show", "TJ")["figures"] if f["key"] == "debt-share"][0]
    tap.check_equal((debt["basis"], debt["formula"], debt["value"]), ("derived", "a / b * 100", 23))
    tap.check_equal([figure["value"] for figure in debt["inputs"]], [700000000, 3000000000])
    tap.check(all(figure["sources"] for figure in debt["inputs"]), "inputs have sources")
    population = [f for f in run_json("show", "TJ")["figures"] if f["key"] == "population"][0]
    tap.check_equal(population["basis"], "measured")

    site = run_json("show", "resource:inkai", "--lang", "de")
    tap.check_equal((site["position"]["precision"], site["position"]["accuracy_km"]), ("approximate", 12))
    tap.check_equal(site["position"]["precision_text"], "ungefähr, ± 12 km")
    tap.check_equal((site["status"], site["status_since"]), ("operating", "2025-01"))
    tap.check_equal([change["status"] for change in site["history"]], ["idle", "operating"])
    tap.check(site["confidence"] in ("low", "medium", "high"), site["confidence"])
    tap.check_equal([(r["field"], r["new"]) for r in site["revisions"]], [("Werte, Ziel", "geplant oder Ziel, mit Jahr")])
    tap.check_equal(run_json("show", "node:aktau")["position"]["precision_text"], "approximate, accuracy not stated")
    tap.check_equal(run_json("show", "segment:r-dostyk-aktogay")["status_since"], None)

    text = run("show", "resource:inkai").stdout
    for line in ("precision_text: approximate, ± 12 km", "status_since: 2025-01", f"confidence: {site['confidence']}"):
        tap.check(line in text, f"{line}: {text}")


@suite.test("/cli/show/unknown")
def show_unknown():
    check_fails(BAD_INPUT, "nothing is called “Atlantis”", "show", "Atlantis")
    check_fails(BAD_INPUT, "nothing is called “country:XX”", "show", "country:XX")
    check_fails(BAD_INPUT, "resource:tengiz, node:tengiz", "show", "tengiz")


@suite.test("/cli/pick")
def pick():
    here = run_json("pick", "69.24,41.30")
    tap.check_equal(here["country"], "UZ")
    for feature in here["features"]:
        tap.check(set(feature) >= {"kind", "id", "name", "distance_km"}, str(feature))
    distances = [feature["distance_km"] for feature in here["features"]]
    tap.check(distances and distances == sorted(distances), str(distances))
    tap.check(any((f["kind"], f["id"]) == ("node", "tashkent") for f in here["features"]), "the node of Tashkent")

    tap.check(run("pick", "69.24,41.30").stdout.startswith("Uzbekistan (UZ)\n"), "text")
    tap.check_equal(run_json("pick", "0,0"), {"country": None, "features": []})
    # Negative numbers are no options.
    tap.check_equal(run_json("pick", "-77.04,38.9")["country"], "US")


@suite.test("/cli/pick/zoom")
def pick_zoom():
    def count(zoom):
        return len(run_json("pick", "69.24,41.30", "--zoom", zoom)["features"])
    tap.check(count("3") > count("6") >= count("12"), "the closer, the fewer")


@suite.test("/cli/pick/bad-place")
def pick_bad_place():
    for place in ("69.24", "69.24,", "a,b", "181,0", "0,91", "69.24,41.30x", "nan,0", "1e999,0"):
        check_fails(BAD_INPUT, "is no place", "pick", place)


@suite.test("/cli/pick/batch")
def pick_batch():
    answer = run("pick", "--batch", "-", stdin="69.24 41.30\n\n# a remark\n71.40\t51.20\r\n+0.0 -0.50\n1e1 5e1")
    tap.check_equal((answer.returncode, answer.stderr), (OK, ""))
    tap.check_equal(answer.stdout, "69.24 41.30 UZ\n71.40 51.20 KZ\n+0.0 -0.50 -\n1e1 5e1 DE\n")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("69.24 41.30\nhere\n")
        file.flush()
        result = run("pick", "--batch", file.name)
        tap.check_equal((result.returncode, result.stdout), (BAD_INPUT, "69.24 41.30 UZ\n"))
        tap.check(f"{file.name}:2: expected longitude and latitude" in result.stderr, result.stderr)
    check_fails(BAD_INPUT, "/nowhere", "pick", "--batch", "/nowhere")
    for line in ("69.24", "69.2441.30 1", "1 2 3", "200 0", "5-5"):
        check_fails(BAD_INPUT, ":1: expected", "pick", "--batch", "-", stdin=line)


@suite.test("/cli/pick/batch-agrees")
def pick_batch_agrees():
    """A batch says the same as one place at a time, whatever the locale."""
    places = [(69.24, 41.3), (76.9, 43.25), (58.38, 37.95), (74.6, 42.87), (68.78, 38.56), (51.0, 41.5), (90.0, 30.0)]
    lines = run("pick", "--batch", "-", stdin="".join(f"{lon} {lat}\n" for lon, lat in places)).stdout.splitlines()
    for (lon, lat), line in zip(places, lines):
        country = run_json("pick", f"{lon},{lat}")["country"]
        tap.check_equal(line, f"{lon} {lat} {country or '-'}")


if __name__ == "__main__":
    suite.main(sys.argv[3:])
