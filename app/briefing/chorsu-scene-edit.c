/* chorsu-scene-edit.c: scenes made from others and from views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-scene-private.h"

#include <math.h>

#include "chorsu-mercator.h"
#include "chorsu-shading.h"
#include "chorsu-text-private.h"

/* Files state corners to about ten metres. */
#define STEPS_PER_DEGREE 10000.0

#define MAX_LATITUDE 85.0
#define FIRST_YEAR 1900
#define LAST_YEAR 2100

ChorsuScene *
chorsu_scene_copy (ChorsuScene *self)
{
  ChorsuScene *copy = chorsu_scene_create ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  copy->id = self->id;
  copy->kind = self->kind;
  copy->transition = self->transition;
  copy->hidden = self->hidden;
  copy->seconds = self->seconds;
  copy->title = chorsu_text_copy (self->title, copy->arena);
  copy->caption = chorsu_text_copy (self->caption, copy->arena);
  copy->notes = chorsu_text_copy (self->notes, copy->arena);
  copy->n_points = self->n_points;
  for (guint i = 0; i < self->n_points; i++)
    copy->points[i] = chorsu_text_copy (self->points[i], copy->arena);
  for (guint i = 0; self->sources[i] != NULL; i++)
    g_ptr_array_add (sources, (gpointer) self->sources[i]);
  copy->sources = chorsu_arena_copy_pointers (copy->arena, sources);
  copy->bounds = self->bounds;
  copy->view = self->view;

  return copy;
}

static double
to_step (double degrees,
         double limit)
{
  return CLAMP (round (degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE, -limit, limit);
}

/* What is smaller than a step is made as large as one. */
static void
widen (double *low,
       double *high,
       double  limit)
{
  const double step = 1 / STEPS_PER_DEGREE;

  if (*low < *high)
    return;

  if (*low + step <= limit)
    *high = to_step (*low + step, limit);
  else
    *low = to_step (*high - step, limit);
}

static ChorsuSceneBounds
bounds_of_box (ChorsuBox box)
{
  ChorsuSceneBounds bounds;

  chorsu_mercator_unproject ((ChorsuPoint) { box.x0, box.y0 }, &bounds.west, &bounds.north);
  chorsu_mercator_unproject ((ChorsuPoint) { box.x1, box.y1 }, &bounds.east, &bounds.south);
  bounds.west = to_step (bounds.west, 180);
  bounds.east = to_step (bounds.east, 180);
  bounds.south = to_step (bounds.south, MAX_LATITUDE);
  bounds.north = to_step (bounds.north, MAX_LATITUDE);
  widen (&bounds.west, &bounds.east, 180);
  widen (&bounds.south, &bounds.north, MAX_LATITUDE);

  return bounds;
}

static ChorsuRef
known_ref (ChorsuRef      ref,
           ChorsuDataset *dataset)
{
  return !chorsu_ref_is_none (ref) && chorsu_dataset_find (dataset, ref) != NULL ? ref : CHORSU_REF_NONE;
}

void
chorsu_scene_take_view (ChorsuScene      *self,
                        const ChorsuView *view,
                        ChorsuBox         box,
                        ChorsuDataset    *dataset)
{
  g_autoptr (ChorsuShading) shading = NULL;
  guint n = 0;

  chorsu_view_init (&self->view);
  self->bounds = bounds_of_box (box);
  self->view.layers = view->layers;
  if (view->goal != 0 && chorsu_dataset_get_goal_by_order (dataset, view->goal) != NULL)
    self->view.goal = view->goal;
  self->view.selection = known_ref (view->selection, dataset);
  for (guint i = 0; i < chorsu_view_get_n_others (view); i++)
    if (self->view.selection.kind == CHORSU_KIND_COUNTRY
        && known_ref (view->others[i], dataset).kind == CHORSU_KIND_COUNTRY)
      self->view.others[n++] = view->others[i];
  self->view.filters = view->filters;
  if (view->year >= FIRST_YEAR && view->year <= LAST_YEAR)
    self->view.year = view->year;
  if (view->shade != NULL)
    shading = chorsu_shading_new (dataset, view->shade, 0);
  if (shading != NULL)
    self->view.shade = shading->key;
  self->view.widths = view->widths;
}
