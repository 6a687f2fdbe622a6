/* chorsu-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_ITEM (chorsu_item_get_type ())

/**
 * ChorsuItem:
 *
 * A record of a dataset as an object, for list models. Keeps its dataset alive.
 * Properties: "kind" (the word), "id", "name" (in the language it was made for).
 */
G_DECLARE_FINAL_TYPE (ChorsuItem, chorsu_item, CHORSU, ITEM, GObject)

/**
 * chorsu_item_new:
 * @dataset: a dataset
 * @record: one of its records
 * @language: BCP 47 code of the name
 *
 * Returns: (transfer full): an item
 */
ChorsuItem         *chorsu_item_new         (ChorsuDataset      *dataset,
                                             const ChorsuRecord *record,
                                             const char         *language);

ChorsuDataset      *chorsu_item_get_dataset (ChorsuItem         *self);
const ChorsuRecord *chorsu_item_get_record  (ChorsuItem         *self);
ChorsuRef           chorsu_item_get_ref     (ChorsuItem         *self);
const char         *chorsu_item_get_name    (ChorsuItem         *self);

/**
 * chorsu_dataset_list:
 * @self: a dataset
 * @kind: a kind of record
 * @language: BCP 47 code of the names
 *
 * Returns: (transfer full): a model of the kind's #ChorsuItem in file order
 */
GListModel         *chorsu_dataset_list     (ChorsuDataset      *self,
                                             ChorsuKind          kind,
                                             const char         *language);

G_END_DECLS
