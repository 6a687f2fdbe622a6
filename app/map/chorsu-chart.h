/* chorsu-chart.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-theme.h"

G_BEGIN_DECLS

/*
 * Small charts in the map's colours and type, on any cairo surface: window,
 * print and export draw the same. They never stand alone: beside a bar are its
 * name, value and date, below a line the list of its points.
 */

/** Height of a bar and of a chart of a series, logical px. */
#define CHORSU_CHART_BAR_HEIGHT    6
#define CHORSU_CHART_SERIES_HEIGHT 112

/**
 * ChorsuBar:
 * @min: lower end; the same as @max for a plain number
 * @max: upper end
 * @of: what the whole width stands for, in the same unit; the scale begins at 0
 * @power: whose colour it has
 * @doubtful: drawn as an outline: unverified
 */
typedef struct
{
  double      min;
  double      max;
  double      of;
  ChorsuPower power;
  gboolean    doubtful;
} ChorsuBar;

/**
 * chorsu_chart_paint_bar:
 * @cr: where, with the bar's top left corner at the origin
 * @theme: colours
 * @bar: what
 * @width: logical px
 * @height: logical px
 *
 * A track, and on it the bar: solid up to @min, pale from there to @max.
 */
void  chorsu_chart_paint_bar       (cairo_t            *cr,
                                    const ChorsuTheme  *theme,
                                    const ChorsuBar    *bar,
                                    double              width,
                                    double              height);

/**
 * chorsu_chart_can_plot:
 * @series: a series
 *
 * Returns: whether it has two or more points with a size and a date
 */
gboolean chorsu_chart_can_plot     (const ChorsuSeries *series);

/**
 * chorsu_chart_paint_series:
 * @cr: where, with the chart's top left corner at the origin
 * @theme: colours
 * @series: one series of one reporter
 * @language: BCP 47 code
 * @width: logical px
 * @height: logical px
 *
 * Points over the middle of the time they hold for, on a scale from 0. Whole
 * years are dots joined by a line; parts of a year are rings and joined to
 * nothing, since their values are no year's. First, last and largest whole
 * year carry their values.
 */
void  chorsu_chart_paint_series    (cairo_t            *cr,
                                    const ChorsuTheme  *theme,
                                    const ChorsuSeries *series,
                                    const char         *language,
                                    double              width,
                                    double              height);

/** Whether a series has points that hold for a part of a year: rings. */
gboolean chorsu_chart_has_rings    (const ChorsuSeries *series);

/**
 * chorsu_chart_describe_series:
 *
 * Returns: (transfer full): every value with its date, in order, as a line of text
 */
char *chorsu_chart_describe_series (const ChorsuSeries *series,
                                    const char         *language);

G_END_DECLS
