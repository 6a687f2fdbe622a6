/* test-classes.c: the legend and the picture are about the same
 *
 * Hiding a class that the legend lists must change the picture: it is drawn.
 * Hiding any other must not: nothing is drawn that the legend does not list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"
#include "chorsu-furniture.h"
#include "chorsu-painter.h"
#include "chorsu-paths.h"
#include "legend-check.h"

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;
static ChorsuPainter *painter;

#define WIDTH 420
#define HEIGHT 260

static const ChorsuLegendRow *
find_row (ChorsuLegend       *legend,
          ChorsuLegendToggle  which,
          guint               value)
{
  for (guint i = 0; legend != NULL && i < chorsu_legend_get_n_rows (legend); i++)
    {
      const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);

      if (row->toggle == which && row->value == value)
        return row;
    }

  return NULL;
}

/* The view without names and relief, which say nothing of classes and cost
 * time. */
static ChorsuView
new_view (int scene)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers = 0;
  view.legend = FALSE;
  switch (scene)
    {
    case 0:
      view.layers = CHORSU_LAYER_RESOURCES;
      break;
    case 1:
      view.layers = CHORSU_LAYER_CORRIDORS;
      view.widths = CHORSU_WIDTHS_VOLUME;
      break;
    case 2:
      view.layers = CHORSU_LAYER_MEMBERSHIPS;
      break;
    case 3:
      view.layers = CHORSU_LAYER_SECURITY | CHORSU_LAYER_ENGAGEMENT;
      break;
    case 4:
      view.goal = 1;
      break;
    case 5:
      view.goal = 3;
      break;
    case 6:
      view.selection = chorsu_ref (CHORSU_KIND_CORRIDOR, "middle-corridor");
      break;
    case 7:
      view.shade = g_intern_string ("remittances");
      break;
    default:
      view.shade = g_intern_string ("population");
      break;
    }

  return view;
}

#define N_SCENES 9

/* No site lies right outside of them: it might step aside into the picture. */
static const struct
{
  double lon, lat, zoom;
} cameras[] = {
  { 66, 45, 3.6 },
  { 70, 40, 5.55 },
  { 53, 42.5, 6.4 },
};

static void
test_scene (gconstpointer data)
{
  ChorsuView view = new_view (GPOINTER_TO_INT (data));
  guint n_complaints = 0;

  for (guint c = 0; c < G_N_ELEMENTS (cameras); c++)
    {
      ChorsuCamera camera = chorsu_camera (cameras[c].lon, cameras[c].lat, cameras[c].zoom, WIDTH, HEIGHT, 1);

      n_complaints += legend_check (painter, &view, &camera);
    }
  g_assert_cmpuint (n_complaints, ==, 0);
}

/* A hidden class stays in the legend, off, so that it can be shown again; the
 * rest of the legend stays what it is. */
static void
test_hidden_stays (void)
{
  for (int scene = 0; scene < N_SCENES; scene++)
    {
      ChorsuView view = new_view (scene);
      ChorsuCamera camera = chorsu_camera (69, 41, 5.6, 1280, 800, 1);
      g_autoptr (ChorsuLegend) legend = chorsu_legend_new_here (basemap, dataset, &view, &camera, 5000);

      for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
        {
          const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);
          g_autoptr (ChorsuLegend) after = NULL;
          ChorsuView hidden = view;

          if (row->toggle == CHORSU_LEGEND_PLAIN)
            continue;
          g_assert_true (row->on);
          chorsu_filters_set (&hidden.filters, row->toggle, row->value, FALSE);
          after = chorsu_legend_new_here (basemap, dataset, &hidden, &camera, 5000);
          g_assert_nonnull (find_row (after, row->toggle, row->value));
          g_assert_false (find_row (after, row->toggle, row->value)->on);
          g_assert_cmpint (find_row (after, row->toggle, row->value)->count, ==, row->count);
        }
    }
}

/* Whatever has a sample can be switched, but for what is there anyway. */
static void
test_rows_switch (void)
{
  static const char *const plain[] = { "0", "No figure for a full year" };

  for (int scene = 0; scene < N_SCENES; scene++)
    {
      ChorsuView view = new_view (scene);
      g_autoptr (ChorsuLegend) legend = chorsu_legend_new_within (dataset, &view, 5000);

      for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
        {
          const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);
          gboolean note = g_str_has_suffix (row->label, ".") || row->heading;

          if (!note && !g_str_equal (row->label, plain[0]) && !g_str_equal (row->label, plain[1]))
            {
              ChorsuLegendToggle which;
              guint value;

              g_assert_nonnull (row->name);
              g_assert_true (chorsu_class_parse (dataset, row->name, &which, &value));
              g_assert_cmpint (which, ==, row->toggle);
              g_assert_cmpuint (value, ==, row->value);
            }
        }
    }
}

static void
test_names (void)
{
  ChorsuLegendToggle which;
  guint value, n = 0;

  for (guint kind = 0; kind < CHORSU_N_LEGEND_TOGGLES; kind++)
    for (guint i = 0; i < LEGEND_CHECK_MAX_VALUE; i++)
      {
        g_autofree char *name = chorsu_class_to_string (dataset, kind, i);

        if (name == NULL)
          continue;
        g_assert_true (chorsu_class_parse (dataset, name, &which, &value));
        g_assert_cmpuint (which, ==, kind);
        g_assert_cmpuint (value, ==, i);
        n++;
      }
  g_assert_cmpuint (n, >, 120);

  g_assert_true (chorsu_class_parse (dataset, "membership:EAEU:observer", &which, &value));
  g_assert_false (chorsu_class_parse (dataset, "category:plutonium", &which, &value));
  g_assert_false (chorsu_class_parse (dataset, "category", &which, &value));
  g_assert_false (chorsu_class_parse (dataset, "", &which, &value));
  g_assert_false (chorsu_class_parse (NULL, "corridor:tripp", &which, &value));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *basemap_path = chorsu_paths_basemap ();
  g_autofree char *path = chorsu_paths_dataset ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);

  basemap = chorsu_basemap_open (basemap_path, &error);
  g_assert_no_error (error);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  painter = chorsu_painter_new (basemap, dataset);

  g_test_add_func ("/map/classes/names", test_names);
  g_test_add_func ("/map/classes/rows-switch", test_rows_switch);
  g_test_add_func ("/map/classes/hidden-stays", test_hidden_stays);
  for (int scene = 0; scene < N_SCENES; scene++)
    {
      g_autofree char *name = g_strdup_printf ("/map/classes/legend-is-the-picture/%d", scene);

      g_test_add_data_func (name, GINT_TO_POINTER (scene), test_scene);
    }

  result = g_test_run ();
  chorsu_painter_unref (painter);
  g_assert_finalize_object (dataset);
  chorsu_basemap_unref (basemap);

  return result;
}
