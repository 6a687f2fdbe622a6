/* chorsu-chokepoints-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_CHOKEPOINTS_PAGE (chorsu_chokepoints_page_get_type ())

/**
 * ChorsuChokepointsPage:
 *
 * The nodes and segments that most corridors depend on, ranked and marked on
 * the map; of all corridors or those of a goal.
 */
G_DECLARE_FINAL_TYPE (ChorsuChokepointsPage, chorsu_chokepoints_page, CHORSU, CHOKEPOINTS_PAGE, GtkBox)

/** Returns: (transfer floating) */
GtkWidget *chorsu_chokepoints_page_new (ChorsuSession *session);

G_END_DECLS
