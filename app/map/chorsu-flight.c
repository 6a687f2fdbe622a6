/* chorsu-flight.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-camera.h"

/* van Wijk and Nuij found 1.42 to be what people like best. */
#define RHO 1.42

/* Path units per second; the paper's V. */
#define SPEED 1.6

#define MIN_DURATION 0.25
#define MAX_DURATION 2.0

void
chorsu_flight_init (ChorsuFlight       *self,
                    const ChorsuCamera *from,
                    const ChorsuCamera *to)
{
  double rho2 = RHO * RHO;
  double dx = to->centre.x - from->centre.x;
  double dy = to->centre.y - from->centre.y;

  self->from = *from;
  self->to = *to;
  self->w0 = from->width / chorsu_camera_world_px (from);
  self->w1 = from->width / chorsu_camera_world_px (to);
  self->u1 = hypot (dx, dy);

  if (self->u1 < 1e-9 * self->w0)
    {
      /* Only the zoom changes. */
      self->r0 = 0;
      self->s1 = fabs (log (self->w1 / self->w0)) / RHO;
    }
  else
    {
      double u2 = rho2 * rho2 * self->u1 * self->u1;
      double dw = self->w1 * self->w1 - self->w0 * self->w0;
      double b0 = (dw + u2) / (2 * self->w0 * rho2 * self->u1);
      double b1 = (dw - u2) / (2 * self->w1 * rho2 * self->u1);
      double r1 = asinh (-b1);

      self->r0 = asinh (-b0);
      self->s1 = (r1 - self->r0) / RHO;
    }
}

double
chorsu_flight_get_duration (const ChorsuFlight *self)
{
  return CLAMP (self->s1 / SPEED, MIN_DURATION, MAX_DURATION);
}

ChorsuCamera
chorsu_flight_at (const ChorsuFlight *self,
                  double              progress)
{
  ChorsuCamera camera = self->to;
  double s, w, u;

  if (progress >= 1)
    return self->to;
  if (progress <= 0)
    return self->from;

  /* Ease in and out along the path (smoothstep). */
  s = progress * progress * (3 - 2 * progress) * self->s1;

  if (self->u1 < 1e-9 * self->w0)
    {
      w = self->w0 * exp ((self->w1 < self->w0 ? -1 : 1) * RHO * s);
      u = progress * self->u1;
    }
  else
    {
      double cosh_r0 = cosh (self->r0);

      w = self->w0 * cosh_r0 / cosh (RHO * s + self->r0);
      u = self->w0 / (RHO * RHO) * (cosh_r0 * tanh (RHO * s + self->r0) - sinh (self->r0));
    }

  if (self->u1 > 0)
    {
      double t = u / self->u1;

      camera.centre.x = self->from.centre.x + t * (self->to.centre.x - self->from.centre.x);
      camera.centre.y = self->from.centre.y + t * (self->to.centre.y - self->from.centre.y);
    }
  camera.zoom = log2 (self->from.width / (w * CHORSU_TILE_SIZE));

  return camera;
}
