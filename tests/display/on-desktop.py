#!/usr/bin/env python3
"""Run a program on a desktop of its own: an X server, a session bus, an empty home.

    on-desktop.py WIDTHxHEIGHT PROGRAM [ARGUMENT…]

Ends with the program's status; where there is no X server to be had, with one
line that tells the test runner so.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

import desktop  # noqa: E402


def added(variable, words):
    return ",".join(filter(None, [os.environ.get(variable), words]))


def main(size, *command):
    if not shutil.which("xdotool"):
        print("1..0 # SKIP xdotool is not installed")
        return 0
    width, height = map(int, size.split("x"))
    try:
        with desktop.Desktop(width, height) as own:
            # Nothing here is drawn with GL, and its drivers, which GTK loads and
            # lets go of, look like leaks. The switch has moved in GTK 4.16; a
            # GTK that does not know one of the two passes over it.
            switches = {"GDK_DEBUG": added("GDK_DEBUG", "gl-disable"),
                        "GDK_DISABLE": added("GDK_DISABLE", "gl,vulkan")}
            return subprocess.run(command, env={**os.environ, **switches, **own.environment}).returncode
    except desktop.Missing as missing:
        print(f"1..0 # SKIP {missing}")
        return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
