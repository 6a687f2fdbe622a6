/* test-citing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-citing.h"

static ChorsuDataset *dataset;

static gboolean
cites (const char *text,
       const char *source)
{
  g_autoptr (GPtrArray) citing = chorsu_citing (dataset, chorsu_dataset_get_source (dataset, source));
  ChorsuRef ref;

  g_assert_true (chorsu_ref_parse (text, &ref));
  g_assert_nonnull (chorsu_dataset_find (dataset, ref));

  return g_ptr_array_find (citing, chorsu_dataset_find (dataset, ref), NULL);
}

static void
test_where (void)
{
  g_assert_true (cites ("organisation:CSTO", "wiki-csto"));        /* the record */
  g_assert_true (cites ("country:KZ", "seetaoe-pop"));             /* a figure */
  g_assert_true (cites ("country:KZ", "astanatimes-gdp"));         /* a competing one */
  g_assert_true (cites ("country:UZ", "caspianpost-uz-cn-2025"));  /* a point of a series */
  g_assert_true (cites ("goal:security", "reuters-uz-ban"));       /* a claim */
  g_assert_false (cites ("goal:security", "seetaoe-pop"));
}

/* A source that nothing rests on should not be there; and what cites all of
 * them is most of the records. */
static void
test_all (void)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SOURCE);
  guint cited = 0;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (dataset, CHORSU_KIND_SOURCE, i);
      g_autoptr (GPtrArray) citing =
        chorsu_citing (dataset, chorsu_dataset_get_source (dataset, record->ref.id));

      cited += citing->len > 0;
      if (citing->len == 0)
        g_test_message ("nothing cites %s", record->ref.id);
    }

  g_assert_cmpuint (cited * 100, >, n * 95);
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

  g_test_add_func ("/session/citing/where", test_where);
  g_test_add_func ("/session/citing/all", test_all);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
