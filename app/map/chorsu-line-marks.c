/* chorsu-line-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-line-marks.h"

double
chorsu_line_length (const ChorsuPoint *points,
                    guint              n_points)
{
  double length = 0;

  for (guint i = 1; i < n_points; i++)
    length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);

  return length;
}

void
chorsu_line_walk_init (ChorsuLineWalk    *self,
                       const ChorsuPoint *points,
                       guint              n_points,
                       double             first,
                       double             pitch)
{
  g_return_if_fail (pitch > 0);

  *self = (ChorsuLineWalk) {
    .points = points,
    .n_points = n_points,
    .next = MAX (first, 0),
    .pitch = pitch,
  };
}

gboolean
chorsu_line_walk_next (ChorsuLineWalk *self,
                       ChorsuLineMark *mark)
{
  while (self->piece + 1 < self->n_points)
    {
      ChorsuPoint a = self->points[self->piece];
      ChorsuPoint b = self->points[self->piece + 1];
      double length = hypot (b.x - a.x, b.y - a.y);

      if (length > 0 && self->next <= self->travelled + length)
        {
          double t = (self->next - self->travelled) / length;

          mark->at = (ChorsuPoint) { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
          mark->along = (ChorsuPoint) { (b.x - a.x) / length, (b.y - a.y) / length };
          self->next += self->pitch;
          return TRUE;
        }
      self->travelled += length;
      self->piece++;
    }

  return FALSE;
}
