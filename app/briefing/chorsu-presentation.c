/* chorsu-presentation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-presentation.h"

struct _ChorsuPresentation
{
  GObject         parent_instance;

  ChorsuBriefing *briefing;
  GPtrArray      *scenes;     /* of ChorsuScene: those that are presented */
  guint           position;
  guint           shown;      /* where the audience is */
  ChorsuVeil      veil;
  gboolean        frozen;
  gboolean        left;
  gboolean        paused;
  gboolean        started;    /* whether the timer runs, but for pauses */
  gboolean        ended;

  ChorsuClock     clock;
  gpointer        clock_data;
  gint64          since;      /* µs: up to when time has been counted */
  gint64          elapsed;    /* µs */
  GArray         *spent;      /* of gint64, µs, for each scene */
};

G_DEFINE_FINAL_TYPE (ChorsuPresentation, chorsu_presentation, G_TYPE_OBJECT)

enum
{
  CHANGED,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chorsu_presentation_finalize (GObject *object)
{
  ChorsuPresentation *self = CHORSU_PRESENTATION (object);

  g_clear_object (&self->briefing);
  g_ptr_array_unref (self->scenes);
  g_array_unref (self->spent);

  G_OBJECT_CLASS (chorsu_presentation_parent_class)->finalize (object);
}

static void
chorsu_presentation_class_init (ChorsuPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chorsu_presentation_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_presentation_init (ChorsuPresentation *self)
{
  self->scenes = g_ptr_array_new_with_free_func (g_object_unref);
  self->spent = g_array_new (FALSE, TRUE, sizeof (gint64));
}

static gint64
monotonic_clock (gpointer data)
{
  return g_get_monotonic_time ();
}

ChorsuPresentation *
chorsu_presentation_new (ChorsuBriefing *briefing,
                         guint           first,
                         ChorsuClock     clock,
                         gpointer        data)
{
  ChorsuPresentation *self;

  g_return_val_if_fail (CHORSU_IS_BRIEFING (briefing), NULL);

  self = g_object_new (CHORSU_TYPE_PRESENTATION, NULL);
  self->briefing = g_object_ref (briefing);
  self->clock = clock != NULL ? clock : monotonic_clock;
  self->clock_data = data;

  for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
    {
      ChorsuScene *scene = chorsu_briefing_get_scene (briefing, i);

      if (chorsu_scene_get_hidden (scene))
        continue;
      if (i < first)
        self->position++;
      g_ptr_array_add (self->scenes, g_object_ref (scene));
    }
  self->position = MIN (self->position, MAX (self->scenes->len, 1) - 1);
  self->shown = self->position;
  g_array_set_size (self->spent, self->scenes->len);
  self->since = self->clock (self->clock_data);

  return self;
}

ChorsuBriefing *
chorsu_presentation_get_briefing (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), NULL);

  return self->briefing;
}

guint
chorsu_presentation_get_n_scenes (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), 0);

  return self->scenes->len;
}

ChorsuScene *
chorsu_presentation_get_scene (ChorsuPresentation *self,
                               guint               position)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), NULL);
  g_return_val_if_fail (position < self->scenes->len, NULL);

  return g_ptr_array_index (self->scenes, position);
}

guint
chorsu_presentation_get_position (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), 0);

  return self->position;
}

guint
chorsu_presentation_get_shown (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), 0);

  return self->shown;
}

/* Counts the time up to now to the scene that the speaker is at. */
static void
count_time (ChorsuPresentation *self)
{
  gint64 now = self->clock (self->clock_data);
  gint64 passed = MAX (0, now - self->since);

  self->since = now;
  if (self->paused || self->ended)
    return;

  g_array_index (self->spent, gint64, self->position) += passed;
  if (self->started)
    self->elapsed += passed;
}

static void
emit_changed (ChorsuPresentation *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The scene as it is, in sight of the audience unless its picture is frozen. */
static void
show (ChorsuPresentation *self,
      guint               position)
{
  count_time (self);
  if (position != self->position && self->position == 0)
    self->started = TRUE;
  self->position = position;
  self->left = FALSE;
  self->veil = CHORSU_VEIL_NONE;
  if (!self->frozen)
    self->shown = position;
  emit_changed (self);
}

void
chorsu_presentation_go_to (ChorsuPresentation *self,
                           guint               position)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  if (position < self->scenes->len && !self->ended)
    show (self, position);
}

/* Whoever presses a key to go on wants to see what was there first. */
static gboolean
comes_back (ChorsuPresentation *self)
{
  if (self->veil == CHORSU_VEIL_NONE && !self->left)
    return FALSE;

  show (self, self->position);
  return TRUE;
}

void
chorsu_presentation_next (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  if (!comes_back (self))
    chorsu_presentation_go_to (self, self->position + 1);
}

void
chorsu_presentation_previous (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  if (!comes_back (self) && self->position > 0)
    chorsu_presentation_go_to (self, self->position - 1);
}

ChorsuVeil
chorsu_presentation_get_veil (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), CHORSU_VEIL_NONE);

  return self->veil;
}

void
chorsu_presentation_toggle_veil (ChorsuPresentation *self,
                                 ChorsuVeil          veil)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  self->veil = self->veil == veil ? CHORSU_VEIL_NONE : veil;
  emit_changed (self);
}

gboolean
chorsu_presentation_get_frozen (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), FALSE);

  return self->frozen;
}

void
chorsu_presentation_toggle_frozen (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  self->frozen = !self->frozen;
  if (!self->frozen)
    self->shown = self->position;
  emit_changed (self);
}

gboolean
chorsu_presentation_get_left (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), FALSE);

  return self->left;
}

void
chorsu_presentation_leave (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  if (self->left || self->ended)
    return;

  self->left = TRUE;
  emit_changed (self);
}

void
chorsu_presentation_return (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  if (self->left)
    show (self, self->position);
}

gboolean
chorsu_presentation_get_paused (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), FALSE);

  return self->paused;
}

void
chorsu_presentation_toggle_paused (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  count_time (self);
  self->paused = !self->paused;
  emit_changed (self);
}

void
chorsu_presentation_step_out (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  if (self->veil != CHORSU_VEIL_NONE)
    chorsu_presentation_toggle_veil (self, self->veil);
  else if (self->frozen)
    chorsu_presentation_toggle_frozen (self);
  else if (self->left)
    chorsu_presentation_return (self);
  else
    chorsu_presentation_end (self);
}

void
chorsu_presentation_end (ChorsuPresentation *self)
{
  g_return_if_fail (CHORSU_IS_PRESENTATION (self));

  if (self->ended)
    return;

  count_time (self);
  self->ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0);
}

double
chorsu_presentation_get_elapsed (ChorsuPresentation *self)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), 0);

  count_time (self);
  return self->elapsed / (double) G_USEC_PER_SEC;
}

double
chorsu_presentation_get_spent (ChorsuPresentation *self,
                               guint               position)
{
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), 0);
  g_return_val_if_fail (position < self->scenes->len, 0);

  count_time (self);
  return g_array_index (self->spent, gint64, position) / (double) G_USEC_PER_SEC;
}

double
chorsu_presentation_get_pace (ChorsuPresentation *self)
{
  double elapsed, begin = 0, end;

  g_return_val_if_fail (CHORSU_IS_PRESENTATION (self), 0);

  if (!self->started)
    return 0;

  elapsed = chorsu_presentation_get_elapsed (self);
  for (guint i = 1; i < self->position; i++)
    begin += chorsu_scene_get_seconds (g_ptr_array_index (self->scenes, i));
  end = begin + (self->position > 0 ? chorsu_scene_get_seconds (g_ptr_array_index (self->scenes, self->position)) : 0);

  return elapsed < begin ? elapsed - begin : elapsed > end ? elapsed - end : 0;
}
