/* chorsu-explorer-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-explorer-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-rows.h"
#include "chorsu-vocabulary.h"

static char *
count_borders (guint n)
{
  return g_strdup_printf (ngettext ("%u border", "%u borders", n), n);
}

static char *
count_breaks (guint n)
{
  return g_strdup_printf (ngettext ("%u break of gauge", "%u breaks of gauge", n), n);
}

static char *
count_ferries (guint n)
{
  return g_strdup_printf (ngettext ("%u ferry", "%u ferries", n), n);
}

char *
chorsu_words_way (ChorsuDataset   *dataset,
                  const ChorsuWay *way,
                  const char      *language)
{
  g_autofree char *km = chorsu_amount_format (dataset, way->km, "km", 0, language);
  g_autofree char *days = isfinite (way->days) ? chorsu_amount_format (dataset, way->days, "d", 1, language) : NULL;
  g_autofree char *borders = count_borders (way->borders);
  g_autofree char *breaks = count_breaks (way->gauge_breaks);
  g_autofree char *ferries = count_ferries (way->ferries);

  return chorsu_join_parts (km, days != NULL ? days : "", borders, way->gauge_breaks > 0 ? breaks : "",
                            way->ferries > 0 ? ferries : "", NULL);
}

/* @words: (transfer full): what there is more or fewer of, with its number */
static char *
signed_count (int   value,
              char *words)
{
  g_autofree char *owned = words;

  return value != 0 ? g_strconcat (value < 0 ? "−" : "+", owned, NULL) : g_strdup ("");
}

char *
chorsu_words_difference (ChorsuDataset   *dataset,
                         const ChorsuWay *a,
                         const ChorsuWay *b,
                         const char      *language)
{
  g_autofree char *km = chorsu_amount_format_difference (dataset, b->km - a->km, "km", 0, language);
  g_autofree char *days = chorsu_amount_format_difference (dataset, b->days - a->days, "d", 1, language);
  int more_borders = (int) b->borders - (int) a->borders;
  int more_breaks = (int) b->gauge_breaks - (int) a->gauge_breaks;
  int more_ferries = (int) b->ferries - (int) a->ferries;
  g_autofree char *borders = signed_count (more_borders, count_borders (ABS (more_borders)));
  g_autofree char *breaks = signed_count (more_breaks, count_breaks (ABS (more_breaks)));
  g_autofree char *ferries = signed_count (more_ferries, count_ferries (ABS (more_ferries)));

  return chorsu_join_parts (km, days, borders, breaks, ferries, NULL);
}

const char *
chorsu_words_country (ChorsuNetwork *network,
                      const char    *code,
                      const char    *language)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  ChorsuBasemap *basemap = chorsu_network_get_basemap (network);
  guint area;

  if (code == NULL)
    return C_("share of a way", "sea");

  /* Countries that nothing is told of have their name on the map. */
  if (chorsu_dataset_get_country (dataset, code) == NULL && chorsu_basemap_find_area (basemap, code, &area))
    return g_str_has_prefix (language, "de") ? chorsu_basemap_get_area (basemap, area)->name_de
                                             : chorsu_basemap_get_area (basemap, area)->name_en;

  return chorsu_country_name (dataset, code, language);
}

static char *
border_name (ChorsuNetwork *network,
             const char    *a,
             const char    *b,
             const char    *language)
{
  return g_strdup_printf (_("border %s – %s"), chorsu_words_country (network, a, language),
                          chorsu_words_country (network, b, language));
}

char *
chorsu_words_closure (ChorsuNetwork *network,
                      ChorsuClosure  closure,
                      const char    *language)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  const ChorsuNode *node;
  const ChorsuSegment *segment;
  const ChorsuCorridor *corridor;
  guint index;

  switch (closure.type)
    {
    case CHORSU_CLOSURE_COUNTRY:
      return g_strdup (chorsu_words_country (network, closure.id, language));
    case CHORSU_CLOSURE_BORDER:
      return border_name (network, closure.id, closure.other, language);
    case CHORSU_CLOSURE_NODE:
      index = chorsu_network_find_node (network, closure.id);
      node = index != CHORSU_NETWORK_NONE ? chorsu_network_get_node (network, index) : NULL;
      return g_strdup (node != NULL ? chorsu_text_get (node->record.name, language) : closure.id);
    case CHORSU_CLOSURE_SEGMENT:
      index = chorsu_network_find_segment (network, closure.id);
      segment = index != CHORSU_NETWORK_NONE ? chorsu_network_get_segment (network, index)->record : NULL;
      if (segment == NULL)
        return g_strdup (closure.id);
      return g_strdup_printf ("%s – %s", chorsu_text_get (segment->from->record.name, language),
                              chorsu_text_get (segment->to->record.name, language));
    case CHORSU_CLOSURE_CORRIDOR:
      corridor = chorsu_dataset_get_corridor (dataset, closure.id);
      return g_strdup (corridor != NULL ? chorsu_text_get (corridor->short_name, language) : closure.id);
    case CHORSU_CLOSURE_MODE:
    default:
      for (ChorsuMode mode = 0; mode < CHORSU_N_MODES; mode++)
        if (g_str_equal (closure.id, chorsu_mode_to_nick (mode)))
          return g_strdup_printf (_("everything that goes by: %s"), chorsu_vocabulary_mode (mode));
      return g_strdup (closure.id);
    }
}

char *
chorsu_words_event (ChorsuNetwork        *network,
                    const ChorsuWayEvent *event,
                    const char           *language)
{
  g_autofree char *what = NULL;
  g_autofree char *hours = NULL;

  switch (event->step)
    {
    case CHORSU_STEP_BORDER:
      what = border_name (network, event->from, event->to, language);
      break;
    case CHORSU_STEP_GAUGE_BREAK:
      what = g_strdup_printf (_("break of gauge %d | %d mm"), event->from_gauge, event->to_gauge);
      break;
    case CHORSU_STEP_MODE_CHANGE:
      what = g_strdup (_("change of mode"));
      break;
    case CHORSU_STEP_FERRY:
      what = g_strdup (_("ferry"));
      break;
    case CHORSU_STEP_NONE:
    case CHORSU_N_STEPS:
    default:
      what = g_strdup ("");
    }

  if (!isfinite (event->days) || event->days <= 0)
    return g_steal_pointer (&what);

  hours = g_strdup_printf (_("%.0f h"), event->days * 24);
  return g_strdup_printf ("%s, %s", what, hours);
}

static void
setup_word_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               gpointer            ellipsize)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (ellipsize))
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_word_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))));
}

static GtkListItemFactory *
word_factory_new (gboolean ellipsize)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_word_cb), GINT_TO_POINTER (ellipsize));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_word_cb), NULL);

  return factory;
}

/* A long word is whole in the list, and as long as there is room in the button. */
GtkWidget *
chorsu_words_drop_down (const char        *label,
                        const char *const *words)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);
  g_autoptr (GtkListItemFactory) in_button = word_factory_new (TRUE);
  g_autoptr (GtkListItemFactory) in_list = word_factory_new (FALSE);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), in_button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), in_list);
  gtk_widget_set_hexpand (drop_down, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (drop_down, label);

  return drop_down;
}

/* The entry of a drop-down's list is no child that it hands out. */
static GtkWidget *
find_search_entry (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search_entry (child);

  return found;
}

/* The list has the keyboard when it opens, and keeps what is typed to itself. */
void
chorsu_words_enable_search (GtkDropDown *drop_down)
{
  g_autoptr (GtkExpression) word = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *entry;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  gtk_drop_down_set_expression (drop_down, word);
  gtk_drop_down_set_enable_search (drop_down, TRUE);
  entry = find_search_entry (GTK_WIDGET (drop_down));
  if (entry != NULL)
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (entry),
                                             gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER));
}

GtkWidget *
chorsu_words_heading (const char *text)
{
  return chorsu_row_label (text, "group-heading");
}

GtkWidget *
chorsu_words_note (const char *text)
{
  return chorsu_row_label (text, "note");
}

void
chorsu_words_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
