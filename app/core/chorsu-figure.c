/* chorsu-figure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-figure.h"

#include <math.h>
#include <string.h>

#include "chorsu-date.h"
#include "chorsu-text-private.h"

#define NARROW_SPACE   "\xE2\x80\xAF" /* U+202F, between thousands */
#define NO_BREAK_SPACE "\xC2\xA0"     /* U+00A0, before the unit */
#define MINUS          "\xE2\x88\x92" /* U+2212 */
#define EN_DASH        "\xE2\x80\x93" /* U+2013, in ranges */
#define ARROW          "\xE2\x86\x92" /* U+2192, in changes */

/* More digits than this after the point and a value is not written in a
 * larger scale. */
#define MAX_SCALED_DECIMALS 3

typedef struct
{
  double      factor;
  int         digits;
  const char *english;
  const char *german;
} Scale;

static const Scale scales[] = {
  { 1e12, 12, "trillion", "Bio." },
  { 1e9, 9, "billion", "Mrd." },
  { 1e6, 6, "million", "Mio." },
};

/* Digits after the point that @value really has, as far as doubles go. */
static int
natural_decimals (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *point;

  g_ascii_formatd (buffer, sizeof buffer, "%.12g", value);
  point = strchr (buffer, '.');

  return point != NULL && strchr (buffer, 'e') == NULL ? (int) strlen (point + 1) : 0;
}

/* Writes @value with exactly @decimals digits after the point. */
static void
append_number (GString    *string,
               double      value,
               int         decimals,
               gboolean    grouped,
               const char *language)
{
  char format[16];
  char buffer[400];
  const char *digits = buffer;
  gsize whole;

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 15));
  g_ascii_formatd (buffer, sizeof buffer, format, value);

  if (*digits == '-')
    {
      g_string_append (string, MINUS);
      digits++;
    }

  whole = strcspn (digits, ".");
  for (gsize i = 0; i < whole; i++)
    {
      if (grouped && i > 0 && (whole - i) % 3 == 0)
        g_string_append (string, NARROW_SPACE);
      g_string_append_c (string, digits[i]);
    }

  if (digits[whole] == '.')
    {
      g_string_append_c (string, chorsu_language_is_german (language) ? ',' : '.');
      g_string_append (string, digits + whole + 1);
    }
}

/* How a figure's values are written: multiplied by @factor, in units of
 * 10^@digits with the word of a scale, or without one. */
typedef struct
{
  double       factor;
  const Scale *scale;
  gboolean     in_base;  /* in the unit's base instead of the unit */
} Writing;

static double
apply_writing (const Writing *writing,
               double         value)
{
  value *= writing->factor;

  return writing->scale != NULL ? value / writing->scale->factor : value;
}

/* Digits after the point to show of a value that is written as @written. */
static int
shown_decimals (const ChorsuFigure *self,
                const Writing      *writing,
                double              written)
{
  int natural = natural_decimals (written);
  int shift = writing->scale != NULL ? writing->scale->digits : 0;
  int stated;

  /* Zeros at the end count only where the source writes them ("41.0 billion"). */
  if (self->decimals >= 0 && self->decimals <= MAX (natural_decimals (self->min), natural_decimals (self->max)))
    return natural;

  stated = self->decimals + shift - (int) lround (log10 (writing->factor));

  return MAX (natural, stated);
}

static gboolean
fits_scale (const ChorsuFigure *self,
            double              factor,
            const Scale        *scale)
{
  double largest = MAX (fabs (self->min), fabs (self->max)) * factor;

  return largest >= scale->factor
         && natural_decimals (self->min * factor / scale->factor) <= MAX_SCALED_DECIMALS
         && natural_decimals (self->max * factor / scale->factor) <= MAX_SCALED_DECIMALS;
}

static Writing
choose_writing (const ChorsuFigure *self)
{
  Writing writing = { 1, NULL, FALSE };

  if (self->measure == NULL || self->measure->style != CHORSU_UNIT_SCALED)
    return writing;

  writing.in_base = self->measure->base != NULL;
  writing.factor = self->measure->factor;
  for (guint i = 0; i < G_N_ELEMENTS (scales) && writing.scale == NULL; i++)
    if (fits_scale (self, writing.factor, &scales[i]))
      writing.scale = &scales[i];

  return writing;
}

static void
append_ordinal (GString    *string,
                double      value,
                const char *language)
{
  static const char *const endings[] = { "th", "st", "nd", "rd" };
  int rank = (int) value;
  int last = rank % 10;

  if (chorsu_language_is_german (language))
    g_string_append_printf (string, "%d.", rank);
  else
    g_string_append_printf (string, "%d%s", rank,
                            last <= 3 && rank % 100 / 10 != 1 ? endings[last] : endings[0]);
}

static void
append_value (GString            *string,
              const ChorsuFigure *self,
              double              value,
              const Writing      *writing,
              const char         *language)
{
  ChorsuUnitStyle style = self->measure != NULL ? self->measure->style : CHORSU_UNIT_PLAIN;
  double written = apply_writing (writing, value);

  if (style == CHORSU_UNIT_RANK)
    append_ordinal (string, value, language);
  else
    append_number (string, written, shown_decimals (self, writing, written),
                   style != CHORSU_UNIT_UNGROUPED, language);
}

/* The number or numbers with the word of the scale, without the unit. */
static char *
format_amount (const ChorsuFigure *self,
               const Writing      *writing,
               const char         *language)
{
  GString *string = g_string_new (NULL);

  append_value (string, self, self->min, writing, language);
  if (self->type == CHORSU_FIGURE_RANGE)
    g_string_append (string, EN_DASH);
  else if (self->type == CHORSU_FIGURE_CHANGE)
    g_string_append (string, NO_BREAK_SPACE ARROW NO_BREAK_SPACE);
  if (self->type != CHORSU_FIGURE_NUMBER)
    append_value (string, self, self->max, writing, language);

  if (writing->scale != NULL)
    g_string_append_printf (string, NO_BREAK_SPACE "%s",
                            chorsu_language_is_german (language) ? writing->scale->german : writing->scale->english);

  return g_string_free (string, FALSE);
}

/* Puts the amount into the unit's name: "USD {}", "t{of} a year". */
static char *
apply_unit (const ChorsuFigure *self,
            const ChorsuUnit   *unit,
            const char         *amount,
            const char         *language)
{
  const char *name = unit != NULL ? chorsu_text_get (unit->name, language) : NULL;
  const char *of = chorsu_text_get (self->of, language);
  g_autoptr (GString) string = NULL;
  g_autofree char *measured = of != NULL ? g_strconcat (" ", of, NULL) : g_strdup ("");

  if (name == NULL)
    return g_strconcat (amount, of != NULL ? NO_BREAK_SPACE : "", of, NULL);

  string = g_string_new (name);
  if (strstr (name, "{}") == NULL)
    g_string_prepend (string, "{}" NO_BREAK_SPACE);
  if (strstr (name, "{of}") == NULL)
    g_string_append (string, measured);

  g_string_replace (string, "{of}", measured, 0);
  g_string_replace (string, " {}", NO_BREAK_SPACE "{}", 1);
  g_string_replace (string, "{} ", "{}" NO_BREAK_SPACE, 1);
  g_string_replace (string, "{}", amount, 1);

  return g_strdup (string->str);
}

char *
chorsu_figure_format (const ChorsuFigure *self,
                      const char         *language)
{
  const char *qualifier;
  g_autofree char *amount = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->type == CHORSU_FIGURE_TEXT)
    value = g_strdup (chorsu_text_get (self->text, language));
  else
    {
      Writing writing = choose_writing (self);

      amount = format_amount (self, &writing, language);
      value = apply_unit (self, writing.in_base ? self->measure->base : self->measure, amount, language);
    }

  qualifier = chorsu_text_get (self->qualifier, language);
  if (qualifier == NULL)
    return g_steal_pointer (&value);
  if (self->qualifier_leads)
    return g_strdup_printf ("%s %s", qualifier, value);

  return g_strdup_printf ("%s (%s)", value, qualifier);
}

char *
chorsu_figure_format_as_of (const ChorsuFigure *self,
                            const char         *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return chorsu_date_format (self->as_of, language);
}
