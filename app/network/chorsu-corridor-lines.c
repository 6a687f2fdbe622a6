/* chorsu-corridor-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-corridor-lines-private.h"

#include "chorsu-measure.h"
#include "chorsu-network-private.h"
#include "chorsu-reroute.h"

static void
line_clear (gpointer data)
{
  ChorsuCorridorLine *line = data;

  chorsu_way_unref (line->way);
}

static void
usable_free (gpointer data)
{
  ChorsuUsable *usable = data;

  chorsu_usable_clear (usable);
  g_free (usable);
}

ChorsuUsable *
chorsu_corridor_lines_get_usable (ChorsuCorridorLines    *self,
                                  const ChorsuWayOptions *options)
{
  ChorsuUsable *usable = g_hash_table_lookup (self->usable, GUINT_TO_POINTER (options->modes));

  if (usable == NULL)
    {
      usable = g_new0 (ChorsuUsable, 1);
      chorsu_usable_init (usable, self->network, options);
      g_hash_table_insert (self->usable, GUINT_TO_POINTER (options->modes), usable);
    }

  return usable;
}

static gboolean
serves (const ChorsuCorridor *corridor,
        const ChorsuGoal     *goal)
{
  if (goal == NULL)
    return TRUE;
  for (guint i = 0; corridor->goals[i] != NULL; i++)
    if (corridor->goals[i] == goal->record.ref.id)
      return TRUE;

  return FALSE;
}

static gboolean
is_usable (const ChorsuWay    *way,
           const ChorsuUsable *usable)
{
  for (guint i = 0; i < way->n_legs; i++)
    if (!usable->segments[way->legs[i].segment])
      return FALSE;

  return TRUE;
}

/* The corridors that run at all. */
static void
find_lines (ChorsuCorridorLines *self,
            const ChorsuGoal    *goal)
{
  ChorsuDataset *dataset = self->network->dataset;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      ChorsuCorridorLine line = { .corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i) };

      if (!serves (line.corridor, goal) || line.corridor->n_routes == 0)
        continue;

      line.way = chorsu_network_measure_route (self->network, &line.corridor->routes[0], &self->options->model,
                                               self->options->year);
      line.options = chorsu_reroute_options (self->options, line.way);
      if (is_usable (line.way, chorsu_corridor_lines_get_usable (self, &line.options)))
        g_array_append_val (self->lines, line);
      else
        chorsu_way_unref (line.way);
    }
}

void
chorsu_corridor_lines_init (ChorsuCorridorLines    *self,
                            ChorsuNetwork          *network,
                            const ChorsuWayOptions *options,
                            const ChorsuGoal       *goal)
{
  *self = (ChorsuCorridorLines) { .network = network, .options = options };
  self->lines = g_array_new (FALSE, FALSE, sizeof (ChorsuCorridorLine));
  g_array_set_clear_func (self->lines, line_clear);
  self->usable = g_hash_table_new_full (NULL, NULL, NULL, usable_free);
  find_lines (self, goal);
}

void
chorsu_corridor_lines_clear (ChorsuCorridorLines *self)
{
  g_array_unref (self->lines);
  g_hash_table_unref (self->usable);
}

gboolean
chorsu_corridor_line_uses (const ChorsuCorridorLine *self,
                           gboolean                  is_node,
                           guint                     index)
{
  for (guint i = 0; is_node && i < self->way->n_stops; i++)
    if (self->way->stops[i].node == index)
      return TRUE;
  for (guint i = 0; !is_node && i < self->way->n_legs; i++)
    if (self->way->legs[i].segment == index)
      return TRUE;

  return FALSE;
}
