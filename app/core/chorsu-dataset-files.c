/* chorsu-dataset-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-load-private.h"

#include <glib/gi18n-lib.h>

#include "chorsu-json-check.h"

static void
data_file_free (ChorsuDataFile *file)
{
  g_free (file->name);
  g_free (file->label);
  g_clear_pointer (&file->bytes, g_bytes_unref);
  g_clear_object (&file->parser);
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

void
chorsu_load_clear (ChorsuLoad *load)
{
  g_clear_error (&load->first_error);
  g_clear_pointer (&load->diagnostics, g_ptr_array_unref);
  g_clear_pointer (&load->listings, g_ptr_array_unref);
  g_clear_pointer (&load->files, g_ptr_array_unref);
  chorsu_loader_clear (&load->loader);
}

/* A file that cannot be used at all: reported at once, with its place. */
static void
report_file (ChorsuLoad               *load,
             const ChorsuDataFile     *file,
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
parse_file (ChorsuLoad     *load,
            ChorsuDataFile *file)
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

static gboolean
read_file (ChorsuLoad     *load,
           ChorsuDataFile *file,
           gboolean        overlaid)
{
  g_autoptr (GFile) source = overlaid ? g_object_ref (load->overlay) : g_file_get_child (load->folder, file->name);
  g_autoptr (GError) error = NULL;

  file->label = g_file_is_native (source) ? g_file_get_path (source) : g_file_get_uri (source);
  file->bytes = overlaid && load->content != NULL ? g_bytes_ref (load->content)
                                                  : g_file_load_bytes (source, load->cancellable, NULL, &error);
  if (file->bytes == NULL)
    {
      report_file (load, file, CHORSU_DATASET_ERROR_IO, NULL, error->message);
      return FALSE;
    }

  return parse_file (load, file);
}

/* Reads a file of the folder. Returns: the file, NULL when it is of no use */
ChorsuDataFile *
chorsu_load_add_file (ChorsuLoad *load,
                      const char *name)
{
  gboolean overlaid = is_overlay (load, name);
  const ChorsuDataFile *parsed = NULL;
  ChorsuDataFile *file;

  if (load->parsed != NULL && !overlaid)
    parsed = g_hash_table_lookup (load->parsed, name);
  if (parsed != NULL)
    {
      file = data_file_copy (parsed);
      g_ptr_array_add (load->files, file);
      return file;
    }

  load->overlaid |= overlaid;
  file = g_new0 (ChorsuDataFile, 1);
  file->name = g_strdup (name);
  g_ptr_array_add (load->files, file);
  if (!read_file (load, file, overlaid))
    return NULL;

  if (load->parsed != NULL && !overlaid)
    {
      ChorsuDataFile *copy = data_file_copy (file);

      g_hash_table_insert (load->parsed, copy->name, copy);
    }

  return file;
}
