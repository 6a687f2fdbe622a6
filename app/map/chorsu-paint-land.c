/* chorsu-paint-land.c: water, land and the shading of countries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
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

/* The flat fill a country has beyond the plain land colour, if any. */
static gboolean
find_fill (const ChorsuPass *self,
           const char       *country,
           ChorsuColor      *color)
{
  if (self->content->shade != NULL)
    {
      const ChorsuRelevance *relevance = chorsu_goal_get_relevance (self->content->shade, country);

      if (relevance == NULL || relevance->relevance == 0)
        return FALSE;

      *color = chorsu_theme_shade (self->theme, self->content->shade->order, relevance->relevance);
      return TRUE;
    }

  if (self->content->tint != NULL)
    {
      const ChorsuCountry *record = chorsu_dataset_get_country (self->dataset, country);

      if (record == NULL
          || chorsu_country_membership_in (record, self->content->tint->record.ref.id, self->view->year)
                 != CHORSU_MEMBERSHIP_MEMBER)
        return FALSE;

      *color = self->theme->bloc_tint;
      return TRUE;
    }

  return FALSE;
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
chorsu_paint_land (ChorsuPass *self)
{
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);

  chorsu_color_set (cr, &self->theme->water);
  cairo_paint (cr);

  fill_all_land (self);
  fill_story_land (self);
  if (self->content->shade != NULL || self->content->tint != NULL)
    shade_countries (self);

  cairo_restore (cr);
}
