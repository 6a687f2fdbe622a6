/* fuzz-mutations.c
 *
 * The bundled dataset, one of its files damaged at a time: whatever the damage,
 * it ends in a clean load or in a clear error with file, line and column.
 *
 * Usage: fuzz-mutations [CASES [FIRST]]
 *
 * Each case is made from its number alone, so that one that fails can be seen
 * again: `fuzz-mutations 1 NUMBER`. A seventh of them each has bits flipped, an
 * end cut off, a value of another type, deep nesting, a huge number, a member
 * twice, or bytes that are not UTF-8.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <string.h>

#include "chorsu-diff.h"
#include "chorsu-finder.h"
#include "chorsu-json-check.h"
#include "chorsu-load-private.h"
#include "dataset-fixture.h"
#include "dataset-walk.h"
#include "json-pieces.h"

/* Of so many datasets that load one is also searched and compared. */
#define USED 8

/* What must come of a case. */
typedef enum
{
  EITHER,
  NOT_JSON  /* refused before anything of it is read */
} Outcome;

/* A file as it is. */
typedef struct
{
  char   *name;
  char   *text;
  gsize   length;
  GArray *pieces; /* of JsonPiece */
} Seed;

typedef struct
{
  GRand      *rand;
  const Seed *seed;
  GString    *text;
} Mutation;

static GPtrArray *seeds;
static GFile *folder;
static ChorsuParsedFiles *parsed;
static guint n_cases = 400;
static guint first_case;

static guint
below (Mutation *self,
       guint     n)
{
  return g_rand_int_range (self->rand, 0, n);
}

static const JsonPiece *
pick_piece (Mutation *self)
{
  /* Not the whole file. */
  return &g_array_index (self->seed->pieces, JsonPiece, 1 + below (self, self->seed->pieces->len - 1));
}

static void
replace (Mutation        *self,
         const JsonPiece *piece,
         const char      *value)
{
  g_string_erase (self->text, piece->begin, piece->end - piece->begin);
  g_string_insert (self->text, piece->begin, value);
}

static Outcome
flip_bits (Mutation *self)
{
  for (guint n = 1 + below (self, 2); n > 0; n--)
    self->text->str[below (self, self->text->len)] ^= 1 << below (self, 8);

  return EITHER;
}

static Outcome
cut_end (Mutation *self)
{
  gsize length = self->text->len;

  /* The last bracket, at least; behind it is only a newline. */
  while (g_ascii_isspace (self->text->str[length - 1]))
    length--;
  g_string_truncate (self->text, below (self, length));

  return NOT_JSON;
}

static Outcome
swap_type (Mutation *self)
{
  static const char *const values[] = {
    "null", "true", "false", "0", "-1", "1.5", "\"\"", "\"x\"", "\"UZ\"", "\"2025-06\"", "[]", "[[]]", "[0, 1]",
    "[\"x\"]", "{}", "{ \"en\": \"x\" }", "{ \"en\": null }", "[null]", "[{}]", "\"\\u0007\"",
  };
  const JsonPiece *piece = pick_piece (self);

  if (below (self, 2) == 0)
    {
      /* That of another member; first of all one that begins alike. */
      const JsonPiece *other = pick_piece (self);
      g_autofree char *value = NULL;

      for (guint n = below (self, 20); n > 0 && self->seed->text[other->begin] != self->seed->text[piece->begin]; n--)
        other = pick_piece (self);
      value = g_strndup (self->seed->text + other->begin, other->end - other->begin);

      replace (self, piece, value);
    }
  else
    {
      replace (self, piece, values[below (self, G_N_ELEMENTS (values))]);
    }

  return EITHER;
}

static Outcome
nest_deeply (Mutation *self)
{
  static const guint depths[] = { 2, 10, CHORSU_JSON_MAX_DEPTH - 8, CHORSU_JSON_MAX_DEPTH, 200, 20000 };
  const JsonPiece *piece = pick_piece (self);
  guint depth = depths[below (self, G_N_ELEMENTS (depths))];
  gboolean objects = below (self, 2);
  g_autoptr (GString) value = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (value, objects ? "{\"x\":" : "[");
  g_string_append (value, "0");
  for (guint i = 0; i < depth; i++)
    g_string_append_c (value, objects ? '}' : ']');
  replace (self, piece, value->str);

  return piece->depth - 1 + depth > CHORSU_JSON_MAX_DEPTH ? NOT_JSON : EITHER;
}

static Outcome
write_huge_number (Mutation *self)
{
  static const char *const numbers[] = {
    "1e308", "-1e308", "1e999", "-1e999", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
    "18446744073709551616", "1e-999", "9e18", "2147483648", "-2147483649", "4294967296", "1e15", "0.1e-320",
  };
  const JsonPiece *piece = pick_piece (self);
  g_autoptr (GString) digits = g_string_new (below (self, 2) ? "1" : "0.");
  guint which = below (self, G_N_ELEMENTS (numbers) + 1);

  for (guint n = below (self, 500); n > 0; n--)
    g_string_append_c (digits, '0' + below (self, 10));
  g_string_append_c (digits, '1');
  replace (self, piece, which < G_N_ELEMENTS (numbers) ? numbers[which] : digits->str);

  return EITHER;
}

static Outcome
write_member_twice (Mutation *self)
{
  const JsonPiece *piece;
  g_autofree char *member = NULL;

  do
    piece = pick_piece (self);
  while (piece->name < 0);

  member = g_strdup_printf ("%.*s, ", (int) (piece->end - piece->name), self->seed->text + piece->name);
  g_string_insert (self->text, piece->name, member);

  return NOT_JSON;
}

static Outcome
write_no_utf8 (Mutation *self)
{
  static const char *const bytes[] = {
    "\xff", "\xfe\xff", "\x80", "\xc0\xaf", "\xc3", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80",
  };
  const char *broken = bytes[below (self, G_N_ELEMENTS (bytes))];
  gsize at = below (self, self->text->len);

  /* Not into a character, where it could happen to complete one. */
  while ((self->text->str[at] & 0xC0) == 0x80)
    at--;
  g_string_insert (self->text, at, broken);

  return NOT_JSON;
}

static const struct
{
  const char *name;
  Outcome   (*apply) (Mutation *self);
} kinds[] = {
  { "bits flipped", flip_bits },
  { "end cut off", cut_end },
  { "another type", swap_type },
  { "deep nesting", nest_deeply },
  { "huge number", write_huge_number },
  { "member twice", write_member_twice },
  { "no UTF-8", write_no_utf8 },
};

/* "FILE:LINE:COLUMN: …" with the name of the damaged file, or of one whose
 * records miss something that was in it. */
static void
assert_clear (const Seed   *seed,
              const GError *error,
              Outcome       outcome)
{
  g_autofree char *place = g_strdup_printf ("/%s:", seed->name);

  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (error->domain == CHORSU_DATASET_ERROR);

  /* dataset.json may name a file that does not exist. */
  if (error->code == CHORSU_DATASET_ERROR_IO)
    {
      g_assert_cmpstr (seed->name, ==, "dataset.json");
      return;
    }

  g_assert_true (g_regex_match_simple ("^/[^:]+\\.json:[1-9][0-9]*:[1-9][0-9]*: .", error->message, 0, 0));
  if (outcome == NOT_JSON || error->code == CHORSU_DATASET_ERROR_SYNTAX)
    {
      g_assert_cmpint (error->code, ==, CHORSU_DATASET_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, place));
    }
}

/* Searching and comparing must bear everything that loads. */
static void
use (ChorsuDataset *dataset)
{
  g_autoptr (ChorsuFinder) finder = chorsu_finder_new (dataset, "de");
  g_autoptr (GPtrArray) results = chorsu_finder_search (finder, "gold uzbekistan", 50, NULL);
  g_autoptr (ChorsuDiff) diff = chorsu_diff_new (dataset_fixture_get_real (), dataset);

  for (guint i = 0; i < diff->changes->len; i++)
    {
      g_autofree char *line = chorsu_diff_describe (diff, g_ptr_array_index (diff->changes, i), "de");

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
}

/* Returns: whether it loaded */
static gboolean
run_case (guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  const Seed *seed = g_ptr_array_index (seeds, number / G_N_ELEMENTS (kinds) % seeds->len);
  g_autoptr (GString) text = g_string_new_len (seed->text, seed->length);
  Mutation mutation = { rand, seed, text };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome;

  g_test_message ("%u: %s, %s", number, seed->name, kinds[number % G_N_ELEMENTS (kinds)].name);
  outcome = kinds[number % G_N_ELEMENTS (kinds)].apply (&mutation);
  bytes = g_bytes_new (text->str, text->len);
  dataset = chorsu_dataset_load_again (folder, seed->name, bytes, parsed, &diagnostics, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));
  dataset_check_diagnostics (diagnostics);
  if (dataset == NULL)
    {
      assert_clear (seed, error, outcome);
      return FALSE;
    }

  g_assert_cmpint (outcome, !=, NOT_JSON);
  dataset_walk (dataset);
  if (g_rand_int_range (rand, 0, USED) == 0)
    use (dataset);

  return TRUE;
}

static void
test_mutations (void)
{
  guint n_loaded = 0;

  for (guint i = 0; i < n_cases; i++)
    n_loaded += run_case (first_case + i);

  g_test_message ("%u of %u cases loaded", n_loaded, n_cases);
  /* Some damage must go through, or only the reading of JSON is being tested. */
  if (n_cases >= 400)
    {
      g_assert_cmpuint (n_loaded, >, n_cases / 50);
      g_assert_cmpuint (n_loaded, <, n_cases / 2);
    }
}

static void
seed_free (gpointer data)
{
  Seed *seed = data;

  g_free (seed->name);
  g_free (seed->text);
  g_array_unref (seed->pieces);
  g_free (seed);
}

static int
compare_seeds (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const Seed *const *) a)->name, (*(const Seed *const *) b)->name);
}

static void
read_seeds (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  seeds = g_ptr_array_new_with_free_func (seed_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      Seed *seed = g_new0 (Seed, 1);
      g_autofree char *file = g_build_filename (path, name, NULL);

      seed->name = g_strdup (name);
      g_file_get_contents (file, &seed->text, &seed->length, &error);
      g_assert_no_error (error);
      seed->pieces = json_pieces_find (seed->text);
      g_ptr_array_add (seeds, seed);
    }
  g_ptr_array_sort (seeds, compare_seeds);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    n_cases = atoi (argv[1]);
  if (argc > 2)
    first_case = atoi (argv[2]);

  folder = g_file_new_for_path (path);
  parsed = chorsu_parsed_files_new ();
  read_seeds (path);

  g_test_add_func ("/fuzz/mutations", test_mutations);
  status = g_test_run ();

  g_object_unref (dataset_fixture_get_real ());
  g_ptr_array_unref (seeds);
  g_hash_table_unref (parsed);
  g_object_unref (folder);

  return status;
}
