/* chorsu-dataset-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-arena.h"
#include "chorsu-dataset.h"

G_BEGIN_DECLS

/* A membership of a vocabulary for readers: id and name. */
typedef struct
{
  const char       *id;
  const ChorsuText *name;
  gboolean          leads;   /* a qualifier that stands before the value */
  ChorsuBasis       basis;   /* of the figures it speaks of */
} ChorsuVocable;

struct _ChorsuDataset
{
  GObject              parent_instance;

  ChorsuArena         *arena;
  GPtrArray           *records[CHORSU_N_KINDS]; /* of ChorsuRecord, file order */
  GHashTable          *index[CHORSU_N_KINDS];   /* interned id to ChorsuRecord */
  GHashTable          *names;                   /* casefolded id, name or alias to GArray of ChorsuRef */

  GHashTable          *units;                   /* interned id to ChorsuUnit */
  GHashTable          *qualifiers;              /* interned id to ChorsuVocable */
  GHashTable          *quantities;              /* interned id to ChorsuVocable */
  GHashTable          *verdicts;                /* interned id to ChorsuVocable */
  GHashTable          *settings;                /* interned id to ChorsuSetting */
  GPtrArray           *national;                /* of ChorsuNational */
  GPtrArray           *revisions;               /* of ChorsuRevision, file order */
  GHashTable          *derivations;             /* interned id to ChorsuDerivation */
  const ChorsuFigure  *parameters[CHORSU_N_PARAMETERS]; /* nullable */

  const char          *as_of;
  const char *const   *languages;               /* that every text is in */
  const ChorsuText    *relevance_rule;
  const ChorsuText    *importance_rule;
  const ChorsuText    *basis_rule;
  const ChorsuText    *precision_rule;
  const ChorsuText    *status_rule;
  const ChorsuText    *confidence_rule;
  const ChorsuLicence *licences;
  guint                n_licences;
  ChorsuCounts         counts;
};

ChorsuDataset *chorsu_dataset_create     (void);

/** Builds the index of names; the last step of loading. */
void           chorsu_dataset_index_names (ChorsuDataset *self);

G_END_DECLS
