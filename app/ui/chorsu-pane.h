/* chorsu-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHORSU_TYPE_PANE (chorsu_pane_get_type ())

/**
 * ChorsuPane:
 *
 * One folding pane of a ChorsuPanes. It knows whether it is open and how far
 * it has slid in; where it stands is its parent's matter. Where the desktop
 * asks for reduced motion it does not slide.
 *
 * Properties: `child`, `open`, `progress` (0 closed … 1 open, read-only),
 * `wanted-width` in px.
 */
G_DECLARE_FINAL_TYPE (ChorsuPane, chorsu_pane, CHORSU, PANE, GtkWidget)

void     chorsu_pane_set_open         (ChorsuPane *self,
                                       gboolean    open);
gboolean chorsu_pane_get_open         (ChorsuPane *self);
double   chorsu_pane_get_progress     (ChorsuPane *self);
int      chorsu_pane_get_wanted_width (ChorsuPane *self);

G_END_DECLS
