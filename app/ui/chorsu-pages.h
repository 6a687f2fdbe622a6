/* chorsu-pages.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** The page of keyboard shortcuts. Returns: (transfer floating) */
GtkWidget *chorsu_shortcuts_page_new (void);

/**
 * chorsu_about_page_new:
 * @dataset: (nullable): whose credits and as-of date are shown
 * @language: BCP 47 code
 *
 * Version, licence, and credits of the data and of what the program is made with.
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_about_page_new     (ChorsuDataset *dataset,
                                      const char    *language);

G_END_DECLS
