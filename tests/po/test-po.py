#!/usr/bin/env python3
"""The translations: no file forgotten, no message broken, German complete.

Usage: test-po.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "structure")]

import structure  # noqa: E402
import tap  # noqa: E402
import translations  # noqa: E402

SOURCE = sys.argv[1]
suite = tap.Suite()


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            raise tap.Skip(f"{program} is not installed")


def write(root, name, text):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


@suite.test("/po/potfiles")
def potfiles():
    complaints = translations.check_potfiles(SOURCE, structure.tracked_files(SOURCE))
    tap.check(not complaints, "\n" + "\n".join(complaints))


@suite.test("/po/potfiles/forgotten-files-are-found")
def forgotten():
    with tempfile.TemporaryDirectory() as root:
        write(root, "po/POTFILES", "# comment\napp/gone.c\napp/a.c\n")
        write(root, "app/a.c", 'x = _("Text");\n')
        write(root, "app/b.c", 'x = C_("context", "Text");\n')
        write(root, "app/c.c", "nothing_ (here);\n")
        write(root, "resources/d.ui", '<property name="label" translatable="yes">x</property>')
        write(root, "data/e.desktop.in", "[Desktop Entry]\n")
        found = translations.check_potfiles(root, structure.tracked_files(root))
        tap.check_equal(sorted(line.split(":")[0] for line in found),
                        ["app/b.c", "app/gone.c", "data/e.desktop.in", "resources/d.ui"])


@suite.test("/po/messages")
def messages():
    need("msgfmt")
    complaints = translations.check_languages(SOURCE)
    tap.check(not complaints, "\n" + "\n".join(complaints))


@suite.test("/po/messages/broken-ones-are-found")
def broken():
    need("msgfmt")
    with tempfile.TemporaryDirectory() as root:
        write(root, "po/LINGUAS", "xx\n")
        write(root, "po/xx.po",
              'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
              '#, c-format\nmsgid "%d of %s"\nmsgstr "%s"\n')
        tap.check_equal(len(translations.check_languages(root)), 1, "complaints")


@suite.test("/po/german-is-complete")
def german():
    need("xgettext", "msgmerge", "msgattrib")
    left = translations.untranslated(SOURCE, "de")
    tap.check(not left, "not translated:\n" + "\n".join(left))


@suite.test("/po/gaps-are-found")
def gaps():
    need("xgettext", "msgmerge", "msgattrib")
    with tempfile.TemporaryDirectory() as root:
        write(root, "po/POTFILES", "app/ui/a.c\n")
        write(root, "app/ui/a.c", 'x = _("Map"); y = _("Legend");\n')
        write(root, "po/xx.po",
              'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
              'msgid "Map"\nmsgstr "Karte"\n')
        tap.check_equal(translations.untranslated(root, "xx"), ['msgid "Legend"'])


suite.main(sys.argv[2:])
