/* chorsu-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-camera.h"
#include "chorsu-ref.h"

G_BEGIN_DECLS

/**
 * ChorsuLayout:
 *
 * Where symbols and labels stand for one view and camera: the result of
 * placement, used by painting and by picking alike. Immutable,
 * reference-counted, any thread.
 */
typedef struct _ChorsuLayout ChorsuLayout;

/** A symbol (or a cluster of them) that stands somewhere. */
typedef struct
{
  ChorsuRef    ref;      /* the record; of the most important one in a cluster */
  ChorsuPoint  px;       /* centre, logical px in the camera it was placed for */
  double       radius;   /* of disc and ring, logical px */
  guint        n;        /* records it stands for, 1 unless a cluster */
} ChorsuPlacedSymbol;

ChorsuLayout             *chorsu_layout_ref           (ChorsuLayout *self);
void                      chorsu_layout_unref         (ChorsuLayout *self);
const ChorsuCamera       *chorsu_layout_get_camera    (ChorsuLayout *self);
guint                     chorsu_layout_get_n_symbols (ChorsuLayout *self);
const ChorsuPlacedSymbol *chorsu_layout_get_symbol    (ChorsuLayout *self,
                                                       guint         symbol);

/** Number of placed labels and their boxes in px, for tests and the debug overlay. */
guint                     chorsu_layout_get_n_labels  (ChorsuLayout *self);
ChorsuBox                 chorsu_layout_get_label_box (ChorsuLayout *self,
                                                       guint         label);
const char               *chorsu_layout_get_label_text (ChorsuLayout *self,
                                                        guint         label);

/** How many places were tried for labels. */
guint                     chorsu_layout_get_n_candidates (ChorsuLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuLayout, chorsu_layout_unref)

G_END_DECLS
