/* chorsu-layer-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_LAYER_ROW (chorsu_layer_row_get_type ())

/**
 * ChorsuLayerRow:
 *
 * Switches a layer, says when the goal draws from it anyway, and opens the
 * layer's filters where it has any.
 *
 * Properties: `session`; `layer` (its nick, construct-only).
 */
G_DECLARE_FINAL_TYPE (ChorsuLayerRow, chorsu_layer_row, CHORSU, LAYER_ROW, GtkListBoxRow)

/** @session: (nullable) */
void chorsu_layer_row_set_session (ChorsuLayerRow *self,
                                   ChorsuSession  *session);

/** Switches the layer, as a click anywhere on the row does. */
void chorsu_layer_row_flip        (ChorsuLayerRow *self);

G_END_DECLS
