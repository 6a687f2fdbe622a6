/* test-rendering.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-rendering.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

/* The variable that keeps this GTK from starting OpenGL. */
static const char *
get_variable (void)
{
  return gtk_get_minor_version () >= 16 ? "GDK_DISABLE" : "GDK_DEBUG";
}

static void
test_cairo (void)
{
  ChorsuRendering rendering;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv (get_variable (), "no-portals", TRUE);
  chorsu_rendering_prepare (&rendering);
  g_assert_true (g_str_has_prefix (g_getenv (get_variable ()), "no-portals,gl"));
  chorsu_rendering_restore (&rendering);
  g_assert_cmpstr (g_getenv (get_variable ()), ==, "no-portals");
}

static void
test_unset (void)
{
  ChorsuRendering rendering;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_unsetenv (get_variable ());
  chorsu_rendering_prepare (&rendering);
  g_assert_true (g_str_has_prefix (g_getenv (get_variable ()), "gl"));
  chorsu_rendering_restore (&rendering);
  g_assert_null (g_getenv (get_variable ()));
}

/* Who asks for another renderer gets it, with all it needs. */
static void
test_asked_for (void)
{
  ChorsuRendering rendering;

  g_setenv ("GSK_RENDERER", "gl", TRUE);
  g_unsetenv (get_variable ());
  chorsu_rendering_prepare (&rendering);
  g_assert_null (g_getenv (get_variable ()));
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  chorsu_rendering_restore (&rendering);
}

static void
test_device (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp (NULL, &error);
  g_autofree char *device = g_build_filename (folder, "dri", NULL);

  g_assert_no_error (error);
  g_assert_false (chorsu_rendering_has_device (folder));
  g_assert_cmpint (g_mkdir (device, 0700), ==, 0);
  g_assert_true (chorsu_rendering_has_device (folder));
  g_rmdir (device);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/rendering/cairo", test_cairo);
  g_test_add_func ("/ui/rendering/unset", test_unset);
  g_test_add_func ("/ui/rendering/asked-for", test_asked_for);
  g_test_add_func ("/ui/rendering/device", test_device);

  return g_test_run ();
}
