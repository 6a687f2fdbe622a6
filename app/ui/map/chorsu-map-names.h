/* chorsu-map-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-painter.h"

G_BEGIN_DECLS

/**
 * chorsu_map_name:
 * @painter: its dataset, and for countries its base map, know the names
 * @language: BCP 47 code
 * @ref: a thing
 *
 * Returns: (nullable) (transfer none): what the thing is called, as long as
 *   @painter lives
 */
const char *chorsu_map_name (ChorsuPainter *painter,
                             const char    *language,
                             ChorsuRef      ref);

G_END_DECLS
