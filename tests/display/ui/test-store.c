/* test-store.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-store.h"

#include <glib/gstdio.h>

/* A folder of data that is not what it should be. */
typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);
}

static void
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_file (fixture->folder, "dataset.json");
  remove_file (fixture->folder, "chorsu.basemap");
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The worker may still be about to let go. */
static void
drop_store (ChorsuStore *store)
{
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (store);
  for (guint i = 0; store != NULL && i < 5000; i++)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_null (store);
}

static ChorsuStore *
read_store (const char *folder)
{
  ChorsuStore *store = chorsu_store_new (folder);

  /* Until the worker is done, there is a base map to look at. */
  g_assert_nonnull (chorsu_store_get_painter (store));
  g_assert_null (chorsu_store_get_dataset (store));
  while (!chorsu_store_is_ready (store))
    g_main_context_iteration (NULL, TRUE);

  return store;
}

static void
assert_bundled (ChorsuStore *store)
{
  ChorsuDataset *dataset = chorsu_store_get_dataset (store);

  g_assert_nonnull (dataset);
  g_assert_nonnull (chorsu_dataset_get_country (dataset, "UZ"));
  g_assert_true (chorsu_painter_get_dataset (chorsu_store_get_painter (store)) == dataset);
}

static void
test_bundled (Fixture       *fixture,
              gconstpointer  data)
{
  ChorsuStore *store = read_store (NULL);

  assert_bundled (store);
  g_assert_null (chorsu_store_get_refusal (store));
  drop_store (store);
}

static void
test_own_folder (Fixture       *fixture,
                 gconstpointer  data)
{
  ChorsuStore *store = read_store (g_getenv ("CHORSU_DATA_DIR"));

  assert_bundled (store);
  g_assert_null (chorsu_store_get_refusal (store));
  drop_store (store);
}

static void
test_broken_dataset (Fixture       *fixture,
                     gconstpointer  data)
{
  ChorsuStore *store;

  write_file (fixture, "dataset.json", "{ \"version\": ");
  store = read_store (fixture->folder);

  assert_bundled (store);
  g_assert_nonnull (chorsu_store_get_refusal (store));
  g_test_message ("%s", chorsu_store_get_refusal (store));
  g_assert_nonnull (strstr (chorsu_store_get_refusal (store), "dataset.json:1:"));
  drop_store (store);
}

static void
test_missing_dataset (Fixture       *fixture,
                      gconstpointer  data)
{
  ChorsuStore *store = read_store (fixture->folder);

  assert_bundled (store);
  g_assert_nonnull (strstr (chorsu_store_get_refusal (store), fixture->folder));
  drop_store (store);
}

static void
test_broken_basemap (Fixture       *fixture,
                     gconstpointer  data)
{
  ChorsuStore *store;

  write_file (fixture, "chorsu.basemap", "no base map");
  store = read_store (fixture->folder);

  assert_bundled (store);
  g_assert_nonnull (strstr (chorsu_store_get_refusal (store), "chorsu.basemap"));
  g_assert_null (strstr (chorsu_store_get_refusal (store), "dataset"));
  drop_store (store);
}

/* Without any data there are reasons, a line each, and nothing else. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_strdup (g_getenv ("CHORSU_DATA_DIR"));
  g_auto (GStrv) reasons = NULL;
  ChorsuStore *store;

  g_setenv ("CHORSU_DATA_DIR", fixture->folder, TRUE);
  store = chorsu_store_new (NULL);
  while (!chorsu_store_is_ready (store))
    g_main_context_iteration (NULL, TRUE);
  g_setenv ("CHORSU_DATA_DIR", folder, TRUE);

  g_assert_null (chorsu_store_get_painter (store));
  g_assert_null (chorsu_store_get_dataset (store));
  reasons = g_strsplit (chorsu_store_get_refusal (store), "\n", -1);
  g_assert_cmpuint (g_strv_length (reasons), ==, 2);
  drop_store (store);
}

/* A window may be closed before the data is there. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  drop_store (chorsu_store_new (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/ui/store/bundled", test_bundled);
  ADD ("/ui/store/own-folder", test_own_folder);
  ADD ("/ui/store/broken-dataset", test_broken_dataset);
  ADD ("/ui/store/missing-dataset", test_missing_dataset);
  ADD ("/ui/store/broken-basemap", test_broken_basemap);
  ADD ("/ui/store/nothing", test_nothing);
  ADD ("/ui/store/given-up", test_given_up);

  return g_test_run ();
}
