/* chorsu-years.c: what there was in a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-years.h"

#include <stdlib.h>

#include "chorsu-dataset.h"

int
chorsu_year_from_date (const char *date)
{
  return date == NULL ? 0 : atoi (date);
}

static gboolean
is_planned (ChorsuStatus status)
{
  return status == CHORSU_STATUS_CONSTRUCTION || status == CHORSU_STATUS_PROPOSED;
}

/* What was before the first change that is known. Returns: whether anything was */
static gboolean
status_before (ChorsuStatus  first,
               ChorsuStatus *status)
{
  if (is_planned (first) || first == CHORSU_STATUS_OPERATING)
    return FALSE;

  *status = first == CHORSU_STATUS_SHELVED || first == CHORSU_STATUS_CANCELLED ? CHORSU_STATUS_PROPOSED
                                                                              : CHORSU_STATUS_OPERATING;
  return TRUE;
}

gboolean
chorsu_history_status_in (const ChorsuStatusChange *history,
                          guint                     n_history,
                          ChorsuStatus              now,
                          int                       today,
                          int                       year,
                          ChorsuStatus             *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  *status = now;
  if (year == 0 || year >= today)
    return TRUE;
  if (n_history == 0)
    return now == CHORSU_STATUS_OPERATING;

  if (chorsu_year_from_date (history[0].date) > year)
    return status_before (history[0].status, status);

  for (guint i = 0; i < n_history && chorsu_year_from_date (history[i].date) <= year; i++)
    *status = history[i].status;

  return TRUE;
}

gboolean
chorsu_segment_there_in (const ChorsuSegment *segment,
                         int                  today,
                         int                  year,
                         ChorsuStatus        *status)
{
  g_return_val_if_fail (segment != NULL, FALSE);

  return chorsu_history_status_in (segment->history, segment->n_history, segment->status, today, year, status);
}

/* The stage that a status says, where the site's own goes with another. */
static ChorsuStage
stage_of_status (ChorsuStatus status,
                 ChorsuStage  now)
{
  if (chorsu_stage_get_status (now) == status)
    return now;

  switch (status)
    {
    case CHORSU_STATUS_OPERATING:
      return CHORSU_STAGE_PRODUCING;
    case CHORSU_STATUS_CONSTRUCTION:
      return CHORSU_STAGE_DEVELOPMENT;
    case CHORSU_STATUS_PROPOSED:
      return CHORSU_STAGE_PROSPECT;
    case CHORSU_STATUS_IDLE:
    case CHORSU_STATUS_MOTHBALLED:
    case CHORSU_STATUS_SHELVED:
    case CHORSU_STATUS_CANCELLED:
    case CHORSU_STATUS_RETIRED:
    case CHORSU_N_STATUSES:
    default:
      return CHORSU_STAGE_SUSPENDED;
    }
}

gboolean
chorsu_site_there_in (const ChorsuSite *site,
                      int               today,
                      int               year,
                      ChorsuStage      *stage)
{
  ChorsuStatus status;

  g_return_val_if_fail (site != NULL && stage != NULL, FALSE);

  if (!chorsu_history_status_in (site->history, site->n_history, site->status, today, year, &status))
    return FALSE;

  *stage = status == site->status ? site->stage : stage_of_status (status, site->stage);
  return TRUE;
}

ChorsuStage
chorsu_site_stage_in (const ChorsuSite *site,
                      int               today,
                      int               year)
{
  ChorsuStage stage;

  g_return_val_if_fail (site != NULL, 0);

  return chorsu_site_there_in (site, today, year, &stage) ? stage : site->stage;
}

gboolean
chorsu_security_there_in (const ChorsuSecurity *site,
                          int                   year)
{
  int to = chorsu_year_from_date (site->to);

  return year == 0 || (chorsu_year_from_date (site->from) <= year && (to == 0 || to >= year));
}

gboolean
chorsu_engagement_there_in (const ChorsuEngagement *item,
                            int                     year)
{
  return year == 0 || chorsu_year_from_date (item->date) <= year;
}

ChorsuMembershipStatus
chorsu_country_membership_in (const ChorsuCountry *country,
                              const char          *organisation,
                              int                  today,
                              int                  year)
{
  const ChorsuMembership *membership = chorsu_country_get_membership (country, organisation);

  if (membership == NULL)
    return CHORSU_MEMBERSHIP_NONE;
  if (year == 0)
    return membership->status;

  if (membership->status == CHORSU_MEMBERSHIP_LEFT)
    return membership->until != 0 && year < membership->until ? CHORSU_MEMBERSHIP_NONE : CHORSU_MEMBERSHIP_LEFT;
  if (membership->since > year || (membership->since == 0 && year < today))
    return CHORSU_MEMBERSHIP_NONE;
  if (membership->until != 0 && membership->until < year)
    return CHORSU_MEMBERSHIP_LEFT;

  return membership->status;
}
