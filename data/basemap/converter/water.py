# SPDX-License-Identifier: GPL-3.0-or-later
"""Lakes, seas' names, rivers, glaciers, province lines."""
import csv

import numpy as np

from . import mercator, model, pn2, shapes
from .countries import STORY, inside, unwrap
from .layers import km2_of
from .model import Area, Line

# Smallest area in km² for the rank of a lake that the table does not name.
LAKE_RANKS = (20_000, 5_000, 1_500, 500, 200)
FIRST_LAKE_RANK = 2

FORMER_SHORE_YEAR = '1960'
ARAL = (60.0, 45.0)

# Drawn levels: a river of this scalerank or less is kept at these zooms.
RIVER_RANKS = ((3, 3), (4, 4), (5, 6))
FAR_RIVER_RANK = 5
PROVINCE_ZOOM = 6
PROVINCE_RANK = 5
PROVINCE_BOX = (42.0, 30.0, 96.0, 60.0)

ISO3 = {'KAZ': 'KZ', 'KGZ': 'KG', 'TJK': 'TJ', 'TKM': 'TM', 'UZB': 'UZ'}
PROVINCES_OF = set(ISO3) | {'AFG', 'IRN', 'CHN', 'RUS', 'MNG', 'PAK', 'IND'}


def read_rows(path):
    with path.open(encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def label_of(row):
    if row['label_lon']:
        return mercator.project([(float(row['label_lon']), float(row['label_lat']))])[0]
    return None


def closed(nodes):
    ring = np.array(nodes)
    return ring if np.array_equal(ring[0], ring[-1]) else np.concatenate((ring, ring[:1]))


def rings_of(parts, arcs):
    return [[arcs.add(unwrap(mercator.project(closed(nodes)), 1.0))]
            for kind, nodes in parts if len(nodes) >= 3]


def seas(rows):
    """Names only: the sea is what no area covers."""
    return [Area(model.AREA_LAKE, '', row['name_en'], row['name_de'], int(row['rank']), (),
                 label_of(row)) for row in rows if row['kind'] == 'sea']


def lake_rings(path):
    """Outer rings of the lakes, closed, in degrees."""
    return [closed(nodes) for _, parts in pn2.read(path)
            for kind, nodes in parts if kind != pn2.INNER]


def lakes(path, rows, arcs):
    """(areas, shore lines) of the lakes; the table names the important ones."""
    areas, lines = [], []
    named = [row for row in rows if row['kind'] == 'lake']
    for _, parts in pn2.read(path):
        outer = closed(parts[0][1])
        row = next((r for r in named if inside((float(r['lon']), float(r['lat'])), outer)), None)
        rings = rings_of(parts, arcs)
        km2 = km2_of(arcs.full(rings[0])[:-1])
        rank = FIRST_LAKE_RANK + sum(km2 < limit for limit in LAKE_RANKS)
        area = Area(model.AREA_LAKE, rank=rank, rings=rings)
        if row:
            area.name_en, area.name_de = row['name_en'], row['name_de']
            area.rank, area.label = int(row['rank']), label_of(row)
            named.remove(row)
        if not row and arcs.vanishes(rings[0][0]):
            continue
        areas.append(area)
        lines += [Line(model.LINE_SHORE, ring, rank=area.rank) for ring in rings]
    if named:
        raise ValueError('waters.csv: no lake at ' + ', '.join(row['name_en'] for row in named))
    return areas, lines


def former_shore(path, arcs):
    for _, parts in pn2.read(path):
        for _, nodes in parts:
            ring = closed(nodes)
            if inside(ARAL, ring):
                reference = arcs.add(mercator.project(ring))
                return [Line(model.LINE_OLD_SHORE, [reference], name_en=FORMER_SHORE_YEAR,
                             name_de=FORMER_SHORE_YEAR)]
    raise ValueError(f'{path.name}: no former Aral Sea')


def glaciers(path, arcs):
    areas = []
    for _, parts in pn2.read(path):
        points = mercator.project(parts[0][1])
        if len(points) >= 4 and mercator.in_region(points).any():
            areas.append(Area(model.AREA_GLACIER, rings=rings_of(parts, arcs)))
    return areas


def plain_name(name):
    """A source's name when it is usable as it stands."""
    return name if name.isascii() and name.replace(' ', '').isalpha() else ''


def runs_in_lake(line, lakes):
    """Whether most of a line lies in one of our lakes."""
    points = line[::max(1, len(line) // 20)]
    box = mercator.box_of(points)
    near = [lake for lake in lakes if mercator.touches(mercator.box_of(lake), box)]
    wet = sum(any(inside(point, lake) for lake in near) for point in points)
    return wet > len(points) / 2


def rivers(path, table, lakes, arcs):
    """Lines of the same river that meet end to end become one, for its name's sake.

    Where the source runs a river through a lake that is not among `lakes`
    (closed rings in degrees) the line is kept, so that the river does not break.
    """
    names = {row['name']: row for row in read_rows(table)}
    groups = {}
    for attributes, parts in shapes.read(path):
        if attributes['featurecla'] != 'River':
            parts = [part for part in parts if not runs_in_lake(part, lakes)]
        row = names.get(attributes['name'])
        rank = int(row['rank'] or attributes['scalerank']) if row else int(attributes['scalerank'])
        points = [mercator.project(part) for part in parts]
        far = not any(mercator.in_region(p).any() for p in points)
        if far and rank > FAR_RIVER_RANK:
            continue
        name = plain_name(attributes['name'])
        key = (row['name_en'], row['name_de'], rank) if row else (name, name, rank)
        if points:
            groups.setdefault(key, []).extend(points)
    lines = []
    for (name_en, name_de, rank), parts in groups.items():
        for points in chains(parts):
            lines.append(Line(model.LINE_RIVER, [arcs.add(points)], name_en=name_en,
                              name_de=name_de, rank=rank, min_level=river_level(rank)))
    return lines


def river_level(rank):
    for level, zoom in enumerate(model.LEVEL_ZOOMS):
        limit = next((most for at, most in RIVER_RANKS if at == zoom), 99)
        if rank <= limit:
            return level
    return len(model.LEVEL_ZOOMS)


def chains(parts):
    """Joins lines whose ends coincide."""
    parts = [part for part in parts if len(part) >= 2]
    joined = True
    while joined:
        joined = False
        for i, a in enumerate(parts):
            for j, b in enumerate(parts):
                if i != j and np.array_equal(a[-1], b[0]):
                    parts[i] = np.concatenate((a, b[1:]))
                    del parts[j]
                    joined = True
                    break
            if joined:
                break
    return parts


def provinces(path, arcs):
    first = model.LEVEL_ZOOMS.index(PROVINCE_ZOOM)
    box = mercator.degree_box(PROVINCE_BOX)
    lines = []
    for attributes, parts in shapes.read(path):
        if attributes['adm0_a3'] not in PROVINCES_OF \
                or attributes['featurecla'] != 'Admin-1 boundary' \
                or attributes['scalerank'] > PROVINCE_RANK:
            continue
        country = ISO3.get(attributes['adm0_a3'])
        kind = model.LINE_PROVINCE if country in STORY else model.LINE_PROVINCE_OTHER
        for part in parts:
            points = mercator.project(part)
            if len(points) >= 2 and mercator.touches(mercator.box_of(points), box):
                lines.append(Line(kind, [arcs.add(points)], rank=int(attributes['scalerank']),
                                  min_level=first))
    return lines
