/* chorsu-loader-history.c: how the status of lines and sites has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-date.h"
#include "chorsu-words-private.h"

ChorsuStatus
chorsu_loader_status (ChorsuLoader *self,
                      JsonObject   *object,
                      ChorsuNeed    need,
                      ChorsuStatus  otherwise)
{
  int status = chorsu_loader_choice (self, object, "status", need, chorsu_status_words);

  return status >= 0 ? (ChorsuStatus) status : otherwise;
}

static void
read_change (ChorsuLoader *self,
             JsonObject   *object,
             gpointer      element)
{
  static const char *const members[] = { "status", "date", "text", "sources", "unverified", NULL };
  ChorsuStatusChange *change = element;

  chorsu_loader_check_members (self, object, members);
  change->status = chorsu_loader_status (self, object, CHORSU_REQUIRED, CHORSU_STATUS_OPERATING);
  change->date = chorsu_loader_date (self, object, "date", CHORSU_REQUIRED);
  change->text = chorsu_loader_text (self, object, "text", CHORSU_OPTIONAL);
  change->sources = chorsu_loader_sources (self, object, "sources", &change->n_sources);
  change->unverified = chorsu_loader_mark (self, object, "unverified");
  chorsu_loader_check_sourced (self, change->n_sources, change->unverified);
}

const ChorsuStatusChange *
chorsu_loader_history (ChorsuLoader *self,
                       JsonObject   *object,
                       guint        *n)
{
  const ChorsuStatusChange *history;

  history = chorsu_loader_elements (self, object, "history", CHORSU_OPTIONAL,
                                    sizeof (ChorsuStatusChange), read_change, n);

  chorsu_loader_enter (self, "history");
  for (guint i = 1; i < *n; i++)
    if (history[i - 1].date != NULL && history[i].date != NULL
        && chorsu_date_compare (history[i - 1].date, history[i].date) >= 0)
      {
        chorsu_loader_enter_element (self, i);
        chorsu_loader_error (self, "date", _("changes of the status must be in order of time"));
        chorsu_loader_leave (self);
      }
  chorsu_loader_leave (self);

  return history;
}
