# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns public map data into the file the application maps into memory."""
