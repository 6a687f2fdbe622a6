# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of each pixel polygons cover: exact along a row, sampled across rows."""
import numpy as np

SAMPLES = 4


def crossings(rings, height):
    """(row sample, x) of every edge with every sample line, in px."""
    rows, columns = [], []
    for ring in rings:
        a, b = ring, np.roll(ring, -1, axis=0)
        ya, yb = a[:, 1] * SAMPLES - 0.5, b[:, 1] * SAMPLES - 0.5
        first = np.ceil(np.minimum(ya, yb)).astype(np.int64)
        last = np.ceil(np.maximum(ya, yb)).astype(np.int64)
        first = np.clip(first, 0, height * SAMPLES)
        count = np.clip(last, 0, height * SAMPLES) - first
        edge = np.repeat(np.arange(len(a)), count)
        start = np.repeat(np.cumsum(count) - count, count)
        row = first[edge] + np.arange(len(edge)) - start
        t = (row - ya[edge]) / (yb[edge] - ya[edge])
        rows.append(row)
        columns.append(a[edge, 0] + t * (b[edge, 0] - a[edge, 0]))
    return np.concatenate(rows), np.concatenate(columns)


def coverage(rings, width, height):
    """(height, width) of 0 … 1 for rings in px, filled by the even-odd rule.

    Every second crossing of a row opens a span, the other closes it. A span's
    edge at x adds its share to the pixel it falls in and the rest to the next;
    summing along the row gives the covered part of every pixel.
    """
    buffer = np.zeros((height, width + 2))
    if not rings:
        return buffer[:, :width]
    row, x = crossings(rings, height)
    order = np.lexsort((x, row))
    row, x = row[order], np.clip(x[order], 0.0, width)
    begins = np.concatenate(([0], np.flatnonzero(np.diff(row)) + 1, [len(row)]))
    rank = np.arange(len(row)) - np.repeat(begins[:-1], np.diff(begins))
    sign = np.where(rank % 2 == 0, 1.0, -1.0) / SAMPLES
    column = np.floor(x).astype(np.int64)
    part = x - column
    np.add.at(buffer, (row // SAMPLES, column), sign * (1.0 - part))
    np.add.at(buffer, (row // SAMPLES, column + 1), sign * part)
    return np.clip(np.cumsum(buffer, axis=1)[:, :width], 0.0, 1.0)
