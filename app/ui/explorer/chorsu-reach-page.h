/* chorsu-reach-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_REACH_PAGE (chorsu_reach_page_get_type ())

/**
 * ChorsuReachPage:
 *
 * How far one comes from a node in a number of days.
 */
G_DECLARE_FINAL_TYPE (ChorsuReachPage, chorsu_reach_page, CHORSU, REACH_PAGE, GtkBox)

/** Returns: (transfer floating) */
GtkWidget *chorsu_reach_page_new (ChorsuSession *session);

G_END_DECLS
