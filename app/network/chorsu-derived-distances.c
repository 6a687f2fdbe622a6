/* chorsu-derived-distances.c: how far it is to borders and crossings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-derived-private.h"

#include <math.h>

#include "chorsu-border-distance.h"
#include "chorsu-geodesic.h"

#define AFGHANISTAN "AF"

static gboolean
is_crossing (const ChorsuNode *node)
{
  return g_str_equal (node->node_kind, "border-crossing") && node->position.known;
}

static void
add_nearest_crossing (ChorsuDerived      *self,
                      const ChorsuRecord *record)
{
  const ChorsuPosition *position = chorsu_record_get_position (record);
  const ChorsuNode *nearest = NULL;
  double least = INFINITY;
  guint n = 0;

  for (guint i = 0; i < chorsu_network_get_n_nodes (self->network); i++)
    {
      const ChorsuNode *node = chorsu_network_get_node (self->network, i);
      double km;

      if (!is_crossing (node))
        continue;
      n++;
      km = chorsu_geodesic_km (position->lon, position->lat, node->position.lon, node->position.lat);
      if (km < least)
        {
          least = km;
          nearest = node;
        }
    }

  if (nearest != NULL)
    {
      const ChorsuTextInput inputs[] = {
        { "place", nearest->record.name, NULL },
        { "count", NULL, chorsu_derived_number (self, n) },
      };
      ChorsuFigure *figure = chorsu_derived_add (self, record, "distance-crossing", least, inputs, G_N_ELEMENTS (inputs));

      if (figure != NULL)
        figure->scope = nearest->record.name;
    }
}

static void
add_afghan_border (ChorsuDerived        *self,
                   const ChorsuRecord   *record,
                   const ChorsuPosition *position,
                   const ChorsuText     *place)
{
  const ChorsuTextInput input = { "place", place, NULL };
  double km = chorsu_border_distance_km (chorsu_network_get_basemap (self->network), AFGHANISTAN, NULL,
                                         position->lon, position->lat, NULL);

  if (isfinite (km))
    chorsu_derived_add (self, record, "distance-afghan-border", km, &input, 1);
}

static void
add_capital (ChorsuDerived       *self,
             const ChorsuCountry *country)
{
  const ChorsuPosition *position = &country->capital_position;
  const char *other;
  double km = chorsu_border_distance_km (chorsu_network_get_basemap (self->network), country->record.ref.id, NULL,
                                         position->lon, position->lat, &other);

  if (isfinite (km))
    {
      const ChorsuTextInput inputs[] = {
        { "place", country->capital, NULL },
        chorsu_derived_country (self, "country", other),
      };
      ChorsuFigure *figure = chorsu_derived_add (self, &country->record, "distance-capital-border", km,
                                                 inputs, G_N_ELEMENTS (inputs));

      if (figure != NULL)
        figure->partner = other;
    }
  add_afghan_border (self, &country->record, position, country->capital);
}

static void
add_places (ChorsuDerived *self,
            ChorsuKind     kind,
            gboolean       with_crossing)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, kind); i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (self->dataset, kind, i);
      const ChorsuPosition *position = chorsu_record_get_position (record);

      if (position == NULL || !position->known)
        continue;
      if (with_crossing)
        add_nearest_crossing (self, record);
      add_afghan_border (self, record, position, record->name);
    }
}

void
chorsu_derived_add_distances (ChorsuDerived *self)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COUNTRY); i++)
    {
      const ChorsuCountry *country = (const ChorsuCountry *)
        chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COUNTRY, i);

      if (country->capital != NULL && country->capital_position.known)
        add_capital (self, country);
    }

  add_places (self, CHORSU_KIND_RESOURCE, TRUE);
  add_places (self, CHORSU_KIND_SECURITY, FALSE);
}
