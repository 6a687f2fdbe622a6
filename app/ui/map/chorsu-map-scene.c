/* chorsu-map-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-scene.h"

#include "chorsu-map-patches.h"
#include "chorsu-map-renderer.h"
#include "chorsu-theme.h"

/* The camera rests when it has not moved for so many milliseconds. */
#define SETTLE_MS 120

/* A new picture is due when less than this of the margin is left, logical px. */
#define LOW_SPARE (CHORSU_PAINTER_MARGIN / 2)

/* … or when the picture is off by this much zoom. */
#define MAX_ZOOM_OFF 0.45

/* While zooming, the scale bar keeps up in steps of this. */
#define FURNITURE_ZOOM_STEP 0.05

struct _ChorsuMapScene
{
  GObject             parent_instance;

  ChorsuPainter      *painter;
  ChorsuView          view;
  ChorsuCamera        camera;
  ChorsuPainterState  state;
  ChorsuInsets        frame;

  ChorsuMapRenderer  *renderer;
  ChorsuMapPicture   *picture;
  guint               settle_id;   /* 0 while the camera rests */
  gboolean            failed;      /* the last picture could not be painted */

  GskRenderNode      *base_node;
  GskRenderNode      *state_node;
  gboolean            state_valid;
  GPtrArray          *flow_nodes;
  guint               n_flows;
  GskRenderNode      *furniture_node;
  gboolean            furniture_valid;
  gboolean            furniture_exact;
  ChorsuCamera        furniture_camera;
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
  return self->picture != NULL
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
      view.second = self->view.second;
    }

  return view;
}

static void
drop_state (ChorsuMapScene *self)
{
  g_clear_pointer (&self->state_node, gsk_render_node_unref);
  self->state_valid = FALSE;
  self->furniture_valid = FALSE;
}

static void
update_flow (ChorsuMapScene *self)
{
  ChorsuView view = shown_view (self);

  g_ptr_array_set_size (self->flow_nodes, 0);
  self->n_flows = self->picture != NULL ? chorsu_painter_get_n_flows (self->painter, &view) : 0;
}

static void
start_picture (ChorsuMapScene *self)
{
  self->failed = FALSE;
  chorsu_map_renderer_start (self->renderer, self->painter, &self->view, &self->camera);
}

/* Whether the picture there is will not do any longer. */
static gboolean
picture_is_due (ChorsuMapScene *self)
{
  ChorsuMapPicture *picture = self->picture;

  if (picture == NULL || !chorsu_view_base_equal (&picture->view, &self->view)
      || picture->camera.width != self->camera.width || picture->camera.height != self->camera.height
      || picture->camera.scale != self->camera.scale)
    return TRUE;

  if (is_exact (self))
    return FALSE;

  return self->settle_id == 0 || fabs (self->camera.zoom - picture->camera.zoom) > MAX_ZOOM_OFF
         || chorsu_map_picture_get_spare (picture, &self->camera) < LOW_SPARE;
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
      if (picture_is_due (self))
        start_picture (self);
      return;
    }

  if (chorsu_map_picture_is_exact (wanted, &self->view, &self->camera))
    return;

  if (!chorsu_view_base_equal (&wanted->view, &self->view) || self->settle_id == 0 || self->picture == NULL)
    start_picture (self);
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

  g_clear_pointer (&self->picture, chorsu_map_picture_free);
  self->picture = g_steal_pointer (&picture);
  g_clear_pointer (&self->base_node, gsk_render_node_unref);
  self->base_node = chorsu_map_picture_to_node (self->picture);
  drop_state (self);
  update_flow (self);

  schedule (self);
  g_signal_emit (self, signals[CHANGED], 0);
  if (chorsu_map_scene_is_sharp (self))
    g_signal_emit (self, signals[SHARPENED], 0);
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
  g_clear_pointer (&self->painter, chorsu_painter_unref);
  g_clear_pointer (&self->picture, chorsu_map_picture_free);
  g_clear_pointer (&self->base_node, gsk_render_node_unref);
  g_clear_pointer (&self->furniture_node, gsk_render_node_unref);
  if (painter != NULL)
    self->painter = chorsu_painter_ref (painter);

  self->failed = FALSE;
  drop_state (self);
  update_flow (self);
  schedule (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

ChorsuPainter *
chorsu_map_scene_get_painter (ChorsuMapScene *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_SCENE (self), NULL);

  return self->painter;
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
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
  schedule (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
chorsu_map_scene_set_frame (ChorsuMapScene     *self,
                            const ChorsuInsets *frame)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));
  g_return_if_fail (frame != NULL);

  if (self->frame.top == frame->top && self->frame.right == frame->right
      && self->frame.bottom == frame->bottom && self->frame.left == frame->left)
    return;

  self->frame = *frame;
  self->furniture_valid = FALSE;
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

  return is_exact (self) && chorsu_map_renderer_get_wanted (self->renderer) == NULL;
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

  return chorsu_painter_pick (self->painter, &view, &self->picture->camera, self->picture->layout,
                              px.x, px.y);
}

gboolean
chorsu_map_scene_has_flow (ChorsuMapScene *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_SCENE (self), FALSE);

  return self->n_flows > 0;
}

void
chorsu_map_scene_set_time (ChorsuMapScene *self,
                           double          seconds)
{
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));

  if (!is_exact (self))
    return;

  view = shown_view (self);
  g_ptr_array_set_size (self->flow_nodes, 0);
  for (guint i = 0; i < self->n_flows; i++)
    {
      GskRenderNode *node = chorsu_map_patch_flow (self->painter, self->picture, &view, i, seconds);

      if (node != NULL)
        g_ptr_array_add (self->flow_nodes, node);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

void
chorsu_map_scene_clear_flow (ChorsuMapScene *self)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));

  if (self->flow_nodes->len == 0)
    return;

  g_ptr_array_set_size (self->flow_nodes, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ensure_state (ChorsuMapScene *self)
{
  ChorsuView view = shown_view (self);

  if (self->state_valid)
    return;

  self->state_node = chorsu_map_patch_state (self->painter, self->picture, &view, &self->state);
  self->state_valid = TRUE;
}

static gboolean
furniture_is_current (ChorsuMapScene *self,
                      gboolean        exact)
{
  ChorsuCamera *drawn = &self->furniture_camera;

  if (!self->furniture_valid || self->furniture_exact != exact)
    return FALSE;

  if (exact)
    return chorsu_camera_equal (drawn, &self->camera);

  return drawn->width == self->camera.width && drawn->height == self->camera.height
         && drawn->scale == self->camera.scale
         && fabs (drawn->zoom - self->camera.zoom) < FURNITURE_ZOOM_STEP;
}

/* The furniture is opaque where it stands on a picture that rests. */
static void
ensure_furniture (ChorsuMapScene *self)
{
  ChorsuView view = shown_view (self);
  gboolean exact = is_exact (self);

  if (furniture_is_current (self, exact))
    return;

  g_clear_pointer (&self->furniture_node, gsk_render_node_unref);
  self->furniture_node = chorsu_map_patch_furniture (self->painter, exact ? self->picture : NULL,
                                                     &view, &self->camera, &self->frame, &self->state);
  self->furniture_valid = TRUE;
  self->furniture_exact = exact;
  self->furniture_camera = self->camera;
}

static void
snapshot_water (ChorsuMapScene *self,
                GtkSnapshot    *snapshot)
{
  const ChorsuColor *water = &chorsu_theme_get (self->view.theme)->water;

  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA) { water->r, water->g, water->b, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, self->camera.width, self->camera.height));
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

  gtk_snapshot_append_node (snapshot, self->base_node);
  ensure_state (self);
  if (self->state_node != NULL)
    gtk_snapshot_append_node (snapshot, self->state_node);
  for (guint i = 0; i < self->flow_nodes->len; i++)
    gtk_snapshot_append_node (snapshot, g_ptr_array_index (self->flow_nodes, i));

  gtk_snapshot_restore (snapshot);
}

void
chorsu_map_scene_snapshot (ChorsuMapScene *self,
                           GtkSnapshot    *snapshot)
{
  g_return_if_fail (CHORSU_IS_MAP_SCENE (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->picture == NULL || chorsu_map_picture_get_spare (self->picture, &self->camera) < 0)
    snapshot_water (self, snapshot);
  if (self->picture == NULL)
    return;

  snapshot_picture (self, snapshot);
  ensure_furniture (self);
  if (self->furniture_node != NULL)
    gtk_snapshot_append_node (snapshot, self->furniture_node);
}

static void
chorsu_map_scene_dispose (GObject *object)
{
  ChorsuMapScene *self = CHORSU_MAP_SCENE (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->renderer != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->renderer, self);
      chorsu_map_renderer_cancel (self->renderer);
    }
  g_clear_object (&self->renderer);
  g_clear_pointer (&self->picture, chorsu_map_picture_free);
  g_clear_pointer (&self->base_node, gsk_render_node_unref);
  g_clear_pointer (&self->state_node, gsk_render_node_unref);
  g_clear_pointer (&self->furniture_node, gsk_render_node_unref);
  g_clear_pointer (&self->flow_nodes, g_ptr_array_unref);
  g_clear_pointer (&self->painter, chorsu_painter_unref);

  G_OBJECT_CLASS (chorsu_map_scene_parent_class)->dispose (object);
}

static void
chorsu_map_scene_class_init (ChorsuMapSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chorsu_map_scene_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHARPENED] = g_signal_new ("sharpened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_map_scene_init (ChorsuMapScene *self)
{
  chorsu_view_init (&self->view);
  self->flow_nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  self->renderer = chorsu_map_renderer_new ();
  g_signal_connect_object (self->renderer, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
}
