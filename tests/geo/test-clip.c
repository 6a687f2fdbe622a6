/* test-clip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-clip.h"

static const ChorsuBox unit = { 0.0, 0.0, 1.0, 1.0 };

static GArray *
new_ring (void)
{
  return g_array_new (FALSE, FALSE, sizeof (ChorsuVertex));
}

static double
area_of (const ChorsuVertex *v,
         guint               n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    {
      ChorsuVertex a = v[i], b = v[(i + 1) % n];

      sum += (double) a.x * b.y - (double) b.x * a.y;
    }

  return sum / 2.0;
}

static double
clipped_area (const ChorsuVertex *v,
              guint               n,
              const ChorsuBox    *box)
{
  g_autoptr (GArray) out = new_ring ();

  chorsu_clip_ring (v, n, box, out);
  for (guint i = 0; i < out->len; i++)
    {
      ChorsuVertex p = g_array_index (out, ChorsuVertex, i);

      g_assert_true (chorsu_box_contains (box, p.x, p.y));
    }

  return area_of ((ChorsuVertex *) (gpointer) out->data, out->len);
}

/* A star round the middle of the box that reaches out of all four sides. */
static void
make_star (GRand        *rand,
           ChorsuVertex *v,
           guint         n)
{
  for (guint i = 0; i < n; i++)
    {
      double angle = 2.0 * G_PI * i / n;
      double radius = g_rand_double_range (rand, 0.1, 1.4);

      v[i] = (ChorsuVertex) { 0.5 + radius * cos (angle), 0.5 + radius * sin (angle) };
    }
}

static void
test_ring_inside (void)
{
  const ChorsuVertex v[] = { { 0.2, 0.2 }, { 0.8, 0.3 }, { 0.5, 0.9 } };
  g_autoptr (GArray) out = new_ring ();

  chorsu_clip_ring (v, G_N_ELEMENTS (v), &unit, out);
  g_assert_cmpmem (v, sizeof v, out->data, out->len * sizeof (ChorsuVertex));
}

static void
test_ring_outside (void)
{
  const ChorsuVertex v[] = { { 1.2, 0.2 }, { 1.8, 0.3 }, { 1.5, 0.9 } };
  g_autoptr (GArray) out = new_ring ();

  chorsu_clip_ring (v, G_N_ELEMENTS (v), &unit, out);
  g_assert_cmpuint (out->len, ==, 0);
}

static void
test_ring_around (void)
{
  const ChorsuVertex v[] = { { -1, -1 }, { 2, -1 }, { 2, 2 }, { -1, 2 } };

  g_assert_cmpfloat_with_epsilon (clipped_area (v, G_N_ELEMENTS (v), &unit), 1.0, 1e-6);
}

/* Cutting a box into four takes nothing away and adds nothing. */
static void
test_ring_keeps_area (void)
{
  const ChorsuBox quarters[] = { { 0, 0, 0.375, 0.6875 }, { 0.375, 0, 1, 0.6875 },
                                 { 0, 0.6875, 0.375, 1 }, { 0.375, 0.6875, 1, 1 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);

  for (guint round = 0; round < 500; round++)
    {
      ChorsuVertex v[24];
      guint n = g_rand_int_range (rand, 3, G_N_ELEMENTS (v));
      double sum = 0.0;

      make_star (rand, v, n);
      for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
        sum += clipped_area (v, n, &quarters[i]);
      g_assert_cmpfloat_with_epsilon (sum, clipped_area (v, n, &unit), 1e-5);
    }
}

/* Two rings that share a border still share it where the box cuts it. */
static void
test_ring_shared_edge (void)
{
  const ChorsuVertex west[] = { { 0.1, 0.1 }, { 0.37, -0.3 }, { 0.61, 1.7 }, { 0.1, 0.9 } };
  const ChorsuVertex east[] = { { 0.37, -0.3 }, { 0.9, 0.1 }, { 0.9, 0.9 }, { 0.61, 1.7 } };
  g_autoptr (GArray) a = new_ring ();
  g_autoptr (GArray) b = new_ring ();
  guint shared = 0;

  chorsu_clip_ring (west, G_N_ELEMENTS (west), &unit, a);
  chorsu_clip_ring (east, G_N_ELEMENTS (east), &unit, b);
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      {
        ChorsuVertex p = g_array_index (a, ChorsuVertex, i);
        ChorsuVertex q = g_array_index (b, ChorsuVertex, j);

        shared += p.x == q.x && p.y == q.y;
      }
  g_assert_cmpuint (shared, ==, 2);
}

static void
test_ring_skips_nan (void)
{
  const ChorsuVertex v[] = { { 0.2, 0.2 }, { NAN, 0.3 }, { 0.8, 0.3 }, { 0.5, INFINITY }, { 0.5, 0.9 } };
  g_autoptr (GArray) out = new_ring ();

  chorsu_clip_ring (v, G_N_ELEMENTS (v), &unit, out);
  g_assert_cmpuint (out->len, ==, 3);
}

typedef struct
{
  guint    pieces;
  double   length;
  guint    last_n;
  gboolean same;
  const ChorsuVertex *whole;
} Seen;

static void
see_piece (const ChorsuVertex *v,
           guint               n,
           gpointer            data)
{
  Seen *seen = data;

  g_assert_cmpuint (n, >=, 2);
  seen->pieces++;
  seen->last_n = n;
  seen->same = v == seen->whole;
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (chorsu_box_contains (&unit, v[i].x, v[i].y));
      if (i > 0)
        seen->length += hypot ((double) v[i].x - v[i - 1].x, (double) v[i].y - v[i - 1].y);
    }
}

static void
test_line_inside (void)
{
  const ChorsuVertex v[] = { { 0.2, 0.2 }, { 0.8, 0.3 }, { 0.5, 0.9 } };
  Seen seen = { .whole = v };

  chorsu_clip_line (v, G_N_ELEMENTS (v), &unit, see_piece, &seen);
  g_assert_cmpuint (seen.pieces, ==, 1);
  g_assert_true (seen.same);
}

static void
test_line_pieces (void)
{
  /* in, out to the east, back in, out to the south and past a corner */
  const ChorsuVertex v[] = { { 0.5, 0.5 }, { 1.5, 0.5 }, { 1.5, 0.75 }, { 0.5, 0.75 },
                             { 0.5, 1.5 }, { -0.5, 0.9 }, { -0.5, 0.2 }, { 1.5, 0.2 } };
  Seen seen = { 0 };

  chorsu_clip_line (v, G_N_ELEMENTS (v), &unit, see_piece, &seen);
  g_assert_cmpuint (seen.pieces, ==, 3);
  g_assert_cmpfloat_with_epsilon (seen.length, 0.5 + 0.5 + 0.25 + 1.0, 1e-6);
}

static void
test_line_misses (void)
{
  const ChorsuVertex outside[] = { { -0.5, 0.6 }, { 0.4, 1.5 } };
  const ChorsuVertex broken[] = { { 0.1, 0.1 }, { NAN, 0.2 }, { 0.3, 0.3 } };
  Seen seen = { 0 };

  chorsu_clip_line (outside, G_N_ELEMENTS (outside), &unit, see_piece, &seen);
  chorsu_clip_line (broken, G_N_ELEMENTS (broken), &unit, see_piece, &seen);
  chorsu_clip_line (broken, 1, &unit, see_piece, &seen);
  chorsu_clip_line (NULL, 0, &unit, see_piece, &seen);
  g_assert_cmpuint (seen.pieces, ==, 0);
}

/* The parts inside two halves are as long as the part inside the whole. */
static void
test_line_keeps_length (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (guint round = 0; round < 500; round++)
    {
      ChorsuVertex v[32];
      Seen whole = { 0 }, halves = { 0 };
      const ChorsuBox west = { 0.0, 0.0, 0.3125, 1.0 };
      const ChorsuBox east = { 0.3125, 0.0, 1.0, 1.0 };

      make_star (rand, v, G_N_ELEMENTS (v));
      chorsu_clip_line (v, G_N_ELEMENTS (v), &unit, see_piece, &whole);
      chorsu_clip_line (v, G_N_ELEMENTS (v), &west, see_piece, &halves);
      chorsu_clip_line (v, G_N_ELEMENTS (v), &east, see_piece, &halves);
      g_assert_cmpfloat_with_epsilon (whole.length, halves.length, 1e-4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/clip/ring-inside", test_ring_inside);
  g_test_add_func ("/geo/clip/ring-outside", test_ring_outside);
  g_test_add_func ("/geo/clip/ring-around", test_ring_around);
  g_test_add_func ("/geo/clip/ring-keeps-area", test_ring_keeps_area);
  g_test_add_func ("/geo/clip/ring-shared-edge", test_ring_shared_edge);
  g_test_add_func ("/geo/clip/ring-skips-nan", test_ring_skips_nan);
  g_test_add_func ("/geo/clip/line-inside", test_line_inside);
  g_test_add_func ("/geo/clip/line-pieces", test_line_pieces);
  g_test_add_func ("/geo/clip/line-misses", test_line_misses);
  g_test_add_func ("/geo/clip/line-keeps-length", test_line_keeps_length);

  return g_test_run ();
}
