/* chorsu-year-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-year-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-rules.h"
#include "chorsu-years.h"

/* How long a year takes when they are played, ms. Years are steps: nothing
 * moves in between, whatever the desktop says about animations. */
#define YEAR_TIME 900

struct _ChorsuYearBar
{
  GtkWidget      parent_instance;

  GtkWidget     *view;
  GtkButton     *play;
  GtkLabel      *label;
  GtkScale      *scale;
  GtkAdjustment *years;
  GtkToggleButton *all;

  ChorsuSession *session;
  gboolean       wanted;    /* called for by hand */
  gboolean       dismissed; /* sent away by hand */
  gboolean       shown;
  guint          play_id;   /* 0 unless playing */
};

G_DEFINE_FINAL_TYPE (ChorsuYearBar, chorsu_year_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOWN,
  PROP_PLAYING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
get_year (ChorsuYearBar *self)
{
  return self->session != NULL ? chorsu_session_get_view (self->session)->year : 0;
}

/* The year of the data; 0 without any. */
static int
get_today (ChorsuYearBar *self)
{
  ChorsuDataset *dataset = self->session != NULL ? chorsu_session_get_dataset (self->session) : NULL;

  return dataset != NULL ? chorsu_year_from_date (chorsu_dataset_get_as_of (dataset)) : 0;
}

/* Where the handle stands: without a year, at today's. */
static int
get_handle (ChorsuYearBar *self)
{
  int year = get_year (self);

  if (year == 0)
    year = get_today (self);

  return CLAMP (year, CHORSU_YEAR_FIRST, CHORSU_YEAR_LAST);
}

static char *
describe_year (ChorsuYearBar *self)
{
  int year = get_year (self);
  int today = get_today (self);

  if (year == 0)
    return g_strdup (_("All years"));
  if (today != 0 && year > today)
    /* Translators: a year to come, of which only plans are known. */
    return g_strdup_printf (_("%d, planned"), year);

  return g_strdup_printf ("%d", year);
}

static void
update_year (ChorsuYearBar *self)
{
  g_autofree char *text = describe_year (self);

  gtk_label_set_label (self->label, text);
  gtk_adjustment_set_value (self->years, get_handle (self));
  gtk_toggle_button_set_active (self->all, get_year (self) == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  if (get_year (self) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->scale), "off");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->scale), "off");
}

static void
update_shown (ChorsuYearBar *self)
{
  gboolean dated = self->session != NULL && chorsu_rules_shows_dates (chorsu_session_get_view (self->session));
  gboolean shown = self->wanted || (dated && !self->dismissed);

  if (self->shown == shown)
    return;

  self->shown = shown;
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* What hides things must be in sight. */
static void
year_changed_cb (ChorsuYearBar *self)
{
  if (get_year (self) != 0)
    {
      self->wanted = TRUE;
      self->dismissed = FALSE;
      update_shown (self);
    }
  update_year (self);
}

static void
dataset_changed_cb (ChorsuYearBar *self)
{
  int today = get_today (self);

  gtk_scale_clear_marks (self->scale);
  for (int year = CHORSU_YEAR_FIRST; year <= CHORSU_YEAR_LAST; year++)
    {
      g_autofree char *text = year % 10 == 0 ? g_strdup_printf ("%d", year) : NULL;

      if (year % 5 == 0)
        gtk_scale_add_mark (self->scale, year, GTK_POS_BOTTOM, text);
    }
  if (today != 0)
    gtk_scale_add_mark (self->scale, today, GTK_POS_TOP, NULL);
  update_year (self);
}

static void
set_year (ChorsuYearBar *self,
          double         value)
{
  int year = (int) round (value);

  if (self->session != NULL)
    chorsu_session_set_year (self->session, CLAMP (year, CHORSU_YEAR_FIRST, CHORSU_YEAR_LAST));
}

/* By pointer or key: the handle follows the session. */
static gboolean
change_value_cb (ChorsuYearBar *self,
                 GtkScrollType  scroll,
                 double         value)
{
  chorsu_year_bar_set_playing (self, FALSE);
  set_year (self, value);

  return GDK_EVENT_STOP;
}

/* Assistive technology moves the handle itself. */
static void
value_changed_cb (ChorsuYearBar *self)
{
  double value = gtk_adjustment_get_value (self->years);

  if (self->session != NULL && value != get_handle (self))
    set_year (self, value);
}

static void
all_toggled_cb (ChorsuYearBar *self)
{
  gboolean all = gtk_toggle_button_get_active (self->all);

  if (self->session == NULL || all == (get_year (self) == 0))
    return;

  chorsu_year_bar_set_playing (self, FALSE);
  chorsu_session_set_year (self->session, all ? 0 : get_handle (self));
}

/* Playing */

static void
update_play (ChorsuYearBar *self)
{
  gboolean playing = self->play_id != 0;
  const char *name = playing ? _("Pause") : _("Play the Years");

  gtk_button_set_icon_name (self->play, playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
next_year_cb (gpointer data)
{
  ChorsuYearBar *self = data;
  int year = get_year (self);

  set_year (self, year + 1);
  if (year + 1 < CHORSU_YEAR_LAST)
    return G_SOURCE_CONTINUE;

  chorsu_year_bar_set_playing (self, FALSE);
  return G_SOURCE_REMOVE;
}

void
chorsu_year_bar_set_playing (ChorsuYearBar *self,
                             gboolean       playing)
{
  int year;

  g_return_if_fail (CHORSU_IS_YEAR_BAR (self));

  if (playing == (self->play_id != 0) || (playing && self->session == NULL))
    return;

  if (playing)
    {
      year = get_year (self);
      if (year == 0 || year >= CHORSU_YEAR_LAST)
        set_year (self, CHORSU_YEAR_FIRST);
      self->play_id = g_timeout_add (YEAR_TIME, next_year_cb, self);
    }
  else
    {
      g_clear_handle_id (&self->play_id, g_source_remove);
    }

  update_play (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

static void
chorsu_year_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChorsuYearBar *self = CHORSU_YEAR_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->play_id != 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_year_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ChorsuYearBar *self = CHORSU_YEAR_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_year_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_SHOWN:
      chorsu_year_bar_set_shown (self, g_value_get_boolean (value));
      break;
    case PROP_PLAYING:
      chorsu_year_bar_set_playing (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_year_bar_dispose (GObject *object)
{
  ChorsuYearBar *self = CHORSU_YEAR_BAR (object);

  g_clear_handle_id (&self->play_id, g_source_remove);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_year_bar_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION, flags);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
chorsu_year_bar_class_init (ChorsuYearBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_year_bar_get_property;
  object_class->set_property = chorsu_year_bar_set_property;
  object_class->dispose = chorsu_year_bar_dispose;

  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "yearbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/chorsu/Chorsu/ui/chorsu-year-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuYearBar, view);
  gtk_widget_class_bind_template_child (widget_class, ChorsuYearBar, play);
  gtk_widget_class_bind_template_child (widget_class, ChorsuYearBar, label);
  gtk_widget_class_bind_template_child (widget_class, ChorsuYearBar, scale);
  gtk_widget_class_bind_template_child (widget_class, ChorsuYearBar, years);
  gtk_widget_class_bind_template_child (widget_class, ChorsuYearBar, all);
  gtk_widget_class_bind_template_callback (widget_class, change_value_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "win.play-years", NULL);
}

static void
chorsu_year_bar_init (ChorsuYearBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_adjustment_configure (self->years, CHORSU_YEAR_FIRST, CHORSU_YEAR_FIRST, CHORSU_YEAR_LAST, 1, 5, 0);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  update_play (self);
}

void
chorsu_year_bar_set_session (ChorsuYearBar *self,
                             ChorsuSession *session)
{
  g_return_if_fail (CHORSU_IS_YEAR_BAR (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (update_shown), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::year", G_CALLBACK (year_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                               G_CONNECT_SWAPPED);
      dataset_changed_cb (self);
      update_shown (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
chorsu_year_bar_get_shown (ChorsuYearBar *self)
{
  g_return_val_if_fail (CHORSU_IS_YEAR_BAR (self), FALSE);

  return self->shown;
}

void
chorsu_year_bar_set_shown (ChorsuYearBar *self,
                           gboolean       shown)
{
  g_return_if_fail (CHORSU_IS_YEAR_BAR (self));

  if (self->shown == shown)
    return;

  self->wanted = shown;
  self->dismissed = !shown;
  if (!shown)
    {
      chorsu_year_bar_set_playing (self, FALSE);
      if (self->session != NULL)
        chorsu_session_set_year (self->session, 0);
    }
  update_shown (self);
  if (shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

int
chorsu_year_bar_get_cover (ChorsuYearBar *self)
{
  int height = 0;

  g_return_val_if_fail (CHORSU_IS_YEAR_BAR (self), 0);

  if (self->shown)
    gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}
