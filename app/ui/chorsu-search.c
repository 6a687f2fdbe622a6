/* chorsu-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-search.h"

#include <glib/gi18n.h>

#include "chorsu-finder.h"
#include "chorsu-rows.h"
#include "chorsu-vocabulary.h"

/* More than one reads; who sees this many types another letter. */
#define MAX_RESULTS 40

struct _ChorsuSearch
{
  GtkWidget       parent_instance;

  GtkWidget      *view;
  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListBox     *results;

  ChorsuSession  *session;
  ChorsuDataset  *dataset;
  ChorsuFinder   *finder; /* of @dataset; made when first needed */
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

static void
drop_dataset (ChorsuSearch *self)
{
  g_clear_pointer (&self->finder, chorsu_finder_free);
  g_clear_object (&self->dataset);
}

static gboolean
ensure_finder (ChorsuSearch *self)
{
  ChorsuDataset *dataset = NULL;

  if (self->session != NULL)
    dataset = chorsu_session_get_dataset (self->session);
  if (dataset != self->dataset)
    drop_dataset (self);
  if (dataset == NULL)
    return FALSE;

  g_set_object (&self->dataset, dataset);
  if (self->finder == NULL)
    self->finder = chorsu_finder_new (dataset, chorsu_session_get_language (self->session));

  return TRUE;
}

static void
clear_results (ChorsuSearch *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, row);
}

static char *
result_caption (const ChorsuRecord *record,
                ChorsuDataset      *dataset,
                const char         *language)
{
  const char *kind = chorsu_vocabulary_kind (record->ref.kind);
  const char *country = NULL;

  if (record->ref.kind == CHORSU_KIND_RESOURCE)
    country = ((const ChorsuSite *) record)->country;
  else if (record->ref.kind == CHORSU_KIND_NODE)
    country = ((const ChorsuNode *) record)->country;
  else if (record->ref.kind == CHORSU_KIND_SECURITY)
    country = ((const ChorsuSecurity *) record)->host;

  return chorsu_join_parts (kind,
                            country != NULL ? chorsu_country_name (dataset, country, language)
                                            : "",
                            NULL);
}

static void
search_changed_cb (ChorsuSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const char *language;
  g_autoptr (GPtrArray) found = NULL;

  clear_results (self);
  if (*text == '\0' || !ensure_finder (self))
    {
      gtk_stack_set_visible_child_name (self->stack, "hint");
      return;
    }

  language = chorsu_session_get_language (self->session);
  found = chorsu_finder_search (self->finder, text, MAX_RESULTS, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const ChorsuRecord *record = ((const ChorsuFound *) g_ptr_array_index (found, i))->record;
      g_autofree char *caption = result_caption (record, self->dataset, language);

      gtk_list_box_append (self->results, chorsu_row_new_record (record, caption, NULL, language));
    }

  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "results" : "nothing");
}

static void
activate_cb (ChorsuSearch *self)
{
  GtkWidget *first;

  /* What was typed last may not have been looked up yet. */
  search_changed_cb (self);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->results));
  if (first != NULL)
    gtk_widget_activate (first);
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
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
chorsu_search_init (ChorsuSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
