/* chorsu-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-search.h"

#include <glib/gi18n.h>

#include "chorsu-finder.h"
#include "chorsu-search-row.h"

/* More than one reads; who sees this many types another letter. */
#define MAX_RESULTS 40

struct _ChorsuSearch
{
  GtkWidget       parent_instance;

  GtkWidget      *view;
  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListBox     *results;
  GtkLabel       *more;

  ChorsuSession  *session;
  ChorsuDataset  *dataset;
  ChorsuFinder   *finder;       /* of @dataset; NULL until it is made */
  GCancellable   *cancellable;  /* of making it */
};

G_DEFINE_FINAL_TYPE (ChorsuSearch, chorsu_search, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint done_signal;

static void search_changed_cb (ChorsuSearch *self);

static void
drop_dataset (ChorsuSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->finder, chorsu_finder_free);
  g_clear_object (&self->dataset);
}

static void
finder_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  ChorsuFinder *finder = chorsu_finder_new_finish (result, &error);
  ChorsuSearch *self = user_data;

  /* Only cancelling makes it fail, and that is for another dataset, or none. */
  if (finder == NULL)
    return;

  self->finder = finder;
  g_clear_object (&self->cancellable);
  search_changed_cb (self);
}

/* Has the index made, off the main thread, as soon as somebody wants to search. */
static void
prepare (ChorsuSearch *self)
{
  ChorsuDataset *dataset = NULL;

  if (self->session != NULL)
    dataset = chorsu_session_get_dataset (self->session);
  if (dataset == self->dataset)
    return;

  drop_dataset (self);
  if (dataset == NULL)
    return;

  self->dataset = g_object_ref (dataset);
  self->cancellable = g_cancellable_new ();
  chorsu_finder_new_async (dataset, chorsu_session_get_language (self->session), self->cancellable,
                           finder_ready_cb, self);
}

/* The results of a kind together, the kind with the best one first. */
static void
append_results (ChorsuSearch *self,
                GPtrArray    *results)
{
  const char *language = chorsu_session_get_language (self->session);
  gboolean done[CHORSU_N_KINDS] = { FALSE };

  for (guint i = 0; i < results->len; i++)
    {
      ChorsuKind kind = ((const ChorsuFound *) g_ptr_array_index (results, i))->record->ref.kind;

      for (guint j = i; j < results->len && !done[kind]; j++)
        {
          const ChorsuFound *found = g_ptr_array_index (results, j);

          if (found->record->ref.kind == kind)
            gtk_list_box_append (self->results, chorsu_search_row_new (found, self->dataset, language));
        }
      done[kind] = TRUE;
    }
}

static void
show_more (ChorsuSearch *self,
           guint         n_more)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u more; another word narrows it", "%u more; another word narrows it", n_more),
                          n_more);
  gtk_label_set_text (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

static void
clear_results (ChorsuSearch *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, row);
}

/* The region has no place to go to. */
static gboolean
can_reveal (const ChorsuFound *found)
{
  return found->record->ref.kind != CHORSU_KIND_REGION;
}

static void
search_changed_cb (ChorsuSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) results = NULL;
  guint n_found = 0;

  prepare (self);
  clear_results (self);
  if (*text == '\0' || self->finder == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "hint");
      return;
    }

  results = chorsu_finder_search (self->finder, text, MAX_RESULTS, &n_found);
  for (guint i = results->len; i > 0; i--)
    if (!can_reveal (g_ptr_array_index (results, i - 1)))
      {
        g_ptr_array_remove_index (results, i - 1);
        n_found--;
      }

  append_results (self, results);
  show_more (self, n_found - results->len);
  gtk_stack_set_visible_child_name (self->stack, results->len > 0 ? "results" : "nothing");
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  ChorsuKind kind = chorsu_search_row_get_kind (row);

  if (before != NULL && chorsu_search_row_get_kind (before) == kind)
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, chorsu_search_heading_new (kind));
}

static void
activate_cb (ChorsuSearch *self)
{
  GtkListBoxRow *first;

  /* What was typed last may not have been looked up yet. */
  search_changed_cb (self);
  first = gtk_list_box_get_row_at_index (self->results, 0);
  if (first != NULL)
    gtk_widget_activate (GTK_WIDGET (first));
}

static void
stop_cb (ChorsuSearch *self)
{
  g_signal_emit (self, done_signal, 0);
}

/* A row reveals by its action; nobody else does while the search is open. */
static void
revealed_cb (ChorsuSearch *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_emit (self, done_signal, 0);
}

/* Down leads from the entry to the results; in them the list sees to it. */
static gboolean
key_pressed_cb (ChorsuSearch    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (GTK_WIDGET (self->results), GTK_DIR_TAB_FORWARD);
}

static void
focus_entry (ChorsuSearch *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* Up leads from the first result back to the entry, and what is typed on a
 * result goes there. */
static gboolean
result_key_pressed_cb (ChorsuSearch          *self,
                       guint                  keyval,
                       guint                  keycode,
                       GdkModifierType        state,
                       GtkEventControllerKey *controller)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->results, 0);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));

  if ((keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up) && first != NULL
      && gtk_widget_has_focus (GTK_WIDGET (first)))
    {
      focus_entry (self);
      return GDK_EVENT_STOP;
    }

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || (keyval != GDK_KEY_BackSpace && !g_unichar_isgraph (gdk_keyval_to_unicode (keyval))))
    return GDK_EVENT_PROPAGATE;

  focus_entry (self);
  return gtk_event_controller_key_forward (controller, text);
}

static void
chorsu_search_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, CHORSU_SEARCH (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_search_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_search_set_session (CHORSU_SEARCH (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_search_dispose (GObject *object)
{
  ChorsuSearch *self = CHORSU_SEARCH (object);

  chorsu_search_set_session (self, NULL);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  drop_dataset (self);

  G_OBJECT_CLASS (chorsu_search_parent_class)->dispose (object);
}

static void
chorsu_search_class_init (ChorsuSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_search_get_property;
  object_class->set_property = chorsu_search_set_property;
  object_class->dispose = chorsu_search_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-search.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuSearch, view);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSearch, stack);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSearch, results);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSearch, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, result_key_pressed_cb);
}

static void
chorsu_search_init (ChorsuSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->results, update_header, NULL, NULL);
}

void
chorsu_search_set_session (ChorsuSearch  *self,
                           ChorsuSession *session)
{
  g_return_if_fail (CHORSU_IS_SEARCH (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "revealed", G_CALLBACK (revealed_cb), self,
                             G_CONNECT_SWAPPED);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
chorsu_search_begin (ChorsuSearch *self,
                     const char   *text)
{
  g_return_if_fail (CHORSU_IS_SEARCH (self));

  prepare (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  focus_entry (self);
}
