/* chorsu-class-names.c: classes in words, for actions and command lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"

#include <string.h>

#include "chorsu-symbols.h"

static const char *const kinds[CHORSU_N_LEGEND_TOGGLES] = {
  [CHORSU_LEGEND_CATEGORY] = "category",
  [CHORSU_LEGEND_STAGE] = "stage",
  [CHORSU_LEGEND_CONTROL] = "control",
  [CHORSU_LEGEND_MODE] = "mode",
  [CHORSU_LEGEND_STATUS] = "status",
  [CHORSU_LEGEND_PRECISION] = "precision",
  [CHORSU_LEGEND_CORRIDOR] = "corridor",
  [CHORSU_LEGEND_BORDER] = "border",
  [CHORSU_LEGEND_MEMBERSHIP] = "membership",
  [CHORSU_LEGEND_SHAPE] = "shape",
  [CHORSU_LEGEND_STATE] = "state",
  [CHORSU_LEGEND_OPERATOR] = "operator",
  [CHORSU_LEGEND_ACTOR] = "actor",
  [CHORSU_LEGEND_MARK] = "mark",
  [CHORSU_LEGEND_STEP] = "step",
  [CHORSU_LEGEND_COMMODITY] = "commodity",
  [CHORSU_LEGEND_CRITICAL] = "critical",
  [CHORSU_LEGEND_US_INTEREST] = "us-interest",
  [CHORSU_LEGEND_ENGAGEMENT] = "engagement",
};

static const char *const criticals[CHORSU_N_CRITICAL] = {
  [CHORSU_CRITICAL_US] = "us",
  [CHORSU_CRITICAL_EU] = "eu",
  [CHORSU_CRITICAL_UNLISTED] = "unlisted",
};

static const char *const shapes[CHORSU_N_SECURITY_SHAPES] = {
  [CHORSU_SECURITY_BASE] = "base",
  [CHORSU_SECURITY_LAUNCH_SITE] = "launch-site",
  [CHORSU_SECURITY_RANGE] = "range",
  [CHORSU_SECURITY_POST] = "post",
  [CHORSU_SECURITY_CROSSING] = "crossing",
  [CHORSU_SECURITY_TRAINING] = "training",
  [CHORSU_SECURITY_PARTNERSHIP] = "partnership",
  [CHORSU_SECURITY_ATTACK] = "attack",
  [CHORSU_SECURITY_OTHER] = "other",
};

static const char *const states[] = {
  [CHORSU_SECURITY_ACTIVE] = "active",
  [CHORSU_SECURITY_REPORTED] = "reported",
  [CHORSU_SECURITY_ENDED] = "ended",
};

static const char *const powers[CHORSU_N_POWERS] = {
  [CHORSU_POWER_US] = "us",
  [CHORSU_POWER_CHINA] = "china",
  [CHORSU_POWER_RUSSIA] = "russia",
  [CHORSU_POWER_OTHER] = "other",
  [CHORSU_POWER_NATIONAL] = "national",
};

static const char *const marks[CHORSU_N_MARKS] = {
  [CHORSU_MARK_GAUGE_BREAK] = "gauge-break",
  [CHORSU_MARK_FERRY] = "ferry",
  [CHORSU_MARK_CROSSING] = "crossing",
  [CHORSU_MARK_STATION] = "station",
  [CHORSU_MARK_DIRECTION] = "direction",
};

/* How an organisation's observers differ from its members. */
#define OBSERVER ":observer"

/* Steps of relevance are 0 to 3, classes of a figure at most seven. */
static const char *const steps[] = { "0", "1", "2", "3", "4", "5", "6", "7" };

static const char *
enum_nick (ChorsuLegendToggle which,
           guint              value)
{
#define PICK(words) return value < G_N_ELEMENTS (words) ? (words)[value] : NULL
  switch (which)
    {
    case CHORSU_LEGEND_CATEGORY:
      return value < CHORSU_N_CATEGORIES ? chorsu_category_to_nick (value) : NULL;
    case CHORSU_LEGEND_STAGE:
      return value < CHORSU_N_STAGES ? chorsu_stage_to_nick (value) : NULL;
    case CHORSU_LEGEND_CONTROL:
      return value < CHORSU_N_CONTROLS ? chorsu_control_to_nick (value) : NULL;
    case CHORSU_LEGEND_MODE:
      return value < CHORSU_N_MODES ? chorsu_mode_to_nick (value) : NULL;
    case CHORSU_LEGEND_STATUS:
      return value < CHORSU_N_STATUSES ? chorsu_status_to_nick (value) : NULL;
    case CHORSU_LEGEND_PRECISION:
      return value <= CHORSU_PRECISION_SCHEMATIC ? chorsu_precision_to_nick (value) : NULL;
    case CHORSU_LEGEND_SHAPE:
      PICK (shapes);
    case CHORSU_LEGEND_STATE:
      PICK (states);
    case CHORSU_LEGEND_OPERATOR:
    case CHORSU_LEGEND_ACTOR:
      PICK (powers);
    case CHORSU_LEGEND_MARK:
      PICK (marks);
    case CHORSU_LEGEND_STEP:
      if (value == CHORSU_STEP_NO_DATA)
        return "none";
      PICK (steps);
    case CHORSU_LEGEND_CRITICAL:
      PICK (criticals);
    case CHORSU_LEGEND_US_INTEREST:
      return value < CHORSU_N_US_INTERESTS ? chorsu_us_interest_to_nick (value) : NULL;
    case CHORSU_LEGEND_ENGAGEMENT:
      return value < CHORSU_N_ENGAGEMENT_KINDS ? chorsu_engagement_kind_to_nick (value) : NULL;
    case CHORSU_LEGEND_CORRIDOR:
    case CHORSU_LEGEND_BORDER:
    case CHORSU_LEGEND_MEMBERSHIP:
    case CHORSU_LEGEND_COMMODITY:
    case CHORSU_LEGEND_PLAIN:
    case CHORSU_N_LEGEND_TOGGLES:
    default:
      return NULL;
    }
#undef PICK
}

static const char *
record_id (ChorsuDataset *dataset,
           ChorsuKind     kind,
           guint          i)
{
  if (dataset == NULL || i >= chorsu_dataset_get_n_records (dataset, kind))
    return NULL;

  return chorsu_dataset_get_record (dataset, kind, i)->ref.id;
}

static const char *
border_id (ChorsuDataset *dataset,
           guint          i)
{
  guint n = 0;
  const ChorsuBorder *borders = dataset != NULL ? chorsu_dataset_get_borders (dataset, &n) : NULL;

  return i < n ? borders[i].id : NULL;
}

static const char *
nick_of (ChorsuDataset      *dataset,
         ChorsuLegendToggle  which,
         guint               value)
{
  switch ((int) which)
    {
    case CHORSU_LEGEND_CORRIDOR:
      return record_id (dataset, CHORSU_KIND_CORRIDOR, value);
    case CHORSU_LEGEND_MEMBERSHIP:
      return record_id (dataset, CHORSU_KIND_ORGANISATION, value / 2);
    case CHORSU_LEGEND_BORDER:
      return border_id (dataset, value);
    case CHORSU_LEGEND_COMMODITY:
      return record_id (dataset, CHORSU_KIND_COMMODITY, value);
    default:
      return enum_nick (which, value);
    }
}

const char *
chorsu_class_kind_to_nick (ChorsuLegendToggle which)
{
  g_return_val_if_fail ((guint) which < CHORSU_N_LEGEND_TOGGLES, NULL);

  return kinds[which];
}

ChorsuLegendToggle
chorsu_class_kind_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, CHORSU_LEGEND_PLAIN);

  for (guint kind = CHORSU_LEGEND_CATEGORY; kind < CHORSU_N_LEGEND_TOGGLES; kind++)
    if (g_str_equal (kinds[kind], nick))
      return kind;

  return CHORSU_LEGEND_PLAIN;
}

char *
chorsu_class_to_string (ChorsuDataset      *dataset,
                        ChorsuLegendToggle  which,
                        guint               value)
{
  const char *nick = nick_of (dataset, which, value);
  gboolean observer = which == CHORSU_LEGEND_MEMBERSHIP && value % 2 == 1;

  return nick != NULL ? g_strconcat (kinds[which], ":", nick, observer ? OBSERVER : NULL, NULL) : NULL;
}

/* There are few enough classes to look at each. */
#define MAX_VALUE 64

gboolean
chorsu_class_parse (ChorsuDataset      *dataset,
                    const char         *text,
                    ChorsuLegendToggle *which,
                    guint              *value)
{
  g_return_val_if_fail (text != NULL && which != NULL && value != NULL, FALSE);

  for (guint kind = CHORSU_LEGEND_CATEGORY; kind < CHORSU_N_LEGEND_TOGGLES; kind++)
    {
      if (!g_str_has_prefix (text, kinds[kind]) || text[strlen (kinds[kind])] != ':')
        continue;
      for (guint i = 0; i < MAX_VALUE; i++)
        {
          g_autofree char *name = chorsu_class_to_string (dataset, kind, i);

          if (g_strcmp0 (name, text) != 0)
            continue;
          *which = kind;
          *value = i;
          return TRUE;
        }
    }

  return FALSE;
}
