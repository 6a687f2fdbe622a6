/* chorsu-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include <glib/gi18n.h>

#include "chorsu-float.h"

/* How long what was done is said, seconds. */
#define TOAST_TIME 3

G_DEFINE_FINAL_TYPE (ChorsuWindow, chorsu_window, ADW_TYPE_APPLICATION_WINDOW)

static guint complete_signal;

static const char *
name_of (ChorsuWindow *self,
         ChorsuRef     ref)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  const ChorsuRecord *record = NULL;
  const ChorsuText *name;

  if (dataset != NULL && !chorsu_ref_is_none (ref))
    record = chorsu_dataset_find (dataset, ref);
  if (record == NULL)
    return NULL;

  /* Here names are short where they can be. */
  name = record->name;
  if (ref.kind == CHORSU_KIND_CORRIDOR && ((const ChorsuCorridor *) record)->short_name != NULL)
    name = ((const ChorsuCorridor *) record)->short_name;

  return chorsu_text_get (name, chorsu_session_get_language (self->session));
}

static const char *
goal_name (ChorsuWindow *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  int order = chorsu_session_get_goal (self->session);
  const ChorsuGoal *goal = NULL;

  if (dataset != NULL && order > 0)
    goal = chorsu_dataset_get_goal_by_order (dataset, order);

  return goal != NULL ? name_of (self, goal->record.ref) : NULL;
}

static void
update_title (ChorsuWindow *self)
{
  const char *selected = name_of (self, chorsu_session_get_selection (self->session));
  const char *goal = goal_name (self);

  if (g_strcmp0 (selected, goal) == 0)
    selected = NULL;

  if (selected != NULL)
    adw_window_title_set_title (self->title, selected);
  else
    adw_window_title_set_title (self->title, goal != NULL ? goal : "Chorsu");

  if (selected != NULL && goal != NULL)
    adw_window_title_set_subtitle (self->title, goal);
  else
    adw_window_title_set_subtitle (self->title, goal == NULL && selected == NULL
                                                  ? _("Central Asia")
                                                  : "");
}

static void
selection_changed_cb (ChorsuWindow *self)
{
  gboolean selected = !chorsu_ref_is_none (chorsu_session_get_selection (self->session))
                      && chorsu_session_get_dataset (self->session) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.close-dossier", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.fly-to-selection", selected);
  chorsu_pane_set_open (self->end, selected);
}

static void
ways_changed_cb (ChorsuWindow *self)
{
  gboolean back, forward;

  g_object_get (self->session, "can-go-back", &back, "can-go-forward", &forward, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-back", back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-forward", forward);
}

static void
select_pending (ChorsuWindow *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  g_autofree char *text = NULL;
  ChorsuRef ref;

  if (dataset == NULL || self->pending == NULL)
    return;

  text = g_steal_pointer (&self->pending);
  if (chorsu_dataset_resolve (dataset, text, &ref))
    chorsu_session_select (self->session, ref, FALSE);
  else
    g_printerr (_("Nothing answers to “%s”, or more than one thing does.\n"), text);
}

static void
update_banner (ChorsuWindow *self)
{
  const char *text = self->warning != NULL ? self->warning : chorsu_store_get_refusal (self->store);

  gtk_label_set_label (self->banner_label, text != NULL ? text : "");
  gtk_revealer_set_reveal_child (self->banner, text != NULL);
}

void
chorsu_window_warn (ChorsuWindow *self,
                    const char   *text)
{
  g_free (self->warning);
  self->warning = g_strdup (text);
  update_banner (self);
}

AdwToast *
chorsu_window_toast (ChorsuWindow *self,
                     const char   *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, TOAST_TIME);
  adw_toast_overlay_add_toast (self->toasts, toast);

  return toast;
}

/* Without a base map there is nothing to wait for. */
static gboolean
has_picture (ChorsuWindow *self)
{
  return chorsu_store_get_painter (self->store) == NULL
         || (self->had_frame && chorsu_map_is_sharp (self->map));
}

static void
emit_complete_in_time (ChorsuWindow *self)
{
  if (self->complete || !chorsu_store_is_ready (self->store) || !has_picture (self))
    return;

  self->complete = TRUE;
  chorsu_window_update_network (self);
  g_signal_emit (self, complete_signal, 0);
}

static void
first_frame_cb (ChorsuWindow *self)
{
  self->had_frame = TRUE;
  emit_complete_in_time (self);
}

static void
store_changed_cb (ChorsuWindow *self)
{
  chorsu_window_update_painter (self);
  if (chorsu_session_get_dataset (self->session) != chorsu_store_get_dataset (self->store))
    {
      chorsu_session_set_dataset (self->session, chorsu_store_get_dataset (self->store));
      chorsu_window_update_shade_menu (self);
    }
  if (self->complete)
    chorsu_window_update_network (self);
  select_pending (self);
  update_title (self);
  selection_changed_cb (self);
  update_banner (self);
  chorsu_window_open_pending_link (self);
  chorsu_window_open_pending_briefing (self);
  emit_complete_in_time (self);
}

static void
banner_closed_cb (ChorsuWindow *self)
{
  g_clear_pointer (&self->warning, g_free);
  gtk_revealer_set_reveal_child (self->banner, FALSE);
}

/* The keyboard goes back to the map, and with it out of the popover. */
static void
search_done_cb (ChorsuWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
  gtk_popover_popdown (GTK_POPOVER (self->search_popover));
}

/* Opened by its button, the search starts anew as well. */
static void
search_shown_cb (ChorsuWindow *self)
{
  chorsu_search_begin (self->search, NULL);
}

/* The two buttons at a mouse's side. */
static void
back_pressed_cb (ChorsuWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-back", NULL);
}

static void
forward_pressed_cb (ChorsuWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-forward", NULL);
}

/* Letters typed begin a search. Over the map some are commands; a capital never is. */
static gboolean
key_pressed_cb (ChorsuWindow    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  char text[7] = { 0 };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isalpha (c)
      || chorsu_sheet_is_open (self->sheet))
    return GDK_EVENT_PROPAGATE;
  if (chorsu_window_command_letter (self, keyval))
    return GDK_EVENT_STOP;

  g_unichar_to_utf8 (c, text);
  chorsu_window_begin_search (self, text);

  return GDK_EVENT_STOP;
}

/* How much of the height is left to the map when tables first open. */
#define MAP_SHARE 0.55

static void
tables_visible_cb (ChorsuWindow *self)
{
  GtkWidget *tables = GTK_WIDGET (self->tables);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean placed;

  if (!gtk_widget_get_visible (tables))
    {
      if (focus == NULL || gtk_widget_is_ancestor (focus, tables))
        gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
      return;
    }

  g_object_get (self->split, "position-set", &placed, NULL);
  if (!placed)
    gtk_paned_set_position (self->split, gtk_widget_get_height (GTK_WIDGET (self->split)) * MAP_SHARE);
}

static void
chorsu_window_dispose (GObject *object)
{
  ChorsuWindow *self = CHORSU_WINDOW (object);

  chorsu_window_remove_property_actions (self);
  g_clear_object (&self->show);
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (chorsu_keeper_get_document (self->keeper), self);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->leaving_path, g_free);
  g_clear_pointer (&self->pending_briefing, g_free);
  g_clear_handle_id (&self->cover_id, g_source_remove);

  /* The map paints in a worker from the store's painter. */
  if (self->map != NULL)
    chorsu_map_set_painter (self->map, NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->pending_link, g_free);
  g_clear_pointer (&self->warning, g_free);

  G_OBJECT_CLASS (chorsu_window_parent_class)->dispose (object);
}

static gboolean
chorsu_window_close_request (GtkWindow *window)
{
  if (!chorsu_window_leave_briefing (CHORSU_WINDOW (window), CHORSU_LEAVING_WINDOW, NULL))
    return TRUE;

  return GTK_WINDOW_CLASS (chorsu_window_parent_class)->close_request (window);
}

static void
ensure_types (void)
{
  g_type_ensure (CHORSU_TYPE_AUTHOR_STRIP);
  g_type_ensure (CHORSU_TYPE_DOSSIER);
  g_type_ensure (CHORSU_TYPE_EXPLORER_PAGE);
  g_type_ensure (CHORSU_TYPE_FLOAT);
  g_type_ensure (CHORSU_TYPE_LEGEND_VIEW);
  g_type_ensure (CHORSU_TYPE_MAP);
  g_type_ensure (CHORSU_TYPE_PANE);
  g_type_ensure (CHORSU_TYPE_PANES);
  g_type_ensure (CHORSU_TYPE_SEARCH);
  g_type_ensure (CHORSU_TYPE_SHEET);
  g_type_ensure (CHORSU_TYPE_SIDEBAR);
  g_type_ensure (CHORSU_TYPE_TABLES);
  g_type_ensure (CHORSU_TYPE_TIMELINE);
  g_type_ensure (CHORSU_TYPE_YEAR_BAR);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, search_popover);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, shade_figures);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, recent_briefings);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, search);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, banner_label);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, split);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, tables);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, start);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, end);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, start_pages);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, explorer);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, zoom_controls);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, year_bar);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, dossier);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, legend);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, map);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, strips);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, author);
  gtk_widget_class_bind_template_child (widget_class, ChorsuWindow, sheet);
  gtk_widget_class_bind_template_callback (widget_class, banner_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tables_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_pressed_cb);
}

static void
chorsu_window_class_init (ChorsuWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = chorsu_window_close_request;

  complete_signal = g_signal_new ("complete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  ensure_types ();
  chorsu_window_class_install_actions (widget_class);
  chorsu_window_class_install_link (widget_class);
  chorsu_window_class_install_explorer (widget_class);
  chorsu_window_class_install_present (widget_class);
  chorsu_window_class_install_author (widget_class);
  chorsu_window_class_install_briefing (widget_class);
  chorsu_window_class_install_export (widget_class);
  chorsu_window_class_install_print (widget_class);
  bind_template (widget_class);
}

static void
chorsu_window_init (ChorsuWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  if (g_str_equal (CHORSU_PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

static void
connect_session (ChorsuWindow *self)
{
  g_signal_connect_object (self->session, "changed", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-back", G_CALLBACK (ways_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-forward", G_CALLBACK (ways_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_object_bind_property (adw_style_manager_get_default (), "dark", self->session, "dark",
                          G_BINDING_SYNC_CREATE);

  chorsu_sidebar_set_session (self->sidebar, self->session);
  chorsu_timeline_set_session (self->timeline, self->session);
  chorsu_year_bar_set_session (self->year_bar, self->session);
  chorsu_dossier_set_session (self->dossier, self->session);
  chorsu_legend_view_set_session (self->legend, self->session);
  chorsu_search_set_session (self->search, self->session);
  chorsu_tables_set_session (self->tables, self->session, self->store);
  ways_changed_cb (self);
}

/* CHORSU_DEBUG=placement, for those who work on the map. */
static gboolean
wants_debug (void)
{
  const GDebugKey keys[] = { { "placement", 1 } };

  return g_parse_debug_string (g_getenv ("CHORSU_DEBUG"), keys, G_N_ELEMENTS (keys)) != 0;
}

ChorsuWindow *
chorsu_window_new (AdwApplication *application,
                   ChorsuStore    *store,
                   const char     *language)
{
  ChorsuWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (CHORSU_IS_STORE (store), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_WINDOW, "application", application, NULL);
  self->session = chorsu_session_new (language);
  self->store = g_object_ref (store);

  chorsu_session_set_debug (self->session, wants_debug ());
  connect_session (self);
  chorsu_window_add_property_actions (self);
  chorsu_window_connect_map (self);
  chorsu_window_connect_explorer (self);
  chorsu_window_connect_author (self);
  chorsu_window_connect_briefing (self);
  g_signal_connect_object (self->map, "first-frame", G_CALLBACK (first_frame_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "notify::sharp", G_CALLBACK (emit_complete_in_time), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  store_changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));

  return self;
}

ChorsuSession *
chorsu_window_get_session (ChorsuWindow *self)
{
  g_return_val_if_fail (CHORSU_IS_WINDOW (self), NULL);

  return self->session;
}

void
chorsu_window_select_later (ChorsuWindow *self,
                            const char   *text)
{
  g_return_if_fail (CHORSU_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  g_free (self->pending);
  self->pending = g_strdup (text);
  select_pending (self);
}

/* A pane that gave way for want of room says nothing about what is wanted. */
static void
keep_sidebar_cb (ChorsuWindow *self)
{
  if (chorsu_panes_get_has_room (self->panes))
    g_settings_set_boolean (self->settings, "show-sidebar", chorsu_pane_get_open (self->start));
}

void
chorsu_window_bind_settings (ChorsuWindow *self,
                             GSettings    *settings)
{
  g_return_if_fail (CHORSU_IS_WINDOW (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  g_set_object (&self->settings, settings);
  chorsu_explorer_page_bind_settings (self->explorer, settings);
  chorsu_pane_set_open (self->start, g_settings_get_boolean (settings, "show-sidebar"));
  g_signal_connect_object (self->start, "notify::open", G_CALLBACK (keep_sidebar_cb), self,
                           G_CONNECT_SWAPPED);
}
