/* test-link.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-link.h"

#include <math.h>
#include <string.h>

#include "chorsu-filters.h"
#include "chorsu-shading.h"

static ChorsuDataset *dataset;

static ChorsuView
base_view (void)
{
  ChorsuView view;

  chorsu_view_init (&view);

  return view;
}

static gboolean
parse (const char  *uri,
       ChorsuLink  *link,
       GError     **error)
{
  ChorsuView base = base_view ();

  return chorsu_link_parse (link, uri, dataset, &base, error);
}

/* A view that says all that a link can say. */
static void
test_words (void)
{
  ChorsuLink link = { base_view (), TRUE, 69.24, 41.3, 6.5 };
  g_autofree char *uri = NULL;

  link.view.goal = 2;
  link.view.layers = CHORSU_LAYER_PLACES | CHORSU_LAYER_CORRIDORS;
  link.view.selection = chorsu_ref (CHORSU_KIND_COUNTRY, "UZ");
  link.view.others[0] = chorsu_ref (CHORSU_KIND_NEIGHBOUR, "RU");
  link.view.year = 2008;
  link.view.shade = "remittances";
  link.view.widths = CHORSU_WIDTHS_VOLUME;
  link.close = g_intern_string ("RU,KZ-UZ,node:khorgos,mode:sea");
  link.follow = "middle-corridor";
  link.route = 1;
  chorsu_filters_set (&link.view.filters, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_OIL, FALSE);
  chorsu_filters_set (&link.view.filters, CHORSU_LEGEND_STATUS, CHORSU_STATUS_SHELVED, TRUE);

  uri = chorsu_link_format (&link, dataset);
  g_assert_cmpstr (uri, ==,
                   "chorsu:?at=69.24000,41.30000,6.500&goal=2&layers=places,corridors"
                   "&select=country:UZ,neighbour:RU&off=category:oil&on=status:shelved"
                   "&year=2008&shade=remittances&widths=volume"
                   "&close=RU,KZ-UZ,node:khorgos,mode:sea&follow=middle-corridor,2");
}

/* What a link does not say is as at first, but for what is the reader's own. */
static void
test_defaults (void)
{
  ChorsuView base = base_view ();
  ChorsuLink link;
  g_autoptr (GError) error = NULL;

  base.goal = 3;
  base.year = 2001;
  base.selection = chorsu_ref (CHORSU_KIND_COUNTRY, "KG");
  base.shade = "remittances";
  base.theme = CHORSU_THEME_DARK;
  base.filters.categories = 0;
  chorsu_view_set_language (&base, "de");

  g_assert_true (chorsu_link_parse (&link, "CHORSU:?layers=relief", dataset, &base, &error));
  g_assert_no_error (error);
  g_assert_false (link.has_place);
  g_assert_cmpint (link.view.goal, ==, 0);
  g_assert_cmpint (link.view.year, ==, 0);
  g_assert_cmpint (link.view.layers, ==, CHORSU_LAYER_RELIEF);
  g_assert_true (chorsu_ref_is_none (link.view.selection));
  g_assert_null (link.view.shade);
  g_assert_true (chorsu_filters_get (&link.view.filters, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_OIL));
  g_assert_cmpint (link.view.theme, ==, CHORSU_THEME_DARK);
  g_assert_cmpstr (link.view.language, ==, "de");
}

static const struct
{
  const char      *uri;
  ChorsuLinkError  code;
  const char      *words;
} refused[] = {
  { "", CHORSU_LINK_ERROR_SYNTAX, "no link" },
  { "chorsu:", CHORSU_LINK_ERROR_SYNTAX, "no link" },
  { "chorsu://goal=1", CHORSU_LINK_ERROR_SYNTAX, "no link" },
  { "https://example.org/?goal=1", CHORSU_LINK_ERROR_SYNTAX, "no link" },
  { "chorsu:?goal", CHORSU_LINK_ERROR_SYNTAX, "cannot be read" },
  { "chorsu:?goal=", CHORSU_LINK_ERROR_SYNTAX, "cannot be read" },
  { "chorsu:?goal=1&", CHORSU_LINK_ERROR_SYNTAX, "cannot be read" },
  { "chorsu:?goal=%zz", CHORSU_LINK_ERROR_SYNTAX, "cannot be read" },
  { "chorsu:?goal=%00", CHORSU_LINK_ERROR_SYNTAX, "cannot be read" },
  { "chorsu:?goal=%ff", CHORSU_LINK_ERROR_SYNTAX, "cannot be read" },
  { "chorsu:?goal=1&goal=2", CHORSU_LINK_ERROR_SYNTAX, "twice" },
  { "chorsu:?theme=dark", CHORSU_LINK_ERROR_SYNTAX, "“theme”" },
  { "chorsu:?goal=0", CHORSU_LINK_ERROR_VALUE, "goal" },
  { "chorsu:?goal=5", CHORSU_LINK_ERROR_VALUE, "goal" },
  { "chorsu:?goal=+1", CHORSU_LINK_ERROR_VALUE, "goal" },
  { "chorsu:?goal=1x", CHORSU_LINK_ERROR_VALUE, "goal" },
  { "chorsu:?year=99999999999999999999", CHORSU_LINK_ERROR_VALUE, "year" },
  { "chorsu:?year=-2008", CHORSU_LINK_ERROR_VALUE, "year" },
  { "chorsu:?at=69,41", CHORSU_LINK_ERROR_VALUE, "place" },
  { "chorsu:?at=69,41,5,6", CHORSU_LINK_ERROR_VALUE, "place" },
  { "chorsu:?at=nan,41,5", CHORSU_LINK_ERROR_VALUE, "place" },
  { "chorsu:?at=0x45,41,5", CHORSU_LINK_ERROR_VALUE, "place" },
  { "chorsu:?at=69,91,5", CHORSU_LINK_ERROR_VALUE, "place" },
  { "chorsu:?at=69,41,99", CHORSU_LINK_ERROR_VALUE, "place" },
  { "chorsu:?layers=relief,clouds", CHORSU_LINK_ERROR_VALUE, "“clouds”" },
  { "chorsu:?layers=relief,,places", CHORSU_LINK_ERROR_VALUE, "layer" },
  { "chorsu:?select=UZ", CHORSU_LINK_ERROR_UNKNOWN, "“UZ”" },
  { "chorsu:?select=country:XX", CHORSU_LINK_ERROR_UNKNOWN, "“country:XX”" },
  { "chorsu:?select=country:UZ,country:UZ", CHORSU_LINK_ERROR_VALUE, "compare" },
  { "chorsu:?select=country:UZ,resource:kumtor", CHORSU_LINK_ERROR_VALUE, "compare" },
  { "chorsu:?select=country:UZ,country:KZ,country:KG,country:TJ,country:TM,neighbour:RU", CHORSU_LINK_ERROR_VALUE,
    "compare" },
  { "chorsu:?off=category:plutonium", CHORSU_LINK_ERROR_UNKNOWN, "“category:plutonium”" },
  { "chorsu:?shade=beauty", CHORSU_LINK_ERROR_UNKNOWN, "“beauty”" },
  { "chorsu:?widths=wide", CHORSU_LINK_ERROR_VALUE, "“wide”" },
  { "chorsu:?close=RU,atlantis", CHORSU_LINK_ERROR_UNKNOWN, "“atlantis”" },
  { "chorsu:?close=mode:camel", CHORSU_LINK_ERROR_UNKNOWN, "“mode:camel”" },
  { "chorsu:?close=resource:kumtor", CHORSU_LINK_ERROR_UNKNOWN, "“resource:kumtor”" },
  { "chorsu:?close=RU,,KZ", CHORSU_LINK_ERROR_UNKNOWN, "closes" },
  { "chorsu:?follow=middle-corridor", CHORSU_LINK_ERROR_UNKNOWN, "“middle-corridor”" },
  { "chorsu:?follow=middle-corridor,99", CHORSU_LINK_ERROR_UNKNOWN, "“middle-corridor,99”" },
  { "chorsu:?follow=silk-road,1", CHORSU_LINK_ERROR_UNKNOWN, "“silk-road,1”" },
  { "chorsu:?select=%0a%1b[31m<b>", CHORSU_LINK_ERROR_UNKNOWN, "not in these data" },
  { "chorsu:?goal=%25s%25n", CHORSU_LINK_ERROR_VALUE, "“%s%n”" },
};

/* Each with one line that names what was wrong, and nothing half applied. */
static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      ChorsuLink link, before;
      g_autoptr (GError) error = NULL;

      memset (&link, 0x5a, sizeof link);
      before = link;
      g_test_message ("%s", refused[i].uri);
      g_assert_false (parse (refused[i].uri, &link, &error));
      g_assert_error (error, CHORSU_LINK_ERROR, (int) refused[i].code);
      g_assert_nonnull (strstr (error->message, refused[i].words));
      g_assert_null (strpbrk (error->message, "\n\r\033"));
      g_assert_cmpmem (&link, sizeof link, &before, sizeof before);
    }
}

static void
test_too_long (void)
{
  g_autofree char *name = g_strnfill (CHORSU_LINK_MAX_LENGTH, 'x');
  g_autofree char *uri = g_strconcat ("chorsu:?select=country:", name, NULL);
  g_autoptr (GError) error = NULL;
  ChorsuLink link;

  g_assert_false (parse (uri, &link, &error));
  g_assert_error (error, CHORSU_LINK_ERROR, CHORSU_LINK_ERROR_SYNTAX);
  g_assert_cmpuint (strlen (error->message), <, 200);
}

static ChorsuRef
random_ref (GRand      *chance,
            ChorsuKind  kind)
{
  guint n = chorsu_dataset_get_n_records (dataset, kind);

  return n > 0 ? chorsu_dataset_get_record (dataset, kind, g_rand_int_range (chance, 0, n))->ref : CHORSU_REF_NONE;
}

static void
choose_countries (GRand      *chance,
                  ChorsuView *view)
{
  guint n = g_rand_int_range (chance, 1, CHORSU_VIEW_MAX_OTHERS + 2);

  view->selection = random_ref (chance, CHORSU_KIND_COUNTRY);
  for (guint i = 1; i < n; i++)
    {
      ChorsuRef ref = random_ref (chance, g_rand_boolean (chance) ? CHORSU_KIND_COUNTRY : CHORSU_KIND_NEIGHBOUR);

      if (!chorsu_view_is_selected (view, ref))
        view->others[chorsu_view_get_n_others (view)] = ref;
    }
}

static ChorsuLink
random_link (GRand *chance)
{
  ChorsuLink link = { base_view (), g_rand_boolean (chance), 0, 0, 0 };
  ChorsuView *view = &link.view;

  if (link.has_place)
    {
      link.lon = g_rand_int_range (chance, -18000000, 18000001) / 1e5;
      link.lat = g_rand_int_range (chance, -8500000, 8500001) / 1e5;
      link.zoom = g_rand_int_range (chance, 3000, 10001) / 1e3;
    }
  view->goal = g_rand_int_range (chance, 0, 5);
  view->layers = g_rand_int_range (chance, 0, 128);
  view->year = g_rand_boolean (chance) ? g_rand_int_range (chance, 1991, 2031) : 0;
  view->widths = g_rand_boolean (chance) ? CHORSU_WIDTHS_VOLUME : CHORSU_WIDTHS_PLAIN;
  if (g_rand_boolean (chance))
    view->shade = g_intern_string (g_rand_boolean (chance) ? "remittances" : "population");
  if (g_rand_boolean (chance))
    link.close = g_intern_string (g_rand_boolean (chance) ? "RU,KZ-UZ" : "segment:s-aktau-alat,mode:rail");
  if (g_rand_boolean (chance))
    link.follow = random_ref (chance, CHORSU_KIND_CORRIDOR).id;
  if (g_rand_boolean (chance))
    choose_countries (chance, view);
  else
    view->selection = random_ref (chance, g_rand_int_range (chance, CHORSU_KIND_COUNTRY, CHORSU_N_KINDS));
  for (guint i = g_rand_int_range (chance, 0, 30); i > 0; i--)
    {
      ChorsuLegendToggle which = g_rand_int_range (chance, CHORSU_LEGEND_PLAIN + 1, CHORSU_N_LEGEND_TOGGLES);
      guint value = g_rand_int_range (chance, 0, 12);
      g_autofree char *name = chorsu_class_to_string (dataset, which, value);

      if (name != NULL)
        chorsu_filters_set (&view->filters, which, value, g_rand_boolean (chance));
    }

  return link;
}

/* A view that is linked to is the same when the link is opened. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (5);

  for (guint i = 0; i < 2000; i++)
    {
      ChorsuLink link = random_link (chance), again;
      g_autofree char *uri = chorsu_link_format (&link, dataset);
      g_autofree char *uri_again = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", uri);
      g_assert_true (parse (uri, &again, &error));
      g_assert_no_error (error);
      g_assert_true (chorsu_view_equal (&link.view, &again.view));
      g_assert_cmpint (link.has_place, ==, again.has_place);
      if (link.has_place)
        {
          g_assert_cmpfloat_with_epsilon (link.lon, again.lon, 1e-9);
          g_assert_cmpfloat_with_epsilon (link.lat, again.lat, 1e-9);
          g_assert_cmpfloat_with_epsilon (link.zoom, again.zoom, 1e-9);
        }
      uri_again = chorsu_link_format (&again, dataset);
      g_assert_cmpstr (uri, ==, uri_again);
    }
}

/* Any link, changed at random: it is understood or refused with one line, and
 * what is understood can be linked to again. */
static void
test_mutations (void)
{
  static const char pieces[] = "&=,:?%.-0123456789abcxyz \n\xff";
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  guint n_taken = 0;

  for (guint i = 0; i < 20000; i++)
    {
      ChorsuLink link = random_link (chance), taken;
      g_autofree char *uri = chorsu_link_format (&link, dataset);
      g_autoptr (GError) error = NULL;
      gsize length = strlen (uri);

      for (guint j = g_rand_int_range (chance, 1, 6); j > 0; j--)
        uri[g_rand_int_range (chance, 0, length)] = pieces[g_rand_int_range (chance, 0, sizeof pieces - 1)];
      if (g_rand_int_range (chance, 0, 4) == 0)
        uri[g_rand_int_range (chance, 0, length)] = '\0';

      if (parse (uri, &taken, &error))
        {
          g_autofree char *again = chorsu_link_format (&taken, dataset);
          ChorsuLink third;

          g_assert_no_error (error);
          g_assert_true (parse (again, &third, &error));
          g_assert_true (chorsu_view_equal (&taken.view, &third.view));
          n_taken++;
        }
      else
        {
          g_assert_nonnull (error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_null (strchr (error->message, '\n'));
        }
    }
  g_assert_cmpuint (n_taken, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);

  path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  folder = g_file_new_for_path (path);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/session/link/words", test_words);
  g_test_add_func ("/session/link/defaults", test_defaults);
  g_test_add_func ("/session/link/refused", test_refused);
  g_test_add_func ("/session/link/too-long", test_too_long);
  g_test_add_func ("/session/link/round-trip", test_round_trip);
  g_test_add_func ("/session/link/mutations", test_mutations);

  result = g_test_run ();
  g_assert_finalize_object (dataset);

  return result;
}
