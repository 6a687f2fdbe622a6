/* test-palettes.c: colours stay apart, also for eyes that see fewer of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-theme.h"

#include <math.h>

typedef struct
{
  double x, y, z;
} Triple;

/* CIEDE2000 after G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000
 * color-difference formula", Color Research and Application 30 (2005). */

static double
degrees (double radians)
{
  return radians * 180 / G_PI;
}

static double
radians (double degrees_)
{
  return degrees_ * G_PI / 180;
}

static double
hue (double a,
     double b)
{
  double h = a == 0 && b == 0 ? 0 : degrees (atan2 (b, a));

  return h < 0 ? h + 360 : h;
}

static double
hue_difference (double h1,
                double h2,
                double chroma_product)
{
  double d = h2 - h1;

  if (chroma_product == 0)
    return 0;
  if (d > 180)
    return d - 360;

  return d < -180 ? d + 360 : d;
}

static double
hue_mean (double h1,
          double h2,
          double chroma_product)
{
  if (chroma_product == 0)
    return h1 + h2;
  if (fabs (h1 - h2) <= 180)
    return (h1 + h2) / 2;

  return (h1 + h2 < 360 ? h1 + h2 + 360 : h1 + h2 - 360) / 2;
}

static double
ciede2000 (Triple lab1,
           Triple lab2)
{
  double c_mean = (hypot (lab1.y, lab1.z) + hypot (lab2.y, lab2.z)) / 2;
  double g = .5 * (1 - sqrt (pow (c_mean, 7) / (pow (c_mean, 7) + pow (25, 7))));
  double a1 = (1 + g) * lab1.y, a2 = (1 + g) * lab2.y;
  double c1 = hypot (a1, lab1.z), c2 = hypot (a2, lab2.z);
  double h1 = hue (a1, lab1.z), h2 = hue (a2, lab2.z);
  double dl = lab2.x - lab1.x, dc = c2 - c1;
  double dh = 2 * sqrt (c1 * c2) * sin (radians (hue_difference (h1, h2, c1 * c2)) / 2);
  double l = (lab1.x + lab2.x) / 2, c = (c1 + c2) / 2;
  double h = hue_mean (h1, h2, c1 * c2);
  double t = 1 - .17 * cos (radians (h - 30)) + .24 * cos (radians (2 * h)) + .32 * cos (radians (3 * h + 6))
             - .20 * cos (radians (4 * h - 63));
  double turn = 30 * exp (-pow ((h - 275) / 25, 2));
  double rc = 2 * sqrt (pow (c, 7) / (pow (c, 7) + pow (25, 7)));
  double sl = 1 + .015 * pow (l - 50, 2) / sqrt (20 + pow (l - 50, 2));
  double sc = 1 + .045 * c, sh = 1 + .015 * c * t;
  double rt = -sin (radians (2 * turn)) * rc;

  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dh / sh, 2) + rt * (dc / sc) * (dh / sh));
}

/* The pairs that paper publishes to check a program with: table 1. */
static void
test_formula (void)
{
  static const struct
  {
    Triple a, b;
    double difference;
  } pairs[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, 3.1571, -77.2803 }, { 50, 0, -82.7485 }, 2.8615 },
    { { 50, 2.8361, -74.0200 }, { 50, 0, -82.7485 }, 3.4412 },
    { { 50, -1.3802, -84.2814 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, -1.1848, -84.8006 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, -0.9009, -85.5211 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 50, -1, 2 }, { 50, 0, 0 }, 2.3669 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0009 }, 7.1792 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0010 }, 7.1792 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0011 }, 7.2195 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0012 }, 7.2195 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0009, -2.4900 }, 4.8045 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0010, -2.4900 }, 4.8045 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0011, -2.4900 }, 4.7461 },
    { { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 50, 2.5, 0 }, { 61, -5, 29 }, 22.8977 },
    { { 50, 2.5, 0 }, { 56, -27, -3 }, 31.9030 },
    { { 50, 2.5, 0 }, { 58, 24, 15 }, 19.4535 },
    { { 50, 2.5, 0 }, { 50, 3.1736, 0.5854 }, 1.0000 },
    { { 50, 2.5, 0 }, { 50, 3.2972, 0 }, 1.0000 },
    { { 50, 2.5, 0 }, { 50, 1.8634, 0.5757 }, 1.0000 },
    { { 50, 2.5, 0 }, { 50, 3.2592, 0.3350 }, 1.0000 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 63.0109, -31.0961, -5.8663 }, { 62.8187, -29.7946, -4.0864 }, 1.2630 },
    { { 61.2901, 3.7196, -5.3901 }, { 61.4292, 2.2480, -4.9620 }, 1.8731 },
    { { 35.0831, -44.1164, 3.7933 }, { 35.0232, -40.0716, 1.5901 }, 1.8645 },
    { { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
    { { 36.4612, 47.8580, 18.3852 }, { 36.2715, 50.5065, 21.2231 }, 1.4146 },
    { { 90.8027, -2.0831, 1.4410 }, { 91.1528, -1.6435, 0.0447 }, 1.4441 },
    { { 90.9257, -0.5406, -0.9208 }, { 88.6381, -0.8985, -0.7239 }, 1.5381 },
    { { 6.7747, -0.2908, -2.4247 }, { 5.8714, -0.0985, -2.2286 }, 0.6377 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (ciede2000 (pairs[i].a, pairs[i].b), pairs[i].difference, 5e-5);
}

typedef enum
{
  NORMAL,
  DEUTERANOPIA,
  PROTANOPIA,
  TRITANOPIA,
  N_VISIONS
} Vision;

/* Severity 1.0, for linear RGB: G. M. Machado, M. M. Oliveira, L. A. F.
 * Fernandes, "A physiologically-based model for simulation of color vision
 * deficiency", IEEE TVCG 15 (2009). */
static const double machado[N_VISIONS][3][3] = {
  [NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [DEUTERANOPIA] = { { .367322, .860646, -.227968 }, { .280085, .672501, .047413 }, { -.011820, .042940, .968881 } },
  [PROTANOPIA] = { { .152286, 1.052583, -.204868 }, { .114503, .786281, .099216 }, { -.003882, -.048116, 1.051998 } },
  [TRITANOPIA] = { { 1.255528, -.076749, -.178779 }, { -.078411, .930809, .147602 }, { .004733, .691367, .303900 } },
};

static double
linear (double srgb)
{
  return srgb <= .04045 ? srgb / 12.92 : pow ((srgb + .055) / 1.055, 2.4);
}

static double
lab_f (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE L*a*b* under D65 of a colour as somebody sees it. */
static Triple
seen_as (const ChorsuColor *color,
         Vision             vision)
{
  const double rgb[3] = { linear (color->r), linear (color->g), linear (color->b) };
  double seen[3], x, y, z;

  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (machado[vision][i][0] * rgb[0] + machado[vision][i][1] * rgb[1] + machado[vision][i][2] * rgb[2],
                     0, 1);
  x = lab_f ((.4124564 * seen[0] + .3575761 * seen[1] + .1804375 * seen[2]) / .95047);
  y = lab_f (.2126729 * seen[0] + .7151522 * seen[1] + .0721750 * seen[2]);
  z = lab_f ((.0193339 * seen[0] + .1191920 * seen[1] + .9503041 * seen[2]) / 1.08883);

  return (Triple) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
difference (const ChorsuColor *a,
            const ChorsuColor *b,
            Vision             vision)
{
  return ciede2000 (seen_as (a, vision), seen_as (b, vision));
}

/* What dichromats confuse must come out as confused, and grey as grey. */
static void
test_simulation (void)
{
  const ChorsuColor red = CHORSU_COLOR (0xC02020), green = CHORSU_COLOR (0x6B6B00), grey = CHORSU_COLOR (0x808080);

  g_assert_cmpfloat (difference (&red, &green, DEUTERANOPIA), <, difference (&red, &green, NORMAL) / 2);
  for (Vision vision = NORMAL; vision < N_VISIONS; vision++)
    g_assert_cmpfloat (hypot (seen_as (&grey, vision).y, seen_as (&grey, vision).z), <, 1);
}

static gboolean
same_color (const ChorsuColor *a,
            const ChorsuColor *b)
{
  return a->r == b->r && a->g == b->g && a->b == b->b;
}

/* The least difference within a palette; a family's colour counts once. */
static double
least_within (const ChorsuColor *colors,
              guint              n,
              Vision             vision)
{
  double least = INFINITY;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (!same_color (&colors[i], &colors[j]))
        least = MIN (least, difference (&colors[i], &colors[j], vision));

  return least;
}

static double
least_between (const ChorsuColor *color,
               const ChorsuColor *colors,
               guint              n,
               Vision             vision)
{
  double least = INFINITY;

  for (guint i = 0; i < n; i++)
    least = MIN (least, difference (color, &colors[i], vision));

  return least;
}

/* The table of the map's design: normal, deuteranopia, protanopia, tritanopia. */
typedef struct
{
  const char *palette;
  double      least[2][N_VISIONS];
} Limit;

static const Limit limits[] = {
  { "powers", { { 25.7, 21.3, 21.9, 21.6 }, { 26.9, 22.1, 24.0, 20.6 } } },
  { "categories", { { 22.9, 17.3, 18.0, 15.7 }, { 23.8, 17.8, 17.9, 16.3 } } },
  { "modes", { { 22.8, 19.4, 19.3, 16.3 }, { 23.4, 17.3, 13.9, 16.7 } } },
  { "goals", { { 32.2, 20.3, 20.6, 23.7 }, { 31.6, 21.6, 21.6, 22.5 } } },
  { "accent", { { 23.9, 10.1, 12.1, 12.5 }, { 19.6, 9.8, 11.0, 9.2 } } },
};

static double
measure (const ChorsuTheme *theme,
         const char        *palette,
         Vision             vision)
{
  if (g_str_equal (palette, "powers"))
    return least_within (theme->power, CHORSU_N_POWERS, vision);
  if (g_str_equal (palette, "categories"))
    return least_within (theme->category, CHORSU_N_CATEGORIES, vision);
  if (g_str_equal (palette, "modes"))
    return least_within (theme->mode, CHORSU_N_MODES, vision);
  if (g_str_equal (palette, "goals"))
    return least_within (theme->goal + 1, 4, vision);

  return MIN (least_between (&theme->accent, theme->power, CHORSU_N_POWERS, vision),
              least_between (&theme->accent, theme->mode, CHORSU_N_MODES, vision));
}

/* One digit after the point is what the table has. */
#define ROUNDING .05

static void
test_categorical (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    for (guint id = CHORSU_THEME_LIGHT; id <= CHORSU_THEME_DARK; id++)
      for (Vision vision = NORMAL; vision < N_VISIONS; vision++)
        {
          double least = measure (chorsu_theme_get (id), limits[i].palette, vision);

          g_test_message ("%s, theme %u, vision %d: %.2f", limits[i].palette, id, vision, least);
          g_assert_cmpfloat (least, >=, limits[i].least[id][vision] - ROUNDING);
        }
}

static double
least_step (const ChorsuColor *classes,
            Vision             vision)
{
  double least = INFINITY;

  for (guint i = 1; i < 5; i++)
    least = MIN (least, difference (&classes[i - 1], &classes[i], vision));

  return least;
}

/* Neighbouring classes, and that they get darker (lighter on dark ground)
 * step by step, which is what makes an order of them in print. The design has
 * no figure for print: what its greys have is held. */
static void
test_sequential (void)
{
  static const double neutral[] = { 7.5, 10.8, 7.3 };
  static const double goal[] = { 9.2, 10.8, 7.3 };

  for (guint id = CHORSU_THEME_LIGHT; id <= CHORSU_THEME_PRINT; id++)
    {
      const ChorsuTheme *theme = chorsu_theme_get (id);
      double sign = id == CHORSU_THEME_DARK ? 1 : -1;

      for (Vision vision = NORMAL; vision < N_VISIONS; vision++)
        {
          double least = least_step (theme->sequential, vision), least_goal = least_step (theme->sequential_goal, vision);

          g_test_message ("theme %u, vision %d: %.2f, %.2f", id, vision, least, least_goal);
          g_assert_cmpfloat (least, >=, neutral[id] - ROUNDING);
          g_assert_cmpfloat (least_goal, >=, goal[id] - ROUNDING);
        }
      for (guint i = 1; i < 5; i++)
        g_assert_cmpfloat (sign * (seen_as (&theme->sequential[i], NORMAL).x - seen_as (&theme->sequential[i - 1], NORMAL).x),
                           >, 5);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/palettes/formula", test_formula);
  g_test_add_func ("/map/palettes/simulation", test_simulation);
  g_test_add_func ("/map/palettes/categorical", test_categorical);
  g_test_add_func ("/map/palettes/sequential", test_sequential);

  return g_test_run ();
}
