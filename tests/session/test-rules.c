/* test-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-rules.h"

static ChorsuDataset *dataset;

static ChorsuRef
ref (const char *text)
{
  ChorsuRef answer = CHORSU_REF_NONE;

  if (*text != '\0')
    g_assert_true (chorsu_ref_parse (text, &answer));

  return answer;
}

/* "country:TJ country:KG", as they stand in the view. */
static char *
dup_others (const ChorsuView *view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chorsu_view_get_n_others (view); i++)
    {
      g_autofree char *other = chorsu_ref_to_string (view->others[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", other);
    }

  return g_string_free (text, FALSE);
}

#define assert_refs(view, one, others_)                             \
  G_STMT_START {                                                    \
    g_autofree char *first = chorsu_ref_to_string ((view).selection); \
    g_autofree char *rest = dup_others (&(view));                   \
    g_assert_cmpstr (first, ==, one);                               \
    g_assert_cmpstr (rest, ==, others_);                            \
  } G_STMT_END

static ChorsuView
select_all (const char *const *steps)
{
  ChorsuView view;

  chorsu_view_init (&view);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      gboolean extend = steps[i][0] == '+';

      view = chorsu_rules_select (view, dataset, ref (steps[i] + extend), extend);
    }

  return view;
}

static void
test_select (void)
{
  const struct
  {
    const char *steps[8]; /* "+" in front: in addition */
    const char *selection;
    const char *others;
  } cases[] = {
    { { "country:UZ", NULL }, "country:UZ", "" },
    { { "country:UZ", "country:UZ", NULL }, "country:UZ", "" },
    { { "country:UZ", "country:KZ", NULL }, "country:KZ", "" },
    { { "country:UZ", "", NULL }, "", "" },
    { { "+country:UZ", NULL }, "country:UZ", "" },
    { { "country:UZ", "+country:KZ", NULL }, "country:UZ", "country:KZ" },
    { { "country:UZ", "+neighbour:RU", NULL }, "country:UZ", "neighbour:RU" },
    { { "country:UZ", "+country:KZ", "+country:TJ", NULL }, "country:UZ", "country:KZ country:TJ" },
    { { "country:UZ", "+country:KZ", "+country:TJ", "+country:KZ", NULL }, "country:UZ", "country:TJ" },
    { { "country:UZ", "+country:KZ", "+country:TJ", "+country:UZ", NULL }, "country:KZ", "country:TJ" },
    { { "country:UZ", "+country:KZ", "+country:TJ", "+country:KG", "+country:TM", NULL },
      "country:UZ", "country:KZ country:TJ country:KG country:TM" },
    { { "country:UZ", "+country:KZ", "+country:TJ", "+country:KG", "+country:TM", "+neighbour:RU", NULL },
      "country:UZ", "country:KZ country:TJ country:KG neighbour:RU" },
    { { "country:UZ", "+country:KZ", "+country:TJ", "country:KG", NULL }, "country:KG", "" },
    { { "country:UZ", "+country:KZ", "+country:KZ", NULL }, "country:UZ", "" },
    { { "country:UZ", "+country:KZ", "+country:UZ", NULL }, "country:KZ", "" },
    { { "country:UZ", "+country:UZ", NULL }, "country:UZ", "" },
    { { "country:UZ", "+country:KZ", "country:TJ", NULL }, "country:TJ", "" },
    { { "country:UZ", "+country:KZ", "country:UZ", NULL }, "country:UZ", "" },
    { { "resource:kumtor", "+country:KZ", NULL }, "country:KZ", "" },
    { { "country:UZ", "+resource:kumtor", NULL }, "resource:kumtor", "" },
    { { "country:UZ", "+country:KZ", "", NULL }, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChorsuView view = select_all (cases[i].steps);

      assert_refs (view, cases[i].selection, cases[i].others);
    }
}

static void
test_select_goal (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view = chorsu_rules_select (view, dataset, ref ("goal:minerals"), FALSE);
  assert_refs (view, "goal:minerals", "");
  g_assert_cmpint (view.goal, ==, 2);

  /* Something else selected leaves the goal drawn. */
  view = chorsu_rules_select (view, dataset, ref ("country:KG"), FALSE);
  g_assert_cmpint (view.goal, ==, 2);

  /* An open dossier of a goal follows the goal that is drawn. */
  view = chorsu_rules_select (view, dataset, ref ("goal:minerals"), FALSE);
  view = chorsu_rules_with_goal (view, dataset, 3);
  assert_refs (view, "goal:security", "");
  view = chorsu_rules_with_goal (view, dataset, 0);
  assert_refs (view, "", "");
  g_assert_cmpint (view.goal, ==, 0);
}

static void
test_goal (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view = chorsu_rules_select (view, dataset, ref ("country:KG"), FALSE);
  for (int goal = 4; goal >= 0; goal--)
    {
      view = chorsu_rules_with_goal (view, dataset, goal);
      g_assert_cmpint (view.goal, ==, goal);
      assert_refs (view, "country:KG", "");
    }

  view = chorsu_rules_with_goal (view, dataset, 2);
  view = chorsu_rules_with_goal (view, dataset, 5);
  g_assert_cmpint (view.goal, ==, 2);
  view = chorsu_rules_with_goal (view, dataset, -1);
  g_assert_cmpint (view.goal, ==, 2);
}

static void
test_keep_known (void)
{
  const char *const steps[] = { "country:UZ", "+country:XX", "+country:TJ", NULL };
  ChorsuView view = chorsu_rules_keep_known (select_all (steps), dataset);

  assert_refs (view, "country:UZ", "country:TJ");

  view.selection = ref ("country:YY");
  view = chorsu_rules_keep_known (view, dataset);
  assert_refs (view, "country:TJ", "");

  view.selection = ref ("country:YY");
  view = chorsu_rules_keep_known (view, dataset);
  assert_refs (view, "", "");
}

static void
test_step_back (void)
{
  const char *const steps[] = { "country:UZ", "+country:KZ", "+country:TJ", NULL };
  ChorsuView view = select_all (steps);

  view = chorsu_rules_with_goal (view, dataset, 1);
  view = chorsu_rules_step_back (view, dataset);
  assert_refs (view, "country:UZ", "");
  g_assert_cmpint (view.goal, ==, 1);

  view = chorsu_rules_step_back (view, dataset);
  assert_refs (view, "", "");
  g_assert_cmpint (view.goal, ==, 1);

  view = chorsu_rules_step_back (view, dataset);
  g_assert_cmpint (view.goal, ==, 0);

  view = chorsu_rules_step_back (view, dataset);
  g_assert_cmpint (view.goal, ==, 0);
  assert_refs (view, "", "");
}

static void
test_layers (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view = chorsu_rules_with_layer (view, CHORSU_LAYER_SECURITY, TRUE);
  g_assert_cmpuint (view.layers, ==, CHORSU_LAYERS_DEFAULT | CHORSU_LAYER_SECURITY);
  view = chorsu_rules_with_layer (view, CHORSU_LAYER_RELIEF, FALSE);
  g_assert_cmpuint (view.layers, ==, CHORSU_LAYER_PLACES | CHORSU_LAYER_SECURITY);
}

static void
test_goal_layers (void)
{
  const ChorsuGoal *minerals = chorsu_dataset_get_goal (dataset, "minerals");
  const ChorsuGoal *influence = chorsu_dataset_get_goal (dataset, "contain-influence");
  ChorsuLayers layers = chorsu_rules_goal_layers (minerals);

  g_assert_true (layers & CHORSU_LAYER_RESOURCES);
  g_assert_true (layers & CHORSU_LAYER_CORRIDORS);
  g_assert_false (layers & CHORSU_LAYER_MEMBERSHIPS);

  layers = chorsu_rules_goal_layers (influence);
  g_assert_true (layers & CHORSU_LAYER_MEMBERSHIPS);
  g_assert_true (layers & CHORSU_LAYER_SECURITY);
  g_assert_false (layers & CHORSU_LAYER_RESOURCES);
}

static void
test_filters (void)
{
  const struct
  {
    ChorsuLegendToggle which;
    guint              n_values;
  } filters[] = {
    { CHORSU_LEGEND_CATEGORY, CHORSU_N_CATEGORIES },
    { CHORSU_LEGEND_STAGE, CHORSU_N_STAGES },
    { CHORSU_LEGEND_CONTROL, CHORSU_N_CONTROLS },
    { CHORSU_LEGEND_MODE, CHORSU_N_MODES },
    { CHORSU_LEGEND_STATUS, CHORSU_N_STATUSES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    for (guint value = 0; value < filters[i].n_values; value++)
      {
        ChorsuView before, off, on;

        chorsu_view_init (&before);
        off = chorsu_rules_with_filter (before, filters[i].which, value, FALSE);
        on = chorsu_rules_with_filter (off, filters[i].which, value, TRUE);

        g_assert_false (chorsu_rules_get_filter (&off, filters[i].which, value));
        g_assert_true (chorsu_rules_get_filter (&on, filters[i].which, value));
        for (guint other = 0; other < filters[i].n_values; other++)
          if (other != value)
            g_assert_cmpint (chorsu_rules_get_filter (&off, filters[i].which, other), ==,
                             chorsu_rules_get_filter (&before, filters[i].which, other));
      }
}

/* Who chooses a corridor sees it, whatever was hidden before; the rest stays
 * hidden. */
static void
test_chosen_is_shown (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view = chorsu_rules_with_filter (view, CHORSU_LEGEND_MODE, CHORSU_MODE_RAIL, FALSE);
  view = chorsu_rules_with_filter (view, CHORSU_LEGEND_MODE, CHORSU_MODE_GAS, FALSE);
  view = chorsu_rules_select (view, dataset, ref ("corridor:middle-corridor"), FALSE);
  g_assert_true (chorsu_rules_get_filter (&view, CHORSU_LEGEND_MODE, CHORSU_MODE_RAIL));
  g_assert_false (chorsu_rules_get_filter (&view, CHORSU_LEGEND_MODE, CHORSU_MODE_GAS));
}

static void
test_no_such_filter (void)
{
  ChorsuView before, after;

  chorsu_view_init (&before);
  after = chorsu_rules_with_filter (before, CHORSU_LEGEND_CATEGORY, CHORSU_N_CATEGORIES, FALSE);
  g_assert_true (chorsu_view_equal (&before, &after));
  after = chorsu_rules_with_filter (before, CHORSU_LEGEND_PLAIN, 0, FALSE);
  g_assert_true (chorsu_view_equal (&before, &after));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = chorsu_dataset_load (file, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/session/rules/select", test_select);
  g_test_add_func ("/session/rules/select-goal", test_select_goal);
  g_test_add_func ("/session/rules/goal", test_goal);
  g_test_add_func ("/session/rules/keep-known", test_keep_known);
  g_test_add_func ("/session/rules/step-back", test_step_back);
  g_test_add_func ("/session/rules/layers", test_layers);
  g_test_add_func ("/session/rules/goal-layers", test_goal_layers);
  g_test_add_func ("/session/rules/filters", test_filters);
  g_test_add_func ("/session/rules/chosen-is-shown", test_chosen_is_shown);
  g_test_add_func ("/session/rules/no-such-filter", test_no_such_filter);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
