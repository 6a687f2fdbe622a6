/* chorsu-paint-land.c: water, land and the shading of countries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"
#include "chorsu-pass.h"
#include "chorsu-raster.h"

static gboolean
is_visible (const ChorsuPass *self,
            const ChorsuArea *area)
{
  return chorsu_box_intersects (&area->box, &self->clip);
}

/* One path for all land: where countries touch, their edges cancel out and no
 * seam shows. */
static void
fill_all_land (ChorsuPass *self)
{
  guint n = chorsu_basemap_get_n_areas (self->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);

      if ((area->kind == CHORSU_AREA_STORY || area->kind == CHORSU_AREA_NEIGHBOUR) && is_visible (self, area))
        chorsu_pass_add_area (self, i);
    }
  chorsu_color_set (self->cr, &self->theme->neighbour);
  chorsu_raster_fill (self->cr);
}

static void
fill_story_land (ChorsuPass *self)
{
  guint n = chorsu_basemap_get_n_areas (self->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);

      if (chorsu_pass_is_story (area) && is_visible (self, area))
        chorsu_pass_add_area (self, i);
    }
  chorsu_color_set (self->cr, &self->theme->story);
  chorsu_raster_fill (self->cr);
}

static gboolean
shows_step (const ChorsuPass *self,
            guint             step)
{
  return chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_STEP, step);
}

static gboolean
find_class (const ChorsuPass *self,
            const char       *country,
            ChorsuColor      *color)
{
  const ChorsuShading *shading = self->content->shading;
  const ChorsuShadingValue *value = chorsu_shading_get (shading, country);

  if (value == NULL || value->figure == NULL || shading->totals || !shows_step (self, value->step))
    return FALSE;

  *color = chorsu_shading_color (shading, self->theme, self->view->goal, value->step);
  return TRUE;
}

static gboolean
find_relevance (const ChorsuPass *self,
                const char       *country,
                ChorsuColor      *color)
{
  const ChorsuRelevance *relevance = chorsu_goal_get_relevance (self->content->shade, country);

  if (relevance == NULL || relevance->relevance == 0 || !shows_step (self, relevance->relevance))
    return FALSE;

  *color = chorsu_theme_shade (self->theme, self->content->shade->order, relevance->relevance);
  return TRUE;
}

/* The flat fill a country has beyond the plain land colour, if any. */
static gboolean
find_fill (const ChorsuPass *self,
           const char       *country,
           ChorsuColor      *color)
{
  if (self->content->shading != NULL)
    return find_class (self, country, color);
  if (self->content->shade != NULL)
    return find_relevance (self, country, color);

  *color = self->theme->bloc_tint;

  return chorsu_content_shows_membership (self->dataset, self->view,
                                          chorsu_dataset_get_country (self->dataset, country),
                                          self->content->tint, CHORSU_MEMBERSHIP_MEMBER);
}

static void
shade_countries (ChorsuPass *self)
{
  guint n = chorsu_basemap_get_n_areas (self->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);
      ChorsuColor color;

      if (!chorsu_pass_is_story (area) || !is_visible (self, area) || !find_fill (self, area->id, &color))
        continue;

      chorsu_pass_add_area (self, i);
      chorsu_color_set (self->cr, &color);
      chorsu_raster_fill (self->cr);
    }
}

void
chorsu_paint_ground (ChorsuPass *self)
{
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  chorsu_color_set (cr, &self->theme->water);
  cairo_paint (cr);
  fill_all_land (self);
  cairo_restore (cr);
}

void
chorsu_paint_land (ChorsuPass *self)
{
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  fill_story_land (self);
  if (self->content->shade != NULL || self->content->tint != NULL || self->content->shading != NULL)
    shade_countries (self);
  cairo_restore (cr);
}
