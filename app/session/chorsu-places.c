/* chorsu-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-places.h"

#include "chorsu-related.h"

static void
add_country (GArray        *places,
             ChorsuDataset *dataset,
             const char    *code)
{
  const ChorsuCountry *country = code != NULL ? chorsu_dataset_get_country (dataset, code) : NULL;

  if (country != NULL)
    g_array_append_val (places, country->record.ref);
}

static void
add_countries (GArray            *places,
               ChorsuDataset     *dataset,
               const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add_country (places, dataset, codes[i]);
}

static void
add_related (GArray        *places,
             ChorsuDataset *dataset,
             ChorsuRef      ref,
             ChorsuKind     kind)
{
  g_autoptr (GPtrArray) related = chorsu_related (dataset, ref, kind);

  for (guint i = 0; i < related->len; i++)
    g_array_append_val (places, ((const ChorsuRecord *) related->pdata[i])->ref);
}

static void
add_commodity (GArray              *places,
               ChorsuDataset       *dataset,
               const ChorsuRecord  *record)
{
  guint n = 0;
  const ChorsuNational **national = chorsu_dataset_get_national (dataset, &n);

  add_related (places, dataset, record->ref, CHORSU_KIND_RESOURCE);
  for (guint i = 0; i < n && places->len == 0; i++)
    if (g_strcmp0 (national[i]->commodity, record->ref.id) == 0)
      add_country (places, dataset, national[i]->country);
}

static void
add_goal (GArray           *places,
          ChorsuDataset    *dataset,
          const ChorsuGoal *goal)
{
  for (guint i = 0; i < goal->n_relevance; i++)
    if (goal->relevance[i].relevance > 0)
      add_country (places, dataset, goal->relevance[i].country);
}

static void
add_security (GArray               *places,
              ChorsuDataset        *dataset,
              const ChorsuSecurity *site)
{
  add_country (places, dataset, site->host);
  add_countries (places, dataset, site->also_hosts);
  if (places->len == 0)
    add_countries (places, dataset, site->between);
  if (places->len == 0)
    add_countries (places, dataset, site->participants);
  if (places->len == 0)
    add_country (places, dataset, site->operator_);
}

static void
add_named (GArray            *places,
           ChorsuDataset     *dataset,
           const char *const *countries,
           const char *const *actors)
{
  add_countries (places, dataset, countries);
  if (places->len == 0)
    add_countries (places, dataset, actors);
}

/* Without those of which it is only said that they do not belong. */
static void
add_members (GArray        *places,
             ChorsuDataset *dataset,
             ChorsuRef      ref,
             ChorsuKind     kind)
{
  g_autoptr (GPtrArray) countries = chorsu_related (dataset, ref, kind);

  for (guint i = 0; i < countries->len; i++)
    {
      const ChorsuCountry *country = countries->pdata[i];

      if (chorsu_country_get_membership (country, ref.id)->status != CHORSU_MEMBERSHIP_NONE)
        g_array_append_val (places, country->record.ref);
    }
}

static void
add_organisation (GArray        *places,
                  ChorsuDataset *dataset,
                  ChorsuRef      ref)
{
  add_members (places, dataset, ref, CHORSU_KIND_COUNTRY);
  if (places->len == 0)
    add_members (places, dataset, ref, CHORSU_KIND_NEIGHBOUR);
  if (places->len == 0)
    add_country (places, dataset, chorsu_dataset_get_organisation (dataset, ref.id)->led_by);
}

static gboolean
is_placed (const ChorsuRecord *record)
{
  const ChorsuPosition *position;

  switch (record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
    case CHORSU_KIND_CORRIDOR:
    case CHORSU_KIND_SEGMENT:
      return TRUE;
    case CHORSU_KIND_ENGAGEMENT:
      /* What was signed outside the region has a point that is not drawn. */
      if (!((const ChorsuEngagement *) record)->drawn)
        return FALSE;
      break;
    default:
      break;
    }

  position = chorsu_record_get_position (record);

  return position != NULL && position->known;
}

/* With what lies on the other side of the world, nothing of the region could
 * be seen: the United States only count where nobody else is named. */
static void
leave_out_overseas (GArray *places)
{
  ChorsuRef overseas = chorsu_ref (CHORSU_KIND_NEIGHBOUR, "US");

  for (guint i = places->len; i-- > 0 && places->len > 1;)
    if (chorsu_ref_equal (g_array_index (places, ChorsuRef, i), overseas))
      g_array_remove_index (places, i);
}

static void
add_places (GArray             *places,
            ChorsuDataset      *dataset,
            const ChorsuRecord *record)
{
  gconstpointer data = record;

  switch (record->ref.kind)
    {
    case CHORSU_KIND_COMMODITY:
      add_commodity (places, dataset, record);
      break;
    case CHORSU_KIND_GOAL:
      add_goal (places, dataset, data);
      break;
    case CHORSU_KIND_ORGANISATION:
      add_organisation (places, dataset, record->ref);
      break;
    case CHORSU_KIND_RESOURCE:
      add_country (places, dataset, ((const ChorsuSite *) data)->country);
      break;
    case CHORSU_KIND_NODE:
      add_country (places, dataset, ((const ChorsuNode *) data)->country);
      break;
    case CHORSU_KIND_SECURITY:
      add_security (places, dataset, data);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      add_named (places, dataset, ((const ChorsuEngagement *) data)->countries, NULL);
      if (places->len == 0)
        add_country (places, dataset, ((const ChorsuEngagement *) data)->actor);
      break;
    case CHORSU_KIND_EVENT:
      add_named (places, dataset, ((const ChorsuEvent *) data)->countries,
                 ((const ChorsuEvent *) data)->actors);
      break;
    case CHORSU_KIND_FACT:
      add_named (places, dataset, ((const ChorsuFact *) data)->countries, NULL);
      break;
    case CHORSU_KIND_BORDER:
      add_country (places, dataset, ((const ChorsuBorder *) data)->between[0]);
      add_country (places, dataset, ((const ChorsuBorder *) data)->between[1]);
      break;
    case CHORSU_KIND_REGION:
      for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY); i++)
        g_array_append_val (places,
                            chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i)->ref);
      break;
    case CHORSU_KIND_NONE:
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
    case CHORSU_KIND_SEGMENT:
    case CHORSU_KIND_CORRIDOR:
    case CHORSU_KIND_SOURCE:
    case CHORSU_N_KINDS:
    default:
      break;
    }
}

GArray *
chorsu_places (ChorsuDataset *dataset,
               ChorsuRef      ref)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (ChorsuRef));
  const ChorsuRecord *record;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), places);

  record = chorsu_ref_is_none (ref) ? NULL : chorsu_dataset_find (dataset, ref);
  if (record == NULL)
    return places;

  if (is_placed (record))
    g_array_append_val (places, ref);
  else
    add_places (places, dataset, record);
  leave_out_overseas (places);

  return places;
}

ChorsuLayers
chorsu_places_layer (ChorsuRef ref)
{
  switch (ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
    case CHORSU_KIND_COMMODITY:
      return CHORSU_LAYER_RESOURCES;
    case CHORSU_KIND_NODE:
    case CHORSU_KIND_SEGMENT:
    case CHORSU_KIND_CORRIDOR:
      return CHORSU_LAYER_CORRIDORS;
    case CHORSU_KIND_ORGANISATION:
      return CHORSU_LAYER_MEMBERSHIPS;
    case CHORSU_KIND_SECURITY:
    case CHORSU_KIND_BORDER:
      return CHORSU_LAYER_SECURITY;
    case CHORSU_KIND_ENGAGEMENT:
      return CHORSU_LAYER_ENGAGEMENT;
    case CHORSU_KIND_NONE:
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
    case CHORSU_KIND_GOAL:
    case CHORSU_KIND_EVENT:
    case CHORSU_KIND_SOURCE:
    case CHORSU_KIND_REGION:
    case CHORSU_KIND_FACT:
    case CHORSU_N_KINDS:
    default:
      return 0;
    }
}
