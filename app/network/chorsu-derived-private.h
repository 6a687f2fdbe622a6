/* chorsu-derived-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-arena.h"
#include "chorsu-derived.h"

G_BEGIN_DECLS

struct _ChorsuDerived
{
  gatomicrefcount  ref_count;
  ChorsuNetwork   *network;
  ChorsuDataset   *dataset;
  ChorsuArena     *arena;
  GHashTable      *figures;   /* record to GPtrArray of ChorsuFigure */
};

/* A computed figure of a record.
 * Returns: (nullable): to be given a scope and the like; NULL when the dataset
 * does not say how it is computed */
ChorsuFigure     *chorsu_derived_add       (ChorsuDerived         *self,
                                            const ChorsuRecord    *record,
                                            const char            *key,
                                            double                 value,
                                            const ChorsuTextInput *inputs,
                                            guint                  n_inputs);

/* A number for an input, without digits after the point. */
const char       *chorsu_derived_number    (ChorsuDerived         *self,
                                            double                 value);

/* A country for an input: its name, or its code when it is no record. */
ChorsuTextInput   chorsu_derived_country   (ChorsuDerived         *self,
                                            const char            *name,
                                            const char            *code);

/* The figures, by topic. */
void              chorsu_derived_add_corridors (ChorsuDerived     *self);
void              chorsu_derived_add_countries (ChorsuDerived     *self);
void              chorsu_derived_add_sites     (ChorsuDerived     *self);
void              chorsu_derived_add_distances (ChorsuDerived     *self);

G_END_DECLS
