# SPDX-License-Identifier: GPL-3.0-or-later
"""Web Mercator on the unit square, and where the map needs its full detail."""
import numpy as np

MAX_LAT = 85.05112877980659
EQUATOR_KM = 40075.016685578488

# Inside this box (degrees) everything keeps its full detail; beyond it the
# 1:10m data are thinned to what the 1:50m data would show.
REGION = (25.0, 22.0, 100.0, 62.0)


def project(lonlat):
    """(n, 2) degrees -> (n, 2) units: x east from 180° W, y south from 85.05° N."""
    lonlat = np.asarray(lonlat, dtype=np.float64).reshape(-1, 2)
    lat = np.clip(lonlat[:, 1], -MAX_LAT, MAX_LAT)
    s = np.sin(np.radians(lat))
    y = 0.5 - np.log((1.0 + s) / (1.0 - s)) / (4.0 * np.pi)
    return np.column_stack(((lonlat[:, 0] + 180.0) / 360.0, y))


def unproject(points):
    points = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    lat = np.degrees(np.arctan(np.sinh(np.pi * (1.0 - 2.0 * points[:, 1]))))
    return np.column_stack((points[:, 0] * 360.0 - 180.0, lat))


def pixel(zoom):
    """Size of one pixel at `zoom`, in units."""
    return 1.0 / (256.0 * 2.0 ** zoom)


def box_of(points):
    return (points[:, 0].min(), points[:, 1].min(), points[:, 0].max(), points[:, 1].max())


def degree_box(box):
    """Degrees (lon0, lat0, lon1, lat1) -> units (x0, y0, x1, y1)."""
    a = project([(box[0], box[3]), (box[2], box[1])])
    return (a[0, 0], a[0, 1], a[1, 0], a[1, 1])


def touches(a, b):
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def in_region(points):
    """Which vertices lie in the box of full detail."""
    x0, y0, x1, y1 = degree_box(REGION)
    x = points[:, 0] % 1.0
    return (x >= x0) & (x <= x1) & (points[:, 1] >= y0) & (points[:, 1] <= y1)
