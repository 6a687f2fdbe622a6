/* test-countries.c: the countries as assistive technology and GTK see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "map-fixture.h"

static void
test_map (MapFixture    *fixture,
          gconstpointer  data)
{
  gtk_test_accessible_assert_role (fixture->map, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->map, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map of Central Asia");
}

static void
test_names (MapFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *button = map_fixture_find_country (fixture, "KZ");
  ChorsuView view;

  gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kazakhstan");

  chorsu_view_init (&view);
  chorsu_view_set_language (&view, "de");
  chorsu_map_set_view (fixture->map, &view);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kasachstan");
}

/* All of the dataset's countries that the base map knows have a button. */
static void
test_complete (MapFixture    *fixture,
               gconstpointer  data)
{
  static const ChorsuKind kinds[] = { CHORSU_KIND_COUNTRY, CHORSU_KIND_NEIGHBOUR };
  ChorsuDataset *dataset = chorsu_painter_get_dataset (fixture->painter);
  guint n_story = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < chorsu_dataset_get_n_records (dataset, kinds[i]); j++)
      {
        ChorsuRef ref = chorsu_dataset_get_record (dataset, kinds[i], j)->ref;
        GtkWidget *button = map_fixture_find_country (fixture, ref.id);

        g_assert_nonnull (button);
        g_assert_true (chorsu_ref_equal (chorsu_country_button_get_ref (CHORSU_COUNTRY_BUTTON (button)), ref));
        n_story += gtk_widget_has_css_class (button, "story");
      }

  g_assert_cmpuint (n_story, ==, 5);
}

static void
assert_bounds (MapFixture *fixture,
               const char *id,
               double      west,
               double      south,
               double      east,
               double      north)
{
  ChorsuPoint a = map_fixture_place (fixture, west, north);
  ChorsuPoint b = map_fixture_place (fixture, east, south);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (map_fixture_find_country (fixture, id), GTK_WIDGET (fixture->map), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, CLAMP (a.x, 0, 1000), 3);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, CLAMP (a.y, 0, 700), 3);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width, CLAMP (b.x, 0, 1000), 3);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height, CLAMP (b.y, 0, 700), 3);
}

/* Boxes of the countries in degrees, to about a tenth. */
static void
test_bounds (MapFixture    *fixture,
             gconstpointer  data)
{
  ChorsuCamera closer = chorsu_camera (70.0, 40.5, 6.3, 0, 0, 1);

  assert_bounds (fixture, "KZ", 46.49, 40.57, 87.32, 55.43);
  assert_bounds (fixture, "UZ", 55.99, 37.17, 73.15, 45.58);
  assert_bounds (fixture, "TJ", 67.34, 36.68, 75.16, 41.04);

  /* They follow the camera, and end where the window does. */
  chorsu_map_set_camera (fixture->map, &closer);
  map_fixture_run (50);
  assert_bounds (fixture, "KZ", 46.49, 40.57, 87.32, 55.43);
  assert_bounds (fixture, "KG", 69.25, 39.19, 80.26, 43.26);
}

static void
test_out_of_sight (MapFixture    *fixture,
                   gconstpointer  data)
{
  ChorsuCamera close_up = chorsu_camera (71.0, 38.6, 8, 0, 0, 1);

  g_assert_true (gtk_widget_get_mapped (map_fixture_find_country (fixture, "TM")));
  chorsu_map_set_camera (fixture->map, &close_up);
  map_fixture_run (50);
  g_assert_false (gtk_widget_get_mapped (map_fixture_find_country (fixture, "TM")));
  g_assert_true (gtk_widget_get_mapped (map_fixture_find_country (fixture, "TJ")));
}

static void
test_states (MapFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *button = map_fixture_find_country (fixture, "KG");
  ChorsuView view;

  chorsu_view_init (&view);
  view.selection = chorsu_ref (CHORSU_KIND_COUNTRY, "KG");
  chorsu_map_set_view (fixture->map, &view);
  g_assert_true (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_SELECTED);
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  view.selection = CHORSU_REF_NONE;
  chorsu_map_set_view (fixture->map, &view);
  g_assert_false (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_SELECTED);

  map_fixture_point_at (fixture, 74.5, 41.5);
  g_assert_true (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_PRELIGHT);
}

static void
test_actions (MapFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *button = map_fixture_find_country (fixture, "TM");
  g_autofree char *activated = NULL;

  g_assert_true (gtk_widget_activate_action (button, "country.select", NULL));
  g_assert_true (gtk_widget_activate_action (button, "country.compare", NULL));
  activated = map_fixture_take_activated (fixture);
  g_assert_cmpstr (activated, ==, "country:TM +country:TM");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  MAP_FIXTURE_ADD ("/map-countries/map", test_map);
  MAP_FIXTURE_ADD ("/map-countries/names", test_names);
  MAP_FIXTURE_ADD ("/map-countries/complete", test_complete);
  MAP_FIXTURE_ADD ("/map-countries/bounds", test_bounds);
  MAP_FIXTURE_ADD ("/map-countries/out-of-sight", test_out_of_sight);
  MAP_FIXTURE_ADD ("/map-countries/states", test_states);
  MAP_FIXTURE_ADD ("/map-countries/actions", test_actions);

  return g_test_run ();
}
