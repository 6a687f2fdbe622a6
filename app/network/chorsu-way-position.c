/* chorsu-way-position.c: from km to places on the line, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-way.h"

#include "chorsu-geodesic.h"

/* What sums of km may differ by. */
#define ROUNDING_KM 1e-6

/* A straight piece of the line, in the direction of travel. */
typedef struct
{
  const double *a;
  const double *b;
  double        km;
} Piece;

static Piece
get_piece (const ChorsuSegment *segment,
           gboolean             backwards,
           guint                index)
{
  guint n = segment->n_points - 1;
  guint i = backwards ? n - 1 - index : index;
  const double *a = &segment->lonlat[2 * i];
  const double *b = a + 2;

  return (Piece) {
    .a = backwards ? b : a,
    .b = backwards ? a : b,
    .km = chorsu_geodesic_km (a[0], a[1], b[0], b[1]),
  };
}

/* What is straight on the map is a rhumb line, on which equal distances are
 * equal differences of latitude; only along a parallel they are those of
 * longitude. Both of these turn a share of the distance into one of the
 * straight piece on the map, and back. */
#define LEAST_DEGREES 1e-6

static double
share_on_map (const Piece *piece,
              double       share)
{
  double lat = piece->a[1] + share * (piece->b[1] - piece->a[1]);
  double from = chorsu_mercator_project (0, piece->a[1]).y;
  double to = chorsu_mercator_project (0, piece->b[1]).y;

  if (fabs (piece->b[1] - piece->a[1]) < LEAST_DEGREES)
    return share;

  return (chorsu_mercator_project (0, lat).y - from) / (to - from);
}

static void
point_on_map (const Piece *piece,
              double       share,
              double      *lon,
              double      *lat)
{
  ChorsuPoint a = chorsu_mercator_project (piece->a[0], piece->a[1]);
  ChorsuPoint b = chorsu_mercator_project (piece->b[0], piece->b[1]);

  chorsu_mercator_unproject ((ChorsuPoint) { a.x + share * (b.x - a.x), a.y + share * (b.y - a.y) }, lon, lat);
}

static double
share_of_distance (const Piece *piece,
                   double       share)
{
  double lon, lat;

  if (fabs (piece->b[1] - piece->a[1]) < LEAST_DEGREES)
    return share;

  point_on_map (piece, share, &lon, &lat);
  return (lat - piece->a[1]) / (piece->b[1] - piece->a[1]);
}

guint
chorsu_way_locate (const ChorsuWay *self,
                   ChorsuNetwork   *network,
                   double           km,
                   double          *lon,
                   double          *lat)
{
  guint leg = 0;
  const ChorsuSegment *segment;
  double rest;

  g_return_val_if_fail (self != NULL && self->n_legs > 0, 0);
  g_return_val_if_fail (CHORSU_IS_NETWORK (network), 0);
  g_return_val_if_fail (lon != NULL && lat != NULL, 0);

  km = CLAMP (km, 0, self->km);
  while (leg + 1 < self->n_legs && km > self->stops[leg + 1].km)
    leg++;

  segment = chorsu_network_get_segment (network, self->legs[leg].segment)->record;
  rest = km - self->stops[leg].km;
  for (guint i = 0; i + 1 < segment->n_points; i++)
    {
      Piece piece = get_piece (segment, self->legs[leg].backwards, i);

      if (rest <= piece.km || i + 2 == segment->n_points)
        {
          point_on_map (&piece, share_on_map (&piece, piece.km > 0 ? MIN (rest / piece.km, 1) : 0), lon, lat);
          break;
        }
      rest -= piece.km;
    }

  return leg;
}

/* The nearest point of a piece: how far along it on the map, and how far away,
 * squared. */
static double
share_nearest (const Piece *piece,
               ChorsuPoint  p,
               double      *distance)
{
  ChorsuPoint a = chorsu_mercator_project (piece->a[0], piece->a[1]);
  ChorsuPoint b = chorsu_mercator_project (piece->b[0], piece->b[1]);
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0, 1) : 0;
  double ex = a.x + t * dx - p.x;
  double ey = a.y + t * dy - p.y;

  *distance = ex * ex + ey * ey;

  return t;
}

double
chorsu_way_nearest_km (const ChorsuWay *self,
                       ChorsuNetwork   *network,
                       double           lon,
                       double           lat)
{
  ChorsuPoint p = chorsu_mercator_project (lon, lat);
  double nearest = INFINITY;
  double best = 0;

  g_return_val_if_fail (self != NULL && self->n_legs > 0, 0);
  g_return_val_if_fail (CHORSU_IS_NETWORK (network), 0);

  for (guint leg = 0; leg < self->n_legs; leg++)
    {
      const ChorsuSegment *segment = chorsu_network_get_segment (network, self->legs[leg].segment)->record;
      double km = self->stops[leg].km;

      for (guint i = 0; i + 1 < segment->n_points; i++)
        {
          Piece piece = get_piece (segment, self->legs[leg].backwards, i);
          double distance;
          double share = share_nearest (&piece, p, &distance);

          if (distance < nearest)
            {
              nearest = distance;
              best = km + share_of_distance (&piece, share) * piece.km;
            }
          km += piece.km;
        }
    }

  return best;
}

/* The piece of the curve that a place lies on, and how far along it. */
static const ChorsuCurvePoint *
find_piece (const ChorsuWay *self,
            double           km,
            double          *share)
{
  for (guint i = 1; i < self->n_curve; i++)
    {
      const ChorsuCurvePoint *a = &self->curve[i - 1];
      const ChorsuCurvePoint *b = &self->curve[i];

      if (km <= b->km + ROUNDING_KM && b->km > a->km)
        {
          *share = CLAMP ((km - a->km) / (b->km - a->km), 0, 1);
          return a;
        }
    }

  return NULL;
}

double
chorsu_way_days_at (const ChorsuWay *self,
                    double           km)
{
  const ChorsuCurvePoint *a;
  double share;

  g_return_val_if_fail (self != NULL, NAN);

  a = find_piece (self, km, &share);
  return a != NULL ? a->days + (a[1].days - a->days) * share : self->days;
}

double
chorsu_way_cost_at (const ChorsuWay *self,
                    double           km)
{
  const ChorsuCurvePoint *a;
  double share;

  g_return_val_if_fail (self != NULL, NAN);

  a = find_piece (self, km, &share);
  return a != NULL ? a->cost + (a[1].cost - a->cost) * share : self->cost;
}

/* And in no other, as crossings do. */
static gboolean
lies_in (const ChorsuNode *node,
         const char       *country)
{
  if (node->countries != NULL && node->countries[0] != NULL)
    return node->countries[1] == NULL && g_str_equal (node->countries[0], country);

  return g_strcmp0 (node->country, country) == 0;
}

gboolean
chorsu_way_only_touches (const ChorsuWay *self,
                         ChorsuNetwork   *network,
                         const char      *country)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CHORSU_IS_NETWORK (network), FALSE);

  for (guint i = 0; i < self->n_countries; i++)
    if (self->countries[i].country == country && self->countries[i].km >= CHORSU_NETWORK_INSIDE_KM)
      return FALSE;
  for (guint i = 0; country != NULL && i < self->n_stops; i++)
    if (lies_in (chorsu_network_get_node (network, self->stops[i].node), country))
      return FALSE;

  return country != NULL;
}
