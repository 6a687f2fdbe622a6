/* chorsu-figure-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-figure-menu.h"

#include <glib/gi18n.h>

/* What the menu of a row is about. */
typedef struct
{
  GtkWidget          *row;     /* not owned: it owns this */
  GtkWidget          *sources; /* not owned: inside the row */
  const ChorsuFigure *figure;
  char               *language;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_free (subject->language);
  g_free (subject);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  const Subject *subject = user_data;
  g_autofree char *citation = chorsu_figure_citation (subject->figure, subject->language);

  gtk_widget_activate_action (subject->row, "win.copy-citation", "s", citation);
}

static void
show_sources_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (((const Subject *) user_data)->sources));
}

static const GActionEntry entries[] = {
  { .name = "copy", .activate = copy_cb },
  { .name = "sources", .activate = show_sources_cb },
};

/* Its items are activated after it has closed, so it goes a moment later. */
static gboolean
unparent_cb (gpointer data)
{
  gtk_widget_unparent (data);

  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
pop_up (const Subject *subject,
        double         x,
        double         y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (menu, _("_Copy with Citation"), "figure.copy");
  g_menu_append (menu, _("Show _Sources"), "figure.sources");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, gtk_widget_get_first_child (subject->row));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (const Subject *subject,
            int            n_press,
            double         x,
            double         y)
{
  pop_up (subject, x, y);
}

static void
long_pressed_cb (const Subject *subject,
                 double         x,
                 double         y)
{
  pop_up (subject, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  pop_up (data, gtk_widget_get_width (widget) / 2, gtk_widget_get_height (widget) / 2);

  return TRUE;
}

static gboolean
copy_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  copy_cb (NULL, NULL, data);

  return TRUE;
}

static void
add_keys (GtkWidget *row,
          Subject   *subject)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c"),
                                                          gtk_callback_action_new (copy_key_cb, subject, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (menu_key_cb, subject, NULL)));
  gtk_widget_add_controller (row, keys);
}

void
chorsu_figure_menu_attach (GtkWidget          *row,
                           const ChorsuFigure *figure,
                           GtkWidget          *sources,
                           const char         *language)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  Subject *subject;

  g_return_if_fail (GTK_IS_WIDGET (row) && GTK_IS_MENU_BUTTON (sources));
  g_return_if_fail (figure != NULL && language != NULL);

  subject = g_new0 (Subject, 1);
  subject->row = row;
  subject->sources = sources;
  subject->figure = figure;
  subject->language = g_strdup (language);
  g_object_set_data_full (G_OBJECT (row), "chorsu-figure-menu", subject, subject_free);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), subject);
  gtk_widget_insert_action_group (row, "figure", G_ACTION_GROUP (actions));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), subject);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), subject);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (press));
  add_keys (row, subject);
}
