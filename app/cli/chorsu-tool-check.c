/* chorsu-tool-check.c: chorsu-tool check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool.h"

#include <glib/gi18n.h>

#include "chorsu-paths.h"
#include "chorsu-tool-briefing.h"

/* Whether a folder holds a dataset of its own. */
static gboolean
is_dataset (GFile *folder)
{
  g_autoptr (GFile) root = g_file_get_child (folder, "dataset.json");

  return g_file_query_exists (root, NULL);
}

/*
 * A folder is checked by itself, and so is the folder round a file when it
 * holds a dataset. Any other file is checked as part of the installed dataset:
 * in the place of its file of the same name, or besides its files.
 */
static ChorsuDataset *
load (const char  *argument,
      GPtrArray  **diagnostics,
      GError     **error)
{
  g_autofree char *installed = chorsu_paths_dataset ();
  g_autoptr (GFile) folder = g_file_new_for_path (installed);
  g_autoptr (GFile) given = NULL;
  g_autoptr (GFile) parent = NULL;

  if (argument == NULL)
    return chorsu_dataset_load (folder, NULL, diagnostics, error);

  given = g_file_new_for_commandline_arg (argument);
  if (g_file_query_file_type (given, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return chorsu_dataset_load (given, NULL, diagnostics, error);

  parent = g_file_get_parent (given);
  if (parent != NULL && is_dataset (parent))
    return chorsu_dataset_load_with_file (parent, given, NULL, diagnostics, error);

  return chorsu_dataset_load_with_file (folder, given, NULL, diagnostics, error);
}

static guint
count (GPtrArray      *diagnostics,
       ChorsuSeverity  severity)
{
  guint n = 0;

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == severity)
        n++;
    }

  return n;
}

static void
print_diagnostics (GPtrArray *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *line = chorsu_diagnostic_to_string (g_ptr_array_index (diagnostics, i));

      g_printerr ("%s\n", line);
    }
}

static void
print_json (const ChorsuCounts *counts,
            guint               errors,
            guint               warnings)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "records", counts->records);
  json_object_set_int_member (object, "figures", counts->figures);
  json_object_set_int_member (object, "sourced", counts->sourced);
  json_object_set_int_member (object, "multi_sourced", counts->multi_sourced);
  json_object_set_int_member (object, "unverified", counts->unverified);
  json_object_set_int_member (object, "dated", counts->dated);
  json_object_set_double_member (object, "median_age_months", counts->median_age_months);
  json_object_set_int_member (object, "texts", counts->texts);
  json_object_set_int_member (object, "complete_texts", counts->complete_texts);
  json_object_set_int_member (object, "errors", errors);
  json_object_set_int_member (object, "warnings", warnings);

  chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static void
print_summary (const ChorsuCounts *counts,
               guint               errors,
               guint               warnings)
{
  if (errors == 0)
    {
      g_print (_("%u records, %u figures, %u of them sourced (%u by more than one source), %u unverified\n"),
               counts->records, counts->figures, counts->sourced, counts->multi_sourced, counts->unverified);
      g_print (_("%u figures dated, median age %.1f months\n"), counts->dated, counts->median_age_months);
      g_print (_("%u of %u texts complete in all languages\n"), counts->complete_texts, counts->texts);
    }

  g_print (ngettext ("%u error, ", "%u errors, ", errors), errors);
  g_print (ngettext ("%u warning\n", "%u warnings\n", warnings), warnings);
}

int
chorsu_tool_check (int    argc,
                   char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print the counts as an object"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  ChorsuCounts counts = { 0 };
  guint errors, warnings;

  if (!chorsu_tool_parse (entries, _("[FILE|DIR] — check the dataset, a file of it, or a briefing"), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc > 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("one file or folder at a time, please"));

  if (argc > 1 && chorsu_tool_is_briefing (argv[1]))
    return chorsu_tool_check_briefing (argv[1], json);

  dataset = load (argc > 1 ? argv[1] : NULL, &diagnostics, &error);
  if (dataset != NULL)
    counts = chorsu_dataset_get_counts (dataset);

  print_diagnostics (diagnostics);
  errors = count (diagnostics, CHORSU_SEVERITY_ERROR);
  warnings = count (diagnostics, CHORSU_SEVERITY_WARNING);
  if (json)
    print_json (&counts, errors, warnings);
  else
    print_summary (&counts, errors, warnings);

  return errors == 0 ? CHORSU_TOOL_EXIT_OK : CHORSU_TOOL_EXIT_INPUT;
}
