/* chorsu-window-link.c: links to views, and what is copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include <glib/gi18n.h>

#include "chorsu-link.h"

/* From the middle of the map to that of what is free of panes, Web-Mercator units. */
static ChorsuPoint
get_offset (ChorsuWindow       *self,
            const ChorsuCamera *camera)
{
  double world = chorsu_camera_world_px (camera);

  return (ChorsuPoint) {
    (self->insets.left - self->insets.right) / 2 / world,
    (self->insets.top - self->insets.bottom) / 2 / world,
  };
}

static void
copy (ChorsuWindow *self,
      const char   *text,
      const char   *done)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  chorsu_window_toast (self, done);
}

/* What is asked of the network, as far as a link can say it. */
static void
add_questions (ChorsuWindow *self,
               ChorsuLink   *link)
{
  ChorsuExplorer *explorer = chorsu_session_get_explorer (self->session);
  const ChorsuCorridor *corridor = chorsu_explorer_get_followed_corridor (explorer);
  g_autofree char *close = chorsu_closures_to_string (chorsu_explorer_get_closures (explorer));

  if (*close != '\0')
    link->close = g_intern_string (close);
  if (corridor == NULL)
    return;

  link->follow = corridor->record.ref.id;
  link->route = chorsu_explorer_get_followed_route (explorer) - corridor->routes;
}

char *
chorsu_window_dup_link (ChorsuWindow *self)
{
  const ChorsuCamera *camera;
  ChorsuLink link;

  g_return_val_if_fail (CHORSU_IS_WINDOW (self), NULL);

  camera = chorsu_map_get_camera (self->map);
  link = (ChorsuLink) { .view = *chorsu_session_get_view (self->session) };
  add_questions (self, &link);
  if (camera->width > 0)
    {
      ChorsuPoint offset = get_offset (self, camera);

      link.has_place = TRUE;
      link.zoom = camera->zoom;
      chorsu_mercator_unproject ((ChorsuPoint) { camera->centre.x + offset.x, camera->centre.y + offset.y },
                                 &link.lon, &link.lat);
    }

  return chorsu_link_format (&link, chorsu_session_get_dataset (self->session));
}

static void
copy_link_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  g_autofree char *link = chorsu_window_dup_link (self);

  copy (self, link, _("Link to this view copied"));
}

static void
copy_citation_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  copy (CHORSU_WINDOW (widget), g_variant_get_string (parameter, NULL), _("Figure and citation copied"));
}

void
chorsu_window_class_install_link (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-link", NULL, copy_link_action);
  gtk_widget_class_install_action (widget_class, "win.copy-citation", "s", copy_citation_action);
}

void
chorsu_window_ask_pending (ChorsuWindow *self)
{
  ChorsuExplorer *explorer = chorsu_session_get_explorer (self->session);
  ChorsuNetwork *network = chorsu_explorer_get_network (explorer);
  g_autoptr (ChorsuClosures) closures = NULL;
  g_autoptr (GError) error = NULL;

  if (network == NULL || !self->asks)
    return;

  self->asks = FALSE;
  closures = chorsu_closures_parse (network, self->asked_close != NULL ? self->asked_close : "", &error);
  if (closures != NULL)
    chorsu_explorer_set_closures (explorer, closures);
  else
    chorsu_window_warn (self, error->message);
  chorsu_explorer_follow (explorer, self->asked_follow, self->asked_route);
}

/* The panes first, since they decide what is the middle. */
static void
show (ChorsuWindow     *self,
      const ChorsuLink *link)
{
  ChorsuCamera camera = chorsu_camera (link->lon, link->lat, link->zoom, 0, 0, 1);
  ChorsuPoint offset;

  chorsu_session_show (self->session, &link->view);
  self->asks = TRUE;
  self->asked_close = link->close;
  self->asked_follow = link->follow;
  self->asked_route = link->route;
  if (link->close != NULL || link->follow != NULL)
    chorsu_window_update_network (self);
  else
    chorsu_window_ask_pending (self);
  if (!link->has_place)
    return;

  offset = get_offset (self, &camera);
  camera.centre.x -= offset.x;
  camera.centre.y -= offset.y;
  chorsu_map_set_camera (self->map, &camera);
}

void
chorsu_window_open_pending_link (ChorsuWindow *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  ChorsuLink link;

  if (dataset == NULL || self->pending_link == NULL)
    return;

  uri = g_steal_pointer (&self->pending_link);
  if (chorsu_link_parse (&link, uri, dataset, chorsu_session_get_view (self->session), &error))
    show (self, &link);
  else
    {
      g_printerr ("chorsu: %s\n", error->message);
      chorsu_window_warn (self, error->message);
    }
}

void
chorsu_window_open_link (ChorsuWindow *self,
                         const char   *uri)
{
  g_return_if_fail (CHORSU_IS_WINDOW (self));
  g_return_if_fail (uri != NULL);

  g_free (self->pending_link);
  self->pending_link = g_strdup (uri);
  chorsu_window_open_pending_link (self);
}
