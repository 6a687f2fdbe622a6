/* test-search.c: searching in the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include <string.h>

#include "chorsu-dossier.h"
#include "chorsu-search.h"

static GtkWidget *
find (UiFixture *fixture,
      GType      type)
{
  GtkWidget *found = ui_find (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (found);
  return found;
}

static void
press (const char *keys)
{
  ui_xdotool ("key %s", keys);
  ui_run (80);
}

static void
collect_rows (GtkWidget *widget,
              gpointer   data)
{
  g_ptr_array_add (data, widget);
}

/* The results, in order. */
static GPtrArray *
get_results (UiFixture *fixture)
{
  GPtrArray *rows = g_ptr_array_new ();

  ui_for_each (find (fixture, CHORSU_TYPE_SEARCH), GTK_TYPE_LIST_BOX_ROW, collect_rows, rows);
  return rows;
}

static gboolean
has_results (gpointer data)
{
  g_autoptr (GPtrArray) rows = get_results (data);

  return rows->len > 0;
}

static void
search (UiFixture  *fixture,
        const char *text)
{
  press ("ctrl+f");
  ui_run (100);
  ui_xdotool ("type --delay 20 \"%s\"", text);
  ui_run (200);
  ui_wait (has_results, fixture, "results");
}

static const char *
get_target (GtkWidget *row)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
}

/* Results of a kind stand together under their heading, the best kind first. */
static void
test_groups (UiFixture     *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);

  search (fixture, "gold");
  rows = get_results (fixture);
  g_assert_cmpstr (get_target (g_ptr_array_index (rows, 0)), ==, "commodity:gold");
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      const char *target = get_target (row);
      char *kind = g_strndup (target, strchr (target, ':') - target);
      gboolean again = i > 0 && g_str_equal (kind, g_ptr_array_index (kinds, kinds->len - 1));

      g_assert_true ((gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row)) == NULL) == again);
      g_assert_true (again || !g_ptr_array_find_with_equal_func (kinds, kind, g_str_equal, NULL));
      g_ptr_array_add (kinds, kind);
    }
  g_assert_cmpuint (rows->len, >, 10);
  press ("Escape");
}

/* Down and Up go from the entry through the results and back; Enter takes one. */
static void
test_keys (UiFixture     *fixture,
                  gconstpointer  data)
{
  GtkWidget *entry = ui_find (find (fixture, CHORSU_TYPE_SEARCH), GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *second = NULL;

  search (fixture, "korridor");
  rows = get_results (fixture);
  g_assert_cmpuint (rows->len, >, 2);
  press ("Down");
  g_assert_true (gtk_widget_has_focus (g_ptr_array_index (rows, 0)));
  press ("Down");
  g_assert_true (gtk_widget_has_focus (g_ptr_array_index (rows, 1)));
  press ("Up");
  g_assert_true (gtk_widget_has_focus (g_ptr_array_index (rows, 0)));
  press ("Up");
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), entry));

  /* What is typed on a result goes to the entry, behind what is there. */
  press ("Down");
  press ("s");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "korridors");
  press ("BackSpace");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "korridor");

  ui_run (200);
  g_ptr_array_unref (rows);
  rows = get_results (fixture);
  second = g_strdup (get_target (g_ptr_array_index (rows, 1)));
  press ("Down");
  press ("Down");
  press ("Return");
  ui_run (100);
  g_assert_true (g_str_has_suffix (second, chorsu_session_get_selection (fixture->session).id));
  g_assert_false (gtk_widget_get_mapped (entry));
}

/* A claim of the article leads to the dossier of its goal. */
static void
test_claim (UiFixture     *fixture,
                   gconstpointer  data)
{
  search (fixture, "trump seeks a return");
  press ("Return");
  ui_run (100);
  g_assert_cmpstr (chorsu_session_get_selection (fixture->session).id, ==, "security");
  g_assert_cmpstr (ui_get_heading (find (fixture, CHORSU_TYPE_DOSSIER)), ==,
                   "Strengthen security and military cooperation");
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/search/groups", test_groups);
  UI_FIXTURE_ADD ("/ui/search/keys", test_keys);
  UI_FIXTURE_ADD ("/ui/search/claim", test_claim);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
