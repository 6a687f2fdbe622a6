"""A desktop of one's own for tests and measurements: an X server, a session
bus and an empty home, gone when the `with` block ends.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import shutil
import subprocess
import tempfile
import time

# What a program under test inherits from whoever runs the tests.
INHERITED = ("PATH", "LANG", "LC_ALL", "TZ", "CHORSU_DATA_DIR", "GSETTINGS_SCHEMA_DIR",
             "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "PYTHONDONTWRITEBYTECODE")


class Missing(Exception):
    """A program that the desktop consists of is not installed."""


def poll(question, timeout=10.0, interval=0.02):
    """Ask until the answer is true or the time is over; return the last answer."""
    deadline = time.monotonic() + timeout
    while True:
        answer = question()
        if answer or time.monotonic() > deadline:
            return answer
        time.sleep(interval)


class Desktop:
    """`environment` is what programs on this desktop are to be started with."""

    def __init__(self, width=1280, height=800):
        self.size = (width, height)
        self.processes = []

    def __enter__(self):
        for program in ("Xvfb", "dbus-daemon"):
            if not shutil.which(program):
                raise Missing(f"{program} is not installed")
        self.home = tempfile.mkdtemp(prefix="chorsu-home-")
        self.environment = {n: os.environ[n] for n in INHERITED if n in os.environ}
        self.environment.update(
            HOME=self.home,
            GDK_BACKEND="x11",
            GSK_RENDERER="cairo",
            GSETTINGS_BACKEND="memory")
        for kind in ("RUNTIME_DIR", "CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "STATE_HOME"):
            folder = os.path.join(self.home, kind)
            os.mkdir(folder, 0o700)
            self.environment["XDG_" + kind] = folder
        try:
            self.start_display()
            self.start_bus()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def start_display(self):
        width, height = self.size
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", "-noreset",
             "-screen", "0", f"{width}x{height}x24"],
            pass_fds=[writer], env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.processes.append(self.server)
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.environment["DISPLAY"] = ":" + number

    def start_bus(self):
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
            env=self.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.processes.append(bus)
        address = bus.stdout.readline().strip()
        if not address:
            raise RuntimeError("dbus-daemon did not start")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
