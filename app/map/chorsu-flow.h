/* chorsu-flow.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-pass.h"

G_BEGIN_DECLS

/**
 * ChorsuFlow:
 *
 * The built part of the selected corridor's main route in px, one piece a leg,
 * so that an animation repaints little. Immutable.
 */
typedef struct _ChorsuFlow ChorsuFlow;

/** @pass: view, camera and geometry; its cairo context is not used */
ChorsuFlow *chorsu_flow_new     (const ChorsuPass *pass);
void        chorsu_flow_free    (ChorsuFlow       *self);

/** Bounds of a piece, px; empty when nothing flows there. */
ChorsuBox   chorsu_flow_get_box (const ChorsuFlow *self,
                                 guint             piece);

/** Paints the dashes of a piece at a time. */
void        chorsu_flow_paint   (const ChorsuFlow *self,
                                 const ChorsuPass *pass,
                                 guint             piece,
                                 double            seconds);

G_END_DECLS
