/* chorsu-filter-popover.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_FILTER_POPOVER (chorsu_filter_popover_get_type ())

/**
 * ChorsuFilterPopover:
 *
 * All filters of a layer, and a button that takes back what was switched of
 * them. Made when it is opened: what there is to choose is the dataset's.
 */
G_DECLARE_FINAL_TYPE (ChorsuFilterPopover, chorsu_filter_popover, CHORSU, FILTER_POPOVER, GtkPopover)

/**
 * chorsu_filter_popover_new:
 * @session: whose filters; must have a dataset
 * @layer: one layer that has filters
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_filter_popover_new (ChorsuSession *session,
                                      ChorsuLayers   layer);

G_END_DECLS
