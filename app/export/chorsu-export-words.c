/* chorsu-export-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-export-words.h"

typedef struct
{
  const char *en;
  const char *de;
} Words;

static const Words words[CHORSU_N_WORDS] = {
  [CHORSU_WORD_CONTENTS] = { "Contents", "Inhalt" },
  [CHORSU_WORD_SCENE_N] = { "Scene {1}", "Szene {1}" },
  [CHORSU_WORD_NOTES] = { "Notes", "Notizen" },
  [CHORSU_WORD_SOURCES] = { "Sources", "Quellen" },
  [CHORSU_WORD_SOURCES_HINT] = { "Numbers in square brackets on the pages before refer to this list.",
                                 "Zahlen in eckigen Klammern auf den Seiten davor verweisen auf diese Liste." },
  [CHORSU_WORD_FIGURES] = { "Figures", "Zahlen" },
  [CHORSU_WORD_FIGURES_HINT] = { "What stands behind the scenes, with the time each figure holds for and where it was read.",
                                 "Was hinter den Szenen steht, mit dem Stand jeder Zahl und dem Ort, an dem sie zu lesen war." },
  [CHORSU_WORD_WHAT] = { "What", "Was" },
  [CHORSU_WORD_VALUE] = { "Value", "Wert" },
  [CHORSU_WORD_AS_OF] = { "As of", "Stand" },
  [CHORSU_WORD_BASIS] = { "Basis", "Grundlage" },
  [CHORSU_WORD_SOURCE] = { "Source", "Quelle" },
  [CHORSU_WORD_UNVERIFIED] = { "unverified", "ungeprüft" },
  [CHORSU_WORD_OTHERWISE] = { "another source: {1}", "eine andere Quelle: {1}" },
  [CHORSU_WORD_COMPUTED] = { "computed: {1}", "berechnet: {1}" },
  [CHORSU_WORD_RELEVANCE] = { "How the goal concerns the five countries", "Was das Ziel mit den fünf Ländern zu tun hat" },
  [CHORSU_WORD_CRITERIA_MET] = { "{1} of {2} criteria met", "{1} von {2} Merkmalen erfüllt" },
  [CHORSU_WORD_BORDERS] = { "Borders", "Grenzen" },
  [CHORSU_WORD_SITES] = { "Sites on the map", "Standorte auf der Karte" },
  [CHORSU_WORD_DATA_AS_OF] = { "Data as of {1}", "Datenstand {1}" },
  [CHORSU_WORD_BRIEFING_AS_OF] = { "Made with data as of {1}", "Erstellt mit Daten vom {1}" },
  [CHORSU_WORD_ON_SCENES] = { "scene {1}", "Szene {1}" },
  [CHORSU_WORD_UNDATED] = { "undated", "ohne Datum" },
  [CHORSU_WORD_BOUNDARIES] = { "Boundaries are schematic and imply no position.",
                               "Grenzen sind schematisch und bedeuten keine Stellungnahme." },
  [CHORSU_WORD_MAP_OF] = { "Map: {1}", "Karte: {1}" },
  [CHORSU_WORD_LEGEND] = { "Legend", "Legende" },
  [CHORSU_WORD_OVERVIEW] = { "Overview", "Übersicht" },
  [CHORSU_WORD_KEYS] = { "Arrow keys go through the scenes, N shows notes, O the overview.",
                         "Pfeiltasten gehen durch die Szenen, N zeigt Notizen, O die Übersicht." },
  [CHORSU_WORD_PREVIOUS] = { "Previous", "Zurück" },
  [CHORSU_WORD_NEXT] = { "Next", "Weiter" },
  [CHORSU_WORD_FACTSHEET] = { "Factsheet", "Datenblatt" },
  [CHORSU_WORD_KEY_FIGURES] = { "Figures", "Zahlen" },
  [CHORSU_WORD_AT_A_GLANCE] = { "At a glance", "Auf einen Blick" },
  [CHORSU_WORD_MEMBERSHIPS] = { "Memberships", "Mitgliedschaften" },
  [CHORSU_WORD_GOALS] = { "The four goals of the United States", "Die vier Ziele der USA" },
  [CHORSU_WORD_LARGE_SITES] = { "Large sites", "Große Standorte" },
  [CHORSU_WORD_CORRIDORS] = { "Corridors", "Korridore" },
  [CHORSU_WORD_EVENTS] = { "Latest events", "Letzte Ereignisse" },
  [CHORSU_WORD_CLAIMS] = { "Claims of the founding article, and what the sources say",
                           "Aussagen des Ausgangsartikels und was die Quellen sagen" },
  [CHORSU_WORD_INSTRUMENTS] = { "Instruments", "Instrumente" },
  [CHORSU_WORD_COUNTER_PRESENCE] = { "What China and Russia have there", "Was China und Russland dort haben" },
  [CHORSU_WORD_COUNTRIES] = { "Countries", "Länder" },
  [CHORSU_WORD_BOTTLENECKS] = { "Bottlenecks", "Engpässe" },
  [CHORSU_WORD_AND_MORE] = { "and {1} more, which there is no room for here", "und {1} weitere, für die hier kein Platz ist" },
  [CHORSU_WORD_IN_WORDS] = { "In words", "In Worten" },
};

const char *
chorsu_word (ChorsuExportWord  word,
             const char       *language)
{
  g_return_val_if_fail (word < CHORSU_N_WORDS, "");

  return language != NULL && g_str_has_prefix (language, "de") ? words[word].de : words[word].en;
}

char *
chorsu_word_fill (ChorsuExportWord  word,
                  const char       *language,
                  const char       *first,
                  const char       *second)
{
  GString *filled = g_string_new (chorsu_word (word, language));

  g_string_replace (filled, "{1}", first, 1);
  if (second != NULL)
    g_string_replace (filled, "{2}", second, 1);

  return g_string_free (filled, FALSE);
}
