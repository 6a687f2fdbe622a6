/* chorsu-follow-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-follow-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-curve-view.h"
#include "chorsu-explorer-words.h"
#include "chorsu-rows.h"

/* A whole route takes so long to play; where nothing may move, each place. */
#define PLAY_SECONDS 45.0
#define STEP_SECONDS 1.5

struct _ChorsuFollowStrip
{
  GtkBox           parent_instance;

  GtkLabel        *title;
  GtkDropDown     *routes;
  GtkLabel        *place;
  GtkWidget       *play;
  GtkToggleButton *cost_button;
  GtkToggleButton *table_button;
  GtkLabel        *legend;
  ChorsuCurveView *curve;
  GtkWidget       *table;
  GtkListBox      *list;

  ChorsuSession   *session;
  ChorsuExplorer  *explorer;  /* the session's */
  ChorsuWay       *way;       /* what is shown, nullable */
  guint            tick_id;   /* 0 while nothing plays */
  gint64           last_time;
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (ChorsuFollowStrip, chorsu_follow_strip, GTK_TYPE_BOX)

static const char *
get_language (ChorsuFollowStrip *self)
{
  return chorsu_session_get_language (self->session);
}

static const char *
node_name (ChorsuFollowStrip *self,
           guint              node)
{
  return chorsu_text_get (chorsu_network_get_node (chorsu_explorer_get_network (self->explorer), node)->record.name,
                          get_language (self));
}

/* The last place that was passed, or the one where one is. */
static guint
current_stop (ChorsuFollowStrip *self)
{
  double km = chorsu_explorer_get_km (self->explorer);
  guint stop = 0;

  while (stop + 1 < self->way->n_stops && self->way->stops[stop + 1].km <= km + .5)
    stop++;

  return stop;
}

static const char *
current_country (ChorsuFollowStrip *self)
{
  double km = chorsu_explorer_get_km (self->explorer);

  for (guint i = 1; i < self->way->n_curve; i++)
    if (self->way->curve[i].step == CHORSU_STEP_NONE && self->way->curve[i].km >= km)
      return self->way->curve[i].country;

  return NULL;
}

static char *
place_words (ChorsuFollowStrip *self)
{
  ChorsuNetwork *network = chorsu_explorer_get_network (self->explorer);
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  double at = chorsu_explorer_get_km (self->explorer);
  guint stop = current_stop (self);
  double days = chorsu_way_days_at (self->way, at);
  g_autofree char *here = chorsu_amount_format (dataset, at, "km", 0, get_language (self));
  g_autofree char *all = chorsu_amount_format (dataset, self->way->km, "km", 0, get_language (self));
  /* Translators: how far one has come: "1 200 km of 7 160 km". */
  g_autofree char *of = g_strdup_printf (_("%s of %s"), here, all);
  g_autofree char *time = isfinite (days) ? chorsu_amount_format (dataset, days, "d", 1, get_language (self)) : NULL;
  g_autofree char *cost = chorsu_amount_format (dataset, chorsu_way_cost_at (self->way, at), "USD", 0, get_language (self));
  g_autofree char *where = NULL;

  if (fabs (self->way->stops[stop].km - at) < .5)
    where = g_strdup (node_name (self, self->way->stops[stop].node));
  else
    /* Translators: past a place: "after Aktau". */
    where = g_strdup_printf (_("after %s"), node_name (self, self->way->stops[stop].node));

  return chorsu_join_parts (where, chorsu_words_country (network, current_country (self), get_language (self)), of,
                            gtk_toggle_button_get_active (self->cost_button) ? cost : time != NULL ? time : "", NULL);
}

/* What holds one up at a stop, and on the way from there to the next. */
static char *
events_words (ChorsuFollowStrip *self,
              guint              leg)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->way->n_events; i++)
    if (self->way->events[i].leg == leg)
      {
        g_autofree char *words = chorsu_words_event (chorsu_explorer_get_network (self->explorer),
                                                     &self->way->events[i], get_language (self));

        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", words);
      }

  return g_string_free (text, FALSE);
}

static GtkWidget *
row_new (ChorsuFollowStrip *self,
         guint              index)
{
  const ChorsuWayStop *stop = &self->way->stops[index];
  ChorsuDataset *dataset = chorsu_network_get_dataset (chorsu_explorer_get_network (self->explorer));
  g_autofree char *km = chorsu_amount_format (dataset, stop->km, "km", 0, get_language (self));
  g_autofree char *days = isfinite (stop->arrive) ? chorsu_amount_format (dataset, stop->arrive, "d", 1, get_language (self))
                                                  : NULL;
  g_autofree char *events = events_words (self, index);
  g_autofree char *amounts = chorsu_join_parts (km, days != NULL ? days : "", NULL);
  g_autofree char *spoken = chorsu_join_parts (node_name (self, stop->node), amounts, events, NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = chorsu_row_label (node_name (self, stop->node), NULL);
  GtkWidget *what = chorsu_row_label (events, "caption");

  gtk_widget_set_hexpand (what, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (name), 22);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), chorsu_row_label (amounts, "figure-value"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "explorer-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
fill_table (ChorsuFollowStrip *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; self->way != NULL && i < self->way->n_stops; i++)
    gtk_list_box_append (self->list, row_new (self, i));
}

static void
fill_routes (ChorsuFollowStrip *self)
{
  const ChorsuCorridor *corridor = chorsu_explorer_get_followed_corridor (self->explorer);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < corridor->n_routes; i++)
    {
      const char *name = chorsu_text_get (corridor->routes[i].name, get_language (self));

      gtk_string_list_append (names, name != NULL ? name : corridor->routes[i].id);
      if (&corridor->routes[i] == chorsu_explorer_get_followed_route (self->explorer))
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->routes, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->routes, selected);
  self->filling = FALSE;
}

static void
show_place (ChorsuFollowStrip *self)
{
  g_autofree char *words = NULL;

  if (self->way == NULL || self->way != chorsu_explorer_get_followed (self->explorer))
    return;

  words = place_words (self);
  gtk_label_set_label (self->place, words);
  chorsu_curve_view_set_here (self->curve, chorsu_explorer_get_km (self->explorer), words);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) current_stop (self)));
}

/* Playing */

static void
stop_playing (ChorsuFollowStrip *self)
{
  if (self->tick_id == 0)
    return;

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, _("Play"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Play"), -1);
}

static gboolean
may_move (ChorsuFollowStrip *self)
{
  gboolean animate;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animate, NULL);

  return animate;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  ChorsuFollowStrip *self = CHORSU_FOLLOW_STRIP (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->last_time) / G_USEC_PER_SEC;

  if (self->way == NULL || chorsu_explorer_get_km (self->explorer) >= self->way->km)
    {
      stop_playing (self);
      return G_SOURCE_REMOVE;
    }

  if (may_move (self))
    chorsu_explorer_set_km (self->explorer,
                            chorsu_explorer_get_km (self->explorer) + self->way->km * seconds / PLAY_SECONDS);
  else if (seconds >= STEP_SECONDS)
    chorsu_explorer_step (self->explorer, 1);
  else
    return G_SOURCE_CONTINUE;
  self->last_time = now;

  return G_SOURCE_CONTINUE;
}

static void
play_cb (ChorsuFollowStrip *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->tick_id != 0)
    {
      stop_playing (self);
      return;
    }
  if (self->way == NULL || clock == NULL)
    return;

  if (chorsu_explorer_get_km (self->explorer) >= self->way->km)
    chorsu_explorer_set_km (self->explorer, 0);
  self->last_time = gdk_frame_clock_get_frame_time (clock);
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "media-playback-pause-symbolic");
  gtk_widget_set_tooltip_text (self->play, _("Pause"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pause"), -1);
}

static void
next_cb (ChorsuFollowStrip *self)
{
  stop_playing (self);
  chorsu_explorer_step (self->explorer, 1);
}

static void
previous_cb (ChorsuFollowStrip *self)
{
  stop_playing (self);
  chorsu_explorer_step (self->explorer, -1);
}

static void
moved_cb (ChorsuFollowStrip *self,
          double             km)
{
  stop_playing (self);
  chorsu_explorer_set_km (self->explorer, km);
}

static void
stepped_cb (ChorsuFollowStrip *self,
            int                steps)
{
  stop_playing (self);
  chorsu_explorer_step (self->explorer, steps);
}

static void
row_activated_cb (ChorsuFollowStrip *self,
                  GtkListBoxRow     *row)
{
  stop_playing (self);
  if (self->way != NULL)
    chorsu_explorer_set_km (self->explorer, self->way->stops[gtk_list_box_row_get_index (row)].km);
}

static void
route_cb (ChorsuFollowStrip *self)
{
  const ChorsuCorridor *corridor = chorsu_explorer_get_followed_corridor (self->explorer);

  if (!self->filling && corridor != NULL)
    chorsu_explorer_follow (self->explorer, corridor->record.ref.id, gtk_drop_down_get_selected (self->routes));
}

/* What the curve says; where a way has no cost for all of it, which part it is of. */
static char *
legend_words (ChorsuFollowStrip *self)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (chorsu_explorer_get_network (self->explorer));
  g_autofree char *of = NULL;
  g_autofree char *all = NULL;

  if (!gtk_toggle_button_get_active (self->cost_button))
    return g_strdup (_("Kilometres to the right, days upwards, both computed. "
                       "Bar: border, square: break of gauge, diamond: change of mode, ring: ferry."));

  of = chorsu_amount_format (dataset, self->way->cost_km, "km", 0, get_language (self));
  all = chorsu_amount_format (dataset, self->way->km, "km", 0, get_language (self));
  return g_strdup_printf (_("USD for 20 t upwards, computed from CAREC’s averages, borders included, for %s of %s. "
                            "No source gives a cost for the sea."), of, all);
}

static void
draw_curve (ChorsuFollowStrip *self)
{
  g_autofree char *legend = NULL;

  if (self->way == NULL)
    return;

  legend = legend_words (self);
  gtk_label_set_label (self->legend, legend);
  chorsu_curve_view_clear (self->curve);
  chorsu_curve_view_set_costs (self->curve, gtk_toggle_button_get_active (self->cost_button));
  chorsu_curve_view_add_way (self->curve, self->way);
  show_place (self);
}

static void
update (ChorsuFollowStrip *self)
{
  const ChorsuWay *way = chorsu_explorer_get_followed (self->explorer);
  const ChorsuCorridor *corridor = chorsu_explorer_get_followed_corridor (self->explorer);

  if (way == self->way)
    return;

  stop_playing (self);
  g_clear_pointer (&self->way, chorsu_way_unref);
  self->way = way != NULL ? chorsu_way_ref ((ChorsuWay *) way) : NULL;
  chorsu_curve_view_clear (self->curve);
  fill_table (self);
  if (way == NULL)
    return;

  gtk_label_set_label (self->title, chorsu_text_get (corridor->short_name, get_language (self)));
  fill_routes (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cost_button), way->cost_km > 0);
  if (way->cost_km <= 0)
    gtk_toggle_button_set_active (self->cost_button, FALSE);
  draw_curve (self);
}

static void
chorsu_follow_strip_dispose (GObject *object)
{
  ChorsuFollowStrip *self = CHORSU_FOLLOW_STRIP (object);

  stop_playing (self);
  g_clear_pointer (&self->way, chorsu_way_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_follow_strip_parent_class)->dispose (object);
}

/* Arrow keys move along at once. */
static gboolean
chorsu_follow_strip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHORSU_FOLLOW_STRIP (widget)->curve));
}

static void
chorsu_follow_strip_class_init (ChorsuFollowStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_follow_strip_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = chorsu_follow_strip_grab_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_button (ChorsuFollowStrip *self,
            GtkBox            *box,
            const char        *icon,
            const char        *label,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (callback != NULL)
    g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);

  return button;
}

static void
add_head (ChorsuFollowStrip *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  const char *const none[] = { NULL };
  GtkWidget *close;

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  self->routes = GTK_DROP_DOWN (chorsu_words_drop_down (_("Route"), none));
  gtk_widget_set_hexpand (GTK_WIDGET (self->routes), FALSE);
  g_signal_connect_object (self->routes, "notify::selected", G_CALLBACK (route_cb), self, G_CONNECT_SWAPPED);
  self->place = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->place, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->place, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->place), TRUE);
  gtk_widget_set_margin_start (GTK_WIDGET (self->place), 8);

  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->routes));
  add_button (self, GTK_BOX (head), "media-skip-backward-symbolic", _("To the Place Before"), G_CALLBACK (previous_cb));
  self->play = add_button (self, GTK_BOX (head), "media-playback-start-symbolic", _("Play"), G_CALLBACK (play_cb));
  add_button (self, GTK_BOX (head), "media-skip-forward-symbolic", _("To the Next Place"), G_CALLBACK (next_cb));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->place));
  self->cost_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Costs")));
  gtk_widget_add_css_class (GTK_WIDGET (self->cost_button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->cost_button), _("Costs instead of days"));
  g_signal_connect_object (self->cost_button, "toggled", G_CALLBACK (draw_curve), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->cost_button));
  self->table_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Places")));
  gtk_widget_add_css_class (GTK_WIDGET (self->table_button), "flat");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->table_button));
  close = add_button (self, GTK_BOX (head), "window-close-symbolic", _("Follow No Longer"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "win.stop-following");
  gtk_box_append (GTK_BOX (self), head);
}

static void
add_table (ChorsuFollowStrip *self)
{
  self->table = gtk_scrolled_window_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places on the way"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->table), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->table), 150);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->table_button, "active", self->table, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (self), self->table);
}

static void
chorsu_follow_strip_init (ChorsuFollowStrip *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "strip");
  add_head (self);
  self->curve = g_object_new (CHORSU_TYPE_CURVE_VIEW, NULL);
  g_signal_connect_object (self->curve, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->curve, "stepped", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->curve));
  self->legend = GTK_LABEL (chorsu_row_label ("", "caption"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->legend));
  add_table (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Along the route"), -1);
}

GtkWidget *
chorsu_follow_strip_new (ChorsuSession *session)
{
  ChorsuFollowStrip *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_FOLLOW_STRIP, NULL);
  self->session = g_object_ref (session);
  self->explorer = chorsu_session_get_explorer (session);
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->explorer, "moved", G_CALLBACK (show_place), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
