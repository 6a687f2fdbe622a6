/* test-line-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-line-style.h"

#include <string.h>

#include "chorsu-line-marks.h"
#include "chorsu-line-rhythm.h"

#define WIDTH 240
#define HEIGHT 40

#define N_STYLES (CHORSU_N_MODES * CHORSU_N_STATUSES * 3)

typedef struct
{
  guint8 grey[WIDTH * HEIGHT];
} Picture;

static const ChorsuPoint course[] = {
  { 10, 20 }, { 40, 16 }, { 80, 24 }, { 120, 20 }, { 160, 14 }, { 200, 22 }, { 230, 20 },
};

static ChorsuLineStyle
style_by_index (const ChorsuTheme *theme,
                int                i)
{
  ChorsuLineStyle style = {
    .mode = i / (CHORSU_N_STATUSES * 3),
    .status = i / 3 % CHORSU_N_STATUSES,
    .precision = i % 3,
    .width = 2.4,
    .alpha = 1,
  };

  style.color = chorsu_strand_color (theme, CHORSU_STRAND_ACCENT, style.mode);

  return style;
}

static void
paint_picture (const ChorsuTheme     *theme,
               const ChorsuLineStyle *style,
               const ChorsuPoint     *points,
               guint                  n_points,
               Picture               *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;

  chorsu_color_set (cr, &theme->neighbour);
  cairo_paint (cr);
  cairo_move_to (cr, 0, 0);
  chorsu_line_style_paint (cr, theme, style, points, n_points);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 p;

        memcpy (&p, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
        picture->grey[y * WIDTH + x] = (guint8) (.2126 * (p >> 16 & 0xff) + .7152 * (p >> 8 & 0xff)
                                                 + .0722 * (p & 0xff));
      }
  cairo_surface_destroy (surface);
}

static guint
difference (const Picture *a,
            const Picture *b,
            int            step)
{
  guint n = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    if (ABS (a->grey[i] - b->grey[i]) >= step)
      n++;

  return n;
}

static gboolean
looks_the_same (const ChorsuLineStyle *a,
                const ChorsuLineStyle *b)
{
  ChorsuStatus sa = a->status == CHORSU_STATUS_MOTHBALLED ? CHORSU_STATUS_IDLE : a->status;
  ChorsuStatus sb = b->status == CHORSU_STATUS_MOTHBALLED ? CHORSU_STATUS_IDLE : b->status;

  if (chorsu_status_is_given_up (sa) && chorsu_status_is_given_up (sb))
    return TRUE;

  return sa == sb && a->mode == b->mode && a->precision == b->precision;
}

/* In one colour: mode, status and precision are each told by form alone. */
static void
assert_styles_differ (ChorsuThemeId theme_id)
{
  const ChorsuTheme *theme = chorsu_theme_get (theme_id);
  g_autofree Picture *pictures = g_new0 (Picture, N_STYLES);
  guint least = G_MAXUINT;

  for (int i = 0; i < N_STYLES; i++)
    {
      ChorsuLineStyle style = style_by_index (theme, i);

      paint_picture (theme, &style, course, G_N_ELEMENTS (course), &pictures[i]);
    }

  for (int i = 0; i < N_STYLES; i++)
    for (int j = i + 1; j < N_STYLES; j++)
      {
        ChorsuLineStyle a = style_by_index (theme, i), b = style_by_index (theme, j);
        guint n = difference (&pictures[i], &pictures[j], 8);

        if (looks_the_same (&a, &b))
          g_assert_cmpuint (n, ==, 0);
        else
          least = MIN (least, n);
      }
  g_test_message ("theme %d: at least %u pixels differ", theme_id, least);
  g_assert_cmpuint (least, >=, 60);
}

static void
test_differ (void)
{
  assert_styles_differ (CHORSU_THEME_LIGHT);
  assert_styles_differ (CHORSU_THEME_DARK);
  assert_styles_differ (CHORSU_THEME_PRINT);
}

static void
test_highlight_and_alpha (void)
{
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_LIGHT);
  ChorsuLineStyle style = style_by_index (theme, 0);
  Picture plain, pale, wide, empty;

  paint_picture (theme, &style, course, G_N_ELEMENTS (course), &plain);
  paint_picture (theme, &style, course, 1, &empty);
  style.alpha = .46;
  paint_picture (theme, &style, course, G_N_ELEMENTS (course), &pale);
  style.alpha = 1;
  style.highlighted = TRUE;
  paint_picture (theme, &style, course, G_N_ELEMENTS (course), &wide);

  /* A single point is no line; a pale one is nearer to the ground; a
   * highlighted one covers more than twice as much. */
  g_assert_cmpuint (difference (&empty, &plain, 60), >, 300);
  g_assert_cmpuint (5 * difference (&empty, &pale, 90), <, difference (&empty, &plain, 90));
  g_assert_cmpuint (difference (&empty, &pale, 20), >, 300);
  g_assert_cmpuint (difference (&empty, &wide, 60), >, 2 * difference (&empty, &plain, 60));
}

static void
test_path_and_state (void)
{
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_DARK);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double dash[] = { 7, 1 };

  cairo_set_dash (cr, dash, 2, 0);
  cairo_set_line_width (cr, 17);
  for (int i = 0; i < N_STYLES; i++)
    {
      ChorsuLineStyle style = style_by_index (theme, i);

      style.highlighted = i % 2;
      chorsu_line_style_paint (cr, theme, &style, course, G_N_ELEMENTS (course));
      g_assert_false (cairo_has_current_point (cr));
      chorsu_line_arrow_paint (cr, theme, &style, 50, 20, 3, -1);
      g_assert_false (cairo_has_current_point (cr));
    }
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 2);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 17);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Lines of no length and doubled points neither fail nor hang. */
static void
test_degenerate (void)
{
  static const ChorsuPoint dot[] = { { 20, 20 }, { 20, 20 }, { 20, 20 } };
  static const ChorsuPoint tiny[] = { { 20, 20 }, { 20.4, 20 }, { 20.4, 20 }, { 21, 20.2 } };
  const ChorsuTheme *theme = chorsu_theme_get (CHORSU_THEME_LIGHT);
  Picture picture;

  for (int i = 0; i < N_STYLES; i++)
    {
      ChorsuLineStyle style = style_by_index (theme, i);

      paint_picture (theme, &style, dot, G_N_ELEMENTS (dot), &picture);
      paint_picture (theme, &style, tiny, G_N_ELEMENTS (tiny), &picture);
    }
}

static void
test_walk (void)
{
  static const ChorsuPoint corner[] = { { 0, 0 }, { 10, 0 }, { 10, 0 }, { 10, 25 } };
  ChorsuLineWalk walk;
  ChorsuLineMark mark;

  g_assert_cmpfloat (chorsu_line_length (corner, 4), ==, 35);
  chorsu_line_walk_init (&walk, corner, 4, 5, 12);
  g_assert_true (chorsu_line_walk_next (&walk, &mark));
  g_assert_cmpfloat (mark.at.x, ==, 5);
  g_assert_cmpfloat (mark.along.x, ==, 1);
  g_assert_true (chorsu_line_walk_next (&walk, &mark));
  g_assert_cmpfloat_with_epsilon (mark.at.x, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.at.y, 7, 1e-9);
  g_assert_cmpfloat (mark.along.y, ==, 1);
  g_assert_true (chorsu_line_walk_next (&walk, &mark));
  g_assert_cmpfloat_with_epsilon (mark.at.y, 19, 1e-9);
  g_assert_false (chorsu_line_walk_next (&walk, &mark));
}

static void
test_rhythm (void)
{
  static const ChorsuPoint straight[] = { { 0, 0 }, { 400, 0 } };
  ChorsuLineStyle style = { .mode = CHORSU_MODE_RAIL, .width = 2.4, .alpha = 1 };
  ChorsuLineRhythm rhythm;

  chorsu_line_rhythm_init (&rhythm, &style, straight, 2);
  g_assert_cmpint (rhythm.n_dashes, ==, 0);
  g_assert_cmpfloat (rhythm.mark_pitch, ==, 13);

  /* Dashes scale with the width, and ticks stand in the middle of dashes. */
  style.status = CHORSU_STATUS_CONSTRUCTION;
  chorsu_line_rhythm_init (&rhythm, &style, straight, 2);
  g_assert_cmpfloat (rhythm.dashes[0], ==, 11);
  g_assert_cmpfloat (rhythm.dashes[1], ==, 5);
  g_assert_cmpfloat_with_epsilon (fmod (rhythm.mark_first - 5.5, 16), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (fmod (rhythm.mark_pitch, 16), 0, 1e-9);
  style.width = 4.8;
  chorsu_line_rhythm_init (&rhythm, &style, straight, 2);
  g_assert_cmpfloat (rhythm.dashes[0], ==, 22);

  style = (ChorsuLineStyle) { .mode = CHORSU_MODE_GAS, .status = CHORSU_STATUS_IDLE, .width = 2.4, .alpha = 1 };
  chorsu_line_rhythm_init (&rhythm, &style, straight, 2);
  g_assert_cmpfloat (rhythm.break_pitch, ==, 37);
  g_assert_cmpfloat_with_epsilon (fmod (fabs (rhythm.mark_first - rhythm.break_first), 37), 18.5, 1e-9);

  style.highlighted = TRUE;
  g_assert_cmpfloat_with_epsilon (chorsu_line_stroke_width (&style), 5.52, 1e-9);
}

static void
test_widths (void)
{
  static const double zooms[] = { 3, 4, 5, 6, 7, 8, 10 };
  static const double widths[] = { 1.4, 1.4, 2.0, 2.6, 3.2, 4.0, 4.0 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    g_assert_cmpfloat_with_epsilon (chorsu_line_width (zooms[i]), widths[i], 1e-9);
  g_assert_cmpfloat_with_epsilon (chorsu_line_width (5.5), 2.3, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/line-style/differ", test_differ);
  g_test_add_func ("/map/line-style/highlight", test_highlight_and_alpha);
  g_test_add_func ("/map/line-style/state", test_path_and_state);
  g_test_add_func ("/map/line-style/degenerate", test_degenerate);
  g_test_add_func ("/map/line-style/walk", test_walk);
  g_test_add_func ("/map/line-style/rhythm", test_rhythm);
  g_test_add_func ("/map/line-style/widths", test_widths);

  return g_test_run ();
}
