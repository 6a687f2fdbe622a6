/* chorsu-diff-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-diff.h"

G_BEGIN_DECLS

/* Two versions of a record, one of which may be missing, and where to report. */
typedef struct
{
  const ChorsuRecord *old_record;
  const ChorsuRecord *new_record;
  GPtrArray          *changes;
} ChorsuComparison;

/* A change of the record, to be filled in. Returns: (transfer none) */
ChorsuChange *chorsu_comparison_add (ChorsuComparison *self,
                                     ChorsuChangeType  type,
                                     const char       *part,
                                     const char       *group);

/* What each part of the comparison looks at. */
void chorsu_compare_figures (ChorsuComparison *self);
void chorsu_compare_words   (ChorsuComparison *self);
void chorsu_compare_texts   (ChorsuComparison *self);

/* Texts and words that belong to no record. */
void chorsu_compare_datasets (ChorsuComparison *self,
                              ChorsuDataset    *old_dataset,
                              ChorsuDataset    *new_dataset);

/* Whether a part says how things stand, or is some other field. */
ChorsuChangeType chorsu_change_type_of_part (const char *part);

/* Whether the strings of a part are words for readers: other spellings. */
gboolean chorsu_part_is_text (const char *part);

/* A list of texts and statements, each with its part; what a statement says
 * for the time of a call is copied. */
GPtrArray *chorsu_said_new           (void);
void       chorsu_said_add_text      (const char            *part,
                                      const ChorsuText      *text,
                                      gpointer               said_list);
void       chorsu_said_add_statement (const char            *part,
                                      const ChorsuStatement *statement,
                                      gpointer               said_list);
void       chorsu_compare_said       (ChorsuComparison      *self,
                                      GPtrArray             *old_said,
                                      GPtrArray             *new_said);

/* Counts texts that differ; all of them are one change. */
void chorsu_comparison_count_text (ChorsuComparison *self);

/* All translations of a text, for comparing. NULL is no text. */
void chorsu_append_text (GString          *out,
                         const ChorsuText *text);

/* Ids of sources in the order of the alphabet: "a, b". Returns: (transfer full) (nullable): NULL for none */
char *chorsu_join_sources (const ChorsuSource **sources,
                           guint                n);

G_END_DECLS
