/* chorsu-corridors-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_CORRIDORS_PAGE (chorsu_corridors_page_get_type ())

/**
 * ChorsuCorridorsPage:
 *
 * All corridors, filtered by mode, status, backer and goal, in step with the
 * map: it draws those that are listed, and the selected one is marked in both.
 */
G_DECLARE_FINAL_TYPE (ChorsuCorridorsPage, chorsu_corridors_page, CHORSU, CORRIDORS_PAGE, GtkBox)

/** Returns: (transfer floating) */
GtkWidget *chorsu_corridors_page_new (ChorsuSession *session);

G_END_DECLS
