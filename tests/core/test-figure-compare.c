/* test-figure-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include "chorsu-figure-compare.h"

static const ChorsuUnit tonnes = { .id = "t", .style = CHORSU_UNIT_SCALED, .factor = 1 };
static const ChorsuUnit megatonnes = { .id = "Mt", .style = CHORSU_UNIT_SCALED, .base = &tonnes, .factor = 1e6 };
static const ChorsuUnit kilometres = { .id = "km", .factor = 1 };
static const ChorsuUnit rank = { .id = "rank", .style = CHORSU_UNIT_RANK, .factor = 1 };

static void
test_stale (void)
{
  const struct
  {
    const char *as_of;
    gboolean    stale;
  } cases[] = {
    { "2026-07-01", FALSE }, { "2025", FALSE },    { "2023", FALSE },            { "2023-H2", FALSE },
    { "2023-07", TRUE },     { "2023-H1", TRUE },  { "2023-08", FALSE },         { "2022", TRUE },
    { "1998", TRUE },        { "2021/2022", TRUE }, { "2022-11/2023-11", FALSE }, { "2030", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChorsuFigure figure = { .type = CHORSU_FIGURE_NUMBER, .as_of = cases[i].as_of };

      g_test_message ("%s", cases[i].as_of);
      g_assert_cmpint (chorsu_figure_is_stale (&figure, "2026-07-01"), ==, cases[i].stale);

      /* Words do not grow old, and without a date of the data nothing does. */
      g_assert_false (chorsu_figure_is_stale (&figure, NULL));
      figure.type = CHORSU_FIGURE_TEXT;
      g_assert_false (chorsu_figure_is_stale (&figure, "2026-07-01"));
    }
}

static gboolean
is_contested (const ChorsuFigure *figure,
              const ChorsuFigure *other)
{
  ChorsuFigure contested = *figure;

  contested.others = (const ChorsuFigure **) &other;
  contested.n_others = 1;

  return chorsu_figure_is_contested (&contested);
}

static void
test_contested (void)
{
  const ChorsuFigure mine = { .min = 2e6, .max = 2e6, .measure = &tonnes, .as_of = "2024" };
  ChorsuFigure other = mine;

  g_assert_false (chorsu_figure_is_contested (&mine));
  g_assert_false (is_contested (&mine, &other));

  /* The same in another unit. */
  other = (ChorsuFigure) { .min = 2, .max = 2, .measure = &megatonnes, .as_of = "2024-06" };
  g_assert_false (is_contested (&mine, &other));
  other.max = 3;
  other.type = CHORSU_FIGURE_RANGE;
  g_assert_true (is_contested (&mine, &other));

  other.as_of = "2023";
  g_assert_false (is_contested (&mine, &other));
  other.as_of = NULL;
  g_assert_true (is_contested (&mine, &other));
  other.type = CHORSU_FIGURE_TEXT;
  g_assert_false (is_contested (&mine, &other));
}

/* A border has one length, whenever it was measured. */
static void
test_contested_length (void)
{
  const ChorsuFigure mine = { .min = 804, .max = 804, .measure = &kilometres, .as_of = "2021" };
  const ChorsuFigure other = { .min = 744, .max = 744, .measure = &kilometres, .as_of = "2014" };

  g_assert_true (is_contested (&mine, &other));
}

static const ChorsuFigure *
find_figure (const ChorsuRecord *record,
             const char         *key)
{
  for (guint i = 0; i < record->n_figures; i++)
    if (g_str_equal (record->figures[i]->key, key))
      return record->figures[i];

  g_error ("%s has no figure %s", record->ref.id, key);
}

static void
test_real (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  const struct
  {
    const char *country;
    const char *key;
    gboolean    contested;
    gboolean    stale;
  } cases[] = {
    { "TJ", "border-afghanistan", TRUE, TRUE },
    { "KG", "remittances", TRUE, FALSE },
    { "UZ", "remittances", FALSE, FALSE },
    { "KZ", "gdp", FALSE, FALSE },
    { "KZ", "fdi-stock", FALSE, TRUE },
    { "KZ", "population", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ChorsuCountry *country = chorsu_dataset_get_country (dataset, cases[i].country);
      const ChorsuFigure *figure = find_figure (&country->record, cases[i].key);

      g_test_message ("%s %s", cases[i].country, cases[i].key);
      g_assert_cmpint (chorsu_figure_is_contested (figure), ==, cases[i].contested);
      g_assert_cmpint (chorsu_figure_is_stale (figure, chorsu_dataset_get_as_of (dataset)), ==, cases[i].stale);
    }
}

static void
test_size (void)
{
  const ChorsuFigure range = { .type = CHORSU_FIGURE_RANGE, .min = 2, .max = 3, .measure = &megatonnes };
  const ChorsuFigure number = { .min = 5, .max = 5, .measure = &tonnes };
  const ChorsuFigure third = { .min = 3, .max = 3, .measure = &rank };
  const ChorsuFigure words = { .type = CHORSU_FIGURE_TEXT };
  const ChorsuFigure change = { .type = CHORSU_FIGURE_CHANGE, .min = 2, .max = 3, .measure = &tonnes };
  const ChorsuFigure length = { .min = 3, .max = 3, .measure = &kilometres };
  double min, max;

  g_assert_true (chorsu_figure_get_size (&range, &min, &max));
  g_assert_cmpfloat (min, ==, 2e6);
  g_assert_cmpfloat (max, ==, 3e6);
  g_assert_false (chorsu_figure_get_size (&third, NULL, NULL));
  g_assert_false (chorsu_figure_get_size (&words, NULL, NULL));
  g_assert_false (chorsu_figure_get_size (&change, NULL, NULL));

  g_assert_true (chorsu_figure_same_scale (&range, &number));
  g_assert_false (chorsu_figure_same_scale (&range, &length));
  g_assert_false (chorsu_figure_same_scale (&third, &third));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/figure-compare/stale", test_stale);
  g_test_add_func ("/core/figure-compare/contested", test_contested);
  g_test_add_func ("/core/figure-compare/contested-length", test_contested_length);
  g_test_add_func ("/core/figure-compare/real", test_real);
  g_test_add_func ("/core/figure-compare/size", test_size);

  return g_test_run ();
}
