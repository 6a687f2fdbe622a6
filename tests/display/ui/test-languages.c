/* test-languages.c
 *
 * Every dossier of every record in both languages, down to its last label: all
 * of it is either translated by gettext or the dataset's own in that language.
 *
 * What gettext translates is put in brackets here, in place of a translation,
 * so that what never went through it stands out; that each such text has a
 * German one is what the test of po/ sees to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ui-fixture.h"

#include <string.h>

#include "chorsu-dossier.h"
#include "chorsu-section.h"
#include "chorsu-visit.h"

#define OPEN  "⟦"
#define CLOSE "⟧"

/* Gettext, as all of this program has it. */

/* Of other libraries' texts nothing is judged. */
static char *
mark (const char *domain,
      const char *text)
{
  g_autofree char *marked = g_strconcat (OPEN, text, CLOSE, NULL);
  gboolean ours = domain == NULL || g_str_equal (domain, GETTEXT_PACKAGE);

  return *text == '\0' || !ours ? (char *) text : (char *) g_intern_string (marked);
}

char *dcgettext (const char *domain, const char *text, int category);
char *dcngettext (const char *domain, const char *one, const char *many, unsigned long n, int category);
char *dgettext (const char *domain, const char *text);
char *gettext (const char *text);
char *ngettext (const char *one, const char *many, unsigned long n);

char *
dcgettext (const char *domain,
           const char *text,
           int         category)
{
  return mark (domain, text);
}

char *
dcngettext (const char   *domain,
            const char   *one,
            const char   *many,
            unsigned long n,
            int           category)
{
  return mark (domain, n == 1 ? one : many);
}

char *
dgettext (const char *domain,
          const char *text)
{
  return mark (domain, text);
}

char *
gettext (const char *text)
{
  return mark (NULL, text);
}

char *
ngettext (const char   *one,
          const char   *many,
          unsigned long n)
{
  return mark (NULL, n == 1 ? one : many);
}

const char *
g_dpgettext (const char *domain,
             const char *text,
             gsize       offset)
{
  return mark (domain, text + offset);
}

/* What is seen in one language. */
typedef struct
{
  ChorsuDataset *dataset;
  const char    *language;
  GHashTable    *known;    /* what the dataset says in it */
  GHashTable    *unknown;  /* what is neither known nor from gettext → where it was seen */
  const char    *id;       /* of the record being looked at */
  guint          n_labels;
  guint          n_figures;
} Look;

static void
know (Look       *look,
      const char *text)
{
  if (text != NULL)
    g_hash_table_add (look->known, g_strstrip (g_strdup (text)));
}

static void
see_text (const char       *part,
          const ChorsuText *text,
          gpointer          data)
{
  Look *look = data;

  know (look, chorsu_text_get (text, look->language));
}

static void
see_string (const char *part,
            const char *string,
            gpointer    data)
{
  know (data, string);
}

/* Backers are codes of countries, or names; words of a vocabulary are neither. */
static void
see_word (const char *part,
          const char *word,
          gpointer    data)
{
  if (g_ascii_isupper (*word))
    know (data, word);
}

static void
see_statement (const char            *part,
               const ChorsuStatement *statement,
               gpointer               data)
{
  see_text (part, statement->label, data);
  see_text (part, statement->text, data);
  see_text (part, statement->scope, data);
  see_text (part, statement->note, data);
}

static void
see_figure (const char         *part,
            const char         *group,
            const ChorsuFigure *figure,
            gpointer            data)
{
  see_text (part, figure->label, data);
  see_text (part, figure->scope, data);
  see_text (part, figure->note, data);
  see_text (part, figure->reporter, data);
}

static void
know_records (Look *look)
{
  const ChorsuVisitor visitor = { see_text, see_string, see_word, see_statement, see_figure, look };

  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (look->dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (look->dataset, kind, i);

        know (look, chorsu_text_get (record->name, look->language));
        chorsu_record_visit (record, &visitor);
      }
  for (guint i = 0; i < chorsu_dataset_get_n_records (look->dataset, CHORSU_KIND_SOURCE); i++)
    {
      const ChorsuSource *source = (gconstpointer) chorsu_dataset_get_record (look->dataset, CHORSU_KIND_SOURCE, i);

      know (look, source->title);
      know (look, source->publisher);
    }
}

/* The text without what is in brackets. */
static char *
without_marked (const char *text)
{
  GString *rest = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean open = g_str_has_prefix (p, OPEN), close = g_str_has_prefix (p, CLOSE);

      depth += open;
      if (depth == 0)
        g_string_append_unichar (rest, g_utf8_get_char (p));
      depth -= close;
    }

  return g_string_free (rest, FALSE);
}

static gboolean
has_words (const char *text)
{
  return g_regex_match_simple ("\\p{L}{3}", text, 0, 0);
}

/* Amounts and dates are written by rules of their own. */
static gboolean
is_amount (const char *text)
{
  return g_regex_match_simple ("[0-9]", text, 0, 0);
}

/* Lists of names, ends of a line and what stands before a colon, part by part. */
static const char *const separators[] = { " · ", ", ", ": ", " – " };

static void
judge_part (Look       *look,
            const char *text,
            guint       separator,
            const char *label)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = NULL;

  if (!has_words (bare) || g_hash_table_contains (look->known, bare))
    return;
  if (separator == G_N_ELEMENTS (separators))
    {
      if (is_amount (bare))
        return;
      g_hash_table_insert (look->unknown, g_steal_pointer (&bare), g_strdup_printf ("%s: %s", look->id, label));
      return;
    }

  parts = g_strsplit (text, separators[separator], -1);
  for (guint i = 0; parts[i] != NULL; i++)
    judge_part (look, parts[i], separator + 1, label);
}

static void
judge (Look       *look,
       const char *text)
{
  g_autofree char *rest = without_marked (text);

  judge_part (look, rest, 0, text);
}

static void
unfold (GtkWidget *widget,
        gpointer   data)
{
  chorsu_section_set_expanded (CHORSU_SECTION (widget), TRUE);
}

static void
check_label (GtkWidget *widget,
             gpointer   data)
{
  const char *text = gtk_label_get_text (GTK_LABEL (widget));
  Look *look = data;

  if (!gtk_widget_get_visible (widget))
    return;
  if (*text == '\0' || strstr (text, "(null)") != NULL || !g_utf8_validate (text, -1, NULL))
    g_error ("%s, %s: a label says “%s”", look->id, look->language, text);
  look->n_labels++;
  judge (look, text);
}

/* What is shown of a figure: a value with its unit, and below it a date. */
static void
check_figure (GtkWidget *widget,
              gpointer   data)
{
  const char *text = gtk_label_get_text (GTK_LABEL (widget));
  Look *look = data;
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  if (!gtk_widget_has_css_class (widget, "figure-value") || row == NULL
      || g_object_get_data (G_OBJECT (row), "chorsu-figure-menu") == NULL)
    return;
  /* A year or a rank is its own unit. */
  if (!g_regex_match_simple ("[\\p{L}%°]|^(19|20)\\d\\d(–(19|20)\\d\\d)?$|^\\d+\\.$", text, 0, 0))
    g_error ("%s, %s: a figure without a unit: “%s”", look->id, look->language, text);
  look->n_figures++;
}

static void
check_caption (GtkWidget *widget,
               gpointer   data)
{
  if (gtk_widget_has_css_class (widget, "caption") && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    *(gboolean *) data = TRUE;
}

static void
check_row (GtkWidget *widget,
           gpointer   data)
{
  Look *look = data;
  gboolean dated = FALSE;

  if (g_object_get_data (G_OBJECT (widget), "chorsu-figure-menu") == NULL)
    return;
  ui_for_each (widget, GTK_TYPE_LABEL, check_caption, &dated);
  if (!dated)
    g_error ("%s, %s: a figure without a date", look->id, look->language);
}

static void
look_at_all (Look *look)
{
  g_autoptr (ChorsuSession) session = chorsu_session_new (look->language);
  g_autoptr (GtkWidget) dossier = g_object_ref_sink (g_object_new (CHORSU_TYPE_DOSSIER, "session", session, NULL));

  chorsu_session_set_dataset (session, look->dataset);
  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (look->dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (look->dataset, kind, i);

        look->id = record->ref.id;
        chorsu_session_select (session, record->ref, FALSE);
        g_assert_cmpstr (ui_get_heading (dossier), ==, chorsu_text_get (record->name, look->language));
        ui_for_each (dossier, CHORSU_TYPE_SECTION, unfold, NULL);
        ui_for_each (dossier, GTK_TYPE_LABEL, check_label, look);
        ui_for_each (dossier, GTK_TYPE_LABEL, check_figure, look);
        ui_for_each (dossier, GTK_TYPE_LIST_BOX_ROW, check_row, look);
      }
  chorsu_session_set_dataset (session, NULL);
}

static void
look_init (Look          *look,
           ChorsuDataset *dataset,
           const char    *language)
{
  *look = (Look) {
    .dataset = dataset,
    .language = language,
    .known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  know_records (look);
  look_at_all (look);
  g_test_message ("%s: %u labels, %u figures", language, look->n_labels, look->n_figures);
}

static void
look_clear (Look *look)
{
  g_hash_table_unref (look->known);
  g_hash_table_unref (look->unknown);
}

/* Words of the core's own lists differ between the languages; what does not
 * was never translated. */
static void
test_dossiers (UiFixture     *fixture,
               gconstpointer  data)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (fixture->session);
  Look english, german;
  GHashTableIter iter;
  gpointer part, where;

  look_init (&english, dataset, "en");
  look_init (&german, dataset, "de");
  g_assert_cmpuint (english.n_labels, >, 20000);
  g_assert_cmpuint (english.n_figures, >, 500);
  g_assert_cmpuint (english.n_labels, ==, german.n_labels);
  g_assert_cmpuint (english.n_figures, ==, german.n_figures);

  g_hash_table_iter_init (&iter, german.unknown);
  while (g_hash_table_iter_next (&iter, &part, &where))
    if (g_hash_table_contains (english.unknown, part))
      {
        g_test_message ("“%s” is the same in both languages: %s", (char *) part, (char *) where);
        g_test_fail ();
      }

  look_clear (&english);
  look_clear (&german);
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/languages/dossiers", test_dossiers);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
