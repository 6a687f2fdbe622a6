/* chorsu-tool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "chorsu-basemap.h"
#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** What chorsu-tool exits with. */
enum
{
  CHORSU_TOOL_EXIT_OK = 0,
  CHORSU_TOOL_EXIT_INPUT = 1,   /* bad input: a file, a reference, a place */
  CHORSU_TOOL_EXIT_NOTHING = 1, /* find: nothing found */
  CHORSU_TOOL_EXIT_USAGE = 2,   /* bad usage: an option, a missing argument */
  CHORSU_TOOL_EXIT_NO_ROUTE = 3 /* the question is clear, and the answer is that there is no way */
};

/**
 * ChorsuToolCommand:
 * @name: the word on the command line
 * @usage: its arguments, for the overview
 * @summary: what it does, in one line
 * @run: does it; gets the arguments from the command's name on, prints to
 *   standard output and one clear line per error to standard error
 *
 * A command of chorsu-tool. They are listed in main.c.
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  int       (*run) (int argc, char **argv);
} ChorsuToolCommand;

int chorsu_tool_check  (int argc, char **argv);
int chorsu_tool_list   (int argc, char **argv);
int chorsu_tool_find   (int argc, char **argv);
int chorsu_tool_diff   (int argc, char **argv);
int chorsu_tool_show   (int argc, char **argv);
int chorsu_tool_pick   (int argc, char **argv);
int chorsu_tool_render (int argc, char **argv);
int chorsu_tool_export (int argc, char **argv);
int chorsu_tool_factsheet (int argc, char **argv);
int chorsu_tool_data   (int argc, char **argv);
int chorsu_tool_route  (int argc, char **argv);
int chorsu_tool_measure (int argc, char **argv);
int chorsu_tool_reroute (int argc, char **argv);
int chorsu_tool_chokepoints (int argc, char **argv);
int chorsu_tool_reach  (int argc, char **argv);

/** One line on standard error, with the program's name. Returns: @status */
int chorsu_tool_fail (int         status,
                      const char *format,
                      ...) G_GNUC_PRINTF (2, 3);

/**
 * chorsu_tool_parse:
 * @entries: options of the command
 * @usage: what follows the command's name
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments; options are taken out
 *
 * Arguments that are negative numbers are no options. "--help" prints the
 * options and ends the program. A wrong option is reported.
 *
 * Returns: whether the options are right
 */
gboolean chorsu_tool_parse (const GOptionEntry *entries,
                            const char         *usage,
                            int                *argc,
                            char             ***argv);

/** The same, with a @description (nullable) that "--help" prints below the options. */
gboolean chorsu_tool_parse_described (const GOptionEntry *entries,
                                      const char         *usage,
                                      const char         *description,
                                      int                *argc,
                                      char             ***argv);

/** Opens the dataset, or reports why not. Returns: (transfer full) (nullable) */
ChorsuDataset *chorsu_tool_open_dataset (void);

/** Opens the base map, or reports why not. Returns: (transfer full) (nullable) */
ChorsuBasemap *chorsu_tool_open_basemap (void);

/** Opens both, or reports why not. Returns: whether both are open */
gboolean chorsu_tool_open (ChorsuBasemap **basemap,
                           ChorsuDataset **dataset);

/**
 * chorsu_tool_resolve:
 * @dataset: the dataset
 * @text: "kind:id", an id or a name
 * @ref: (out): what it names
 *
 * As chorsu_dataset_resolve(), but says what is wrong.
 *
 * Returns: whether exactly one record answers to @text
 */
gboolean chorsu_tool_resolve (ChorsuDataset *dataset,
                              const char    *text,
                              ChorsuRef     *ref);

/** The language to speak: @option, or that of the locale. */
const char *chorsu_tool_language (const char *option);

/** A tree as text, indented by two spaces. Returns: (transfer full) */
char *chorsu_tool_json_to_string (JsonNode *node);

/** Prints a tree to standard output. @root: (transfer full) */
void chorsu_tool_print_json (JsonNode *root);

/**
 * chorsu_tool_json_set_text:
 * @object: where to
 * @member: the member's name
 * @text: (nullable): a string; %NULL becomes null
 */
void chorsu_tool_json_set_text (JsonObject *object,
                                const char *member,
                                const char *text);

/** {"kind", "id", "name"} and, where a record has one, "country". */
JsonObject *chorsu_tool_json_head (const ChorsuRecord *record,
                                   const char         *language);

/** Code of the country a record lies in, or %NULL. */
const char *chorsu_tool_record_country (const ChorsuRecord *record);

/** All of a record. Returns: (transfer full) */
JsonObject *chorsu_tool_json_record (ChorsuDataset      *dataset,
                                     const ChorsuRecord *record,
                                     const char         *language);

G_END_DECLS
