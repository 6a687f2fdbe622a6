/* test-related.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-related.h"

static ChorsuDataset *dataset;

static gboolean
is_related (const char *of,
            const char *to)
{
  ChorsuRef one, two;
  g_autoptr (GPtrArray) related = NULL;

  g_assert_true (chorsu_ref_parse (of, &one));
  g_assert_true (chorsu_ref_parse (to, &two));
  g_assert_nonnull (chorsu_dataset_find (dataset, one));
  g_assert_nonnull (chorsu_dataset_find (dataset, two));

  related = chorsu_related (dataset, one, two.kind);

  return g_ptr_array_find (related, chorsu_dataset_find (dataset, two), NULL);
}

static void
test_related (void)
{
  const struct
  {
    const char *of;
    const char *to;
    gboolean    related;
  } cases[] = {
    { "country:KG", "resource:kumtor", TRUE },
    { "country:KZ", "resource:kumtor", FALSE },
    { "country:KZ", "corridor:middle-corridor", TRUE },
    { "country:TJ", "corridor:middle-corridor", FALSE },
    { "neighbour:AZ", "corridor:middle-corridor", TRUE },
    { "country:TJ", "security:ru-201-dushanbe", TRUE },
    { "neighbour:RU", "security:ru-201-dushanbe", TRUE },
    { "country:UZ", "security:ru-201-dushanbe", FALSE },
    { "country:KZ", "engagement:deal-wabtec-kz", TRUE },
    { "neighbour:US", "engagement:deal-wabtec-kz", TRUE },
    { "country:TJ", "border:b-tj-af", TRUE },
    { "neighbour:AF", "border:b-tj-af", TRUE },
    { "country:KZ", "border:b-tj-af", FALSE },
    { "country:KZ", "neighbour:RU", TRUE },
    { "country:KZ", "country:UZ", TRUE },
    { "country:KZ", "country:TJ", FALSE },
    { "country:KZ", "fact:con-csto", TRUE },
    { "goal:security", "fact:con-csto", TRUE },
    { "goal:soft-power", "engagement:deal-wabtec-kz", TRUE },
    { "commodity:tungsten", "resource:upper-kairakty", TRUE },
    { "commodity:gold", "resource:upper-kairakty", FALSE },
    { "corridor:middle-corridor", "corridor:northern-corridor", TRUE },
    { "corridor:middle-corridor", "country:KZ", TRUE },
    { "corridor:middle-corridor", "node:aktau", TRUE },
    { "corridor:middle-corridor", "node:novorossiysk", FALSE },
    { "node:aktau", "corridor:middle-corridor", TRUE },
    { "segment:s-aktau-alat", "corridor:middle-corridor", TRUE },
    { "organisation:CSTO", "country:KZ", TRUE },
    { "node:aktau", "segment:s-aktau-alat", TRUE },
    { "node:novorossiysk", "segment:s-aktau-alat", FALSE },
    { "border:b-tm-af", "security:x-ymamnazar", TRUE },
    { "border:b-tj-af", "security:x-ymamnazar", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].of, cases[i].to);
      g_assert_cmpint (is_related (cases[i].of, cases[i].to), ==, cases[i].related);
    }
}

/* Two ways of counting the same sites. */
static void
test_sites_add_up (void)
{
  guint n = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY); i++)
    {
      const ChorsuRecord *country = chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i);
      g_autoptr (GPtrArray) sites = chorsu_related (dataset, country->ref, CHORSU_KIND_RESOURCE);

      n += sites->len;
    }

  g_assert_cmpuint (n, ==, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE));
}

static void
test_unrelated (void)
{
  g_autoptr (GPtrArray) kinds =
    chorsu_related (dataset, chorsu_ref (CHORSU_KIND_GOAL, "minerals"), CHORSU_KIND_SOURCE);
  g_autoptr (GPtrArray) unknown =
    chorsu_related (dataset, chorsu_ref (CHORSU_KIND_COUNTRY, "XX"), CHORSU_KIND_RESOURCE);
  g_autoptr (GPtrArray) none = chorsu_related (dataset, CHORSU_REF_NONE, CHORSU_KIND_RESOURCE);

  g_assert_cmpuint (kinds->len, ==, 0);
  g_assert_cmpuint (unknown->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
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

  g_test_add_func ("/session/related/kinds", test_related);
  g_test_add_func ("/session/related/sites-add-up", test_sites_add_up);
  g_test_add_func ("/session/related/unrelated", test_unrelated);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
