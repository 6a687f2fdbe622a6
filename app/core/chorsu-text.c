/* chorsu-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-text-private.h"

#include <string.h>

gboolean
chorsu_language_is_german (const char *language)
{
  return language != NULL && g_ascii_strncasecmp (language, "de", 2) == 0;
}

ChorsuText *
chorsu_text_create (ChorsuArena *arena,
                    guint        n)
{
  ChorsuText *self;

  self = chorsu_arena_alloc (arena, sizeof (ChorsuText) + n * sizeof (ChorsuTranslation));
  self->n_translations = n;

  return self;
}

const ChorsuText *
chorsu_text_create_single (ChorsuArena *arena,
                           const char  *language,
                           const char  *text)
{
  ChorsuText *self;

  if (text == NULL)
    return NULL;

  self = chorsu_text_create (arena, 1);
  self->translations[0].language = g_intern_string (language);
  self->translations[0].text = chorsu_arena_strdup (arena, text);

  return self;
}

const ChorsuText *
chorsu_text_join (ChorsuArena *arena,
                  GPtrArray   *texts,
                  const char  *separator)
{
  const ChorsuText *first;
  ChorsuText *self;

  if (texts->len == 0)
    return NULL;

  first = g_ptr_array_index (texts, 0);
  self = chorsu_text_create (arena, first->n_translations);

  for (guint i = 0; i < first->n_translations; i++)
    {
      const char *language = first->translations[i].language;
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint j = 0; j < texts->len; j++)
        {
          if (j > 0)
            g_string_append (joined, separator);
          g_string_append (joined, chorsu_text_get (g_ptr_array_index (texts, j), language));
        }

      self->translations[i].language = language;
      self->translations[i].text = chorsu_arena_strdup (arena, joined->str);
    }

  return self;
}

/* The input whose name stands at the beginning of a text, behind the brace. */
static const ChorsuTextInput *
find_input (const char            *name,
            gsize                  length,
            const ChorsuTextInput *inputs,
            guint                  n)
{
  for (guint i = 0; i < n; i++)
    if (strlen (inputs[i].name) == length && strncmp (inputs[i].name, name, length) == 0)
      return &inputs[i];

  return NULL;
}

static char *
substitute (const char            *text,
            const char            *language,
            const ChorsuTextInput *inputs,
            guint                  n)
{
  GString *result = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "{");
      gsize length;
      const ChorsuTextInput *input;

      g_string_append_len (result, text, plain);
      text += plain;
      if (*text == '\0')
        break;

      length = strcspn (text + 1, "}");
      input = find_input (text + 1, length, inputs, n);
      if (input == NULL)
        {
          g_string_append_c (result, *text++);
          continue;
        }
      g_string_append (result, input->text != NULL ? chorsu_text_get (input->text, language) : input->plain);
      text += length + 2;
    }

  return g_string_free (result, FALSE);
}

const ChorsuText *
chorsu_text_substitute (const ChorsuText      *self,
                        ChorsuArena           *arena,
                        const ChorsuTextInput *inputs,
                        guint                  n)
{
  ChorsuText *result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (arena != NULL, NULL);

  result = chorsu_text_create (arena, self->n_translations);
  for (guint i = 0; i < self->n_translations; i++)
    {
      const char *language = self->translations[i].language;
      g_autofree char *text = substitute (self->translations[i].text, language, inputs, n);

      result->translations[i].language = language;
      result->translations[i].text = chorsu_arena_strdup (arena, text);
    }

  return result;
}

/* Compares the first @length characters of @language with a code. */
static const char *
find_translation (const ChorsuText *self,
                  const char       *language,
                  gsize             length)
{
  for (guint i = 0; i < self->n_translations; i++)
    {
      const char *code = self->translations[i].language;

      if (strlen (code) == length && g_ascii_strncasecmp (code, language, length) == 0)
        return self->translations[i].text;
    }

  return NULL;
}

const char *
chorsu_text_get (const ChorsuText *self,
                 const char       *language)
{
  const char *text = NULL;

  if (self == NULL || self->n_translations == 0)
    return NULL;

  if (language != NULL)
    {
      text = find_translation (self, language, strcspn (language, ".@"));
      if (text == NULL)
        text = find_translation (self, language, strcspn (language, "-_.@"));
    }
  if (text == NULL)
    text = find_translation (self, "en", 2);

  return text != NULL ? text : self->translations[0].text;
}

gboolean
chorsu_text_has (const ChorsuText *self,
                 const char       *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  return self != NULL && find_translation (self, language, strlen (language)) != NULL;
}

const ChorsuText *
chorsu_text_copy (const ChorsuText *self,
                  ChorsuArena      *arena)
{
  ChorsuText *copy;

  if (self == NULL)
    return NULL;

  copy = chorsu_text_create (arena, self->n_translations);
  for (guint i = 0; i < self->n_translations; i++)
    {
      copy->translations[i].language = self->translations[i].language;
      copy->translations[i].text = chorsu_arena_strdup (arena, self->translations[i].text);
    }

  return copy;
}

const ChorsuText *
chorsu_text_put (const ChorsuText *self,
                 ChorsuArena      *arena,
                 const char       *language,
                 const char       *text)
{
  guint n_before = self != NULL ? self->n_translations : 0;
  ChorsuText *result = chorsu_text_create (arena, n_before + 1);
  gboolean placed = FALSE;
  guint n = 0;

  for (guint i = 0; i < n_before; i++)
    {
      ChorsuTranslation translation = self->translations[i];

      if (g_str_equal (translation.language, language))
        {
          translation.text = text;
          placed = TRUE;
        }
      if (translation.text != NULL)
        result->translations[n++] = (ChorsuTranslation) { translation.language,
                                                          chorsu_arena_strdup (arena, translation.text) };
    }
  if (!placed && text != NULL)
    result->translations[n++] = (ChorsuTranslation) { g_intern_string (language), chorsu_arena_strdup (arena, text) };
  result->n_translations = n;

  return n > 0 ? result : NULL;
}
