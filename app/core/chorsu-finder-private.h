/* chorsu-finder-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-finder.h"
#include "chorsu-lexicon.h"

G_BEGIN_DECLS

/* The kinds of text that are told apart. The order is that of importance. */
typedef enum
{
  CHORSU_FIELD_NAME,
  CHORSU_FIELD_ALIAS,
  CHORSU_FIELD_THEME,      /* a goal's theme, a country's capital */
  CHORSU_FIELD_COMMODITY,
  CHORSU_FIELD_CLAIM,
  CHORSU_FIELD_TEXT,
  CHORSU_FIELD_PLACE,  /* the country it lies in: only narrows */
  CHORSU_N_FIELDS
} ChorsuField;

/*
 * One text in one language. Its words follow each other in the finder's
 * tokens: first those of the text, then what hyphens join ("jalalabad" for
 * "Jalal-Abad").
 */
typedef struct
{
  const char *text;      /* the dataset's, or the finder's own */
  guint32     record;    /* index in the finder's records */
  guint32     token;     /* index of the first word */
  guint16     n_words;
  guint16     n_joined;
  guint8      field;     /* ChorsuField */
  guint8      fit;       /* how well its language is the reader's: 2 it is, 1 English or none, 0 another */
} ChorsuEntry;

typedef struct
{
  const ChorsuRecord *record;
  guint32             entry;      /* index of the first */
  guint32             n_entries;
} ChorsuEntries;

struct _ChorsuFinder
{
  ChorsuDataset *dataset;
  char          *language;
  ChorsuLexicon *lexicon;
  GStringChunk  *strings;
  GArray        *records;   /* of ChorsuEntries; in the order of equals */
  GArray        *entries;   /* of ChorsuEntry; those of a record together */
  GArray        *tokens;    /* of guint32: words of the lexicon */
  guint32       *first_of;  /* of each word and one more: index of its first posting */
  guint32       *postings;  /* entries that hold the word, ascending, none twice */
};

static inline const ChorsuEntry *
chorsu_finder_entry (const ChorsuFinder *self,
                     guint               index)
{
  return &g_array_index (self->entries, ChorsuEntry, index);
}

/* Takes a text apart and adds it to the record read last. */
void chorsu_finder_add_entry (ChorsuFinder *self,
                              ChorsuField   field,
                              guint         fit,
                              const char   *text);

/* Adds all that there is to find of a record. */
void chorsu_finder_read_record (ChorsuFinder       *self,
                                const ChorsuRecord *record);

/* A query, word by word. */
typedef struct
{
  GPtrArray *forms;    /* of char: the words, folded */
  GPtrArray *spelled;  /* of char: their other forms, or NULL */
  GPtrArray *matches;  /* of ChorsuWordMatches */
} ChorsuQuery;

void     chorsu_query_init  (ChorsuQuery         *query,
                             const char          *text);
void     chorsu_query_clear (ChorsuQuery         *query);

/* Looks the words up. Returns: whether there is any for each */
gboolean chorsu_query_match (ChorsuQuery         *query,
                             const ChorsuLexicon *lexicon,
                             guint                n_typos);

/* How an entry answers to a query. */
typedef enum
{
  CHORSU_ANSWER_NO,
  CHORSU_ANSWER_PARTS,   /* some word only inside of another */
  CHORSU_ANSWER_WORDS,   /* each word begins one */
  CHORSU_ANSWER_PHRASE,  /* … side by side, in order */
  CHORSU_ANSWER_START,   /* … and at the beginning */
  CHORSU_ANSWER_ALL,     /* nothing else stands there */
  CHORSU_N_ANSWERS
} ChorsuAnswer;

/* @whole: (out): whether each word is a whole one */
ChorsuAnswer chorsu_entry_answer (const ChorsuFinder *self,
                                  const ChorsuEntry  *entry,
                                  const ChorsuQuery  *query,
                                  gboolean           *whole);

/* Fills in snippet, spans and where of what has been found. */
void chorsu_found_explain (ChorsuFound         *found,
                           const ChorsuFinder  *self,
                           const ChorsuEntries *entries,
                           const ChorsuQuery   *query);

/* The part of the scale that an entry of a field reaches. */
guint chorsu_finder_score (ChorsuField  field,
                           ChorsuAnswer answer,
                           gboolean     whole);

G_END_DECLS
