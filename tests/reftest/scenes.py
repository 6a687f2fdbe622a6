"""The twelve scenes that are kept as pictures: one of everything the map draws.

SPDX-License-Identifier: GPL-3.0-or-later
"""

SIZE = "960x540"

# What chorsu-tool render is asked for, besides the size.
SCENES = {
    "base-light": [],
    "base-dark": ["--theme", "dark", "--lang", "de"],
    "base-print-close": ["--theme", "print", "--center", "71,40.6", "--zoom", "7.4"],
    "influence": ["--goal", "1"],
    "minerals": ["--goal", "2", "--no-legend", "--zoom", "5.3"],
    "minerals-clusters-dark": ["--goal", "2", "--theme", "dark", "--zoom", "4.2"],
    "security-close": ["--goal", "3", "--center", "69.5,38.5", "--zoom", "6.6"],
    "soft-power-print": ["--goal", "4", "--theme", "print"],
    "corridor": ["--select", "corridor:middle-corridor", "--layers", "corridors",
                 "--center", "58,43", "--zoom", "4.9"],
    "volumes-dark": ["--layers", "corridors", "--widths", "volume", "--theme", "dark"],
    "shaded-memberships": ["--shade", "remittances", "--layers", "memberships"],
    "stage": ["--purpose", "stage", "--select", "corridor:middle-corridor", "--no-legend",
              "--center", "60,43", "--zoom", "4.6"],
}

# The ones that are also drawn as PDF, SVG and at twice the px: every kind of
# line, symbol, pattern and type is in one of them.
OTHER_WAYS = ["base-print-close", "influence", "minerals", "soft-power-print", "volumes-dark", "stage"]
