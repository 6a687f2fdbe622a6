/* chorsu-scene-thumb.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-scene-thumb.h"

#include "chorsu-map-renderer.h"

/* Large enough for the presenter's own picture, small enough for a dozen. */
#define WIDTH 640
#define HEIGHT 360

struct _ChorsuSceneThumb
{
  GtkWidget          parent_instance;

  int                least_width;
  ChorsuScene       *scene;
  ChorsuMapRenderer *renderer;
  ChorsuMapPicture  *picture;
};

G_DEFINE_FINAL_TYPE (ChorsuSceneThumb, chorsu_scene_thumb, GTK_TYPE_WIDGET)

static void
finished_cb (ChorsuSceneThumb *self)
{
  ChorsuMapPicture *picture = chorsu_map_renderer_take (self->renderer);

  if (picture == NULL)
    return;

  g_clear_pointer (&self->picture, chorsu_map_picture_free);
  self->picture = picture;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
chorsu_scene_thumb_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  ChorsuSceneThumb *self = CHORSU_SCENE_THUMB (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double k = MIN (width / (double) WIDTH, height / (double) HEIGHT);
  cairo_t *cr;

  if (self->picture == NULL || k <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, (width - k * WIDTH) / 2, (height - k * HEIGHT) / 2);
  cairo_scale (cr, k, k);
  cairo_set_source_surface (cr, self->picture->surface, 0, 0);
  cairo_rectangle (cr, 0, 0, WIDTH, HEIGHT);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
chorsu_scene_thumb_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  ChorsuSceneThumb *self = CHORSU_SCENE_THUMB (widget);
  int width = self->least_width;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > width)
    width = for_size;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? self->least_width : self->least_width * HEIGHT / WIDTH;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : width * HEIGHT / WIDTH;
}

static GtkSizeRequestMode
chorsu_scene_thumb_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
chorsu_scene_thumb_dispose (GObject *object)
{
  ChorsuSceneThumb *self = CHORSU_SCENE_THUMB (object);

  if (self->renderer != NULL)
    chorsu_map_renderer_cancel (self->renderer);
  g_clear_object (&self->renderer);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->picture, chorsu_map_picture_free);

  G_OBJECT_CLASS (chorsu_scene_thumb_parent_class)->dispose (object);
}

static void
chorsu_scene_thumb_class_init (ChorsuSceneThumbClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_scene_thumb_dispose;
  widget_class->snapshot = chorsu_scene_thumb_snapshot;
  widget_class->measure = chorsu_scene_thumb_measure;
  widget_class->get_request_mode = chorsu_scene_thumb_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "thumb");
}

static void
chorsu_scene_thumb_init (ChorsuSceneThumb *self)
{
  self->renderer = chorsu_map_renderer_new ();
  g_signal_connect_object (self->renderer, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
chorsu_scene_thumb_new (int width)
{
  ChorsuSceneThumb *self = g_object_new (CHORSU_TYPE_SCENE_THUMB, NULL);

  self->least_width = width;

  return GTK_WIDGET (self);
}

void
chorsu_scene_thumb_set_scene (ChorsuSceneThumb *self,
                              ChorsuPainter    *painter,
                              ChorsuScene      *scene,
                              const ChorsuView *base)
{
  ChorsuCamera camera = chorsu_camera (66.9, 46.2, 5, WIDTH, HEIGHT, 1);
  ChorsuView view;

  g_return_if_fail (CHORSU_IS_SCENE_THUMB (self));
  g_return_if_fail (scene == NULL || CHORSU_IS_SCENE (scene));
  g_return_if_fail (scene == NULL || painter != NULL);

  if (self->scene == scene)
    return;

  g_set_object (&self->scene, scene);
  chorsu_map_renderer_cancel (self->renderer);
  if (scene == NULL)
    {
      g_clear_pointer (&self->picture, chorsu_map_picture_free);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  view = chorsu_scene_get_view (scene, base);
  view.purpose = CHORSU_PURPOSE_THUMBNAIL;
  camera = chorsu_camera_fit (&camera, chorsu_scene_get_box (scene), NULL);
  chorsu_map_renderer_start (self->renderer, painter, &view, &camera, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chorsu_text_get (chorsu_scene_get_title (scene), base->language), -1);
}
