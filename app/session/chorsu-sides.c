/* chorsu-sides.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-sides.h"

#include "chorsu-content.h"
#include "chorsu-date.h"
#include "chorsu-related.h"

typedef struct
{
  ChorsuDataset    *dataset;
  const ChorsuGoal *goal;
  ChorsuSide        side;
  GPtrArray        *records;
} Sides;

static gboolean
is_rival (const char *code)
{
  return g_strcmp0 (code, "CN") == 0 || g_strcmp0 (code, "RU") == 0;
}

/* Whether who acts belongs to the side. */
static gboolean
is_of_side (const Sides *self,
            const char  *actor)
{
  return self->side == CHORSU_SIDE_SERVES ? g_strcmp0 (actor, "US") == 0 : is_rival (actor);
}

static void
add (Sides        *self,
     gconstpointer record)
{
  g_ptr_array_add (self->records, (gpointer) record);
}

static gboolean
is_policy (const ChorsuEngagement *item)
{
  return g_strcmp0 (item->engagement_kind, "policy") == 0;
}

static void
add_engagement (Sides *self)
{
  g_autoptr (GPtrArray) items =
    chorsu_related (self->dataset, self->goal->record.ref, CHORSU_KIND_ENGAGEMENT);

  for (guint i = 0; i < items->len; i++)
    {
      const ChorsuEngagement *item = g_ptr_array_index (items, i);

      if (is_of_side (self, item->actor) && (self->side == CHORSU_SIDE_AGAINST || !is_policy (item)))
        add (self, item);
    }
}

static gboolean
draws (const ChorsuGoal *goal,
       ChorsuFeatureType type,
       const char       *target)
{
  for (guint i = 0; i < goal->n_features; i++)
    if (goal->features[i].type == type && g_strcmp0 (goal->features[i].target, target) == 0)
      return TRUE;

  return FALSE;
}

/* A corridor assigned to a goal only concerns it: who leads it says more. */
static void
add_corridors (Sides *self)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuCorridor *corridor =
        (const ChorsuCorridor *) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_CORRIDOR, i);
      const char *id = corridor->record.ref.id;
      gboolean drawn = draws (self->goal, CHORSU_FEATURE_CORRIDOR, id);
      gboolean assigned = chorsu_list_contains (corridor->goals, self->goal->record.ref.id);
      ChorsuStrandRole role;

      if (self->side == CHORSU_SIDE_SERVES
            ? drawn || (assigned && chorsu_list_contains (corridor->backers, "US"))
            : assigned && !drawn && chorsu_corridor_find_power (corridor, &role))
        add (self, corridor);
    }
}

static void
add_drawn (Sides *self)
{
  g_autoptr (ChorsuContent) content = NULL;
  gboolean serves = self->side == CHORSU_SIDE_SERVES;
  ChorsuView view;

  chorsu_view_init (&view);
  view.goal = self->goal->order;
  content = chorsu_content_new (self->dataset, &view);

  for (guint i = 0; i < content->security->len; i++)
    {
      const ChorsuSecurity *site = content->security->pdata[i];

      if (is_of_side (self, site->operator_) || is_of_side (self, site->funder)
          || (serves && site->us_state != NULL))
        add (self, site);
    }
  for (guint i = 0; i < content->sites->len; i++)
    {
      const ChorsuSite *site = content->sites->pdata[i];
      gboolean rival = site->control == CHORSU_CONTROL_CHINA || site->control == CHORSU_CONTROL_RUSSIA;

      if (serves ? !rival && site->us_interest != NULL : rival)
        add (self, site);
    }
}

static void
add_organisations (Sides *self)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_ORGANISATION);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuOrganisation *organisation =
        (const ChorsuOrganisation *) chorsu_dataset_get_record (self->dataset,
                                                                CHORSU_KIND_ORGANISATION, i);

      if (draws (self->goal, CHORSU_FEATURE_MEMBERSHIP, organisation->record.ref.id)
          && is_of_side (self, organisation->led_by))
        add (self, organisation);
    }
}

static void
add_facts (Sides    *self,
           gboolean  constraints)
{
  g_autoptr (GPtrArray) facts =
    chorsu_related (self->dataset, self->goal->record.ref, CHORSU_KIND_FACT);

  for (guint i = 0; i < facts->len; i++)
    {
      const ChorsuFact *fact = g_ptr_array_index (facts, i);

      if ((g_strcmp0 (fact->topic, "constraint") == 0) == constraints)
        add (self, fact);
    }
}

static void
add_policies (Sides *self)
{
  g_autoptr (GPtrArray) items =
    chorsu_related (self->dataset, self->goal->record.ref, CHORSU_KIND_ENGAGEMENT);

  for (guint i = 0; i < items->len; i++)
    {
      const ChorsuEngagement *item = g_ptr_array_index (items, i);

      if (is_policy (item) && g_strcmp0 (item->actor, "US") == 0)
        add (self, item);
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const ChorsuEvent *one = *(ChorsuEvent *const *) a;
  const ChorsuEvent *two = *(ChorsuEvent *const *) b;

  return one->date != NULL && two->date != NULL ? chorsu_date_compare (two->date, one->date) : 0;
}

static void
add_events (Sides *self)
{
  g_autoptr (GPtrArray) events =
    chorsu_related (self->dataset, self->goal->record.ref, CHORSU_KIND_EVENT);

  g_ptr_array_sort (events, compare_events);
  for (guint i = 0; i < events->len; i++)
    if (!((const ChorsuEvent *) events->pdata[i])->planned)
      add (self, events->pdata[i]);
}

GPtrArray *
chorsu_sides (ChorsuDataset    *dataset,
              const ChorsuGoal *goal,
              ChorsuSide        side)
{
  Sides self = { dataset, goal, side, g_ptr_array_new () };

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), self.records);
  g_return_val_if_fail (goal != NULL, self.records);

  if (side == CHORSU_SIDE_OUTCOME)
    {
      add_facts (&self, FALSE);
      add_policies (&self);
      add_events (&self);
      return self.records;
    }

  add_engagement (&self);
  add_corridors (&self);
  add_drawn (&self);
  add_organisations (&self);
  if (side == CHORSU_SIDE_AGAINST)
    add_facts (&self, TRUE);

  return self.records;
}
