/* chorsu-figure-compare.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-figure.h"

G_BEGIN_DECLS

/*
 * How figures stand to each other and to a date: which may be drawn on one
 * scale, which contradict each other, which have grown old.
 */

/** A figure is stale when it held so many years before the data's date. */
#define CHORSU_FIGURE_STALE_YEARS 3

/**
 * chorsu_figure_is_stale:
 * @self: a figure
 * @as_of: the date of the whole dataset, chorsu_dataset_get_as_of()
 *
 * A figure for a time is as old as the end of that time: one for 2023 is two
 * years and a half old on 1 July 2026. A figure without a date cannot be told
 * to be stale, nor can one in words.
 *
 * Returns: whether it is %CHORSU_FIGURE_STALE_YEARS old or older
 */
gboolean chorsu_figure_is_stale      (const ChorsuFigure *self,
                                      const char         *as_of);

/**
 * chorsu_figure_is_contested:
 * @self: a figure
 *
 * Whether one of its competing figures contradicts it: covers the same, holds
 * for the same year (or one of the two has no date, or it is an area or a
 * length, which have no year) and has another value. What was 21 % in 2022 and
 * is 14 % in 2024 is not contested.
 */
gboolean chorsu_figure_is_contested  (const ChorsuFigure *self);

/**
 * chorsu_figure_get_size:
 * @self: a figure
 * @min: (out) (optional): its lower end in the base of its unit
 * @max: (out) (optional): its upper end
 *
 * Returns: whether it is a number or a range of an amount: not words, not a
 *   year or a rank, and not a change
 */
gboolean chorsu_figure_get_size      (const ChorsuFigure *self,
                                      double             *min,
                                      double             *max);

/**
 * chorsu_figure_same_scale:
 *
 * Whether both are amounts of the same: in units of one base, of one thing
 * measured. Only such may be drawn against one another.
 */
gboolean chorsu_figure_same_scale    (const ChorsuFigure *a,
                                      const ChorsuFigure *b);

/** Whether both hold for the same time; also when both are undated. */
gboolean chorsu_figure_same_time     (const ChorsuFigure *a,
                                      const ChorsuFigure *b);

/** Whether both say the same about what they cover, who reports it and how it
 * came about: the same definition, as far as the data tell. */
gboolean chorsu_figure_same_meaning  (const ChorsuFigure *a,
                                      const ChorsuFigure *b);

G_END_DECLS
