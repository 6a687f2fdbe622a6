/* chorsu-years.h: what there was in a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-records.h"

G_BEGIN_DECLS

/*
 * A map of a year shows what was there at its end, or in its course what ended
 * in it. Two years say which map: @year, 0 for no filter, and @today, the year
 * of the data, beyond which nothing is known but what is planned.
 */

/** The years one can choose from. */
#define CHORSU_YEAR_FIRST 1991
#define CHORSU_YEAR_LAST  2030

/** Year of a date as precise as "2025-11-05" or as rough as "2025"; 0 for %NULL. */
int      chorsu_year_from_date      (const char               *date);

/**
 * chorsu_history_status_in:
 * @history: (array length=n_history): changes of a status whose dates are known
 * @n_history: number of changes
 * @now: the status now
 * @today: year of the data
 * @year: a year, 0 for no filter
 * @status: (out): its status then
 *
 * Before the first known change there was nothing of what was begun or opened
 * by it; what fell idle by it ran, and what was dropped by it was a plan. From @today on it is as it
 * is now: what is planned stays planned, however long it takes. Without a
 * history, what operates now always did: most of it is older than its data. What
 * is planned, idle or given up is not there before @today, since nobody knows
 * what it was then.
 *
 * Returns: whether it was there at all
 */
gboolean chorsu_history_status_in   (const ChorsuStatusChange *history,
                                     guint                     n_history,
                                     ChorsuStatus              now,
                                     int                       today,
                                     int                       year,
                                     ChorsuStatus             *status);

/** The same for a line. */
gboolean chorsu_segment_there_in    (const ChorsuSegment      *segment,
                                     int                       today,
                                     int                       year,
                                     ChorsuStatus             *status);

/**
 * chorsu_site_there_in:
 * @site: a resource site
 * @today: year of the data
 * @year: a year, 0 for no filter
 * @stage: (out): how far along it was: its stage now, unless its status was
 *   another
 *
 * Returns: whether it was there at all, by chorsu_history_status_in()
 */
gboolean chorsu_site_there_in       (const ChorsuSite         *site,
                                     int                       today,
                                     int                       year,
                                     ChorsuStage              *stage);

/** The same, and its stage now in years in which it was not there: what is selected is shown in them, too. */
ChorsuStage
         chorsu_site_stage_in       (const ChorsuSite         *site,
                                     int                       today,
                                     int                       year);

/** Whether a security site had begun and was not over before @year. */
gboolean chorsu_security_there_in   (const ChorsuSecurity     *site,
                                     int                       year);

/** Whether an engagement had begun; what has no date always had. */
gboolean chorsu_engagement_there_in (const ChorsuEngagement   *item,
                                     int                       year);

/**
 * chorsu_country_membership_in:
 * @country: a country
 * @organisation: id of an organisation
 * @today: year of the data
 * @year: a year, 0 for no filter
 *
 * Where the country stood in that year. What is not known counts as
 * %CHORSU_MEMBERSHIP_NONE: of a state that has left it is not said here that
 * it was a member in every year before, and of one that joined at an unknown
 * time that it was one before @today.
 */
ChorsuMembershipStatus
         chorsu_country_membership_in (const ChorsuCountry    *country,
                                       const char             *organisation,
                                       int                     today,
                                       int                     year);

G_END_DECLS
