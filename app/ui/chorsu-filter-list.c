/* chorsu-filter-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-filter-list.h"

#include "chorsu-rows.h"
#include "chorsu-vocabulary.h"

#define CHORSU_TYPE_FILTER_CHECK (chorsu_filter_check_get_type ())
G_DECLARE_FINAL_TYPE (ChorsuFilterCheck, chorsu_filter_check, CHORSU, FILTER_CHECK, GtkCheckButton)

/* One value of one filter. */
struct _ChorsuFilterCheck
{
  GtkCheckButton     parent_instance;

  ChorsuSession     *session;
  ChorsuLegendToggle filter;
  guint              value;
};

G_DEFINE_FINAL_TYPE (ChorsuFilterCheck, chorsu_filter_check, GTK_TYPE_CHECK_BUTTON)

static void
session_changed_cb (ChorsuFilterCheck *self)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self),
                               chorsu_session_get_filter (self->session, self->filter,
                                                          self->value));
}

static void
chorsu_filter_check_toggled (GtkCheckButton *button)
{
  ChorsuFilterCheck *self = CHORSU_FILTER_CHECK (button);

  if (self->session != NULL)
    chorsu_session_set_filter (self->session, self->filter, self->value,
                               gtk_check_button_get_active (button));
}

static void
chorsu_filter_check_dispose (GObject *object)
{
  g_clear_object (&CHORSU_FILTER_CHECK (object)->session);

  G_OBJECT_CLASS (chorsu_filter_check_parent_class)->dispose (object);
}

static void
chorsu_filter_check_class_init (ChorsuFilterCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_filter_check_dispose;
  GTK_CHECK_BUTTON_CLASS (klass)->toggled = chorsu_filter_check_toggled;
}

static void
chorsu_filter_check_init (ChorsuFilterCheck *self)
{
}

static guint
count_values (ChorsuLegendToggle filter)
{
  switch (filter)
    {
    case CHORSU_LEGEND_CATEGORY:
      return CHORSU_N_CATEGORIES;
    case CHORSU_LEGEND_STAGE:
      return CHORSU_N_STAGES;
    case CHORSU_LEGEND_CONTROL:
      return CHORSU_N_CONTROLS;
    case CHORSU_LEGEND_MODE:
      return CHORSU_N_MODES;
    case CHORSU_LEGEND_STATUS:
      return CHORSU_N_STATUSES;
    case CHORSU_LEGEND_PLAIN:
    default:
      return 0;
    }
}

static const char *
value_name (ChorsuLegendToggle filter,
            guint              value)
{
  switch (filter)
    {
    case CHORSU_LEGEND_CATEGORY:
      return chorsu_vocabulary_category (value);
    case CHORSU_LEGEND_STAGE:
      return chorsu_vocabulary_stage (value);
    case CHORSU_LEGEND_CONTROL:
      return chorsu_vocabulary_control (value);
    case CHORSU_LEGEND_MODE:
      return chorsu_vocabulary_mode (value);
    case CHORSU_LEGEND_STATUS:
      return chorsu_vocabulary_status (value);
    case CHORSU_LEGEND_PLAIN:
    default:
      return "";
    }
}

static GtkWidget *
check_new (ChorsuSession      *session,
           ChorsuLegendToggle  filter,
           guint               value)
{
  ChorsuFilterCheck *self = g_object_new (CHORSU_TYPE_FILTER_CHECK, "label",
                                          value_name (filter, value), NULL);

  self->filter = filter;
  self->value = value;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self),
                               chorsu_session_get_filter (session, filter, value));
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkWidget *
chorsu_filter_list_new (ChorsuSession      *session,
                        ChorsuLegendToggle  filter,
                        const char         *title)
{
  GtkWidget *box;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), chorsu_row_label (title, "group-heading"));
  for (guint value = 0; value < count_values (filter); value++)
    gtk_box_append (GTK_BOX (box), check_new (session, filter, value));

  return box;
}
