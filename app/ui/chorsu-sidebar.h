/* chorsu-sidebar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_SIDEBAR (chorsu_sidebar_get_type ())

/**
 * ChorsuSidebar:
 *
 * The four goals, and below them the layers with their filters.
 *
 * Property: `session`.
 */
G_DECLARE_FINAL_TYPE (ChorsuSidebar, chorsu_sidebar, CHORSU, SIDEBAR, GtkWidget)

/** @session: (nullable) */
void chorsu_sidebar_set_session (ChorsuSidebar *self,
                                 ChorsuSession *session);

G_END_DECLS
