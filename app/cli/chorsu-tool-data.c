/* chorsu-tool-data.c: records as CSV or GeoJSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "chorsu-data-file.h"
#include "chorsu-tool.h"

/* A record, or all records of a kind. */
static gboolean
add_records (ChorsuDataset *dataset,
             const char    *word,
             GPtrArray     *records)
{
  ChorsuKind kind = chorsu_kind_from_nick (word);
  ChorsuRef ref;

  if (kind == CHORSU_KIND_NONE)
    {
      if (!chorsu_tool_resolve (dataset, word, &ref))
        return FALSE;
      g_ptr_array_add (records, (gpointer) chorsu_dataset_find (dataset, ref));
      return TRUE;
    }

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
    g_ptr_array_add (records, (gpointer) chorsu_dataset_get_record (dataset, kind, i));

  return TRUE;
}

int
chorsu_tool_data (int    argc,
                  char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("where to write: a .csv or .geojson file"), "FILE" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_("language of names and texts"), "CODE" },
    { NULL }
  };
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  ChorsuDataFormat format;

  if (!chorsu_tool_parse (entries, N_("REF|KIND … -o FILE"), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc < 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("which records? for example “UZ middle-corridor” or “resources”"));
  if (output == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("-o FILE is needed"));
  if (!chorsu_data_format_of (output, &format, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, "%s", error->message);

  if (!chorsu_tool_open (&basemap, &dataset))
    return CHORSU_TOOL_EXIT_INPUT;
  for (int i = 1; i < argc; i++)
    if (!add_records (dataset, argv[i], records))
      return CHORSU_TOOL_EXIT_INPUT;
  if (!chorsu_data_write (basemap, dataset, records, format, chorsu_tool_language (language), output, NULL, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return CHORSU_TOOL_EXIT_OK;
}
