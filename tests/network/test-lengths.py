#!/usr/bin/env python3
"""Lengths of segments against PROJ's own program geod.

Usage: test-lengths.py QUERIES SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

QUERIES, ROOT = sys.argv[1:3]
DATA = os.path.join(ROOT, "data")
suite = tap.Suite()


def read(name):
    with open(os.path.join(DATA, "dataset", name), encoding="utf-8") as file:
        return json.load(file)


def ours():
    answer = subprocess.run([QUERIES, os.path.join(DATA, "dataset"), os.path.join(DATA, "basemap", "chorsu.basemap")],
                            input="segments\n", capture_output=True, text=True, check=True)
    return {segment["id"]: segment for segment in json.loads(answer.stdout)}


def lines():
    """The drawn line of every segment, as (latitude, longitude)."""
    nodes = {node["id"]: (node["position"]["lat"], node["position"]["lon"]) for node in read("nodes.json")["nodes"]}
    for segment in read("segments.json")["segments"]:
        yield segment["id"], [nodes[segment["from"]], *((lat, lon) for lon, lat in segment.get("via", [])),
                              nodes[segment["to"]]]


@suite.test("/network/lengths/geod")
def geod():
    """Each within 0.1 % of the sum of its pieces by geod."""
    if not shutil.which("geod"):
        raise tap.Skip("geod (proj-bin) is not installed")
    pieces = [(name, a, b) for name, points in lines() for a, b in zip(points, points[1:])]
    text = "".join(f"{a[0]} {a[1]} {b[0]} {b[1]}\n" for _, a, b in pieces)
    answer = subprocess.run(["geod", "+ellps=WGS84", "-I", "-F", "%.3f"], input=text, capture_output=True, text=True,
                            env={**os.environ, "LC_ALL": "C"}, check=True).stdout.splitlines()
    tap.check_equal(len(answer), len(pieces), "answers of geod")
    expected = {}
    for (name, _, _), line in zip(pieces, answer):
        expected[name] = expected.get(name, 0) + float(line.split()[-1]) / 1000
    measured = ours()
    tap.check_equal(set(measured), set(expected), "segments")
    for name, km in expected.items():
        tap.check(abs(measured[name]["km"] - km) <= 0.001 * km, f"{name}: {measured[name]['km']} km, geod says {km}")


@suite.test("/network/lengths/countries")
def countries():
    """The km inside countries and at sea add up to the whole."""
    for name, segment in ours().items():
        total = sum(km for _, km in segment["sections"])
        tap.check(abs(total - segment["km"]) < 1e-6, f"{name}: {total} of {segment['km']}")


if __name__ == "__main__":
    suite.main(sys.argv[3:])
