# SPDX-License-Identifier: GPL-3.0-or-later
"""Reader for Marble's packed vector format PN2, version 2 (big-endian).

Header: u8 version, u32 count, u8 colour flag. Then the records up to the end
of the file: u8 kind (0 line, 1 ring, 2 outer ring, 3 inner ring, 4 several
parts), u32 id, and, when the colour flag is set and the id is new, a u8 colour.
Kind 4 goes on with u8 n and n parts {u8 kind, u32 id, u32 nodes, nodes}, every
other kind with u32 nodes, nodes. A node is i16 latitude, i16 longitude, i16 r,
followed by r pairs of i8 (latitude, longitude) relative to it. The unit is
1/120 degree. The header counts parts, not records, so it serves as a check.
"""
import struct

LINE, RING, OUTER, INNER, PARTS = range(5)


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, form):
        values = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return values

    def nodes(self):
        points = []
        for _ in range(self.take('>I')[0]):
            lat, lon, relative = self.take('>hhh')
            points.append((lon / 120.0, lat / 120.0))
            for _ in range(relative):
                dlat, dlon = self.take('>bb')
                points.append(((lon + dlon) / 120.0, (lat + dlat) / 120.0))
        return points


def read(path):
    """Returns a list of (id, [(kind, [(lon, lat), …]), …])."""
    reader = Reader(path.read_bytes())
    version, count, coloured = reader.take('>BIB')
    if version != 2:
        raise ValueError(f'{path.name}: PN2 version {version}, expected 2')
    records, last, parts_read = [], None, 0
    while reader.at < len(reader.data):
        kind, ident = reader.take('>BI')
        if coloured and ident != last:
            reader.take('>B')
        last = ident
        if kind == PARTS:
            parts = []
            for _ in range(reader.take('>B')[0]):
                part_kind, _ = reader.take('>BI')
                parts.append((part_kind, reader.nodes()))
        else:
            parts = [(kind, reader.nodes())]
        parts_read += len(parts)
        records.append((ident, parts))
    if parts_read != count:
        raise ValueError(f'{path.name}: {parts_read} parts, its header says {count}')
    return records
