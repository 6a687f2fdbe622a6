/* chorsu-tool-factsheet.c: a record on two pages of PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "chorsu-factsheet.h"
#include "chorsu-tool.h"

int
chorsu_tool_factsheet (int    argc,
                       char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *language = NULL;
  g_autofree char *paper = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("where to write: a .pdf file"), "FILE" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_("language of names and texts"), "CODE" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_("a4 (the default) or letter"), N_("PAPER") },
    { NULL }
  };
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuPainter) painter = NULL;
  g_autoptr (GError) error = NULL;
  ChorsuExportOptions options;
  ChorsuRef ref;

  if (!chorsu_tool_parse (entries, N_("REF -o FILE"), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("one record is needed, for example “UZ”"));
  if (output == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("-o FILE is needed"));
  if (!g_str_has_suffix (output, ".pdf"))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("%s: the name of a factsheet ends in .pdf"), output);

  chorsu_export_options_init (&options);
  options.language = chorsu_tool_language (language);
  if (paper != NULL && g_ascii_strcasecmp (paper, "letter") == 0)
    options.paper = CHORSU_PAPER_LETTER;
  else if (paper != NULL && g_ascii_strcasecmp (paper, "a4") != 0)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("%s %s: one of %s"), "--paper", paper, "a4, letter");

  if (!chorsu_tool_open (&basemap, &dataset) || !chorsu_tool_resolve (dataset, argv[1], &ref))
    return CHORSU_TOOL_EXIT_INPUT;
  painter = chorsu_painter_new (basemap, dataset);
  if (!chorsu_factsheet_write (painter, ref, &options, output, NULL, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return CHORSU_TOOL_EXIT_OK;
}
