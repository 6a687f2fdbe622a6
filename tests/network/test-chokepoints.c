/* test-chokepoints.c: what most depends on
 *
 * That bridges, betweenness and minimum cuts are right is tested against an
 * independent implementation; here it is what becomes of the corridors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "chorsu-chokepoints.h"
#include "chorsu-measure.h"
#include "chorsu-ways.h"
#include "network-fixture.h"

static const ChorsuChokepoint *
find (GPtrArray  *points,
      ChorsuKind  kind,
      const char *id)
{
  for (guint i = 0; i < points->len; i++)
    {
      const ChorsuChokepoint *point = g_ptr_array_index (points, i);

      if (chorsu_ref_equal (point->ref, chorsu_ref (kind, id)))
        return point;
    }

  return NULL;
}

static void
test_small (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) today = NULL;
  g_autoptr (GPtrArray) built = NULL;
  const ChorsuChokepoint *point;

  /* Today the line is not built: only the pipeline runs. */
  g_assert_cmpuint (chorsu_network_count_corridors (network, &options, NULL), ==, 1);
  today = chorsu_network_chokepoints (network, &options, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (today->len, ==, 3);
  g_assert_nonnull (find (today, CHORSU_KIND_SEGMENT, "ad-gas"));

  options.statuses |= CHORSU_BIT (CHORSU_STATUS_CONSTRUCTION);
  g_assert_cmpuint (chorsu_network_count_corridors (network, &options, NULL), ==, 2);
  built = chorsu_network_chokepoints (network, &options, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  /* a and d are on both; a is an end of both. */
  g_assert_true (find (built, CHORSU_KIND_NODE, "a") == g_ptr_array_index (built, 0)
                 || find (built, CHORSU_KIND_NODE, "d") == g_ptr_array_index (built, 0));
  point = find (built, CHORSU_KIND_NODE, "a");
  g_assert_cmpuint (point->corridors->len, ==, 2);
  g_assert_cmpuint (point->ends->len, ==, 2);
  g_assert_cmpuint (point->stranded->len, ==, 0);

  /* Everything west of d hangs on each of its segments. */
  point = find (built, CHORSU_KIND_SEGMENT, "fg");
  g_assert_cmpuint (point->stranded->len, ==, 1);
  g_assert_true (point->is_bridge);
  /* The crossing has a road past it, and c–d another beside it. */
  point = find (built, CHORSU_KIND_NODE, "b");
  g_assert_cmpuint (point->corridors->len, ==, 1);
  g_assert_cmpuint (point->stranded->len, ==, 0);
  g_assert_false (point->is_bridge);
  g_assert_false (find (built, CHORSU_KIND_SEGMENT, "dc")->is_bridge);
  g_assert_true (find (built, CHORSU_KIND_NODE, "c")->is_bridge);
  g_assert_null (find (built, CHORSU_KIND_NODE, "x"));
}

static gboolean
contains (GPtrArray            *corridors,
          const ChorsuCorridor *corridor)
{
  return g_ptr_array_find (corridors, corridor, NULL);
}

/* Each loss once more, by the functions that answer single questions. */
static void
test_agrees_with_closing (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GPtrArray) points = chorsu_network_chokepoints (network, &options, NULL, NULL, NULL, NULL, NULL);
  guint checked = 0;

  g_assert_cmpuint (points->len, >, 100);
  for (guint i = 0; i < points->len; i += 3)
    {
      const ChorsuChokepoint *point = g_ptr_array_index (points, i);
      g_autoptr (ChorsuClosures) none = chorsu_closures_new ();
      g_autoptr (ChorsuClosures) closures = NULL;
      gboolean all_freight = TRUE;
      ChorsuClosure closure;
      double extra = 0;

      g_assert_true (chorsu_closure_of_ref (point->ref, &closure));
      closures = chorsu_closures_with (none, closure);

      for (guint j = 0; j < point->corridors->len; j++)
        {
          const ChorsuCorridor *corridor = g_ptr_array_index (point->corridors, j);
          g_autoptr (ChorsuWay) line = chorsu_network_measure_route (network, &corridor->routes[0], &options.model, 0);
          g_autoptr (ChorsuWay) around = NULL;
          g_autoptr (GError) error = NULL;
          ChorsuWayOptions own = options;

          g_assert_true (chorsu_dataset_get_corridor (dataset, corridor->record.ref.id) == corridor);
          if (line->mode_km[CHORSU_MODE_GAS] + line->mode_km[CHORSU_MODE_POWER] + line->mode_km[CHORSU_MODE_OIL] > 0)
            {
              all_freight = FALSE;
              continue;
            }
          own.closures = closures;
          around = chorsu_network_shortest_way (network, line->stops[0].node, line->stops[line->n_legs].node, &own, &error);
          g_assert_true (contains (point->stranded, corridor) == g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY));
          g_assert_true (contains (point->ends, corridor) == g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED));
          if (around != NULL)
            extra += around->km - line->km;
          checked++;
        }
      if (all_freight)
        g_assert_cmpfloat_with_epsilon (point->extra_km, extra, 1e-6);
    }
  g_assert_cmpuint (checked, >, 50);
}

static void
test_order (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  const ChorsuGoal *goal = chorsu_dataset_get_goal (chorsu_network_get_dataset (network), "minerals");
  g_autoptr (GPtrArray) all = chorsu_network_chokepoints (network, &options, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) some = chorsu_network_chokepoints (network, &options, goal, NULL, NULL, NULL, NULL);

  for (guint i = 1; i < all->len; i++)
    {
      const ChorsuChokepoint *a = g_ptr_array_index (all, i - 1);
      const ChorsuChokepoint *b = g_ptr_array_index (all, i);

      g_assert_cmpuint (a->corridors->len, >=, b->corridors->len);
      if (a->corridors->len == b->corridors->len)
        g_assert_cmpuint (a->stranded->len, >=, b->stranded->len);
      g_assert_cmpfloat (b->betweenness, >=, 0);
      g_assert_cmpfloat (b->betweenness, <=, 1);
    }

  g_assert_cmpuint (some->len, >, 0);
  g_assert_cmpuint (some->len, <, all->len);
  for (guint i = 0; i < some->len; i++)
    {
      const ChorsuChokepoint *point = g_ptr_array_index (some, i);

      for (guint j = 0; j < point->corridors->len; j++)
        g_assert_true (g_strv_contains (((const ChorsuCorridor *) g_ptr_array_index (point->corridors, j))->goals, "minerals"));
    }
}

static void
stop_cb (double   fraction,
         gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (chorsu_network_chokepoints (network, &options, NULL, stop_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_async (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  GAsyncResult *kept = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GError) error = NULL;

  chorsu_network_chokepoints_async (network, &options, NULL, NULL, NULL, NULL, keep_cb, &kept);
  while (kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  points = chorsu_network_chokepoints_finish (kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (points->len, >, 100);
  g_object_unref (kept);
}

static void
test_cut (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuCut) cut = NULL;
  guint a = network_fixture_node (network, "a");

  /* From a to c there are the crossing and the road past it. */
  cut = chorsu_network_minimum_cut (network, a, network_fixture_node (network, "c"), &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cut->segments->len, ==, 2);
  g_assert_true (cut->adjacent);
  g_assert_cmpuint (cut->nodes->len, ==, 0);
  g_clear_pointer (&cut, chorsu_cut_free);

  cut = chorsu_network_minimum_cut (network, a, network_fixture_node (network, "d"), &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cut->segments->len, ==, 1);
  g_assert_cmpuint (g_array_index (cut->segments, guint, 0), ==, network_fixture_segment (network, "cd-road"));
  g_assert_cmpuint (cut->nodes->len, ==, 1);
  g_assert_cmpuint (g_array_index (cut->nodes, guint, 0), ==, network_fixture_node (network, "c"));

  g_assert_null (chorsu_network_minimum_cut (network, a, network_fixture_node (network, "x"), &options, &error));
  g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY);
  g_clear_error (&error);
  g_assert_null (chorsu_network_minimum_cut (network, a, a, &options, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/chokepoints/small", test_small);
  g_test_add_func ("/network/chokepoints/agrees-with-closing", test_agrees_with_closing);
  g_test_add_func ("/network/chokepoints/order", test_order);
  g_test_add_func ("/network/chokepoints/cancel", test_cancel);
  g_test_add_func ("/network/chokepoints/async", test_async);
  g_test_add_func ("/network/chokepoints/cut", test_cut);

  return g_test_run ();
}
