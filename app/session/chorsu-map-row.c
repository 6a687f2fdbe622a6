/* chorsu-map-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-row.h"

#include <string.h>

#include "chorsu-figure-compare.h"
#include "chorsu-fold.h"
#include "chorsu-map-row-private.h"

struct _ChorsuMapRow
{
  GObject             parent_instance;

  ChorsuDataset      *dataset;
  const ChorsuRecord *record;
  int                 year;     /* 0 for now */
  ChorsuRowTexts      texts;
  char               *sort_key; /* of the name */
  char               *haystack; /* folded words, a space before each; NULL until something is looked for */
};

G_DEFINE_FINAL_TYPE (ChorsuMapRow, chorsu_map_row, G_TYPE_OBJECT)

static const char *const nicks[CHORSU_N_COLUMNS] = {
  [CHORSU_COLUMN_NAME] = "name",
  [CHORSU_COLUMN_COUNTRY] = "country",
  [CHORSU_COLUMN_COMMODITIES] = "commodities",
  [CHORSU_COLUMN_CATEGORY] = "category",
  [CHORSU_COLUMN_STAGE] = "stage",
  [CHORSU_COLUMN_CONTROL] = "control",
  [CHORSU_COLUMN_IMPORTANCE] = "importance",
  [CHORSU_COLUMN_FIGURE] = "figure",
};

const char *
chorsu_column_to_nick (ChorsuColumn column)
{
  g_return_val_if_fail ((guint) column < CHORSU_N_COLUMNS, NULL);

  return nicks[column];
}

gboolean
chorsu_column_from_nick (const char   *nick,
                         ChorsuColumn *column)
{
  g_return_val_if_fail (nick != NULL && column != NULL, FALSE);

  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    if (g_str_equal (nicks[i], nick))
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

static void
chorsu_map_row_finalize (GObject *object)
{
  ChorsuMapRow *self = CHORSU_MAP_ROW (object);

  chorsu_row_texts_clear (&self->texts);
  g_free (self->sort_key);
  g_free (self->haystack);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (chorsu_map_row_parent_class)->finalize (object);
}

static void
chorsu_map_row_class_init (ChorsuMapRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chorsu_map_row_finalize;
}

static void
chorsu_map_row_init (ChorsuMapRow *self)
{
}

ChorsuMapRow *
chorsu_map_row_new (ChorsuDataset      *dataset,
                    const ChorsuRecord *record,
                    int                 year,
                    const char         *language)
{
  ChorsuMapRow *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (record != NULL && language != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_MAP_ROW, NULL);
  self->dataset = g_object_ref (dataset);
  self->record = record;
  self->year = year;
  chorsu_row_texts_fill (&self->texts, dataset, record, year, language);
  self->sort_key = g_utf8_collate_key (self->texts.columns[CHORSU_COLUMN_NAME], -1);

  return self;
}

const ChorsuRecord *
chorsu_map_row_get_record (ChorsuMapRow *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_ROW (self), NULL);

  return self->record;
}

gboolean
chorsu_map_row_is_same_in (ChorsuMapRow *self,
                           int           year,
                           const char   *language)
{
  ChorsuRowTexts texts;
  gboolean same = TRUE;

  g_return_val_if_fail (CHORSU_IS_MAP_ROW (self), FALSE);

  if (year == self->year)
    return TRUE;

  chorsu_row_texts_fill (&texts, self->dataset, self->record, year, language);
  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    same &= g_str_equal (texts.columns[i], self->texts.columns[i]);
  chorsu_row_texts_clear (&texts);

  return same;
}

const char *
chorsu_map_row_get_text (ChorsuMapRow *self,
                         ChorsuColumn  column)
{
  g_return_val_if_fail (CHORSU_IS_MAP_ROW (self), "");
  g_return_val_if_fail ((guint) column < CHORSU_N_COLUMNS, "");

  return self->texts.columns[column];
}

const ChorsuFigure *
chorsu_map_row_get_figure (ChorsuMapRow *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_ROW (self), NULL);

  return self->texts.figure;
}

char *
chorsu_map_row_describe (ChorsuMapRow *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (CHORSU_IS_MAP_ROW (self), g_string_free (text, FALSE));

  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    if (self->texts.columns[i][0] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", self->texts.columns[i]);

  return g_string_free (text, FALSE);
}

/* Sorting */

static const char *
base_unit (const ChorsuFigure *figure)
{
  const ChorsuUnit *unit = figure->measure;

  if (unit != NULL && unit->base != NULL)
    unit = unit->base;

  return unit != NULL ? unit->id : NULL;
}

/* By unit, and within a unit by size; then what is said in words, then nothing. */
static int
compare_figures (const ChorsuFigure *a,
                 const ChorsuFigure *b)
{
  double size_a = 0, size_b = 0;
  gboolean has_a = a != NULL && chorsu_figure_get_size (a, NULL, &size_a);
  gboolean has_b = b != NULL && chorsu_figure_get_size (b, NULL, &size_b);
  int order;

  if (has_a != has_b)
    return has_b - has_a;
  if (!has_a)
    return (a == NULL) - (b == NULL);

  order = g_strcmp0 (base_unit (a), base_unit (b));

  return order != 0 ? order : (size_a < size_b) - (size_a > size_b);
}

static int
compare_column (ChorsuMapRow *a,
                ChorsuMapRow *b,
                ChorsuColumn  column)
{
  const char *text_a = a->texts.columns[column];
  const char *text_b = b->texts.columns[column];

  if (column == CHORSU_COLUMN_FIGURE)
    return compare_figures (a->texts.figure, b->texts.figure);
  if ((text_a[0] == '\0') != (text_b[0] == '\0'))
    return text_a[0] == '\0' ? 1 : -1;

  switch ((int) column)
    {
    case CHORSU_COLUMN_NAME:
      return 0;
    case CHORSU_COLUMN_IMPORTANCE:
      return b->texts.importance - a->texts.importance;
    case CHORSU_COLUMN_CATEGORY:
    case CHORSU_COLUMN_STAGE:
    case CHORSU_COLUMN_CONTROL:
      if (a->texts.order[column] != b->texts.order[column])
        return a->texts.order[column] - b->texts.order[column];
      return g_utf8_collate (text_a, text_b);
    default:
      return g_utf8_collate (text_a, text_b);
    }
}

int
chorsu_map_row_compare (ChorsuMapRow *a,
                        ChorsuMapRow *b,
                        ChorsuColumn  column)
{
  int order = compare_column (a, b, column);

  if (order == 0)
    order = strcmp (a->sort_key, b->sort_key);

  return order != 0 ? order : g_strcmp0 (a->record->ref.id, b->record->ref.id);
}

/* Looking for words */

static void
add_words (GString    *haystack,
           const char *text)
{
  g_autofree char *folded = text != NULL ? chorsu_fold (text) : NULL;

  if (folded != NULL && folded[0] != '\0')
    g_string_append_printf (haystack, " %s", folded);
}

static const char *
get_haystack (ChorsuMapRow *self)
{
  GString *haystack;

  if (self->haystack != NULL)
    return self->haystack;

  haystack = g_string_new (NULL);
  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    add_words (haystack, self->texts.columns[i]);
  for (guint i = 0; self->record->aliases != NULL && self->record->aliases[i] != NULL; i++)
    add_words (haystack, self->record->aliases[i]);
  if (self->record->ref.kind == CHORSU_KIND_RESOURCE)
    {
      const ChorsuSite *site = (const ChorsuSite *) self->record;

      add_words (haystack, site->operator_);
      for (guint i = 0; i < site->n_owners; i++)
        add_words (haystack, site->owners[i].name);
    }
  self->haystack = g_string_free (haystack, FALSE);

  return self->haystack;
}

gboolean
chorsu_map_row_matches (ChorsuMapRow *self,
                        const char   *words)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (CHORSU_IS_MAP_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  parts = g_strsplit (words, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = g_strconcat (" ", parts[i], NULL);

      if (parts[i][0] != '\0' && strstr (get_haystack (self), part) == NULL)
        return FALSE;
    }

  return TRUE;
}
