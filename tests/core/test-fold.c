/* test-fold.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-fold.h"
#include "chorsu-typos.h"

static void
test_words (void)
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
    { "Tu\xcc\x88rkiye", "turkiye" },
    { "Straße", "strasse" },
    { "STRASSE", "strasse" },
    { "GROẞ", "gross" },
    { "Gəncə", "ganca" },
    { "İpsala", "ipsala" },
    { "Kapıköy", "kapikoy" },
    { "Małaszewicze", "malaszewicze" },
    { "Constanța", "constanta" },
    { "КАЗАХСТАН", "казахстан" },
    { "Қазақстан", "казакстан" },
    { "Тоҷикистон", "точикистон" },
    { "Өскемен", "оскемен" },
    { "Йод", "иод" },
    { "ёлка", "елка" },
    { "كابل", "کابل" },
    { "می\xe2\x80\x8cرود", "میرود" },
    { "۲۰۲۵", "2025" },
    { "C5+1", "c5+1" },
    { "5+1-Gipfel", "5+1 gipfel" },
    { "a + b", "a b" },
    { "a+", "a" },
    { "+a", "a" },
    { "Alma-Ata", "alma ata" },
    { "Na₂SO₄", "na2so4" },
    { "1 357 km", "1 357 km" },
    { "soft\xc2\xadware", "software" },
    { "霍尔果斯", "霍尔果斯" },
    { "ok\xff\xfe no", "ok" },
    { "…", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = chorsu_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

typedef struct
{
  GString *form;
  GString *spelled_out;
  GString *piece;
  GString *hyphens;
  const char *text;
} Seen;

static gboolean
see (const ChorsuFoldedWord *word,
     gpointer                user_data)
{
  Seen *seen = user_data;

  g_string_append_printf (seen->form, "%s ", word->form);
  g_string_append_printf (seen->spelled_out, "%s ", word->spelled_out != NULL ? word->spelled_out : "-");
  g_string_append_printf (seen->piece, "%.*s|", (int) (word->end - word->begin), seen->text + word->begin);
  g_string_append_c (seen->hyphens, word->hyphenated ? '-' : ' ');

  return TRUE;
}

static void
test_details (void)
{
  g_autoptr (GString) form = g_string_new (NULL);
  g_autoptr (GString) spelled_out = g_string_new (NULL);
  g_autoptr (GString) piece = g_string_new (NULL);
  g_autoptr (GString) hyphens = g_string_new (NULL);
  Seen seen = { form, spelled_out, piece, hyphens, "(Über) Qoʻngʻirot–Jalal-Abad, Größe Mu\xcc\x88hle" };

  chorsu_fold_words (seen.text, see, &seen);

  g_assert_cmpstr (form->str, ==, "uber qongirot jalal abad grosse muhle ");
  g_assert_cmpstr (spelled_out->str, ==, "ueber - - - groesse muehle ");
  g_assert_cmpstr (piece->str, ==, "Über|Qoʻngʻirot|Jalal|Abad|Größe|Mu\xcc\x88hle|");
  g_assert_cmpstr (hyphens->str, ==, "   -  ");
}

static void
test_collapse (void)
{
  g_autofree char *muller = chorsu_fold_collapse ("mueller");
  g_autofree char *several = chorsu_fold_collapse ("aeoeue");
  g_autofree char *none = chorsu_fold_collapse ("kumtor");

  g_assert_cmpstr (muller, ==, "muller");
  g_assert_cmpstr (several, ==, "aou");
  g_assert_null (none);
}

static void
test_typos (void)
{
  const struct
  {
    const char      *typed;
    guint            allowed;
    const char      *word;
    ChorsuWordMatch  match;
  } cases[] = {
    { "tungsten", 1, "tungsten", CHORSU_WORD_WHOLE },
    { "tungstan", 1, "tungsten", CHORSU_WORD_WHOLE },   /* exchanged */
    { "tungten", 1, "tungsten", CHORSU_WORD_WHOLE },    /* left out */
    { "tunngsten", 1, "tungsten", CHORSU_WORD_WHOLE },  /* put in */
    { "tugnsten", 1, "tungsten", CHORSU_WORD_WHOLE },   /* swapped */
    { "utngsten", 1, "tungsten", CHORSU_WORD_WHOLE },
    { "tugnstan", 1, "tungsten", CHORSU_WORD_NO },
    { "tugnstan", 2, "tungsten", CHORSU_WORD_WHOLE },
    { "tugnst", 2, "tungsten", CHORSU_WORD_START },     /* six letters: one typo, and the beginning */
    { "tusnget", 2, "tungsten", CHORSU_WORD_NO },
    { "osh", 1, "ash", CHORSU_WORD_NO },                /* too short for typos */
    { "osh", 1, "osh", CHORSU_WORD_WHOLE },
    { "2025", 1, "2026", CHORSU_WORD_NO },
    { "b5+1x", 1, "c5+1x", CHORSU_WORD_NO },
    { "алматя", 1, "алматы", CHORSU_WORD_WHOLE },
    { "алмтаы", 1, "алматы", CHORSU_WORD_WHOLE },
    { "kasahst", 1, "kasachstan", CHORSU_WORD_START },
    { "kasachstan", 2, "kasa", CHORSU_WORD_NO },
    { "kasachstan", 2, "", CHORSU_WORD_NO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChorsuTypos typos;

      g_test_message ("%s %u %s", cases[i].typed, cases[i].allowed, cases[i].word);
      chorsu_typos_init (&typos, cases[i].typed, cases[i].allowed);
      g_assert_cmpint (chorsu_typos_match (&typos, cases[i].word), ==, cases[i].match);
    }
}

/* Words longer than are compared do no harm. */
static void
test_long_typos (void)
{
  g_autofree char *word = g_strnfill (1000, 'a');
  g_autofree char *typed = g_strconcat ("b", word, NULL);
  ChorsuTypos typos;

  chorsu_typos_init (&typos, typed, 1);
  g_assert_cmpint (chorsu_typos_match (&typos, word), !=, CHORSU_WORD_NO);
}

static void
assert_match (ChorsuLexicon   *lexicon,
              const char      *form,
              guint32          word,
              ChorsuWordMatch  expected)
{
  ChorsuWordMatches *matches = chorsu_lexicon_match (lexicon, form, NULL);

  g_test_message ("%s", form);
  g_assert_cmpint (matches->of_word[word], ==, expected);
  chorsu_word_matches_free (matches);
}

/* A word keeps all its forms, whichever text it was met in first. */
static void
test_lexicon (void)
{
  g_autoptr (ChorsuLexicon) lexicon = chorsu_lexicon_new ();
  guint32 muller = chorsu_lexicon_add (lexicon, "muller", NULL);
  guint32 mill = chorsu_lexicon_add (lexicon, "muellerei", NULL);

  g_assert_cmpuint (chorsu_lexicon_add (lexicon, "muller", "mueller"), ==, muller);
  g_assert_cmpuint (chorsu_lexicon_add (lexicon, "muller", "mueller"), ==, muller);
  chorsu_lexicon_seal (lexicon);

  g_assert_cmpuint (chorsu_lexicon_get_n_words (lexicon), ==, 2);
  g_assert_cmpint (chorsu_lexicon_find (lexicon, "muller"), ==, muller);
  g_assert_cmpint (chorsu_lexicon_find (lexicon, "miller"), ==, -1);
  assert_match (lexicon, "muller", muller, CHORSU_WORD_WHOLE);
  assert_match (lexicon, "mueller", muller, CHORSU_WORD_WHOLE);
  assert_match (lexicon, "mueller", mill, CHORSU_WORD_START);
  assert_match (lexicon, "mul", muller, CHORSU_WORD_START);
  assert_match (lexicon, "lle", muller, CHORSU_WORD_PART);
  assert_match (lexicon, "ll", muller, CHORSU_WORD_NO); /* too short for inside */
  assert_match (lexicon, "mulle", mill, CHORSU_WORD_START);
  assert_match (lexicon, "ei", mill, CHORSU_WORD_NO);
  assert_match (lexicon, "rei", mill, CHORSU_WORD_PART);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/fold/words", test_words);
  g_test_add_func ("/core/fold/details", test_details);
  g_test_add_func ("/core/fold/collapse", test_collapse);
  g_test_add_func ("/core/fold/lexicon", test_lexicon);
  g_test_add_func ("/core/fold/typos", test_typos);
  g_test_add_func ("/core/fold/long-typos", test_long_typos);

  return g_test_run ();
}
