/* chorsu-map-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-scene.h"

#include "chorsu-map-backdrop.h"
#include "chorsu-map-flow.h"
#include "chorsu-map-furniture.h"
#include "chorsu-map-lead.h"
#include "chorsu-map-patches.h"
#include "chorsu-map-renderer.h"

/* The camera rests when it has not moved for so many milliseconds. */
#define SETTLE_MS 120

struct _ChorsuMapScene
{
  GObject             parent_instance;

  ChorsuPainter      *painter;
  ChorsuView          view;
  ChorsuCamera        camera;
  ChorsuPainterState  state;

  ChorsuMapRenderer  *renderer;
  ChorsuMapPicture   *picture;
  guint               settle_id;   /* 0 while the camera rests */
  ChorsuMapLead       lead;
  gboolean            stale;       /* the picture is another painter's */
  gboolean            failed;      /* the last picture could not be painted */

  GskRenderNode      *base_node;
  ChorsuMapPatch     *state_patch;
  GskRenderNode      *state_node;
  gboolean            state_valid;
  ChorsuMapFlow      *flow;
  GskRenderNode      *flow_node;
  GskRenderNode      *rest_node;       /* base and state, with holes for the flow */
  ChorsuMapFurniture *furniture;
  ChorsuMapBackdrop  *backdrop;
};

enum
{
  CHANGED,
  SHARPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChorsuMapScene, chorsu_map_scene, G_TYPE_OBJECT)

static gboolean
has_size (ChorsuMapScene *self)
{
  return self->camera.width > 0 && self->camera.height > 0;
}

static gboolean
is_exact (ChorsuMapScene *self)
{
  return self->picture != NULL && !self->stale
         && chorsu_map_picture_is_exact (self->picture, &self->view, &self->camera);
}

/* What is drawn over the picture: the view, but until the picture follows a
 * change of colours, layers or language, so does not what lies on it. */
static ChorsuView
shown_view (ChorsuMapScene *self)
{
  ChorsuView view = self->view;

  if (self->picture != NULL && !chorsu_view_base_equal (&self->picture->view, &view))
    {
      view = self->picture->view;
      view.selection = self->view.selection;
      chorsu_view_copy_others (&view, &self->view);
      view.has_here = self->view.has_here;
      view.here = self->view.here;
    }

  return view;
}

static void
drop_state (ChorsuMapScene *self)
{
  g_clear_pointer (&self->state_patch, chorsu_map_patch_free);
  g_clear_pointer (&self->state_node, gsk_render_node_unref);
  g_clear_pointer (&self->rest_node, gsk_render_node_unref);
  self->state_valid = FALSE;
  chorsu_map_furniture_invalidate (self->furniture);
}

static void
drop_flow (ChorsuMapScene *self)
{
  g_clear_pointer (&self->rest_node, gsk_render_node_unref);
  g_clear_pointer (&self->flow_node, gsk_render_node_unref);
  g_clear_pointer (&self->flow, chorsu_map_flow_free);
}

static void
update_flow (ChorsuMapScene *self)
{
  ChorsuView view = shown_view (self);

  drop_flow (self);
  if (self->picture != NULL)
    self->flow = chorsu_map_flow_new (self->painter, self->picture, &view);
}

static void
drop_picture (ChorsuMapScene *self)
{
  drop_flow (self);
  drop_state (self);
  g_clear_pointer (&self->base_node, gsk_render_node_unref);
  g_clear_pointer (&self->picture, chorsu_map_picture_free);
}

/* The very first picture has no margin: it is to be there soon. */
static void
start_picture (ChorsuMapScene *self)
{
  ChorsuCamera camera = self->camera;
  int margin = self->picture != NULL ? CHORSU_PAINTER_MARGIN : 0;

  if (self->settle_id != 0 && self->picture != NULL)
    camera = chorsu_map_lead_get (&self->lead, &camera);

  self->failed = FALSE;
  chorsu_map_renderer_start (self->renderer, self->painter, &self->view, &camera, margin);
}

/* Starts the picture that is due, if one is. While the camera moves, a
 * picture under way is finished even though the camera has left its place:
 * otherwise none ever would be. */
static void
schedule (ChorsuMapScene *self)
{
  const ChorsuMapPicture *wanted = chorsu_map_renderer_get_wanted (self->renderer);

  if (self->painter == NULL || !has_size (self) || self->failed)
    return;

  if (wanted == NULL)
    {
      if (self->picture == NULL || self->stale
          || (!is_exact (self) && self->settle_id == 0)
          || !chorsu_map_picture_will_do (self->picture, &self->view, &self->camera))
        start_picture (self);
      return;
    }

  if (chorsu_map_picture_is_exact (wanted, &self->view, &self->camera))
    return;

  if (!chorsu_view_base_equal (&wanted->view, &self->view) || self->settle_id == 0 || self->picture == NULL)
    start_picture (self);
}

static gboolean
settle_cb (gpointer data)
{
  ChorsuMapScene *self = data;

  self->settle_id = 0;
  schedule (self);
  if (chorsu_map_scene_is_sharp (self))
    g_signal_emit (self, signals[SHARPENED], 0);

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (ChorsuMapScene *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}

static void
finished_cb (ChorsuMapScene *self)
{
  g_autoptr(ChorsuMapPicture) picture = chorsu_map_renderer_take (self->renderer);

  if (picture == NULL)
    {
      g_warning ("The map could not be painted");
      self->failed = TRUE;
      return;
    }

  drop_picture (self);
  self->picture = g_steal_pointer (&picture);
  self->stale = FALSE;
  self->base_node = chorsu_map_patch_stack (self->picture, NULL, NULL);
  if (self->picture->margin > 0)
    chorsu_map_backdrop_prepare (self->backdrop, self->painter, self->picture->view.theme);
  update_flow (self);

  /* One with a margin can wait until this one is on the screen. */
  if (self->picture->margin == 0 && is_exact (self))
    wait_for_rest (self);
  else
    schedule (self);
  g_signal_emit (self, signals[CHANGED], 0);
  if (chorsu_map_scene_is_sharp (self))
    g_signal_emit (self, signals[SHARPENED], 0);
}

ChorsuMapScene *
chorsu_map_scene_new (void)
{
  return g_object_new (CHORSU_TYPE_MAP_SCENE, NULL);
}

void
chorsu_map_scene_set_painter (ChorsuMapScene *self,
                              ChorsuPainter  *painter)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));

  if (self->painter == painter)
    return;

  chorsu_map_renderer_cancel (self->renderer);
  drop_state (self);
  drop_flow (self);
  g_clear_pointer (&self->painter, chorsu_painter_unref);
  if (painter != NULL)
    self->painter = chorsu_painter_ref (painter);
  else
    drop_picture (self);
  self->stale = self->picture != NULL;

  self->failed = FALSE;
  schedule (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
chorsu_map_scene_set_view (ChorsuMapScene   *self,
                           const ChorsuView *view)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));
  g_return_if_fail (view != NULL);

  if (chorsu_view_equal (&self->view, view))
    return;

  self->view = *view;
  self->failed = FALSE;
  drop_state (self);
  update_flow (self);
  schedule (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
chorsu_map_scene_set_camera (ChorsuMapScene     *self,
                             const ChorsuCamera *camera)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));
  g_return_if_fail (camera != NULL);

  if (chorsu_camera_equal (&self->camera, camera))
    return;

  self->camera = *camera;
  self->failed = FALSE;
  wait_for_rest (self);
  chorsu_map_lead_note (&self->lead, camera, g_get_monotonic_time ());
  schedule (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
chorsu_map_scene_set_state (ChorsuMapScene           *self,
                            const ChorsuPainterState *state)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));
  g_return_if_fail (state != NULL);

  if (chorsu_ref_equal (self->state.hover, state->hover)
      && chorsu_ref_equal (self->state.focus, state->focus))
    return;

  self->state = *state;
  drop_state (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
chorsu_map_scene_is_sharp (ChorsuMapScene *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_SCENE (self), FALSE);

  return is_exact (self);
}

ChorsuRef
chorsu_map_scene_pick (ChorsuMapScene *self,
                       ChorsuPoint     px)
{
  ChorsuView view;

  g_return_val_if_fail (CHORSU_IS_MAP_SCENE (self), CHORSU_REF_NONE);

  if (self->painter == NULL)
    return CHORSU_REF_NONE;

  if (self->picture == NULL)
    return chorsu_painter_pick (self->painter, &self->view, &self->camera, NULL, px.x, px.y);

  view = shown_view (self);
  px = chorsu_map_picture_from_px (self->picture, &self->camera, px);

  return chorsu_painter_pick (self->painter, &view, &self->picture->camera,
                              self->stale ? NULL : self->picture->layout, px.x, px.y);
}

ChorsuRef
chorsu_map_scene_pick_segment (ChorsuMapScene *self,
                               ChorsuPoint     px)
{
  ChorsuView view;

  g_return_val_if_fail (CHORSU_IS_MAP_SCENE (self), CHORSU_REF_NONE);

  if (self->painter == NULL || self->picture == NULL)
    return CHORSU_REF_NONE;

  view = shown_view (self);
  px = chorsu_map_picture_from_px (self->picture, &self->camera, px);

  return chorsu_painter_pick_segment (self->painter, &view, &self->picture->camera, px.x, px.y);
}

guint
chorsu_map_scene_pick_cluster (ChorsuMapScene *self,
                               ChorsuPoint     px,
                               ChorsuBox      *spread)
{
  g_return_val_if_fail (CHORSU_IS_MAP_SCENE (self), 0);
  g_return_val_if_fail (spread != NULL, 0);

  if (self->picture == NULL || self->stale)
    return 0;

  px = chorsu_map_picture_from_px (self->picture, &self->camera, px);

  return chorsu_layout_pick_cluster (self->picture->layout, &self->picture->camera, px.x, px.y, spread);
}

gboolean
chorsu_map_scene_has_flow (ChorsuMapScene *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_SCENE (self), FALSE);

  return self->flow != NULL;
}

static void
ensure_state (ChorsuMapScene *self)
{
  ChorsuView view = shown_view (self);

  if (self->state_valid)
    return;

  self->state_valid = TRUE;
  self->state_patch = chorsu_map_patch_state (self->painter, self->picture, &view, &self->state);
  if (self->state_patch != NULL)
    self->state_node = chorsu_map_patch_to_node (self->state_patch->surface, &self->state_patch->area, NULL);
}

void
chorsu_map_scene_set_time (ChorsuMapScene *self,
                           double          seconds)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));

  if (self->flow == NULL || !is_exact (self))
    return;

  ensure_state (self);
  g_clear_pointer (&self->flow_node, gsk_render_node_unref);
  self->flow_node = chorsu_map_flow_paint (self->flow, self->state_patch, seconds);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
chorsu_map_scene_clear_flow (ChorsuMapScene *self)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));

  if (self->flow_node == NULL)
    return;

  g_clear_pointer (&self->flow_node, gsk_render_node_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
snapshot_picture (ChorsuMapScene *self,
                  GtkSnapshot    *snapshot)
{
  ChorsuPoint origin;
  double factor = chorsu_map_picture_place (self->picture, &self->camera, &origin);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (origin.x, origin.y));
  if (factor != 1)
    gtk_snapshot_scale (snapshot, factor, factor);

  ensure_state (self);
  if (self->flow_node != NULL && is_exact (self))
    {
      if (self->rest_node == NULL)
        self->rest_node = chorsu_map_patch_stack (self->picture, self->state_patch,
                                                  chorsu_map_flow_get_holes (self->flow));
      gtk_snapshot_append_node (snapshot, self->rest_node);
    }
  else
    {
      gtk_snapshot_append_node (snapshot, self->base_node);
      if (self->state_node != NULL)
        gtk_snapshot_append_node (snapshot, self->state_node);
    }
  if (self->flow_node != NULL)
    gtk_snapshot_append_node (snapshot, self->flow_node);

  gtk_snapshot_restore (snapshot);
}

/* The furniture is opaque where it stands on a picture that rests. */
static void
snapshot_furniture (ChorsuMapScene *self,
                    GtkSnapshot    *snapshot)
{
  ChorsuView view = shown_view (self);
  GskRenderNode *node = chorsu_map_furniture_get_node (self->furniture, self->painter,
                                                       is_exact (self) ? self->picture : NULL,
                                                       &view, &self->camera, &self->state);

  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

void
chorsu_map_scene_snapshot (ChorsuMapScene *self,
                           GtkSnapshot    *snapshot)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->picture == NULL || chorsu_map_picture_get_spare (self->picture, &self->camera) < 0)
    chorsu_map_backdrop_snapshot (self->backdrop, snapshot, shown_view (self).theme, &self->camera, self->picture);
  if (self->picture == NULL)
    return;

  snapshot_picture (self, snapshot);
  snapshot_furniture (self, snapshot);
}

static void
chorsu_map_scene_dispose (GObject *object)
{
  ChorsuMapScene *self = CHORSU_MAP_SCENE (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->renderer != NULL)
    chorsu_map_renderer_cancel (self->renderer);
  g_clear_object (&self->renderer);

  G_OBJECT_CLASS (chorsu_map_scene_parent_class)->dispose (object);
}

static void
chorsu_map_scene_finalize (GObject *object)
{
  ChorsuMapScene *self = CHORSU_MAP_SCENE (object);

  drop_picture (self);
  chorsu_map_furniture_free (self->furniture);
  chorsu_map_backdrop_free (self->backdrop);
  g_clear_pointer (&self->painter, chorsu_painter_unref);

  G_OBJECT_CLASS (chorsu_map_scene_parent_class)->finalize (object);
}

static void
chorsu_map_scene_class_init (ChorsuMapSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chorsu_map_scene_dispose;
  object_class->finalize = chorsu_map_scene_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHARPENED] = g_signal_new ("sharpened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_map_scene_init (ChorsuMapScene *self)
{
  chorsu_view_init (&self->view);
  self->furniture = chorsu_map_furniture_new ();
  self->backdrop = chorsu_map_backdrop_new ();
  self->renderer = chorsu_map_renderer_new ();
  g_signal_connect_object (self->renderer, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
}
