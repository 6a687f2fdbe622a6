/* chorsu-closures-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-closures-page.h"

#include <glib/gi18n.h>

#include "chorsu-closures-menu.h"
#include "chorsu-explorer-words.h"
#include "chorsu-model-list.h"
#include "chorsu-rows.h"

struct _ChorsuClosuresPage
{
  GtkBox          parent_instance;

  GtkBox         *closed;
  GtkMenuButton  *add;
  GtkDropDown    *weight;
  GtkDropDown    *usable;
  GtkDropDown    *n_ways;
  GtkWidget      *busy;
  GtkProgressBar *progress;
  GtkLabel       *summary;
  GtkBox         *results;
  GtkEditable    *name;
  GtkWidget      *keep;
  GtkBox         *kept;

  ChorsuSession  *session;
  ChorsuExplorer *explorer;   /* the session's */
  GSettings      *settings;   /* nullable */

  /* What is shown, to tell what has changed; not owned. */
  ChorsuNetwork  *network;
  ChorsuClosures *closures;
  GPtrArray      *reroutes;
};

G_DEFINE_FINAL_TYPE (ChorsuClosuresPage, chorsu_closures_page, GTK_TYPE_BOX)

static const char *
get_language (ChorsuClosuresPage *self)
{
  return chorsu_session_get_language (self->session);
}

/* What is closed */

static GtkWidget *
closed_row_new (ChorsuClosuresPage *self,
                ChorsuClosure       closure)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autoptr (ChorsuClosures) none = chorsu_closures_new ();
  g_autoptr (ChorsuClosures) one = chorsu_closures_with (none, closure);
  g_autofree char *target = chorsu_closures_to_string (one);
  g_autofree char *what = chorsu_words_closure (self->network, closure, get_language (self));
  g_autofree char *reopen = g_strdup_printf (_("Reopen: %s"), what);
  GtkWidget *label = chorsu_row_label (what, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, reopen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, reopen, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.reopen");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "explorer-row");

  return row;
}

static void
fill_closed (ChorsuClosuresPage *self)
{
  guint n = chorsu_closures_get_n (self->closures);

  chorsu_words_clear (self->closed);
  if (n == 0 || self->network == NULL)
    {
      gtk_box_append (self->closed,
                      chorsu_words_note (_("Nothing is closed. Close something here, in its dossier, or on the map "
                                           "with the secondary button or the Menu key.")));
      return;
    }

  for (guint i = 0; i < n; i++)
    gtk_box_append (self->closed, closed_row_new (self, chorsu_closures_get (self->closures, i)));
}

/* What breaks */

static char *
outcome_text (ChorsuClosuresPage  *self,
              const ChorsuReroute *reroute)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (self->network);
  g_autofree char *way = NULL;
  g_autofree char *difference = NULL;

  if (reroute->outcome == CHORSU_REROUTE_END_CLOSED)
    return g_strdup (_("No way round: it begins or ends in what is closed"));
  if (reroute->around == NULL)
    return g_strdup (_("No way round"));

  way = chorsu_words_way (dataset, reroute->around, get_language (self));
  difference = chorsu_words_difference (dataset, reroute->before, reroute->around, get_language (self));

  return g_strdup_printf (_("Way round: %s (%s)"), way, *difference != '\0' ? difference : _("no difference"));
}

static void
add_alternatives (ChorsuClosuresPage  *self,
                  GtkBox              *box,
                  const ChorsuReroute *reroute)
{
  GPtrArray *ways = chorsu_explorer_get_alternatives (self->explorer, reroute);
  ChorsuDataset *dataset = chorsu_network_get_dataset (self->network);

  for (guint i = 1; ways != NULL && i < ways->len; i++)
    {
      g_autofree char *difference =
        chorsu_words_difference (dataset, reroute->before, ways->pdata[i], get_language (self));
      g_autofree char *text = g_strdup_printf (_("Alternative %u: %s"), i + 1,
                                               *difference != '\0' ? difference : _("no difference"));

      gtk_box_append (box, chorsu_row_label (text, "caption"));
    }
}

static GtkWidget *
result_new (ChorsuClosuresPage  *self,
            const ChorsuReroute *reroute)
{
  const char *language = get_language (self);
  const char *corridor = chorsu_text_get (reroute->corridor->short_name, language);
  const char *route = chorsu_text_get (reroute->route->name, language);
  g_autofree char *before = chorsu_words_way (chorsu_network_get_dataset (self->network), reroute->before, language);
  g_autofree char *outcome = outcome_text (self, reroute);
  g_autofree char *target = chorsu_ref_to_string (reroute->corridor->record.ref);
  g_autofree char *title = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (reroute->is_main || route == NULL)
    title = g_strdup (corridor);
  else
    title = g_strdup_printf (_("%s, side route %s"), corridor, route);
  gtk_box_append (GTK_BOX (box), chorsu_row_label (title, "link-title"));
  gtk_box_append (GTK_BOX (box), chorsu_row_label (before, "caption"));
  gtk_box_append (GTK_BOX (box), chorsu_row_label (outcome, reroute->around != NULL ? NULL : "no-way"));
  if (!reroute->in_use)
    gtk_box_append (GTK_BOX (box), chorsu_row_label (_("not in use"), "caption"));
  add_alternatives (self, GTK_BOX (box), reroute);

  spoken = g_strdup_printf ("%s: %s", title, outcome);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.reveal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_widget_add_css_class (row, "explorer-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
add_results (ChorsuClosuresPage *self,
             gboolean            main,
             const char         *title)
{
  GtkWidget *list = NULL;

  for (guint i = 0; i < self->reroutes->len; i++)
    {
      const ChorsuReroute *reroute = self->reroutes->pdata[i];

      if (reroute->is_main != main)
        continue;
      if (list == NULL)
        {
          list = gtk_list_box_new ();
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
          gtk_box_append (self->results, chorsu_words_heading (title));
          gtk_box_append (self->results, list);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), result_new (self, reroute));
    }
}

static void
fill_results (ChorsuClosuresPage *self)
{
  g_autofree char *summary = NULL;
  g_autofree char *stranded = NULL;
  guint n_broken = 0;
  guint n_stranded = 0;

  chorsu_words_clear (self->results);
  gtk_label_set_label (self->summary, "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), self->reroutes != NULL);
  if (self->reroutes == NULL)
    return;

  for (guint i = 0; i < self->reroutes->len; i++)
    {
      const ChorsuReroute *reroute = self->reroutes->pdata[i];

      n_broken += reroute->is_main;
      n_stranded += reroute->is_main && reroute->around == NULL;
    }
  summary = g_strdup_printf (ngettext ("%u corridor breaks", "%u corridors break", n_broken), n_broken);
  stranded = g_strdup_printf (ngettext ("%u of them without a way round", "%u of them without a way round", n_stranded),
                              n_stranded);
  if (n_broken > 0)
    {
      g_autofree char *both = g_strdup_printf (_("%s, %s. Kilometres and days are computed."), summary, stranded);

      gtk_label_set_label (self->summary, both);
    }
  else
    gtk_label_set_label (self->summary, _("No corridor breaks."));
  add_results (self, TRUE, _("Broken Corridors"));
  add_results (self, FALSE, _("Broken Side Routes"));
}

static void
update_busy (ChorsuClosuresPage *self)
{
  gtk_widget_set_visible (self->busy, chorsu_explorer_is_busy (self->explorer));
  gtk_progress_bar_set_fraction (self->progress, CLAMP (chorsu_explorer_get_progress (self->explorer), 0, 1));
}

static void
update (ChorsuClosuresPage *self)
{
  ChorsuNetwork *network = chorsu_explorer_get_network (self->explorer);
  ChorsuClosures *closures = chorsu_explorer_get_closures (self->explorer);

  if (network != self->network)
    {
      g_autoptr (GMenu) menu = network != NULL ? chorsu_closures_menu_new (network, get_language (self)) : NULL;

      gtk_menu_button_set_popover (self->add, menu != NULL
                                                ? gtk_popover_menu_new_from_model_full (G_MENU_MODEL (menu),
                                                                                        GTK_POPOVER_MENU_NESTED)
                                                : NULL);
    }
  if (network != self->network || closures != self->closures)
    {
      self->network = network;
      self->closures = closures;
      fill_closed (self);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), network != NULL);
  gtk_widget_set_sensitive (self->keep, chorsu_closures_get_n (closures) > 0 && self->settings != NULL);

  /* Alternatives come after the ways round, and belong to their rows. */
  self->reroutes = chorsu_explorer_get_reroutes (self->explorer);
  fill_results (self);
  update_busy (self);
}

/* What was kept */

static void
use_cb (GtkButton          *button,
        ChorsuClosuresPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuClosures) closures = NULL;

  if (self->network == NULL)
    return;

  closures = chorsu_closures_parse (self->network, g_object_get_data (G_OBJECT (button), "closures"), &error);
  if (closures != NULL)
    chorsu_explorer_set_closures (self->explorer, closures);
  else
    gtk_label_set_label (self->summary, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), closures == NULL);
  if (closures != NULL)
    update (self);
}

/* All sets but that of a name, and one more. @closures: (nullable) */
static void
store_set (ChorsuClosuresPage *self,
           const char         *name,
           const char         *closures)
{
  g_autoptr (GVariant) before = g_settings_get_value (self->settings, "closures");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *old_name, *old_closures;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "(&s&s)", &old_name, &old_closures))
    if (!g_str_equal (old_name, name))
      g_variant_builder_add (&builder, "(ss)", old_name, old_closures);
  if (closures != NULL)
    g_variant_builder_add (&builder, "(ss)", name, closures);
  g_settings_set_value (self->settings, "closures", g_variant_builder_end (&builder));
}

static void
forget_cb (GtkButton          *button,
           ChorsuClosuresPage *self)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (button), "name"));

  store_set (self, name, NULL);
}

static void
keep_cb (ChorsuClosuresPage *self)
{
  g_autofree char *closures = chorsu_closures_to_string (self->closures);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (self->settings == NULL || chorsu_closures_get_n (self->closures) == 0)
    return;

  store_set (self, *name != '\0' ? name : closures, closures);
  gtk_editable_set_text (self->name, "");
}

static GtkWidget *
kept_row_new (ChorsuClosuresPage *self,
              const char         *name,
              const char         *closures)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *use = gtk_button_new_with_label (name);
  GtkWidget *forget = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *use_words = g_strdup_printf (_("Close again: %s"), name);
  g_autofree char *forget_words = g_strdup_printf (_("Forget: %s"), name);

  gtk_widget_set_hexpand (use, TRUE);
  gtk_widget_set_tooltip_text (use, closures);
  gtk_widget_set_tooltip_text (forget, forget_words);
  gtk_widget_add_css_class (use, "flat");
  gtk_widget_add_css_class (forget, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (use), GTK_ACCESSIBLE_PROPERTY_LABEL, use_words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (forget), GTK_ACCESSIBLE_PROPERTY_LABEL, forget_words, -1);
  g_object_set_data_full (G_OBJECT (use), "closures", g_strdup (closures), g_free);
  g_object_set_data_full (G_OBJECT (forget), "name", g_strdup (name), g_free);
  g_signal_connect_object (use, "clicked", G_CALLBACK (use_cb), self, 0);
  g_signal_connect_object (forget, "clicked", G_CALLBACK (forget_cb), self, 0);
  gtk_box_append (GTK_BOX (row), use);
  gtk_box_append (GTK_BOX (row), forget);

  return row;
}

static void
fill_kept (ChorsuClosuresPage *self)
{
  g_autoptr (GVariant) sets = g_settings_get_value (self->settings, "closures");
  GVariantIter iter;
  const char *name, *closures;

  chorsu_words_clear (self->kept);
  g_variant_iter_init (&iter, sets);
  while (g_variant_iter_next (&iter, "(&s&s)", &name, &closures))
    gtk_box_append (self->kept, kept_row_new (self, name, closures));
}

/* What is chosen */

static void
weight_cb (ChorsuClosuresPage *self)
{
  chorsu_explorer_set_weight (self->explorer, gtk_drop_down_get_selected (self->weight));
}

static void
usable_cb (ChorsuClosuresPage *self)
{
  chorsu_explorer_set_usable (self->explorer, gtk_drop_down_get_selected (self->usable));
}

static void
n_ways_cb (ChorsuClosuresPage *self)
{
  chorsu_explorer_set_n_ways (self->explorer, gtk_drop_down_get_selected (self->n_ways) + 1);
}

static void
cancel_cb (ChorsuClosuresPage *self)
{
  chorsu_explorer_cancel (self->explorer);
}

static void
chorsu_closures_page_dispose (GObject *object)
{
  ChorsuClosuresPage *self = CHORSU_CLOSURES_PAGE (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_closures_page_parent_class)->dispose (object);
}

static void
chorsu_closures_page_class_init (ChorsuClosuresPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_closures_page_dispose;
}

static GtkBox *
add_box (ChorsuClosuresPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (self), box);
  return GTK_BOX (box);
}

static GtkDropDown *
add_choice (ChorsuClosuresPage *self,
            const char         *label,
            const char *const  *words,
            GCallback           callback)
{
  GtkWidget *drop_down = chorsu_words_drop_down (label, words);

  g_signal_connect_object (drop_down, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), drop_down);

  return GTK_DROP_DOWN (drop_down);
}

static void
add_choices (ChorsuClosuresPage *self)
{
  const char *const weights[] = { _("Fewest kilometres"), _("Fewest days"), _("Fewest borders"), NULL };
  const char *const usable[] = { _("What operates"), _("And what is being built"), _("And what is planned"), NULL };
  const char *const ways[] = { _("The best way round"), _("The best 2 ways round"), _("The best 3 ways round"),
                               _("The best 4 ways round"), _("The best 5 ways round"), NULL };

  gtk_box_append (GTK_BOX (self), chorsu_words_heading (_("Ways Round")));
  self->weight = add_choice (self, _("What is to be little"), weights, G_CALLBACK (weight_cb));
  self->usable = add_choice (self, _("What may be used"), usable, G_CALLBACK (usable_cb));
  self->n_ways = add_choice (self, _("How many ways"), ways, G_CALLBACK (n_ways_cb));
}

static void
add_busy (ChorsuClosuresPage *self)
{
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  self->busy = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->progress), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Looking for ways"), -1);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->busy), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (self->busy), cancel);
  gtk_box_append (GTK_BOX (self), self->busy);
}

static void
add_kept (ChorsuClosuresPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (self), chorsu_words_heading (_("Kept Sets")));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Name of the set"));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the set"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  self->name = GTK_EDITABLE (entry);
  self->keep = gtk_button_new_with_label (_("Keep"));
  g_signal_connect_object (self->keep, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (GTK_BOX (line), self->keep);
  gtk_box_append (GTK_BOX (self), line);
  self->kept = add_box (self);
}

static void
add_meaning (ChorsuClosuresPage *self)
{
  GtkWidget *expander = gtk_expander_new (_("What closing means"));

  gtk_expander_set_child (GTK_EXPANDER (expander),
    chorsu_words_note (_("A country: every node that lies only in it, every segment that ends at such a node, and every "
                         "segment whose drawn line runs 25 km or more inside it. A border: the nodes that lie in both "
                         "countries, and the segments that go from one to the other. A node: the segments that meet "
                         "there. A corridor: the segments of all its routes. A mode: all segments of it. Days are "
                         "computed from speeds and waiting times that are figures of the dataset.")));
  gtk_box_append (GTK_BOX (self), expander);
}

static void
chorsu_closures_page_init (ChorsuClosuresPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);

  gtk_box_append (GTK_BOX (self), chorsu_words_heading (_("Closed")));
  self->closed = add_box (self);
  self->add = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->add, _("Close Something"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->add));

  add_busy (self);
  self->summary = GTK_LABEL (chorsu_row_label ("", "note"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->summary));
  self->results = add_box (self);
  add_choices (self);
  add_kept (self);
  add_meaning (self);
}

GtkWidget *
chorsu_closures_page_new (ChorsuSession *session)
{
  ChorsuClosuresPage *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_CLOSURES_PAGE, NULL);
  self->session = g_object_ref (session);
  self->explorer = chorsu_session_get_explorer (session);
  self->closures = chorsu_explorer_get_closures (self->explorer);
  fill_closed (self);
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->explorer, "progressed", G_CALLBACK (update_busy), self, G_CONNECT_SWAPPED);
  update (self);
  gtk_box_append (GTK_BOX (self), chorsu_model_list_new (session));

  return GTK_WIDGET (self);
}

void
chorsu_closures_page_bind_settings (ChorsuClosuresPage *self,
                                    GSettings          *settings)
{
  g_return_if_fail (CHORSU_IS_CLOSURES_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  if (!g_set_object (&self->settings, settings))
    return;

  g_signal_connect_object (settings, "changed::closures", G_CALLBACK (fill_kept), self, G_CONNECT_SWAPPED);
  fill_kept (self);
  update (self);
}
