/* chorsu-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-application.h"

#include <glib/gi18n.h>

#include "chorsu-launch.h"
#include "chorsu-rendering.h"
#include "chorsu-resources.h"
#include "chorsu-store.h"
#include "chorsu-window.h"

struct _ChorsuApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings; /* NULL where the schema is not installed */
  ChorsuStore    *store;    /* of the latest window, shared by the next */
  gboolean        recovered; /* whether what was lost was looked for */
  char           *folder;   /* what @store shows; NULL for the bundled data */
};

G_DEFINE_FINAL_TYPE (ChorsuApplication, chorsu_application, ADW_TYPE_APPLICATION)

#define SETTINGS_ID "io.github.chorsu.Chorsu"

/* EX_UNAVAILABLE of sysexits.h: whoever starts us can show the map otherwise. */
#define EXIT_NO_DISPLAY 69

void
chorsu_ui_init (void)
{
  g_resources_register (chorsu_get_resource ());
}

const char *
chorsu_application_get_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "de"))
        return "de";
      if (g_str_has_prefix (names[i], "en"))
        return "en";
    }

  return "en";
}

/* Reading starts before there is anything to show it in. */
static void
ensure_store (ChorsuApplication *self,
              const char        *folder)
{
  if (self->store != NULL && g_strcmp0 (folder, self->folder) == 0)
    return;

  g_free (self->folder);
  self->folder = g_strdup (folder);
  g_clear_object (&self->store);
  self->store = chorsu_store_new (folder);
}

static GSettings *
settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SETTINGS_ID, TRUE);
  if (schema == NULL)
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

static void
apply_theme (const char *theme)
{
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (theme, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (theme, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
theme_changed_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  ChorsuApplication *self = user_data;
  const char *theme = g_variant_get_string (state, NULL);

  apply_theme (theme);
  g_simple_action_set_state (action, state);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "theme", theme);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  g_list_free_full (windows, (GDestroyNotify) gtk_window_close);
}

static const GActionEntry app_actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "theme",
    .parameter_type = "s",
    .state = "'system'",
    .change_state = theme_changed_cb },
};

static void
set_accelerators (GtkApplication *application)
{
  const struct
  {
    const char *action;
    const char *accelerators[3];
  } entries[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "window.close", { "<Control>w", NULL } },
    { "win.search", { "<Control>f", NULL } },
    { "win.show-sidebar", { "F9", NULL } },
    { "win.show-dossier", { "<Shift>F9", NULL } },
    { "win.menu", { "F10", NULL } },
    { "win.fullscreen", { "F11", NULL } },
    { "win.present", { "F5", NULL } },
    { "win.present-here", { "<Shift>F5", NULL } },
    { "win.present-windows", { "<Control>F5", NULL } },
    { "win.export", { "<Control>e", NULL } },
    { "win.print", { "<Control>p", NULL } },
    { "win.copy-picture", { "<Control><Alt>c", NULL } },
    { "win.go-back", { "<Alt>Left", NULL } },
    { "win.go-forward", { "<Alt>Right", NULL } },
    { "win.copy-link", { "<Control><Shift>c", NULL } },
    { "win.shortcuts", { "<Control>question", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_application_set_accels_for_action (application, entries[i].action,
                                           entries[i].accelerators);
}

/* Whoever comes first: GTK is started once, and told how to draw. */
static gboolean
init_gtk (void)
{
  ChorsuRendering rendering;
  gboolean started;

  if (gtk_is_initialized ())
    return TRUE;

  chorsu_rendering_prepare (&rendering);
  started = gtk_init_check ();
  chorsu_rendering_restore (&rendering);

  return started;
}

static void
chorsu_application_startup (GApplication *application)
{
  ChorsuApplication *self = CHORSU_APPLICATION (application);

  chorsu_ui_init ();
  init_gtk ();
  G_APPLICATION_CLASS (chorsu_application_parent_class)->startup (application);

  self->settings = settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), app_actions, G_N_ELEMENTS (app_actions),
                                   self);
  if (self->settings != NULL)
    {
      g_autofree char *theme = g_settings_get_string (self->settings, "theme");

      g_action_group_change_action_state (G_ACTION_GROUP (self), "theme",
                                          g_variant_new_string (theme));
    }
  set_accelerators (GTK_APPLICATION (self));
}

static ChorsuWindow *
window_new (ChorsuApplication *self,
            gboolean           keep_settings)
{
  ChorsuWindow *window = chorsu_window_new (ADW_APPLICATION (self), self->store, chorsu_application_get_language ());

  if (self->settings != NULL && keep_settings)
    chorsu_window_bind_settings (window, self->settings);

  return window;
}

/* The window in use, or a new one where there is none. */
static ChorsuWindow *
ensure_window (ChorsuApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (CHORSU_IS_WINDOW (window))
    return CHORSU_WINDOW (window);

  ensure_store (self, self->folder);

  return window_new (self, TRUE);
}

/* What an earlier run lost goes into the first window that is free for it. */
static void
recover_once (ChorsuApplication *self,
              ChorsuWindow      *window)
{
  if (self->recovered)
    return;

  self->recovered = TRUE;
  chorsu_window_recover (window);
}

static void
apply_launch (ChorsuWindow       *window,
              const ChorsuLaunch *launch)
{
  ChorsuSession *session = chorsu_window_get_session (window);

  if (launch->theme != NULL)
    apply_theme (launch->theme);
  if (launch->has_layers)
    chorsu_session_set_layers (session, launch->layers);
  chorsu_session_set_goal (session, launch->goal);
  if (launch->select != NULL)
    chorsu_window_select_later (window, launch->select);
  if (launch->link != NULL)
    chorsu_window_open_link (window, launch->link);
  if (launch->width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), launch->width, launch->height);
  if (launch->fullscreen)
    gtk_window_fullscreen (GTK_WINDOW (window));
  if (launch->quit_after_first_frame)
    g_signal_connect_after (window, "complete", G_CALLBACK (gtk_window_destroy), NULL);
}

static void
open_briefing (ChorsuWindow *window,
               GFile        *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = g_file_get_uri (file);

  /* What has no path is refused by its name. */
  chorsu_window_open_briefing (window, path != NULL ? path : uri);
}

static int
chorsu_application_command_line (GApplication            *application,
                                 GApplicationCommandLine *command_line)
{
  ChorsuApplication *self = CHORSU_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_auto (ChorsuLaunch) launch = { 0 };
  g_autoptr (GError) error = NULL;
  ChorsuWindow *window;

  if (!chorsu_launch_parse (&launch, options, &error))
    {
      g_application_command_line_printerr (command_line, "chorsu: %s\n", error->message);
      return 2;
    }

  if (launch.data != NULL)
    {
      g_autoptr (GFile) folder =
        g_application_command_line_create_file_for_arg (command_line, launch.data);

      ensure_store (self, g_file_peek_path (folder));
    }
  else
    {
      ensure_store (self, NULL);
    }

  window = window_new (self, !launch.quit_after_first_frame);
  apply_launch (window, &launch);
  if (launch.briefing != NULL)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, launch.briefing);

      open_briefing (window, file);
    }
  else if (!launch.quit_after_first_frame)
    {
      recover_once (self, window);
    }
  gtk_window_present (GTK_WINDOW (window));

  return 0;
}

static void
chorsu_application_activate (GApplication *application)
{
  ChorsuApplication *self = CHORSU_APPLICATION (application);
  gboolean first = gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL;
  ChorsuWindow *window = ensure_window (self);

  if (first)
    recover_once (self, window);
  gtk_window_present (GTK_WINDOW (window));
}

/* Links and briefings, from whatever they were clicked in. */
static void
chorsu_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  ChorsuWindow *window = ensure_window (CHORSU_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      if (chorsu_launch_is_briefing (uri))
        open_briefing (window, files[i]);
      else
        chorsu_window_open_link (window, uri);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* Returns a status to end with at once, or -1 to go on. */
static int
chorsu_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  ChorsuApplication *self = CHORSU_APPLICATION (application);
  const char *folder = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("chorsu %s\n", CHORSU_VERSION);
      return 0;
    }

  if (g_variant_dict_contains (options, "new-instance")
      || g_variant_dict_contains (options, "quit-after-first-frame"))
    g_application_set_flags (application, g_application_get_flags (application)
                                            | G_APPLICATION_NON_UNIQUE);

  if (g_variant_dict_lookup (options, "data", "^&ay", &folder))
    {
      g_autofree char *absolute = g_canonicalize_filename (folder, NULL);

      ensure_store (self, absolute);
    }
  else
    {
      ensure_store (self, NULL);
    }

  /* GtkApplication would end with a status that says nothing. */
  if (!init_gtk ())
    {
      g_printerr ("%s\n", _("There is no display to open a window on."));
      return EXIT_NO_DISPLAY;
    }

  return -1;
}

static void
chorsu_application_finalize (GObject *object)
{
  ChorsuApplication *self = CHORSU_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (chorsu_application_parent_class)->finalize (object);
}

static void
chorsu_application_class_init (ChorsuApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = chorsu_application_finalize;

  application_class->startup = chorsu_application_startup;
  application_class->activate = chorsu_application_activate;
  application_class->open = chorsu_application_open;
  application_class->command_line = chorsu_application_command_line;
  application_class->handle_local_options = chorsu_application_handle_local_options;
}

static void
chorsu_application_init (ChorsuApplication *self)
{
  chorsu_launch_add_options (G_APPLICATION (self));
}

ChorsuApplication *
chorsu_application_new (void)
{
  return g_object_new (CHORSU_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/io/github/chorsu/Chorsu",
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
