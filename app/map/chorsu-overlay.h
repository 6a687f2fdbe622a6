/* chorsu-overlay.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** How a line of an overlay is drawn. */
typedef enum
{
  CHORSU_OVERLAY_STEP,     /* in the colour of its class, the first one strongest */
  CHORSU_OVERLAY_BROKEN,   /* short dashes in accent: what cannot be used */
  CHORSU_OVERLAY_QUIET,    /* accent: a way among others */
  CHORSU_OVERLAY_WAY,      /* accent, highlighted: the way this is about */
  CHORSU_OVERLAY_COMPARED  /* accent: solid, dashed, dotted by number */
} ChorsuOverlayStyle;

/** How many classes %CHORSU_OVERLAY_STEP has. */
#define CHORSU_OVERLAY_N_STEPS 5

/**
 * ChorsuOverlayLine:
 * @segment: what it runs along
 * @from: where it begins, as a fraction of the segment's length
 * @to: where it ends
 * @style: how it is drawn
 * @number: class of a step, or which of the compared, from 0
 */
typedef struct
{
  const ChorsuSegment *segment;
  double               from;
  double               to;
  ChorsuOverlayStyle   style;
  guint                number;
} ChorsuOverlayLine;

/** What stands on a line. */
typedef enum
{
  CHORSU_OVERLAY_CLOSED,   /* ✕ */
  CHORSU_OVERLAY_NUMBER    /* a disc with a number */
} ChorsuOverlaySignType;

/**
 * ChorsuOverlaySign:
 * @type: what it is
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 * @number: for %CHORSU_OVERLAY_NUMBER
 */
typedef struct
{
  ChorsuOverlaySignType type;
  double                lon;
  double                lat;
  guint                 number;
} ChorsuOverlaySign;

/**
 * ChorsuOverlayNote:
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 * @title: its first line
 * @text: the second line
 *
 * What is said beside a place.
 */
typedef struct
{
  double  lon;
  double  lat;
  char   *title;
  char   *text;
} ChorsuOverlayNote;

/**
 * ChorsuOverlay:
 *
 * What an answer to a question draws over a dataset's network: what is broken,
 * ways round, how far one comes. Filled by its maker, and immutable from when
 * it is first given away; reference-counted, any thread.
 *
 * A view names an overlay by its number, so that it stays a plain value;
 * whoever shows the view keeps the overlay. One that is gone draws nothing.
 */
typedef struct _ChorsuOverlay ChorsuOverlay;

/**
 * chorsu_overlay_new:
 * @dataset: whose segments its lines run along; kept alive
 *
 * Returns: (transfer full): an empty overlay
 */
ChorsuOverlay           *chorsu_overlay_new         (ChorsuDataset       *dataset);
ChorsuOverlay           *chorsu_overlay_ref         (ChorsuOverlay       *self);
void                     chorsu_overlay_unref       (ChorsuOverlay       *self);

void                     chorsu_overlay_add_line    (ChorsuOverlay       *self,
                                                     ChorsuOverlayLine    line);
void                     chorsu_overlay_add_sign    (ChorsuOverlay       *self,
                                                     ChorsuOverlaySign    sign);

/** @title, @text: copied */
void                     chorsu_overlay_add_note    (ChorsuOverlay       *self,
                                                     double               lon,
                                                     double               lat,
                                                     const char          *title,
                                                     const char          *text);

/** Its number, greater than 0; no two overlays of a process have the same. */
guint                    chorsu_overlay_get_id      (const ChorsuOverlay *self);

/** Returns: (transfer full) (nullable): the overlay of a number, or %NULL when it is gone */
ChorsuOverlay           *chorsu_overlay_lookup      (guint                id);

guint                    chorsu_overlay_get_n_lines (const ChorsuOverlay *self);
const ChorsuOverlayLine *chorsu_overlay_get_line    (const ChorsuOverlay *self,
                                                     guint                index);
guint                    chorsu_overlay_get_n_signs (const ChorsuOverlay *self);
const ChorsuOverlaySign *chorsu_overlay_get_sign    (const ChorsuOverlay *self,
                                                     guint                index);
guint                    chorsu_overlay_get_n_notes (const ChorsuOverlay *self);
const ChorsuOverlayNote *chorsu_overlay_get_note    (const ChorsuOverlay *self,
                                                     guint                index);

/** Whether both draw the same. */
gboolean                 chorsu_overlay_equal       (const ChorsuOverlay *a,
                                                     const ChorsuOverlay *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuOverlay, chorsu_overlay_unref)

G_END_DECLS
