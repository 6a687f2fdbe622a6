/* test-killed.c: whenever a process that edits and saves is killed, little is
 * lost and every file can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dataset-fixture.h"
#include "keeper-fixture.h"

#define N_RUNS 200
#define N_AT_ONCE 25

/* What may be lost, µs. */
#define MAX_LOST (5 * G_USEC_PER_SEC)

/* How long a run lives once it edits, µs: some past the first recovery file. */
#define MAX_LIFE (8 * G_USEC_PER_SEC)

/* --- The process that is killed --- */

typedef struct
{
  ChorsuKeeper *keeper;
  int           log;
  guint         n;
} Child;

static gboolean
edit_cb (gpointer data)
{
  Child *child = data;
  ChorsuDocument *document = chorsu_keeper_get_document (child->keeper);
  g_autofree char *name = g_strdup_printf ("%u", ++child->n);
  g_autofree char *line = NULL;

  switch (child->n % 5)
    {
    case 0:
      chorsu_document_duplicate (document, 0);
      break;
    case 1:
      chorsu_document_remove (document, 0);
      break;
    default:
      chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_NOTES, "en", name);
    }
  chorsu_document_end_burst (document);
  chorsu_document_set_author (document, name);
  line = g_strdup_printf ("%u %" G_GINT64_FORMAT "\n", child->n, g_get_monotonic_time ());
  if (write (child->log, line, strlen (line)) < 0)
    exit (1);
  if (g_random_int_range (0, 60) == 0)
    chorsu_keeper_save_async (child->keeper, NULL, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

static int
edit_until_killed (const char *path,
                   const char *log)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  Child child = { keeper_fixture_open (path, 0, &error), g_open (log, O_WRONLY | O_CREAT | O_APPEND, 0600), 0 };

  g_assert_no_error (error);
  g_timeout_add (20, edit_cb, &child);
  g_main_loop_run (loop);

  return 0;
}

/* --- Who kills it --- */

typedef struct
{
  GPid    pid;
  char   *path;
  char   *log;
  gint64  life;    /* µs, from its first edit */
  gint64  begun;   /* 0 until then */
  gint64  killed;  /* 0 until then */
} Run;

/* When the first edit was made, or the first after number @n; 0 if none was. */
static gint64
time_after (Run   *run,
            guint  n)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (run->log, &text, NULL, NULL))
    return 0;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      char *end;

      if (g_ascii_strtoull (lines[i], &end, 10) > n)
        return g_ascii_strtoll (end, NULL, 10);
    }

  return 0;
}

static void
start (Run        *run,
       const char *program,
       const char *folder,
       guint       number)
{
  g_autofree char *bundled = chorsu_briefing_bundled_path ();
  g_autofree char *text = NULL;
  g_autofree char *name = g_strdup_printf ("%u.chorsu", number);
  g_autoptr (GError) error = NULL;
  gsize length;

  run->path = g_build_filename (folder, name, NULL);
  run->log = g_strconcat (run->path, ".log", NULL);
  run->life = g_test_rand_int_range (0, MAX_LIFE);
  g_assert_true (g_file_get_contents (bundled, &text, &length, NULL));
  g_assert_true (g_file_set_contents (run->path, text, length, NULL));
  {
    const char *const arguments[] = { program, "--edit", run->path, run->log, NULL };

    g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &run->pid, &error);
    g_assert_no_error (error);
  }
}

/* Returns: whether it is still to be killed */
static gboolean
kill_in_time (Run *run)
{
  gint64 now = g_get_monotonic_time ();

  if (run->killed != 0)
    return FALSE;
  if (run->begun == 0)
    run->begun = time_after (run, 0);
  if (run->begun == 0)
    g_assert_cmpint (waitpid (run->pid, NULL, WNOHANG), ==, 0);
  if (run->begun == 0 || now < run->begun + run->life)
    return TRUE;

  g_assert_cmpint (kill (run->pid, SIGKILL), ==, 0);
  run->killed = g_get_monotonic_time ();

  return FALSE;
}

static void
check (Run *run)
{
  g_autoptr (GFile) file = g_file_new_for_path (run->path);
  g_autoptr (ChorsuBriefing) saved = NULL;
  g_autoptr (ChorsuKeeper) keeper = NULL;
  g_autoptr (GError) error = NULL;
  const char *author;
  gint64 first_lost;
  guint n;

  saved = chorsu_briefing_load (file, dataset_fixture_get_real (), NULL, NULL, &error);
  g_assert_no_error (error);
  keeper = keeper_fixture_open (run->path, 0, &error);
  g_assert_no_error (error);

  author = chorsu_briefing_get_author (chorsu_document_get_briefing (chorsu_keeper_get_document (keeper)));
  n = g_ascii_strtoull (author, NULL, 10);
  first_lost = time_after (run, n);
  if (first_lost != 0)
    g_assert_cmpint (run->killed - first_lost, <=, MAX_LOST);
  g_test_message ("killed after %.3f s; %.3f s lost%s", (run->killed - run->begun) / 1e6,
                  first_lost != 0 ? (run->killed - first_lost) / 1e6 : 0,
                  chorsu_keeper_get_recovered (keeper) ? "; recovered" : "");
}

static void
run_clear (gpointer data)
{
  Run *run = data;

  g_free (run->path);
  g_free (run->log);
}

static void
check_some (const char *program,
            const char *folder,
            guint       first)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, TRUE, sizeof (Run));
  gboolean any = TRUE;

  g_array_set_clear_func (runs, run_clear);
  g_array_set_size (runs, N_AT_ONCE);
  for (guint i = 0; i < runs->len; i++)
    start (&g_array_index (runs, Run, i), program, folder, first + i);
  while (any)
    {
      any = FALSE;
      for (guint i = 0; i < runs->len; i++)
        any |= kill_in_time (&g_array_index (runs, Run, i));
      g_usleep (2000);
    }
  for (guint i = 0; i < runs->len; i++)
    {
      Run *run = &g_array_index (runs, Run, i);
      int status;

      g_assert_cmpint (waitpid (run->pid, &status, 0), ==, run->pid);
      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      check (run);
    }
}

static void
test_killed (gconstpointer program)
{
  g_autofree char *folder = keeper_fixture_init ();

  for (guint first = 0; first < N_RUNS; first += N_AT_ONCE)
    check_some (program, folder, first);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--edit"))
    return edit_until_killed (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/keeper/killed", argv[0], test_killed);

  return g_test_run ();
}
