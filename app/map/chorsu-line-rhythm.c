/* chorsu-line-rhythm.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-line-rhythm.h"

#include "chorsu-line-marks.h"

#define TICK_PITCH 13.0
#define BEAD_PITCH 34.0
#define ZIGZAG_PITCH 26.0
#define BREAK_PITCH 37.0
#define BREAK_GAP 4.5

/* Marks stand farther apart on lines wider than this, so that they never
 * grow together. */
#define MARK_WIDTH 3.2

double
chorsu_line_stroke_width (const ChorsuLineStyle *style)
{
  return style->highlighted ? style->width * CHORSU_HIGHLIGHT_SCALE : style->width;
}

gboolean
chorsu_status_is_given_up (ChorsuStatus status)
{
  return status == CHORSU_STATUS_SHELVED || status == CHORSU_STATUS_CANCELLED || status == CHORSU_STATUS_RETIRED;
}

gboolean
chorsu_status_is_idle (ChorsuStatus status)
{
  return status == CHORSU_STATUS_IDLE || status == CHORSU_STATUS_MOTHBALLED;
}

static double
mode_pitch (ChorsuMode mode)
{
  switch (mode)
    {
    case CHORSU_MODE_RAIL:
      return TICK_PITCH;
    case CHORSU_MODE_GAS:
    case CHORSU_MODE_OIL:
      return BEAD_PITCH;
    case CHORSU_MODE_POWER:
      return ZIGZAG_PITCH;
    case CHORSU_MODE_ROAD:
    case CHORSU_MODE_SEA:
    case CHORSU_N_MODES:
    default:
      return 0;
    }
}

static void
set_dashes (ChorsuLineRhythm *rhythm,
            const double     *dashes,
            int               n_dashes,
            double            scale)
{
  rhythm->n_dashes = n_dashes;
  for (int i = 0; i < n_dashes; i++)
    rhythm->dashes[i] = dashes[i] * scale;
}

/* A sea line is dots anyway; its status groups them. */
static void
set_dots (ChorsuLineRhythm *rhythm,
          ChorsuStatus      status)
{
  /* Not quite 0: of dashes without length cairo draws one a period. */
  static const double operating[] = { .01, .99 };
  static const double construction[] = { .01, .99, .01, .99, .01, .99, .01, 1.99 };
  static const double proposed[] = { .01, .99, .01, 1.99 };
  double pitch = 2.3 * rhythm->width;

  if (status == CHORSU_STATUS_CONSTRUCTION)
    set_dashes (rhythm, construction, G_N_ELEMENTS (construction), pitch);
  else if (status == CHORSU_STATUS_PROPOSED)
    set_dashes (rhythm, proposed, G_N_ELEMENTS (proposed), pitch);
  else
    set_dashes (rhythm, operating, G_N_ELEMENTS (operating), pitch);
}

/* Even marks from the middle outwards: a line shorter than the pitch has one. */
static void
set_even_marks (ChorsuLineRhythm *rhythm,
                double            pitch)
{
  double n = MAX (1, floor (rhythm->length / pitch));

  rhythm->mark_pitch = pitch;
  rhythm->mark_first = (rhythm->length - (n - 1) * pitch) / 2;
}

static void
set_idle (ChorsuLineRhythm *rhythm,
          ChorsuMode        mode,
          double            scale,
          double            pitch)
{
  double gap = BREAK_GAP * MAX (1, rhythm->width / CHORSU_DASH_WIDTH);
  double period = BREAK_PITCH * scale;
  double on[] = { period - gap, gap };

  rhythm->break_pitch = period;
  rhythm->break_first = MIN (period, rhythm->length) / 2;
  if (mode != CHORSU_MODE_SEA)
    {
      set_dashes (rhythm, on, G_N_ELEMENTS (on), 1);
      rhythm->offset = period - gap / 2 - rhythm->break_first;
    }
  if (pitch > 0)
    {
      double n = MAX (1, round (period / pitch));

      rhythm->mark_pitch = period / n;
      rhythm->mark_first = rhythm->break_first + rhythm->mark_pitch / 2;
      rhythm->mark_first = fmod (rhythm->mark_first, rhythm->mark_pitch);
      if (rhythm->mark_first < 1.5 * rhythm->width)
        rhythm->mark_first += rhythm->mark_pitch;
    }
}

/* Marks in the middle of dashes, as far apart as comes nearest to @pitch. */
static void
set_dashed (ChorsuLineRhythm *rhythm,
            const double     *dashes,
            double            pitch)
{
  double scale = rhythm->width / CHORSU_DASH_WIDTH;
  double period = (dashes[0] + dashes[1]) * scale;
  double middle;

  set_dashes (rhythm, dashes, 2, scale);
  if (pitch <= 0)
    return;

  set_even_marks (rhythm, period * MAX (1, round (pitch / period)));
  middle = dashes[0] * scale / 2;
  rhythm->mark_first = middle + period * MAX (0, round ((rhythm->mark_first - middle) / period));
}

void
chorsu_line_rhythm_init (ChorsuLineRhythm      *self,
                         const ChorsuLineStyle *style,
                         const ChorsuPoint     *points,
                         guint                  n_points)
{
  static const double construction[] = { 11, 5 };
  static const double proposed[] = { 3.5, 4.5 };
  double width = chorsu_line_stroke_width (style);
  double scale = MAX (1, width / MARK_WIDTH);
  double pitch = mode_pitch (style->mode) * scale;

  *self = (ChorsuLineRhythm) { .width = width, .length = chorsu_line_length (points, n_points) };
  if (style->mode == CHORSU_MODE_SEA)
    set_dots (self, style->status);

  if (chorsu_status_is_idle (style->status))
    set_idle (self, style->mode, scale, pitch);
  else if (style->mode == CHORSU_MODE_SEA)
    return;
  else if (style->status == CHORSU_STATUS_CONSTRUCTION)
    set_dashed (self, construction, pitch);
  else if (style->status == CHORSU_STATUS_PROPOSED)
    set_dashed (self, proposed, pitch);
  else if (pitch > 0)
    set_even_marks (self, pitch);
}
