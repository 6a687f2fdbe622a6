/* chorsu-tool-diff.c: chorsu-tool diff
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool.h"

#include <glib/gi18n.h>

#include "chorsu-diff.h"
#include "chorsu-tool-json.h"

/* As of diff(1). */
enum
{
  EXIT_EQUAL = 0,
  EXIT_DIFFERENT = 1,
  EXIT_TROUBLE = 2
};

static ChorsuDataset *
open_dataset (const char *argument)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (argument);
  g_autoptr (GError) error = NULL;
  ChorsuDataset *dataset = chorsu_dataset_load (folder, NULL, NULL, &error);

  if (dataset == NULL)
    chorsu_tool_fail (EXIT_TROUBLE, "%s", error->message);

  return dataset;
}

static JsonArray *
list_differences (guint difference)
{
  static const char *const nicks[] = { "value", "date", "sources", "unverified", "others", "basis", "words" };
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if ((difference & (1u << i)) != 0)
      json_array_add_string_element (array, nicks[i]);

  return array;
}

static void
set_figure (JsonObject         *object,
            const char         *member,
            const ChorsuFigure *figure,
            const char         *language)
{
  if (figure != NULL)
    json_object_set_object_member (object, member, chorsu_tool_json_figure (figure, language));
  else
    json_object_set_null_member (object, member);
}

static void
set_figures (JsonObject         *object,
             const ChorsuChange *change,
             const char         *language)
{
  const ChorsuFigure *figure = change->new_figure != NULL ? change->new_figure : change->old_figure;

  json_object_set_string_member (object, "key", figure->key);
  if (change->type == CHORSU_CHANGE_FIGURE)
    json_object_set_array_member (object, "what", list_differences (change->difference));
  set_figure (object, "old", change->old_figure, language);
  set_figure (object, "new", change->new_figure, language);
}

static JsonObject *
change_to_json (const ChorsuDiff   *diff,
                const ChorsuChange *change,
                const char         *language)
{
  const ChorsuRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  JsonObject *object = record != NULL ? chorsu_tool_json_head (record, language) : json_object_new ();
  g_autofree char *ref = chorsu_ref_to_string (change->ref);
  g_autofree char *text = chorsu_diff_describe (diff, change, language);

  json_object_set_string_member (object, "type", chorsu_change_type_to_nick (change->type));
  json_object_set_string_member (object, "ref", ref);
  if (change->part != NULL)
    json_object_set_string_member (object, "part", change->part);
  if (change->group != NULL)
    json_object_set_string_member (object, "group", change->group);

  if (change->old_figure != NULL || change->new_figure != NULL)
    {
      set_figures (object, change, language);
    }
  else if (change->type == CHORSU_CHANGE_TEXTS)
    {
      json_object_set_int_member (object, "count", change->n_texts);
    }
  else if (change->old_value != NULL || change->new_value != NULL)
    {
      chorsu_tool_json_set_text (object, "old", change->old_value);
      chorsu_tool_json_set_text (object, "new", change->new_value);
    }
  json_object_set_string_member (object, "text", text);

  return object;
}

static void
print_json (const ChorsuDiff *diff,
            const char       *language)
{
  JsonObject *object = json_object_new ();
  JsonObject *counts = json_object_new ();
  JsonArray *changes = json_array_new ();

  for (ChorsuChangeType type = CHORSU_CHANGE_RECORD_ADDED; type <= CHORSU_CHANGE_TEXTS; type++)
    json_object_set_int_member (counts, chorsu_change_type_to_nick (type), chorsu_diff_count (diff, type));
  for (guint i = 0; i < diff->changes->len; i++)
    json_array_add_object_element (changes, change_to_json (diff, g_ptr_array_index (diff->changes, i), language));

  json_object_set_boolean_member (object, "equal", diff->changes->len == 0);
  json_object_set_object_member (object, "counts", counts);
  json_object_set_array_member (object, "changes", changes);
  chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static void
print_text (const ChorsuDiff *diff,
            const char       *language)
{
  guint n_figures = chorsu_diff_count (diff, CHORSU_CHANGE_FIGURE);
  guint n_added = chorsu_diff_count (diff, CHORSU_CHANGE_FIGURE_ADDED);
  guint n_removed = chorsu_diff_count (diff, CHORSU_CHANGE_FIGURE_REMOVED);
  guint n_texts = 0;

  if (diff->changes->len == 0)
    return;

  for (guint i = 0; i < diff->changes->len; i++)
    {
      const ChorsuChange *change = g_ptr_array_index (diff->changes, i);
      g_autofree char *line = chorsu_diff_describe (diff, change, language);

      n_texts += change->n_texts;
      g_print ("%s\n", line);
    }

  g_print (_("\nfigures: %u changed, %u added, %u removed; records: %u added, %u removed; texts changed: %u\n"),
           n_figures, n_added, n_removed, chorsu_diff_count (diff, CHORSU_CHANGE_RECORD_ADDED),
           chorsu_diff_count (diff, CHORSU_CHANGE_RECORD_REMOVED), n_texts);
}

int
chorsu_tool_diff (int    argc,
                  char **argv)
{
  gboolean json = FALSE;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print an object with all changes"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of names and figures"), N_("CODE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (ChorsuDataset) old_dataset = NULL;
  g_autoptr (ChorsuDataset) new_dataset = NULL;
  g_autoptr (ChorsuDiff) diff = NULL;

  if (!chorsu_tool_parse (entries, _("OLD NEW — say which figures differ between two folders with datasets; "
                                     "exits with 0 when none does, 1 when some do, 2 on trouble"),
                          &argc, &argv))
    return EXIT_TROUBLE;
  if (argc != 3)
    return chorsu_tool_fail (EXIT_TROUBLE, _("two folders with datasets are needed"));

  old_dataset = open_dataset (argv[1]);
  new_dataset = old_dataset != NULL ? open_dataset (argv[2]) : NULL;
  if (new_dataset == NULL)
    return EXIT_TROUBLE;

  diff = chorsu_diff_new (old_dataset, new_dataset);
  if (json)
    print_json (diff, chorsu_tool_language (language));
  else
    print_text (diff, chorsu_tool_language (language));

  return diff->changes->len == 0 ? EXIT_EQUAL : EXIT_DIFFERENT;
}
