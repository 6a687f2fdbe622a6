/* test-finder.c: finding records, on a small dataset where every answer is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <string.h>

#include "chorsu-finder.h"

static ChorsuFinder *
finder_new (const char *language)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = NULL;

  /* Names and texts to tell the ranks apart. */
  dataset_fixture_replace (fixture, "mini.json", "{ \"id\": \"here\", \"name\": { \"en\": \"Here\", \"de\": \"Hier\" }",
                           "{ \"id\": \"here\", \"name\": { \"en\": \"Jalal-Abad (Manas)\", \"de\": \"Dschalalabat (Manas)\" },"
                           " \"aliases\": [\"Жалал-Абад\"], \"note\": { \"en\": \"Once called Foo Mueller.\" }");
  dataset_fixture_replace (fixture, "mini.json", "\"The Pit\", \"de\": \"Die Grube\" }",
                           "\"The Pit\", \"de\": \"Die große Grube Köksu\" }, \"aliases\": [\"Foo\"]");
  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"The Fort\" }", "{ \"en\": \"Foo fort\" }");
  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"The Deal\" }", "{ \"en\": \"Deal of foo\" }");
  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"A rule\" }", "{ \"en\": \"Xfoox\" }");
  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"It began\" }", "{ \"en\": \"Foo\" }");
  dataset_fixture_replace (fixture, "mini.json", "\"en\": \"books\", \"de\"", "\"en\": \"foo books\", \"de\"");
  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"The Way\" }", "{ \"en\": \"Sarahs / Sarakhs\" }");
  dataset = dataset_fixture_load_good (fixture);

  return chorsu_finder_new (dataset, language);
}

/* The ids of what is found, in order. */
static char *
find_ids (ChorsuFinder *finder,
          const char   *text)
{
  g_autoptr (GPtrArray) results = chorsu_finder_search (finder, text, G_MAXUINT, NULL);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      const ChorsuFound *found = g_ptr_array_index (results, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", found->record->ref.id);
    }

  return g_string_free (ids, FALSE);
}

static void
assert_ids (ChorsuFinder *finder,
            const char   *text,
            const char   *expected)
{
  g_autofree char *ids = find_ids (finder, text);

  g_test_message ("%.80s", text);
  g_assert_cmpstr (ids, ==, expected);
}

/* All of the name, all of another spelling, the beginning, a word, the theme,
 * inside of a word, a text. */
static void
test_ranks (void)
{
  g_autoptr (ChorsuFinder) finder = finder_new ("en");

  assert_ids (finder, "foo", "e-1991 pit fort deal know rule here");
}

static void
test_spellings (void)
{
  g_autoptr (ChorsuFinder) finder = finder_new ("en");
  const struct
  {
    const char *text;
    const char *id;
  } cases[] = {
    { "UZBEKISTAN", "UZ" },
    { "oʻzbekiston", "UZ" },
    { "ozbekiston", "UZ" },
    { "Uzbekia", "UZ" },
    { "Tashkent", "UZ" },      /* its capital */
    { "Au", "gold" },          /* the symbol */
    { "jalal abad", "here" },
    { "Jalal-Abad", "here" },
    { "jalalabad", "here" },   /* what a hyphen joins */
    { "жалал", "here" },
    { "ЖАЛАЛ-АБАД", "here" },
    { "grosse grube", "pit" },
    { "große grube", "pit" },
    { "Köksu", "pit" },        /* ö as o and as oe */
    { "Koksu", "pit" },
    { "Koeksu", "pit" },
    { "Mueller", "here" },     /* ue as ü and as u */
    { "Müller", "here" },
    { "Muller", "here" },
    { "sarakhs", "way" },      /* one of two names */
    { "grube die", "pit" },    /* in any order */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) results = chorsu_finder_search (finder, cases[i].text, 1, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (results->len, ==, 1);
      g_assert_cmpstr (((const ChorsuFound *) g_ptr_array_index (results, 0))->record->ref.id, ==, cases[i].id);
    }
}

/* One name among several is a whole name, and so is one without its bracket. */
static void
test_whole_names (void)
{
  g_autoptr (ChorsuFinder) finder = finder_new ("en");
  const char *const names[] = { "Sarahs", "Sarakhs", "Sarahs / Sarakhs", "Jalal-Abad", "Jalal-Abad (Manas)", "Uzbekistan" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) results = chorsu_finder_search (finder, names[i], 1, NULL);

      g_test_message ("%s", names[i]);
      g_assert_cmpuint (results->len, ==, 1);
      g_assert_cmpuint (((const ChorsuFound *) g_ptr_array_index (results, 0))->score, ==, 1000);
    }
}

static void
test_all_words (void)
{
  g_autoptr (ChorsuFinder) finder = finder_new ("en");

  /* The commodity of a site, and the country it lies in. */
  assert_ids (finder, "gold", "gold UZ pit");
  assert_ids (finder, "gold uzbek", "UZ pit");
  /* The country alone makes no result of what lies in it. */
  assert_ids (finder, "kazakhstan", "KZ");
  /* A word of the name with one of the note. */
  assert_ids (finder, "manas mueller", "here");
  assert_ids (finder, "manas nowhere", "");
}

static void
test_typos (void)
{
  g_autoptr (ChorsuFinder) finder = finder_new ("en");

  assert_ids (finder, "uzbekitsan", "UZ");
  assert_ids (finder, "uzbekistn", "UZ");
  assert_ids (finder, "uzebkitsan", "UZ");
  assert_ids (finder, "manaz muellr", "here");
  /* Only when there is nothing without: "goal" is nearly "gold". */
  assert_ids (finder, "golt", "gold UZ pit");
  assert_ids (finder, "gol", "gold UZ pit");
  assert_ids (finder, "pid", "");
}

static void
test_nothing (void)
{
  g_autoptr (ChorsuFinder) finder = finder_new ("en");
  const char *const texts[] = { "", "   ", "…", "zzzz", "uzbekistan zzzz", "\xff\xfe", "+", "''" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint n = 1;
      g_autoptr (GPtrArray) results = chorsu_finder_search (finder, texts[i], 5, &n);

      g_assert_cmpuint (results->len, ==, 0);
      g_assert_cmpuint (n, ==, 0);
    }
}

/* More words than are counted, and very long ones. */
static void
test_long (void)
{
  g_autoptr (ChorsuFinder) finder = finder_new ("en");
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *endless = g_strnfill (100000, 'x');

  for (guint i = 0; i < 500; i++)
    g_string_append (many, "gold ");
  assert_ids (finder, many->str, "gold UZ pit");
  assert_ids (finder, endless, "");
}

static void
assert_snippet (ChorsuFinder  *finder,
                const char    *text,
                const char    *id,
                ChorsuFoundIn  where,
                const char    *marked)
{
  g_autoptr (GPtrArray) results = chorsu_finder_search (finder, text, G_MAXUINT, NULL);
  g_autoptr (GString) snippet = g_string_new (NULL);
  const ChorsuFound *found = NULL;
  guint at = 0;

  g_test_message ("%s", text);
  for (guint i = 0; i < results->len && found == NULL; i++)
    if (g_str_equal (((const ChorsuFound *) g_ptr_array_index (results, i))->record->ref.id, id))
      found = g_ptr_array_index (results, i);
  g_assert_nonnull (found);
  g_assert_cmpint (found->where, ==, where);

  for (guint i = 0; i < found->spans->len; i++)
    {
      const ChorsuSpan *span = &g_array_index (found->spans, ChorsuSpan, i);

      g_assert_cmpuint (span->begin, >=, at);
      g_assert_cmpuint (span->end, >, span->begin);
      g_assert_cmpuint (span->end, <=, strlen (found->snippet));
      g_string_append_len (snippet, found->snippet + at, span->begin - at);
      g_string_append_printf (snippet, "[%.*s]", (int) (span->end - span->begin), found->snippet + span->begin);
      at = span->end;
    }
  g_string_append (snippet, found->snippet + at);
  g_assert_cmpstr (snippet->str, ==, marked);
}

static void
test_snippets (void)
{
  g_autoptr (ChorsuFinder) english = finder_new ("en_GB");
  g_autoptr (ChorsuFinder) german = finder_new ("de");

  assert_snippet (english, "uzbekistan", "UZ", CHORSU_FOUND_IN_NAME, "[Uzbekistan]");
  assert_snippet (english, "usbekistan", "UZ", CHORSU_FOUND_IN_NAME, "[Usbekistan]");
  assert_snippet (english, "жалал", "here", CHORSU_FOUND_IN_ALIAS, "[Жалал]-Абад");
  assert_snippet (english, "gold", "pit", CHORSU_FOUND_IN_COMMODITY, "[Gold]");
  assert_snippet (english, "mueller", "here", CHORSU_FOUND_IN_TEXT, "Once called Foo [Mueller].");
  assert_snippet (english, "books", "know", CHORSU_FOUND_IN_THEME, "foo [books]");
  assert_snippet (english, "gold uzbek", "pit", CHORSU_FOUND_IN_SEVERAL, "[Gold] · [Uzbekistan]");
  assert_snippet (english, "manas mueller", "here", CHORSU_FOUND_IN_SEVERAL, "Jalal-Abad ([Manas]) · Once called Foo [Mueller].");
  /* Where both languages have it, the reader's; where only one has, that one. */
  assert_snippet (german, "russia russland", "RU", CHORSU_FOUND_IN_SEVERAL, "[Russland] · [Russia]");
  assert_snippet (german, "club", "CLUB", CHORSU_FOUND_IN_NAME, "The [Club]");
  assert_snippet (german, "large", "RU", CHORSU_FOUND_IN_TEXT, "Leads the Club. Is [large].");
}

/* Claims of the article lead to their goal. */
static void
test_claims (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuFinder) finder = NULL;

  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"It is good.\" }", "{ \"en\": \"So it seems.\" }");
  dataset = dataset_fixture_load_good (fixture);
  finder = chorsu_finder_new (dataset, "en");

  assert_snippet (finder, "so", "know", CHORSU_FOUND_IN_TEXT, "It is [so]");
}

/* A long text is cut at words, round what was found. */
static void
test_long_snippet (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuFinder) finder = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GString) text = g_string_new ("{ \"en\": \"");
  const ChorsuFound *found;
  const ChorsuSpan *span;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "Größere Wörter ");
  g_string_append (text, "needle ");
  for (guint i = 0; i < 40; i++)
    g_string_append (text, "kürzeren Sinns ");
  g_string_append (text, "\" }");
  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"No bases.\" }", text->str);
  dataset = dataset_fixture_load_good (fixture);
  finder = chorsu_finder_new (dataset, "en");
  results = chorsu_finder_search (finder, "needle", 5, NULL);

  g_assert_cmpuint (results->len, ==, 1);
  found = g_ptr_array_index (results, 0);
  g_assert_true (g_utf8_validate (found->snippet, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (found->snippet, -1), <=, 142);
  g_assert_true (g_str_has_prefix (found->snippet, "…Größere Wörter ") || g_str_has_prefix (found->snippet, "…Wörter "));
  g_assert_true (g_str_has_suffix (found->snippet, "kürzeren…") || g_str_has_suffix (found->snippet, "Sinns…"));
  g_assert_cmpuint (found->spans->len, ==, 1);
  span = &g_array_index (found->spans, ChorsuSpan, 0);
  g_assert_cmpmem (found->snippet + span->begin, span->end - span->begin, "needle", 6);
}

/* Every record that can be looked at is found by its own name, and once only. */
static void
test_complete (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset, "de");

  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; kind != CHORSU_KIND_SOURCE && i < chorsu_dataset_get_n_records (dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);
        const char *name = chorsu_text_get (record->name, "de");
        g_autoptr (GPtrArray) results = chorsu_finder_search (finder, name, G_MAXUINT, NULL);
        guint n = 0;

        for (guint j = 0; j < results->len; j++)
          n += ((const ChorsuFound *) g_ptr_array_index (results, j))->record == record;
        g_test_message ("%s", name);
        g_assert_cmpuint (n, ==, 1);
      }
}

static void
test_limit (void)
{
  g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset_fixture_get_real (), "en");
  guint n_some, n_all;
  g_autoptr (GPtrArray) some = chorsu_finder_search (finder, "a", 7, &n_some);
  g_autoptr (GPtrArray) all = chorsu_finder_search (finder, "a", G_MAXUINT, &n_all);
  guint last = 1000;

  g_assert_cmpuint (some->len, ==, 7);
  g_assert_cmpuint (all->len, >, 50);
  g_assert_cmpuint (n_some, ==, all->len);
  g_assert_cmpuint (n_all, ==, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      const ChorsuFound *found = g_ptr_array_index (all, i);

      if (i < some->len)
        g_assert_true (((const ChorsuFound *) g_ptr_array_index (some, i))->record == found->record);
      g_assert_cmpuint (found->score, <=, last);
      g_assert_cmpuint (found->score, >, 0);
      g_assert_cmpuint (*found->snippet, !=, '\0');
      last = found->score;
    }
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  ChorsuFinder **finder = user_data;

  *finder = chorsu_finder_new_finish (result, &error);
  g_assert_no_error (error);
}

/* Made in a worker, it answers like another, and keeps its dataset. */
static void
test_async (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  ChorsuDataset *dataset = dataset_fixture_load_good (fixture);
  ChorsuFinder *finder = NULL;

  g_object_add_weak_pointer (G_OBJECT (dataset), (gpointer *) &dataset);
  chorsu_finder_new_async (dataset, "en", NULL, ready_cb, &finder);
  g_object_unref (dataset);
  while (finder == NULL)
    g_main_context_iteration (NULL, TRUE);

  assert_ids (finder, "club", "CLUB RU");
  g_assert_nonnull (dataset);
  chorsu_finder_free (finder);
  /* The worker lets go of its own a little later. */
  while (dataset != NULL)
    g_main_context_iteration (NULL, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/finder/ranks", test_ranks);
  g_test_add_func ("/core/finder/spellings", test_spellings);
  g_test_add_func ("/core/finder/whole-names", test_whole_names);
  g_test_add_func ("/core/finder/all-words", test_all_words);
  g_test_add_func ("/core/finder/typos", test_typos);
  g_test_add_func ("/core/finder/nothing", test_nothing);
  g_test_add_func ("/core/finder/long", test_long);
  g_test_add_func ("/core/finder/snippets", test_snippets);
  g_test_add_func ("/core/finder/claims", test_claims);
  g_test_add_func ("/core/finder/long-snippet", test_long_snippet);
  g_test_add_func ("/core/finder/complete", test_complete);
  g_test_add_func ("/core/finder/limit", test_limit);
  g_test_add_func ("/core/finder/async", test_async);

  return g_test_run ();
}
