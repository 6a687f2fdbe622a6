/* chorsu-placement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-placement.h"

#define CELL 64.0

struct _ChorsuPlacement
{
  ChorsuBox   bounds;
  int         columns;
  int         rows;
  GArray    **cells;  /* of ChorsuBox, NULL while empty */
};

ChorsuPlacement *
chorsu_placement_new (ChorsuBox bounds)
{
  ChorsuPlacement *self = g_new0 (ChorsuPlacement, 1);

  self->bounds = bounds;
  self->columns = MAX (1, (int) ceil ((bounds.x1 - bounds.x0) / CELL));
  self->rows = MAX (1, (int) ceil ((bounds.y1 - bounds.y0) / CELL));
  self->cells = g_new0 (GArray *, (gsize) self->columns * self->rows);

  return self;
}

void
chorsu_placement_free (ChorsuPlacement *self)
{
  for (int i = 0; i < self->columns * self->rows; i++)
    g_clear_pointer (&self->cells[i], g_array_unref);
  g_free (self->cells);
  g_free (self);
}

typedef struct
{
  int x0, y0, x1, y1;
} CellRange;

static CellRange
cells_of (const ChorsuPlacement *self,
          const ChorsuBox       *box)
{
  return (CellRange) {
    CLAMP ((int) floor ((box->x0 - self->bounds.x0) / CELL), 0, self->columns - 1),
    CLAMP ((int) floor ((box->y0 - self->bounds.y0) / CELL), 0, self->rows - 1),
    CLAMP ((int) floor ((box->x1 - self->bounds.x0) / CELL), 0, self->columns - 1),
    CLAMP ((int) floor ((box->y1 - self->bounds.y0) / CELL), 0, self->rows - 1),
  };
}

void
chorsu_placement_take (ChorsuPlacement *self,
                       ChorsuBox        box)
{
  CellRange range;

  if (chorsu_box_is_empty (&box) || !chorsu_box_intersects (&box, &self->bounds))
    return;

  range = cells_of (self, &box);
  for (int y = range.y0; y <= range.y1; y++)
    for (int x = range.x0; x <= range.x1; x++)
      {
        GArray **cell = &self->cells[y * self->columns + x];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (ChorsuBox));
        g_array_append_val (*cell, box);
      }
}

gboolean
chorsu_placement_fits (ChorsuPlacement *self,
                       ChorsuBox        box)
{
  CellRange range;

  if (box.x0 < self->bounds.x0 || box.x1 > self->bounds.x1 || box.y0 < self->bounds.y0 || box.y1 > self->bounds.y1)
    return FALSE;

  range = cells_of (self, &box);
  for (int y = range.y0; y <= range.y1; y++)
    for (int x = range.x0; x <= range.x1; x++)
      {
        GArray *cell = self->cells[y * self->columns + x];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (chorsu_box_intersects (&box, &g_array_index (cell, ChorsuBox, i)))
            return FALSE;
      }

  return TRUE;
}
