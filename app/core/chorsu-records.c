/* chorsu-records.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-records.h"

#include "chorsu-text-private.h"

ChorsuStatus
chorsu_stage_get_status (ChorsuStage stage)
{
  switch (stage)
    {
    case CHORSU_STAGE_PRODUCING:
    case CHORSU_STAGE_PROCESSING:
      return CHORSU_STATUS_OPERATING;
    case CHORSU_STAGE_SUSPENDED:
      return CHORSU_STATUS_IDLE;
    case CHORSU_STAGE_DEVELOPMENT:
    case CHORSU_STAGE_EXPLORATION:
    case CHORSU_STAGE_PROSPECT:
    case CHORSU_N_STAGES:
    default:
      return CHORSU_STATUS_PROPOSED;
    }
}

const char *
chorsu_history_get_since (const ChorsuStatusChange *history,
                          guint                     n_history,
                          ChorsuStatus              status)
{
  const char *since = NULL;

  for (guint i = n_history; i > 0 && history[i - 1].status == status; i--)
    since = history[i - 1].date;

  return since;
}

char *
chorsu_precision_format (ChorsuPrecision  precision,
                         double           accuracy_km,
                         const char      *language)
{
  gboolean german = chorsu_language_is_german (language);

  switch (precision)
    {
    case CHORSU_PRECISION_SURVEYED:
      return g_strdup (german ? "vermessen" : "surveyed");
    case CHORSU_PRECISION_SCHEMATIC:
      return g_strdup (german ? "schematisch" : "schematic");
    case CHORSU_PRECISION_APPROXIMATE:
    default:
      if (accuracy_km > 0)
        return g_strdup_printf (german ? "ungefähr, ± %g km" : "approximate, ± %g km", accuracy_km);
      return g_strdup (german ? "ungefähr, Genauigkeit nicht angegeben" : "approximate, accuracy not stated");
    }
}

const ChorsuPosition *
chorsu_record_get_position (const ChorsuRecord *self)
{
  if (self == NULL)
    return NULL;

  switch (self->ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
      return &((const ChorsuSite *) self)->position;
    case CHORSU_KIND_NODE:
      return &((const ChorsuNode *) self)->position;
    case CHORSU_KIND_SECURITY:
      return &((const ChorsuSecurity *) self)->position;
    case CHORSU_KIND_ENGAGEMENT:
      return &((const ChorsuEngagement *) self)->position;
    default:
      return NULL;
    }
}

gboolean
chorsu_revision_concerns (const ChorsuRevision *self,
                          ChorsuRef             ref)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_refs; i++)
    if (chorsu_ref_equal (self->refs[i], ref))
      return TRUE;

  return FALSE;
}
