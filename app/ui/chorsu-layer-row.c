/* chorsu-layer-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-layer-row.h"

#include <glib/gi18n.h>

#include "chorsu-facets.h"
#include "chorsu-filter-popover.h"
#include "chorsu-vocabulary.h"

struct _ChorsuLayerRow
{
  GtkListBoxRow    parent_instance;

  GtkLabel        *title;
  GtkLabel        *subtitle;
  GtkMenuButton   *filter;
  GtkSwitch       *toggle;

  ChorsuSession   *session;
  GBinding        *binding;
  ChorsuLayers     layer;
};

G_DEFINE_FINAL_TYPE (ChorsuLayerRow, chorsu_layer_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LAYER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_filters (ChorsuLayers layer)
{
  guint n;

  chorsu_facets_get_kinds (layer, &n);

  return n > 0;
}

/* Only when it is asked for: most windows never show it. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  ChorsuLayerRow *self = data;

  if (self->session != NULL && chorsu_session_get_dataset (self->session) != NULL)
    gtk_menu_button_set_popover (button, chorsu_filter_popover_new (self->session, self->layer));
}

/* A filter that was switched is not to be forgotten. */
static void
update_filtered (ChorsuLayerRow *self)
{
  gboolean filtered = has_filters (self->layer) && chorsu_session_is_filtered (self->session, self->layer);
  const char *name = chorsu_vocabulary_layer (self->layer);
  g_autofree char *text = g_strdup_printf (filtered ? _("Filters: %s, in use") : _("Filters: %s"), name);

  if (filtered)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter), "filtered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter), "filtered");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_subtitle (ChorsuLayerRow *self)
{
  gboolean drawn = (chorsu_session_get_goal_layers (self->session) & self->layer) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), drawn);
}

static void
set_layer (ChorsuLayerRow *self,
           const char     *nick)
{
  const char *name;

  self->layer = nick != NULL ? chorsu_layer_from_nick (nick) : 0;
  name = chorsu_vocabulary_layer (self->layer);

  gtk_label_set_label (self->title, name);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), has_filters (self->layer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
chorsu_layer_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ChorsuLayerRow *self = CHORSU_LAYER_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_LAYER:
      g_value_set_string (value, chorsu_layer_to_nick (self->layer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_layer_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ChorsuLayerRow *self = CHORSU_LAYER_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_layer_row_set_session (self, g_value_get_object (value));
      break;
    case PROP_LAYER:
      set_layer (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_layer_row_dispose (GObject *object)
{
  chorsu_layer_row_set_session (CHORSU_LAYER_ROW (object), NULL);

  G_OBJECT_CLASS (chorsu_layer_row_parent_class)->dispose (object);
}

static void
chorsu_layer_row_class_init (ChorsuLayerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chorsu_layer_row_get_property;
  object_class->set_property = chorsu_layer_row_set_property;
  object_class->dispose = chorsu_layer_row_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION, flags);
  properties[PROP_LAYER] =
    g_param_spec_string ("layer", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-layer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuLayerRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuLayerRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ChorsuLayerRow, filter);
  gtk_widget_class_bind_template_child (widget_class, ChorsuLayerRow, toggle);
}

static void
chorsu_layer_row_init (ChorsuLayerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->filter, create_popover_cb, self, NULL);
}

void
chorsu_layer_row_set_session (ChorsuLayerRow *self,
                              ChorsuSession  *session)
{
  g_return_if_fail (CHORSU_IS_LAYER_ROW (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (self->session == session)
    return;

  g_clear_pointer (&self->binding, g_binding_unbind);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::goal-layers", G_CALLBACK (update_subtitle), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "changed", G_CALLBACK (update_filtered), self, G_CONNECT_SWAPPED);
      self->binding =
        g_object_bind_property (session, chorsu_layer_to_nick (self->layer), self->toggle,
                                "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      update_subtitle (self);
      update_filtered (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
chorsu_layer_row_flip (ChorsuLayerRow *self)
{
  g_return_if_fail (CHORSU_IS_LAYER_ROW (self));

  if (self->session != NULL)
    chorsu_session_set_layer (self->session, self->layer,
                              !chorsu_session_get_layer (self->session, self->layer));
}
