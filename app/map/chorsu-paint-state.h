/* chorsu-paint-state.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-painter.h"
#include "chorsu-pass.h"

G_BEGIN_DECLS

/** The ring round something that has only a place: its radius, and how far it reaches, px. */
#define CHORSU_STATE_MARK_RADIUS 15.0
#define CHORSU_STATE_MARK_REACH 17.5

/** Paints selection, second selection, hover and focus. @state may be %NULL. */
void      chorsu_paint_state  (ChorsuPass               *self,
                               const ChorsuPainterState *state);

/** Bounds of that in px, cut at the clip box; empty when nothing is painted. */
ChorsuBox chorsu_state_bounds (const ChorsuPass         *self,
                               const ChorsuPainterState *state);

G_END_DECLS
