/* chorsu-factsheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-export.h"

G_BEGIN_DECLS

/** Pages a factsheet has at most. */
#define CHORSU_FACTSHEET_PAGES 2

/**
 * chorsu_factsheet_write:
 * @painter: draws the map
 * @ref: a country, a goal, a corridor or any other record with figures
 * @options: language, theme, paper (A4 or Letter) and resolution of the relief
 * @path: file name of a PDF; written whole or not at all
 * @cancellable: (nullable): asked between passes
 * @error: return location for a `CHORSU_EXPORT_ERROR`, `CHORSU_PICTURE_ERROR`,
 *   `G_FILE_ERROR` or `G_IO_ERROR`
 *
 * What the dossier of a record says, on at most %CHORSU_FACTSHEET_PAGES pages:
 * the map, what is said in words, figures with their dates, all with their
 * sources. Lists that are too long for that are cut, and say by how many lines.
 *
 * Returns: whether it was written
 */
gboolean chorsu_factsheet_write (ChorsuPainter              *painter,
                                 ChorsuRef                   ref,
                                 const ChorsuExportOptions  *options,
                                 const char                 *path,
                                 GCancellable               *cancellable,
                                 GError                    **error);

G_END_DECLS
