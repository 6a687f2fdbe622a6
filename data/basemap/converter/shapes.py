# SPDX-License-Identifier: GPL-3.0-or-later
"""Reader for ESRI shapefiles: points and polylines with their attributes."""
import struct

import numpy as np


def read_dbf(path):
    data = path.read_bytes()
    count, header, size = struct.unpack_from('<IHH', data, 4)
    fields, at = [], 32
    while data[at] != 0x0D:
        name = data[at:at + 11].split(b'\0')[0].decode('ascii').lower()
        fields.append((name, chr(data[at + 11]), data[at + 16]))
        at += 32
    rows = []
    for row in range(count):
        at, values = header + row * size + 1, {}
        for name, kind, width in fields:
            raw = data[at:at + width].strip(b' \0')
            at += width
            if kind in 'NF':
                values[name] = float(raw) if raw and b'*' not in raw else None
            else:
                values[name] = raw.decode('utf-8', 'replace')
        rows.append(values)
    return rows


def read_parts(data, at):
    n_parts, n_points = struct.unpack_from('<II', data, at + 36)
    starts = list(struct.unpack_from(f'<{n_parts}I', data, at + 44)) + [n_points]
    points = np.frombuffer(data, '<f8', n_points * 2, at + 44 + 4 * n_parts).reshape(-1, 2)
    return [points[a:b] for a, b in zip(starts, starts[1:])]


def read(path):
    """Yields (attributes, [(n, 2) degrees, …]) for every record of `path`.shp.

    The index decides where a record begins: edited files have gaps.
    """
    data = path.with_suffix('.shp').read_bytes()
    index = np.frombuffer(path.with_suffix('.shx').read_bytes(), '>i4', offset=100)[::2]
    for attributes, offset in zip(read_dbf(path.with_suffix('.dbf')), index):
        body = int(offset) * 2 + 8
        kind = struct.unpack_from('<I', data, body)[0]
        if kind == 1:
            yield attributes, [np.frombuffer(data, '<f8', 2, body + 4).reshape(1, 2)]
        elif kind == 3:
            yield attributes, read_parts(data, body)
        elif kind:
            raise ValueError(f'{path.name}: shape type {kind} is not handled')
