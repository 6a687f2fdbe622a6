/* chorsu-vocabulary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/*
 * The words of the dataset's vocabulary for a reader, in the language of the
 * interface. Strings are static unless said otherwise.
 */

const char *chorsu_vocabulary_kind        (ChorsuKind              kind);
const char *chorsu_vocabulary_layer       (ChorsuLayers            layer);
const char *chorsu_vocabulary_category    (ChorsuCategory          category);
const char *chorsu_vocabulary_stage       (ChorsuStage             stage);
const char *chorsu_vocabulary_control     (ChorsuControl           control);
const char *chorsu_vocabulary_importance  (int                     importance);
const char *chorsu_vocabulary_mode        (ChorsuMode              mode);
const char *chorsu_vocabulary_status      (ChorsuStatus            status);
/** "high", "medium", "low"; %NULL for %CHORSU_CONFIDENCE_NONE. */
const char *chorsu_vocabulary_confidence  (ChorsuConfidence        confidence);
const char *chorsu_vocabulary_membership  (ChorsuMembershipStatus  status);

const char *chorsu_vocabulary_us_interest (ChorsuUsInterest        interest);

/** What a filter asks: "Commodity", "Who Controls It". */
const char *chorsu_vocabulary_class_kind  (ChorsuLegendToggle      which);

/**
 * chorsu_vocabulary_class:
 * @dataset: a dataset
 * @which: a kind of class that narrows a layer
 * @value: one of its classes
 * @language: BCP 47 code of names of records and of symbols
 *
 * Returns: (transfer full): "Lithium", "Producing"
 */
char       *chorsu_vocabulary_class       (ChorsuDataset          *dataset,
                                           ChorsuLegendToggle      which,
                                           guint                   value,
                                           const char             *language);

/**
 * chorsu_vocabulary_term:
 * @term: (nullable): a word of one of the dataset's open vocabularies: a kind
 *   of node, security site, engagement, corridor or bottleneck, a status or a
 *   verdict ("border-crossing", "not supported")
 *
 * Returns: (transfer full) (nullable): the word for a reader; a word nobody
 *   has translated comes back as it is, with spaces for hyphens
 */
char       *chorsu_vocabulary_term        (const char             *term);

G_END_DECLS
