/* chorsu-chart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-chart.h"

#include <math.h>
#include <string.h>

#include "chorsu-date.h"
#include "chorsu-figure-compare.h"
#include "chorsu-typesetter.h"

/* Bars */

#define TRACK_ALPHA .12
#define RANGE_ALPHA .45
/* A bar of next to nothing can still be seen. */
#define MIN_BAR 2.0

/* Series, px */

#define TOP 26.0      /* room for a value over the highest point */
#define BOTTOM 20.0   /* and for the years below */
#define SIDE 14.0
#define DOT 3.2
#define LINE_WIDTH 2.0
#define LABEL_GAP 8.0

static void
rounded_bar (cairo_t *cr,
             double   x0,
             double   x1,
             double   height)
{
  double r = MIN (height / 2, (x1 - x0) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x1 - r, r, r, -G_PI / 2, 0);
  cairo_arc (cr, x1 - r, height - r, r, 0, G_PI / 2);
  cairo_arc (cr, x0 + r, height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x0 + r, r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
chorsu_chart_paint_bar (cairo_t           *cr,
                        const ChorsuTheme *theme,
                        const ChorsuBar   *bar,
                        double             width,
                        double             height)
{
  ChorsuColor track, color, pale;
  double min, max;

  g_return_if_fail (cr != NULL && theme != NULL && bar != NULL);

  track = chorsu_color_with_alpha (theme->text, TRACK_ALPHA);
  color = theme->power[MIN (bar->power, CHORSU_N_POWERS - 1)];
  pale = chorsu_color_with_alpha (color, RANGE_ALPHA);

  rounded_bar (cr, 0, width, height);
  chorsu_color_set (cr, &track);
  cairo_fill (cr);
  if (bar->of <= 0 || bar->max <= 0)
    return;

  min = CLAMP (width * bar->min / bar->of, 0, width);
  max = CLAMP (width * bar->max / bar->of, MIN_BAR, width);
  if (bar->doubtful)
    {
      rounded_bar (cr, 0, max, height);
      cairo_clip_preserve (cr);
      cairo_set_line_width (cr, 2);
      chorsu_color_set (cr, &color);
      cairo_stroke (cr);
      cairo_reset_clip (cr);
      return;
    }

  rounded_bar (cr, 0, max, height);
  chorsu_color_set (cr, min < max ? &pale : &color);
  cairo_fill (cr);
  if (min > 0 && min < max)
    {
      rounded_bar (cr, 0, min, height);
      chorsu_color_set (cr, &color);
      cairo_fill (cr);
    }
}

/* A point of a series: in years and in the base of its unit. */
typedef struct
{
  const ChorsuFigure *figure;
  double              time;
  double              value;
  gboolean            whole_year;
} Point;

static double
in_years (guint year,
          guint month)
{
  return year + month / 12.0;
}

static gboolean
get_point (const ChorsuFigure *figure,
           Point              *point)
{
  guint from_year, from_month, year, month;

  if (figure->as_of == NULL || !chorsu_figure_get_size (figure, NULL, &point->value))
    return FALSE;

  chorsu_date_get_begin (figure->as_of, &from_year, &from_month);
  chorsu_date_get_end (figure->as_of, &year, &month);
  point->figure = figure;
  point->time = (in_years (from_year, from_month - 1) + in_years (year, month)) / 2;
  point->whole_year = from_year == year && from_month == 1 && month == 12;

  return TRUE;
}

static GArray *
collect_points (const ChorsuSeries *series)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
  Point point;

  for (guint i = 0; i < series->n_points; i++)
    if (get_point (series->points[i], &point))
      g_array_append_val (points, point);

  return points;
}

gboolean
chorsu_chart_can_plot (const ChorsuSeries *series)
{
  g_autoptr (GArray) points = NULL;

  g_return_val_if_fail (series != NULL, FALSE);

  points = collect_points (series);

  return points->len >= 2;
}

gboolean
chorsu_chart_has_rings (const ChorsuSeries *series)
{
  g_autoptr (GArray) points = NULL;

  g_return_val_if_fail (series != NULL, FALSE);

  points = collect_points (series);
  for (guint i = 0; i < points->len; i++)
    if (!g_array_index (points, Point, i).whole_year)
      return TRUE;

  return FALSE;
}

char *
chorsu_chart_describe_series (const ChorsuSeries *series,
                              const char         *language)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (series != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < series->n_points; i++)
    {
      g_autofree char *value = chorsu_figure_format (series->points[i], language);
      g_autofree char *as_of = chorsu_figure_format_as_of (series->points[i], language);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", as_of, value);
    }

  return g_string_free (text, FALSE);
}

/* Where things are in a chart. */
typedef struct
{
  double from, to;  /* years */
  double max;       /* value at the top */
  double width, height;
} Frame;

static ChorsuPoint
place (const Frame *frame,
       const Point *point)
{
  double span = MAX (frame->to - frame->from, 1e-6);

  return (ChorsuPoint) { SIDE + (frame->width - 2 * SIDE) * (point->time - frame->from) / span,
                         frame->height - BOTTOM
                             - (frame->height - TOP - BOTTOM) * point->value / frame->max };
}

static Frame
make_frame (const GArray *points,
            double        width,
            double        height)
{
  Frame frame = { G_MAXDOUBLE, -G_MAXDOUBLE, 0, width, height };

  for (guint i = 0; i < points->len; i++)
    {
      const Point *point = &g_array_index (points, Point, i);

      frame.from = MIN (frame.from, floor (point->time));
      frame.to = MAX (frame.to, floor (point->time) + 1);
      frame.max = MAX (frame.max, point->value);
    }
  if (frame.max <= 0)
    frame.max = 1;

  return frame;
}

static void
paint_text (cairo_t           *cr,
            const ChorsuTheme *theme,
            const Frame       *frame,
            const char        *text,
            double             x,
            double             y,
            int                weight)
{
  ChorsuType type = { FALSE, weight, 11, 0 };
  ChorsuLetterColor color = { theme->text, theme->panel, 0 };
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  double advance;

  chorsu_typesetter_measure (typesetter, &type, text, NULL, &advance);
  x = CLAMP (x - advance / 2, 0, MAX (0, frame->width - advance));
  chorsu_typesetter_paint (typesetter, cr, &type, &color, text, x, y);
}

/* Every year, or as many as there is room for. */
static void
paint_years (cairo_t           *cr,
             const ChorsuTheme *theme,
             const Frame       *frame)
{
  double years = frame->to - frame->from;
  int step = MAX (1, (int) ceil (40.0 * years / (frame->width - 2 * SIDE)));
  ChorsuColor axis = chorsu_color_with_alpha (theme->text, .35);
  double y = frame->height - BOTTOM + .5;

  cairo_set_line_width (cr, 1);
  chorsu_color_set (cr, &axis);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, frame->width, y);
  cairo_stroke (cr);

  for (int year = (int) frame->from; year < (int) frame->to; year += step)
    {
      Point middle = { NULL, year + .5, 0, TRUE };
      g_autofree char *text = g_strdup_printf ("%d", year);

      paint_text (cr, theme, frame, text, place (frame, &middle).x, frame->height - 5, 400);
    }
}

static void
paint_line (cairo_t           *cr,
            const Frame       *frame,
            const ChorsuColor *color,
            const GArray      *points)
{
  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const Point *point = &g_array_index (points, Point, i);
      ChorsuPoint px = place (frame, point);

      if (point->whole_year)
        cairo_line_to (cr, px.x, px.y);
    }
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  chorsu_color_set (cr, color);
  cairo_stroke (cr);
}

static void
paint_dot (cairo_t           *cr,
           const Frame       *frame,
           const ChorsuColor *color,
           const Point       *point)
{
  ChorsuPoint px = place (frame, point);

  cairo_new_path (cr);
  cairo_arc (cr, px.x, px.y, point->whole_year ? DOT : DOT - .5, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.5);
  chorsu_color_set (cr, color);
  if (point->whole_year)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
paint_value (cairo_t           *cr,
             const ChorsuTheme *theme,
             const Frame       *frame,
             const Point       *point,
             const char        *language)
{
  g_autofree char *text = chorsu_figure_format (point->figure, language);
  ChorsuPoint px = place (frame, point);

  paint_text (cr, theme, frame, text, px.x, px.y - LABEL_GAP, 600);
}

/* Values at both ends always fit; the largest only where it is between them
 * and clear of both. */
static void
paint_values (cairo_t           *cr,
              const ChorsuTheme *theme,
              const Frame       *frame,
              const GArray      *points,
              const char        *language)
{
  const Point *first = NULL;
  const Point *last = NULL;
  const Point *largest = NULL;

  for (guint i = 0; i < points->len; i++)
    {
      const Point *point = &g_array_index (points, Point, i);

      if (!point->whole_year)
        continue;
      if (first == NULL)
        first = point;
      if (largest == NULL || point->value > largest->value)
        largest = point;
      last = point;
    }

  if (first == NULL)
    {
      first = &g_array_index (points, Point, 0);
      last = largest = &g_array_index (points, Point, points->len - 1);
    }
  paint_value (cr, theme, frame, first, language);
  if (last != first)
    paint_value (cr, theme, frame, last, language);
  if (largest != first && largest != last
      && place (frame, largest).x - place (frame, first).x > frame->width * .33
      && place (frame, last).x - place (frame, largest).x > frame->width * .33)
    paint_value (cr, theme, frame, largest, language);
}

void
chorsu_chart_paint_series (cairo_t            *cr,
                           const ChorsuTheme  *theme,
                           const ChorsuSeries *series,
                           const char         *language,
                           double              width,
                           double              height)
{
  g_autoptr (GArray) points = NULL;
  ChorsuColor color;
  Frame frame;

  g_return_if_fail (cr != NULL && theme != NULL && series != NULL);

  points = collect_points (series);
  if (points->len < 2)
    return;

  color = theme->power[chorsu_power_from_code (series->partner, FALSE)];
  frame = make_frame (points, width, height);

  cairo_save (cr);
  paint_years (cr, theme, &frame);
  paint_line (cr, &frame, &color, points);
  for (guint i = 0; i < points->len; i++)
    paint_dot (cr, &frame, &color, &g_array_index (points, Point, i));
  paint_values (cr, theme, &frame, points, language);
  cairo_restore (cr);
}
