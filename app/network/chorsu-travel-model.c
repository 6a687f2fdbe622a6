/* chorsu-travel-model.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-travel-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chorsu-network.h"

ChorsuTravelModel
chorsu_travel_model_from_dataset (ChorsuDataset *dataset)
{
  ChorsuTravelModel self;

  for (guint i = 0; i < CHORSU_N_PARAMETERS; i++)
    {
      const ChorsuFigure *figure = chorsu_dataset_get_parameter (dataset, i);

      self.values[i] = figure != NULL ? figure->min : NAN;
    }

  return self;
}

static gboolean
set_one (ChorsuTravelModel  *self,
         const char         *change,
         GError            **error)
{
  g_auto (GStrv) sides = g_strsplit (change, "=", 2);
  char *end = NULL;
  double value;
  guint i;

  for (i = 0; i < CHORSU_N_PARAMETERS; i++)
    if (sides[0] != NULL && g_str_equal (g_strstrip (sides[0]), chorsu_parameter_to_nick (i)))
      break;
  if (i == CHORSU_N_PARAMETERS || sides[1] == NULL)
    {
      g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN,
                   _("“%s” is no parameter with a value, such as “rail-speed=40”"), change);
      return FALSE;
    }

  value = g_ascii_strtod (g_strstrip (sides[1]), &end);
  if (end == sides[1] || *end != '\0' || !isfinite (value) || value < 0
      || (i <= CHORSU_PARAMETER_SEA_SPEED && value == 0))
    {
      g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN,
                   _("“%s” is no value for %s"), sides[1], sides[0]);
      return FALSE;
    }

  self->values[i] = value;
  return TRUE;
}

gboolean
chorsu_travel_model_set (ChorsuTravelModel  *self,
                         const char         *text,
                         GError            **error)
{
  g_auto (GStrv) changes = NULL;
  ChorsuTravelModel changed;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  changed = *self;
  changes = g_strsplit (text, ",", -1);
  for (guint i = 0; changes[i] != NULL; i++)
    if (!set_one (&changed, changes[i], error))
      return FALSE;

  *self = changed;
  return TRUE;
}

double
chorsu_travel_model_speed (const ChorsuTravelModel *self,
                           ChorsuMode               mode)
{
  switch (mode)
    {
    case CHORSU_MODE_RAIL:
      return self->values[CHORSU_PARAMETER_RAIL_SPEED];
    case CHORSU_MODE_ROAD:
      return self->values[CHORSU_PARAMETER_ROAD_SPEED];
    case CHORSU_MODE_SEA:
      return self->values[CHORSU_PARAMETER_SEA_SPEED];
    case CHORSU_MODE_GAS:
    case CHORSU_MODE_OIL:
    case CHORSU_MODE_POWER:
    case CHORSU_N_MODES:
    default:
      return NAN;
    }
}

/* What the parameters are the cost of. */
#define COST_KM 500.0

double
chorsu_travel_model_cost (const ChorsuTravelModel *self,
                          ChorsuMode               mode)
{
  switch (mode)
    {
    case CHORSU_MODE_RAIL:
      return self->values[CHORSU_PARAMETER_RAIL_COST] / COST_KM;
    case CHORSU_MODE_ROAD:
      return self->values[CHORSU_PARAMETER_ROAD_COST] / COST_KM;
    case CHORSU_MODE_SEA:
    case CHORSU_MODE_GAS:
    case CHORSU_MODE_OIL:
    case CHORSU_MODE_POWER:
    case CHORSU_N_MODES:
    default:
      return NAN;
    }
}

double
chorsu_travel_model_border_hours (const ChorsuTravelModel *self,
                                  ChorsuMode               mode)
{
  switch (mode)
    {
    case CHORSU_MODE_RAIL:
      return self->values[CHORSU_PARAMETER_RAIL_BORDER];
    case CHORSU_MODE_ROAD:
      return self->values[CHORSU_PARAMETER_ROAD_BORDER];
    case CHORSU_MODE_SEA:
      return 0;
    case CHORSU_MODE_GAS:
    case CHORSU_MODE_OIL:
    case CHORSU_MODE_POWER:
    case CHORSU_N_MODES:
    default:
      return NAN;
    }
}
