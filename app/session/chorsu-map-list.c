/* chorsu-map-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-list.h"

#include "chorsu-content.h"
#include "chorsu-filters.h"

struct _ChorsuMapList
{
  GObject        parent_instance;

  ChorsuSession *session;
  ChorsuDataset *dataset;    /* of the rows */
  GPtrArray     *rows;
  guint          n_possible;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChorsuMapList, chorsu_map_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint counted_signal;

static GType
get_item_type (GListModel *model)
{
  return CHORSU_TYPE_MAP_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return CHORSU_MAP_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  ChorsuMapList *self = CHORSU_MAP_LIST (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
add_all (GPtrArray       *records,
         const GPtrArray *of)
{
  for (guint i = 0; i < of->len; i++)
    g_ptr_array_add (records, of->pdata[i]);
}

static gboolean
is_drawn (const ChorsuCorridor *corridor,
          GHashTable           *segments)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      if (g_hash_table_contains (segments, corridor->routes[i].legs[j].segment))
        return TRUE;

  return FALSE;
}

/* A corridor is on the map where any of its lines is and it is not hidden
 * itself; where only some corridors are the subject, those. */
static void
add_corridors (GPtrArray           *records,
               ChorsuDataset       *dataset,
               const ChorsuView    *view,
               const ChorsuContent *content)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR);
  g_autoptr (GHashTable) segments = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < content->strands->len; i++)
    g_hash_table_add (segments, (gpointer) g_array_index (content->strands, ChorsuStrand, i).segment);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuCorridor *corridor = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);
      gboolean subject = g_ptr_array_find (content->corridors, corridor, NULL) || corridor == content->highlight;
      gboolean whole = (view->layers & CHORSU_LAYER_CORRIDORS) != 0
                       && chorsu_filters_get (&view->filters, CHORSU_LEGEND_CORRIDOR, i);

      if (subject || (whole && is_drawn (corridor, segments)))
        g_ptr_array_add (records, (gpointer) corridor);
    }
}

static GPtrArray *
list_records (ChorsuDataset    *dataset,
              const ChorsuView *view)
{
  GPtrArray *records = g_ptr_array_new ();
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, view);

  if (dataset == NULL)
    return records;

  add_all (records, content->sites);
  add_corridors (records, dataset, view, content);
  add_all (records, content->security);
  add_all (records, content->items);

  return records;
}

static guint
count_possible (ChorsuDataset    *dataset,
                const ChorsuView *view)
{
  ChorsuView open = *view;
  g_autoptr (GPtrArray) records = NULL;

  chorsu_filters_init (&open.filters);
  records = list_records (dataset, &open);

  return records->len;
}

/* Rows that stay, stay the same, unless the year makes them say something else. */
static ChorsuMapRow *
take_row (ChorsuMapList      *self,
          GHashTable         *old,
          const ChorsuRecord *record)
{
  ChorsuMapRow *row = g_hash_table_lookup (old, record);
  const char *language = chorsu_session_get_language (self->session);
  int year = chorsu_session_get_view (self->session)->year;

  return row != NULL && chorsu_map_row_is_same_in (row, year, language)
           ? g_object_ref (row)
           : chorsu_map_row_new (self->dataset, record, year, language);
}

static GPtrArray *
make_rows (ChorsuMapList *self,
           GPtrArray     *records)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) old = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (old, (gpointer) chorsu_map_row_get_record (self->rows->pdata[i]), self->rows->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (rows, take_row (self, old, records->pdata[i]));

  return rows;
}

static void
splice (ChorsuMapList *self,
        GPtrArray     *records)
{
  g_autoptr (GPtrArray) before = self->rows;
  GPtrArray *rows = make_rows (self, records);
  guint begin = 0, end = 0;

  while (begin < MIN (before->len, rows->len) && before->pdata[begin] == rows->pdata[begin])
    begin++;
  while (begin + end < MIN (before->len, rows->len)
         && before->pdata[before->len - 1 - end] == rows->pdata[rows->len - 1 - end])
    end++;

  self->rows = rows;
  if (begin < before->len || begin < rows->len)
    g_list_model_items_changed (G_LIST_MODEL (self), begin, before->len - begin - end, rows->len - begin - end);
}

static void
update (ChorsuMapList *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  const ChorsuView *view = chorsu_session_get_view (self->session);
  g_autoptr (GPtrArray) records = list_records (dataset, view);

  if (dataset != self->dataset)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      splice (self, none);
      g_set_object (&self->dataset, dataset);
    }
  self->n_possible = count_possible (dataset, view);
  splice (self, records);
  g_signal_emit (self, counted_signal, 0);
}

static void
chorsu_map_list_dispose (GObject *object)
{
  ChorsuMapList *self = CHORSU_MAP_LIST (object);

  g_clear_object (&self->session);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (chorsu_map_list_parent_class)->dispose (object);
}

static void
chorsu_map_list_finalize (GObject *object)
{
  g_clear_pointer (&CHORSU_MAP_LIST (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (chorsu_map_list_parent_class)->finalize (object);
}

static void
chorsu_map_list_class_init (ChorsuMapListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chorsu_map_list_dispose;
  object_class->finalize = chorsu_map_list_finalize;

  counted_signal = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
chorsu_map_list_init (ChorsuMapList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

ChorsuMapList *
chorsu_map_list_new (ChorsuSession *session)
{
  ChorsuMapList *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_MAP_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

guint
chorsu_map_list_get_n_possible (ChorsuMapList *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_LIST (self), 0);

  return self->n_possible;
}

guint
chorsu_map_list_count (ChorsuMapList *self,
                       ChorsuKind     kind)
{
  guint n = 0;

  g_return_val_if_fail (CHORSU_IS_MAP_LIST (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += chorsu_map_row_get_record (self->rows->pdata[i])->ref.kind == kind;

  return n;
}

gboolean
chorsu_map_list_find (ChorsuMapList *self,
                      ChorsuRef      ref,
                      guint         *position)
{
  g_return_val_if_fail (CHORSU_IS_MAP_LIST (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (chorsu_ref_equal (chorsu_map_row_get_record (self->rows->pdata[i])->ref, ref))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}
