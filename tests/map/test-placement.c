/* test-placement.c: which parts of a picture are taken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-placement.h"

static void
test_edge (void)
{
  g_autoptr (ChorsuPlacement) placement = chorsu_placement_new ((ChorsuBox) { 0, 0, 300, 200 });

  g_assert_true (chorsu_placement_fits (placement, (ChorsuBox) { 0, 0, 10, 10 }));
  g_assert_true (chorsu_placement_fits (placement, (ChorsuBox) { 290, 190, 300, 200 }));
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { 295, 100, 301, 110 }));
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { -1, 100, 10, 110 }));
}

static void
test_taken (void)
{
  g_autoptr (ChorsuPlacement) placement = chorsu_placement_new ((ChorsuBox) { 0, 0, 300, 200 });

  chorsu_placement_take (placement, (ChorsuBox) { 60, 60, 140, 70 });
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { 135, 65, 160, 80 }));
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { 0, 0, 300, 200 }));
  g_assert_true (chorsu_placement_fits (placement, (ChorsuBox) { 141, 65, 160, 80 }));
  /* what lies outside takes nothing */
  chorsu_placement_take (placement, (ChorsuBox) { 500, 500, 600, 600 });
  g_assert_true (chorsu_placement_fits (placement, (ChorsuBox) { 280, 180, 299, 199 }));
}

/* A disc leaves the corners of its box free. */
static void
test_disc (void)
{
  g_autoptr (ChorsuPlacement) placement = chorsu_placement_new ((ChorsuBox) { 0, 0, 300, 200 });

  chorsu_placement_take_disc (placement, (ChorsuPoint) { 100, 100 }, 20);
  g_assert_true (chorsu_placement_fits (placement, (ChorsuBox) { 116, 116, 140, 130 }));
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { 113, 113, 140, 130 }));
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { 119, 95, 140, 105 }));
  g_assert_true (chorsu_placement_fits (placement, (ChorsuBox) { 121, 95, 140, 105 }));
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { 50, 50, 150, 150 }));
  g_assert_false (chorsu_placement_fits (placement, (ChorsuBox) { 99, 99, 101, 101 }));
}

/* Against asking every box in turn. */
static void
test_against_brute_force (void)
{
  ChorsuBox bounds = { -100, -100, 900, 500 };
  g_autoptr (ChorsuPlacement) placement = chorsu_placement_new (bounds);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (ChorsuBox));
  guint n_fit = 0;

  for (int i = 0; i < 4000; i++)
    {
      double x = g_test_rand_double_range (-120, 890);
      double y = g_test_rand_double_range (-120, 490);
      ChorsuBox box = { x, y, x + g_test_rand_double_range (1, 90), y + g_test_rand_double_range (1, 20) };
      gboolean free_place = box.x0 >= bounds.x0 && box.y0 >= bounds.y0 && box.x1 <= bounds.x1 && box.y1 <= bounds.y1;

      for (guint j = 0; j < taken->len; j++)
        free_place = free_place && !chorsu_box_intersects (&box, &g_array_index (taken, ChorsuBox, j));

      g_assert_cmpint (chorsu_placement_fits (placement, box), ==, free_place);
      if (!free_place)
        continue;

      chorsu_placement_take (placement, box);
      g_array_append_val (taken, box);
      n_fit++;
    }
  g_assert_cmpuint (n_fit, >, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/placement/edge", test_edge);
  g_test_add_func ("/placement/taken", test_taken);
  g_test_add_func ("/placement/disc", test_disc);
  g_test_add_func ("/placement/against-brute-force", test_against_brute_force);

  return g_test_run ();
}
