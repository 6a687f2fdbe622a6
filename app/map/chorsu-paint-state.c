/* chorsu-paint-state.c: selection, hover and focus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-paint-state.h"

#define SELECTED_WIDTH 2.6
#define SELECTED_BAND 14.0
#define SELECTED_BAND_ALPHA .24
#define HOVER_EXTRA .8
#define HOVER_LIGHTER .06
#define FOCUS_WIDTH 2.0
#define FOCUS_DISTANCE 2.0
#define HERE_RADIUS 7.0

/* The dotted circle of an approximate place. */
#define UNCERTAIN_WIDTH 2.2
#define UNCERTAIN_PITCH 6.5

/* Room the widest stroke needs outside a country, px. */
#define REACH 8.0

static gboolean
find_country (ChorsuBasemap *basemap,
              ChorsuRef      ref,
              guint         *area)
{
  return (ref.kind == CHORSU_KIND_COUNTRY || ref.kind == CHORSU_KIND_NEIGHBOUR)
         && chorsu_basemap_find_area (basemap, ref.id, area);
}

static void
paint_selected (ChorsuPass *self,
                guint       area,
                gboolean    other)
{
  cairo_t *cr = self->cr;
  ChorsuColor band = chorsu_color_with_alpha (self->theme->accent, SELECTED_BAND_ALPHA);
  double dash[2] = { 8 * self->k, 4 * self->k };
  cairo_path_t *path;

  cairo_save (cr);
  chorsu_pass_add_area (self, area);
  path = cairo_copy_path (cr);
  cairo_clip (cr);
  cairo_append_path (cr, path);
  cairo_set_line_width (cr, SELECTED_BAND * self->k);
  chorsu_color_set (cr, &band);
  cairo_stroke (cr);
  cairo_restore (cr);

  cairo_append_path (cr, path);
  cairo_path_destroy (path);
  cairo_set_dash (cr, dash, other ? 2 : 0, 0);
  cairo_set_line_width (cr, SELECTED_WIDTH * self->k);
  chorsu_color_set (cr, &self->theme->accent);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_hover (ChorsuPass *self,
             guint       area)
{
  cairo_t *cr = self->cr;
  gboolean story = chorsu_pass_is_story (chorsu_basemap_get_area (self->basemap, area));
  const ChorsuColor *border = story ? &self->theme->story_border : &self->theme->other_border;

  chorsu_pass_add_area (self, area);
  cairo_set_source_rgba (cr, 1, 1, 1, HOVER_LIGHTER);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, ((story ? 1.6 : .8) + HOVER_EXTRA) * self->line_k);
  chorsu_color_set (cr, border);
  cairo_stroke (cr);
}

/* An outline in text colour round the country, with a gap of casing between. */
static void
paint_focus (ChorsuPass *self,
             guint       area)
{
  cairo_t *cr = self->cr;

  chorsu_pass_add_area (self, area);
  cairo_set_line_width (cr, 2 * (FOCUS_DISTANCE + FOCUS_WIDTH) * self->k);
  chorsu_color_set (cr, &self->theme->text);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 2 * FOCUS_DISTANCE * self->k);
  chorsu_color_set (cr, &self->theme->casing);
  cairo_stroke (cr);
}

/* A ring round something that has only a place. */
static void
paint_mark (ChorsuPass *self,
            ChorsuPoint px)
{
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_arc (cr, px.x, px.y, CHORSU_STATE_MARK_RADIUS * self->k, 0, 2 * G_PI);
  cairo_set_line_width (cr, 2 * (CHORSU_STATE_MARK_REACH - CHORSU_STATE_MARK_RADIUS) * self->k);
  chorsu_color_set (cr, &self->theme->casing);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, SELECTED_WIDTH * self->k);
  chorsu_color_set (cr, &self->theme->accent);
  cairo_stroke (cr);
}

static const ChorsuPosition *
find_position (ChorsuDataset *dataset,
               ChorsuRef      ref)
{
  const ChorsuPosition *position
      = dataset != NULL ? chorsu_record_get_position (chorsu_dataset_find (dataset, ref)) : NULL;

  return position != NULL && position->known ? position : NULL;
}

static ChorsuPoint
position_point (const ChorsuPosition *position)
{
  return chorsu_mercator_project (position->lon, position->lat);
}

/* How far off an approximate place may be, px; 0 where that is not stated. */
static double
uncertainty (const ChorsuPass     *self,
             const ChorsuPosition *position)
{
  if (position->precision == CHORSU_PRECISION_SURVEYED)
    return 0;

  return position->accuracy_km / chorsu_mercator_km_per_unit (position_point (position).y) * self->world;
}

/* Round dots round all the places where it may be; where nobody says how far
 * off it may be, the ring itself is dotted. */
static void
paint_uncertainty (ChorsuPass *self,
                   ChorsuPoint px,
                   double      radius)
{
  cairo_t *cr = self->cr;
  double dots[2] = { 0, UNCERTAIN_PITCH * self->k };

  cairo_new_path (cr);
  cairo_arc (cr, px.x, px.y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, 2 * UNCERTAIN_WIDTH * self->k);
  chorsu_color_set (cr, &self->theme->casing);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, UNCERTAIN_WIDTH * self->k);
  chorsu_color_set (cr, &self->theme->accent);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_point (ChorsuPass           *self,
             const ChorsuPosition *position)
{
  ChorsuPoint point = position_point (position);
  ChorsuPoint px = chorsu_pass_px (self, point.x, point.y);
  double radius = uncertainty (self, position);

  if (position->precision != CHORSU_PRECISION_SURVEYED && radius < CHORSU_STATE_MARK_RADIUS * self->k)
    {
      paint_uncertainty (self, px, CHORSU_STATE_MARK_RADIUS * self->k);
      return;
    }
  if (radius > 0)
    paint_uncertainty (self, px, radius);
  paint_mark (self, px);
}

static void
paint_selection (ChorsuPass *self,
                 ChorsuRef   ref,
                 gboolean    other)
{
  const ChorsuPosition *position;
  guint area;

  if (find_country (self->basemap, ref, &area))
    paint_selected (self, area, other);
  else if ((position = find_position (self->dataset, ref)) != NULL)
    paint_point (self, position);
}

/* Where one is on the way that is followed. */
static void
paint_here (ChorsuPass *self)
{
  ChorsuPoint px = chorsu_pass_px (self, self->view->here.x, self->view->here.y);
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_arc (cr, px.x, px.y, HERE_RADIUS * self->k, 0, 2 * G_PI);
  cairo_set_line_width (cr, 6 * self->k);
  chorsu_color_set (cr, &self->theme->text);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 3 * self->k);
  chorsu_color_set (cr, &self->theme->casing);
  cairo_stroke_preserve (cr);
  chorsu_color_set (cr, &self->theme->accent);
  cairo_fill (cr);
}

void
chorsu_paint_state (ChorsuPass               *self,
                    const ChorsuPainterState *state)
{
  cairo_t *cr = self->cr;
  guint n_others = chorsu_view_get_n_others (self->view);
  guint area;

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  if (state != NULL && find_country (self->basemap, state->hover, &area))
    paint_hover (self, area);

  /* Where two of them meet, the first one's border lies on top. */
  for (guint i = n_others; i-- > 0;)
    paint_selection (self, self->view->others[i], TRUE);
  paint_selection (self, self->view->selection, FALSE);

  if (state != NULL && find_country (self->basemap, state->focus, &area))
    paint_focus (self, area);
  if (self->view->has_here)
    paint_here (self);

  cairo_restore (cr);
}

static void
include_ref (const ChorsuPass *self,
             ChorsuRef         ref,
             ChorsuBox        *box)
{
  const ChorsuPosition *position;
  guint area;

  if (find_country (self->basemap, ref, &area))
    {
      const ChorsuArea *info = chorsu_basemap_get_area (self->basemap, area);
      ChorsuPoint a = chorsu_pass_px (self, info->box.x0, info->box.y0);
      ChorsuPoint b = chorsu_pass_px (self, info->box.x1, info->box.y1);
      double reach = REACH * self->k;

      chorsu_box_include (box, a.x - reach, a.y - reach);
      chorsu_box_include (box, b.x + reach, b.y + reach);
    }
  else if ((position = find_position (self->dataset, ref)) != NULL)
    {
      ChorsuPoint point = position_point (position);
      ChorsuPoint px = chorsu_pass_px (self, point.x, point.y);
      double reach = MAX (CHORSU_STATE_MARK_RADIUS * self->k, uncertainty (self, position)) + 4 * self->k;

      chorsu_box_include (box, px.x - reach, px.y - reach);
      chorsu_box_include (box, px.x + reach, px.y + reach);
    }
}

ChorsuBox
chorsu_state_bounds (const ChorsuPass         *self,
                     const ChorsuPainterState *state)
{
  ChorsuBox box = CHORSU_BOX_EMPTY;

  include_ref (self, self->view->selection, &box);
  for (guint i = 0; i < chorsu_view_get_n_others (self->view); i++)
    include_ref (self, self->view->others[i], &box);
  if (state != NULL)
    {
      include_ref (self, state->hover, &box);
      include_ref (self, state->focus, &box);
    }

  if (self->view->has_here)
    {
      ChorsuPoint px = chorsu_pass_px (self, self->view->here.x, self->view->here.y);
      double reach = (HERE_RADIUS + 4) * self->k;

      chorsu_box_include (&box, px.x - reach, px.y - reach);
      chorsu_box_include (&box, px.x + reach, px.y + reach);
    }

  box.x0 = MAX (floor (box.x0), self->clip_px.x0);
  box.y0 = MAX (floor (box.y0), self->clip_px.y0);
  box.x1 = MIN (ceil (box.x1), self->clip_px.x1);
  box.y1 = MIN (ceil (box.y1), self->clip_px.y1);

  return chorsu_box_is_empty (&box) ? CHORSU_BOX_EMPTY : box;
}
