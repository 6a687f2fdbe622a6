/* chorsu-file-chooser.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * chorsu_choose_file_async:
 * @parent: the window that asks
 * @title: of the dialog
 * @name: (nullable): suggested name of a file to write; %NULL for a folder
 * @callback: called when the answer is there
 * @user_data: for @callback
 *
 * Asks where to write.
 */
void   chorsu_choose_file_async  (GtkWindow           *parent,
                                  const char          *title,
                                  const char          *name,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);

/** Asks for a briefing to open, or under what @name (nullable) to save one. */
void   chorsu_choose_briefing_async (GtkWindow           *parent,
                                     const char          *title,
                                     const char          *name,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);

/** Returns: (transfer full) (nullable): %NULL with `G_IO_ERROR_CANCELLED` when nothing was chosen */
GFile *chorsu_choose_file_finish (GAsyncResult        *result,
                                  GError             **error);

G_END_DECLS
