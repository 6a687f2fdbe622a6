/* bench-network.c: how long it takes to see what a closure breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-network N CLOSURES ROUNDS
 *
 * N is 0 for the bundled dataset; otherwise the network is a generated one of N
 * x N nodes with three segments each. Prints the nodes, segments and
 * milliseconds it took to build, then for each round the broken routes, the
 * milliseconds of CPU time to find them and the ways round, those of igraph's
 * Dijkstra from the start of each broken route to its end on the bare graph of
 * the segments that are left, and the longest time between two reports of
 * progress, which is how long a cancellation may have to wait.
 */
#include <igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../network/network-fixture.h"
#include "chorsu-reroute.h"

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

typedef struct
{
  double last;
  double longest;
} Gaps;

static void
note_gap (double   fraction,
          gpointer data)
{
  Gaps *gaps = data;
  double now = cpu_ms ();

  gaps->longest = MAX (gaps->longest, now - gaps->last);
  gaps->last = now;
}

/* The segments that are left, both ways, each as long as its line. */
static void
make_bare_graph (ChorsuNetwork          *network,
                 const ChorsuWayOptions *options,
                 igraph_t               *graph,
                 igraph_vector_t        *km)
{
  guint n = chorsu_network_get_n_segments (network);
  g_autofree guint8 *nodes = g_new0 (guint8, chorsu_network_get_n_nodes (network));
  g_autofree guint8 *closed = g_new0 (guint8, n);
  igraph_vector_int_t ends;

  chorsu_closures_apply (options->closures, network, nodes, closed);
  igraph_vector_int_init (&ends, 0);
  igraph_vector_init (km, 0);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);

      if (closed[i] || (options->modes & CHORSU_BIT (segment->record->mode)) == 0
          || (options->statuses & CHORSU_BIT (segment->record->status)) == 0)
        continue;
      igraph_vector_int_push_back (&ends, segment->from);
      igraph_vector_int_push_back (&ends, segment->to);
      igraph_vector_push_back (km, segment->km);
    }
  igraph_create (graph, &ends, chorsu_network_get_n_nodes (network), IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy (&ends);
}

static double
time_yardstick (GPtrArray             *broken,
                const igraph_t        *graph,
                const igraph_vector_t *km)
{
  igraph_vector_int_t path;
  double start;

  igraph_vector_int_init (&path, 0);
  start = cpu_ms ();
  for (guint i = 0; i < broken->len; i++)
    {
      const ChorsuWay *way = ((const ChorsuReroute *) g_ptr_array_index (broken, i))->before;

      igraph_get_shortest_path_dijkstra (graph, NULL, &path, way->stops[0].node, way->stops[way->n_legs].node,
                                         km, IGRAPH_ALL);
    }
  start = cpu_ms () - start;
  igraph_vector_int_destroy (&path);

  return start;
}

static void
run_round (ChorsuNetwork          *network,
           const ChorsuWayOptions *options,
           const igraph_t         *graph,
           const igraph_vector_t  *km)
{
  Gaps gaps = { cpu_ms (), 0 };
  double start = gaps.last;
  g_autoptr (GPtrArray) broken = chorsu_network_reroute (network, options, note_gap, &gaps, NULL, NULL);
  double ours = cpu_ms () - start;

  if (broken == NULL || broken->len == 0)
    g_error ("Nothing breaks");
  printf ("%u %.3f %.3f %.3f\n", broken->len, ours, time_yardstick (broken, graph, km), gaps.longest);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (ChorsuNetwork) network = NULL;
  g_autoptr (ChorsuClosures) closures = NULL;
  g_autoptr (GError) error = NULL;
  ChorsuWayOptions options;
  igraph_t graph;
  igraph_vector_t km;
  double start;

  if (argc != 4)
    g_error ("Usage: %s N CLOSURES ROUNDS", argv[0]);

  if (atoi (argv[1]) > 0)
    network = network_fixture_new_grid (atoi (argv[1]), 30);
  else
    network = g_object_ref (network_fixture_get_real ());

  start = cpu_ms ();
  g_object_unref (chorsu_network_new (chorsu_network_get_dataset (network), chorsu_network_get_basemap (network), NULL, NULL));
  printf ("%u %u %.3f\n", chorsu_network_get_n_nodes (network), chorsu_network_get_n_segments (network), cpu_ms () - start);

  closures = chorsu_closures_parse (network, argv[2], &error);
  if (closures == NULL)
    g_error ("%s", error->message);
  options = chorsu_way_options_default (network);
  options.closures = closures;

  igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_set_warning_handler (igraph_warning_handler_ignore);
  make_bare_graph (network, &options, &graph, &km);
  for (int i = 0; i < atoi (argv[3]); i++)
    run_round (network, &options, &graph, &km);
  igraph_vector_destroy (&km);
  igraph_destroy (&graph);

  return 0;
}
