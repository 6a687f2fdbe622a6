/* chorsu-glyphs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-glyphs.h"

#include <math.h>

/* All outlines are written for a unit radius, y pointing down. */
typedef struct
{
  double x;
  double y;
} Corner;

static void
add_polygon (cairo_t      *cr,
             const Corner *corners,
             guint         n_corners)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
}

static void
add_circle (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

/* Corners alternate between the outer and the inner radius, the first one up. */
static void
add_star (cairo_t *cr,
          guint    n_points,
          double   outer,
          double   inner)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < 2 * n_points; i++)
    {
      double radius = i % 2 == 0 ? outer : inner;
      double angle = i * G_PI / n_points - G_PI / 2;

      cairo_line_to (cr, radius * cos (angle), radius * sin (angle));
    }
  cairo_close_path (cr);
}

static void
add_regular_polygon (cairo_t *cr,
                     guint    n_corners,
                     double   radius)
{
  add_star (cr, n_corners, radius, radius * cos (G_PI / n_corners));
}

static void
add_trefoil (cairo_t *cr)
{
  const double inner = .50, outer = 1.30, half_blade = G_PI / 6;

  add_circle (cr, 0, 0, .27);
  for (int i = 0; i < 3; i++)
    {
      double middle = G_PI / 2 + i * 2 * G_PI / 3;

      cairo_new_sub_path (cr);
      cairo_arc (cr, 0, 0, outer, middle - half_blade, middle + half_blade);
      cairo_arc_negative (cr, 0, 0, inner, middle + half_blade, middle - half_blade);
      cairo_close_path (cr);
    }
}

static void
add_drop (cairo_t *cr)
{
  const double centre = .34, radius = .88;

  cairo_new_sub_path (cr);
  cairo_move_to (cr, 0, -1.30);
  cairo_curve_to (cr, .26, -.78, radius, -.22, radius, centre);
  cairo_arc (cr, 0, centre, radius, 0, G_PI);
  cairo_curve_to (cr, -radius, -.22, -.26, -.78, 0, -1.30);
  cairo_close_path (cr);
}

/* A tall tongue and a low one on its left; the notch burns upwards from below. */
static void
add_flame (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_move_to (cr, -.34, 1.16);
  cairo_curve_to (cr, -.84, .96, -1.08, .50, -.98, .02);
  cairo_curve_to (cr, -.93, -.26, -.80, -.44, -.66, -.60);
  cairo_curve_to (cr, -.64, -.34, -.56, -.18, -.38, -.08);
  cairo_curve_to (cr, -.42, -.62, -.22, -1.04, .16, -1.32);
  cairo_curve_to (cr, .18, -.78, .96, -.44, .98, .30);
  cairo_curve_to (cr, .99, .72, .74, 1.02, .34, 1.16);
  cairo_curve_to (cr, .58, .82, .50, .48, .06, .12);
  cairo_curve_to (cr, .10, .48, -.08, .52, -.26, .66);
  cairo_curve_to (cr, -.44, .80, -.46, .98, -.34, 1.16);
  cairo_close_path (cr);
}

/* The corners of the shapes that are plain polygons. */
static const Corner diamond[] = { { 0, -1.22 }, { 1.22, 0 }, { 0, 1.22 }, { -1.22, 0 } };
static const Corner ingot[] = { { -.66, -.62 }, { .66, -.62 }, { 1.18, .66 }, { -1.18, .66 } };
static const Corner square[] = { { -.90, -.90 }, { .90, -.90 }, { .90, .90 }, { -.90, .90 } };
static const Corner down[] = { { -1.16, -.82 }, { 1.16, -.82 }, { 0, 1.18 } };
static const Corner up[] = { { 0, -1.18 }, { 1.16, .82 }, { -1.16, .82 } };
static const Corner fort[] = {
  { -1, -1 }, { -.50, -1 }, { -.50, -.52 }, { -.25, -.52 }, { -.25, -1 }, { .25, -1 },
  { .25, -.52 }, { .50, -.52 }, { .50, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 },
};
static const Corner arrowhead[] = { { 0, -1.25 }, { 1, 1.05 }, { 0, .50 }, { -1, 1.05 } };
static const Corner left_bar[] = { { -.86, -1 }, { -.24, -1 }, { -.24, 1 }, { -.86, 1 } };
static const Corner right_bar[] = { { .24, -1 }, { .86, -1 }, { .86, 1 }, { .24, 1 } };
static const Corner triangle[] = { { 0, -1.05 }, { 1, .75 }, { -1, .75 } };

static void
add_category (cairo_t        *cr,
              ChorsuCategory  category)
{
  switch (category)
    {
    case CHORSU_CATEGORY_RARE_EARTHS:
      add_regular_polygon (cr, 6, 1.20);
      add_circle (cr, 0, 0, .42);
      break;
    case CHORSU_CATEGORY_CRITICAL_MINERALS:
      add_polygon (cr, diamond, G_N_ELEMENTS (diamond));
      break;
    case CHORSU_CATEGORY_BASE_METALS:
      add_polygon (cr, ingot, G_N_ELEMENTS (ingot));
      break;
    case CHORSU_CATEGORY_PRECIOUS_METALS:
      add_star (cr, 4, 1.36, .50);
      break;
    case CHORSU_CATEGORY_URANIUM:
      add_trefoil (cr);
      break;
    case CHORSU_CATEGORY_OIL:
      add_drop (cr);
      break;
    case CHORSU_CATEGORY_GAS:
      add_flame (cr);
      break;
    case CHORSU_CATEGORY_COAL:
      add_polygon (cr, square, G_N_ELEMENTS (square));
      break;
    case CHORSU_CATEGORY_HYDROPOWER:
      add_polygon (cr, down, G_N_ELEMENTS (down));
      break;
    case CHORSU_CATEGORY_FERTILISER_SALTS:
      add_polygon (cr, up, G_N_ELEMENTS (up));
      break;
    case CHORSU_N_CATEGORIES:
    default:
      g_assert_not_reached ();
    }
}

void
chorsu_category_path (cairo_t        *cr,
                      ChorsuCategory  category,
                      double          x,
                      double          y,
                      double          radius)
{
  g_return_if_fail ((guint) category < CHORSU_N_CATEGORIES);

  cairo_new_path (cr);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, radius, radius);
  add_category (cr, category);
  cairo_restore (cr);
}

static void
add_shield (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_move_to (cr, -.90, -1.0);
  cairo_line_to (cr, .90, -1.0);
  cairo_line_to (cr, .90, .10);
  cairo_curve_to (cr, .90, .62, .50, .94, 0, 1.18);
  cairo_curve_to (cr, -.50, .94, -.90, .62, -.90, .10);
  cairo_close_path (cr);
}

static void
add_security (cairo_t             *cr,
              ChorsuSecurityShape  shape)
{
  switch (shape)
    {
    case CHORSU_SECURITY_BASE:
      add_polygon (cr, fort, G_N_ELEMENTS (fort));
      break;
    case CHORSU_SECURITY_LAUNCH_SITE:
      add_polygon (cr, arrowhead, G_N_ELEMENTS (arrowhead));
      break;
    case CHORSU_SECURITY_RANGE:
      add_circle (cr, 0, 0, 1);
      add_circle (cr, 0, 0, .40);
      break;
    case CHORSU_SECURITY_POST:
      add_shield (cr);
      break;
    case CHORSU_SECURITY_CROSSING:
      add_polygon (cr, left_bar, G_N_ELEMENTS (left_bar));
      add_polygon (cr, right_bar, G_N_ELEMENTS (right_bar));
      break;
    case CHORSU_SECURITY_TRAINING:
      add_polygon (cr, triangle, G_N_ELEMENTS (triangle));
      break;
    case CHORSU_SECURITY_PARTNERSHIP:
      add_regular_polygon (cr, 5, 1.05);
      break;
    case CHORSU_SECURITY_ATTACK:
      add_star (cr, 8, 1.30, .60);
      break;
    case CHORSU_SECURITY_OTHER:
      add_circle (cr, 0, 0, .85);
      break;
    case CHORSU_N_SECURITY_SHAPES:
    default:
      g_assert_not_reached ();
    }
}

void
chorsu_security_path (cairo_t             *cr,
                      ChorsuSecurityShape  shape,
                      double               x,
                      double               y,
                      double               radius)
{
  g_return_if_fail ((guint) shape < CHORSU_N_SECURITY_SHAPES);

  cairo_new_path (cr);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, radius, radius);
  add_security (cr, shape);
  cairo_restore (cr);
}
