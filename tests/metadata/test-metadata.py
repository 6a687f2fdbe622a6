#!/usr/bin/env python3
"""What the desktop is told about the program: each file by its own validator.

Usage: test-metadata.py SOURCE_ROOT DESKTOP_FILE METAINFO_FILE APPLICATION_ID

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

SOURCE, DESKTOP, METAINFO, ID = sys.argv[1:5]
suite = tap.Suite()


def validate(*command):
    if not shutil.which(command[0]):
        raise tap.Skip(f"{command[0]} is not installed")
    answer = subprocess.run(command, capture_output=True, text=True)
    tap.check(answer.returncode == 0, f"{command[0]}:\n{answer.stdout}{answer.stderr}")


def desktop_entry():
    with open(DESKTOP, encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("=", 1) for line in lines
                    if "=" in line and not line.startswith("#"))


@suite.test("/metadata/desktop-file")
def desktop_file():
    validate("desktop-file-validate", DESKTOP)


@suite.test("/metadata/desktop-file/content")
def desktop_content():
    entry = desktop_entry()
    tap.check_equal(entry["Exec"], "chorsu %U")
    tap.check_equal(entry["MimeType"], "x-scheme-handler/chorsu;application/x-chorsu-briefing;")
    tap.check_equal(entry["DBusActivatable"], "true")
    tap.check_equal(entry["Icon"], ID)
    tap.check_equal(os.path.basename(DESKTOP), f"{ID}.desktop")
    tap.check("GenericName[de]" in entry and "Comment[de]" in entry, "it is translated")


@suite.test("/metadata/metainfo")
def metainfo():
    validate("appstreamcli", "validate", "--no-net", "--no-color", METAINFO)


@suite.test("/metadata/metainfo/content")
def metainfo_content():
    root = xml.etree.ElementTree.parse(METAINFO).getroot()
    tap.check_equal(root.findtext("id"), ID)
    tap.check_equal(root.findtext("project_license"), "GPL-3.0-or-later")
    tap.check_equal(root.findtext("launchable"), f"{ID}.desktop")


@suite.test("/metadata/settings")
def settings():
    validate("glib-compile-schemas", "--strict", "--dry-run", os.path.join(SOURCE, "data"))


@suite.test("/metadata/icons")
def icons():
    for name in (f"{ID}.svg", "io.github.chorsu.Chorsu-symbolic.svg"):
        root = xml.etree.ElementTree.parse(os.path.join(SOURCE, "data/icons", name)).getroot()
        tap.check(root.tag.endswith("svg"), f"{name} is a picture")
        tap.check_equal(root.get("width"), root.get("height"), f"shape of {name}")


suite.main(sys.argv[5:])
