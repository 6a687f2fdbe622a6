/* chorsu-filter-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-filter-popover.h"

#include <glib/gi18n.h>

#include "chorsu-facets.h"
#include "chorsu-filter-list.h"
#include "chorsu-rows.h"
#include "chorsu-vocabulary.h"

#define WIDTH 310
#define MAX_HEIGHT 460

struct _ChorsuFilterPopover
{
  GtkPopover     parent_instance;

  GtkWidget     *reset;
  ChorsuSession *session;
  ChorsuLayers   layer;
};

G_DEFINE_FINAL_TYPE (ChorsuFilterPopover, chorsu_filter_popover, GTK_TYPE_POPOVER)

static void
session_changed_cb (ChorsuFilterPopover *self)
{
  gtk_widget_set_sensitive (self->reset, chorsu_session_is_filtered (self->session, self->layer));
}

static void
reset_clicked_cb (ChorsuFilterPopover *self)
{
  /* It goes insensitive with that, and the keyboard is not to get lost. */
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reset-filters", "s", chorsu_layer_to_nick (self->layer));
}

static GtkWidget *
head_new (ChorsuFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = chorsu_row_label (chorsu_vocabulary_layer (self->layer), "heading");

  self->reset = gtk_button_new_with_label (_("Reset"));
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (reset_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (box, "filter-head");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->reset);

  return box;
}

static gboolean
is_filtered (GArray *facets,
             guint   value)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_array_index (facets, ChorsuFacet, i).value / 2 == value)
      return TRUE;

  return FALSE;
}

static gboolean
has_members (ChorsuDataset      *dataset,
             const ChorsuRecord *organisation)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY); i++)
    {
      gconstpointer country = chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i);
      const ChorsuMembership *membership = chorsu_country_get_membership (country, organisation->ref.id);

      if (membership != NULL && (membership->status == CHORSU_MEMBERSHIP_MEMBER
                                 || membership->status == CHORSU_MEMBERSHIP_OBSERVER))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
organisation_button_new (ChorsuFilterPopover *self,
                         const ChorsuRecord  *organisation)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *target = chorsu_ref_to_string (organisation->ref);

  gtk_button_set_child (GTK_BUTTON (button),
                        chorsu_row_label (chorsu_text_get (organisation->name,
                                                           chorsu_session_get_language (self->session)), NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "filter-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.reveal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);

  return button;
}

/* A country has room for three patterns; of the other organisations one is
 * shown at a time, with its dossier. */
static void
add_other_organisations (ChorsuFilterPopover *self,
                         GtkBox              *box)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  g_autoptr (GArray) facets =
    chorsu_facets_list (dataset, chorsu_session_get_view (self->session), CHORSU_LEGEND_MEMBERSHIP);

  gtk_box_append (box, chorsu_row_label (_("Others, Shown One at a Time"), "filter-title"));
  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_ORGANISATION); i++)
    {
      const ChorsuRecord *organisation = chorsu_dataset_get_record (dataset, CHORSU_KIND_ORGANISATION, i);

      if (!is_filtered (facets, i) && has_members (dataset, organisation))
        gtk_box_append (box, organisation_button_new (self, organisation));
    }
}

static GtkWidget *
lists_new (ChorsuFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  guint n;
  const ChorsuLegendToggle *kinds = chorsu_facets_get_kinds (self->layer, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWidget) list = g_object_ref_sink (chorsu_filter_list_new (self->session, kinds[i]));

      if (chorsu_filter_list_has_choice (CHORSU_FILTER_LIST (list)))
        gtk_box_append (GTK_BOX (box), list);
    }
  if (self->layer == CHORSU_LAYER_MEMBERSHIPS)
    add_other_organisations (self, GTK_BOX (box));

  return box;
}

static void
build (ChorsuFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller =
    g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                  "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT,
                  "width-request", WIDTH, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), lists_new (self));
  gtk_box_append (GTK_BOX (box), head_new (self));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  session_changed_cb (self);
}

static void
chorsu_filter_popover_dispose (GObject *object)
{
  g_clear_object (&CHORSU_FILTER_POPOVER (object)->session);

  G_OBJECT_CLASS (chorsu_filter_popover_parent_class)->dispose (object);
}

static void
chorsu_filter_popover_class_init (ChorsuFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_filter_popover_dispose;
}

static void
chorsu_filter_popover_init (ChorsuFilterPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-popover");
}

GtkWidget *
chorsu_filter_popover_new (ChorsuSession *session,
                           ChorsuLayers   layer)
{
  ChorsuFilterPopover *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);
  g_return_val_if_fail (chorsu_session_get_dataset (session) != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_FILTER_POPOVER, NULL);
  self->session = g_object_ref (session);
  self->layer = layer;
  build (self);
  name = g_strdup_printf (_("Filters: %s"), chorsu_vocabulary_layer (layer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
