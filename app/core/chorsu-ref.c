/* chorsu-ref.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-ref.h"

#include <string.h>

static const struct
{
  const char *singular;
  const char *plural;
} nicks[CHORSU_N_KINDS] = {
  [CHORSU_KIND_NONE] = { "none", "none" },
  [CHORSU_KIND_COUNTRY] = { "country", "countries" },
  [CHORSU_KIND_NEIGHBOUR] = { "neighbour", "neighbours" },
  [CHORSU_KIND_GOAL] = { "goal", "goals" },
  [CHORSU_KIND_RESOURCE] = { "resource", "resources" },
  [CHORSU_KIND_COMMODITY] = { "commodity", "commodities" },
  [CHORSU_KIND_NODE] = { "node", "nodes" },
  [CHORSU_KIND_SEGMENT] = { "segment", "segments" },
  [CHORSU_KIND_CORRIDOR] = { "corridor", "corridors" },
  [CHORSU_KIND_SECURITY] = { "security", "security" },
  [CHORSU_KIND_ENGAGEMENT] = { "engagement", "engagements" },
  [CHORSU_KIND_EVENT] = { "event", "events" },
  [CHORSU_KIND_ORGANISATION] = { "organisation", "organisations" },
  [CHORSU_KIND_SOURCE] = { "source", "sources" },
  [CHORSU_KIND_REGION] = { "region", "regions" },
  [CHORSU_KIND_BORDER] = { "border", "borders" },
  [CHORSU_KIND_FACT] = { "fact", "facts" },
};

ChorsuRef
chorsu_ref (ChorsuKind  kind,
            const char *id)
{
  return (ChorsuRef) { kind, g_intern_string (id) };
}

const char *
chorsu_kind_to_nick (ChorsuKind kind)
{
  g_return_val_if_fail ((guint) kind < CHORSU_N_KINDS, NULL);

  return nicks[kind].singular;
}

ChorsuKind
chorsu_kind_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, CHORSU_KIND_NONE);

  for (guint i = CHORSU_KIND_COUNTRY; i < CHORSU_N_KINDS; i++)
    if (g_str_equal (nick, nicks[i].singular) || g_str_equal (nick, nicks[i].plural))
      return i;

  return CHORSU_KIND_NONE;
}

gboolean
chorsu_ref_parse (const char *text,
                  ChorsuRef  *ref)
{
  const char *colon;
  g_autofree char *nick = NULL;
  ChorsuKind kind;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ref != NULL, FALSE);

  colon = strchr (text, ':');
  if (colon == NULL || colon[1] == '\0')
    return FALSE;

  nick = g_strndup (text, colon - text);
  kind = chorsu_kind_from_nick (nick);
  if (kind == CHORSU_KIND_NONE)
    return FALSE;

  *ref = chorsu_ref (kind, colon + 1);
  return TRUE;
}

char *
chorsu_ref_to_string (ChorsuRef ref)
{
  if (chorsu_ref_is_none (ref))
    return g_strdup ("");

  return g_strconcat (chorsu_kind_to_nick (ref.kind), ":", ref.id, NULL);
}
