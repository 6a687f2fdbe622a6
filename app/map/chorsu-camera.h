/* chorsu-camera.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-mercator.h"

G_BEGIN_DECLS

/**
 * ChorsuCamera:
 * @centre: what stands in the middle of the picture, Web-Mercator units
 * @zoom: log2 of (world width in logical px / 256)
 * @width: width of the picture in logical px
 * @height: height of the picture in logical px
 * @scale: device px per logical px
 *
 * Where one looks from. A plain value; every function returns a changed copy.
 */
typedef struct
{
  ChorsuPoint centre;
  double      zoom;
  int         width;
  int         height;
  double      scale;
} ChorsuCamera;

/** Room kept free at the four sides, in logical px (open panes). */
typedef struct
{
  double top;
  double right;
  double bottom;
  double left;
} ChorsuInsets;

/** Zoom range the map allows. */
#define CHORSU_MIN_ZOOM 3.0
#define CHORSU_MAX_ZOOM 10.0

ChorsuCamera chorsu_camera            (double              lon,
                                       double              lat,
                                       double              zoom,
                                       int                 width,
                                       int                 height,
                                       double              scale);

/** World width in logical px. */
double       chorsu_camera_world_px   (const ChorsuCamera *self);

/** From Web-Mercator units to logical px from the picture's top left. */
ChorsuPoint  chorsu_camera_to_px      (const ChorsuCamera *self,
                                       ChorsuPoint         point);
ChorsuPoint  chorsu_camera_from_px    (const ChorsuCamera *self,
                                       ChorsuPoint         px);

/** What the picture shows, Web-Mercator units. */
ChorsuBox    chorsu_camera_bounds     (const ChorsuCamera *self);

/**
 * chorsu_camera_fit:
 * @self: gives the size and scale of the picture
 * @box: what to show, Web-Mercator units
 * @insets: (nullable): room to keep free
 *
 * Returns: a camera that shows all of @box as large as possible, centred in
 *   what the insets leave, within the zoom range
 */
ChorsuCamera chorsu_camera_fit        (const ChorsuCamera *self,
                                       ChorsuBox           box,
                                       const ChorsuInsets *insets);

/** The part of the picture that @insets leave, as a picture of its own. */
ChorsuCamera chorsu_camera_inset      (const ChorsuCamera *self,
                                       const ChorsuInsets *insets);

/** The same camera with @margin logical px more on every side. */
ChorsuCamera chorsu_camera_with_margin (const ChorsuCamera *self,
                                        int                 margin);

/** The five countries as a box, Web-Mercator units: what "Home" shows. */
ChorsuBox    chorsu_camera_home_box   (void);

gboolean     chorsu_camera_equal      (const ChorsuCamera *a,
                                       const ChorsuCamera *b);

/**
 * ChorsuFlight:
 *
 * A smooth way from one camera to another that zooms out, travels and zooms
 * in again: J. J. van Wijk, W. A. A. Nuij, "Smooth and efficient zooming and
 * panning", InfoVis 2003, with ρ = 1.42. Opaque plain value.
 */
typedef struct
{
  /*< private >*/
  ChorsuCamera from;
  ChorsuCamera to;
  double       w0, w1, u1, r0, s1;
} ChorsuFlight;

void         chorsu_flight_init         (ChorsuFlight       *self,
                                         const ChorsuCamera *from,
                                         const ChorsuCamera *to);

/** How long the flight should take in seconds, 0.25 … 2. */
double       chorsu_flight_get_duration (const ChorsuFlight *self);

/** The camera at @progress 0 … 1 (eased inside). Ends exactly at the target. */
ChorsuCamera chorsu_flight_at           (const ChorsuFlight *self,
                                         double              progress);

G_END_DECLS
