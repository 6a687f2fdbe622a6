"""chorsu-tool run by a test: its answers, exit codes and errors.

The test's own arguments are TOOL SOURCE_ROOT.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

TOOL, ROOT = sys.argv[1:3]
DATA = os.path.join(ROOT, "data")

OK, BAD_INPUT, BAD_USAGE, NO_ROUTE = 0, 1, 2, 3


def run(*arguments, stdin=None, **environment):
    env = {**os.environ, "CHORSU_DATA_DIR": DATA, "LC_ALL": "C.UTF-8", "LANGUAGE": "", **environment}
    return subprocess.run([TOOL, *arguments], input=stdin, capture_output=True, text=True,
                          encoding="utf-8", env=env, check=False)


def run_json(*arguments, **environment):
    result = run(*arguments, "--json", **environment)
    tap.check_equal((result.returncode, result.stderr), (OK, ""), f"{arguments}")
    return json.loads(result.stdout)


def check_fails(status, words, *arguments, **more):
    """One clear line on standard error, nothing else."""
    result = run(*arguments, **more)
    tap.check_equal(result.returncode, status, f"exit of {arguments}")
    tap.check_equal(result.stdout, "", f"output of {arguments}")
    tap.check_equal(result.stderr.count("\n"), 1, f"lines of {result.stderr!r}")
    tap.check(words in result.stderr, f"{arguments}: {result.stderr!r}")
