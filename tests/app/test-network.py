#!/usr/bin/env python3
"""The whole application opens no internet socket: start, click, quit, watched
by strace.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
import tap  # noqa: E402
from chorsu import GOALS, TASHKENT, Chorsu  # noqa: E402

INTERNET = re.compile(r"\bAF_INET6?\b|\bPF_INET6?\b")
STRACE = ["strace", "-f", "-qq", "-e", "trace=network", "-o"]

suite = tap.Suite()


def trace(path, *command):
    """Run a short command under strace; return what it traced."""
    subprocess.run([*STRACE, path, *command], check=False, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(path, encoding="utf-8", errors="replace") as log:
        return log.read()


def need_strace(path):
    if not shutil.which("strace"):
        raise tap.Skip("strace is not installed")
    opens = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    if not INTERNET.search(trace(path, sys.executable, "-c", opens)):
        raise tap.Skip("strace is not permitted to trace here")


class Traced(Chorsu):
    """Chorsu under strace; its window belongs to strace's child."""

    def __init__(self, log):
        super().__init__(environment={"ASAN_OPTIONS": "detect_leaks=0"})
        self.log = log

    def command(self):
        return [*STRACE, self.log, self.program, *self.arguments]


@suite.test("/app/network/no-internet-socket")
def no_internet_socket():
    with tempfile.TemporaryDirectory() as folder:
        need_strace(os.path.join(folder, "probe"))
        log = os.path.join(folder, "log")
        with Traced(log) as app:
            app.key("2")
            app.legend_of(GOALS[2])
            app.key("0")
            app.no_legend()
            app.click_at(*app.place(*TASHKENT))
            app.dossier("Uzbekistan")
            app.key("ctrl+q")
            tap.check_equal(app.wait_for_exit(), 0, "exit status")
        with open(log, encoding="utf-8", errors="replace") as file:
            calls = file.read().splitlines()
        tap.check(any("AF_UNIX" in call for call in calls), "the trace saw the display's socket")
        found = [call for call in calls if INTERNET.search(call)]
        tap.check(not found, "\n".join(["internet sockets:"] + found[:10]))


harness.main(suite, sys.argv[1:])
