/* chorsu-dataset-loader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "chorsu-json-check.h"
#include "chorsu-loader.h"

#define ROOT_FILE "dataset.json"

/* Order matters only where a reader looks into other records: segments need
 * the positions of their nodes, routes the ends of their segments. */
static const ChorsuSection *const sections[] = {
  chorsu_source_sections,
  chorsu_country_sections,
  chorsu_resource_sections,
  chorsu_network_sections,
  chorsu_goal_sections,
  chorsu_security_sections,
};

/* One file of the dataset. */
typedef struct
{
  char       *name;
  char       *label;   /* its name in diagnostics */
  GBytes     *bytes;
  JsonParser *parser;
  JsonObject *root;
} DataFile;

/* A list of records in a file, its records allocated and their ids known. */
typedef struct
{
  const DataFile      *file;
  const ChorsuSection *section;
  JsonArray           *array;
  GPtrArray           *records; /* an element each; NULL where it is broken */
} Listing;

typedef struct
{
  ChorsuLoader  loader;
  GFile        *folder;
  GCancellable *cancellable;
  GPtrArray    *files;       /* of DataFile */
  GPtrArray    *listings;    /* of Listing */
  GPtrArray    *diagnostics; /* of ChorsuDiagnostic */
  GError       *first_error; /* of reading or of syntax */
} Load;

static void
data_file_free (DataFile *file)
{
  g_free (file->name);
  g_free (file->label);
  g_clear_pointer (&file->bytes, g_bytes_unref);
  g_clear_object (&file->parser);
  g_free (file);
}

static void
listing_free (Listing *listing)
{
  g_ptr_array_unref (listing->records);
  g_free (listing);
}

/* A file that cannot be used at all: reported at once, with its place. */
static void
report_file (Load               *load,
             const DataFile     *file,
             ChorsuDatasetError  code,
             const ChorsuJsonPlace *place,
             const char         *message)
{
  ChorsuDiagnostic *diagnostic;

  diagnostic = chorsu_diagnostic_new (CHORSU_SEVERITY_ERROR, file->label,
                                      place != NULL ? place->line : 0,
                                      place != NULL ? place->column : 0,
                                      NULL, message);
  g_ptr_array_add (load->diagnostics, diagnostic);

  if (load->first_error == NULL)
    {
      g_autofree char *text = chorsu_diagnostic_to_string (diagnostic);

      load->first_error = g_error_new_literal (CHORSU_DATASET_ERROR, code, text);
    }
}

static gboolean
parse_file (Load     *load,
            DataFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  ChorsuJsonPlace place;
  gsize length;
  const char *text = g_bytes_get_data (file->bytes, &length);
  JsonNode *root;

  if (!chorsu_json_check (text != NULL ? text : "", length, &place, &message))
    {
      report_file (load, file, CHORSU_DATASET_ERROR_SYNTAX, &place, message);
      return FALSE;
    }

  file->parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (file->parser, text, length, &error))
    {
      report_file (load, file, CHORSU_DATASET_ERROR_SYNTAX, NULL, error->message);
      return FALSE;
    }

  root = json_parser_get_root (file->parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      report_file (load, file, CHORSU_DATASET_ERROR_INVALID, &(ChorsuJsonPlace) { 1, 1 },
                   _("expected an object at the top of the file"));
      return FALSE;
    }

  file->root = json_node_get_object (root);
  return TRUE;
}

/* Reads a file of the folder. Returns: the file, NULL when it is of no use */
static DataFile *
add_file (Load       *load,
          const char *name)
{
  g_autoptr (GFile) source = g_file_get_child (load->folder, name);
  g_autoptr (GError) error = NULL;
  DataFile *file = g_new0 (DataFile, 1);

  g_ptr_array_add (load->files, file);
  file->name = g_strdup (name);
  file->label = g_file_is_native (source) ? g_file_get_path (source) : g_file_get_uri (source);

  file->bytes = g_file_load_bytes (source, load->cancellable, NULL, &error);
  if (file->bytes == NULL)
    {
      report_file (load, file, CHORSU_DATASET_ERROR_IO, NULL, error->message);
      return NULL;
    }

  return parse_file (load, file) ? file : NULL;
}

static void
read_licence (ChorsuLoader *loader,
              JsonObject   *object,
              gpointer      element)
{
  static const char *const members[] = { "name", "licence", "text", "url", NULL };
  ChorsuLicence *licence = element;

  chorsu_loader_check_members (loader, object, members);
  licence->name = chorsu_loader_string (loader, object, "name", CHORSU_REQUIRED);
  licence->licence = chorsu_loader_string (loader, object, "licence", CHORSU_REQUIRED);
  licence->text = chorsu_loader_text (loader, object, "text", CHORSU_REQUIRED);
  licence->url = chorsu_loader_string (loader, object, "url", CHORSU_OPTIONAL);
}

static void
read_root (Load     *load,
           DataFile *file)
{
  static const char *const members[] = {
    "$schema", "version", "as_of", "name", "files", "relevance_rule", "importance_rule", "licences", NULL
  };
  ChorsuLoader *loader = &load->loader;
  ChorsuDataset *dataset = loader->dataset;
  const char *const *files;

  loader->file = file->label;
  chorsu_loader_check_members (loader, file->root, members);
  chorsu_loader_integer (loader, file->root, "version", CHORSU_REQUIRED, 1, 1);
  chorsu_loader_text (loader, file->root, "name", CHORSU_REQUIRED);
  dataset->as_of = chorsu_loader_date (loader, file->root, "as_of", CHORSU_REQUIRED);
  dataset->relevance_rule = chorsu_loader_text (loader, file->root, "relevance_rule", CHORSU_REQUIRED);
  dataset->importance_rule = chorsu_loader_text (loader, file->root, "importance_rule", CHORSU_REQUIRED);
  dataset->licences = chorsu_loader_elements (loader, file->root, "licences", CHORSU_REQUIRED,
                                              sizeof (ChorsuLicence), read_licence, &dataset->n_licences);

  chorsu_loader_array (loader, file->root, "files", CHORSU_REQUIRED);
  files = chorsu_loader_strings (loader, file->root, "files");
  for (guint i = 0; files[i] != NULL; i++)
    {
      if (strchr (files[i], '/') != NULL)
        {
          chorsu_loader_error (loader, "files", _("“%s” is not in the same folder"), files[i]);
          continue;
        }
      add_file (load, files[i]);
    }
}

static const ChorsuSection *
find_section (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (const ChorsuSection *section = sections[i]; section->member != NULL; section++)
      if (g_str_equal (section->member, member))
        return section;

  return NULL;
}

/* Allocates a record and makes its id known. */
static gpointer
register_record (ChorsuLoader        *loader,
                 const ChorsuSection *section,
                 JsonNode            *node,
                 gpointer             record)
{
  ChorsuRecord *base = record;
  JsonObject *object = chorsu_loader_as_object (loader, node);
  const char *id = object != NULL ? chorsu_loader_id (loader, object, "id", CHORSU_REQUIRED) : NULL;
  GHashTable *index = loader->dataset->index[section->kind];

  if (id == NULL)
    return NULL;
  if (g_hash_table_contains (index, id))
    {
      chorsu_loader_error (loader, "id", _("id “%s” is used twice"), id);
      return NULL;
    }

  base->ref = (ChorsuRef) { section->kind, id };
  g_hash_table_insert (index, (gpointer) id, record);
  g_ptr_array_add (loader->dataset->records[section->kind], record);
  loader->dataset->counts.records++;

  return record;
}

static void
register_records (Load                *load,
                  const DataFile      *file,
                  const ChorsuSection *section,
                  JsonArray           *array)
{
  ChorsuLoader *loader = &load->loader;
  Listing *listing = g_new0 (Listing, 1);
  guint n = json_array_get_length (array);
  guint8 *memory = chorsu_arena_alloc (loader->arena, section->size * n);

  listing->file = file;
  listing->section = section;
  listing->array = array;
  listing->records = g_ptr_array_new ();
  g_ptr_array_add (load->listings, listing);

  for (guint i = 0; i < n; i++)
    {
      chorsu_loader_enter_element (loader, i);
      g_ptr_array_add (listing->records,
                       register_record (loader, section, json_array_get_element (array, i),
                                        memory + section->size * i));
      chorsu_loader_leave (loader);
    }
}

/* First pass over a file: vocabularies are read, records get their ids. */
static void
register_file (Load     *load,
               DataFile *file)
{
  ChorsuLoader *loader = &load->loader;
  JsonObjectIter iter;
  const char *member;

  loader->file = file->label;
  json_object_iter_init_ordered (&iter, file->root);
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      const ChorsuSection *section = find_section (member);
      JsonArray *array;

      if (g_str_equal (member, "$schema"))
        continue;
      array = chorsu_loader_array (loader, file->root, member, CHORSU_REQUIRED);
      if (array == NULL)
        continue;

      chorsu_loader_enter (loader, member);
      if (section != NULL)
        register_records (load, file, section, array);
      else if (!chorsu_loader_read_vocabulary (loader, member, array)
               && !g_str_equal (member, "national")
               && !g_str_equal (member, "revisions"))
        chorsu_loader_report (loader, CHORSU_SEVERITY_WARNING, NULL,
                              _("unknown member “%s” is ignored"), member);
      chorsu_loader_leave (loader);
    }
}

/* Second pass: the records of one kind get their content. */
static void
read_section (Load                *load,
              const ChorsuSection *section)
{
  ChorsuLoader *loader = &load->loader;

  for (guint i = 0; i < load->listings->len; i++)
    {
      Listing *listing = g_ptr_array_index (load->listings, i);

      if (listing->section != section)
        continue;

      loader->file = listing->file->label;
      chorsu_loader_enter (loader, section->member);
      for (guint j = 0; j < listing->records->len; j++)
        {
          gpointer record = g_ptr_array_index (listing->records, j);

          if (record == NULL)
            continue;
          chorsu_loader_enter_element (loader, j);
          section->read (loader, json_array_get_object_element (listing->array, j), record);
          chorsu_loader_leave (loader);
        }
      chorsu_loader_leave (loader);
    }
}

/* The lists that are no records. */
static void
read_tables (Load     *load,
             DataFile *file)
{
  static const struct
  {
    const char *member;
    void      (*read) (ChorsuLoader *self, JsonArray *array);
  } tables[] = {
    { "national", chorsu_loader_read_national },
    { "revisions", chorsu_loader_read_revisions },
  };

  load->loader.file = file->label;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      JsonNode *node = json_object_get_member (file->root, tables[i].member);

      if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
        continue;
      chorsu_loader_enter (&load->loader, tables[i].member);
      tables[i].read (&load->loader, json_node_get_array (node));
      chorsu_loader_leave (&load->loader);
    }
}

/* The newest source makes the date of the whole. */
static void
check_as_of (Load           *load,
             const DataFile *root)
{
  ChorsuDataset *dataset = load->loader.dataset;
  GPtrArray *sources = dataset->records[CHORSU_KIND_SOURCE];
  const char *newest = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const ChorsuSourceRecord *record = g_ptr_array_index (sources, i);

      if (record->source.date != NULL && (newest == NULL || strcmp (record->source.date, newest) > 0))
        newest = record->source.date;
    }

  load->loader.file = root->label;
  if (newest != NULL && dataset->as_of != NULL && !g_str_equal (newest, dataset->as_of))
    chorsu_loader_report (&load->loader, CHORSU_SEVERITY_WARNING, "as_of",
                          _("the newest source is of %s"), newest);
}

static void
read_everything (Load *load)
{
  DataFile *root = add_file (load, ROOT_FILE);

  if (root == NULL)
    return;

  read_root (load, root);
  for (guint i = 1; i < load->files->len; i++)
    {
      DataFile *file = g_ptr_array_index (load->files, i);

      if (file->root != NULL)
        register_file (load, file);
    }

  /* References into a file that could not be read would all be wrong. */
  if (load->first_error != NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (const ChorsuSection *section = sections[i]; section->member != NULL; section++)
      read_section (load, section);

  for (guint i = 1; i < load->files->len; i++)
    read_tables (load, g_ptr_array_index (load->files, i));

  chorsu_loader_link_national (&load->loader);
  check_as_of (load, root);
}

static const DataFile *
find_file (Load       *load,
           const char *label,
           guint      *index)
{
  for (*index = 0; *index < load->files->len; (*index)++)
    {
      const DataFile *file = g_ptr_array_index (load->files, *index);

      if (g_strcmp0 (file->label, label) == 0)
        return file;
    }

  return NULL;
}

/* Looks up line and column of what was reported by pointer. */
static void
place_problems (Load *load)
{
  for (guint i = 0; i < load->loader.problems->len; i++)
    {
      const ChorsuProblem *problem = g_ptr_array_index (load->loader.problems, i);
      ChorsuJsonPlace place = { 0, 0 };
      guint index;
      const DataFile *file = find_file (load, problem->file, &index);
      gsize length;
      const char *text = g_bytes_get_data (file->bytes, &length);

      chorsu_json_locate (text, length, problem->pointer, &place);
      g_ptr_array_add (load->diagnostics,
                       chorsu_diagnostic_new (problem->severity, problem->file, place.line, place.column,
                                              problem->pointer, problem->message));
    }
}

static int
compare_diagnostics (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  Load *load = user_data;
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
finish (Load    *load,
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

ChorsuDataset *
chorsu_dataset_load (GFile         *folder,
                     GCancellable  *cancellable,
                     GPtrArray    **diagnostics,
                     GError       **error)
{
  g_autoptr (ChorsuDataset) dataset = chorsu_dataset_create ();
  Load load = { .folder = folder, .cancellable = cancellable };
  gboolean loaded;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  chorsu_loader_init (&load.loader, dataset);
  load.files = g_ptr_array_new_with_free_func ((GDestroyNotify) data_file_free);
  load.listings = g_ptr_array_new_with_free_func ((GDestroyNotify) listing_free);
  load.diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_diagnostic_free);

  read_everything (&load);
  loaded = !g_cancellable_set_error_if_cancelled (cancellable, error) && finish (&load, error);
  if (loaded)
    chorsu_dataset_index_names (dataset);

  if (diagnostics != NULL)
    *diagnostics = g_steal_pointer (&load.diagnostics);

  g_clear_error (&load.first_error);
  g_clear_pointer (&load.diagnostics, g_ptr_array_unref);
  g_ptr_array_unref (load.listings);
  g_ptr_array_unref (load.files);
  chorsu_loader_clear (&load.loader);

  return loaded ? g_steal_pointer (&dataset) : NULL;
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
  ChorsuDataset *dataset = chorsu_dataset_load (task_data, cancellable, &diagnostics, &error);

  g_object_set_qdata_full (G_OBJECT (task), diagnostics_quark (),
                           g_steal_pointer (&diagnostics), (GDestroyNotify) g_ptr_array_unref);

  if (dataset != NULL)
    g_task_return_pointer (task, dataset, g_object_unref);
  else
    g_task_return_error (task, error);
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
