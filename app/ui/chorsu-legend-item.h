/* chorsu-legend-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-legend.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_LEGEND_ITEM (chorsu_legend_item_get_type ())

/**
 * ChorsuLegendItem:
 *
 * Stands for a row of a painted legend, for the pointer, the keyboard and
 * assistive technology; it draws nothing but its focus and hover.
 *
 * Signal `activated`: a row that switches a filter was clicked, or activated
 * by key or assistive technology.
 */
G_DECLARE_FINAL_TYPE (ChorsuLegendItem, chorsu_legend_item, CHORSU, LEGEND_ITEM, GtkWidget)

/** A row's stand-in. */
GtkWidget             *chorsu_legend_item_new       (const ChorsuLegendRow *row);

/** The title's stand-in. */
GtkWidget             *chorsu_legend_item_new_title (const char            *title);

/** Which filter it switches, and of which value. */
ChorsuLegendToggle     chorsu_legend_item_get_toggle (ChorsuLegendItem     *self,
                                                      guint                *value,
                                                      gboolean             *on);

/** Where it stands in the painted legend, px. */
GtkAllocation          chorsu_legend_item_get_place (ChorsuLegendItem      *self);

G_END_DECLS
