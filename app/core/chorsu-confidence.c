/* chorsu-confidence.c: how well records are documented
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-records.h"

/* Beyond these a place is not well known, or hardly known at all. */
#define HIGH_ACCURACY_KM 10
#define LOW_ACCURACY_KM  50

/* The best that a place of this precision allows. */
static ChorsuConfidence
limit_of_place (ChorsuPrecision precision,
                double          accuracy_km)
{
  if (precision != CHORSU_PRECISION_APPROXIMATE)
    return CHORSU_CONFIDENCE_HIGH;
  if (accuracy_km > LOW_ACCURACY_KM)
    return CHORSU_CONFIDENCE_LOW;
  if (accuracy_km == 0 || accuracy_km > HIGH_ACCURACY_KM)
    return CHORSU_CONFIDENCE_MEDIUM;

  return CHORSU_CONFIDENCE_HIGH;
}

static ChorsuConfidence
limit_of_line (const ChorsuSegment *segment)
{
  ChorsuConfidence limit = limit_of_place (segment->precision, segment->accuracy_km);

  return segment->precision == CHORSU_PRECISION_SURVEYED ? limit : MIN (limit, CHORSU_CONFIDENCE_MEDIUM);
}

static ChorsuConfidence
limit_of_record (const ChorsuRecord *self)
{
  const ChorsuPosition *position = chorsu_record_get_position (self);

  if (self->ref.kind == CHORSU_KIND_SEGMENT)
    return limit_of_line ((const ChorsuSegment *) self);
  if (self->ref.kind == CHORSU_KIND_ENGAGEMENT && !((const ChorsuEngagement *) self)->drawn)
    return CHORSU_CONFIDENCE_HIGH;
  if (position == NULL || !position->known)
    return CHORSU_CONFIDENCE_HIGH;

  return limit_of_place (position->precision, position->accuracy_km);
}

static ChorsuConfidence
limit_of_evidence (const ChorsuRecord *self)
{
  const ChorsuEvidence *evidence = &self->evidence;

  if (evidence->n_publishers == 0 || self->unverified || evidence->n_unverified > evidence->n_sourced)
    return CHORSU_CONFIDENCE_LOW;
  if (evidence->n_publishers == 1 || evidence->n_unverified > 0)
    return CHORSU_CONFIDENCE_MEDIUM;

  return CHORSU_CONFIDENCE_HIGH;
}

ChorsuConfidence
chorsu_record_get_confidence (const ChorsuRecord *self)
{
  g_return_val_if_fail (self != NULL, CHORSU_CONFIDENCE_NONE);

  if (self->ref.kind == CHORSU_KIND_SOURCE)
    return CHORSU_CONFIDENCE_NONE;

  return MIN (limit_of_evidence (self), limit_of_record (self));
}
