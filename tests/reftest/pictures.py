"""Pictures of scenes, and how much two of them differ.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import hashlib
import os
import subprocess

import numpy
from PIL import Image


def render(tool, root, arguments, path):
    """Write a picture with chorsu-tool."""
    env = {**os.environ, "CHORSU_DATA_DIR": os.path.join(root, "data"), "LC_ALL": "C.UTF-8",
           "LANGUAGE": "", "SOURCE_DATE_EPOCH": "0"}
    result = subprocess.run([tool, "render", *arguments, "-o", path], env=env, check=False,
                            capture_output=True, text=True)
    if result.returncode != 0:
        raise RuntimeError(f"chorsu-tool render {' '.join(arguments)}: {result.stderr}")


def load(path):
    """The picture as height × width × 3 of 0 … 255."""
    return numpy.asarray(Image.open(path).convert("RGB")).astype(numpy.float32)


def store(picture, path):
    """Keep a picture in 256 colours: a third of the size, and never off by as much as counts."""
    image = Image.fromarray(picture.astype(numpy.uint8))
    image.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)


def blurred(picture):
    """Each pixel the mean of its 3 × 3: an edge that lies half a pixel aside differs little."""
    padded = numpy.pad(picture, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = picture.shape[:2]
    return sum(padded[y:y + height, x:x + width] for y in range(3) for x in range(3)) / 9


def halved(picture):
    """The picture at half the size, each pixel the mean of four."""
    height, width = picture.shape[:2]
    return picture.reshape(height // 2, 2, width // 2, 2, 3).mean(axis=(1, 3))


def differing(a, b, level):
    """Where two pictures differ by more than level (0 … 255) in any channel, after blurring."""
    return (numpy.abs(blurred(a) - blurred(b)) > level).any(axis=2)


def share(mask):
    """How much of a mask is set, in percent."""
    return 100 * float(mask.mean())


def write_difference(a, b, mask, path):
    """Both pictures and where they differ, side by side."""
    marked = numpy.where(mask[..., None], numpy.array([255, 0, 160], numpy.float32), a * .25 + 190)
    Image.fromarray(numpy.hstack([a, b, marked]).clip(0, 255).astype(numpy.uint8)).save(path)


def fonts():
    """Which letters pictures are set in: checksums of the two font files."""
    names = {}
    for pattern in ("Inter:weight=100", "Noto Serif:italic"):
        path = subprocess.run(["fc-match", "-f", "%{file}", pattern], check=True,
                              capture_output=True, text=True).stdout
        with open(path, "rb") as font:
            names[os.path.basename(path)] = hashlib.sha256(font.read()).hexdigest()[:16]
    return names
