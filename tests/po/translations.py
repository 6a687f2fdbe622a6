"""What the translations must be; each check returns a list of complaints.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import subprocess
import tempfile

# A string for people in C, in a template, and in a desktop or metainfo file.
MARKED_C = re.compile(r'\b(?:N?C?_|NC_|g?_?d?n?gettext|g_dngettext|ngettext)\s*\(\s*"')
MARKED_UI = re.compile(r'translatable="(?:yes|true|1)"')
ALWAYS = re.compile(r"\.(?:desktop|metainfo\.xml)\.in$|\.gschema\.xml$")

# What people see of the program itself; error messages of the engine and of
# the command line may come later.
INTERFACE = ("app/ui/", "app/main.c", "data/", "resources/")


def is_marked(name, text):
    """Whether a file has strings for translators."""
    if ALWAYS.search(name):
        return True
    if name.startswith("app/") and name.endswith((".c", ".h")):
        return bool(MARKED_C.search(text))
    if name.endswith(".ui"):
        return bool(MARKED_UI.search(text))
    return False


def listed(root, name):
    """The lines of POTFILES or LINGUAS."""
    with open(os.path.join(root, "po", name), encoding="utf-8") as lines:
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def check_potfiles(root, files):
    potfiles = listed(root, "POTFILES")
    complaints = [f"{name}: is in POTFILES, but not in the tree"
                  for name in potfiles if name not in files]
    complaints += [f"{name}: is in POTFILES twice"
                   for name in sorted(set(potfiles)) if potfiles.count(name) > 1]
    for name in files:
        if not name.startswith(("app/", "data/", "resources/")) or name in potfiles:
            continue
        try:
            with open(os.path.join(root, name), encoding="utf-8") as content:
                text = content.read()
        except UnicodeDecodeError:
            continue
        if is_marked(name, text):
            complaints.append(f"{name}: has strings for translators, but is not in POTFILES")
    return complaints


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def check_languages(root):
    complaints = []
    for language in listed(root, "LINGUAS"):
        path = os.path.join(root, "po", f"{language}.po")
        answer = run("msgfmt", "--check", "-o", os.devnull, path)
        if answer.returncode:
            complaints.append(f"po/{language}.po: {answer.stderr.strip()}")
    return complaints


def untranslated(root, language, prefixes=INTERFACE):
    """Strings of the interface that a language lacks."""
    files = [name for name in listed(root, "POTFILES") if name.startswith(prefixes)]
    with tempfile.TemporaryDirectory() as folder:
        template, merged = os.path.join(folder, "t.pot"), os.path.join(folder, "m.po")
        answer = run("xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_",
                     "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "-o", template, *files, cwd=root)
        if answer.returncode:
            return [answer.stderr.strip()]
        po = os.path.join(root, "po", f"{language}.po")
        run("msgmerge", "-q", "--no-fuzzy-matching", "-o", merged, po, template, check=True)
        left = run("msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", merged).stdout
    return [line for line in left.splitlines() if line.startswith("msgid ") and line != 'msgid ""']
