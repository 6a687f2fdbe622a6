# SPDX-License-Identifier: GPL-3.0-or-later
"""Relief as pure shade: elevation tiles -> a pyramid of signed int8 pictures.

Everything is computed in double precision and rounded once, at the end.
"""
import numpy as np
from PIL import Image
from scipy import ndimage
from scipy.interpolate import PchipInterpolator

from . import mercator, model
from .coverage import coverage

# Source: 8 rows x 16 columns of tiles, plate carrée from 90° N, 180° W.
TILE_PX = 675
TILE_DEGREES = 22.5
PX_PER_DEGREE = TILE_PX / TILE_DEGREES

# What the pictures cover, in degrees; beyond it the shade has faded to nothing.
BOX = (26.0, 18.0, 112.0, 62.0)
FADE_DEGREES = 2.0
ZOOMS = (5.45, 4.45, 3.45)

TILE_BLUR = 0.9
GREY = (71, 87, 119, 142, 162, 183, 192, 205, 217, 228)
METRES = (-150, -28, 120, 347, 800, 1250, 1800, 3000, 3750, 4900)

Z_FACTOR = 6.0
ALTITUDE = 45.0
LIGHTS = ((315.0, 0.6), (285.0, 0.2), (350.0, 0.2))
FLAT_SHADE = np.sin(np.radians(ALTITUDE))

# Local standard deviation of height, in m: flat below the first, full above
# the second; its window is a Gaussian of this σ in px at zoom 5.45.
CLIP = (18.0, 120.0)
WINDOW = 12.0
NEIGHBOUR_STRENGTH = 0.6


def blur_px(zoom):
    return max(0.6, 0.8 * 2.0 ** (zoom - ZOOMS[0]))


def mosaic(folder):
    """Grey values of the tiles that matter, and the column and row they begin at."""
    margin = 2.0
    c0 = int((BOX[0] - margin + 180.0) // TILE_DEGREES)
    c1 = int((BOX[2] + margin + 180.0) // TILE_DEGREES)
    r0 = int((90.0 - BOX[3] - margin) // TILE_DEGREES)
    r1 = int((90.0 - BOX[1] + margin) // TILE_DEGREES)
    rows = []
    for r in range(r0, r1 + 1):
        tiles = []
        for c in range(c0, c1 + 1):
            with Image.open(folder / f'{r:06d}' / f'{r:06d}_{c:06d}.jpg') as image:
                tiles.append(np.asarray(image.convert('L'), dtype=np.float64))
        rows.append(np.concatenate(tiles, axis=1))
    return np.concatenate(rows), c0 * TILE_PX, r0 * TILE_PX


def metres_of(grey):
    """Monotone through the known points, straight beyond them."""
    low, high = GREY[0], GREY[-1]
    inner = PchipInterpolator(GREY, METRES)(np.clip(grey, low, high))
    below = np.minimum(grey - low, 0.0) * (METRES[1] - METRES[0]) / (GREY[1] - GREY[0])
    above = np.maximum(grey - high, 0.0) * (METRES[-1] - METRES[-2]) / (GREY[-1] - GREY[-2])
    return inner + below + above


class Grid:
    """Pixels of the finest picture: a whole number of the coarsest's."""

    def __init__(self):
        x0, y0, x1, y1 = mercator.degree_box(BOX)
        self.zoom = ZOOMS[0]
        self.px = mercator.pixel(self.zoom)
        step = 2 ** (len(ZOOMS) - 1)
        self.width = int(np.ceil((x1 - x0) / self.px / step)) * step
        self.height = int(np.ceil((y1 - y0) / self.px / step)) * step
        self.x0, self.y0 = x0, y0

    def box(self):
        return (self.x0, self.y0, self.x0 + self.width * self.px, self.y0 + self.height * self.px)

    def latitudes(self, factor=1):
        y = self.y0 + (np.arange(self.height // factor) + 0.5) * self.px * factor
        return mercator.unproject(np.column_stack((np.full(len(y), self.x0), y)))[:, 1]

    def longitudes(self, factor=1):
        x = self.x0 + (np.arange(self.width // factor) + 0.5) * self.px * factor
        return x * 360.0 - 180.0


def heights(folder, grid):
    """Metres in Mercator at the finest zoom, not yet blurred for a zoom."""
    grey, column0, row0 = mosaic(folder)
    metres = metres_of(ndimage.gaussian_filter(grey, TILE_BLUR, mode='nearest'))
    columns = (grid.longitudes() + 180.0) * PX_PER_DEGREE - 0.5 - column0
    rows = (90.0 - grid.latitudes()) * PX_PER_DEGREE - 0.5 - row0
    rows, columns = np.meshgrid(rows, columns, indexing='ij')
    return ndimage.map_coordinates(metres, (rows, columns), order=3, mode='nearest')


def halve(picture, factor):
    """Mean of squares of `factor` pixels."""
    height, width = picture.shape
    return picture.reshape(height // factor, factor, width // factor, factor).mean(axis=(1, 3))


def slopes(height, metres_per_px):
    """Rise per metre to the east and to the north, over a 3 x 3 window."""
    h = np.pad(height, 1, mode='edge')
    west = h[:-2, :-2] + 2.0 * h[1:-1, :-2] + h[2:, :-2]
    east = h[:-2, 2:] + 2.0 * h[1:-1, 2:] + h[2:, 2:]
    north = h[:-2, :-2] + 2.0 * h[:-2, 1:-1] + h[:-2, 2:]
    south = h[2:, :-2] + 2.0 * h[2:, 1:-1] + h[2:, 2:]
    scale = 8.0 * metres_per_px[:, None]
    return (east - west) / scale, (north - south) / scale


def shade(height, metres_per_px):
    """d: the light on a slope less the light on level ground."""
    dx, dy = slopes(height * Z_FACTOR, metres_per_px)
    norm = np.sqrt(1.0 + dx * dx + dy * dy)
    altitude = np.radians(ALTITUDE)
    total = np.zeros_like(height)
    for azimuth, weight in LIGHTS:
        a = np.radians(azimuth)
        light = (np.sin(altitude)
                 - np.cos(altitude) * (np.sin(a) * dx + np.cos(a) * dy)) / norm
        total += weight * np.maximum(light, 0.0)
    return total - FLAT_SHADE


def ruggedness(height, sigma):
    """0 on flat land, 1 in mountains, smooth between."""
    mean = ndimage.gaussian_filter(height, sigma, mode='nearest')
    square = ndimage.gaussian_filter(height * height, sigma, mode='nearest')
    deviation = np.sqrt(np.maximum(square - mean * mean, 0.0))
    t = np.clip((deviation - CLIP[0]) / (CLIP[1] - CLIP[0]), 0.0, 1.0)
    return t * t * (3.0 - 2.0 * t)


def strength(grid, arcs, areas):
    """How strongly a pixel is shaded: by whose land it is; none on water."""
    finest = len(model.LEVEL_ZOOMS) - 1
    rings = {}
    box = grid.box()
    for area in areas:
        for ring in area.rings:
            for piece in model.ring_pieces(arcs.chain(ring, finest)):
                if len(piece) >= 3 and mercator.touches(mercator.box_of(piece), box):
                    px = (piece.astype(np.float64) - (grid.x0, grid.y0)) / grid.px
                    rings.setdefault(area.kind, []).append(px)
    covers = {kind: coverage(rings.get(kind, []), grid.width, grid.height)
              for kind in (model.AREA_STORY, model.AREA_NEIGHBOUR, model.AREA_LAKE)}
    land = covers[model.AREA_STORY] + NEIGHBOUR_STRENGTH * covers[model.AREA_NEIGHBOUR]
    return land * (1.0 - covers[model.AREA_LAKE]) * fade(grid)


def fade(grid):
    """1 inside, sinking to 0 along the edges of the box."""
    lon, lat = grid.longitudes(), grid.latitudes()
    across = np.minimum(lon - BOX[0], BOX[2] - lon) / FADE_DEGREES
    down = np.minimum(lat - BOX[1], BOX[3] - lat) / FADE_DEGREES
    return np.clip(down, 0.0, 1.0)[:, None] * np.clip(across, 0.0, 1.0)[None, :]


def pyramid(folder, arcs, areas):
    """[(int8 picture, box in units), …], the finest first."""
    grid = Grid()
    height = heights(folder, grid)
    weight = strength(grid, arcs, areas)
    pictures = []
    for zoom in ZOOMS:
        factor = round(2.0 ** (ZOOMS[0] - zoom))
        blurred = ndimage.gaussian_filter(height, blur_px(zoom) * factor, mode='nearest')
        h = halve(blurred, factor)
        metres = np.cos(np.radians(grid.latitudes(factor))) \
            * mercator.EQUATOR_KM * 1000.0 * grid.px * factor
        d = shade(h, metres) * ruggedness(h, WINDOW / factor) * halve(weight, factor)
        pictures.append((np.rint(d / FLAT_SHADE * 127.0).astype(np.int8), grid.box()))
    return pictures
