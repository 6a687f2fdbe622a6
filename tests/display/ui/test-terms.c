/* test-terms.c
 *
 * Each of the founding article's terms, in German and in English, from the
 * search to a dossier and to a place on the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include <string.h>

#include "article-terms.h"
#include "chorsu-dossier.h"
#include "chorsu-map.h"
#include "chorsu-places.h"
#include "chorsu-search.h"

typedef struct
{
  UiFixture  *fixture;
  const Term *term;
  ChorsuRef   ref;
} Walk;

static void
look_at_row (GtkWidget *widget,
             gpointer   data)
{
  GtkWidget **first = data;

  if (*first == NULL)
    *first = widget;
}

static GtkWidget *
first_result (Walk *walk)
{
  GtkWidget *search = ui_find (GTK_WIDGET (walk->fixture->window), CHORSU_TYPE_SEARCH);
  GtkWidget *first = NULL;

  ui_for_each (search, GTK_TYPE_LIST_BOX_ROW, look_at_row, &first);

  return first;
}

static gboolean
is_found (gpointer data)
{
  Walk *walk = data;
  GtkWidget *row = first_result (walk);

  return row != NULL
         && g_str_equal (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL),
                         walk->term->ref);
}

static gboolean
is_selected (gpointer data)
{
  Walk *walk = data;

  return chorsu_ref_equal (chorsu_session_get_selection (walk->fixture->session), walk->ref);
}

static gboolean
has_dossier (gpointer data)
{
  Walk *walk = data;
  ChorsuDataset *dataset = chorsu_session_get_dataset (walk->fixture->session);
  GtkWidget *dossier = ui_find (GTK_WIDGET (walk->fixture->window), CHORSU_TYPE_DOSSIER);

  return gtk_widget_get_mapped (dossier)
         && g_strcmp0 (ui_get_heading (dossier),
                       chorsu_text_get (chorsu_dataset_find (dataset, walk->ref)->name, "en")) == 0;
}

/* Every place of it is in the picture, or as much of one as there is room for. */
static gboolean
is_in_sight (gpointer data)
{
  Walk *walk = data;
  ChorsuMap *map = CHORSU_MAP (ui_find (GTK_WIDGET (walk->fixture->window), CHORSU_TYPE_MAP));
  ChorsuBox bounds = chorsu_camera_bounds (chorsu_map_get_camera (map));
  g_autoptr (GArray) places = chorsu_places (chorsu_session_get_dataset (walk->fixture->session), walk->ref);

  if (chorsu_map_is_flying (map) || places->len == 0)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      ChorsuBox box = chorsu_painter_ref_box (chorsu_map_get_painter (map), g_array_index (places, ChorsuRef, i));

      if (chorsu_box_is_empty (&box) || !chorsu_box_intersects (&box, &bounds))
        return FALSE;
    }

  return TRUE;
}

/* The search begins anew when it comes, so what is looked for comes after. */
static gboolean
is_open (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (((Walk *) data)->fixture->window));
  GtkWidget *search = ui_find (GTK_WIDGET (((Walk *) data)->fixture->window), CHORSU_TYPE_SEARCH);

  return focus != NULL && gtk_widget_is_ancestor (focus, search);
}

static void
walk_term (UiFixture  *fixture,
           const Term *term)
{
  Walk walk = { fixture, term, CHORSU_REF_NONE };
  GtkWidget *entry = ui_find (ui_find (GTK_WIDGET (fixture->window), CHORSU_TYPE_SEARCH), GTK_TYPE_SEARCH_ENTRY);

  g_test_message ("%s", term->text);
  g_assert_true (chorsu_ref_parse (term->ref, &walk.ref));

  /* From far away, with nothing open. */
  chorsu_session_select (fixture->session, CHORSU_REF_NONE, FALSE);
  chorsu_map_home (CHORSU_MAP (ui_find (GTK_WIDGET (fixture->window), CHORSU_TYPE_MAP)));
  ui_xdotool ("key ctrl+f");
  ui_wait (is_open, &walk, "the search");
  gtk_editable_set_text (GTK_EDITABLE (entry), term->text);
  ui_wait (is_found, &walk, term->text);
  ui_xdotool ("key Return");
  ui_wait (is_selected, &walk, "the first result to be chosen");
  ui_wait (has_dossier, &walk, "its dossier");
  ui_wait (is_in_sight, &walk, "its places to be in sight");
}

static void
test_article (UiFixture     *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (article_terms); i++)
    walk_term (fixture, &article_terms[i]);
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/terms/article", test_article);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
