# SPDX-License-Identifier: GPL-3.0-or-later
"""Towns: names, class and first zoom from our own table, coordinates from GeoNames."""
import csv
import json

from .countries import STORY

CLASSES = {'capital': 0, 'large': 1, 'middle': 2, 'small': 3}

# A town is taken for the one near a stated point within this many degrees.
NEAR = 0.35


class Place:
    def __init__(self, row, lon, lat):
        self.name_en, self.name_de = row['name_en'], row['name_de']
        self.country, self.story = row['country'], row['country'] in STORY
        self.place_class = CLASSES[row['class']]
        self.min_zoom = float(row['min_zoom'])
        self.lon, self.lat = lon, lat


def locate(row, towns):
    """(lon, lat) of the one town a row means."""
    name = row['geonames'] or row['name_en']
    found = towns.get((row['country'], name), [])
    if row['near']:
        lat, lon = map(float, row['near'].split())
        distance = [abs(t[0] - lon) + abs(t[1] - lat) for t in found]
        if distance and min(distance) < NEAR:
            return found[distance.index(min(distance))]
    elif len(found) == 1:
        return found[0]
    raise ValueError(f"places.csv: {row['name_en']}, {row['country']}: "
                     f'{len(found)} towns are called {name!r}')


def read(table, cities):
    """The places in the order they are to be placed: capitals first."""
    towns = {}
    for city in json.loads(cities.read_text('utf-8')):
        towns.setdefault((city['country'], city['name']), []).append(
            (float(city['lng']), float(city['lat'])))
    with table.open(encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file))
    places = [Place(row, *locate(row, towns)) for row in rows]
    return sorted(places, key=lambda p: (p.min_zoom, not p.story, p.place_class))
