/* chorsu-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-curve.h"

#include <math.h>

#include "chorsu-typesetter.h"

/* px */
#define LEFT 42.0
#define RIGHT 16.0
#define TOP 12.0
#define BOTTOM 42.0
#define BAND 6.0
#define LINE_WIDTH 2.4
#define MARK 4.5
#define TYPE_SIZE 10.5

/* So many numbers on an axis, about. */
#define N_TICKS 5

/* A step of less than this is not worth a mark. */
#define LEAST_STEP 1e-6

typedef struct
{
  cairo_t                  *cr;
  const ChorsuTheme        *theme;
  const ChorsuCurvePicture *picture;
  double                    width;
  double                    height;
  double                    km;      /* of the longest curve */
  double                    most;    /* the greatest value; 0 when there is none */
} Plot;

GArray *
chorsu_curve_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (ChorsuCurveVertex));
}

static const ChorsuCurveVertex *
get_vertex (const GArray *curve,
            guint         index)
{
  return &g_array_index (curve, ChorsuCurveVertex, index);
}

static double
longest_km (const ChorsuCurvePicture *picture)
{
  double km = 0;

  for (guint i = 0; i < picture->curves->len; i++)
    {
      const GArray *curve = picture->curves->pdata[i];

      if (curve->len > 0)
        km = MAX (km, get_vertex (curve, curve->len - 1)->km);
    }

  return km;
}

static double
most_value (const ChorsuCurvePicture *picture)
{
  double days = 0;

  for (guint i = 0; i < picture->curves->len; i++)
    {
      const GArray *curve = picture->curves->pdata[i];

      if (curve->len > 0 && isfinite (get_vertex (curve, curve->len - 1)->value))
        days = MAX (days, get_vertex (curve, curve->len - 1)->value);
    }

  return days;
}

static double
plot_x (const Plot *self,
        double      km)
{
  return LEFT + (self->km > 0 ? km / self->km : 0) * (self->width - LEFT - RIGHT);
}

static double
plot_y (const Plot *self,
        double      days)
{
  double bottom = self->height - BOTTOM;

  return isfinite (days) && self->most > 0 ? bottom - days / self->most * (bottom - TOP) : bottom;
}

/* 1, 2 or 5 times a power of ten. */
static double
tick_step (double range)
{
  double raw = range / N_TICKS;
  double power = pow (10, floor (log10 (raw)));
  double factor = raw / power;

  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}

/* @align: 0 begins at @x, .5 has its middle there, 1 ends there */
static void
paint_text (const Plot *self,
            const char *text,
            double      x,
            double      y,
            double      align)
{
  const ChorsuType type = { FALSE, 500, TYPE_SIZE, 0 };
  const ChorsuLetterColor color = { .fill = self->theme->small_print };
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  double advance;

  chorsu_typesetter_measure (typesetter, &type, text, NULL, &advance);
  chorsu_typesetter_paint (typesetter, self->cr, &type, &color, text, x - align * advance, y);
}

static double
text_width (const char *text)
{
  const ChorsuType type = { FALSE, 500, TYPE_SIZE, 0 };
  double advance;

  chorsu_typesetter_measure (chorsu_typesetter_get (), &type, text, NULL, &advance);

  return advance;
}

/* A narrow no-break space for thousands, as everywhere. */
static char *
format_number (double value,
               double step)
{
  if (step < 1)
    return g_strdup_printf ("%.1f", value);
  if (value >= 1000)
    return g_strdup_printf ("%.0f\u202f%03.0f", floor (value / 1000), fmod (value, 1000));

  return g_strdup_printf ("%.0f", value);
}

static void
set_line (const Plot        *self,
          const ChorsuColor *color,
          double             width)
{
  chorsu_color_set (self->cr, color);
  cairo_set_line_width (self->cr, width);
}

static void
paint_axes (const Plot *self)
{
  cairo_t *cr = self->cr;
  double bottom = self->height - BOTTOM;
  double step = tick_step (self->km);

  for (double km = 0; km <= self->km; km += step)
    {
      g_autofree char *text = format_number (km, step);

      paint_text (self, text, plot_x (self, km), self->height - 5, .5);
    }
  paint_text (self, "km", self->width - 2, self->height - 5, 1);

  for (double days = step = self->most > 0 ? tick_step (self->most) : 0; step > 0 && days <= self->most; days += step)
    {
      g_autofree char *text = format_number (days, step);
      double y = round (plot_y (self, days)) + .5;

      set_line (self, &self->theme->panel_edge, 1);
      cairo_move_to (cr, LEFT, y);
      cairo_line_to (cr, self->width - RIGHT, y);
      cairo_stroke (cr);
      paint_text (self, text, LEFT - 5, y + 3.5, 1);
    }

  paint_text (self, self->picture->unit, LEFT + 4, TOP - 2, 0);

  set_line (self, &self->theme->small_print, 1);
  cairo_move_to (cr, LEFT, round (bottom) + .5);
  cairo_line_to (cr, self->width - RIGHT, round (bottom) + .5);
  cairo_stroke (cr);
}

/* Countries have no colours of their own: those of the modes in turn, in the
 * order the way meets them, with the code written below. */
static ChorsuColor
country_color (const Plot *self,
               GPtrArray  *met,
               const char *country)
{
  guint index;

  if (country == NULL)
    return self->theme->mode[CHORSU_MODE_SEA];
  if (!g_ptr_array_find (met, country, &index))
    {
      index = met->len;
      g_ptr_array_add (met, (gpointer) country);
    }

  switch (index % 4)
    {
    case 0:
      return self->theme->mode[CHORSU_MODE_RAIL];
    case 1:
      return self->theme->mode[CHORSU_MODE_ROAD];
    case 2:
      return self->theme->mode[CHORSU_MODE_POWER];
    default:
      return self->theme->mode[CHORSU_MODE_GAS];
    }
}

static void
paint_country (const Plot  *self,
               const char  *country,
               ChorsuColor  color,
               double       from,
               double       to)
{
  const char *name = country != NULL ? country : self->picture->sea;
  double x0 = plot_x (self, from), x1 = plot_x (self, to);
  double y = self->height - BOTTOM + 3;

  cairo_rectangle (self->cr, x0, y, x1 - x0, BAND);
  chorsu_color_set (self->cr, &color);
  cairo_fill (self->cr);
  if (text_width (name) + 4 < x1 - x0)
    paint_text (self, name, (x0 + x1) / 2, y + BAND + 11, .5);
}

static void
paint_countries (const Plot   *self,
                 const GArray *curve,
                 GPtrArray    *met)
{
  double from = 0;

  for (guint i = 1; i < curve->len; i++)
    {
      const ChorsuCurveVertex *vertex = get_vertex (curve, i);
      guint next = i + 1;

      while (next < curve->len && get_vertex (curve, next)->step != CHORSU_CURVE_ALONG)
        next++;
      if (vertex->step != CHORSU_CURVE_ALONG
          || (next < curve->len && get_vertex (curve, next)->country == vertex->country))
        continue;
      paint_country (self, vertex->country, country_color (self, met, vertex->country), from, vertex->km);
      from = vertex->km;
    }
}

static void
paint_mark (const Plot      *self,
            ChorsuCurveStep  step,
            double           x,
            double           y)
{
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  switch (step)
    {
    case CHORSU_CURVE_BORDER:
      cairo_move_to (cr, x, y - MARK - 1);
      cairo_line_to (cr, x, y + MARK + 1);
      set_line (self, &self->theme->text, 3);
      cairo_stroke (cr);
      return;
    case CHORSU_CURVE_GAUGE_BREAK:
      cairo_rectangle (cr, x - MARK, y - MARK, 2 * MARK, 2 * MARK);
      break;
    case CHORSU_CURVE_MODE_CHANGE:
      cairo_move_to (cr, x, y - MARK - 1);
      cairo_line_to (cr, x + MARK + 1, y);
      cairo_line_to (cr, x, y + MARK + 1);
      cairo_line_to (cr, x - MARK - 1, y);
      cairo_close_path (cr);
      break;
    case CHORSU_CURVE_FERRY:
      cairo_arc (cr, x, y, MARK, 0, 2 * G_PI);
      break;
    case CHORSU_CURVE_ALONG:
    default:
      return;
    }
  chorsu_color_set (cr, &self->theme->panel);
  cairo_fill_preserve (cr);
  set_line (self, &self->theme->text, 1.6);
  cairo_stroke (cr);
}

static void
paint_way (const Plot   *self,
           const GArray *curve)
{
  g_autoptr (GPtrArray) met = g_ptr_array_new ();
  cairo_t *cr = self->cr;

  for (guint i = 1; i < curve->len; i++)
    {
      const ChorsuCurveVertex *a = get_vertex (curve, i - 1);
      const ChorsuCurveVertex *b = get_vertex (curve, i);
      ChorsuColor color = b->step != CHORSU_CURVE_ALONG ? self->theme->text : country_color (self, met, b->country);

      cairo_move_to (cr, plot_x (self, a->km), plot_y (self, a->value));
      cairo_line_to (cr, plot_x (self, b->km), plot_y (self, b->value));
      set_line (self, &color, b->step != CHORSU_CURVE_ALONG ? 1.4 : LINE_WIDTH);
      cairo_stroke (cr);
    }
  paint_countries (self, curve, met);
  for (guint i = 1; i < curve->len; i++)
    {
      const ChorsuCurveVertex *a = get_vertex (curve, i - 1);
      const ChorsuCurveVertex *b = get_vertex (curve, i);

      if (b->step != CHORSU_CURVE_ALONG && (b->value - a->value > LEAST_STEP || b->step != CHORSU_CURVE_BORDER))
        paint_mark (self, b->step, plot_x (self, b->km), (plot_y (self, a->value) + plot_y (self, b->value)) / 2);
    }
}

/* With the same dashes as on the map, and the same number. */
static void
paint_compared (const Plot   *self,
                const GArray *curve,
                guint         number)
{
  const double dashes[][2] = { { 1, 0 }, { 8, 4 }, { .1, 5 } };
  cairo_t *cr = self->cr;
  const ChorsuCurveVertex *last = get_vertex (curve, curve->len - 1);
  g_autofree char *text = g_strdup_printf ("%u", number + 1);

  for (guint i = 0; i < curve->len; i++)
    cairo_line_to (cr, plot_x (self, get_vertex (curve, i)->km), plot_y (self, get_vertex (curve, i)->value));
  cairo_set_dash (cr, dashes[MIN (number, 2)], number > 0 ? 2 : 0, 0);
  cairo_set_line_cap (cr, number == 2 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  set_line (self, &self->theme->accent, LINE_WIDTH);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  paint_text (self, text, plot_x (self, last->km) + 3, plot_y (self, last->value) - 3, 0);
}

static void
paint_here (const Plot *self)
{
  const GArray *curve = self->picture->curves->pdata[0];
  double x = plot_x (self, CLAMP (self->picture->here, 0, self->km));
  double days = 0;
  cairo_t *cr = self->cr;

  for (guint i = 1; i < curve->len; i++)
    {
      const ChorsuCurveVertex *a = get_vertex (curve, i - 1);
      const ChorsuCurveVertex *b = get_vertex (curve, i);

      if (b->km >= self->picture->here)
        {
          days = b->km > a->km ? a->value + (b->value - a->value) * (self->picture->here - a->km) / (b->km - a->km) : a->value;
          break;
        }
      days = b->value;
    }

  set_line (self, &self->theme->accent, 1.2);
  cairo_move_to (cr, x, TOP - 6);
  cairo_line_to (cr, x, self->height - BOTTOM + 3 + BAND);
  cairo_stroke (cr);
  cairo_arc (cr, x, plot_y (self, days), 5.5, 0, 2 * G_PI);
  chorsu_color_set (cr, &self->theme->accent);
  cairo_fill_preserve (cr);
  set_line (self, &self->theme->casing, 1.5);
  cairo_stroke (cr);
}

void
chorsu_curve_paint (cairo_t                  *cr,
                    const ChorsuTheme        *theme,
                    const ChorsuCurvePicture *picture,
                    double                    width,
                    double                    height)
{
  Plot self = { cr, theme, picture, width, height, 0, 0 };

  g_return_if_fail (cr != NULL && theme != NULL && picture != NULL);

  self.km = longest_km (picture);
  self.most = most_value (picture);
  if (self.km <= 0 || width <= LEFT + RIGHT)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  paint_axes (&self);
  if (picture->curves->len == 1)
    paint_way (&self, picture->curves->pdata[0]);
  else
    for (guint i = 0; i < picture->curves->len; i++)
      if (((const GArray *) picture->curves->pdata[i])->len > 0)
        paint_compared (&self, picture->curves->pdata[i], i);
  if (isfinite (picture->here))
    paint_here (&self);
  cairo_restore (cr);
}

double
chorsu_curve_km_at (const ChorsuCurvePicture *picture,
                    double                    x,
                    double                    width)
{
  double km;

  g_return_val_if_fail (picture != NULL, 0);

  km = longest_km (picture);
  if (width <= LEFT + RIGHT)
    return 0;

  return CLAMP ((x - LEFT) / (width - LEFT - RIGHT), 0, 1) * km;
}
