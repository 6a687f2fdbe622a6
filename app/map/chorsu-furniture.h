/* chorsu-furniture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-basemap.h"
#include "chorsu-camera.h"
#include "chorsu-dataset.h"
#include "chorsu-legend.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuFurniture:
 * @basemap: (nullable): for the locator, and for a legend of this very picture
 * @dataset: (nullable): as-of date and the legend's counts
 * @view: says which pieces
 * @camera: the visible picture
 *
 * What lies on the picture but is not the map: legend top right, scale bar
 * bottom left, as-of date and credits bottom right, above them a locator when
 * one has zoomed in. Everything stands on whole logical px, so that screen and
 * file agree. Thumbnails have none of it. A plain value that owns nothing; any
 * thread.
 */
typedef struct
{
  ChorsuBasemap      *basemap;
  ChorsuDataset      *dataset;
  const ChorsuView   *view;
  const ChorsuCamera *camera;
} ChorsuFurniture;

/** @cr: origin at the picture's top left, logical px */
void          chorsu_furniture_paint         (const ChorsuFurniture *self,
                                              cairo_t               *cr);

/* Where the pieces stand, logical px from the picture's top left, whether or
 * not the view has them switched on; empty when there is nothing to show. */
ChorsuBox     chorsu_furniture_scale_bar_box (const ChorsuFurniture *self);
ChorsuBox     chorsu_furniture_credits_box   (const ChorsuFurniture *self);
ChorsuBox     chorsu_furniture_legend_box    (const ChorsuFurniture *self);

/** Shown from zoom 6.5 on, or when none of the five countries is in the picture as a whole. */
ChorsuBox     chorsu_furniture_locator_box   (const ChorsuFurniture *self);

/** The box of a legend of that size in a picture. */
ChorsuBox     chorsu_furniture_place_legend  (ChorsuLegend          *legend,
                                              const ChorsuCamera    *camera);

/**
 * chorsu_furniture_legend:
 * @self: the furniture
 *
 * The legend as the furniture paints it: folded so far that it fits between
 * the upper edge and the credits or the locator, and down to its title in
 * pictures narrower than 720 px.
 *
 * Returns: (transfer full) (nullable): the legend, or %NULL when there is none
 */
ChorsuLegend *chorsu_furniture_legend        (const ChorsuFurniture *self);

G_END_DECLS
