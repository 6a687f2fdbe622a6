/* chorsu-derived-sites.c: how many sites, of what, and who controls them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-derived-private.h"

#include <string.h>

static const ChorsuSite *
get_site (ChorsuDerived *self,
          guint          index)
{
  return (const ChorsuSite *) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_RESOURCE, index);
}

static gboolean
lists (const ChorsuSite *site,
       const char       *commodity)
{
  for (guint i = 0; site->commodities[i] != NULL; i++)
    if (site->commodities[i] == commodity)
      return TRUE;

  return FALSE;
}

/* Sites in a country that list a commodity; NULL for any. */
static guint
count_sites (ChorsuDerived *self,
             const char    *country,
             const char    *commodity)
{
  guint n = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_RESOURCE); i++)
    {
      const ChorsuSite *site = get_site (self, i);

      n += (country == NULL || site->country == country) && (commodity == NULL || lists (site, commodity));
    }

  return n;
}

static void
add_by_commodity (ChorsuDerived       *self,
                  const ChorsuCountry *country)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COMMODITY); i++)
    {
      const ChorsuRecord *commodity = chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COMMODITY, i);
      const ChorsuTextInput input = { "commodity", commodity->name, NULL };
      guint n = count_sites (self, country->record.ref.id, commodity->ref.id);
      ChorsuFigure *figure = n > 0 ? chorsu_derived_add (self, &country->record, "sites-by-commodity", n, &input, 1) : NULL;

      if (figure != NULL)
        {
          figure->commodity = commodity->ref.id;
          figure->scope = commodity->name;
        }
    }
}

static void
add_control (ChorsuDerived       *self,
             const ChorsuCountry *country,
             guint                total)
{
  for (ChorsuControl control = 0; control < CHORSU_N_CONTROLS; control++)
    {
      g_autofree char *key = g_strconcat ("control-", chorsu_control_to_nick (control), NULL);
      guint n = 0;

      for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_RESOURCE); i++)
        n += get_site (self, i)->country == country->record.ref.id && get_site (self, i)->control == control;

      if (n > 0)
        {
          const ChorsuTextInput inputs[] = {
            { "count", NULL, chorsu_derived_number (self, n) },
            { "total", NULL, chorsu_derived_number (self, total) },
          };

          chorsu_derived_add (self, &country->record, key, 100.0 * n / total, inputs, G_N_ELEMENTS (inputs));
        }
    }
}

static void
add_by_country (ChorsuDerived      *self,
                const ChorsuRecord *commodity)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COUNTRY); i++)
    {
      const ChorsuRecord *country = chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COUNTRY, i);
      const ChorsuTextInput input = { "country", country->name, NULL };
      guint n = count_sites (self, country->ref.id, commodity->ref.id);
      ChorsuFigure *figure = n > 0 ? chorsu_derived_add (self, commodity, "sites-of-commodity", n, &input, 1) : NULL;

      if (figure != NULL)
        {
          figure->partner = country->ref.id;
          figure->scope = country->name;
        }
    }
}

void
chorsu_derived_add_sites (ChorsuDerived *self)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COUNTRY); i++)
    {
      const ChorsuCountry *country = (const ChorsuCountry *)
        chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COUNTRY, i);
      guint total = count_sites (self, country->record.ref.id, NULL);

      if (total == 0)
        continue;
      chorsu_derived_add (self, &country->record, "sites-in-country", total, NULL, 0);
      add_control (self, country, total);
      add_by_commodity (self, country);
    }

  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COMMODITY); i++)
    add_by_country (self, chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COMMODITY, i));
}
