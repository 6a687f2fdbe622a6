/* chorsu-placement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-placement.h"

#define CELL 64.0

/* A box, or the disc in it. */
typedef struct
{
  ChorsuBox box;
  double    radius;  /* 0 for a box */
} Taken;

struct _ChorsuPlacement
{
  ChorsuBox   bounds;
  int         columns;
  int         rows;
  GArray    **cells;  /* of Taken, NULL while empty */
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

static void
take (ChorsuPlacement *self,
      const Taken     *taken)
{
  CellRange range;

  if (chorsu_box_is_empty (&taken->box) || !chorsu_box_intersects (&taken->box, &self->bounds))
    return;

  range = cells_of (self, &taken->box);
  for (int y = range.y0; y <= range.y1; y++)
    for (int x = range.x0; x <= range.x1; x++)
      {
        GArray **cell = &self->cells[y * self->columns + x];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (Taken));
        g_array_append_val (*cell, *taken);
      }
}

void
chorsu_placement_take (ChorsuPlacement *self,
                       ChorsuBox        box)
{
  take (self, &(Taken) { box, 0 });
}

void
chorsu_placement_take_disc (ChorsuPlacement *self,
                            ChorsuPoint      centre,
                            double           radius)
{
  take (self, &(Taken) { chorsu_box_grow ((ChorsuBox) { centre.x, centre.y, centre.x, centre.y }, radius), radius });
}

static gboolean
is_hit (const Taken     *taken,
        const ChorsuBox *box)
{
  const ChorsuBox *b = &taken->box;
  double x, y, dx, dy;

  if (!chorsu_box_intersects (box, b))
    return FALSE;
  if (taken->radius <= 0)
    return TRUE;

  x = (b->x0 + b->x1) / 2;
  y = (b->y0 + b->y1) / 2;
  dx = x - CLAMP (x, box->x0, box->x1);
  dy = y - CLAMP (y, box->y0, box->y1);

  return dx * dx + dy * dy <= taken->radius * taken->radius;
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
          if (is_hit (&g_array_index (cell, Taken, i), &box))
            return FALSE;
      }

  return TRUE;
}
