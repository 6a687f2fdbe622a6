/* test-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

static void
test_fallback (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  const ChorsuText *name = chorsu_dataset_get_country (dataset, "UZ")->record.name;
  const ChorsuText *english = chorsu_dataset_get_commodity (dataset, "gold")->record.name;

  g_assert_cmpstr (chorsu_text_get (name, "de"), ==, "Usbekistan");
  g_assert_cmpstr (chorsu_text_get (name, "de-AT"), ==, "Usbekistan");
  g_assert_cmpstr (chorsu_text_get (name, "de_DE.UTF-8@euro"), ==, "Usbekistan");
  g_assert_cmpstr (chorsu_text_get (name, "UZ"), ==, "Oʻzbekiston");
  g_assert_cmpstr (chorsu_text_get (name, "fr"), ==, "Uzbekistan");
  g_assert_cmpstr (chorsu_text_get (name, "C"), ==, "Uzbekistan");
  g_assert_cmpstr (chorsu_text_get (name, NULL), ==, "Uzbekistan");
  g_assert_cmpstr (chorsu_text_get (english, "de"), ==, "Gold");
  g_assert_null (chorsu_text_get (NULL, "de"));

  g_assert_true (chorsu_text_has (name, "de"));
  g_assert_false (chorsu_text_has (name, "fr"));
  g_assert_false (chorsu_text_has (english, "de"));
  g_assert_false (chorsu_text_has (NULL, "en"));
}

static void
test_refs (void)
{
  ChorsuRef ref;
  g_autofree char *text = NULL;

  g_assert_true (chorsu_ref_parse ("goal:minerals", &ref));
  g_assert_cmpint (ref.kind, ==, CHORSU_KIND_GOAL);
  g_assert_cmpstr (ref.id, ==, "minerals");
  g_assert_true (chorsu_ref_equal (ref, chorsu_ref (CHORSU_KIND_GOAL, "minerals")));
  text = chorsu_ref_to_string (ref);
  g_assert_cmpstr (text, ==, "goal:minerals");

  g_assert_false (chorsu_ref_parse ("minerals", &ref));
  g_assert_false (chorsu_ref_parse ("goal:", &ref));
  g_assert_false (chorsu_ref_parse ("song:x", &ref));
  g_assert_false (chorsu_ref_parse ("none:x", &ref));

  for (guint kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    g_assert_cmpint (chorsu_kind_from_nick (chorsu_kind_to_nick (kind)), ==, kind);
}

static void
test_diagnostic (void)
{
  g_autoptr (ChorsuDiagnostic) full = chorsu_diagnostic_new (CHORSU_SEVERITY_ERROR, "a.json", 3, 7, "/x/0", "is wrong");
  g_autoptr (ChorsuDiagnostic) copy = chorsu_diagnostic_copy (full);
  g_autoptr (ChorsuDiagnostic) bare = chorsu_diagnostic_new (CHORSU_SEVERITY_WARNING, "a.json", 0, 0, NULL, "is odd");
  g_autofree char *full_text = chorsu_diagnostic_to_string (copy);
  g_autofree char *bare_text = chorsu_diagnostic_to_string (bare);

  g_assert_cmpstr (full_text, ==, "a.json:3:7: /x/0: is wrong");
  g_assert_cmpstr (bare_text, ==, "a.json: warning: is odd");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/text/fallback", test_fallback);
  g_test_add_func ("/core/text/refs", test_refs);
  g_test_add_func ("/core/text/diagnostic", test_diagnostic);

  return g_test_run ();
}
