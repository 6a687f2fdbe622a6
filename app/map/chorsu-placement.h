/* chorsu-placement.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-mercator.h"

G_BEGIN_DECLS

/**
 * ChorsuPlacement:
 *
 * Which parts of a picture are taken. Boxes and discs in logical px, kept in a grid so
 * that asking is cheap. Deterministic: the answers depend on what was added
 * and on nothing else.
 */
typedef struct _ChorsuPlacement ChorsuPlacement;

/** @bounds: everything outside it is taken */
ChorsuPlacement *chorsu_placement_new    (ChorsuBox              bounds);
void             chorsu_placement_free   (ChorsuPlacement       *self);

void             chorsu_placement_take   (ChorsuPlacement       *self,
                                          ChorsuBox              box);

/** A round thing: what passes its corners by is free. */
void             chorsu_placement_take_disc (ChorsuPlacement    *self,
                                          ChorsuPoint            centre,
                                          double                 radius);

/** Whether a box is inside the bounds and touches nothing that is taken. */
gboolean         chorsu_placement_fits   (ChorsuPlacement       *self,
                                          ChorsuBox              box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuPlacement, chorsu_placement_free)

G_END_DECLS
