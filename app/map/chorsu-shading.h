/* chorsu-shading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-theme.h"

G_BEGIN_DECLS

/** Classes a figure of five countries is sorted into at most. */
#define CHORSU_SHADING_CLASSES 3

/**
 * ChorsuShadingValue:
 * @country: code
 * @figure: (nullable): its figure; %NULL where none was found
 * @step: its class, or %CHORSU_STEP_NO_DATA
 */
typedef struct
{
  const char         *country;
  const ChorsuFigure *figure;
  guint               step;
} ChorsuShadingValue;

/**
 * ChorsuShading:
 * @key: what shades: "remittances", or "trade-share:CN" with a partner
 * @label: (nullable): the figure's name for a reader
 * @unit: its unit
 * @totals: amounts, not shares: circles with area in proportion to the value
 *   instead of classes
 * @diverging: classes lie on both sides of zero
 * @values: (array length=n_values): one per story country
 * @breaks: class i holds breaks[i] ≤ value < breaks[i + 1], the last one also
 *   its upper end
 * @n_classes: number of classes; 1 for totals
 * @largest: the largest value
 *
 * The five countries by one figure each. Only figures of one key, one partner
 * and one unit are compared, without those that cover something else (a
 * scope), that another country reports, or that are targets; of each country
 * the newest. The classes are the natural breaks of the values (least sum of
 * squared deviations from the class mean: G. F. Jenks, "The data model concept
 * in statistical mapping", 1967), moved to the roundest number in the gap.
 */
typedef struct
{
  const char         *key;
  const ChorsuText   *label;
  const char         *unit;
  gboolean            totals;
  gboolean            diverging;
  ChorsuShadingValue  values[8];
  guint               n_values;
  double              breaks[CHORSU_SHADING_CLASSES + 1];
  guint               n_classes;
  double              largest;
} ChorsuShading;

/**
 * chorsu_shading_new:
 * @dataset: a dataset; must outlive the shading
 * @key: a figure's key, with ":" and a partner's code where there are several
 * @year: leave out what holds for later years; 0 for the newest
 *
 * Returns: (transfer full) (nullable): the shading; %NULL when fewer than two
 *   countries have such a figure
 */
ChorsuShading            *chorsu_shading_new      (ChorsuDataset       *dataset,
                                                   const char          *key,
                                                   int                  year);
void                      chorsu_shading_free     (ChorsuShading       *self);

/** The value of a country. Returns: (nullable): %NULL for a code that is not one of the five */
const ChorsuShadingValue *chorsu_shading_get      (const ChorsuShading *self,
                                                   const char          *country);

/**
 * chorsu_shading_color:
 * @theme: a theme
 * @goal: 1 … 4, or 0: whose colours
 * @step: a class
 */
ChorsuColor               chorsu_shading_color    (const ChorsuShading *self,
                                                   const ChorsuTheme   *theme,
                                                   int                  goal,
                                                   guint                step);

/** Radius of a total's circle when the largest has @largest px. */
double                    chorsu_shading_radius   (const ChorsuShading *self,
                                                   const ChorsuFigure  *figure,
                                                   double               largest);

/** Returns: (transfer full): a class's limits for a reader: "14–24%" */
char                     *chorsu_shading_range    (const ChorsuShading *self,
                                                   ChorsuDataset       *dataset,
                                                   guint                step,
                                                   const char          *language);

/** Returns: (transfer full): the years the values hold for: "2024", "2022–2026" */
char                     *chorsu_shading_as_of    (const ChorsuShading *self);

/** Returns: (transfer full) (element-type utf8): interned keys that chorsu_shading_new() takes, sorted */
GPtrArray                *chorsu_shading_list     (ChorsuDataset       *dataset);

/** Returns: (transfer full): a key's name for a reader, with the partner's where there is one */
char                     *chorsu_shading_name     (ChorsuDataset       *dataset,
                                                   const char          *key,
                                                   const char          *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuShading, chorsu_shading_free)

G_END_DECLS
