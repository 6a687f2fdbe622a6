/* test-years.c: what a map of a year shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-content.h"
#include "chorsu-legend.h"
#include "chorsu-symbols.h"
#include "chorsu-years.h"

static ChorsuDataset *dataset;

static ChorsuView
view_of_year (ChorsuLayers layers,
              int          year)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers = layers;
  view.year = year;

  return view;
}

/* A record, a year, and what it looks like then; "" where it is not drawn. */
typedef struct
{
  const char *id;
  int         year;
  const char *look;
} Case;

/* How a line is drawn. */
static const Case lines[] = {
  { "r-khorgos-altynkol", 2011, "" }, /* opened in 2012 */
  { "r-khorgos-altynkol", 2012, "operating" },
  { "r-khorgos-altynkol", 0, "operating" },
  { "s-aktau-sangachal", 2022, "" },
  { "s-aktau-sangachal", 2023, "operating" },
  { "r-tbilisi-akhalkalaki", 2016, "" }, /* opened in 2017, again in 2024 */
  { "r-tbilisi-akhalkalaki", 2020, "operating" },
  { "r-ayagoz-urzhar", 2022, "" }, /* under construction since 2023 */
  { "r-ayagoz-urzhar", 2023, "construction" },
  { "r-ayagoz-urzhar", 2030, "construction" }, /* expected in 2027, and still a plan */
  { "p-anaklia-constanta", 2025, "" }, /* proposed */
  { "p-anaklia-constanta", 2026, "proposed" },
  { "r-kashgar-torugart", 2024, "" }, /* when works began is not known */
  { "r-kashgar-torugart", 2028, "construction" },
  { "g-denov-dushanbe", 1995, "" }, /* idle, and since when is not known */
  { "g-denov-dushanbe", 2026, "idle" },
  { "g-denov-dushanbe", 0, "idle" },
  { "r-xian-lanzhou", 1991, "operating" }, /* older than its data */
};

static const char *
look_of_line (const ChorsuContent *content,
              const char          *id)
{
  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (content->strands, ChorsuStrand, i);

      if (g_str_equal (strand->segment->record.ref.id, id))
        return chorsu_status_to_nick (strand->status);
    }

  return "";
}

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      ChorsuView view = view_of_year (CHORSU_LAYER_CORRIDORS, lines[i].year);
      g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);

      g_test_message ("%s in %d", lines[i].id, lines[i].year);
      g_assert_nonnull (chorsu_dataset_find (dataset, chorsu_ref (CHORSU_KIND_SEGMENT, lines[i].id)));
      g_assert_cmpstr (look_of_line (content, lines[i].id), ==, lines[i].look);
    }
}

/* What is filtered by its status is filtered by that of the year. */
static void
test_lines_by_status (void)
{
  ChorsuView view = view_of_year (CHORSU_LAYER_CORRIDORS, 2024);
  g_autoptr (ChorsuContent) content = NULL;

  view.filters.statuses = 1u << CHORSU_STATUS_CONSTRUCTION;
  content = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (content->strands->len, >, 0);
  for (guint i = 0; i < content->strands->len; i++)
    g_assert_cmpint (g_array_index (content->strands, ChorsuStrand, i).status, ==, CHORSU_STATUS_CONSTRUCTION);
}

static const char *const states[] = { "active", "reported", "ended" };

static const Case bases[] = {
  { "us-manas", 2000, "" }, /* December 2001 to June 2014 */
  { "us-manas", 2001, "active" },
  { "us-manas", 2008, "active" },
  { "us-manas", 2014, "ended" },
  { "us-manas", 2015, "" },
  { "us-manas", 0, "ended" },
  { "us-k2", 2004, "active" }, /* to November 2005 */
  { "us-k2", 2006, "" },
  { "ru-kant", 2002, "" }, /* since October 2003 */
  { "ru-kant", 2030, "active" },
  { "us-oth-2021", 2021, "reported" },
  { "us-oth-2021", 2023, "" },
  { "rc-2023", 2022, "" }, /* an exercise of ten days */
  { "rc-2023", 2023, "active" },
  { "rc-2023", 2024, "" },
  { "inc-2025-11-26", 2025, "active" },
};

static const char *
look_of_base (const ChorsuContent *content,
              const char          *id,
              int                  year)
{
  for (guint i = 0; i < content->security->len; i++)
    {
      const ChorsuSecurity *site = content->security->pdata[i];

      if (g_str_equal (site->record.ref.id, id))
        return states[chorsu_security_state (site, year)];
    }

  return "";
}

static void
test_bases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      ChorsuView view = view_of_year (CHORSU_LAYER_SECURITY, bases[i].year);
      g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);

      g_test_message ("%s in %d", bases[i].id, bases[i].year);
      g_assert_cmpstr (look_of_base (content, bases[i].id, bases[i].year), ==, bases[i].look);
    }
}

static void
check_site (const Case *expected)
{
  ChorsuView view = view_of_year (CHORSU_LAYER_RESOURCES, expected->year);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);
  const ChorsuSite *site = chorsu_dataset_get_site (dataset, expected->id);

  g_test_message ("%s in %d", expected->id, expected->year);
  g_assert_nonnull (site);
  if (!g_ptr_array_find (content->sites, site, NULL))
    g_assert_cmpstr (expected->look, ==, "");
  else
    g_assert_cmpstr (chorsu_stage_to_nick (chorsu_content_stage (dataset, &view, site)), ==, expected->look);
}

/* A site is there from the first date on that is known of it, as far along as
 * it was; what is only planned today was nothing to see before. */
static void
test_sites (void)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE);
  guint n_histories = 0;

  check_site (&(Case) { "upper-kairakty", 2010, "" });
  check_site (&(Case) { "upper-kairakty", 2026, "development" });
  check_site (&(Case) { "upper-kairakty", 2030, "development" });
  check_site (&(Case) { "kumtor", 0, "producing" });
  check_site (&(Case) { "jerooy", 2020, "" }); /* opened in March 2021 */
  check_site (&(Case) { "jerooy", 2021, "producing" });
  check_site (&(Case) { "khaidarkan", 2008, "producing" }); /* idle in 2009, at work from 2018 on, idle now */
  check_site (&(Case) { "khaidarkan", 2015, "suspended" });
  check_site (&(Case) { "khaidarkan", 2019, "producing" });
  check_site (&(Case) { "khaidarkan", 2026, "suspended" });
  check_site (&(Case) { "shavazsay", 2011, "prospect" }); /* shelved in 2012 */
  check_site (&(Case) { "shavazsay", 2013, "suspended" });

  for (guint i = 0; i < n; i++)
    {
      const ChorsuSite *site = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE, i);
      ChorsuStage stage;

      g_assert_true (chorsu_site_there_in (site, 2026, 2026, &stage));
      g_assert_cmpint (stage, ==, site->stage);
      for (guint j = 0; j + 1 < site->n_history; j++)
        {
          g_assert_true (chorsu_site_there_in (site, 2026, chorsu_year_from_date (site->history[j].date), &stage));
          n_histories++;
        }
      if (site->n_history > 0 && site->history[0].status == CHORSU_STATUS_OPERATING)
        g_assert_false (chorsu_site_there_in (site, 2026, chorsu_year_from_date (site->history[0].date) - 1, &stage));
    }
  g_assert_cmpuint (n_histories, >=, 3);
}

static void
check_member (const char             *country,
              const char             *organisation,
              int                     year,
              ChorsuMembershipStatus  expected)
{
  g_test_message ("%s in %s, %d", country, organisation, year);
  g_assert_cmpint (chorsu_country_membership_in (chorsu_dataset_get_country (dataset, country), organisation, 2026, year),
                   ==, expected);
}

static void
test_memberships (void)
{
  check_member ("KG", "WTO", 1997, CHORSU_MEMBERSHIP_NONE);
  check_member ("KG", "WTO", 1998, CHORSU_MEMBERSHIP_MEMBER);
  check_member ("UZ", "OTS", 2018, CHORSU_MEMBERSHIP_NONE);
  check_member ("UZ", "OTS", 2019, CHORSU_MEMBERSHIP_MEMBER);
  check_member ("TM", "OTS", 2021, CHORSU_MEMBERSHIP_OBSERVER);
  check_member ("UZ", "CSTO", 2012, CHORSU_MEMBERSHIP_LEFT);
  /* Since when is not known: not before today. */
  check_member ("KZ", "BRI", 1995, CHORSU_MEMBERSHIP_NONE);
  check_member ("KZ", "BRI", 2026, CHORSU_MEMBERSHIP_MEMBER);
  check_member ("KZ", "BRI", 0, CHORSU_MEMBERSHIP_MEMBER);
}

static guint
count_engagements (int year)
{
  ChorsuView view = view_of_year (CHORSU_LAYER_ENGAGEMENT, year);
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &view);
  guint n = 0;

  for (guint i = 0; i < content->engagements->len; i++)
    n += g_array_index (content->engagements, ChorsuEngagementGroup, i).n;

  return n;
}

static void
test_engagements (void)
{
  guint before = 0;

  for (int year = CHORSU_YEAR_FIRST; year <= CHORSU_YEAR_LAST; year++)
    {
      guint n = count_engagements (year);

      g_assert_cmpuint (n, >=, before);
      before = n;
    }
  g_assert_cmpuint (count_engagements (2024), <, count_engagements (2025));
  g_assert_cmpuint (count_engagements (2030), ==, count_engagements (0));
}

static gboolean
has_line (ChorsuLegend *legend,
          const char   *text)
{
  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    if (g_strrstr (chorsu_legend_get_row (legend, i)->label, text) != NULL)
      return TRUE;

  return FALSE;
}

/* A legend names its year, and lists what there was. */
static void
test_legend (void)
{
  ChorsuView then = view_of_year (CHORSU_LAYER_CORRIDORS, 2010);
  ChorsuView later = view_of_year (CHORSU_LAYER_CORRIDORS, 2030);
  ChorsuView bases_then = view_of_year (CHORSU_LAYER_SECURITY, 2008);
  ChorsuView bases_now = view_of_year (CHORSU_LAYER_SECURITY, 0);
  ChorsuView goal = view_of_year (0, 2000);
  g_autoptr (ChorsuLegend) in_2010 = NULL;
  g_autoptr (ChorsuLegend) in_2030 = NULL;
  g_autoptr (ChorsuLegend) in_2008 = NULL;
  g_autoptr (ChorsuLegend) now = NULL;
  g_autoptr (ChorsuLegend) judged = NULL;

  in_2010 = chorsu_legend_new (dataset, &then);
  g_assert_cmpstr (chorsu_legend_get_title (in_2010), ==, "Corridors, 2010");
  g_assert_false (has_line (in_2010, "Proposed"));
  g_assert_false (has_line (in_2010, "Under construction"));
  g_assert_false (has_line (in_2010, "Expected to be open"));

  in_2030 = chorsu_legend_new (dataset, &later);
  g_assert_true (has_line (in_2030, "Proposed"));
  g_assert_true (has_line (in_2030, "Expected to be open by 2030"));

  in_2008 = chorsu_legend_new (dataset, &bases_then);
  now = chorsu_legend_new (dataset, &bases_now);
  g_assert_cmpstr (chorsu_legend_get_title (now), ==, "Security");
  g_assert_true (has_line (now, "Ended"));
  /* Of what ended in 2008 there is one. */
  g_assert_cmpstr (chorsu_legend_get_title (in_2008), ==, "Security, 2008");

  /* Relevance has no history. */
  goal.goal = 2;
  judged = chorsu_legend_new (dataset, &goal);
  g_assert_true (has_line (judged, "Relevance as judged in 2026"));
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

  g_test_add_func ("/map/years/lines", test_lines);
  g_test_add_func ("/map/years/lines-by-status", test_lines_by_status);
  g_test_add_func ("/map/years/bases", test_bases);
  g_test_add_func ("/map/years/sites", test_sites);
  g_test_add_func ("/map/years/memberships", test_memberships);
  g_test_add_func ("/map/years/engagements", test_engagements);
  g_test_add_func ("/map/years/legend", test_legend);

  result = g_test_run ();
  g_assert_finalize_object (dataset);

  return result;
}
