/* bench-load.c: what it costs to load the dataset
 *
 *     bench-load FOLDER load     load it, in a worker as the application does
 *     bench-load FOLDER parse    merely parse its files with json-glib
 *
 * Prints how long it took by the clock and the CPU time of all threads, in
 * milliseconds, by how much the resident memory grew at most and by how much it
 * still is larger, in MiB. One run a process, since only the first load pays
 * for everything.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include <json-glib/json-glib.h>

#include "chorsu-dataset.h"

typedef struct
{
  GFile   *folder;
  gboolean parse_only;
  double   ms;       /* by the clock */
  double   cpu_ms;
  gpointer result;   /* kept, so that it counts as memory */
} Run;

static double
get_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* A line of /proc/self/status in MiB. */
static double
get_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    g_error ("/proc/self/status cannot be read");
  line = strstr (status, name);
  if (line == NULL)
    g_error ("there is no %s in /proc/self/status", name);

  return g_ascii_strtod (line + strlen (name) + 1, NULL) / 1024;
}

static void
parse_file (GPtrArray  *parsers,
            GFile      *folder,
            const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  JsonParser *parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text;

  if (bytes == NULL)
    g_error ("%s cannot be read", name);
  text = g_bytes_get_data (bytes, &length);
  if (!json_parser_load_from_data (parser, text, length, &error))
    g_error ("%s: %s", name, error->message);
  g_ptr_array_add (parsers, parser);
}

static GPtrArray *
parse (GFile *folder)
{
  GPtrArray *parsers = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *files;

  parse_file (parsers, folder, "dataset.json");
  files = json_object_get_array_member (json_node_get_object (json_parser_get_root (g_ptr_array_index (parsers, 0))),
                                        "files");
  for (guint i = 0; i < json_array_get_length (files); i++)
    parse_file (parsers, folder, json_array_get_string_element (files, i));

  return parsers;
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  ChorsuDataset **dataset = user_data;

  *dataset = chorsu_dataset_load_finish (result, NULL, &error);
  if (*dataset == NULL)
    g_error ("%s", error->message);
}

/* Until the application has the dataset. */
static gpointer
load (GFile *folder)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  ChorsuDataset *dataset = NULL;

  g_main_context_push_thread_default (context);
  chorsu_dataset_load_async (folder, NULL, take_result, &dataset);
  while (dataset == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);

  return dataset;
}

static gpointer
work (gpointer data)
{
  Run *run = data;
  double begin = get_ms (CLOCK_MONOTONIC);
  double cpu_begin = get_ms (CLOCK_PROCESS_CPUTIME_ID);

  run->result = run->parse_only ? (gpointer) parse (run->folder) : load (run->folder);
  run->ms = get_ms (CLOCK_MONOTONIC) - begin;
  run->cpu_ms = get_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu_begin;

  return NULL;
}

int
main (int    argc,
      char **argv)
{
  Run run = { NULL };
  double before, peak, after;

  if (argc != 3)
    {
      fprintf (stderr, "usage: bench-load FOLDER load|parse\n");
      return 2;
    }

  run.folder = g_file_new_for_commandline_arg (argv[1]);
  run.parse_only = g_str_equal (argv[2], "parse");
  before = get_memory ("VmRSS:");
  g_thread_join (g_thread_new ("worker", work, &run));
  peak = get_memory ("VmHWM:");
  after = get_memory ("VmRSS:");
  printf ("%.3f %.3f %.3f %.3f\n", run.ms, run.cpu_ms, peak - before, after - before);

  if (run.parse_only)
    g_ptr_array_unref (run.result);
  else
    g_object_unref (run.result);
  g_object_unref (run.folder);

  return 0;
}
