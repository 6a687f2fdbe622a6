/* chorsu-related.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * chorsu_related:
 * @dataset: a dataset
 * @ref: a record of it
 * @kind: a kind of records
 *
 * The records of a kind that have to do with another record, as the dataset
 * says it:
 *
 * - of a country: the sites in it; the corridors and nodes that touch it; the
 *   security sites it hosts, runs, takes part in or lies beside; the
 *   engagement that concerns it or that it acts in; the events, facts and
 *   borders that name it; its organisations; its neighbours
 * - of a goal: engagement, events, facts and corridors assigned to it
 * - of a commodity: sites that have it
 * - of a corridor: the corridors it competes with, the countries it touches,
 *   the nodes on its routes
 * - of a node: the corridors that pass it, the segments that meet there
 * - of a segment: the corridors that use it
 * - of a border: the security sites and the nodes on it
 * - of an organisation: the countries that have a membership in it
 *
 * Returns: (transfer container) (element-type ChorsuRecord): in the dataset's
 *   order; empty where nothing relates
 */
GPtrArray *chorsu_related          (ChorsuDataset        *dataset,
                                    ChorsuRef             ref,
                                    ChorsuKind            kind);

/** Whether a list of codes or ids, ended by %NULL, holds one. */
gboolean   chorsu_list_contains    (const char *const    *list,
                                    const char           *id);

/** Whether any route of a corridor has an end in that country. */
gboolean   chorsu_corridor_touches (const ChorsuCorridor *corridor,
                                    const char           *country);

G_END_DECLS
