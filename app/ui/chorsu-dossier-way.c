/* chorsu-dossier-way.c: what the network says of a corridor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-chart.h"
#include "chorsu-date.h"
#include "chorsu-explorer-words.h"
#include "chorsu-figure-compare.h"
#include "chorsu-measure.h"
#include "chorsu-vocabulary.h"

/* Shares that would be written as 0 are left out. */
#define LEAST_SHARE .005

static ChorsuWay *
measure (ChorsuSection     *section,
         const ChorsuRoute *route)
{
  ChorsuNetwork *network = chorsu_dossier_get_network (section);
  ChorsuTravelModel model;

  if (network == NULL || route->n_legs == 0)
    return NULL;

  model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  return chorsu_network_measure_route (network, route, &model, 0);
}

static const char *
route_name (ChorsuSection     *section,
            const ChorsuRoute *route)
{
  const char *name = chorsu_text_get (route->name, chorsu_section_get_language (section));

  return name != NULL ? name : route->id;
}

/* What holds one up at a stop and on the way to the next, with the hours. */
static char *
events_words (ChorsuSection   *section,
              const ChorsuWay *way,
              guint            leg)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < way->n_events; i++)
    if (way->events[i].leg == leg)
      {
        g_autofree char *words = chorsu_words_event (chorsu_dossier_get_network (section), &way->events[i],
                                                     chorsu_section_get_language (section));

        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", words);
      }

  return g_string_free (text, FALSE);
}

static void
add_stops (ChorsuSection   *section,
           const ChorsuWay *way)
{
  ChorsuNetwork *network = chorsu_dossier_get_network (section);
  const char *language = chorsu_section_get_language (section);

  for (guint i = 0; i < way->n_stops; i++)
    {
      const ChorsuNode *node = chorsu_network_get_node (network, way->stops[i].node);
      g_autofree char *km = chorsu_amount_format (chorsu_network_get_dataset (network), way->stops[i].km, "km", 0, language);
      g_autofree char *events = events_words (section, way, i);

      chorsu_section_add (section, chorsu_row_new_record (&node->record, *events != '\0' ? events : NULL, km, language));
    }
}

static void
fill_stations (ChorsuSection *section,
               gconstpointer  record)
{
  const ChorsuCorridor *corridor = record;

  if (chorsu_dossier_get_network (section) == NULL)
    {
      chorsu_section_add_note (section, _("The network is still being measured."));
      return;
    }

  chorsu_section_add_note (section, _("Kilometres from the start along the drawn line, and days, are computed."));
  for (guint i = 0; i < corridor->n_routes; i++)
    {
      g_autoptr (ChorsuWay) way = measure (section, &corridor->routes[i]);
      g_autofree char *words = NULL;

      if (way == NULL)
        continue;
      chorsu_section_add_heading (section, route_name (section, &corridor->routes[i]));
      words = chorsu_words_way (chorsu_section_get_dataset (section), way, chorsu_section_get_language (section));
      chorsu_section_add_note (section, words);
      add_stops (section, way);
    }
}

/* @touched: whether the way hardly comes there, see chorsu_way_only_touches() */
static void
add_share (ChorsuSection *section,
           const char    *name,
           double         km,
           double         of,
           gboolean       touched)
{
  g_autofree char *amount = chorsu_amount_format (chorsu_section_get_dataset (section), km, "km", 0,
                                                 chorsu_section_get_language (section));
  g_autofree char *text = g_strdup_printf (touched ? "%s · %.0f %% · %s" : "%s · %.0f %%", amount, 100 * km / of,
                                           _("under 25 km, no stop of its own"));

  if (km >= LEAST_SHARE * of)
    chorsu_section_add_text (section, name, text);
}

static void
fill_shares (ChorsuSection *section,
             gconstpointer  record)
{
  const ChorsuCorridor *corridor = record;

  if (chorsu_dossier_get_network (section) == NULL)
    {
      chorsu_section_add_note (section, _("The network is still being measured."));
      return;
    }

  chorsu_section_add_note (section, _("Computed from the drawn line and the base map’s borders."));
  for (guint i = 0; i < corridor->n_routes; i++)
    {
      g_autoptr (ChorsuWay) way = measure (section, &corridor->routes[i]);

      if (way == NULL)
        continue;
      chorsu_section_add_heading (section, route_name (section, &corridor->routes[i]));
      for (guint j = 0; j < way->n_countries; j++)
        add_share (section,
                   chorsu_words_country (chorsu_dossier_get_network (section), way->countries[j].country,
                                         chorsu_section_get_language (section)),
                   way->countries[j].km, way->km,
                   chorsu_way_only_touches (way, chorsu_dossier_get_network (section), way->countries[j].country));
      for (ChorsuStatus status = 0; status < CHORSU_N_STATUSES; status++)
        if (way->status_km[status] > 0 && way->status_km[status] < way->km)
          add_share (section, chorsu_vocabulary_status (status), way->status_km[status], way->km, FALSE);
    }
}

/* Volumes over the years */

typedef struct
{
  ChorsuSeries  series;
  GPtrArray    *points;
  char         *language;
} Chart;

static void
chart_free (gpointer data)
{
  Chart *chart = data;

  g_ptr_array_unref (chart->points);
  g_free (chart->language);
  g_free (chart);
}

static void
draw_chart (GtkDrawingArea *area,
            cairo_t        *cr,
            int             width,
            int             height,
            gpointer        data)
{
  const Chart *chart = data;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  chorsu_chart_paint_series (cr, chorsu_theme_get (dark ? CHORSU_THEME_DARK : CHORSU_THEME_LIGHT), &chart->series,
                             chart->language, width, height);
}

/* Whether two figures say the same of different times. */
static gboolean
is_of_series (const ChorsuFigure *a,
              const ChorsuFigure *b)
{
  return a->key == b->key && a->unit == b->unit && a->partner == b->partner && a->commodity == b->commodity
         && a->reporter == b->reporter && a->scope == b->scope && a->of == b->of && b->target == NULL && b->as_of != NULL
         && (b->type == CHORSU_FIGURE_NUMBER || b->type == CHORSU_FIGURE_RANGE);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return chorsu_date_compare ((*(const ChorsuFigure *const *) a)->as_of, (*(const ChorsuFigure *const *) b)->as_of);
}

/* One chart for each volume that is known for two or more times. */
static GPtrArray *
find_charts (const ChorsuCorridor *corridor,
             const char           *language)
{
  GPtrArray *charts = g_ptr_array_new ();
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  for (guint i = 0; i < corridor->record.n_figures; i++)
    {
      const ChorsuFigure *first = corridor->record.figures[i];
      Chart *chart;

      if (strstr (first->key, "volume") == NULL || !is_of_series (first, first)
          || g_ptr_array_find (taken, first, NULL))
        continue;
      chart = g_new0 (Chart, 1);
      chart->points = g_ptr_array_new ();
      chart->language = g_strdup (language);
      for (guint j = i; j < corridor->record.n_figures; j++)
        if (is_of_series (first, corridor->record.figures[j]))
          {
            g_ptr_array_add (chart->points, (gpointer) corridor->record.figures[j]);
            g_ptr_array_add (taken, (gpointer) corridor->record.figures[j]);
          }
      g_ptr_array_sort (chart->points, compare_dates);
      chart->series.unit = first->unit;
      chart->series.of = first->of;
      chart->series.points = (const ChorsuFigure **) chart->points->pdata;
      chart->series.n_points = chart->points->len;
      if (chorsu_chart_can_plot (&chart->series))
        g_ptr_array_add (charts, chart);
      else
        chart_free (chart);
    }

  return charts;
}

static GtkWidget *
chart_row_new (Chart *chart)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *area = gtk_drawing_area_new ();
  g_autofree char *words = chorsu_chart_describe_series (&chart->series, chart->language);

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), CHORSU_CHART_SERIES_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_chart, chart, chart_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), area);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), area,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
fill_volumes (ChorsuSection *section,
              gconstpointer  record)
{
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) charts = find_charts (record, language);

  for (guint i = 0; i < charts->len; i++)
    {
      Chart *chart = charts->pdata[i];
      g_autoptr (GPtrArray) points = g_ptr_array_ref (chart->points);
      g_autofree char *name = chorsu_figure_dup_name (points->pdata[0], chorsu_section_get_dataset (section), language);

      chorsu_section_add_heading (section, name);
      chorsu_section_add (section, chart_row_new (chart));
      chorsu_section_add_figures (section, (const ChorsuFigure **) points->pdata, points->len);
    }
}

static guint
count_charts (const ChorsuCorridor *corridor)
{
  g_autoptr (GPtrArray) charts = find_charts (corridor, "en");

  g_ptr_array_set_free_func (charts, chart_free);
  return charts->len;
}

void
chorsu_dossier_add_ways (ChorsuDossierBuild   *build,
                         const ChorsuCorridor *corridor)
{
  guint n_charts = count_charts (corridor);

  chorsu_dossier_add_section (build, "stations", _("Stations in Order"), corridor->n_routes, fill_stations, corridor);
  chorsu_dossier_add_section (build, "shares", _("Kilometres by Country and Status"), corridor->n_routes, fill_shares,
                              corridor);
  chorsu_dossier_add_section (build, "volumes", _("Volumes over the Years"), n_charts, fill_volumes, corridor);
}

/* Commands */

static void
add_command (GtkBox     *box,
             const char *label,
             const char *action,
             const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (box, button);
}

/* What is closed by a record, in words that leave no doubt. @shut: whether it is closed already */
static char *
closure_label (ChorsuDataset *dataset,
               ChorsuRef      ref,
               const char    *language,
               gboolean       shut)
{
  switch (ref.kind)
    {
    case CHORSU_KIND_CORRIDOR:
      return g_strdup (shut ? _("Reopen Corridor") : _("Close Corridor"));
    case CHORSU_KIND_SEGMENT:
      return g_strdup (shut ? _("Reopen Segment") : _("Close Segment"));
    case CHORSU_KIND_NODE:
      return g_strdup (shut ? _("Reopen Place") : _("Close Place to Traffic"));
    default:
      return g_strdup_printf (shut ? _("Reopen %s") : _("Close %s to Traffic"),
                              chorsu_country_name (dataset, ref.id, language));
    }
}

/* A button that closes, and reopens what is closed. */
typedef struct
{
  GtkWidget     *button;    /* which owns this */
  ChorsuDataset *dataset;
  ChorsuRef      ref;
  char          *language;
} Closer;

static void
closer_free (gpointer  data,
             GClosure *closure)
{
  Closer *self = data;

  g_object_unref (self->dataset);
  g_free (self->language);
  g_free (self);
}

static void
update_closer (Closer         *self,
               ChorsuExplorer *explorer)
{
  ChorsuClosure closure;
  gboolean shut = chorsu_closure_of_ref (self->ref, &closure) && chorsu_explorer_is_closed (explorer, closure);
  g_autofree char *label = closure_label (self->dataset, self->ref, self->language, shut);

  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), shut ? "win.reopen" : "win.shut");
}

static void
closures_changed_cb (ChorsuExplorer *explorer,
                     Closer         *self)
{
  update_closer (self, explorer);
}

/* @target: as chorsu_closures_parse() reads it */
static void
add_closer (ChorsuDossierBuild *build,
            GtkBox             *box,
            ChorsuRef           ref,
            const char         *target)
{
  ChorsuExplorer *explorer = chorsu_dossier_get_explorer (GTK_WIDGET (build->box));
  GtkWidget *button;
  Closer *self;
  GClosure *closure;

  if (explorer == NULL)
    return;

  button = gtk_button_new ();
  self = g_new0 (Closer, 1);
  self->button = button;
  self->dataset = g_object_ref (build->dataset);
  self->ref = ref;
  self->language = g_strdup (build->language);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  update_closer (self, explorer);

  /* Lives as long as the button. */
  closure = g_cclosure_new (G_CALLBACK (closures_changed_cb), self, closer_free);
  g_object_watch_closure (G_OBJECT (button), closure);
  g_signal_connect_closure (explorer, "changed", closure, FALSE);
  gtk_box_append (box, button);
}

void
chorsu_dossier_add_commands (ChorsuDossierBuild *build,
                             ChorsuRef           ref)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *target = chorsu_ref_to_string (ref);

  if (ref.kind == CHORSU_KIND_CORRIDOR)
    {
      add_command (GTK_BOX (box), _("Follow"), "win.follow", ref.id);
      add_command (GTK_BOX (box), _("Compare"), "win.compare-corridor", ref.id);
    }
  if (ref.kind == CHORSU_KIND_NODE)
    add_command (GTK_BOX (box), _("Reach"), "win.reach", ref.id);

  gtk_widget_add_css_class (box, "dossier-commands");
  gtk_box_append (build->box, box);

  /* Countries are closed by their code. */
  add_closer (build, GTK_BOX (box), ref,
              ref.kind == CHORSU_KIND_COUNTRY || ref.kind == CHORSU_KIND_NEIGHBOUR ? ref.id : target);
}
