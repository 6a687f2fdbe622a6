#!/usr/bin/env python3
"""What the application's command line answers without a window.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.dirname(HERE)]

import tap  # noqa: E402

NO_DISPLAY = 69

suite = tap.Suite()


def start(*arguments, **environment):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    inherited = {k: v for k, v in os.environ.items() if k not in hidden}
    return subprocess.run([os.environ["CHORSU_PROGRAM"], *arguments],
                          env={**inherited, "G_DEBUG": "fatal-criticals", **environment},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)


@suite.test("/app/start/version")
def version():
    answer = start("--version")
    tap.check_equal(answer.returncode, 0, "exit status")
    tap.check(answer.stdout.startswith("chorsu "), answer.stdout)


@suite.test("/app/start/no-display")
def no_display():
    for environment in ({}, {"DISPLAY": ":nowhere"}):
        answer = start(**environment)
        tap.check_equal(answer.returncode, NO_DISPLAY, "exit status")
        tap.check("There is no display" in answer.stderr, answer.stderr)


@suite.test("/app/start/unknown-option")
def unknown_option():
    answer = start("--nonsense")
    tap.check(answer.returncode not in (0, NO_DISPLAY), f"exit status {answer.returncode}")
    tap.check("--nonsense" in answer.stderr, answer.stderr)


suite.main()
