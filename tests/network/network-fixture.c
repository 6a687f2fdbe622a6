/* network-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network-fixture.h"

#include <glib/gstdio.h>

static const char small[] =
  "{ \"sources\": [{ \"id\": \"s\", \"title\": \"A paper\", \"publisher\": \"A house\", \"date\": \"2026\" }],\n"
  "  \"nodes\": [\n"
  "    { \"id\": \"a\", \"name\": { \"en\": \"Aa\", \"de\": \"Ah\" }, \"kind\": \"city\", \"country\": \"KZ\", \"position\": { \"lon\": 69.6, \"lat\": 42.3, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"b\", \"name\": { \"en\": \"Bee\" }, \"kind\": \"border-crossing\", \"country\": \"KZ\", \"countries\": [\"KZ\", \"UZ\"], \"position\": { \"lon\": 69.3, \"lat\": 41.45, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"c\", \"name\": { \"en\": \"Cee\" }, \"kind\": \"city\", \"country\": \"UZ\", \"position\": { \"lon\": 69.2, \"lat\": 41.2, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"d\", \"name\": { \"en\": \"Dee\" }, \"kind\": \"city\", \"country\": \"UZ\", \"position\": { \"lon\": 66.9, \"lat\": 39.7, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"e\", \"name\": { \"en\": \"Eee\" }, \"kind\": \"border-crossing\", \"country\": \"UZ\", \"countries\": [\"UZ\", \"TM\"], \"position\": { \"lon\": 63.6, \"lat\": 39.1, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"f\", \"name\": { \"en\": \"Eff\" }, \"kind\": \"port\", \"country\": \"TM\", \"position\": { \"lon\": 53.0, \"lat\": 40.0, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"g\", \"name\": { \"en\": \"Gee\" }, \"kind\": \"port\", \"country\": \"AZ\", \"position\": { \"lon\": 49.4, \"lat\": 39.9, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"h\", \"name\": { \"en\": \"Aitch\" }, \"kind\": \"city\", \"country\": \"AZ\", \"position\": { \"lon\": 47.0, \"lat\": 40.6, \"precision\": \"surveyed\" } },\n"
  "    { \"id\": \"x\", \"name\": { \"en\": \"Ex\" }, \"kind\": \"city\", \"country\": \"KG\", \"position\": { \"lon\": 74.6, \"lat\": 42.9, \"precision\": \"surveyed\" } }\n"
  "  ],\n"
  "  \"segments\": [\n"
  "    { \"id\": \"ab\", \"from\": \"a\", \"to\": \"b\", \"mode\": \"rail\", \"status\": \"operating\", \"precision\": \"schematic\", \"gauge_mm\": 1520, \"unverified\": true },\n"
  "    { \"id\": \"bc\", \"from\": \"b\", \"to\": \"c\", \"mode\": \"rail\", \"status\": \"operating\", \"precision\": \"schematic\", \"gauge_mm\": 1520, \"history\": [{ \"status\": \"operating\", \"date\": \"2010-05\", \"unverified\": true }], \"unverified\": true },\n"
  "    { \"id\": \"dc\", \"from\": \"d\", \"to\": \"c\", \"mode\": \"rail\", \"status\": \"construction\", \"precision\": \"approximate\", \"expected\": \"2028\", \"via\": [[68.0, 40.2]], \"unverified\": true },\n"
  "    { \"id\": \"cd-road\", \"from\": \"c\", \"to\": \"d\", \"mode\": \"road\", \"status\": \"operating\", \"precision\": \"schematic\", \"unverified\": true },\n"
  "    { \"id\": \"ac-road\", \"from\": \"a\", \"to\": \"c\", \"mode\": \"road\", \"status\": \"operating\", \"precision\": \"schematic\", \"unverified\": true },\n"
  "    { \"id\": \"de\", \"from\": \"d\", \"to\": \"e\", \"mode\": \"rail\", \"status\": \"operating\", \"precision\": \"schematic\", \"gauge_mm\": 1435, \"unverified\": true },\n"
  "    { \"id\": \"ef\", \"from\": \"e\", \"to\": \"f\", \"mode\": \"rail\", \"status\": \"operating\", \"precision\": \"approximate\", \"gauge_mm\": 1520, \"via\": [[59.5, 38.2]],\n"
  "      \"figures\": [{ \"key\": \"transit-days\", \"range\": [2, 4], \"unit\": \"d\", \"sources\": [\"s\"] }], \"sources\": [\"s\"] },\n"
  "    { \"id\": \"fg\", \"from\": \"f\", \"to\": \"g\", \"mode\": \"sea\", \"status\": \"operating\", \"precision\": \"schematic\", \"unverified\": true },\n"
  "    { \"id\": \"gh\", \"from\": \"g\", \"to\": \"h\", \"mode\": \"rail\", \"status\": \"operating\", \"precision\": \"schematic\", \"gauge_mm\": 1435, \"unverified\": true },\n"
  "    { \"id\": \"ad-gas\", \"from\": \"a\", \"to\": \"d\", \"mode\": \"gas\", \"status\": \"operating\", \"precision\": \"schematic\", \"unverified\": true }\n"
  "  ],\n"
  "  \"corridors\": [\n"
  "    { \"id\": \"line\", \"name\": { \"en\": \"The Line\" }, \"short\": { \"en\": \"Line\" }, \"kind\": \"multimodal\", \"status\": \"construction\",\n"
  "      \"goals\": { \"ids\": [], \"unverified\": true }, \"length_note\": { \"en\": \"Straight.\" },\n"
  "      \"figures\": [\n"
  "        { \"key\": \"length\", \"value\": 2400, \"unit\": \"km\", \"sources\": [\"s\"] },\n"
  "        { \"key\": \"length\", \"range\": [100, 200], \"unit\": \"km\", \"sources\": [\"s\"], \"stretch\": { \"from\": \"a\", \"to\": \"c\" },\n"
  "          \"others\": [{ \"key\": \"length\", \"value\": 9000, \"unit\": \"km\", \"sources\": [\"s\"], \"stretch\": { \"drawn\": false } }] },\n"
  "        { \"key\": \"length\", \"value\": 400, \"unit\": \"km\", \"sources\": [\"s\"], \"stretch\": { \"route\": \"road\", \"countries\": [\"UZ\"] } },\n"
  "        { \"key\": \"length\", \"value\": 400, \"unit\": \"km\", \"sources\": [\"s\"], \"stretch\": { \"segments\": [\"ab\", \"gh\"] } }\n"
  "      ],\n"
  "      \"routes\": [\n"
  "        { \"id\": \"main\", \"name\": { \"en\": \"A–H\" }, \"segments\": [\"ab\", \"bc\", \"dc\", \"de\", \"ef\", \"fg\", \"gh\"] },\n"
  "        { \"id\": \"road\", \"name\": { \"en\": \"A–D\" }, \"segments\": [\"ac-road\", \"cd-road\"], \"length_note\": { \"en\": \"Winding.\" } }\n"
  "      ] },\n"
  "    { \"id\": \"pipe\", \"name\": { \"en\": \"The Pipe\" }, \"short\": { \"en\": \"Pipe\" }, \"kind\": \"gas\", \"status\": \"operating\",\n"
  "      \"goals\": { \"ids\": [], \"unverified\": true },\n"
  "      \"routes\": [{ \"id\": \"main\", \"name\": { \"en\": \"A–D\" }, \"segments\": [\"ad-gas\"] }] }\n"
  "  ] }\n";

static const char root[] =
  "{ \"version\": 1, \"as_of\": \"2026\", \"name\": { \"en\": \"A network\" },\n"
  "  \"files\": [\"units.json\", \"model.json\", \"mine.json\"],\n"
  "  \"relevance_rule\": { \"en\": \"None.\" }, \"importance_rule\": { \"en\": \"None.\" },\n"
  "  \"basis_rule\": { \"en\": \"None.\" }, \"precision_rule\": { \"en\": \"None.\" },\n"
  "  \"status_rule\": { \"en\": \"None.\" }, \"confidence_rule\": { \"en\": \"None.\" },\n"
  "  \"licences\": [] }\n";

static void
write_file (const char *folder,
            const char *name,
            const char *content,
            gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
}

/* A file of the bundled dataset; the sources of the model are left behind. */
static void
copy_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", name, NULL);
  g_autoptr (GRegex) sources = g_regex_new ("\"sources\": \\[[^]]*\\](,\\s*\"unverified\": true)?", 0, 0, NULL);
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  changed = g_regex_replace_literal (sources, content, -1, 0, "\"unverified\": true", 0, &error);
  g_assert_no_error (error);
  write_file (folder, name, changed, -1);
}

static char *
write_dataset (const char *content)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp (NULL, &error);

  g_assert_no_error (error);
  write_file (folder, "dataset.json", root, -1);
  copy_file (folder, "units.json");
  copy_file (folder, "model.json");
  write_file (folder, "mine.json", content, -1);

  return folder;
}

static void
remove_dataset (const char *folder)
{
  static const char *const names[] = { "dataset.json", "units.json", "model.json", "mine.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static ChorsuNetwork *
load_network (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *map = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) basemap = chorsu_basemap_open (map, &error);
  g_autoptr (ChorsuDataset) dataset = NULL;
  ChorsuNetwork *network;

  g_assert_no_error (error);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  network = chorsu_network_new (dataset, basemap, NULL, &error);
  g_assert_no_error (error);

  return network;
}

ChorsuNetwork *
network_fixture_get_real (void)
{
  static ChorsuNetwork *network;

  if (network == NULL)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);

      network = load_network (folder);
    }

  return network;
}

static ChorsuNetwork *
load_and_remove (char *folder)
{
  ChorsuNetwork *network = load_network (folder);

  remove_dataset (folder);
  g_free (folder);

  return network;
}

ChorsuNetwork *
network_fixture_new_small (void)
{
  return load_and_remove (write_dataset (small));
}

/* --- A large one ------------------------------------------------------------ */

#define WEST 50.0
#define EAST 85.0
#define SOUTH 36.0
#define NORTH 54.0

typedef struct
{
  GString       *text;
  GRand         *rand;
  ChorsuBasemap *basemap;
  guint          n;
  guint          n_segments;
  guint         *east;   /* for each node, the segment to its eastern neighbour */
  guint         *south;
} Grid;

static void
append_nodes (Grid *grid)
{
  g_string_append (grid->text, "{ \"nodes\": [");
  for (guint i = 0; i < grid->n * grid->n; i++)
    {
      double step_x = (EAST - WEST) / grid->n;
      double step_y = (NORTH - SOUTH) / grid->n;
      double lon = WEST + step_x * (i % grid->n + g_rand_double_range (grid->rand, 0.1, 0.9));
      double lat = NORTH - step_y * (i / grid->n + g_rand_double_range (grid->rand, 0.1, 0.9));
      const char *country = chorsu_basemap_country_at (grid->basemap, lon, lat);

      g_string_append_printf (grid->text,
                              "%s\n{ \"id\": \"n%u\", \"name\": { \"en\": \"N%u\" }, \"kind\": \"station\", \"country\": \"%s\", "
                              "\"position\": { \"lon\": %.4f, \"lat\": %.4f, \"precision\": \"surveyed\" } }",
                              i > 0 ? "," : "", i, i, country != NULL ? country : "KZ", lon, lat);
    }
  g_string_append (grid->text, "\n],\n\"segments\": [");
}

/* Two gauges west and east of a line, and roads in between. */
static guint
append_segment (Grid  *grid,
                guint  from,
                guint  to)
{
  gboolean road = g_rand_double (grid->rand) < 0.3;
  gboolean west = from % grid->n < grid->n * 2 / 3;

  g_string_append_printf (grid->text,
                          "%s\n{ \"id\": \"s%u\", \"from\": \"n%u\", \"to\": \"n%u\", \"mode\": \"%s\", \"status\": \"%s\", "
                          "\"precision\": \"schematic\",%s \"unverified\": true }",
                          grid->n_segments > 0 ? "," : "", grid->n_segments, from, to, road ? "road" : "rail",
                          g_rand_double (grid->rand) < 0.95 ? "operating" : "construction",
                          road ? "" : west ? " \"gauge_mm\": 1520," : " \"gauge_mm\": 1435,");

  return grid->n_segments++;
}

static void
append_segments (Grid *grid)
{
  guint n = grid->n;

  for (guint i = 0; i < n * n; i++)
    {
      if (i % n + 1 < n)
        grid->east[i] = append_segment (grid, i, i + 1);
      if (i / n + 1 < n)
        grid->south[i] = append_segment (grid, i, i + n);
      /* One more, to somewhere near, so that there are three for each. */
      if (i % n + 2 < n && i / n + 2 < n)
        append_segment (grid, i, i + n * g_rand_int_range (grid->rand, 1, 3) + g_rand_int_range (grid->rand, 1, 3));
    }
  g_string_append (grid->text, "\n],\n\"corridors\": [");
}

/* From a node on the northern edge to one on the southern, and on eastwards. */
static void
append_corridor (Grid  *grid,
                 guint  index)
{
  guint n = grid->n;
  guint x = g_rand_int_range (grid->rand, 0, n * 3 / 4);
  guint turn = g_rand_int_range (grid->rand, 1, n);
  const char *separator = "";

  g_string_append_printf (grid->text,
                          "%s\n{ \"id\": \"c%u\", \"name\": { \"en\": \"C%u\" }, \"short\": { \"en\": \"C%u\" }, \"kind\": \"multimodal\", "
                          "\"status\": \"operating\", \"goals\": { \"ids\": [], \"unverified\": true }, "
                          "\"routes\": [{ \"id\": \"main\", \"name\": { \"en\": \"Main\" }, \"segments\": [",
                          index > 0 ? "," : "", index, index, index);
  for (guint y = 0; y < turn; y++, separator = ", ")
    g_string_append_printf (grid->text, "%s\"s%u\"", separator, grid->south[y * n + x]);
  for (; x + 1 < n; x++)
    g_string_append_printf (grid->text, "%s\"s%u\"", separator, grid->east[turn * n + x]);
  g_string_append (grid->text, "] }] }");
}

char *
network_fixture_write_grid (guint n,
                            guint n_corridors)
{
  g_autofree char *map = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
  g_autoptr (ChorsuBasemap) basemap = chorsu_basemap_open (map, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  g_autofree guint *east = g_new0 (guint, n * n);
  g_autofree guint *south = g_new0 (guint, n * n);
  Grid grid = { text, rand, basemap, n, 0, east, south };

  g_assert_nonnull (basemap);
  append_nodes (&grid);
  append_segments (&grid);
  for (guint i = 0; i < n_corridors; i++)
    append_corridor (&grid, i);
  g_string_append (text, "\n] }\n");

  return write_dataset (text->str);
}

ChorsuNetwork *
network_fixture_new_grid (guint n,
                          guint n_corridors)
{
  return load_and_remove (network_fixture_write_grid (n, n_corridors));
}

guint
network_fixture_segment (ChorsuNetwork *network,
                         const char    *id)
{
  guint index = chorsu_network_find_segment (network, id);

  g_assert_cmpuint (index, !=, CHORSU_NETWORK_NONE);

  return index;
}

guint
network_fixture_node (ChorsuNetwork *network,
                      const char    *id)
{
  guint index = chorsu_network_find_node (network, id);

  g_assert_cmpuint (index, !=, CHORSU_NETWORK_NONE);

  return index;
}
