/* chorsu-sidebar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-sidebar.h"

#include "chorsu-goal-button.h"
#include "chorsu-layer-row.h"

struct _ChorsuSidebar
{
  GtkWidget      parent_instance;

  GtkWidget     *view;
  GtkBox        *goals;
  GtkListBox    *layers;

  ChorsuSession *session;
};

G_DEFINE_FINAL_TYPE (ChorsuSidebar, chorsu_sidebar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
row_activated_cb (ChorsuSidebar *self,
                  GtkListBoxRow *row)
{
  chorsu_layer_row_flip (CHORSU_LAYER_ROW (row));
}

static void
chorsu_sidebar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, CHORSU_SIDEBAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_sidebar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_sidebar_set_session (CHORSU_SIDEBAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_sidebar_dispose (GObject *object)
{
  ChorsuSidebar *self = CHORSU_SIDEBAR (object);

  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_sidebar_parent_class)->dispose (object);
}

static void
chorsu_sidebar_class_init (ChorsuSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_sidebar_get_property;
  object_class->set_property = chorsu_sidebar_set_property;
  object_class->dispose = chorsu_sidebar_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CHORSU_TYPE_GOAL_BUTTON);
  g_type_ensure (CHORSU_TYPE_LAYER_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuSidebar, view);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSidebar, goals);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSidebar, layers);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
chorsu_sidebar_init (ChorsuSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
chorsu_sidebar_set_session (ChorsuSidebar *self,
                            ChorsuSession *session)
{
  g_return_if_fail (CHORSU_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->goals)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    chorsu_goal_button_set_session (CHORSU_GOAL_BUTTON (child), session);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->layers)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    chorsu_layer_row_set_session (CHORSU_LAYER_ROW (child), session);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
