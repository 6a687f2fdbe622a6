/* chorsu-source-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-source-popover.h"

#include <glib/gi18n.h>

#define TEXT_WIDTH_CHARS 42

/* What a popover is about; strings and records belong to the dataset. */
typedef struct
{
  const ChorsuFigure  *figure; /* nullable */
  const ChorsuSource **sources;
  guint                n_sources;
  char                *name;
  char                *language;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_free (subject->language);
  g_free (subject);
}

static void
add_label (GtkBox     *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_WIDTH_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
add_link (GtkBox     *box,
          const char *url)
{
  g_autoptr (GUri) uri = NULL;
  GtkWidget *link;

  if (url == NULL)
    {
      add_label (box, _("No address"), "dim-label");
      return;
    }

  uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  link = gtk_link_button_new_with_label (url, uri != NULL ? g_uri_get_host (uri) : url);
  gtk_widget_set_tooltip_text (link, url);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "source-link");
  gtk_box_append (box, link);
}

static void
add_source (GtkBox             *box,
            const ChorsuSource *source)
{
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *origin = NULL;

  gtk_widget_add_css_class (inner, "source");
  add_label (GTK_BOX (inner), source->title, NULL);

  if (source->date != NULL)
    origin = g_strdup_printf ("%s · %s", source->publisher, source->date);
  else
    /* Translators: publisher of a source that carries no date. */
    origin = g_strdup_printf (_("%s · undated"), source->publisher);
  add_label (GTK_BOX (inner), origin, "caption");

  add_link (GTK_BOX (inner), source->url);
  gtk_box_append (box, inner);
}

static void
add_sources (GtkBox              *box,
             const ChorsuSource **sources,
             guint                n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    add_source (box, sources[i]);
}

/* How a figure was computed: in words, as a formula, and from what. */
static void
add_derivation (GtkBox             *box,
                const ChorsuFigure *figure,
                const char         *language)
{
  g_autofree char *computed = NULL;

  if (figure->derivation == NULL)
    return;

  computed = g_strdup_printf (_("Computed: %s"), chorsu_text_get (figure->derivation, language));
  add_label (box, computed, NULL);
  add_label (box, figure->formula, "formula");
  for (guint i = 0; i < figure->n_inputs; i++)
    {
      g_autofree char *input = chorsu_figure_format_input (figure, i, language);

      add_label (box, input, "caption");
    }
}

static void
add_value (GtkBox             *box,
           const ChorsuFigure *figure,
           const char         *language)
{
  g_autofree char *value = chorsu_figure_format (figure, language);
  g_autofree char *as_of = chorsu_figure_format_as_of (figure, language);
  const char *basis = chorsu_figure_format_basis (figure, language);
  g_autofree char *caption = basis != NULL ? g_strdup_printf ("%s · %s", as_of, basis) : g_strdup (as_of);

  add_label (box, value, "heading");
  add_label (box, caption, "caption");
  add_label (box, chorsu_text_get (figure->scope, language), NULL);
  add_label (box, chorsu_text_get (figure->note, language), NULL);

  add_derivation (box, figure, language);
  if (figure->unverified)
    add_label (box, _("Unverified: general knowledge, or not found again"), "unverified-note");
}

static void
add_figure (GtkBox             *box,
            const ChorsuFigure *figure,
            const char         *language)
{
  add_value (box, figure, language);
  add_sources (box, figure->sources, figure->n_sources);

  if (figure->n_others == 0)
    return;

  add_label (box, ngettext ("Another figure", "Other figures", figure->n_others), "title");
  for (guint i = 0; i < figure->n_others; i++)
    {
      add_value (box, figure->others[i], language);
      add_sources (box, figure->others[i]->sources, figure->others[i]->n_sources);
    }
}

static void
copy_citation_cb (GtkButton *button,
                  gpointer   data)
{
  const Subject *subject = data;
  g_autofree char *citation = chorsu_figure_citation (subject->figure, subject->language);

  gtk_widget_activate_action (GTK_WIDGET (button), "win.copy-citation", "s", citation);
}

static GtkWidget *
build_content (const Subject *subject)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "sources");
  add_label (GTK_BOX (box), subject->name, "title");

  if (subject->figure != NULL)
    {
      GtkWidget *copy = gtk_button_new_with_label (_("Copy with Citation"));

      add_figure (GTK_BOX (box), subject->figure, subject->language);
      gtk_widget_set_halign (copy, GTK_ALIGN_START);
      g_signal_connect (copy, "clicked", G_CALLBACK (copy_citation_cb), (gpointer) subject);
      gtk_box_append (GTK_BOX (box), copy);
    }
  else
    {
      add_sources (GTK_BOX (box), subject->sources, subject->n_sources);
    }

  return box;
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  GtkWidget *popover;
  GtkWidget *scroller;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), build_content (data));

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
button_new (Subject *subject)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *label = g_strdup_printf (_("Sources: %s"), subject->name);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "chorsu-source-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, subject,
                                         subject_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "source-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Sources"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

GtkWidget *
chorsu_source_button_new_for_figure (const ChorsuFigure *figure,
                                     const char         *name,
                                     const char         *language)
{
  Subject *subject;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  subject = g_new0 (Subject, 1);
  subject->figure = figure;
  subject->name = g_strdup (name);
  subject->language = g_strdup (language);

  return button_new (subject);
}

GtkWidget *
chorsu_source_button_new (const ChorsuSource **sources,
                          guint                n_sources,
                          const char          *name)
{
  Subject *subject;

  g_return_val_if_fail (sources != NULL && n_sources > 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  subject = g_new0 (Subject, 1);
  subject->sources = sources;
  subject->n_sources = n_sources;
  subject->name = g_strdup (name);

  return button_new (subject);
}
