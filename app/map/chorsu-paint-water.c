/* chorsu-paint-water.c: glaciers, lakes, old shores and rivers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"
#include "chorsu-pass.h"
#include "chorsu-raster.h"

#define SHORE_WIDTH .8
#define OLD_SHORE_WIDTH .8

static void
add_areas (ChorsuPass     *self,
           ChorsuAreaKind  kind)
{
  guint n = chorsu_basemap_get_n_areas (self->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);

      if (area->kind == kind && chorsu_box_intersects (&area->box, &self->clip))
        chorsu_pass_add_area (self, i);
    }
}

static void
add_lines (ChorsuPass     *self,
           ChorsuLineKind  kind)
{
  guint n = chorsu_basemap_get_n_lines (self->basemap);

  for (guint i = 0; i < n; i++)
    if (chorsu_basemap_get_line (self->basemap, i)->kind == kind)
      chorsu_pass_add_line (self, i);
}

static void
paint_lakes (ChorsuPass *self)
{
  add_areas (self, CHORSU_AREA_LAKE);
  chorsu_color_set (self->cr, &self->theme->water);
  chorsu_raster_fill (self->cr);

  add_lines (self, CHORSU_LINE_SHORE);
  cairo_set_line_width (self->cr, SHORE_WIDTH * self->line_k);
  chorsu_color_set (self->cr, &self->theme->shoreline);
  chorsu_raster_stroke (self->cr);
}

static void
paint_old_shore (ChorsuPass *self)
{
  double dash = 3 * self->line_k;

  add_lines (self, CHORSU_LINE_OLD_SHORE);
  cairo_set_dash (self->cr, &dash, 1, 0);
  cairo_set_line_width (self->cr, OLD_SHORE_WIDTH * self->line_k);
  chorsu_color_set (self->cr, &self->theme->shoreline);
  chorsu_raster_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static double
river_width (int rank)
{
  return rank <= 3 ? 1.5 : rank <= 5 ? 1.3 : .8;
}

/* One stroke per width. */
static void
paint_rivers (ChorsuPass *self)
{
  static const double widths[] = { .8, 1.3, 1.5 };
  guint n = chorsu_basemap_get_n_lines (self->basemap);

  chorsu_color_set (self->cr, &self->theme->river);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      for (guint i = 0; i < n; i++)
        {
          const ChorsuLine *line = chorsu_basemap_get_line (self->basemap, i);

          if (line->kind == CHORSU_LINE_RIVER && river_width (line->rank) == widths[w]
              && chorsu_density_shows_river (line, self->camera->zoom))
            chorsu_pass_add_line (self, i);
        }
      cairo_set_line_width (self->cr, widths[w] * self->line_k);
      chorsu_raster_stroke (self->cr);
    }
}

void
chorsu_paint_water (ChorsuPass *self)
{
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);

  if (self->theme->glacier.a > 0)
    {
      add_areas (self, CHORSU_AREA_GLACIER);
      chorsu_color_set (cr, &self->theme->glacier);
      chorsu_raster_fill (cr);
    }
  paint_rivers (self);
  paint_lakes (self);
  paint_old_shore (self);

  cairo_restore (cr);
}
