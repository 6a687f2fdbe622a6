/* chorsu-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-timeline.h"

#include <glib/gi18n.h>

#include "chorsu-date.h"
#include "chorsu-rows.h"
#include "chorsu-years.h"

struct _ChorsuTimeline
{
  GtkWidget          parent_instance;

  GtkWidget         *view;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;

  ChorsuSession     *session;
  ChorsuDataset     *dataset;  /* what the rows are of */
  GPtrArray         *rows;     /* of GtkListBoxRow, in the list's order */
  GArray            *years;    /* of int, one per row */
  GtkWidget         *wanted;   /* nullable: the row to scroll to once there is a layout */
};

G_DEFINE_FINAL_TYPE (ChorsuTimeline, chorsu_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
year_of_row (ChorsuTimeline *self,
             guint           i)
{
  return g_array_index (self->years, int, i);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* Scrolling */

/* With the year's heading above it, the row stands a third down. */
static void
scroll_now (ChorsuTimeline *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  if (self->wanted == NULL || page <= 0 || gtk_widget_get_height (self->wanted) == 0
      || !gtk_widget_compute_bounds (self->wanted, GTK_WIDGET (self->list), &bounds))
    return;

  self->wanted = NULL;
  gtk_adjustment_set_value (adjustment, MAX (0, bounds.origin.y - page / 3));
}

static void
scroll_to (ChorsuTimeline *self,
           GtkWidget      *row)
{
  self->wanted = row;
  scroll_now (self);
}

/* The year */

/* The first event of a year, or the last one before it. */
static GtkWidget *
find_row (ChorsuTimeline *self,
          int             year)
{
  GtkWidget *found = NULL;

  for (guint i = 0; i < self->rows->len && year_of_row (self, i) <= year; i++)
    {
      if (found != NULL && year_of_row (self, i) == year && year_of_row (self, i - 1) == year)
        break;
      found = self->rows->pdata[i];
    }

  return found;
}

static void
update_year (ChorsuTimeline *self)
{
  int year = self->session != NULL ? chorsu_session_get_view (self->session)->year : 0;
  GtkWidget *row;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean current = year != 0 && year_of_row (self, i) == year;

      set_class (self->rows->pdata[i], "of-year", current);
      set_class (self->rows->pdata[i], "later", year != 0 && year_of_row (self, i) > year);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows->pdata[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      current ? _("in the year shown") : "", -1);
    }
  gtk_list_box_invalidate_headers (self->list);

  row = year != 0 ? find_row (self, year) : NULL;
  if (row != NULL)
    scroll_to (self, row);
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  ChorsuTimeline *self = data;
  int index = gtk_list_box_row_get_index (row);
  int year = year_of_row (self, index);
  GtkWidget *header = gtk_list_box_row_get_header (row);
  g_autofree char *text = NULL;

  if (before != NULL && year_of_row (self, index - 1) == year)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (header == NULL)
    {
      text = g_strdup_printf ("%d", year);
      header = chorsu_row_label (text, "group-heading");
      gtk_list_box_row_set_header (row, header);
    }
  set_class (header, "of-year", year == chorsu_session_get_view (self->session)->year);
}

/* The selection */

static void
update_selection (ChorsuTimeline *self)
{
  ChorsuRef ref = chorsu_session_get_selection (self->session);
  g_autofree char *wanted = chorsu_ref_to_string (ref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (self->rows->pdata[i]);

      if (ref.kind == CHORSU_KIND_EVENT && g_str_equal (g_variant_get_string (target, NULL), wanted))
        {
          gtk_list_box_select_row (self->list, self->rows->pdata[i]);
          return;
        }
    }
  gtk_list_box_unselect_all (self->list);
}

/* The rows */

static GtkWidget *
row_new (ChorsuTimeline    *self,
         const ChorsuEvent *event)
{
  const char *language = chorsu_session_get_language (self->session);
  g_autofree char *date = chorsu_date_format (event->date, language);
  g_autofree char *countries = chorsu_country_names (self->dataset, event->countries, language);
  g_autofree char *caption = chorsu_join_parts (date, countries, NULL);
  GtkWidget *row = chorsu_row_new_record (&event->record, caption, event->planned ? _("planned") : NULL, language);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to-event");
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), TRUE);
  set_class (row, "planned", event->planned);

  return row;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return chorsu_date_compare ((*(const ChorsuEvent *const *) a)->date, (*(const ChorsuEvent *const *) b)->date);
}

static void
clear_rows (ChorsuTimeline *self)
{
  self->wanted = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->years, 0);
}

static void
fill (ChorsuTimeline *self)
{
  guint n = self->dataset != NULL ? chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_EVENT) : 0;
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (events, (gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_EVENT, i));
  g_ptr_array_sort (events, compare_events);

  for (guint i = 0; i < events->len; i++)
    {
      const ChorsuEvent *event = events->pdata[i];
      int year = chorsu_year_from_date (event->date);
      GtkWidget *row = row_new (self, event);

      g_ptr_array_add (self->rows, row);
      g_array_append_val (self->years, year);
      gtk_list_box_append (self->list, row);
    }
}

static void
dataset_changed_cb (ChorsuTimeline *self)
{
  ChorsuDataset *dataset = self->session != NULL ? chorsu_session_get_dataset (self->session) : NULL;

  if (dataset == self->dataset)
    return;

  /* Rows point into the old dataset, so they go before it. */
  clear_rows (self);
  g_set_object (&self->dataset, dataset);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  fill (self);
}

/* Nobody waits for a list that is not in sight. */
static void
chorsu_timeline_map (GtkWidget *widget)
{
  ChorsuTimeline *self = CHORSU_TIMELINE (widget);

  GTK_WIDGET_CLASS (chorsu_timeline_parent_class)->map (widget);

  if (self->rows->len == 0)
    fill (self);
  update_selection (self);
  update_year (self);
}

static void
chorsu_timeline_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, CHORSU_TIMELINE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_timeline_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_timeline_set_session (CHORSU_TIMELINE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_timeline_dispose (GObject *object)
{
  ChorsuTimeline *self = CHORSU_TIMELINE (object);

  /* The list may outlive what its headers are made from. */
  if (self->view != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (chorsu_timeline_parent_class)->dispose (object);
}

static void
chorsu_timeline_finalize (GObject *object)
{
  ChorsuTimeline *self = CHORSU_TIMELINE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_array_unref);

  G_OBJECT_CLASS (chorsu_timeline_parent_class)->finalize (object);
}

static void
chorsu_timeline_class_init (ChorsuTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_timeline_get_property;
  object_class->set_property = chorsu_timeline_set_property;
  object_class->dispose = chorsu_timeline_dispose;
  object_class->finalize = chorsu_timeline_finalize;

  widget_class->map = chorsu_timeline_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/chorsu/Chorsu/ui/chorsu-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuTimeline, view);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTimeline, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTimeline, list);
}

static void
chorsu_timeline_init (ChorsuTimeline *self)
{
  self->rows = g_ptr_array_new ();
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (scroll_now), self, G_CONNECT_SWAPPED);
}

static void
year_changed_cb (ChorsuTimeline *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_year (self);
}

static void
selection_changed_cb (ChorsuTimeline *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_selection (self);
}

void
chorsu_timeline_set_session (ChorsuTimeline *self,
                             ChorsuSession  *session)
{
  g_return_if_fail (CHORSU_IS_TIMELINE (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::year", G_CALLBACK (year_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  dataset_changed_cb (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
chorsu_timeline_focus (ChorsuTimeline *self)
{
  GtkListBoxRow *selected;

  g_return_val_if_fail (CHORSU_IS_TIMELINE (self), FALSE);

  selected = gtk_list_box_get_selected_row (self->list);
  if (selected != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (selected));
  if (self->wanted != NULL)
    return gtk_widget_grab_focus (self->wanted);

  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
