/* chorsu-keeper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-document.h"

G_BEGIN_DECLS

/** Milliseconds from an edit to its recovery file: work of at most five
 * seconds may be lost, and writing takes time too. */
#define CHORSU_KEEPER_INTERVAL 2000

#define CHORSU_TYPE_KEEPER (chorsu_keeper_get_type ())

/**
 * ChorsuKeeper:
 *
 * Keeps a document: reads and saves its file, which is locked meanwhile
 * against every other window and process; writes what is edited into a
 * recovery file; and finds what was lost. Files are read and written in
 * workers, whole or not at all, one at a time. For the main thread.
 *
 * Properties: `path` (file name, %NULL when there is none yet).
 *
 * Signals: `failed` with a message, when the recovery file cannot be written.
 */
G_DECLARE_FINAL_TYPE (ChorsuKeeper, chorsu_keeper, CHORSU, KEEPER, GObject)

/**
 * chorsu_keeper_new:
 * @document: a document without a file
 * @interval: milliseconds; 0 for %CHORSU_KEEPER_INTERVAL
 */
ChorsuKeeper   *chorsu_keeper_new           (ChorsuDocument       *document,
                                             guint                 interval);

/**
 * chorsu_keeper_open_async:
 * @path: (nullable): a .chorsu file; %NULL for what was lost last, whatever it
 *   belongs to
 * @dataset: what its scenes are about
 * @interval: milliseconds; 0 for %CHORSU_KEEPER_INTERVAL
 *
 * Reads a file. What was lost of it is an edit that can be undone:
 * chorsu_keeper_get_recovered() tells. Fails with a `CHORSU_BRIEFING_ERROR`,
 * with `G_IO_ERROR_BUSY` when somebody has the file open, and with
 * `G_IO_ERROR_NOT_FOUND` when nothing was lost.
 */
void            chorsu_keeper_open_async    (const char           *path,
                                             ChorsuDataset        *dataset,
                                             guint                 interval,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
ChorsuKeeper   *chorsu_keeper_open_finish   (GAsyncResult         *result,
                                             GError              **error);

ChorsuDocument *chorsu_keeper_get_document  (ChorsuKeeper         *self);

/** Returns: (nullable): file name */
const char     *chorsu_keeper_get_path      (ChorsuKeeper         *self);

/** Whether the document begins with what a run that ended badly had not saved. */
gboolean        chorsu_keeper_get_recovered (ChorsuKeeper         *self);

/**
 * chorsu_keeper_save_async:
 * @path: (nullable): another file name from now on; %NULL to keep the one it has
 *
 * Saves what the document says now; it may be edited meanwhile.
 */
void            chorsu_keeper_save_async    (ChorsuKeeper         *self,
                                             const char           *path,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean        chorsu_keeper_save_finish   (ChorsuKeeper         *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/** Throws away what is not saved: nothing is written any more, and nothing will be recovered. */
void            chorsu_keeper_discard       (ChorsuKeeper         *self);

G_END_DECLS
