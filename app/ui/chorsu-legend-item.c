/* chorsu-legend-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-legend-item.h"

#include <glib/gi18n.h>
#include <math.h>

struct _ChorsuLegendItem
{
  GtkWidget          parent_instance;

  ChorsuLegendToggle toggle;
  guint              value;
  gboolean           on;
  char              *name;   /* nullable: the class in words */
  GtkAllocation      place;
};

G_DEFINE_FINAL_TYPE (ChorsuLegendItem, chorsu_legend_item, GTK_TYPE_WIDGET)

/* The window's action, as for everything else that changes what is shown. */
static void
activate (ChorsuLegendItem *self)
{
  if (self->name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toggle-class", "s", self->name);
}

static void
activate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  activate (CHORSU_LEGEND_ITEM (widget));
}

static void
released_cb (ChorsuLegendItem *self,
             int               n_press,
             double            x,
             double            y)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  /* Whoever has hidden something by hand can show it again by key. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  activate (self);
}

static void
chorsu_legend_item_finalize (GObject *object)
{
  g_free (CHORSU_LEGEND_ITEM (object)->name);

  G_OBJECT_CLASS (chorsu_legend_item_parent_class)->finalize (object);
}

static void
chorsu_legend_item_class_init (ChorsuLegendItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_ISO_Enter,
                         GDK_KEY_KP_Enter };

  G_OBJECT_CLASS (klass)->finalize = chorsu_legend_item_finalize;

  gtk_widget_class_install_action (widget_class, "legend.toggle", NULL, activate_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "legend.toggle", NULL);

  gtk_widget_class_set_css_name (widget_class, "legenditem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
chorsu_legend_item_init (ChorsuLegendItem *self)
{
}

static void
make_switchable (ChorsuLegendItem *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "switchable");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               self->on ? _("Hide these") : _("Show these again"));

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static char *
row_name (const ChorsuLegendRow *row)
{
  GString *name = g_string_new (row->label);

  if (row->count >= 0)
    g_string_append_printf (name, ", %d", row->count);
  if (!row->on && row->toggle != CHORSU_LEGEND_PLAIN)
    /* Translators: appended to a row of the legend whose things are not drawn. */
    g_string_append_printf (name, ", %s", _("hidden"));

  return g_string_free (name, FALSE);
}

GtkWidget *
chorsu_legend_item_new (const ChorsuLegendRow *row)
{
  ChorsuLegendItem *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->heading)
    self = g_object_new (CHORSU_TYPE_LEGEND_ITEM, "accessible-role",
                         GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  else
    self = g_object_new (CHORSU_TYPE_LEGEND_ITEM, NULL);
  self->toggle = row->toggle;
  self->value = row->value;
  self->on = row->on;
  self->name = g_strdup (row->name);
  self->place = (GtkAllocation) { (int) floor (row->x), (int) floor (row->y),
                                  (int) ceil (row->width), (int) ceil (row->height) };

  name = row_name (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (row->detail != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    row->detail, -1);
  if (row->name != NULL)
    make_switchable (self);

  return GTK_WIDGET (self);
}

GtkWidget *
chorsu_legend_item_new_title (const char *title)
{
  ChorsuLegendItem *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_LEGEND_ITEM, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                       NULL);
  self->place = (GtkAllocation) { 0, 0, 1, 1 };
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

ChorsuLegendToggle
chorsu_legend_item_get_toggle (ChorsuLegendItem *self,
                               guint            *value,
                               gboolean         *on)
{
  g_return_val_if_fail (CHORSU_IS_LEGEND_ITEM (self), CHORSU_LEGEND_PLAIN);
  g_return_val_if_fail (value != NULL && on != NULL, CHORSU_LEGEND_PLAIN);

  *value = self->value;
  *on = self->on;

  return self->toggle;
}

GtkAllocation
chorsu_legend_item_get_place (ChorsuLegendItem *self)
{
  g_return_val_if_fail (CHORSU_IS_LEGEND_ITEM (self), ((GtkAllocation) { 0, 0, 0, 0 }));

  return self->place;
}
