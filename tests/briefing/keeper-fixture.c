/* keeper-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "keeper-fixture.h"

#include "dataset-fixture.h"

char *
keeper_fixture_init (void)
{
  char *folder = g_dir_make_tmp (NULL, NULL);

  g_assert_nonnull (folder);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);

  return folder;
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

ChorsuKeeper *
keeper_fixture_open (const char  *path,
                     guint        interval,
                     GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  chorsu_keeper_open_async (path, dataset_fixture_get_real (), interval, NULL, ready_cb, &result);

  return chorsu_keeper_open_finish (wait_for (&result), error);
}

gboolean
keeper_fixture_save (ChorsuKeeper  *keeper,
                     const char    *path,
                     GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  chorsu_keeper_save_async (keeper, path, ready_cb, &result);

  return chorsu_keeper_save_finish (keeper, wait_for (&result), error);
}
