/* chorsu-loader-derivation.c: figures that we computed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chorsu-formula.h"

/* Half a step of the last digit that @figure shows; zeros before the point
 * count as digits only where "decimals" says so. */
static double
rounding_error (const ChorsuFigure *figure,
                gboolean            decimals_stated)
{
  int digit = -figure->decimals;

  if (!decimals_stated && figure->decimals == 0 && figure->min != 0)
    while (fmod (figure->min, pow (10, digit + 1)) == 0)
      digit++;

  return 0.5 * pow (10, digit);
}

static void
check_result (ChorsuLoader       *self,
              JsonObject         *object,
              const ChorsuFigure *figure,
              double              result)
{
  double error = rounding_error (figure, json_object_has_member (object, "decimals"));

  if (figure->type != CHORSU_FIGURE_NUMBER)
    chorsu_loader_error (self, NULL, _("only a figure with “value” can be derived"));
  else if (fabs (result - figure->min) > error * (1 + 1e-6))
    chorsu_loader_error (self, "formula", _("the formula gives %.10g, not %.10g"), result, figure->min);
}

/* Values of the inputs; FALSE when one of them is no single number. */
static gboolean
collect_values (ChorsuLoader       *self,
                const ChorsuFigure *figure,
                double             *values)
{
  gboolean all = TRUE;

  chorsu_loader_enter (self, "inputs");
  for (guint i = 0; i < figure->n_inputs; i++)
    {
      const ChorsuFigure *input = figure->inputs[i];

      if (input != NULL && input->type == CHORSU_FIGURE_NUMBER && input->n_inputs == 0)
        {
          values[i] = input->min;
          continue;
        }

      chorsu_loader_enter_element (self, i);
      chorsu_loader_error (self, NULL, _("an input must be a figure with “value”, and not derived itself"));
      chorsu_loader_leave (self);
      all = FALSE;
    }
  chorsu_loader_leave (self);

  return all;
}

static void
check_formula (ChorsuLoader       *self,
               JsonObject         *object,
               const ChorsuFigure *figure)
{
  double values[CHORSU_FORMULA_MAX_INPUTS];
  g_autofree char *message = NULL;
  double result;

  if (figure->n_inputs > CHORSU_FORMULA_MAX_INPUTS)
    chorsu_loader_error (self, "inputs", _("at most %d inputs are possible"), CHORSU_FORMULA_MAX_INPUTS);
  else if (!collect_values (self, figure, values) || figure->formula == NULL)
    return;
  else if (!chorsu_formula_evaluate (figure->formula, values, figure->n_inputs, &result, &message))
    chorsu_loader_error (self, "formula", "%s", message);
  else
    check_result (self, object, figure, result);
}

void
chorsu_loader_derivation (ChorsuLoader *self,
                          JsonObject   *object,
                          ChorsuFigure *figure)
{
  static const char *const members[] = { "text", "formula", "inputs", NULL };
  JsonObject *derivation = chorsu_loader_object (self, object, "derivation", CHORSU_OPTIONAL);

  if (derivation == NULL)
    return;

  chorsu_loader_enter (self, "derivation");
  chorsu_loader_check_members (self, derivation, members);
  figure->derivation = chorsu_loader_text (self, derivation, "text", CHORSU_REQUIRED);
  figure->formula = chorsu_loader_string (self, derivation, "formula", CHORSU_REQUIRED);
  if (chorsu_loader_array (self, derivation, "inputs", CHORSU_REQUIRED) != NULL)
    figure->inputs = chorsu_loader_figures (self, derivation, "inputs", &figure->n_inputs);
  check_formula (self, object, figure);
  chorsu_loader_leave (self);
}
