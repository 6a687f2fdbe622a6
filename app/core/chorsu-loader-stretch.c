/* chorsu-loader-stretch.c: the part of a corridor a stated length is of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

const ChorsuStretch *
chorsu_loader_stretch (ChorsuLoader *self,
                       JsonObject   *object)
{
  static const char *const members[] = { "route", "from", "to", "segments", "countries", "drawn", NULL };
  JsonObject *value = chorsu_loader_object (self, object, "stretch", CHORSU_OPTIONAL);
  ChorsuStretch *stretch;

  if (value == NULL)
    return NULL;

  stretch = chorsu_arena_new (self->arena, ChorsuStretch, 1);
  chorsu_loader_enter (self, "stretch");
  chorsu_loader_check_members (self, value, members);
  stretch->route = chorsu_loader_id (self, value, "route", CHORSU_OPTIONAL);
  stretch->from = chorsu_loader_reference (self, value, "from", CHORSU_OPTIONAL, CHORSU_KIND_NODE);
  stretch->to = chorsu_loader_reference (self, value, "to", CHORSU_OPTIONAL, CHORSU_KIND_NODE);
  stretch->segments = chorsu_loader_ids (self, value, "segments", CHORSU_OPTIONAL, CHORSU_KIND_SEGMENT);
  stretch->countries = chorsu_loader_codes (self, value, "countries", CHORSU_OPTIONAL);
  stretch->drawn = !json_object_has_member (value, "drawn") || chorsu_loader_boolean (self, value, "drawn");
  chorsu_loader_leave (self);

  return stretch;
}

static const ChorsuRoute *
find_route (const ChorsuCorridor *corridor,
            const char           *id)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    if (id == NULL || corridor->routes[i].id == id)
      return &corridor->routes[i];

  return NULL;
}

static gboolean
passes (const ChorsuRoute *route,
        const char        *node)
{
  for (guint i = 0; i < route->n_legs; i++)
    {
      const ChorsuSegment *segment = route->legs[i].segment;

      if (segment == NULL || segment->from == NULL || segment->to == NULL)
        return TRUE; /* reported already */
      if (segment->from->record.ref.id == node || segment->to->record.ref.id == node)
        return TRUE;
    }

  return FALSE;
}

static void
check_stretch (ChorsuLoader         *self,
               const ChorsuCorridor *corridor,
               const ChorsuStretch  *stretch)
{
  const ChorsuRoute *route = find_route (corridor, stretch->route);

  if (route == NULL)
    {
      if (stretch->route != NULL)
        chorsu_loader_error (self, "route", _("the corridor has no route “%s”"), stretch->route);
      return;
    }

  if (stretch->from != NULL && !passes (route, stretch->from))
    chorsu_loader_error (self, "from", _("the route “%s” does not pass “%s”"), route->id, stretch->from);
  if (stretch->to != NULL && !passes (route, stretch->to))
    chorsu_loader_error (self, "to", _("the route “%s” does not pass “%s”"), route->id, stretch->to);
}

static void
check_figures (ChorsuLoader          *self,
               const ChorsuCorridor  *corridor,
               const char            *member,
               const ChorsuFigure   **figures,
               guint                  n)
{
  chorsu_loader_enter (self, member);
  for (guint i = 0; i < n; i++)
    {
      chorsu_loader_enter_element (self, i);
      if (figures[i] != NULL && figures[i]->stretch != NULL)
        {
          chorsu_loader_enter (self, "stretch");
          check_stretch (self, corridor, figures[i]->stretch);
          chorsu_loader_leave (self);
        }
      if (figures[i] != NULL && figures[i]->n_others > 0)
        check_figures (self, corridor, "others", figures[i]->others, figures[i]->n_others);
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);
}

void
chorsu_loader_check_stretches (ChorsuLoader         *self,
                               const ChorsuCorridor *corridor)
{
  check_figures (self, corridor, "figures", corridor->record.figures, corridor->record.n_figures);
}
