/* chorsu-window-briefing.c: files of briefings: new, opened, saved, left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include <glib/gi18n.h>

#include "chorsu-briefing-changes.h"
#include "chorsu-date.h"
#include "chorsu-file-chooser.h"
#include "chorsu-launch.h"
#include "chorsu-rows.h"

/* One clear error, that can be copied. */
static void
refuse (ChorsuWindow *self,
        const char   *title,
        const char   *message)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = chorsu_row_label (message, NULL);

  gtk_widget_add_css_class (page, "page");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (page), label);
  chorsu_sheet_open (self->sheet, title, page);
}

/* --- Leaving a briefing --- */

/* What was to be done when somebody was asked about unsaved changes. */
static void
go_on (ChorsuWindow *self)
{
  ChorsuLeaving leaving = self->leaving;
  g_autofree char *path = g_steal_pointer (&self->leaving_path);

  self->leaving = CHORSU_LEAVING_NOT;
  self->leave_when_saved = FALSE;
  chorsu_keeper_discard (self->keeper);
  chorsu_window_take_keeper (self, NULL);
  switch (leaving)
    {
    case CHORSU_LEAVING_NEW:
      gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.new-briefing", NULL);
      break;
    case CHORSU_LEAVING_OPEN:
      chorsu_window_open_briefing (self, path);
      break;
    case CHORSU_LEAVING_WINDOW:
      gtk_window_close (GTK_WINDOW (self));
      break;
    case CHORSU_LEAVING_CLOSE:
      gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
      break;
    case CHORSU_LEAVING_NOT:
    default:
      break;
    }
}

static void
discard_cb (ChorsuWindow *self)
{
  chorsu_sheet_close (self->sheet);
  go_on (self);
}

static void
save_and_leave_cb (ChorsuWindow *self)
{
  chorsu_sheet_close (self->sheet);
  self->leave_when_saved = TRUE;
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.save", NULL);
}

static void
stay_cb (ChorsuWindow *self)
{
  self->leaving = CHORSU_LEAVING_NOT;
  self->leave_when_saved = FALSE;
  g_clear_pointer (&self->leaving_path, g_free);
  chorsu_sheet_close (self->sheet);
}

static void
add_answer (ChorsuWindow *self,
            GtkWidget    *answers,
            const char   *label,
            const char   *css_class,
            GCallback     callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (answers), button);
}

/* A question that is dismissed leaves all as it was: only its answers act. */
static void
ask (ChorsuWindow *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->leave_when_saved = FALSE;
  gtk_widget_add_css_class (page, "page");
  gtk_box_append (GTK_BOX (page), chorsu_row_label (_("What is not saved will be lost for good."), NULL));
  gtk_box_append (GTK_BOX (page), answers);
  gtk_widget_set_halign (answers, GTK_ALIGN_END);
  add_answer (self, answers, _("Cancel"), NULL, G_CALLBACK (stay_cb));
  add_answer (self, answers, _("Discard"), "destructive-action", G_CALLBACK (discard_cb));
  add_answer (self, answers, _("Save"), "suggested-action", G_CALLBACK (save_and_leave_cb));
  chorsu_sheet_open (self->sheet, _("Save Changes to the Briefing?"), page);
  gtk_widget_grab_focus (gtk_widget_get_last_child (answers));
}

gboolean
chorsu_window_leave_briefing (ChorsuWindow  *self,
                              ChorsuLeaving  leaving,
                              const char    *path)
{
  if (self->keeper == NULL)
    return TRUE;
  if (!chorsu_document_get_modified (chorsu_keeper_get_document (self->keeper)))
    {
      /* Edits that were undone may still have a recovery file. */
      chorsu_keeper_discard (self->keeper);
      chorsu_window_take_keeper (self, NULL);
      return TRUE;
    }

  self->leaving = leaving;
  g_free (self->leaving_path);
  self->leaving_path = g_strdup (path);
  ask (self);

  return FALSE;
}

/* --- New and opened --- */

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuDataset *dataset = chorsu_store_get_dataset (self->store);
  g_autoptr (ChorsuDocument) document = NULL;
  g_autoptr (ChorsuKeeper) keeper = NULL;

  if (dataset == NULL || !chorsu_window_leave_briefing (self, CHORSU_LEAVING_NEW, NULL))
    return;

  document = chorsu_document_new_from_view (dataset, _("New Briefing"), chorsu_session_get_language (self->session),
                                            CHORSU_SCENE_TITLE, chorsu_session_get_view (self->session),
                                            chorsu_window_get_box (self));
  keeper = chorsu_keeper_new (document, 0);
  chorsu_window_take_keeper (self, keeper);
  chorsu_author_strip_focus (self->author);
}

/* --- Newer data --- */

static void
reviewed_cb (ChorsuWindow *self)
{
  chorsu_document_set_reviewed (chorsu_keeper_get_document (self->keeper));
  chorsu_sheet_close (self->sheet);
}

static GtkWidget *
change_new (ChorsuWindow         *self,
            const ChorsuRevision *revision)
{
  ChorsuDataset *dataset = chorsu_store_get_dataset (self->store);
  const char *language = chorsu_session_get_language (self->session);
  const ChorsuRecord *record = chorsu_dataset_find (dataset, revision->refs[0]);
  const char *old = revision->old != NULL ? chorsu_text_get (revision->old, language) : "–";
  const char *new_ = revision->new_ != NULL ? chorsu_text_get (revision->new_, language) : "–";
  g_autofree char *date = chorsu_date_format (revision->date, language);
  g_autofree char *text = g_strdup_printf ("%s, %s: %s → %s (%s)", chorsu_text_get (record->name, language),
                                           chorsu_text_get (revision->field, language), old, new_, date);
  GtkWidget *label = chorsu_row_label (text, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

/* What the data say otherwise than when the briefing was last held against them. */
static void
show_changes (ChorsuWindow *self)
{
  ChorsuBriefing *briefing = chorsu_document_get_briefing (chorsu_keeper_get_document (self->keeper));
  const char *language = chorsu_session_get_language (self->session);
  g_autoptr (GArray) changes = chorsu_briefing_list_changes (briefing, chorsu_store_get_dataset (self->store));
  GtkWidget *page, *button;
  guint scene = G_MAXUINT;

  if (changes->len == 0)
    return;

  page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (page, "page");
  for (guint i = 0; i < changes->len; i++)
    {
      const ChorsuSceneChange *change = &g_array_index (changes, ChorsuSceneChange, i);

      if (change->scene != scene)
        {
          ChorsuScene *changed = chorsu_briefing_get_scene (briefing, change->scene);
          g_autofree char *title = g_strdup_printf ("%u. %s", change->scene + 1,
                                                    chorsu_text_get (chorsu_scene_get_title (changed), language));

          gtk_box_append (GTK_BOX (page), chorsu_row_label (title, "group-heading"));
          scene = change->scene;
        }
      gtk_box_append (GTK_BOX (page), change_new (self, change->revision));
    }
  button = gtk_button_new_with_label (_("Mark as Reviewed"));
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  g_signal_connect_object (button, "clicked", G_CALLBACK (reviewed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (page), button);
  chorsu_sheet_open (self->sheet, _("The Data Have Changed Since"), page);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ChorsuWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuKeeper) keeper = chorsu_keeper_open_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (self->store == NULL)
    return;
  if (keeper == NULL)
    {
      refuse (self, _("This Briefing Cannot Be Opened"), error->message);
      return;
    }
  if (self->keeper != NULL)
    return;

  chorsu_window_take_keeper (self, keeper);
  chorsu_window_show_scene (self, 0);
  chorsu_author_strip_focus (self->author);
  show_changes (self);
  if (chorsu_keeper_get_recovered (keeper))
    chorsu_window_toast (self, _("Changes that had not been saved were recovered"));
  if (chorsu_keeper_get_path (keeper) != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (chorsu_keeper_get_path (keeper), NULL, NULL);

      if (uri != NULL)
        gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
    }
}

static void
lost_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ChorsuWindow) self = user_data;
  g_autoptr (ChorsuKeeper) keeper = chorsu_keeper_open_finish (result, NULL);

  if (self->store == NULL || keeper == NULL || self->keeper != NULL)
    return;

  chorsu_window_take_keeper (self, keeper);
  chorsu_window_toast (self, _("A briefing that had not been saved was recovered"));
}

void
chorsu_window_open_pending_briefing (ChorsuWindow *self)
{
  ChorsuDataset *dataset = chorsu_store_get_dataset (self->store);
  g_autofree char *path = NULL;

  if (dataset == NULL)
    return;

  if (self->wants_lost)
    chorsu_keeper_open_async (NULL, dataset, 0, NULL, lost_cb, g_object_ref (self));
  self->wants_lost = FALSE;
  path = g_steal_pointer (&self->pending_briefing);
  if (path != NULL && chorsu_window_leave_briefing (self, CHORSU_LEAVING_OPEN, path))
    chorsu_keeper_open_async (path, dataset, 0, NULL, opened_cb, g_object_ref (self));
}

void
chorsu_window_open_briefing (ChorsuWindow *self,
                             const char   *path)
{
  g_return_if_fail (CHORSU_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  g_free (self->pending_briefing);
  self->pending_briefing = g_strdup (path);
  chorsu_window_open_pending_briefing (self);
}

void
chorsu_window_recover (ChorsuWindow *self)
{
  g_return_if_fail (CHORSU_IS_WINDOW (self));

  self->wants_lost = TRUE;
  chorsu_window_open_pending_briefing (self);
}

static void
open_file (ChorsuWindow *self,
           GFile        *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    chorsu_window_open_briefing (self, path);
  else
    refuse (self, _("This Briefing Cannot Be Opened"), _("Only files of this computer can be opened."));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ChorsuWindow) self = user_data;
  g_autoptr (GFile) file = chorsu_choose_file_finish (result, NULL);

  if (file != NULL && self->store != NULL)
    open_file (self, file);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  chorsu_choose_briefing_async (GTK_WINDOW (widget), _("Open Briefing"), NULL, chosen_cb, g_object_ref (widget));
}

static gboolean
drop_cb (ChorsuWindow *self,
         const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;

  open_file (self, files->data);
  g_slist_free (files);

  return TRUE;
}

/* --- Recent files --- */

/* As many as one can overlook. */
#define MAX_RECENT 8

static int
compare_recent (gconstpointer a,
                gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

/* When the menu opens: the desktop's list is a file, which nobody waits for at start. */
static void
update_recent (ChorsuWindow *self)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_recent);
  guint n = 0;

  g_menu_remove_all (self->recent_briefings);
  for (GList *link = items; link != NULL && n < MAX_RECENT; link = link->next)
    {
      const char *uri = gtk_recent_info_get_uri (link->data);
      g_autoptr (GMenuItem) item = NULL;
      g_autoptr (GString) name = NULL;

      if (!chorsu_launch_is_briefing (uri))
        continue;

      /* In labels of menus an underscore says something else. */
      name = g_string_new (gtk_recent_info_get_display_name (link->data));
      g_string_replace (name, "_", "__", 0);
      item = g_menu_item_new (name->str, NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", uri);
      g_menu_append_item (self->recent_briefings, item);
      n++;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (CHORSU_WINDOW (widget), file);
}

/* --- Saved --- */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (ChorsuWindow) self = user_data;
  ChorsuKeeper *keeper = CHORSU_KEEPER (source);
  g_autoptr (GError) error = NULL;
  gboolean saved = chorsu_keeper_save_finish (keeper, result, &error);

  /* Discarded meanwhile, or the window is closed. */
  if (self->store == NULL || keeper != self->keeper)
    return;
  if (!saved)
    {
      stay_cb (self);
      refuse (self, _("The Briefing Was Not Saved"), error->message);
      return;
    }

  chorsu_window_toast (self, _("Briefing saved"));
  if (!self->leave_when_saved)
    return;
  if (chorsu_document_get_modified (chorsu_keeper_get_document (keeper)))
    ask (self); /* about what was changed while it was saved */
  else
    go_on (self);
}

static void
save (ChorsuWindow *self,
      const char   *path)
{
  chorsu_keeper_save_async (self->keeper, path, saved_cb, g_object_ref (self));
}

static void
place_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (ChorsuWindow) self = user_data;
  g_autoptr (GFile) file = chorsu_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (self->store == NULL || self->keeper == NULL)
    return;
  if (path != NULL)
    save (self, path);
  else
    stay_cb (self);
}

static char *
suggest_name (ChorsuWindow *self)
{
  ChorsuBriefing *briefing = chorsu_document_get_briefing (chorsu_keeper_get_document (self->keeper));
  const char *title = chorsu_text_get (chorsu_briefing_get_title (briefing), chorsu_session_get_language (self->session));
  g_autofree char *name = g_strdelimit (g_utf8_substring (title, 0, MIN (60, g_utf8_strlen (title, -1))), "/\\:\n\t", '-');

  return g_strconcat (name, ".chorsu", NULL);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  g_autofree char *name = NULL;

  if (self->keeper == NULL)
    return;
  if (g_str_equal (action_name, "win.save") && chorsu_keeper_get_path (self->keeper) != NULL)
    {
      save (self, NULL);
      return;
    }

  name = suggest_name (self);
  chorsu_choose_briefing_async (GTK_WINDOW (self), _("Save Briefing"), name, place_cb, g_object_ref (self));
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  if (chorsu_window_leave_briefing (self, CHORSU_LEAVING_CLOSE, NULL))
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
}

void
chorsu_window_connect_briefing (ChorsuWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (self->menu_button, "notify::active", G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
}

void
chorsu_window_class_install_briefing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-briefing", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open-briefing", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.close-briefing", NULL, close_action);
}
