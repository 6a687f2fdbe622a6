/* chorsu-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-content.h"

#include <math.h>

#include "chorsu-content-private.h"
#include "chorsu-filters.h"
#include "chorsu-sieve.h"
#include "chorsu-symbols.h"

/* Engagement items of one actor nearer than this in both degrees share a symbol. */
#define SAME_PLACE_DEGREES 0.05

/* The organisations that are drawn on areas, in the order in which they get a
 * pattern. To the others all or nearly all of the five belong: a pattern that
 * covers everything says nothing, the legend names them instead. */
static const char *const drawn_organisations[] = { "CSTO", "EAEU", "OTS" };

gboolean
chorsu_codes_contain (const char *const *codes,
                      const char        *code)
{
  return codes != NULL && code != NULL && g_strv_contains (codes, code);
}

/* The year beyond which nothing is known. */
static int
get_today (ChorsuDataset *dataset)
{
  return chorsu_year_from_date (chorsu_dataset_get_as_of (dataset));
}

ChorsuStage
chorsu_content_stage (ChorsuDataset    *dataset,
                      const ChorsuView *view,
                      const ChorsuSite *site)
{
  return chorsu_site_stage_in (site, get_today (dataset), view->year);
}

static gboolean
is_selected (const ChorsuView   *view,
             const ChorsuRecord *record)
{
  return chorsu_ref_equal (view->selection, record->ref);
}

/* Whether any feature of a type makes a record part of the goal. */
typedef gboolean (*FeatureFunc) (const ChorsuFeature *feature,
                                 const ChorsuRecord  *record);

static gboolean
goal_draws (const ChorsuGoal   *goal,
            const ChorsuRecord *record,
            FeatureFunc         func)
{
  for (guint i = 0; goal != NULL && i < goal->n_features; i++)
    if (func (&goal->features[i], record))
      return TRUE;

  return FALSE;
}

static gboolean
feature_draws_site (const ChorsuFeature *feature,
                    const ChorsuRecord  *record)
{
  const ChorsuSite *site = (const ChorsuSite *) record;

  if (feature->type != CHORSU_FEATURE_RESOURCES)
    return FALSE;

  return feature->target == NULL || g_str_equal (feature->target, chorsu_category_to_nick (site->category));
}

static void
add_sites (ChorsuContent    *self,
           ChorsuDataset    *dataset,
           const ChorsuView *view,
           ChorsuSieve      *sieve)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE);
  int today = get_today (dataset);
  ChorsuStage stage;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuSite *site = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE, i);
      gboolean wanted = (view->layers & CHORSU_LAYER_RESOURCES) != 0
                        || goal_draws (self->shade, &site->record, feature_draws_site);

      if (!site->position.known)
        continue;
      if ((wanted && chorsu_site_there_in (site, today, view->year, &stage)
           && chorsu_sieve_passes (sieve, &site->record))
          || is_selected (view, &site->record))
        g_ptr_array_add (self->sites, (gpointer) site);
    }
}

static gboolean
feature_draws_security (const ChorsuFeature *feature,
                        const ChorsuRecord  *record)
{
  const ChorsuSecurity *site = (const ChorsuSecurity *) record;

  if (feature->type == CHORSU_FEATURE_SITE)
    return g_strcmp0 (feature->target, site->record.ref.id) == 0;
  if (feature->type != CHORSU_FEATURE_SECURITY)
    return FALSE;

  return (feature->target == NULL || g_strcmp0 (feature->target, site->security_kind) == 0)
         && (feature->operator_ == NULL || g_strcmp0 (feature->operator_, site->operator_) == 0);
}

static void
add_security (ChorsuContent    *self,
              ChorsuDataset    *dataset,
              const ChorsuView *view,
              ChorsuSieve      *sieve)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SECURITY);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuSecurity *site = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_SECURITY, i);
      gboolean wanted = (view->layers & CHORSU_LAYER_SECURITY) != 0
                        || goal_draws (self->shade, &site->record, feature_draws_security);

      if (!site->position.known)
        continue;
      if ((wanted && chorsu_security_there_in (site, view->year) && chorsu_sieve_passes (sieve, &site->record))
          || is_selected (view, &site->record))
        g_ptr_array_add (self->security, (gpointer) site);
    }
}

static gboolean
feature_draws_engagement (const ChorsuFeature *feature,
                          const ChorsuRecord  *record)
{
  const ChorsuEngagement *item = (const ChorsuEngagement *) record;

  return feature->type == CHORSU_FEATURE_ENGAGEMENT
         && (feature->target == NULL || g_strcmp0 (feature->target, item->goal) == 0)
         && (feature->operator_ == NULL || g_strcmp0 (feature->operator_, item->actor) == 0);
}

static void
add_to_group (GArray                 *groups,
              const ChorsuEngagement *item)
{
  ChorsuEngagementGroup group = { item, 1 };

  for (guint i = 0; i < groups->len; i++)
    {
      ChorsuEngagementGroup *old = &g_array_index (groups, ChorsuEngagementGroup, i);

      if (g_strcmp0 (old->first->actor, item->actor) == 0
          && fabs (old->first->position.lon - item->position.lon) <= SAME_PLACE_DEGREES
          && fabs (old->first->position.lat - item->position.lat) <= SAME_PLACE_DEGREES)
        {
          old->n++;
          return;
        }
    }

  g_array_append_val (groups, group);
}

static void
add_engagements (ChorsuContent    *self,
                 ChorsuDataset    *dataset,
                 const ChorsuView *view,
                 ChorsuSieve      *sieve)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_ENGAGEMENT);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuEngagement *item = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_ENGAGEMENT, i);
      gboolean wanted = (view->layers & CHORSU_LAYER_ENGAGEMENT) != 0
                        || goal_draws (self->shade, &item->record, feature_draws_engagement);
      gboolean begun = chorsu_engagement_there_in (item, view->year);

      if (!item->position.known || !item->drawn)
        continue;
      if ((!wanted || !begun || !chorsu_sieve_passes (sieve, &item->record)) && !is_selected (view, &item->record))
        continue;
      add_to_group (self->engagements, item);
      g_ptr_array_add (self->items, (gpointer) item);
    }
}

static void
add_borders (ChorsuContent    *self,
             ChorsuDataset    *dataset,
             const ChorsuView *view)
{
  guint n_borders;
  const ChorsuBorder *borders = chorsu_dataset_get_borders (dataset, &n_borders);

  for (guint i = 0; self->shade != NULL && i < self->shade->n_features; i++)
    for (guint j = 0; j < n_borders; j++)
      if (self->shade->features[i].type == CHORSU_FEATURE_BORDER
          && g_strcmp0 (self->shade->features[i].target, borders[j].id) == 0
          && chorsu_filters_get (&view->filters, CHORSU_LEGEND_BORDER, j))
        g_ptr_array_add (self->borders, (gpointer) &borders[j]);
}

static gboolean
goal_names_organisation (const ChorsuGoal *goal,
                         const char       *id)
{
  for (guint i = 0; goal != NULL && i < goal->n_features; i++)
    if (goal->features[i].type == CHORSU_FEATURE_MEMBERSHIP && g_strcmp0 (goal->features[i].target, id) == 0)
      return TRUE;

  return FALSE;
}

/* The first organisation has the flat colour, unless a goal or a figure shades
 * the countries with it; then it has the band, and a third one has no room.
 * Beside the dots of a figure there is none for a hatch either. */
static void
set_first (ChorsuContent            *self,
           const ChorsuOrganisation *organisation)
{
  if (self->shade != NULL || self->shading != NULL)
    self->band = organisation;
  else
    self->tint = organisation;
}

static void
set_organisations (ChorsuContent    *self,
                   ChorsuDataset    *dataset,
                   const ChorsuView *view)
{
  gboolean layer = (view->layers & CHORSU_LAYER_MEMBERSHIPS) != 0;

  if (view->selection.kind == CHORSU_KIND_ORGANISATION)
    {
      set_first (self, chorsu_dataset_get_organisation (dataset, view->selection.id));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (drawn_organisations); i++)
    {
      const ChorsuOrganisation *organisation = chorsu_dataset_get_organisation (dataset, drawn_organisations[i]);

      if (!layer && !goal_names_organisation (self->shade, drawn_organisations[i]))
        continue;
      if (i == 0)
        set_first (self, organisation);
      else if (self->shading != NULL)
        break;
      else if (i == 1)
        self->hatch = organisation;
      else if (self->band == NULL)
        self->band = organisation;
    }
}

gboolean
chorsu_content_shows_membership (ChorsuDataset            *dataset,
                                 const ChorsuView         *view,
                                 const ChorsuCountry      *country,
                                 const ChorsuOrganisation *organisation,
                                 ChorsuMembershipStatus    status)
{
  guint value;

  if (organisation == NULL || country == NULL)
    return FALSE;
  if (chorsu_country_membership_in (country, organisation->record.ref.id, get_today (dataset), view->year) != status)
    return FALSE;

  value = 2 * chorsu_class_of_record (dataset, organisation->record.ref) + (status == CHORSU_MEMBERSHIP_OBSERVER);

  return chorsu_filters_get (&view->filters, CHORSU_LEGEND_MEMBERSHIP, value);
}

/* Two hatches of one colour would be one; over its own bloc's tint or band it
 * falls, alone it rises. */
static void
set_hatch_angle (ChorsuContent    *self,
                 ChorsuDataset    *dataset,
                 const ChorsuView *view)
{
  const ChorsuOrganisation *under = self->tint != NULL ? self->tint : self->band;
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY);

  for (guint i = 0; i < n; i++)
    self->hatch_falls |= chorsu_content_shows_membership (
        dataset, view, (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i), under,
        CHORSU_MEMBERSHIP_MEMBER);
}

ChorsuContent *
chorsu_content_new (ChorsuDataset    *dataset,
                    const ChorsuView *view)
{
  g_auto (ChorsuSieve) sieve = { 0 };
  ChorsuContent *self;

  g_return_val_if_fail (view != NULL, NULL);

  self = g_new0 (ChorsuContent, 1);
  self->sites = g_ptr_array_new ();
  self->security = g_ptr_array_new ();
  self->engagements = g_array_new (FALSE, FALSE, sizeof (ChorsuEngagementGroup));
  self->items = g_ptr_array_new ();
  self->strands = g_array_new (FALSE, FALSE, sizeof (ChorsuStrand));
  self->corridors = g_ptr_array_new ();
  self->borders = g_ptr_array_new ();
  self->marks = g_array_new (FALSE, FALSE, sizeof (ChorsuContentMark));
  self->volumes = g_array_new (FALSE, FALSE, sizeof (ChorsuCorridorVolume));
  if (dataset == NULL)
    return self;

  if (view->goal != 0)
    self->shade = chorsu_dataset_get_goal_by_order (dataset, view->goal);
  if (view->shade != NULL)
    self->shading = chorsu_shading_new (dataset, view->shade, view->year);
  chorsu_sieve_init (&sieve, dataset, view);
  add_sites (self, dataset, view, &sieve);
  add_security (self, dataset, view, &sieve);
  add_engagements (self, dataset, view, &sieve);
  add_borders (self, dataset, view);
  set_organisations (self, dataset, view);
  set_hatch_angle (self, dataset, view);
  chorsu_content_resolve_strands (self, dataset, view);
  chorsu_content_resolve_widths (self, dataset, view);
  chorsu_content_resolve_marks (self, dataset, view);

  return self;
}

void
chorsu_content_free (ChorsuContent *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->security);
  g_array_unref (self->engagements);
  g_ptr_array_unref (self->items);
  g_array_unref (self->strands);
  g_ptr_array_unref (self->corridors);
  g_ptr_array_unref (self->borders);
  g_array_unref (self->marks);
  g_array_unref (self->volumes);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_clear_pointer (&self->edged, g_ptr_array_unref);
  g_clear_pointer (&self->circles, g_ptr_array_unref);
  g_clear_pointer (&self->clustered, g_hash_table_unref);
  g_clear_pointer (&self->shading, chorsu_shading_free);
  g_free (self);
}

const ChorsuCorridor *
chorsu_content_get_highlight (const ChorsuContent *self)
{
  return self->highlight;
}
