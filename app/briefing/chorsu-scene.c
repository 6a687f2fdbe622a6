/* chorsu-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-scene-private.h"

#include "chorsu-mercator.h"

const char *const chorsu_scene_kinds[] = { "map", "title", "section", "comparison", "closing", NULL };
const char *const chorsu_transitions[] = { "fly", "cut", NULL };

G_DEFINE_FINAL_TYPE (ChorsuScene, chorsu_scene, G_TYPE_OBJECT)

static void
chorsu_scene_finalize (GObject *object)
{
  ChorsuScene *self = CHORSU_SCENE (object);

  chorsu_arena_free (self->arena);

  G_OBJECT_CLASS (chorsu_scene_parent_class)->finalize (object);
}

static void
chorsu_scene_class_init (ChorsuSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chorsu_scene_finalize;
}

static void
chorsu_scene_init (ChorsuScene *self)
{
  static const char *const nothing[] = { NULL };

  self->arena = chorsu_arena_create_small ();
  self->sources = nothing;
  chorsu_view_init (&self->view);
}

ChorsuScene *
chorsu_scene_create (void)
{
  return g_object_new (CHORSU_TYPE_SCENE, NULL);
}

const char *
chorsu_scene_get_id (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), NULL);

  return self->id;
}

ChorsuSceneKind
chorsu_scene_get_kind (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), CHORSU_SCENE_MAP);

  return self->kind;
}

ChorsuTransition
chorsu_scene_get_transition (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), CHORSU_TRANSITION_FLY);

  return self->transition;
}

gboolean
chorsu_scene_get_hidden (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), FALSE);

  return self->hidden;
}

guint
chorsu_scene_get_seconds (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), 0);

  return self->seconds;
}

const ChorsuText *
chorsu_scene_get_title (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), NULL);

  return self->title;
}

const ChorsuText *
chorsu_scene_get_caption (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), NULL);

  return self->caption;
}

const ChorsuText *
chorsu_scene_get_notes (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), NULL);

  return self->notes;
}

guint
chorsu_scene_get_n_points (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), 0);

  return self->n_points;
}

const ChorsuText *
chorsu_scene_get_point (ChorsuScene *self,
                        guint        point)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), NULL);
  g_return_val_if_fail (point < self->n_points, NULL);

  return self->points[point];
}

const char *const *
chorsu_scene_get_sources (ChorsuScene *self)
{
  g_return_val_if_fail (CHORSU_IS_SCENE (self), NULL);

  return self->sources;
}

ChorsuBox
chorsu_scene_get_box (ChorsuScene *self)
{
  ChorsuPoint north_west, south_east;

  g_return_val_if_fail (CHORSU_IS_SCENE (self), CHORSU_BOX_EMPTY);

  north_west = chorsu_mercator_project (self->bounds.west, self->bounds.north);
  south_east = chorsu_mercator_project (self->bounds.east, self->bounds.south);

  return (ChorsuBox) { north_west.x, north_west.y, south_east.x, south_east.y };
}

ChorsuView
chorsu_scene_get_view (ChorsuScene      *self,
                       const ChorsuView *base)
{
  ChorsuView view = *base;

  g_return_val_if_fail (CHORSU_IS_SCENE (self), view);

  view.layers = self->view.layers;
  view.goal = self->view.goal;
  view.selection = self->view.selection;
  chorsu_view_copy_others (&view, &self->view);
  view.filters = self->view.filters;
  view.year = self->view.year;
  view.shade = self->view.shade;
  view.widths = self->view.widths;

  return view;
}
