/* chorsu-yen.c
 *
 * Yen's algorithm over the states of the nodes. What it enumerates are paths
 * through states in the order of their weight; those that pass a node twice (in
 * two states) are passed over, but branched from like the others, so that no
 * way without loops is missed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-yen-private.h"

#include <math.h>

#include "chorsu-network-private.h"

/* Of so many paths one at least should be without a loop; a bound for odd models. */
#define PATHS_PER_WAY 64

/* A path: its arcs, and where in them its legs stand. */
typedef struct
{
  GArray *arcs;      /* of guint */
  GArray *legs;      /* of guint: indices into arcs */
  double  weight;
  guint   deviation; /* legs it has in common with the path it branched from */
} Path;

typedef struct
{
  ChorsuSearch  *search;
  guint          from;
  guint          to;
  GPtrArray     *popped;      /* of Path: enumerated, in order */
  GPtrArray     *candidates;  /* of Path */
  GArray        *removed;     /* of Removed: weights to be put back */
  GCancellable  *cancellable;
} Yen;

typedef struct
{
  guint  arc;
  double weight;
} Removed;

static void
path_free (gpointer data)
{
  Path *path = data;

  g_array_unref (path->arcs);
  g_array_unref (path->legs);
  g_free (path);
}

static const ChorsuArc *
leg_arc (const Yen  *yen,
         const Path *path,
         guint       leg)
{
  guint index = g_array_index (path->arcs, guint, g_array_index (path->legs, guint, leg));

  return &yen->search->network->states->arcs[index];
}

/* The node a leg begins at. */
static guint
leg_node (const Yen  *yen,
          const Path *path,
          guint       leg)
{
  const ChorsuArc *arc = leg_arc (yen, path, leg);
  const ChorsuNetworkSegment *segment = &yen->search->network->segments[arc->segment];

  return arc->backwards ? segment->to : segment->from;
}

static Path *
path_new (const Yen *yen,
          GArray    *arcs,
          double     weight,
          guint      deviation)
{
  Path *path = g_new0 (Path, 1);

  path->arcs = g_array_ref (arcs);
  path->legs = g_array_new (FALSE, FALSE, sizeof (guint));
  path->weight = weight;
  path->deviation = deviation;
  for (guint i = 0; i < arcs->len; i++)
    if (yen->search->network->states->arcs[g_array_index (arcs, guint, i)].segment != CHORSU_NETWORK_NONE)
      g_array_append_val (path->legs, i);

  return path;
}

static void
remove_arc (Yen   *yen,
            guint  arc)
{
  Removed removed = { arc, VECTOR (yen->search->weights)[arc] };

  g_array_append_val (yen->removed, removed);
  VECTOR (yen->search->weights)[arc] = INFINITY;
}

static void
restore_arcs (Yen *yen)
{
  for (guint i = yen->removed->len; i > 0; i--)
    {
      const Removed *removed = &g_array_index (yen->removed, Removed, i - 1);

      VECTOR (yen->search->weights)[removed->arc] = removed->weight;
    }
  g_array_set_size (yen->removed, 0);
}

static void
remove_segment (Yen      *yen,
                guint     segment,
                gboolean  backwards)
{
  guint n;
  const guint *arcs = chorsu_state_graph_segment_arcs (yen->search->network->states, segment, backwards, &n);

  for (guint i = 0; i < n; i++)
    remove_arc (yen, arcs[i]);
}

/* Nothing may come back to a node of the root. */
static void
remove_entries (Yen   *yen,
                guint  node)
{
  ChorsuNetwork *network = yen->search->network;
  guint n;
  const guint *incident = chorsu_network_get_node_segments (network, node, &n);

  for (guint i = 0; i < n; i++)
    remove_segment (yen, incident[i], network->segments[incident[i]].from == node);
}

static gboolean
same_root (const Yen  *yen,
           const Path *a,
           const Path *b,
           guint       n_legs)
{
  if (a->legs->len <= n_legs || b->legs->len <= n_legs)
    return FALSE;
  for (guint i = 0; i < n_legs; i++)
    {
      const ChorsuArc *x = leg_arc (yen, a, i);
      const ChorsuArc *y = leg_arc (yen, b, i);

      if (x->segment != y->segment || x->backwards != y->backwards)
        return FALSE;
    }

  return TRUE;
}

/* The legs by which paths already enumerated go on from the same root. */
static void
remove_known_legs (Yen        *yen,
                   const Path *path,
                   guint       spur)
{
  for (guint i = 0; i < yen->popped->len; i++)
    {
      const Path *other = g_ptr_array_index (yen->popped, i);

      if (same_root (yen, path, other, spur))
        {
          const ChorsuArc *arc = leg_arc (yen, other, spur);

          remove_segment (yen, arc->segment, arc->backwards);
        }
    }
}

/* The arcs of a root of so many legs, and the state it ends in. */
static guint
copy_root (const Yen  *yen,
           const Path *path,
           guint       n_legs,
           GArray     *arcs,
           double     *weight)
{
  const ChorsuStateGraph *states = yen->search->network->states;
  guint n = n_legs > 0 ? g_array_index (path->legs, guint, n_legs - 1) + 1 : 0;

  *weight = 0;
  for (guint i = 0; i < n; i++)
    *weight += VECTOR (yen->search->weights)[g_array_index (path->arcs, guint, i)];
  g_array_append_vals (arcs, path->arcs->data, n);

  return n > 0 ? (guint) IGRAPH_TO (&states->graph, g_array_index (arcs, guint, n - 1)) : states->start[yen->from];
}

/* Finds the best path that leaves @path after so many legs. */
static gboolean
branch (Yen         *yen,
        const Path  *path,
        guint        spur,
        GError     **error)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (guint));
  double root_weight, weight;
  guint state = copy_root (yen, path, spur, arcs, &root_weight);
  g_autoptr (GError) failure = NULL;
  gboolean found;

  for (guint i = 0; i <= spur; i++)
    remove_entries (yen, leg_node (yen, path, i));
  remove_known_legs (yen, path, spur);
  found = chorsu_search_find (yen->search, state, yen->search->network->states->end[yen->to], rest, &weight, &failure);
  restore_arcs (yen);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (found)
    {
      g_array_append_vals (arcs, rest->data, rest->len);
      g_ptr_array_add (yen->candidates, path_new (yen, arcs, root_weight + weight, spur));
    }

  return TRUE;
}

static gboolean
branch_everywhere (Yen         *yen,
                   const Path  *path,
                   GError     **error)
{
  g_autoptr (GHashTable) passed = g_hash_table_new (NULL, NULL);

  for (guint spur = 0; spur < path->legs->len; spur++)
    {
      /* A root with a loop has no use. */
      if (!g_hash_table_add (passed, GUINT_TO_POINTER (leg_node (yen, path, spur))))
        break;
      if (spur < path->deviation)
        continue;
      if (g_cancellable_set_error_if_cancelled (yen->cancellable, error) || !branch (yen, path, spur, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_loop (const Yen  *yen,
          const Path *path)
{
  g_autoptr (GHashTable) passed = g_hash_table_new (NULL, NULL);

  g_hash_table_add (passed, GUINT_TO_POINTER (yen->to));
  for (guint i = 0; i < path->legs->len; i++)
    if (!g_hash_table_add (passed, GUINT_TO_POINTER (leg_node (yen, path, i))))
      return TRUE;

  return FALSE;
}

/* Takes the best candidate. Returns: (nullable): owned by @popped from now on */
static Path *
pop (Yen *yen)
{
  guint best = 0;
  Path *path;

  if (yen->candidates->len == 0)
    return NULL;

  for (guint i = 1; i < yen->candidates->len; i++)
    {
      const Path *a = g_ptr_array_index (yen->candidates, i);
      const Path *b = g_ptr_array_index (yen->candidates, best);

      if (a->weight < b->weight)
        best = i;
    }

  path = g_ptr_array_steal_index_fast (yen->candidates, best);
  g_ptr_array_add (yen->popped, path);

  return path;
}

static gboolean
enumerate (Yen                     *yen,
           const ChorsuWayOptions  *options,
           guint                    n,
           GPtrArray               *ways,
           GError                 **error)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));
  const ChorsuStateGraph *states = yen->search->network->states;
  g_autoptr (GError) failure = NULL;
  guint found = 0;
  double weight;
  Path *path;

  if (chorsu_search_find (yen->search, states->start[yen->from], states->end[yen->to], arcs, &weight, &failure))
    g_ptr_array_add (yen->candidates, path_new (yen, arcs, weight, 0));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  while (found < n && yen->popped->len < n * PATHS_PER_WAY && (path = pop (yen)) != NULL)
    {
      if (!has_loop (yen, path))
        {
          g_autoptr (GArray) legs = chorsu_search_get_legs (yen->search, (const guint *) path->arcs->data, path->arcs->len);

          g_ptr_array_add (ways, chorsu_way_new (yen->search->network, yen->from, (const ChorsuWayLeg *) legs->data,
                                                 legs->len, &options->model, options->year));
          found++;
        }
      if (found < n && !branch_everywhere (yen, path, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
chorsu_yen_enumerate (ChorsuSearch            *search,
                      guint                    from,
                      guint                    to,
                      const ChorsuWayOptions  *options,
                      guint                    n,
                      GPtrArray               *ways,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  Yen yen = { .search = search, .from = from, .to = to, .cancellable = cancellable };
  gboolean done;

  yen.popped = g_ptr_array_new_with_free_func (path_free);
  yen.candidates = g_ptr_array_new_with_free_func (path_free);
  yen.removed = g_array_new (FALSE, FALSE, sizeof (Removed));
  done = enumerate (&yen, options, n, ways, error);

  g_ptr_array_unref (yen.popped);
  g_ptr_array_unref (yen.candidates);
  g_array_unref (yen.removed);

  return done;
}
