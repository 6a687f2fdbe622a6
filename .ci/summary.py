#!/usr/bin/env python3
"""Sum up a Meson test log in one line: `N passed, N failed, N skipped`.

Every case that a test reports (TAP) counts as one, a test without cases as
one. A test that ends badly without a failed case is one failure, so nothing
that went wrong can be lost in the count.

Usage: summary.py TESTLOG STATUS-OF-MESON

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import re
import sys

CASE = re.compile(r"(not )?ok\b[^#]*(?:# *(skip|todo)\b(.*))?", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL"}


def cases(run):
    """Yield (result, words) for each case in the output of one test run."""
    for line in (run.get("stdout") or "").splitlines():
        match = CASE.match(line)
        if not match:
            continue
        failed, directive, reason = match.groups()
        directive = (directive or "").lower()
        if directive == "skip" and not failed:
            yield "skipped", f"{run['name']}: {(reason or '').strip()}"
        elif bool(failed) == (directive == "todo"):
            yield "passed", line
        else:
            yield "failed", f"{run['name']}: {line}"


def count(runs):
    """Return the lists of passed, failed and skipped cases."""
    results = {"passed": [], "failed": [], "skipped": []}
    for run in runs:
        found = list(cases(run))
        state = run["result"]
        if state == "SKIP" and not any(result != "passed" for result, _ in found):
            found = [("skipped", run["name"])]
        elif state not in GOOD | {"SKIP"} and not any(r == "failed" for r, _ in found):
            found.append(("failed", f"{run['name']}: {state.lower()}"))
        elif not found:
            found = [("passed", run["name"])]
        for result, words in found:
            results[result].append(words)
    return results


def main(path, status):
    try:
        with open(path, encoding="utf-8") as log:
            results = count([json.loads(line) for line in log if line.strip()])
    except OSError:
        results = {"passed": [], "failed": ["no test was run"], "skipped": []}

    if status != "0" and not results["failed"]:
        results["failed"].append(f"meson test ended with {status}")

    print()
    for kind in ("skipped", "failed"):
        for words in results[kind]:
            print(f"{kind}: {words}")
    line = f"{len(results['passed'])} passed, {len(results['failed'])} failed"
    if results["skipped"]:
        line += f", {len(results['skipped'])} skipped"
    print(line)
    return 0 if results["passed"] and not results["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
