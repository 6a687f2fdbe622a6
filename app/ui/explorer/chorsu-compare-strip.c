/* chorsu-compare-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-compare-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-curve-view.h"
#include "chorsu-explorer-words.h"
#include "chorsu-rows.h"
#include "chorsu-source-popover.h"
#include "chorsu-vocabulary.h"

struct _ChorsuCompareStrip
{
  GtkBox           parent_instance;

  ChorsuCurveView *curve;
  GtkGrid         *table;

  ChorsuSession   *session;
  ChorsuExplorer  *explorer;  /* the session's */
  ChorsuWay       *shown[CHORSU_EXPLORER_MAX_COMPARED];  /* NULL after the last */
};

G_DEFINE_FINAL_TYPE (ChorsuCompareStrip, chorsu_compare_strip, GTK_TYPE_BOX)

/* A cell in words. Returns: (transfer full) */
typedef char *(*CellFunc) (ChorsuCompareStrip   *self,
                           const ChorsuCorridor *corridor,
                           const ChorsuWay      *way);

static const char *
get_language (ChorsuCompareStrip *self)
{
  return chorsu_session_get_language (self->session);
}

static ChorsuDataset *
get_dataset (ChorsuCompareStrip *self)
{
  return chorsu_network_get_dataset (chorsu_explorer_get_network (self->explorer));
}

static char *
ends_cell (ChorsuCompareStrip   *self,
           const ChorsuCorridor *corridor,
           const ChorsuWay      *way)
{
  ChorsuNetwork *network = chorsu_explorer_get_network (self->explorer);

  return g_strdup_printf ("%s – %s",
                          chorsu_text_get (chorsu_network_get_node (network, way->stops[0].node)->record.name, get_language (self)),
                          chorsu_text_get (chorsu_network_get_node (network, way->stops[way->n_stops - 1].node)->record.name,
                                           get_language (self)));
}

static char *
km_cell (ChorsuCompareStrip   *self,
         const ChorsuCorridor *corridor,
         const ChorsuWay      *way)
{
  return chorsu_amount_format (get_dataset (self), way->km, "km", 0, get_language (self));
}

static char *
days_cell (ChorsuCompareStrip   *self,
           const ChorsuCorridor *corridor,
           const ChorsuWay      *way)
{
  return isfinite (way->days) ? chorsu_amount_format (get_dataset (self), way->days, "d", 1, get_language (self))
                              : g_strdup (_("no travel time"));
}

static char *
borders_cell (ChorsuCompareStrip   *self,
              const ChorsuCorridor *corridor,
              const ChorsuWay      *way)
{
  return g_strdup_printf ("%u", way->borders);
}

static char *
gauge_cell (ChorsuCompareStrip   *self,
            const ChorsuCorridor *corridor,
            const ChorsuWay      *way)
{
  return g_strdup_printf ("%u", way->gauge_breaks);
}

static char *
ferries_cell (ChorsuCompareStrip   *self,
              const ChorsuCorridor *corridor,
              const ChorsuWay      *way)
{
  return g_strdup_printf ("%u", way->ferries);
}

static char *
countries_cell (ChorsuCompareStrip   *self,
                const ChorsuCorridor *corridor,
                const ChorsuWay      *way)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < way->n_countries; i++)
    if (way->countries[i].km >= .005 * way->km)
      g_string_append_printf (text, "%s%s %.0f %%", text->len > 0 ? ", " : "",
                              chorsu_words_country (chorsu_explorer_get_network (self->explorer),
                                                    way->countries[i].country, get_language (self)),
                              100 * way->countries[i].km / way->km);

  return g_string_free (text, FALSE);
}

static char *
status_cell (ChorsuCompareStrip   *self,
             const ChorsuCorridor *corridor,
             const ChorsuWay      *way)
{
  GString *text = g_string_new (NULL);

  for (ChorsuStatus status = 0; status < CHORSU_N_STATUSES; status++)
    if (way->status_km[status] > 0)
      g_string_append_printf (text, "%s%s %.0f %%", text->len > 0 ? ", " : "", chorsu_vocabulary_status (status),
                              100 * way->status_km[status] / way->km);

  return g_string_free (text, FALSE);
}

static void
set_cell (ChorsuCompareStrip *self,
          GtkWidget          *label,
          int                 column,
          int                 row)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, column > 0);
  gtk_grid_attach (self->table, label, column, row, 1, 1);
}

/* A figure with its date, its sources one click away. */
static GtkWidget *
figure_new (ChorsuCompareStrip *self,
            const ChorsuFigure *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *name = chorsu_figure_dup_name (figure, get_dataset (self), get_language (self));
  g_autofree char *value = chorsu_figure_format (figure, get_language (self));
  g_autofree char *date = chorsu_figure_format_as_of (figure, get_language (self));
  g_autofree char *text = g_strdup_printf ("%s (%s)", value, date);
  GtkWidget *label = chorsu_row_label (text, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), chorsu_source_button_new_for_figure (figure, name, get_language (self)));

  return box;
}

/* The newest figure whose key is, or begins with, a word. */
static const ChorsuFigure *
find_figure (const ChorsuCorridor *corridor,
             const char           *word)
{
  const ChorsuFigure *best = NULL;

  for (guint i = 0; i < corridor->record.n_figures; i++)
    {
      const ChorsuFigure *figure = corridor->record.figures[i];

      if (strstr (figure->key, word) == NULL || figure->type == CHORSU_FIGURE_TEXT || figure->target != NULL)
        continue;
      if (best == NULL || g_strcmp0 (figure->as_of, best->as_of) > 0)
        best = figure;
    }

  return best;
}

static void
add_figures (ChorsuCompareStrip          *self,
             const ChorsuCorridor *const *corridors,
             guint                        n,
             const char                  *title,
             const char                  *word,
             int                         *row)
{
  set_cell (self, chorsu_row_label (title, "caption"), 0, *row);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuFigure *figure = find_figure (corridors[i], word);

      if (figure != NULL)
        gtk_grid_attach (self->table, figure_new (self, figure), (int) i + 1, *row, 1, 1);
      else
        set_cell (self, chorsu_row_label (_("no figure found"), "caption"), (int) i + 1, *row);
    }
  (*row)++;
}

static void
add_row (ChorsuCompareStrip          *self,
         const ChorsuCorridor *const *corridors,
         guint                        n,
         const char                  *title,
         CellFunc                     cell,
         int                         *row)
{
  set_cell (self, chorsu_row_label (title, "caption"), 0, *row);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cell (self, corridors[i], self->shown[i]);

      set_cell (self, chorsu_row_label (text, NULL), (int) i + 1, *row);
    }
  (*row)++;
}

static void
add_names (ChorsuCompareStrip          *self,
           const ChorsuCorridor *const *corridors,
           guint                        n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u  %s", i + 1,
                                               chorsu_text_get (corridors[i]->short_name, get_language (self)));

      set_cell (self, chorsu_row_label (name, "heading"), (int) i + 1, 0);
    }
}

static void
fill (ChorsuCompareStrip *self)
{
  const ChorsuCorridor *corridors[CHORSU_EXPLORER_MAX_COMPARED] = { NULL };
  const char *const *ids = chorsu_explorer_get_compared (self->explorer);
  GtkWidget *child;
  guint n = 0;
  int row = 1;

  chorsu_curve_view_clear (self->curve);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, child);
  for (; n < CHORSU_EXPLORER_MAX_COMPARED && self->shown[n] != NULL; n++)
    {
      corridors[n] = chorsu_dataset_get_corridor (get_dataset (self), ids[n]);
      chorsu_curve_view_add_way (self->curve, self->shown[n]);
    }
  if (n == 0)
    return;

  add_names (self, corridors, n);
  add_row (self, corridors, n, _("Main route"), ends_cell, &row);
  add_row (self, corridors, n, _("Length, computed"), km_cell, &row);
  add_row (self, corridors, n, _("Days, computed"), days_cell, &row);
  add_row (self, corridors, n, _("Borders"), borders_cell, &row);
  add_row (self, corridors, n, _("Breaks of gauge"), gauge_cell, &row);
  add_row (self, corridors, n, _("Ferries"), ferries_cell, &row);
  add_row (self, corridors, n, _("Share of countries"), countries_cell, &row);
  add_row (self, corridors, n, _("Share of status"), status_cell, &row);
  add_figures (self, corridors, n, _("Capacity"), "capacity", &row);
  add_figures (self, corridors, n, _("Volume"), "volume", &row);
}

static void
update (ChorsuCompareStrip *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < CHORSU_EXPLORER_MAX_COMPARED; i++)
    {
      const ChorsuWay *way = chorsu_explorer_get_compared_way (self->explorer, i);

      if (way == self->shown[i])
        continue;
      changed = TRUE;
      g_clear_pointer (&self->shown[i], chorsu_way_unref);
      self->shown[i] = way != NULL ? chorsu_way_ref ((ChorsuWay *) way) : NULL;
    }
  if (changed)
    fill (self);
}

static void
chorsu_compare_strip_dispose (GObject *object)
{
  ChorsuCompareStrip *self = CHORSU_COMPARE_STRIP (object);

  for (guint i = 0; i < CHORSU_EXPLORER_MAX_COMPARED; i++)
    g_clear_pointer (&self->shown[i], chorsu_way_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_compare_strip_parent_class)->dispose (object);
}

static void
chorsu_compare_strip_class_init (ChorsuCompareStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_compare_strip_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
chorsu_compare_strip_init (ChorsuCompareStrip *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_("Corridors Compared"));
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "strip");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _("End the Comparison"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("End the Comparison"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "win.clear-comparison");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), close);
  gtk_box_append (GTK_BOX (self), head);

  self->curve = g_object_new (CHORSU_TYPE_CURVE_VIEW, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self->curve), FALSE);
  self->table = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->table, 16);
  gtk_grid_set_row_spacing (self->table, 4);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->table));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 190);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Corridors compared"), -1);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->curve));
  gtk_box_append (GTK_BOX (body), scroller);
  gtk_box_append (GTK_BOX (self), body);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Corridors compared"), -1);
}

GtkWidget *
chorsu_compare_strip_new (ChorsuSession *session)
{
  ChorsuCompareStrip *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_COMPARE_STRIP, NULL);
  self->session = g_object_ref (session);
  self->explorer = chorsu_session_get_explorer (session);
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
