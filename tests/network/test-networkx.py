#!/usr/bin/env python3
"""Ways, alternatives and closures against an independent implementation.

Usage: test-networkx.py QUERIES SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import math
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

try:
    import reference
except ImportError:
    reference = None

QUERIES, ROOT = sys.argv[1:3]
DATA = os.path.join(ROOT, "data")
suite = tap.Suite()

FREIGHT = ["rail", "road", "sea"]
CLOSURES = ["", "RU", "RU,IR,AF", "s-aktau-alat,s-kuryk-alat,s-turkmenbashi-alat", "KZ-CN,almaty",
            "KZ", "sea", "IR-TR,GE-AZ,middle-corridor", "beyneu,tashkent,CN-KG"]
WEIGHTS = ["km", "days", "borders"]


class Ours:
    def __init__(self, folder):
        self.process = subprocess.Popen([QUERIES, folder, os.path.join(DATA, "basemap", "chorsu.basemap")],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *parts):
        print(*parts, sep="\t", file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        tap.check(line, f"no answer to {parts}")
        return json.loads(line)

    def ways(self, start, end, count, weight, modes, statuses, year, closures):
        bits = [sum(1 << words.index(word) for word in chosen)
                for words, chosen in ((reference.MODES, modes), (reference.STATUSES, statuses))]
        return self.ask("ways", start, end, count, weight, *bits, year, closures) or []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def need():
    if reference is None:
        raise tap.Skip("python3-networkx is not installed")


def open_both():
    need()
    folder = os.path.join(DATA, "dataset")
    ours = Ours(folder)
    return ours, reference.Network(folder, ours.ask("segments"))


def close_to(a, b):
    return a == b or abs(a - b) <= 1e-6 * max(1, abs(a), abs(b))


def hours(way, weight):
    """Our weight in theirs: days count in hours there."""
    return way["weight"] * 24 if weight == "days" else way["weight"]


@suite.test("/network/networkx/closures")
def closures():
    ours, theirs = open_both()
    with ours:
        for names in CLOSURES + ["UZ-KZ", "power", "tapi", "CN,khorgos"]:
            nodes, segments = theirs.closed(names)
            tap.check_equal(sorted(ours.ask("closed", names)), sorted([*nodes, *segments]), names)


@suite.test("/network/networkx/shortest-ways")
def shortest_ways():
    """500 random pairs, each under all closures and weights."""
    ours, theirs = open_both()
    chance = random.Random(20260701)
    names = sorted(theirs.nodes)
    pairs = {start: chance.sample([n for n in names if n != start], 10) for start in chance.sample(names, 50)}
    found = asked = 0
    with ours:
        for names in CLOSURES:
            for weight in WEIGHTS:
                statuses = ["operating"] if chance.random() < 0.5 else ["operating", "construction", "proposed"]
                year = chance.choice([0, 0, 2015, 2030])
                graph = theirs.graph(weight, FREIGHT, statuses, year, names)
                for start, ends in pairs.items():
                    least = theirs.distances(graph, start, ends)
                    for end in ends:
                        answer = ours.ways(start, end, 0, weight, FREIGHT, statuses, year, names)
                        actual = hours(answer[0], weight) if answer else math.inf
                        asked += 1
                        found += bool(answer)
                        tap.check(close_to(actual, least[end]),
                                  f"{start}-{end} by {weight}, {statuses}, {year}, without {names!r}: "
                                  f"{actual}, expected {least[end]}")
    tap.check(asked == 500 * len(CLOSURES) * len(WEIGHTS) and found > asked / 5, f"{found} of {asked}")


@suite.test("/network/networkx/other-modes")
def other_modes():
    """Pipelines, power lines and tankers, each carrier for itself."""
    ours, theirs = open_both()
    chance = random.Random(7)
    names = sorted(theirs.nodes)
    found = 0
    with ours:
        for modes in (["gas"], ["oil"], ["oil", "sea"], ["power"], reference.MODES):
            statuses = reference.STATUSES[:4]
            graphs = list(theirs.by_carriers(modes, lambda own, s=statuses: theirs.graph("km", own, s, 0, "")))
            for _ in range(60):
                start, end = chance.sample(names, 2)
                least = min(theirs.distances(graph, start, [end])[end] for graph in graphs)
                answer = ours.ways(start, end, 0, "km", modes, statuses, 0, "")
                found += bool(answer)
                tap.check(close_to(answer[0]["km"] if answer else math.inf, least), f"{start}-{end} {modes}")
    tap.check(found > 20, f"only {found} ways")


@suite.test("/network/networkx/alternatives")
def alternatives():
    """The best ways without loops, for 500 random pairs under random closures and weights."""
    ours, theirs = open_both()
    chance = random.Random(5)
    names = sorted(theirs.nodes)
    graphs = {}
    several = 0
    with ours:
        for _ in range(500):
            start, end = chance.sample(names, 2)
            weight, closed = chance.choice(WEIGHTS), chance.choice(CLOSURES[:4])
            key = weight, closed
            if key not in graphs:
                graphs[key] = theirs.graph(weight, FREIGHT, ["operating"], 0, closed)
            expected = theirs.alternatives(graphs[key], start, end, 4)
            answer = ours.ways(start, end, 4, weight, FREIGHT, ["operating"], 0, closed)
            words = f"{start}-{end} by {weight} without {closed!r}"
            several += len(expected) > 1
            tap.check_equal(len(answer), len(expected), f"ways {words}")
            for way, (least, segments) in zip(answer, expected):
                tap.check(close_to(hours(way, weight), least),
                          f"{words}: {hours(way, weight)} over {way['segments']}, expected {least} over {segments}")
            tap.check_equal(len({tuple(way["segments"]) for way in answer}), len(answer), f"different {words}")
    tap.check(several > 100, f"only {several} pairs had alternatives")


@suite.test("/network/networkx/reroute")
def reroute():
    """Which routes break is decided by what is closed, and the way round is the best there is."""
    ours, theirs = open_both()
    with ours:
        for names in CLOSURES[1:]:
            nodes, segments = theirs.closed(names)
            answer = {(r["corridor"], r["route"]): r for r in ours.ask("reroute", "km", names)}
            broken = {(c["id"], r["id"]): r["segments"] for c in theirs.corridors.values() for r in c["routes"]
                      if segments & set(r["segments"])}
            tap.check_equal(set(answer), set(broken), names)
            for key, way in broken.items():
                tap.check_equal(answer[key]["broken"], [s for s in way if s in segments], f"{key}")
                check_round(theirs, answer[key], way, names, nodes)


def check_round(theirs, answer, way, names, closed_nodes):
    used = [theirs.segments[s] for s in way]
    start, end = ends_of(used)
    modes = {segment.mode for segment in used}
    carrier = next(c for c in reference.CARRIERS if modes <= c)
    graph = theirs.graph("km", (set(FREIGHT) | modes) & carrier, ["operating"], 0, names)
    least = theirs.distances(graph, start, [end])[end]
    tap.check(close_to(answer["around"]["km"] if "around" in answer else math.inf, least), f"{answer['route']} {names}")
    outcome = "around" if math.isfinite(least) else "end-closed" if closed_nodes & {start, end} else "no-way"
    tap.check_equal(answer["outcome"], outcome, f"{answer['route']} {names}")


def plain_graph(theirs, modes):
    """The usable segments of some modes, undirected; parallel ones as the shortest of them."""
    graph = reference.networkx.Graph()
    for segment in theirs.segments.values():
        if segment.mode in modes and segment.status == "operating":
            a, b = segment.ends
            ids = graph.edges[a, b]["ids"] if graph.has_edge(a, b) else []
            km = min([segment.km] + [graph.edges[a, b]["km"]] if ids else [segment.km])
            graph.add_edge(a, b, km=km, ids=ids + [segment.id])
    return graph


@suite.test("/network/networkx/bridges")
def bridges():
    """Articulation points and bridges, carrier by carrier."""
    ours, theirs = open_both()
    nodes, segments = set(), set()
    for carrier in reference.CARRIERS:
        graph = plain_graph(theirs, carrier)
        nodes |= set(reference.networkx.articulation_points(graph))
        for edge in reference.networkx.bridges(graph):
            parallel = graph.edges[edge]["ids"]
            segments |= set(parallel) if len(parallel) == 1 else set()
    with ours:
        points = ours.ask("chokepoints")
    for point in points:
        expected = point["id"] in (nodes if point["kind"] == "node" else segments)
        tap.check_equal(point["bridge"], expected, f"{point['kind']} {point['id']}")
    tap.check(sum(p["bridge"] for p in points) > 20 and not all(p["bridge"] for p in points), "some are")


@suite.test("/network/networkx/betweenness")
def betweenness():
    """The share of the shortest ways that pass a node or segment."""
    ours, theirs = open_both()
    nodes, segments = {}, {}
    for carrier in reference.CARRIERS:
        graph = plain_graph(theirs, carrier)
        ways = len(graph) * (len(graph) - 1) / 2
        for node, sum_ in reference.networkx.betweenness_centrality(graph, normalized=False, weight="km").items():
            nodes[node] = max(nodes.get(node, 0), sum_ / ways)
        found = reference.networkx.edge_betweenness_centrality(graph, normalized=False, weight="km")
        for edge, sum_ in found.items():
            if len(graph.edges[edge]["ids"]) == 1:
                only = graph.edges[edge]["ids"][0]
                segments[only] = max(segments.get(only, 0), sum_ / ways)
    with ours:
        points = ours.ask("chokepoints")
    compared = 0
    for point in points:
        expected = (nodes if point["kind"] == "node" else segments).get(point["id"])
        if expected is not None:
            compared += 1
            tap.check(abs(point["betweenness"] - expected) < 1e-6, f"{point}: expected {expected}")
    tap.check(compared > 100, f"only {compared}")


@suite.test("/network/networkx/minimum-cuts")
def minimum_cuts():
    """Cuts as small as networkx finds, and that do part the ends."""
    ours, theirs = open_both()
    chance = random.Random(11)
    graph = plain_graph(theirs, FREIGHT)
    for _, _, edge in graph.edges(data=True):
        edge["capacity"] = len(edge["ids"])
    sizes = set()
    with ours:
        for _ in range(150):
            start, end = chance.sample(sorted(graph), 2)
            cut = ours.ask("cut", start, end)
            if not reference.networkx.has_path(graph, start, end):
                tap.check(cut is None, f"{start}-{end}")
                continue
            size = reference.networkx.minimum_cut_value(graph, start, end, capacity="capacity")
            tap.check_equal(len(set(cut["segments"])), size, f"segments between {start} and {end}")
            left = graph.copy()
            left.remove_edges_from([theirs.segments[s].ends for s in cut["segments"]])
            tap.check(not reference.networkx.has_path(left, start, end), f"{cut} does not part {start} and {end}")
            tap.check_equal(cut["adjacent"], graph.has_edge(start, end), f"{start}-{end}")
            sizes.add(size)
            if not cut["adjacent"]:
                few = reference.networkx.minimum_node_cut(graph, start, end)
                tap.check_equal(len(set(cut["nodes"])), len(few), f"nodes between {start} and {end}")
                left = graph.copy()
                left.remove_nodes_from(cut["nodes"])
                tap.check(not reference.networkx.has_path(left, start, end), f"{cut['nodes']}: {start}, {end}")
    tap.check(len(sizes) > 1, f"cuts of {sizes} only")


def ends_of(used):
    """First and last node of a chain of segments."""
    if len(used) == 1:
        return used[0].ends
    start = next(n for n in used[0].ends if n not in used[1].ends)
    at = start
    for segment in used:
        at = segment.ends[1] if segment.ends[0] == at else segment.ends[0]
    return start, at


if __name__ == "__main__":
    suite.main(sys.argv[3:])
