/* test-shading.c: figures that shade countries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-shading.h"

#include <math.h>
#include <string.h>

#include "chorsu-content.h"
#include "chorsu-paths.h"

static ChorsuDataset *dataset;

/* Every figure that is offered can be shown, and compares like with like. */
static void
test_comparable (void)
{
  g_autoptr (GPtrArray) keys = chorsu_shading_list (dataset);

  g_assert_cmpuint (keys->len, >=, 8);
  for (guint k = 0; k < keys->len; k++)
    {
      g_autoptr (ChorsuShading) shading = chorsu_shading_new (dataset, keys->pdata[k], 0);
      guint n = 0;

      g_assert_nonnull (shading);
      g_assert_cmpuint (shading->n_values, ==, 5);
      for (guint i = 0; i < shading->n_values; i++)
        {
          const ChorsuFigure *figure = shading->values[i].figure;

          if (figure == NULL)
            {
              g_assert_cmpuint (shading->values[i].step, ==, CHORSU_STEP_NO_DATA);
              continue;
            }
          n++;
          g_assert_cmpstr (figure->unit, ==, shading->unit);
          g_assert_null (figure->scope);
          g_assert_null (figure->target);
          g_assert_cmpint (figure->type, ==, CHORSU_FIGURE_NUMBER);
          g_assert_cmpuint (shading->values[i].step, <, shading->n_classes);
        }
      g_assert_cmpuint (n, >=, 2);
      g_assert_true (shading->totals == !g_str_equal (shading->unit, "%"));
    }
}

/* Each value lies in its class, and breaks rise. */
static void
test_classes (void)
{
  g_autoptr (GPtrArray) keys = chorsu_shading_list (dataset);

  for (guint k = 0; k < keys->len; k++)
    {
      g_autoptr (ChorsuShading) shading = chorsu_shading_new (dataset, keys->pdata[k], 0);

      if (shading->totals)
        continue;
      for (guint i = 1; i < shading->n_classes; i++)
        g_assert_cmpfloat (shading->breaks[i - 1], <, shading->breaks[i]);
      g_assert_cmpfloat (shading->breaks[shading->n_classes - 1], <=, shading->breaks[shading->n_classes]);
      for (guint i = 0; i < shading->n_values; i++)
        {
          const ChorsuShadingValue *value = &shading->values[i];

          if (value->figure == NULL)
            continue;
          g_assert_cmpfloat (value->figure->max, >=, shading->breaks[value->step]);
          if (value->step + 1 < shading->n_classes)
            g_assert_cmpfloat (value->figure->max, <, shading->breaks[value->step + 1]);
        }
    }
}

/* 14, 24 and 45 %: three classes with round limits, two countries without. */
static void
test_remittances (void)
{
  g_autoptr (ChorsuShading) shading = chorsu_shading_new (dataset, "remittances", 0);
  g_autofree char *low = chorsu_shading_range (shading, dataset, 0, "en");
  g_autofree char *middle = chorsu_shading_range (shading, dataset, 1, "de");
  g_autofree char *high = chorsu_shading_range (shading, dataset, 2, "en");

  g_assert_cmpuint (shading->n_classes, ==, 3);
  g_assert_cmpstr (low, ==, "< 20%");
  g_assert_cmpstr (middle, ==, "20–40\302\240%");
  g_assert_cmpstr (high, ==, "≥ 40%");
  g_assert_cmpuint (chorsu_shading_get (shading, "UZ")->step, ==, 0);
  g_assert_cmpuint (chorsu_shading_get (shading, "KG")->step, ==, 1);
  g_assert_cmpuint (chorsu_shading_get (shading, "TJ")->step, ==, 2);
  g_assert_null (chorsu_shading_get (shading, "KZ")->figure);
  g_assert_null (chorsu_shading_get (shading, "RU"));
}

/* The area of a circle, not its radius, is the value. */
static void
test_circles (void)
{
  g_autoptr (ChorsuShading) shading = chorsu_shading_new (dataset, "population", 0);
  const ChorsuFigure *uz = chorsu_shading_get (shading, "UZ")->figure;
  const ChorsuFigure *kg = chorsu_shading_get (shading, "KG")->figure;
  double ratio = chorsu_shading_radius (shading, kg, 50) / chorsu_shading_radius (shading, uz, 50);

  g_assert_true (shading->totals);
  g_assert_cmpfloat_with_epsilon (chorsu_shading_radius (shading, uz, 50), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (ratio * ratio, kg->max / uz->max, 1e-9);
}

static void
test_years_and_partners (void)
{
  g_autoptr (ChorsuShading) now = chorsu_shading_new (dataset, "trade-share:CN", 0);
  g_autoptr (ChorsuShading) early = chorsu_shading_new (dataset, "trade-share:CN", 2023);
  g_autoptr (ChorsuShading) debt = chorsu_shading_new (dataset, "debt-share", 0);
  g_autofree char *name = chorsu_shading_name (dataset, "trade-share:CN", "en");
  g_autofree char *as_of = chorsu_shading_as_of (now);

  g_assert_nonnull (now);
  for (guint i = 0; i < now->n_values; i++)
    if (now->values[i].figure != NULL)
      g_assert_cmpstr (now->values[i].figure->partner, ==, "CN");
  /* In 2023 only Kazakhstan had one. */
  g_assert_null (early);
  /* All figures of that key speak of China. */
  g_assert_nonnull (debt);
  g_assert_nonnull (strstr (name, "China"));
  g_assert_cmpstr (as_of, ==, "2023–2025");

  g_assert_null (chorsu_shading_new (dataset, "trade-share", 0));
  g_assert_null (chorsu_shading_new (dataset, "no-such-figure", 0));
  g_assert_null (chorsu_shading_new (NULL, "population", 0));
}

/* The value stands on the country, whatever its class. */
static void
test_notes (void)
{
  ChorsuView view;
  g_autoptr (ChorsuContent) content = NULL;
  g_autofree char *tj = NULL;
  g_autofree char *kz = NULL;

  chorsu_view_init (&view);
  view.shade = g_intern_string ("remittances");
  content = chorsu_content_new (dataset, &view);
  tj = chorsu_content_country_note (content, &view, "TJ");
  kz = chorsu_content_country_note (content, &view, "KZ");
  g_assert_cmpstr (tj, ==, "45% (2024)");
  g_assert_cmpstr (kz, ==, "No figure found");
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

  path = chorsu_paths_dataset ();
  folder = g_file_new_for_path (path);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/map/shading/comparable", test_comparable);
  g_test_add_func ("/map/shading/classes", test_classes);
  g_test_add_func ("/map/shading/remittances", test_remittances);
  g_test_add_func ("/map/shading/circles", test_circles);
  g_test_add_func ("/map/shading/years-and-partners", test_years_and_partners);
  g_test_add_func ("/map/shading/notes", test_notes);

  result = g_test_run ();
  g_assert_finalize_object (dataset);

  return result;
}
