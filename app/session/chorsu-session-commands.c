/* chorsu-session-commands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-session-private.h"

#include <string.h>

#include "chorsu-filters.h"
#include "chorsu-rules.h"
#include "chorsu-shading.h"

static gboolean
is_known (ChorsuSession *self,
          ChorsuRef      ref)
{
  return chorsu_ref_is_none (ref) || self->dataset == NULL
         || chorsu_dataset_find (self->dataset, ref) != NULL;
}

void
chorsu_session_set_dataset (ChorsuSession *self,
                            ChorsuDataset *dataset)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));
  g_return_if_fail (dataset == NULL || CHORSU_IS_DATASET (dataset));

  if (!chorsu_session_take_dataset (self, dataset))
    return;

  if (dataset != NULL)
    chorsu_session_apply (self, chorsu_rules_keep_known (self->view, dataset));
}

int
chorsu_session_get_goal (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), 0);

  return self->view.goal;
}

void
chorsu_session_set_goal (ChorsuSession *self,
                         int            goal)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  chorsu_session_visit (self, chorsu_rules_with_goal (self->view, self->dataset, goal));
}

ChorsuRef
chorsu_session_get_selection (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), CHORSU_REF_NONE);

  return self->view.selection;
}

GArray *
chorsu_session_get_compared (ChorsuSession *self)
{
  GArray *compared = g_array_new (FALSE, FALSE, sizeof (ChorsuRef));
  guint n;

  g_return_val_if_fail (CHORSU_IS_SESSION (self), compared);

  n = chorsu_view_get_n_others (&self->view);
  if (n > 0)
    {
      g_array_append_val (compared, self->view.selection);
      g_array_append_vals (compared, self->view.others, n);
    }

  return compared;
}

void
chorsu_session_show (ChorsuSession    *self,
                     const ChorsuView *view)
{
  ChorsuView next;

  g_return_if_fail (CHORSU_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  next = self->view;
  next.layers = view->layers;
  next.goal = view->goal;
  next.selection = view->selection;
  chorsu_view_copy_others (&next, view);
  next.filters = view->filters;
  next.year = view->year;
  next.widths = view->widths;
  next.shade = view->shade;
  if (self->dataset != NULL)
    next = chorsu_rules_keep_known (next, self->dataset);
  chorsu_session_visit (self, next);
}

void
chorsu_session_select (ChorsuSession *self,
                       ChorsuRef      ref,
                       gboolean       extend)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  if (!is_known (self, ref))
    return;

  chorsu_session_visit (self, chorsu_rules_select (self->view, self->dataset, ref, extend));
}

void
chorsu_session_reveal (ChorsuSession *self,
                       ChorsuRef      ref)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  if (!is_known (self, ref))
    return;

  chorsu_session_select (self, ref, FALSE);
  g_signal_emit_by_name (self, "revealed", (guint) ref.kind, ref.id);
}

void
chorsu_session_reveal_section (ChorsuSession *self,
                               ChorsuRef      ref,
                               const char    *section,
                               int            goal)
{
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SESSION (self));
  g_return_if_fail (section != NULL);

  if (!is_known (self, ref))
    return;

  view = self->view;
  if (goal > 0)
    view = chorsu_rules_with_goal (view, self->dataset, goal);
  chorsu_session_visit (self, chorsu_rules_select (view, self->dataset, ref, FALSE));
  g_signal_emit_by_name (self, "revealed", (guint) ref.kind, ref.id);
  g_signal_emit_by_name (self, "section-wanted", section);
}

gboolean
chorsu_session_step_back (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), FALSE);

  if (!chorsu_session_view_can_step_back (&self->view))
    return FALSE;

  chorsu_session_visit (self, chorsu_rules_step_back (self->view, self->dataset));
  return TRUE;
}

static gboolean
turn (ChorsuSession *self,
      gboolean       forward)
{
  ChorsuView view;
  ChorsuVisit visit;

  if (!chorsu_session_turn_to_visit (self, forward, &visit))
    return FALSE;

  view = self->view;
  view.goal = visit.goal;
  view.layers = visit.layers;
  view.selection = visit.selection;
  memcpy (view.others, visit.others, sizeof view.others);
  if (self->dataset != NULL)
    view = chorsu_rules_keep_known (view, self->dataset);
  chorsu_session_apply (self, view);
  if (!chorsu_ref_is_none (view.selection))
    g_signal_emit_by_name (self, "revealed", (guint) view.selection.kind, view.selection.id);

  return TRUE;
}

gboolean
chorsu_session_go_back (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), FALSE);

  return turn (self, FALSE);
}

gboolean
chorsu_session_go_forward (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), FALSE);

  return turn (self, TRUE);
}

void
chorsu_session_set_layers (ChorsuSession *self,
                           ChorsuLayers   layers)
{
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SESSION (self));

  view = self->view;
  view.layers = layers;
  chorsu_session_apply (self, view);
}

gboolean
chorsu_session_get_layer (ChorsuSession *self,
                          ChorsuLayers   layer)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), FALSE);

  return (self->view.layers & layer) != 0;
}

void
chorsu_session_set_layer (ChorsuSession *self,
                          ChorsuLayers   layer,
                          gboolean       on)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  chorsu_session_apply (self, chorsu_rules_with_layer (self->view, layer, on));
}

ChorsuLayers
chorsu_session_get_goal_layers (ChorsuSession *self)
{
  const ChorsuGoal *goal = NULL;

  g_return_val_if_fail (CHORSU_IS_SESSION (self), 0);

  if (self->dataset != NULL && self->view.goal > 0)
    goal = chorsu_dataset_get_goal_by_order (self->dataset, self->view.goal);

  return goal != NULL ? chorsu_rules_goal_layers (goal) : 0;
}

gboolean
chorsu_session_get_filter (ChorsuSession      *self,
                           ChorsuLegendToggle  which,
                           guint               value)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), TRUE);

  return chorsu_rules_get_filter (&self->view, which, value);
}

void
chorsu_session_set_filter (ChorsuSession      *self,
                           ChorsuLegendToggle  which,
                           guint               value,
                           gboolean            on)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  chorsu_session_apply (self, chorsu_rules_with_filter (self->view, which, value, on));
}

gboolean
chorsu_session_toggle_class (ChorsuSession *self,
                             const char    *name)
{
  ChorsuLegendToggle which;
  guint value;

  g_return_val_if_fail (CHORSU_IS_SESSION (self) && name != NULL, FALSE);

  if (!chorsu_class_parse (self->dataset, name, &which, &value))
    return FALSE;

  chorsu_session_set_filter (self, which, value, !chorsu_session_get_filter (self, which, value));
  return TRUE;
}

gboolean
chorsu_session_only_class (ChorsuSession *self,
                           const char    *name)
{
  ChorsuLegendToggle which;
  guint value;

  g_return_val_if_fail (CHORSU_IS_SESSION (self) && name != NULL, FALSE);

  if (!chorsu_class_parse (self->dataset, name, &which, &value))
    return FALSE;

  chorsu_session_apply (self, chorsu_rules_with_only (self->view, which, value));
  return TRUE;
}

void
chorsu_session_set_classes (ChorsuSession      *self,
                            ChorsuLegendToggle  which,
                            gboolean            on)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  chorsu_session_apply (self, chorsu_rules_with_all (self->view, which, on));
}

void
chorsu_session_reset_filters (ChorsuSession *self,
                              ChorsuLayers   layer)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  chorsu_session_apply (self, chorsu_rules_with_fresh (self->view, layer));
}

gboolean
chorsu_session_is_filtered (ChorsuSession *self,
                            ChorsuLayers   layer)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), FALSE);

  return chorsu_rules_is_filtered (&self->view, layer);
}

void
chorsu_session_set_widths (ChorsuSession *self,
                           ChorsuWidths   widths)
{
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SESSION (self));

  view = self->view;
  view.widths = widths;
  chorsu_session_apply (self, view);
}

void
chorsu_session_set_shade (ChorsuSession *self,
                          const char    *key)
{
  g_autoptr (ChorsuShading) shading = NULL;
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SESSION (self));

  if (key != NULL && *key != '\0')
    shading = chorsu_shading_new (self->dataset, key, 0);
  view = self->view;
  view.shade = shading != NULL ? shading->key : NULL;
  chorsu_session_apply (self, view);
}

void
chorsu_session_set_debug (ChorsuSession *self,
                          gboolean       debug)
{
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SESSION (self));

  view = self->view;
  view.debug = debug;
  chorsu_session_apply (self, view);
}

void
chorsu_session_set_year (ChorsuSession *self,
                         int            year)
{
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SESSION (self));
  g_return_if_fail (year >= 0);

  view = self->view;
  view.year = year;
  chorsu_session_apply (self, view);
}

void
chorsu_session_set_dark (ChorsuSession *self,
                         gboolean       dark)
{
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SESSION (self));

  view = self->view;
  view.theme = dark ? CHORSU_THEME_DARK : CHORSU_THEME_LIGHT;
  chorsu_session_apply (self, view);
}
