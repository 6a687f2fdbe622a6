/* chorsu-line-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-line-style.h"

#include "chorsu-line-marks.h"
#include "chorsu-line-rhythm.h"

#define HIGHLIGHT_CASING 12.0

#define CASING_EXTRA 2.6
#define CASING_ALPHA .90
#define BAND_SCALE 3.4
/* Lines that are wide by volume need no band in proportion, px. */
#define BAND_EXTRA 18.0
#define BAND_ALPHA .16
#define IDLE_ALPHA .75

/* px */
#define MAX_BEAD_EXTRA 4.5

double
chorsu_line_width (double zoom)
{
  static const double widths[] = { 1.4, 2.0, 2.6, 3.2, 4.0 };
  double step = CLAMP (zoom, 4, 8) - 4;
  int i = MIN ((int) step, 3);

  return widths[i] + (step - i) * (widths[i + 1] - widths[i]);
}

ChorsuColor
chorsu_strand_color (const ChorsuTheme *theme,
                     ChorsuStrandRole   role,
                     ChorsuMode         mode)
{
  switch (role)
    {
    case CHORSU_STRAND_ACCENT:
      return theme->accent;
    case CHORSU_STRAND_RUSSIA:
      return theme->power[CHORSU_POWER_RUSSIA];
    case CHORSU_STRAND_CHINA:
      return theme->power[CHORSU_POWER_CHINA];
    case CHORSU_STRAND_MODE:
    default:
      g_return_val_if_fail ((guint) mode < CHORSU_N_MODES, theme->text);
      return theme->mode[mode];
    }
}

static void
set_path (cairo_t           *cr,
          const ChorsuPoint *points,
          guint              n_points)
{
  cairo_new_path (cr);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
}

static void
set_source (cairo_t     *cr,
            ChorsuColor  color,
            double       alpha)
{
  color.a *= alpha;
  chorsu_color_set (cr, &color);
}

/* What lies under the line: how exact its course is, and the highlight. */
static void
stroke_edge (cairo_t               *cr,
             const ChorsuTheme     *theme,
             const ChorsuLineStyle *style)
{
  double width = chorsu_line_stroke_width (style);
  double line = style->mode == CHORSU_MODE_ROAD ? 1.25 * width : width;
  double casing = 0, alpha = CASING_ALPHA;

  if (style->precision == CHORSU_PRECISION_SCHEMATIC)
    {
      double band = MIN (BAND_SCALE * width, width + BAND_EXTRA);

      set_source (cr, style->color, BAND_ALPHA * style->alpha);
      cairo_set_line_width (cr, style->highlighted ? MAX (band, HIGHLIGHT_CASING + 6) : band);
      cairo_stroke_preserve (cr);
    }

  if (style->highlighted)
    casing = MAX (HIGHLIGHT_CASING, 2 * width);
  else if (style->precision == CHORSU_PRECISION_SURVEYED)
    casing = line + CASING_EXTRA;
  else if (style->mode == CHORSU_MODE_SEA)
    {
      /* Dots on water have too little contrast to go bare. */
      casing = line + (style->precision == CHORSU_PRECISION_SCHEMATIC ? 1.0 : 1.6);
      alpha = .6;
    }

  if (casing > 0)
    {
      set_source (cr, theme->casing, alpha * style->alpha);
      cairo_set_line_width (cr, casing);
      cairo_stroke_preserve (cr);
    }
}

static double
status_alpha (const ChorsuLineStyle *style)
{
  return chorsu_status_is_idle (style->status) ? IDLE_ALPHA * style->alpha : style->alpha;
}

/* Round ends close the joints between segments; over themselves they would
 * show where the line is not opaque. */
static void
stroke_line (cairo_t                *cr,
             const ChorsuTheme      *theme,
             const ChorsuLineStyle  *style,
             const ChorsuLineRhythm *rhythm)
{
  double width = rhythm->width;
  double alpha = status_alpha (style);
  gboolean plain = rhythm->n_dashes == 0 && alpha >= 1 && style->mode != CHORSU_MODE_ROAD;

  cairo_set_line_cap (cr, style->mode == CHORSU_MODE_SEA || plain ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, rhythm->dashes, rhythm->n_dashes, rhythm->offset);
  set_source (cr, style->color, alpha);
  if (style->mode == CHORSU_MODE_ROAD)
    cairo_set_line_width (cr, 1.25 * width);
  else
    cairo_set_line_width (cr, style->mode == CHORSU_MODE_SEA ? 1.15 * width : width);
  cairo_stroke_preserve (cr);

  if (style->mode == CHORSU_MODE_ROAD)
    {
      set_source (cr, theme->casing, style->alpha);
      cairo_set_line_width (cr, .45 * width);
      cairo_stroke_preserve (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
add_tick (cairo_t              *cr,
          const ChorsuLineMark *mark,
          double                shift,
          double                half)
{
  double x = mark->at.x + shift * mark->along.x;
  double y = mark->at.y + shift * mark->along.y;

  cairo_move_to (cr, x - half * mark->along.y, y + half * mark->along.x);
  cairo_line_to (cr, x + half * mark->along.y, y - half * mark->along.x);
}

static void
add_zigzag (cairo_t              *cr,
            const ChorsuLineMark *mark,
            double                unit)
{
  static const double corners[][2] = { { 1.0, -2.1 }, { -.55, .25 }, { .55, -.25 }, { -1.0, 2.1 } };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double u = corners[i][0] * unit, v = corners[i][1] * unit;
      double x = mark->at.x + u * mark->along.x - v * mark->along.y;
      double y = mark->at.y + u * mark->along.y + v * mark->along.x;

      if (i == 0)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
    }
}

/* Beads stand out of a line by three quarters of its width, of wide ones by
 * less. */
static double
bead_radius (double width)
{
  return MIN (1.25 * width, .5 * width + MAX_BEAD_EXTRA);
}

static void
add_mark (cairo_t              *cr,
          ChorsuMode            mode,
          const ChorsuLineMark *mark,
          double                width)
{
  switch (mode)
    {
    case CHORSU_MODE_RAIL:
      add_tick (cr, mark, 0, 1.15 * width);
      break;
    case CHORSU_MODE_GAS:
    case CHORSU_MODE_OIL:
      cairo_new_sub_path (cr);
      cairo_arc (cr, mark->at.x, mark->at.y, bead_radius (width), 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case CHORSU_MODE_POWER:
      add_zigzag (cr, mark, width);
      break;
    case CHORSU_MODE_ROAD:
    case CHORSU_MODE_SEA:
    case CHORSU_N_MODES:
    default:
      break;
    }
}

static ChorsuBox
visible_box (cairo_t *cr,
             double   margin)
{
  double x0, y0, x1, y1;

  cairo_clip_extents (cr, &x0, &y0, &x1, &y1);

  return chorsu_box_grow ((ChorsuBox) { x0, y0, x1, y1 }, margin);
}

static void
paint_marks (cairo_t                *cr,
             const ChorsuTheme      *theme,
             const ChorsuLineStyle  *style,
             const ChorsuLineRhythm *rhythm,
             const ChorsuPoint      *points,
             guint                   n_points)
{
  ChorsuBox visible = visible_box (cr, 3 * rhythm->width);
  double last = rhythm->length - MIN (1.5 * rhythm->width, rhythm->mark_first);
  ChorsuLineWalk walk;
  ChorsuLineMark mark;

  cairo_new_path (cr);
  chorsu_line_walk_init (&walk, points, n_points, rhythm->mark_first, rhythm->mark_pitch);
  for (double at = rhythm->mark_first; at <= last && chorsu_line_walk_next (&walk, &mark); at += rhythm->mark_pitch)
    if (chorsu_box_contains (&visible, mark.at.x, mark.at.y))
      add_mark (cr, style->mode, &mark, rhythm->width);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (style->mode == CHORSU_MODE_GAS)
    {
      /* Opaque, so that the line does not show through a paler bead. */
      set_source (cr, theme->casing, 1);
      cairo_fill_preserve (cr);
    }
  set_source (cr, style->color, style->alpha);
  if (style->mode == CHORSU_MODE_OIL)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, MAX (.8, rhythm->width * (style->mode == CHORSU_MODE_RAIL ? .42 : .5)));
  cairo_stroke (cr);
}

static void
paint_breaks (cairo_t                *cr,
              const ChorsuTheme      *theme,
              const ChorsuLineStyle  *style,
              const ChorsuLineRhythm *rhythm,
              const ChorsuPoint      *points,
              guint                   n_points)
{
  ChorsuBox visible = visible_box (cr, 4 * rhythm->width);
  double scale = MAX (1, rhythm->width / CHORSU_DASH_WIDTH);
  ChorsuLineWalk walk;
  ChorsuLineMark mark;

  cairo_new_path (cr);
  chorsu_line_walk_init (&walk, points, n_points, rhythm->break_first, rhythm->break_pitch);
  while (chorsu_line_walk_next (&walk, &mark))
    if (chorsu_box_contains (&visible, mark.at.x, mark.at.y))
      {
        add_tick (cr, &mark, -1.6 * scale, 1.7 * rhythm->width);
        add_tick (cr, &mark, 1.6 * scale, 1.7 * rhythm->width);
      }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  set_source (cr, style->color, style->alpha);
  cairo_set_line_width (cr, 1.1 * scale);
  cairo_stroke (cr);
}

/* Shelved, cancelled, retired: hardly there, and no marks. */
static void
paint_given_up (cairo_t               *cr,
                const ChorsuTheme     *theme,
                const ChorsuLineStyle *style,
                const ChorsuPoint     *points,
                guint                  n_points)
{
  double scale = MAX (1, style->width / CHORSU_DASH_WIDTH);
  double dots[] = { 0, 3 * scale };

  set_path (cr, points, n_points);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, scale);
  set_source (cr, theme->suspended, style->alpha);
  cairo_stroke (cr);
}

static void
paint_line (cairo_t               *cr,
            const ChorsuTheme     *theme,
            const ChorsuLineStyle *style,
            const ChorsuPoint     *points,
            guint                  n_points)
{
  ChorsuLineRhythm rhythm;

  chorsu_line_rhythm_init (&rhythm, style, points, n_points);
  if (rhythm.length <= 0)
    return;

  set_path (cr, points, n_points);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  stroke_edge (cr, theme, style);
  stroke_line (cr, theme, style, &rhythm);
  if (rhythm.break_pitch > 0)
    paint_breaks (cr, theme, style, &rhythm, points, n_points);
  if (rhythm.mark_pitch > 0)
    paint_marks (cr, theme, style, &rhythm, points, n_points);
}

void
chorsu_line_style_paint (cairo_t               *cr,
                         const ChorsuTheme     *theme,
                         const ChorsuLineStyle *style,
                         const ChorsuPoint     *points,
                         guint                  n_points)
{
  g_return_if_fail ((guint) style->mode < CHORSU_N_MODES);
  g_return_if_fail (style->width > 0);

  if (n_points < 2)
    return;

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  if (chorsu_status_is_given_up (style->status))
    paint_given_up (cr, theme, style, points, n_points);
  else
    paint_line (cr, theme, style, points, n_points);
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
chorsu_line_arrow_paint (cairo_t               *cr,
                         const ChorsuTheme     *theme,
                         const ChorsuLineStyle *style,
                         double                 x,
                         double                 y,
                         double                 dx,
                         double                 dy)
{
  static const double corners[][2] = { { 1.5, 0 }, { -1.1, .95 }, { -.55, 0 }, { -1.1, -.95 } };
  double length = hypot (dx, dy);
  double size = MAX (4, 1.1 * chorsu_line_stroke_width (style));

  if (length <= 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double u = corners[i][0] * size / length, v = corners[i][1] * size / length;

      cairo_line_to (cr, x + u * dx - v * dy, y + u * dy + v * dx);
    }
  cairo_close_path (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  set_source (cr, theme->casing, style->alpha);
  cairo_set_line_width (cr, 2.2);
  cairo_stroke_preserve (cr);
  set_source (cr, style->color, style->alpha);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}
