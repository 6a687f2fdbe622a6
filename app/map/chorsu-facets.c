/* chorsu-facets.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-facets.h"

#include "chorsu-content.h"
#include "chorsu-filters.h"
#include "chorsu-sieve.h"

#define MAX_CLASSES 64

static const ChorsuLegendToggle resource_kinds[] = {
  CHORSU_LEGEND_CATEGORY, CHORSU_LEGEND_COMMODITY, CHORSU_LEGEND_CRITICAL,
  CHORSU_LEGEND_CONTROL,  CHORSU_LEGEND_STAGE,     CHORSU_LEGEND_US_INTEREST,
};

static const ChorsuLegendToggle corridor_kinds[] = {
  CHORSU_LEGEND_MODE, CHORSU_LEGEND_STATUS, CHORSU_LEGEND_PRECISION,
};

static const ChorsuLegendToggle membership_kinds[] = { CHORSU_LEGEND_MEMBERSHIP };

static const ChorsuLegendToggle security_kinds[] = {
  CHORSU_LEGEND_SHAPE, CHORSU_LEGEND_OPERATOR, CHORSU_LEGEND_STATE,
};

static const ChorsuLegendToggle engagement_kinds[] = {
  CHORSU_LEGEND_ACTOR, CHORSU_LEGEND_ENGAGEMENT,
};

const ChorsuLegendToggle *
chorsu_facets_get_kinds (ChorsuLayers  layer,
                         guint        *n)
{
#define KINDS(kinds) (*n = G_N_ELEMENTS (kinds), (kinds))
  switch ((int) layer)
    {
    case CHORSU_LAYER_RESOURCES:
      return KINDS (resource_kinds);
    case CHORSU_LAYER_CORRIDORS:
      return KINDS (corridor_kinds);
    case CHORSU_LAYER_MEMBERSHIPS:
      return KINDS (membership_kinds);
    case CHORSU_LAYER_SECURITY:
      return KINDS (security_kinds);
    case CHORSU_LAYER_ENGAGEMENT:
      return KINDS (engagement_kinds);
    default:
      *n = 0;
      return NULL;
    }
#undef KINDS
}

ChorsuLayers
chorsu_facets_get_layer (ChorsuLegendToggle which)
{
  for (guint layer = CHORSU_LAYER_RESOURCES; layer <= CHORSU_LAYER_ENGAGEMENT; layer <<= 1)
    {
      guint n;
      const ChorsuLegendToggle *kinds = chorsu_facets_get_kinds (layer, &n);

      for (guint i = 0; i < n; i++)
        if (kinds[i] == which)
          return layer;
    }

  return 0;
}

/* What the classes are counted in while they are. */
typedef struct
{
  ChorsuSieve        sieve;
  ChorsuLegendToggle which;
  guint             *counts;
} Counter;

static void
count_record (Counter      *self,
              gconstpointer record)
{
  guint64 classes = chorsu_sieve_get_classes (&self->sieve, self->which, record);

  if (classes == G_MAXUINT64)
    return;
  for (guint i = 0; i < MAX_CLASSES; i++)
    self->counts[i] += (classes >> i) & 1;
}

static void
count_segments (Counter             *self,
                const ChorsuContent *content)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuSegment *segment = g_array_index (content->strands, ChorsuStrand, i).segment;

      if (g_hash_table_add (seen, (gpointer) segment))
        count_record (self, segment);
    }
}

static void
count_members (Counter                  *self,
               const ChorsuView         *view,
               const ChorsuOrganisation *organisation)
{
  ChorsuDataset *dataset = self->sieve.dataset;
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY);
  guint value;

  if (organisation == NULL)
    return;

  value = 2 * chorsu_class_of_record (dataset, organisation->record.ref);
  for (guint i = 0; i < n && value + 1 < MAX_CLASSES; i++)
    {
      const ChorsuCountry *country = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i);
      ChorsuMembershipStatus status = chorsu_country_membership_in (country, organisation->record.ref.id, self->sieve.today, view->year);

      self->counts[value] += status == CHORSU_MEMBERSHIP_MEMBER;
      self->counts[value + 1] += status == CHORSU_MEMBERSHIP_OBSERVER;
    }
}

static void
count_layer (ChorsuDataset      *dataset,
             const ChorsuView   *view,
             ChorsuLegendToggle  which,
             guint              *counts)
{
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, view);
  Counter counter = { .which = which, .counts = counts };

  chorsu_sieve_init (&counter.sieve, dataset, view);
  switch ((int) chorsu_facets_get_layer (which))
    {
    case CHORSU_LAYER_RESOURCES:
      for (guint i = 0; i < content->sites->len; i++)
        count_record (&counter, content->sites->pdata[i]);
      break;
    case CHORSU_LAYER_SECURITY:
      for (guint i = 0; i < content->security->len; i++)
        count_record (&counter, content->security->pdata[i]);
      break;
    case CHORSU_LAYER_ENGAGEMENT:
      for (guint i = 0; i < content->items->len; i++)
        count_record (&counter, content->items->pdata[i]);
      break;
    case CHORSU_LAYER_CORRIDORS:
      count_segments (&counter, content);
      break;
    case CHORSU_LAYER_MEMBERSHIPS:
      count_members (&counter, view, content->tint);
      count_members (&counter, view, content->hatch);
      count_members (&counter, view, content->band);
      break;
    default:
      break;
    }
  chorsu_sieve_clear (&counter.sieve);
}

/* The layer alone, drawn by hand or as far as the goal draws it. */
static ChorsuView
view_of_layer (const ChorsuView *view,
               ChorsuLayers      layer)
{
  ChorsuView alone = *view;

  alone.selection = CHORSU_REF_NONE;
  alone.shade = NULL;
  alone.layers = view->goal != 0 ? view->layers & layer : layer;

  return alone;
}

static gboolean
any (const guint *counts)
{
  for (guint i = 0; i < MAX_CLASSES; i++)
    if (counts[i] > 0)
      return TRUE;

  return FALSE;
}

GArray *
chorsu_facets_list (ChorsuDataset      *dataset,
                    const ChorsuView   *view,
                    ChorsuLegendToggle  which)
{
  GArray *facets = g_array_new (FALSE, FALSE, sizeof (ChorsuFacet));
  ChorsuLayers layer = chorsu_facets_get_layer (which);
  guint there[MAX_CLASSES] = { 0 }, counts[MAX_CLASSES] = { 0 };
  ChorsuView alone, open;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset) && view != NULL, facets);
  g_return_val_if_fail (layer != 0, facets);

  alone = open = view_of_layer (view, layer);
  chorsu_filters_init (&open.filters);
  open.year = 0;
  count_layer (dataset, &open, which, there);
  if (!any (there))
    {
      alone.layers = open.layers = layer;
      count_layer (dataset, &open, which, there);
    }
  chorsu_filters_set_all (&alone.filters, which, TRUE);
  count_layer (dataset, &alone, which, counts);

  for (guint i = 0; i < MAX_CLASSES; i++)
    if (there[i] > 0)
      {
        ChorsuFacet facet = { i, counts[i], chorsu_filters_get (&view->filters, which, i) };

        g_array_append_val (facets, facet);
      }

  return facets;
}
