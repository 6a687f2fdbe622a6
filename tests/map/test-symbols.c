/* test-symbols.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-symbols.h"

#include <math.h>
#include <string.h>

#define SIZE 64

typedef struct
{
  guint8 grey[SIZE * SIZE];
} Picture;

static const double radii[] = { 5.4, 7.2, 10.5 };

static cairo_surface_t *
new_surface (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
}

static void
paint_ground (const ChorsuTheme *theme,
              cairo_surface_t   *surface)
{
  cairo_t *cr = cairo_create (surface);

  chorsu_color_set (cr, &theme->story);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Distance from the centre to the middle of the farthest painted pixel. */
static double
painted_radius (cairo_surface_t *surface)
{
  const guint8 *data;
  double farthest = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint32 pixel;

        memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
        if (pixel >> 24 > 8)
          farthest = MAX (farthest, hypot (x + .5 - SIZE / 2, y + .5 - SIZE / 2));
      }

  return farthest;
}

static void
take_grey (cairo_surface_t *surface,
           Picture         *picture)
{
  const guint8 *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint32 p;

        memcpy (&p, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
        picture->grey[y * SIZE + x] = (guint8) (.2126 * (p >> 16 & 0xff) + .7152 * (p >> 8 & 0xff)
                                                + .0722 * (p & 0xff));
      }
}

/* Number of pixels whose grey differs clearly. */
static guint
difference (const Picture *a,
            const Picture *b)
{
  guint n = 0;

  for (int i = 0; i < SIZE * SIZE; i++)
    if (ABS (a->grey[i] - b->grey[i]) > 40)
      n++;

  return n;
}

static void
paint_site (const ChorsuTheme      *theme,
            const ChorsuSiteSymbol *symbol,
            cairo_surface_t        *surface)
{
  cairo_t *cr = cairo_create (surface);

  chorsu_site_symbol_paint (cr, theme, symbol, SIZE / 2, SIZE / 2);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
}

static void
test_site_extents (void)
{
  for (int theme = CHORSU_THEME_LIGHT; theme <= CHORSU_THEME_PRINT; theme++)
    for (int i = 0; i < CHORSU_N_CATEGORIES * CHORSU_N_STAGES * CHORSU_N_CONTROLS; i++)
      for (guint size = 0; size < G_N_ELEMENTS (radii); size++)
        {
          ChorsuSiteSymbol symbol = {
            .category = i / (CHORSU_N_STAGES * CHORSU_N_CONTROLS),
            .stage = i / CHORSU_N_CONTROLS % CHORSU_N_STAGES,
            .control = i % CHORSU_N_CONTROLS,
            .radius = radii[size],
          };
          cairo_surface_t *surface = new_surface ();
          double extent = chorsu_site_symbol_extent (&symbol);
          double painted;

          paint_site (chorsu_theme_get (theme), &symbol, surface);
          painted = painted_radius (surface);
          g_assert_cmpfloat (painted, <=, extent + .71);
          g_assert_cmpfloat (painted, >=, extent - 1.2);
          cairo_surface_destroy (surface);
        }
}

/* What a shape, a fill or a ring says can be read in grey. */
static void
assert_all_differ (ChorsuThemeId theme_id)
{
  const int n = CHORSU_N_CATEGORIES * CHORSU_N_STAGES * CHORSU_N_CONTROLS;
  g_autofree Picture *pictures = g_new0 (Picture, n);
  guint least = G_MAXUINT;

  for (int i = 0; i < n; i++)
    {
      ChorsuSiteSymbol symbol = {
        .category = i / (CHORSU_N_STAGES * CHORSU_N_CONTROLS),
        .stage = i / CHORSU_N_CONTROLS % CHORSU_N_STAGES,
        .control = i % CHORSU_N_CONTROLS,
        .radius = 10.5,
      };
      cairo_surface_t *surface = new_surface ();

      paint_ground (chorsu_theme_get (theme_id), surface);
      paint_site (chorsu_theme_get (theme_id), &symbol, surface);
      take_grey (surface, &pictures[i]);
      cairo_surface_destroy (surface);
    }

  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      least = MIN (least, difference (&pictures[i], &pictures[j]));

  g_test_message ("theme %d: at least %u pixels differ", theme_id, least);
  g_assert_cmpuint (least, >=, 20);
}

static void
test_sites_differ (void)
{
  assert_all_differ (CHORSU_THEME_LIGHT);
  assert_all_differ (CHORSU_THEME_DARK);
  assert_all_differ (CHORSU_THEME_PRINT);
}

/* The smallest glyph is 10 px across in every category and stage, what it is
 * filled or drawn with included. */
static void
test_smallest (void)
{
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_LIGHT);

  for (guint category = 0; category < CHORSU_N_CATEGORIES; category++)
    for (guint stage = 0; stage < CHORSU_N_STAGES; stage++)
      {
        ChorsuSiteSymbol symbol = { category, stage, CHORSU_CONTROL_NATIONAL, chorsu_site_symbol_radius (1) };
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 320);
        cairo_t *cr = cairo_create (surface);
        ChorsuBox ink = CHORSU_BOX_EMPTY;

        /* Ten times as large, to measure a tenth of a px. */
        cairo_scale (cr, 10, 10);
        cairo_set_source_rgb (cr, 1, 1, 1);
        cairo_paint (cr);
        chorsu_site_symbol_paint (cr, theme, &symbol, 16, 16);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        for (int y = 0; y < 320; y++)
          for (int x = 0; x < 320; x++)
            {
              guint32 p = ((const guint32 *) (void *) (cairo_image_surface_get_data (surface)
                                                       + (gsize) y * cairo_image_surface_get_stride (surface)))[x];

              /* Inside the disc's edge. */
              if ((p & 0xff) < 0xc0 && hypot (x / 10.0 - 16, y / 10.0 - 16) < 1.62 * symbol.radius - .5)
                chorsu_box_include (&ink, x / 10.0, y / 10.0);
            }
        g_assert_cmpfloat (MAX (ink.x1 - ink.x0, ink.y1 - ink.y0), >=, 10);
        cairo_surface_destroy (surface);
      }
}

static void
test_sizes (void)
{
  /* The smallest glyph is at least 10 px across. */
  g_assert_cmpfloat (2 * chorsu_site_symbol_radius (1), >=, 10);
  g_assert_cmpfloat (chorsu_site_symbol_radius (1), <, chorsu_site_symbol_radius (2));
  g_assert_cmpfloat (chorsu_site_symbol_radius (2), <, chorsu_site_symbol_radius (3));
}

static void
test_security_differ (void)
{
  const int n = CHORSU_N_SECURITY_SHAPES * 3;
  g_autofree Picture *pictures = g_new0 (Picture, n);
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_LIGHT);

  for (int i = 0; i < n; i++)
    {
      cairo_surface_t *surface = new_surface ();
      cairo_t *cr = cairo_create (surface);

      chorsu_security_symbol_paint (cr, theme, i / 3, i % 3, theme->power[CHORSU_POWER_RUSSIA],
                                    SIZE / 2, SIZE / 2, 9);
      g_assert_false (cairo_has_current_point (cr));
      g_assert_cmpfloat (painted_radius (surface), <=, 9 * 1.7);
      take_grey (surface, &pictures[i]);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      g_assert_cmpuint (difference (&pictures[i], &pictures[j]), >=, 20);
}

static void
test_security_rules (void)
{
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_LIGHT);
  ChorsuSecurity kant = { .security_kind = "base", .operator_ = "RU", .host = "KG", .status = "active" };
  ChorsuSecurity manas = { .security_kind = "base", .operator_ = "US", .host = "KG", .status = "former" };
  ChorsuSecurity crossing = { .security_kind = "border-crossing", .operator_ = "TJ", .host = "TJ", .status = "active" };
  ChorsuSecurity attack = { .security_kind = "incident", .host = "TJ", .status = "former" };
  ChorsuSecurity post = { .security_kind = "reported-post", .operator_ = "CN", .host = "TJ", .status = "reported" };
  ChorsuSecurity exercise = { .security_kind = "exercise", .operator_ = "US", .host = "TJ", .status = "former" };
  ChorsuColor color;

  g_assert_cmpint (chorsu_security_shape (&kant), ==, CHORSU_SECURITY_BASE);
  g_assert_cmpint (chorsu_security_state (&kant, 0), ==, CHORSU_SECURITY_ACTIVE);
  g_assert_cmpint (chorsu_security_state (&manas, 0), ==, CHORSU_SECURITY_ENDED);
  g_assert_cmpint (chorsu_security_shape (&crossing), ==, CHORSU_SECURITY_CROSSING);
  g_assert_cmpint (chorsu_security_shape (&post), ==, CHORSU_SECURITY_POST);
  g_assert_cmpint (chorsu_security_state (&post, 0), ==, CHORSU_SECURITY_REPORTED);
  g_assert_cmpint (chorsu_security_shape (&exercise), ==, CHORSU_SECURITY_OTHER);

  /* An attack is over the day it happens; it does not count as ended. */
  g_assert_cmpint (chorsu_security_state (&attack, 0), ==, CHORSU_SECURITY_ACTIVE);

  color = chorsu_security_color (theme, &kant);
  g_assert_cmpmem (&color, sizeof color, &theme->power[CHORSU_POWER_RUSSIA], sizeof color);
  color = chorsu_security_color (theme, &crossing);
  g_assert_cmpmem (&color, sizeof color, &theme->text, sizeof color);
  color = chorsu_security_color (theme, &attack);
  g_assert_cmpmem (&color, sizeof color, &theme->accent, sizeof color);
}

/* A path left over from elsewhere is neither filled nor joined. */
static void
test_foreign_path (void)
{
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_LIGHT);
  ChorsuSiteSymbol symbol = { CHORSU_CATEGORY_OIL, CHORSU_STAGE_PRODUCING, CHORSU_CONTROL_US, 10.5 };
  cairo_surface_t *clean = new_surface ();
  cairo_surface_t *dirty = new_surface ();
  cairo_t *cr = cairo_create (dirty);
  double dash[] = { 3, 2 };
  Picture a, b;

  paint_site (theme, &symbol, clean);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, SIZE, 3);
  chorsu_site_symbol_paint (cr, theme, &symbol, SIZE / 2, SIZE / 2);
  g_assert_cmpint (cairo_get_line_cap (cr), ==, CAIRO_LINE_CAP_ROUND);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 2);
  cairo_destroy (cr);
  take_grey (clean, &a);
  take_grey (dirty, &b);
  g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
  cairo_surface_destroy (clean);
  cairo_surface_destroy (dirty);
}

static void
test_small_parts (void)
{
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_DARK);
  Picture pictures[3];

  for (int i = 0; i < 3; i++)
    {
      cairo_surface_t *surface = new_surface ();
      cairo_t *cr = cairo_create (surface);

      if (i < 2)
        chorsu_cluster_paint (cr, theme, theme->power[0], i == 0 ? 3 : 8, SIZE / 2, SIZE / 2, 12);
      else
        chorsu_gauge_break_paint (cr, theme, SIZE / 2, SIZE / 2, 20);
      g_assert_false (cairo_has_current_point (cr));
      g_assert_cmpfloat (painted_radius (surface), >=, 9);
      take_grey (surface, &pictures[i]);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  /* The count can be read off the disc. */
  g_assert_cmpuint (difference (&pictures[0], &pictures[1]), >=, 8);
  g_assert_cmpuint (difference (&pictures[0], &pictures[2]), >=, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/symbols/extents", test_site_extents);
  g_test_add_func ("/map/symbols/differ", test_sites_differ);
  g_test_add_func ("/map/symbols/sizes", test_sizes);
  g_test_add_func ("/map/symbols/smallest", test_smallest);
  g_test_add_func ("/map/symbols/security-differ", test_security_differ);
  g_test_add_func ("/map/symbols/security-rules", test_security_rules);
  g_test_add_func ("/map/symbols/foreign-path", test_foreign_path);
  g_test_add_func ("/map/symbols/small-parts", test_small_parts);

  return g_test_run ();
}
