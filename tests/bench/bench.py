#!/usr/bin/env python3
"""Measure speed and memory, each beside what it is compared with.

    ./run bench                     everything
    ./run bench start tiles         some of it
    ./run bench --json FILE         also as JSON

What is compared runs in turns within one call, and the medians are compared,
so that a slow or busy machine changes both sides alike.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import argparse
import collections
import json
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..")]

import desktop  # noqa: E402
import many_sites  # noqa: E402
import shapefile  # noqa: E402

ZOOMS = range(3, 9)
REGION = (44, 33, 90, 56)  # degrees: west, south, east, north
TILE_ROUNDS = 3
PICTURE_ZOOMS = ["3", "4", "5", "5.45", "6", "7", "8", "9"]
PICTURE_ROUNDS = 3
PDF_ZOOMS = ["4", "5.45", "7"]
EXPORT_ROUNDS = 3
FONTS = "/usr/share/fonts"
START_ROUNDS = 11
FRAME_ROUNDS = 5
FRAMES = 120
CORRIDOR = "middle-corridor"
PICK_POINTS = 100_000
FIND_SITES = 100_000
FIND_ROUNDS = 7
LOAD_ROUNDS = 15
GRID = 143  # nodes on a side
NETWORK_ROUNDS = 5
CLOSURE_ROUNDS = 12


class Row:
    """One comparison. `at_most` is the limit of ours / theirs, or of ours
    where there is nothing to compare with; a rate has only `at_least`."""

    def __init__(self, name, ours, unit, theirs=None, at_most=None, at_least=None):
        self.name, self.ours, self.unit, self.theirs = name, ours, unit, theirs
        self.at_most, self.at_least = at_most, at_least
        self.ratio = ours / theirs if theirs else None

    def holds(self):
        if self.at_least is not None:
            return self.ours >= self.at_least
        return (self.ours if self.ratio is None else self.ratio) <= self.at_most

    def cells(self):
        limit = f">= {self.at_least:,}" if self.at_least else f"<= {self.at_most:g}"
        if self.at_most and self.ratio is None:
            limit += f" {self.unit}"
        return (self.name, number(self.ours), number(self.theirs), self.unit,
                number(self.ratio), limit, "holds" if self.holds() else "does not hold")

    def as_dict(self):
        return {"name": self.name, "ours": self.ours, "yardstick": self.theirs,
                "unit": self.unit, "ratio": self.ratio, "at_most": self.at_most,
                "at_least": self.at_least, "holds": self.holds()}


def number(value):
    if value is None:
        return ""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"


class Unavailable(Exception):
    """This comparison cannot be made here; says why."""


def run(*command, **options):
    answer = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    if answer.returncode:
        raise Unavailable(f"{os.path.basename(str(command[0]))} ended with "
                          f"{answer.returncode}: {answer.stderr.strip()[-500:]}")
    return answer.stdout


def median_of(rounds):
    """{key: median} of a list of {key: value}."""
    return {key: statistics.median(r[key] for r in rounds) for key in rounds[0]}


# --- Start and memory ---------------------------------------------------------

def start_once(command, environment):
    """Wall-clock milliseconds and peak memory in MiB of one run."""
    with tempfile.TemporaryFile() as errors:
        begin = time.monotonic()
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = 1000 * (time.monotonic() - begin)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise Unavailable(f"{command[0]}: {errors.read().decode()[-500:]}")
    return elapsed, usage.ru_maxrss / 1024


def bench_start(build):
    ours = [f"{build}/app/chorsu", "--quit-after-first-frame"]
    theirs = [f"{build}/tests/bench/bench-empty-window", "1280x800"]
    results = {"ours": [], "theirs": []}
    with desktop.Desktop(1280, 800) as display:
        for i in range(START_ROUNDS + 1):
            for key, command in (("ours", ours), ("theirs", theirs)):
                result = start_once(command, display.environment)
                if i > 0:  # the first of each fills caches
                    results[key].append(result)
    (our_ms, our_mib), (their_ms, their_mib) = (
        [statistics.median(column) for column in zip(*results[key])] for key in ("ours", "theirs"))
    yield Row("start to first complete frame, 1280x800 : empty window", our_ms, "ms", their_ms, 2.5)
    yield Row("peak memory : empty window", our_mib, "MiB", their_mib, 2)


# --- Frames -------------------------------------------------------------------

def bench_frames(build):
    scenes = ["colour", "pan", "colour", "flow"] * FRAME_ROUNDS
    with desktop.Desktop(1920, 1080) as display:
        lines = run(f"{build}/tests/bench/bench-frames", os.environ["CHORSU_DATA_DIR"],
                    CORRIDOR, display.server.pid, FRAMES, *scenes,
                    env=display.environment).splitlines()
    times = collections.defaultdict(list)
    for line in lines:
        scene, _, _, thread, _ = line.split()
        times[scene].append(float(thread))
    medians = {scene: statistics.median(values) for scene, values in times.items()}
    colour = medians["colour"]
    yield Row("frame while panning, 1920x1080 : one colour", medians["pan"], "ms", colour, 2)
    yield Row("frame at rest, corridor flowing : one colour", medians["flow"], "ms", colour, 0.7)


# --- Dossiers -----------------------------------------------------------------

DOSSIERS = ["country", "neighbour", "goal", "resource", "commodity", "corridor", "node", "segment", "security",
            "engagement", "event", "organisation", "border", "fact"]


def bench_dossiers(build):
    with desktop.Desktop(1280, 800) as display:
        lines = run(f"{build}/tests/bench/bench-dossier", os.environ["CHORSU_DATA_DIR"], *DOSSIERS,
                    env=display.environment).splitlines()
    rows = [list(map(float, line.split()[3:])) for line in lines]
    dossiers, pages, turns = zip(*rows)
    yield Row("opening a dossier : page of as many rows of libadwaita", statistics.median(dossiers), "ms",
              statistics.median(pages), 1)
    yield Row(f"opening a dossier, main thread, the slowest of {len(rows)}", max(dossiers), "ms", at_most=50)
    yield Row("the same, the longest turn until it is complete", max(turns), "ms", at_most=50)


# --- Tiles --------------------------------------------------------------------

def tile_of(lon, lat, zoom):
    s = math.sin(math.radians(lat))
    size = 2 ** zoom
    return (int((lon + 180) / 360 * size),
            int((0.5 - math.log((1 + s) / (1 - s)) / (4 * math.pi)) * size))


def write_tiles(path):
    west, south, east, north = REGION
    with open(path, "w", encoding="ascii") as out:
        for zoom in ZOOMS:
            x0, y0 = tile_of(west, north, zoom)
            x1, y1 = tile_of(east, south, zoom)
            for x in range(x0, x1 + 1):
                for y in range(y0, y1 + 1):
                    print(zoom, x, y, file=out)


def read_rings(program, basemap, zoom):
    areas = collections.defaultdict(list)
    for line in run(program, basemap, "rings", zoom).splitlines():
        area, *values = line.split()
        values = list(map(float, values))
        areas[area].append(list(zip(values[::2], values[1::2])))
    return areas


def compile_mapnik(folder, name):
    """Build a program that paints with mapnik; it is no part of the build."""
    for program in ("g++", "mapnik-config", "shapeindex"):
        if not shutil.which(program):
            raise Unavailable(f"{program} is not installed")
    flags = run("mapnik-config", "--cxxflags", "--defines", "--includes", "--dep-includes").split()
    libraries = run("mapnik-config", "--libs", "--ldflags", "--dep-libs").split()
    program = os.path.join(folder, name)
    run("g++", "-O2", "-w", *flags, "-o", program,
        os.path.join(HERE, name + ".cpp"), *libraries)
    return program, run("mapnik-config", "--input-plugins").strip()


def read_times(text):
    return {int(zoom): float(ms) for zoom, ms in (line.split() for line in text.splitlines())}


def bench_tiles(build):
    ours = f"{build}/tests/bench/bench-tiles"
    basemap = os.path.join(os.environ["CHORSU_DATA_DIR"], "basemap", "chorsu.basemap")
    with tempfile.TemporaryDirectory() as folder:
        program, plugins = compile_mapnik(folder, "mapnik-tiles")
        tiles = os.path.join(folder, "tiles")
        write_tiles(tiles)
        raw = os.path.join(folder, "raw")
        shapefile.write(raw, read_rings(ours, basemap, 24))
        for zoom in ZOOMS:
            shapefile.write(f"{raw}{zoom}", read_rings(ours, basemap, zoom), explode=True)
        for path in (raw, *(f"{raw}{zoom}" for zoom in ZOOMS)):
            run("shapeindex", path + ".shp")

        def mapnik(shapes):
            pairs = [word for zoom in ZOOMS for word in (zoom, shapes(zoom))]
            return read_times(run(program, plugins, tiles, 3, *pairs))

        rounds = collections.defaultdict(list)
        for _ in range(TILE_ROUNDS):
            rounds["ours"].append(read_times(run(ours, basemap, "paint", tiles, 3)))
            rounds["raw"].append(mapnik(lambda zoom: raw))
            rounds["ours"].append(read_times(run(ours, basemap, "paint", tiles, 3)))
            rounds["simple"].append(mapnik(lambda zoom: f"{raw}{zoom}"))
    medians = {key: median_of(values) for key, values in rounds.items()}
    for zoom in ZOOMS:
        yield Row(f"tile at zoom {zoom} : mapnik, finest polygons",
                  medians["ours"][zoom], "ms", medians["raw"][zoom], 0.2)
    for zoom in ZOOMS:
        yield Row(f"tile at zoom {zoom} : mapnik, simplified for the zoom",
                  medians["ours"][zoom], "ms", medians["simple"][zoom], 0.6)


# --- Pictures and labels ------------------------------------------------------

def read_pictures(text):
    return {zoom: float(ms) for zoom, ms in (line.split() for line in text.splitlines())}


def write_layers(ours, folder, zooms):
    """The layers for mapnik, with the finest outlines and with those for the zoom: arguments of its program."""
    pairs = collections.defaultdict(list)
    for zoom in zooms:
        for what, fineness in (("raw", "24"), ("simple", zoom)):
            path = os.path.join(folder, f"{what}{zoom}")
            with open(path, "w", encoding="utf-8") as out:
                out.write(run(ours, os.environ["CHORSU_DATA_DIR"], "layers", zoom, fineness))
            pairs[what] += [zoom, path]
    return pairs


def bench_picture(build):
    ours = f"{build}/tests/bench/bench-picture"
    data = os.environ["CHORSU_DATA_DIR"]
    rounds = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        program, plugins = compile_mapnik(folder, "mapnik-picture")
        pairs = write_layers(ours, folder, PICTURE_ZOOMS)
        for _ in range(PICTURE_ROUNDS):
            rounds["ours"].append(read_pictures(run(ours, data, "paint", 5, *PICTURE_ZOOMS)))
            for what, layers in pairs.items():
                rounds[what].append(read_pictures(run(program, plugins, FONTS, 2, *layers)))
    medians = {key: median_of(values) for key, values in rounds.items()}
    for what, name, limit in (("raw", "finest outlines", 0.25), ("simple", "outlines simplified for the zoom", 1)):
        for zoom in PICTURE_ZOOMS:
            yield Row(f"picture at zoom {zoom}, 1920x1080 with labels : mapnik, {name}",
                      medians["ours"][zoom], "ms", medians[what][zoom], limit)
    for zoom in PICTURE_ZOOMS:
        yield Row(f"picture at zoom {zoom}, 1920x1080 with labels", medians["ours"][zoom], "ms", at_most=60)


def bench_placement(build):
    answers = [run(f"{build}/tests/bench/bench-picture", os.environ["CHORSU_DATA_DIR"], "place", 9).split()
               for _ in range(PICTURE_ROUNDS)]
    candidates = int(answers[0][0])
    ms = statistics.median(float(answer[1]) for answer in answers)
    yield Row(f"placement of 400 labels' places, of {candidates:,} at zoom 6.2", ms * 400 / candidates, "ms", at_most=8)


# --- Exports ------------------------------------------------------------------

def timed(*command):
    begin = time.monotonic()
    run(*command)
    return time.monotonic() - begin


def bench_export(build):
    ours = f"{build}/tests/bench/bench-picture"
    tool = f"{build}/app/cli/chorsu-tool"
    data = os.environ["CHORSU_DATA_DIR"]
    rounds = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        briefing, picture = os.path.join(folder, "b.pdf"), os.path.join(folder, "map.png")
        for _ in range(EXPORT_ROUNDS):
            rounds["briefing"].append({"s": timed(tool, "export", "-o", briefing)})
            rounds["picture"].append({"s": timed(tool, "render", "--goal", "minerals", "--size", "1920x1080", "-o", picture)})
        size = os.path.getsize(briefing) / 1e6

        program, plugins = compile_mapnik(folder, "mapnik-picture")
        pairs = write_layers(ours, folder, PDF_ZOOMS)
        for _ in range(EXPORT_ROUNDS):
            rounds["ours"].append(read_pictures(run(ours, data, "pdf", 3, *PDF_ZOOMS)))
            for what, layers in pairs.items():
                rounds[what].append(read_pictures(run(program, plugins, FONTS, 2, *layers, "pdf")))
    medians = {key: median_of(values) for key, values in rounds.items()}
    yield Row("the bundled briefing as PDF, start included", medians["briefing"]["s"], "s", at_most=6)
    yield Row("its size", size, "MB", at_most=12)
    yield Row("render --goal minerals, 1920x1080 PNG, start included", medians["picture"]["s"], "s", at_most=0.6)
    for what, name, limit in (("raw", "finest outlines", 0.5), ("simple", "outlines simplified for the zoom", 1)):
        for zoom in PDF_ZOOMS:
            yield Row(f"map as PDF at zoom {zoom} : mapnik, {name}",
                      medians["ours"][zoom], "ms", medians[what][zoom], limit)


# --- Picking ------------------------------------------------------------------

def bench_pick(build):
    basemap = os.path.join(os.environ["CHORSU_DATA_DIR"], "basemap", "chorsu.basemap")
    west, south, east, north = REGION
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        points = os.path.join(folder, "points")
        with open(points, "w", encoding="ascii") as out:
            for _ in range(PICK_POINTS):
                print(f"{chance.uniform(west, east):.5f} {chance.uniform(south, north):.5f}", file=out)
        rates = []
        for _ in range(5):
            begin = time.monotonic()
            answer = run(f"{build}/app/cli/chorsu-tool", "pick", "--batch", points)
            rates.append(PICK_POINTS / (time.monotonic() - begin))
            if answer.count("\n") != PICK_POINTS:
                raise Unavailable("chorsu-tool pick --batch does not answer a line for a point")
        yield Row("chorsu-tool pick --batch, start included",
                  statistics.median(rates), "points/s", at_least=100_000)
        inside = map(float, run(f"{build}/tests/bench/bench-pick", basemap, points, 5).split())
        yield Row("picking alone", statistics.median(inside), "points/s", at_least=100_000)


# --- Searching ----------------------------------------------------------------

# Short and long, common and rare, in both languages, several words, a slip.
QUERIES = ["a", "s", "or", "gold", "uran", "stan", "Seltene Erden", "Neue Seidenstraße", "gold uzbekistan",
           "training of security forces", "Bagram", "Алматы", "W", "tungstan", "Kasachtsan"]


def bench_find(build):
    program = f"{build}/tests/bench/bench-find"
    dataset = os.path.join(os.environ["CHORSU_DATA_DIR"], "dataset")
    with tempfile.TemporaryDirectory() as folder:
        many_sites.write(dataset, folder, FIND_SITES)
        for what, where, per_second in (("bundled data", dataset, 200), (f"{FIND_SITES:,} sites", folder, 20)):
            first, *lines = run(program, where, FIND_ROUNDS, *QUERIES).splitlines()
            times = [list(map(float, line.split())) for line in lines]
            ours, scan = (statistics.median(t[i] for t in times) for i in (0, 1))
            yield Row(f"search, {what} : strcasestr() through the texts", ours, "ms", scan, 1)
            yield Row(f"search, {what}, the slowest of {len(QUERIES)}", 1000 / max(t[0] for t in times),
                      "queries/s", at_least=per_second)
            yield Row(f"preparing the search, {what} : 1,000 searches through the texts", float(first), "ms",
                      1000 * scan, 1)


# --- Loading ------------------------------------------------------------------

def bench_load(build):
    folder = os.path.join(os.environ["CHORSU_DATA_DIR"], "dataset")
    rounds = {"load": [], "parse": []}
    for _ in range(LOAD_ROUNDS):
        for what, results in rounds.items():
            ms, cpu, peak, _ = map(float, run(f"{build}/tests/bench/bench-load", folder, what).split())
            results.append({"ms": ms, "cpu": cpu, "mib": peak})
    ours, theirs = median_of(rounds["load"]), median_of(rounds["parse"])
    yield Row("loading the dataset, checked and linked : json-glib parsing its files",
              ours["ms"], "ms", theirs["ms"], 2)
    yield Row("loading the dataset", ours["ms"], "ms", at_most=60)
    yield Row("the same, CPU time : json-glib parsing its files", ours["cpu"], "ms", theirs["cpu"], 2)
    yield Row("memory for loading the dataset : json-glib parsing its files",
              ours["mib"], "MiB", theirs["mib"], 2)
    yield Row("memory for loading the dataset", ours["mib"], "MiB", at_most=30)


# --- The network --------------------------------------------------------------

def bench_network(build):
    for what, size, closed, at_most, ratio in (("bundled network", 0, "RU", 100, 6),
                                               ("20,000 nodes, 60,000 segments", GRID, "UZ", 2000, 15)):
        first, *lines = run(f"{build}/tests/bench/bench-network", size, closed, NETWORK_ROUNDS).splitlines()
        rounds = [list(map(float, line.split())) for line in lines]
        broken, ours, theirs, gap = (statistics.median(column) for column in zip(*rounds))
        yield Row(f"closing {closed}, {what}: {broken:.0f} broken routes and their ways round", ours, "ms", at_most=at_most)
        yield Row("the same : igraph's Dijkstra from end to end, without borders and gauges", ours, "ms", theirs, ratio)
        yield Row("the same, longest wait for a cancellation", gap, "ms", at_most=at_most / 4)
        yield Row(f"building the network: {what}", float(first.split()[2]), "ms", at_most=at_most)


def bench_closure(build):
    """By the clock, in a window, from the action to the end of the frame that shows it."""
    with desktop.Desktop(1280, 800) as display:
        lines = run(f"{build}/tests/bench/bench-closure", os.environ["CHORSU_DATA_DIR"], "RU", CLOSURE_ROUNDS,
                    env=display.environment).splitlines()
    answer, frame = (statistics.median(column) for column in zip(*(map(float, line.split()) for line in lines[1:])))
    yield Row("closing RU in a window, 1280x800, until the network answers", answer, "ms", at_most=100)
    yield Row("the same, until the frame that shows it is painted", frame, "ms", at_most=100)


# --- The report ---------------------------------------------------------------

GROUPS = {"start": bench_start, "frames": bench_frames, "dossiers": bench_dossiers, "tiles": bench_tiles,
          "picture": bench_picture, "placement": bench_placement, "export": bench_export, "pick": bench_pick,
          "find": bench_find, "load": bench_load, "network": bench_network,
          "closure": bench_closure}

NOTES = """\
Medians of interleaved runs. start: from the start of the process to its end,
which comes with the first complete frame. frames: all CPU time of the main
thread, software rendering. dossiers: CPU time of the main thread until the
first frame that shows one, of every record that has one. tiles: CPU time, 256 px, mean over the tiles of
44-90 E, 33-56 N; mapnik paints the base map's own polygons, with shapeindex: those
of its finest level, a record for each country, or those of the level for the
zoom, a record for each polygon; only painting is timed. find, network: CPU time.
closure: by the clock, for there are two threads.
load: by the clock, since files are read by several threads, and how much the
resident memory grew at most; a process for each run. picture: CPU time of the worker; mapnik paints the same but
for the relief, from memory, with names that it places itself; outlines are those
of the base map's finest level or of the level for the zoom. export: whole processes by
the clock; a map as PDF is CPU time, of what the pictures show, written to memory."""


def print_table(rows):
    titles = ("", "Chorsu", "yardstick", "unit", "ratio", "limit", "")
    cells = [titles] + [row.cells() for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells)]
    for line in cells:
        print("  ".join(cell.rjust(width) if 1 <= i <= 2 or i == 4 else cell.ljust(width)
                        for i, (cell, width) in enumerate(zip(line, widths))).rstrip())


def main():
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__.splitlines()[0])
    parser.add_argument("groups", nargs="*", metavar="NAME",
                        help=f"what to measure: {', '.join(GROUPS)} (default: all)")
    parser.add_argument("--json", metavar="FILE", help="write the results here too")
    parser.add_argument("--build", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    unknown = set(options.groups) - set(GROUPS)
    if unknown:
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")

    rows, troubles = [], []
    for name in options.groups or GROUPS:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        try:
            rows += GROUPS[name](options.build)
        except (Unavailable, desktop.Missing, OSError) as trouble:
            troubles.append(f"{name}: not measured: {trouble}")

    print_table(rows)
    print("\n" + NOTES)
    for trouble in troubles:
        print(trouble)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as out:
            json.dump({"rows": [row.as_dict() for row in rows], "troubles": troubles}, out, indent=1)
    return 0 if not troubles and all(row.holds() for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
