/* chorsu-filter-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-filter-list.h"

#include <glib/gi18n.h>

#include "chorsu-facets.h"
#include "chorsu-filters.h"
#include "chorsu-rows.h"
#include "chorsu-vocabulary.h"

/* Longer lists are folded until they are asked for. */
#define MAX_UNFOLDED 12

#define CHORSU_TYPE_FILTER_CHECK (chorsu_filter_check_get_type ())
G_DECLARE_FINAL_TYPE (ChorsuFilterCheck, chorsu_filter_check, CHORSU, FILTER_CHECK, GtkCheckButton)

/* One class. */
struct _ChorsuFilterCheck
{
  GtkCheckButton     parent_instance;

  ChorsuSession     *session; /* NULL while it is set from outside */
  ChorsuLegendToggle which;
  guint              value;
  GtkWidget         *count;   /* in the same row */
  char              *name;
};

G_DEFINE_FINAL_TYPE (ChorsuFilterCheck, chorsu_filter_check, GTK_TYPE_CHECK_BUTTON)

struct _ChorsuFilterList
{
  GtkWidget          parent_instance;

  GtkWidget         *expander;
  GtkLabel          *summary;
  ChorsuSession     *session;
  ChorsuLegendToggle which;
  GPtrArray         *checks;
};

G_DEFINE_FINAL_TYPE (ChorsuFilterList, chorsu_filter_list, GTK_TYPE_WIDGET)

static void
chorsu_filter_check_toggled (GtkCheckButton *button)
{
  ChorsuFilterCheck *self = CHORSU_FILTER_CHECK (button);

  if (self->session != NULL)
    chorsu_session_set_filter (self->session, self->which, self->value,
                               gtk_check_button_get_active (button));
}

static void
chorsu_filter_check_finalize (GObject *object)
{
  g_clear_pointer (&CHORSU_FILTER_CHECK (object)->name, g_free);

  G_OBJECT_CLASS (chorsu_filter_check_parent_class)->finalize (object);
}

static void
chorsu_filter_check_class_init (ChorsuFilterCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chorsu_filter_check_finalize;
  GTK_CHECK_BUTTON_CLASS (klass)->toggled = chorsu_filter_check_toggled;
}

static void
chorsu_filter_check_init (ChorsuFilterCheck *self)
{
}

static void
update_check (ChorsuFilterCheck *self,
              const ChorsuFacet *facet,
              ChorsuSession     *session)
{
  g_autofree char *count = g_strdup_printf ("%u", facet->count);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", self->name, count);

  self->session = NULL;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self), facet->on);
  self->session = session;
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static GtkWidget *
only_button_new (ChorsuFilterList *self,
                 guint             value,
                 const char       *name)
{
  GtkWidget *button = gtk_button_new_with_label (_("Only"));
  g_autofree char *class_name =
    chorsu_class_to_string (chorsu_session_get_dataset (self->session), self->which, value);
  /* Translators: leaves one class of a filter on and no other: "Only Lithium". */
  g_autofree char *spoken = g_strdup_printf (_("Only %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "filter-only");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.only-class");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", class_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return button;
}

static GtkWidget *
row_new (ChorsuFilterList  *self,
         const ChorsuFacet *facet)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  ChorsuFilterCheck *check = g_object_new (CHORSU_TYPE_FILTER_CHECK, "hexpand", TRUE, NULL);
  GtkWidget *label;

  check->which = self->which;
  check->value = facet->value;
  check->name = chorsu_vocabulary_class (chorsu_session_get_dataset (self->session), self->which, facet->value,
                                         chorsu_session_get_language (self->session));
  check->count = chorsu_row_label ("", "count");
  label = chorsu_row_label (check->name, NULL);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  update_check (check, facet, self->session);

  gtk_widget_add_css_class (box, "filter-row");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (check));
  gtk_box_append (GTK_BOX (box), check->count);
  gtk_box_append (GTK_BOX (box), only_button_new (self, facet->value, check->name));
  g_ptr_array_add (self->checks, check);

  return box;
}

static GtkWidget *
all_button_new (ChorsuFilterList *self,
                const char       *label,
                const char       *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, chorsu_vocabulary_class_kind (self->which));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "filter-only");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", chorsu_class_kind_to_nick (self->which));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return button;
}

static GtkWidget *
title_new (ChorsuFilterList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->summary = GTK_LABEL (chorsu_row_label ("", "count"));
  gtk_box_append (GTK_BOX (box), chorsu_row_label (chorsu_vocabulary_class_kind (self->which), "filter-title"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));

  return box;
}

static void
update_summary (ChorsuFilterList *self)
{
  guint n_on = 0;
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    n_on += gtk_check_button_get_active (self->checks->pdata[i]);

  if (n_on < self->checks->len)
    /* Translators: so many classes of a filter are switched on: "3 of 47". */
    text = g_strdup_printf (_("%u of %u"), n_on, self->checks->len);
  else
    text = g_strdup_printf ("%u", n_on);
  gtk_label_set_label (self->summary, text);

  spoken = g_strdup_printf ("%s, %s", chorsu_vocabulary_class_kind (self->which), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  ChorsuFilterList *self = user_data;
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  const char *language = chorsu_session_get_language (self->session);
  g_autofree char *one = chorsu_vocabulary_class (dataset, self->which, ((const ChorsuFacet *) a)->value, language);
  g_autofree char *two = chorsu_vocabulary_class (dataset, self->which, ((const ChorsuFacet *) b)->value, language);

  return g_utf8_collate (one, two);
}

static GArray *
list_facets (ChorsuFilterList *self)
{
  return chorsu_facets_list (chorsu_session_get_dataset (self->session),
                             chorsu_session_get_view (self->session), self->which);
}

static void
fill (ChorsuFilterList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autoptr (GArray) facets = list_facets (self);

  /* Commodities have no order of their own. */
  if (self->which == CHORSU_LEGEND_COMMODITY)
    g_array_sort_with_data (facets, compare_names, self);

  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), all_button_new (self, _("All"), "win.all-classes"));
  gtk_box_append (GTK_BOX (buttons), all_button_new (self, _("None"), "win.no-classes"));
  gtk_box_append (GTK_BOX (box), buttons);
  for (guint i = 0; i < facets->len; i++)
    gtk_box_append (GTK_BOX (box), row_new (self, &g_array_index (facets, ChorsuFacet, i)));

  gtk_expander_set_child (GTK_EXPANDER (self->expander), box);
  update_summary (self);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander),
                             facets->len <= MAX_UNFOLDED
                               || !chorsu_filters_is_fresh (&chorsu_session_get_view (self->session)->filters,
                                                            self->which));
}

static void
session_changed_cb (ChorsuFilterList *self)
{
  g_autoptr (GArray) facets = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || chorsu_session_get_dataset (self->session) == NULL)
    return;

  facets = list_facets (self);
  for (guint i = 0; i < self->checks->len; i++)
    for (guint j = 0; j < facets->len; j++)
      {
        ChorsuFilterCheck *check = self->checks->pdata[i];
        const ChorsuFacet *facet = &g_array_index (facets, ChorsuFacet, j);

        if (facet->value == check->value)
          update_check (check, facet, self->session);
      }
  update_summary (self);
}

static void
chorsu_filter_list_dispose (GObject *object)
{
  ChorsuFilterList *self = CHORSU_FILTER_LIST (object);

  for (guint i = 0; self->checks != NULL && i < self->checks->len; i++)
    ((ChorsuFilterCheck *) self->checks->pdata[i])->session = NULL;
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_filter_list_parent_class)->dispose (object);
}

static void
chorsu_filter_list_class_init (ChorsuFilterListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_filter_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterlist");
}

static void
chorsu_filter_list_init (ChorsuFilterList *self)
{
  self->checks = g_ptr_array_new ();
}

GtkWidget *
chorsu_filter_list_new (ChorsuSession      *session,
                        ChorsuLegendToggle  which)
{
  ChorsuFilterList *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);
  g_return_val_if_fail (chorsu_session_get_dataset (session) != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_FILTER_LIST, NULL);
  self->session = g_object_ref (session);
  self->which = which;
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), title_new (self));
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  fill (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

gboolean
chorsu_filter_list_has_choice (ChorsuFilterList *self)
{
  g_return_val_if_fail (CHORSU_IS_FILTER_LIST (self), FALSE);

  return self->checks->len > 1;
}
