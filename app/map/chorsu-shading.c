/* chorsu-shading.c: which figure of each country is compared with the others'
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-shading.h"

#include <math.h>
#include <string.h>

#include "chorsu-content.h"
#include "chorsu-shading-private.h"

/* A key as it is asked for, taken apart. */
typedef struct
{
  char       *key;
  const char *partner;  /* nullable, interned */
} Wanted;

static void
wanted_clear (Wanted *self)
{
  g_free (self->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static Wanted
parse_key (const char *text)
{
  const char *colon = strchr (text, ':');

  if (colon == NULL)
    return (Wanted) { g_strdup (text), NULL };

  return (Wanted) { g_strndup (text, colon - text), g_intern_string (colon + 1) };
}

static const ChorsuCountry *
get_country (ChorsuDataset *dataset,
             guint          i)
{
  return (const ChorsuCountry *) chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i);
}

/* Amounts and shares; ranks, years and ratios are neither. */
static gboolean
is_comparable_unit (const char *unit)
{
  return unit != NULL && !g_str_equal (unit, "rank") && !g_str_equal (unit, "year") && !g_str_equal (unit, "times");
}

/* What the country itself reports, for the whole, as it was. */
static gboolean
is_comparable (const ChorsuCountry *country,
               const ChorsuFigure  *figure)
{
  const char *reporter = chorsu_text_get (figure->reporter, "en");

  return figure->type == CHORSU_FIGURE_NUMBER && is_comparable_unit (figure->unit) && figure->scope == NULL
         && figure->of == NULL && figure->target == NULL
         && (reporter == NULL || g_strcmp0 (reporter, chorsu_text_get (country->record.name, "en")) == 0);
}

static gboolean
is_newer (const ChorsuFigure *a,
          const ChorsuFigure *b)
{
  return b == NULL || g_strcmp0 (a->as_of, b->as_of) > 0;
}

static const ChorsuFigure *
find_figure (const ChorsuCountry *country,
             const Wanted        *wanted,
             const char          *unit,
             int                  year)
{
  const ChorsuFigure *newest = NULL;

  for (guint i = 0; i < country->record.n_figures; i++)
    {
      const ChorsuFigure *figure = country->record.figures[i];

      if (!g_str_equal (figure->key, wanted->key) || figure->partner != wanted->partner
          || !is_comparable (country, figure) || (unit != NULL && !g_str_equal (figure->unit, unit))
          || (year != 0 && chorsu_year_from_date (figure->as_of) > year))
        continue;
      if (is_newer (figure, newest))
        newest = figure;
    }

  return newest;
}

/* A key whose figures all speak of one partner need not name it. */
static const char *
only_partner (ChorsuDataset *dataset,
              const char    *key)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY);
  const char *partner = NULL;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i);

      for (guint j = 0; j < record->n_figures; j++)
        {
          if (!g_str_equal (record->figures[j]->key, key))
            continue;
          if (record->figures[j]->partner == NULL || (partner != NULL && partner != record->figures[j]->partner))
            return NULL;
          partner = record->figures[j]->partner;
        }
    }

  return partner;
}

static guint
take_values (ChorsuShading *self,
             ChorsuDataset *dataset,
             const Wanted  *wanted,
             int            year)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY);
  guint n_known = 0;

  for (guint i = 0; i < n && self->n_values < G_N_ELEMENTS (self->values); i++)
    {
      const ChorsuCountry *country = get_country (dataset, i);
      const ChorsuFigure *figure = find_figure (country, wanted, self->unit, year);

      self->values[self->n_values++] = (ChorsuShadingValue) { country->record.ref.id, figure, CHORSU_STEP_NO_DATA };
      if (figure == NULL)
        continue;
      self->unit = figure->unit;
      self->label = figure->label;
      self->largest = n_known == 0 ? figure->max : MAX (self->largest, figure->max);
      n_known++;
    }

  return n_known;
}

ChorsuShading *
chorsu_shading_new (ChorsuDataset *dataset,
                    const char    *key,
                    int            year)
{
  g_autoptr (ChorsuShading) self = NULL;
  g_auto (Wanted) wanted = { NULL, NULL };

  g_return_val_if_fail (key != NULL, NULL);

  if (dataset == NULL)
    return NULL;

  wanted = parse_key (key);
  if (wanted.partner == NULL)
    wanted.partner = only_partner (dataset, wanted.key);
  self = g_new0 (ChorsuShading, 1);
  self->key = g_intern_string (key);
  if (take_values (self, dataset, &wanted, year) < 2)
    return NULL;

  self->totals = !g_str_equal (self->unit, "%");
  chorsu_shading_classify (self);

  return g_steal_pointer (&self);
}

void
chorsu_shading_free (ChorsuShading *self)
{
  g_free (self);
}

const ChorsuShadingValue *
chorsu_shading_get (const ChorsuShading *self,
                    const char          *country)
{
  for (guint i = 0; i < self->n_values; i++)
    if (g_strcmp0 (self->values[i].country, country) == 0)
      return &self->values[i];

  return NULL;
}

double
chorsu_shading_radius (const ChorsuShading *self,
                       const ChorsuFigure  *figure,
                       double               largest)
{
  return self->largest > 0 ? largest * sqrt (MAX (figure->max, 0) / self->largest) : 0;
}

char *
chorsu_shading_as_of (const ChorsuShading *self)
{
  int first = 0, last = 0;

  for (guint i = 0; i < self->n_values; i++)
    {
      int year = self->values[i].figure != NULL ? chorsu_year_from_date (self->values[i].figure->as_of) : 0;

      if (year == 0)
        continue;
      first = first == 0 ? year : MIN (first, year);
      last = MAX (last, year);
    }

  return first == last ? g_strdup_printf ("%d", last) : g_strdup_printf ("%d–%d", first, last);
}

static gint
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
list_key (GPtrArray          *keys,
          ChorsuDataset      *dataset,
          const ChorsuFigure *figure)
{
  g_autofree char *key = g_strconcat (figure->key, figure->partner != NULL ? ":" : NULL, figure->partner, NULL);
  g_autoptr (ChorsuShading) shading = NULL;

  if (g_ptr_array_find (keys, g_intern_string (key), NULL))
    return;

  shading = chorsu_shading_new (dataset, key, 0);
  if (shading != NULL)
    g_ptr_array_add (keys, (gpointer) g_intern_string (key));
}

GPtrArray *
chorsu_shading_list (ChorsuDataset *dataset)
{
  GPtrArray *keys = g_ptr_array_new ();
  guint n = dataset != NULL ? chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY) : 0;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (dataset, CHORSU_KIND_COUNTRY, i);

      for (guint j = 0; j < record->n_figures; j++)
        list_key (keys, dataset, record->figures[j]);
    }
  g_ptr_array_sort (keys, compare_keys);

  return keys;
}

char *
chorsu_shading_name (ChorsuDataset *dataset,
                     const char    *key,
                     const char    *language)
{
  g_auto (Wanted) wanted = parse_key (key);
  g_autoptr (ChorsuShading) shading = chorsu_shading_new (dataset, key, 0);
  const char *label = shading != NULL ? chorsu_text_get (shading->label, language) : NULL;
  const ChorsuCountry *partner = wanted.partner != NULL ? chorsu_dataset_get_country (dataset, wanted.partner) : NULL;

  if (label == NULL)
    return g_strdup (key);

  /* Where there is but one partner, the figure's name speaks of it. */
  if (partner == NULL || only_partner (dataset, wanted.key) != NULL)
    return g_strdup (label);

  return g_strdup_printf ("%s: %s", label, chorsu_text_get (partner->record.name, language));
}
