/* chorsu-thin-line.c: both sides of a line as one loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-thin-line.h"

#include <math.h>

/* Turns up to this cosine get one corner instead of a bevel. */
#define STRAIGHT_COSINE 0.8

typedef struct
{
  double x;
  double y;
} Direction;

static Direction
direction (ChorsuPosition a,
           ChorsuPosition b)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length = sqrt (dx * dx + dy * dy);

  return (Direction) { dx / length, dy / length };
}

static ChorsuPosition
across (Direction along,
        double    distance)
{
  return (ChorsuPosition) { lrint (-along.y * distance), lrint (along.x * distance) };
}

/* The two sides of a line where it has come to. */
typedef struct
{
  ChorsuPosition left;
  ChorsuPosition right;
} Sides;

static inline Sides
sides_at (ChorsuPosition at,
          ChorsuPosition offset)
{
  return (Sides) { { at.x + offset.x, at.y + offset.y }, { at.x - offset.x, at.y - offset.y } };
}

/* The left side runs with the line and the right one back, so that the whole
 * is one loop. */
static inline Sides
walk_to (ChorsuCoverage *self,
         Sides           from,
         Sides           to)
{
  chorsu_coverage_add_edge (self, from.left, to.left);
  chorsu_coverage_add_edge (self, to.right, from.right);

  return to;
}

/* Walks round the corner at @at, where the line turns from @before to @after. */
static Sides
walk_corner (ChorsuCoverage *self,
             Sides           from,
             ChorsuPosition  at,
             Direction       before,
             Direction       after,
             double          distance)
{
  double cosine = before.x * after.x + before.y * after.y;

  if (cosine > STRAIGHT_COSINE)
    {
      Direction middle = { before.x + after.x, before.y + after.y };

      return walk_to (self, from, sides_at (at, across (middle, distance / (1.0 + cosine))));
    }

  from = walk_to (self, from, sides_at (at, across (before, distance)));

  return walk_to (self, from, sides_at (at, across (after, distance)));
}

static void
add_open_line (ChorsuCoverage       *self,
               const ChorsuPosition *line,
               int                   n,
               double                distance)
{
  Direction before = direction (line[0], line[1]);
  Sides start = sides_at (line[0], across (before, distance));
  Sides at = start;

  for (int i = 1; i < n - 1; i++)
    {
      Direction after = direction (line[i], line[i + 1]);

      at = walk_corner (self, at, line[i], before, after, distance);
      before = after;
    }
  at = walk_to (self, at, sides_at (line[n - 1], across (before, distance)));

  chorsu_coverage_add_edge (self, at.left, at.right);
  chorsu_coverage_add_edge (self, start.right, start.left);
}

/* Two loops, one inside the other. */
static void
add_ring (ChorsuCoverage       *self,
          const ChorsuPosition *line,
          int                   n,
          double                distance)
{
  Direction before = direction (line[0], line[1]);
  Sides start = sides_at (line[0], across (before, distance));
  Sides at = start;

  for (int i = 1; i <= n; i++)
    {
      Direction after = direction (line[i % n], line[(i + 1) % n]);

      at = walk_corner (self, at, line[i % n], before, after, distance);
      before = after;
    }
  walk_to (self, at, start);
}

void
chorsu_thin_line_add (ChorsuCoverage       *coverage,
                      const ChorsuPosition *line,
                      int                   n,
                      gboolean              closed,
                      double                width)
{
  double distance = width / 2 * CHORSU_COVERAGE_ONE;

  if (closed && n > 2 && line[0].x == line[n - 1].x && line[0].y == line[n - 1].y)
    n--;

  if (closed && n > 2)
    add_ring (coverage, line, n, distance);
  else if (n >= 2)
    add_open_line (coverage, line, n, distance);
}

static ChorsuPosition
moved (ChorsuPosition at,
       ChorsuPosition by,
       int            sign)
{
  return (ChorsuPosition) { at.x + sign * by.x, at.y + sign * by.y };
}

static void
add_loop (ChorsuCoverage       *coverage,
          const ChorsuPosition *corners,
          int                   n)
{
  for (int i = 0; i < n; i++)
    chorsu_coverage_add_edge (coverage, corners[i], corners[(i + 1) % n]);
}

/* What is missing on the outer side of a corner. */
static void
add_bevel (ChorsuCoverage *coverage,
           ChorsuPosition  at,
           Direction       before,
           Direction       after,
           double          distance)
{
  int sign = before.x * after.y - before.y * after.x > 0 ? -1 : 1;
  ChorsuPosition from = moved (at, across (before, distance), sign);
  ChorsuPosition to = moved (at, across (after, distance), sign);

  add_loop (coverage, (ChorsuPosition[]) { at, sign < 0 ? to : from, sign < 0 ? from : to }, 3);
}

void
chorsu_wide_line_add (ChorsuCoverage       *coverage,
                      const ChorsuPosition *line,
                      int                   n,
                      gboolean              closed,
                      double                width)
{
  double distance = width / 2 * CHORSU_COVERAGE_ONE;
  int n_pieces = closed && n > 2 ? n : n - 1;
  Direction before = { 0 };

  for (int i = 0; i < n_pieces; i++)
    {
      ChorsuPosition from = line[i], to = line[(i + 1) % n];
      Direction along;
      ChorsuPosition side;

      if (from.x == to.x && from.y == to.y)
        continue;
      along = direction (from, to);
      side = across (along, distance);
      add_loop (coverage, (ChorsuPosition[]) { moved (from, side, 1), moved (from, side, -1), moved (to, side, -1),
                                               moved (to, side, 1) }, 4);
      if (before.x != 0 || before.y != 0)
        add_bevel (coverage, from, before, along, distance);
      before = along;
    }
}
