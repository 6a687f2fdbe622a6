/* test-places.c: where pictures go, where cameras will be, where arrows lead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-lead.h"
#include "chorsu-map-navigation.h"
#include "chorsu-map-picture.h"

#define assert_near(a, b, by) g_assert_cmpfloat_with_epsilon (a, b, by)

static ChorsuMapPicture
picture (double scale)
{
  ChorsuMapPicture self = { .margin = 128, .camera = chorsu_camera (66, 43, 5.2, 1000, 700, scale) };

  chorsu_view_init (&self.view);

  return self;
}

static ChorsuCamera
moved (ChorsuCamera camera,
       double       right,
       double       down)
{
  double world = chorsu_camera_world_px (&camera);

  camera.centre.x += right / world;
  camera.centre.y += down / world;

  return camera;
}

/* Unscaled, a picture stands on whole device pixels, or it would be blurred. */
static void
test_place (void)
{
  ChorsuMapPicture self = picture (1), fine = picture (2);
  ChorsuCamera camera = moved (self.camera, 10.4, -3.7);
  ChorsuPoint origin;

  g_assert_cmpfloat (chorsu_map_picture_place (&self, &self.camera, &origin), ==, 1);
  g_assert_cmpfloat (origin.x, ==, -128);
  g_assert_cmpfloat (origin.y, ==, -128);

  g_assert_cmpfloat (chorsu_map_picture_place (&self, &camera, &origin), ==, 1);
  g_assert_cmpfloat (origin.x, ==, -138);
  g_assert_cmpfloat (origin.y, ==, -124);

  camera = moved (fine.camera, 10.4, -3.7);
  chorsu_map_picture_place (&fine, &camera, &origin);
  g_assert_cmpfloat (origin.x, ==, -138.5);
  g_assert_cmpfloat (origin.y, ==, -124.5);
}

static void
test_place_scaled (void)
{
  ChorsuMapPicture self = picture (1);
  ChorsuCamera camera = self.camera;
  ChorsuPoint origin;

  camera.zoom += 1;
  assert_near (chorsu_map_picture_place (&self, &camera, &origin), 2, 1e-12);
  assert_near (origin.x, 500 - 2 * (500 + 128), 1e-9);
  assert_near (origin.y, 350 - 2 * (350 + 128), 1e-9);
}

static void
test_spare (void)
{
  ChorsuMapPicture self = picture (1);
  ChorsuCamera camera = moved (self.camera, 100, 20);

  assert_near (chorsu_map_picture_get_spare (&self, &self.camera), 128, 1e-9);
  assert_near (chorsu_map_picture_get_spare (&self, &camera), 28, 1e-9);
  camera = moved (self.camera, -10, -200);
  assert_near (chorsu_map_picture_get_spare (&self, &camera), -72, 1e-9);

  /* From further away there is less of everything. */
  camera = self.camera;
  camera.zoom -= 1;
  assert_near (chorsu_map_picture_get_spare (&self, &camera), (1000 + 256) / 4.0 - 500, 1e-9);
}

static void
test_will_do (void)
{
  ChorsuMapPicture self = picture (1);
  ChorsuCamera camera = moved (self.camera, 60, 0);
  ChorsuView view = self.view;

  g_assert_true (chorsu_map_picture_will_do (&self, &view, &camera));
  camera = moved (self.camera, 70, 0);
  g_assert_false (chorsu_map_picture_will_do (&self, &view, &camera));

  camera = self.camera;
  camera.zoom += 0.4;
  g_assert_true (chorsu_map_picture_will_do (&self, &view, &camera));
  camera.zoom += 0.1;
  g_assert_false (chorsu_map_picture_will_do (&self, &view, &camera));

  camera = self.camera;
  camera.width++;
  g_assert_false (chorsu_map_picture_will_do (&self, &view, &camera));

  view.theme = CHORSU_THEME_DARK;
  g_assert_false (chorsu_map_picture_will_do (&self, &view, &self.camera));
  g_assert_false (chorsu_map_picture_is_exact (&self, &view, &self.camera));
  g_assert_true (chorsu_map_picture_is_exact (&self, &self.view, &self.camera));
}

static void
test_lead (void)
{
  ChorsuCamera camera = chorsu_camera (66, 43, 5.2, 1000, 700, 1), ahead;
  ChorsuMapLead lead = { 0 };
  ChorsuPoint px;
  gint64 time = G_USEC_PER_SEC;

  chorsu_map_lead_note (&lead, &camera, time);
  ahead = chorsu_map_lead_get (&lead, &camera);
  g_assert_true (chorsu_camera_equal (&ahead, &camera));

  /* 5 px in a 60th of a second are 45 px in the time a picture takes. */
  camera = moved (camera, 5, 0);
  chorsu_map_lead_note (&lead, &camera, time + G_USEC_PER_SEC / 60);
  ahead = chorsu_map_lead_get (&lead, &camera);
  px = chorsu_camera_to_px (&camera, ahead.centre);
  assert_near (px.x, 545, 1e-6);
  assert_near (px.y, 350, 1e-6);

  /* However fast, never further than half the margin. */
  camera = moved (camera, 0, -500);
  chorsu_map_lead_note (&lead, &camera, time + G_USEC_PER_SEC / 30);
  ahead = chorsu_map_lead_get (&lead, &camera);
  assert_near (chorsu_camera_to_px (&camera, ahead.centre).y, 350 - 64, 1e-6);

  /* After a pause it is another motion. */
  chorsu_map_lead_note (&lead, &camera, time + G_USEC_PER_SEC);
  ahead = chorsu_map_lead_get (&lead, &camera);
  g_assert_true (chorsu_camera_equal (&ahead, &camera));
}

/* Where the arrows lead */

static const char *
next (ChorsuBasemap *basemap,
      const char    *from,
      ChorsuHeading  heading)
{
  static const char *names[] = { "KZ", "KG", "TJ", "TM", "UZ", "AF" };
  const char *ids[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ids[i] = g_intern_string (names[i]);

  return chorsu_map_navigation_next (basemap, ids, G_N_ELEMENTS (ids), g_intern_string (from), heading);
}

static void
test_navigation (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChorsuBasemap) basemap = chorsu_basemap_open (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (next (basemap, "UZ", CHORSU_HEADING_NORTH), ==, "KZ");
  g_assert_cmpstr (next (basemap, "UZ", CHORSU_HEADING_WEST), ==, "TM");
  g_assert_cmpstr (next (basemap, "TM", CHORSU_HEADING_EAST), ==, "UZ");
  g_assert_cmpstr (next (basemap, "TJ", CHORSU_HEADING_NORTH), ==, "KG");
  g_assert_cmpstr (next (basemap, "TJ", CHORSU_HEADING_SOUTH), ==, "AF");

  /* China is a neighbour, but not among those one may go to. */
  g_assert_null (next (basemap, "KG", CHORSU_HEADING_EAST));
  g_assert_null (next (basemap, "KZ", CHORSU_HEADING_NORTH));
  g_assert_null (next (basemap, "nowhere", CHORSU_HEADING_NORTH));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-places/place", test_place);
  g_test_add_func ("/map-places/place-scaled", test_place_scaled);
  g_test_add_func ("/map-places/spare", test_spare);
  g_test_add_func ("/map-places/will-do", test_will_do);
  g_test_add_func ("/map-places/lead", test_lead);
  g_test_add_func ("/map-places/navigation", test_navigation);

  return g_test_run ();
}
