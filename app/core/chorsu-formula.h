/* chorsu-formula.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** As many inputs as there are letters to call them by. */
#define CHORSU_FORMULA_MAX_INPUTS 26

/**
 * chorsu_formula_evaluate:
 * @formula: what to compute: numbers, the letters "a", "b", … for the inputs,
 *   "+", "-", "*", "/" and parentheses, with the usual precedence
 * @inputs: (array length=n_inputs): values of "a", "b", …
 * @n_inputs: at most %CHORSU_FORMULA_MAX_INPUTS
 * @value: (out): the result
 * @message: (out) (transfer full): what is wrong with @formula
 *
 * For figures that say how they were computed: the formula is data, so that
 * the loader can do the sum again. Every input must occur in the formula.
 *
 * Returns: whether @formula is one and its result finite; on %FALSE @message
 *   is set
 */
gboolean chorsu_formula_evaluate (const char    *formula,
                                  const double  *inputs,
                                  guint          n_inputs,
                                  double        *value,
                                  char         **message);

G_END_DECLS
