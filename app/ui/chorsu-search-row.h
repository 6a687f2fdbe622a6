/* chorsu-search-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-finder.h"

G_BEGIN_DECLS

/*
 * Rows of search results: the name, the country, and where it was found. A row
 * reveals its record by the action `win.reveal`.
 */

/**
 * chorsu_search_row_new:
 * @found: a result
 * @dataset: the dataset it comes from
 * @language: BCP 47 code of the name
 *
 * Returns: a floating GtkListBoxRow; needs nothing of @found afterwards
 */
GtkWidget  *chorsu_search_row_new      (const ChorsuFound *found,
                                        ChorsuDataset     *dataset,
                                        const char        *language);

/** The kind of record that a row is of. */
ChorsuKind  chorsu_search_row_get_kind (GtkListBoxRow     *row);

/** The line above the rows of a kind. Returns: floating */
GtkWidget  *chorsu_search_heading_new  (ChorsuKind         kind);

G_END_DECLS
