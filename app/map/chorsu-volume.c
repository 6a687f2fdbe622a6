/* chorsu-volume.c: how much travels a corridor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-volume.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static gboolean
is_volume (const char *key)
{
  return g_str_equal (key, "cargo-volume") || g_str_equal (key, "gas-volume") || g_str_equal (key, "oil-volume");
}

/* "2025", not "2025-01/2025-09": parts of years cannot be compared. */
static int
full_year (const ChorsuFigure *figure)
{
  return figure->as_of != NULL && strlen (figure->as_of) == 4 && !figure->as_of_is_source_date ? atoi (figure->as_of) : 0;
}

const ChorsuFigure *
chorsu_corridor_get_volume (const ChorsuCorridor *corridor,
                            int                   year)
{
  const ChorsuFigure *newest = NULL;

  for (guint i = 0; i < corridor->record.n_figures; i++)
    {
      const ChorsuFigure *figure = corridor->record.figures[i];
      int of_year = full_year (figure);

      if (!is_volume (figure->key) || figure->type != CHORSU_FIGURE_NUMBER || figure->scope != NULL
          || figure->target != NULL || of_year == 0 || (year != 0 && of_year > year))
        continue;
      if (newest == NULL || of_year > full_year (newest))
        newest = figure;
    }

  return newest;
}

static const ChorsuUnit *
base_of (const ChorsuFigure *figure)
{
  return figure->measure != NULL && figure->measure->base != NULL ? figure->measure->base : figure->measure;
}

double
chorsu_volume_in_base (const ChorsuFigure *figure)
{
  return figure->max * (figure->measure != NULL ? figure->measure->factor : 1);
}

gboolean
chorsu_volume_comparable (const ChorsuFigure *a,
                          const ChorsuFigure *b)
{
  return base_of (a) == base_of (b);
}

double
chorsu_volume_width (double share)
{
  return 1.2 + 3.8 * sqrt (CLAMP (share, 0, 1));
}
