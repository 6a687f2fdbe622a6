/* chorsu-formula.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-formula.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Parentheses may stand in each other this deep; more is no formula of ours. */
#define MAX_DEPTH 16

typedef struct
{
  const char   *cursor;
  const double *inputs;
  guint         n_inputs;
  guint32       used;     /* a bit for each input that has occurred */
  guint         depth;
  char         *message;
} Reader;

static double read_sum (Reader *self);

static double
fail (Reader *self,
      char   *message)
{
  if (self->message == NULL)
    self->message = message;
  else
    g_free (message);

  return 0;
}

static char
peek (Reader *self)
{
  while (*self->cursor == ' ')
    self->cursor++;

  return *self->cursor;
}

static double
fail_here (Reader *self)
{
  gunichar found = g_utf8_get_char (self->cursor);
  char utf8[7] = { 0 };

  if (found == 0)
    return fail (self, g_strdup (_("the formula ends too early")));

  g_unichar_to_utf8 (found, utf8);
  return fail (self, g_strdup_printf (_("“%s” is not expected in the formula"), utf8));
}

static double
read_input (Reader *self)
{
  guint index = *self->cursor - 'a';

  if (index >= self->n_inputs)
    return fail (self, g_strdup_printf (_("the formula speaks of “%c”, but there is no such input"), *self->cursor));

  self->cursor++;
  self->used |= 1u << index;

  return self->inputs[index];
}

static double
read_parenthesis (Reader *self)
{
  double value;

  if (++self->depth > MAX_DEPTH)
    return fail (self, g_strdup (_("the formula is nested too deeply")));

  self->cursor++;
  value = read_sum (self);
  if (self->message == NULL && peek (self) != ')')
    return fail_here (self);
  if (self->message == NULL)
    self->cursor++;
  self->depth--;

  return value;
}

static double
read_factor (Reader *self)
{
  char next = peek (self);
  char *end;
  double value;

  if (next == '(')
    return read_parenthesis (self);
  if (g_ascii_islower (next))
    return read_input (self);
  if (!g_ascii_isdigit (next))
    return fail_here (self);

  value = g_ascii_strtod (self->cursor, &end);
  self->cursor = end;

  return value;
}

static double
read_product (Reader *self)
{
  double value = read_factor (self);

  while (self->message == NULL && (peek (self) == '*' || peek (self) == '/'))
    if (*self->cursor++ == '*')
      value *= read_factor (self);
    else
      value /= read_factor (self);

  return value;
}

static double
read_sum (Reader *self)
{
  double value = read_product (self);

  while (self->message == NULL && (peek (self) == '+' || peek (self) == '-'))
    if (*self->cursor++ == '+')
      value += read_product (self);
    else
      value -= read_product (self);

  return value;
}

static void
check_inputs (Reader *self)
{
  for (guint i = 0; i < self->n_inputs; i++)
    if ((self->used & (1u << i)) == 0)
      {
        fail (self, g_strdup_printf (_("the formula does not use the input “%c”"), 'a' + i));
        return;
      }
}

gboolean
chorsu_formula_evaluate (const char    *formula,
                         const double  *inputs,
                         guint          n_inputs,
                         double        *value,
                         char         **message)
{
  Reader reader = { formula, inputs, n_inputs, 0, 0, NULL };

  g_return_val_if_fail (formula != NULL, FALSE);
  g_return_val_if_fail (n_inputs <= CHORSU_FORMULA_MAX_INPUTS, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (message != NULL, FALSE);

  *value = read_sum (&reader);
  if (reader.message == NULL && peek (&reader) != '\0')
    fail_here (&reader);
  if (reader.message == NULL)
    check_inputs (&reader);
  if (reader.message == NULL && !isfinite (*value))
    fail (&reader, g_strdup (_("the result of the formula is not a number")));

  *message = reader.message;
  return reader.message == NULL;
}
