/* chorsu-mercator.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/**
 * ChorsuPoint:
 *
 * A position. Unless a function says otherwise it is in *Web-Mercator units*:
 * the world is the unit square, x runs east from 180° W, y runs south from
 * 85.0511° N. Multiplied by 256·2^zoom a unit gives px.
 */
typedef struct
{
  double x;
  double y;
} ChorsuPoint;

/**
 * ChorsuBox:
 *
 * An axis-parallel box in Web-Mercator units (or px, where said),
 * with x0 <= x1 and y0 <= y1. Empty when x0 > x1.
 */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} ChorsuBox;

#define CHORSU_BOX_EMPTY ((ChorsuBox) { INFINITY, INFINITY, -INFINITY, -INFINITY })

/** Size in px of the world at zoom 0, as in every web map. */
#define CHORSU_TILE_SIZE 256.0

/** Northern and southern limit of the projection in degrees. */
#define CHORSU_MERCATOR_MAX_LAT 85.05112877980659

/** Equatorial circumference of WGS 84 in kilometres (2·π·6378.137). */
#define CHORSU_EQUATOR_KM 40075.016685578488

/**
 * chorsu_mercator_project:
 * @lon: longitude in degrees
 * @lat: latitude in degrees, clamped to the projection's limits
 *
 * Spherical ("Web") Mercator, EPSG:3857 scaled to the unit square.
 *
 * Returns: the point in Web-Mercator units
 */
static inline ChorsuPoint
chorsu_mercator_project (double lon,
                         double lat)
{
  double s;

  lat = CLAMP (lat, -CHORSU_MERCATOR_MAX_LAT, CHORSU_MERCATOR_MAX_LAT);
  s = sin (lat * G_PI / 180.0);

  return (ChorsuPoint) { (lon + 180.0) / 360.0,
                         0.5 - log ((1.0 + s) / (1.0 - s)) / (4.0 * G_PI) };
}

/**
 * chorsu_mercator_unproject:
 * @point: a point in Web-Mercator units
 * @lon: (out): longitude in degrees
 * @lat: (out): latitude in degrees
 */
static inline void
chorsu_mercator_unproject (ChorsuPoint  point,
                           double      *lon,
                           double      *lat)
{
  *lon = point.x * 360.0 - 180.0;
  *lat = atan (sinh (G_PI * (1.0 - 2.0 * point.y))) * 180.0 / G_PI;
}

/**
 * chorsu_mercator_km_per_unit:
 * @y: northing in Web-Mercator units
 *
 * The scale of the projection grows with 1/cos φ; this is its inverse.
 *
 * Returns: kilometres on the ground per Web-Mercator unit at that latitude
 */
static inline double
chorsu_mercator_km_per_unit (double y)
{
  return CHORSU_EQUATOR_KM / cosh (G_PI * (1.0 - 2.0 * y));
}

static inline gboolean
chorsu_box_is_empty (const ChorsuBox *box)
{
  return box->x0 > box->x1 || box->y0 > box->y1;
}

static inline gboolean
chorsu_box_contains (const ChorsuBox *box,
                     double           x,
                     double           y)
{
  return x >= box->x0 && x <= box->x1 && y >= box->y0 && y <= box->y1;
}

static inline gboolean
chorsu_box_intersects (const ChorsuBox *a,
                       const ChorsuBox *b)
{
  return a->x0 <= b->x1 && b->x0 <= a->x1 && a->y0 <= b->y1 && b->y0 <= a->y1;
}

static inline void
chorsu_box_include (ChorsuBox *box,
                    double     x,
                    double     y)
{
  box->x0 = MIN (box->x0, x);
  box->y0 = MIN (box->y0, y);
  box->x1 = MAX (box->x1, x);
  box->y1 = MAX (box->y1, y);
}

static inline ChorsuBox
chorsu_box_grow (ChorsuBox box,
                 double    by)
{
  return (ChorsuBox) { box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by };
}

G_END_DECLS
