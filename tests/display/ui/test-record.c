/* test-record.c
 *
 * What a dossier says of a record as a whole: how well it is documented, how
 * exactly it is placed, how its status has changed, what was corrected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include "chorsu-dossier.h"
#include "chorsu-section.h"

static void
unfold (GtkWidget *widget,
        gpointer   data)
{
  chorsu_section_set_expanded (CHORSU_SECTION (widget), TRUE);
}

/* Opens a record's dossier with everything unfolded. */
static GtkWidget *
open_dossier (UiFixture  *fixture,
              ChorsuKind  kind,
              const char *id)
{
  GtkWidget *dossier = ui_find (GTK_WIDGET (fixture->window), CHORSU_TYPE_DOSSIER);

  chorsu_session_select (fixture->session, chorsu_ref (kind, id), FALSE);
  ui_for_each (dossier, CHORSU_TYPE_SECTION, unfold, NULL);

  return dossier;
}

typedef struct
{
  const char *text;
  GtkWidget  *label; /* the first with that text */
} Search;

static void
look_at_label (GtkWidget *widget,
               gpointer   data)
{
  Search *search = data;

  if (search->label == NULL && gtk_widget_get_visible (widget)
      && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), search->text) == 0)
    search->label = widget;
}

static GtkWidget *
find_label (GtkWidget  *root,
            const char *text)
{
  Search search = { text, NULL };

  ui_for_each (root, GTK_TYPE_LABEL, look_at_label, &search);

  return search.label;
}

static void
assert_label (GtkWidget  *root,
              const char *text)
{
  if (find_label (root, text) == NULL)
    g_error ("the dossier does not say “%s”", text);
}

/* Why a drawn line is longer or shorter than stated. */
static void
test_length (UiFixture     *fixture,
             gconstpointer  data)
{
  GtkWidget *dossier = open_dossier (fixture, CHORSU_KIND_CORRIDOR, "northern-corridor");

  assert_label (dossier, "Drawn and stated length");
  dossier = open_dossier (fixture, CHORSU_KIND_CORRIDOR, "cagp-abc");
  g_assert_null (find_label (dossier, "Drawn and stated length"));
}

/* The word in the head, with the dataset's rule for whoever asks. */
static void
test_confidence (UiFixture     *fixture,
                 gconstpointer  data)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (fixture->session);
  const char *rule = chorsu_text_get (chorsu_dataset_get_confidence_rule (dataset), "en");
  GtkWidget *dossier = open_dossier (fixture, CHORSU_KIND_COUNTRY, "UZ");
  GtkWidget *label = find_label (dossier, "Confidence: high");

  g_assert_nonnull (label);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, rule);

  dossier = open_dossier (fixture, CHORSU_KIND_SEGMENT, "r-xian-lanzhou");
  assert_label (dossier, "Confidence: low");
}

static void
test_precision (UiFixture     *fixture,
                gconstpointer  data)
{
  assert_label (open_dossier (fixture, CHORSU_KIND_RESOURCE, "inkai"), "approximate, ± 12 km");
  assert_label (open_dossier (fixture, CHORSU_KIND_NODE, "aktau"), "approximate, accuracy not stated");
  assert_label (open_dossier (fixture, CHORSU_KIND_NODE, "tashkent"), "surveyed");
  assert_label (open_dossier (fixture, CHORSU_KIND_SECURITY, "spp-uz"), "schematic");
  assert_label (open_dossier (fixture, CHORSU_KIND_SEGMENT, "g-malay-gedaim"), "schematic");
}

static void
test_status (UiFixture     *fixture,
             gconstpointer  data)
{
  GtkWidget *dossier = open_dossier (fixture, CHORSU_KIND_CORRIDOR, "cagp-abc");

  assert_label (dossier, "since December 2009");
  assert_label (dossier, "31 May 2014");
  assert_label (dossier, "line C");

  dossier = open_dossier (fixture, CHORSU_KIND_SEGMENT, "r-angren-pop");
  assert_label (dossier, "since 2016");
}

static void
test_corrections (UiFixture     *fixture,
                  gconstpointer  data)
{
  GtkWidget *dossier = open_dossier (fixture, CHORSU_KIND_SECURITY, "x-ymamnazar");

  assert_label (dossier, "Corrections");
  assert_label (dossier, "Corrected 24 November 2026: position");
  assert_label (dossier, "37.10, 65.05 → 37.203, 65.02");

  /* Nothing is said of what never was. */
  dossier = open_dossier (fixture, CHORSU_KIND_SECURITY, "ru-kant");
  g_assert_null (find_label (dossier, "Corrections"));
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/record/confidence", test_confidence);
  UI_FIXTURE_ADD ("/ui/record/precision", test_precision);
  UI_FIXTURE_ADD ("/ui/record/status", test_status);
  UI_FIXTURE_ADD ("/ui/record/length", test_length);
  UI_FIXTURE_ADD ("/ui/record/corrections", test_corrections);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
