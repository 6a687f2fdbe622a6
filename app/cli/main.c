/* main.c: chorsu-tool, what works without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "chorsu-tool.h"

static const ChorsuToolCommand commands[] = {
  { "check", N_("[FILE|DIR] [--json]"), N_("check the dataset or a file of it"), chorsu_tool_check },
  { "list", N_("KIND [--json]"), N_("list countries, goals, resources, corridors, nodes, events …"), chorsu_tool_list },
  { "find", N_("TEXT [--lang CODE] [--json]"), N_("find records by names, other spellings and texts"), chorsu_tool_find },
  { "show", N_("REF [--json]"), N_("show one record with its figures and sources"), chorsu_tool_show },
  { "pick", N_("LON,LAT [--zoom Z] [--json] | --batch FILE"), N_("say what lies at a place"), chorsu_tool_pick },
  { "route", N_("FROM TO [--weight W] [--close REF,…] [--mode M,…] [--status S,…] [--year Y] [--alternatives K] [--json]"),
    N_("find the shortest way between two nodes"), chorsu_tool_route },
  { "measure", N_("CORRIDOR [--json]"), N_("measure the routes of a corridor, and set stated lengths beside drawn ones"), chorsu_tool_measure },
  { "reroute", N_("--close REF,… [--json]"), N_("say which routes break when something is closed, and the way round"), chorsu_tool_reroute },
  { "chokepoints", N_("[--goal ID] [--between FROM,TO] [--json]"), N_("say on which nodes and segments most corridors depend"), chorsu_tool_chokepoints },
  { "reach", N_("NODE [--days N] [--json]"), N_("say how far one comes from a node"), chorsu_tool_reach },
  { "diff", N_("OLD NEW [--json]"), N_("say which figures differ between two datasets"), chorsu_tool_diff },
  { "render", N_("--size WxH [OPTION …] -o FILE"), N_("write the map as PNG, PDF or SVG"), chorsu_tool_render },
  { "export", N_("[BRIEFING] [OPTION …] -o FILE|FOLDER/"), N_("write a briefing as PDF, ODP, HTML or pictures"), chorsu_tool_export },
  { "factsheet", N_("REF [--lang CODE] [--paper a4|letter] -o FILE"), N_("write a country, goal or corridor on two pages of PDF"), chorsu_tool_factsheet },
  { "data", N_("REF|KIND … -o FILE"), N_("write records as CSV or GeoJSON"), chorsu_tool_data },
};

static void
print_help (void)
{
  g_print (_("Usage: chorsu-tool COMMAND …\n\nCommands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i].name, _(commands[i].usage), _(commands[i].summary));
  g_print (_("\nOptions:\n"
             "  --help     show this\n"
             "  --version  show the version\n\n"
             "“chorsu-tool COMMAND --help” shows the options of a command.\n"));
}

static const ChorsuToolCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

int
main (int    argc,
      char **argv)
{
  const ChorsuToolCommand *command;
  g_autofree char *program = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CHORSU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("chorsu-tool");

  if (argc < 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("which command? “chorsu-tool --help” lists them"));

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return CHORSU_TOOL_EXIT_OK;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("chorsu-tool %s\n", CHORSU_VERSION);
      return CHORSU_TOOL_EXIT_OK;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE,
                             _("there is no command “%s”; “chorsu-tool --help” lists them"), argv[1]);

  program = g_strdup_printf ("chorsu-tool %s", command->name);
  g_set_prgname (program);

  return command->run (argc - 1, argv + 1);
}
