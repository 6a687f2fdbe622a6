/* chorsu-furniture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-camera.h"
#include "chorsu-dataset.h"
#include "chorsu-legend.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/*
 * What lies on the picture but is not the map: legend top right, scale bar
 * bottom left, as-of date and credits bottom right. Everything stands on whole
 * logical px, so that screen and file agree. Thumbnails have none of it.
 * Any thread.
 */

/**
 * chorsu_furniture_paint:
 * @cr: origin at the picture's top left, logical px
 * @dataset: (nullable): as-of date and the legend's counts
 * @view: says which pieces
 * @camera: the visible picture
 */
void          chorsu_furniture_paint         (cairo_t            *cr,
                                              ChorsuDataset      *dataset,
                                              const ChorsuView   *view,
                                              const ChorsuCamera *camera);

/* Where the pieces stand, logical px from the picture's top left, whether or
 * not the view has them switched on; empty when there is nothing to show. */
ChorsuBox     chorsu_furniture_scale_bar_box (const ChorsuView   *view,
                                              const ChorsuCamera *camera);
ChorsuBox     chorsu_furniture_credits_box   (ChorsuDataset      *dataset,
                                              const ChorsuView   *view,
                                              const ChorsuCamera *camera);
ChorsuBox     chorsu_furniture_legend_box    (ChorsuDataset      *dataset,
                                              const ChorsuView   *view,
                                              const ChorsuCamera *camera);

/** The box of a legend of that size in a picture. */
ChorsuBox     chorsu_furniture_place_legend  (ChorsuLegend       *legend,
                                              const ChorsuCamera *camera);

/**
 * chorsu_furniture_legend:
 * @dataset: (nullable): what the counts come from
 * @view: the view
 * @camera: the visible picture
 *
 * The legend as the furniture paints it: folded so far that it fits between
 * the upper edge and the credits, and down to its title in pictures narrower
 * than 720 px.
 *
 * Returns: (transfer full) (nullable): the legend, or %NULL when there is none
 */
ChorsuLegend *chorsu_furniture_legend        (ChorsuDataset      *dataset,
                                              const ChorsuView   *view,
                                              const ChorsuCamera *camera);

G_END_DECLS
