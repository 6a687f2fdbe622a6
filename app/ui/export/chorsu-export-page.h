/* chorsu-export-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-export-request.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_EXPORT_PAGE (chorsu_export_page_get_type ())

/**
 * ChorsuExportPage:
 *
 * Asks what is to be exported and how: content of a sheet.
 *
 * Signal `chosen`: the button was pressed.
 */
G_DECLARE_FINAL_TYPE (ChorsuExportPage, chorsu_export_page, CHORSU, EXPORT_PAGE, GtkBox)

/** @has_selection: whether there is something to make a factsheet of. Returns: (transfer floating) */
GtkWidget *chorsu_export_page_new  (gboolean             has_selection);

/** Writes down what was chosen. */
void       chorsu_export_page_fill (ChorsuExportPage    *self,
                                    ChorsuExportRequest *request);

G_END_DECLS
