/* chorsu-map-lead.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-camera.h"

G_BEGIN_DECLS

/**
 * ChorsuMapLead:
 *
 * Guesses where a moving camera will be when the picture that is begun now is
 * ready. A plain value; all zero at first.
 */
typedef struct
{
  /*< private >*/
  ChorsuCamera last;
  gint64       last_time;
  ChorsuPoint  velocity;   /* Web-Mercator units a second */
} ChorsuMapLead;

/** @time: microseconds of any clock, when @camera was seen */
void         chorsu_map_lead_note (ChorsuMapLead       *self,
                                   const ChorsuCamera  *camera,
                                   gint64               time);

/**
 * chorsu_map_lead_get:
 * @self: a lead
 * @camera: where the camera is
 *
 * Returns: @camera with its centre moved on by whole logical px, at most half
 *   of a picture's margin; @camera itself when it rests or zooms
 */
ChorsuCamera chorsu_map_lead_get  (const ChorsuMapLead *self,
                                   const ChorsuCamera  *camera);

G_END_DECLS
