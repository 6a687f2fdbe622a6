/* chorsu-paint-blocs.c: memberships as hatch and inner band, figures as dots and circles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-blocs.h"
#include "chorsu-filters.h"
#include "chorsu-painter.h"
#include "chorsu-pass.h"

#define CIRCLE_ALPHA .45

/* Adds the land of all story countries that stand so to the organisation. */
static gboolean
add_members (ChorsuPass               *self,
             const ChorsuOrganisation *organisation,
             ChorsuMembershipStatus    status)
{
  guint n = chorsu_basemap_get_n_areas (self->basemap);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);

      if (!chorsu_pass_is_story (area) || !chorsu_box_intersects (&area->box, &self->clip)
          || !chorsu_content_shows_membership (self->dataset, self->view,
                                               chorsu_dataset_get_country (self->dataset, area->id),
                                               organisation, status))
        continue;

      chorsu_pass_add_area (self, i);
      any = TRUE;
    }

  return any;
}

/* Parallel lines at 45° over the whole picture, anchored to its middle, so
 * that they do not crawl while a base picture is moved. */
static void
add_hatch_lines (ChorsuPass *self)
{
  double slope = self->content->hatch_falls ? 1 : -1;
  double pitch = CHORSU_HATCH_PITCH * self->k * G_SQRT2;
  double x = self->camera->width / 2.0;
  double y = self->camera->height / 2.0;
  double up = self->clip_px.y0 - y;
  double down = self->clip_px.y1 - y;
  double reach = MAX (x - self->clip_px.x0, self->clip_px.x1 - x) + MAX (-up, down);
  int last = (int) ceil (reach / pitch);

  for (int i = -last; i <= last; i++)
    {
      double middle = x + slope * i * pitch;

      cairo_move_to (self->cr, middle + slope * up, self->clip_px.y0);
      cairo_line_to (self->cr, middle + slope * down, self->clip_px.y1);
    }
}

static void
paint_hatch (ChorsuPass               *self,
             const ChorsuOrganisation *organisation,
             ChorsuMembershipStatus    status)
{
  ChorsuColor color = chorsu_bloc_color (self->theme, organisation);
  gboolean observer = status == CHORSU_MEMBERSHIP_OBSERVER;
  double dash[2] = { CHORSU_OBSERVER_ON * self->k, CHORSU_OBSERVER_OFF * self->k };

  cairo_save (self->cr);
  if (add_members (self, organisation, status))
    {
      cairo_clip (self->cr);
      add_hatch_lines (self);
      cairo_set_line_width (self->cr, CHORSU_HATCH_WIDTH * self->k);
      cairo_set_dash (self->cr, dash, observer ? 2 : 0, 0);
      color.a = observer ? CHORSU_OBSERVER_ALPHA : CHORSU_HATCH_ALPHA;
      chorsu_color_set (self->cr, &color);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

static void
paint_inner_band (ChorsuPass               *self,
                  const ChorsuOrganisation *organisation,
                  ChorsuMembershipStatus    status)
{
  gboolean observer = status == CHORSU_MEMBERSHIP_OBSERVER;
  ChorsuColor color = chorsu_color_with_alpha (chorsu_bloc_color (self->theme, organisation), CHORSU_BAND_ALPHA);
  double dash[2] = { CHORSU_OBSERVER_ON * self->k, CHORSU_OBSERVER_OFF * self->k };

  cairo_save (self->cr);
  if (add_members (self, organisation, status))
    {
      cairo_path_t *path = cairo_copy_path (self->cr);

      cairo_clip (self->cr);
      cairo_append_path (self->cr, path);
      cairo_path_destroy (path);
      cairo_set_line_width (self->cr, 2 * CHORSU_BAND_WIDTH * self->line_k);
      cairo_set_dash (self->cr, dash, observer ? 2 : 0, 0);
      chorsu_color_set (self->cr, &color);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

/* The dots that stand for "no figure found", over all countries without one. */
static void
paint_no_data (ChorsuPass *self)
{
  const ChorsuShading *shading = self->content->shading;
  guint n = chorsu_basemap_get_n_areas (self->basemap);
  double pitch = CHORSU_DOT_PITCH * self->k;
  double x = self->camera->width / 2.0, y = self->camera->height / 2.0;
  double dot[2] = { 0, pitch };
  int rows = (int) ceil ((self->clip_px.y1 - y) / pitch);
  int columns = (int) ceil ((self->clip_px.x1 - x) / pitch);
  gboolean any = FALSE;

  if (!chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_STEP, CHORSU_STEP_NO_DATA))
    return;

  cairo_save (self->cr);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->basemap, i);
      const ChorsuShadingValue *value = chorsu_pass_is_story (area) ? chorsu_shading_get (shading, area->id) : NULL;

      if (value == NULL || value->figure != NULL || !chorsu_box_intersects (&area->box, &self->clip))
        continue;
      chorsu_pass_add_area (self, i);
      any = TRUE;
    }
  if (any)
    {
      cairo_clip (self->cr);
      for (int row = -rows; row <= rows; row++)
        {
          cairo_move_to (self->cr, x - columns * pitch, y + row * pitch);
          cairo_line_to (self->cr, x + columns * pitch, y + row * pitch);
        }
      cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (self->cr, CHORSU_DOT_SIZE * self->k);
      cairo_set_dash (self->cr, dot, G_N_ELEMENTS (dot), 0);
      chorsu_color_set (self->cr, &self->theme->no_data);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

/* A total is a circle on the country, its area in proportion to the value. */
static void
paint_circles (ChorsuPass *self)
{
  const ChorsuShading *shading = self->content->shading;
  ChorsuColor edge = chorsu_shading_color (shading, self->theme, 0, 0);
  ChorsuColor fill = chorsu_color_with_alpha (edge, CIRCLE_ALPHA);

  if (!chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_STEP, 0))
    return;

  for (guint i = 0; i < shading->n_values; i++)
    {
      guint area;
      ChorsuPoint at;

      if (shading->values[i].figure == NULL
          || !chorsu_basemap_find_area (self->basemap, shading->values[i].country, &area))
        continue;

      at = chorsu_basemap_get_area (self->basemap, area)->label;
      at = chorsu_pass_px (self, at.x, at.y);
      cairo_new_path (self->cr);
      cairo_arc (self->cr, at.x, at.y,
                 chorsu_shading_radius (shading, shading->values[i].figure, CHORSU_CIRCLE_RADIUS * self->k), 0, 2 * G_PI);
      cairo_close_path (self->cr);
      chorsu_color_set (self->cr, &fill);
      cairo_fill_preserve (self->cr);
      cairo_set_line_width (self->cr, 1.2 * self->k);
      chorsu_color_set (self->cr, &edge);
      cairo_stroke (self->cr);
    }
}

void
chorsu_paint_blocs (ChorsuPass *self)
{
  static const ChorsuMembershipStatus statuses[] = { CHORSU_MEMBERSHIP_MEMBER, CHORSU_MEMBERSHIP_OBSERVER };
  const ChorsuContent *content = self->content;

  cairo_save (self->cr);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);

  if (content->shading != NULL)
    paint_no_data (self);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      if (content->hatch != NULL)
        paint_hatch (self, content->hatch, statuses[i]);
      if (content->band != NULL)
        paint_inner_band (self, content->band, statuses[i]);
    }
  /* Where nothing else is hatched, observers of what is tinted may be. */
  if (content->tint != NULL && content->hatch == NULL)
    paint_hatch (self, content->tint, CHORSU_MEMBERSHIP_OBSERVER);
  if (content->shading != NULL && content->shading->totals)
    paint_circles (self);

  cairo_restore (self->cr);
}
