/* chorsu-typesetter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "chorsu-mercator.h"
#include "chorsu-theme.h"

G_BEGIN_DECLS

/** A way of setting type. Two are the same when all members are. */
typedef struct
{
  gboolean serif;      /* Noto Serif Italic instead of Inter */
  int      weight;     /* 400 … 800 */
  double   size;       /* logical px */
  double   tracking;   /* em between letters */
} ChorsuType;

/** Colour and halo of a label. @halo_width is the stroke's full width, 0 for none. */
typedef struct
{
  ChorsuColor fill;
  ChorsuColor halo;
  double      halo_width;
} ChorsuLetterColor;

/**
 * ChorsuTypesetter:
 *
 * Sets and measures type the same on every surface: no hinting, no hinted
 * metrics, absolute sizes, 96 dpi, grey antialiasing. One per thread, with
 * caches of layouts and of ready label pictures, since haloed letters are the
 * dearest thing on the map (about 0.15 ms a label).
 */
typedef struct _ChorsuTypesetter ChorsuTypesetter;

/** The calling thread's typesetter. Returns: (transfer none) */
ChorsuTypesetter *chorsu_typesetter_get     (void);

/**
 * chorsu_typesetter_measure:
 * @ink: (out) (optional): bounds of the letters, logical px, relative to the
 *   left end of the first baseline
 * @advance: (out) (optional): width including side bearings
 */
void              chorsu_typesetter_measure (ChorsuTypesetter        *self,
                                             const ChorsuType        *type,
                                             const char              *text,
                                             ChorsuBox               *ink,
                                             double                  *advance);

/**
 * chorsu_typesetter_paint:
 * @cr: where
 * @x: left end of the first baseline, logical px
 * @y: the first baseline
 *
 * On image surfaces the label comes from the cache and is put on whole device
 * px; on others it is real text with its halo as a stroked outline. Leaves the
 * current path empty.
 */
void              chorsu_typesetter_paint   (ChorsuTypesetter        *self,
                                             cairo_t                 *cr,
                                             const ChorsuType        *type,
                                             const ChorsuLetterColor *color,
                                             const char              *text,
                                             double                   x,
                                             double                   y);

/**
 * ChorsuTextLine:
 * @type: how it is set
 * @color: its colours
 * @text: a line of text
 * @matrix: from user space, with the origin at the left end of its baseline, to
 *   the surface
 * @advance: its width in user space
 */
typedef struct
{
  const ChorsuType        *type;
  const ChorsuLetterColor *color;
  const char              *text;
  cairo_matrix_t           matrix;
  double                   advance;
} ChorsuTextLine;

/** Takes a line of text in the place of cairo; valid during the call. */
typedef void (*ChorsuTextTaker) (const ChorsuTextLine *line,
                                 gpointer              user_data);

/**
 * chorsu_typesetter_divert:
 * @surface: what is painted on
 * @taker: gets what chorsu_typesetter_paint() would paint on it
 * @user_data: for @taker; must live as long as @surface is painted on
 *
 * For files that keep text as text where cairo would write outlines.
 */
void              chorsu_typesetter_divert  (cairo_surface_t         *surface,
                                             ChorsuTextTaker          taker,
                                             gpointer                 user_data);

/**
 * chorsu_typesetter_paint_along:
 * @points: (array length=n): the line to write on, logical px, in reading direction
 * @start: distance along the line of the first letter, px
 * @rise: px above the line
 *
 * Letters along a line, for rivers.
 */
void              chorsu_typesetter_paint_along (ChorsuTypesetter        *self,
                                                 cairo_t                 *cr,
                                                 const ChorsuType        *type,
                                                 const ChorsuLetterColor *color,
                                                 const char              *text,
                                                 const ChorsuPoint       *points,
                                                 guint                    n,
                                                 double                   start,
                                                 double                   rise);

G_END_DECLS
