#!/usr/bin/env python3
"""The whole application: data that is broken is refused, and said so.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import TASHKENT, Chorsu  # noqa: E402

DATA = os.environ["CHORSU_DATA_DIR"]

suite = tap.Suite()


class Copy(tempfile.TemporaryDirectory):
    """The bundled data, for breaking."""

    def __enter__(self):
        folder = super().__enter__()
        for part in ("dataset", "basemap"):
            os.mkdir(os.path.join(folder, part))
        for name in os.listdir(os.path.join(DATA, "dataset")):
            shutil.copy(os.path.join(DATA, "dataset", name), os.path.join(folder, "dataset"))
        shutil.copy(os.path.join(DATA, "basemap", "chorsu.basemap"),
                    os.path.join(folder, "basemap"))
        return folder


def expect_banner(folder, *words):
    """The window says what was refused and shows the bundled data."""
    with Chorsu("--data", folder) as app:
        banner = app.find("alert")
        text = app.words(banner)
        for word in ("Refused",) + words:
            tap.check(word in text, f"{word!r} in {text!r}")
        app.click_at(*app.place(*TASHKENT))
        app.dossier("Uzbekistan")
        top = app.extents(app.map)[1]
        app.click(app.find("push button", "Dismiss"))
        app.wait(lambda: app.extents(app.map)[1] < top, "the banner to give its room back")


@suite.test("/app/data/sound-data-is-shown")
def sound():
    with Copy() as folder:
        path = os.path.join(folder, "dataset", "countries.json")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("Republic of Uzbekistan", "Republic of Testing"))
        with Chorsu("--data", folder) as app:
            app.click_at(*app.place(*TASHKENT))
            app.dossier("Uzbekistan")
            app.find("label", "Republic of Testing")
            tap.check(not any(app.each("alert")), "no banner")


@suite.test("/app/data/no-json")
def no_json():
    with Copy() as folder:
        with open(os.path.join(folder, "dataset", "goals.json"), "a", encoding="utf-8") as file:
            file.write("}")
        expect_banner(folder, "goals.json")


@suite.test("/app/data/unknown-reference")
def unknown_reference():
    with Copy() as folder:
        path = os.path.join(folder, "dataset", "resources.json")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        broken = text.replace('"country": "UZ"', '"country": "XX"', 1)
        tap.check(json.loads(text) != json.loads(broken), "a reference was broken")
        with open(path, "w", encoding="utf-8") as file:
            file.write(broken)
        expect_banner(folder, "resources.json", "XX")


@suite.test("/app/data/missing-file")
def missing_file():
    with Copy() as folder:
        os.remove(os.path.join(folder, "dataset", "nodes.json"))
        expect_banner(folder, "nodes.json")


@suite.test("/app/data/truncated-base-map")
def truncated_base_map():
    with Copy() as folder:
        path = os.path.join(folder, "basemap", "chorsu.basemap")
        os.truncate(path, os.path.getsize(path) // 2)
        expect_banner(folder, "chorsu.basemap")


@suite.test("/app/data/missing-folder")
def missing_folder():
    expect_banner("/nonexistent/chorsu", "/nonexistent/chorsu")


harness.main(suite, sys.argv[1:])
