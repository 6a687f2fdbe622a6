/* chorsu-compare-strip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_COMPARE_STRIP (chorsu_compare_strip_get_type ())

/**
 * ChorsuCompareStrip:
 *
 * Below the map while corridors are compared: their curves in one chart, and
 * what can be said of each in a table.
 */
G_DECLARE_FINAL_TYPE (ChorsuCompareStrip, chorsu_compare_strip, CHORSU, COMPARE_STRIP, GtkBox)

/** Returns: (transfer floating) */
GtkWidget *chorsu_compare_strip_new (ChorsuSession *session);

G_END_DECLS
