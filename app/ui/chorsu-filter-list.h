/* chorsu-filter-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

/**
 * chorsu_filter_list_new:
 * @session: whose filter
 * @filter: which one
 * @title: small heading above
 *
 * A check button for every value of a filter.
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_filter_list_new (ChorsuSession      *session,
                                   ChorsuLegendToggle  filter,
                                   const char         *title);

G_END_DECLS
