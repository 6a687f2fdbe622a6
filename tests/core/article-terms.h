/* article-terms.h: what the founding article names, and where it leads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

/* What somebody looks for, and the first thing it finds. */
typedef struct
{
  const char *text;
  const char *ref;
} Term;

/* The terms of the founding article, in German and in English. */
static const Term article_terms[] = {
  { "Neue Seidenstraße", "organisation:BRI" },
  { "New Silk Road", "organisation:BRI" },
  { "Belt and Road", "organisation:BRI" },
  { "OVKS", "organisation:CSTO" },
  { "CSTO", "organisation:CSTO" },
  { "EAWU", "organisation:EAEU" },
  { "EAEU", "organisation:EAEU" },
  { "5+1", "organisation:C5+1" },
  { "C5+1", "organisation:C5+1" },
  { "5+1-Gipfel", "event:t-2025-11-06-47" },
  { "C5+1 summit", "event:t-2025-11-06-47" },
  { "Mittlerer Korridor", "corridor:middle-corridor" },
  { "Middle Corridor", "corridor:middle-corridor" },
  { "Seltene Erden", "commodity:rare-earths" },
  { "rare earths", "commodity:rare-earths" },
  { "Batterien", "goal:minerals" },
  { "batteries", "goal:minerals" },
  { "Militärgerät", "goal:minerals" },
  { "military equipment", "goal:minerals" },
  { "Halbleiter", "goal:minerals" },
  { "semiconductors", "goal:minerals" },
  { "Lieferkette", "goal:minerals" },
  { "supply chain", "goal:minerals" },
  { "Bodenschätze", "goal:minerals" },
  { "vital minerals", "goal:minerals" },
  { "afghanische Grenze", "goal:security" },
  { "Afghan border", "goal:security" },
  { "Ausbildung von Sicherheitskräften", "goal:security" },
  { "training of security forces", "goal:security" },
  { "Austausch von Informationen", "goal:security" },
  { "Informationsaustausch", "goal:security" },
  { "exchange of information", "goal:security" },
  { "zeitweilige Stützpunkte", "goal:security" },
  { "temporary bases", "goal:security" },
  { "Militärbasen", "goal:security" },
  { "military bases", "goal:security" },
  { "Bagram", "security:us-bagram" },
  { "Afghanistan", "neighbour:AF" },
  { "Nachbarn Afghanistans", "goal:security" },
  { "neighbours of Afghanistan", "goal:security" },
  { "Tajikistan and Turkmenistan as neighbours of Afghanistan", "goal:security" },
  { "Tadschikistan", "country:TJ" },
  { "Turkmenistan", "country:TM" },
  { "Investitionen", "goal:soft-power" },
  { "investment", "goal:soft-power" },
  { "Technologietransfer", "goal:soft-power" },
  { "technology transfer", "goal:soft-power" },
  { "Kulturelle Zusammenarbeit", "goal:soft-power" },
  { "cultural cooperation", "goal:soft-power" },
  { "Stipendien", "goal:soft-power" },
  { "scholarships", "goal:soft-power" },
  { "Bildungsprojekte", "goal:soft-power" },
  { "education projects", "goal:soft-power" },
  { "Markteintritt amerikanischer Unternehmen", "goal:soft-power" },
  { "market entry of American companies", "goal:soft-power" },
  { "Einfluss Chinas und Russlands eindämmen", "goal:contain-influence" },
  { "Zugang zu lebenswichtigen Bodenschätzen", "goal:minerals" },
  { "Stärkung der Sicherheits- und Militärkooperationen", "goal:security" },
  { "Investitionen und sanften Einfluss gewinnen", "goal:soft-power" },
};
