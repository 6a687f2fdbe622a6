/* test-map-list.c: the list twin of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "chorsu-content.h"
#include "chorsu-facets.h"
#include "chorsu-filters.h"
#include "chorsu-fold.h"
#include "chorsu-map-list.h"
#include "chorsu-phrases.h"
#include "chorsu-symbols.h"

static ChorsuDataset *dataset;

static ChorsuSession *
new_session (ChorsuLayers layers)
{
  ChorsuSession *session = chorsu_session_new ("en");

  chorsu_session_set_dataset (session, dataset);
  chorsu_session_set_layers (session, layers);

  return session;
}

static ChorsuMapRow *
get_row (ChorsuMapList *list,
         ChorsuKind     kind,
         const char    *id)
{
  guint position;
  g_autoptr (ChorsuMapRow) row = NULL;

  g_assert_true (chorsu_map_list_find (list, chorsu_ref (kind, id), &position));
  row = g_list_model_get_item (G_LIST_MODEL (list), position);

  return row;
}

/* The words of the year's map: its stages and states, not today's. */
static void
check_says_the_same (ChorsuMapList      *list,
                     guint               position,
                     const ChorsuRecord *record,
                     const ChorsuView   *view)
{
  g_autoptr (ChorsuMapRow) row = g_list_model_get_item (G_LIST_MODEL (list), position);
  const char *stage = chorsu_map_row_get_text (row, CHORSU_COLUMN_STAGE);
  const char *drawn;

  if (record->ref.kind == CHORSU_KIND_RESOURCE)
    drawn = chorsu_stage_name (chorsu_content_stage (dataset, view, (gpointer) record), "en");
  else if (record->ref.kind == CHORSU_KIND_SECURITY)
    drawn = chorsu_security_state_name (chorsu_security_state ((gpointer) record, view->year), "en");
  else
    return;

  /* A legend says in brackets how it is drawn. */
  g_assert_true (g_str_has_prefix (drawn, stage) && *stage != '\0');
}

/* Every record the map draws has one row, and nothing else has. */
static void
check_same_as_map (ChorsuMapList    *list,
                   const ChorsuView *view)
{
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, view);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  const GPtrArray *parts[] = { content->sites, content->security, content->items };
  guint n_found = 0, position;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < parts[i]->len; j++)
      {
        const ChorsuRecord *record = parts[i]->pdata[j];

        g_assert_true (chorsu_map_list_find (list, record->ref, &position));
        check_says_the_same (list, position, record, view);
        n_found++;
      }
  g_assert_cmpuint (chorsu_map_list_count (list, CHORSU_KIND_RESOURCE), ==, content->sites->len);
  g_assert_cmpuint (n, ==, n_found + chorsu_map_list_count (list, CHORSU_KIND_CORRIDOR));
  g_assert_cmpuint (n, <=, chorsu_map_list_get_n_possible (list));
}

static void
switch_at_random (ChorsuSession *session)
{
  ChorsuLegendToggle which = g_test_rand_int_range (CHORSU_LEGEND_CATEGORY, CHORSU_N_LEGEND_TOGGLES);
  guint value = g_test_rand_int_range (0, 12);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      chorsu_session_set_layer (session, 1 << g_test_rand_int_range (2, 7), g_test_rand_bit ());
      break;
    case 1:
      chorsu_session_set_goal (session, g_test_rand_int_range (0, 5));
      break;
    case 2:
      chorsu_session_set_classes (session, which, g_test_rand_bit ());
      break;
    case 3:
      chorsu_session_reset_filters (session, 0);
      break;
    case 4:
      chorsu_session_set_year (session, g_test_rand_bit () ? 0 : g_test_rand_int_range (1991, 2031));
      break;
    case 5:
      {
        guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE);

        chorsu_session_select (session,
                               chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE,
                                                          g_test_rand_int_range (0, n))->ref, FALSE);
        break;
      }
    default:
      chorsu_session_set_filter (session, which, value, g_test_rand_bit ());
    }
}

/* What listeners were told adds up to what is there. */
static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GPtrArray  *copy)
{
  if (removed > 0)
    g_ptr_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (copy, position + i, g_list_model_get_item (model, position + i));
}

static void
test_in_step (void)
{
  g_autoptr (ChorsuSession) session = new_session (CHORSU_LAYERS_DEFAULT | CHORSU_LAYER_RESOURCES);
  g_autoptr (ChorsuMapList) list = chorsu_map_list_new (session);
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_object_unref);

  items_changed_cb (G_LIST_MODEL (list), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), copy);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), copy);
  for (guint round = 0; round < 300; round++)
    {
      switch_at_random (session);
      check_same_as_map (list, chorsu_session_get_view (session));
      g_assert_cmpuint (copy->len, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
      for (guint i = 0; i < copy->len; i++)
        {
          g_autoptr (ChorsuMapRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

          g_assert_true (row == copy->pdata[i]);
        }
    }
  g_signal_handlers_disconnect_by_data (list, copy);
}

static void
test_counts (void)
{
  g_autoptr (ChorsuSession) session = new_session (CHORSU_LAYER_RESOURCES);
  g_autoptr (ChorsuMapList) list = chorsu_map_list_new (session);
  guint all = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_assert_cmpuint (all, ==, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE));
  g_assert_true (chorsu_session_only_class (session, "commodity:lithium"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 4);
  g_assert_cmpuint (chorsu_map_list_get_n_possible (list), ==, all);

  chorsu_session_set_layers (session, CHORSU_LAYER_CORRIDORS);
  g_assert_cmpuint (chorsu_map_list_count (list, CHORSU_KIND_CORRIDOR), >, 20);
  g_assert_cmpuint (chorsu_map_list_count (list, CHORSU_KIND_RESOURCE), ==, 0);

  chorsu_session_set_dataset (session, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_cmpuint (chorsu_map_list_get_n_possible (list), ==, 0);
}

/* What is selected has the same row before and after. */
static void
test_rows_stay (void)
{
  g_autoptr (ChorsuSession) session = new_session (CHORSU_LAYER_RESOURCES | CHORSU_LAYER_SECURITY);
  g_autoptr (ChorsuMapList) list = chorsu_map_list_new (session);
  ChorsuMapRow *row = get_row (list, CHORSU_KIND_RESOURCE, "upper-kairakty");

  g_assert_true (chorsu_session_only_class (session, "control:us"));
  g_assert_true (get_row (list, CHORSU_KIND_RESOURCE, "upper-kairakty") == row);
  chorsu_session_set_layer (session, CHORSU_LAYER_SECURITY, FALSE);
  chorsu_session_reset_filters (session, 0);
  g_assert_true (get_row (list, CHORSU_KIND_RESOURCE, "upper-kairakty") == row);
}

static void
check_stage_in (ChorsuSession *session,
                ChorsuMapList *list,
                int            year,
                const char    *stage)
{
  chorsu_session_set_year (session, year);
  g_assert_cmpstr (chorsu_map_row_get_text (get_row (list, CHORSU_KIND_RESOURCE, "khaidarkan"), CHORSU_COLUMN_STAGE),
                   ==, stage);
}

/* Of a chosen year the list says what the map shows; other rows stay. */
static void
test_years (void)
{
  g_autoptr (ChorsuSession) session = new_session (CHORSU_LAYER_RESOURCES);
  g_autoptr (ChorsuMapList) list = chorsu_map_list_new (session);
  ChorsuMapRow *row = get_row (list, CHORSU_KIND_RESOURCE, "kumtor");

  check_stage_in (session, list, 2015, "Suspended");
  check_stage_in (session, list, 2019, "Producing");
  check_stage_in (session, list, 0, "Suspended");
  g_assert_true (get_row (list, CHORSU_KIND_RESOURCE, "kumtor") == row);
}

static void
test_texts (void)
{
  const ChorsuRecord *record = chorsu_dataset_find (dataset, chorsu_ref (CHORSU_KIND_RESOURCE, "upper-kairakty"));
  g_autoptr (ChorsuMapRow) english = chorsu_map_row_new (dataset, record, 0, "en");
  g_autoptr (ChorsuMapRow) german = chorsu_map_row_new (dataset, record, 0, "de");
  g_autofree char *spoken = chorsu_map_row_describe (german);

  g_assert_cmpstr (chorsu_map_row_get_text (english, CHORSU_COLUMN_NAME), ==, "Upper Kairakty");
  g_assert_cmpstr (chorsu_map_row_get_text (english, CHORSU_COLUMN_COUNTRY), ==, "Kazakhstan");
  g_assert_cmpstr (chorsu_map_row_get_text (english, CHORSU_COLUMN_COMMODITIES), ==, "Tungsten, Molybdenum");
  g_assert_cmpstr (chorsu_map_row_get_text (english, CHORSU_COLUMN_CONTROL), ==, "United States");
  g_assert_cmpstr (chorsu_map_row_get_text (german, CHORSU_COLUMN_COMMODITIES), ==, "Wolfram, Molybdän");
  g_assert_cmpstr (chorsu_map_row_get_text (german, CHORSU_COLUMN_IMPORTANCE), ==, "groß");
  g_assert_nonnull (strstr (chorsu_map_row_get_text (english, CHORSU_COLUMN_FIGURE), "7"));
  g_assert_cmpstr (chorsu_map_row_get_figure (english)->key, ==, "capacity");
  g_assert_nonnull (strstr (spoken, "Kasachstan, Wolfram, Molybdän, Kritische Minerale, Erschließung"));
}

/* In both languages a row of every kind says what it is, where, and in words. */
static void
test_all_texts (void)
{
  const ChorsuKind kinds[] = { CHORSU_KIND_RESOURCE, CHORSU_KIND_CORRIDOR, CHORSU_KIND_SECURITY,
                               CHORSU_KIND_ENGAGEMENT };
  const ChorsuColumn told[] = { CHORSU_COLUMN_NAME, CHORSU_COLUMN_COUNTRY, CHORSU_COLUMN_CATEGORY,
                                CHORSU_COLUMN_STAGE };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kinds[kind]); i++)
      for (guint language = 0; language < 2; language++)
        {
          const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kinds[kind], i);
          g_autoptr (ChorsuMapRow) row = chorsu_map_row_new (dataset, record, 0, language == 0 ? "en" : "de");

          for (guint column = 0; column < G_N_ELEMENTS (told); column++)
            if (kinds[kind] != CHORSU_KIND_CORRIDOR || told[column] != CHORSU_COLUMN_COUNTRY)
              g_assert_cmpstr (chorsu_map_row_get_text (row, told[column]), !=, "");
        }
}

/* Each column puts all rows into one order, with what says nothing at its end. */
static void
test_order (void)
{
  g_autoptr (ChorsuSession) session = new_session (CHORSU_LAYER_RESOURCES | CHORSU_LAYER_SECURITY
                                                   | CHORSU_LAYER_ENGAGEMENT | CHORSU_LAYER_CORRIDORS);
  g_autoptr (ChorsuMapList) list = chorsu_map_list_new (session);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint column = 0; column < CHORSU_N_COLUMNS; column++)
    for (guint round = 0; round < 4000; round++)
      {
        g_autoptr (ChorsuMapRow) a = g_list_model_get_item (G_LIST_MODEL (list), g_test_rand_int_range (0, n));
        g_autoptr (ChorsuMapRow) b = g_list_model_get_item (G_LIST_MODEL (list), g_test_rand_int_range (0, n));
        g_autoptr (ChorsuMapRow) c = g_list_model_get_item (G_LIST_MODEL (list), g_test_rand_int_range (0, n));
        int ab = chorsu_map_row_compare (a, b, column);

        g_assert_cmpint (ab == 0, ==, a == b);
        g_assert_cmpint (ab < 0, ==, chorsu_map_row_compare (b, a, column) > 0);
        if (ab < 0 && chorsu_map_row_compare (b, c, column) < 0)
          g_assert_cmpint (chorsu_map_row_compare (a, c, column), <, 0);
        if (*chorsu_map_row_get_text (a, column) != '\0' && *chorsu_map_row_get_text (b, column) == '\0')
          g_assert_cmpint (ab, <, 0);
      }
}

static gboolean
matches (const char *text,
         const char *id)
{
  const ChorsuRecord *record = chorsu_dataset_find (dataset, chorsu_ref (CHORSU_KIND_RESOURCE, id));
  g_autoptr (ChorsuMapRow) row = chorsu_map_row_new (dataset, record, 0, "en");
  g_autofree char *words = chorsu_fold (text);

  return chorsu_map_row_matches (row, words);
}

static void
test_words (void)
{
  g_assert_true (matches ("", "upper-kairakty"));
  g_assert_true (matches ("TUNG kaz", "upper-kairakty"));
  g_assert_true (matches ("Кайракты", "upper-kairakty"));
  g_assert_true (matches ("cove", "upper-kairakty"));
  g_assert_true (matches ("development", "upper-kairakty"));
  g_assert_false (matches ("tungsten uzbekistan", "upper-kairakty"));
  g_assert_false (matches ("ungsten", "upper-kairakty"));
}

static void
test_columns (void)
{
  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    {
      ChorsuColumn column;

      g_assert_true (chorsu_column_from_nick (chorsu_column_to_nick (i), &column));
      g_assert_cmpint (column, ==, i);
    }
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

  g_test_add_func ("/session/map-list/in-step", test_in_step);
  g_test_add_func ("/session/map-list/counts", test_counts);
  g_test_add_func ("/session/map-list/rows-stay", test_rows_stay);
  g_test_add_func ("/session/map-list/years", test_years);
  g_test_add_func ("/session/map-list/texts", test_texts);
  g_test_add_func ("/session/map-list/all-texts", test_all_texts);
  g_test_add_func ("/session/map-list/order", test_order);
  g_test_add_func ("/session/map-list/words", test_words);
  g_test_add_func ("/session/map-list/columns", test_columns);

  status = g_test_run ();
  g_assert_finalize_object (dataset);

  return status;
}
