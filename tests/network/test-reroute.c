/* test-reroute.c: what breaks, and the way round
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "chorsu-reroute.h"
#include "chorsu-ways.h"
#include "network-fixture.h"

static ChorsuClosures *
parse (ChorsuNetwork *network,
       const char    *text)
{
  g_autoptr (GError) error = NULL;
  ChorsuClosures *closures = chorsu_closures_parse (network, text, &error);

  g_assert_no_error (error);

  return closures;
}

static const ChorsuReroute *
find (GPtrArray  *found,
      const char *corridor,
      const char *route)
{
  for (guint i = 0; i < found->len; i++)
    {
      const ChorsuReroute *reroute = g_ptr_array_index (found, i);

      if (g_str_equal (reroute->corridor->record.ref.id, corridor) && g_str_equal (reroute->route->id, route))
        return reroute;
    }

  return NULL;
}

static void
test_small (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (ChorsuClosures) crossing = parse (network, "b");
  g_autoptr (ChorsuClosures) sea = parse (network, "sea");
  g_autoptr (ChorsuClosures) start = parse (network, "a");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nothing = chorsu_network_reroute (network, &options, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) found = NULL;
  const ChorsuReroute *reroute;

  g_assert_no_error (error);
  g_assert_cmpuint (nothing->len, ==, 0);

  /* Past the crossing by road; the rest of the line is not built, so by road again. */
  options.closures = crossing;
  found = chorsu_network_reroute (network, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  reroute = find (found, "line", "main");
  g_assert_true (reroute->is_main);
  g_assert_false (reroute->in_use);
  g_assert_cmpuint (reroute->n_broken, ==, 2);
  g_assert_cmpuint (reroute->broken[0], ==, 0);
  g_assert_cmpuint (reroute->broken[1], ==, 1);
  g_assert_cmpint (reroute->outcome, ==, CHORSU_REROUTE_AROUND);
  g_assert_cmpuint (reroute->around->legs[0].segment, ==, network_fixture_segment (network, "ac-road"));
  g_assert_cmpuint (reroute->around->legs[1].segment, ==, network_fixture_segment (network, "cd-road"));
  g_clear_pointer (&found, g_ptr_array_unref);

  options.closures = sea;
  found = chorsu_network_reroute (network, &options, NULL, NULL, NULL, &error);
  reroute = find (found, "line", "main");
  g_assert_cmpint (reroute->outcome, ==, CHORSU_REROUTE_NO_WAY);
  g_assert_null (reroute->around);
  g_clear_pointer (&found, g_ptr_array_unref);

  /* Gas goes round by gas alone, though freight is what the options name. */
  options.closures = start;
  options.weight = CHORSU_WEIGHT_DAYS;
  found = chorsu_network_reroute (network, &options, NULL, NULL, NULL, &error);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpint (find (found, "line", "main")->outcome, ==, CHORSU_REROUTE_END_CLOSED);
  g_assert_cmpint (find (found, "line", "road")->outcome, ==, CHORSU_REROUTE_END_CLOSED);
  g_assert_true (find (found, "line", "road")->in_use);
  g_assert_cmpint (find (found, "pipe", "main")->outcome, ==, CHORSU_REROUTE_END_CLOSED);
}

/*
 * The northern corridor ends in Warsaw. Nothing of the network leads from Asia
 * to Poland but through Russia: the southern lines end at the Bulgarian border
 * and at the Romanian coast. So closing Russia leaves it no way round, while
 * the Middle Corridor, which was laid out to pass Russia by, does not break.
 */
static void
test_russia (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (ChorsuClosures) closures = parse (network, "RU");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  options.closures = closures;
  found = chorsu_network_reroute (network, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find (found, "northern-corridor", "dostyk-petropavl-moscow")->outcome, ==, CHORSU_REROUTE_NO_WAY);
  g_assert_nonnull (find (found, "cpc", "tengiz-novorossiysk"));
  g_assert_null (find (found, "middle-corridor", "khorgos-aktau-poti"));
}

/* Of every way round none of its segments is closed, and it leads from end to end. */
static void
test_ways_round (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  static const char *const texts[] = { "RU", "KZ", "khorgos", "CN-KZ", "IR", "TM,AZ-GE", "s-aktau-alat", "almaty" };
  g_autofree guint8 *nodes = g_new (guint8, chorsu_network_get_n_nodes (network));
  g_autofree guint8 *segments = g_new (guint8, chorsu_network_get_n_segments (network));
  guint around = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      ChorsuWayOptions options = chorsu_way_options_default (network);
      g_autoptr (ChorsuClosures) closures = parse (network, texts[i]);
      g_autoptr (GPtrArray) found = NULL;

      memset (nodes, 0, chorsu_network_get_n_nodes (network));
      memset (segments, 0, chorsu_network_get_n_segments (network));
      chorsu_closures_apply (closures, network, nodes, segments);
      options.closures = closures;
      options.weight = CHORSU_WEIGHT_DAYS;
      found = chorsu_network_reroute (network, &options, NULL, NULL, NULL, NULL);

      for (guint j = 0; j < found->len; j++)
        {
          const ChorsuReroute *reroute = g_ptr_array_index (found, j);

          g_assert_cmpuint (reroute->n_broken, >, 0);
          g_assert_true ((reroute->around != NULL) == (reroute->outcome == CHORSU_REROUTE_AROUND));
          if (reroute->around == NULL)
            continue;
          around++;
          g_assert_cmpuint (reroute->around->stops[0].node, ==, reroute->before->stops[0].node);
          g_assert_cmpuint (reroute->around->stops[reroute->around->n_legs].node, ==,
                            reroute->before->stops[reroute->before->n_legs].node);
          for (guint k = 0; k < reroute->around->n_legs; k++)
            g_assert_false (segments[reroute->around->legs[k].segment]);
        }
    }
  g_assert_cmpuint (around, >, 20);
}

typedef struct
{
  GAsyncResult *result;
  GThread      *thread;
  double        last;
  guint         n_told;
  GCancellable *cancel_at_first;
} Watch;

static void
told_cb (double   fraction,
         gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (fraction, >=, watch->last);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_true (watch->thread == NULL || watch->thread == g_thread_self ());
  g_assert_null (watch->result);
  watch->last = fraction;
  watch->n_told++;
  if (watch->cancel_at_first != NULL)
    g_cancellable_cancel (watch->cancel_at_first);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  ((Watch *) data)->result = g_object_ref (result);
}

static GPtrArray *
wait_for (Watch   *watch,
          GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  while (watch->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  result = g_steal_pointer (&watch->result);

  return chorsu_network_reroute_finish (result, error);
}

/* A larger network: progress is told where it was asked for, and the work can
 * be given up half way. */
static void
test_async (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_grid (40, 30);
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (ChorsuClosures) closures = parse (network, "UZ");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) again = NULL;
  Watch watch = { .thread = g_thread_self () };

  options.closures = closures;
  chorsu_network_reroute_async (network, &options, told_cb, &watch, NULL, done_cb, &watch);
  found = wait_for (&watch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, >, 5);
  g_assert_cmpuint (watch.n_told, >, 0);

  again = chorsu_network_reroute (network, &options, NULL, NULL, NULL, &error);
  g_assert_cmpuint (again->len, ==, found->len);

  watch = (Watch) { .thread = g_thread_self (), .cancel_at_first = cancellable };
  chorsu_network_reroute_async (network, &options, told_cb, &watch, cancellable, done_cb, &watch);
  g_assert_null (wait_for (&watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Without a worker: it ends soon after it was cancelled, not at the end. */
static void
test_cancel (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_grid (40, 30);
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (ChorsuClosures) closures = parse (network, "UZ");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { .cancel_at_first = cancellable };

  options.closures = closures;
  g_assert_null (chorsu_network_reroute (network, &options, told_cb, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.n_told, ==, 1);
}

/* One network, several threads at once. */
static gpointer
ask_in_thread (gpointer data)
{
  ChorsuNetwork *network = data;
  ChorsuWayOptions options = chorsu_way_options_default (network);
  double km = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (ChorsuWay) way = chorsu_network_shortest_way (network, network_fixture_node (network, "xian"),
                                                               network_fixture_node (network, "poti"), &options, NULL);

      g_assert_true (km == 0 || km == way->km);
      km = way->km;
    }

  return NULL;
}

static void
test_threads (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("asker", ask_in_thread, network);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/reroute/small", test_small);
  g_test_add_func ("/network/reroute/russia", test_russia);
  g_test_add_func ("/network/reroute/ways-round", test_ways_round);
  g_test_add_func ("/network/reroute/async", test_async);
  g_test_add_func ("/network/reroute/cancel", test_cancel);
  g_test_add_func ("/network/reroute/threads", test_threads);

  return g_test_run ();
}
