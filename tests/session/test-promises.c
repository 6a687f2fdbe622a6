/* test-promises.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-promises.h"
#include "network-fixture.h"

static const ChorsuCorridor *
get_corridor (const char *id)
{
  const ChorsuCorridor *corridor =
    chorsu_dataset_get_corridor (chorsu_network_get_dataset (network_fixture_get_real ()), id);

  g_assert_nonnull (corridor);
  return corridor;
}

/* What a corridor is to carry stands beside what it carried last. */
static void
test_pairs (void)
{
  const ChorsuCorridor *corridor = get_corridor ("middle-corridor");
  g_autoptr (GPtrArray) promises = chorsu_corridor_promises (corridor);
  gboolean volume = FALSE;

  for (guint i = 0; i < promises->len; i++)
    {
      const ChorsuPromise *promise = promises->pdata[i];

      g_assert_cmpuint (promise->promised->len, >, 0);
      for (guint j = 0; j < promise->promised->len; j++)
        g_assert_true (chorsu_figure_is_promise (promise->promised->pdata[j]));
      for (guint j = 0; j < promise->there->len; j++)
        {
          const ChorsuFigure *there = promise->there->pdata[j];

          g_assert_false (chorsu_figure_is_promise (there));
          g_assert_cmpstr (there->as_of, ==, ((const ChorsuFigure *) promise->there->pdata[0])->as_of);
          volume |= g_str_equal (there->key, "cargo-volume");
        }
    }
  g_assert_true (volume);
}

/* No promise is lost, and none is said twice. */
static void
test_all (void)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (network_fixture_get_real ());

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);
      g_autoptr (GPtrArray) promises = chorsu_corridor_promises (corridor);
      guint expected = 0, found = 0;

      for (guint j = 0; j < corridor->record.n_figures; j++)
        expected += chorsu_figure_is_promise (corridor->record.figures[j]);
      for (guint j = 0; j < promises->len; j++)
        found += ((const ChorsuPromise *) promises->pdata[j])->promised->len;
      g_assert_cmpuint (found, ==, expected);
    }
}

static void
test_segments (void)
{
  g_autoptr (GPtrArray) segments = chorsu_corridor_expected (get_corridor ("cku-railway"));

  g_assert_cmpuint (segments->len, >, 0);
  for (guint i = 0; i < segments->len; i++)
    {
      g_assert_nonnull (((const ChorsuSegment *) segments->pdata[i])->expected);
      for (guint j = 0; j < i; j++)
        g_assert_true (segments->pdata[i] != segments->pdata[j]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promises/pairs", test_pairs);
  g_test_add_func ("/promises/all", test_all);
  g_test_add_func ("/promises/segments", test_segments);

  return g_test_run ();
}
