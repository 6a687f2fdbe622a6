# SPDX-License-Identifier: GPL-3.0-or-later
"""Reader for TopoJSON: shared arcs, and polygons as lists of arc references.

A reference i >= 0 is arc i as stored, a reference ~i is arc i backwards.
"""
import json

import numpy as np


class Topology:
    """arcs: list of (n, 2) degrees; polygons: list of Polygon."""

    def __init__(self, path):
        data = json.loads(path.read_text('utf-8'))
        scale = np.array(data['transform']['scale'])
        translate = np.array(data['transform']['translate'])
        self.arcs = [np.cumsum(np.array(a, dtype=np.int64), axis=0) * scale + translate
                     for a in data['arcs']]
        self.polygons = []
        for geometry in data['objects']['countries']['geometries']:
            parts = geometry['arcs']
            if geometry['type'] == 'Polygon':
                parts = [parts]
            for rings in parts:
                self.polygons.append(Polygon(geometry.get('id', ''),
                                             geometry['properties']['name'], rings))

    def ring_points(self, ring):
        """A ring's vertices in degrees, the first repeated at the end."""
        parts = []
        for reference in ring:
            arc = self.arcs[reference] if reference >= 0 else self.arcs[~reference][::-1]
            parts.append(arc if not parts else arc[1:])
        return np.concatenate(parts)


class Polygon:
    def __init__(self, number, name, rings):
        self.number = number
        self.name = name
        self.rings = rings
        self.country = None
        self.treatment = 'country'
