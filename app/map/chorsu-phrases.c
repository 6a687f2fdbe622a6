/* chorsu-phrases.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-phrases.h"

#include <stdio.h>

typedef struct
{
  const char *en;
  const char *de;
} Words;

static const Words phrases[CHORSU_N_PHRASES] = {
  [CHORSU_PHRASE_ON_THE_MAP] = { "On the map", "Auf der Karte" },
  [CHORSU_PHRASE_RESOURCES] = { "Resources", "Rohstoffe" },
  [CHORSU_PHRASE_CORRIDORS] = { "Corridors", "Korridore" },
  [CHORSU_PHRASE_MEMBERSHIPS] = { "Memberships", "Mitgliedschaften" },
  [CHORSU_PHRASE_SECURITY] = { "Security", "Sicherheit" },
  [CHORSU_PHRASE_ENGAGEMENT] = { "Engagement", "Engagement" },

  [CHORSU_PHRASE_N_SITES] = { "{1} sites.", "{1} Standorte." },
  [CHORSU_PHRASE_N_OF_SITES] = { "{1} of {2} sites.", "{1} von {2} Standorten." },
  [CHORSU_PHRASE_ONLY] = { "Only: {1}.", "Nur: {1}." },
  [CHORSU_PHRASE_NOTHING] = { "nothing", "nichts" },
  [CHORSU_PHRASE_N_OF_COMMODITIES] = { "{1} of {2} commodities", "{1} von {2} Rohstoffen" },
  [CHORSU_PHRASE_READ_SITES] = { "Shape: what. Fill: stage. Ring: who controls.",
                                 "Form: was. Füllung: Stand. Ring: wer verfügt." },
  [CHORSU_PHRASE_WHAT_IS_MINED] = { "What is mined or produced", "Was gefördert oder erzeugt wird" },
  [CHORSU_PHRASE_WHO_CONTROLS] = { "Who controls it", "Wer darüber verfügt" },
  [CHORSU_PHRASE_HOW_FAR] = { "How far along", "Wie weit es ist" },
  [CHORSU_PHRASE_SIZE_NOTE] = { "Large: US deal, rare earths, world rank or the country’s largest.",
                                "Groß: US-Geschäft, Seltene Erden, Weltrang oder der größte im Land." },
  [CHORSU_PHRASE_LEADER_NOTE] = { "Thin leader: moved, its dot is the true place. "
                                  "Bare dots, numbered discs: sites without room at this scale.",
                                  "Dünne Linie: verschoben, ihr Punkt ist der wahre Ort. "
                                  "Bloße Punkte, Kreise mit Zahl: Standorte ohne Platz in diesem Maßstab." },

  [CHORSU_PHRASE_UNVERIFIED] = { "unverified", "ungeprüft" },

  [CHORSU_PHRASE_SEVERAL_MODES] = { "Several modes", "Mehrere Verkehrsmittel" },
  [CHORSU_PHRASE_WHAT_TRAVELS] = { "What travels", "Was unterwegs ist" },
  [CHORSU_PHRASE_STATUS] = { "Status", "Stand" },
  [CHORSU_PHRASE_HOW_EXACT] = { "How exact the course is", "Wie genau der Verlauf ist" },
  [CHORSU_PHRASE_POINTS] = { "Points", "Punkte" },
  [CHORSU_PHRASE_GAUGE_BREAK] = { "Break of gauge", "Spurwechsel" },
  [CHORSU_PHRASE_FERRY] = { "Ferry", "Fähre" },
  [CHORSU_PHRASE_CROSSING] = { "Border crossing", "Grenzübergang" },
  [CHORSU_PHRASE_STATION] = { "Station, port", "Bahnhof, Hafen" },
  [CHORSU_PHRASE_DIRECTION] = { "Direction of the route", "Richtung der Route" },
  [CHORSU_PHRASE_OTHERS_RECEDE] = { "all other lines recede", "alle anderen Linien treten zurück" },
  [CHORSU_PHRASE_LIST_ONLY] = { "Shelved, cancelled, retired: in lists only.",
                                "Aufgeschoben, abgesagt, stillgelegt: nur in Listen." },
  [CHORSU_PHRASE_PROMISED] = { "Expected to be open by {2}: {1} of these lines, still drawn as planned.",
                              "Bis {2} angekündigt: {1} dieser Linien, weiter als geplant gezeichnet." },
  [CHORSU_PHRASE_ROUTES] = { "Routes", "Wege" },
  [CHORSU_PHRASE_SIDE_ROUTE] = { "Narrow: side routes of the same corridor.",
                                 "Schmal: Nebenwege desselben Korridors." },
  [CHORSU_PHRASE_RUSSIAN_BACKED] = { "Russian-backed", "mit Russland" },
  [CHORSU_PHRASE_CHINESE_BACKED] = { "Chinese-backed", "mit China" },
  [CHORSU_PHRASE_PALE_BAND] = { "Pale band: course is schematic.", "Blasses Band: Verlauf schematisch." },

  [CHORSU_PHRASE_VOLUME] = { "Line width: volume a year", "Linienbreite: Menge im Jahr" },
  [CHORSU_PHRASE_VOLUME_NOTE] = {
    "Of the corridor as a whole. Width grows with the square root; tonnes and cubic metres each by their own scale.",
    "Des Korridors als Ganzes. Die Breite wächst mit der Wurzel; Tonnen und Kubikmeter je nach eigenem Maßstab." },
  [CHORSU_PHRASE_NO_VOLUME] = { "No figure for a full year", "Kein Wert für ein volles Jahr" },

  [CHORSU_PHRASE_NETWORK] = { "In the network", "Im Netz" },
  [CHORSU_PHRASE_BROKEN] = { "Broken part of a corridor", "Unterbrochener Teil eines Korridors" },
  [CHORSU_PHRASE_WAY_ROUND] = { "Way round", "Umweg" },
  [CHORSU_PHRASE_SOONEST] = { "Reached soonest", "Am frühesten erreicht" },
  [CHORSU_PHRASE_LATEST] = { "Reached last", "Zuletzt erreicht" },
  [CHORSU_PHRASE_NO_WAY_ROUND] = { "no way round", "kein Umweg" },
  [CHORSU_PHRASE_MORE_BORDERS] = { "borders {1}", "Grenzen {1}" },
  [CHORSU_PHRASE_MORE_BREAKS] = { "breaks of gauge {1}", "Spurwechsel {1}" },
  [CHORSU_PHRASE_CLOSED] = { "✕ closed. All else recedes.", "✕ gesperrt. Alles andere tritt zurück." },
  [CHORSU_PHRASE_RANKED] = { "Number: rank among the chokepoints.", "Zahl: Rang unter den Engstellen." },
  [CHORSU_PHRASE_COMPARED] = { "Solid 1, dashed 2, dotted 3: corridors compared.",
                               "Durchgezogen 1, gestrichelt 2, gepunktet 3: verglichene Korridore." },

  [CHORSU_PHRASE_NO_DATA] = { "No figure found", "Kein Wert gefunden" },
  [CHORSU_PHRASE_CLASSES_NOTE] = { "Values of {1}. Classes: natural breaks, rounded.",
                                   "Werte von {1}. Klassen: natürliche Grenzen, gerundet." },
  [CHORSU_PHRASE_CIRCLES_NOTE] = { "Values of {1}. The area of a circle is in proportion to the value.",
                                   "Werte von {1}. Die Fläche der Kreise entspricht dem Wert." },
  [CHORSU_PHRASE_SOURCES] = { "Sources: {1}.", "Quellen: {1}." },

  [CHORSU_PHRASE_RELEVANCE] = { "Relevance: criteria met, of six", "Relevanz: erfüllte Kriterien von sechs" },
  [CHORSU_PHRASE_RELEVANCE_NOW] = { "Relevance as judged in {1}.", "Relevanz nach dem Stand von {1}." },
  [CHORSU_PHRASE_RELEVANCE_OF] = { "relevance {1} of 3", "Relevanz {1} von 3" },
  [CHORSU_PHRASE_BORDERS] = { "Borders", "Grenzen" },

  [CHORSU_PHRASE_MEMBER_OF] = { "{1} member", "{1}-Mitglied" },
  [CHORSU_PHRASE_OBSERVER_OF] = { "{1} observer", "{1}-Beobachter" },
  [CHORSU_PHRASE_LEFT_IN] = { "{1}: left in {2}", "{1}: ausgetreten {2}" },
  [CHORSU_PHRASE_LEFT] = { "{1}: left", "{1}: ausgetreten" },
  [CHORSU_PHRASE_ALL_FIVE] = { "All five: {1}.", "Alle fünf: {1}." },
  [CHORSU_PHRASE_ALL_BUT] = { "All but {1}: {2}.", "Alle außer {1}: {2}." },

  [CHORSU_PHRASE_WHAT_IT_IS] = { "What it is", "Was es ist" },
  [CHORSU_PHRASE_WHO_RUNS] = { "Who runs it", "Wer es betreibt" },
  [CHORSU_PHRASE_WHO_IS_ENGAGED] = { "Who is engaged", "Wer sich engagiert" },
  [CHORSU_PHRASE_COUNT_NOTE] = { "Number in the disc: deals, programmes and institutions at a place.",
                                 "Zahl im Kreis: Geschäfte, Programme und Einrichtungen an einem Ort." },
  [CHORSU_PHRASE_FOLDED] = { "Not shown for lack of room: {1}.", "Aus Platzmangel nicht gezeigt: {1}." },

  [CHORSU_PHRASE_YEAR_SHOWN] = { "Year shown: {1}", "Gezeigtes Jahr: {1}" },
  [CHORSU_PHRASE_AS_OF] = { "As of {1}", "Stand {1}" },
  [CHORSU_PHRASE_CREDITS] = {
    "Boundaries are schematic and imply no position. Dashed: disputed. Natural Earth; GeoNames (CC BY 4.0)",
    "Grenzen sind schematisch und drücken keine Haltung aus. Gestrichelt: umstritten. "
    "Natural Earth; GeoNames (CC BY 4.0)" },
  [CHORSU_PHRASE_CREDITS_SHORT] = { "Natural Earth; GeoNames (CC BY 4.0)", "Natural Earth; GeoNames (CC BY 4.0)" },
  [CHORSU_PHRASE_AT_LATITUDE] = { "at {1}° {2}", "auf {1}° {2}" },
};

static const Words categories[CHORSU_N_CATEGORIES] = {
  [CHORSU_CATEGORY_RARE_EARTHS] = { "Rare earths", "Seltene Erden" },
  [CHORSU_CATEGORY_CRITICAL_MINERALS] = { "Critical minerals", "Kritische Minerale" },
  [CHORSU_CATEGORY_BASE_METALS] = { "Base metals", "Basismetalle" },
  [CHORSU_CATEGORY_PRECIOUS_METALS] = { "Precious metals", "Edelmetalle" },
  [CHORSU_CATEGORY_URANIUM] = { "Uranium", "Uran" },
  [CHORSU_CATEGORY_OIL] = { "Oil", "Erdöl" },
  [CHORSU_CATEGORY_GAS] = { "Gas", "Erdgas" },
  [CHORSU_CATEGORY_COAL] = { "Coal", "Kohle" },
  [CHORSU_CATEGORY_HYDROPOWER] = { "Hydropower", "Wasserkraft" },
  [CHORSU_CATEGORY_FERTILISER_SALTS] = { "Fertiliser, salts", "Dünger, Salze" },
};

static const Words stages[CHORSU_N_STAGES] = {
  [CHORSU_STAGE_PRODUCING] = { "Producing", "Förderung" },
  [CHORSU_STAGE_PROCESSING] = { "Processing", "Verarbeitung" },
  [CHORSU_STAGE_DEVELOPMENT] = { "Development", "Erschließung" },
  [CHORSU_STAGE_EXPLORATION] = { "Exploration", "Erkundung" },
  [CHORSU_STAGE_PROSPECT] = { "Prospect", "Vorkommen" },
  [CHORSU_STAGE_SUSPENDED] = { "Suspended", "Ruhend" },
};

static const Words controls[CHORSU_N_CONTROLS] = {
  [CHORSU_CONTROL_US] = { "United States", "Vereinigte Staaten" },
  [CHORSU_CONTROL_CHINA] = { "China", "China" },
  [CHORSU_CONTROL_RUSSIA] = { "Russia", "Russland" },
  [CHORSU_CONTROL_OTHER] = { "Other foreign", "Andere ausländische" },
  [CHORSU_CONTROL_MIXED] = { "Mixed (national + foreign)", "Gemischt (in- und ausländisch)" },
  [CHORSU_CONTROL_NATIONAL] = { "National (no ring)", "Inländisch (kein Ring)" },
};

static const Words modes[CHORSU_N_MODES] = {
  [CHORSU_MODE_RAIL] = { "Railway", "Eisenbahn" },
  [CHORSU_MODE_ROAD] = { "Road", "Straße" },
  [CHORSU_MODE_SEA] = { "Ferry, shipping", "Fähre, Schifffahrt" },
  [CHORSU_MODE_GAS] = { "Gas pipeline", "Gasleitung" },
  [CHORSU_MODE_OIL] = { "Oil pipeline", "Ölleitung" },
  [CHORSU_MODE_POWER] = { "Power line", "Stromleitung" },
};

static const Words statuses[CHORSU_N_STATUSES] = {
  [CHORSU_STATUS_OPERATING] = { "Operating", "In Betrieb" },
  [CHORSU_STATUS_CONSTRUCTION] = { "Under construction", "Im Bau" },
  [CHORSU_STATUS_PROPOSED] = { "Proposed", "Geplant" },
  [CHORSU_STATUS_IDLE] = { "Idle, suspended", "Ruhend, ausgesetzt" },
  [CHORSU_STATUS_MOTHBALLED] = { "Mothballed", "Eingemottet" },
  [CHORSU_STATUS_SHELVED] = { "Shelved", "Aufgeschoben" },
  [CHORSU_STATUS_CANCELLED] = { "Cancelled", "Abgesagt" },
  [CHORSU_STATUS_RETIRED] = { "Retired", "Stillgelegt" },
};

static const Words precisions[] = {
  [CHORSU_PRECISION_SURVEYED] = { "Surveyed: edged line", "Vermessen: gesäumte Linie" },
  [CHORSU_PRECISION_APPROXIMATE] = { "Approximate: bare line", "Ungefähr: blanke Linie" },
  [CHORSU_PRECISION_SCHEMATIC] = { "Schematic: pale band", "Schematisch: blasses Band" },
};

static const Words powers[CHORSU_N_POWERS] = {
  [CHORSU_POWER_US] = { "United States", "Vereinigte Staaten" },
  [CHORSU_POWER_CHINA] = { "China", "China" },
  [CHORSU_POWER_RUSSIA] = { "Russia", "Russland" },
  [CHORSU_POWER_OTHER] = { "Other", "Andere" },
  [CHORSU_POWER_NATIONAL] = { "The country itself", "Das Land selbst" },
};

static const Words shapes[CHORSU_N_SECURITY_SHAPES] = {
  [CHORSU_SECURITY_BASE] = { "Base", "Stützpunkt" },
  [CHORSU_SECURITY_LAUNCH_SITE] = { "Leased launch site", "Gepachteter Startplatz" },
  [CHORSU_SECURITY_RANGE] = { "Range, sensor", "Testgelände, Sensor" },
  [CHORSU_SECURITY_POST] = { "Funded or reported post", "Finanzierter oder gemeldeter Posten" },
  [CHORSU_SECURITY_CROSSING] = { "Border crossing", "Grenzübergang" },
  [CHORSU_SECURITY_TRAINING] = { "Training", "Ausbildung" },
  [CHORSU_SECURITY_PARTNERSHIP] = { "State partnership", "Staatspartnerschaft" },
  [CHORSU_SECURITY_ATTACK] = { "Attack", "Angriff" },
  [CHORSU_SECURITY_OTHER] = { "Talks, programme, exercise", "Gespräche, Programm, Übung" },
};

static const Words states[] = {
  [CHORSU_SECURITY_ACTIVE] = { "Active", "Besteht" },
  [CHORSU_SECURITY_REPORTED] = { "Reported, not confirmed", "Gemeldet, nicht bestätigt" },
  [CHORSU_SECURITY_ENDED] = { "Ended", "Beendet" },
};

static const Words criticals[CHORSU_N_CRITICAL] = {
  [CHORSU_CRITICAL_US] = { "on the US list of critical minerals", "auf der US-Liste kritischer Minerale" },
  [CHORSU_CRITICAL_EU] = { "on the EU list of critical raw materials", "auf der EU-Liste kritischer Rohstoffe" },
  [CHORSU_CRITICAL_UNLISTED] = { "on neither list of critical materials", "auf keiner Liste kritischer Stoffe" },
};

static const Words us_interests[CHORSU_N_US_INTERESTS] = {
  [CHORSU_US_INTEREST_DEAL] = { "US deal", "US-Geschäft" },
  [CHORSU_US_INTEREST_TALKS] = { "US talks", "US-Gespräche" },
  [CHORSU_US_INTEREST_OFFTAKE] = { "US purchase of output", "US-Abnahme" },
  [CHORSU_US_INTEREST_INVESTOR] = { "US investor", "US-Investor" },
  [CHORSU_US_INTEREST_MOU] = { "US memorandum", "US-Absichtserklärung" },
  [CHORSU_US_INTEREST_LOAN] = { "US interest in a loan", "US-Kreditinteresse" },
  [CHORSU_US_INTEREST_NONE] = { "no US interest", "kein US-Interesse" },
};

static const Words engagement_kinds[CHORSU_N_ENGAGEMENT_KINDS] = {
  [CHORSU_ENGAGEMENT_DEAL] = { "deals", "Geschäfte" },
  [CHORSU_ENGAGEMENT_PROGRAMME] = { "programmes", "Programme" },
  [CHORSU_ENGAGEMENT_INSTITUTION] = { "institutions", "Einrichtungen" },
  [CHORSU_ENGAGEMENT_AGREEMENT] = { "agreements", "Abkommen" },
  [CHORSU_ENGAGEMENT_POLICY] = { "policy", "Politik" },
};

static const Words engagement_words[CHORSU_N_ENGAGEMENT_KINDS] = {
  [CHORSU_ENGAGEMENT_DEAL] = { "Deal", "Geschäft" },
  [CHORSU_ENGAGEMENT_PROGRAMME] = { "Programme", "Programm" },
  [CHORSU_ENGAGEMENT_INSTITUTION] = { "Institution", "Einrichtung" },
  [CHORSU_ENGAGEMENT_AGREEMENT] = { "Agreement", "Abkommen" },
  [CHORSU_ENGAGEMENT_POLICY] = { "Policy", "Politik" },
};

static const Words importances[] = { { "small", "klein" }, { "medium", "mittel" }, { "large", "groß" } };

static const Words months[] = {
  { "January", "Januar" }, { "February", "Februar" }, { "March", "März" },
  { "April", "April" }, { "May", "Mai" }, { "June", "Juni" },
  { "July", "Juli" }, { "August", "August" }, { "September", "September" },
  { "October", "Oktober" }, { "November", "November" }, { "December", "Dezember" },
};

static gboolean
is_german (const char *language)
{
  return language[0] == 'd' && language[1] == 'e' && !g_ascii_isalpha (language[2]);
}

static const char *
choose (const Words *words,
        const char  *language)
{
  return is_german (language) ? words->de : words->en;
}

const char *
chorsu_phrase (ChorsuPhrase  phrase,
               const char   *language)
{
  g_return_val_if_fail ((guint) phrase < CHORSU_N_PHRASES, "");

  return choose (&phrases[phrase], language);
}

char *
chorsu_phrase_fill (ChorsuPhrase  phrase,
                    const char   *language,
                    const char   *first,
                    const char   *second)
{
  GString *filled = g_string_new (chorsu_phrase (phrase, language));

  g_string_replace (filled, "{1}", first, 1);
  if (second != NULL)
    g_string_replace (filled, "{2}", second, 1);

  return g_string_free (filled, FALSE);
}

#define DEFINE_NAME(name, Type, words)                                     \
  const char *                                                             \
  chorsu_##name##_name (Type value, const char *language)                  \
  {                                                                        \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (words), "");       \
                                                                           \
    return choose (&words[value], language);                               \
  }

DEFINE_NAME (category, ChorsuCategory, categories)
DEFINE_NAME (stage, ChorsuStage, stages)
DEFINE_NAME (control, ChorsuControl, controls)
DEFINE_NAME (mode, ChorsuMode, modes)
DEFINE_NAME (status, ChorsuStatus, statuses)
DEFINE_NAME (precision, ChorsuPrecision, precisions)
DEFINE_NAME (power, ChorsuPower, powers)
DEFINE_NAME (security_shape, ChorsuSecurityShape, shapes)
DEFINE_NAME (security_state, ChorsuSecurityState, states)
DEFINE_NAME (critical, ChorsuCritical, criticals)
DEFINE_NAME (us_interest, ChorsuUsInterest, us_interests)
DEFINE_NAME (engagement_kind, ChorsuEngagementKind, engagement_kinds)

const char *
chorsu_engagement_word (ChorsuEngagementKind  kind,
                        const char           *language)
{
  g_return_val_if_fail ((guint) kind < CHORSU_N_ENGAGEMENT_KINDS, "");

  return choose (&engagement_words[kind], language);
}

const char *
chorsu_importance_name (int         importance,
                        const char *language)
{
  return importance >= 1 && importance <= 3 ? choose (&importances[importance - 1], language) : "";
}

char *
chorsu_date_for_reader (const char *date,
                        const char *language)
{
  int year = 0, month = 0, day = 0;
  int n = sscanf (date, "%4d-%2d-%2d", &year, &month, &day);

  if (n < 2 || month < 1 || month > 12)
    return g_strdup (date);
  if (n == 2)
    return g_strdup_printf ("%s %d", choose (&months[month - 1], language), year);

  return g_strdup_printf (is_german (language) ? "%d. %s %d" : "%d %s %d",
                          day, choose (&months[month - 1], language), year);
}
