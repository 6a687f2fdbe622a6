/* chorsu-filter-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_FILTER_LIST (chorsu_filter_list_get_type ())

/**
 * ChorsuFilterList:
 *
 * The classes of one kind, to switch: a heading that folds them away, and for
 * each class a check button, how many things are in it, and a button that
 * leaves it alone on.
 */
G_DECLARE_FINAL_TYPE (ChorsuFilterList, chorsu_filter_list, CHORSU, FILTER_LIST, GtkWidget)

/**
 * chorsu_filter_list_new:
 * @session: whose filter; must have a dataset
 * @which: a kind of class that narrows a layer
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_filter_list_new         (ChorsuSession      *session,
                                           ChorsuLegendToggle  which);

/** Whether the dataset has more than one of its classes, so that there is something to choose. */
gboolean   chorsu_filter_list_has_choice  (ChorsuFilterList   *self);

G_END_DECLS
