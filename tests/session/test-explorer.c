/* test-explorer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chorsu-amount.h"
#include "chorsu-corridor-list.h"
#include "chorsu-session.h"
#include "network-fixture.h"

static void
wait_for_answer (ChorsuExplorer *explorer)
{
  while (chorsu_explorer_is_busy (explorer) || chorsu_explorer_is_reaching (explorer))
    g_main_context_iteration (NULL, TRUE);
}

static ChorsuSession *
session_new (ChorsuNetwork *network)
{
  ChorsuSession *session = chorsu_session_new ("en");

  chorsu_session_set_dataset (session, chorsu_network_get_dataset (network));
  chorsu_explorer_set_network (chorsu_session_get_explorer (session), network);

  return session;
}

static const ChorsuReroute *
find_reroute (ChorsuExplorer *explorer,
              const char     *corridor,
              gboolean        main)
{
  GPtrArray *reroutes = chorsu_explorer_get_reroutes (explorer);

  for (guint i = 0; reroutes != NULL && i < reroutes->len; i++)
    {
      const ChorsuReroute *reroute = reroutes->pdata[i];

      if (g_str_equal (reroute->corridor->record.ref.id, corridor) && reroute->is_main == main)
        return reroute;
    }

  return NULL;
}

static guint
count_lines (ChorsuExplorer     *explorer,
             ChorsuOverlayStyle  style)
{
  ChorsuOverlay *overlay = chorsu_explorer_get_overlay (explorer);
  guint n = 0;

  for (guint i = 0; overlay != NULL && i < chorsu_overlay_get_n_lines (overlay); i++)
    n += chorsu_overlay_get_line (overlay, i)->style == style;

  return n;
}

static void
test_close_and_reopen (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  const ChorsuClosure b = { CHORSU_CLOSURE_NODE, g_intern_string ("b"), NULL };
  const ChorsuReroute *reroute;
  guint overlay;

  g_assert_cmpuint (chorsu_session_get_view (session)->overlay, ==, 0);

  chorsu_explorer_set_usable (explorer, CHORSU_USABLE_PLANNED);
  chorsu_explorer_set_closed (explorer, b, TRUE);
  g_assert_true (chorsu_explorer_is_closed (explorer, b));
  g_assert_null (chorsu_explorer_get_reroutes (explorer));
  wait_for_answer (explorer);

  /* The road from a to c leads round it, and on to d. */
  reroute = find_reroute (explorer, "line", TRUE);
  g_assert_nonnull (reroute);
  g_assert_cmpint (reroute->outcome, ==, CHORSU_REROUTE_AROUND);
  g_assert_cmpuint (count_lines (explorer, CHORSU_OVERLAY_BROKEN), ==, 2);
  g_assert_cmpuint (reroute->around->legs[0].segment, ==, network_fixture_segment (network, "ac-road"));
  g_assert_cmpuint (reroute->around->legs[1].segment, ==, network_fixture_segment (network, "cd-road"));
  g_assert_cmpuint (count_lines (explorer, CHORSU_OVERLAY_WAY), ==, 2);
  overlay = chorsu_session_get_view (session)->overlay;
  g_assert_cmpuint (overlay, !=, 0);

  chorsu_explorer_set_closed (explorer, b, FALSE);
  wait_for_answer (explorer);
  g_assert_null (chorsu_explorer_get_overlay (explorer));
  g_assert_cmpuint (chorsu_session_get_view (session)->overlay, ==, 0);

  /* Gone with what showed it. */
  g_assert_null (chorsu_overlay_lookup (overlay));
}

static void
test_alternatives (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  g_autoptr (ChorsuClosures) closures = chorsu_closures_parse (network, "node:b", NULL);
  const ChorsuReroute *reroute;
  GPtrArray *ways;

  chorsu_explorer_set_usable (explorer, CHORSU_USABLE_PLANNED);
  chorsu_explorer_set_n_ways (explorer, 3);
  chorsu_explorer_set_closures (explorer, closures);
  wait_for_answer (explorer);

  /* By rail or by the road beside it from c to d. */
  reroute = find_reroute (explorer, "line", TRUE);
  ways = chorsu_explorer_get_alternatives (explorer, reroute);
  g_assert_nonnull (ways);
  g_assert_cmpuint (ways->len, ==, 2);
  g_assert_true (chorsu_way_equal (ways->pdata[0], reroute->around));
  g_assert_false (chorsu_way_equal (ways->pdata[0], ways->pdata[1]));
}

static void
test_newer_question_wins (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  g_autoptr (ChorsuClosures) first = chorsu_closures_parse (network, "node:b", NULL);
  g_autoptr (ChorsuClosures) second = chorsu_closures_parse (network, "node:g", NULL);
  const ChorsuReroute *reroute;

  chorsu_explorer_set_closures (explorer, first);
  chorsu_explorer_set_closures (explorer, second);
  wait_for_answer (explorer);

  reroute = find_reroute (explorer, "line", TRUE);
  g_assert_nonnull (reroute);
  g_assert_cmpint (reroute->outcome, ==, CHORSU_REROUTE_NO_WAY);
  g_assert_null (find_reroute (explorer, "line", FALSE));

  /* A question that was given up leaves no answer behind. */
  chorsu_explorer_set_closures (explorer, first);
  chorsu_explorer_cancel (explorer);
  g_assert_false (chorsu_explorer_is_busy (explorer));
  g_assert_null (chorsu_explorer_get_reroutes (explorer));
}

static void
test_selected_corridor (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  g_autoptr (ChorsuClosures) closures = chorsu_closures_parse (network, "node:d", NULL);
  guint all;

  chorsu_explorer_set_closures (explorer, closures);
  wait_for_answer (explorer);
  all = count_lines (explorer, CHORSU_OVERLAY_BROKEN);

  /* Of what is broken only the pipeline, since that is what one looks at. */
  chorsu_session_select (session, (ChorsuRef) { CHORSU_KIND_CORRIDOR, g_intern_string ("pipe") }, FALSE);
  g_assert_cmpuint (count_lines (explorer, CHORSU_OVERLAY_BROKEN), ==, 1);
  chorsu_session_select (session, CHORSU_REF_NONE, FALSE);
  g_assert_cmpuint (count_lines (explorer, CHORSU_OVERLAY_BROKEN), ==, all);
}

static void
test_follow (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  const ChorsuWay *way;
  ChorsuPoint start;
  guint steps = 0;

  g_assert_false (chorsu_explorer_follow (explorer, "none", 0));
  g_assert_false (chorsu_explorer_follow (explorer, "line", 7));
  g_assert_false (chorsu_session_get_view (session)->has_here);

  g_assert_true (chorsu_explorer_follow (explorer, "line", 0));
  way = chorsu_explorer_get_followed (explorer);
  g_assert_true (chorsu_session_get_view (session)->has_here);
  start = chorsu_session_get_view (session)->here;

  g_assert_false (chorsu_explorer_step (explorer, -1));
  while (chorsu_explorer_step (explorer, 1))
    g_assert_cmpfloat (chorsu_explorer_get_km (explorer), ==, way->stops[++steps].km);
  g_assert_cmpuint (steps, ==, way->n_legs);
  g_assert_true (chorsu_session_get_view (session)->here.x != start.x);

  chorsu_explorer_set_km (explorer, way->stops[2].km + 1);
  g_assert_true (chorsu_explorer_step (explorer, -1));
  g_assert_cmpfloat (chorsu_explorer_get_km (explorer), ==, way->stops[2].km);
  chorsu_explorer_set_km (explorer, 1e9);
  g_assert_cmpfloat (chorsu_explorer_get_km (explorer), ==, way->km);

  chorsu_explorer_follow (explorer, NULL, 0);
  g_assert_null (chorsu_explorer_get_followed (explorer));
  g_assert_false (chorsu_session_get_view (session)->has_here);
}

static void
test_compare (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);

  chorsu_explorer_set_compared (explorer, "pipe", TRUE);
  chorsu_explorer_set_compared (explorer, "line", TRUE);
  chorsu_explorer_set_compared (explorer, "none", TRUE);
  g_assert_cmpuint (g_strv_length ((char **) chorsu_explorer_get_compared (explorer)), ==, 2);
  g_assert_cmpuint (chorsu_explorer_get_compared_way (explorer, 0)->n_legs, ==, 1);
  g_assert_cmpuint (chorsu_explorer_get_compared_way (explorer, 1)->n_legs, ==, 7);
  g_assert_cmpuint (count_lines (explorer, CHORSU_OVERLAY_COMPARED), ==, 8);

  chorsu_explorer_set_compared (explorer, "pipe", FALSE);
  g_assert_cmpstr (chorsu_explorer_get_compared (explorer)[0], ==, "line");
  g_assert_cmpuint (chorsu_explorer_get_compared_way (explorer, 0)->n_legs, ==, 7);
  chorsu_explorer_clear_compared (explorer);
  g_assert_null (chorsu_explorer_get_overlay (explorer));
}

static void
test_reach (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  guint few;

  chorsu_explorer_set_reach (explorer, "a", .5);
  g_assert_null (chorsu_explorer_get_reach (explorer));
  wait_for_answer (explorer);
  g_assert_nonnull (chorsu_explorer_get_reach (explorer));
  few = count_lines (explorer, CHORSU_OVERLAY_STEP);
  g_assert_cmpuint (few, >, 0);
  chorsu_explorer_set_reach (explorer, "a", 60);
  g_assert_cmpuint (count_lines (explorer, CHORSU_OVERLAY_STEP), >, 0);

  /* Every part lies on its segment. */
  for (guint i = 0; i < chorsu_overlay_get_n_lines (chorsu_explorer_get_overlay (explorer)); i++)
    {
      const ChorsuOverlayLine *line = chorsu_overlay_get_line (chorsu_explorer_get_overlay (explorer), i);

      g_assert_cmpfloat (line->from, >=, 0);
      g_assert_cmpfloat (line->from, <, line->to);
      g_assert_cmpfloat (line->to, <=, 1);
    }

  /* A question that is taken back is not answered any more. */
  chorsu_explorer_set_reach (explorer, "b", 60);
  chorsu_explorer_set_reach (explorer, NULL, 60);
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_false (chorsu_explorer_is_reaching (explorer));
  g_assert_null (chorsu_explorer_get_reach (explorer));
  g_assert_null (chorsu_explorer_get_overlay (explorer));
}

static void
test_chokepoints (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  guint of_all;

  chorsu_explorer_find_chokepoints (explorer, NULL);
  wait_for_answer (explorer);
  g_assert_nonnull (chorsu_explorer_get_chokepoints (explorer));
  of_all = chorsu_explorer_get_n_counted (explorer);
  g_assert_cmpuint (chorsu_overlay_get_n_signs (chorsu_explorer_get_overlay (explorer)), >, 5);

  chorsu_explorer_find_chokepoints (explorer, "minerals");
  wait_for_answer (explorer);
  g_assert_cmpuint (chorsu_explorer_get_n_counted (explorer), <, of_all);
  chorsu_explorer_hide_chokepoints (explorer);
  g_assert_null (chorsu_explorer_get_overlay (explorer));
}

static void
test_closing_russia (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  g_autoptr (ChorsuClosures) closures = chorsu_closures_parse (network, "RU", NULL);

  chorsu_explorer_set_closures (explorer, closures);
  wait_for_answer (explorer);

  /* The Northern Corridor runs through it, the Middle Corridor does not. */
  g_assert_nonnull (find_reroute (explorer, "northern-corridor", TRUE));
  g_assert_null (find_reroute (explorer, "middle-corridor", TRUE));
}

/* What the way round costs is said where the corridor breaks. */
static void
test_notes (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  g_autoptr (ChorsuClosures) closures = chorsu_closures_parse (network, "KZ", NULL);
  const ChorsuReroute *reroute;
  const ChorsuOverlayNote *note = NULL;
  g_autofree char *km = NULL;

  chorsu_explorer_set_closures (explorer, closures);
  wait_for_answer (explorer);
  reroute = find_reroute (explorer, "middle-corridor", TRUE);
  g_assert_nonnull (reroute->around);
  for (guint i = 0; i < chorsu_overlay_get_n_notes (chorsu_explorer_get_overlay (explorer)); i++)
    if (g_str_equal (chorsu_overlay_get_note (chorsu_explorer_get_overlay (explorer), i)->title, "Middle Corridor"))
      note = chorsu_overlay_get_note (chorsu_explorer_get_overlay (explorer), i);
  g_assert_nonnull (note);
  km = chorsu_amount_format_difference (chorsu_network_get_dataset (network), reroute->around->km - reroute->before->km,
                                        "km", 0, "en");
  g_assert_true (g_str_has_prefix (note->text, km));

  chorsu_explorer_set_language (explorer, "de");
  note = chorsu_overlay_get_note (chorsu_explorer_get_overlay (explorer), 0);
  g_assert_cmpstr (note->title, !=, "Middle Corridor");
}

/* Somebody's own parameters are reckoned with until they are taken back. */
static void
test_parameters (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);
  double speed = chorsu_explorer_get_parameter (explorer, CHORSU_PARAMETER_RAIL_SPEED);
  double days, cost;

  g_assert_true (chorsu_explorer_follow (explorer, "northern-corridor", 0));
  days = chorsu_explorer_get_followed (explorer)->days;
  cost = chorsu_explorer_get_followed (explorer)->cost;
  g_assert_cmpfloat (cost, >, 0);

  chorsu_explorer_set_parameter (explorer, CHORSU_PARAMETER_RAIL_SPEED, speed / 2);
  chorsu_explorer_set_parameter (explorer, CHORSU_PARAMETER_RAIL_COST,
                                 2 * chorsu_explorer_get_parameter (explorer, CHORSU_PARAMETER_RAIL_COST));
  g_assert_cmpfloat (chorsu_explorer_get_followed (explorer)->days, >, days);
  g_assert_cmpfloat_with_epsilon (chorsu_explorer_get_followed (explorer)->cost, 2 * cost, 1);

  chorsu_explorer_set_parameter (explorer, CHORSU_PARAMETER_RAIL_SPEED, NAN);
  chorsu_explorer_set_parameter (explorer, CHORSU_PARAMETER_RAIL_COST, NAN);
  g_assert_cmpfloat (chorsu_explorer_get_parameter (explorer, CHORSU_PARAMETER_RAIL_SPEED), ==, speed);
  g_assert_cmpfloat (chorsu_explorer_get_followed (explorer)->days, ==, days);
}

static void
test_another_network (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  g_autoptr (ChorsuSession) session = session_new (network);
  ChorsuExplorer *explorer = chorsu_session_get_explorer (session);

  chorsu_explorer_follow (explorer, "line", 0);
  chorsu_explorer_set_compared (explorer, "pipe", TRUE);
  chorsu_explorer_set_network (explorer, network_fixture_get_real ());
  g_assert_null (chorsu_explorer_get_followed (explorer));
  g_assert_null (chorsu_explorer_get_compared (explorer)[0]);
  g_assert_cmpuint (chorsu_session_get_view (session)->overlay, ==, 0);
}

static void
test_list (void)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (network_fixture_get_real ());
  ChorsuCorridorFilter filter = CHORSU_CORRIDOR_FILTER_INIT;
  g_autoptr (GPtrArray) all = chorsu_corridor_list (dataset, &filter);
  g_autoptr (GPtrArray) backers = chorsu_corridor_list_backers (dataset);
  g_autoptr (GPtrArray) gas = NULL;
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const ChorsuCorridor *middle = chorsu_dataset_get_corridor (dataset, "middle-corridor");
  const ChorsuCorridor *tapi = chorsu_dataset_get_corridor (dataset, "tapi");

  g_assert_cmpuint (all->len, ==, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR));
  g_assert_cmpstr (backers->pdata[0], ==, "KZ");

  filter.mode = CHORSU_MODE_GAS;
  gas = chorsu_corridor_list (dataset, &filter);
  g_assert_true (g_ptr_array_find (gas, tapi, NULL));
  g_assert_false (g_ptr_array_find (gas, middle, NULL));

  filter.mode = CHORSU_CORRIDOR_ANY;
  filter.backer = "AF";
  filter.goal = "minerals";
  none = chorsu_corridor_list (dataset, &filter);
  for (guint i = 0; i < none->len; i++)
    g_assert_true (g_strv_contains (((const ChorsuCorridor *) none->pdata[i])->backers, "AF"));

  /* What opened in 2006 was not there then. */
  filter = (ChorsuCorridorFilter) CHORSU_CORRIDOR_FILTER_INIT;
  filter.year = 1995;
  old = chorsu_corridor_list (dataset, &filter);
  g_assert_false (g_ptr_array_find (old, chorsu_dataset_get_corridor (dataset, "btc"), NULL));
  g_assert_cmpuint (old->len, <, all->len);
}

static void
test_show_corridors (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  g_autoptr (ChorsuSession) session = session_new (network);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, (gpointer) chorsu_dataset_get_record (chorsu_network_get_dataset (network), CHORSU_KIND_CORRIDOR, 3));
  chorsu_session_show_corridors (session, one);
  g_assert_true (chorsu_session_get_layer (session, CHORSU_LAYER_CORRIDORS));
  g_assert_true (chorsu_session_get_filter (session, CHORSU_LEGEND_CORRIDOR, 3));
  g_assert_false (chorsu_session_get_filter (session, CHORSU_LEGEND_CORRIDOR, 0));
  chorsu_session_show_corridors (session, NULL);
  g_assert_true (chorsu_session_get_filter (session, CHORSU_LEGEND_CORRIDOR, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explorer/close-and-reopen", test_close_and_reopen);
  g_test_add_func ("/explorer/alternatives", test_alternatives);
  g_test_add_func ("/explorer/newer-question-wins", test_newer_question_wins);
  g_test_add_func ("/explorer/selected-corridor", test_selected_corridor);
  g_test_add_func ("/explorer/follow", test_follow);
  g_test_add_func ("/explorer/compare", test_compare);
  g_test_add_func ("/explorer/reach", test_reach);
  g_test_add_func ("/explorer/chokepoints", test_chokepoints);
  g_test_add_func ("/explorer/closing-russia", test_closing_russia);
  g_test_add_func ("/explorer/notes", test_notes);
  g_test_add_func ("/explorer/parameters", test_parameters);
  g_test_add_func ("/explorer/another-network", test_another_network);
  g_test_add_func ("/explorer/list", test_list);
  g_test_add_func ("/explorer/show-corridors", test_show_corridors);

  return g_test_run ();
}
