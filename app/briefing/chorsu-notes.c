/* chorsu-notes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-notes.h"

#include <string.h>

/* Where a run that @mark opens ends, or NULL when it does not: a mark stands
 * beside its words, without a space between. */
static const char *
find_end (const char *text,
          const char *mark)
{
  const char *end;

  if (*text == '\0' || g_ascii_isspace (*text) || *text == '*')
    return NULL;

  end = strstr (text, mark);
  while (end != NULL && g_ascii_isspace (end[-1]))
    end = strstr (end + 1, mark);

  return end;
}

/* Words with **strong** and *emphasised* ones among them. */
static void
append_words (GString    *markup,
              const char *text)
{
  static const struct
  {
    const char *mark;
    const char *tag;
  } kinds[] = { { "**", "b" }, { "*", "i" } };

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "*");
      g_autofree char *escaped = g_markup_escape_text (text, plain);
      gboolean found = FALSE;

      g_string_append (markup, escaped);
      text += plain;

      for (guint i = 0; *text == '*' && i < G_N_ELEMENTS (kinds) && !found; i++)
        {
          gsize length = strlen (kinds[i].mark);
          const char *end = g_str_has_prefix (text, kinds[i].mark) ? find_end (text + length, kinds[i].mark) : NULL;

          if (end != NULL)
            {
              g_autofree char *inside = g_markup_escape_text (text + length, end - text - length);

              g_string_append_printf (markup, "<%s>%s</%s>", kinds[i].tag, inside, kinds[i].tag);
              text = end + length;
              found = TRUE;
            }
        }

      if (*text == '*' && !found)
        {
          g_string_append_c (markup, '*');
          text++;
        }
    }
}

char *
chorsu_notes_to_markup (const char *notes)
{
  g_auto (GStrv) lines = g_strsplit (notes != NULL ? notes : "", "\n", -1);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize level = strspn (lines[i], "#");

      if (i > 0)
        g_string_append_c (markup, '\n');

      if (level > 0 && level <= 3 && lines[i][level] == ' ')
        {
          g_autofree char *heading = g_markup_escape_text (lines[i] + level + 1, -1);

          g_string_append_printf (markup, "<b><big>%s</big></b>", heading);
        }
      else if (g_str_has_prefix (lines[i], "- ") || g_str_has_prefix (lines[i], "* "))
        {
          g_string_append (markup, "• ");
          append_words (markup, lines[i] + 2);
        }
      else
        {
          append_words (markup, lines[i]);
        }
    }

  return g_string_free (markup, FALSE);
}
