/* chorsu-explorer-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-amount.h"
#include "chorsu-explorer.h"

G_BEGIN_DECLS

/*
 * Closures, ways and amounts in words, in the language of the interface. All
 * strings are (transfer full).
 */

/** "6 312 km · 12.3 days · 3 borders · 1 break of gauge · 1 ferry" */
char *chorsu_words_way        (ChorsuDataset       *dataset,
                               const ChorsuWay     *way,
                               const char          *language);

/** "+812 km · +2.1 days · +1 border": @b against @a */
char *chorsu_words_difference (ChorsuDataset       *dataset,
                               const ChorsuWay     *a,
                               const ChorsuWay     *b,
                               const char          *language);

/** What is closed: "Russia", "border Kazakhstan – Russia", "Khorgos" */
char *chorsu_words_closure    (ChorsuNetwork       *network,
                               ChorsuClosure        closure,
                               const char          *language);

/** What holds one up: "border Kazakhstan – Russia, 24 h" */
char *chorsu_words_event      (ChorsuNetwork        *network,
                               const ChorsuWayEvent *event,
                               const char           *language);

/** Name of a country by its code, the sea for %NULL. */
const char *chorsu_words_country (ChorsuNetwork     *network,
                                  const char        *code,
                                  const char        *language);

/** A drop-down of words with a name for those who cannot see it. @words: ended by %NULL */
GtkWidget *chorsu_words_drop_down (const char        *label,
                                   const char *const *words);

/** Lets a drop-down of words be searched by typing, wherever the keyboard is in its list. */
void       chorsu_words_enable_search (GtkDropDown       *drop_down);

/** A small heading, and a paragraph, of an explorer's page. */
GtkWidget *chorsu_words_heading   (const char        *text);
GtkWidget *chorsu_words_note      (const char        *text);

/** Takes all children out of a box. */
void       chorsu_words_clear     (GtkBox            *box);

G_END_DECLS
