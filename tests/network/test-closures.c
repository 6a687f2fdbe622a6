/* test-closures.c: what closing means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "chorsu-closures.h"
#include "network-fixture.h"

typedef struct
{
  guint8 *nodes;
  guint8 *segments;
} Closed;

static Closed
apply (ChorsuNetwork *network,
       const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuClosures) closures = chorsu_closures_parse (network, text, &error);
  Closed closed = {
    g_new0 (guint8, chorsu_network_get_n_nodes (network)),
    g_new0 (guint8, chorsu_network_get_n_segments (network)),
  };

  g_assert_no_error (error);
  chorsu_closures_apply (closures, network, closed.nodes, closed.segments);

  return closed;
}

static void
closed_clear (Closed *closed)
{
  g_free (closed->nodes);
  g_free (closed->segments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Closed, closed_clear)

static char *
names_of (ChorsuNetwork *network,
          const Closed  *closed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chorsu_network_get_n_nodes (network); i++)
    if (closed->nodes[i])
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", chorsu_network_get_node (network, i)->record.ref.id);
  g_string_append (text, " |");
  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    if (closed->segments[i])
      g_string_append_printf (text, " %s", chorsu_network_get_segment (network, i)->record->record.ref.id);

  return g_string_free (text, FALSE);
}

static void
test_meaning (void)
{
  static const struct
  {
    const char *closures;
    const char *expected;
  } cases[] = {
    { "", " |" },
    /* Only c and d lie in Uzbekistan alone; ab ends at the crossing and stays. */
    { "UZ", "c d | bc dc cd-road ac-road de ad-gas" },
    /* The straight road from c to d cuts across Kazakhstan. */
    { "KZ", "a | ab cd-road ac-road ad-gas" },
    /* The crossing falls, and with it the segments that meet there; so does the
     * road past it, and the pipeline. */
    { "KZ-UZ", "b | ab bc ac-road ad-gas" },
    { "UZ-KZ", "b | ab bc ac-road ad-gas" },
    { "TM-AZ", " | fg" },
    { "KZ-TM", " |" },
    { "d", "d | dc cd-road de ad-gas" },
    { "node:f,segment:gh", "f | ef fg gh" },
    { "corridor:line", " | ab bc dc cd-road ac-road de ef fg gh" },
    { "pipe", " | ad-gas" },
    { "sea", " | fg" },
    { "mode:road, rail", " | ab bc dc cd-road ac-road de ef gh" },
    { "x", "x |" },
  };
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Closed) closed = apply (network, cases[i].closures);
      g_autofree char *names = names_of (network, &closed);

      g_assert_cmpstr (names, ==, cases[i].expected);
    }
}

/* The rule for a country, stated once more for every segment of the map. */
static void
test_inside_rule (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  static const char *const countries[] = { "RU", "KZ", "KG", "AF", "TM", "IR", "PL", "GR" };
  guint by_line = 0;

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      g_auto (Closed) closed = apply (network, countries[i]);

      for (guint j = 0; j < chorsu_network_get_n_segments (network); j++)
        {
          const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, j);
          const ChorsuNode *ends[] = { segment->record->from, segment->record->to };
          gboolean at_end = FALSE;
          double km = 0;

          for (guint k = 0; k < 2; k++)
            at_end |= g_str_equal (ends[k]->countries[0], countries[i]) && ends[k]->countries[1] == NULL;
          for (guint k = 0; k < segment->n_sections; k++)
            if (g_strcmp0 (segment->sections[k].country, countries[i]) == 0)
              km += segment->sections[k].end_km - segment->sections[k].start_km;

          g_assert_cmpint (closed.segments[j], ==, at_end || km >= 25);
          by_line += closed.segments[j] && !at_end;
        }
    }
  /* Some fall only because of where their line runs. */
  g_assert_cmpuint (by_line, >, 3);
}

static void
test_text (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  static const struct
  {
    const char *text;
    const char *canonical;
  } cases[] = {
    { "", "" },
    { "RU", "RU" },
    { "RU,RU, RU", "RU" },
    { "KZ-CN,RU", "CN-KZ,RU" },
    { "Russia", "RU" },
    { "russland", "RU" },
    { "khorgos", "node:khorgos" },
    { "s-aktau-alat,middle-corridor,sea", "segment:s-aktau-alat,corridor:middle-corridor,mode:sea" },
    /* A place that is a mine and a node: the node can be closed. */
    { "tengiz", "node:tengiz" },
    /* A country of the base map without a record. */
    { "PL,BG-TR", "PL,BG-TR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ChorsuClosures) closures = chorsu_closures_parse (network, cases[i].text, &error);
      g_autoptr (ChorsuClosures) again = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = chorsu_closures_to_string (closures);
      g_assert_cmpstr (text, ==, cases[i].canonical);
      again = chorsu_closures_parse (network, text, &error);
      g_assert_no_error (error);
      g_assert_true (chorsu_closures_equal (closures, again));
    }
}

static void
test_errors (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  static const char *const wrong[] = { "QQ", "KZ-QQ", "RU-RU", "Atlantis", "muruntau", "RU,,QQ", "goal:minerals", "node:RU", "mode:air" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (chorsu_closures_parse (network, wrong[i], &error));
      g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN);
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_sets (void)
{
  g_autoptr (ChorsuClosures) none = chorsu_closures_new ();
  g_autoptr (ChorsuClosures) one = chorsu_closures_with (none, chorsu_closure_country ("RU"));
  g_autoptr (ChorsuClosures) two = chorsu_closures_with (one, chorsu_closure_border ("UZ", "KZ"));
  g_autoptr (ChorsuClosures) same = chorsu_closures_with (two, chorsu_closure_border ("KZ", "UZ"));
  g_autoptr (ChorsuClosures) back = chorsu_closures_without (two, chorsu_closure_country ("RU"));
  g_autoptr (ChorsuClosures) other = chorsu_closures_with (back, chorsu_closure_country ("RU"));
  g_autoptr (ChorsuClosures) unchanged = chorsu_closures_without (one, chorsu_closure_country ("KZ"));
  ChorsuClosure closure;

  g_assert_cmpuint (chorsu_closures_get_n (none), ==, 0);
  g_assert_cmpuint (chorsu_closures_get_n (one), ==, 1);
  g_assert_cmpuint (chorsu_closures_get_n (two), ==, 2);
  g_assert_true (same == two);
  g_assert_true (unchanged == one);
  g_assert_cmpuint (chorsu_closures_get_n (back), ==, 1);
  g_assert_false (chorsu_closures_contains (back, chorsu_closure_country ("RU")));
  /* The order does not matter. */
  g_assert_true (chorsu_closures_equal (two, other));
  g_assert_false (chorsu_closures_equal (two, back));

  g_assert_true (chorsu_closure_of_ref (chorsu_ref (CHORSU_KIND_NEIGHBOUR, "RU"), &closure));
  g_assert_true (chorsu_closures_contains (one, closure));
  g_assert_false (chorsu_closure_of_ref (chorsu_ref (CHORSU_KIND_GOAL, "minerals"), &closure));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/closures/meaning", test_meaning);
  g_test_add_func ("/network/closures/inside-rule", test_inside_rule);
  g_test_add_func ("/network/closures/text", test_text);
  g_test_add_func ("/network/closures/errors", test_errors);
  g_test_add_func ("/network/closures/sets", test_sets);

  return g_test_run ();
}
