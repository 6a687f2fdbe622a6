/* chorsu-figure-words.c: what is said about a figure besides its value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-figure.h"

#include "chorsu-date.h"
#include "chorsu-text-private.h"

const char *
chorsu_figure_format_basis (const ChorsuFigure *self,
                            const char         *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->basis)
    {
    case CHORSU_BASIS_MEASURED:
      return chorsu_language_is_german (language) ? "gemessen" : "measured";
    case CHORSU_BASIS_STATED:
      return chorsu_language_is_german (language) ? "angegeben" : "stated";
    case CHORSU_BASIS_DERIVED:
      return chorsu_language_is_german (language) ? "berechnet" : "computed";
    case CHORSU_BASIS_NONE:
    default:
      return NULL;
    }
}

/* What it is, its value and its date: "Trade (pipeline gas): USD 8.4 billion (2025)". */
static char *
describe (const ChorsuFigure *self,
          const char         *language)
{
  const char *label = chorsu_text_get (self->label, language);
  const char *scope = chorsu_text_get (self->scope, language);
  g_autofree char *value = chorsu_figure_format (self, language);
  g_autofree char *as_of = chorsu_figure_format_as_of (self, language);
  GString *string = g_string_new (label);

  if (scope != NULL)
    g_string_append_printf (string, label != NULL ? " (%s)" : "%s", scope);
  if (string->len > 0)
    g_string_append (string, ": ");
  g_string_append_printf (string, "%s (%s)", value, as_of);

  return g_string_free (string, FALSE);
}

char *
chorsu_figure_format_input (const ChorsuFigure *self,
                            guint               index,
                            const char         *language)
{
  g_autofree char *input = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_inputs, NULL);

  input = describe (self->inputs[index], language);

  return g_strdup_printf ("%c = %s", 'a' + index, input);
}

static void
append_source (GString            *string,
               const ChorsuSource *source,
               const char         *language)
{
  g_string_append_printf (string, "%s, %s", source->title, source->publisher);
  if (source->date != NULL)
    {
      g_autofree char *date = chorsu_date_format (source->date, language);

      g_string_append_printf (string, ", %s", date);
    }
  if (source->url != NULL)
    g_string_append_printf (string, ", %s", source->url);
}

static void
append_sources (GString             *string,
                const ChorsuSource **sources,
                guint                n_sources,
                const char          *language)
{
  gboolean german = chorsu_language_is_german (language);

  if (n_sources == 0)
    g_string_append (string, german ? "Allgemeinwissen, ungeprüft" : "General knowledge, not verified");
  for (guint i = 0; i < n_sources; i++)
    {
      g_string_append (string, i > 0 ? "; " : german ? "Quellen: " : "Sources: ");
      append_source (string, sources[i], language);
    }
}

char *
chorsu_figure_citation (const ChorsuFigure *self,
                        const char         *language)
{
  gboolean german = chorsu_language_is_german (language);
  g_autofree char *described = NULL;
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);

  described = describe (self, language);
  string = g_string_new (described);
  g_string_append (string, ". ");
  if (self->derivation != NULL)
    g_string_append_printf (string, german ? "Berechnet: %s. " : "Computed: %s. ",
                            chorsu_text_get (self->derivation, language));

  /* What the program computes from the dataset has no source of its own. */
  if (chorsu_figure_is_computed (self))
    g_string_truncate (string, string->len - 1);
  else
    append_sources (string, self->sources, self->n_sources, language);

  return g_string_free (string, FALSE);
}

char *
chorsu_words_citation (const char          *words,
                       const ChorsuSource **sources,
                       guint                n_sources,
                       const char          *language)
{
  GString *string;

  g_return_val_if_fail (words != NULL, NULL);

  string = g_string_new (words);
  g_string_append (string, g_str_has_suffix (words, ".") ? " " : ". ");
  append_sources (string, sources, n_sources, language);

  return g_string_free (string, FALSE);
}
