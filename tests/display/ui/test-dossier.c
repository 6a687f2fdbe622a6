/* test-dossier.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include "chorsu-dossier.h"
#include "chorsu-section.h"

static GtkWidget *
find_dossier (UiFixture *fixture)
{
  return ui_find (GTK_WIDGET (fixture->window), CHORSU_TYPE_DOSSIER);
}

static void
unfold (GtkWidget *widget,
        gpointer   data)
{
  chorsu_section_set_expanded (CHORSU_SECTION (widget), TRUE);
}

static void
check_row (GtkWidget *widget,
           gpointer   data)
{
  guint *n = data;

  g_assert_nonnull (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)));
  (*n)++;
}

/* An unfolded section has rows; what it counts is what it has. */
static void
check_section (GtkWidget *widget,
               gpointer   data)
{
  guint n_rows = 0;

  ui_for_each (widget, GTK_TYPE_LIST_BOX_ROW, check_row, &n_rows);
  if (chorsu_section_get_expanded (CHORSU_SECTION (widget)))
    g_assert_cmpuint (n_rows, >, 0);
  else
    g_assert_cmpuint (n_rows, ==, 0);

  *(guint *) data += n_rows;
}

static void
check_label (GtkWidget *widget,
             gpointer   data)
{
  const char *text = gtk_label_get_text (GTK_LABEL (widget));

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (g_strstr_len (text, -1, "(null)"));
}

/* Every record of a kind has a dossier under its name, down to its last row. */
static void
check_kind (UiFixture  *fixture,
            ChorsuKind  kind)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (fixture->session);
  GtkWidget *dossier = find_dossier (fixture);
  guint n = chorsu_dataset_get_n_records (dataset, kind);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);
      guint n_rows = 0;

      chorsu_session_select (fixture->session, record->ref, FALSE);
      g_assert_cmpstr (ui_get_heading (dossier), ==, chorsu_text_get (record->name, "en"));
      ui_for_each (dossier, CHORSU_TYPE_SECTION, unfold, NULL);
      ui_for_each (dossier, CHORSU_TYPE_SECTION, check_section, &n_rows);
      ui_for_each (dossier, GTK_TYPE_LABEL, check_label, NULL);
      g_assert_cmpuint (n_rows, >, 0);
      g_test_message ("%s: %u rows", chorsu_text_get (record->name, "en"), n_rows);
    }
}

static void
test_countries (UiFixture     *fixture,
                gconstpointer  data)
{
  check_kind (fixture, CHORSU_KIND_COUNTRY);
  check_kind (fixture, CHORSU_KIND_NEIGHBOUR);
  check_kind (fixture, CHORSU_KIND_BORDER);
  check_kind (fixture, CHORSU_KIND_ORGANISATION);
}

static void
test_goals (UiFixture     *fixture,
            gconstpointer  data)
{
  check_kind (fixture, CHORSU_KIND_GOAL);
  check_kind (fixture, CHORSU_KIND_FACT);
  check_kind (fixture, CHORSU_KIND_EVENT);
  check_kind (fixture, CHORSU_KIND_ENGAGEMENT);
}

static void
test_resources (UiFixture     *fixture,
                gconstpointer  data)
{
  check_kind (fixture, CHORSU_KIND_RESOURCE);
  check_kind (fixture, CHORSU_KIND_COMMODITY);
}

static void
test_network (UiFixture     *fixture,
              gconstpointer  data)
{
  check_kind (fixture, CHORSU_KIND_CORRIDOR);
  check_kind (fixture, CHORSU_KIND_NODE);
  check_kind (fixture, CHORSU_KIND_SEGMENT);
}

static void
test_security (UiFixture     *fixture,
               gconstpointer  data)
{
  check_kind (fixture, CHORSU_KIND_SECURITY);
}

static void
fold_all (GtkWidget *widget,
          gpointer   data)
{
  chorsu_section_set_expanded (CHORSU_SECTION (widget), FALSE);
}

static void
count_expanded (GtkWidget *widget,
                gpointer   data)
{
  *(guint *) data += chorsu_section_get_expanded (CHORSU_SECTION (widget));
}

/* What was folded or unfolded stays so from one country to the next. */
static void
test_remembers (UiFixture     *fixture,
                gconstpointer  data)
{
  GtkWidget *dossier = find_dossier (fixture);
  guint n = 0;

  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "UZ"), FALSE);
  ui_for_each (dossier, CHORSU_TYPE_SECTION, count_expanded, &n);
  g_assert_cmpuint (n, >, 0);
  ui_run (300); /* what is below the first screenful comes frame by frame */
  ui_for_each (dossier, CHORSU_TYPE_SECTION, fold_all, NULL);

  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "KZ"), FALSE);
  n = 0;
  ui_for_each (dossier, CHORSU_TYPE_SECTION, count_expanded, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
open_popover (GtkWidget *widget,
              gpointer   data)
{
  guint *n = data;

  if (!gtk_widget_has_css_class (widget, "source-button") || *n >= 4)
    return;

  gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  ui_run (20);
  g_assert_nonnull (ui_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget))),
                             GTK_TYPE_LINK_BUTTON));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
  (*n)++;
}

/* The sources of the figures in sight are one click away, with their links. */
static void
test_sources (UiFixture     *fixture,
              gconstpointer  data)
{
  guint n = 0;

  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "TJ"), FALSE);
  ui_for_each (find_dossier (fixture), GTK_TYPE_MENU_BUTTON, open_popover, &n);
  g_assert_cmpuint (n, ==, 4);
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/dossier/countries", test_countries);
  UI_FIXTURE_ADD ("/ui/dossier/goals", test_goals);
  UI_FIXTURE_ADD ("/ui/dossier/resources", test_resources);
  UI_FIXTURE_ADD ("/ui/dossier/network", test_network);
  UI_FIXTURE_ADD ("/ui/dossier/security", test_security);
  UI_FIXTURE_ADD ("/ui/dossier/remembers", test_remembers);
  UI_FIXTURE_ADD ("/ui/dossier/sources", test_sources);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
