/* chorsu-dataset.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-dataset-private.h"

#include "chorsu-text-private.h"

G_DEFINE_FINAL_TYPE (ChorsuDataset, chorsu_dataset, G_TYPE_OBJECT)

G_DEFINE_QUARK (chorsu-dataset-error-quark, chorsu_dataset_error)

static void
chorsu_dataset_finalize (GObject *object)
{
  ChorsuDataset *self = CHORSU_DATASET (object);

  for (guint kind = 0; kind < CHORSU_N_KINDS; kind++)
    {
      g_ptr_array_unref (self->records[kind]);
      g_hash_table_unref (self->index[kind]);
    }

  g_clear_pointer (&self->names, g_hash_table_unref);
  g_hash_table_unref (self->units);
  g_hash_table_unref (self->qualifiers);
  g_hash_table_unref (self->quantities);
  g_hash_table_unref (self->verdicts);
  g_hash_table_unref (self->derivations);
  g_hash_table_unref (self->settings);
  g_ptr_array_unref (self->national);
  g_ptr_array_unref (self->revisions);
  chorsu_arena_free (self->arena);

  G_OBJECT_CLASS (chorsu_dataset_parent_class)->finalize (object);
}

static void
chorsu_dataset_class_init (ChorsuDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chorsu_dataset_finalize;
}

static void
chorsu_dataset_init (ChorsuDataset *self)
{
  self->arena = chorsu_arena_create ();

  for (guint kind = 0; kind < CHORSU_N_KINDS; kind++)
    {
      self->records[kind] = g_ptr_array_new ();
      self->index[kind] = g_hash_table_new (NULL, NULL);
    }

  self->units = g_hash_table_new (NULL, NULL);
  self->qualifiers = g_hash_table_new (NULL, NULL);
  self->quantities = g_hash_table_new (NULL, NULL);
  self->verdicts = g_hash_table_new (NULL, NULL);
  self->derivations = g_hash_table_new (NULL, NULL);
  self->settings = g_hash_table_new (NULL, NULL);
  self->national = g_ptr_array_new ();
  self->revisions = g_ptr_array_new ();
}

ChorsuDataset *
chorsu_dataset_create (void)
{
  return g_object_new (CHORSU_TYPE_DATASET, NULL);
}

const char *
chorsu_dataset_get_as_of (ChorsuDataset *self)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);

  return self->as_of;
}

#define DEFINE_RULE(name)                                        \
const ChorsuText *                                               \
chorsu_dataset_get_##name##_rule (ChorsuDataset *self)           \
{                                                                \
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);         \
                                                                 \
  return self->name##_rule;                                      \
}

DEFINE_RULE (relevance)
DEFINE_RULE (importance)
DEFINE_RULE (basis)
DEFINE_RULE (precision)
DEFINE_RULE (status)
DEFINE_RULE (confidence)

const ChorsuLicence *
chorsu_dataset_get_licences (ChorsuDataset *self,
                             guint         *n)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->n_licences;
  return self->licences;
}

ChorsuCounts
chorsu_dataset_get_counts (ChorsuDataset *self)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), (ChorsuCounts) { 0 });

  return self->counts;
}

guint
chorsu_dataset_get_n_records (ChorsuDataset *self,
                              ChorsuKind     kind)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), 0);
  g_return_val_if_fail ((guint) kind < CHORSU_N_KINDS, 0);

  return self->records[kind]->len;
}

const ChorsuRecord *
chorsu_dataset_get_record (ChorsuDataset *self,
                           ChorsuKind     kind,
                           guint          index)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);
  g_return_val_if_fail ((guint) kind < CHORSU_N_KINDS, NULL);
  g_return_val_if_fail (index < self->records[kind]->len, NULL);

  return g_ptr_array_index (self->records[kind], index);
}

const ChorsuRecord *
chorsu_dataset_find (ChorsuDataset *self,
                     ChorsuRef      ref)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);
  g_return_val_if_fail ((guint) ref.kind < CHORSU_N_KINDS, NULL);

  return ref.id != NULL ? g_hash_table_lookup (self->index[ref.kind], ref.id) : NULL;
}

static gconstpointer
find_by_id (ChorsuDataset *self,
            ChorsuKind     kind,
            const char    *id)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);

  return id != NULL ? chorsu_dataset_find (self, chorsu_ref (kind, id)) : NULL;
}

const ChorsuCountry *
chorsu_dataset_get_country (ChorsuDataset *self,
                            const char    *id)
{
  const ChorsuCountry *country = find_by_id (self, CHORSU_KIND_COUNTRY, id);

  return country != NULL ? country : find_by_id (self, CHORSU_KIND_NEIGHBOUR, id);
}

const ChorsuGoal *
chorsu_dataset_get_goal (ChorsuDataset *self,
                         const char    *id)
{
  return find_by_id (self, CHORSU_KIND_GOAL, id);
}

const ChorsuGoal *
chorsu_dataset_get_goal_by_order (ChorsuDataset *self,
                                  int            order)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);

  for (guint i = 0; i < self->records[CHORSU_KIND_GOAL]->len; i++)
    {
      const ChorsuGoal *goal = g_ptr_array_index (self->records[CHORSU_KIND_GOAL], i);

      if (goal->order == order)
        return goal;
    }

  return NULL;
}

const ChorsuSite *
chorsu_dataset_get_site (ChorsuDataset *self,
                         const char    *id)
{
  return find_by_id (self, CHORSU_KIND_RESOURCE, id);
}

const ChorsuCommodity *
chorsu_dataset_get_commodity (ChorsuDataset *self,
                              const char    *id)
{
  return find_by_id (self, CHORSU_KIND_COMMODITY, id);
}

const ChorsuCorridor *
chorsu_dataset_get_corridor (ChorsuDataset *self,
                             const char    *id)
{
  return find_by_id (self, CHORSU_KIND_CORRIDOR, id);
}

const ChorsuOrganisation *
chorsu_dataset_get_organisation (ChorsuDataset *self,
                                 const char    *id)
{
  return find_by_id (self, CHORSU_KIND_ORGANISATION, id);
}

const ChorsuRegion *
chorsu_dataset_get_region (ChorsuDataset *self)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);

  if (self->records[CHORSU_KIND_REGION]->len == 0)
    return NULL;

  return g_ptr_array_index (self->records[CHORSU_KIND_REGION], 0);
}

const ChorsuNational **
chorsu_dataset_get_national (ChorsuDataset *self,
                             guint         *n)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->national->len;
  return (const ChorsuNational **) self->national->pdata;
}

const ChorsuRevision **
chorsu_dataset_get_revisions (ChorsuDataset *self,
                              guint         *n)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->revisions->len;
  return (const ChorsuRevision **) self->revisions->pdata;
}

const ChorsuUnit *
chorsu_dataset_get_unit (ChorsuDataset *self,
                         const char    *id)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->units, g_intern_string (id)) : NULL;
}

const ChorsuFigure *
chorsu_dataset_get_parameter (ChorsuDataset   *self,
                              ChorsuParameter  parameter)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);
  g_return_val_if_fail ((guint) parameter < CHORSU_N_PARAMETERS, NULL);

  return self->parameters[parameter];
}

const ChorsuDerivation *
chorsu_dataset_get_derivation (ChorsuDataset *self,
                               const char    *id)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->derivations, g_intern_string (id)) : NULL;
}

const ChorsuSource *
chorsu_dataset_get_source (ChorsuDataset *self,
                           const char    *id)
{
  const ChorsuSourceRecord *record = find_by_id (self, CHORSU_KIND_SOURCE, id);

  return record != NULL ? &record->source : NULL;
}

const ChorsuBorder *
chorsu_dataset_get_borders (ChorsuDataset *self,
                            guint         *n)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  /* They stand one behind the other: one file lists them all. */
  *n = self->records[CHORSU_KIND_BORDER]->len;
  return *n > 0 ? g_ptr_array_index (self->records[CHORSU_KIND_BORDER], 0) : NULL;
}

const ChorsuRelevance *
chorsu_goal_get_relevance (const ChorsuGoal *goal,
                           const char       *country)
{
  g_return_val_if_fail (goal != NULL, NULL);
  g_return_val_if_fail (country != NULL, NULL);

  for (guint i = 0; i < goal->n_relevance; i++)
    if (g_str_equal (goal->relevance[i].country, country))
      return &goal->relevance[i];

  return NULL;
}

const ChorsuMembership *
chorsu_country_get_membership (const ChorsuCountry *country,
                               const char          *organisation)
{
  g_return_val_if_fail (country != NULL, NULL);
  g_return_val_if_fail (organisation != NULL, NULL);

  for (guint i = 0; i < country->n_memberships; i++)
    if (g_str_equal (country->memberships[i].organisation, organisation))
      return &country->memberships[i];

  return NULL;
}
