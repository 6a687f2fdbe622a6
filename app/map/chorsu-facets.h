/* chorsu-facets.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuFacet:
 * @value: a class
 * @count: how many things of its layer are in it that the filters of all
 *   other kinds let through
 * @on: whether it is switched on
 *
 * One line of a filter.
 */
typedef struct
{
  guint    value;
  guint    count;
  gboolean on;
} ChorsuFacet;

/** The layer that a kind of class narrows; 0 for none. */
ChorsuLayers              chorsu_facets_get_layer (ChorsuLegendToggle  which);

/**
 * chorsu_facets_get_kinds:
 * @layer: one layer
 * @n: (out): how many
 *
 * Returns: (array length=n) (nullable): the kinds of class that narrow it, in
 *   the order in which they are asked for
 */
const ChorsuLegendToggle *chorsu_facets_get_kinds (ChorsuLayers        layer,
                                                   guint              *n);

/**
 * chorsu_facets_list:
 * @dataset: a dataset
 * @view: what is drawn
 * @which: a kind of class that narrows a layer
 *
 * The classes of which the dataset has anything, counted as the map would draw
 * them: of corridors the lines, of memberships the countries.
 *
 * Returns: (transfer full) (element-type ChorsuFacet): in the order of the classes
 */
GArray                   *chorsu_facets_list      (ChorsuDataset      *dataset,
                                                   const ChorsuView   *view,
                                                   ChorsuLegendToggle  which);

G_END_DECLS
