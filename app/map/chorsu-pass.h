/* chorsu-pass.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-basemap.h"
#include "chorsu-camera.h"
#include "chorsu-content.h"
#include "chorsu-layout.h"
#include "chorsu-theme.h"

G_BEGIN_DECLS

/**
 * ChorsuPass:
 *
 * What every pass of the painter works with. Coordinates are logical px from
 * the top left of the visible picture, also when a margin is painted round it:
 * the same numbers go to cairo for a window and for a file, which is what makes
 * the two equal.
 */
typedef struct
{
  cairo_t             *cr;
  ChorsuBasemap       *basemap;
  ChorsuDataset       *dataset;   /* nullable */
  const ChorsuView    *view;
  const ChorsuCamera  *camera;
  const ChorsuTheme   *theme;
  const ChorsuContent *content;
  struct _ChorsuNetworkGeometry *geometry;
  guint                level;     /* of detail in the base map */
  double               world;     /* px per Web-Mercator unit */
  ChorsuPoint          offset;    /* px = unit * world - offset */
  ChorsuBox            clip;      /* what is painted at all, Web-Mercator units */
  ChorsuBox            clip_px;   /* the same in px */
  double               k;         /* factor on type, symbols and lines: 1, more on stage */
  double               line_k;    /* factor on line widths by zoom */
  GArray              *vertices;  /* scratch */
} ChorsuPass;

void   chorsu_pass_init      (ChorsuPass          *self,
                              cairo_t             *cr,
                              ChorsuBasemap       *basemap,
                              ChorsuDataset       *dataset,
                              const ChorsuView    *view,
                              const ChorsuCamera  *camera,
                              const ChorsuContent *content,
                              struct _ChorsuNetworkGeometry *geometry);
void   chorsu_pass_clear     (ChorsuPass          *self);

/** Has nothing painted round the visible picture: for files, which would carry it unseen. */
void   chorsu_pass_trim      (ChorsuPass          *self);

static inline ChorsuPoint
chorsu_pass_px (const ChorsuPass *self,
                double            x,
                double            y)
{
  return (ChorsuPoint) { x * self->world - self->offset.x, y * self->world - self->offset.y };
}

/** Adds the rings of an area to the current path, cut at the clip box. */
void   chorsu_pass_add_area  (ChorsuPass          *self,
                              guint                area);

/** Adds a line of the base map to the current path, cut at the clip box. */
void   chorsu_pass_add_line  (ChorsuPass          *self,
                              guint                line);

/** Whether a country is one of the five. */
gboolean chorsu_pass_is_story (const ChorsuArea   *area);

/* The passes, in the order of painting. */
void   chorsu_paint_ground   (ChorsuPass          *self);
void   chorsu_paint_land     (ChorsuPass          *self);
void   chorsu_paint_relief   (ChorsuPass          *self);
void   chorsu_paint_blocs    (ChorsuPass          *self);
void   chorsu_paint_water    (ChorsuPass          *self);
void   chorsu_paint_borders  (ChorsuPass          *self);
void   chorsu_paint_network  (ChorsuPass          *self);
void   chorsu_paint_overlay  (ChorsuPass          *self);
void   chorsu_paint_symbols  (ChorsuPass          *self,
                              ChorsuLayout        *layout);
void   chorsu_paint_labels   (ChorsuPass          *self,
                              ChorsuLayout        *layout);
void   chorsu_paint_notes    (ChorsuPass          *self,
                              const ChorsuLayout  *layout);

G_END_DECLS
