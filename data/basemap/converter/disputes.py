# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the disputed stretches of the borders, and the claims beyond them."""
import numpy as np
from scipy.spatial import cKDTree

from . import mercator, pn2, shapes

CLASSES = ('Disputed', 'Indefinite', 'Line of control', 'Indeterminant frontier')

# Borders drawn dashed as a whole, whatever the boundary file says of them.
PAIRS = {('EH', 'MA'), ('RS', 'XK')}

# Polygons of the disputed areas file whose outline is drawn where it is not
# a border already, by a point inside: what it is, (lon, lat).
CLAIMS = {
    'Abkhazia': (41.0, 43.0),
    'South Ossetia': (44.0, 42.3),
    'Aksai Chin': (79.3, 35.0),
    'Shaksgam': (76.6, 36.0),
    'Transnistria': (29.5, 46.9),
}

STEP = 0.004          # degrees between the points of a densified line
NEAR = 0.025          # a border vertex is on a disputed line within this
LEAST = 0.15          # shorter stretches are only the neighbourhood of a junction
NEAR_CLAIM = 0.07     # an outline of the 1:50m file is on a 1:10m line within this


def densify(points, step=STEP):
    parts = []
    for a, b in zip(points[:-1], points[1:]):
        n = max(1, int(np.ceil(np.hypot(*(b - a)) / step)))
        parts.append(a + (b - a) * (np.arange(n) / n)[:, None])
    parts.append(points[-1:])
    return np.concatenate(parts)


def disputed_tree(path):
    lines = [part for attributes, parts in shapes.read(path)
             if attributes['featurecla'].startswith(CLASSES) for part in parts]
    return cKDTree(np.concatenate([densify(line) for line in lines]))


def runs(flags):
    """[(first, last, flag), …] of the segments between vertices."""
    result = []
    for i, flag in enumerate(flags):
        if result and result[-1][2] == flag:
            result[-1][1] = i + 1
        else:
            result.append([i, i + 1, flag])
    return result


def smooth(flags, least=3):
    """Segments flagged, with runs shorter than `least` joined to their neighbours."""
    pieces = runs(flags)
    while len(pieces) > 1:
        short = min(pieces, key=lambda piece: piece[1] - piece[0])
        if short[1] - short[0] >= least:
            break
        short[2] = not short[2]
        pieces = runs([flag for a, b, flag in pieces for _ in range(b - a)])
    return pieces


def mark(world, boundary_path):
    """Splits the borders where a dispute begins or ends; returns the disputed arcs."""
    tree = disputed_tree(boundary_path)
    disputed = set()
    for arc, owners in list(world.owners().items()):
        countries = {owner[0] for owner in owners}
        treatments = {owner[1] for owner in owners}
        if len(owners) < 2:
            continue
        if tuple(sorted(countries)) in PAIRS:
            disputed.add(arc)
        elif len(countries) == 1 and 'disputed' in treatments:
            disputed.add(arc)
        elif '' in countries and any(o[3].name == 'Siachen Glacier' for o in owners):
            disputed.add(arc)
        elif len(countries) > 1:
            disputed.update(mark_arc(world, arc, tree))
    return disputed


def mark_arc(world, arc, tree):
    points = mercator.unproject(world.arcs[arc])
    middles = (points[1:] + points[:-1]) / 2
    near = [tree.query(points)[0] < NEAR, tree.query(middles)[0] < NEAR]
    flags = list(near[0][1:] & near[0][:-1] & near[1])
    if not any(flags):
        return []
    pieces = smooth(flags)
    arcs = world.split_arc(arc, [piece[0] for piece in pieces[1:]])
    return [a for a, piece in zip(arcs, pieces)
            if piece[2] and length(points[piece[0]:piece[1] + 1]) >= LEAST]


def length(points):
    return np.hypot(*np.diff(points, axis=0).T).sum()


def claims(world, path):
    """Outlines of disputed areas that no border follows, in units."""
    from .countries import inside
    used = {r if r >= 0 else ~r for p in world.polygons for ring in p.rings for r in ring}
    region = [densify(mercator.unproject(world.arcs[a]), 0.02) for a in sorted(used)
              if mercator.touches(mercator.box_of(world.arcs[a]),
                                  mercator.degree_box((25.0, 28.0, 85.0, 50.0)))]
    tree = cKDTree(np.concatenate(region))
    found = {}
    for _, parts in pn2.read(path):
        for _, nodes in parts:
            ring = np.array(nodes)
            closed = np.concatenate((ring, ring[:1]))
            for name, point in CLAIMS.items():
                if inside(point, closed):
                    found[name] = claim_lines(closed, tree)
    return found


def claim_lines(ring, tree):
    points = densify(ring, 0.02)
    far = tree.query(points)[0] >= NEAR_CLAIM
    if not far.any():
        return []
    if not far.all():
        shift = int(np.argmin(far))
        points = np.roll(points[:-1], -shift, axis=0)
        far = np.roll(far[:-1], -shift)
    lines = []
    for first, last, flag in runs(list(far)):
        if flag and last - first >= 10:
            lines.append(mercator.project(points[max(0, first - 3):last + 3]))
    return lines
