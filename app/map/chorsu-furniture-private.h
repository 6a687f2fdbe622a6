/* chorsu-furniture-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-furniture.h"
#include "chorsu-typesetter.h"

G_BEGIN_DECLS

/** Everything but type is so much larger on a stage. */
#define CHORSU_FURNITURE_STAGE 1.8

/** Distance of credits and locator from the edge, screen px. */
#define CHORSU_FURNITURE_MARGIN 14

/** Whole px on a screen or a stage. */
int               chorsu_furniture_px          (const ChorsuView  *view,
                                                double             px);

/** Type of a size on a screen and on a stage, where small print has a floor of its own. */
ChorsuType        chorsu_furniture_type        (const ChorsuView  *view,
                                                int                weight,
                                                double             screen,
                                                double             stage);
ChorsuLetterColor chorsu_furniture_letters     (const ChorsuView  *view,
                                                const ChorsuColor *fill);

void              chorsu_scale_bar_paint       (const ChorsuFurniture *self,
                                                cairo_t               *cr);
void              chorsu_locator_paint         (const ChorsuFurniture *self,
                                                cairo_t               *cr);

G_END_DECLS
