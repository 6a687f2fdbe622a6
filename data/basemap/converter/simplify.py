# SPDX-License-Identifier: GPL-3.0-or-later
"""Douglas-Peucker, done once for all tolerances.

A vertex survives a tolerance when it and every vertex the recursion split at
before it lie farther than the tolerance from their chords. So each vertex gets
one number, the least of those distances; a level keeps what is above its own
tolerance. The ends of an arc are never removed.
"""
import numpy as np


def distances(points, first, last):
    """Distance of the vertices strictly between two others from their chord."""
    a, b = points[first], points[last]
    p = points[first + 1:last]
    d = b - a
    length2 = d[0] * d[0] + d[1] * d[1]
    if length2 == 0.0:
        return np.hypot(p[:, 0] - a[0], p[:, 1] - a[1])
    t = ((p[:, 0] - a[0]) * d[0] + (p[:, 1] - a[1]) * d[1]) / length2
    t = np.clip(t, 0.0, 1.0)
    return np.hypot(p[:, 0] - a[0] - t * d[0], p[:, 1] - a[1] - t * d[1])


def importance(points):
    """Largest tolerance (units of `points`) at which each vertex is kept."""
    result = np.zeros(len(points))
    result[0] = result[-1] = np.inf
    stack = [(0, len(points) - 1, np.inf)]
    while stack:
        first, last, limit = stack.pop()
        if last - first < 2:
            continue
        d = distances(points, first, last)
        at = int(np.argmax(d))
        value = min(limit, float(d[at]))
        split = first + 1 + at
        result[split] = value
        if value > 0.0:
            stack.append((first, split, value))
            stack.append((split, last, value))
    return result
