/* chorsu-search-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-search-row.h"

#include <glib/gi18n.h>

#include "chorsu-rows.h"

/* A snippet needs no more to be understood; the whole is a key press away. */
#define SNIPPET_LINES 2

/* What a label would like to be wide; it gets what the list has. */
#define LABEL_CHARS 40

static const char *const headings[CHORSU_N_KINDS] = {
  [CHORSU_KIND_COUNTRY] = N_("Countries"),
  [CHORSU_KIND_NEIGHBOUR] = N_("Neighbours and actors"),
  [CHORSU_KIND_GOAL] = N_("Goals"),
  [CHORSU_KIND_RESOURCE] = N_("Resource sites"),
  [CHORSU_KIND_COMMODITY] = N_("Commodities"),
  [CHORSU_KIND_NODE] = N_("Places of the network"),
  [CHORSU_KIND_SEGMENT] = N_("Segments"),
  [CHORSU_KIND_CORRIDOR] = N_("Corridors"),
  [CHORSU_KIND_SECURITY] = N_("Security"),
  [CHORSU_KIND_ENGAGEMENT] = N_("Engagement"),
  [CHORSU_KIND_EVENT] = N_("Events"),
  [CHORSU_KIND_ORGANISATION] = N_("Organisations"),
  [CHORSU_KIND_REGION] = N_("Region"),
  [CHORSU_KIND_BORDER] = N_("Borders"),
  [CHORSU_KIND_FACT] = N_("Facts"),
};

static const char *
country_of (const ChorsuRecord *record)
{
  switch (record->ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
      return ((const ChorsuSite *) record)->country;
    case CHORSU_KIND_NODE:
      return ((const ChorsuNode *) record)->country;
    case CHORSU_KIND_SECURITY:
      return ((const ChorsuSecurity *) record)->host;
    default:
      return NULL;
    }
}

static void
embolden (GtkLabel *label,
          GArray   *spans)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < spans->len; i++)
    {
      const ChorsuSpan *span = &g_array_index (spans, ChorsuSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = span->begin;
      bold->end_index = span->end;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_attributes (label, attributes);
}

static GtkWidget *
snippet_new (const ChorsuFound *found)
{
  GtkWidget *label = chorsu_row_label (found->snippet, "caption");

  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_lines (GTK_LABEL (label), SNIPPET_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  embolden (GTK_LABEL (label), found->spans);

  return label;
}

static GtkWidget *
title_new (const char *name,
           const char *country)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = chorsu_row_label (name, "link-title");

  gtk_label_set_max_width_chars (GTK_LABEL (title), LABEL_CHARS);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  if (country != NULL)
    {
      GtkWidget *label = chorsu_row_label (country, "caption");

      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
      gtk_widget_set_valign (title, GTK_ALIGN_BASELINE);
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

GtkWidget *
chorsu_search_row_new (const ChorsuFound *found,
                       ChorsuDataset     *dataset,
                       const char        *language)
{
  const char *name;
  const char *code;
  const char *country = NULL;
  gboolean says_more;
  GtkWidget *row;
  GtkWidget *box;
  g_autofree char *target = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (found != NULL, NULL);

  name = chorsu_text_get (found->record->name, language);
  code = country_of (found->record);
  if (code != NULL)
    country = chorsu_country_name (dataset, code, language);
  says_more = g_strcmp0 (name, found->snippet) != 0;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (box), title_new (name, country));
  if (says_more)
    gtk_box_append (GTK_BOX (box), snippet_new (found));

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "search-row");
  target = chorsu_ref_to_string (found->record->ref);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.reveal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  g_object_set_data (G_OBJECT (row), "kind", GUINT_TO_POINTER (found->record->ref.kind));

  spoken = chorsu_join_parts (name, _(headings[found->record->ref.kind]), country != NULL ? country : "",
                              says_more ? found->snippet : "", NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

ChorsuKind
chorsu_search_row_get_kind (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "kind"));
}

GtkWidget *
chorsu_search_heading_new (ChorsuKind kind)
{
  GtkWidget *label = chorsu_row_label (_(headings[kind]), "search-heading");

  return label;
}
