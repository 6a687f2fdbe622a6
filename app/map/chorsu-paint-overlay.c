/* chorsu-paint-overlay.c: closures, ways round, reach, and what is compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-line-style.h"
#include "chorsu-network-lines.h"
#include "chorsu-overlay.h"
#include "chorsu-pass.h"
#include "chorsu-typesetter.h"

#define BROKEN_WIDTH 1.5
#define CASING_EXTRA 3.0
#define CROSS_SIZE 14.0
#define CROSS_WIDTH 3.2
#define DISC_RADIUS 9.0
#define STEP_SCALE 1.7

/* Signs that would touch say no more than one. */
#define SIGN_DISTANCE 22.0

/* The part of a segment between two fractions of its length, px. */
static GArray *
part_of_line (const ChorsuPass        *self,
              const ChorsuOverlayLine *line)
{
  const ChorsuStrand strand = { .segment = line->segment };
  g_autoptr (GArray) whole = chorsu_network_strand_line (self, &strand);
  GArray *part;
  double length, at = 0;
  ChorsuPoint end;

  if (whole->len < 2 || (line->from <= 0 && line->to >= 1))
    return g_steal_pointer (&whole);

  part = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  length = chorsu_network_length (whole);
  end = chorsu_network_point_at (whole, line->from);
  g_array_append_val (part, end);
  for (guint i = 1; i < whole->len; i++)
    {
      ChorsuPoint a = g_array_index (whole, ChorsuPoint, i - 1);
      ChorsuPoint b = g_array_index (whole, ChorsuPoint, i);

      at += hypot (b.x - a.x, b.y - a.y);
      if (at > line->from * length && at < line->to * length)
        g_array_append_val (part, b);
    }
  end = chorsu_network_point_at (whole, line->to);
  g_array_append_val (part, end);

  return part;
}

static double
plain_width (const ChorsuPass *self)
{
  return chorsu_line_width (self->camera->zoom) * self->k;
}

static void
stroke (ChorsuPass  *self,
        ChorsuColor  color,
        double       width,
        const double dash[2],
        GArray      *points)
{
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    cairo_line_to (cr, g_array_index (points, ChorsuPoint, i).x, g_array_index (points, ChorsuPoint, i).y);
  cairo_set_dash (cr, dash, dash != NULL ? 2 : 0, 0);
  cairo_set_line_width (cr, width);
  chorsu_color_set (cr, &color);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_broken (ChorsuPass *self,
              GArray     *points)
{
  const double dash[2] = { 3 * self->k, 5 * self->k };
  double width = BROKEN_WIDTH * plain_width (self);

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  stroke (self, self->theme->casing, width + CASING_EXTRA * self->k, NULL, points);
  stroke (self, self->theme->accent, width, dash, points);
}

static void
paint_way (ChorsuPass              *self,
           const ChorsuOverlayLine *line,
           GArray                  *points)
{
  ChorsuLineStyle style = {
    .mode = line->segment->mode,
    .status = line->segment->status,
    .precision = CHORSU_PRECISION_SURVEYED,
    .color = self->theme->accent,
    .width = plain_width (self),
    .alpha = 1,
    .highlighted = line->style == CHORSU_OVERLAY_WAY,
  };

  chorsu_line_style_paint (self->cr, self->theme, &style, (const ChorsuPoint *) (void *) points->data, points->len);
}

static void
paint_step (ChorsuPass              *self,
            const ChorsuOverlayLine *line,
            GArray                  *points)
{
  guint step = MIN (line->number, CHORSU_OVERLAY_N_STEPS - 1);
  double width = STEP_SCALE * plain_width (self);

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  stroke (self, self->theme->text, width + 1.2 * self->k, NULL, points);
  stroke (self, self->theme->sequential[CHORSU_OVERLAY_N_STEPS - 1 - step], width, NULL, points);
}

/* Told apart by their dash, since there is only one accent. */
static void
paint_compared (ChorsuPass              *self,
                const ChorsuOverlayLine *line,
                GArray                  *points)
{
  const double dashes[][2] = { { 1, 0 }, { 10 * self->k, 5 * self->k }, { .1, 7 * self->k } };
  guint i = MIN (line->number, G_N_ELEMENTS (dashes) - 1);
  double width = 1.9 * plain_width (self);

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  stroke (self, self->theme->casing, width + 2 * CASING_EXTRA * self->k, NULL, points);
  if (i == 2)
    cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  stroke (self, self->theme->accent, width, i > 0 ? dashes[i] : NULL, points);
}

static void
paint_line (ChorsuPass              *self,
            const ChorsuOverlayLine *line)
{
  g_autoptr (GArray) points = part_of_line (self, line);

  if (points->len < 2)
    return;

  switch (line->style)
    {
    case CHORSU_OVERLAY_STEP:
      paint_step (self, line, points);
      break;
    case CHORSU_OVERLAY_BROKEN:
      paint_broken (self, points);
      break;
    case CHORSU_OVERLAY_COMPARED:
      paint_compared (self, line, points);
      break;
    case CHORSU_OVERLAY_QUIET:
    case CHORSU_OVERLAY_WAY:
    default:
      paint_way (self, line, points);
    }
}

static void
paint_cross (ChorsuPass  *self,
             ChorsuPoint  at)
{
  cairo_t *cr = self->cr;
  double arm = CROSS_SIZE / 2 * self->k;

  cairo_new_path (cr);
  cairo_move_to (cr, at.x - arm, at.y - arm);
  cairo_line_to (cr, at.x + arm, at.y + arm);
  cairo_move_to (cr, at.x - arm, at.y + arm);
  cairo_line_to (cr, at.x + arm, at.y - arm);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, (CROSS_WIDTH + CASING_EXTRA) * self->k);
  chorsu_color_set (cr, &self->theme->casing);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, CROSS_WIDTH * self->k);
  chorsu_color_set (cr, &self->theme->accent);
  cairo_stroke (cr);
}

static void
paint_number (ChorsuPass  *self,
              ChorsuPoint  at,
              guint        number)
{
  const ChorsuType type = { FALSE, 700, 11 * self->k, 0 };
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  g_autofree char *text = g_strdup_printf ("%u", number);
  const ChorsuLetterColor color = { .fill = self->theme->casing };
  ChorsuBox ink;

  cairo_new_path (self->cr);
  cairo_arc (self->cr, at.x, at.y, DISC_RADIUS * self->k, 0, 2 * G_PI);
  chorsu_color_set (self->cr, &self->theme->accent);
  cairo_fill_preserve (self->cr);
  cairo_set_line_width (self->cr, 1.5 * self->k);
  chorsu_color_set (self->cr, &self->theme->casing);
  cairo_stroke (self->cr);

  chorsu_typesetter_measure (typesetter, &type, text, &ink, NULL);
  chorsu_typesetter_paint (typesetter, self->cr, &type, &color, text, at.x - (ink.x0 + ink.x1) / 2,
                           at.y - (ink.y0 + ink.y1) / 2);
}

static gboolean
is_crowded (GArray      *taken,
            ChorsuPoint  at,
            double       distance)
{
  for (guint i = 0; i < taken->len; i++)
    {
      ChorsuPoint other = g_array_index (taken, ChorsuPoint, i);

      if (hypot (at.x - other.x, at.y - other.y) < distance)
        return TRUE;
    }

  return FALSE;
}

static void
paint_signs (ChorsuPass    *self,
             ChorsuOverlay *overlay)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));

  for (guint i = 0; i < chorsu_overlay_get_n_signs (overlay); i++)
    {
      const ChorsuOverlaySign *sign = chorsu_overlay_get_sign (overlay, i);
      ChorsuPoint point = chorsu_mercator_project (sign->lon, sign->lat);
      ChorsuPoint px = chorsu_pass_px (self, point.x, point.y);

      if (!chorsu_box_contains (&self->clip_px, px.x, px.y) || is_crowded (taken, px, SIGN_DISTANCE * self->k))
        continue;
      g_array_append_val (taken, px);
      if (sign->type == CHORSU_OVERLAY_CLOSED)
        paint_cross (self, px);
      else
        paint_number (self, px, sign->number);
    }
}

void
chorsu_paint_overlay (ChorsuPass *self)
{
  g_autoptr (ChorsuOverlay) overlay = chorsu_overlay_lookup (self->view->overlay);

  if (overlay == NULL)
    return;

  cairo_save (self->cr);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  for (ChorsuOverlayStyle style = CHORSU_OVERLAY_STEP; style <= CHORSU_OVERLAY_COMPARED; style++)
    for (guint i = 0; i < chorsu_overlay_get_n_lines (overlay); i++)
      if (chorsu_overlay_get_line (overlay, i)->style == style)
        paint_line (self, chorsu_overlay_get_line (overlay, i));
  paint_signs (self, overlay);
  cairo_restore (self->cr);
}
