/* test-sides.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-sides.h"

static ChorsuDataset *dataset;

static gboolean
is_on_side (const char *goal,
            ChorsuSide  side,
            const char *text)
{
  g_autoptr (GPtrArray) records = chorsu_sides (dataset, chorsu_dataset_get_goal (dataset, goal), side);
  ChorsuRef ref;

  g_assert_true (chorsu_ref_parse (text, &ref));
  g_assert_nonnull (chorsu_dataset_find (dataset, ref));

  return g_ptr_array_find (records, chorsu_dataset_find (dataset, ref), NULL);
}

static void
test_sides (void)
{
  const struct
  {
    const char *goal;
    const char *ref;
    int         side; /* -1: none */
  } cases[] = {
    { "contain-influence", "corridor:middle-corridor", CHORSU_SIDE_SERVES },
    { "contain-influence", "corridor:tripp", CHORSU_SIDE_SERVES },
    { "contain-influence", "corridor:northern-corridor", CHORSU_SIDE_AGAINST },
    { "contain-influence", "corridor:beineu-shymkent", -1 },
    { "contain-influence", "organisation:CSTO", CHORSU_SIDE_AGAINST },
    { "contain-influence", "security:ru-201-dushanbe", CHORSU_SIDE_AGAINST },
    { "contain-influence", "engagement:agr-cn-treaty", CHORSU_SIDE_AGAINST },
    { "contain-influence", "engagement:prog-c51", CHORSU_SIDE_SERVES },
    { "minerals", "engagement:deal-cove-tungsten", CHORSU_SIDE_SERVES },
    { "minerals", "engagement:prog-vault", CHORSU_SIDE_OUTCOME },
    { "minerals", "resource:upper-kairakty", CHORSU_SIDE_SERVES },
    { "security", "security:us-bagram", CHORSU_SIDE_SERVES },
    { "security", "security:ru-201-dushanbe", CHORSU_SIDE_AGAINST },
    { "security", "fact:con-csto", CHORSU_SIDE_AGAINST },
    { "security", "fact:sec-uz-ct", CHORSU_SIDE_OUTCOME },
    { "soft-power", "engagement:deal-wabtec-kz", CHORSU_SIDE_SERVES },
    { "soft-power", "engagement:pol-usaid", CHORSU_SIDE_OUTCOME },
    { "soft-power", "engagement:inst-confucius-almaty", CHORSU_SIDE_AGAINST },
    { "soft-power", "engagement:prog-bolashak", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (ChorsuSide side = CHORSU_SIDE_SERVES; side <= CHORSU_SIDE_OUTCOME; side++)
      {
        g_test_message ("%s %s %d", cases[i].goal, cases[i].ref, side);
        g_assert_cmpint (is_on_side (cases[i].goal, side, cases[i].ref), ==, cases[i].side == (int) side);
      }
}

/* Nothing is on two sides or there twice, and every side of every goal has something. */
static void
test_disjoint (void)
{
  for (guint g = 0; g < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_GOAL); g++)
    {
      const ChorsuGoal *goal =
        (const ChorsuGoal *) chorsu_dataset_get_record (dataset, CHORSU_KIND_GOAL, g);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (ChorsuSide side = CHORSU_SIDE_SERVES; side <= CHORSU_SIDE_OUTCOME; side++)
        {
          g_autoptr (GPtrArray) records = chorsu_sides (dataset, goal, side);

          g_test_message ("%s: %u", goal->record.ref.id, records->len);
          g_assert_cmpuint (records->len, >, 0);
          for (guint i = 0; i < records->len; i++)
            if (!g_hash_table_add (seen, records->pdata[i]))
              g_error ("%s twice", ((const ChorsuRecord *) records->pdata[i])->ref.id);
        }
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

  g_test_add_func ("/session/sides/kinds", test_sides);
  g_test_add_func ("/session/sides/disjoint", test_disjoint);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
