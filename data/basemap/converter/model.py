# SPDX-License-Identifier: GPL-3.0-or-later
"""What the file holds, before it is written: arcs, areas, lines, levels."""
import numpy as np

from . import mercator
from .countries import join
from .simplify import importance

LEVEL_ZOOMS = (3, 4, 5, 6, 7, 8, 10)
TOLERANCE_PX = 0.4

# Beyond the region nothing is finer than this zoom needs.
FAR_ZOOM = 5

AREA_STORY, AREA_NEIGHBOUR, AREA_LEASED, AREA_LAKE, AREA_GLACIER = range(5)
(LINE_COAST, LINE_STORY_OUTER, LINE_STORY_INNER, LINE_BORDER, LINE_DISPUTED, LINE_LEASED,
 LINE_PROVINCE, LINE_PROVINCE_OTHER, LINE_RIVER, LINE_SHORE, LINE_OLD_SHORE) = range(11)


class Arcs:
    """All arcs of the file in units, each with the importance of its vertices."""

    def __init__(self):
        self.points, self.weights, self.levels = [], [], {}

    def add(self, points, whole=False):
        """`whole` keeps full detail wherever it lies."""
        weights = importance(points)
        small = (weights < TOLERANCE_PX * mercator.pixel(FAR_ZOOM)) & (not whole)
        weights[small & ~mercator.in_region(points)] = 0.0
        self.points.append(points)
        self.weights.append(weights)
        return len(self.points) - 1

    def at_level(self, reference, level):
        arc = reference if reference >= 0 else ~reference
        if (arc, level) not in self.levels:
            tolerance = TOLERANCE_PX * mercator.pixel(LEVEL_ZOOMS[level])
            self.levels[arc, level] = self.points[arc][self.weights[arc] > tolerance]
        points = self.levels[arc, level]
        return points if reference >= 0 else points[::-1]

    def chain(self, references, level):
        return join([self.at_level(r, level) for r in references])

    def vanishes(self, arc):
        """Whether a closed arc is nothing even at the finest level."""
        return len(self.at_level(arc, len(LEVEL_ZOOMS) - 1)) < 4

    def full(self, references):
        return join([self.points[r] if r >= 0 else self.points[~r][::-1] for r in references])


class Area:
    def __init__(self, kind, ident='', name_en='', name_de='', rank=0, rings=(), label=None):
        self.kind, self.ident, self.rank = kind, ident, rank
        self.name_en, self.name_de = name_en, name_de
        self.rings = list(rings)
        self.label = label


class Line:
    def __init__(self, kind, references, left='', right='', name_en='', name_de='', rank=0,
                 min_level=0):
        self.kind, self.references, self.rank = kind, list(references), rank
        self.left, self.right = left, right
        self.name_en, self.name_de = name_en, name_de
        self.min_level = min_level


def clip_half(points, x, keep_less):
    """A ring clipped to one side of a meridian (Sutherland-Hodgman)."""
    result = []
    for a, b in zip(points, np.roll(points, -1, axis=0)):
        a_in, b_in = (a[0] <= x, b[0] <= x) if keep_less else (a[0] >= x, b[0] >= x)
        if a_in:
            result.append(a)
        if a_in != b_in:
            t = (x - a[0]) / (b[0] - a[0])
            result.append(np.array((x, a[1] + t * (b[1] - a[1]))))
    return np.array(result).reshape(-1, 2)


def ring_pieces(points):
    """A closed unwrapped ring -> rings inside the unit square, first vertex not repeated.

    A ring that goes round the pole does not close; it is closed along the
    southern edge.
    """
    turns = round(points[-1, 0] - points[0, 0])
    if turns:
        corner = np.array(((points[-1, 0], 1.0), (points[0, 0], 1.0)))
        ring = np.concatenate((points, corner))
    else:
        ring = points[:-1]
    pieces = []
    first = int(np.floor(ring[:, 0].min() + 1e-9))
    last = int(np.ceil(ring[:, 0].max() - 1e-9))
    for turn in range(first, max(last, first + 1)):
        piece = ring
        if turn > first:
            piece = clip_half(piece, turn, False)
        if turn + 1 < last:
            piece = clip_half(piece, turn + 1, True)
        if len(piece) >= 3:
            pieces.append(piece - (turn, 0.0))
    return [tidy_ring(piece) for piece in pieces]


def tidy_ring(points):
    """As float32 within the square, without repeated vertices."""
    points = np.clip(points, 0.0, 1.0).astype('<f4')
    keep = np.any(points != np.roll(points, 1, axis=0), axis=1)
    return points[keep]


def line_pieces(points):
    """An unwrapped line -> lines inside the unit square.

    The southern edge of the map, which closes Antarctica, is not a line.
    """
    turns = np.floor((points[:-1, 0] + points[1:, 0]) / 2)
    south = points[:, 1] > 1.0 - 1e-7
    edge = south[:-1] & south[1:]
    pieces, start = [], 0
    for i in range(1, len(turns) + 1):
        if i == len(turns) or turns[i] != turns[start] or edge[i] != edge[start]:
            if not edge[start]:
                piece = points[start:i + 1] - (turns[start], 0.0)
                pieces.append(np.clip(piece, 0.0, 1.0))
            start = i
    return pieces


def tidy_line(points):
    points = points.astype('<f4')
    keep = np.ones(len(points), dtype=bool)
    keep[1:] = np.any(points[1:] != points[:-1], axis=1)
    return points[keep]


def signed_area(ring):
    x, y = ring[:, 0].astype(np.float64), ring[:, 1].astype(np.float64)
    return 0.5 * np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)


def edge_distance(points, rings):
    """Signed distance of points from the edges of rings: positive inside."""
    best = np.full(len(points), np.inf)
    inside = np.zeros(len(points), dtype=bool)
    for ring in rings:
        a, b = ring, np.roll(ring, -1, axis=0)
        for start in range(0, len(a), 2000):
            p, q = a[start:start + 2000], b[start:start + 2000]
            d = q - p
            length2 = np.maximum((d * d).sum(axis=1), 1e-30)
            rel = points[:, None, :] - p[None]
            t = np.clip((rel * d).sum(axis=2) / length2, 0.0, 1.0)
            gap = rel - t[:, :, None] * d
            best = np.minimum(best, np.sqrt((gap * gap).sum(axis=2)).min(axis=1))
            crosses = (p[:, 1] > points[:, 1:]) != (q[:, 1] > points[:, 1:])
            with np.errstate(divide='ignore', invalid='ignore'):
                x = p[:, 0] + (points[:, 1:] - p[:, 1]) / d[:, 1] * d[:, 0]
            inside ^= (np.count_nonzero(crosses & (x > points[:, :1]), axis=1) % 2).astype(bool)
    return np.where(inside, best, -best)


def pole(rings):
    """Pole of inaccessibility of the largest ring, by a grid refined three times."""
    largest = max(rings, key=lambda ring: abs(signed_area(ring)))
    x0, y0, x1, y1 = mercator.box_of(largest)
    near = [ring for ring in rings if mercator.touches(mercator.box_of(ring), (x0, y0, x1, y1))]
    best, n = None, 24
    for _ in range(4):
        gx, gy = np.meshgrid(x0 + (x1 - x0) * (np.arange(n) + 0.5) / n,
                             y0 + (y1 - y0) * (np.arange(n) + 0.5) / n)
        grid = np.column_stack((gx.ravel(), gy.ravel()))
        distance = edge_distance(grid, [ring.astype(np.float64) for ring in near])
        best = grid[int(np.argmax(distance))]
        dx, dy = 1.5 * (x1 - x0) / n, 1.5 * (y1 - y0) / n
        x0, y0, x1, y1 = best[0] - dx, best[1] - dy, best[0] + dx, best[1] + dy
    return best
