/* chorsu-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-session-private.h"

#include <string.h>

#include "chorsu-rules.h"

/* How many steps "back" remembers. */
#define MAX_HISTORY 64

G_DEFINE_FINAL_TYPE (ChorsuSession, chorsu_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DATASET,
  PROP_LANGUAGE,
  PROP_GOAL,
  PROP_SELECTION,
  PROP_COMPARED,
  PROP_IN_FULL,
  PROP_LAYERS,
  PROP_RELIEF,
  PROP_PLACES,
  PROP_RESOURCES,
  PROP_CORRIDORS,
  PROP_MEMBERSHIPS,
  PROP_SECURITY,
  PROP_ENGAGEMENT,
  PROP_GOAL_LAYERS,
  PROP_YEAR,
  PROP_DARK,
  PROP_VOLUME_WIDTHS,
  PROP_SHADE,
  PROP_DEBUG,
  PROP_CAN_STEP_BACK,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

enum
{
  CHANGED,
  REVEALED,
  SECTION_WANTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const struct
{
  guint         prop;
  ChorsuLayers  layer;
} layer_props[] = {
  { PROP_RELIEF, CHORSU_LAYER_RELIEF },
  { PROP_PLACES, CHORSU_LAYER_PLACES },
  { PROP_RESOURCES, CHORSU_LAYER_RESOURCES },
  { PROP_CORRIDORS, CHORSU_LAYER_CORRIDORS },
  { PROP_MEMBERSHIPS, CHORSU_LAYER_MEMBERSHIPS },
  { PROP_SECURITY, CHORSU_LAYER_SECURITY },
  { PROP_ENGAGEMENT, CHORSU_LAYER_ENGAGEMENT },
};

static ChorsuLayers
layer_of_prop (guint prop)
{
  for (guint i = 0; i < G_N_ELEMENTS (layer_props); i++)
    if (layer_props[i].prop == prop)
      return layer_props[i].layer;

  return 0;
}

gboolean
chorsu_session_view_can_step_back (const ChorsuView *view)
{
  return view->goal != 0 || !chorsu_ref_is_none (view->selection);
}

static gboolean
same_visit (const ChorsuView *a,
            const ChorsuView *b)
{
  return a->goal == b->goal && chorsu_ref_equal (a->selection, b->selection)
         && chorsu_view_others_equal (a, b);
}

static void
notify_layers (ChorsuSession *self,
               ChorsuLayers   changed)
{
  if (changed == 0)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYERS]);
  for (guint i = 0; i < G_N_ELEMENTS (layer_props); i++)
    if (changed & layer_props[i].layer)
      g_object_notify_by_pspec (G_OBJECT (self), properties[layer_props[i].prop]);
}

static void
notify_differences (ChorsuSession    *self,
                    const ChorsuView *before,
                    const ChorsuView *after)
{
  GObject *object = G_OBJECT (self);

  if (before->goal != after->goal)
    {
      g_object_notify_by_pspec (object, properties[PROP_GOAL]);
      g_object_notify_by_pspec (object, properties[PROP_GOAL_LAYERS]);
    }
  if (!chorsu_ref_equal (before->selection, after->selection))
    g_object_notify_by_pspec (object, properties[PROP_SELECTION]);
  if (!chorsu_view_others_equal (before, after)
      || (chorsu_view_get_n_others (after) > 0 && !chorsu_ref_equal (before->selection, after->selection)))
    g_object_notify_by_pspec (object, properties[PROP_COMPARED]);
  if (before->year != after->year)
    g_object_notify_by_pspec (object, properties[PROP_YEAR]);
  if (before->theme != after->theme)
    g_object_notify_by_pspec (object, properties[PROP_DARK]);
  if (before->widths != after->widths)
    g_object_notify_by_pspec (object, properties[PROP_VOLUME_WIDTHS]);
  if (before->shade != after->shade)
    g_object_notify_by_pspec (object, properties[PROP_SHADE]);
  if (before->debug != after->debug)
    g_object_notify_by_pspec (object, properties[PROP_DEBUG]);
  if (chorsu_session_view_can_step_back (before) != chorsu_session_view_can_step_back (after))
    g_object_notify_by_pspec (object, properties[PROP_CAN_STEP_BACK]);

  notify_layers (self, before->layers ^ after->layers);
}

void
chorsu_session_apply (ChorsuSession *self,
                      ChorsuView     view)
{
  ChorsuView before = self->view;

  if (chorsu_view_equal (&before, &view))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->view = view;
  notify_differences (self, &before, &view);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

static ChorsuVisit
visit_of (const ChorsuView *view)
{
  ChorsuVisit visit = { .goal = view->goal, .layers = view->layers, .selection = view->selection };

  memcpy (visit.others, view->others, sizeof visit.others);

  return visit;
}

static void
notify_ways (ChorsuSession *self,
             gboolean       had_history,
             gboolean       had_future)
{
  if (had_history != (self->history->len > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  if (had_future != (self->future->len > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
remember (ChorsuSession *self)
{
  ChorsuVisit visit = visit_of (&self->view);
  gboolean had_history = self->history->len > 0;
  gboolean had_future = self->future->len > 0;

  if (self->history->len == MAX_HISTORY)
    g_array_remove_index (self->history, 0);
  g_array_append_val (self->history, visit);
  g_array_set_size (self->future, 0);
  notify_ways (self, had_history, had_future);
}

void
chorsu_session_visit (ChorsuSession *self,
                      ChorsuView     view)
{
  if (!same_visit (&self->view, &view))
    remember (self);

  chorsu_session_apply (self, view);
}

gboolean
chorsu_session_turn_to_visit (ChorsuSession *self,
                              gboolean       forward,
                              ChorsuVisit   *visit)
{
  GArray *from = forward ? self->future : self->history;
  GArray *to = forward ? self->history : self->future;
  ChorsuVisit now = visit_of (&self->view);
  gboolean had_history = self->history->len > 0;
  gboolean had_future = self->future->len > 0;

  if (from->len == 0)
    return FALSE;

  *visit = g_array_index (from, ChorsuVisit, from->len - 1);
  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, now);
  notify_ways (self, had_history, had_future);

  return TRUE;
}

gboolean
chorsu_session_take_dataset (ChorsuSession *self,
                             ChorsuDataset *dataset)
{
  if (!g_set_object (&self->dataset, dataset))
    return FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATASET]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL_LAYERS]);

  return TRUE;
}

static gboolean
parse_ref (const char *text,
           ChorsuRef  *ref)
{
  *ref = CHORSU_REF_NONE;
  if (text == NULL || *text == '\0' || chorsu_ref_parse (text, ref))
    return TRUE;

  g_debug ("Not a reference: %s", text);
  return FALSE;
}

static void
set_selection_property (ChorsuSession *self,
                        const char    *text)
{
  ChorsuRef ref;

  if (parse_ref (text, &ref))
    chorsu_session_visit (self, chorsu_rules_select (self->view, self->dataset, ref, FALSE));
}

/* As if chosen one after the other; none ends a comparison and leaves its first. */
static void
set_compared_property (ChorsuSession     *self,
                       const char *const *texts)
{
  ChorsuView view = self->view;
  ChorsuRef ref;

  if (texts == NULL || texts[0] == NULL)
    view = chorsu_rules_select (view, self->dataset, view.selection, FALSE);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    if (parse_ref (texts[i], &ref) && (i == 0 || !chorsu_view_is_selected (&view, ref)))
      view = chorsu_rules_select (view, self->dataset, ref, i > 0);

  chorsu_session_visit (self, view);
}

static char **
dup_compared (ChorsuSession *self)
{
  g_autoptr (GArray) compared = chorsu_session_get_compared (self);
  char **texts = g_new0 (char *, compared->len + 1);

  for (guint i = 0; i < compared->len; i++)
    texts[i] = chorsu_ref_to_string (g_array_index (compared, ChorsuRef, i));

  return texts;
}

static void
chorsu_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChorsuSession *self = CHORSU_SESSION (object);

  switch (prop_id)
    {
    case PROP_DATASET:
      g_value_set_object (value, self->dataset);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->view.language);
      break;
    case PROP_GOAL:
      g_value_set_int (value, self->view.goal);
      break;
    case PROP_SELECTION:
      g_value_take_string (value, chorsu_ref_to_string (self->view.selection));
      break;
    case PROP_COMPARED:
      g_value_take_boxed (value, dup_compared (self));
      break;
    case PROP_IN_FULL:
      g_value_set_boolean (value, self->in_full);
      break;
    case PROP_LAYERS:
      g_value_set_uint (value, self->view.layers);
      break;
    case PROP_GOAL_LAYERS:
      g_value_set_uint (value, chorsu_session_get_goal_layers (self));
      break;
    case PROP_YEAR:
      g_value_set_int (value, self->view.year);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->view.theme == CHORSU_THEME_DARK);
      break;
    case PROP_VOLUME_WIDTHS:
      g_value_set_boolean (value, self->view.widths == CHORSU_WIDTHS_VOLUME);
      break;
    case PROP_SHADE:
      g_value_set_string (value, self->view.shade != NULL ? self->view.shade : "");
      break;
    case PROP_DEBUG:
      g_value_set_boolean (value, self->view.debug);
      break;
    case PROP_CAN_STEP_BACK:
      g_value_set_boolean (value, chorsu_session_view_can_step_back (&self->view));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->history->len > 0);
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, self->future->len > 0);
      break;
    default:
      if (layer_of_prop (prop_id) != 0)
        g_value_set_boolean (value, chorsu_session_get_layer (self, layer_of_prop (prop_id)));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_session_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChorsuSession *self = CHORSU_SESSION (object);

  switch (prop_id)
    {
    case PROP_DATASET:
      chorsu_session_set_dataset (self, g_value_get_object (value));
      break;
    case PROP_LANGUAGE:
      if (g_value_get_string (value) != NULL)
        chorsu_view_set_language (&self->view, g_value_get_string (value));
      chorsu_explorer_set_language (self->explorer, self->view.language);
      break;
    case PROP_GOAL:
      chorsu_session_set_goal (self, g_value_get_int (value));
      break;
    case PROP_SELECTION:
      set_selection_property (self, g_value_get_string (value));
      break;
    case PROP_COMPARED:
      set_compared_property (self, g_value_get_boxed (value));
      break;
    case PROP_IN_FULL:
      chorsu_session_set_in_full (self, g_value_get_boolean (value));
      break;
    case PROP_LAYERS:
      chorsu_session_set_layers (self, g_value_get_uint (value));
      break;
    case PROP_YEAR:
      chorsu_session_set_year (self, g_value_get_int (value));
      break;
    case PROP_DARK:
      chorsu_session_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_VOLUME_WIDTHS:
      chorsu_session_set_widths (self, g_value_get_boolean (value) ? CHORSU_WIDTHS_VOLUME : CHORSU_WIDTHS_PLAIN);
      break;
    case PROP_SHADE:
      chorsu_session_set_shade (self, g_value_get_string (value));
      break;
    case PROP_DEBUG:
      chorsu_session_set_debug (self, g_value_get_boolean (value));
      break;
    default:
      if (layer_of_prop (prop_id) != 0)
        chorsu_session_set_layer (self, layer_of_prop (prop_id), g_value_get_boolean (value));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_session_dispose (GObject *object)
{
  ChorsuSession *self = CHORSU_SESSION (object);

  g_clear_object (&self->explorer);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (chorsu_session_parent_class)->dispose (object);
}

static void
chorsu_session_finalize (GObject *object)
{
  ChorsuSession *self = CHORSU_SESSION (object);

  g_clear_pointer (&self->history, g_array_unref);
  g_clear_pointer (&self->future, g_array_unref);

  G_OBJECT_CLASS (chorsu_session_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DATASET] =
    g_param_spec_object ("dataset", NULL, NULL, CHORSU_TYPE_DATASET, writable);
  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL, writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_GOAL] = g_param_spec_int ("goal", NULL, NULL, 0, 4, 0, writable);
  properties[PROP_SELECTION] = g_param_spec_string ("selection", NULL, NULL, "", writable);
  properties[PROP_COMPARED] =
    g_param_spec_boxed ("compared", NULL, NULL, G_TYPE_STRV, writable);
  properties[PROP_IN_FULL] = g_param_spec_boolean ("in-full", NULL, NULL, FALSE, writable);
  properties[PROP_LAYERS] =
    g_param_spec_uint ("layers", NULL, NULL, 0, G_MAXUINT, CHORSU_LAYERS_DEFAULT, writable);
  for (guint i = 0; i < G_N_ELEMENTS (layer_props); i++)
    properties[layer_props[i].prop] =
      g_param_spec_boolean (chorsu_layer_to_nick (layer_props[i].layer), NULL, NULL,
                            (layer_props[i].layer & CHORSU_LAYERS_DEFAULT) != 0, writable);
  properties[PROP_GOAL_LAYERS] =
    g_param_spec_uint ("goal-layers", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0, writable);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, writable);
  properties[PROP_VOLUME_WIDTHS] =
    g_param_spec_boolean ("volume-widths", NULL, NULL, FALSE, writable);
  properties[PROP_SHADE] = g_param_spec_string ("shade", NULL, NULL, "", writable);
  properties[PROP_DEBUG] = g_param_spec_boolean ("debug", NULL, NULL, FALSE, writable);
  properties[PROP_CAN_STEP_BACK] =
    g_param_spec_boolean ("can-step-back", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
chorsu_session_class_init (ChorsuSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = chorsu_session_get_property;
  object_class->set_property = chorsu_session_set_property;
  object_class->dispose = chorsu_session_dispose;
  object_class->finalize = chorsu_session_finalize;

  install_properties (object_class);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVEALED] = g_signal_new ("revealed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_UINT, G_TYPE_STRING);
  signals[SECTION_WANTED] = g_signal_new ("section-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
chorsu_session_init (ChorsuSession *self)
{
  chorsu_view_init (&self->view);
  self->history = g_array_new (FALSE, FALSE, sizeof (ChorsuVisit));
  chorsu_session_init_explorer (self);
  self->future = g_array_new (FALSE, FALSE, sizeof (ChorsuVisit));
}

ChorsuSession *
chorsu_session_new (const char *language)
{
  return g_object_new (CHORSU_TYPE_SESSION, "language", language, NULL);
}

const ChorsuView *
chorsu_session_get_view (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), NULL);

  return &self->view;
}

const char *
chorsu_session_get_language (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), NULL);

  return self->view.language;
}

ChorsuDataset *
chorsu_session_get_dataset (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), NULL);

  return self->dataset;
}

gboolean
chorsu_session_get_in_full (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), FALSE);

  return self->in_full;
}

void
chorsu_session_set_in_full (ChorsuSession *self,
                            gboolean       in_full)
{
  g_return_if_fail (CHORSU_IS_SESSION (self));

  if (self->in_full == in_full)
    return;

  self->in_full = in_full;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_FULL]);
}
