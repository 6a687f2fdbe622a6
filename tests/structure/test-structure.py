#!/usr/bin/env python3
"""The shape of the tree: layers, compile lines, top folder, no machine paths.

Each check is tried on the tree itself and on small trees that break the rule.

Usage: test-structure.py SOURCE_ROOT BUILD_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import structure  # noqa: E402
import tap  # noqa: E402

SOURCE, BUILD = sys.argv[1:3]
suite = tap.Suite()


def expect_none(complaints):
    tap.check(not complaints, "\n" + "\n".join(complaints))


def expect_one(complaints, words):
    tap.check(len(complaints) == 1 and words in complaints[0],
              f"expected one complaint with {words!r}: {complaints}")


class Tree(tempfile.TemporaryDirectory):
    """A small tree: Tree({"app/geo/a.h": "text"}) as (root, files)."""

    def __init__(self, contents):
        super().__init__()
        self.contents = contents

    def __enter__(self):
        root = super().__enter__()
        for name, text in self.contents.items():
            path = os.path.join(root, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
        return root, structure.tracked_files(root)


@suite.test("/structure/layers")
def layers():
    files = structure.tracked_files(SOURCE)
    tap.check(sum(f.startswith("app/") and f.endswith(".h") for f in files) > 5,
              "the headers of the tree were found")
    expect_none(structure.check_includes(SOURCE, files))


@suite.test("/structure/layers/upward-include-is-found")
def upward():
    with Tree({"app/geo/a.c": '#include "b.h"\n', "app/core/b.h": ""}) as tree:
        expect_one(structure.check_includes(*tree), "app/geo must not include app/core/b.h")
    with Tree({"app/map/a.c": '#include "../session/b.h"\n', "app/session/b.h": ""}) as tree:
        expect_one(structure.check_includes(*tree), "app/map must not include")
    with Tree({"app/cli/a.c": '# include  "b.h"\n', "app/ui/b.h": ""}) as tree:
        expect_one(structure.check_includes(*tree), "app/cli must not include")
    with Tree({"app/ui/a.c": '#include "b.h"\n', "app/core/b.h": ""}) as tree:
        expect_none(structure.check_includes(*tree))


@suite.test("/structure/layers/toolkit-below-the-ui-is-found")
def toolkit():
    for line in ("<gtk/gtk.h>", "<adwaita.h>", "<shumate/shumate.h>", "<gdk/gdk.h>"):
        with Tree({"app/session/a.c": f"#include {line}\n"}) as tree:
            expect_one(structure.check_includes(*tree), "belongs to app/ui")
        with Tree({"app/ui/a.c": f"#include {line}\n", "app/main.c": f"#include {line}\n"}) as tree:
            expect_none(structure.check_includes(*tree))
    with Tree({"app/core/a.h": "#include <cairo.h>\n"}) as tree:
        expect_one(structure.check_includes(*tree), "belongs to app/map")


@suite.test("/structure/layers/wrapped-libraries")
def wrapped():
    with Tree({"app/core/a.c": "#include <igraph.h>\n"}) as tree:
        expect_one(structure.check_includes(*tree), "belongs to app/network alone")
    with Tree({"app/network/a.c": "#include <geos_c.h>\n"}) as tree:
        expect_one(structure.check_includes(*tree), "belongs to app/geo alone")
    with Tree({"app/network/a.c": "#include <igraph.h>\n", "app/geo/a.c": "#include <geos_c.h>\n"}) as tree:
        expect_none(structure.check_includes(*tree))
    with Tree({"app/network/a.c": '#include "b.h"\n', "app/map/b.h": ""}) as tree:
        expect_one(structure.check_includes(*tree), "app/network must not include app/map/b.h")


@suite.test("/structure/layers/stray-files-are-found")
def stray():
    with Tree({"app/misc/a.c": ""}) as tree:
        expect_one(structure.check_includes(*tree), "no place")
    with Tree({"app/geo/a.c": '#include "gone.h"\n'}) as tree:
        expect_one(structure.check_includes(*tree), "not in the tree")
    with Tree({"app/geo/a.h": "", "app/core/a.h": ""}) as tree:
        expect_one(structure.check_includes(*tree), "the same name")


@suite.test("/structure/compile-lines")
def compile_lines():
    expect_none(structure.check_compile_lines(
        SOURCE, os.path.join(BUILD, "compile_commands.json")))


@suite.test("/structure/compile-lines/toolkit-is-found")
def compile_lines_found():
    def database(root, flags):
        path = os.path.join(root, "lines.json")
        with open(path, "w", encoding="utf-8") as out:
            json.dump([{"directory": root, "file": "app/geo/a.c",
                        "command": f"cc {flags} -c app/geo/a.c"}], out)
        return path

    with Tree({"app/geo/a.c": ""}) as (root, _):
        expect_none(structure.check_compile_lines(root, database(root, "-I/usr/include/cairo")))
        expect_one(structure.check_compile_lines(
            root, database(root, "-I/usr/include/gtk-4.0")), "gtk-4.0")


@suite.test("/structure/top-level")
def top_level():
    expect_none(structure.check_top_level(structure.tracked_files(SOURCE)))
    expect_one(structure.check_top_level(["run", ".gitignore", "notes.txt"]), "notes.txt")
    expect_one(structure.check_top_level(["app/main.c", "src/main.c"]), "src")


@suite.test("/structure/no-machine-paths")
def machine_paths():
    expect_none(structure.check_machine_paths(SOURCE, structure.tracked_files(SOURCE)))
    home = "/ho" + "me/ada/map.json"
    with Tree({"data/a.txt": f"see {home}.\n"}) as tree:
        expect_one(structure.check_machine_paths(*tree), "data/a.txt")
    with Tree({"data/a.txt": f"https://example.org{home}\n"}) as tree:
        expect_none(structure.check_machine_paths(*tree))


suite.main(sys.argv[3:])
