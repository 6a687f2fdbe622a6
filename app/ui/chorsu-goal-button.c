/* chorsu-goal-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-goal-button.h"

#include <glib/gi18n.h>

struct _ChorsuGoalButton
{
  GtkWidget        parent_instance;

  GtkToggleButton *toggle;
  GtkWidget       *chip;
  GtkLabel        *title;
  GtkLabel        *tagline;
  GtkLabel        *key;
  GtkWidget       *about;

  ChorsuSession   *session;
  GBinding        *binding;
  int              order;
};

G_DEFINE_FINAL_TYPE (ChorsuGoalButton, chorsu_goal_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ORDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
goal_to_active (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      user_data)
{
  ChorsuGoalButton *self = user_data;

  g_value_set_boolean (to, g_value_get_int (from) == self->order);
  return TRUE;
}

/* A button that goes up only counts when its goal was the one shown. */
static gboolean
active_to_goal (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      user_data)
{
  ChorsuGoalButton *self = user_data;
  gboolean active = g_value_get_boolean (from);

  if (!active && chorsu_session_get_goal (self->session) != self->order)
    return FALSE;

  g_value_set_int (to, active ? self->order : 0);
  return TRUE;
}

static void
set_order (ChorsuGoalButton *self,
           int               order)
{
  g_autofree char *css_class = g_strdup_printf ("goal-%d", order);
  g_autofree char *key = g_strdup_printf ("%d", order);

  self->order = order;
  gtk_widget_add_css_class (self->chip, css_class);
  gtk_label_set_label (self->key, key);
}

static void
update_texts (ChorsuGoalButton *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  const char *language = chorsu_session_get_language (self->session);
  const ChorsuGoal *goal = NULL;
  const char *title;
  const char *tagline;
  g_autofree char *about = NULL;
  g_autofree char *target = NULL;

  if (dataset != NULL)
    goal = chorsu_dataset_get_goal_by_order (dataset, self->order);
  gtk_widget_set_sensitive (GTK_WIDGET (self), goal != NULL);
  if (goal == NULL)
    return;

  title = chorsu_text_get (goal->record.name, language);
  tagline = chorsu_text_get (goal->tagline, language);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->tagline, tagline != NULL ? tagline : "");
  gtk_widget_set_visible (GTK_WIDGET (self->tagline), tagline != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  if (tagline != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tagline, -1);

  about = g_strdup_printf (_("About the goal: %s"), title);
  target = chorsu_ref_to_string (goal->record.ref);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->about), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->about), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  about, -1);
}

static void
chorsu_goal_button_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ChorsuGoalButton *self = CHORSU_GOAL_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ORDER:
      g_value_set_int (value, self->order);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_goal_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  ChorsuGoalButton *self = CHORSU_GOAL_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_goal_button_set_session (self, g_value_get_object (value));
      break;
    case PROP_ORDER:
      set_order (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_goal_button_dispose (GObject *object)
{
  ChorsuGoalButton *self = CHORSU_GOAL_BUTTON (object);
  GtkWidget *child;

  chorsu_goal_button_set_session (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (chorsu_goal_button_parent_class)->dispose (object);
}

static void
chorsu_goal_button_class_init (ChorsuGoalButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chorsu_goal_button_get_property;
  object_class->set_property = chorsu_goal_button_set_property;
  object_class->dispose = chorsu_goal_button_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION, flags);
  properties[PROP_ORDER] = g_param_spec_int ("order", NULL, NULL, 0, 4, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "goalbutton");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-goal-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuGoalButton, toggle);
  gtk_widget_class_bind_template_child (widget_class, ChorsuGoalButton, chip);
  gtk_widget_class_bind_template_child (widget_class, ChorsuGoalButton, title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuGoalButton, tagline);
  gtk_widget_class_bind_template_child (widget_class, ChorsuGoalButton, key);
  gtk_widget_class_bind_template_child (widget_class, ChorsuGoalButton, about);
}

static void
chorsu_goal_button_init (ChorsuGoalButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
chorsu_goal_button_set_session (ChorsuGoalButton *self,
                                ChorsuSession    *session)
{
  g_return_if_fail (CHORSU_IS_GOAL_BUTTON (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (self->session == session)
    return;

  g_clear_pointer (&self->binding, g_binding_unbind);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::dataset", G_CALLBACK (update_texts), self,
                               G_CONNECT_SWAPPED);
      self->binding =
        g_object_bind_property_full (session, "goal", self->toggle, "active",
                                     G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                                     goal_to_active, active_to_goal, self, NULL);
      update_texts (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
