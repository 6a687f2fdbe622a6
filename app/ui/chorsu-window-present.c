/* chorsu-window-present.c: presenting a briefing from a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include <glib/gi18n.h>

typedef struct
{
  ChorsuWindow   *window;
  ChorsuShowMode  mode;
  gboolean        from_here;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
enable_actions (ChorsuWindow *self,
                gboolean      enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present-here", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present-windows", enabled);
}

static void
show_ended_cb (ChorsuWindow *self)
{
  self->scene = chorsu_show_get_position (self->show);
  if (self->keeper != NULL)
    chorsu_author_strip_choose (self->author, self->scene);
  g_clear_object (&self->show);
  enable_actions (self, TRUE);
}

static void
show (ChorsuWindow   *self,
      Request        *request,
      ChorsuBriefing *briefing,
      guint           first)
{
  self->show = chorsu_show_new (GTK_WINDOW (self), chorsu_store_get_painter (self->store), briefing, first,
                                request->mode, chorsu_session_get_language (self->session));
  g_signal_connect_object (self->show, "ended", G_CALLBACK (show_ended_cb), self, G_CONNECT_SWAPPED);
  enable_actions (self, FALSE);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  ChorsuWindow *self = request->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBriefing) briefing = chorsu_briefing_load_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (self->store == NULL || chorsu_store_get_painter (self->store) == NULL)
    return;

  if (briefing == NULL)
    {
      gtk_label_set_label (self->banner_label, error->message);
      gtk_revealer_set_reveal_child (self->banner, TRUE);
      enable_actions (self, TRUE);
      return;
    }

  show (self, request, briefing, request->from_here ? self->scene : 0);
}

/* The briefing that is edited, as it stands. */
static void
present_open (ChorsuWindow *self,
              Request      *request)
{
  ChorsuBriefing *briefing = chorsu_document_get_briefing (chorsu_keeper_get_document (self->keeper));
  guint n_shown = 0;

  for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
    n_shown += !chorsu_scene_get_hidden (chorsu_briefing_get_scene (briefing, i));
  if (n_shown == 0)
    chorsu_window_toast (self, _("All scenes of this briefing are hidden"));
  else
    show (self, request, briefing, request->from_here ? chorsu_author_strip_get_chosen (self->author) : 0);
}

static void
present_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuDataset *dataset = chorsu_store_get_dataset (self->store);
  g_autofree char *path = chorsu_briefing_bundled_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Request *request;

  if (dataset == NULL || self->show != NULL || chorsu_store_get_painter (self->store) == NULL)
    return;

  request = g_new0 (Request, 1);
  request->window = g_object_ref (self);
  request->mode = g_str_equal (action_name, "win.present-windows") ? CHORSU_SHOW_WINDOWS : CHORSU_SHOW_FULLSCREEN;
  request->from_here = g_str_equal (action_name, "win.present-here");
  if (self->keeper != NULL)
    {
      present_open (self, request);
      request_free (request);
      return;
    }
  enable_actions (self, FALSE);
  chorsu_briefing_load_async (file, dataset, NULL, loaded_cb, request);
}

void
chorsu_window_class_install_present (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "win.present-here", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "win.present-windows", NULL, present_action);
}
