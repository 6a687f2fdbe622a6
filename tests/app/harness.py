"""The application in a real window, driven by pointer and keys (xdotool) and
watched through the accessibility bus (AT-SPI).

    with harness.Application() as app:
        app.click(app.find("push button", "Uzbekistan"))
        app.find("heading", "Uzbekistan")

Nothing here waits for a fixed time for an answer: `find`, `wait` and their kin
ask again until it is there or their time is over. At the end the
application is told to quit; warnings that it printed fail the test.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import shutil
import subprocess
import tempfile

import desktop
import tap

TIMEOUT = 8.0
WARNING = re.compile(r"(WARNING|CRITICAL|ERROR) \*\*|runtime error:|AddressSanitizer|LeakSanitizer")

_desktop = None
_atspi = None


def open_desktop(width=1280, height=800):
    """The desktop of this test program, opened once."""
    global _desktop, _atspi
    if _desktop is not None:
        return _desktop
    if not shutil.which("xdotool"):
        raise tap.Skip("xdotool is not installed")
    try:
        wanted = desktop.Desktop(width, height)
        _desktop = wanted.__enter__()
    except desktop.Missing as missing:
        raise tap.Skip(str(missing))
    # The library reads the addresses of bus and display when it is loaded.
    os.environ.update(_desktop.environment, ATSPI_NO_CACHE="1")
    try:
        import pyatspi
    except ImportError as error:
        raise tap.Skip(f"the accessibility bus cannot be read: {error}")
    _atspi = pyatspi
    return _desktop


def close_desktop():
    global _desktop
    if _desktop is not None:
        _desktop.__exit__()
        _desktop = None


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True,
                          capture_output=True, text=True).stdout


class Application:
    """One run of the program. `frame` is its window as AT-SPI sees it."""

    def __init__(self, *arguments, name="Chorsu", program=None, environment=None):
        self.program = program or os.environ["CHORSU_PROGRAM"]
        self.arguments = arguments
        self.name = name
        self.extra = environment or {}

    def __enter__(self):
        display = open_desktop()
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            self.command(), env={**display.environment, **correction(), **self.extra},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self.errors)
        try:
            self.frame = self.wait(self.find_frame, f"the frame {self.name!r}", 20)
            self.window = self.wait(self.find_window, "the window on the screen")
            xdotool("windowfocus", self.window)
        except BaseException:
            self.end()
            print(f"# {self.stderr()!r}")
            raise
        return self

    def command(self):
        return [self.program, *self.arguments]

    def pids(self):
        """The process and its children."""
        found = [self.process.pid]
        try:
            with open(f"/proc/{found[0]}/task/{found[0]}/children", encoding="ascii") as children:
                found += map(int, children.read().split())
        except OSError:
            pass
        return found

    def __exit__(self, kind, *_):
        if kind is None and self.process.poll() is None:
            self.key("ctrl+q")
            try:
                tap.check_equal(self.wait_for_exit(), 0, "exit status")
            finally:
                self.end()
        self.end()
        warnings = [line for line in self.stderr().splitlines() if WARNING.search(line)]
        for line in warnings:
            print(f"# stderr: {line}")
        if kind is None:
            tap.check(not warnings, f"the application printed {len(warnings)} warnings")
        self.errors.close()

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def wait_for_exit(self, timeout=TIMEOUT):
        """The exit status, once the application has ended by itself."""
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise tap.Failure(f"the application did not end within {timeout:.0f} s")

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read()

    # --- Looking -------------------------------------------------------------

    def wait(self, question, what, timeout=TIMEOUT):
        """Ask until there is an answer; fail with the words when there is none."""
        def ask():
            if self.process.poll() is not None:
                raise tap.Failure(f"the application ended with {self.process.returncode}, "
                                  f"waiting for {what}: {self.stderr()}")
            try:
                return question()
            except tap.Failure:
                raise
            except Exception:  # an object that went away while it was looked at
                return None

        answer = desktop.poll(ask, timeout)
        tap.check(answer, f"waited {timeout:.0f} s in vain for {what}")
        return answer

    def find_frame(self):
        for application in _atspi.Registry.getDesktop(0):
            if application is None or application.get_process_id() not in self.pids():
                continue
            for child in application:
                if child is not None and child.name == self.name:
                    return child
        return None

    def find_window(self):
        """The widest visible window of the process: tooltips have the same title."""
        found = [window for pid in self.pids() for window in subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
            capture_output=True, text=True).stdout.split()]
        widths = {w: self.geometry(w)[2] for w in found}
        return max(widths, key=widths.get) if widths else None

    def geometry(self, window=None):
        """(x, y, width, height) of the window on the screen."""
        answer = xdotool("getwindowgeometry", "--shell", window or self.window)
        values = dict(line.split("=") for line in answer.split())
        return tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))

    def each(self, role=None, name=None, root=None):
        """All objects to be seen with this role and name (a string or a pattern)."""
        stack = [root if root is not None else self.frame]
        while stack:
            node = stack.pop()
            if node is None or not has_state(node, "visible"):
                continue
            if matches(node, role, name) and self.is_in_window(node):
                yield node
            stack.extend(reversed([child for child in node]))

    def is_in_window(self, node):
        """Not folded away: a closed pane keeps its content outside the window."""
        try:
            box = node.queryComponent().getExtents(_atspi.WINDOW_COORDS)
        except NotImplementedError:  # what has never been on the screen has no place
            return False
        if box.width <= 0 or box.height <= 0:
            return False
        frame = self.frame.queryComponent().getExtents(_atspi.WINDOW_COORDS)
        return box.x + box.width > 4 and box.x < frame.width - 4

    def find(self, role=None, name=None, root=None, timeout=TIMEOUT):
        return self.wait(lambda: next(self.each(role, name, root), None),
                         f"{role or 'an object'} {describe(name)}", timeout)

    def gone(self, role=None, name=None, root=None, timeout=TIMEOUT):
        self.wait(lambda: not any(self.each(role, name, root)),
                  f"{role or 'an object'} {describe(name)} to go away", timeout)

    def names(self, role=None, root=None):
        return [node.name for node in self.each(role, None, root)]

    def focused(self, root=None):
        """The object below `root` that has the keyboard, or None."""
        for node in self.each(root=root):
            if has_state(node, "focused"):
                return node
        return None

    def words(self, root=None):
        """Everything a screen reader could say about what is below `root`."""
        found = []
        for node in self.each(root=root):
            found.append(node.name)
            try:
                found.append(node.queryText().getText(0, -1))
            except NotImplementedError:
                pass
        return "\n".join(filter(None, found))

    def extents(self, node):
        """(x, y, width, height) of an object on the screen.

        GTK counts from the inner edge of the frame that it draws itself; the
        extents of its window are with that frame in 4.18, without it in 4.8.
        """
        left, top, width, height = self.geometry()
        inner = self.frame.queryComponent().getExtents(_atspi.WINDOW_COORDS)
        box = node.queryComponent().getExtents(_atspi.WINDOW_COORDS)
        return (box.x - inner.x + left + (width - inner.width) // 2,
                box.y - inner.y + top + (height - inner.height) // 2,
                box.width, box.height)

    # --- Doing ---------------------------------------------------------------

    def centre(self, node):
        x, y, width, height = self.extents(node)
        return x + width // 2, y + height // 2

    def click(self, node, *keys):
        """Click the middle of an object; with keys held down ("ctrl")."""
        self.click_at(*self.centre(node), *keys)

    def click_at(self, x, y, *keys):
        xdotool("mousemove", "--sync", x, y)
        for key in keys:
            xdotool("keydown", key)
        xdotool("click", 1)
        for key in keys:
            xdotool("keyup", key)

    def drag(self, start, end, steps=12):
        """Drag, and hold still before letting go: a flick would go on."""
        xdotool("mousemove", "--sync", *start)
        xdotool("mousedown", 1)
        for i in range(1, steps + 1):
            xdotool("mousemove", "--sync",
                    round(start[0] + (end[0] - start[0]) * i / steps),
                    round(start[1] + (end[1] - start[1]) * i / steps))
        for x in (end[0] - 1, end[0]):
            xdotool("sleep", 0.2, "mousemove", "--sync", x, end[1])
        xdotool("mouseup", 1)

    def key(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)


# What roles are called today that had another name on the oldest systems: by
# AT-SPI 2.54, and by GTK 4.10 (toggle buttons) and 4.14.
RENAMED = {"push button": ("button", "toggle button"), "panel": ("grouping",)}


def correction():
    """What makes newer GTK say where things are; see tests/bounds."""
    folder = os.environ.get("CHORSU_BOUNDS_DIR")
    return {"GIO_EXTRA_MODULES": folder} if folder else {}


def matches(node, role, name):
    if role is not None and node.getRoleName() not in (role, *RENAMED.get(role, ())):
        return False
    if name is None:
        return True
    return bool(name.search(node.name)) if hasattr(name, "search") else node.name == name


def has_state(node, state):
    """Whether an object has a state such as "focused" or "checked"."""
    return node.getState().contains(getattr(_atspi, "STATE_" + state.upper()))


def describe(name):
    return repr(getattr(name, "pattern", name)) if name is not None else ""


def main(suite, arguments):
    try:
        suite.main(arguments)
    finally:
        close_desktop()
