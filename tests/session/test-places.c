/* test-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-painter.h"
#include "chorsu-places.h"

static ChorsuDataset *dataset;
static ChorsuPainter *painter;

static char *
list_places (const char *text)
{
  GString *list = g_string_new (NULL);
  g_autoptr (GArray) places = NULL;
  ChorsuRef ref;

  g_assert_true (chorsu_ref_parse (text, &ref));
  places = chorsu_places (dataset, ref);
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *place = chorsu_ref_to_string (g_array_index (places, ChorsuRef, i));

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", place);
    }

  return g_string_free (list, FALSE);
}

static void
test_kinds (void)
{
  const struct
  {
    const char *ref;
    const char *places;
  } cases[] = {
    { "country:TJ", "country:TJ" },
    { "neighbour:US", "neighbour:US" },
    { "resource:kumtor", "resource:kumtor" },
    { "corridor:middle-corridor", "corridor:middle-corridor" },
    { "segment:s-aktau-alat", "segment:s-aktau-alat" },
    { "node:aktau", "node:aktau" },
    { "security:ru-201-dushanbe", "security:ru-201-dushanbe" },
    { "border:b-tj-af", "country:TJ neighbour:AF" },
    { "event:t-2025-08-08-40", "neighbour:AM neighbour:AZ" },
    { "region:central-asia", "country:KZ country:KG country:TJ country:TM country:UZ" },
    { "organisation:CSTO", "country:KZ country:KG country:TJ country:UZ" },
    { "source:wiki-csto", "" },
    { "country:XX", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *places = list_places (cases[i].ref);

      g_test_message ("%s", cases[i].ref);
      g_assert_cmpstr (places, ==, cases[i].places);
    }
}

static gboolean
is_found_nowhere (const ChorsuRecord *record)
{
  guint n;
  const ChorsuNational **national = chorsu_dataset_get_national (dataset, &n);

  if (record->ref.kind == CHORSU_KIND_SOURCE)
    return TRUE;
  if (record->ref.kind != CHORSU_KIND_COMMODITY)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (national[i]->commodity, record->ref.id))
      return FALSE;

  return TRUE;
}

/* Whatever is found leads to a box on the map, and near the region. */
static void
test_everything (void)
{
  guint n_places = 0;

  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);
        g_autoptr (GArray) places = chorsu_places (dataset, record->ref);

        g_test_message ("%s:%s", chorsu_kind_to_nick (kind), record->ref.id);
        g_assert_true (places->len > 0 || is_found_nowhere (record));
        for (guint p = 0; p < places->len; p++)
          {
            ChorsuBox box = chorsu_painter_ref_box (painter, g_array_index (places, ChorsuRef, p));

            g_assert_false (chorsu_box_is_empty (&box));
            n_places++;
          }
      }

  g_assert_cmpuint (n_places, >, 900);
}

static void
test_layers (void)
{
  g_assert_cmpint (chorsu_places_layer (chorsu_ref (CHORSU_KIND_ORGANISATION, "BRI")), ==,
                   CHORSU_LAYER_MEMBERSHIPS);
  g_assert_cmpint (chorsu_places_layer (chorsu_ref (CHORSU_KIND_COMMODITY, "rare-earths")), ==,
                   CHORSU_LAYER_RESOURCES);
  g_assert_cmpint (chorsu_places_layer (chorsu_ref (CHORSU_KIND_COUNTRY, "UZ")), ==, 0);
}

static ChorsuPainter *
load_painter (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) basemap = chorsu_basemap_open (path, &error);

  g_assert_no_error (error);

  return chorsu_painter_new (basemap, dataset);
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
  painter = load_painter ();

  g_test_add_func ("/session/places/kinds", test_kinds);
  g_test_add_func ("/session/places/everything", test_everything);
  g_test_add_func ("/session/places/layers", test_layers);

  status = g_test_run ();
  g_clear_pointer (&painter, chorsu_painter_unref);
  g_clear_object (&dataset);

  return status;
}
