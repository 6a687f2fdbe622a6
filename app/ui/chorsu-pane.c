/* chorsu-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-pane.h"

#include <adwaita.h>

#define SLIDE_MSEC 220

struct _ChorsuPane
{
  GtkWidget     parent_instance;

  GtkWidget    *child;
  AdwAnimation *animation;
  gboolean      open;
  double        progress;
  int           wanted_width;
};

G_DEFINE_FINAL_TYPE (ChorsuPane, chorsu_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_OPEN,
  PROP_PROGRESS,
  PROP_WANTED_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_progress (double   value,
              gpointer data)
{
  ChorsuPane *self = CHORSU_PANE (data);

  if (self->progress == value)
    return;

  self->progress = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
animate (ChorsuPane *self)
{
  AdwTimedAnimation *animation;

  /* A closed pane is not mapped; its parent tells whether it can be seen. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) == NULL
      || !gtk_widget_get_mapped (gtk_widget_get_parent (GTK_WIDGET (self))))
    {
      set_progress (self->open ? 1.0 : 0.0, self);
      return;
    }

  if (self->animation == NULL)
    self->animation =
      adw_timed_animation_new (gtk_widget_get_parent (GTK_WIDGET (self)), 0.0, 1.0, SLIDE_MSEC,
                               adw_callback_animation_target_new (set_progress, self, NULL));

  animation = ADW_TIMED_ANIMATION (self->animation);
  adw_timed_animation_set_value_from (animation, self->progress);
  adw_timed_animation_set_value_to (animation, self->open ? 1.0 : 0.0);
  adw_animation_play (self->animation);
}

static void
set_child (ChorsuPane *self,
           GtkWidget  *child)
{
  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
chorsu_pane_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  ChorsuPane *self = CHORSU_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_WANTED_WIDTH:
      g_value_set_int (value, self->wanted_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_pane_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  ChorsuPane *self = CHORSU_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_OPEN:
      chorsu_pane_set_open (self, g_value_get_boolean (value));
      break;
    case PROP_WANTED_WIDTH:
      self->wanted_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_pane_dispose (GObject *object)
{
  ChorsuPane *self = CHORSU_PANE (object);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (chorsu_pane_parent_class)->dispose (object);
}

static void
chorsu_pane_class_init (ChorsuPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chorsu_pane_get_property;
  object_class->set_property = chorsu_pane_set_property;
  object_class->dispose = chorsu_pane_dispose;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WANTED_WIDTH] =
    g_param_spec_int ("wanted-width", NULL, NULL, 0, G_MAXINT, 300, flags | G_PARAM_CONSTRUCT);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
chorsu_pane_init (ChorsuPane *self)
{
}

void
chorsu_pane_set_open (ChorsuPane *self,
                      gboolean    open)
{
  g_return_if_fail (CHORSU_IS_PANE (self));

  if (self->open == open)
    return;

  self->open = open;
  animate (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

gboolean
chorsu_pane_get_open (ChorsuPane *self)
{
  g_return_val_if_fail (CHORSU_IS_PANE (self), FALSE);

  return self->open;
}

double
chorsu_pane_get_progress (ChorsuPane *self)
{
  g_return_val_if_fail (CHORSU_IS_PANE (self), 0.0);

  return self->progress;
}

int
chorsu_pane_get_wanted_width (ChorsuPane *self)
{
  g_return_val_if_fail (CHORSU_IS_PANE (self), 0);

  return self->wanted_width;
}
