/* chorsu-vocabulary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-vocabulary.h"

#include <glib/gi18n.h>

static const char *const kinds[CHORSU_N_KINDS] = {
  [CHORSU_KIND_NONE] = "",
  [CHORSU_KIND_COUNTRY] = N_("Country"),
  [CHORSU_KIND_NEIGHBOUR] = N_("Neighbour"),
  [CHORSU_KIND_GOAL] = N_("Goal"),
  [CHORSU_KIND_RESOURCE] = N_("Resource site"),
  [CHORSU_KIND_COMMODITY] = N_("Commodity"),
  [CHORSU_KIND_NODE] = N_("Node of the network"),
  [CHORSU_KIND_SEGMENT] = N_("Segment"),
  [CHORSU_KIND_CORRIDOR] = N_("Corridor"),
  [CHORSU_KIND_SECURITY] = N_("Security"),
  [CHORSU_KIND_ENGAGEMENT] = N_("Engagement"),
  [CHORSU_KIND_EVENT] = N_("Event"),
  [CHORSU_KIND_ORGANISATION] = N_("Organisation"),
  [CHORSU_KIND_SOURCE] = N_("Source"),
  [CHORSU_KIND_REGION] = N_("Region"),
  [CHORSU_KIND_BORDER] = N_("Border"),
  [CHORSU_KIND_FACT] = N_("Fact"),
};

static const char *const categories[CHORSU_N_CATEGORIES] = {
  [CHORSU_CATEGORY_RARE_EARTHS] = N_("Rare earths"),
  [CHORSU_CATEGORY_CRITICAL_MINERALS] = N_("Critical minerals"),
  [CHORSU_CATEGORY_BASE_METALS] = N_("Base metals"),
  [CHORSU_CATEGORY_PRECIOUS_METALS] = N_("Precious metals"),
  [CHORSU_CATEGORY_URANIUM] = N_("Uranium"),
  [CHORSU_CATEGORY_OIL] = N_("Oil"),
  [CHORSU_CATEGORY_GAS] = N_("Gas"),
  [CHORSU_CATEGORY_COAL] = N_("Coal"),
  [CHORSU_CATEGORY_HYDROPOWER] = N_("Hydropower"),
  [CHORSU_CATEGORY_FERTILISER_SALTS] = N_("Fertiliser, salts"),
};

static const char *const stages[CHORSU_N_STAGES] = {
  [CHORSU_STAGE_PRODUCING] = N_("Producing"),
  [CHORSU_STAGE_PROCESSING] = N_("Processing"),
  [CHORSU_STAGE_DEVELOPMENT] = N_("Development"),
  [CHORSU_STAGE_EXPLORATION] = N_("Exploration"),
  [CHORSU_STAGE_PROSPECT] = N_("Prospect"),
  [CHORSU_STAGE_SUSPENDED] = N_("Suspended"),
};

static const char *const controls[CHORSU_N_CONTROLS] = {
  [CHORSU_CONTROL_US] = N_("United States"),
  [CHORSU_CONTROL_CHINA] = N_("China"),
  [CHORSU_CONTROL_RUSSIA] = N_("Russia"),
  [CHORSU_CONTROL_OTHER] = N_("Other foreign"),
  [CHORSU_CONTROL_MIXED] = N_("Mixed"),
  [CHORSU_CONTROL_NATIONAL] = N_("National"),
};

static const char *const modes[CHORSU_N_MODES] = {
  [CHORSU_MODE_RAIL] = N_("Rail"),
  [CHORSU_MODE_ROAD] = N_("Road"),
  [CHORSU_MODE_SEA] = N_("Sea"),
  [CHORSU_MODE_GAS] = N_("Gas pipeline"),
  [CHORSU_MODE_OIL] = N_("Oil pipeline"),
  [CHORSU_MODE_POWER] = N_("Power line"),
};

static const char *const statuses[CHORSU_N_STATUSES] = {
  [CHORSU_STATUS_OPERATING] = N_("Operating"),
  [CHORSU_STATUS_CONSTRUCTION] = N_("Under construction"),
  [CHORSU_STATUS_PROPOSED] = N_("Proposed"),
  [CHORSU_STATUS_IDLE] = N_("Idle"),
  [CHORSU_STATUS_MOTHBALLED] = N_("Mothballed"),
  [CHORSU_STATUS_SHELVED] = N_("Shelved"),
  [CHORSU_STATUS_CANCELLED] = N_("Cancelled"),
  [CHORSU_STATUS_RETIRED] = N_("Retired"),
};

static const char *const memberships[] = {
  [CHORSU_MEMBERSHIP_MEMBER] = N_("Member"),
  [CHORSU_MEMBERSHIP_OBSERVER] = N_("Observer or partner"),
  [CHORSU_MEMBERSHIP_LEFT] = N_("Left or suspended"),
  [CHORSU_MEMBERSHIP_APPLICANT] = N_("Applied or announced"),
  [CHORSU_MEMBERSHIP_NONE] = N_("Not a member"),
};

/* Sorted by term. */
static const struct
{
  const char *term;
  const char *word;
} terms[] = {
  { "access-talks", N_("access talks") },
  { "active", N_("active") },
  { "agreement", N_("agreement") },
  { "base", N_("base") },
  { "border-crossing", N_("border crossing") },
  { "capacity", N_("capacity") },
  { "city", N_("city") },
  { "communications", N_("communications site") },
  { "compressor", N_("compressor or pumping station") },
  { "deal", N_("deal") },
  { "discussed", N_("discussed") },
  { "dry-port", N_("dry port") },
  { "exercise", N_("exercise") },
  { "ferry", N_("ferry") },
  { "former", N_("former") },
  { "funded-post", N_("funded border post") },
  { "gas", N_("gas pipeline") },
  { "gauge-break", N_("break of gauge") },
  { "incident", N_("incident") },
  { "institution", N_("institution") },
  { "interpretation", N_("interpretation") },
  { "investor", N_("investor") },
  { "leased-site", N_("leased site") },
  { "loan-interest", N_("interest in a loan") },
  { "memorandum", N_("memorandum") },
  { "mou", N_("memorandum") },
  { "multimodal", N_("multimodal") },
  { "not supported", N_("not supported") },
  { "offtake", N_("purchase of output") },
  { "oil", N_("oil pipeline") },
  { "policy", N_("policy") },
  { "politics", N_("politics") },
  { "port", N_("port") },
  { "power", N_("power line") },
  { "programme", N_("programme") },
  { "qualified", N_("qualified") },
  { "rail", N_("railway") },
  { "reported", N_("reported") },
  { "reported-post", N_("reported post") },
  { "sanctions", N_("sanctions") },
  { "security", N_("security") },
  { "seismic", N_("seismic station") },
  { "space-surveillance", N_("space surveillance") },
  { "state-partnership", N_("state partnership") },
  { "statement", N_("statement") },
  { "station", N_("station") },
  { "substation", N_("substation") },
  { "supported", N_("supported") },
  { "supported as an aim", N_("supported as an aim") },
  { "talks", N_("talks") },
  { "terminal", N_("terminal") },
  { "test-range", N_("test range") },
  { "training-centre", N_("training centre") },
  { "us-funded-post", N_("border post funded by the US") },
};

const char *
chorsu_vocabulary_kind (ChorsuKind kind)
{
  g_return_val_if_fail ((guint) kind < CHORSU_N_KINDS, "");

  return kind == CHORSU_KIND_NONE ? "" : _(kinds[kind]);
}

const char *
chorsu_vocabulary_layer (ChorsuLayers layer)
{
  switch (layer)
    {
    case CHORSU_LAYER_RELIEF:
      return _("Relief");
    case CHORSU_LAYER_PLACES:
      return _("Towns");
    case CHORSU_LAYER_RESOURCES:
      return _("Resources");
    case CHORSU_LAYER_CORRIDORS:
      return _("Corridors");
    case CHORSU_LAYER_MEMBERSHIPS:
      return _("Memberships");
    case CHORSU_LAYER_SECURITY:
      return _("Security");
    case CHORSU_LAYER_ENGAGEMENT:
      return _("Engagement");
    default:
      return "";
    }
}

const char *
chorsu_vocabulary_category (ChorsuCategory category)
{
  g_return_val_if_fail ((guint) category < CHORSU_N_CATEGORIES, "");

  return _(categories[category]);
}

const char *
chorsu_vocabulary_stage (ChorsuStage stage)
{
  g_return_val_if_fail ((guint) stage < CHORSU_N_STAGES, "");

  return _(stages[stage]);
}

const char *
chorsu_vocabulary_control (ChorsuControl control)
{
  g_return_val_if_fail ((guint) control < CHORSU_N_CONTROLS, "");

  return _(controls[control]);
}

const char *
chorsu_vocabulary_importance (int importance)
{
  switch (importance)
    {
    case 3:
      return C_("importance", "large");
    case 2:
      return C_("importance", "medium");
    default:
      return C_("importance", "small");
    }
}

const char *
chorsu_vocabulary_mode (ChorsuMode mode)
{
  g_return_val_if_fail ((guint) mode < CHORSU_N_MODES, "");

  return _(modes[mode]);
}

const char *
chorsu_vocabulary_status (ChorsuStatus status)
{
  g_return_val_if_fail ((guint) status < CHORSU_N_STATUSES, "");

  return _(statuses[status]);
}

const char *
chorsu_vocabulary_confidence (ChorsuConfidence confidence)
{
  switch (confidence)
    {
    case CHORSU_CONFIDENCE_HIGH:
      return C_("confidence", "high");
    case CHORSU_CONFIDENCE_MEDIUM:
      return C_("confidence", "medium");
    case CHORSU_CONFIDENCE_LOW:
      return C_("confidence", "low");
    case CHORSU_CONFIDENCE_NONE:
    default:
      return NULL;
    }
}

const char *
chorsu_vocabulary_membership (ChorsuMembershipStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (memberships), "");

  return _(memberships[status]);
}

char *
chorsu_vocabulary_term (const char *term)
{
  if (term == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (g_str_equal (terms[i].term, term))
      return g_strdup (_(terms[i].word));

  return g_strdelimit (g_strdup (term), "-", ' ');
}
