/* chorsu-show.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-show.h"

#include <glib/gi18n.h>

#include "chorsu-audience-window.h"
#include "chorsu-presentation.h"
#include "chorsu-presenter-window.h"

struct _ChorsuShow
{
  GObject             parent_instance;

  GtkWindow          *parent;
  ChorsuPresentation *presentation;
  GtkWindow          *audience;
  GtkWindow          *presenter;  /* nullable */
  guint               inhibition;
};

G_DEFINE_FINAL_TYPE (ChorsuShow, chorsu_show, G_TYPE_OBJECT)

static guint ended_signal;

static void
close_windows (ChorsuShow *self)
{
  GtkApplication *application = self->parent != NULL ? gtk_window_get_application (self->parent) : NULL;

  if (self->inhibition != 0 && application != NULL)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
  g_clear_pointer (&self->audience, gtk_window_destroy);
  g_clear_pointer (&self->presenter, gtk_window_destroy);
}

static void
ended_cb (ChorsuShow *self)
{
  g_object_ref (self);
  close_windows (self);
  if (self->parent != NULL)
    gtk_window_present (self->parent);
  g_signal_emit (self, ended_signal, 0);
  g_object_unref (self);
}

static void
chorsu_show_dispose (GObject *object)
{
  ChorsuShow *self = CHORSU_SHOW (object);

  close_windows (self);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (chorsu_show_parent_class)->dispose (object);
}

static void
chorsu_show_class_init (ChorsuShowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_show_dispose;

  ended_signal = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_show_init (ChorsuShow *self)
{
}

/* The first monitor that the parent is not on; NULL when there is none. */
static GdkMonitor *
find_other_monitor (GtkWindow *parent)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (parent));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

static void
open_windows (ChorsuShow     *self,
              ChorsuPainter  *painter,
              ChorsuShowMode  mode,
              const char     *language)
{
  GtkApplication *application = gtk_window_get_application (self->parent);
  g_autoptr (GdkMonitor) other = find_other_monitor (self->parent);

  self->audience = GTK_WINDOW (chorsu_audience_window_new (self->presentation, painter, language));
  gtk_window_set_application (self->audience, application);
  if (mode == CHORSU_SHOW_WINDOWS || other != NULL)
    {
      self->presenter = GTK_WINDOW (chorsu_presenter_window_new (self->presentation, painter, language));
      gtk_window_set_application (self->presenter, application);
    }

  if (mode == CHORSU_SHOW_FULLSCREEN && other != NULL)
    gtk_window_fullscreen_on_monitor (self->audience, other);
  else if (mode == CHORSU_SHOW_FULLSCREEN)
    gtk_window_fullscreen (self->audience);

  gtk_window_present (self->audience);
  if (self->presenter != NULL)
    gtk_window_present (self->presenter);

  if (application != NULL)
    self->inhibition = gtk_application_inhibit (application, self->audience, GTK_APPLICATION_INHIBIT_IDLE,
                                                _("A briefing is shown"));
}

ChorsuShow *
chorsu_show_new (GtkWindow      *parent,
                 ChorsuPainter  *painter,
                 ChorsuBriefing *briefing,
                 guint           first,
                 ChorsuShowMode  mode,
                 const char     *language)
{
  ChorsuShow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (painter != NULL, NULL);
  g_return_val_if_fail (CHORSU_IS_BRIEFING (briefing), NULL);

  self = g_object_new (CHORSU_TYPE_SHOW, NULL);
  g_set_weak_pointer (&self->parent, parent);
  self->presentation = chorsu_presentation_new (briefing, first, NULL, NULL);
  g_signal_connect_object (self->presentation, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  open_windows (self, painter, mode, language);

  return self;
}

guint
chorsu_show_get_position (ChorsuShow *self)
{
  ChorsuBriefing *briefing;
  ChorsuScene *scene;

  g_return_val_if_fail (CHORSU_IS_SHOW (self), 0);

  briefing = chorsu_presentation_get_briefing (self->presentation);
  scene = chorsu_presentation_get_scene (self->presentation, chorsu_presentation_get_position (self->presentation));
  for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
    if (chorsu_briefing_get_scene (briefing, i) == scene)
      return i;

  g_return_val_if_reached (0);
}
