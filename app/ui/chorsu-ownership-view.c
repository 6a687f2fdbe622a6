/* chorsu-ownership-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-ownership-view.h"

#include <glib/gi18n.h>

#include "chorsu-ownership-bars.h"
#include "chorsu-phrases.h"
#include "chorsu-rows.h"
#include "chorsu-section.h"
#include "chorsu-vocabulary.h"

struct _ChorsuOwnershipView
{
  GtkWidget        parent_instance;

  GtkWidget       *view;
  GtkDropDown     *commodities;
  GtkDropDown     *keys;
  GtkBox          *content;
  ChorsuSession   *session;
  ChorsuDataset   *dataset;
  GPtrArray       *choices;   /* of ChorsuCommodity, by name; the first is NULL: all */
  GPtrArray       *key_list;  /* of utf8 */
  ChorsuOwnership *ownership;
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (ChorsuOwnershipView, chorsu_ownership_view, GTK_TYPE_WIDGET)

static const char *
get_language (ChorsuOwnershipView *self)
{
  return chorsu_session_get_language (self->session);
}

static void
add_note (ChorsuOwnershipView *self)
{
  const ChorsuOwnership *ownership = self->ownership;
  g_autofree char *date = chorsu_date_for_reader (chorsu_dataset_get_as_of (self->dataset), get_language (self));
  /* Translators: %s is a date. */
  g_autofree char *counted = g_strdup_printf (_("Computed: sites counted in this dataset, as of %s."), date);
  g_autofree char *volume = NULL;
  g_autofree char *text = NULL;

  if (ownership->key != NULL && ownership->from == ownership->to)
    volume = g_strdup_printf (_("Volumes are sums, computed from the figures of %u of %u sites, for %d; the figures "
                                "with their sources stand below."),
                              ownership->n_measured, ownership->n_sites, ownership->to);
  else if (ownership->key != NULL)
    volume = g_strdup_printf (_("Volumes are sums, computed from the figures of %u of %u sites, for years from %d to "
                                "%d; the figures with their sources stand below."),
                              ownership->n_measured, ownership->n_sites, ownership->from, ownership->to);
  else if (ownership->commodity != NULL)
    volume = g_strdup (_("No figure of a site can be added up to a volume."));

  text = g_strdup_printf ("%s%s%s", counted, volume != NULL ? " " : "", volume != NULL ? volume : "");
  gtk_box_append (self->content, chorsu_row_label (text, "note"));
}

/* Categories */

static guint
count_category (ChorsuOwnershipView *self,
                ChorsuCategory       category)
{
  guint n = 0;

  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    n += chorsu_ownership_count (self->ownership, i, category);

  return n;
}

static void
attach_category (ChorsuOwnershipView *self,
                 GtkGrid             *grid,
                 ChorsuCategory       category,
                 int                  row)
{
  gtk_grid_attach (grid, chorsu_row_label (chorsu_vocabulary_category (category), NULL), 0, row, 1, 1);
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      guint n = chorsu_ownership_count (self->ownership, i, category);
      g_autofree char *text = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("–");
      g_autofree char *spoken = g_strdup_printf ("%s, %s: %u", chorsu_vocabulary_category (category),
                                                 chorsu_vocabulary_control (i), n);
      GtkWidget *label = chorsu_number_label_new (text);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_grid_attach (grid, label, 1 + i, row, 1, 1);
    }
}

static void
add_categories (ChorsuOwnershipView *self)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 1;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_add_css_class (grid, "ownership-categories");
  gtk_box_append (self->content, chorsu_row_label (_("Sites by category"), "group-heading"));
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    gtk_grid_attach (GTK_GRID (grid), chorsu_row_label (chorsu_vocabulary_control (i), "caption-heading"), 1 + i, 0, 1,
                     1);
  for (guint i = 0; i < CHORSU_N_CATEGORIES; i++)
    if (count_category (self, i) > 0)
      attach_category (self, GTK_GRID (grid), i, row++);
  gtk_box_append (self->content, grid);
}

/* Site by site: the table behind the bars */

static void
fill_holding (ChorsuSection *section,
              gconstpointer  data)
{
  const ChorsuHolding *holding = data;
  const char *language = chorsu_section_get_language (section);
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);

  for (guint i = 0; i < holding->sites->len; i++)
    {
      const ChorsuSite *site = holding->sites->pdata[i];
      g_autofree char *caption = chorsu_join_parts (chorsu_country_name (dataset, site->country, language),
                                                    chorsu_vocabulary_stage (site->stage), NULL);

      chorsu_section_add (section, chorsu_row_new_record (&site->record, caption,
                                                          chorsu_vocabulary_importance (site->importance), language));
    }
  if (holding->measured->len > 0)
    chorsu_section_add_heading (section, _("Figures that are added up"));
  chorsu_section_add_figures (section, (const ChorsuFigure **) holding->measured->pdata, holding->measured->len);
}

static void
add_sites (ChorsuOwnershipView *self)
{
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      const ChorsuHolding *holding = &self->ownership->holdings[i];

      gtk_box_append (self->content,
                      chorsu_section_new ("holding", chorsu_vocabulary_control (i), holding->sites->len, self->dataset,
                                          get_language (self), fill_holding, holding));
    }
}

static void
clear (ChorsuOwnershipView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  g_clear_pointer (&self->ownership, chorsu_ownership_free);
}

static const ChorsuCommodity *
get_commodity (ChorsuOwnershipView *self)
{
  guint selected = gtk_drop_down_get_selected (self->commodities);

  return selected < self->choices->len ? self->choices->pdata[selected] : NULL;
}

static void
build (ChorsuOwnershipView *self,
       const char          *key)
{
  clear (self);
  if (self->dataset == NULL)
    return;

  self->ownership = chorsu_ownership_new (self->dataset, get_commodity (self), key);
  gtk_box_append (self->content, chorsu_ownership_bars_new (self->ownership, get_language (self)));
  add_note (self);
  add_categories (self);
  add_sites (self);
}

static const char *
key_label (ChorsuOwnershipView *self,
           const char          *key)
{
  g_autoptr (ChorsuOwnership) of = chorsu_ownership_new (self->dataset, get_commodity (self), key);
  const char *label = chorsu_text_get (of->total.label, get_language (self));

  return label != NULL ? label : key;
}

static void
fill_keys (ChorsuOwnershipView *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_clear_pointer (&self->key_list, g_ptr_array_unref);
  self->key_list = chorsu_ownership_list_keys (self->dataset, get_commodity (self));
  for (guint i = 0; i < self->key_list->len; i++)
    gtk_string_list_append (labels, key_label (self, self->key_list->pdata[i]));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->keys, G_LIST_MODEL (labels));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->keys), self->key_list->len > 1);
}

static void
select_key (ChorsuOwnershipView *self)
{
  guint at;

  if (self->ownership == NULL || self->ownership->key == NULL
      || !g_ptr_array_find (self->key_list, self->ownership->key, &at))
    return;

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->keys, at);
  self->filling = FALSE;
}

static void
commodity_chosen_cb (ChorsuOwnershipView *self)
{
  if (self->filling || self->dataset == NULL)
    return;

  fill_keys (self);
  build (self, NULL);
  select_key (self);
}

static void
key_chosen_cb (ChorsuOwnershipView *self)
{
  guint selected = gtk_drop_down_get_selected (self->keys);

  if (!self->filling && self->key_list != NULL && selected < self->key_list->len)
    build (self, self->key_list->pdata[selected]);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      language)
{
  return g_utf8_collate (chorsu_text_get ((*(const ChorsuRecord *const *) a)->name, language),
                         chorsu_text_get ((*(const ChorsuRecord *const *) b)->name, language));
}

static void
dataset_changed_cb (ChorsuOwnershipView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n;

  clear (self);
  g_ptr_array_set_size (self->choices, 0);
  g_set_object (&self->dataset, chorsu_session_get_dataset (self->session));
  if (self->dataset == NULL)
    return;

  n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COMMODITY);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->choices, (gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COMMODITY, i));
  g_ptr_array_sort_with_data (self->choices, compare_names, (gpointer) get_language (self));
  g_ptr_array_insert (self->choices, 0, NULL);

  gtk_string_list_append (names, _("All sites"));
  for (guint i = 1; i < self->choices->len; i++)
    gtk_string_list_append (names, chorsu_text_get (((const ChorsuRecord *) self->choices->pdata[i])->name,
                                                    get_language (self)));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->commodities, G_LIST_MODEL (names));
  self->filling = FALSE;
  commodity_chosen_cb (self);
}

static void
chorsu_ownership_view_dispose (GObject *object)
{
  ChorsuOwnershipView *self = CHORSU_OWNERSHIP_VIEW (object);

  if (self->content != NULL)
    clear (self);
  self->content = NULL;
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->key_list, g_ptr_array_unref);
  g_clear_object (&self->dataset);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_ownership_view_parent_class)->dispose (object);
}

static gboolean
chorsu_ownership_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHORSU_OWNERSHIP_VIEW (widget)->commodities));
}

static void
chorsu_ownership_view_class_init (ChorsuOwnershipViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_ownership_view_dispose;
  widget_class->grab_focus = chorsu_ownership_view_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ownership");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
drop_down_new (ChorsuOwnershipView *self,
               const char          *name,
               GCallback            chosen)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (drop_down, "notify::selected", chosen, self, G_CONNECT_SWAPPED);

  return drop_down;
}

static void
chorsu_ownership_view_init (ChorsuOwnershipView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->choices = g_ptr_array_new ();
  self->commodities = GTK_DROP_DOWN (drop_down_new (self, _("Commodity"), G_CALLBACK (commodity_chosen_cb)));
  self->keys = GTK_DROP_DOWN (drop_down_new (self, _("What Is Added Up"), G_CALLBACK (key_chosen_cb)));
  gtk_widget_add_css_class (head, "table-head");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->commodities));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->keys));

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "matrix-grid");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->content));
  gtk_widget_set_vexpand (scroller, TRUE);
  self->view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->view), head);
  gtk_box_append (GTK_BOX (self->view), scroller);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who Controls What"), -1);
}

GtkWidget *
chorsu_ownership_view_new (ChorsuSession *session,
                           ChorsuStore   *store)
{
  ChorsuOwnershipView *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_OWNERSHIP_VIEW, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self, G_CONNECT_SWAPPED);
  dataset_changed_cb (self);

  return GTK_WIDGET (self);
}

void
chorsu_ownership_view_show (ChorsuOwnershipView *self,
                            const char          *id)
{
  g_return_if_fail (CHORSU_IS_OWNERSHIP_VIEW (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      const ChorsuRecord *record = self->choices->pdata[i];

      if (g_strcmp0 (record != NULL ? record->ref.id : NULL, id) == 0)
        gtk_drop_down_set_selected (self->commodities, i);
    }
}
