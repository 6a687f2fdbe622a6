"""An independent implementation of the network's rules, on networkx.

It shares no code and no idea with ours: ours gives every node several states,
this one makes every directed segment a vertex and every change from one to the
next an arc. It takes only the lengths of segments inside countries from us;
what those are worth is tested elsewhere.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import heapq
import itertools
import json
import math
import os

import networkx

MODES = ["rail", "road", "sea", "gas", "oil", "power"]
STATUSES = ["operating", "construction", "proposed", "idle", "mothballed", "shelved", "cancelled", "retired"]
CARRIERS = [{"rail", "road", "sea"}, {"oil", "sea"}, {"gas"}, {"power"}]
INSIDE_KM = 25
KM_PER_BORDER = 1e6

START = "start"


def lengths_from(graph, starts):
    """Least weights from any of some vertices, which themselves weigh something."""
    graph.add_weighted_edges_from((START, vertex, weight) for vertex, weight in starts.items())
    try:
        found = networkx.single_source_dijkstra_path_length(graph, START) if starts else {START: 0}
    finally:
        if starts:
            graph.remove_node(START)
    del found[START]
    return found


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


class Segment:
    def __init__(self, record, nodes, measured):
        self.id, self.mode, self.status = record["id"], record["mode"], record["status"]
        self.ends = (record["from"], record["to"])
        self.gauge = record.get("gauge_mm", 0)
        self.history = [(int(change["date"][:4]), change["status"]) for change in record.get("history", [])]
        self.expected = int(record.get("expected", "0")[:4])
        self.km = measured["km"]
        self.sections = [(country or None, km) for country, km in measured["sections"]]
        self.countries = self.find_countries([nodes[end]["in"] for end in self.ends])

    def inside(self, country):
        return sum(km for other, km in self.sections if other == country)

    def find_countries(self, ends):
        """The countries it is travelled through, from its first node to its last."""
        shared = [country for country in ends[0] if country in ends[1]]
        first, last = (max(own, key=lambda c: (c in shared, self.inside(c), -own.index(c))) for own in ends)
        between = [] if first == last else [c for c, km in self.sections if c and km >= INSIDE_KM]
        return [country for country, _ in itertools.groupby([first, *between, last])]

    def status_in(self, year):
        if not year:
            return self.status
        status = self.status
        if self.history:
            known = [word for then, word in self.history if then <= year]
            if not known:
                return None if self.history[0][1] in ("operating", "construction", "proposed") else "operating"
            status = known[-1]
        planned = status in ("construction", "proposed")
        return "operating" if planned and 0 < self.expected <= year else status


class Network:
    def __init__(self, folder, measured):
        self.nodes = {node["id"]: dict(node, **{"in": node.get("countries", [node["country"]])})
                      for node in read(folder, "nodes.json")["nodes"]}
        by_id = {segment["id"]: segment for segment in measured}
        self.segments = {record["id"]: Segment(record, self.nodes, by_id[record["id"]])
                         for record in read(folder, "segments.json")["segments"]}
        self.model = {figure["key"]: figure["value"] for figure in read(folder, "model.json")["parameters"]}
        self.corridors = {c["id"]: c for c in read(folder, "corridors.json")["corridors"]}

    # --- what is closed -------------------------------------------------------

    def closed(self, closures):
        """Sets of closed nodes and segments."""
        nodes, segments = set(), set()
        for closure in filter(None, closures.split(",")):
            self.close(closure, nodes, segments)
        for segment in self.segments.values():
            if nodes & set(segment.ends):
                segments.add(segment.id)
        return nodes, segments

    def close(self, closure, nodes, segments):
        pair = closure.split("-")
        if closure in MODES:
            segments |= {s.id for s in self.segments.values() if s.mode == closure}
        elif closure in self.segments:
            segments.add(closure)
        elif closure in self.nodes:
            nodes.add(closure)
        elif closure in self.corridors:
            segments |= {s for route in self.corridors[closure]["routes"] for s in route["segments"]}
        elif len(pair) == 2:
            nodes |= {i for i, node in self.nodes.items() if set(pair) <= set(node["in"])}
            segments |= {s.id for s in self.segments.values()
                         if any(set(two) == set(pair) for two in zip(s.countries, s.countries[1:]))}
        else:
            nodes |= {i for i, node in self.nodes.items() if node["in"] == [closure]}
            segments |= {s.id for s in self.segments.values() if s.inside(closure) >= INSIDE_KM}

    # --- what it costs --------------------------------------------------------

    def along(self, segment, weight):
        borders = len(segment.countries) - 1
        if weight == "km":
            return segment.km
        if weight == "borders":
            return segment.km + borders * KM_PER_BORDER
        if segment.mode not in CARRIERS[0]:
            return math.inf
        hours = segment.km / self.model[f"{segment.mode}-speed"]
        if segment.mode == "sea":
            return hours + self.model["ferry-wait"]
        return hours + borders * self.model[f"{segment.mode}-border"]

    def change(self, came, goes, weight):
        """The price of going on from one directed segment by another, and the
        gauge carried on; came and goes are (segment, backwards), came with its
        carried gauge."""
        (old, old_back, carried), (new, new_back) = came, goes
        leaves = old.countries[0 if old_back else -1]
        enters = new.countries[-1 if new_back else 0]
        border = leaves != enters
        mode_change = old.mode != new.mode
        gauge = new.gauge or (carried if old.mode == new.mode == "rail" else 0)
        gauge_break = old.mode == new.mode == "rail" and carried and new.gauge and carried != new.gauge
        if weight == "km":
            return 0, gauge
        if weight == "borders":
            return KM_PER_BORDER * border, gauge
        hours = mode_change * self.model["mode-change"] + bool(gauge_break) * self.model["gauge-change"]
        if border and new.mode != "sea":
            hours += self.model[f"{new.mode}-border"]
        return hours, gauge

    # --- the graph ------------------------------------------------------------

    def graph(self, weight, modes, statuses, year, closures):
        """A vertex (segment id, backwards, carried gauge) for each directed
        segment; its arcs weigh what the change and the next segment cost."""
        closed_nodes, closed = self.closed(closures)
        usable = [s for s in self.segments.values()
                  if s.id not in closed and s.mode in modes and s.status_in(year) in statuses]
        at = {}
        for segment in usable:
            for backwards in (False, True):
                at.setdefault(segment.ends[backwards], []).append((segment, backwards))

        graph = networkx.DiGraph()
        todo = [(s, b, s.gauge) for s in usable for b in (False, True)]
        seen = {(s.id, b, g) for s, b, g in todo}
        while todo:
            segment, backwards, gauge = todo.pop()
            vertex = (segment.id, backwards, gauge)
            graph.add_node(vertex)
            for following, back in at.get(segment.ends[not backwards], []):
                if following is segment:
                    continue
                price, carried = self.change((segment, backwards, gauge), (following, back), weight)
                other = (following.id, back, carried)
                graph.add_edge(vertex, other, weight=price + self.along(following, weight))
                if other not in seen:
                    seen.add(other)
                    todo.append((following, back, carried))
        graph.graph.update(at=at, closed_nodes=closed_nodes, weight=weight, reverse=graph.reverse(copy=True))
        return graph

    def ends_at(self, vertex):
        """The node a directed segment leads to."""
        return self.segments[vertex[0]].ends[not vertex[1]]

    def starts(self, graph, node):
        """The vertices to begin with at a node, and what they weigh."""
        return {(segment.id, backwards, segment.gauge): self.along(segment, graph.graph["weight"])
                for segment, backwards in graph.graph["at"].get(node, [])}

    def distances(self, graph, start, ends):
        """Least weights from a node to others; math.inf where there is no way."""
        closed = graph.graph["closed_nodes"]
        least = {}
        if start not in closed:
            for vertex, distance in lengths_from(graph, self.starts(graph, start)).items():
                node = self.ends_at(vertex)
                least[node] = min(distance, least.get(node, math.inf))
        return {end: math.inf if end in closed else least.get(end, math.inf) for end in ends}

    @staticmethod
    def leads_on(graph, node, end, passed):
        """Whether there is any way from a node to the end besides nodes already passed."""
        todo, seen = [node], {node}
        while todo:
            at = todo.pop()
            if at == end:
                return True
            for segment, backwards in graph.graph["at"].get(at, []):
                other = segment.ends[not backwards]
                if other not in seen and other not in passed:
                    seen.add(other)
                    todo.append(other)
        return False

    def alternatives(self, graph, start, end, count):
        """Weights and segments of the best ways that pass no node twice.

        Not Yen's way: ways grow from the start, always the one that can be
        finished with the least weight, by the distances to the end.
        """
        if {start, end} & graph.graph["closed_nodes"]:
            return []
        left = lengths_from(graph.graph["reverse"], {v: 0 for v in graph if self.ends_at(v) == end})
        growing = [(weight + left[vertex], weight, [vertex], frozenset([start, self.ends_at(vertex)]))
                   for vertex, weight in self.starts(graph, start).items() if vertex in left]
        heapq.heapify(growing)
        ways = []
        while growing and len(ways) < count:
            least, weight, way, passed = heapq.heappop(growing)
            if not math.isfinite(least):
                break
            if self.ends_at(way[-1]) == end:
                ways.append((weight, [vertex[0] for vertex in way]))
                continue
            if not self.leads_on(graph, self.ends_at(way[-1]), end, passed):
                continue
            for vertex, edge in graph[way[-1]].items():
                node = self.ends_at(vertex)
                if node not in passed and vertex in left:
                    further = weight + edge["weight"]
                    heapq.heappush(growing, (further + left[vertex], further, way + [vertex], passed | {node}))
        return ways

    def by_carriers(self, modes, ask):
        """Goods stay with what can carry them: ask for each carrier apart."""
        for carrier in CARRIERS:
            own = carrier & set(modes)
            if own and (carrier is CARRIERS[0] or own != {"sea"}):
                yield ask(own)
