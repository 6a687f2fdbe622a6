#!/usr/bin/env python3
"""chorsu-tool export, factsheet and data: what other people's tools make of what it writes.

Usage: test-export.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import csv
import html.parser
import io
import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from PIL import Image  # noqa: E402

import tap  # noqa: E402
from tool import BAD_INPUT, BAD_USAGE, DATA, OK, check_fails, run  # noqa: E402

suite = tap.Suite()

with open(os.path.join(DATA, "briefings", "five-and-four.chorsu"), encoding="utf-8") as content:
    BRIEFING = json.load(content)
SCENES = BRIEFING["scenes"]

DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
SVG = "{http://www.w3.org/2000/svg}"


def export(path, *arguments, **environment):
    result = run("export", "-o", path, *arguments, **environment)
    tap.check_equal((result.returncode, result.stdout, result.stderr), (OK, "", ""), f"{arguments}")


@contextlib.contextmanager
def exported(name, *arguments, **environment):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        export(path, *arguments, **environment)
        yield path


def answer(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def squeezed(text):
    """Without spaces and line breaks, which are where a page wants them."""
    return re.sub(r"\s+", "", text)


def info(path):
    return dict(line.split(":", 1) for line in answer("pdfinfo", path).splitlines() if ":" in line)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def check_has(text, *parts):
    missing = [part for part in parts if squeezed(part) not in text]
    tap.check(not missing, f"not found: {missing}")


def check_same(name, *arguments):
    """Two runs, in other time zones, give the same bytes."""
    with exported(name, *arguments, TZ="Asia/Tashkent") as one, exported(name, *arguments, TZ="UTC") as other:
        tap.check(read(one) == read(other), f"{name}: two runs differ")


# --- PDF ---

@suite.test("/cli/export/pdf")
def pdf():
    with exported("b.pdf", "--lang", "de") as path:
        about = info(path)
        tap.check_equal(about["Title"].strip(), BRIEFING["title"]["de"])
        tap.check_equal(about["Author"].strip(), BRIEFING["author"])
        tap.check_equal(about["Tagged"].strip(), "yes")
        tap.check("CreationDate" not in about, "no date of its own")
        tap.check(os.path.getsize(path) < 12e6, "size")
        answer("qpdf", "--check", path)

        fonts = answer("pdffonts", path).splitlines()[2:]
        tap.check(len(fonts) >= 4, "there are fonts")
        tap.check(all(re.search(r"\byes yes (yes|no)\s+\d+\s+\d+$", line) for line in fonts), f"all are embedded: {fonts}")

        text = squeezed(answer("pdftotext", path, "-"))
        for scene in SCENES:
            check_has(text, scene["title"]["de"], scene.get("caption", {}).get("de", ""),
                      *(point["de"] for point in scene.get("points", [])))
        check_has(text, "Stand", "Datenstand1.Juli2026", "1357km", "Quellen", "Zahlen", "gemessen")
        with open(os.path.join(DATA, "dataset", "sources.json"), encoding="utf-8") as file:
            sources = {source["id"]: source for source in json.load(file)["sources"]}
        for scene in SCENES:
            check_has(text, *(sources[i]["publisher"] for i in scene["sources"]))


@suite.test("/cli/export/pdf/pictures")
def pdf_pictures():
    """No picture but the relief: one per map with its opacity, at the resolution that was asked for."""
    with exported("b.pdf", "--ppi", "96", "--scenes", "1-3") as path:
        rows = [line.split() for line in answer("pdfimages", "-list", path).splitlines()[2:]]
        tap.check_equal([row[2] for row in rows], ["image", "smask"] * 4, "title page and three scenes")
        tap.check(all(abs(int(row[12]) - 96) <= 1 for row in rows), f"resolution {rows}")


@suite.test("/cli/export/pdf/links")
def pdf_links():
    with exported("b.pdf", "--scenes", "4,9") as path:
        tree = json.loads(answer("qpdf", "--json", "--json-key=outlines", path))
        titles = [entry["title"] for entry in tree["outlines"]]
        tap.check_equal(titles[1:5], ["Contents", "1  The Middle Corridor …", "2  The Afghan border and Bagram", "Sources"])
        names = answer("pdfinfo", "-dests", path)
        check_has(names, '"scene-1"', '"scene-2"', '"source-1"', '"sources"', '"figures"')
        tap.check("https://" in answer("pdfinfo", "-url", path), "sources lead to the web")
        text = answer("pdftotext", "-layout", path, "-")
        tap.check(re.search(r"\[1\]", text), "citations")
        structure = answer("pdfinfo", "-struct", path)
        for element in ("H1", "Figure", "TOCI", "LI", "TH", "TD"):
            tap.check(re.search(rf"^\s*{element}\b", structure, re.MULTILINE), f"{element} is in the structure")
        raw = read(path)
        tap.check(b"/Lang (en)" in raw and b"/Alt <FEFF" in raw, "language and alternative texts")


@suite.test("/cli/export/pdf/shapes")
def pdf_shapes():
    def shape(*arguments):
        with exported("b.pdf", "--scenes", "1-4", *arguments) as path:
            about = info(path)
            return int(about["Pages"]), about["Page size"].split("pts")[0].split()

    plain, size = shape()
    tap.check_equal(size, ["841.89", "x", "595.28"])
    tap.check_equal(shape("--paper", "letter")[1], ["792", "x", "612"])
    tap.check_equal(shape("--paper", "16:9")[1], ["960", "x", "540"])
    tap.check_equal(shape("--notes")[0], plain + 4, "pages of notes")
    three, upright = shape("--handout", "3")
    tap.check_equal(upright, ["595.28", "x", "841.89"])
    one, _ = shape("--handout", "1")
    tap.check_equal(one - three, 2, "four scenes on two pages or four")


@suite.test("/cli/export/pdf/notes")
def pdf_notes():
    with exported("b.pdf", "--notes", "--scenes", "1") as path:
        text = squeezed(answer("pdftotext", path, "-"))
        check_has(text, "How to read what comes:", "with what the sources do not support.")
        tap.check("**" not in text, "Markdown is set, not shown")


@suite.test("/cli/export/pdf/comparison")
def pdf_comparison():
    """Countries side by side have their figures beside the map."""
    with exported("b.pdf", "--scenes", "11") as path:
        text = squeezed(answer("pdftotext", "-f", "3", "-l", "3", path, "-"))
        check_has(text, "Kazakhstan", "Uzbekistan", "Population", "Gross domestic product", "km²")
        tap.check(len(re.findall(r"\[\d+\]", text)) >= 8, "each has its source")


@suite.test("/cli/export/pdf/date")
def pdf_date():
    with exported("b.pdf", "--scenes", "1", SOURCE_DATE_EPOCH="1782864000", TZ="UTC") as path:
        about = info(path)
        tap.check("Jul  1 00:00:00 2026" in about["CreationDate"] and about["ModDate"].strip() == about["CreationDate"].strip(), f"{about}")


# --- Pictures ---

@suite.test("/cli/export/png")
def png():
    with exported("pictures/", "--scenes", "1,9", "--size", "640x400", "--scale", "1.5") as path:
        tap.check_equal(sorted(os.listdir(path)), ["01-summit.png", "02-bagram.png"])
        with Image.open(os.path.join(path, "02-bagram.png")) as picture:
            tap.check_equal((picture.size, picture.mode), ((960, 600), "RGB"))
        before = read(os.path.join(path, "01-summit.png"))
        export(path, "--scenes", "1", "--size", "640x400", "--scale", "1.5")
        tap.check(before == read(os.path.join(path, "01-summit.png")), "two runs are the same")
        tap.check_equal(sorted(os.listdir(os.path.dirname(os.path.dirname(path)))), ["pictures"], "nothing else")


@suite.test("/cli/export/transparent")
def transparent():
    with exported("pictures/", "--scenes", "1", "--size", "640x400", "--transparent") as path:
        with Image.open(os.path.join(path, "01-summit.png")) as picture:
            alpha = picture.getchannel("A")
            tap.check_equal(alpha.getpixel((5, 5)), 0, "the land of neighbours")
            tap.check_equal(alpha.getpixel((300, 150)), 255, "Kazakhstan")


@suite.test("/cli/export/svg")
def svg():
    with exported("pictures/", "--scenes", "4", "--size", "800x500", "--format", "svg", "--ppi", "96") as path:
        name = os.path.join(path, "01-middle-corridor.svg")
        root = ET.parse(name).getroot()
        layers = [group.get("id") for group in root.findall(f"{SVG}g")]
        for layer in ("ground", "land", "relief", "borders", "network", "symbols", "labels", "furniture"):
            tap.check(layer in layers, f"{layer} is a group of {layers}")
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        tap.check_equal(len(ids), len(set(ids)), "ids")
        tap.check_equal(root.find(f"{SVG}title").text, SCENES[3]["title"]["en"])
        texts = {text.text for text in root.iter(f"{SVG}text")}
        tap.check({"Middle Corridor", "Astana", "Railway", "RUSSIA"} <= {t for t in texts if t} | {t.upper() for t in texts if t},
                  f"text is text: {texts}")
        refs = {e.get(f"{XLINK}href") for e in root.iter() if e.get(f"{XLINK}href")}
        tap.check(all(r.startswith("data:") or r[1:] in ids for r in refs), "references")

        drawn = subprocess.run(["rsvg-convert", name], capture_output=True, check=True).stdout
        export(path, "--scenes", "4", "--size", "800x500")
        with Image.open(io.BytesIO(drawn)) as one, Image.open(name.replace(".svg", ".png")) as other:
            tap.check_equal(one.size, other.size)
            pairs = zip(one.convert("L").getdata(), other.convert("L").getdata())
            off = sum(abs(a - b) > 40 for a, b in pairs) / (800 * 500)
            tap.check(off < .025, f"{100 * off:.2f} % of the pixels differ")


@suite.test("/cli/export/notes")
def notes_beside_lines():
    """What is said of ways round stands in every kind of file that holds text."""
    with tempfile.TemporaryDirectory() as folder:
        for name in "map.pdf", "map.svg":
            path = os.path.join(folder, name)
            result = run("render", "--layers", "corridors", "--close", "RU", "--size", "1280x800", "--no-legend", "-o", path)
            tap.check_equal((result.returncode, result.stderr), (OK, ""), name)
            text = answer("pdftotext", path, "-") if name == "map.pdf" else "".join(ET.parse(path).getroot().itertext())
            check_has(squeezed(text), "Northern Corridor", "no way round")


# --- ODP ---

@suite.test("/cli/export/odp")
def odp():
    with exported("b.odp") as path, zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
        tap.check_equal((first.filename, first.compress_type), ("mimetype", zipfile.ZIP_STORED))
        tap.check_equal(read(path)[30:85], b"mimetypeapplication/vnd.oasis.opendocument.presentation"[:55], "can be told by its first bytes")
        tap.check(archive.testzip() is None, "checksums")
        manifest = ET.fromstring(archive.read("META-INF/manifest.xml"))
        listed = {value for entry in manifest for key, value in entry.attrib.items() if key.endswith("full-path")}
        files = {name for name in archive.namelist() if not name.endswith("/")}
        tap.check_equal(listed - {"/"}, files - {"mimetype", "META-INF/manifest.xml"}, "manifest")

        body = ET.fromstring(archive.read("content.xml"))
        ET.fromstring(archive.read("styles.xml"))
        pages = list(body.iter(f"{DRAW}page"))
        tap.check_equal(len(pages), len(SCENES))
        for page, scene in zip(pages, SCENES):
            notes = page.find(f"{PRESENTATION}notes")
            check_has(squeezed("".join(notes.itertext())), re.sub(r"\*+", "", scene["notes"]["en"]))
            page.remove(notes)
            check_has(squeezed("".join(page.itertext())), scene["title"]["en"], *(p["en"] for p in scene.get("points", [])))
            images = [image.get(f"{XLINK}href") for image in page.iter(f"{DRAW}image")]
            tap.check(images and all(image in files for image in images), f"pictures {images}")


# --- HTML ---

class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.targets, self.loads, self.text, self.pictures = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.ids += [attributes["id"]] if "id" in attributes else []
        for name in ("src", "srcset", "xlink:href", "href", "action", "data"):
            value = attributes.get(name)
            if value and tag == "a" and name == "href":
                self.targets.append(value)
            elif value and not value.startswith(("#", "data:")):
                self.loads.append(value)
        if tag == "svg":
            self.pictures.append(attributes)
        if tag in ("link", "iframe", "base"):
            self.loads.append(tag)

    def handle_data(self, data):
        self.text.append(data)


@suite.test("/cli/export/html")
def html_page():
    with exported("b.html", "--lang", "de") as path:
        text = read(path).decode()
        page = Page(text)
        tap.check('<html lang="de">' in text, "language")
        tap.check_equal(page.loads, [], "nothing comes from elsewhere")
        tap.check("default-src 'none'" in text, "and nothing could")
        tap.check_equal(len(page.ids), len(set(page.ids)), "ids")
        inside = [t[1:] for t in page.targets if t.startswith("#")]
        tap.check(len(inside) > 100 and set(inside) <= set(page.ids), "links inside lead somewhere")
        tap.check(all(p.get("role") == "img" and ("aria-label" in p or p.get("aria-labelledby") in page.ids)
                      for p in page.pictures if p.get("aria-hidden") != "true"), "pictures have names")
        content = squeezed("".join(page.text))
        for scene in SCENES:
            check_has(content, scene["title"]["de"], *(p["de"] for p in scene.get("points", [])),
                      re.sub(r"\*+", "", scene["notes"]["de"]))


# --- Factsheets and data ---

@suite.test("/cli/factsheet")
def factsheet():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "f.pdf")
        for ref, lang, *expected in (("UZ", "en", "Uzbekistan", "Republic of Uzbekistan", "Population", "Memberships", "Sources"),
                                     ("minerals", "de", "Zugang zu lebenswichtigen Bodenschätzen", "Quellen", "Instrumente"),
                                     ("middle-corridor", "en", "Middle Corridor", "Bottlenecks", "TEU"),
                                     ("us-bagram", "en", "Bagram")):
            tap.check_equal(run("factsheet", ref, "--lang", lang, "-o", path).returncode, OK, ref)
            answer("qpdf", "--check", path)
            tap.check(int(info(path)["Pages"]) <= 2, f"{ref}: pages")
            check_has(squeezed(answer("pdftotext", path, "-")), "1. Juli 2026" if lang == "de" else "1 July 2026", *expected)
            first = read(path)
            run("factsheet", ref, "--lang", lang, "-o", path)
            tap.check(first == read(path), f"{ref}: two runs differ")
        check_fails(BAD_INPUT, "atlantis", "factsheet", "atlantis", "-o", path)
        check_fails(BAD_USAGE, ".pdf", "factsheet", "UZ", "-o", os.path.join(folder, "f.odt"))
        check_fails(BAD_USAGE, "letter", "factsheet", "UZ", "-o", path, "--paper", "16:9")


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


@suite.test("/cli/data/geojson")
def geojson():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "d.geojson")
        tap.check_equal(run("data", "countries", "corridors", "resources", "-o", path).returncode, OK)
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        kinds = {}
        for feature in data["features"]:
            kinds.setdefault(feature["properties"]["kind"], []).append(feature)
        tap.check_equal(len(kinds["country"]), 5)
        for country in kinds["country"]:
            for polygon in country["geometry"]["coordinates"]:
                tap.check(all(ring[0] == ring[-1] for ring in polygon), "rings are closed")
                tap.check(area(polygon[0]) > 0 and all(area(hole) < 0 for hole in polygon[1:]), "and run the right way")
        tap.check({f["geometry"]["type"] for f in kinds["corridor"]} == {"MultiLineString"}, "corridors")
        cited = {s for f in data["features"] for g in f["properties"]["figures"] for s in g["sources"]}
        tap.check(cited and cited <= {s["id"] for s in data["sources"]}, "sources in full")
        tap.check(any("ODbL" in licence["licence"] for licence in data["licences"]), "licences")


@suite.test("/cli/data/csv")
def comma_separated():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "d.csv")
        tap.check_equal(run("data", "UZ", "--lang", "de", "-o", path).returncode, OK)
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        people = next(row for row in rows if row["key"] == "population")
        tap.check(people["name"] == "Usbekistan" and float(people["min"]) > 30e6 and people["unit"] and people["as_of"]
                  and people["source_ids"] and people["urls"].startswith("http"), f"{people}")
        tap.check(all(row["sources"] or row["unverified"] == "true" or row["type"] != "figure" or row["basis"] == "derived"
                      for row in rows), "figures have sources")
        check_fails(BAD_USAGE, ".geojson", "data", "UZ", "-o", os.path.join(folder, "d.xls"))
        check_fails(BAD_USAGE, "which records", "data", "-o", path)
        check_fails(BAD_INPUT, "atlantis", "data", "atlantis", "-o", path)


# --- In general ---

@suite.test("/cli/export/same-bytes")
def same_bytes():
    for name in ("b.pdf", "b.odp", "b.html"):
        check_same(name, "--scenes", "4,9", "--notes")


@suite.test("/cli/export/comma")
def comma():
    """Where decimals have a comma, files are the same."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", os.path.join(folder, "de_DE.UTF-8")], check=True)
        german = {"LOCPATH": folder, "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "C"}
        tap.check_equal(subprocess.run(["locale", "decimal_point"], env={**os.environ, **german}, capture_output=True,
                                       text=True, check=True).stdout, ",\n", "the sign of decimals")
        for name in "b.pdf", "b.odp", "b.html":
            with exported(name, "--scenes", "1-2", "--lang", "de") as plain, \
                 exported(name, "--scenes", "1-2", "--lang", "de", **german) as with_commas:
                tap.check(read(plain) == read(with_commas), f"{name} differs where decimals have a comma")


@suite.test("/cli/export/refused")
def refused():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "b.pdf")
        check_fails(BAD_USAGE, "-o FILE", "export")
        check_fails(BAD_USAGE, ".pdf, .odp or .html", "export", "-o", os.path.join(folder, "b.docx"))
        check_fails(BAD_USAGE, "from 1 to 12", "export", "-o", path, "--scenes", "4-13")
        check_fails(BAD_USAGE, "from 1 to 12", "export", "-o", path, "--scenes", "4-2")
        check_fails(BAD_USAGE, "no scenes", "export", "-o", path, "--scenes", "")
        check_fails(BAD_USAGE, "letter", "export", "-o", path, "--paper", "a3")
        check_fails(BAD_USAGE, "1, 2 or 3", "export", "-o", path, "--handout", "4")
        check_fails(BAD_USAGE, "64x64", "export", "-o", folder + "/", "--size", "10x10")
        check_fails(BAD_INPUT, "none.chorsu", "export", os.path.join(folder, "none.chorsu"), "-o", path)
        tap.check_equal(os.listdir(folder), [], "nothing was written")


def check_no_room(folder, name, *arguments):
    """A disk that takes 100 kB of a file and no more."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    environment = {**os.environ, "CHORSU_DATA_DIR": DATA, "LC_ALL": "C.UTF-8"}
    result = subprocess.run([sys.argv[1], "export", "--scenes", "1", "-o", os.path.join(folder, name), *arguments],
                            capture_output=True, text=True, env=environment, preexec_fn=limit, check=False)
    tap.check_equal(result.returncode, BAD_INPUT, name)
    tap.check_equal(result.stderr.count("\n"), 1, f"lines of {result.stderr!r}")
    tap.check("File too large" in result.stderr, f"{result.stderr!r}")


@suite.test("/cli/export/no-room")
def no_room():
    with tempfile.TemporaryDirectory() as folder:
        for name in ("b.pdf", "b.odp", "b.html", "pictures/"):
            check_no_room(folder, name)
            tap.check_equal(os.listdir(folder), [], f"{name}: nothing is left")

        old = os.path.join(folder, "b.pdf")
        with open(old, "w", encoding="ascii") as file:
            file.write("old")
        check_no_room(folder, "b.pdf")
        tap.check_equal((os.listdir(folder), read(old)), (["b.pdf"], b"old"), "what was there is untouched")


@suite.test("/cli/export/no-folder")
def no_folder():
    """A folder that takes no files, for root either."""
    for name in ("b.pdf", "b.odp", "b.html", "pictures/"):
        check_fails(BAD_INPUT, "/proc/self/fd", "export", "--scenes", "1", "-o", "/proc/self/fd/" + name)


suite.main(sys.argv[3:])
