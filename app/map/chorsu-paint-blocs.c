/* chorsu-paint-blocs.c: memberships as hatch and inner band
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-painter.h"
#include "chorsu-pass.h"

#define HATCH_WIDTH 1.2
#define HATCH_PITCH 14.0
#define HATCH_ALPHA .30
#define OBSERVER_ALPHA .42
#define BAND_WIDTH 6.0
#define BAND_ALPHA .45

static ChorsuColor
bloc_color (const ChorsuTheme        *theme,
            const ChorsuOrganisation *organisation)
{
  if (organisation->led_by != NULL && g_str_equal (organisation->led_by, "RU"))
    return theme->bloc_russian;
  if (organisation->led_by != NULL && g_str_equal (organisation->led_by, "CN"))
    return theme->bloc_chinese;

  return theme->bloc_other;
}

static gboolean
has_status (const ChorsuPass         *self,
            const char               *country,
            const ChorsuOrganisation *organisation,
            ChorsuMembershipStatus    status)
{
  const ChorsuCountry *record = chorsu_dataset_get_country (self->dataset, country);

  return record != NULL
         && chorsu_country_membership_in (record, organisation->record.ref.id, self->view->year) == status;
}

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
          || !has_status (self, area->id, organisation, status))
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
  double pitch = HATCH_PITCH * self->k * G_SQRT2;
  double x = self->camera->width / 2.0;
  double y = self->camera->height / 2.0;
  double up = self->clip_px.y0 - y;
  double down = self->clip_px.y1 - y;
  int first = (int) floor ((self->clip_px.x0 - x - down) / pitch);
  int last = (int) ceil ((self->clip_px.x1 - x - up) / pitch);

  for (int i = first; i <= last; i++)
    {
      cairo_move_to (self->cr, x + i * pitch + up, self->clip_px.y0);
      cairo_line_to (self->cr, x + i * pitch + down, self->clip_px.y1);
    }
}

static void
paint_hatch (ChorsuPass               *self,
             const ChorsuOrganisation *organisation,
             ChorsuMembershipStatus    status)
{
  ChorsuColor color = bloc_color (self->theme, organisation);
  gboolean observer = status == CHORSU_MEMBERSHIP_OBSERVER;
  double dash[2] = { 5 * self->k, 8 * self->k };

  cairo_save (self->cr);
  if (add_members (self, organisation, status))
    {
      cairo_clip (self->cr);
      add_hatch_lines (self);
      cairo_set_line_width (self->cr, HATCH_WIDTH * self->k);
      cairo_set_dash (self->cr, dash, observer ? 2 : 0, 0);
      color.a = observer ? OBSERVER_ALPHA : HATCH_ALPHA;
      chorsu_color_set (self->cr, &color);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

static void
paint_inner_band (ChorsuPass               *self,
                  const ChorsuOrganisation *organisation)
{
  ChorsuColor color = chorsu_color_with_alpha (bloc_color (self->theme, organisation), BAND_ALPHA);

  cairo_save (self->cr);
  if (add_members (self, organisation, CHORSU_MEMBERSHIP_MEMBER))
    {
      cairo_path_t *path = cairo_copy_path (self->cr);

      cairo_clip (self->cr);
      cairo_append_path (self->cr, path);
      cairo_path_destroy (path);
      cairo_set_line_width (self->cr, 2 * BAND_WIDTH * self->line_k);
      chorsu_color_set (self->cr, &color);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

void
chorsu_paint_blocs (ChorsuPass *self)
{
  const ChorsuContent *content = self->content;

  cairo_save (self->cr);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);

  if (content->hatch != NULL)
    {
      paint_hatch (self, content->hatch, CHORSU_MEMBERSHIP_MEMBER);
      paint_hatch (self, content->hatch, CHORSU_MEMBERSHIP_OBSERVER);
    }
  if (content->band != NULL)
    paint_inner_band (self, content->band);

  cairo_restore (self->cr);
}
