/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "chorsu-application.h"

static void
set_up_translations (void)
{
  const char *folder = g_getenv ("CHORSU_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : CHORSU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (ChorsuApplication) application = NULL;

  set_up_translations ();
  g_set_application_name ("Chorsu");
  application = chorsu_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
