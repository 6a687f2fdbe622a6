/* chorsu-fold.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-fold.h"

#include <string.h>

/* The longest full decomposition of a character has 18. */
#define MAX_DECOMPOSED 18
#define DIAERESIS 0x0308

/* A word in the making. */
typedef struct
{
  GString  *form;
  GString  *spelled_out;
  gboolean  has_umlaut;
  gsize     begin;
  gsize     end;
  gboolean  hyphenated;
} Word;

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201b) || (c >= 0x02b9 && c <= 0x02bf);
}

/* What stands inside a word without being part of it: a soft hyphen, joiners,
 * the Arabic tatweel. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff || c == 0x0640;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Letters that no decomposition turns into their plain form. */
static const struct
{
  gunichar    letter;
  const char *plain;
} plain_letters[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
  { 0x0111, "d" },  { 0x0131, "i" },  { 0x0142, "l" }, { 0x0153, "oe" }, { 0x0259, "a" },
  { 0x03c2, "σ" },
  /* Cyrillic: Kazakh, Kyrgyz, Tajik, Uzbek, Ukrainian, as a Russian keyboard has them */
  { 0x0454, "е" },  { 0x0456, "и" },  { 0x0491, "г" }, { 0x0493, "г" },  { 0x049b, "к" },
  { 0x04a3, "н" },  { 0x04af, "у" },  { 0x04b1, "у" }, { 0x04b3, "х" },  { 0x04b7, "ч" },
  { 0x04bb, "х" },  { 0x04d9, "а" },  { 0x04e9, "о" },
  /* Arabic: letters that Persian writes its own way */
  { 0x0629, "ه" },  { 0x0643, "ک" },  { 0x0649, "ی" }, { 0x064a, "ی" },
};

static const char *
find_plain (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == letter)
      return plain_letters[i].plain;

  return NULL;
}

static void
append_letter (Word     *word,
               gunichar  letter)
{
  const char *plain;
  int digit;

  letter = g_unichar_tolower (letter);
  plain = letter >= 0x80 ? find_plain (letter) : NULL;
  digit = letter >= 0x80 ? g_unichar_digit_value (letter) : -1;

  if (plain != NULL)
    {
      g_string_append (word->form, plain);
      g_string_append (word->spelled_out, plain);
    }
  else
    {
      g_string_append_unichar (word->form, digit >= 0 ? (gunichar) ('0' + digit) : letter);
      g_string_append_unichar (word->spelled_out, digit >= 0 ? (gunichar) ('0' + digit) : letter);
    }
}

/* A mark goes; one that makes an umlaut leaves an "e" in the other spelling. */
static void
drop_mark (Word     *word,
           gunichar  mark)
{
  if (mark != DIAERESIS || word->form->len == 0
      || memchr ("aou", word->form->str[word->form->len - 1], 3) == NULL)
    return;

  g_string_append_c (word->spelled_out, 'e');
  word->has_umlaut = TRUE;
}

/* Whether the character belongs to a word; if so it is appended. */
static gboolean
take_character (Word     *word,
                gunichar  c)
{
  gunichar parts[MAX_DECOMPOSED];
  gsize n;
  gboolean taken = FALSE;

  if (c < 0x80)
    {
      if (!g_ascii_isalnum (c))
        return FALSE;
      g_string_append_c (word->form, g_ascii_tolower (c));
      g_string_append_c (word->spelled_out, g_ascii_tolower (c));
      return TRUE;
    }

  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (g_unichar_ismark (parts[i]))
      {
        drop_mark (word, parts[i]);
        taken = TRUE;
      }
    else if (g_unichar_isalnum (parts[i]))
      {
        append_letter (word, parts[i]);
        taken = TRUE;
      }

  return taken;
}

/* Hands the word over and begins the next. Returns: whether to go on */
static gboolean
finish_word (Word           *word,
             ChorsuFoldFunc  func,
             gpointer        user_data)
{
  ChorsuFoldedWord folded = {
    word->form->str, word->has_umlaut ? word->spelled_out->str : NULL, word->begin, word->end, word->hyphenated
  };
  gboolean more = word->form->len == 0 || func (&folded, user_data);

  g_string_truncate (word->form, 0);
  g_string_truncate (word->spelled_out, 0);
  word->has_umlaut = FALSE;
  word->hyphenated = FALSE;

  return more;
}

static gboolean
is_word_at (const char *text)
{
  gunichar c = g_utf8_get_char_validated (text, -1);

  return c < 0x80 ? g_ascii_isalnum (c) : c < (gunichar) -2 && g_unichar_isalnum (c);
}

void
chorsu_fold_words (const char     *text,
                   ChorsuFoldFunc  func,
                   gpointer        user_data)
{
  g_autoptr (GString) form = NULL;
  g_autoptr (GString) spelled_out = NULL;
  Word word;
  const char *p;
  gunichar c;

  g_return_if_fail (text != NULL);
  g_return_if_fail (func != NULL);

  form = g_string_sized_new (64);
  spelled_out = g_string_sized_new (64);
  word = (Word) { form, spelled_out, FALSE, 0, 0, FALSE };
  for (p = text; *p != '\0' && (c = g_utf8_get_char_validated (p, -1)) < (gunichar) -2; p = g_utf8_next_char (p))
    {
      gsize before = word.form->len;

      if (is_apostrophe (c) || is_invisible (c))
        continue;
      if (c == '+' && before > 0 && is_word_at (p + 1))
        {
          g_string_append_c (word.form, '+');
          g_string_append_c (word.spelled_out, '+');
          continue;
        }
      if (take_character (&word, c))
        {
          if (before == 0)
            word.begin = p - text;
          word.end = g_utf8_next_char (p) - text;
          continue;
        }

      if (!finish_word (&word, func, user_data))
        return;
      word.hyphenated = is_hyphen (c) && before > 0 && is_word_at (p + 1);
    }

  finish_word (&word, func, user_data);
}

static gboolean
append_word (const ChorsuFoldedWord *word,
             gpointer                user_data)
{
  GString *out = user_data;

  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, word->form);

  return TRUE;
}

char *
chorsu_fold (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_new (NULL);
  chorsu_fold_words (text, append_word, out);

  return g_string_free (out, FALSE);
}

char *
chorsu_fold_collapse (const char *form)
{
  GString *out;

  g_return_val_if_fail (form != NULL, NULL);

  if (strstr (form, "ae") == NULL && strstr (form, "oe") == NULL && strstr (form, "ue") == NULL)
    return NULL;

  out = g_string_sized_new (strlen (form));
  for (const char *c = form; *c != '\0'; c++)
    {
      g_string_append_c (out, *c);
      if (memchr ("aou", *c, 3) != NULL && c[1] == 'e')
        c++;
    }

  return g_string_free (out, FALSE);
}
