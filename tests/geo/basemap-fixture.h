/* basemap-fixture.h
 *
 * The bundled base map, a small one made in memory, and a walk over all that a base map says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"

G_BEGIN_DECLS

/**
 * basemap_fixture_new:
 *
 * Two square countries side by side ("AA" west, "BB" east with a hole), their
 * border, a town and a relief of 4 x 3 pixels, at two levels; laid out as
 * data/basemap/FORMAT.md says.
 *
 * Returns: (transfer full): the content
 */
GByteArray    *basemap_fixture_new    (void);

/**
 * basemap_fixture_offset:
 * @content: a content of basemap_fixture_new()
 * @tag: four letters
 *
 * Returns: where the section begins
 */
gsize          basemap_fixture_offset (GByteArray    *content,
                                       const char    *tag);

/** Opens the base map of the source tree. Returns: (transfer full) */
ChorsuBasemap *basemap_open_bundled   (void);

/** Asks for everything, reading every vertex, pixel and letter. */
void           basemap_walk           (ChorsuBasemap *map);

G_END_DECLS
