/* chorsu-places.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * chorsu_places:
 * @dataset: a dataset
 * @ref: a record of it
 *
 * Where on the map a record is: every record leads to a place, so that
 * whatever one has found can be shown. What is an area, a line or a point of
 * its own is itself; otherwise
 *
 * - a commodity: the sites that have it, or the countries that produce it
 * - an organisation: those of the five that have to do with it, or any country
 * - a goal: the countries it concerns
 * - a security site or an engagement without a point of its own, an event, a
 *   fact: the countries named, or else who acts
 * - a border: the countries on its two sides
 * - the region: its five countries
 *
 * The United States are among several places never one.
 *
 * Returns: (transfer full) (element-type ChorsuRef): countries, lines and
 *   points; empty for a source, and for what is nowhere in the data
 */
GArray       *chorsu_places       (ChorsuDataset *dataset,
                                   ChorsuRef      ref);

/** The layer on which records of a kind are drawn; 0 for countries and what is not drawn itself. */
ChorsuLayers  chorsu_places_layer (ChorsuRef      ref);

G_END_DECLS
