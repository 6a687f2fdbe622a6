/* chorsu-painter-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-flow.h"
#include "chorsu-network-lines.h"
#include "chorsu-painter.h"
#include "chorsu-pass.h"

G_BEGIN_DECLS

struct _ChorsuPainter
{
  gatomicrefcount        ref_count;
  ChorsuBasemap         *basemap;
  ChorsuDataset         *dataset;   /* nullable */
  ChorsuNetworkGeometry *geometry;

  /* The last flow asked for: an animation asks for the same one every frame. */
  GMutex                 flow_lock;
  ChorsuFlow            *flow;
  ChorsuView             flow_view;
  ChorsuCamera           flow_camera;
};

/** A pass with the content it draws. */
typedef struct
{
  ChorsuContent *content;
  ChorsuPass     pass;
} ChorsuPainterRun;

#define CHORSU_PAINTER_N_STEPS 8

/** A pass of its own before the placement. */
typedef struct
{
  const char  *name;
  void       (*paint) (ChorsuPass *pass);
} ChorsuPainterStep;

/** In the order of painting. */
extern const ChorsuPainterStep chorsu_painter_steps[CHORSU_PAINTER_N_STEPS];

void chorsu_painter_run_init  (ChorsuPainterRun   *self,
                               ChorsuPainter      *painter,
                               cairo_t            *cr,
                               const ChorsuView   *view,
                               const ChorsuCamera *camera);
void chorsu_painter_run_clear (ChorsuPainterRun   *self);

G_END_DECLS
