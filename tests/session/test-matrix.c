/* test-matrix.c: goals against countries and corridors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-matrix.h"

#include "chorsu-related.h"

static ChorsuDataset *dataset;

static void
test_shape (void)
{
  g_autoptr (ChorsuMatrix) matrix = chorsu_matrix_new (dataset, "en");
  guint before = G_MAXUINT;

  g_assert_cmpuint (matrix->goals->len, ==, 4);
  g_assert_cmpuint (matrix->countries->len, ==, 5);
  for (guint i = 0; i < matrix->goals->len; i++)
    g_assert_cmpint (((const ChorsuGoal *) matrix->goals->pdata[i])->order, ==, i + 1);

  /* What serves most goals comes first. */
  for (guint i = 0; i < matrix->corridors->len; i++)
    {
      const ChorsuCorridor *corridor = matrix->corridors->pdata[i];
      guint n = 0;

      for (guint j = 0; j < matrix->goals->len; j++)
        n += chorsu_matrix_serves (corridor, matrix->goals->pdata[j]);
      g_assert_cmpuint (n, ==, g_strv_length ((char **) corridor->goals));
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, <=, before);
      before = n;
    }
}

/* Every assignment of the dataset is in it. */
static void
test_complete (void)
{
  g_autoptr (ChorsuMatrix) matrix = chorsu_matrix_new (dataset, "de");

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);
      gboolean any = corridor->goals != NULL && corridor->goals[0] != NULL;

      g_assert_cmpint (g_ptr_array_find (matrix->corridors, corridor, NULL), ==, any);
    }
}

static void
test_count (void)
{
  g_autoptr (ChorsuMatrix) matrix = chorsu_matrix_new (dataset, "en");

  for (guint i = 0; i < matrix->goals->len; i++)
    for (guint j = 0; j < matrix->countries->len; j++)
      {
        const ChorsuGoal *goal = matrix->goals->pdata[i];
        const ChorsuCountry *country = matrix->countries->pdata[j];
        g_autoptr (GPtrArray) corridors = chorsu_related (dataset, country->record.ref, CHORSU_KIND_CORRIDOR);
        guint n = 0;

        for (guint k = 0; k < corridors->len; k++)
          n += chorsu_list_contains (((const ChorsuCorridor *) corridors->pdata[k])->goals, goal->record.ref.id);
        g_assert_cmpuint (chorsu_matrix_count (matrix, goal, country), ==, n);
        g_assert_nonnull (chorsu_goal_get_relevance (goal, country->record.ref.id));
      }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = chorsu_dataset_load (file, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/session/matrix/shape", test_shape);
  g_test_add_func ("/session/matrix/complete", test_complete);
  g_test_add_func ("/session/matrix/count", test_count);

  status = g_test_run ();
  g_assert_finalize_object (dataset);

  return status;
}
