/* chorsu-ownership-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"
#include "chorsu-store.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_OWNERSHIP_VIEW (chorsu_ownership_view_get_type ())

/**
 * ChorsuOwnershipView:
 *
 * Who controls the sites of a commodity, or all of them: by side, with bars,
 * by count and by volume; by category; and site by site. A side leads to the
 * map, which then shows only what it controls.
 */
G_DECLARE_FINAL_TYPE (ChorsuOwnershipView, chorsu_ownership_view, CHORSU, OWNERSHIP_VIEW, GtkWidget)

/** Returns: (transfer floating) */
GtkWidget *chorsu_ownership_view_new (ChorsuSession       *session,
                                      ChorsuStore         *store);

/** Shows a commodity. @id: (nullable): its id; %NULL for all sites */
void       chorsu_ownership_view_show (ChorsuOwnershipView *self,
                                       const char          *id);

G_END_DECLS
