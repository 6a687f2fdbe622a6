/* fuzz-dataset.c
 *
 * The dataset's reader under damaged files: whatever the bytes, it either
 * loads a dataset that can be walked, or says what is wrong. With clang's
 * libFuzzer:
 *
 *   clang -fsanitize=fuzzer,address -DCHORSU_LIBFUZZER …
 *
 * Without it, a test that changes a small dataset some thousand times.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"
#include "dataset-walk.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static DatasetFixture *
get_fixture (void)
{
  static DatasetFixture *fixture;

  if (fixture == NULL)
    fixture = dataset_fixture_new_mini ();

  return fixture;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;

  dataset_fixture_write (get_fixture (), "mini.json", (const char *) data, size);
  dataset = dataset_fixture_load (get_fixture (), &diagnostics, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));
  dataset_check_diagnostics (diagnostics);
  if (dataset != NULL)
    dataset_walk (dataset);

  return 0;
}

#ifndef CHORSU_LIBFUZZER

#define N_ROUNDS 1500

/* Values in the place of others: every type, and what breaks arithmetic. */
static const char *const values[] = {
  "null", "true", "0", "-1", "1e308", "-1e308", "9007199254740993", "1e-320", "0.1", "\"\"", "\"x\"",
  "\"UZ\"", "\"atlas\"", "\"here\"", "\"one\"", "\"km\"", "\"2025-02-30\"", "[]", "[[]]", "[1, 2]",
  "{}", "{ \"en\": \"x\" }", "{ \"en\": null }", "[null]", "\"\\ud800\"", "\"\\u0007\"",
};

/* Beginning and end of a random value: a string, a number, a word. */
static gboolean
find_value (GRand    *rand,
            GString  *text,
            gsize    *begin,
            gsize    *end)
{
  gsize at = g_rand_int_range (rand, 0, text->len);
  const char *colon = strchr (text->str + at, ':');

  if (colon == NULL)
    return FALSE;

  *begin = colon + 1 - text->str;
  while (text->str[*begin] == ' ')
    (*begin)++;
  if (*begin >= text->len)
    return FALSE;
  *end = *begin + 1;
  if (text->str[*begin] == '"')
    *end += strcspn (text->str + *end, "\"") + 1;
  else
    *end += strcspn (text->str + *end, ",]}\n");

  return *end <= text->len;
}

static void
change (GRand   *rand,
        GString *text)
{
  gsize begin, end;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0: /* a byte */
      text->str[g_rand_int_range (rand, 0, text->len)] = g_rand_int_range (rand, 0, 256);
      break;
    case 1: /* the end is missing */
      if (g_rand_int_range (rand, 0, 8) == 0)
        g_string_truncate (text, g_rand_int_range (rand, 0, text->len));
      break;
    case 2: /* a piece is missing */
      begin = g_rand_int_range (rand, 0, text->len);
      end = begin + g_rand_int_range (rand, 1, 40);
      g_string_erase (text, begin, MIN (end, text->len) - begin);
      break;
    default: /* another value */
      if (find_value (rand, text, &begin, &end))
        {
          g_string_erase (text, begin, end - begin);
          g_string_insert (text, begin, values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
        }
      break;
    }
}

static void
test_changes (void)
{
  g_autofree char *seed = dataset_fixture_read (get_fixture (), "mini.json");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GString) text = g_string_new (seed);

      for (int n = g_rand_int_range (rand, 1, 4); n > 0 && text->len > 0; n--)
        change (rand, text);
      LLVMFuzzerTestOneInput ((const guint8 *) text->str, text->len);
    }
}

/* Each value of the file in turn replaced by each type: no combination of a
 * member and a wrong type may go unnoticed or bring the reader down. */
static void
test_every_value (void)
{
  static const char *const types[] = { "null", "-7.5", "\"x\"", "[{}]", "{}" };
  g_autofree char *seed = NULL;

  seed = dataset_fixture_read (get_fixture (), "mini.json");
  for (const char *colon = strchr (seed, ':'); colon != NULL; colon = strchr (colon + 1, ':'))
    {
      const char *value = colon + 1 + strspn (colon + 1, " ");
      gsize length = *value == '"' ? strcspn (value + 1, "\"") + 2 : strcspn (value, ",]}\n");

      if (strchr ("[{", *value) != NULL)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (types); i++)
        {
          g_autoptr (GString) text = g_string_new_len (seed, value - seed);

          g_string_append (text, types[i]);
          g_string_append (text, value + length);
          LLVMFuzzerTestOneInput ((const guint8 *) text->str, text->len);
        }
    }
}

static void
test_garbage (void)
{
  static const char *const seeds[] = { "", " ", "{", "}", "[", "\"", "\\", "{}", "[]", "null", "{\"nodes\": {}}", "{\"nodes\": [[]]}", "\xef\xbb\xbf{}" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    LLVMFuzzerTestOneInput ((const guint8 *) seeds[i], strlen (seeds[i]));

  for (guint round = 0; round < 300; round++)
    {
      guint8 bytes[64];
      guint n = g_rand_int_range (rand, 0, sizeof bytes);

      for (guint i = 0; i < n; i++)
        bytes[i] = g_rand_int (rand);
      LLVMFuzzerTestOneInput (bytes, n);
    }
}

/* Files given as arguments, as libFuzzer takes them: to see a find again. */
static void
run_files (int    n,
           char **paths)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *data = NULL;
      gsize size;

      if (g_file_get_contents (paths[i], &data, &size, NULL))
        LLVMFuzzerTestOneInput ((const guint8 *) data, size);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  if (argc > 1)
    {
      run_files (argc - 1, argv + 1);
      return 0;
    }

  g_test_add_func ("/fuzz/dataset/changes", test_changes);
  g_test_add_func ("/fuzz/dataset/every-value", test_every_value);
  g_test_add_func ("/fuzz/dataset/garbage", test_garbage);

  status = g_test_run ();
  dataset_fixture_free (get_fixture ());

  return status;
}

#endif
