/* chorsu-network-lanes.c: lines that share a track lie side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "chorsu-line-rhythm.h"
#include "chorsu-network-lines.h"

/* Room between the edges of two strands, px. */
#define LANE_GAP 1.0

/* A line that leaves its lane swings back to the track over this length, px. */
#define SWING 26.0

/* Lines may stand out by at most so much where they turn sharply. */
#define MAX_MITER 1.6

static double
stroke_width (const ChorsuPass *pass,
              ChorsuStrandRole  role,
              gboolean          variant,
              double            factor)
{
  ChorsuLineStyle style = {
    .width = chorsu_line_width (pass->camera->zoom) * pass->k,
    .highlighted = role == CHORSU_STRAND_ACCENT && !variant,
  };

  /* Where widths say how much travels they say nothing else. */
  return factor > 0 ? style.width * factor : chorsu_line_stroke_width (&style);
}

double
chorsu_network_strand_width (const ChorsuPass   *pass,
                             const ChorsuStrand *strand)
{
  return stroke_width (pass, strand->role, strand->variant, strand->width);
}

static double
lane_offset (const ChorsuPass   *pass,
             const ChorsuStrand *strand)
{
  double track = stroke_width (pass, strand->beside, strand->beside_variant, strand->width);

  return strand->lane * ((track + chorsu_network_strand_width (pass, strand)) / 2 + LANE_GAP * pass->k);
}

static ChorsuPoint
direction (ChorsuPoint a,
           ChorsuPoint b)
{
  double length = MAX (hypot (b.x - a.x, b.y - a.y), 1e-12);

  return (ChorsuPoint) { (b.x - a.x) / length, (b.y - a.y) / length };
}

static const ChorsuNode *
start_of (const ChorsuStrand *strand)
{
  return strand->backwards ? strand->segment->to : strand->segment->from;
}

static const ChorsuNode *
end_of (const ChorsuStrand *strand)
{
  return strand->backwards ? strand->segment->from : strand->segment->to;
}

/* The strand of the same colour that goes on beside the track there, if any. */
static const ChorsuStrand *
find_next (const ChorsuPass   *pass,
           const ChorsuStrand *strand,
           gboolean            before)
{
  const GArray *strands = pass->content->strands;

  for (guint i = 0; i < strands->len; i++)
    {
      const ChorsuStrand *other = &g_array_index (strands, ChorsuStrand, i);

      if (other->segment != strand->segment && other->role == strand->role && other->lane == strand->lane
          && (before ? end_of (other) == start_of (strand) : start_of (other) == end_of (strand)))
        return other;
    }

  return NULL;
}

/* At a joint both parts take the direction between theirs. */
static void
join_ends (const ChorsuPass   *pass,
           const ChorsuStrand *strand,
           const ChorsuStrand *before,
           const ChorsuStrand *after,
           ChorsuPoint        *at_start,
           ChorsuPoint        *at_end)
{
  ChorsuPoint first[2], last[2], other;

  if (before != NULL)
    {
      chorsu_network_geometry_ends (pass->geometry, before, first, last);
      other = direction (last[0], last[1]);
      *at_start = (ChorsuPoint) { at_start->x + other.x, at_start->y + other.y };
    }
  if (after != NULL)
    {
      chorsu_network_geometry_ends (pass->geometry, after, first, last);
      other = direction (first[0], first[1]);
      *at_end = (ChorsuPoint) { at_end->x + other.x, at_end->y + other.y };
    }
}

/* How far along a swing one is: 0 on the track, 1 in the lane. */
static double
swing (double travelled,
       double over)
{
  double t = over > 0 ? CLAMP (travelled / over, 0, 1) : 1;

  return t * t * (3 - 2 * t);
}

static void
offset_line (GArray      *line,
             double       by,
             ChorsuPoint  at_start,
             ChorsuPoint  at_end,
             double       swing_in,
             double       swing_out)
{
  g_autofree ChorsuPoint *moved = g_new (ChorsuPoint, line->len);
  double length = chorsu_network_length (line);
  double travelled = 0;

  for (guint i = 0; i < line->len; i++)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      ChorsuPoint in = i > 0 ? direction (p[-1], p[0]) : at_start;
      ChorsuPoint out = i + 1 < line->len ? direction (p[0], p[1]) : at_end;
      ChorsuPoint along = direction ((ChorsuPoint) { 0, 0 }, (ChorsuPoint) { in.x + out.x, in.y + out.y });
      double miter, here;

      if (i == 0)
        along = direction ((ChorsuPoint) { 0, 0 }, at_start);
      else if (i + 1 == line->len)
        along = direction ((ChorsuPoint) { 0, 0 }, at_end);
      if (i > 0)
        travelled += hypot (p[0].x - p[-1].x, p[0].y - p[-1].y);

      miter = i + 1 < line->len ? along.x * out.x + along.y * out.y : along.x * in.x + along.y * in.y;
      here = by * MIN (1 / MAX (miter, .1), MAX_MITER) * swing (travelled, swing_in) * swing (length - travelled, swing_out);
      moved[i] = (ChorsuPoint) { p->x - here * along.y, p->y + here * along.x };
    }
  memcpy (line->data, moved, line->len * sizeof *moved);
}

void
chorsu_network_set_beside (const ChorsuPass   *pass,
                           const ChorsuStrand *strand,
                           GArray             *line)
{
  const ChorsuStrand *before = find_next (pass, strand, TRUE);
  const ChorsuStrand *after = find_next (pass, strand, FALSE);
  double over = MIN (SWING * pass->k, chorsu_network_length (line) / 3);
  ChorsuPoint at_start, at_end;

  if (line->len < 2)
    return;

  at_start = direction (g_array_index (line, ChorsuPoint, 0), g_array_index (line, ChorsuPoint, 1));
  at_end = direction (g_array_index (line, ChorsuPoint, line->len - 2), g_array_index (line, ChorsuPoint, line->len - 1));
  join_ends (pass, strand, before, after, &at_start, &at_end);
  offset_line (line, lane_offset (pass, strand), at_start, at_end,
               before != NULL ? 0 : over, after != NULL ? 0 : over);
}
