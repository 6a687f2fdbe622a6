/* chorsu-map-tip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-mercator.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MAP_TIP (chorsu_map_tip_get_type ())

/**
 * ChorsuMapTip:
 *
 * A name beside the pointer. Looks like the theme's tooltips, but is there
 * after 80 ms and needs no window of its own. CSS name `tooltip`, class `map-tip`.
 */
G_DECLARE_FINAL_TYPE (ChorsuMapTip, chorsu_map_tip, CHORSU, MAP_TIP, GtkWidget)

GtkWidget *chorsu_map_tip_new      (void);

/** @text: (nullable): %NULL hides it. @px: where the pointer is, px of the parent. */
void       chorsu_map_tip_show     (ChorsuMapTip *self,
                                    const char   *text,
                                    ChorsuPoint   px);

/** Allocates it beside the pointer, inside a parent of this size. */
void       chorsu_map_tip_allocate (ChorsuMapTip *self,
                                    int           width,
                                    int           height);

G_END_DECLS
