/* test-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder.h"

static ChorsuDataset *dataset;

static void
test_fold (void)
{
  const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Tashkent", "tashkent" },
    { "  Khorgos -  Altynkol ", "khorgos altynkol" },
    { "Oʻzbekiston", "ozbekiston" },
    { "so'm", "som" },
    { "Türkiye", "turkiye" },
    { "Straße", "strasse" },
    { "Gəncə", "ganca" },
    { "Казахстан", "казахстан" },
    { "Йод", "иод" },
    { "C5+1", "c5 1" },
    { "…", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = chorsu_finder_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
assert_first (ChorsuFinder *finder,
              const char   *text,
              const char   *expected)
{
  g_autoptr (GPtrArray) found = chorsu_finder_search (finder, text, 5);
  const ChorsuRecord *first;
  g_autofree char *ref = NULL;

  g_test_message ("%s", text);
  g_assert_cmpuint (found->len, >, 0);
  first = g_ptr_array_index (found, 0);
  ref = chorsu_ref_to_string (first->ref);
  g_assert_cmpstr (ref, ==, expected);
}

static void
test_search (void)
{
  g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset, "en");

  assert_first (finder, "uzbekistan", "country:UZ");
  assert_first (finder, "Usbekistan", "country:UZ");
  assert_first (finder, "oʻzbekiston", "country:UZ");
  assert_first (finder, "ozbek", "country:UZ");
  assert_first (finder, "УЗБЕКИСТАН", "country:UZ");
  assert_first (finder, "Taschkent", "country:UZ");
  assert_first (finder, "kumtor", "resource:kumtor");
  assert_first (finder, "verkhny kairakty", "resource:upper-kairakty");
  assert_first (finder, "middle corr", "corridor:middle-corridor");
  assert_first (finder, "corridor middle", "corridor:middle-corridor");
  assert_first (finder, "seltene erden", "commodity:rare-earths");
  assert_first (finder, "vital minerals", "goal:minerals");
}

static void
test_nothing (void)
{
  g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset, "en");
  const char *const texts[] = { "", "   ", "…", "zzzz", "uzbekistan zzzz" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) found = chorsu_finder_search (finder, texts[i], 5);

      g_assert_cmpuint (found->len, ==, 0);
    }
}

/* Every record that can be selected is found by its own name, and once only. */
static void
test_complete (void)
{
  g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset, "de");
  const ChorsuKind kinds[] = { CHORSU_KIND_COUNTRY,  CHORSU_KIND_NEIGHBOUR,  CHORSU_KIND_GOAL,
                               CHORSU_KIND_RESOURCE, CHORSU_KIND_COMMODITY,  CHORSU_KIND_NODE,
                               CHORSU_KIND_CORRIDOR, CHORSU_KIND_SECURITY,   CHORSU_KIND_ENGAGEMENT,
                               CHORSU_KIND_EVENT,    CHORSU_KIND_ORGANISATION };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kinds[k]); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kinds[k], i);
        const char *name = chorsu_text_get (record->name, "de");
        g_autoptr (GPtrArray) found = chorsu_finder_search (finder, name, G_MAXUINT);
        guint at = 0;

        g_test_message ("%s", name);
        g_assert_true (g_ptr_array_find (found, record, &at));
        g_ptr_array_remove_index (found, at);
        g_assert_false (g_ptr_array_find (found, record, NULL));
      }
}

static void
test_limit (void)
{
  g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset, "en");
  g_autoptr (GPtrArray) some = chorsu_finder_search (finder, "a", 7);
  g_autoptr (GPtrArray) more = chorsu_finder_search (finder, "a", 50);

  g_assert_cmpuint (some->len, ==, 7);
  g_assert_cmpuint (more->len, ==, 50);
  for (guint i = 0; i < some->len; i++)
    g_assert_true (g_ptr_array_index (some, i) == g_ptr_array_index (more, i));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = chorsu_dataset_load (file, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/session/finder/fold", test_fold);
  g_test_add_func ("/session/finder/search", test_search);
  g_test_add_func ("/session/finder/nothing", test_nothing);
  g_test_add_func ("/session/finder/complete", test_complete);
  g_test_add_func ("/session/finder/limit", test_limit);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
