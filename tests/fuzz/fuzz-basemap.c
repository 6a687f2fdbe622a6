/* fuzz-basemap.c
 *
 * The base map's reader under damaged files. With clang's libFuzzer:
 *
 *   clang -fsanitize=fuzzer,address -DCHORSU_LIBFUZZER …
 *
 * Without it, a test that changes a small base map some thousand times.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "basemap-fixture.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) map = chorsu_basemap_new_from_bytes (bytes, "fuzz", &error);

  g_assert_true ((map == NULL) == (error != NULL));
  if (map != NULL)
    basemap_walk (map);

  return 0;
}

#ifndef CHORSU_LIBFUZZER

#define N_ROUNDS 4000

/* Values that break careless arithmetic. */
static const guint32 words[] = { 0, 1, 2, 3, 7, 8, 0x7f, 0xff, 0x7fffffff, 0x80000000,
                                 0xfffffff8, 0xffffffff, 0x7f800000, 0x7fc00000, 0x7ff00000 };

static void
change (GRand      *rand,
        GByteArray *content)
{
  guint at = g_rand_int_range (rand, 0, content->len);
  guint32 word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      content->data[at] ^= 1 << g_rand_int_range (rand, 0, 8);
      break;
    case 1:
      content->data[at] = g_rand_int (rand);
      break;
    default:
      at &= ~3u;
      for (guint i = 0; i < sizeof word && at + i < content->len; i++)
        content->data[at + i] = word >> (8 * i);
      break;
    }
}

static void
test_changes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GByteArray) content = basemap_fixture_new ();

      for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
        change (rand, content);
      LLVMFuzzerTestOneInput (content->data, content->len);
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
  g_test_init (&argc, &argv, NULL);

  if (argc > 1)
    {
      run_files (argc - 1, argv + 1);
      return 0;
    }

  g_test_add_func ("/fuzz/basemap/changes", test_changes);

  return g_test_run ();
}

#endif
