/* test-formula.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-formula.h"

#include <string.h>

static void
test_results (void)
{
  static const struct
  {
    const char *formula;
    double      result;
  } cases[] = {
    { "a", 12 },
    { "a-b", 9 },
    { "a - b - 1", 8 },
    { "a + b * 2", 18 },
    { "(a + b) * 2", 30 },
    { "a / b / 2", 2 },
    { "a / (b / 1.5)", 6 },
    { "((a) - (b)) * 100 / a", 75 },
    { " a*1.609344 ", 19.312128 },
  };
  const double inputs[] = { 12, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      guint n = strchr (cases[i].formula, 'b') != NULL ? 2 : 1;
      double value;

      g_assert_true (chorsu_formula_evaluate (cases[i].formula, inputs, n, &value, &message));
      g_assert_null (message);
      g_assert_cmpfloat_with_epsilon (value, cases[i].result, 1e-9);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *formula;
    const char *message;
  } cases[] = {
    { "", "the formula ends too early" },
    { "a +", "the formula ends too early" },
    { "(a", "the formula ends too early" },
    { "a b", "“b” is not expected in the formula" },
    { "a)", "“)” is not expected in the formula" },
    { "a − b", "“−” is not expected in the formula" },
    { "-a", "“-” is not expected in the formula" },
    { "a + b + c", "the formula speaks of “c”, but there is no such input" },
    { "a + 1", "the formula does not use the input “b”" },
    { "a / (b - b)", "the result of the formula is not a number" },
    { "((((((((((((((((((a))))))))))))))))))", "the formula is nested too deeply" },
  };
  const double inputs[] = { 12, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      double value;

      g_assert_false (chorsu_formula_evaluate (cases[i].formula, inputs, 2, &value, &message));
      g_assert_cmpstr (message, ==, cases[i].message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula/results", test_results);
  g_test_add_func ("/formula/faults", test_faults);

  return g_test_run ();
}
