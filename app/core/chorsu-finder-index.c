/* chorsu-finder-index.c: what a finder knows, made of a dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder-private.h"

#include <string.h>

#include "chorsu-text-private.h"
#include "chorsu-visit.h"

/* Of equals, what is about more comes first. Sources are not searched. */
static const ChorsuKind kinds[] = {
  CHORSU_KIND_COUNTRY,  CHORSU_KIND_NEIGHBOUR, CHORSU_KIND_REGION,     CHORSU_KIND_GOAL,  CHORSU_KIND_ORGANISATION,
  CHORSU_KIND_CORRIDOR, CHORSU_KIND_COMMODITY, CHORSU_KIND_RESOURCE,   CHORSU_KIND_NODE,  CHORSU_KIND_SECURITY,
  CHORSU_KIND_BORDER,   CHORSU_KIND_FACT,      CHORSU_KIND_ENGAGEMENT, CHORSU_KIND_EVENT, CHORSU_KIND_SEGMENT,
};

/* One text being taken apart. */
typedef struct
{
  ChorsuFinder *self;
  guint         n_words;
  GString      *run;      /* words with hyphens between, without the hyphens */
  guint         n_in_run;
  GArray       *joined;   /* of guint32: the runs of the text */
} Taker;

/* One record being read. */
typedef struct
{
  ChorsuFinder *self;
  gboolean      named;    /* whether its names are names to find it by */
} Reader;

static void
end_run (Taker *taker)
{
  if (taker->n_in_run > 1)
    {
      guint32 word = chorsu_lexicon_add (taker->self->lexicon, taker->run->str, NULL);

      g_array_append_val (taker->joined, word);
    }
  g_string_truncate (taker->run, 0);
  taker->n_in_run = 0;
}

static gboolean
take_word (const ChorsuFoldedWord *folded,
           gpointer                user_data)
{
  Taker *taker = user_data;
  guint32 word = chorsu_lexicon_add (taker->self->lexicon, folded->form, folded->spelled_out);

  if (!folded->hyphenated)
    end_run (taker);
  g_string_append (taker->run, folded->form);
  taker->n_in_run++;
  g_array_append_val (taker->self->tokens, word);

  return ++taker->n_words < G_MAXUINT16;
}

static void
add_entry (Reader      *reader,
           ChorsuField  field,
           guint        fit,
           const char  *text)
{
  ChorsuFinder *self = reader->self;
  g_autoptr (GString) run = g_string_new (NULL);
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (guint32));
  Taker taker = { self, 0, run, 0, joined };
  ChorsuEntry entry = { text, self->records->len - 1, self->tokens->len, 0, 0, field, fit };

  chorsu_fold_words (text, take_word, &taker);
  end_run (&taker);
  if (taker.n_words == 0)
    return;

  g_array_append_vals (self->tokens, joined->data, joined->len);
  entry.n_words = taker.n_words;
  entry.n_joined = MIN (joined->len, G_MAXUINT16);
  g_array_append_val (self->entries, entry);
  g_array_index (self->records, ChorsuEntries, entry.record).n_entries++;
}

/* "Middle Corridor (Trans-Caspian …)" is called "Middle Corridor", too, and
 * "Sarahs / Sarakhs" by both. */
static void
add_parts_of_name (Reader     *reader,
                   guint       fit,
                   const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " / ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *bracket = strstr (parts[i], " (");

      if (bracket != NULL && bracket > parts[i])
        *bracket = '\0';
      if (!g_str_equal (parts[i], name))
        add_entry (reader, CHORSU_FIELD_NAME, fit, g_string_chunk_insert_const (reader->self->strings, parts[i]));
    }
}

static guint
fit_of (Reader     *reader,
        const char *language)
{
  gsize length = strcspn (reader->self->language, "_-.@");

  if (strlen (language) == length && strncmp (language, reader->self->language, length) == 0)
    return 2;

  return g_str_equal (language, "en") ? 1 : 0;
}

static void
add_text (Reader           *reader,
          ChorsuField       field,
          const ChorsuText *text)
{
  for (guint i = 0; text != NULL && i < text->n_translations; i++)
    {
      const ChorsuTranslation *one = &text->translations[i];
      guint fit = fit_of (reader, one->language);
      gboolean again = FALSE;

      for (guint j = 0; j < i && !again; j++)
        again = g_str_equal (text->translations[j].text, one->text);
      if (again)
        continue;

      add_entry (reader, field, fit, one->text);
      if (field == CHORSU_FIELD_NAME)
        add_parts_of_name (reader, fit, one->text);
    }
}

static ChorsuField
field_of (Reader     *reader,
          const char *part)
{
  static const struct
  {
    const char  *part;
    ChorsuField  field;
  } fields[] = {
    { "name", CHORSU_FIELD_NAME },
    { "short", CHORSU_FIELD_NAME },
    { "official_name", CHORSU_FIELD_ALIAS },
    { "aliases", CHORSU_FIELD_ALIAS },
    { "capital", CHORSU_FIELD_THEME },
    { "symbol", CHORSU_FIELD_ALIAS },
    { "themes", CHORSU_FIELD_THEME },
    { "claims", CHORSU_FIELD_CLAIM },
  };

  for (guint i = 0; reader->named && i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].part, part))
      return fields[i].field;

  return CHORSU_FIELD_TEXT;
}

static void
read_text (const char       *part,
           const ChorsuText *text,
           gpointer          user_data)
{
  add_text (user_data, field_of (user_data, part), text);
}

static void
read_string (const char *part,
             const char *string,
             gpointer    user_data)
{
  add_entry (user_data, field_of (user_data, part), 1, string);
}

static void
read_statement (const char            *part,
                const ChorsuStatement *statement,
                gpointer               user_data)
{
  add_text (user_data, field_of (user_data, part), statement->text);
  add_text (user_data, CHORSU_FIELD_TEXT, statement->scope);
  add_text (user_data, CHORSU_FIELD_TEXT, statement->note);
}

static void
read_figure (const char         *part,
             const char         *group,
             const ChorsuFigure *figure,
             gpointer            user_data)
{
  add_text (user_data, CHORSU_FIELD_TEXT, figure->text);
  add_text (user_data, CHORSU_FIELD_TEXT, figure->of);
  add_text (user_data, CHORSU_FIELD_TEXT, figure->scope);
  add_text (user_data, CHORSU_FIELD_TEXT, figure->note);
  for (guint i = 0; i < figure->n_others; i++)
    read_figure (part, group, figure->others[i], user_data);
}

static void
add_commodity (Reader     *reader,
               const char *id)
{
  const ChorsuCommodity *commodity = chorsu_dataset_get_commodity (reader->self->dataset, id);

  if (commodity == NULL)
    return;

  add_text (reader, CHORSU_FIELD_COMMODITY, commodity->record.name);
  if (commodity->symbol != NULL)
    add_entry (reader, CHORSU_FIELD_COMMODITY, 1, commodity->symbol);
}

static void
add_place (Reader     *reader,
           const char *code)
{
  const ChorsuCountry *country = code != NULL ? chorsu_dataset_get_country (reader->self->dataset, code) : NULL;

  if (country != NULL)
    add_text (reader, CHORSU_FIELD_PLACE, country->record.name);
}

static void
add_places (Reader            *reader,
            const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add_place (reader, codes[i]);
}

static void
add_places_of (Reader             *reader,
               const ChorsuRecord *record)
{
  switch (record->ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
      add_place (reader, ((const ChorsuSite *) record)->country);
      break;
    case CHORSU_KIND_NODE:
      add_place (reader, ((const ChorsuNode *) record)->country);
      break;
    case CHORSU_KIND_SECURITY:
      add_place (reader, ((const ChorsuSecurity *) record)->host);
      add_places (reader, ((const ChorsuSecurity *) record)->also_hosts);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      add_places (reader, ((const ChorsuEngagement *) record)->countries);
      break;
    case CHORSU_KIND_EVENT:
      add_places (reader, ((const ChorsuEvent *) record)->countries);
      break;
    case CHORSU_KIND_FACT:
      add_places (reader, ((const ChorsuFact *) record)->countries);
      break;
    default:
      break;
    }
}

static void
add_commodities_of (Reader             *reader,
                    const ChorsuRecord *record)
{
  if (record->ref.kind == CHORSU_KIND_RESOURCE)
    {
      const ChorsuSite *site = (const ChorsuSite *) record;

      for (guint i = 0; site->commodities[i] != NULL; i++)
        add_commodity (reader, site->commodities[i]);
    }
  else if (record->ref.kind == CHORSU_KIND_COUNTRY)
    {
      const ChorsuCountry *country = (const ChorsuCountry *) record;

      for (guint i = 0; i < country->n_national; i++)
        add_commodity (reader, country->national[i]->commodity);
    }
}

static void
read_record (ChorsuFinder       *self,
             const ChorsuRecord *record)
{
  ChorsuEntries entries = { record, self->entries->len, 0 };
  /* A stretch between two towns is not what one means by either. */
  Reader reader = { self, record->ref.kind != CHORSU_KIND_SEGMENT };
  const ChorsuVisitor visitor = { read_text, read_string, NULL, read_statement, read_figure, &reader };

  g_array_append_val (self->records, entries);
  chorsu_record_visit (record, &visitor);
  add_commodities_of (&reader, record);
  add_places_of (&reader, record);
}

typedef struct
{
  const ChorsuRecord *record;
  char               *key;
} Ranked;

static void
clear_ranked (gpointer data)
{
  g_free (((Ranked *) data)->key);
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const Ranked *) a)->key, ((const Ranked *) b)->key);
}

/* By kind, then by the alphabet. */
static void
read_kind (ChorsuFinder *self,
           ChorsuKind    kind)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (Ranked));

  g_array_set_clear_func (order, clear_ranked);
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, kind); i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (self->dataset, kind, i);
      const char *name = chorsu_text_get (record->name, self->language);
      Ranked ranked = { record, g_utf8_collate_key (name != NULL ? name : record->ref.id, -1) };

      g_array_append_val (order, ranked);
    }

  g_array_sort (order, compare_ranked);
  for (guint i = 0; i < order->len; i++)
    read_record (self, g_array_index (order, Ranked, i).record);
}

static const guint32 *
tokens_of (const ChorsuFinder *self,
           guint               entry,
           guint              *n)
{
  const ChorsuEntry *one = chorsu_finder_entry (self, entry);

  *n = one->n_words + one->n_joined;
  return &g_array_index (self->tokens, guint32, one->token);
}

/* From each word to the entries that hold it: count, add up, fill in. */
static void
make_postings (ChorsuFinder *self)
{
  guint32 n_words = chorsu_lexicon_get_n_words (self->lexicon);
  g_autofree guint32 *last = g_new0 (guint32, n_words + 1);
  g_autofree guint32 *next = NULL;
  guint n;

  self->first_of = g_new0 (guint32, n_words + 1);
  for (guint e = 0; e < self->entries->len; e++)
    {
      const guint32 *words = tokens_of (self, e, &n);

      for (guint i = 0; i < n; i++)
        if (last[words[i]] != e + 1)
          {
            last[words[i]] = e + 1;
            self->first_of[words[i] + 1]++;
          }
    }
  for (guint32 w = 0; w < n_words; w++)
    self->first_of[w + 1] += self->first_of[w];

  self->postings = g_new (guint32, self->first_of[n_words]);
  next = g_memdup2 (self->first_of, (n_words + 1) * sizeof (guint32));
  memset (last, 0, n_words * sizeof (guint32));
  for (guint e = 0; e < self->entries->len; e++)
    {
      const guint32 *words = tokens_of (self, e, &n);

      for (guint i = 0; i < n; i++)
        if (last[words[i]] != e + 1)
          {
            last[words[i]] = e + 1;
            self->postings[next[words[i]]++] = e;
          }
    }
}

ChorsuFinder *
chorsu_finder_new (ChorsuDataset *dataset,
                   const char    *language)
{
  ChorsuFinder *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (ChorsuFinder, 1);
  self->dataset = g_object_ref (dataset);
  self->language = g_strdup (language);
  self->lexicon = chorsu_lexicon_new ();
  self->strings = g_string_chunk_new (4096);
  self->records = g_array_new (FALSE, FALSE, sizeof (ChorsuEntries));
  self->entries = g_array_new (FALSE, FALSE, sizeof (ChorsuEntry));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    read_kind (self, kinds[i]);
  chorsu_lexicon_seal (self->lexicon);
  make_postings (self);

  return self;
}

void
chorsu_finder_free (ChorsuFinder *self)
{
  g_free (self->postings);
  g_free (self->first_of);
  g_array_unref (self->tokens);
  g_array_unref (self->entries);
  g_array_unref (self->records);
  g_string_chunk_free (self->strings);
  chorsu_lexicon_free (self->lexicon);
  g_free (self->language);
  g_object_unref (self->dataset);
  g_free (self);
}

static void
new_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const char *language = g_object_get_data (G_OBJECT (task), "language");

  g_task_return_pointer (task, chorsu_finder_new (task_data, language), (GDestroyNotify) chorsu_finder_free);
}

void
chorsu_finder_new_async (ChorsuDataset       *dataset,
                         const char          *language,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CHORSU_IS_DATASET (dataset));
  g_return_if_fail (language != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, chorsu_finder_new_async);
  g_task_set_task_data (task, g_object_ref (dataset), g_object_unref);
  g_object_set_data_full (G_OBJECT (task), "language", g_strdup (language), g_free);
  g_task_run_in_thread (task, new_in_thread);
}

ChorsuFinder *
chorsu_finder_new_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, chorsu_finder_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
