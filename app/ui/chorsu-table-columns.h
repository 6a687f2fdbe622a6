/* chorsu-table-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-map-row.h"

G_BEGIN_DECLS

/** What a column is called. */
const char *chorsu_table_column_title (ChorsuColumn   column);

/** Adds all columns to a view of #ChorsuMapRow. */
void        chorsu_table_add_columns  (GtkColumnView *view);

/** The view's column. Returns: (transfer none) */
GtkColumnViewColumn *chorsu_table_get_column (GtkColumnView *view,
                                              ChorsuColumn   column);

G_END_DECLS
