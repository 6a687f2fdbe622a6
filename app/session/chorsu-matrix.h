/* chorsu-matrix.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * ChorsuMatrix:
 * @goals: (element-type ChorsuGoal): by their order
 * @countries: (element-type ChorsuCountry): the five, by their names
 * @corridors: (element-type ChorsuCorridor): those that serve any goal; the
 *   ones that serve most first, then by their names
 *
 * Goals against countries, and against the corridors they rest on. Borrows
 * from its dataset, which must outlive it.
 */
typedef struct
{
  GPtrArray *goals;
  GPtrArray *countries;
  GPtrArray *corridors;
} ChorsuMatrix;

/**
 * chorsu_matrix_new:
 * @dataset: a dataset
 * @language: BCP 47 code of the names to sort by
 *
 * Returns: (transfer full): the matrix
 */
ChorsuMatrix *chorsu_matrix_new    (ChorsuDataset        *dataset,
                                    const char           *language);
void          chorsu_matrix_free   (ChorsuMatrix         *self);

/** Whether a corridor was assigned to a goal. */
gboolean      chorsu_matrix_serves (const ChorsuCorridor *corridor,
                                    const ChorsuGoal     *goal);

/** How many corridors that serve a goal have an end of a segment in a country. */
guint         chorsu_matrix_count  (const ChorsuMatrix   *self,
                                    const ChorsuGoal     *goal,
                                    const ChorsuCountry  *country);

/** The name a corridor has where room is scarce. */
const char   *chorsu_corridor_get_short_name (const ChorsuCorridor *corridor,
                                              const char           *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuMatrix, chorsu_matrix_free)

G_END_DECLS
