/* chorsu-clip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-clip.h"

typedef enum
{
  SIDE_WEST,
  SIDE_EAST,
  SIDE_NORTH,
  SIDE_SOUTH,
  N_SIDES
} Side;

/* One clipper per side, chained: a vertex that passes one goes to the next, so
 * no ring is stored between them. */
typedef struct
{
  ChorsuVertex first;
  ChorsuVertex last;
  gboolean     started;
} Clipper;

typedef struct
{
  float   edge[N_SIDES];
  Clipper clipper[N_SIDES];
  GArray *out;
} RingClip;

static inline gboolean
is_finite (ChorsuVertex v)
{
  return isfinite (v.x) && isfinite (v.y);
}

static inline gboolean
is_inside (const RingClip *clip,
           Side            side,
           ChorsuVertex    v)
{
  switch (side)
    {
    case SIDE_WEST:
      return v.x >= clip->edge[side];
    case SIDE_EAST:
      return v.x <= clip->edge[side];
    case SIDE_NORTH:
      return v.y >= clip->edge[side];
    case SIDE_SOUTH:
    case N_SIDES:
    default:
      return v.y <= clip->edge[side];
    }
}

/* Where the segment meets the edge. Computed from the vertex outside towards
 * the one inside whichever way the segment runs, so that two rings that share
 * it are cut at the same point. */
static ChorsuVertex
cross_edge (const RingClip *clip,
            Side            side,
            ChorsuVertex    outside,
            ChorsuVertex    inside)
{
  double edge = clip->edge[side];

  if (side == SIDE_WEST || side == SIDE_EAST)
    {
      double t = (edge - outside.x) / ((double) inside.x - outside.x);

      return (ChorsuVertex) { edge, outside.y + t * ((double) inside.y - outside.y) };
    }
  else
    {
      double t = (edge - outside.y) / ((double) inside.y - outside.y);

      return (ChorsuVertex) { outside.x + t * ((double) inside.x - outside.x), edge };
    }
}

static void
pass_on (RingClip     *clip,
         Side          side,
         ChorsuVertex  v);

static void
step_to (RingClip     *clip,
         Side          side,
         ChorsuVertex  v)
{
  Clipper *clipper = &clip->clipper[side];
  gboolean was_inside = is_inside (clip, side, clipper->last);
  gboolean now_inside = is_inside (clip, side, v);

  if (was_inside && !now_inside)
    pass_on (clip, side + 1, cross_edge (clip, side, v, clipper->last));
  else if (!was_inside && now_inside)
    pass_on (clip, side + 1, cross_edge (clip, side, clipper->last, v));
}

static void
pass_on (RingClip     *clip,
         Side          side,
         ChorsuVertex  v)
{
  Clipper *clipper;

  if (side == N_SIDES)
    {
      g_array_append_val (clip->out, v);
      return;
    }

  clipper = &clip->clipper[side];
  if (clipper->started)
    step_to (clip, side, v);
  else
    clipper->first = v;

  clipper->started = TRUE;
  clipper->last = v;
  if (is_inside (clip, side, v))
    pass_on (clip, side + 1, v);
}

static void
drop_repeats (GArray *ring)
{
  ChorsuVertex *v = (ChorsuVertex *) (gpointer) ring->data;
  guint kept = 0;

  for (guint i = 0; i < ring->len; i++)
    if (kept == 0 || v[i].x != v[kept - 1].x || v[i].y != v[kept - 1].y)
      v[kept++] = v[i];

  while (kept > 1 && v[kept - 1].x == v[0].x && v[kept - 1].y == v[0].y)
    kept--;

  g_array_set_size (ring, kept < 3 ? 0 : kept);
}

void
chorsu_clip_ring (const ChorsuVertex *v,
                  guint               n,
                  const ChorsuBox    *box,
                  GArray             *out)
{
  RingClip clip = { { box->x0, box->x1, box->y0, box->y1 }, { { { 0 } } }, out };

  g_return_if_fail (v != NULL || n == 0);
  g_return_if_fail (g_array_get_element_size (out) == sizeof (ChorsuVertex));

  g_array_set_size (out, 0);
  for (guint i = 0; i < n; i++)
    if (is_finite (v[i]))
      pass_on (&clip, 0, v[i]);

  for (Side side = 0; side < N_SIDES; side++)
    if (clip.clipper[side].started)
      step_to (&clip, side, clip.clipper[side].first);

  drop_repeats (out);
}

/* Liang-Barsky: narrows [t0, t1] to the part of a segment on the inner side of
 * one edge; p is the change outwards, q the distance of its start inwards. */
static inline gboolean
narrow (double  p,
        double  q,
        double *t0,
        double *t1)
{
  if (p == 0.0)
    return q >= 0.0;

  if (p < 0.0)
    *t0 = MAX (*t0, q / p);
  else
    *t1 = MIN (*t1, q / p);

  return *t0 <= *t1;
}

static gboolean
clip_segment (ChorsuVertex     a,
              ChorsuVertex     b,
              const ChorsuBox *box,
              double          *t0,
              double          *t1)
{
  double dx = (double) b.x - a.x;
  double dy = (double) b.y - a.y;

  *t0 = 0.0;
  *t1 = 1.0;

  return narrow (-dx, a.x - box->x0, t0, t1) &&
         narrow (dx, box->x1 - a.x, t0, t1) &&
         narrow (-dy, a.y - box->y0, t0, t1) &&
         narrow (dy, box->y1 - a.y, t0, t1);
}

static ChorsuVertex
along (ChorsuVertex     a,
       ChorsuVertex     b,
       double           t,
       const ChorsuBox *box)
{
  double x = a.x + t * ((double) b.x - a.x);
  double y = a.y + t * ((double) b.y - a.y);

  return (ChorsuVertex) { CLAMP (x, box->x0, box->x1), CLAMP (y, box->y0, box->y1) };
}

static void
flush_piece (GArray             *piece,
             ChorsuClipLineFunc  func,
             gpointer            data)
{
  if (piece->len >= 2)
    func ((const ChorsuVertex *) (gconstpointer) piece->data, piece->len, data);
  g_array_set_size (piece, 0);
}

static gboolean
is_all_inside (const ChorsuVertex *v,
               guint               n,
               const ChorsuBox    *box)
{
  for (guint i = 0; i < n; i++)
    if (!chorsu_box_contains (box, v[i].x, v[i].y))
      return FALSE;

  return TRUE;
}

void
chorsu_clip_line (const ChorsuVertex *v,
                  guint               n,
                  const ChorsuBox    *box,
                  ChorsuClipLineFunc  func,
                  gpointer            data)
{
  g_autoptr (GArray) piece = NULL;

  g_return_if_fail (v != NULL || n == 0);
  g_return_if_fail (func != NULL);

  if (n < 2)
    return;

  if (is_all_inside (v, n, box))
    {
      func (v, n, data);
      return;
    }

  piece = g_array_new (FALSE, FALSE, sizeof (ChorsuVertex));
  for (guint i = 0; i + 1 < n; i++)
    {
      double t0, t1;

      if (!is_finite (v[i]) || !is_finite (v[i + 1]) ||
          !clip_segment (v[i], v[i + 1], box, &t0, &t1))
        {
          flush_piece (piece, func, data);
          continue;
        }

      if (piece->len == 0 || t0 > 0.0)
        {
          ChorsuVertex start = t0 > 0.0 ? along (v[i], v[i + 1], t0, box) : v[i];

          flush_piece (piece, func, data);
          g_array_append_val (piece, start);
        }

      if (t1 < 1.0)
        {
          ChorsuVertex end = along (v[i], v[i + 1], t1, box);

          g_array_append_val (piece, end);
          flush_piece (piece, func, data);
        }
      else
        {
          g_array_append_val (piece, v[i + 1]);
        }
    }
  flush_piece (piece, func, data);
}
