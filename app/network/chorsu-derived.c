/* chorsu-derived.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-derived-private.h"

#include <math.h>

#include "chorsu-text-private.h"

/* The drawn lines are not better than a kilometre; below so many a tenth is
 * shown, so that what is near does not become 0. */
#define FEW 10

ChorsuFigure *
chorsu_derived_add (ChorsuDerived         *self,
                    const ChorsuRecord    *record,
                    const char            *key,
                    double                 value,
                    const ChorsuTextInput *inputs,
                    guint                  n_inputs)
{
  const ChorsuDerivation *derivation = chorsu_dataset_get_derivation (self->dataset, key);
  GPtrArray *figures = g_hash_table_lookup (self->figures, record);
  ChorsuFigure *figure;

  if (derivation == NULL)
    return NULL;

  figure = chorsu_arena_new (self->arena, ChorsuFigure, 1);
  figure->key = derivation->id;
  figure->label = derivation->name;
  figure->type = CHORSU_FIGURE_NUMBER;
  figure->basis = CHORSU_BASIS_DERIVED;
  figure->decimals = value != round (value) && value < FEW ? 1 : 0;
  figure->min = figure->max = figure->decimals > 0 ? round (value * 10) / 10 : round (value);
  figure->measure = derivation->unit;
  figure->unit = derivation->unit != NULL ? derivation->unit->id : NULL;
  figure->as_of = chorsu_dataset_get_as_of (self->dataset);
  figure->derivation = chorsu_text_substitute (derivation->formula, self->arena, inputs, n_inputs);

  if (figures == NULL)
    {
      figures = g_ptr_array_new ();
      g_hash_table_insert (self->figures, (gpointer) record, figures);
    }
  g_ptr_array_add (figures, figure);

  return figure;
}

const char *
chorsu_derived_number (ChorsuDerived *self,
                       double         value)
{
  g_autofree char *text = g_strdup_printf ("%.0f", value);

  return chorsu_arena_strdup (self->arena, text);
}

/* What the base map calls a country that is no record of the dataset. */
static const ChorsuText *
name_on_map (ChorsuDerived *self,
             const char    *code)
{
  ChorsuBasemap *basemap = chorsu_network_get_basemap (self->network);
  const ChorsuArea *area;
  ChorsuText *text;
  guint index;

  if (!chorsu_basemap_find_area (basemap, code, &index))
    return NULL;

  area = chorsu_basemap_get_area (basemap, index);
  if (area->name_en == NULL || area->name_de == NULL)
    return NULL;

  text = chorsu_text_create (self->arena, 2);
  text->translations[0] = (ChorsuTranslation) { g_intern_static_string ("en"), chorsu_arena_strdup (self->arena, area->name_en) };
  text->translations[1] = (ChorsuTranslation) { g_intern_static_string ("de"), chorsu_arena_strdup (self->arena, area->name_de) };

  return text;
}

ChorsuTextInput
chorsu_derived_country (ChorsuDerived *self,
                        const char    *name,
                        const char    *code)
{
  const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, code);

  return (ChorsuTextInput) { name, country != NULL ? country->record.name : name_on_map (self, code), code };
}

ChorsuDerived *
chorsu_derived_new (ChorsuNetwork *network)
{
  ChorsuDerived *self;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);

  self = g_new0 (ChorsuDerived, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->network = g_object_ref (network);
  self->dataset = chorsu_network_get_dataset (network);
  self->arena = chorsu_arena_create ();
  self->figures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  chorsu_derived_add_corridors (self);
  chorsu_derived_add_countries (self);
  chorsu_derived_add_sites (self);
  chorsu_derived_add_distances (self);

  return self;
}

ChorsuDerived *
chorsu_derived_ref (ChorsuDerived *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
chorsu_derived_unref (ChorsuDerived *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->figures);
  chorsu_arena_free (self->arena);
  g_object_unref (self->network);
  g_free (self);
}

const ChorsuFigure **
chorsu_derived_get (ChorsuDerived *self,
                    ChorsuRef      ref,
                    guint         *n)
{
  const ChorsuRecord *record;
  GPtrArray *figures;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  record = chorsu_dataset_find (self->dataset, ref);
  figures = record != NULL ? g_hash_table_lookup (self->figures, record) : NULL;
  *n = figures != NULL ? figures->len : 0;

  return figures != NULL ? (const ChorsuFigure **) figures->pdata : NULL;
}
