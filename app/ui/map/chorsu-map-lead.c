/* chorsu-map-lead.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-lead.h"

#include "chorsu-painter.h"

/* How long a picture takes, in seconds, and how far one may look ahead for it. */
#define SECONDS 0.15
#define MAX_PX (CHORSU_PAINTER_MARGIN / 2)

/* Cameras further apart than this are two motions, microseconds. */
#define PAUSE (G_USEC_PER_SEC / 8)

void
chorsu_map_lead_note (ChorsuMapLead      *self,
                      const ChorsuCamera *camera,
                      gint64              time)
{
  gint64 passed = time - self->last_time;

  if (passed <= 0)
    return;

  if (passed < PAUSE && camera->zoom == self->last.zoom)
    self->velocity = (ChorsuPoint) {
      (camera->centre.x - self->last.centre.x) * G_USEC_PER_SEC / passed,
      (camera->centre.y - self->last.centre.y) * G_USEC_PER_SEC / passed,
    };
  else
    self->velocity = (ChorsuPoint) { 0, 0 };

  self->last = *camera;
  self->last_time = time;
}

ChorsuCamera
chorsu_map_lead_get (const ChorsuMapLead *self,
                     const ChorsuCamera  *camera)
{
  ChorsuCamera ahead = *camera;
  double world = chorsu_camera_world_px (camera);

  ahead.centre.x += round (CLAMP (self->velocity.x * SECONDS * world, -MAX_PX, MAX_PX)) / world;
  ahead.centre.y += round (CLAMP (self->velocity.y * SECONDS * world, -MAX_PX, MAX_PX)) / world;

  return ahead;
}
