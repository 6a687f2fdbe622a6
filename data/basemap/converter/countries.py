# SPDX-License-Identifier: GPL-3.0-or-later
"""Countries as polygons over shared arcs: which polygon belongs to whom.

Eurasia and Africa come from the 1:10m topology, the rest of the world from the
1:50m one. No land border runs between the two sets, so they cannot gap.
"""
import csv

import numpy as np

from . import mercator
from .topojson import Topology

STORY = ('KZ', 'KG', 'TJ', 'TM', 'UZ')

# A point on the Crimean peninsula: the polygon round it is Ukraine's by
# resolution 68/262 of the United Nations General Assembly.
CRIMEA = (34.1, 44.95)

COCOS_EAST_LIMIT = 100.0

# Square degrees, doubled: rings below it have collapsed to a line.
MIN_RING_AREA = 1e-6


def read_table(path, key):
    with path.open(encoding='utf-8', newline='') as file:
        return {row[key]: row for row in csv.DictReader(file)}


def inside(point, ring):
    """Even-odd test of one (x, y) in a closed (n, 2) ring."""
    x, y = point
    a, b = ring[:-1], ring[1:]
    rows = (a[:, 1] > y) != (b[:, 1] > y)
    a, b = a[rows], b[rows]
    cross = a[:, 0] + (y - a[:, 1]) * (b[:, 0] - a[:, 0]) / (b[:, 1] - a[:, 1])
    return bool(np.count_nonzero(cross > x) % 2)


def takes_fine_source(points):
    """Whether a 1:10m polygon is used; the rest of the world is 1:50m."""
    lon = ((points[:, 0].min() + points[:, 0].max()) / 2 + 180.0) % 360.0 - 180.0
    lat = (points[:, 1].min() + points[:, 1].max()) / 2
    if lon < -169.0 and lat > 60.0:
        return True  # the end of Asia beyond 180°
    if lon < -27.0 or lat < -36.0:
        return False
    return not (lat < -10.5 and lon > 100.0)


def unwrap(points, period):
    """Removes jumps of more than half a period from the x of a line."""
    step = np.diff(points[:, 0])
    shift = -np.round(step / period) * period
    shift[np.abs(step) <= period / 2] = 0.0
    result = points.copy()
    result[1:, 0] += np.cumsum(shift)
    return result


def is_sound(ring):
    """Whether a closed ring of degrees has four vertices and an area at all."""
    x, y = unwrap(ring, 360.0).T
    return len(ring) >= 4 and abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) > MIN_RING_AREA


def despike(ring):
    """Drops arcs that a ring runs along and straight back (quantisation leaves some)."""
    result = []
    for reference in ring:
        if result and result[-1] == ~reference:
            result.pop()
        else:
            result.append(reference)
    while len(result) > 1 and result[0] == ~result[-1]:
        result = result[1:-1]
    return result


class World:
    """arcs: list of (n, 2) unwrapped units; polygons: with .country set."""

    def __init__(self, fine_path, coarse_path, tables):
        self.table = read_table(tables / 'countries.csv', 'id')
        self.by_number = {row['number']: row['id'] for row in self.table.values() if row['number']}
        self.special = read_table(tables / 'special.csv', 'name')
        self.arcs, self.arc_is_fine, self.polygons = [], [], []
        self.add(Topology(fine_path), True)
        self.add(Topology(coarse_path), False)

    def add(self, topology, fine):
        base = len(self.arcs)
        for polygon in topology.polygons:
            outer = topology.ring_points(polygon.rings[0])
            if takes_fine_source(unwrap(outer, 360.0)) != fine:
                continue
            self.assign(polygon, outer)
            if polygon.country is None:
                continue
            polygon.rings = [[base + r if r >= 0 else ~(base + ~r) for r in despike(ring)]
                             for ring in polygon.rings if is_sound(topology.ring_points(ring))]
            if polygon.rings:
                self.polygons.append(polygon)
        for arc in topology.arcs:
            self.arcs.append(unwrap(mercator.project(arc), 1.0))
            self.arc_is_fine.append(fine)

    def assign(self, polygon, outer):
        """Sets polygon.country ('' for nobody's land, None to leave it out)."""
        row = self.special.get(polygon.name)
        if row:
            polygon.treatment = row['treatment']
        if polygon.treatment == 'drop':
            return
        if row:
            polygon.country = row['owner']
            if row['owner'] == 'CX' and outer[:, 0].mean() < COCOS_EAST_LIMIT:
                polygon.country = 'CC'
        else:
            polygon.country = self.by_number[polygon.number]
        if polygon.country == 'RU' and inside(CRIMEA, outer):
            polygon.country = 'UA'

    def ring_points(self, ring):
        """A ring in unwrapped units; the last vertex is the first, perhaps ±1 in x."""
        return join([self.arcs[r] if r >= 0 else self.arcs[~r][::-1] for r in ring])

    def owners(self):
        """arc -> list of (country, treatment, forward, polygon index)."""
        result = {}
        for index, polygon in enumerate(self.polygons):
            for ring in polygon.rings:
                for r in ring:
                    arc, forward = (r, True) if r >= 0 else (~r, False)
                    result.setdefault(arc, []).append(
                        (polygon.country, polygon.treatment, forward, polygon))
        return result

    def split_arc(self, arc, at):
        """Cuts an arc at inner vertices; every ring that uses it follows."""
        cuts = [0, *at, len(self.arcs[arc]) - 1]
        points = self.arcs[arc]
        pieces = [arc]
        self.arcs[arc] = points[:cuts[1] + 1]
        for a, b in zip(cuts[1:], cuts[2:]):
            pieces.append(len(self.arcs))
            self.arcs.append(points[a:b + 1])
            self.arc_is_fine.append(self.arc_is_fine[arc])
        for polygon in self.polygons:
            for ring in polygon.rings:
                for i in range(len(ring) - 1, -1, -1):
                    if ring[i] == arc:
                        ring[i:i + 1] = pieces
                    elif ring[i] == ~arc:
                        ring[i:i + 1] = [~p for p in reversed(pieces)]
        return pieces


def join(parts):
    """Chains lines end to end, shifting each by whole turns of x to meet the last."""
    result = [parts[0]]
    for part in parts[1:]:
        shift = np.round(result[-1][-1, 0] - part[0, 0])
        result.append(part[1:] + (shift, 0.0))
    return np.concatenate(result)


def dissolve(world, polygons):
    """Rings of arc references of one country; arcs between its own parts vanish."""
    rings = [ring for polygon in polygons for ring in polygon.rings]
    references = {r for ring in rings for r in ring}
    if not any(~r in references for r in references):
        return rings
    keep = [ring for ring in rings if not any(~r in references for r in ring)]
    loose = [r for ring in rings for r in ring
             if ring not in keep and ~r not in references]
    return keep + stitch(world, loose)


def node(points, at):
    """Identity of an arc's end: rounded, and the same on both sides of 180°."""
    return (round(points[at, 0] % 1.0 * 1e9) % 10**9, round(points[at, 1] * 1e9))


def stitch(world, references):
    """Chains loose arc references into closed rings."""
    start = {}
    for r in references:
        arc = world.arcs[r] if r >= 0 else world.arcs[~r][::-1]
        start.setdefault(node(arc, 0), []).append((r, node(arc, -1)))
    rings = []
    for r in references:
        arc = world.arcs[r] if r >= 0 else world.arcs[~r][::-1]
        home = node(arc, 0)
        here = next((e for e in start.get(home, []) if e[0] == r), None)
        if here is None:
            continue
        start[home].remove(here)
        ring, end = [here[0]], here[1]
        while end != home:
            step = start[end].pop()
            ring.append(step[0])
            end = step[1]
        rings.append(ring)
    return rings
