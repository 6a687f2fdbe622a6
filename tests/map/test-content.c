/* test-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-content.h"

#include <math.h>
#include <string.h>

#include "chorsu-filters.h"
#include "chorsu-volume.h"

static ChorsuDataset *dataset;

static ChorsuView
new_view (ChorsuLayers layers,
          int          goal)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers = layers;
  view.goal = goal;

  return view;
}

static const ChorsuStrand *
get_strand (const ChorsuContent *content,
            guint                i)
{
  return &g_array_index (content->strands, ChorsuStrand, i);
}

static guint
count_role (const ChorsuContent *content,
            ChorsuStrandRole     role)
{
  guint n = 0;

  for (guint i = 0; i < content->strands->len; i++)
    n += get_strand (content, i)->role == role;

  return n;
}

static gboolean
has_corridor (const ChorsuContent *content,
              const char          *id)
{
  return g_ptr_array_find (content->corridors, chorsu_dataset_get_corridor (dataset, id), NULL);
}

static void
assert_empty (const ChorsuContent *content)
{
  g_assert_cmpuint (content->sites->len, ==, 0);
  g_assert_cmpuint (content->security->len, ==, 0);
  g_assert_cmpuint (content->engagements->len, ==, 0);
  g_assert_cmpuint (content->strands->len, ==, 0);
  g_assert_cmpuint (content->corridors->len, ==, 0);
  g_assert_cmpuint (content->borders->len, ==, 0);
  g_assert_null (content->shade);
  g_assert_null (content->tint);
  g_assert_null (content->hatch);
  g_assert_null (content->band);
  g_assert_null (chorsu_content_get_highlight (content));
}

static void
test_empty (void)
{
  ChorsuView plain = new_view (CHORSU_LAYERS_DEFAULT, 0);
  ChorsuView full = new_view (~0u, 1);
  g_autoptr (ChorsuContent) nothing = chorsu_content_new (dataset, &plain);
  g_autoptr (ChorsuContent) no_data = chorsu_content_new (NULL, &full);

  assert_empty (nothing);
  assert_empty (no_data);
}

static void
test_resources (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_RESOURCES, 0);
  g_autoptr (ChorsuContent) all = chorsu_content_new (dataset, &view);
  g_autoptr (ChorsuContent) uranium = NULL;
  g_autoptr (ChorsuContent) chosen = NULL;
  g_autoptr (ChorsuContent) minerals = NULL;

  g_assert_cmpuint (all->sites->len, ==, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE));

  view.filters.categories = 1u << CHORSU_CATEGORY_URANIUM;
  view.filters.stages &= ~(1u << CHORSU_STAGE_PRODUCING);
  uranium = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (uranium->sites->len, >, 0);
  g_assert_cmpuint (uranium->sites->len, <, all->sites->len);
  for (guint i = 0; i < uranium->sites->len; i++)
    {
      const ChorsuSite *site = uranium->sites->pdata[i];

      g_assert_cmpint (site->category, ==, CHORSU_CATEGORY_URANIUM);
      g_assert_cmpint (site->stage, !=, CHORSU_STAGE_PRODUCING);
    }

  /* What is selected is there, even where its layer is off and a filter hides it. */
  view.layers = 0;
  view.selection = chorsu_ref (CHORSU_KIND_RESOURCE, "kumtor");
  chosen = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (chosen->sites->len, ==, 1);
  g_assert_cmpstr (((const ChorsuSite *) chosen->sites->pdata[0])->record.ref.id, ==, "kumtor");

  view = new_view (0, 2);
  minerals = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (minerals->sites->len, ==, all->sites->len);
}

/* The minerals are the subject; its corridor stays quiet. */
static void
test_goal_minerals (void)
{
  ChorsuView view = new_view (0, 2);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);

  g_assert_true (content->shade == chorsu_dataset_get_goal_by_order (dataset, 2));
  g_assert_cmpuint (content->corridors->len, ==, 1);
  g_assert_true (has_corridor (content, "middle-corridor"));
  g_assert_cmpuint (content->strands->len, >, 20);
  g_assert_cmpuint (count_role (content, CHORSU_STRAND_MODE), ==, content->strands->len);
  g_assert_null (content->band);
}

static void
test_goal_influence (void)
{
  ChorsuView view = new_view (0, 1);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);
  guint n_with_actor = 0;

  g_assert_true (has_corridor (content, "middle-corridor"));
  g_assert_true (has_corridor (content, "tripp"));
  g_assert_true (has_corridor (content, "northern-corridor"));
  g_assert_true (has_corridor (content, "cku-railway"));
  g_assert_true (has_corridor (content, "cagp-abc"));
  g_assert_cmpuint (count_role (content, CHORSU_STRAND_MODE), ==, 0);
  g_assert_cmpuint (count_role (content, CHORSU_STRAND_RUSSIA), >, 20);
  g_assert_cmpuint (count_role (content, CHORSU_STRAND_CHINA), >, 5);

  /* The accent is on top; only what runs beside a track lies on its casing. */
  for (guint i = content->strands->len; i > 0; i--)
    if (get_strand (content, i - 1)->lane == 0)
      {
        g_assert_cmpint (get_strand (content, i - 1)->role, ==, CHORSU_STRAND_ACCENT);
        break;
      }
  g_assert_cmpint (get_strand (content, 0)->role, !=, CHORSU_STRAND_ACCENT);

  for (guint i = 0; i < content->security->len; i++)
    {
      const ChorsuSecurity *site = content->security->pdata[i];

      g_assert_true (g_str_equal (site->operator_, "RU") || g_str_equal (site->operator_, "CN"));
      n_with_actor++;
    }
  g_assert_cmpuint (n_with_actor, >, 5);

  g_assert_cmpstr (content->hatch->record.ref.id, ==, "EAEU");
  g_assert_cmpstr (content->band->record.ref.id, ==, "CSTO");
  g_assert_null (content->tint);
}

static void
test_goal_security (void)
{
  ChorsuView view = new_view (0, 3);
  ChorsuView layer = new_view (CHORSU_LAYER_SECURITY, 0);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);
  g_autoptr (ChorsuContent) all = chorsu_content_new (dataset, &layer);
  gboolean bagram = FALSE;

  g_assert_cmpuint (content->borders->len, ==, 3);
  g_assert_cmpuint (content->security->len, >, 20);
  g_assert_cmpuint (content->security->len, <, all->security->len);
  for (guint i = 0; i < content->security->len; i++)
    {
      const ChorsuSecurity *site = content->security->pdata[i];

      bagram |= g_str_equal (site->record.ref.id, "us-bagram");
      g_assert_cmpstr (site->security_kind, !=, "seismic");
      g_assert_true (site->position.known);
    }
  g_assert_true (bagram);
  g_assert_cmpstr (content->band->record.ref.id, ==, "CSTO");
  g_assert_null (content->hatch);
  g_assert_cmpuint (content->strands->len, ==, 0);
}

/* No two groups share an actor and a place, and no item is lost. */
static void
test_goal_soft_power (void)
{
  ChorsuView view = new_view (0, 4);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);
  guint n_items = 0, n_expected = 0;

  for (guint i = 0; i < content->engagements->len; i++)
    {
      const ChorsuEngagementGroup *a = &g_array_index (content->engagements, ChorsuEngagementGroup, i);

      n_items += a->n;
      g_assert_true (a->first->drawn && a->first->position.known);
      g_assert_cmpstr (a->first->goal, ==, "soft-power");
      for (guint j = i + 1; j < content->engagements->len; j++)
        {
          const ChorsuEngagementGroup *b = &g_array_index (content->engagements, ChorsuEngagementGroup, j);

          g_assert_false (g_str_equal (a->first->actor, b->first->actor)
                          && hypot (a->first->position.lon - b->first->position.lon,
                                    a->first->position.lat - b->first->position.lat) < .05);
        }
    }

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_ENGAGEMENT); i++)
    {
      const ChorsuEngagement *item = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_ENGAGEMENT, i);
      const char *actors[] = { "US", "CN", "RU", NULL };

      n_expected += item->drawn && item->position.known && g_str_equal (item->goal, "soft-power")
                    && g_strv_contains (actors, item->actor);
    }
  g_assert_cmpuint (n_items, ==, n_expected);
  g_assert_cmpuint (n_items, >, content->engagements->len);
}

static void
test_corridor_layer (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_CORRIDORS, 0);
  g_autoptr (ChorsuContent) all = chorsu_content_new (dataset, &view);
  g_autoptr (ChorsuContent) gas = NULL;

  g_assert_cmpuint (all->strands->len, ==, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SEGMENT));
  g_assert_cmpuint (all->corridors->len, ==, 0);
  for (guint i = 0; i < all->strands->len; i++)
    {
      g_assert_cmpint (get_strand (all, i)->role, ==, CHORSU_STRAND_MODE);
      g_assert_cmpint (get_strand (all, i)->lane, ==, 0);
      g_assert_false (get_strand (all, i)->dimmed);
      g_assert_null (get_strand (all, i)->corridor);
    }

  view.filters.modes = 1u << CHORSU_MODE_GAS;
  view.filters.statuses = 1u << CHORSU_STATUS_PROPOSED;
  gas = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (gas->strands->len, >, 0);
  for (guint i = 0; i < gas->strands->len; i++)
    {
      g_assert_cmpint (get_strand (gas, i)->segment->mode, ==, CHORSU_MODE_GAS);
      g_assert_cmpint (get_strand (gas, i)->segment->status, ==, CHORSU_STATUS_PROPOSED);
    }
}

static void
assert_whole_corridor (const ChorsuContent  *content,
                       const ChorsuCorridor *corridor)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      {
        const ChorsuSegment *segment = corridor->routes[i].legs[j].segment;
        guint n = 0;

        for (guint k = 0; k < content->strands->len; k++)
          if (get_strand (content, k)->segment == segment)
            {
              g_assert_cmpint (get_strand (content, k)->role, ==, CHORSU_STRAND_ACCENT);
              g_assert_true (get_strand (content, k)->corridor == corridor);
              n++;
            }
        g_assert_cmpuint (n, ==, 1);
      }
}

static void
test_selected_corridor (void)
{
  const ChorsuCorridor *corridor = chorsu_dataset_get_corridor (dataset, "middle-corridor");
  ChorsuView view = new_view (0, 0);
  g_autoptr (ChorsuContent) alone = NULL;
  g_autoptr (ChorsuContent) without_ferries = NULL;
  g_autoptr (ChorsuContent) among = NULL;

  view.selection = corridor->record.ref;
  alone = chorsu_content_new (dataset, &view);
  g_assert_true (chorsu_content_get_highlight (alone) == corridor);
  assert_whole_corridor (alone, corridor);
  g_assert_cmpuint (count_role (alone, CHORSU_STRAND_ACCENT), ==, alone->strands->len);
  g_assert_false (get_strand (alone, 0)->variant);

  /* What is hidden is hidden of a chosen corridor too. */
  view.filters.modes &= ~(1u << CHORSU_MODE_SEA);
  without_ferries = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (without_ferries->strands->len, <, alone->strands->len);
  for (guint i = 0; i < without_ferries->strands->len; i++)
    g_assert_cmpint (get_strand (without_ferries, i)->segment->mode, !=, CHORSU_MODE_SEA);

  view = new_view (CHORSU_LAYER_CORRIDORS, 1);
  view.selection = corridor->record.ref;
  among = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (among->corridors->len, ==, 1);
  g_assert_true (among->corridors->pdata[0] == corridor);
  g_assert_cmpuint (among->strands->len, >=, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SEGMENT));
  for (guint i = 0; i < among->strands->len; i++)
    g_assert_cmpint (get_strand (among, i)->dimmed, ==, get_strand (among, i)->role != CHORSU_STRAND_ACCENT);
}

/* Strands of one segment differ in lane and role, and one is on the track. */
static void
test_lanes (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_CORRIDORS, 1);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);
  guint n_shared = 0;

  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuStrand *a = get_strand (content, i);
      gboolean on_track = a->lane == 0;

      for (guint j = 0; j < content->strands->len; j++)
        {
          const ChorsuStrand *b = get_strand (content, j);
          /* To the right of the segment's own direction. */
          int side_a = a->backwards ? -a->lane : a->lane;
          int side_b = b->backwards ? -b->lane : b->lane;

          if (i == j || a->segment != b->segment)
            continue;
          on_track |= b->lane == 0;
          n_shared++;
          g_assert_cmpint (side_a, !=, side_b);
          g_assert_cmpint (a->role, !=, b->role);
        }
      g_assert_true (on_track);
      if (a->role == CHORSU_STRAND_ACCENT)
        g_assert_cmpint (a->lane, ==, 0);
    }
  g_assert_cmpuint (n_shared, >, 10);
}

static void
test_memberships (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_MEMBERSHIPS, 0);
  g_autoptr (ChorsuContent) layer = chorsu_content_new (dataset, &view);
  g_autoptr (ChorsuContent) alone = NULL;
  g_autoptr (ChorsuContent) shaded = NULL;
  g_autoptr (ChorsuContent) chosen = NULL;

  g_assert_cmpstr (layer->tint->record.ref.id, ==, "CSTO");
  g_assert_cmpstr (layer->hatch->record.ref.id, ==, "EAEU");
  g_assert_cmpstr (layer->band->record.ref.id, ==, "OTS");
  g_assert_true (layer->hatch_falls);

  /* Without a tint under it the hatch of the same leader rises. */
  chorsu_filters_set (&view.filters, CHORSU_LEGEND_MEMBERSHIP,
                      2 * chorsu_class_of_record (dataset, layer->tint->record.ref), FALSE);
  alone = chorsu_content_new (dataset, &view);
  g_assert_false (alone->hatch_falls);
  chorsu_filters_init (&view.filters);

  view.goal = 2;
  shaded = chorsu_content_new (dataset, &view);
  g_assert_null (shaded->tint);
  g_assert_cmpstr (shaded->band->record.ref.id, ==, "CSTO");

  view = new_view (0, 0);
  view.selection = chorsu_ref (CHORSU_KIND_ORGANISATION, "OTS");
  chosen = chorsu_content_new (dataset, &view);
  g_assert_cmpstr (chosen->tint->record.ref.id, ==, "OTS");
  g_assert_null (chosen->hatch);
}

static void
test_membership_years (void)
{
  const ChorsuCountry *kz = chorsu_dataset_get_country (dataset, "KZ");
  const ChorsuCountry *uz = chorsu_dataset_get_country (dataset, "UZ");
  const ChorsuCountry *tm = chorsu_dataset_get_country (dataset, "TM");

  g_assert_cmpint (chorsu_country_membership_in (kz, "EAEU", 2026, 0), ==, CHORSU_MEMBERSHIP_MEMBER);
  g_assert_cmpint (chorsu_country_membership_in (kz, "EAEU", 2026, 2015), ==, CHORSU_MEMBERSHIP_MEMBER);
  g_assert_cmpint (chorsu_country_membership_in (kz, "EAEU", 2026, 2014), ==, CHORSU_MEMBERSHIP_NONE);
  g_assert_cmpint (chorsu_country_membership_in (uz, "CSTO", 2026, 0), ==, CHORSU_MEMBERSHIP_LEFT);
  g_assert_cmpint (chorsu_country_membership_in (uz, "CSTO", 2026, 2013), ==, CHORSU_MEMBERSHIP_LEFT);
  g_assert_cmpint (chorsu_country_membership_in (uz, "CSTO", 2026, 2001), ==, CHORSU_MEMBERSHIP_NONE);
  g_assert_cmpint (chorsu_country_membership_in (uz, "EAEU", 2026, 0), ==, CHORSU_MEMBERSHIP_OBSERVER);
  g_assert_cmpint (chorsu_country_membership_in (tm, "CSTO", 2026, 0), ==, CHORSU_MEMBERSHIP_NONE);
}

static gboolean
has_security (const ChorsuContent *content,
              const char          *id)
{
  for (guint i = 0; i < content->security->len; i++)
    if (g_str_equal (((const ChorsuSecurity *) content->security->pdata[i])->record.ref.id, id))
      return TRUE;

  return FALSE;
}

static void
test_years (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_SECURITY | CHORSU_LAYER_CORRIDORS | CHORSU_LAYER_ENGAGEMENT, 0);
  g_autoptr (ChorsuContent) then = NULL;
  g_autoptr (ChorsuContent) now = NULL;
  g_autoptr (ChorsuContent) always = chorsu_content_new (dataset, &view);

  view.year = 2008;
  then = chorsu_content_new (dataset, &view);
  view.year = 2026;
  now = chorsu_content_new (dataset, &view);

  /* Manas was a US base from 2001 to 2014, K2 to 2005. */
  g_assert_true (has_security (then, "us-manas"));
  g_assert_false (has_security (then, "us-k2"));
  g_assert_false (has_security (now, "us-manas"));
  g_assert_true (has_security (always, "us-k2"));

  for (guint i = 0; i < then->strands->len; i++)
    {
      const ChorsuStrand *strand = get_strand (then, i);

      g_assert_cmpint (strand->status, !=, CHORSU_STATUS_PROPOSED);
      g_assert_cmpint (chorsu_year_from_date (strand->segment->opened), <=, 2008);
    }
  g_assert_cmpuint (then->strands->len, <, now->strands->len);
  g_assert_cmpuint (now->strands->len, <=, always->strands->len);
  g_assert_cmpuint (then->engagements->len, <, now->engagements->len);
}

static guint
count_kind (const ChorsuContent *content,
            ChorsuMark           mark,
            gboolean             outstanding)
{
  guint n = 0;

  for (guint i = 0; i < content->marks->len; i++)
    {
      const ChorsuContentMark *found = &g_array_index (content->marks, ChorsuContentMark, i);

      n += found->mark == mark && found->outstanding == outstanding;
    }

  return n;
}

/* Breaks of gauge, ferries and crossings are marks, each once; a corridor that
 * stands out has its own, and the network has the rest. */
static void
test_marks (void)
{
  ChorsuView view = new_view (0, 0);
  g_autoptr (ChorsuContent) chosen = NULL;
  g_autoptr (ChorsuContent) network = NULL;
  g_autoptr (ChorsuContent) quiet = NULL;

  view.selection = chorsu_ref (CHORSU_KIND_CORRIDOR, "middle-corridor");
  chosen = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (count_kind (chosen, CHORSU_MARK_GAUGE_BREAK, TRUE), >=, 1);
  g_assert_cmpuint (count_kind (chosen, CHORSU_MARK_FERRY, TRUE), ==, 1);
  g_assert_cmpuint (count_kind (chosen, CHORSU_MARK_STATION, TRUE), >=, 4);
  for (guint i = 1; i < chosen->marks->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (g_array_index (chosen->marks, ChorsuContentMark, i).record
                     != g_array_index (chosen->marks, ChorsuContentMark, j).record);

  view = new_view (CHORSU_LAYER_CORRIDORS, 0);
  network = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (count_kind (network, CHORSU_MARK_GAUGE_BREAK, FALSE), >=, 8);
  g_assert_cmpuint (count_kind (network, CHORSU_MARK_FERRY, FALSE), ==, 8);
  g_assert_cmpuint (count_kind (network, CHORSU_MARK_CROSSING, FALSE), >=, 10);
  g_assert_cmpuint (count_kind (network, CHORSU_MARK_STATION, TRUE), ==, 0);

  /* The minerals' goal only names the Middle Corridor in passing. */
  view = new_view (0, 2);
  quiet = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (quiet->marks->len, ==, 0);
}

/* Line widths say how much travels where a figure for a full year says so, the
 * same volume with the same width in every picture. */
static void
test_widths (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_CORRIDORS, 0);
  g_autoptr (ChorsuContent) plain = chorsu_content_new (dataset, &view);
  g_autoptr (ChorsuContent) volume = NULL;
  double middle = 0, cpc = 0, widest = 0;
  guint n_without = 0;

  g_assert_cmpuint (plain->volumes->len, ==, 0);
  g_assert_cmpfloat (get_strand (plain, 0)->width, ==, 0);

  view.widths = CHORSU_WIDTHS_VOLUME;
  volume = chorsu_content_new (dataset, &view);
  for (guint i = 0; i < volume->volumes->len; i++)
    {
      const ChorsuCorridorVolume *found = &g_array_index (volume->volumes, ChorsuCorridorVolume, i);

      g_assert_null (found->figure->scope);
      g_assert_null (found->figure->target);
      g_assert_cmpuint (strlen (found->figure->as_of), ==, 4);
      if (g_str_equal (found->corridor->record.ref.id, "middle-corridor"))
        middle = found->width;
      if (g_str_equal (found->corridor->record.ref.id, "cpc"))
        cpc = found->width;
      widest = MAX (widest, found->width);
    }
  g_assert_cmpfloat_with_epsilon (cpc, 1.2 + 3.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle, 1.2 + 3.8 * sqrt (4.119 / 70.52), 1e-9);
  g_assert_cmpfloat (widest, ==, cpc);

  for (guint i = 0; i < volume->strands->len; i++)
    n_without += get_strand (volume, i)->width == CHORSU_VOLUME_NO_FIGURE;
  g_assert_cmpuint (n_without, >, 100);
  g_assert_cmpuint (n_without, <, volume->strands->len - 20);
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

  g_test_add_func ("/map/content/empty", test_empty);
  g_test_add_func ("/map/content/resources", test_resources);
  g_test_add_func ("/map/content/influence", test_goal_influence);
  g_test_add_func ("/map/content/minerals", test_goal_minerals);
  g_test_add_func ("/map/content/security", test_goal_security);
  g_test_add_func ("/map/content/soft-power", test_goal_soft_power);
  g_test_add_func ("/map/content/corridors", test_corridor_layer);
  g_test_add_func ("/map/content/selected-corridor", test_selected_corridor);
  g_test_add_func ("/map/content/lanes", test_lanes);
  g_test_add_func ("/map/content/memberships", test_memberships);
  g_test_add_func ("/map/content/membership-years", test_membership_years);
  g_test_add_func ("/map/content/years", test_years);
  g_test_add_func ("/map/content/marks", test_marks);
  g_test_add_func ("/map/content/widths", test_widths);

  result = g_test_run ();
  g_assert_finalize_object (dataset);

  return result;
}
