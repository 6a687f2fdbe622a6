/* chorsu-dataset-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-load-private.h"

#include "chorsu-json-check.h"

static const ChorsuDataFile *
find_file (ChorsuLoad       *load,
           const char *label,
           guint      *index)
{
  for (*index = 0; *index < load->files->len; (*index)++)
    {
      const ChorsuDataFile *file = g_ptr_array_index (load->files, *index);

      if (g_strcmp0 (file->label, label) == 0)
        return file;
    }

  return NULL;
}

/* Looks up line and column of what was reported by pointer. Problems come in
 * the order of the files, mostly, so one cursor goes through each of them. */
static void
place_problems (ChorsuLoad *load)
{
  g_autofree ChorsuJsonCursor *cursors = g_new0 (ChorsuJsonCursor, load->files->len);

  for (guint i = 0; i < load->loader.problems->len; i++)
    {
      const ChorsuProblem *problem = g_ptr_array_index (load->loader.problems, i);
      ChorsuJsonPlace place = { 0, 0 };
      guint index;
      const ChorsuDataFile *file = find_file (load, problem->file, &index);

      if (cursors[index].text == NULL)
        chorsu_json_cursor_init (&cursors[index], g_bytes_get_data (file->bytes, NULL));
      chorsu_json_cursor_locate_nearest (&cursors[index], problem->pointer, &place);
      g_ptr_array_add (load->diagnostics,
                       chorsu_diagnostic_new (problem->severity, problem->file, place.line, place.column,
                                              problem->pointer, problem->message));
    }

  for (guint i = 0; i < load->files->len; i++)
    chorsu_json_cursor_clear (&cursors[i]);
}

static int
compare_diagnostics (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  ChorsuLoad *load = user_data;
  const ChorsuDiagnostic *x = *(const ChorsuDiagnostic **) a;
  const ChorsuDiagnostic *y = *(const ChorsuDiagnostic **) b;
  guint i, j;

  find_file (load, x->file, &i);
  find_file (load, y->file, &j);
  if (i != j)
    return i < j ? -1 : 1;
  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;

  return g_strcmp0 (x->message, y->message);
}

static const ChorsuDiagnostic *
find_first_error (GPtrArray *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == CHORSU_SEVERITY_ERROR)
        return diagnostic;
    }

  return NULL;
}

static gboolean
finish (ChorsuLoad    *load,
        GError **error)
{
  const ChorsuDiagnostic *first;
  g_autofree char *text = NULL;

  place_problems (load);
  g_ptr_array_sort_with_data (load->diagnostics, compare_diagnostics, load);

  if (load->first_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load->first_error));
      return FALSE;
    }

  first = find_first_error (load->diagnostics);
  if (first == NULL)
    return TRUE;

  text = chorsu_diagnostic_to_string (first);
  g_set_error_literal (error, CHORSU_DATASET_ERROR, CHORSU_DATASET_ERROR_INVALID, text);
  return FALSE;
}

/* Runs a load that has been set up and leaves what it parsed, for
 * chorsu_load_clear(), which takes an eighth of the time. */
static ChorsuDataset *
run_load (ChorsuLoad  *load,
          GPtrArray  **diagnostics,
          GError     **error)
{
  g_autoptr (ChorsuDataset) dataset = chorsu_dataset_create ();
  gboolean loaded;

  chorsu_load_init (load, dataset);
  chorsu_load_run (load);
  loaded = !g_cancellable_set_error_if_cancelled (load->cancellable, error) && finish (load, error);
  if (loaded)
    chorsu_dataset_index_names (dataset);

  if (diagnostics != NULL)
    *diagnostics = g_steal_pointer (&load->diagnostics);

  return loaded ? g_steal_pointer (&dataset) : NULL;
}

static ChorsuDataset *
load_dataset (ChorsuLoad  *load,
              GPtrArray  **diagnostics,
              GError     **error)
{
  ChorsuDataset *dataset = run_load (load, diagnostics, error);

  chorsu_load_clear (load);

  return dataset;
}

ChorsuDataset *
chorsu_dataset_load (GFile         *folder,
                     GCancellable  *cancellable,
                     GPtrArray    **diagnostics,
                     GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return load_dataset (&(ChorsuLoad) { .folder = folder, .cancellable = cancellable }, diagnostics, error);
}

ChorsuDataset *
chorsu_dataset_load_with_file (GFile         *folder,
                               GFile         *file,
                               GCancellable  *cancellable,
                               GPtrArray    **diagnostics,
                               GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return load_dataset (&(ChorsuLoad) { .folder = folder, .overlay = file, .cancellable = cancellable },
                       diagnostics, error);
}

ChorsuDataset *
chorsu_dataset_load_again (GFile              *folder,
                           const char         *name,
                           GBytes             *content,
                           ChorsuParsedFiles  *parsed,
                           GPtrArray         **diagnostics,
                           GError            **error)
{
  g_autoptr (GFile) overlay = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (parsed != NULL, NULL);

  overlay = g_file_get_child (folder, name);
  return load_dataset (&(ChorsuLoad) { .folder = folder, .overlay = overlay, .content = content, .parsed = parsed },
                       diagnostics, error);
}

/* What a worker hands back besides the dataset. */
static GQuark
diagnostics_quark (void)
{
  return g_quark_from_static_string ("chorsu-dataset-diagnostics");
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GPtrArray) diagnostics = NULL;
  GError *error = NULL;
  ChorsuLoad load = { .folder = task_data, .cancellable = cancellable };
  ChorsuDataset *dataset = run_load (&load, &diagnostics, &error);

  g_object_set_qdata_full (G_OBJECT (task), diagnostics_quark (),
                           g_steal_pointer (&diagnostics), (GDestroyNotify) g_ptr_array_unref);

  if (dataset != NULL)
    g_task_return_pointer (task, dataset, g_object_unref);
  else
    g_task_return_error (task, error);

  /* Whoever waits for the dataset need not wait for this. */
  chorsu_load_clear (&load);
}

void
chorsu_dataset_load_async (GFile               *folder,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, chorsu_dataset_load_async);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

ChorsuDataset *
chorsu_dataset_load_finish (GAsyncResult  *result,
                            GPtrArray    **diagnostics,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, chorsu_dataset_load_async), NULL);

  if (diagnostics != NULL)
    *diagnostics = g_object_steal_qdata (G_OBJECT (result), diagnostics_quark ());

  return g_task_propagate_pointer (G_TASK (result), error);
}
