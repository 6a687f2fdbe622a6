/* test-keeper.c: files of briefings that are edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <unistd.h>

#include "chorsu-recovery.h"
#include "dataset-fixture.h"
#include "keeper-fixture.h"

/* Long enough not to come in between, short enough to wait for. */
#define NEVER (1000 * 1000)
#define SOON 10

static char *folder;

static char *
make_file (const char *name)
{
  g_autofree char *bundled = chorsu_briefing_bundled_path ();
  g_autofree char *text = NULL;
  char *path = g_build_filename (folder, name, NULL);
  gsize length;

  g_assert_true (g_file_get_contents (bundled, &text, &length, NULL));
  g_assert_true (g_file_set_contents (path, text, length, NULL));

  return path;
}

static ChorsuKeeper *
open_good (const char *path,
           guint       interval)
{
  g_autoptr (GError) error = NULL;
  ChorsuKeeper *keeper = keeper_fixture_open (path, interval, &error);

  g_assert_no_error (error);

  return keeper;
}

static const char *
author_of (ChorsuKeeper *keeper)
{
  return chorsu_briefing_get_author (chorsu_document_get_briefing (chorsu_keeper_get_document (keeper)));
}

static guint
count_lost (void)
{
  g_auto (GStrv) keys = chorsu_recovery_list ();

  return g_strv_length (keys);
}

static void
wait_for_lost (guint n)
{
  while (count_lost () != n)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

/* Lets go of a keeper as if its process had died: nothing is said, nothing written. */
static void
drop (ChorsuKeeper *keeper)
{
  g_object_add_weak_pointer (G_OBJECT (keeper), (gpointer *) &keeper);
  g_object_unref (keeper);
  while (keeper != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_save (void)
{
  g_autofree char *path = make_file ("save.chorsu");
  g_autofree char *other = g_build_filename (folder, "other.chorsu", NULL);
  ChorsuKeeper *keeper = open_good (path, NEVER);
  ChorsuDocument *document = chorsu_keeper_get_document (keeper);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (path, 0664), ==, 0);
  chorsu_document_set_author (document, "A");
  g_assert_true (chorsu_document_get_modified (document));
  g_assert_true (keeper_fixture_save (keeper, NULL, &error));
  g_assert_false (chorsu_document_get_modified (document));
  chorsu_document_set_author (document, "B");
  g_assert_true (keeper_fixture_save (keeper, other, &error));
  g_assert_cmpstr (chorsu_keeper_get_path (keeper), ==, other);
  drop (keeper);

  keeper = open_good (path, NEVER);
  g_assert_cmpstr (author_of (keeper), ==, "A");
  drop (keeper);
  keeper = open_good (other, NEVER);
  g_assert_cmpstr (author_of (keeper), ==, "B");
  g_assert_false (chorsu_keeper_get_recovered (keeper));
  drop (keeper);
  {
    GStatBuf status;

    g_assert_cmpint (g_stat (path, &status), ==, 0);
    g_assert_cmpint (status.st_mode & 0777, ==, 0664);
  }
  g_assert_cmpuint (count_lost (), ==, 0);
}

/* What is edited while it is saved is not taken for saved. */
static void
test_edit_while_saving (void)
{
  g_autofree char *path = make_file ("while.chorsu");
  g_autoptr (GError) error = NULL;
  ChorsuKeeper *keeper = open_good (path, NEVER);
  ChorsuDocument *document = chorsu_keeper_get_document (keeper);

  chorsu_document_set_author (document, "A");
  chorsu_keeper_save_async (keeper, NULL, NULL, NULL);
  chorsu_document_set_author (document, "AB");
  g_assert_true (keeper_fixture_save (keeper, NULL, &error));
  chorsu_document_undo (document);
  g_assert_cmpstr (chorsu_briefing_get_author (chorsu_document_get_briefing (document)), ==, "A");
  g_assert_true (chorsu_document_get_modified (document));
  chorsu_document_redo (document);
  g_assert_false (chorsu_document_get_modified (document));
  drop (keeper);
}

static void
test_unwritable (void)
{
  g_autofree char *path = make_file ("unwritable.chorsu");
  g_autoptr (GError) error = NULL;
  ChorsuKeeper *keeper = open_good (path, NEVER);

  chorsu_document_set_author (chorsu_keeper_get_document (keeper), "A");
  g_assert_false (keeper_fixture_save (keeper, "/nowhere/at/all.chorsu", &error));
  g_assert_nonnull (error);
  g_assert_true (chorsu_document_get_modified (chorsu_keeper_get_document (keeper)));
  g_assert_cmpstr (chorsu_keeper_get_path (keeper), ==, path);
  chorsu_keeper_discard (keeper);
  drop (keeper);
}

/* One at a time, by whatever name the file goes. */
static void
test_lock (void)
{
  g_autofree char *path = make_file ("lock.chorsu");
  g_autofree char *alias = g_build_filename (folder, "alias.chorsu", NULL);
  g_autofree char *second = make_file ("second.chorsu");
  ChorsuKeeper *keeper = open_good (path, NEVER);
  ChorsuKeeper *another = open_good (second, NEVER);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (path, alias), ==, 0);
  g_assert_null (keeper_fixture_open (path, NEVER, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (keeper_fixture_open (alias, NEVER, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (keeper_fixture_save (another, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  drop (another);
  drop (keeper);

  drop (open_good (alias, NEVER));
}

/* What was edited and not saved is an edit of what the file says. */
static void
test_recover (void)
{
  g_autofree char *path = make_file ("recover.chorsu");
  ChorsuKeeper *keeper = open_good (path, SOON);
  g_autofree char *original = g_strdup (author_of (keeper));

  chorsu_document_set_author (chorsu_keeper_get_document (keeper), "Lost");
  wait_for_lost (1);
  drop (keeper);

  keeper = open_good (path, SOON);
  g_assert_true (chorsu_keeper_get_recovered (keeper));
  g_assert_cmpstr (author_of (keeper), ==, "Lost");
  g_assert_true (chorsu_document_get_modified (chorsu_keeper_get_document (keeper)));

  /* Undone there is nothing left to lose. */
  chorsu_document_undo (chorsu_keeper_get_document (keeper));
  g_assert_cmpstr (author_of (keeper), ==, original);
  g_assert_false (chorsu_document_get_modified (chorsu_keeper_get_document (keeper)));
  wait_for_lost (0);
  drop (keeper);
}

static ChorsuKeeper *
make_new (guint interval)
{
  g_autoptr (ChorsuDocument) document = NULL;
  ChorsuView view;

  chorsu_view_init (&view);
  document = chorsu_document_new_from_view (dataset_fixture_get_real (), "New", "en", CHORSU_SCENE_TITLE, &view,
                                            (ChorsuBox) { 0.66, 0.35, 0.72, 0.40 });

  return chorsu_keeper_new (document, interval);
}

static void
test_recover_new (void)
{
  ChorsuKeeper *keeper = make_new (SOON);
  g_autoptr (GError) error = NULL;

  wait_for_lost (1);

  /* As long as it is edited nobody takes it away. */
  g_assert_null (keeper_fixture_open (NULL, SOON, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  drop (keeper);

  keeper = open_good (NULL, SOON);
  g_assert_null (chorsu_keeper_get_path (keeper));
  g_assert_true (chorsu_document_get_modified (chorsu_keeper_get_document (keeper)));
  g_assert_cmpstr (chorsu_text_get (chorsu_briefing_get_title (chorsu_document_get_briefing (
                     chorsu_keeper_get_document (keeper))), "en"), ==, "New");
  chorsu_keeper_discard (keeper);
  drop (keeper);
  g_assert_cmpuint (count_lost (), ==, 0);
}

/* Recovery files are files too: they may be damaged. */
static void
test_damaged_recovery (void)
{
#define CONTENT(text) { text, sizeof text - 1 }
  static const struct
  {
    const char *text;
    gssize      length;
  } contents[] = {
    CONTENT (""),
    CONTENT ("chorsu-recovery 1"),
    CONTENT ("chorsu-recovery 1\n\n\n"),
    CONTENT ("chorsu-recovery 1\n%ff/..\nx\n{}"),
    CONTENT ("\x00\xff"),
    CONTENT ("{}"),
  };
#undef CONTENT

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *path = g_build_filename (folder, "chorsu", "damaged.recovery", NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, contents[i].text, contents[i].length, NULL));
      g_assert_null (keeper_fixture_open (NULL, NEVER, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      g_unlink (path);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folder = keeper_fixture_init ();

  g_test_add_func ("/keeper/save", test_save);
  g_test_add_func ("/keeper/edit-while-saving", test_edit_while_saving);
  g_test_add_func ("/keeper/unwritable", test_unwritable);
  g_test_add_func ("/keeper/lock", test_lock);
  g_test_add_func ("/keeper/recover", test_recover);
  g_test_add_func ("/keeper/recover-new", test_recover_new);
  g_test_add_func ("/keeper/damaged-recovery", test_damaged_recovery);

  return g_test_run ();
}
