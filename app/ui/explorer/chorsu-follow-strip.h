/* chorsu-follow-strip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_FOLLOW_STRIP (chorsu_follow_strip_get_type ())

/**
 * ChorsuFollowStrip:
 *
 * Below the map while a route is followed: the curve of its time over its
 * distance, buttons to play and to step from place to place, and the places in
 * a list that says all that the curve shows.
 */
G_DECLARE_FINAL_TYPE (ChorsuFollowStrip, chorsu_follow_strip, CHORSU, FOLLOW_STRIP, GtkBox)

/** Returns: (transfer floating) */
GtkWidget *chorsu_follow_strip_new (ChorsuSession *session);

G_END_DECLS
