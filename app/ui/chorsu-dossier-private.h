/* chorsu-dossier-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-comparison.h"
#include "chorsu-dossier.h"
#include "chorsu-explorer.h"
#include "chorsu-network.h"
#include "chorsu-related.h"
#include "chorsu-rows.h"
#include "chorsu-section.h"

G_BEGIN_DECLS

/**
 * ChorsuDossierBuild:
 * @dataset: where records come from
 * @language: BCP 47 code
 * @box: where the dossier's paragraphs and sections go
 *
 * What the builders of all topics share while they fill a dossier.
 */
typedef struct
{
  ChorsuDataset *dataset;
  const char    *language;
  GtkBox        *box;
} ChorsuDossierBuild;

/** Adds a section; see chorsu_section_new(). */
void  chorsu_dossier_add_section   (ChorsuDossierBuild *build,
                                    const char         *id,
                                    const char         *title,
                                    guint               n_rows,
                                    ChorsuSectionFill   fill,
                                    gconstpointer       record);

/** Adds a section with the records of a kind that relate to @record. */
void  chorsu_dossier_add_related   (ChorsuDossierBuild *build,
                                    const char         *title,
                                    const ChorsuRecord *record,
                                    ChorsuKind          kind,
                                    ChorsuSectionFill   fill);

/** The network of the dossier that a section is in. Returns: (nullable) (transfer none): %NULL until it is made */
ChorsuNetwork *chorsu_dossier_get_network (ChorsuSection *section);

/** What the dossier that a widget is in asks of the network. Returns: (nullable) (transfer none) */
ChorsuExplorer *chorsu_dossier_get_explorer (GtkWidget *widget);

/** Adds what the network says of a corridor: its ways, countries and volumes. */
void  chorsu_dossier_add_ways      (ChorsuDossierBuild   *build,
                                    const ChorsuCorridor *corridor);

/** Adds what was promised of a corridor beside what is there. */
void  chorsu_dossier_add_promises  (ChorsuDossierBuild   *build,
                                    const ChorsuCorridor *corridor);

/** Adds buttons for what can be done with @ref in the network, where anything can. */
void  chorsu_dossier_add_commands  (ChorsuDossierBuild *build,
                                    ChorsuRef           ref);

/** Adds a paragraph of text; nothing for %NULL. */
void  chorsu_dossier_add_paragraph (ChorsuDossierBuild *build,
                                    const char         *text);

/** Adds the record's own figures, remark and sources where it has any. */
void  chorsu_dossier_add_common    (ChorsuDossierBuild *build,
                                    const ChorsuRecord *record);

/** Adds a section of what was corrected, if anything was. */
void  chorsu_dossier_add_revisions (ChorsuDossierBuild *build,
                                    const ChorsuRecord *record);

/** Adds the record's sources, and what was corrected. */
void  chorsu_dossier_add_sources   (ChorsuDossierBuild *build,
                                    const ChorsuRecord *record);

/** Adds the status, since when, and how it has changed. @history: (array length=n) */
void  chorsu_dossier_add_status    (ChorsuSection            *section,
                                    ChorsuStatus              status,
                                    const ChorsuStatusChange *history,
                                    guint                     n);

/** Adds how exact a point or a line is, with the rule behind the words. */
void  chorsu_dossier_add_precision (ChorsuSection        *section,
                                    const char           *title,
                                    ChorsuPrecision       precision,
                                    double                accuracy_km,
                                    const char           *remark);
void  chorsu_dossier_add_position  (ChorsuSection        *section,
                                    const ChorsuPosition *position);

/* Fillers that several topics use; their record is the dossier's. */
void  chorsu_dossier_fill_figures     (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_sites       (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_corridors   (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_security    (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_engagement  (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_events      (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_facts       (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_nodes       (ChorsuSection *section, gconstpointer record);
void  chorsu_dossier_fill_countries   (ChorsuSection *section, gconstpointer record);

/* One builder per topic. */
void  chorsu_dossier_build_country      (ChorsuDossierBuild *build, const ChorsuCountry *country);
void  chorsu_dossier_build_goal         (ChorsuDossierBuild *build, const ChorsuGoal *goal);
void  chorsu_dossier_build_site         (ChorsuDossierBuild *build, const ChorsuSite *site);
void  chorsu_dossier_build_commodity    (ChorsuDossierBuild *build, const ChorsuCommodity *commodity);
void  chorsu_dossier_build_corridor     (ChorsuDossierBuild *build, const ChorsuCorridor *corridor);
void  chorsu_dossier_build_node         (ChorsuDossierBuild *build, const ChorsuNode *node);
void  chorsu_dossier_build_segment      (ChorsuDossierBuild *build, const ChorsuSegment *segment);
void  chorsu_dossier_build_security     (ChorsuDossierBuild *build, const ChorsuSecurity *security);
void  chorsu_dossier_build_engagement   (ChorsuDossierBuild *build, const ChorsuEngagement *engagement);
void  chorsu_dossier_build_event        (ChorsuDossierBuild *build, const ChorsuEvent *event);
void  chorsu_dossier_build_fact         (ChorsuDossierBuild *build, const ChorsuFact *fact);
void  chorsu_dossier_build_border       (ChorsuDossierBuild *build, const ChorsuBorder *border);
void  chorsu_dossier_build_organisation (ChorsuDossierBuild *build, const ChorsuOrganisation *organisation);

/** Two to five countries side by side. @comparison: must outlive the sections */
void  chorsu_dossier_build_comparison   (ChorsuDossierBuild     *build,
                                         const ChorsuComparison *comparison);

G_END_DECLS
