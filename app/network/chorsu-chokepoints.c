/* chorsu-chokepoints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-chokepoints.h"

#include <string.h>

#include "chorsu-corridor-lines-private.h"
#include "chorsu-network-private.h"
#include "chorsu-plain-graph-private.h"
#include "chorsu-task-private.h"

/* Shares of the whole work, roughly. */
#define PROGRESS_LOSSES 0.5

void
chorsu_chokepoint_free (ChorsuChokepoint *self)
{
  g_ptr_array_unref (self->corridors);
  g_ptr_array_unref (self->stranded);
  g_ptr_array_unref (self->ends);
  g_free (self);
}

typedef struct
{
  ChorsuNetwork          *network;
  const ChorsuWayOptions *options;
  ChorsuCorridorLines     lines;
  guint8                 *node_bridges;
  guint8                 *segment_bridges;
  double                 *node_shares;
  double                 *segment_shares;
} Run;

static void
run_init (Run                    *run,
          ChorsuNetwork          *network,
          const ChorsuWayOptions *options,
          const ChorsuGoal       *goal)
{
  *run = (Run) { .network = network, .options = options };
  chorsu_corridor_lines_init (&run->lines, network, options, goal);
  run->node_bridges = g_new0 (guint8, network->n_nodes + 1);
  run->segment_bridges = g_new0 (guint8, network->n_segments + 1);
  run->node_shares = g_new0 (double, network->n_nodes + 1);
  run->segment_shares = g_new0 (double, network->n_segments + 1);
}

static void
run_clear (Run *run)
{
  chorsu_corridor_lines_clear (&run->lines);
  g_free (run->node_bridges);
  g_free (run->segment_bridges);
  g_free (run->node_shares);
  g_free (run->segment_shares);
}

static void
set_usable (Run          *run,
            ChorsuUsable *usable,
            gboolean      is_node,
            guint         index,
            gboolean      value,
            GArray       *saved)
{
  guint n = 1;
  const guint *segments = is_node ? chorsu_network_get_node_segments (run->network, index, &n) : &index;

  if (is_node)
    usable->nodes[index] = value;
  for (guint i = 0; i < n; i++)
    {
      guint8 *flag = &usable->segments[segments[i]];

      if (!value)
        g_array_append_val (saved, *flag);
      *flag = value && g_array_index (saved, guint8, i);
    }
}

/* Sees what becomes of a line that loses something it uses. */
static gboolean
lose (Run                 *run,
      ChorsuCorridorLine  *line,
      gboolean             is_node,
      ChorsuChokepoint    *point,
      GError             **error)
{
  ChorsuUsable *usable = chorsu_corridor_lines_get_usable (&run->lines, &line->options);
  g_autoptr (GArray) saved = g_array_new (FALSE, FALSE, sizeof (guint8));
  guint from = line->way->stops[0].node;
  guint to = line->way->stops[line->way->n_legs].node;
  g_autoptr (ChorsuWay) around = NULL;
  g_autoptr (GError) failure = NULL;

  g_ptr_array_add (point->corridors, (gpointer) line->corridor);
  set_usable (run, usable, is_node, point->index, FALSE, saved);
  around = chorsu_shortest_usable_way (run->network, from, to, &line->options, usable, &failure);
  set_usable (run, usable, is_node, point->index, TRUE, saved);

  if (around != NULL)
    point->extra_km += around->km - line->way->km;
  else if (g_error_matches (failure, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED))
    g_ptr_array_add (point->ends, (gpointer) line->corridor);
  else if (g_error_matches (failure, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY))
    g_ptr_array_add (point->stranded, (gpointer) line->corridor);
  else
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

static gboolean
try_loss (Run        *run,
          gboolean    is_node,
          guint       index,
          GPtrArray  *found,
          GError    **error)
{
  g_autoptr (ChorsuChokepoint) point = g_new0 (ChorsuChokepoint, 1);

  point->ref = is_node ? chorsu_network_get_node (run->network, index)->record.ref
                       : run->network->segments[index].record->record.ref;
  point->index = index;
  point->corridors = g_ptr_array_new ();
  point->stranded = g_ptr_array_new ();
  point->ends = g_ptr_array_new ();

  for (guint i = 0; i < run->lines.lines->len; i++)
    {
      ChorsuCorridorLine *line = &g_array_index (run->lines.lines, ChorsuCorridorLine, i);

      if (chorsu_corridor_line_uses (line, is_node, index) && !lose (run, line, is_node, point, error))
        return FALSE;
    }

  if (point->corridors->len > 0)
    g_ptr_array_add (found, g_steal_pointer (&point));
  return TRUE;
}

static gboolean
try_losses (Run                 *run,
            ChorsuProgressFunc   progress,
            gpointer             data,
            GCancellable        *cancellable,
            GPtrArray           *found,
            GError             **error)
{
  guint n_nodes = run->network->n_nodes;
  guint n = n_nodes + run->network->n_segments;
  g_autofree guint8 *used = g_new0 (guint8, n + 1);

  for (guint i = 0; i < run->lines.lines->len; i++)
    {
      const ChorsuWay *way = g_array_index (run->lines.lines, ChorsuCorridorLine, i).way;

      for (guint j = 0; j < way->n_stops; j++)
        used[way->stops[j].node] = TRUE;
      for (guint j = 0; j < way->n_legs; j++)
        used[n_nodes + way->legs[j].segment] = TRUE;
    }

  for (guint i = 0; i < n; i++)
    {
      gboolean is_node = i < n_nodes;

      if (!used[i])
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !try_loss (run, is_node, is_node ? i : i - n_nodes, found, error))
        return FALSE;
      if (progress != NULL)
        progress (PROGRESS_LOSSES * (i + 1) / n, data);
    }

  return TRUE;
}

/* A part of the progress of the whole. */
typedef struct
{
  ChorsuProgressFunc func;
  gpointer           data;
  double             from;
  double             to;
} Part;

static void
tell_part (double   fraction,
           gpointer data)
{
  const Part *part = data;

  part->func (part->from + fraction * (part->to - part->from), part->data);
}

static gboolean
look_at_carrier (Run           *run,
                 guint          carrier,
                 Part          *part,
                 GCancellable  *cancellable,
                 GError       **error)
{
  ChorsuWayOptions options = *run->options;
  g_auto (ChorsuUsable) usable = { NULL };
  ChorsuPlainGraph graph;
  gboolean done;

  options.modes = chorsu_carriers[carrier];
  chorsu_usable_init (&usable, run->network, &options);
  if (!chorsu_plain_graph_init (&graph, run->network, &usable, carrier, error))
    return FALSE;

  done = chorsu_plain_graph_find_bridges (&graph, run->node_bridges, run->segment_bridges, error)
         && chorsu_plain_graph_add_betweenness (&graph, run->node_shares, run->segment_shares,
                                                part->func != NULL ? tell_part : NULL, part, cancellable, error);
  chorsu_plain_graph_clear (&graph);

  return done;
}

static gboolean
look_at_graph (Run                 *run,
               ChorsuProgressFunc   progress,
               gpointer             data,
               GCancellable        *cancellable,
               GError             **error)
{
  for (guint i = 0; i < CHORSU_N_CARRIERS; i++)
    {
      double step = (1 - PROGRESS_LOSSES) / CHORSU_N_CARRIERS;
      Part part = { progress, data, PROGRESS_LOSSES + i * step, PROGRESS_LOSSES + (i + 1) * step };

      if (!look_at_carrier (run, i, &part, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const ChorsuChokepoint *x = *(const ChorsuChokepoint **) a;
  const ChorsuChokepoint *y = *(const ChorsuChokepoint **) b;

  if (x->corridors->len != y->corridors->len)
    return x->corridors->len > y->corridors->len ? -1 : 1;
  if (x->stranded->len != y->stranded->len)
    return x->stranded->len > y->stranded->len ? -1 : 1;
  if (x->betweenness != y->betweenness)
    return x->betweenness > y->betweenness ? -1 : 1;

  return strcmp (x->ref.id, y->ref.id);
}

static void
rank (Run       *run,
      GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      ChorsuChokepoint *point = g_ptr_array_index (found, i);
      gboolean is_node = point->ref.kind == CHORSU_KIND_NODE;

      point->is_bridge = is_node ? run->node_bridges[point->index] : run->segment_bridges[point->index];
      point->betweenness = is_node ? run->node_shares[point->index] : run->segment_shares[point->index];
    }
  g_ptr_array_sort (found, compare_points);
}

GPtrArray *
chorsu_network_chokepoints (ChorsuNetwork           *network,
                            const ChorsuWayOptions  *options,
                            const ChorsuGoal        *goal,
                            ChorsuProgressFunc       progress,
                            gpointer                 data,
                            GCancellable            *cancellable,
                            GError                 **error)
{
  g_autoptr (GPtrArray) found = NULL;
  gboolean done;
  Run run;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_chokepoint_free);
  run_init (&run, network, options, goal);
  done = try_losses (&run, progress, data, cancellable, found, error)
         && look_at_graph (&run, progress, data, cancellable, error);
  if (done)
    rank (&run, found);
  run_clear (&run);

  return done ? g_steal_pointer (&found) : NULL;
}

guint
chorsu_network_count_corridors (ChorsuNetwork          *network,
                                const ChorsuWayOptions *options,
                                const ChorsuGoal       *goal)
{
  ChorsuCorridorLines lines;
  guint n;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), 0);
  g_return_val_if_fail (options != NULL, 0);

  chorsu_corridor_lines_init (&lines, network, options, goal);
  n = lines.lines->len;
  chorsu_corridor_lines_clear (&lines);

  return n;
}

static gpointer
chokepoints_in_task (ChorsuNetwork           *network,
                     const ChorsuWayOptions  *options,
                     gconstpointer            argument,
                     ChorsuProgressFunc       progress,
                     gpointer                 data,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  return chorsu_network_chokepoints (network, options, argument, progress, data, cancellable, error);
}

void
chorsu_network_chokepoints_async (ChorsuNetwork          *network,
                                  const ChorsuWayOptions *options,
                                  const ChorsuGoal       *goal,
                                  ChorsuProgressFunc      progress,
                                  gpointer                data,
                                  GCancellable           *cancellable,
                                  GAsyncReadyCallback     callback,
                                  gpointer                user_data)
{
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (options != NULL);

  /* The goal lives as long as the network's dataset. */
  chorsu_network_task_run (chorsu_network_chokepoints_async, network, options, goal, chokepoints_in_task,
                           (GDestroyNotify) g_ptr_array_unref, progress, data, cancellable, callback, user_data);
}

GPtrArray *
chorsu_network_chokepoints_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return chorsu_network_task_finish (chorsu_network_chokepoints_async, result, error);
}
