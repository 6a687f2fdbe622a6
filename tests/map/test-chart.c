/* test-chart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-chart.h"
#include "chorsu-dataset.h"

#define WIDTH 200
#define HEIGHT 6

static ChorsuDataset *dataset;

static cairo_surface_t *
paint_bar (ChorsuThemeId    theme,
           const ChorsuBar *bar)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  chorsu_chart_paint_bar (cr, chorsu_theme_get (theme), bar, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
alpha_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  const guint32 *row = (const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface));

  return row[x] >> 24;
}

/* How far something is painted at least so opaque, along the middle. */
static int
length_of (cairo_surface_t *surface,
           guint            alpha)
{
  int length = 0;

  for (int x = 0; x < WIDTH; x++)
    length += alpha_at (surface, x, HEIGHT / 2) >= alpha;

  return length;
}

static void
test_bar_length (void)
{
  const double values[] = { 0, 1, 25, 50, 99, 100, 250 };

  for (ChorsuThemeId theme = CHORSU_THEME_LIGHT; theme <= CHORSU_THEME_PRINT; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
      {
        ChorsuBar bar = { values[i], values[i], 100, CHORSU_POWER_CHINA, FALSE };
        cairo_surface_t *surface = paint_bar (theme, &bar);
        int expected = MIN (values[i], 100) * WIDTH / 100;

        g_assert_cmpint (ABS (length_of (surface, 200) - expected), <=, 2);
        /* The track is there all along. */
        g_assert_cmpint (length_of (surface, 10), >=, WIDTH - 2);
        cairo_surface_destroy (surface);
      }
}

static void
test_bar_range (void)
{
  ChorsuBar bar = { 20, 60, 100, CHORSU_POWER_OTHER, FALSE };
  cairo_surface_t *surface = paint_bar (CHORSU_THEME_LIGHT, &bar);

  g_assert_cmpint (ABS (length_of (surface, 200) - 40), <=, 4);
  g_assert_cmpint (ABS (length_of (surface, 100) - 120), <=, 4);
  cairo_surface_destroy (surface);
}

/* An outline: ends and edges, but nothing within. */
static void
test_bar_doubtful (void)
{
  ChorsuBar bar = { 50, 50, 100, CHORSU_POWER_US, TRUE };
  cairo_surface_t *surface = paint_bar (CHORSU_THEME_DARK, &bar);

  g_assert_cmpuint (alpha_at (surface, 50, HEIGHT / 2), <, 80);
  g_assert_cmpuint (alpha_at (surface, 50, 0), >, 150);
  g_assert_cmpuint (alpha_at (surface, 150, 0), <, 80);
  cairo_surface_destroy (surface);
}

static const ChorsuSeries *
find_series (const char *country,
             const char *id)
{
  const ChorsuCountry *record = chorsu_dataset_get_country (dataset, country);

  for (guint i = 0; i < record->n_series; i++)
    if (g_str_equal (record->series[i].id, id))
      return &record->series[i];

  g_error ("No series %s", id);
}

static guint
count_painted (const ChorsuSeries *series,
               ChorsuThemeId       theme,
               int                 width)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 40, CHORSU_CHART_SERIES_HEIGHT + 40);
  cairo_t *cr = cairo_create (surface);
  guint painted = 0;

  cairo_translate (cr, 20, 20);
  chorsu_chart_paint_series (cr, chorsu_theme_get (theme), series, "de", width, CHORSU_CHART_SERIES_HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < CHORSU_CHART_SERIES_HEIGHT + 40; y++)
    for (int x = 0; x < width + 40; x++)
      if (alpha_at (surface, x, y) > 0)
        {
          painted++;
          /* Nothing sticks out of the chart. */
          g_assert_true (x >= 19 && x < width + 21 && y >= 20 && y < CHORSU_CHART_SERIES_HEIGHT + 20);
        }
  cairo_surface_destroy (surface);

  return painted;
}

/* Every series can be drawn in every theme, at any width, inside its frame. */
static void
test_series (void)
{
  const int widths[] = { 200, 330, 900 };
  guint n = 0;

  for (guint c = 0; c < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY); c++)
    {
      const ChorsuCountry *country =
        (const ChorsuCountry *) chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, c);

      for (guint i = 0; i < country->n_series; i++)
        {
          g_assert_true (chorsu_chart_can_plot (&country->series[i]));
          for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
            for (ChorsuThemeId theme = CHORSU_THEME_LIGHT; theme <= CHORSU_THEME_PRINT; theme++)
              g_assert_cmpuint (count_painted (&country->series[i], theme, widths[w]), >, 300);
          n++;
        }
    }
  g_assert_cmpuint (n, >, 10);
}

static void
test_rings (void)
{
  g_assert_false (chorsu_chart_has_rings (find_series ("UZ", "uz-cn-chinese-customs")));
  g_assert_true (chorsu_chart_has_rings (find_series ("UZ", "uz-cn-national")));
}

static void
test_description (void)
{
  g_autofree char *text = chorsu_chart_describe_series (find_series ("TM", "tm-gas-to-cn"), "en");

  g_assert_cmpstr (text, ==, "2024: USD\u00a09.57\u00a0billion; 2025: USD\u00a08.41\u00a0billion");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = chorsu_dataset_load (file, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/map/chart/bar-length", test_bar_length);
  g_test_add_func ("/map/chart/bar-range", test_bar_range);
  g_test_add_func ("/map/chart/bar-doubtful", test_bar_doubtful);
  g_test_add_func ("/map/chart/series", test_series);
  g_test_add_func ("/map/chart/rings", test_rings);
  g_test_add_func ("/map/chart/description", test_description);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
