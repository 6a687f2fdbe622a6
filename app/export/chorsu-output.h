/* chorsu-output.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/** The time that SOURCE_DATE_EPOCH gives. Returns: (transfer full) (nullable): %NULL when it is not set */
GDateTime      *chorsu_output_time  (void);

/** The same as "2026-07-01T00:00:00Z". Returns: (transfer full): "" when it is not set */
char           *chorsu_output_date  (void);

/** A cairo_write_func_t that appends to a #GByteArray. */
cairo_status_t  chorsu_output_append (void                *bytes,
                                      const unsigned char *data,
                                      unsigned int         length);

/**
 * chorsu_output_write:
 * @path: file name
 * @data: (array length=length): its content
 * @cancellable: (nullable): asked before anything is written
 * @error: return location for a `G_FILE_ERROR` or `G_IO_ERROR`
 *
 * Writes a file whole or not at all: into a temporary file beside it, which
 * takes its name.
 *
 * Returns: whether it was written
 */
gboolean        chorsu_output_write  (const char           *path,
                                      gconstpointer         data,
                                      gsize                 length,
                                      GCancellable         *cancellable,
                                      GError              **error);

/**
 * ChorsuOutputFolder:
 *
 * Files that come into a folder all together or not at all: they are written
 * into a temporary folder beside it and moved at the end.
 */
typedef struct _ChorsuOutputFolder ChorsuOutputFolder;

/** @path: the folder; it may exist. Returns: (transfer full) (nullable) */
ChorsuOutputFolder *chorsu_output_folder_new    (const char          *path,
                                                 GError             **error);

/** Where to write a file of that name. Returns: (transfer none): until the folder is freed */
const char         *chorsu_output_folder_path   (ChorsuOutputFolder  *self,
                                                 const char          *name);

/** Moves the files to where they belong. Returns: whether all are there */
gboolean            chorsu_output_folder_commit (ChorsuOutputFolder  *self,
                                                 GError             **error);

/** Removes what was not moved. */
void                chorsu_output_folder_free   (ChorsuOutputFolder  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuOutputFolder, chorsu_output_folder_free)

G_END_DECLS
