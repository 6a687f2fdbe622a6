/* chorsu-derived-corridors.c: how long corridors are, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-derived-private.h"

#include "chorsu-measure.h"

/* Shares that would be written as 0 are left out. */
#define LEAST_KM 0.5

/* The lines of a corridor, each segment once. */
typedef struct
{
  GArray *shares;      /* of ChorsuCountryShare, in the order they are met */
  guint   n_segments;
  double  km;
} Extent;

static void
add_share (GArray     *shares,
           const char *country,
           double      km)
{
  ChorsuCountryShare share = { country, km };

  for (guint i = 0; i < shares->len; i++)
    if (g_array_index (shares, ChorsuCountryShare, i).country == country)
      {
        g_array_index (shares, ChorsuCountryShare, i).km += km;
        return;
      }

  g_array_append_val (shares, share);
}

static void
extent_init (Extent               *extent,
             ChorsuNetwork        *network,
             const ChorsuCorridor *corridor)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  *extent = (Extent) { .shares = g_array_new (FALSE, FALSE, sizeof (ChorsuCountryShare)) };
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      {
        guint index = chorsu_network_find_segment (network, corridor->routes[i].legs[j].segment->record.ref.id);
        const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, index);

        if (!g_hash_table_add (seen, GUINT_TO_POINTER (index)))
          continue;
        extent->n_segments++;
        extent->km += segment->km;
        for (guint k = 0; k < segment->n_sections; k++)
          add_share (extent->shares, segment->sections[k].country,
                     segment->sections[k].end_km - segment->sections[k].start_km);
      }
}

static void
add_route_lengths (ChorsuDerived        *self,
                   const ChorsuCorridor *corridor)
{
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (self->dataset);

  for (guint i = 0; i < corridor->n_routes; i++)
    {
      const ChorsuRoute *route = &corridor->routes[i];
      g_autoptr (ChorsuWay) way = chorsu_network_measure_route (self->network, route, &model, 0);
      const ChorsuTextInput input = { "segments", NULL, chorsu_derived_number (self, route->n_legs) };
      ChorsuFigure *figure = chorsu_derived_add (self, &corridor->record, "corridor-length", way->km, &input, 1);

      if (figure != NULL)
        figure->scope = route->name;
    }
}

static void
add_shares (ChorsuDerived        *self,
            const ChorsuCorridor *corridor,
            const Extent         *extent)
{
  for (guint i = 0; i < extent->shares->len; i++)
    {
      const ChorsuCountryShare *share = &g_array_index (extent->shares, ChorsuCountryShare, i);
      const char *code = share->country;
      const ChorsuTextInput inputs[] = {
        { "segments", NULL, chorsu_derived_number (self, extent->n_segments) },
        { "routes", NULL, chorsu_derived_number (self, corridor->n_routes) },
        { "total", NULL, chorsu_derived_number (self, extent->km) },
        code != NULL ? chorsu_derived_country (self, "country", code) : (ChorsuTextInput) { "country", NULL, "" },
      };
      ChorsuFigure *figure;

      if (share->km < LEAST_KM)
        continue;

      figure = chorsu_derived_add (self, &corridor->record,
                                   code != NULL ? "corridor-length-in-country" : "corridor-length-at-sea",
                                   share->km, inputs, G_N_ELEMENTS (inputs));
      if (figure != NULL && code != NULL)
        {
          figure->partner = code;
          figure->scope = inputs[3].text;
        }
    }
}

void
chorsu_derived_add_corridors (ChorsuDerived *self)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *)
        chorsu_dataset_get_record (self->dataset, CHORSU_KIND_CORRIDOR, i);
      Extent extent;

      extent_init (&extent, self->network, corridor);
      add_route_lengths (self, corridor);
      add_shares (self, corridor, &extent);
      g_array_unref (extent.shares);
    }
}

/* The km of a corridor inside a country, each segment once. */
static double
km_inside (ChorsuDerived        *self,
           const ChorsuCorridor *corridor,
           const char           *country)
{
  double km = 0;
  Extent extent;

  extent_init (&extent, self->network, corridor);
  for (guint i = 0; i < extent.shares->len; i++)
    if (g_array_index (extent.shares, ChorsuCountryShare, i).country == country)
      km = g_array_index (extent.shares, ChorsuCountryShare, i).km;
  g_array_unref (extent.shares);

  return km;
}

static void
add_corridor_count (ChorsuDerived       *self,
                    const ChorsuCountry *country)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *)
        chorsu_dataset_get_record (self->dataset, CHORSU_KIND_CORRIDOR, i);

      if (km_inside (self, corridor, country->record.ref.id) >= CHORSU_NETWORK_INSIDE_KM)
        g_ptr_array_add (names, (gpointer) corridor->short_name);
    }

  if (names->len > 0)
    {
      const ChorsuTextInput inputs[] = {
        { "km", NULL, chorsu_derived_number (self, CHORSU_NETWORK_INSIDE_KM) },
        { "list", chorsu_text_join (self->arena, names, ", "), NULL },
      };

      chorsu_derived_add (self, &country->record, "corridors-in-country", names->len, inputs, G_N_ELEMENTS (inputs));
    }
}

static void
add_network_lengths (ChorsuDerived       *self,
                     const ChorsuCountry *country)
{
  for (ChorsuMode mode = 0; mode < CHORSU_N_MODES; mode++)
    {
      g_autofree char *key = g_strconcat ("network-", chorsu_mode_to_nick (mode), NULL);
      guint n = 0;
      double km = 0;

      for (guint i = 0; i < chorsu_network_get_n_segments (self->network); i++)
        {
          const ChorsuNetworkSegment *segment = chorsu_network_get_segment (self->network, i);
          double before = km;

          if (segment->record->mode != mode || segment->record->status != CHORSU_STATUS_OPERATING)
            continue;
          for (guint j = 0; j < segment->n_sections; j++)
            if (segment->sections[j].country == country->record.ref.id)
              km += segment->sections[j].end_km - segment->sections[j].start_km;
          n += km > before;
        }

      if (km >= LEAST_KM)
        {
          const ChorsuTextInput input = { "segments", NULL, chorsu_derived_number (self, n) };

          chorsu_derived_add (self, &country->record, key, km, &input, 1);
        }
    }
}

void
chorsu_derived_add_countries (ChorsuDerived *self)
{
  const ChorsuKind kinds[] = { CHORSU_KIND_COUNTRY, CHORSU_KIND_NEIGHBOUR };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < chorsu_dataset_get_n_records (self->dataset, kinds[i]); j++)
      {
        const ChorsuCountry *country = (const ChorsuCountry *) chorsu_dataset_get_record (self->dataset, kinds[i], j);

        add_corridor_count (self, country);
        add_network_lengths (self, country);
      }
}
