"""Chorsu as its tests know it: names of its parts and where places lie.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import math

import harness

MAP = "Map of Central Asia"
STORY = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
TASHKENT = (69.24, 41.30)

GOALS = {
    1: "Contain the influence of China and Russia",
    2: "Access to vital minerals",
    3: "Strengthen security and military cooperation",
    4: "Win investment and soft influence",
}

# The outermost points of Kazakhstan, degrees: its button has this box.
KAZAKHSTAN = (46.4664, 40.5846, 87.3600, 55.4346)


def northing(lat):
    return math.asinh(math.tan(math.radians(lat)))


class Chorsu(harness.Application):
    """Started, with the map on the screen."""

    def __enter__(self):
        super().__enter__()
        try:
            self.map = self.find("panel", MAP, timeout=20)
            for name in STORY:
                self.country(name)
        except BaseException:
            self.end()
            print(f"# stderr: {self.stderr()!r}")
            raise
        return self

    def country(self, name):
        return self.find("push button", name, root=self.map)

    def place(self, lon, lat):
        """Where a place is on the screen: the map's camera follows from the
        box of Kazakhstan, as far as all of that is in sight."""
        west, _, east, north = KAZAKHSTAN
        x, y, width, _ = self.extents(self.country("Kazakhstan"))
        per_degree = width / (east - west)
        return (round(x + (lon - west) * per_degree),
                round(y + (northing(north) - northing(lat)) * math.degrees(per_degree)))

    def dossier(self, name, timeout=harness.TIMEOUT):
        """Wait for the dossier of something; its heading is the thing's name."""
        def heading():
            for pane in self.each("panel", "Dossier"):
                return next(self.each("heading", name, root=pane), None)
        return self.wait(heading, f"the dossier of {name}", timeout)

    def no_dossier(self):
        self.gone("panel", "Dossier")

    def has_dossier(self):
        return any(self.each("panel", "Dossier"))

    def legend_of(self, name):
        """Wait for a legend with this title (a string or a pattern)."""
        return self.find("list", name)

    def no_legend(self):
        self.gone("panel", "Legend")

    def legend_lines(self):
        """What the legend says, line by line."""
        for view in self.each("panel", "Legend"):
            return self.names("list item", root=view)
        return []
