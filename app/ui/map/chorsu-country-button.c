/* chorsu-country-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-country-button.h"

struct _ChorsuCountryButton
{
  GtkWidget             parent_instance;

  ChorsuRef             ref;
  ChorsuBox             box;
  gboolean              story;
  gboolean              selected;
  char                 *label;
  ChorsuCountryHitFunc  hit;
  gpointer              user_data;
};

enum
{
  ACTIVATED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChorsuCountryButton, chorsu_country_button, GTK_TYPE_WIDGET)

static gboolean
chorsu_country_button_contains (GtkWidget *widget,
                                double     x,
                                double     y)
{
  ChorsuCountryButton *self = CHORSU_COUNTRY_BUTTON (widget);

  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget)
         && self->hit (self, x, y, self->user_data);
}

static void
select_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0, FALSE);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0, TRUE);
}

static void
chorsu_country_button_finalize (GObject *object)
{
  ChorsuCountryButton *self = CHORSU_COUNTRY_BUTTON (object);

  g_free (self->label);

  G_OBJECT_CLASS (chorsu_country_button_parent_class)->finalize (object);
}

static void
chorsu_country_button_class_init (ChorsuCountryButtonClass *klass)
{
  static const guint arrows[][2] = {
    [CHORSU_HEADING_NORTH] = { GDK_KEY_Up, GDK_KEY_KP_Up },
    [CHORSU_HEADING_EAST] = { GDK_KEY_Right, GDK_KEY_KP_Right },
    [CHORSU_HEADING_SOUTH] = { GDK_KEY_Down, GDK_KEY_KP_Down },
    [CHORSU_HEADING_WEST] = { GDK_KEY_Left, GDK_KEY_KP_Left },
  };
  static const guint keys[] = {
    GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space,
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = chorsu_country_button_finalize;
  widget_class->contains = chorsu_country_button_contains;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "country");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "country.select", NULL, select_cb);
  gtk_widget_class_install_action (widget_class, "country.compare", NULL, compare_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "country.select", NULL);
      gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK,
                                           "country.compare", NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (guint j = 0; j < 2; j++)
      gtk_widget_class_add_binding_signal (widget_class, arrows[i][j], 0, "left", "(i)", i);
}

static void
chorsu_country_button_init (ChorsuCountryButton *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
chorsu_country_button_new (ChorsuRef             ref,
                           const ChorsuArea     *area,
                           ChorsuCountryHitFunc  hit,
                           gpointer              user_data)
{
  ChorsuCountryButton *self;

  g_return_val_if_fail (area != NULL, NULL);
  g_return_val_if_fail (hit != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_COUNTRY_BUTTON, NULL);
  self->ref = ref;
  self->box = area->main_box;
  self->story = area->kind == CHORSU_AREA_STORY;
  self->hit = hit;
  self->user_data = user_data;
  gtk_widget_add_css_class (GTK_WIDGET (self), self->story ? "story" : "neighbour");

  return GTK_WIDGET (self);
}

ChorsuRef
chorsu_country_button_get_ref (ChorsuCountryButton *self)
{
  g_return_val_if_fail (CHORSU_IS_COUNTRY_BUTTON (self), CHORSU_REF_NONE);

  return self->ref;
}

ChorsuBox
chorsu_country_button_get_box (ChorsuCountryButton *self)
{
  g_return_val_if_fail (CHORSU_IS_COUNTRY_BUTTON (self), CHORSU_BOX_EMPTY);

  return self->box;
}

gboolean
chorsu_country_button_is_story (ChorsuCountryButton *self)
{
  g_return_val_if_fail (CHORSU_IS_COUNTRY_BUTTON (self), FALSE);

  return self->story;
}

const char *
chorsu_country_button_get_label (ChorsuCountryButton *self)
{
  g_return_val_if_fail (CHORSU_IS_COUNTRY_BUTTON (self), NULL);

  return self->label;
}

void
chorsu_country_button_set_label (ChorsuCountryButton *self,
                                 const char          *label)
{
  g_return_if_fail (CHORSU_IS_COUNTRY_BUTTON (self));

  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
chorsu_country_button_set_selected (ChorsuCountryButton *self,
                                    gboolean             selected)
{
  g_return_if_fail (CHORSU_IS_COUNTRY_BUTTON (self));

  if (self->selected == !!selected)
    return;

  self->selected = !!selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}
