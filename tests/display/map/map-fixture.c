/* map-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "map-fixture.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <gdk/x11/gdkx.h>

#define WIDTH 1000
#define HEIGHT 700

#define TIMEOUT (10 * G_USEC_PER_SEC)

ChorsuPainter *
map_fixture_get_painter (void)
{
  static ChorsuPainter *painter;
  g_autoptr(ChorsuBasemap) basemap = NULL;
  g_autoptr(ChorsuDataset) dataset = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autofree char *path = NULL;

  if (painter != NULL)
    return painter;

  path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
  basemap = chorsu_basemap_open (path, &error);
  g_assert_no_error (error);

  folder = g_file_new_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);

  painter = chorsu_painter_new (basemap, dataset);
  return painter;
}

void
map_fixture_set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

/* What the map says */

static char *
name_ref (int         kind,
          const char *id)
{
  return chorsu_ref_to_string (chorsu_ref (kind, id));
}

static void
ref_activated_cb (MapFixture *fixture,
                  int         kind,
                  const char *id,
                  gboolean    extend)
{
  g_autofree char *name = name_ref (kind, id);

  g_ptr_array_add (fixture->activated, g_strconcat (extend ? "+" : "", name, NULL));
}

static void
background_cb (MapFixture *fixture)
{
  fixture->n_background++;
}

static void
hovered_cb (MapFixture *fixture,
            int         kind,
            const char *id)
{
  g_free (fixture->hovered);
  fixture->hovered = name_ref (kind, id);
}

static void
first_frame_cb (MapFixture *fixture)
{
  fixture->n_first_frames++;
}

char *
map_fixture_take_activated (MapFixture *fixture)
{
  char *line;

  g_ptr_array_add (fixture->activated, NULL);
  line = g_strjoinv (" ", (char **) fixture->activated->pdata);
  g_ptr_array_set_size (fixture->activated, 0);

  return line;
}

/* The window */

gboolean
map_fixture_is_sharp (MapFixture *fixture)
{
  return fixture->n_first_frames > 0 && chorsu_map_is_sharp (fixture->map);
}

void
map_fixture_set_up (MapFixture    *fixture,
                    gconstpointer  animations)
{
  map_fixture_set_animations (animations != NULL);

  fixture->activated = g_ptr_array_new_with_free_func (g_free);
  fixture->hovered = g_strdup ("");
  fixture->map = CHORSU_MAP (chorsu_map_new ());
  g_signal_connect_swapped (fixture->map, "ref-activated", G_CALLBACK (ref_activated_cb), fixture);
  g_signal_connect_swapped (fixture->map, "background-activated", G_CALLBACK (background_cb), fixture);
  g_signal_connect_swapped (fixture->map, "hovered", G_CALLBACK (hovered_cb), fixture);
  g_signal_connect_swapped (fixture->map, "first-frame", G_CALLBACK (first_frame_cb), fixture);
  fixture->painter = map_fixture_get_painter ();
  chorsu_map_set_painter (fixture->map, fixture->painter);

  /* Far from everything, so that nothing is hovered to begin with. */
  map_fixture_xdotool ("mousemove 9999 9999");

  fixture->window = gtk_window_new ();
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_set_title (GTK_WINDOW (fixture->window), "Chorsu test");
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->map));
  gtk_window_present (GTK_WINDOW (fixture->window));
  map_fixture_wait_for (fixture, map_fixture_is_sharp);

  /* Without a window manager nobody else gives the window the keyboard. */
  map_fixture_xdotool ("windowfocus --sync %lu",
                       gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (fixture->window))));
  map_fixture_run (50);
}

void
map_fixture_tear_down (MapFixture    *fixture,
                       gconstpointer  animations)
{
  ChorsuMap *map = fixture->map;

  g_object_add_weak_pointer (G_OBJECT (map), (gpointer *) &map);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  map_fixture_run (20);

  /* Nothing may keep a map alive. */
  g_assert_null (map);
  g_assert_null (fixture->window);

  g_ptr_array_unref (fixture->activated);
  g_free (fixture->hovered);
}

/* Time */

static gboolean
passed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
map_fixture_run (guint milliseconds)
{
  gboolean passed = FALSE;

  g_timeout_add (milliseconds, passed_cb, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

void
map_fixture_wait (MapFixture     *fixture,
                  MapFixtureTest  test,
                  const char     *what)
{
  gint64 deadline = g_get_monotonic_time () + TIMEOUT;

  while (!test (fixture))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("Waited in vain for %s", what);
      map_fixture_run (5);
    }
}

/* Pointer and keys */

void
map_fixture_xdotool (const char *format,
                     ...)
{
  g_autofree char *arguments = NULL;
  g_autofree char *line = NULL;
  g_autoptr(GError) error = NULL;
  va_list list;
  int status;

  va_start (list, format);
  arguments = g_strdup_vprintf (format, list);
  va_end (list);

  line = g_strconcat ("xdotool ", arguments, NULL);
  g_spawn_command_line_sync (line, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

ChorsuPoint
map_fixture_place (MapFixture *fixture,
                   double      lon,
                   double      lat)
{
  return chorsu_camera_to_px (chorsu_map_get_camera (fixture->map), chorsu_mercator_project (lon, lat));
}

void
map_fixture_point_at (MapFixture *fixture,
                      double      lon,
                      double      lat)
{
  ChorsuPoint px = map_fixture_place (fixture, lon, lat);

  map_fixture_xdotool ("mousemove %.0f %.0f", px.x, px.y);
  map_fixture_run (60);
}

/* The countries */

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *id)
{
  GtkWidget *child;

  if (CHORSU_IS_COUNTRY_BUTTON (widget)
      && g_str_equal (chorsu_country_button_get_ref (CHORSU_COUNTRY_BUTTON (widget)).id, id))
    return widget;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
map_fixture_find_country (MapFixture *fixture,
                          const char *id)
{
  return find_button (GTK_WIDGET (fixture->map), id);
}

char *
map_fixture_get_focus (MapFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  if (focus == GTK_WIDGET (fixture->map))
    return g_strdup ("map");

  if (focus != NULL && CHORSU_IS_COUNTRY_BUTTON (focus))
    return chorsu_ref_to_string (chorsu_country_button_get_ref (CHORSU_COUNTRY_BUTTON (focus)));

  return g_strdup ("");
}

/* The screen */

static void
copy_pixels (XImage          *image,
             cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guchar *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (void *) (data + y * stride);

      for (int x = 0; x < width; x++)
        row[x] = XGetPixel (image, x, y) & 0xffffff;
    }
  cairo_surface_mark_dirty (surface);
}

cairo_surface_t *
map_fixture_capture (MapFixture *fixture)
{
  /* Let the last frame through. */
  map_fixture_run (80);

  return map_fixture_capture_now (fixture);
}

cairo_surface_t *
map_fixture_capture_now (MapFixture *fixture)
{
  GdkSurface *window = gtk_native_get_surface (GTK_NATIVE (fixture->window));
  Display *display = GDK_SURFACE_XDISPLAY (window);
  const ChorsuCamera *camera = chorsu_map_get_camera (fixture->map);
  int width = camera->width * camera->scale, height = camera->height * camera->scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  XImage *image;

  image = XGetImage (display, GDK_SURFACE_XID (window), 0, 0, width, height, AllPlanes, ZPixmap);
  g_assert_nonnull (image);
  copy_pixels (image, surface);
  XDestroyImage (image);

  return surface;
}
