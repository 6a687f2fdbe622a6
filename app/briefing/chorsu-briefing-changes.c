/* chorsu-briefing-changes.c: what the data say otherwise since
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-briefing-changes.h"

#include "chorsu-date.h"
#include "chorsu-scene-private.h"

static const struct
{
  ChorsuKind   kind;
  ChorsuLayers layer;
} layers[] = {
  { CHORSU_KIND_RESOURCE, CHORSU_LAYER_RESOURCES },        { CHORSU_KIND_NODE, CHORSU_LAYER_CORRIDORS },
  { CHORSU_KIND_SEGMENT, CHORSU_LAYER_CORRIDORS },         { CHORSU_KIND_CORRIDOR, CHORSU_LAYER_CORRIDORS },
  { CHORSU_KIND_SECURITY, CHORSU_LAYER_SECURITY },         { CHORSU_KIND_BORDER, CHORSU_LAYER_SECURITY },
  { CHORSU_KIND_ENGAGEMENT, CHORSU_LAYER_ENGAGEMENT },     { CHORSU_KIND_ORGANISATION, CHORSU_LAYER_MEMBERSHIPS },
};

static gboolean
shows_ref (ChorsuScene *scene,
           ChorsuRef    ref,
           ChorsuRef    goal)
{
  const ChorsuView *view = &scene->view;

  if (chorsu_view_is_selected (view, ref) || chorsu_ref_equal (goal, ref))
    return TRUE;

  /* Shading is by a figure of every country. */
  if (ref.kind == CHORSU_KIND_COUNTRY && view->shade != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (layers[i].kind == ref.kind && (view->layers & layers[i].layer) != 0)
      return TRUE;

  return FALSE;
}

static gboolean
shows (ChorsuScene          *scene,
       const ChorsuRevision *revision,
       ChorsuDataset        *dataset)
{
  const ChorsuGoal *goal = scene->view.goal != 0 ? chorsu_dataset_get_goal_by_order (dataset, scene->view.goal) : NULL;

  for (guint i = 0; i < revision->n_refs; i++)
    if (shows_ref (scene, revision->refs[i], goal != NULL ? goal->record.ref : CHORSU_REF_NONE))
      return TRUE;

  return FALSE;
}

GArray *
chorsu_briefing_list_changes (ChorsuBriefing *self,
                              ChorsuDataset  *dataset)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (ChorsuSceneChange));
  const char *since;
  const ChorsuRevision **revisions;
  guint n;

  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), changes);
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), changes);

  since = chorsu_briefing_get_revised (self);
  if (since == NULL)
    return changes;

  revisions = chorsu_dataset_get_revisions (dataset, &n);
  for (guint i = 0; i < chorsu_briefing_get_n_scenes (self); i++)
    for (guint j = 0; j < n; j++)
      if (chorsu_date_compare (revisions[j]->date, since) > 0
          && shows (chorsu_briefing_get_scene (self, i), revisions[j], dataset))
        {
          const ChorsuSceneChange change = { i, revisions[j] };

          g_array_append_val (changes, change);
        }

  return changes;
}

const char *
chorsu_briefing_last_revision (ChorsuDataset *dataset)
{
  const ChorsuRevision **revisions;
  const char *last = NULL;
  guint n;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);

  revisions = chorsu_dataset_get_revisions (dataset, &n);
  for (guint i = 0; i < n; i++)
    if (last == NULL || chorsu_date_compare (revisions[i]->date, last) > 0)
      last = revisions[i]->date;

  return last;
}
