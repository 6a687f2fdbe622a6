/* test-figure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <string.h>

#include "chorsu-date.h"

#define NARROW "\xE2\x80\xAF"
#define NBSP   "\xC2\xA0"

/* Members of a figure in its file, and what a reader sees. */
typedef struct
{
  const char *members;
  const char *english;
  const char *german;
} Sample;

static const Sample samples[] = {
  /* Numbers: thousands, decimal sign, minus. */
  { "\"value\": 1357, \"unit\": \"km\"", "1" NARROW "357" NBSP "km", "1" NARROW "357" NBSP "km" },
  { "\"value\": 20496000, \"unit\": \"{people}\"", "20" NARROW "496" NARROW "000" NBSP "people", "20" NARROW "496" NARROW "000" NBSP "Menschen" },
  { "\"value\": 999, \"unit\": \"km\"", "999" NBSP "km", "999" NBSP "km" },
  { "\"value\": 532.53, \"unit\": \"km\"", "532.53" NBSP "km", "532,53" NBSP "km" },
  { "\"value\": 10.0, \"decimals\": 1, \"unit\": \"km\"", "10.0" NBSP "km", "10,0" NBSP "km" },
  { "\"value\": 0.1, \"unit\": \"km\"", "0.1" NBSP "km", "0,1" NBSP "km" },
  { "\"value\": 5.9, \"unit\": \"%\"", "5.9%", "5,9" NBSP "%" },
  { "\"value\": -27.4, \"unit\": \"%\"", "−27.4%", "−27,4" NBSP "%" },
  { "\"value\": 0, \"unit\": \"%\"", "0%", "0" NBSP "%" },
  { "\"value\": 7", "7", "7" },

  /* Money. */
  { "\"value\": 288410000000, \"unit\": \"USD\"", "USD" NBSP "288.41" NBSP "billion", "288,41" NBSP "Mrd." NBSP "USD" },
  { "\"value\": 41000000000, \"decimals\": -8, \"unit\": \"USD\"", "USD" NBSP "41.0" NBSP "billion", "41,0" NBSP "Mrd." NBSP "USD" },
  { "\"value\": 612600000, \"unit\": \"USD\"", "USD" NBSP "612.6" NBSP "million", "612,6" NBSP "Mio." NBSP "USD" },
  { "\"value\": 2300000000000, \"unit\": \"KZT\"", "KZT" NBSP "2.3" NBSP "trillion", "2,3" NBSP "Bio." NBSP "KZT" },
  { "\"value\": 570000, \"unit\": \"USD\"", "USD" NBSP "570" NARROW "000", "570" NARROW "000" NBSP "USD" },
  { "\"value\": 1234567891, \"unit\": \"USD\"", "USD" NBSP "1" NARROW "234" NARROW "567" NARROW "891", "1" NARROW "234" NARROW "567" NARROW "891" NBSP "USD" },
  { "\"range\": [3000000000, 5000000000], \"unit\": \"USD\"", "USD" NBSP "3–5" NBSP "billion", "3–5" NBSP "Mrd." NBSP "USD" },
  { "\"range\": [2700000000, 3000000000], \"unit\": \"USD\"", "USD" NBSP "2.7–3" NBSP "billion", "2,7–3" NBSP "Mrd." NBSP "USD" },
  { "\"value\": 600000000, \"unit\": \"USD/a\"", "USD" NBSP "600" NBSP "million" NBSP "a year", "600" NBSP "Mio." NBSP "USD pro Jahr" },

  /* Tonnes and ounces in one scale, whatever the source wrote. */
  { "\"value\": 230000, \"unit\": \"kt\", \"of\": { \"en\": \"ore\", \"de\": \"Erz\" }", "230" NBSP "million" NBSP "t ore", "230" NBSP "Mio." NBSP "t Erz" },
  { "\"value\": 113.9, \"unit\": \"kt\"", "113" NARROW "900" NBSP "t", "113" NARROW "900" NBSP "t" },
  { "\"value\": 1.4, \"unit\": \"Mt\"", "1.4" NBSP "million" NBSP "t", "1,4" NBSP "Mio." NBSP "t" },
  { "\"value\": 0.5, \"unit\": \"Mt/a\"", "500" NARROW "000" NBSP "t a year", "500" NARROW "000" NBSP "t pro Jahr" },
  { "\"value\": 7000, \"unit\": \"t/a\", \"of\": { \"en\": \"tungsten\", \"de\": \"Wolfram\" }", "7" NARROW "000" NBSP "t tungsten a year", "7" NARROW "000" NBSP "t Wolfram pro Jahr" },
  { "\"value\": 3.1, \"unit\": \"10*6.[oz_tr]\", \"of\": { \"en\": \"gold\", \"de\": \"Gold\" }", "3.1" NBSP "million" NBSP "oz gold", "3,1" NBSP "Mio." NBSP "oz Gold" },
  { "\"value\": 2, \"unit\": \"Gt\"", "2" NBSP "billion" NBSP "t", "2" NBSP "Mrd." NBSP "t" },

  /* Ranges and changes. */
  { "\"range\": [13, 17], \"unit\": \"d\"", "13–17" NBSP "days", "13–17" NBSP "Tage" },
  { "\"range\": [85, 90], \"unit\": \"%\"", "85–90%", "85–90" NBSP "%" },
  { "\"change\": [15, 25], \"unit\": \"10*9.m3/a\"", "15" NBSP "→" NBSP "25" NBSP "billion m³ a year", "15" NBSP "→" NBSP "25" NBSP "Mrd. m³ pro Jahr" },

  /* Years, gauges and ranks are no amounts. */
  { "\"value\": 2030, \"unit\": \"{year}\"", "2030", "2030" },
  { "\"range\": [1960, 1988], \"unit\": \"{year}\"", "1960–1988", "1960–1988" },
  { "\"value\": 1520, \"unit\": \"mm\"", "1520" NBSP "mm", "1520" NBSP "mm" },
  { "\"value\": 1, \"unit\": \"{rank}\"", "1st", "1." },
  { "\"value\": 2, \"unit\": \"{rank}\"", "2nd", "2." },
  { "\"value\": 3, \"unit\": \"{rank}\"", "3rd", "3." },
  { "\"value\": 4, \"unit\": \"{rank}\"", "4th", "4." },
  { "\"value\": 12, \"unit\": \"{rank}\"", "12th", "12." },
  { "\"value\": 21, \"unit\": \"{rank}\"", "21st", "21." },
  { "\"value\": 2.6, \"unit\": \"{times}\"", "2.6" NBSP "times", "2,6-fach" },

  /* Qualifiers lead or follow. */
  { "\"value\": 1357, \"unit\": \"km\", \"qualifier\": \"about\"", "about 1" NARROW "357" NBSP "km", "etwa 1" NARROW "357" NBSP "km" },
  { "\"value\": 50, \"unit\": \"%\", \"qualifier\": \"more-than\"", "more than 50%", "mehr als 50" NBSP "%" },
  { "\"value\": 7, \"unit\": \"MW\", \"qualifier\": \"planned\"", "7" NBSP "MW (planned)", "7" NBSP "MW (geplant)" },
  { "\"value\": 7.4, \"unit\": \"%\", \"qualifier\": { \"en\": \"EDB estimate\" }", "7.4% (EDB estimate)", "7,4" NBSP "% (EDB estimate)" },
  { "\"text\": { \"en\": \"no figure found\", \"de\": \"kein Wert gefunden\" }", "no figure found", "kein Wert gefunden" },
};

/* The figure with these members, read from a file. */
static const ChorsuFigure *
load_figure (DatasetFixture  *fixture,
             const char      *members,
             ChorsuDataset  **dataset)
{
  g_autofree char *text = g_strdup_printf ("{ \"commodities\": [{ \"id\": \"x\", \"name\": { \"en\": \"X\" }, \"unverified\": true,"
                                           " \"figures\": [{ \"key\": \"value\", \"unverified\": true, %s }] }] }", members);
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_fixture_get_path (fixture));
  g_autoptr (GFile) file = g_file_get_child (folder, "figure.json");
  g_autoptr (GError) error = NULL;
  const ChorsuCommodity *record;

  dataset_fixture_write (fixture, "figure.json", text, -1);
  *dataset = chorsu_dataset_load_with_file (folder, file, NULL, NULL, &error);
  g_assert_no_error (error);
  record = chorsu_dataset_get_commodity (*dataset, "x");

  return record->record.figures[0];
}

static void
test_format (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (ChorsuDataset) dataset = NULL;
      const ChorsuFigure *figure = load_figure (fixture, samples[i].members, &dataset);
      g_autofree char *english = chorsu_figure_format (figure, "en_GB.UTF-8");
      g_autofree char *german = chorsu_figure_format (figure, "de_AT");

      g_assert_cmpstr (english, ==, samples[i].english);
      g_assert_cmpstr (german, ==, samples[i].german);
    }
}

static void
test_citation (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  const ChorsuCountry *country = chorsu_dataset_get_country (dataset, "UZ");
  const ChorsuSite *site = chorsu_dataset_get_site (dataset, "pit");
  g_autofree char *english = chorsu_figure_citation (country->record.figures[0], "en");
  g_autofree char *german = chorsu_figure_citation (country->record.figures[0], "de");
  g_autofree char *unverified = chorsu_figure_citation (site->record.figures[0]->others[0], "en");
  g_autofree char *words = chorsu_words_citation ("It is said.", country->record.figures[0]->sources, 1, "de");
  g_autofree char *no_sources = chorsu_words_citation ("It is known", NULL, 0, "en");

  g_assert_cmpstr (words, ==, "It is said. Quellen: An atlas, A house, 2025, https://example.org/atlas");
  g_assert_cmpstr (no_sources, ==, "It is known. General knowledge, not verified");
  g_assert_cmpstr (english, ==,
                   "Population: 38" NARROW "236" NARROW "700" NBSP "people (January 2026). "
                   "Sources: An atlas, A house, 2025, https://example.org/atlas; A paper, A town, January 2026");
  g_assert_cmpstr (german, ==,
                   "Bevölkerung: 38" NARROW "236" NARROW "700" NBSP "Menschen (Januar 2026). "
                   "Quellen: An atlas, A house, 2025, https://example.org/atlas; A paper, A town, Januar 2026");
  g_assert_cmpstr (unverified, ==,
                   "Production: 3–4" NBSP "million" NBSP "oz (undated). General knowledge, not verified");
}

static void
test_dates (void)
{
  static const struct
  {
    const char *date;
    const char *english;
    const char *german;
  } dates[] = {
    { "2025", "2025", "2025" },
    { "2025-06", "June 2025", "Juni 2025" },
    { "2026-01-01", "1 January 2026", "1. Januar 2026" },
    { "2025-03-31", "31 March 2025", "31. März 2025" },
    { "2025-H1", "first half of 2025", "1. Halbjahr 2025" },
    { "2026-Q3", "third quarter of 2026", "3. Quartal 2026" },
    { "2025-01/2025-11", "January–November 2025", "Januar–November 2025" },
    { "2024-11/2025-02", "November 2024–February 2025", "November 2024–Februar 2025" },
    { "2035/2040", "2035–2040", "2035–2040" },
    { NULL, "undated", "undatiert" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *english = chorsu_date_format (dates[i].date, "en");
      g_autofree char *german = chorsu_date_format (dates[i].date, "de");

      g_assert_cmpstr (english, ==, dates[i].english);
      g_assert_cmpstr (german, ==, dates[i].german);
    }
}

/* By their ends, and by their beginnings where they end together. */
static void
test_date_order (void)
{
  static const char *const dates[] = {
    "1991", "1991-12/1992-03", "2024-H1", "2024-Q2", "2024-06", "2024-06-30", "2024-01/2024-11", "2024-12-30",
    "2023/2024", "2024", "2024-H2", "2024-Q4", "2024-12", "2025-01-01",
  };
  guint year, month;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    for (guint j = 0; j < G_N_ELEMENTS (dates); j++)
      g_assert_cmpint (CLAMP (chorsu_date_compare (dates[i], dates[j]), -1, 1), ==, (i > j) - (i < j));

  chorsu_date_get_end ("2024-Q3", &year, &month);
  g_assert_cmpuint (year, ==, 2024);
  g_assert_cmpuint (month, ==, 9);
  chorsu_date_get_end ("2024-11/2025-02", &year, &month);
  g_assert_cmpuint (year, ==, 2025);
  g_assert_cmpuint (month, ==, 2);
  chorsu_date_get_end ("1991", &year, &month);
  g_assert_cmpuint (month, ==, 12);

  chorsu_date_get_begin ("2024-Q3", &year, &month);
  g_assert_cmpuint (month, ==, 7);
  chorsu_date_get_begin ("2024-11/2025-02", &year, &month);
  g_assert_cmpuint (year, ==, 2024);
  g_assert_cmpuint (month, ==, 11);
  chorsu_date_get_begin ("1991", &year, &month);
  g_assert_cmpuint (month, ==, 1);
}

static void
check_figure (const ChorsuRecord *record,
              const ChorsuFigure *figure)
{
  static const char *const languages[] = { "en", "de" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = chorsu_figure_format (figure, languages[i]);
      g_autofree char *citation = chorsu_figure_citation (figure, languages[i]);

      if (*text == '\0' || strchr (text, '{') != NULL || !g_utf8_validate (text, -1, NULL) || strchr (citation, '\n') != NULL)
        g_error ("%s:%s: %s", chorsu_kind_to_nick (record->ref.kind), record->ref.id, text);
    }

  for (guint i = 0; i < figure->n_others; i++)
    check_figure (record, figure->others[i]);
}

/* Every figure of the real dataset can be shown. */
static void
test_real (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();

  for (guint kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);

        for (guint j = 0; j < record->n_figures; j++)
          check_figure (record, record->figures[j]);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/figure/format", test_format);
  g_test_add_func ("/core/figure/citation", test_citation);
  g_test_add_func ("/core/figure/dates", test_dates);
  g_test_add_func ("/core/figure/date-order", test_date_order);
  g_test_add_func ("/core/figure/real", test_real);

  return g_test_run ();
}
