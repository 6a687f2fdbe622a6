/* chorsu-locator.c: where in the region the picture lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-furniture-private.h"

#include <math.h>

/* On screen, px. */
#define WIDTH 132
#define HEIGHT 88
#define PADDING 7
#define ABOVE 6
#define CORNER 5
#define FRAME 1.8

/* The frame of a picture that is but a speck here, px. */
#define MIN_FRAME 6

#define FROM_ZOOM 6.5

static gboolean
lies_in (const ChorsuBox *inner,
         const ChorsuBox *outer)
{
  return inner->x0 >= outer->x0 && inner->x1 <= outer->x1 && inner->y0 >= outer->y0 && inner->y1 <= outer->y1;
}

static gboolean
shows_whole_country (const ChorsuFurniture *self)
{
  ChorsuBox visible = chorsu_camera_bounds (self->camera);
  guint n = chorsu_basemap_get_n_areas (self->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);

      if (area->kind == CHORSU_AREA_STORY && lies_in (&area->main_box, &visible))
        return TRUE;
    }

  return FALSE;
}

ChorsuBox
chorsu_furniture_locator_box (const ChorsuFurniture *self)
{
  const ChorsuView *view = self->view;
  int width = chorsu_furniture_px (view, WIDTH);
  int height = chorsu_furniture_px (view, HEIGHT);
  int right = self->camera->width - chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN);
  int bottom = self->camera->height - chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN);

  if (self->basemap == NULL || (self->camera->zoom <= FROM_ZOOM && shows_whole_country (self)))
    return CHORSU_BOX_EMPTY;

  if (view->credits)
    bottom = (int) chorsu_furniture_credits_box (self).y0 - chorsu_furniture_px (view, ABOVE);
  /* Half the picture is the most that a look at the whole may take. */
  if (2 * width > self->camera->width || bottom - height < self->camera->height / 2)
    return CHORSU_BOX_EMPTY;

  return (ChorsuBox) { right - width, bottom - height, right, bottom };
}

/* The five countries, and the picture itself where it lies elsewhere. */
static ChorsuCamera
find_camera (const ChorsuFurniture *self)
{
  ChorsuCamera camera = *self->camera;
  ChorsuBox home = chorsu_camera_home_box ();
  ChorsuBox visible = chorsu_camera_bounds (self->camera);
  double padding = chorsu_furniture_px (self->view, PADDING);
  ChorsuPoint middle = self->camera->centre;

  if (!chorsu_box_contains (&home, middle.x, middle.y))
    {
      chorsu_box_include (&home, visible.x0, visible.y0);
      chorsu_box_include (&home, visible.x1, visible.y1);
    }
  camera.width = chorsu_furniture_px (self->view, WIDTH);
  camera.height = chorsu_furniture_px (self->view, HEIGHT);
  camera.centre = (ChorsuPoint) { (home.x0 + home.x1) / 2, (home.y0 + home.y1) / 2 };
  /* Further out than a map may be. */
  camera.zoom = log2 (MIN ((camera.width - 2 * padding) / (home.x1 - home.x0),
                           (camera.height - 2 * padding) / (home.y1 - home.y0)) / CHORSU_TILE_SIZE);

  return camera;
}

static void
add_country (const ChorsuFurniture *self,
             cairo_t               *cr,
             const ChorsuCamera    *camera,
             guint                  area)
{
  guint level = chorsu_basemap_level_for_zoom (self->basemap, camera->zoom + log2 (MAX (camera->scale, 1)));
  guint n_rings = chorsu_basemap_get_n_rings (self->basemap, area, level);

  for (guint i = 0; i < n_rings; i++)
    {
      guint n;
      const ChorsuVertex *ring = chorsu_basemap_get_ring (self->basemap, area, level, i, &n, NULL);

      cairo_new_sub_path (cr);
      for (guint v = 0; v < n; v++)
        {
          ChorsuPoint px = chorsu_camera_to_px (camera, (ChorsuPoint) { ring[v].x, ring[v].y });

          cairo_line_to (cr, px.x, px.y);
        }
      cairo_close_path (cr);
    }
}

static void
paint_countries (const ChorsuFurniture *self,
                 cairo_t               *cr,
                 const ChorsuTheme     *theme,
                 const ChorsuCamera    *camera)
{
  guint n = chorsu_basemap_get_n_areas (self->basemap);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n; i++)
    if (chorsu_basemap_get_area (self->basemap, i)->kind == CHORSU_AREA_STORY)
      {
        cairo_new_path (cr);
        add_country (self, cr, camera, i);
        chorsu_color_set (cr, &theme->story);
        cairo_fill_preserve (cr);
        cairo_set_line_width (cr, .8);
        chorsu_color_set (cr, &theme->story_border);
        cairo_stroke (cr);
      }
}

/* What the picture shows, as a frame that is never too small to be seen. */
static void
paint_frame (const ChorsuFurniture *self,
             cairo_t               *cr,
             const ChorsuTheme     *theme,
             const ChorsuCamera    *camera)
{
  ChorsuBox visible = chorsu_camera_bounds (self->camera);
  ChorsuPoint a = chorsu_camera_to_px (camera, (ChorsuPoint) { visible.x0, visible.y0 });
  ChorsuPoint b = chorsu_camera_to_px (camera, (ChorsuPoint) { visible.x1, visible.y1 });
  double smallest = chorsu_furniture_px (self->view, MIN_FRAME);
  double width = MAX (b.x - a.x, smallest), height = MAX (b.y - a.y, smallest);
  ChorsuColor fill = chorsu_color_with_alpha (theme->accent, .14);

  cairo_new_path (cr);
  cairo_rectangle (cr, (a.x + b.x - width) / 2, (a.y + b.y - height) / 2, width, height);
  chorsu_color_set (cr, &fill);
  cairo_fill_preserve (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_width (cr, chorsu_furniture_px (self->view, 10 * FRAME) / 10.0);
  chorsu_color_set (cr, &theme->accent);
  cairo_stroke (cr);
}

static void
add_panel (cairo_t *cr,
           double   width,
           double   height,
           double   r)
{
  cairo_new_path (cr);
  cairo_arc (cr, width - r, r, r - .5, -G_PI / 2, 0);
  cairo_arc (cr, width - r, height - r, r - .5, 0, G_PI / 2);
  cairo_arc (cr, r, height - r, r - .5, G_PI / 2, G_PI);
  cairo_arc (cr, r, r, r - .5, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
chorsu_locator_paint (const ChorsuFurniture *self,
                      cairo_t               *cr)
{
  ChorsuBox box = chorsu_furniture_locator_box (self);
  const ChorsuTheme *theme = chorsu_theme_get (self->view->theme);
  int corner = chorsu_furniture_px (self->view, CORNER);
  ChorsuCamera camera;

  if (chorsu_box_is_empty (&box))
    return;

  camera = find_camera (self);
  cairo_save (cr);
  cairo_translate (cr, box.x0, box.y0);
  add_panel (cr, camera.width, camera.height, corner);
  chorsu_color_set (cr, &theme->neighbour);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  paint_countries (self, cr, theme, &camera);
  paint_frame (self, cr, theme, &camera);
  cairo_restore (cr);
  add_panel (cr, camera.width, camera.height, corner);
  cairo_set_line_width (cr, 1);
  chorsu_color_set (cr, &theme->story_border);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}
