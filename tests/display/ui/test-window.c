/* test-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include "chorsu-dossier.h"
#include "chorsu-legend-item.h"
#include "chorsu-map.h"
#include "chorsu-pane.h"
#include "chorsu-panes.h"
#include "chorsu-search.h"
#include "chorsu-sheet.h"
#include "chorsu-tables.h"

static GtkWidget *
find (UiFixture *fixture,
      GType      type)
{
  GtkWidget *found = ui_find (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (found);
  return found;
}

static ChorsuPane *
find_pane (UiFixture  *fixture,
           const char *css_class)
{
  GtkWidget *pane = find (fixture, CHORSU_TYPE_PANE);

  while (pane != NULL && !gtk_widget_has_css_class (pane, css_class))
    pane = gtk_widget_get_next_sibling (pane);
  g_assert_nonnull (pane);

  return CHORSU_PANE (pane);
}

static void
select_country (UiFixture  *fixture,
                const char *id)
{
  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, id), FALSE);
  ui_run (30);
}

static void
press (const char *keys)
{
  ui_xdotool ("key %s", keys);
  ui_run (80);
}

/* Opening and closing alone: the fixture fails when anything is left over. */
static void
test_opens (UiFixture     *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Chorsu");
  g_assert_true (chorsu_pane_get_open (find_pane (fixture, "start")));
  g_assert_false (chorsu_pane_get_open (find_pane (fixture, "end")));
}

static void
test_dossier_opens (UiFixture     *fixture,
                    gconstpointer  data)
{
  ChorsuPane *end = find_pane (fixture, "end");
  GtkWidget *dossier = find (fixture, CHORSU_TYPE_DOSSIER);

  select_country (fixture, "UZ");
  g_assert_true (chorsu_pane_get_open (end));
  g_assert_cmpstr (ui_get_heading (dossier), ==, "Uzbekistan");

  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "KZ"), TRUE);
  g_assert_cmpstr (ui_get_heading (dossier), ==, "Uzbekistan and Kazakhstan");

  press ("Escape");
  g_assert_cmpstr (ui_get_heading (dossier), ==, "Uzbekistan");
  press ("Escape");
  g_assert_false (chorsu_pane_get_open (end));
}

/* A country that is in sight stays where it is when its dossier opens. */
static void
test_dossier_does_not_shove (UiFixture     *fixture,
                             gconstpointer  data)
{
  ChorsuMap *map = CHORSU_MAP (find (fixture, CHORSU_TYPE_MAP));
  ChorsuCamera before = *chorsu_map_get_camera (map);

  select_country (fixture, "TM");
  g_assert_true (chorsu_camera_equal (&before, chorsu_map_get_camera (map)));
}

/* How far a country reaches to the left and to the right, px of the map. */
static void
get_span (UiFixture  *fixture,
          const char *id,
          double     *left,
          double     *right)
{
  ChorsuMap *map = CHORSU_MAP (find (fixture, CHORSU_TYPE_MAP));
  const ChorsuCamera *camera = chorsu_map_get_camera (map);
  ChorsuBox box = chorsu_painter_ref_box (chorsu_map_get_painter (map),
                                          chorsu_ref (CHORSU_KIND_COUNTRY, id));

  *left = chorsu_camera_to_px (camera, (ChorsuPoint) { box.x0, box.y0 }).x;
  *right = chorsu_camera_to_px (camera, (ChorsuPoint) { box.x1, box.y1 }).x;
}

/* One that was seen whole is seen whole beside its dossier, too. */
static void
test_dossier_leaves_room (UiFixture     *fixture,
                          gconstpointer  data)
{
  ChorsuMap *map = CHORSU_MAP (find (fixture, CHORSU_TYPE_MAP));
  ChorsuPanes *panes = CHORSU_PANES (find (fixture, CHORSU_TYPE_PANES));
  ChorsuCamera close;
  double left, right;
  int start, end;

  select_country (fixture, "KZ");
  get_span (fixture, "KZ", &left, &right);
  chorsu_panes_get_cover (panes, &start, &end);
  g_assert_cmpint (end, >, 0);
  g_assert_cmpfloat (left, >=, start);
  g_assert_cmpfloat (right, <=, chorsu_map_get_camera (map)->width - end);

  /* Whoever looks closely stays close. */
  chorsu_session_select (fixture->session, CHORSU_REF_NONE, FALSE);
  close = *chorsu_map_get_camera (map);
  close.zoom = 7;
  chorsu_map_set_camera (map, &close);
  select_country (fixture, "KZ");
  g_assert_cmpfloat (chorsu_map_get_camera (map)->zoom, ==, 7);
}

static void
test_goal_keys (UiFixture     *fixture,
                gconstpointer  data)
{
  const char *const keys[] = { "1", "2", "3", "4", "KP_2", "0" };
  const int goals[] = { 1, 2, 3, 4, 2, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press (keys[i]);
      g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, goals[i]);
    }

  /* Wherever the keyboard is … */
  select_country (fixture, "UZ");
  for (guint i = 1; i < 25; i++)
    {
      press ("Tab");
      press (i % 2 ? "3" : "4");
      g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, i % 2 ? 3 : 4);
    }
}

static void
test_keys_in_entry (UiFixture     *fixture,
                    gconstpointer  data)
{
  GtkWidget *search = find (fixture, CHORSU_TYPE_SEARCH);
  GtkWidget *entry = ui_find (search, GTK_TYPE_SEARCH_ENTRY);

  /* … but in a text entry. */
  press ("ctrl+f");
  ui_run (100);
  press ("1");
  press ("0");
  press ("minus");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "10-");
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 0);
  press ("Escape");
  press ("1");
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 1);
}

static void
test_search (UiFixture     *fixture,
             gconstpointer  data)
{
  /* A letter typed over the map begins a search. */
  press ("k");
  ui_run (100);
  ui_xdotool ("type umtor");
  ui_run (400);
  press ("Return");
  ui_run (100);
  g_assert_cmpstr (chorsu_session_get_selection (fixture->session).id, ==, "kumtor");
  g_assert_cmpstr (ui_get_heading (find (fixture, CHORSU_TYPE_DOSSIER)), ==, "Kumtor");
}

static void
count_layers (GtkWidget *widget,
              gpointer   data)
{
  *(guint *) data += gtk_switch_get_active (GTK_SWITCH (widget));
}

static void
test_actions (UiFixture     *fixture,
              gconstpointer  data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  guint n_on = 0;

  g_action_group_activate_action (actions, "layer-resources", NULL);
  g_action_group_activate_action (actions, "layer-corridors", NULL);
  g_action_group_activate_action (actions, "layer-relief", NULL);
  g_assert_true (chorsu_session_get_layer (fixture->session, CHORSU_LAYER_RESOURCES));
  g_assert_false (chorsu_session_get_layer (fixture->session, CHORSU_LAYER_RELIEF));
  ui_for_each (GTK_WIDGET (fixture->window), GTK_TYPE_SWITCH, count_layers, &n_on);
  g_assert_cmpuint (n_on, ==, 3);

  g_action_group_activate_action (actions, "goal", g_variant_new_int32 (4));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 4);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reveal", "s",
                                             "resource:kumtor"));
  g_assert_cmpstr (chorsu_session_get_selection (fixture->session).id, ==, "kumtor");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go-back", NULL));
  g_assert_true (chorsu_ref_is_none (chorsu_session_get_selection (fixture->session)));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 4);
}

typedef struct
{
  ChorsuLegendToggle  toggle;
  guint               value;
  ChorsuLegendItem   *item;
} Wanted;

static void
match_item (GtkWidget *widget,
            gpointer   data)
{
  Wanted *wanted = data;
  guint value;
  gboolean on;

  if (chorsu_legend_item_get_toggle (CHORSU_LEGEND_ITEM (widget), &value, &on) == wanted->toggle
      && value == wanted->value)
    wanted->item = CHORSU_LEGEND_ITEM (widget);
}

static void
switch_row (UiFixture          *fixture,
            ChorsuLegendToggle  toggle,
            guint               value)
{
  Wanted wanted = { toggle, value, NULL };

  ui_for_each (GTK_WIDGET (fixture->window), CHORSU_TYPE_LEGEND_ITEM, match_item, &wanted);
  g_assert_nonnull (wanted.item);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (wanted.item), "legend.toggle", NULL));
}

static void
test_legend (UiFixture     *fixture,
             gconstpointer  data)
{
  chorsu_session_set_goal (fixture->session, 2);
  ui_run (30);

  switch_row (fixture, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_URANIUM);
  g_assert_false (chorsu_session_get_filter (fixture->session, CHORSU_LEGEND_CATEGORY,
                                             CHORSU_CATEGORY_URANIUM));
  g_assert_true (chorsu_session_get_filter (fixture->session, CHORSU_LEGEND_CATEGORY,
                                            CHORSU_CATEGORY_GAS));
  ui_run (30);
  switch_row (fixture, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_URANIUM);
  g_assert_true (chorsu_session_get_filter (fixture->session, CHORSU_LEGEND_CATEGORY,
                                            CHORSU_CATEGORY_URANIUM));
}

static gboolean
is_open (UiFixture  *fixture,
         const char *page)
{
  gboolean open;

  g_object_get (find (fixture, CHORSU_TYPE_TABLES), page, &open, NULL);

  return open;
}

/* A window that goes while its tables are open takes them with it. */
static void
test_tables (UiFixture     *fixture,
             gconstpointer  data)
{
  GtkWidget *tables = find (fixture, CHORSU_TYPE_TABLES);

  g_assert_false (gtk_widget_get_visible (tables));
  chorsu_session_set_layer (fixture->session, CHORSU_LAYER_RESOURCES, TRUE);
  for (guint i = 0; chorsu_tables_get_pages ()[i] != NULL; i++)
    {
      g_autofree char *action = g_strconcat ("win.", chorsu_tables_get_pages ()[i], NULL);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
      ui_run (60);
      g_assert_true (gtk_widget_get_mapped (tables));
      for (guint j = 0; chorsu_tables_get_pages ()[j] != NULL; j++)
        g_assert_cmpint (is_open (fixture, chorsu_tables_get_pages ()[j]), ==, i == j);
    }

  gtk_widget_activate_action (tables, "tables.close", NULL);
  g_assert_false (gtk_widget_get_visible (tables));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.list", NULL);
  ui_run (60);
  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_RESOURCE, "muruntau"), FALSE);
  ui_run (60);
  g_assert_true (is_open (fixture, "list"));
}

static void
test_sheet (UiFixture     *fixture,
            gconstpointer  data)
{
  ChorsuSheet *sheet = CHORSU_SHEET (find (fixture, CHORSU_TYPE_SHEET));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.shortcuts", NULL);
  g_assert_true (chorsu_sheet_is_open (sheet));
  g_assert_cmpstr (ui_get_heading (GTK_WIDGET (sheet)), ==, "Keyboard Shortcuts");
  ui_run (30);

  /* It closes before anything behind it is undone. */
  chorsu_session_set_goal (fixture->session, 2);
  press ("Escape");
  g_assert_false (chorsu_sheet_is_open (sheet));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.about", NULL);
  g_assert_cmpstr (ui_get_heading (GTK_WIDGET (sheet)), ==, "About Chorsu");
  ui_run (30);
}

static void
test_narrow (UiFixture     *fixture,
             gconstpointer  data)
{
  ChorsuPane *start = find_pane (fixture, "start");
  ChorsuPane *end = find_pane (fixture, "end");

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  ui_run (100);
  g_assert_false (chorsu_pane_get_open (start));

  select_country (fixture, "UZ");
  g_assert_true (chorsu_pane_get_open (end));
  press ("F9");
  g_assert_true (chorsu_pane_get_open (start));
  g_assert_false (chorsu_pane_get_open (end));
  press ("F9");

  /* The pane that gave way is back when there is room. */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 700);
  ui_run (100);
  g_assert_false (chorsu_pane_get_open (start));
  press ("F9");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  ui_run (100);
  g_assert_false (chorsu_pane_get_open (start));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 700);
  ui_run (100);
  g_assert_true (chorsu_pane_get_open (start));
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/window/opens", test_opens);
  UI_FIXTURE_ADD ("/ui/window/dossier-opens", test_dossier_opens);
  UI_FIXTURE_ADD ("/ui/window/dossier-does-not-shove", test_dossier_does_not_shove);
  UI_FIXTURE_ADD ("/ui/window/dossier-leaves-room", test_dossier_leaves_room);
  UI_FIXTURE_ADD ("/ui/window/goal-keys", test_goal_keys);
  UI_FIXTURE_ADD ("/ui/window/keys-in-entry", test_keys_in_entry);
  UI_FIXTURE_ADD ("/ui/window/search", test_search);
  UI_FIXTURE_ADD ("/ui/window/actions", test_actions);
  UI_FIXTURE_ADD ("/ui/window/legend", test_legend);
  UI_FIXTURE_ADD ("/ui/window/tables", test_tables);
  UI_FIXTURE_ADD ("/ui/window/sheet", test_sheet);
  UI_FIXTURE_ADD ("/ui/window/narrow", test_narrow);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
