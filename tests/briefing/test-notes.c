/* test-notes.c: speaker's notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <pango/pango.h>

#include "chorsu-notes.h"

static void
test_markup (void)
{
  static const struct
  {
    const char *notes;
    const char *markup;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "Plain.", "Plain." },
    { "a\n\nb", "a\n\nb" },
    { "so **very** true", "so <b>very</b> true" },
    { "*both* and **all**", "<i>both</i> and <b>all</b>" },
    { "2 * 3 * 4", "2 * 3 * 4" },
    { "**open", "**open" },
    { "# Title", "<b><big>Title</big></b>" },
    { "#hashtag", "#hashtag" },
    { "- one\n- *two*", "• one\n• <i>two</i>" },
    { "R&D <b>x</b>", "R&amp;D &lt;b&gt;x&lt;/b&gt;" },
    { "**a & <i>**", "<b>a &amp; &lt;i&gt;</b>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = chorsu_notes_to_markup (cases[i].notes);

      g_assert_cmpstr (markup, ==, cases[i].markup);
    }
}

/* Whatever comes, Pango takes it. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "*", "**", "***", "<", ">", "&", "<b>", "</b>", "&lt;", "\n", " ", "# ", "- ", "ü", "x", "<span font='999'>", "\"",
  };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) notes = g_string_new (NULL);
      g_autofree char *markup = NULL;
      g_autoptr (GError) error = NULL;
      int n = g_test_rand_int_range (0, 12);

      for (int i = 0; i < n; i++)
        g_string_append (notes, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      markup = chorsu_notes_to_markup (notes->str);

      g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notes/markup", test_markup);
  g_test_add_func ("/notes/hostile", test_hostile);

  return g_test_run ();
}
