/* test-finder-terms.c: what people look for on this map, and where it leads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <string.h>

#include "article-terms.h"
#include "chorsu-finder.h"
#include "chorsu-fold.h"

/* Other scripts, spellings, abbreviations and symbols. */
static const Term spellings[] = {
  { "Алматы", "node:almaty" },
  { "Almaty", "node:almaty" },
  { "Alma-Ata", "node:almaty" },
  { "алма ата", "node:almaty" },
  { "almaata", "node:almaty" },
  { "Taschkent", "node:tashkent" },
  { "Toshkent", "node:tashkent" },
  { "ТАШКЕНТ", "node:tashkent" },
  { "Chardzhou", "node:turkmenabat" },
  { "Красноводск", "node:turkmenbashi" },
  { "霍尔果斯", "node:khorgos" },
  { "مشهد", "node:mashhad" },
  { "თბილისი", "node:tbilisi" },
  { "Peking", "neighbour:CN" },
  { "Пекин", "neighbour:CN" },
  { "Bischkek", "country:KG" },
  { "Usbekistan", "country:UZ" },
  { "oʻzbekiston", "country:UZ" },
  { "УЗБЕКИСТАН", "country:UZ" },
  { "Казакстан", "country:KZ" },
  { "Қазақстан", "country:KZ" },
  { "Turkey", "neighbour:TR" },
  { "Tuerkei", "neighbour:TR" },
  { "USA", "neighbour:US" },
  { "ОДКБ", "organisation:CSTO" },
  { "ШОС", "organisation:SCO" },
  { "SOZ", "organisation:SCO" },
  { "ЕАЭС", "organisation:EAEU" },
  { "BRI", "organisation:BRI" },
  { "OBOR", "organisation:BRI" },
  { "Neue Seidenstrasse", "organisation:BRI" },
  { "TITR", "corridor:middle-corridor" },
  { "ТМТМ", "corridor:middle-corridor" },
  { "CPC", "corridor:cpc" },
  { "KTK", "corridor:cpc" },
  { "INSTC", "corridor:instc-east" },
  { "Zangezur", "corridor:tripp" },
  { "TAPI", "corridor:tapi" },
  { "W", "commodity:tungsten" },
  { "wolfram", "commodity:tungsten" },
  { "Sb", "commodity:antimony" },
  { "вольфрам", "commodity:tungsten" },
  { "REE", "commodity:rare-earths" },
  { "Baikonur", "security:ru-baikonur" },
  { "K2", "security:us-k2" },
  { "verkhny kairakty", "resource:upper-kairakty" },
  { "kumtor", "resource:kumtor" },
  { "middle corr", "corridor:middle-corridor" },
  { "corridor middle", "corridor:middle-corridor" },
  { "uranium inkai", "resource:inkai" },
  /* Small slips. */
  { "Kasachtsan", "country:KZ" },
  { "tungstan", "commodity:tungsten" },
  { "Samarkant", "node:samarkand" },
};

static char *
first_of (ChorsuFinder *finder,
          const char   *text)
{
  g_autoptr (GPtrArray) results = chorsu_finder_search (finder, text, 1, NULL);

  if (results->len == 0)
    return g_strdup ("nothing");

  return chorsu_ref_to_string (((const ChorsuFound *) g_ptr_array_index (results, 0))->record->ref);
}

/* Both languages are found whatever the reader's is. */
static void
check_terms (const Term *terms,
             guint       n)
{
  const char *const languages[] = { "en", "de" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset_fixture_get_real (), languages[l]);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *ref = first_of (finder, terms[i].text);

          if (g_strcmp0 (ref, terms[i].ref) != 0)
            {
              g_test_message ("“%s” leads to %s, not to %s", terms[i].text, ref, terms[i].ref);
              g_test_fail ();
            }
        }
    }
}

static void
test_article (void)
{
  check_terms (article_terms, G_N_ELEMENTS (article_terms));
}

static void
test_spellings (void)
{
  check_terms (spellings, G_N_ELEMENTS (spellings));
}

/* Each claim of the article leads to its goal, and is what is shown of it. */
static void
test_claims (void)
{
  const char *const languages[] = { "en", "de" };
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  guint n = 0;

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset, languages[l]);

      for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_GOAL); i++)
        {
          const ChorsuGoal *goal = (const ChorsuGoal *) chorsu_dataset_get_record (dataset, CHORSU_KIND_GOAL, i);

          for (guint j = 0; j < goal->n_claims; j++, n++)
            {
              const char *claim = chorsu_text_get (goal->claims[j].claim, languages[l]);
              g_autoptr (GPtrArray) results = chorsu_finder_search (finder, claim, 1, NULL);
              g_autofree char *folded = chorsu_fold (claim);
              g_autofree char *shown = NULL;
              const ChorsuFound *found;

              g_test_message ("%s", claim);
              g_assert_cmpuint (results->len, ==, 1);
              found = g_ptr_array_index (results, 0);
              g_assert_true (found->record == &goal->record);
              /* One claim is a theme as well, in small letters. */
              shown = chorsu_fold (found->snippet);
              g_assert_cmpstr (shown, ==, folded);
            }
        }
    }

  g_assert_cmpuint (n, >=, 2 * 13);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/finder/terms/article", test_article);
  g_test_add_func ("/core/finder/terms/spellings", test_spellings);
  g_test_add_func ("/core/finder/terms/claims", test_claims);

  return g_test_run ();
}
