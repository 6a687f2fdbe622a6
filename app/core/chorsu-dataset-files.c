/* chorsu-dataset-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-load-private.h"

#include <glib/gi18n-lib.h>


static void
data_file_free (ChorsuDataFile *file)
{
  g_free (file->name);
  g_free (file->label);
  g_clear_pointer (&file->bytes, g_bytes_unref);
  g_clear_object (&file->parser);
  g_free (file->fault.message);
  g_free (file);
}

static void
listing_free (ChorsuListing *listing)
{
  g_ptr_array_unref (listing->records);
  g_free (listing);
}

void
chorsu_load_init (ChorsuLoad    *load,
                  ChorsuDataset *dataset)
{
  chorsu_loader_init (&load->loader, dataset);
  load->files = g_ptr_array_new_with_free_func ((GDestroyNotify) data_file_free);
  load->listings = g_ptr_array_new_with_free_func ((GDestroyNotify) listing_free);
  load->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_diagnostic_free);
}

/* A file that cannot be used at all. */
static void
report_file (ChorsuLoad           *load,
             const ChorsuDataFile *file)
{
  const ChorsuFileFault *fault = &file->fault;
  ChorsuDiagnostic *diagnostic;

  diagnostic = chorsu_diagnostic_new (CHORSU_SEVERITY_ERROR, file->label,
                                      fault->place.line, fault->place.column, NULL, fault->message);
  g_ptr_array_add (load->diagnostics, diagnostic);

  if (load->first_error == NULL)
    {
      g_autofree char *text = chorsu_diagnostic_to_string (diagnostic);

      load->first_error = g_error_new_literal (CHORSU_DATASET_ERROR, fault->code, text);
    }
}

static void
parse_file (ChorsuDataFile *file)
{
  g_autoptr (GError) error = NULL;
  ChorsuFileFault *fault = &file->fault;
  gsize length;
  const char *text = g_bytes_get_data (file->bytes, &length);
  JsonNode *root;

  fault->code = CHORSU_DATASET_ERROR_SYNTAX;
  if (!chorsu_json_check (text != NULL ? text : "", length, &fault->place, &fault->message))
    return;

  file->parser = json_parser_new ();
  if (!json_parser_load_from_data (file->parser, text, length, &error))
    {
      fault->message = g_strdup (error->message);
      return;
    }

  root = json_parser_get_root (file->parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fault->code = CHORSU_DATASET_ERROR_INVALID;
      fault->place = (ChorsuJsonPlace) { 1, 1 };
      fault->message = g_strdup (_("expected an object at the top of the file"));
      return;
    }

  file->root = json_node_get_object (root);
}

static ChorsuDataFile *
data_file_copy (const ChorsuDataFile *file)
{
  ChorsuDataFile *copy = g_new0 (ChorsuDataFile, 1);

  copy->name = g_strdup (file->name);
  copy->label = g_strdup (file->label);
  copy->bytes = g_bytes_ref (file->bytes);
  copy->parser = g_object_ref (file->parser);
  copy->root = file->root;

  return copy;
}

ChorsuParsedFiles *
chorsu_parsed_files_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) data_file_free);
}

static gboolean
is_overlay (ChorsuLoad *load,
            const char *name)
{
  g_autofree char *overlay = load->overlay != NULL ? g_file_get_basename (load->overlay) : NULL;

  return g_strcmp0 (overlay, name) == 0;
}

/* One after the other: json-glib emits a signal for every value, and all
 * threads wait for GObject's one lock for it. */
static void
read_file (ChorsuLoad     *load,
           ChorsuDataFile *file)
{
  g_autoptr (GFile) source = file->overlaid ? g_object_ref (load->overlay)
                                            : g_file_get_child (load->folder, file->name);
  g_autoptr (GError) error = NULL;

  file->label = g_file_is_native (source) ? g_file_get_path (source) : g_file_get_uri (source);
  if (file->overlaid && load->content != NULL)
    file->bytes = g_bytes_ref (load->content);
  else
    file->bytes = g_file_load_bytes (source, load->cancellable, NULL, &error);

  if (file->bytes != NULL)
    parse_file (file);
  else
    file->fault = (ChorsuFileFault) { CHORSU_DATASET_ERROR_IO, { 0, 0 }, g_strdup (error->message) };
}

/* The entry of a file that has been parsed before, or of one to be read. */
static ChorsuDataFile *
add_entry (ChorsuLoad *load,
           const char *name)
{
  gboolean overlaid = is_overlay (load, name);
  const ChorsuDataFile *parsed = NULL;
  ChorsuDataFile *file;

  if (load->parsed != NULL && !overlaid)
    parsed = g_hash_table_lookup (load->parsed, name);

  file = parsed != NULL ? data_file_copy (parsed) : g_new0 (ChorsuDataFile, 1);
  if (parsed == NULL)
    {
      file->name = g_strdup (name);
      file->overlaid = overlaid;
    }
  load->overlaid |= overlaid;
  g_ptr_array_add (load->files, file);

  return file;
}

void
chorsu_load_add_files (ChorsuLoad *load,
                       GPtrArray  *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      ChorsuDataFile *file = add_entry (load, g_ptr_array_index (names, i));

      if (file->parser == NULL)
        read_file (load, file);
      if (file->root == NULL)
        {
          report_file (load, file);
        }
      else if (load->parsed != NULL && !file->overlaid && !g_hash_table_contains (load->parsed, file->name))
        {
          ChorsuDataFile *copy = data_file_copy (file);

          g_hash_table_insert (load->parsed, copy->name, copy);
        }
    }
}

void
chorsu_load_clear (ChorsuLoad *load)
{
  g_clear_error (&load->first_error);
  g_clear_pointer (&load->diagnostics, g_ptr_array_unref);
  g_clear_pointer (&load->listings, g_ptr_array_unref);
  g_clear_pointer (&load->files, g_ptr_array_unref);
  chorsu_loader_clear (&load->loader);
}
