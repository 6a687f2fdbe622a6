/* chorsu-amount.c: amounts that were computed, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-amount.h"

#include <math.h>

char *
chorsu_amount_format (ChorsuDataset *dataset,
                      double         value,
                      const char    *unit,
                      int            decimals,
                      const char    *language)
{
  double scale = pow (10, decimals);
  double rounded = round (value * scale) / scale;
  const ChorsuFigure figure = {
    .key = unit,
    .type = CHORSU_FIGURE_NUMBER,
    .min = rounded,
    .max = rounded,
    .decimals = decimals,
    .unit = g_intern_string (unit),
    .measure = chorsu_dataset_get_unit (dataset, unit),
    .basis = CHORSU_BASIS_DERIVED,
  };

  return chorsu_figure_format (&figure, language);
}

char *
chorsu_amount_format_difference (ChorsuDataset *dataset,
                                 double         value,
                                 const char    *unit,
                                 int            decimals,
                                 const char    *language)
{
  double least = decimals > 0 ? .05 : .5;
  g_autofree char *amount = NULL;

  if (!isfinite (value) || fabs (value) < least)
    return g_strdup ("");

  amount = chorsu_amount_format (dataset, fabs (value), unit, decimals, language);
  return g_strconcat (value < 0 ? "−" : "+", amount, NULL);
}
