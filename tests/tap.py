"""The Test Anything Protocol for tests written in Python.

    suite = tap.Suite()

    @suite.test("/map/opens")
    def opens():
        tap.check(window.is_open(), "the window is open")

    suite.main()

A test passes when it returns, is skipped when it raises Skip, and fails on
any other exception. `program --list` names the tests, `program NAME…` runs
some of them.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import sys
import traceback


class Failure(Exception):
    """What was expected did not happen."""


class Skip(Exception):
    """The test cannot run here; says why."""


def check(condition, message):
    if not condition:
        raise Failure(message)


def check_equal(actual, expected, what="value"):
    if actual != expected:
        raise Failure(f"{what}: {actual!r}, expected {expected!r}")


class Suite:
    def __init__(self):
        self.tests = []

    def test(self, name):
        def add(function):
            self.tests.append((name, function))
            return function
        return add

    def main(self, arguments=None):
        arguments = sys.argv[1:] if arguments is None else arguments
        if arguments == ["--list"]:
            print("\n".join(name for name, _ in self.tests))
            return
        wanted = [(n, f) for n, f in self.tests if not arguments or n in arguments]
        if not wanted:
            sys.exit(f"no such test: {' '.join(arguments)}")
        print(f"1..{len(wanted)}")
        results = [run_one(i, *test) for i, test in enumerate(wanted, start=1)]
        sys.exit(0 if all(results) else 1)


def run_one(number, name, function):
    """Run one test and print its line; return whether it did not fail."""
    try:
        function()
    except Skip as reason:
        print(f"ok {number} {name} # SKIP {reason}", flush=True)
        return True
    except Exception as error:
        for line in traceback.format_exc().splitlines():
            print(f"# {line}")
        print(f"not ok {number} {name} - {type(error).__name__}", flush=True)
        return False
    print(f"ok {number} {name}", flush=True)
    return True
