/* chorsu-pass.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-pass.h"

#include "chorsu-clip.h"
#include "chorsu-painter.h"

/* Wide strokes start outside the picture; geometry is cut this far outside
 * what a window keeps ready, always at the same place. */
#define CLIP_PAD 24

/* Line widths by zoom: thinner far out, thicker close up. */
static double
line_factor (double zoom)
{
  if (zoom < 5)
    return CLAMP (.75 + (zoom - 4) * .25, .75, 1);

  return CLAMP (1 + (zoom - 6) * .3, 1, 1.3);
}

void
chorsu_pass_init (ChorsuPass          *self,
                  cairo_t             *cr,
                  ChorsuBasemap       *basemap,
                  ChorsuDataset       *dataset,
                  const ChorsuView    *view,
                  const ChorsuCamera  *camera,
                  const ChorsuContent *content,
                  struct _ChorsuNetworkGeometry *geometry)
{
  ChorsuCamera painted = chorsu_camera_with_margin (camera, CHORSU_PAINTER_MARGIN + CLIP_PAD);
  double margin = CHORSU_PAINTER_MARGIN + CLIP_PAD;

  *self = (ChorsuPass) {
    .cr = cr,
    .basemap = basemap,
    .dataset = dataset,
    .view = view,
    .camera = camera,
    .theme = chorsu_theme_get (view->theme),
    .content = content,
    .geometry = geometry,
    .level = chorsu_basemap_level_for_zoom (basemap, camera->zoom + log2 (MAX (camera->scale, 1))),
    .world = chorsu_camera_world_px (camera),
    .clip = chorsu_camera_bounds (&painted),
    .clip_px = { -margin, -margin, camera->width + margin, camera->height + margin },
    .k = view->purpose == CHORSU_PURPOSE_STAGE ? CHORSU_STAGE_FACTOR : 1,
    .line_k = line_factor (camera->zoom),
    .vertices = g_array_new (FALSE, FALSE, sizeof (ChorsuVertex)),
  };
  self->offset.x = camera->centre.x * self->world - camera->width / 2.0;
  self->offset.y = camera->centre.y * self->world - camera->height / 2.0;
  self->line_k *= self->k;
}

void
chorsu_pass_trim (ChorsuPass *self)
{
  ChorsuCamera painted = chorsu_camera_with_margin (self->camera, CLIP_PAD);

  self->clip = chorsu_camera_bounds (&painted);
  self->clip_px = (ChorsuBox) { -CLIP_PAD, -CLIP_PAD, self->camera->width + CLIP_PAD, self->camera->height + CLIP_PAD };
}

void
chorsu_pass_clear (ChorsuPass *self)
{
  g_clear_pointer (&self->vertices, g_array_unref);
}

gboolean
chorsu_pass_is_story (const ChorsuArea *area)
{
  return area->kind == CHORSU_AREA_STORY;
}

static void
add_vertices (ChorsuPass         *self,
              const ChorsuVertex *vertices,
              guint               n,
              gboolean            close)
{
  for (guint i = 0; i < n; i++)
    {
      ChorsuPoint px = chorsu_pass_px (self, vertices[i].x, vertices[i].y);

      if (i == 0)
        cairo_move_to (self->cr, px.x, px.y);
      else
        cairo_line_to (self->cr, px.x, px.y);
    }
  if (close)
    cairo_close_path (self->cr);
}

static gboolean
box_inside (const ChorsuBox *inner,
            const ChorsuBox *outer)
{
  return inner->x0 >= outer->x0 && inner->x1 <= outer->x1 && inner->y0 >= outer->y0 && inner->y1 <= outer->y1;
}

void
chorsu_pass_add_area (ChorsuPass *self,
                      guint       area)
{
  guint n_rings = chorsu_basemap_get_n_rings (self->basemap, area, self->level);

  for (guint i = 0; i < n_rings; i++)
    {
      ChorsuBox box;
      guint n;
      const ChorsuVertex *vertices = chorsu_basemap_get_ring (self->basemap, area, self->level, i, &n, &box);

      if (!chorsu_box_intersects (&box, &self->clip))
        continue;

      if (!box_inside (&box, &self->clip))
        {
          g_array_set_size (self->vertices, 0);
          chorsu_clip_ring (vertices, n, &self->clip, self->vertices);
          vertices = (const ChorsuVertex *) (void *) self->vertices->data;
          n = self->vertices->len;
          if (n < 3)
            continue;
        }
      add_vertices (self, vertices, n, TRUE);
    }
}

static void
add_piece (const ChorsuVertex *vertices,
           guint               n,
           gpointer            data)
{
  add_vertices (data, vertices, n, FALSE);
}

void
chorsu_pass_add_line (ChorsuPass *self,
                      guint       line)
{
  const ChorsuLine *info = chorsu_basemap_get_line (self->basemap, line);
  const ChorsuVertex *vertices;
  guint n;

  if (!chorsu_box_intersects (&info->box, &self->clip))
    return;

  vertices = chorsu_basemap_get_line_vertices (self->basemap, line, self->level, &n);
  if (n < 2)
    return;

  if (box_inside (&info->box, &self->clip))
    add_vertices (self, vertices, n, FALSE);
  else
    chorsu_clip_line (vertices, n, &self->clip, add_piece, self);
}
