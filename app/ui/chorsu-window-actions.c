/* chorsu-window-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include <glib/gi18n.h>

#include "chorsu-filters.h"
#include "chorsu-pages.h"
#include "chorsu-years.h"

static void
select_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuRef ref = CHORSU_REF_NONE;

  if (chorsu_ref_parse (g_variant_get_string (parameter, NULL), &ref))
    chorsu_session_select (self->session, ref, FALSE);
}

static void
reveal_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuRef ref = CHORSU_REF_NONE;

  if (chorsu_ref_parse (g_variant_get_string (parameter, NULL), &ref))
    chorsu_session_reveal (self->session, ref);
}

/* To a section of a dossier, and with it a goal to the map; 0 leaves the goal. */
static void
evidence_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuRef ref = CHORSU_REF_NONE;
  const char *text, *section;
  int goal;

  g_variant_get (parameter, "(&s&si)", &text, &section, &goal);
  if (chorsu_ref_parse (text, &ref))
    chorsu_session_reveal_section (self->session, ref, section, goal);
}

/* Of a commodity, or of all sites for "". */
static void
ownership_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  chorsu_tables_show_ownership (CHORSU_WINDOW (widget)->tables, *id != '\0' ? id : NULL);
}

/* Over a narrow window the nearest thing to step back from is a pane. */
static void
step_back_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  ChorsuExplorer *explorer = chorsu_session_get_explorer (self->session);

  if (chorsu_panes_get_folded (self->panes) && chorsu_pane_get_open (self->start))
    chorsu_pane_set_open (self->start, FALSE);
  else if (chorsu_explorer_get_followed (explorer) != NULL)
    chorsu_explorer_follow (explorer, NULL, 0);
  else
    chorsu_session_step_back (self->session);
}

static void
go_back_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  chorsu_session_go_back (CHORSU_WINDOW (widget)->session);
}

static void
go_forward_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  chorsu_session_go_forward (CHORSU_WINDOW (widget)->session);
}

static void
close_dossier_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  chorsu_session_select (CHORSU_WINDOW (widget)->session, CHORSU_REF_NONE, FALSE);
}

static void
fly_to_selection_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  chorsu_map_fly_to_ref (self->map, chorsu_session_get_selection (self->session));
}

static void
map_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  if (g_str_equal (action_name, "win.zoom-in"))
    chorsu_map_zoom_in (self->map);
  else if (g_str_equal (action_name, "win.zoom-out"))
    chorsu_map_zoom_out (self->map);
  else
    chorsu_map_home (self->map);
}

void
chorsu_window_begin_search (ChorsuWindow *self,
                            const char   *text)
{
  gtk_menu_button_popup (self->search_button);
  chorsu_search_begin (self->search, text);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  chorsu_window_begin_search (CHORSU_WINDOW (widget), NULL);
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (CHORSU_WINDOW (widget)->menu_button);
}

static void
toggle_class_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  chorsu_session_toggle_class (CHORSU_WINDOW (widget)->session, g_variant_get_string (parameter, NULL));
}

/* Timeline and goals share the start pane. */
static void
timeline_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  gboolean there = chorsu_pane_get_open (self->start)
                   && g_str_equal (gtk_stack_get_visible_child_name (self->start_pages), "timeline");

  g_object_set (self->start, "wanted-width", CHORSU_SIDEBAR_WIDTH, NULL);
  gtk_stack_set_visible_child_name (self->start_pages, there ? "sidebar" : "timeline");
  chorsu_pane_set_open (self->start, TRUE);
  if (there)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
  else
    chorsu_timeline_focus (self->timeline);
}

/* Who looks at years sees the map of the event's own. */
static void
go_to_event_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  const ChorsuRecord *record = NULL;
  ChorsuRef ref;

  if (dataset != NULL && chorsu_ref_parse (g_variant_get_string (parameter, NULL), &ref))
    record = chorsu_dataset_find (dataset, ref);
  if (record == NULL || ref.kind != CHORSU_KIND_EVENT)
    return;

  if (chorsu_year_bar_get_shown (self->year_bar))
    chorsu_session_set_year (self->session, chorsu_year_from_date (((const ChorsuEvent *) record)->date));
  chorsu_session_reveal (self->session, ref);
}

static void
only_class_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  chorsu_session_only_class (CHORSU_WINDOW (widget)->session, g_variant_get_string (parameter, NULL));
}

/* Where the layer is off, nothing would be left to see. */
static void
only_commodity_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  ChorsuSession *session = CHORSU_WINDOW (widget)->session;
  g_autofree char *name = g_strconcat ("commodity:", g_variant_get_string (parameter, NULL), NULL);

  if (chorsu_session_only_class (session, name))
    chorsu_session_set_layer (session, CHORSU_LAYER_RESOURCES, TRUE);
}

static void
classes_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ChorsuLegendToggle which = chorsu_class_kind_from_nick (g_variant_get_string (parameter, NULL));

  chorsu_session_set_classes (CHORSU_WINDOW (widget)->session, which,
                              g_str_equal (action_name, "win.all-classes"));
}

/* Of one layer, or of all for "". */
static void
reset_filters_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  const char *nick = g_variant_get_string (parameter, NULL);

  chorsu_session_reset_filters (CHORSU_WINDOW (widget)->session, chorsu_layer_from_nick (nick));
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  chorsu_sheet_open (CHORSU_WINDOW (widget)->sheet, _("Keyboard Shortcuts"),
                     chorsu_shortcuts_page_new ());
}

static void
about_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  chorsu_sheet_open (self->sheet, _("About Chorsu"),
                     chorsu_about_page_new (chorsu_session_get_dataset (self->session),
                                            chorsu_session_get_language (self->session)));
}

/* Keys without Control or Alt are bound to the window, not to the
 * application: so a text entry that has the keyboard gets them first. */
static const struct
{
  guint       key;
  const char *action;
  int         goal; /* target of win.goal, -1 for none */
} plain_keys[] = {
  { GDK_KEY_0, "win.goal", 0 },
  { GDK_KEY_KP_0, "win.goal", 0 },
  { GDK_KEY_1, "win.goal", 1 },
  { GDK_KEY_KP_1, "win.goal", 1 },
  { GDK_KEY_2, "win.goal", 2 },
  { GDK_KEY_KP_2, "win.goal", 2 },
  { GDK_KEY_3, "win.goal", 3 },
  { GDK_KEY_KP_3, "win.goal", 3 },
  { GDK_KEY_4, "win.goal", 4 },
  { GDK_KEY_KP_4, "win.goal", 4 },
  { GDK_KEY_Escape, "win.step-back", -1 },
  { GDK_KEY_Home, "win.home", -1 },
  { GDK_KEY_plus, "win.zoom-in", -1 },
  { GDK_KEY_equal, "win.zoom-in", -1 },
  { GDK_KEY_KP_Add, "win.zoom-in", -1 },
  { GDK_KEY_minus, "win.zoom-out", -1 },
  { GDK_KEY_KP_Subtract, "win.zoom-out", -1 },
};

/* Letters that are commands while the map, or what belongs to it, has the
 * keyboard. Anywhere else, and as capitals, they begin a search as all others do. */
static const struct
{
  guint       key;
  const char *action;
} letters[] = {
  { GDK_KEY_c, "win.corridors" },
  { GDK_KEY_l, "win.list" },
  { GDK_KEY_m, "win.matrix" },
  { GDK_KEY_t, "win.timeline" },
  { GDK_KEY_y, "win.year-slider" },
};

/* The map, the years below it, and the lists that are in step with it. */
static gboolean
has_keyboard (ChorsuWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *const places[] = { GTK_WIDGET (self->map), GTK_WIDGET (self->year_bar), GTK_WIDGET (self->timeline),
                                GTK_WIDGET (self->explorer), GTK_WIDGET (self->tables) };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (focus == places[i] || (focus != NULL && gtk_widget_is_ancestor (focus, places[i])))
      return TRUE;

  return focus == NULL;
}

gboolean
chorsu_window_command_letter (ChorsuWindow *self,
                              guint         keyval)
{
  if (!has_keyboard (self))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].key == keyval)
      return gtk_widget_activate_action_variant (GTK_WIDGET (self), letters[i].action, NULL);

  return FALSE;
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_keys); i++)
    {
      if (plain_keys[i].goal >= 0)
        gtk_widget_class_add_binding_action (widget_class, plain_keys[i].key, 0,
                                             plain_keys[i].action, "i", plain_keys[i].goal);
      else
        gtk_widget_class_add_binding_action (widget_class, plain_keys[i].key, 0,
                                             plain_keys[i].action, NULL);
    }
  /* For those who work on the map; not among the shortcuts that are listed. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.debug", NULL);
}

void
chorsu_window_class_install_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.select", "s", select_action },
    { "win.reveal", "s", reveal_action },
    { "win.evidence", "(ssi)", evidence_action },
    { "win.ownership-of", "s", ownership_action },
    { "win.step-back", NULL, step_back_action },
    { "win.go-back", NULL, go_back_action },
    { "win.go-forward", NULL, go_forward_action },
    { "win.close-dossier", NULL, close_dossier_action },
    { "win.fly-to-selection", NULL, fly_to_selection_action },
    { "win.home", NULL, map_action },
    { "win.zoom-in", NULL, map_action },
    { "win.zoom-out", NULL, map_action },
    { "win.toggle-class", "s", toggle_class_action },
    { "win.only-class", "s", only_class_action },
    { "win.only-commodity", "s", only_commodity_action },
    { "win.all-classes", "s", classes_action },
    { "win.no-classes", "s", classes_action },
    { "win.reset-filters", "s", reset_filters_action },
    { "win.search", NULL, search_action },
    { "win.menu", NULL, menu_action },
    { "win.timeline", NULL, timeline_action },
    { "win.go-to-event", "s", go_to_event_action },
    { "win.shortcuts", NULL, shortcuts_action },
    { "win.about", NULL, about_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
  install_keys (widget_class);
}

static void
add_property_action (ChorsuWindow *self,
                     const char   *name,
                     gpointer      object,
                     const char   *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
chorsu_window_add_property_actions (ChorsuWindow *self)
{
  const ChorsuLayers layers[] = { CHORSU_LAYER_RELIEF,      CHORSU_LAYER_PLACES,
                                  CHORSU_LAYER_RESOURCES,   CHORSU_LAYER_CORRIDORS,
                                  CHORSU_LAYER_MEMBERSHIPS, CHORSU_LAYER_SECURITY,
                                  CHORSU_LAYER_ENGAGEMENT };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      const char *nick = chorsu_layer_to_nick (layers[i]);
      g_autofree char *name = g_strconcat ("layer-", nick, NULL);

      add_property_action (self, name, self->session, nick);
    }

  for (guint i = 0; chorsu_tables_get_pages ()[i] != NULL; i++)
    add_property_action (self, chorsu_tables_get_pages ()[i], self->tables, chorsu_tables_get_pages ()[i]);

  add_property_action (self, "goal", self->session, "goal");
  add_property_action (self, "shade", self->session, "shade");
  add_property_action (self, "volume-widths", self->session, "volume-widths");
  add_property_action (self, "debug", self->session, "debug");
  add_property_action (self, "year", self->session, "year");
  add_property_action (self, "year-slider", self->year_bar, "shown");
  add_property_action (self, "play-years", self->year_bar, "playing");
  add_property_action (self, "show-sidebar", self->start, "open");
  add_property_action (self, "show-dossier", self->end, "open");
}

void
chorsu_window_remove_property_actions (ChorsuWindow *self)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self));

  for (guint i = 0; names[i] != NULL; i++)
    g_action_map_remove_action (G_ACTION_MAP (self), names[i]);
}
