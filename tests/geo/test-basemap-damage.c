/* test-basemap-damage.c
 *
 * Truncated, foreign and damaged files: each is refused with its own code, and
 * what is not refused can be read to the last byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "basemap-fixture.h"
#include "chorsu-basemap-format.h"

/* An exact copy on the heap, so that a byte too far is noticed by the tools. */
static ChorsuBasemap *
open_copy (const guint8  *data,
           gsize          size,
           GError       **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return chorsu_basemap_new_from_bytes (bytes, "test", error);
}

static void
test_sound (void)
{
  g_autoptr (GByteArray) content = basemap_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) map = open_copy (content->data, content->len, &error);
  g_autofree const char **codes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (chorsu_basemap_get_n_areas (map), ==, 2);
  g_assert_cmpuint (chorsu_basemap_get_n_rings (map, 1, 0), ==, 1);
  g_assert_cmpuint (chorsu_basemap_get_n_rings (map, 1, 1), ==, 2);
  g_assert_cmpstr (chorsu_basemap_get_area (map, 1)->name_de, ==, "Ost");
  g_assert_cmpstr (chorsu_basemap_get_place (map, 0)->name_de, ==, "Stadt");
  g_assert_cmpint (chorsu_basemap_get_relief (map, 0)->pixels[4], ==, -1);
  g_assert_null (chorsu_basemap_get_line (map, 0)->name_en);

  /* x = 0.35, 0.55 and, in the hole, 0.65 */
  g_assert_cmpstr (chorsu_basemap_country_at (map, -54.0, 40.0), ==, "AA");
  g_assert_cmpstr (chorsu_basemap_country_at (map, 18.0, 40.0), ==, "BB");
  g_assert_null (chorsu_basemap_country_at (map, 54.0, 51.0));

  codes = chorsu_basemap_neighbours (map, "AA");
  g_assert_cmpstr (codes[0], ==, "BB");
  g_assert_null (codes[1]);
  basemap_walk (map);
}

/* The content need not lie where doubles may: it is moved then. */
static void
test_unaligned (void)
{
  g_autoptr (GByteArray) content = basemap_fixture_new ();
  g_autofree guint8 *room = g_malloc (content->len + 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ChorsuBasemap) map = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (room + 1, content->data, content->len);
  bytes = g_bytes_new_static (room + 1, content->len);
  map = chorsu_basemap_new_from_bytes (bytes, "test", &error);
  g_assert_no_error (error);
  basemap_walk (map);
}

static void
assert_refused (GByteArray *content,
                int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) map = open_copy (content->data, content->len, &error);

  g_assert_error (error, CHORSU_BASEMAP_ERROR, code);
  g_assert_null (map);
  g_assert_nonnull (strstr (error->message, "test"));
}

static void
test_truncated (void)
{
  g_autoptr (GByteArray) content = basemap_fixture_new ();

  while (content->len > 0)
    {
      g_byte_array_set_size (content, content->len - 1);
      assert_refused (content, CHORSU_BASEMAP_ERROR_TRUNCATED);
    }
}

/* A file cut short whose header was mended to match is damaged. */
static void
test_mended_length (void)
{
  g_autoptr (GByteArray) content = basemap_fixture_new ();
  guint64 length;

  for (length = content->len - 8; length >= sizeof (ChorsuFormatHeader); length--)
    {
      g_byte_array_set_size (content, length);
      memcpy (content->data + G_STRUCT_OFFSET (ChorsuFormatHeader, length), &length, sizeof length);
      assert_refused (content, CHORSU_BASEMAP_ERROR_DAMAGED);
    }
}

static void
test_foreign (void)
{
  g_autoptr (GByteArray) content = basemap_fixture_new ();
  g_autoptr (GByteArray) text = g_byte_array_new ();

  g_byte_array_append (text, (const guint8 *) "# no map at all\n", 16);
  assert_refused (text, CHORSU_BASEMAP_ERROR_FORMAT);

  content->data[G_STRUCT_OFFSET (ChorsuFormatHeader, version)]++;
  assert_refused (content, CHORSU_BASEMAP_ERROR_FORMAT);
  content->data[G_STRUCT_OFFSET (ChorsuFormatHeader, version)]--;
  content->data[G_STRUCT_OFFSET (ChorsuFormatHeader, byte_order)] = 0x01;
  assert_refused (content, CHORSU_BASEMAP_ERROR_FORMAT);
}

static void
test_longer (void)
{
  g_autoptr (GByteArray) content = basemap_fixture_new ();

  g_byte_array_append (content, (const guint8 *) "12345678", 8);
  assert_refused (content, CHORSU_BASEMAP_ERROR_DAMAGED);
}

#define DOUBLE(tag, record, type, field, value) \
  { tag, (record) * sizeof (type) + G_STRUCT_OFFSET (type, field), 0, value, TRUE }
#define WORD(tag, record, type, field, value) \
  { tag, (record) * sizeof (type) + G_STRUCT_OFFSET (type, field), value, 0.0, FALSE }

/* One field changed each, so that its own check is what refuses the file. */
static const struct
{
  const char *tag;
  gsize       at;
  guint32     word;
  double      number;
  gboolean    is_double;
} damages[] = {
  { "LEVL", 0, 0, NAN, TRUE },
  { "LEVL", 8, 0, 4.0, TRUE },
  WORD ("AREA", 0, ChorsuFormatArea, kind, 99),
  WORD ("AREA", 1, ChorsuFormatArea, id, 1000),
  WORD ("AREA", 1, ChorsuFormatArea, name_en, 0x80000000),
  WORD ("AREA", 0, ChorsuFormatArea, name_de, 28),
  DOUBLE ("AREA", 0, ChorsuFormatArea, box[2], INFINITY),
  DOUBLE ("AREA", 0, ChorsuFormatArea, box[2], 0.1),
  DOUBLE ("AREA", 0, ChorsuFormatArea, main_box[1], NAN),
  DOUBLE ("AREA", 0, ChorsuFormatArea, label[0], NAN),
  WORD ("ARNG", 3, ChorsuFormatRange, first, 2),
  WORD ("ARNG", 3, ChorsuFormatRange, count, 0xffffffff),
  WORD ("RING", 0, ChorsuFormatRing, n_vertices, 2),
  WORD ("RING", 2, ChorsuFormatRing, n_vertices, 6),
  WORD ("RING", 2, ChorsuFormatRing, first_vertex, 0xffffffff),
  WORD ("RING", 1, ChorsuFormatRing, box[3], 0x7f800000),
  WORD ("LINE", 0, ChorsuFormatLine, kind, 11),
  WORD ("LINE", 0, ChorsuFormatLine, left, 1000),
  WORD ("LINE", 0, ChorsuFormatLine, right, 1000),
  WORD ("LINE", 0, ChorsuFormatLine, name_en, 1000),
  WORD ("LINE", 0, ChorsuFormatLine, name_de, 1000),
  DOUBLE ("LINE", 0, ChorsuFormatLine, box[0], NAN),
  WORD ("LRNG", 1, ChorsuFormatRange, first, 12),
  WORD ("LRNG", 0, ChorsuFormatRange, count, 14),
  WORD ("PLCE", 0, ChorsuFormatPlace, name_en, 1000),
  WORD ("PLCE", 0, ChorsuFormatPlace, name_de, 1000),
  WORD ("PLCE", 0, ChorsuFormatPlace, country, 1000),
  WORD ("PLCE", 0, ChorsuFormatPlace, place_class, 4),
  DOUBLE ("PLCE", 0, ChorsuFormatPlace, min_zoom, NAN),
  DOUBLE ("PLCE", 0, ChorsuFormatPlace, lon, 180.5),
  DOUBLE ("PLCE", 0, ChorsuFormatPlace, lat, NAN),
  WORD ("RELF", 0, ChorsuFormatRelief, width, 0),
  WORD ("RELF", 0, ChorsuFormatRelief, width, 5),
  WORD ("RELF", 0, ChorsuFormatRelief, height, 0),
  WORD ("RELF", 0, ChorsuFormatRelief, height, 4),
  WORD ("RELF", 0, ChorsuFormatRelief, stride, 5),
  WORD ("RELF", 0, ChorsuFormatRelief, offset, 1),
  DOUBLE ("RELF", 0, ChorsuFormatRelief, box[0], 0.9),
  { "STRS", 4, 0xff, 0.0, FALSE },
  { "STRS", 24, 0x41414141, 0.0, FALSE },
};

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GByteArray) content = basemap_fixture_new ();
      guint8 *at = content->data + basemap_fixture_offset (content, damages[i].tag) + damages[i].at;

      g_test_message ("%s, byte %" G_GSIZE_FORMAT, damages[i].tag, damages[i].at);
      if (damages[i].is_double)
        memcpy (at, &damages[i].number, sizeof damages[i].number);
      else
        memcpy (at, &damages[i].word, sizeof damages[i].word);
      assert_refused (content, CHORSU_BASEMAP_ERROR_DAMAGED);
    }
}

/* Every section gone, moved, or grown in turn. */
static void
test_sections (void)
{
  for (guint i = 0; i < 11; i++)
    for (guint field = 0; field < 5; field++)
      {
        g_autoptr (GByteArray) content = basemap_fixture_new ();
        guint8 *at = content->data + sizeof (ChorsuFormatHeader) + i * sizeof (ChorsuFormatSection);
        ChorsuFormatSection section;

        memcpy (&section, at, sizeof section);
        if (field == 0)
          section.tag[0] = 'x';
        else if (field == 1)
          section.record_size++;
        else if (field == 2)
          section.offset = content->len + 8;
        else if (field == 3)
          section.offset += 4;
        else
          section.count += content->len;
        memcpy (at, &section, sizeof section);
        assert_refused (content, CHORSU_BASEMAP_ERROR_DAMAGED);
      }
}

/* Any byte changed to anything: refused, or readable. */
static void
test_bytes (void)
{
  g_autoptr (GByteArray) content = basemap_fixture_new ();
  const guint8 flips[] = { 0x01, 0x40, 0x80, 0xff };

  for (guint i = 0; i < content->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (flips); j++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (ChorsuBasemap) map = NULL;

        content->data[i] ^= flips[j];
        map = open_copy (content->data, content->len, &error);
        g_assert_true ((map == NULL) == (error != NULL));
        if (map != NULL)
          basemap_walk (map);
        content->data[i] ^= flips[j];
      }
}

static char *
bundled_path (void)
{
  return g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
}

/* The bundled file cut at a few hundred places, from the header to the end. */
static void
test_bundled_truncated (void)
{
  g_autofree char *path = bundled_path ();
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);
  gsize size = g_bytes_get_size (bytes);

  for (gsize length = 0; length < size; length += length < 2000 ? 17 : size / 200)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (chorsu_basemap_new_from_bytes (part, path, &error));
      g_assert_error (error, CHORSU_BASEMAP_ERROR, CHORSU_BASEMAP_ERROR_TRUNCATED);
    }
}

/* Random bytes of the bundled file changed, most of them in its tables. */
static void
test_bundled_bytes (void)
{
  g_autofree char *path = bundled_path ();
  g_autofree char *content = NULL;
  gsize size;
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  guint refused = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  for (guint i = 0; i < 300; i++)
    {
      gsize at = g_rand_int_range (rand, 0, i % 3 == 0 ? 320 : 1400000);
      char old = content[at];
      g_autoptr (GBytes) bytes = g_bytes_new_static (content, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (ChorsuBasemap) map = NULL;

      content[at] ^= 1 << g_rand_int_range (rand, 0, 8);
      map = chorsu_basemap_new_from_bytes (bytes, path, &error);
      g_assert_true ((map == NULL) == (error != NULL));
      if (map != NULL && i % 10 == 0)
        basemap_walk (map);
      refused += map == NULL;
      content[at] = old;
    }
  g_assert_cmpuint (refused, >=, 50);
}

static void
write_file (const char *path,
            const void *data,
            gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

static void
assert_file_refused (const char *path,
                     int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (chorsu_basemap_open (path, &error));
  g_assert_error (error, CHORSU_BASEMAP_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "test.basemap", NULL);
  g_autoptr (GByteArray) content = basemap_fixture_new ();
  g_autoptr (ChorsuBasemap) map = NULL;

  assert_file_refused (path, CHORSU_BASEMAP_ERROR_OPEN);
  write_file (path, "", 0);
  assert_file_refused (path, CHORSU_BASEMAP_ERROR_TRUNCATED);
  write_file (path, "hello", 5);
  assert_file_refused (path, CHORSU_BASEMAP_ERROR_FORMAT);
  write_file (path, content->data, content->len - 9);
  assert_file_refused (path, CHORSU_BASEMAP_ERROR_TRUNCATED);
  assert_file_refused (folder, CHORSU_BASEMAP_ERROR_OPEN);

  write_file (path, content->data, content->len);
  map = chorsu_basemap_open (path, NULL);
  g_assert_nonnull (map);
  basemap_walk (map);

  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/basemap-damage/sound", test_sound);
  g_test_add_func ("/geo/basemap-damage/unaligned", test_unaligned);
  g_test_add_func ("/geo/basemap-damage/truncated", test_truncated);
  g_test_add_func ("/geo/basemap-damage/mended-length", test_mended_length);
  g_test_add_func ("/geo/basemap-damage/foreign", test_foreign);
  g_test_add_func ("/geo/basemap-damage/longer", test_longer);
  g_test_add_func ("/geo/basemap-damage/fields", test_fields);
  g_test_add_func ("/geo/basemap-damage/sections", test_sections);
  g_test_add_func ("/geo/basemap-damage/bytes", test_bytes);
  g_test_add_func ("/geo/basemap-damage/bundled-truncated", test_bundled_truncated);
  g_test_add_func ("/geo/basemap-damage/bundled-bytes", test_bundled_bytes);
  g_test_add_func ("/geo/basemap-damage/files", test_files);

  return g_test_run ();
}
