/* bench-dossier.c: what opening a dossier costs the main thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-dossier DATA-DIR [KIND…]
 *
 * Opens the dossier of every record of those kinds (all, when none is named),
 * one after the other, in a pane of the usual size, and after each a page of
 * preferences with as many rows as the dossier had when it came on the screen.
 * A line "KIND ID ROWS DOSSIER PAGE LONGEST" is printed for each: milliseconds
 * of CPU time of the main thread from the command to the end of the first
 * frame that shows it, and the longest turn of the main loop until the dossier
 * was complete.
 */
#include "config.h"

#include <stdio.h>
#include <time.h>

#include "chorsu-application.h"
#include "chorsu-dossier.h"

#define WIDTH 384
#define HEIGHT 748

/* That long nothing happens any more, microseconds. */
#define QUIET_USEC 30000

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *stack;
  GtkWidget     *dossier;
  ChorsuSession *session;
  GdkFrameClock *clock;
  gboolean       painted;
} Bench;

static double
thread_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec * 1e-6;
}

static void
after_paint_cb (Bench *bench)
{
  bench->painted = TRUE;
}

/* The main thread's work until a frame is on the screen. */
static double
run_until_painted (Bench  *bench,
                   double  start)
{
  bench->painted = FALSE;
  gtk_widget_queue_draw (bench->window);
  while (!bench->painted)
    g_main_context_iteration (NULL, TRUE);

  return thread_cpu_ms () - start;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* What goes on after that, until nothing does. Returns: the longest turn, ms */
static double
run_until_quiet (void)
{
  gint64 busy = g_get_monotonic_time ();
  double longest = 0;
  guint wake = g_timeout_add (10, wake_cb, NULL);

  while (g_get_monotonic_time () - busy < QUIET_USEC)
    {
      double start = thread_cpu_ms ();
      double turn;

      g_main_context_iteration (NULL, TRUE);
      turn = thread_cpu_ms () - start;
      longest = MAX (longest, turn);
      if (turn > 0.5)
        busy = g_get_monotonic_time ();
    }
  g_source_remove (wake);

  return longest;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static GtkWidget *
page_new (guint n_rows)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_menu_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "A name and its value");
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "1 January 2026");
      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return page;
}

static double
open_page (Bench *bench,
           guint  n_rows)
{
  double start = thread_cpu_ms ();
  GtkWidget *page = page_new (n_rows);
  double cost;

  gtk_stack_add_child (GTK_STACK (bench->stack), page);
  gtk_stack_set_visible_child (GTK_STACK (bench->stack), page);
  cost = run_until_painted (bench, start);
  gtk_stack_set_visible_child (GTK_STACK (bench->stack), bench->dossier);
  gtk_stack_remove (GTK_STACK (bench->stack), page);

  return cost;
}

static void
open_record (Bench              *bench,
             const ChorsuRecord *record)
{
  double start = thread_cpu_ms ();
  double dossier, page, longest;
  guint n_rows;

  chorsu_session_select (bench->session, record->ref, FALSE);
  dossier = run_until_painted (bench, start);
  n_rows = count_rows (bench->dossier);
  longest = run_until_quiet ();
  page = open_page (bench, n_rows);
  run_until_quiet ();

  printf ("%s %s %u %.3f %.3f %.3f\n", chorsu_kind_to_nick (record->ref.kind), record->ref.id,
          n_rows, dossier, page, longest);
  fflush (stdout);
}

static void
open_window (Bench         *bench,
             ChorsuDataset *dataset)
{
  bench->session = chorsu_session_new ("en");
  chorsu_session_set_dataset (bench->session, dataset);

  bench->dossier = g_object_new (CHORSU_TYPE_DOSSIER, "session", bench->session, NULL);
  bench->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (bench->stack), bench->dossier);

  bench->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->stack);
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (bench->window));

  bench->clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect_swapped (bench->clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  run_until_painted (bench, 0);
  run_until_quiet ();
}

static void
open_kind (Bench         *bench,
           ChorsuDataset *dataset,
           ChorsuKind     kind)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
    open_record (bench, chorsu_dataset_get_record (dataset, kind, i));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) folder = NULL;
  Bench bench = { 0 };

  if (argc < 2)
    g_error ("Usage: %s DATA-DIR [KIND…]", argv[0]);

  application = ADW_APPLICATION (chorsu_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  path = g_build_filename (argv[1], "dataset", NULL);
  folder = g_file_new_for_path (path);
  if (!g_application_register (G_APPLICATION (application), NULL, &error)
      || (dataset = chorsu_dataset_load (folder, NULL, NULL, &error)) == NULL)
    g_error ("%s", error->message);

  open_window (&bench, dataset);
  for (int i = 2; i < argc; i++)
    open_kind (&bench, dataset, chorsu_kind_from_nick (argv[i]));
  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; argc == 2 && kind < CHORSU_N_KINDS; kind++)
    open_kind (&bench, dataset, kind);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.session);

  return 0;
}
