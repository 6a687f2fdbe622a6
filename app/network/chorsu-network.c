/* chorsu-network.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-network-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (ChorsuNetwork, chorsu_network, G_TYPE_OBJECT)

G_DEFINE_QUARK (chorsu-network-error-quark, chorsu_network_error)

static void
chorsu_network_finalize (GObject *object)
{
  ChorsuNetwork *self = CHORSU_NETWORK (object);

  g_clear_pointer (&self->states, chorsu_state_graph_free);
  g_clear_pointer (&self->arena, chorsu_arena_free);
  g_clear_pointer (&self->node_index, g_hash_table_unref);
  g_clear_pointer (&self->segment_index, g_hash_table_unref);
  g_free (self->segments);
  g_free (self->first_incident);
  g_free (self->incident);
  g_clear_pointer (&self->basemap, chorsu_basemap_unref);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (chorsu_network_parent_class)->finalize (object);
}

static void
chorsu_network_class_init (ChorsuNetworkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chorsu_network_finalize;
}

static void
chorsu_network_init (ChorsuNetwork *self)
{
  self->arena = chorsu_arena_create ();
  self->node_index = g_hash_table_new (NULL, NULL);
  self->segment_index = g_hash_table_new (NULL, NULL);
}

static void
index_records (ChorsuNetwork *self,
               ChorsuKind     kind,
               guint          n,
               GHashTable    *index)
{
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (index, (gpointer) chorsu_dataset_get_record (self->dataset, kind, i)->ref.id,
                         GUINT_TO_POINTER (i));
}

static gboolean
measure_segments (ChorsuNetwork  *self,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autoptr (ChorsuLineSplitter) splitter = chorsu_line_splitter_new (self->basemap);

  self->segments = g_new0 (ChorsuNetworkSegment, self->n_segments);
  for (guint i = 0; i < self->n_segments; i++)
    {
      ChorsuNetworkSegment *segment = &self->segments[i];

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      segment->record = (const ChorsuSegment *) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_SEGMENT, i);
      segment->from = chorsu_network_find_node (self, segment->record->from->record.ref.id);
      segment->to = chorsu_network_find_node (self, segment->record->to->record.ref.id);
      chorsu_network_measure_segment (self, splitter, segment);
    }

  return TRUE;
}

/* For each node the segments that meet there, one run after the other. */
static void
index_incident (ChorsuNetwork *self)
{
  g_autofree guint *next = g_new0 (guint, self->n_nodes + 1);

  self->first_incident = g_new0 (guint, self->n_nodes + 1);
  for (guint i = 0; i < self->n_segments; i++)
    {
      self->first_incident[self->segments[i].from + 1]++;
      self->first_incident[self->segments[i].to + 1]++;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    self->first_incident[i + 1] += self->first_incident[i];

  memcpy (next, self->first_incident, sizeof (guint) * (self->n_nodes + 1));
  self->incident = g_new (guint, self->first_incident[self->n_nodes] + 1);
  for (guint i = 0; i < self->n_segments; i++)
    {
      self->incident[next[self->segments[i].from]++] = i;
      self->incident[next[self->segments[i].to]++] = i;
    }
}

ChorsuNetwork *
chorsu_network_new (ChorsuDataset  *dataset,
                    ChorsuBasemap  *basemap,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (ChorsuNetwork) self = NULL;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (basemap != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_NETWORK, NULL);
  self->dataset = g_object_ref (dataset);
  self->basemap = chorsu_basemap_ref (basemap);
  self->n_nodes = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_NODE);
  self->n_segments = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SEGMENT);

  index_records (self, CHORSU_KIND_NODE, self->n_nodes, self->node_index);
  index_records (self, CHORSU_KIND_SEGMENT, self->n_segments, self->segment_index);
  if (!measure_segments (self, cancellable, error))
    return NULL;

  index_incident (self);
  self->states = chorsu_state_graph_new (self, error);
  if (self->states == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

typedef struct
{
  ChorsuDataset *dataset;
  ChorsuBasemap *basemap;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_object_unref (input->dataset);
  chorsu_basemap_unref (input->basemap);
  g_free (input);
}

static void
make_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Input *input = task_data;
  GError *error = NULL;
  ChorsuNetwork *network = chorsu_network_new (input->dataset, input->basemap, cancellable, &error);

  if (network != NULL)
    g_task_return_pointer (task, network, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
chorsu_network_new_async (ChorsuDataset       *dataset,
                          ChorsuBasemap       *basemap,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Input *input;

  g_return_if_fail (CHORSU_IS_DATASET (dataset));
  g_return_if_fail (basemap != NULL);

  input = g_new0 (Input, 1);
  input->dataset = g_object_ref (dataset);
  input->basemap = chorsu_basemap_ref (basemap);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, chorsu_network_new_async);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, make_in_thread);
}

ChorsuNetwork *
chorsu_network_new_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, chorsu_network_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

ChorsuDataset *
chorsu_network_get_dataset (ChorsuNetwork *self)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), NULL);

  return self->dataset;
}

ChorsuBasemap *
chorsu_network_get_basemap (ChorsuNetwork *self)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), NULL);

  return self->basemap;
}

guint
chorsu_network_get_n_nodes (ChorsuNetwork *self)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), 0);

  return self->n_nodes;
}

const ChorsuNode *
chorsu_network_get_node (ChorsuNetwork *self,
                         guint          node)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), NULL);
  g_return_val_if_fail (node < self->n_nodes, NULL);

  return (const ChorsuNode *) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_NODE, node);
}

guint
chorsu_network_get_n_segments (ChorsuNetwork *self)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), 0);

  return self->n_segments;
}

const ChorsuNetworkSegment *
chorsu_network_get_segment (ChorsuNetwork *self,
                            guint          segment)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), NULL);
  g_return_val_if_fail (segment < self->n_segments, NULL);

  return &self->segments[segment];
}

const guint *
chorsu_network_get_node_segments (ChorsuNetwork *self,
                                  guint          node,
                                  guint         *n)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), NULL);
  g_return_val_if_fail (node < self->n_nodes, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->first_incident[node + 1] - self->first_incident[node];

  return self->incident + self->first_incident[node];
}

static guint
find (GHashTable *index,
      const char *id)
{
  gpointer value;

  return id != NULL && g_hash_table_lookup_extended (index, g_intern_string (id), NULL, &value)
           ? GPOINTER_TO_UINT (value) : CHORSU_NETWORK_NONE;
}

guint
chorsu_network_find_node (ChorsuNetwork *self,
                          const char    *id)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), CHORSU_NETWORK_NONE);

  return find (self->node_index, id);
}

guint
chorsu_network_find_segment (ChorsuNetwork *self,
                             const char    *id)
{
  g_return_val_if_fail (CHORSU_IS_NETWORK (self), CHORSU_NETWORK_NONE);

  return find (self->segment_index, id);
}

guint
chorsu_network_resolve_node (ChorsuNetwork  *self,
                             const char     *text,
                             GError        **error)
{
  g_autoptr (GArray) refs = NULL;
  const char *id = NULL;

  g_return_val_if_fail (CHORSU_IS_NETWORK (self), CHORSU_NETWORK_NONE);
  g_return_val_if_fail (text != NULL, CHORSU_NETWORK_NONE);

  if (find (self->node_index, text) != CHORSU_NETWORK_NONE)
    return find (self->node_index, text);

  refs = chorsu_dataset_resolve_all (self->dataset, text);
  for (guint i = 0; i < refs->len; i++)
    {
      ChorsuRef ref = g_array_index (refs, ChorsuRef, i);

      if (ref.kind != CHORSU_KIND_NODE)
        continue;
      if (id != NULL)
        {
          g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN,
                       _("“%s” is not clear, it may be %s or %s"), text, id, ref.id);
          return CHORSU_NETWORK_NONE;
        }
      id = ref.id;
    }

  if (id == NULL)
    g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN,
                 _("there is no node “%s”; “chorsu-tool list nodes” lists them"), text);

  return find (self->node_index, id);
}
