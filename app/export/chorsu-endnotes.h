/* chorsu-endnotes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing.h"

G_BEGIN_DECLS

/**
 * ChorsuEndnotesRow:
 * @what: what is counted or said
 * @value: its value, or the words
 * @as_of: (nullable): the time it holds for
 * @basis: (nullable): "measured", "stated", …
 * @sources: (array length=n_sources): where it was read
 * @n_sources: number of sources
 * @unverified: general knowledge, or not found again
 *
 * A figure or a statement as a line of a table, in one language.
 */
typedef struct
{
  char                *what;
  char                *value;
  char                *as_of;
  char                *basis;
  const ChorsuSource **sources;
  guint                n_sources;
  gboolean             unverified;
} ChorsuEndnotesRow;

/** Lines that belong together. @rows: (element-type ChorsuEndnotesRow) */
typedef struct
{
  char      *title;
  GPtrArray *rows;
} ChorsuEndnotesTable;

/**
 * ChorsuEndnotes:
 *
 * What a document rests on: its sources, numbered in the order in which they
 * are first called for, and where; its figures in tables. Use from one thread
 * at a time.
 */
typedef struct _ChorsuEndnotes ChorsuEndnotes;

/** Returns: (transfer full): nothing yet */
ChorsuEndnotes     *chorsu_endnotes_new         (const char           *language);
void                chorsu_endnotes_free        (ChorsuEndnotes       *self);
const char         *chorsu_endnotes_get_language (ChorsuEndnotes      *self);

/** Whether something's figures are already in a table; from now on they are. */
gboolean            chorsu_endnotes_has_shown   (ChorsuEndnotes       *self,
                                                 gconstpointer         what);
/** Takes note of a source. Returns: its number, from 1 */
guint               chorsu_endnotes_cite        (ChorsuEndnotes       *self,
                                                 const ChorsuSource   *source);
guint               chorsu_endnotes_get_n_sources (ChorsuEndnotes     *self);
const ChorsuSource *chorsu_endnotes_get_source  (ChorsuEndnotes       *self,
                                                 guint                 number);

ChorsuEndnotesTable *chorsu_endnotes_table_new  (const char           *title);
void                chorsu_endnotes_table_free  (ChorsuEndnotesTable  *self);

/** A figure, with what competes with it on lines of its own. */
void                chorsu_endnotes_add_figure  (ChorsuEndnotes       *self,
                                                 ChorsuEndnotesTable  *table,
                                                 ChorsuDataset        *dataset,
                                                 const char           *subject,
                                                 const ChorsuFigure   *figure);
/** @what: (nullable): its label when %NULL */
void                chorsu_endnotes_add_statement (ChorsuEndnotes        *self,
                                                   ChorsuEndnotesTable   *table,
                                                   const char            *what,
                                                   const ChorsuStatement *statement);
/** @value: (transfer full); the sources are cited */
void                chorsu_endnotes_add_row     (ChorsuEndnotes       *self,
                                                 ChorsuEndnotesTable  *table,
                                                 const char           *what,
                                                 char                 *value,
                                                 const char           *as_of,
                                                 const ChorsuSource  **sources,
                                                 guint                 n_sources);

/**
 * chorsu_endnotes_add_scene:
 * @self: endnotes
 * @dataset: a dataset
 * @scene: a scene
 *
 * Cites the sources of its words, and says in tables what its map rests on:
 * how the goal concerns the countries, what shades them, the figures of what is
 * selected, of borders that are highlighted, and of sites where a filter
 * chooses them. What an earlier scene had is not said again.
 *
 * Returns: (transfer full) (element-type ChorsuEndnotesTable): none of them empty
 */
GPtrArray          *chorsu_endnotes_add_scene   (ChorsuEndnotes       *self,
                                                 ChorsuDataset        *dataset,
                                                 ChorsuScene          *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuEndnotes, chorsu_endnotes_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuEndnotesTable, chorsu_endnotes_table_free)

G_END_DECLS
