/* chorsu-map-backdrop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-backdrop.h"

#include "chorsu-map-patches.h"
#include "chorsu-theme.h"

/* The part of the world where the camera may be, Web-Mercator units, and how
 * large it is painted. */
#define WEST 0.30
#define NORTH 0.08
#define EAST 1.0
#define SOUTH 0.68
#define ZOOM 2.0

struct _ChorsuMapBackdrop
{
  ChorsuMapPicture *picture;      /* null until it was painted */
  GskRenderNode    *node;
  GCancellable     *cancellable;  /* of the thread that paints */
  ChorsuPainter    *painter;      /* for whom it was painted; only compared */
  ChorsuThemeId     theme;
};

typedef struct
{
  ChorsuBasemap *basemap;
  ChorsuThemeId  theme;
} Order;

ChorsuMapBackdrop *
chorsu_map_backdrop_new (void)
{
  return g_new0 (ChorsuMapBackdrop, 1);
}

static void
drop (ChorsuMapBackdrop *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->picture, chorsu_map_picture_free);
}

void
chorsu_map_backdrop_free (ChorsuMapBackdrop *self)
{
  drop (self);
  g_free (self);
}

/* Painting, in a thread */

static void
order_free (Order *self)
{
  chorsu_basemap_unref (self->basemap);
  g_free (self);
}

static void
fill_areas (cairo_t            *cr,
            ChorsuBasemap      *basemap,
            const ChorsuCamera *camera,
            ChorsuAreaKind      kind,
            const ChorsuColor  *color)
{
  guint level = chorsu_basemap_level_for_zoom (basemap, camera->zoom);

  chorsu_color_set (cr, color);
  for (guint i = 0; i < chorsu_basemap_get_n_areas (basemap); i++)
    {
      if (chorsu_basemap_get_area (basemap, i)->kind != kind)
        continue;

      for (guint j = 0; j < chorsu_basemap_get_n_rings (basemap, i, level); j++)
        {
          guint n;
          const ChorsuVertex *ring = chorsu_basemap_get_ring (basemap, i, level, j, &n, NULL);

          for (guint k = 0; k < n; k++)
            {
              ChorsuPoint px = chorsu_camera_to_px (camera, (ChorsuPoint) { ring[k].x, ring[k].y });

              cairo_line_to (cr, px.x, px.y);
            }
          cairo_close_path (cr);
        }
      cairo_fill (cr);
    }
}

static void
paint_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const Order *order = data;
  const ChorsuTheme *theme = chorsu_theme_get (order->theme);
  ChorsuMapPicture *picture = g_new0 (ChorsuMapPicture, 1);
  double world = CHORSU_TILE_SIZE * exp2 (ZOOM);
  cairo_t *cr;

  chorsu_view_init (&picture->view);
  picture->camera = (ChorsuCamera) {
    .centre = { (WEST + EAST) / 2, (NORTH + SOUTH) / 2 },
    .zoom = ZOOM,
    .width = (EAST - WEST) * world,
    .height = (SOUTH - NORTH) * world,
    .scale = 1,
  };
  picture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, picture->camera.width, picture->camera.height);

  cr = cairo_create (picture->surface);
  chorsu_color_set (cr, &theme->water);
  cairo_paint (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  fill_areas (cr, order->basemap, &picture->camera, CHORSU_AREA_NEIGHBOUR, &theme->neighbour);
  fill_areas (cr, order->basemap, &picture->camera, CHORSU_AREA_STORY, &theme->story);
  fill_areas (cr, order->basemap, &picture->camera, CHORSU_AREA_LAKE, &theme->water);
  cairo_destroy (cr);

  g_task_return_pointer (task, picture, (GDestroyNotify) chorsu_map_picture_free);
}

/* When it was cancelled, the backdrop may be gone. */
static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  ChorsuMapPicture *picture = g_task_propagate_pointer (G_TASK (result), NULL);
  ChorsuMapBackdrop *self = user_data;
  cairo_rectangle_int_t area;

  if (picture == NULL)
    return;

  self->picture = picture;
  area = (cairo_rectangle_int_t) { 0, 0, picture->camera.width, picture->camera.height };
  self->node = chorsu_map_patch_to_node (picture->surface, &area, NULL);
}

void
chorsu_map_backdrop_prepare (ChorsuMapBackdrop *self,
                             ChorsuPainter     *painter,
                             ChorsuThemeId      theme)
{
  g_autoptr(GTask) task = NULL;
  Order *order;

  if (self->cancellable != NULL && self->painter == painter && self->theme == theme)
    return;

  drop (self);
  self->painter = painter;
  self->theme = theme;
  self->cancellable = g_cancellable_new ();

  order = g_new (Order, 1);
  order->basemap = chorsu_basemap_ref (chorsu_painter_get_basemap (painter));
  order->theme = theme;
  task = g_task_new (NULL, self->cancellable, painted_cb, self);
  g_task_set_source_tag (task, chorsu_map_backdrop_prepare);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, paint_cb);
}

/* Drawing */

static void
snapshot_strip (ChorsuMapBackdrop  *self,
                GtkSnapshot        *snapshot,
                const ChorsuCamera *camera,
                double              x0,
                double              y0,
                double              x1,
                double              y1)
{
  ChorsuPoint origin;
  double factor;

  if (x0 >= x1 || y0 >= y1)
    return;

  factor = chorsu_map_picture_place (self->picture, camera, &origin);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x0, y0, x1 - x0, y1 - y0));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (origin.x, origin.y));
  gtk_snapshot_scale (snapshot, factor, factor);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_pop (snapshot);
}

void
chorsu_map_backdrop_snapshot (ChorsuMapBackdrop      *self,
                              GtkSnapshot            *snapshot,
                              ChorsuThemeId           theme,
                              const ChorsuCamera     *camera,
                              const ChorsuMapPicture *picture)
{
  const ChorsuColor *water = &chorsu_theme_get (theme)->water;
  double width = camera->width, height = camera->height;
  double left, top, right, bottom, factor;
  ChorsuPoint origin;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { water->r, water->g, water->b, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (picture == NULL || self->picture == NULL || self->theme != theme)
    return;

  /* Stretching is dear, so only where it is seen. */
  factor = chorsu_map_picture_place (picture, camera, &origin);
  left = CLAMP (ceil (origin.x), 0, width);
  top = CLAMP (ceil (origin.y), 0, height);
  right = CLAMP (floor (origin.x + chorsu_map_picture_get_width (picture) * factor), left, width);
  bottom = CLAMP (floor (origin.y + chorsu_map_picture_get_height (picture) * factor), top, height);

  snapshot_strip (self, snapshot, camera, 0, 0, width, top);
  snapshot_strip (self, snapshot, camera, 0, bottom, width, height);
  snapshot_strip (self, snapshot, camera, 0, top, left, bottom);
  snapshot_strip (self, snapshot, camera, right, top, width, bottom);
}
