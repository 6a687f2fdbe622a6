/* chorsu-derived.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-network.h"

G_BEGIN_DECLS

/**
 * ChorsuDerived:
 *
 * The figures that are computed from the dataset, by record:
 *
 *   corridor   length of each route; of the whole in each country and at sea
 *   country    corridors through it; km of the network in it by mode; resource
 *              sites, by commodity, and the share of them that each side
 *              controls; how far the capital is from the nearest land border
 *              and from Afghanistan
 *   commodity  sites by country
 *   resource   how far it is to the nearest border crossing and to Afghanistan
 *   security   how far it is to Afghanistan
 *
 * Each is a #ChorsuFigure like any other: name, unit and formula are the
 * dataset's (model.json), its date is that of the dataset, and in the place of
 * sources it has a derivation with the inputs put in, in every language. A
 * dataset without the formula has none of its figures.
 *
 * Immutable and reference-counted; may be used from any thread.
 */
typedef struct _ChorsuDerived ChorsuDerived;

/**
 * chorsu_derived_new:
 * @network: the network of a dataset; kept alive
 *
 * Computes all of them; takes some hundredths of a second. Blocks: call it from
 * a worker.
 *
 * Returns: (transfer full): the figures
 */
ChorsuDerived       *chorsu_derived_new   (ChorsuNetwork *network);
ChorsuDerived       *chorsu_derived_ref   (ChorsuDerived *self);
void                 chorsu_derived_unref (ChorsuDerived *self);

/**
 * chorsu_derived_get:
 * @self: computed figures
 * @ref: a record of the dataset
 * @n: (out): number of figures
 *
 * Returns: (array length=n) (transfer none) (nullable): the figures of the
 *   record, valid as long as @self; %NULL for none
 */
const ChorsuFigure **chorsu_derived_get   (ChorsuDerived *self,
                                           ChorsuRef      ref,
                                           guint         *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuDerived, chorsu_derived_unref)

G_END_DECLS
