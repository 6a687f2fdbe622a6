# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the file that FORMAT.md describes."""
import struct

import numpy as np

from . import mercator, model

MAGIC = b'CHORSUBM'
VERSION = 1
HEADER = struct.Struct('<8sIIQII')
SECTION = struct.Struct('<4sIQQ')
AREA = struct.Struct('<4IiI10d')
RING = struct.Struct('<2I4f')
RANGE = struct.Struct('<2I')
LINE = struct.Struct('<5Ii4d')
PLACE = struct.Struct('<6I3d')
RELIEF = struct.Struct('<2IQQ4d')


def steady(values):
    """What is computed differs in its last bits from one processor to the next
    (vector units round sines and logarithms differently): rounded to 0.04 mm,
    so that the same packages give the same file everywhere."""
    return [round(float(value), 12) for value in values]


class Strings:
    """Each text once, ended by a zero byte; offset 0 is the empty text."""

    def __init__(self):
        self.data, self.offsets = bytearray(b'\0'), {'': 0}

    def add(self, text):
        if text not in self.offsets:
            self.offsets[text] = len(self.data)
            self.data += text.encode('utf-8') + b'\0'
        return self.offsets[text]


class Vertices:
    """Runs of float32 pairs, equal runs stored once."""

    def __init__(self):
        self.runs, self.count, self.known = [], 0, {}

    def add_ring(self, points):
        """A ring that is also drawn as a closed line is the beginning of that line."""
        points = np.ascontiguousarray(points, dtype='<f4')
        line = points.tobytes() + points[:1].tobytes()
        return self.known[line] if line in self.known else self.add(points)

    def add(self, points):
        data = np.ascontiguousarray(points, dtype='<f4').tobytes()
        if data not in self.known:
            self.known[data] = self.count
            self.runs.append(data)
            self.count += len(points)
        return self.known[data]


class Geometry:
    """Rings and lines of every level, written into shared vertex runs."""

    def __init__(self, arcs):
        self.arcs = arcs
        self.vertices = Vertices()
        self.ring_records, self.area_ranges = [], []
        self.line_ranges = []

    def rings(self, area, level):
        pieces = [p for ring in area.rings
                  for p in model.ring_pieces(self.arcs.chain(ring, level))]
        return [p for p in pieces if len(p) >= 3]

    def add_area(self, area):
        """Writes its rings; returns those of the finest level."""
        for level in range(len(model.LEVEL_ZOOMS)):
            rings = self.rings(area, level)
            self.area_ranges.append(RANGE.pack(len(self.ring_records), len(rings)))
            for ring in rings:
                self.ring_records.append(RING.pack(self.vertices.add_ring(ring), len(ring),
                                                   *mercator.box_of(ring)))
        return rings

    def add_line(self, run):
        """`run` is a line's vertices at one level, None where it is left out."""
        if run is None:
            self.line_ranges.append(RANGE.pack(0, 0))
        else:
            self.line_ranges.append(RANGE.pack(self.vertices.add(run), len(run)))


def split_lines(lines, arcs):
    """Cuts lines at the antimeridian: [(line, [run or None for every level]), …]."""
    result = []
    for line in lines:
        levels = []
        for level in range(len(model.LEVEL_ZOOMS)):
            pieces = []
            if level >= line.min_level:
                pieces = model.line_pieces(arcs.chain(line.references, level))
                pieces = [model.tidy_line(p) for p in pieces]
            levels.append([p for p in pieces if is_drawn(p)])
        for piece in range(max(len(pieces) for pieces in levels)):
            runs = [pieces[piece] if piece < len(pieces) else None for pieces in levels]
            result.append((line, runs))
    return result


def is_drawn(points):
    """A closed line needs four vertices, an open one two."""
    closed = len(points) > 1 and np.array_equal(points[0], points[-1])
    return len(points) >= (4 if closed else 2)


def area_records(areas, geometry, strings):
    records = []
    for area in areas:
        rings = geometry.add_area(area)
        if rings:
            label = steady(area.label if area.label is not None else model.pole(rings))
            box = mercator.box_of(np.concatenate(rings))
            main = mercator.box_of(max(rings, key=lambda r: abs(model.signed_area(r))))
        else:
            label = steady(area.label)
            box = main = (label[0], label[1], label[0], label[1])
        records.append(AREA.pack(area.kind, strings.add(area.ident), strings.add(area.name_en),
                                 strings.add(area.name_de), area.rank, 0,
                                 *map(float, box), *map(float, main), *label))
    return records


def line_records(lines, arcs, geometry, strings):
    records = []
    for line, runs in sorted(split_lines(lines, arcs), key=lambda item: item[0].kind):
        finest = next(run for run in reversed(runs) if run is not None)
        records.append(LINE.pack(line.kind, strings.add(line.left), strings.add(line.right),
                                 strings.add(line.name_en), strings.add(line.name_de), line.rank,
                                 *map(float, mercator.box_of(finest))))
        for run in runs:
            geometry.add_line(run)
    return records


def place_records(places, strings):
    return [PLACE.pack(strings.add(p.name_en), strings.add(p.name_de), strings.add(p.country),
                       int(p.story), p.place_class, 0, p.min_zoom, p.lon, p.lat)
            for p in places]


def relief_records(reliefs):
    """reliefs: [(int8 array, box), …]; returns the records and the pixels."""
    records, pixels = [], bytearray()
    for image, box in reliefs:
        height, width = image.shape
        records.append(RELIEF.pack(width, height, width, len(pixels), *steady(box)))
        pixels += image.tobytes()
        pixels += b'\0' * (-len(pixels) % 8)
    return records, bytes(pixels)


def build(arcs, areas, lines, places, reliefs):
    """Returns the whole file."""
    strings, geometry = Strings(), Geometry(arcs)
    line = line_records(lines, arcs, geometry, strings)
    area = area_records(areas, geometry, strings)
    place = place_records(places, strings)
    relief, pixels = relief_records(reliefs)
    levels = [struct.pack('<d', zoom) for zoom in model.LEVEL_ZOOMS]
    sections = [
        (b'LEVL', 8, b''.join(levels)),
        (b'AREA', AREA.size, b''.join(area)),
        (b'ARNG', RANGE.size, b''.join(geometry.area_ranges)),
        (b'RING', RING.size, b''.join(geometry.ring_records)),
        (b'LINE', LINE.size, b''.join(line)),
        (b'LRNG', RANGE.size, b''.join(geometry.line_ranges)),
        (b'PLCE', PLACE.size, b''.join(place)),
        (b'RELF', RELIEF.size, b''.join(relief)),
        (b'STRS', 1, bytes(strings.data)),
        (b'VERT', 8, b''.join(geometry.vertices.runs)),
        (b'PIXL', 1, pixels),
    ]
    return assemble(sections)


def assemble(sections):
    at = HEADER.size + SECTION.size * len(sections)
    table, body = b'', b''
    for tag, size, data in sections:
        padding = -at % 8
        at += padding
        table += SECTION.pack(tag, size, at, len(data) // size)
        body += b'\0' * padding + data
        at += len(data)
    tail = b'\0' * (-at % 8)
    header = HEADER.pack(MAGIC, VERSION, 0x01020304, at + len(tail), len(sections), 0)
    return header + table + body + tail
