/* chorsu-window-author.c: commands for the scenes of the briefing that is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include <glib/gi18n.h>

/* Seconds in which a deleted scene can be had back by a click. */
#define UNDO_TIME 6

static ChorsuDocument *
get_document (ChorsuWindow *self)
{
  return self->keeper != NULL ? chorsu_keeper_get_document (self->keeper) : NULL;
}

/* What is free of panes is what a scene must show. */
ChorsuBox
chorsu_window_get_box (ChorsuWindow *self)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);
  ChorsuCamera inner;

  if (camera->width == 0)
    return chorsu_camera_home_box ();

  inner = chorsu_camera_inset (camera, &self->insets);

  return chorsu_camera_bounds (&inner);
}

const char *
chorsu_window_get_view_name (ChorsuWindow *self)
{
  const char *title = adw_window_title_get_title (self->title);

  return g_strcmp0 (title, "Chorsu") != 0 ? title : _("Central Asia");
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuDocument *document = get_document (self);
  guint index = chorsu_author_strip_get_chosen (self->author) + 1;

  if (document == NULL)
    {
      gtk_widget_activate_action_variant (widget, "win.new-briefing", NULL);
      return;
    }
  if (chorsu_document_add (document, index, CHORSU_SCENE_MAP, chorsu_window_get_view_name (self),
                           chorsu_session_get_language (self->session), chorsu_session_get_view (self->session),
                           chorsu_window_get_box (self)))
    chorsu_author_strip_choose (self->author, index);
}

static void
delete_scene (ChorsuWindow *self)
{
  ChorsuDocument *document = get_document (self);
  guint index = chorsu_author_strip_get_chosen (self->author);
  ChorsuScene *scene = chorsu_briefing_get_scene (chorsu_document_get_briefing (document), index);
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), chorsu_text_get (chorsu_scene_get_title (scene),
                                                                             chorsu_session_get_language (self->session)));
  AdwToast *toast;

  if (!chorsu_document_remove (document, index))
    {
      chorsu_window_toast (self, _("A briefing keeps at least one scene"));
      return;
    }

  toast = chorsu_window_toast (self, text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, UNDO_TIME);
}

static void
scene_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuDocument *document = get_document (self);
  guint index = chorsu_author_strip_get_chosen (self->author);
  const char *what = action_name + strlen ("win.scene-");

  if (document == NULL)
    return;

  if (g_str_equal (what, "update"))
    chorsu_document_set_view (document, index, chorsu_session_get_view (self->session), chorsu_window_get_box (self));
  else if (g_str_equal (what, "earlier") && index > 0)
    chorsu_document_move (document, index, index - 1);
  else if (g_str_equal (what, "later"))
    chorsu_document_move (document, index, index + 1);
  else if (g_str_equal (what, "duplicate") && chorsu_document_duplicate (document, index))
    chorsu_author_strip_choose (self->author, index + 1);
  else if (g_str_equal (what, "hide"))
    chorsu_document_set_hidden (document, index, !chorsu_scene_get_hidden (chorsu_briefing_get_scene (
                                                   chorsu_document_get_briefing (document), index)));
  else if (g_str_equal (what, "delete"))
    delete_scene (self);
  else if (g_str_equal (what, "edit"))
    chorsu_author_strip_edit (self->author);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChorsuDocument *document = get_document (CHORSU_WINDOW (widget));

  if (document != NULL && g_str_equal (action_name, "win.undo"))
    chorsu_document_undo (document);
  else if (document != NULL)
    chorsu_document_redo (document);
}

void
chorsu_window_show_scene (ChorsuWindow *self,
                          guint         index)
{
  ChorsuBriefing *briefing = chorsu_document_get_briefing (get_document (self));
  ChorsuScene *scene = chorsu_briefing_get_scene (briefing, index);
  ChorsuView view = chorsu_scene_get_view (scene, chorsu_session_get_view (self->session));

  chorsu_session_show (self->session, &view);
  chorsu_map_fly_to_box (self->map, chorsu_scene_get_box (scene));
}

static void
can_undo_cb (ChorsuWindow *self)
{
  ChorsuDocument *document = get_document (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", document != NULL && chorsu_document_get_can_undo (document));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", document != NULL && chorsu_document_get_can_redo (document));
}

/* Colours and painter are those of the window. */
void
chorsu_window_update_author (ChorsuWindow *self)
{
  chorsu_author_strip_set_document (self->author, get_document (self), chorsu_store_get_painter (self->store),
                                    chorsu_session_get_view (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->author), self->keeper != NULL);
}

static const char *const scene_actions[] = {
  "win.scene-update", "win.scene-earlier",   "win.scene-later",  "win.scene-duplicate",
  "win.scene-hide",   "win.scene-delete", "win.scene-edit",
};

void
chorsu_window_take_keeper (ChorsuWindow *self,
                           ChorsuKeeper *keeper)
{
  static const char *const file_actions[] = { "win.save", "win.save-as", "win.close-briefing" };

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (get_document (self), self);
  g_set_object (&self->keeper, keeper);
  if (keeper != NULL)
    {
      g_signal_connect_object (get_document (self), "notify::can-undo", G_CALLBACK (can_undo_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (get_document (self), "notify::can-redo", G_CALLBACK (can_undo_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (keeper, "failed", G_CALLBACK (chorsu_window_warn), self, G_CONNECT_SWAPPED);
    }
  for (guint i = 0; i < G_N_ELEMENTS (scene_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), scene_actions[i], keeper != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (file_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), file_actions[i], keeper != NULL);
  can_undo_cb (self);
  chorsu_window_update_author (self);
}

void
chorsu_window_connect_author (ChorsuWindow *self)
{
  g_signal_connect_object (self->author, "chosen", G_CALLBACK (chorsu_window_show_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::dark", G_CALLBACK (chorsu_window_update_author), self, G_CONNECT_SWAPPED);
  chorsu_window_take_keeper (self, NULL);
}

void
chorsu_window_class_install_author (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_d, GDK_CONTROL_MASK, "win.scene-add" },
    { GDK_KEY_u, GDK_CONTROL_MASK, "win.scene-update" },
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_F2, 0, "win.scene-edit" },
    { GDK_KEY_n, GDK_CONTROL_MASK, "win.new-briefing" },
    { GDK_KEY_o, GDK_CONTROL_MASK, "win.open-briefing" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save" },
    { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.save-as" },
  };

  gtk_widget_class_install_action (widget_class, "win.scene-add", NULL, add_action);
  for (guint i = 0; i < G_N_ELEMENTS (scene_actions); i++)
    gtk_widget_class_install_action (widget_class, scene_actions[i], NULL, scene_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}
