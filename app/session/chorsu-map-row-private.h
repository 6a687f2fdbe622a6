/* chorsu-map-row-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-row.h"

G_BEGIN_DECLS

/**
 * ChorsuRowTexts:
 * @columns: what stands in each; "" where there is nothing to say
 * @order: of vocabularies that have one of their own
 * @importance: 3 large … 1 small, 0 for what has none
 * @figure: (nullable): the one in its column
 */
typedef struct
{
  char               *columns[CHORSU_N_COLUMNS];
  int                 order[CHORSU_N_COLUMNS];
  int                 importance;
  const ChorsuFigure *figure;
} ChorsuRowTexts;

void chorsu_row_texts_fill  (ChorsuRowTexts     *self,
                             ChorsuDataset      *dataset,
                             const ChorsuRecord *record,
                             int                 year,
                             const char         *language);
void chorsu_row_texts_clear (ChorsuRowTexts     *self);

G_END_DECLS
