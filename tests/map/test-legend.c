/* test-legend.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend.h"

#include <string.h>

#include "chorsu-content.h"
#include "chorsu-phrases.h"
#include "chorsu-symbols.h"

static ChorsuDataset *dataset;

static ChorsuView
new_view (ChorsuLayers layers,
          int          goal)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers = layers;
  view.goal = goal;

  return view;
}

static const ChorsuLegendRow *
find_row (ChorsuLegend       *legend,
          ChorsuLegendToggle  toggle,
          guint               value)
{
  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    {
      const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);

      if (row->toggle == toggle && row->value == value)
        return row;
    }

  return NULL;
}

static const ChorsuLegendRow *
find_label (ChorsuLegend *legend,
            const char   *label)
{
  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    if (g_str_equal (chorsu_legend_get_row (legend, i)->label, label))
      return chorsu_legend_get_row (legend, i);

  return NULL;
}

static guint
count_toggles (ChorsuLegend       *legend,
               ChorsuLegendToggle  toggle)
{
  guint n = 0;

  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    n += chorsu_legend_get_row (legend, i)->toggle == toggle;

  return n;
}

static void
test_nothing (void)
{
  ChorsuView plain = new_view (CHORSU_LAYERS_DEFAULT, 0);
  ChorsuView full = new_view (~0u, 2);

  g_assert_null (chorsu_legend_new (dataset, &plain));
  g_assert_null (chorsu_legend_new (NULL, &full));
}

/* Every category, stage and control with as many sites as are drawn. */
static void
test_counts (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_RESOURCES, 0);
  g_autoptr (ChorsuContent) content = NULL;
  g_autoptr (ChorsuLegend) legend = NULL;
  int categories[CHORSU_N_CATEGORIES] = { 0 }, stages[CHORSU_N_STAGES] = { 0 }, controls[CHORSU_N_CONTROLS] = { 0 };

  view.filters.stages = 1u << CHORSU_STAGE_PRODUCING | 1u << CHORSU_STAGE_DEVELOPMENT;
  content = chorsu_content_new (dataset, &view);
  legend = chorsu_legend_new (dataset, &view);
  for (guint i = 0; i < content->sites->len; i++)
    {
      const ChorsuSite *site = content->sites->pdata[i];

      categories[site->category]++;
      stages[site->stage]++;
      controls[site->control]++;
    }

  for (guint i = 0; i < CHORSU_N_CATEGORIES; i++)
    {
      const ChorsuLegendRow *row = find_row (legend, CHORSU_LEGEND_CATEGORY, i);

      g_assert_cmpint (row != NULL ? row->count : 0, ==, categories[i]);
      if (row != NULL)
        g_assert_cmpstr (row->label, ==, chorsu_category_name (i, "en"));
    }
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      const ChorsuLegendRow *row = find_row (legend, CHORSU_LEGEND_CONTROL, i);

      g_assert_cmpint (row != NULL ? row->count : 0, ==, controls[i]);
    }
  for (guint i = 0; i < CHORSU_N_STAGES; i++)
    {
      const ChorsuLegendRow *row = find_row (legend, CHORSU_LEGEND_STAGE, i);

      g_assert_nonnull (row);
      g_assert_cmpint (row->on, ==, stages[i] > 0);
      g_assert_cmpint (row->count, >, 0);
      if (row->on)
        g_assert_cmpint (row->count, ==, stages[i]);
    }
}

/* What a filter hides stays in the legend, so that it can be switched on again. */
static void
test_toggles (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_RESOURCES | CHORSU_LAYER_CORRIDORS, 0);
  g_autoptr (ChorsuLegend) before = chorsu_legend_new_within (dataset, &view, 5000);
  g_autoptr (ChorsuLegend) after = NULL;
  const ChorsuLegendRow *row;

  g_assert_true (find_row (before, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_URANIUM)->on);
  g_assert_true (find_row (before, CHORSU_LEGEND_MODE, CHORSU_MODE_GAS)->on);

  view.filters.categories &= ~(1u << CHORSU_CATEGORY_URANIUM);
  view.filters.modes &= ~(1u << CHORSU_MODE_GAS);
  view.filters.statuses &= ~(1u << CHORSU_STATUS_PROPOSED);
  after = chorsu_legend_new_within (dataset, &view, 5000);
  row = find_row (after, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_URANIUM);
  g_assert_false (row->on);
  g_assert_cmpint (row->count, ==, find_row (before, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_URANIUM)->count);
  g_assert_false (find_row (after, CHORSU_LEGEND_MODE, CHORSU_MODE_GAS)->on);
  g_assert_true (find_row (after, CHORSU_LEGEND_MODE, CHORSU_MODE_RAIL)->on);
  g_assert_false (find_row (after, CHORSU_LEGEND_STATUS, CHORSU_STATUS_PROPOSED)->on);
  g_assert_cmpuint (count_toggles (after, CHORSU_LEGEND_MODE), ==, count_toggles (before, CHORSU_LEGEND_MODE));
}

static void
test_security (void)
{
  ChorsuView view = new_view (0, 3);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);
  g_autoptr (ChorsuLegend) legend = chorsu_legend_new (dataset, &view);
  int counts[CHORSU_N_SECURITY_SHAPES] = { 0 };
  const ChorsuLegendRow *border;

  for (guint i = 0; i < content->security->len; i++)
    counts[chorsu_security_shape (content->security->pdata[i])]++;
  for (guint i = 0; i < CHORSU_N_SECURITY_SHAPES; i++)
    {
      const ChorsuLegendRow *row = find_label (legend, chorsu_security_shape_name (i, "en"));

      g_assert_cmpint (row != NULL ? row->count : 0, ==, counts[i]);
    }

  border = find_label (legend, "Tajikistan–Afghanistan");
  g_assert_nonnull (border);
  g_assert_nonnull (strstr (border->detail, "357"));
}

static void
test_corridor (void)
{
  const ChorsuCorridor *corridor = chorsu_dataset_get_corridor (dataset, "cagp-line-d");
  ChorsuView view = new_view (0, 0);
  g_autoptr (ChorsuLegend) legend = NULL;

  view.selection = corridor->record.ref;
  legend = chorsu_legend_new (dataset, &view);
  g_assert_cmpstr (chorsu_legend_get_title (legend), ==, chorsu_text_get (corridor->short_name, "en"));
  g_assert_cmpuint (count_toggles (legend, CHORSU_LEGEND_MODE), ==, 1);
  g_assert_nonnull (find_row (legend, CHORSU_LEGEND_MODE, CHORSU_MODE_GAS));
  g_assert_nonnull (find_row (legend, CHORSU_LEGEND_STATUS, CHORSU_STATUS_PROPOSED));
  g_assert_null (find_row (legend, CHORSU_LEGEND_STATUS, CHORSU_STATUS_OPERATING));
  g_assert_nonnull (find_label (legend, "Direction of the route"));
  g_assert_null (find_label (legend, "Break of gauge"));
}

static void
test_memberships (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_MEMBERSHIPS, 0);
  g_autoptr (ChorsuLegend) legend = chorsu_legend_new (dataset, &view);

  g_assert_cmpstr (find_label (legend, "CSTO member")->detail, ==, "Kazakhstan, Kyrgyzstan, Tajikistan");
  g_assert_cmpstr (find_label (legend, "EAEU member")->detail, ==, "Kazakhstan, Kyrgyzstan");
  g_assert_cmpstr (find_label (legend, "EAEU observer")->detail, ==, "Uzbekistan");
  g_assert_cmpstr (find_label (legend, "OTS member")->detail, ==, "Kazakhstan, Kyrgyzstan, Uzbekistan");
  g_assert_cmpstr (find_label (legend, "OTS observer")->detail, ==, "Turkmenistan");
  g_assert_nonnull (find_label (legend, "Uzbekistan – CSTO: left in 2012."));
  /* To these all five belong: said, not drawn. */
  g_assert_nonnull (find_label (legend, "All five: C5+1, BRI."));
}

/* In 2014 there was no EAEU. */
static void
test_membership_year (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_MEMBERSHIPS, 0);
  g_autoptr (ChorsuLegend) legend = NULL;

  view.year = 2014;
  legend = chorsu_legend_new (dataset, &view);
  g_assert_null (find_label (legend, "EAEU member"));
  g_assert_cmpstr (find_label (legend, "CSTO member")->detail, ==, "Kazakhstan, Kyrgyzstan, Tajikistan");
}

static void
test_titles (void)
{
  for (int goal = 1; goal <= 4; goal++)
    {
      const ChorsuGoal *record = chorsu_dataset_get_goal_by_order (dataset, goal);
      ChorsuView view = new_view (CHORSU_LAYERS_DEFAULT, goal);
      g_autoptr (ChorsuLegend) english = chorsu_legend_new (dataset, &view);
      g_autoptr (ChorsuLegend) german = NULL;

      chorsu_view_set_language (&view, "de_AT");
      german = chorsu_legend_new (dataset, &view);
      g_assert_cmpstr (chorsu_legend_get_title (english), ==, chorsu_text_get (record->record.name, "en"));
      g_assert_cmpstr (chorsu_legend_get_title (german), ==, chorsu_text_get (record->record.name, "de"));
      g_assert_nonnull (find_label (english, "Relevance: criteria met, of six"));
      g_assert_nonnull (find_label (german, "Relevanz: erfüllte Kriterien von sechs"));
    }
}

static gboolean
overlap (const ChorsuLegendRow *a,
         const ChorsuLegendRow *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
assert_tidy (ChorsuLegend *legend)
{
  int width, height;

  chorsu_legend_get_size (legend, &width, &height);
  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    {
      const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);

      g_assert_true (g_utf8_validate (row->label, -1, NULL));
      g_assert_cmpuint (strlen (row->label), >, 0);
      g_assert_cmpfloat (row->x, >=, 0);
      g_assert_cmpfloat (row->y, >=, 0);
      g_assert_cmpfloat (row->x + row->width, <=, width);
      g_assert_cmpfloat (row->y + row->height, <=, height);
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (row, chorsu_legend_get_row (legend, j)));
    }
}

/* With less room fewer rows, never a legend that is higher than it may be. */
static void
test_folding (void)
{
  static const int heights[] = { 5000, 900, 700, 500, 300, 120 };

  for (int goal = 0; goal <= 4; goal++)
    {
      ChorsuView view = new_view (goal == 0 ? ~0u : CHORSU_LAYERS_DEFAULT, goal);
      guint before = 1000;

      for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
        {
          g_autoptr (ChorsuLegend) legend = chorsu_legend_new_within (dataset, &view, heights[i]);
          int width, height;

          chorsu_legend_get_size (legend, &width, &height);
          g_assert_cmpint (width, ==, 308);
          g_assert_cmpint (height, <=, heights[i]);
          g_assert_cmpuint (chorsu_legend_get_n_rows (legend), <=, before + 1);
          before = chorsu_legend_get_n_rows (legend);
          assert_tidy (legend);
        }
      g_assert_cmpuint (before, ==, 0);
    }
}

static guint
count_marks (cairo_surface_t       *surface,
             const ChorsuTheme     *theme,
             const ChorsuLegendRow *row)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint32 ground = 0xff000000u | (guint32) (theme->panel.r * 255 + .5) << 16 | (guint32) (theme->panel.g * 255 + .5) << 8
                   | (guint32) (theme->panel.b * 255 + .5);
  guint n = 0;

  for (int y = row->y; y < row->y + row->height; y++)
    for (int x = row->x; x < row->x + row->width; x++)
      {
        guint32 p;

        memcpy (&p, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
        for (int shift = 0; shift < 24; shift += 8)
          if (ABS ((int) (p >> shift & 0xff) - (int) (ground >> shift & 0xff)) > 60)
            {
              n++;
              break;
            }
      }

  return n;
}

static cairo_surface_t *
paint (ChorsuLegend      *legend,
       const ChorsuTheme *theme)
{
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  chorsu_legend_get_size (legend, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  chorsu_color_set (cr, &theme->panel);
  cairo_paint (cr);
  chorsu_legend_paint (legend, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Every row shows something where it says it is, in every theme, and less
 * where its filter hides it. */
static void
test_painting (void)
{
  for (int id = CHORSU_THEME_LIGHT; id <= CHORSU_THEME_PRINT; id++)
    {
      const ChorsuTheme *theme = chorsu_theme_get (id);
      ChorsuView view = new_view (~0u, 1);
      g_autoptr (ChorsuLegend) legend = NULL;
      cairo_surface_t *surface;
      guint drawn = 0, hidden = 0;

      view.theme = id;
      view.filters.stages &= ~(1u << CHORSU_STAGE_PRODUCING);
      legend = chorsu_legend_new_within (dataset, &view, 5000);
      surface = paint (legend, theme);
      for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
        {
          const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);
          guint n = count_marks (surface, theme, row);

          if (row->on)
            g_assert_cmpuint (n, >, 20);
          if (row->toggle == CHORSU_LEGEND_STAGE && row->value == CHORSU_STAGE_PRODUCING)
            hidden = n;
          if (row->toggle == CHORSU_LEGEND_STAGE && row->value == CHORSU_STAGE_PROCESSING)
            drawn = n;
        }
      g_assert_cmpuint (drawn, >, 100);
      g_assert_cmpuint (hidden, <, drawn);
      cairo_surface_destroy (surface);
    }
}

/* For the back row of a hall everything is larger. */
static void
test_stage (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_ENGAGEMENT, 0);
  g_autoptr (ChorsuLegend) screen = chorsu_legend_new (dataset, &view);
  g_autoptr (ChorsuLegend) stage = NULL;
  int width, height, stage_width, stage_height;

  view.purpose = CHORSU_PURPOSE_STAGE;
  stage = chorsu_legend_new (dataset, &view);
  chorsu_legend_get_size (screen, &width, &height);
  chorsu_legend_get_size (stage, &stage_width, &stage_height);
  g_assert_cmpfloat (stage_width, >, 1.8 * width);
  g_assert_cmpfloat (stage_height, >, 1.8 * height);
  assert_tidy (stage);
}

static void
test_phrases (void)
{
  g_autofree char *english = chorsu_date_for_reader ("2026-07-01", "en");
  g_autofree char *german = chorsu_date_for_reader ("2026-07-01", "de");
  g_autofree char *month = chorsu_date_for_reader ("2026-03", "de");
  g_autofree char *year = chorsu_date_for_reader ("2026", "en");

  g_assert_cmpstr (english, ==, "1 July 2026");
  g_assert_cmpstr (german, ==, "1. Juli 2026");
  g_assert_cmpstr (month, ==, "März 2026");
  g_assert_cmpstr (year, ==, "2026");

  for (guint i = 0; i < CHORSU_N_PHRASES; i++)
    {
      g_assert_cmpuint (strlen (chorsu_phrase (i, "en")), >, 0);
      g_assert_cmpuint (strlen (chorsu_phrase (i, "de")), >, 0);
      /* Places to fill are the same in both. */
      g_assert_cmpint (strstr (chorsu_phrase (i, "en"), "{1}") != NULL, ==,
                       strstr (chorsu_phrase (i, "de"), "{1}") != NULL);
      g_assert_cmpint (strstr (chorsu_phrase (i, "en"), "{2}") != NULL, ==,
                       strstr (chorsu_phrase (i, "de"), "{2}") != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);

  path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  folder = g_file_new_for_path (path);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/map/legend/nothing", test_nothing);
  g_test_add_func ("/map/legend/counts", test_counts);
  g_test_add_func ("/map/legend/toggles", test_toggles);
  g_test_add_func ("/map/legend/security", test_security);
  g_test_add_func ("/map/legend/corridor", test_corridor);
  g_test_add_func ("/map/legend/memberships", test_memberships);
  g_test_add_func ("/map/legend/membership-year", test_membership_year);
  g_test_add_func ("/map/legend/titles", test_titles);
  g_test_add_func ("/map/legend/folding", test_folding);
  g_test_add_func ("/map/legend/painting", test_painting);
  g_test_add_func ("/map/legend/stage", test_stage);
  g_test_add_func ("/map/legend/phrases", test_phrases);

  result = g_test_run ();
  g_assert_finalize_object (dataset);

  return result;
}
