"""What the shape of the tree must be; each check returns a list of complaints.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import shlex
import subprocess

# What each folder of app/ may include from its siblings. Dependencies point
# downwards only: geo, core, network and map, briefing, export, session, ui.
ENGINE = ("geo", "core", "network", "map", "briefing", "export", "session")
LAYERS = {
    "geo": (),
    "core": ("geo",),
    "network": ("geo", "core"),
    "map": ("geo", "core"),
    "briefing": ("geo", "core", "network", "map"),
    "export": ("geo", "core", "network", "map", "briefing"),
    "session": ("geo", "core", "network", "map", "briefing", "export"),
    "cli": ENGINE,
    "ui": ENGINE,
    "": ENGINE + ("ui",),
}

# Libraries for the window are for the window; those for drawing are not for
# what lies below the map.
TOOLKIT = re.compile(r"(gtk|gdk|gsk|shumate)/|adwaita\.h$|libadwaita|adw-")
DRAWING = re.compile(r"(cairo|pango|gdk-pixbuf)\b")
TOOLKIT_FOLDERS = ("ui", "")
NO_DRAWING_FOLDERS = ("geo", "core", "network")

# Libraries that one folder wraps for all others.
WRAPPED = {"geos_c.h": "geo", "igraph.h": "network", "geodesic.h": "geo"}

GENERATED = re.compile(r"config\.h$|-(resources|enums)\.h$")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)

TOP_LEVEL = {
    "app", "resources", "data", "po", "tests", "meson.build",
    "meson_options.txt", "README.md", "run", "COPYING", "CONTRIBUTING.md",
}

# What ./run writes there when there is no display.
WRITTEN = ("map.pdf", "map.png")

# A path of somebody's machine: an absolute path into a home or work folder.
MACHINE_PATH = re.compile(
    rb"(?<![\w.~/-])/(?:home|root|Users|work|tmp/b-)[/-]?[A-Za-z0-9_][\w./-]*")


def tracked_files(root):
    """Names of the files of the tree, relative to its root.

    Those git knows; in an unpacked archive, all but what is built.
    """
    try:
        answer = subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z"],
            check=True, capture_output=True)
        return sorted(filter(None, answer.stdout.decode().split("\0")))
    except (OSError, subprocess.CalledProcessError):
        return sorted(walk(root))


def walk(root):
    for folder, folders, names in os.walk(root):
        if folder == root:
            folders[:] = [f for f in folders if f != ".git" and not f.startswith("build")]
            names = [n for n in names if n not in WRITTEN]
        folders[:] = [f for f in folders if f != "__pycache__"]
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), root)


def layer_of(name):
    """The folder under app/ a file belongs to, "" for app/main.c."""
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else ""


def check_includes(root, files):
    sources = [f for f in files if f.startswith("app/") and f.endswith((".c", ".h"))]
    headers = {}
    complaints = []
    for name in sources:
        if name.endswith(".h"):
            base = os.path.basename(name)
            if base in headers:
                complaints.append(f"{name}: {headers[base]} has the same name")
            headers[base] = name

    for name in sources:
        layer = layer_of(name)
        if layer not in LAYERS:
            complaints.append(f"{name}: app/{layer} has no place in the order of layers")
            continue
        with open(os.path.join(root, name), encoding="utf-8") as source:
            for mark, included in INCLUDE.findall(source.read()):
                complaint = check_include(layer, mark, included, headers)
                if complaint:
                    complaints.append(f"{name}: {complaint}")
    return complaints


def check_include(layer, mark, included, headers):
    """What is wrong with one #include in a folder, or None."""
    if TOOLKIT.match(included) and layer not in TOOLKIT_FOLDERS:
        return f"<{included}> belongs to app/ui alone"
    if DRAWING.match(included) and layer in NO_DRAWING_FOLDERS:
        return f"<{included}> belongs to app/map and above"
    if mark == "<" and WRAPPED.get(included, layer) != layer:
        return f"<{included}> belongs to app/{WRAPPED[included]} alone"
    if mark == "<":
        return None
    header = headers.get(os.path.basename(included))
    if header is None:
        return None if GENERATED.search(included) else f'"{included}" is not in the tree'
    target = layer_of(header)
    if target != layer and target not in LAYERS[layer]:
        return f"app/{layer} must not include {header}"
    return None


def check_compile_lines(root, database):
    """No toolkit on the compile lines of the engine, and it on those of the ui."""
    with open(database, encoding="utf-8") as lines:
        commands = json.load(lines)
    complaints = []
    engine = ui = 0
    for command in commands:
        path = os.path.join(command["directory"], command["file"])
        name = os.path.relpath(os.path.realpath(path), os.path.realpath(root))
        if not name.startswith("app/"):
            continue
        layer = layer_of(name)
        toolkit = [a for a in shlex.split(command["command"])
                   if re.match(r"-(I|isystem).*(gtk-4\.0|libadwaita|shumate)", a)]
        if layer in TOOLKIT_FOLDERS:
            ui += bool(toolkit)
        else:
            engine += 1
            complaints += [f"{name}: compiled with {a}" for a in toolkit]
    if not engine:
        complaints.append("no compile line of the engine was found")
    if not ui and os.path.exists(os.path.join(root, "app/main.c")):
        complaints.append("no compile line with the toolkit was found: the check sees nothing")
    return complaints


def check_top_level(files):
    tops = {name.split("/")[0] for name in files}
    return [f"{top}: does not belong in the top folder"
            for top in sorted(tops) if top not in TOP_LEVEL and not top.startswith(".")]


def check_machine_paths(root, files):
    complaints = []
    for name in files:
        path = os.path.join(root, name)
        if os.path.islink(path) or not os.path.isfile(path):
            continue
        with open(path, "rb") as content:
            for match in MACHINE_PATH.finditer(content.read()):
                complaints.append(f"{name}: path of a machine: {match.group().decode()}")
    return complaints
