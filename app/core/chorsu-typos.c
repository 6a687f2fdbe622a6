/* chorsu-typos.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-typos.h"

#include <string.h>

/* From how many letters on one, and two, may be wrong. */
#define MIN_FOR_ONE 4
#define MIN_FOR_TWO 8

/* More are never allowed, so that many cells of a row are enough. */
#define MAX_TYPOS 2

static guint
read_letters (const char *form,
              gunichar   *letters,
              guint       max)
{
  guint n = 0;

  for (const char *c = form; *c != '\0' && n < max; c = g_utf8_next_char (c))
    letters[n++] = g_utf8_get_char (c);

  return n;
}

static gboolean
has_digits (const ChorsuTypos *self)
{
  for (guint i = 0; i < self->length; i++)
    if (self->letters[i] >= '0' && self->letters[i] <= '9')
      return TRUE;

  return FALSE;
}

void
chorsu_typos_init (ChorsuTypos *self,
                   const char  *form,
                   guint        n_typos)
{
  self->length = read_letters (form, self->letters, G_N_ELEMENTS (self->letters));
  self->n_typos = MIN (n_typos, self->length < MIN_FOR_TWO ? 1 : MAX_TYPOS);
  if (self->length < MIN_FOR_ONE || has_digits (self))
    self->n_typos = 0;
}

/*
 * Rows are the letters of @candidate, columns those of the typed word; cell
 * [i][j] is the distance between the first i and the first j. Only three rows
 * are kept. A row whose cells are all beyond the limit ends it.
 */
ChorsuWordMatch
chorsu_typos_match (const ChorsuTypos *self,
                    const char        *candidate)
{
  gunichar letters[CHORSU_TYPOS_MAX_LENGTH];
  guint rows[3][CHORSU_TYPOS_MAX_LENGTH + 1];
  guint length, distance = G_MAXUINT;
  gboolean starts = FALSE;

  if (strlen (candidate) + self->n_typos < self->length)
    return CHORSU_WORD_NO;

  length = read_letters (candidate, letters, MIN (G_N_ELEMENTS (letters), self->length + self->n_typos + 1));
  for (guint j = 0; j <= self->length; j++)
    rows[0][j] = j;

  for (guint i = 1; i <= length; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i + 2) % 3];
      const guint *second = rows[(i + 1) % 3];
      guint least = row[0] = i;

      for (guint j = 1; j <= self->length; j++)
        {
          row[j] = MIN (above[j], row[j - 1]) + 1;
          row[j] = MIN (row[j], above[j - 1] + (letters[i - 1] != self->letters[j - 1]));
          if (i > 1 && j > 1 && letters[i - 1] == self->letters[j - 2] && letters[i - 2] == self->letters[j - 1])
            row[j] = MIN (row[j], second[j - 2] + 1);
          least = MIN (least, row[j]);
        }

      distance = row[self->length];
      starts |= distance <= self->n_typos;
      if (least > self->n_typos)
        return starts ? CHORSU_WORD_START : CHORSU_WORD_NO;
    }

  /* One that is too long to be the word has been cut where this cannot hold. */
  if (distance <= self->n_typos)
    return CHORSU_WORD_WHOLE;

  return starts ? CHORSU_WORD_START : CHORSU_WORD_NO;
}
