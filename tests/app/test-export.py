#!/usr/bin/env python3
"""The whole application: the briefing exported from the window by keyboard.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import Chorsu  # noqa: E402

suite = tap.Suite()


def choose_file(app, path):
    """Answers the question where to."""
    def found():
        windows = harness.xdotool("search", "--onlyvisible", "--name", "^Export$").split()
        return windows[-1] if windows else None
    harness.xdotool("windowfocus", "--sync", app.wait(found, "the question where to"))
    harness.xdotool("key", "ctrl+a")
    harness.xdotool("type", path)
    harness.xdotool("key", "Return")


def begin_export(app, path):
    app.key("ctrl+e")
    app.find("push button", "Export…")
    app.click(app.find("push button", "Export…"))
    choose_file(app, path)


@suite.test("/app/export/pdf")
def pdf():
    with tempfile.TemporaryDirectory() as folder, Chorsu() as app:
        path = os.path.join(folder, "talk.pdf")
        begin_export(app, path)
        app.find(None, "talk.pdf written", timeout=60)
        app.find("push button", re.compile("Open"))
        app.gone("progress bar", "Exporting talk.pdf")
        with open(path, "rb") as file:
            tap.check(file.read(5) == b"%PDF-", "it is a PDF")
        tap.check_equal(os.listdir(folder), ["talk.pdf"], "nothing else is left")


@suite.test("/app/export/cancel")
def cancel():
    with tempfile.TemporaryDirectory() as folder, Chorsu() as app:
        begin_export(app, os.path.join(folder, "talk.pdf"))
        app.find("progress bar", "Exporting talk.pdf")
        app.click(app.find("push button", "Cancel"))
        app.find(None, "Export cancelled; nothing was written", timeout=60)
        tap.check_equal(os.listdir(folder), [], "nothing is left")


harness.main(suite, sys.argv[1:])
