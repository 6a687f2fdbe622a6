# SPDX-License-Identifier: GPL-3.0-or-later
"""Areas and lines of the countries; the water and the rest are in water.py."""
import numpy as np

from . import disputes, mercator, model
from .countries import STORY, dissolve
from .model import Area, Line

# Smallest area in km² for a rank of a country; the story countries have rank 0.
RANKS = (1_000_000, 300_000, 100_000, 25_000, 5_000, 500)

TINY = 1000.0


def rank_of(km2):
    return sum(km2 < limit for limit in RANKS)


def km2_of(ring):
    """Area of a ring in units on the sphere (equal-area cylinder)."""
    degrees = mercator.unproject(ring)
    x, s = np.radians(degrees[:, 0]), np.sin(np.radians(degrees[:, 1]))
    return abs(0.5 * np.sum(x * np.roll(s, -1) - np.roll(x, -1) * s)) * 6371.0 ** 2


class Countries:
    """Moves the world's arcs into `arcs` and makes `areas` and `lines` of them."""

    def __init__(self, world, arcs, sources):
        self.world, self.arcs = world, arcs
        self.index = {}
        self.areas, self.lines = [], []
        disputed = disputes.mark(world, sources.magics / 'ne_10m_admin_0_boundary_lines_land')
        claims = disputes.claims(
            world, sources.marble / 'ne_50m_admin_0_breakaway_disputed_areas.pn2')
        self.whole = self.tiny()
        self.add_areas()
        self.add_borders(disputed)
        self.add_claims(claims)

    def tiny(self):
        """Arcs of countries so small that thinning would lose them."""
        km2, arcs = {}, {}
        for polygon in self.world.polygons:
            key = polygon.country or polygon.name
            for ring in polygon.rings:
                km2[key] = km2.get(key, 0.0) + km2_of(self.world.ring_points(ring)[:-1])
                arcs.setdefault(key, set()).update(r if r >= 0 else ~r for r in ring)
        return set().union(*(arcs[key] for key in km2 if km2[key] < TINY))

    def reference(self, r):
        """A reference into the world's arcs -> one into the file's arcs."""
        arc = r if r >= 0 else ~r
        if arc not in self.index:
            self.index[arc] = self.arcs.add(self.world.arcs[arc], arc in self.whole)
        return self.index[arc] if r >= 0 else ~self.index[arc]

    def add_areas(self):
        members = {}
        for polygon in self.world.polygons:
            key = polygon.country or polygon.name
            members.setdefault(key, []).append(polygon)
        order = {ident: i for i, ident in enumerate(self.world.table)}
        for key in sorted(members, key=lambda k: (order.get(k, len(order)), k)):
            polygons = members[key]
            rings = [[self.reference(r) for r in ring] for ring in dissolve(self.world, polygons)]
            self.add_country(polygons[0].country, polygons[0].name, rings)
        for polygon in self.world.polygons:
            if polygon.treatment == 'leased':
                rings = [[self.reference(r) for r in ring] for ring in polygon.rings]
                name = polygon.name.replace('USNB ', '')
                self.areas.append(Area(model.AREA_LEASED, '', name, name, 6, rings))

    def add_country(self, ident, name, rings):
        row = self.world.table.get(ident)
        pieces = [p for ring in rings for p in model.ring_pieces(self.arcs.full(ring))]
        rank = 0 if ident in STORY else rank_of(sum(km2_of(p) for p in pieces))
        kind = model.AREA_STORY if ident in STORY else model.AREA_NEIGHBOUR
        label = None
        if row and row['lon']:
            label = mercator.project([(float(row['lon']), float(row['lat']))])[0]
        self.areas.append(Area(kind, ident,
                               row['name_en'] if row else name, row['name_de'] if row else name,
                               rank, rings, label))

    def add_borders(self, disputed):
        for arc, owners in sorted(self.world.owners().items()):
            left, right, kind = sides(owners, arc in disputed)
            if kind is not None:
                self.lines.append(Line(kind, [self.reference(arc)], left, right))
            if any(owner[1] == 'leased' for owner in owners):
                self.lines.append(Line(model.LINE_LEASED, [self.reference(arc)]))

    def add_claims(self, claims):
        for name in sorted(claims):
            for points in claims[name]:
                self.lines.append(Line(model.LINE_DISPUTED, [self.arcs.add(points)]))


def sides(owners, disputed):
    """(left, right, kind) of an arc; kind is None where nothing is drawn.

    Outer rings run clockwise, holes the other way, so a country lies on the
    right of the arcs it uses forwards.
    """
    right = next((owner[0] for owner in owners if owner[2]), '')
    left = next((owner[0] for owner in owners if not owner[2]), '')
    if disputed:
        return left, right, model.LINE_DISPUTED
    if len(owners) == 1:
        return left, right, model.LINE_COAST
    if left == right:
        return left, right, None
    story = (left in STORY) + (right in STORY)
    kinds = (model.LINE_BORDER, model.LINE_STORY_OUTER, model.LINE_STORY_INNER)
    return left, right, kinds[story]
