/* chorsu-map-tip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-tip.h"

/* Where it stands, px right of and below the pointer. */
#define RIGHT 14
#define BELOW 18

struct _ChorsuMapTip
{
  GtkWidget    parent_instance;

  GtkWidget   *label;
  ChorsuPoint  px;
  guint        hide_id;
};

G_DEFINE_FINAL_TYPE (ChorsuMapTip, chorsu_map_tip, GTK_TYPE_WIDGET)

static void
chorsu_map_tip_dispose (GObject *object)
{
  ChorsuMapTip *self = CHORSU_MAP_TIP (object);

  g_clear_handle_id (&self->hide_id, g_source_remove);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (chorsu_map_tip_parent_class)->dispose (object);
}

static void
chorsu_map_tip_class_init (ChorsuMapTipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_map_tip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tooltip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static void
chorsu_map_tip_init (ChorsuMapTip *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, widget);
  gtk_widget_add_css_class (widget, "background");
  gtk_widget_add_css_class (widget, "map-tip");
  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_visible (widget, FALSE);
}

GtkWidget *
chorsu_map_tip_new (void)
{
  return g_object_new (CHORSU_TYPE_MAP_TIP, NULL);
}

static gboolean
hide_cb (gpointer data)
{
  ChorsuMapTip *self = data;

  self->hide_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  return G_SOURCE_REMOVE;
}

/* The pointer may leave what it was over in the middle of a layout, when a
 * pane comes between: then nothing may ask for another layout. So what goes is
 * only not drawn any more, and hidden afterwards. */
void
chorsu_map_tip_show (ChorsuMapTip *self,
                     const char   *text,
                     ChorsuPoint   px)
{
  GtkWidget *widget;

  g_return_if_fail (CHORSU_IS_MAP_TIP (self));

  widget = GTK_WIDGET (self);
  self->px = px;
  gtk_widget_set_child_visible (widget, text != NULL);
  if (text == NULL)
    {
      if (gtk_widget_get_visible (widget) && self->hide_id == 0)
        self->hide_id = g_idle_add (hide_cb, self);
      return;
    }

  g_clear_handle_id (&self->hide_id, g_source_remove);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (widget, TRUE);
  gtk_widget_queue_allocate (gtk_widget_get_parent (widget));
}

void
chorsu_map_tip_allocate (ChorsuMapTip *self,
                         int           width,
                         int           height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRequisition size;
  GtkAllocation at;

  g_return_if_fail (CHORSU_IS_MAP_TIP (self));

  if (!gtk_widget_get_visible (widget))
    return;

  gtk_widget_get_preferred_size (widget, NULL, &size);
  at.x = CLAMP (self->px.x + RIGHT, 0, MAX (width - size.width, 0));
  at.y = self->px.y + BELOW;
  if (at.y + size.height > height)
    at.y = MAX (self->px.y - BELOW - size.height, 0);
  at.width = size.width;
  at.height = size.height;
  gtk_widget_size_allocate (widget, &at, -1);
}
