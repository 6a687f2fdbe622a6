/* chorsu-ownership.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-ownership.h"

#include <math.h>
#include <string.h>


#include "chorsu-date.h"
#include "chorsu-figure-compare.h"
#include "chorsu-fold.h"
#include "chorsu-related.h"

/* What can be added up, and whether that is of a whole year. */
static const struct
{
  const char *key;
  gboolean    yearly;
} quantities[] = {
  { "production", TRUE },
  { "capacity", FALSE },
  { "reserves", FALSE },
  { "resources", FALSE },
};

static gboolean
is_yearly (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    if (g_strcmp0 (quantities[i].key, key) == 0)
      return quantities[i].yearly;

  return FALSE;
}

static gboolean
is_whole_year (const ChorsuFigure *figure)
{
  guint from_year, from_month, year, month;

  if (figure->as_of == NULL)
    return FALSE;

  chorsu_date_get_begin (figure->as_of, &from_year, &from_month);
  chorsu_date_get_end (figure->as_of, &year, &month);

  return from_year == year && from_month == 1 && month == 12;
}

static int
year_of (const ChorsuFigure *figure)
{
  guint year, month;

  if (figure->as_of == NULL)
    return 0;
  chorsu_date_get_end (figure->as_of, &year, &month);

  return year;
}

static gboolean
shares_words (const char *a,
              const char *b)
{
  g_autofree char *one = chorsu_fold (a);
  g_autofree char *two = chorsu_fold (b);

  return strstr (one, two) != NULL || strstr (two, one) != NULL;
}

static gboolean
names_commodity (const char            *of,
                 const ChorsuCommodity *commodity)
{
  return g_strcmp0 (of, commodity->symbol) == 0 || shares_words (of, chorsu_text_get (commodity->record.name, "en"));
}

/* Some sites list several commodities: the zinc of a silver mine is not added
 * up as silver. What names none of them is of the one the site is for. */
static gboolean
is_of (ChorsuDataset         *dataset,
       const ChorsuCommodity *commodity,
       const ChorsuSite      *site,
       const ChorsuFigure    *figure)
{
  const char *of = chorsu_text_get (figure->of, "en");
  gboolean main = site->commodities[0] == commodity->record.ref.id;
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COMMODITY);

  if (figure->commodity != NULL)
    return figure->commodity == commodity->record.ref.id;
  if (of == NULL)
    return main;
  if (names_commodity (of, commodity))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (names_commodity (of, (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_COMMODITY, i)))
      return FALSE;

  return main;
}

static gboolean
is_usable (ChorsuDataset         *dataset,
           const ChorsuCommodity *commodity,
           const ChorsuSite      *site,
           const ChorsuFigure    *figure,
           const char            *key)
{
  return g_strcmp0 (figure->key, key) == 0 && figure->basis != CHORSU_BASIS_STATED && figure->target == NULL
         && !figure->aggregate && figure->type == CHORSU_FIGURE_NUMBER
         && chorsu_figure_get_size (figure, NULL, NULL) && (!is_yearly (key) || is_whole_year (figure))
         && is_of (dataset, commodity, site, figure);
}

static gboolean
is_same (const ChorsuFigure *a,
         const ChorsuFigure *b)
{
  return chorsu_figure_same_scale (a, b)
         && g_strcmp0 (chorsu_text_get (a->of, "en"), chorsu_text_get (b->of, "en")) == 0;
}

/* The newest figure of a site that is of the same as an example. */
static const ChorsuFigure *
find_figure (ChorsuDataset         *dataset,
             const ChorsuCommodity *commodity,
             const ChorsuSite      *site,
             const char            *key,
             const ChorsuFigure    *example)
{
  const ChorsuFigure *found = NULL;

  for (guint i = 0; i < site->record.n_figures; i++)
    {
      const ChorsuFigure *figure = site->record.figures[i];

      if (is_usable (dataset, commodity, site, figure, key) && is_same (figure, example)
          && (found == NULL || year_of (figure) > year_of (found)))
        found = figure;
    }

  return found;
}

static GPtrArray *
list_sites (ChorsuDataset         *dataset,
            const ChorsuCommodity *commodity)
{
  GPtrArray *sites = g_ptr_array_new ();
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuSite *site = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE, i);

      if (commodity == NULL || chorsu_list_contains (site->commodities, commodity->record.ref.id))
        g_ptr_array_add (sites, (gpointer) site);
    }

  return sites;
}

static guint
count_measured (ChorsuDataset         *dataset,
                const ChorsuCommodity *commodity,
                const GPtrArray       *sites,
                const char            *key,
                const ChorsuFigure    *example)
{
  guint n = 0;

  for (guint i = 0; i < sites->len; i++)
    n += find_figure (dataset, commodity, sites->pdata[i], key, example) != NULL;

  return n;
}

/* A figure of the kind that most sites have. */
static const ChorsuFigure *
find_example (ChorsuDataset         *dataset,
              const ChorsuCommodity *commodity,
              const GPtrArray       *sites,
              const char            *key,
              guint                 *n_measured)
{
  const ChorsuFigure *best = NULL;

  *n_measured = 0;
  for (guint i = 0; i < sites->len; i++)
    {
      const ChorsuSite *site = sites->pdata[i];
      const ChorsuRecord *record = &site->record;

      for (guint j = 0; j < record->n_figures; j++)
        {
          guint n;

          if (!is_usable (dataset, commodity, site, record->figures[j], key))
            continue;
          n = count_measured (dataset, commodity, sites, key, record->figures[j]);
          if (n > *n_measured)
            {
              best = record->figures[j];
              *n_measured = n;
            }
        }
    }

  return best;
}

GPtrArray *
chorsu_ownership_list_keys (ChorsuDataset         *dataset,
                            const ChorsuCommodity *commodity)
{
  GPtrArray *keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) sites = NULL;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), keys);

  if (commodity == NULL)
    return keys;

  sites = list_sites (dataset, commodity);
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      guint n;

      if (find_example (dataset, commodity, sites, quantities[i].key, &n) != NULL)
        g_ptr_array_add (keys, (gpointer) g_intern_static_string (quantities[i].key));
    }

  return keys;
}

static const ChorsuFigure *
choose_example (ChorsuOwnership *self,
                ChorsuDataset   *dataset,
                const GPtrArray *sites,
                const char      *key)
{
  const ChorsuFigure *best = NULL;
  guint n_best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      guint n;
      const ChorsuFigure *example;

      if (key != NULL && g_strcmp0 (key, quantities[i].key) != 0)
        continue;
      example = find_example (dataset, self->commodity, sites, quantities[i].key, &n);
      if (n > n_best)
        {
          best = example;
          n_best = n;
          self->key = g_intern_static_string (quantities[i].key);
        }
    }

  return best;
}

static int
compare_sites (gconstpointer a,
               gconstpointer b)
{
  const ChorsuSite *one = *(const ChorsuSite *const *) a;
  const ChorsuSite *two = *(const ChorsuSite *const *) b;

  if (one->importance != two->importance)
    return two->importance - one->importance;

  return g_utf8_collate (chorsu_text_get (one->record.name, "en"), chorsu_text_get (two->record.name, "en"));
}

static double
factor_of (const ChorsuFigure *figure)
{
  return figure->measure != NULL ? figure->measure->factor : 1;
}

/* A sum has no more digits than what it is made of, be it in kilotonnes. */
static void
add_to (ChorsuFigure       *sum,
        const ChorsuFigure *figure)
{
  int decimals = figure->decimals + (int) floor (log10 (factor_of (sum) / factor_of (figure)) + .5);
  double size;

  chorsu_figure_get_size (figure, NULL, &size);
  sum->min += size / factor_of (sum);
  sum->max = sum->min;
  sum->decimals = MIN (sum->decimals, decimals);
}

static ChorsuFigure
empty_sum (const ChorsuFigure *example)
{
  return (ChorsuFigure) {
    .key = example->key,
    .label = example->label,
    .type = CHORSU_FIGURE_NUMBER,
    .decimals = example->decimals,
    .unit = example->unit,
    .measure = example->measure,
    .of = example->of,
    .basis = CHORSU_BASIS_DERIVED,
  };
}

static void
add_up (ChorsuOwnership    *self,
        ChorsuDataset      *dataset,
        const ChorsuFigure *example)
{
  self->total = empty_sum (example);
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      ChorsuHolding *holding = &self->holdings[i];

      holding->volume = empty_sum (example);
      for (guint j = 0; j < holding->sites->len; j++)
        {
          const ChorsuFigure *figure =
            find_figure (dataset, self->commodity, holding->sites->pdata[j], self->key, example);

          if (figure == NULL)
            continue;
          g_ptr_array_add (holding->measured, (gpointer) figure);
          add_to (&holding->volume, figure);
          add_to (&self->total, figure);
          if (year_of (figure) != 0)
            {
              self->from = self->from == 0 ? year_of (figure) : MIN (self->from, year_of (figure));
              self->to = MAX (self->to, year_of (figure));
            }
        }
      holding->volume.inputs = (const ChorsuFigure **) holding->measured->pdata;
      holding->volume.n_inputs = holding->measured->len;
      self->n_measured += holding->measured->len;
    }
}

ChorsuOwnership *
chorsu_ownership_new (ChorsuDataset         *dataset,
                      const ChorsuCommodity *commodity,
                      const char            *key)
{
  g_autoptr (GPtrArray) sites = NULL;
  const ChorsuFigure *example = NULL;
  ChorsuOwnership *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);

  self = g_new0 (ChorsuOwnership, 1);
  self->commodity = commodity;
  sites = list_sites (dataset, commodity);
  g_ptr_array_sort (sites, compare_sites);
  self->n_sites = sites->len;
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      self->holdings[i].control = i;
      self->holdings[i].sites = g_ptr_array_new ();
      self->holdings[i].measured = g_ptr_array_new ();
    }
  for (guint i = 0; i < sites->len; i++)
    g_ptr_array_add (self->holdings[((const ChorsuSite *) sites->pdata[i])->control].sites, sites->pdata[i]);

  if (commodity != NULL)
    example = choose_example (self, dataset, sites, key);
  if (example != NULL)
    add_up (self, dataset, example);

  return self;
}

void
chorsu_ownership_free (ChorsuOwnership *self)
{
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      g_ptr_array_unref (self->holdings[i].sites);
      g_ptr_array_unref (self->holdings[i].measured);
    }
  g_free (self);
}

guint
chorsu_ownership_count (const ChorsuOwnership *self,
                        ChorsuControl          control,
                        ChorsuCategory         category)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail ((guint) control < CHORSU_N_CONTROLS, 0);

  for (guint i = 0; i < self->holdings[control].sites->len; i++)
    n += ((const ChorsuSite *) self->holdings[control].sites->pdata[i])->category == category;

  return n;
}
