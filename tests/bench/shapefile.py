"""Polygons written as ESRI shapefiles, for programs that read nothing else.

After the "ESRI Shapefile Technical Description", July 1998.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import struct

EQUATOR_M = 40075016.685578488
POLYGON = 5


def project(ring):
    """Web-Mercator units to metres of EPSG:3857."""
    return [((x - 0.5) * EQUATOR_M, (0.5 - y) * EQUATOR_M) for x, y in ring]


def signed_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def box_of(ring):
    xs, ys = zip(*ring)
    return min(xs), min(ys), max(xs), max(ys)


def contains(ring, point):
    x, y = point
    inside = False
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
            inside = not inside
    return inside


def polygons(rings):
    """Sort the rings of one area into polygons: [outer ring, holes…] each."""
    rings = sorted(rings, key=lambda ring: -abs(signed_area(ring)))
    boxes = [box_of(ring) for ring in rings]
    found = []
    owner = {}
    for i, ring in enumerate(rings):
        x, y = ring[0]
        around = [j for j in range(i)
                  if boxes[j][0] <= x <= boxes[j][2] and boxes[j][1] <= y <= boxes[j][3]
                  and contains(rings[j], ring[0])]
        if len(around) % 2:
            found[owner[around[-1]]].append(ring)
        else:
            owner[i] = len(found)
            found.append([ring])
    return found


def oriented(polygon):
    """Outer ring clockwise, holes the other way, each closed."""
    for i, ring in enumerate(polygon):
        if (signed_area(ring) > 0) == (i == 0):
            ring = ring[::-1]
        yield ring + ring[:1]


def record(rings):
    points = [p for ring in rings for p in ring]
    starts = [sum(len(r) for r in rings[:i]) for i in range(len(rings))]
    return (struct.pack("<i4d2i", POLYGON, *box_of(points), len(rings), len(points))
            + struct.pack(f"<{len(starts)}i", *starts)
            + b"".join(struct.pack("<2d", *p) for p in points))


def header(n_bytes, box):
    return (struct.pack(">7i", 9994, 0, 0, 0, 0, 0, n_bytes // 2)
            + struct.pack("<2i8d", 1000, POLYGON, *box, 0, 0, 0, 0))


def table(n):
    """The attribute table: a number for each record."""
    field = struct.pack("<11sc4xBB14x", b"id", b"N", 9, 0)
    return (struct.pack("<4BIHH20x", 3, 126, 1, 1, n, 32 + 32 + 1, 10)
            + field + b"\r" + b"".join(b" %9d" % i for i in range(n)) + b"\x1a")


def write(path, areas, explode=False):
    """Write {area: [ring, …]} to path.shp, .shx and .dbf.

    A record for each area, or with `explode` for each of its polygons.
    """
    records = []
    for rings in areas.values():
        parts = [list(oriented(p)) for p in polygons([project(r) for r in rings])]
        if explode:
            records += [record(part) for part in parts]
        else:
            records.append(record([ring for part in parts for ring in part]))

    boxes = [struct.unpack_from("<4d", r, 4) for r in records]
    box = [f(column) for f, column in zip((min, min, max, max), zip(*boxes))]
    offset = 50
    body, index = [], []
    for number, content in enumerate(records, start=1):
        words = len(content) // 2
        body.append(struct.pack(">2i", number, words) + content)
        index.append(struct.pack(">2i", offset, words))
        offset += words + 4

    for suffix, parts in (("shp", body), ("shx", index)):
        with open(f"{path}.{suffix}", "wb") as out:
            out.write(header(100 + sum(map(len, parts)), box) + b"".join(parts))
    with open(f"{path}.dbf", "wb") as out:
        out.write(table(len(records)))
