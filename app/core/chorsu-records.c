/* chorsu-records.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-records.h"

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
