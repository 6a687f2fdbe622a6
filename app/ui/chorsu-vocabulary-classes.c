/* chorsu-vocabulary-classes.c: what filters choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-vocabulary.h"

#include <glib/gi18n.h>

#include "chorsu-phrases.h"

static const char *const class_kinds[CHORSU_N_LEGEND_TOGGLES] = {
  [CHORSU_LEGEND_CATEGORY] = N_("What"),
  [CHORSU_LEGEND_STAGE] = N_("How Far Along"),
  [CHORSU_LEGEND_CONTROL] = N_("Who Controls It"),
  [CHORSU_LEGEND_MODE] = N_("Mode"),
  [CHORSU_LEGEND_STATUS] = N_("Status"),
  [CHORSU_LEGEND_PRECISION] = N_("How Exact the Course Is"),
  [CHORSU_LEGEND_CORRIDOR] = N_("Corridors"),
  [CHORSU_LEGEND_BORDER] = N_("Borders"),
  [CHORSU_LEGEND_MEMBERSHIP] = N_("Membership"),
  [CHORSU_LEGEND_SHAPE] = N_("What It Is"),
  [CHORSU_LEGEND_STATE] = N_("Status"),
  [CHORSU_LEGEND_OPERATOR] = N_("Who Runs It"),
  [CHORSU_LEGEND_ACTOR] = N_("Who Is Engaged"),
  [CHORSU_LEGEND_MARK] = N_("Points"),
  [CHORSU_LEGEND_STEP] = N_("Shading"),
  [CHORSU_LEGEND_COMMODITY] = N_("Commodity"),
  [CHORSU_LEGEND_CRITICAL] = N_("Lists of Critical Materials"),
  [CHORSU_LEGEND_US_INTEREST] = N_("US Interest"),
  [CHORSU_LEGEND_ENGAGEMENT] = N_("Kind of Engagement"),
};

static const char *const criticals[CHORSU_N_CRITICAL] = {
  [CHORSU_CRITICAL_US] = N_("US list of critical minerals, 2025"),
  [CHORSU_CRITICAL_EU] = N_("EU list of critical raw materials, 2023"),
  [CHORSU_CRITICAL_UNLISTED] = N_("On neither list"),
};

static const char *const us_interests[CHORSU_N_US_INTERESTS] = {
  [CHORSU_US_INTEREST_DEAL] = N_("Deal"),
  [CHORSU_US_INTEREST_TALKS] = N_("Talks"),
  [CHORSU_US_INTEREST_OFFTAKE] = N_("Purchase of output"),
  [CHORSU_US_INTEREST_INVESTOR] = N_("Investor"),
  [CHORSU_US_INTEREST_MOU] = N_("Memorandum"),
  [CHORSU_US_INTEREST_LOAN] = N_("Interest in a loan"),
  [CHORSU_US_INTEREST_NONE] = N_("None known"),
};

static const char *const engagements[CHORSU_N_ENGAGEMENT_KINDS] = {
  [CHORSU_ENGAGEMENT_DEAL] = N_("Deals"),
  [CHORSU_ENGAGEMENT_PROGRAMME] = N_("Programmes"),
  [CHORSU_ENGAGEMENT_INSTITUTION] = N_("Institutions"),
  [CHORSU_ENGAGEMENT_AGREEMENT] = N_("Agreements"),
  [CHORSU_ENGAGEMENT_POLICY] = N_("Policy"),
};

const char *
chorsu_vocabulary_class_kind (ChorsuLegendToggle which)
{
  g_return_val_if_fail ((guint) which < CHORSU_N_LEGEND_TOGGLES, "");

  return class_kinds[which] != NULL ? _(class_kinds[which]) : "";
}

const char *
chorsu_vocabulary_us_interest (ChorsuUsInterest interest)
{
  g_return_val_if_fail ((guint) interest < CHORSU_N_US_INTERESTS, "");

  return _(us_interests[interest]);
}

static const char *
name_of_record (ChorsuDataset *dataset,
                ChorsuKind     kind,
                guint          index,
                const char    *language)
{
  if (index >= chorsu_dataset_get_n_records (dataset, kind))
    return "";

  return chorsu_text_get (chorsu_dataset_get_record (dataset, kind, index)->name, language);
}

static char *
name_of_membership (ChorsuDataset *dataset,
                    guint          value,
                    const char    *language)
{
  const char *organisation = name_of_record (dataset, CHORSU_KIND_ORGANISATION, value / 2, language);

  return g_strdup_printf ("%s: %s", organisation,
                          chorsu_vocabulary_membership (value % 2 == 1 ? CHORSU_MEMBERSHIP_OBSERVER
                                                                       : CHORSU_MEMBERSHIP_MEMBER));
}

static const char *
name_of_value (ChorsuLegendToggle  which,
               guint               value,
               const char         *language)
{
  switch ((int) which)
    {
    case CHORSU_LEGEND_CATEGORY:
      return chorsu_vocabulary_category (value);
    case CHORSU_LEGEND_STAGE:
      return chorsu_vocabulary_stage (value);
    case CHORSU_LEGEND_CONTROL:
      return chorsu_vocabulary_control (value);
    case CHORSU_LEGEND_MODE:
      return chorsu_vocabulary_mode (value);
    case CHORSU_LEGEND_STATUS:
      return chorsu_vocabulary_status (value);
    case CHORSU_LEGEND_PRECISION:
      return chorsu_precision_name (value, language);
    case CHORSU_LEGEND_SHAPE:
      return chorsu_security_shape_name (value, language);
    case CHORSU_LEGEND_STATE:
      return chorsu_security_state_name (value, language);
    case CHORSU_LEGEND_OPERATOR:
    case CHORSU_LEGEND_ACTOR:
      return chorsu_power_name (value, language);
    case CHORSU_LEGEND_CRITICAL:
      return value < CHORSU_N_CRITICAL ? _(criticals[value]) : "";
    case CHORSU_LEGEND_US_INTEREST:
      return chorsu_vocabulary_us_interest (value);
    case CHORSU_LEGEND_ENGAGEMENT:
      return value < CHORSU_N_ENGAGEMENT_KINDS ? _(engagements[value]) : "";
    default:
      return "";
    }
}

char *
chorsu_vocabulary_class (ChorsuDataset      *dataset,
                         ChorsuLegendToggle  which,
                         guint               value,
                         const char         *language)
{
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset) && language != NULL, NULL);

  switch ((int) which)
    {
    case CHORSU_LEGEND_COMMODITY:
      return g_strdup (name_of_record (dataset, CHORSU_KIND_COMMODITY, value, language));
    case CHORSU_LEGEND_CORRIDOR:
      return g_strdup (name_of_record (dataset, CHORSU_KIND_CORRIDOR, value, language));
    case CHORSU_LEGEND_MEMBERSHIP:
      return name_of_membership (dataset, value, language);
    default:
      return g_strdup (name_of_value (which, value, language));
    }
}
