/* bench-find.c: how long a search takes, beside one look through all the texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-find FOLDER ROUNDS QUERY…
 *
 * Loads the dataset in FOLDER. The first line printed is the milliseconds of
 * CPU time that preparing the search takes; then comes a line for each query:
 * the fewest milliseconds in which it is answered, those in which strcasestr()
 * finds every place of the query in the same texts, and the number of results.
 */
#define _GNU_SOURCE /* strcasestr() */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "chorsu-finder.h"
#include "chorsu-visit.h"

/* As many as the window shows. */
#define LIMIT 40

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
append_string (const char *part,
               const char *string,
               gpointer    user_data)
{
  g_string_append (user_data, string);
  g_string_append_c (user_data, '\n');
}

static void
append_text (const char       *part,
             const ChorsuText *text,
             gpointer          user_data)
{
  append_string (part, chorsu_text_get (text, "en"), user_data);
  append_string (part, chorsu_text_get (text, "de"), user_data);
}

static void
append_statement (const char            *part,
                  const ChorsuStatement *statement,
                  gpointer               user_data)
{
  if (statement->text != NULL)
    append_text (part, statement->text, user_data);
  if (statement->note != NULL)
    append_text (part, statement->note, user_data);
}

static char *
collect_texts (ChorsuDataset *dataset)
{
  GString *texts = g_string_new (NULL);
  const ChorsuVisitor visitor = { append_text, append_string, NULL, append_statement, NULL, texts };

  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; kind != CHORSU_KIND_SOURCE && i < chorsu_dataset_get_n_records (dataset, kind); i++)
      chorsu_record_visit (chorsu_dataset_get_record (dataset, kind, i), &visitor);

  return g_string_free (texts, FALSE);
}

static double
time_search (const ChorsuFinder *finder,
             const char         *query,
             guint              *n_found)
{
  double start = now_ms ();
  g_autoptr (GPtrArray) results = chorsu_finder_search (finder, query, LIMIT, n_found);

  if (results->len == 0)
    g_error ("Nothing is found for “%s”", query);
  return now_ms () - start;
}

static double
time_scan (const char *texts,
           const char *query)
{
  static volatile guint n_places; /* so that nothing is left out */
  double start = now_ms ();

  for (const char *at = texts; (at = strcasestr (at, query)) != NULL; at++)
    n_places++;

  return now_ms () - start;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuFinder) finder = NULL;
  g_autofree char *texts = NULL;
  double start;

  if (argc < 4)
    g_error ("Usage: %s FOLDER ROUNDS QUERY…", argv[0]);

  folder = g_file_new_for_path (argv[1]);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  if (dataset == NULL)
    g_error ("%s", error->message);

  start = now_ms ();
  finder = chorsu_finder_new (dataset, "de");
  printf ("%.3f\n", now_ms () - start);

  texts = collect_texts (dataset);
  for (int q = 3; q < argc; q++)
    {
      double ours = G_MAXDOUBLE, scan = G_MAXDOUBLE;
      guint n_found;

      for (int r = 0; r < atoi (argv[2]); r++)
        {
          ours = MIN (ours, time_search (finder, argv[q], &n_found));
          scan = MIN (scan, time_scan (texts, argv[q]));
        }
      printf ("%.4f %.4f %u\n", ours, scan, n_found);
    }

  return 0;
}
