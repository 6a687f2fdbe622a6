/* chorsu-export-strip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHORSU_TYPE_EXPORT_STRIP (chorsu_export_strip_get_type ())

/**
 * ChorsuExportStrip:
 *
 * Says how far an export is, with a button that ends it.
 */
G_DECLARE_FINAL_TYPE (ChorsuExportStrip, chorsu_export_strip, CHORSU, EXPORT_STRIP, GtkBox)

/** @name: of what is written; @cancellable: what the button cancels */
GtkWidget *chorsu_export_strip_new      (const char        *name,
                                         GCancellable      *cancellable);

/** @done: of @total scenes */
void       chorsu_export_strip_set_done (ChorsuExportStrip *self,
                                         guint              done,
                                         guint              total);

G_END_DECLS
