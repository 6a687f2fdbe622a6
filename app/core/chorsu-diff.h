/* chorsu-diff.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** What has become of something between two datasets. */
typedef enum
{
  CHORSU_CHANGE_RECORD_ADDED,
  CHORSU_CHANGE_RECORD_REMOVED,
  CHORSU_CHANGE_FIGURE_ADDED,
  CHORSU_CHANGE_FIGURE_REMOVED,
  CHORSU_CHANGE_FIGURE,          /* another value, date, mark or other sources */
  CHORSU_CHANGE_STATUS,          /* another status, stage, control, verdict or membership */
  CHORSU_CHANGE_SOURCES,         /* of a text or of the record as a whole */
  CHORSU_CHANGE_FIELD,           /* anything else that is no text */
  CHORSU_CHANGE_TEXTS            /* words for readers, only counted */
} ChorsuChangeType;

/** What of a figure is different. */
typedef enum
{
  CHORSU_FIGURE_VALUE      = 1 << 0,  /* value, digits, unit, qualifier */
  CHORSU_FIGURE_DATE       = 1 << 1,
  CHORSU_FIGURE_SOURCES    = 1 << 2,
  CHORSU_FIGURE_UNVERIFIED = 1 << 3,
  CHORSU_FIGURE_OTHERS     = 1 << 4,  /* competing figures */
  CHORSU_FIGURE_BASIS      = 1 << 5,  /* measured, stated or computed; formula and inputs */
  CHORSU_FIGURE_WORDS      = 1 << 6   /* what it is called, what it covers, remarks */
} ChorsuFigureDifference;

/**
 * ChorsuChange:
 * @type: what it is
 * @ref: the record; none for the dataset as a whole
 * @old_record: (nullable): %NULL when it has been added
 * @new_record: (nullable): %NULL when it has been removed
 * @part: interned name of the part: "figures", "series", "status", "claims"
 * @group: (nullable): interned id of the series or commodity, key of the text
 * @old_figure: (nullable): the figure as it was
 * @new_figure: (nullable): the figure as it is
 * @difference: #ChorsuFigureDifference, for %CHORSU_CHANGE_FIGURE
 * @old_value: (nullable): what was there: a status, ids of sources, words
 * @new_value: (nullable): what is there
 * @n_texts: how many, for %CHORSU_CHANGE_TEXTS
 */
typedef struct
{
  ChorsuChangeType     type;
  ChorsuRef            ref;
  const ChorsuRecord  *old_record;
  const ChorsuRecord  *new_record;
  const char          *part;
  const char          *group;
  const ChorsuFigure  *old_figure;
  const ChorsuFigure  *new_figure;
  guint                difference;
  char                *old_value;
  char                *new_value;
  guint                n_texts;
} ChorsuChange;

/**
 * ChorsuDiff:
 * @old_dataset: one dataset
 * @new_dataset: another
 * @changes: (element-type ChorsuChange): by kind and id of the record, then by
 *   type; none when the datasets say the same
 *
 * What is different between two datasets. Immutable; keeps both alive.
 */
typedef struct
{
  ChorsuDataset *old_dataset;
  ChorsuDataset *new_dataset;
  GPtrArray     *changes;
} ChorsuDiff;

/**
 * chorsu_diff_new:
 * @old_dataset: one dataset
 * @new_dataset: another
 *
 * Compares record by record, by kind and id. Figures of a record belong
 * together when they say the same of the same thing: they have the same key,
 * partner, commodity, scope and reporter, and are of the same series; of
 * several such the ones of the same date. The order in which anything stands
 * in the files does not matter. The log of revisions is not compared.
 *
 * Comparing the other way round gives the same changes with old and new
 * exchanged. May run in a worker.
 *
 * Returns: (transfer full): what is different
 */
ChorsuDiff *chorsu_diff_new      (ChorsuDataset      *old_dataset,
                                  ChorsuDataset      *new_dataset);
void        chorsu_diff_free     (ChorsuDiff         *self);

/** How many changes there are of a type. */
guint       chorsu_diff_count    (const ChorsuDiff   *self,
                                  ChorsuChangeType    type);

/**
 * chorsu_diff_describe:
 * @self: where it was found
 * @change: one of its changes
 * @language: BCP 47 code of names and figures
 *
 * A change in words: "Kazakhstan, population: 20 496 000 people (January
 * 2026) → …". What was added begins with "+", what was removed with "−".
 *
 * Returns: (transfer full): UTF-8, one line
 */
char       *chorsu_diff_describe (const ChorsuDiff   *self,
                                  const ChorsuChange *change,
                                  const char         *language);

/** The word of a type in files: "figure-changed", "record-added" … */
const char *chorsu_change_type_to_nick (ChorsuChangeType type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuDiff, chorsu_diff_free)

G_END_DECLS
