/* chorsu-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-rules.h"

#include "chorsu-facets.h"
#include "chorsu-filters.h"

gboolean
chorsu_rules_can_compare (ChorsuRef ref)
{
  return ref.kind == CHORSU_KIND_COUNTRY || ref.kind == CHORSU_KIND_NEIGHBOUR;
}

static void
clear_comparison (ChorsuView *view)
{
  for (guint i = 0; i < CHORSU_VIEW_MAX_OTHERS; i++)
    view->others[i] = CHORSU_REF_NONE;
}

static void
remove_other (ChorsuView *view,
              guint       index)
{
  for (guint i = index; i + 1 < CHORSU_VIEW_MAX_OTHERS; i++)
    view->others[i] = view->others[i + 1];
  view->others[CHORSU_VIEW_MAX_OTHERS - 1] = CHORSU_REF_NONE;
}

/* What is compared already leaves; who is left keeps its place. */
static ChorsuView
leave_comparison (ChorsuView view,
                  ChorsuRef  ref)
{
  if (chorsu_ref_equal (ref, view.selection))
    {
      if (chorsu_ref_is_none (view.others[0]))
        return view;

      view.selection = view.others[0];
      remove_other (&view, 0);
      return view;
    }

  for (guint i = 0; i < CHORSU_VIEW_MAX_OTHERS; i++)
    if (chorsu_ref_equal (ref, view.others[i]))
      {
        remove_other (&view, i);
        break;
      }

  return view;
}

static ChorsuView
extend_comparison (ChorsuView view,
                   ChorsuRef  ref)
{
  guint n = chorsu_view_get_n_others (&view);

  if (chorsu_view_is_selected (&view, ref))
    return leave_comparison (view, ref);

  view.others[MIN (n, CHORSU_VIEW_MAX_OTHERS - 1)] = ref;

  return view;
}

static int
order_of_goal (ChorsuDataset *dataset,
               ChorsuRef      ref)
{
  const ChorsuGoal *goal = NULL;

  if (dataset != NULL)
    goal = chorsu_dataset_get_goal (dataset, ref.id);

  return goal != NULL ? goal->order : 0;
}

/* Who chooses a corridor wants to see it, whatever was hidden before. */
static void
unhide_corridor (ChorsuFilters *filters,
                 ChorsuDataset *dataset,
                 const char    *id)
{
  const ChorsuCorridor *corridor = dataset != NULL ? chorsu_dataset_get_corridor (dataset, id) : NULL;

  for (guint i = 0; corridor != NULL && i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      {
        const ChorsuSegment *segment = corridor->routes[i].legs[j].segment;

        chorsu_filters_set (filters, CHORSU_LEGEND_MODE, segment->mode, TRUE);
        chorsu_filters_set (filters, CHORSU_LEGEND_STATUS, segment->status, TRUE);
        chorsu_filters_set (filters, CHORSU_LEGEND_PRECISION, segment->precision, TRUE);
      }
}

ChorsuView
chorsu_rules_select (ChorsuView     view,
                     ChorsuDataset *dataset,
                     ChorsuRef      ref,
                     gboolean       extend)
{
  if (extend && chorsu_rules_can_compare (ref) && chorsu_rules_can_compare (view.selection))
    return extend_comparison (view, ref);

  view.selection = ref;
  clear_comparison (&view);

  if (ref.kind == CHORSU_KIND_CORRIDOR)
    unhide_corridor (&view.filters, dataset, ref.id);
  if (ref.kind == CHORSU_KIND_GOAL)
    {
      int order = order_of_goal (dataset, ref);

      if (order > 0)
        view.goal = order;
    }

  return view;
}

ChorsuView
chorsu_rules_keep_known (ChorsuView     view,
                         ChorsuDataset *dataset)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), view);

  for (guint i = CHORSU_VIEW_MAX_OTHERS; i-- > 0;)
    if (!chorsu_ref_is_none (view.others[i]) && chorsu_dataset_find (dataset, view.others[i]) == NULL)
      remove_other (&view, i);

  if (!chorsu_ref_is_none (view.selection) && chorsu_dataset_find (dataset, view.selection) == NULL)
    {
      view.selection = view.others[0];
      remove_other (&view, 0);
    }

  return view;
}

ChorsuView
chorsu_rules_with_goal (ChorsuView     view,
                        ChorsuDataset *dataset,
                        int            goal)
{
  if (goal < 0 || goal > 4)
    return view;

  view.goal = goal;

  if (view.selection.kind == CHORSU_KIND_GOAL)
    {
      const ChorsuGoal *record = NULL;

      if (goal > 0 && dataset != NULL)
        record = chorsu_dataset_get_goal_by_order (dataset, goal);
      view.selection = record != NULL ? record->record.ref : CHORSU_REF_NONE;
    }

  return view;
}

ChorsuView
chorsu_rules_step_back (ChorsuView     view,
                        ChorsuDataset *dataset)
{
  if (chorsu_view_get_n_others (&view) > 0)
    clear_comparison (&view);
  else if (!chorsu_ref_is_none (view.selection))
    view.selection = CHORSU_REF_NONE;
  else
    view = chorsu_rules_with_goal (view, dataset, 0);

  return view;
}

ChorsuView
chorsu_rules_with_layer (ChorsuView   view,
                         ChorsuLayers layer,
                         gboolean     on)
{
  if (on)
    view.layers |= layer;
  else
    view.layers &= ~layer;

  return view;
}

ChorsuView
chorsu_rules_with_filter (ChorsuView         view,
                          ChorsuLegendToggle which,
                          guint              value,
                          gboolean           on)
{
  chorsu_filters_set (&view.filters, which, value, on);

  return view;
}

gboolean
chorsu_rules_get_filter (const ChorsuView   *view,
                         ChorsuLegendToggle  which,
                         guint               value)
{
  return chorsu_filters_get (&view->filters, which, value);
}

ChorsuView
chorsu_rules_with_only (ChorsuView         view,
                        ChorsuLegendToggle which,
                        guint              value)
{
  chorsu_filters_set_all (&view.filters, which, FALSE);
  chorsu_filters_set (&view.filters, which, value, TRUE);

  return view;
}

ChorsuView
chorsu_rules_with_all (ChorsuView         view,
                       ChorsuLegendToggle which,
                       gboolean           on)
{
  chorsu_filters_set_all (&view.filters, which, on);

  return view;
}

ChorsuView
chorsu_rules_with_fresh (ChorsuView   view,
                         ChorsuLayers layer)
{
  for (guint i = CHORSU_LEGEND_CATEGORY; i < CHORSU_N_LEGEND_TOGGLES; i++)
    if (layer == 0 || chorsu_facets_get_layer (i) == layer)
      chorsu_filters_reset (&view.filters, i);

  return view;
}

gboolean
chorsu_rules_is_filtered (const ChorsuView *view,
                          ChorsuLayers      layer)
{
  for (guint i = CHORSU_LEGEND_CATEGORY; i < CHORSU_N_LEGEND_TOGGLES; i++)
    if ((layer == 0 || chorsu_facets_get_layer (i) == layer) && !chorsu_filters_is_fresh (&view->filters, i))
      return TRUE;

  return FALSE;
}

static ChorsuLayers
feature_layer (ChorsuFeatureType type)
{
  switch (type)
    {
    case CHORSU_FEATURE_MEMBERSHIP:
      return CHORSU_LAYER_MEMBERSHIPS;
    case CHORSU_FEATURE_CORRIDOR:
      return CHORSU_LAYER_CORRIDORS;
    case CHORSU_FEATURE_RESOURCES:
      return CHORSU_LAYER_RESOURCES;
    case CHORSU_FEATURE_BORDER:
    case CHORSU_FEATURE_SECURITY:
    case CHORSU_FEATURE_SITE:
      return CHORSU_LAYER_SECURITY;
    case CHORSU_FEATURE_ENGAGEMENT:
      return CHORSU_LAYER_ENGAGEMENT;
    case CHORSU_FEATURE_VALUE:
    case CHORSU_FEATURE_TRADE:
    case CHORSU_FEATURE_LIST:
    default:
      return 0;
    }
}

ChorsuLayers
chorsu_rules_goal_layers (const ChorsuGoal *goal)
{
  ChorsuLayers layers = 0;

  g_return_val_if_fail (goal != NULL, 0);

  for (guint i = 0; i < goal->n_features; i++)
    layers |= feature_layer (goal->features[i].type);

  return layers;
}

gboolean
chorsu_rules_shows_dates (const ChorsuView *view)
{
  const ChorsuLayers dated = CHORSU_LAYER_RESOURCES | CHORSU_LAYER_CORRIDORS | CHORSU_LAYER_MEMBERSHIPS
                             | CHORSU_LAYER_SECURITY | CHORSU_LAYER_ENGAGEMENT;

  return view->goal != 0 || view->shade != NULL || view->year != 0 || (view->layers & dated) != 0
         || view->selection.kind == CHORSU_KIND_CORRIDOR || view->selection.kind == CHORSU_KIND_ORGANISATION;
}
