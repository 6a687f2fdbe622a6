/* chorsu-float.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-float.h"

struct _ChorsuFloat
{
  GtkWidget parent_instance;

  gboolean  narrow;
  guint     narrow_id; /* 0 unless it has just changed */
};

G_DEFINE_FINAL_TYPE (ChorsuFloat, chorsu_float, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
chorsu_float_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static gboolean
notify_narrow_cb (gpointer data)
{
  ChorsuFloat *self = data;

  self->narrow_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

/* Whoever hears of it changes its size, and asks for another layout: not in
 * the middle of this one. */
static void
chorsu_float_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  ChorsuFloat *self = CHORSU_FLOAT (widget);
  gboolean narrow = width < CHORSU_FLOAT_NARROW;

  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      if (self->narrow_id == 0)
        self->narrow_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_narrow_cb, self, NULL);
    }

  /* Alignment and margins are the children's own. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static gboolean
chorsu_float_contains (GtkWidget *widget,
                       double     x,
                       double     y)
{
  return FALSE;
}

static void
chorsu_float_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CHORSU_FLOAT (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_float_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&CHORSU_FLOAT (object)->narrow_id, g_source_remove);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (chorsu_float_parent_class)->dispose (object);
}

static void
chorsu_float_class_init (ChorsuFloatClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_float_get_property;
  object_class->dispose = chorsu_float_dispose;

  widget_class->measure = chorsu_float_measure;
  widget_class->size_allocate = chorsu_float_size_allocate;
  widget_class->contains = chorsu_float_contains;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "float");
}

static void
chorsu_float_init (ChorsuFloat *self)
{
}
