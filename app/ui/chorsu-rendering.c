/* chorsu-rendering.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-rendering.h"

#include <gtk/gtk.h>

gboolean
chorsu_rendering_has_device (const char *folder)
{
  /* Linux and the BSDs; NVIDIA's own driver; Windows Subsystem for Linux. */
  const char *const devices[] = { "dri", "nvidiactl", "dxg" };

  g_return_val_if_fail (folder != NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    {
      g_autofree char *path = g_build_filename (folder, devices[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

/* The switch has another name since GTK 4.16. */
static void
disable_gl (ChorsuRendering *self)
{
  gboolean renamed = gtk_get_major_version () > 4 || gtk_get_minor_version () >= 16;
  const char *word = renamed ? "gl,vulkan" : "gl-disable";
  g_autofree char *value = NULL;

  self->variable = renamed ? "GDK_DISABLE" : "GDK_DEBUG";
  self->before = g_strdup (g_getenv (self->variable));
  value = self->before != NULL ? g_strconcat (self->before, ",", word, NULL) : g_strdup (word);
  g_setenv (self->variable, value, TRUE);
}

void
chorsu_rendering_prepare (ChorsuRendering *self)
{
  g_return_if_fail (self != NULL);

  *self = (ChorsuRendering) { NULL, NULL };
  if (g_getenv ("GSK_RENDERER") == NULL && !chorsu_rendering_has_device ("/dev"))
    g_setenv ("GSK_RENDERER", "cairo", TRUE);
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    disable_gl (self);
}

void
chorsu_rendering_restore (ChorsuRendering *self)
{
  g_return_if_fail (self != NULL);

  if (self->variable == NULL)
    return;

  if (self->before != NULL)
    g_setenv (self->variable, self->before, TRUE);
  else
    g_unsetenv (self->variable);
  g_clear_pointer (&self->before, g_free);
  self->variable = NULL;
}
