/* test-nearby.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include "chorsu-geodesic.h"
#include "chorsu-nearby.h"

static const ChorsuNearby *
find (GArray     *found,
      ChorsuKind  kind,
      const char *id)
{
  for (guint i = 0; i < found->len; i++)
    {
      const ChorsuNearby *nearby = &g_array_index (found, ChorsuNearby, i);

      if (chorsu_ref_equal (nearby->record->ref, chorsu_ref (kind, id)))
        return nearby;
    }

  return NULL;
}

static void
test_points (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  g_autoptr (GArray) none = chorsu_nearby_find (dataset, -30, -30, 100);
  g_autoptr (GArray) found = chorsu_nearby_find (dataset, 69.1, 41, 20);
  const ChorsuNearby *node = find (found, CHORSU_KIND_NODE, "here");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (node);
  g_assert_cmpfloat_with_epsilon (node->distance_km, chorsu_geodesic_km (69.1, 41, 69, 41), 1e-9);
  g_assert_null (find (found, CHORSU_KIND_NODE, "there"));

  /* The segment and its corridor begin at the node. */
  g_assert_cmpfloat_with_epsilon (find (found, CHORSU_KIND_SEGMENT, "one")->distance_km, node->distance_km, 0.01);
  g_assert_cmpfloat_with_epsilon (find (found, CHORSU_KIND_CORRIDOR, "way")->distance_km, node->distance_km, 0.01);

  for (guint i = 1; i < found->len; i++)
    g_assert_cmpfloat (g_array_index (found, ChorsuNearby, i - 1).distance_km, <=,
                       g_array_index (found, ChorsuNearby, i).distance_km);
}

/* Beside the middle of a stretch, not only beside its ends. */
static void
test_line (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  g_autoptr (GArray) found = chorsu_nearby_find (dataset, 67.5, 40.35, 5);

  /* Half way from 68, 40.5 to 67, 40.2. */
  g_assert_nonnull (find (found, CHORSU_KIND_SEGMENT, "one"));
  g_assert_cmpfloat (find (found, CHORSU_KIND_SEGMENT, "one")->distance_km, <, 0.5);
}

/* What was signed far away does not lie there. */
static void
test_not_drawn (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  g_autoptr (GArray) found = chorsu_nearby_find (dataset, -77, 38.9, 50);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/nearby/points", test_points);
  g_test_add_func ("/core/nearby/line", test_line);
  g_test_add_func ("/core/nearby/not-drawn", test_not_drawn);

  return g_test_run ();
}
