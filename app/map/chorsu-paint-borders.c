/* chorsu-paint-borders.c: boundaries and the band inside the five countries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"
#include "chorsu-pass.h"
#include "chorsu-raster.h"

/* Stroked this wide and clipped to the country, so half of it shows. */
#define BAND_WIDTH 11.0

typedef struct
{
  ChorsuLineKind kind;
  double         width;
  double         dash[2];
} BorderStyle;

/* From the quiet to the strong. */
static const BorderStyle styles[] = {
  { CHORSU_LINE_PROVINCE_OTHER, .5, { 4, 2.5 } },
  { CHORSU_LINE_PROVINCE, .6, { 4, 2.5 } },
  { CHORSU_LINE_COAST, .8, { 0, 0 } },
  { CHORSU_LINE_BORDER, .8, { 0, 0 } },
  { CHORSU_LINE_DISPUTED, .9, { 5, 3 } },
  { CHORSU_LINE_LEASED, .9, { 2, 2 } },
  { CHORSU_LINE_STORY_INNER, 1.2, { 0, 0 } },
  { CHORSU_LINE_STORY_OUTER, 1.6, { 0, 0 } },
};

static const ChorsuColor *
border_color (const ChorsuTheme *theme,
              ChorsuLineKind     kind)
{
  switch (kind)
    {
    case CHORSU_LINE_COAST:
      return &theme->shoreline;
    case CHORSU_LINE_PROVINCE:
    case CHORSU_LINE_PROVINCE_OTHER:
      return &theme->province;
    case CHORSU_LINE_STORY_INNER:
    case CHORSU_LINE_STORY_OUTER:
    case CHORSU_LINE_LEASED:
      return &theme->story_border;
    default:
      return &theme->other_border;
    }
}

static gboolean
add_lines (ChorsuPass     *self,
           ChorsuLineKind  kind)
{
  guint n = chorsu_basemap_get_n_lines (self->basemap);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    if (chorsu_basemap_get_line (self->basemap, i)->kind == kind)
      {
        chorsu_pass_add_line (self, i);
        any = TRUE;
      }

  return any;
}

static cairo_path_t *
copy_story (ChorsuPass *self)
{
  guint n = chorsu_basemap_get_n_areas (self->basemap);
  cairo_path_t *path;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);

      if (chorsu_pass_is_story (area) && chorsu_box_intersects (&area->box, &self->clip))
        chorsu_pass_add_area (self, i);
    }
  path = cairo_copy_path (self->cr);
  cairo_new_path (self->cr);

  return path;
}

static gboolean
is_story_code (const ChorsuPass *self,
               const char       *code)
{
  guint area;

  return code != NULL && chorsu_basemap_find_area (self->basemap, code, &area)
         && chorsu_pass_is_story (chorsu_basemap_get_area (self->basemap, area));
}

static void
add_story_outline (ChorsuPass *self)
{
  guint n = chorsu_basemap_get_n_lines (self->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuLine *line = chorsu_basemap_get_line (self->basemap, i);

      if (line->kind == CHORSU_LINE_STORY_OUTER || line->kind == CHORSU_LINE_STORY_INNER
          || (line->kind == CHORSU_LINE_COAST
              && (is_story_code (self, line->left) || is_story_code (self, line->right))))
        chorsu_pass_add_line (self, i);
    }
}

/* A wide soft band hides detail: its outline is a level coarser. */
static void
paint_band (ChorsuPass *self)
{
  guint level = self->level;
  cairo_path_t *story = copy_story (self);

  self->level = level > 0 ? level - 1 : 0;
  add_story_outline (self);
  self->level = level;
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (self->cr, BAND_WIDTH * self->line_k);
  chorsu_color_set (self->cr, &self->theme->band);
  chorsu_raster_stroke_inside (self->cr, story);
  cairo_path_destroy (story);
}

void
chorsu_paint_borders (ChorsuPass *self)
{
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  paint_band (self);

  /* Round joins cost twice the time and show on no line as thin as these. */
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      const BorderStyle *style = &styles[i];
      double dash[2] = { style->dash[0] * self->line_k, style->dash[1] * self->line_k };

      if ((style->kind == CHORSU_LINE_PROVINCE || style->kind == CHORSU_LINE_PROVINCE_OTHER)
          && !chorsu_density_shows_province (self->camera->zoom))
        continue;
      if (!add_lines (self, style->kind))
        continue;

      cairo_set_dash (cr, dash, dash[0] > 0 ? 2 : 0, 0);
      cairo_set_line_width (cr, style->width * self->line_k);
      chorsu_color_set (cr, border_color (self->theme, style->kind));
      chorsu_raster_stroke (cr);
    }

  cairo_restore (cr);
}
