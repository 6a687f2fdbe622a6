/* chorsu-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-dataset.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_SECTION (chorsu_section_get_type ())

/**
 * ChorsuSection:
 *
 * One section of a dossier: a title that folds its rows away. Its rows are
 * made when it is first unfolded, so that a long dossier opens at once. A
 * section with nothing in it says so and does not unfold.
 *
 * Properties: `expanded`.
 */
G_DECLARE_FINAL_TYPE (ChorsuSection, chorsu_section, CHORSU, SECTION, GtkWidget)

/** Adds a section's rows. @record: what chorsu_section_new() was given */
typedef void (*ChorsuSectionFill) (ChorsuSection *self,
                                   gconstpointer  record);

/** For `n_rows`: how many there are is not worth saying. */
#define CHORSU_SECTION_UNCOUNTED G_MAXUINT

/**
 * chorsu_section_new:
 * @id: interned; the same for the same kind of section in every dossier
 * @title: for the reader
 * @n_rows: shown beside the title; 0 for an empty section
 * @dataset: kept alive by the section
 * @language: BCP 47 code
 * @fill: makes the rows
 * @record: passed to @fill; owned by @dataset
 */
GtkWidget     *chorsu_section_new          (const char        *id,
                                            const char        *title,
                                            guint              n_rows,
                                            ChorsuDataset     *dataset,
                                            const char        *language,
                                            ChorsuSectionFill  fill,
                                            gconstpointer      record);

const char    *chorsu_section_get_id       (ChorsuSection     *self);

/** What its title says, and how much there is: "Corridors, 12". Returns: (transfer full) */
char          *chorsu_section_dup_name     (ChorsuSection     *self);

/** Whether there is anything in it. */
gboolean       chorsu_section_has_content  (ChorsuSection     *self);
ChorsuDataset *chorsu_section_get_dataset  (ChorsuSection     *self);
const char    *chorsu_section_get_language (ChorsuSection     *self);

gboolean       chorsu_section_get_expanded (ChorsuSection     *self);
void           chorsu_section_set_expanded (ChorsuSection     *self,
                                            gboolean           expanded);

/**
 * chorsu_section_unfold_some:
 * @self: a section, folded or unfolded before by this function
 * @n_rows: how many more of its rows are to be seen at most
 *
 * Unfolds it without motion, and not all of it at once: a long section is
 * laid out over several frames. chorsu_section_set_expanded() shows the rest.
 *
 * Returns: how many of @n_rows there were
 */
guint          chorsu_section_unfold_some  (ChorsuSection     *self,
                                            guint              n_rows);

/** Adds a row; @row is a GtkListBoxRow. */
void           chorsu_section_add          (ChorsuSection     *self,
                                            GtkWidget         *row);

/** Adds a row with a title and a text; nothing for %NULL or an empty text. */
void           chorsu_section_add_text     (ChorsuSection     *self,
                                            const char        *title,
                                            const char        *text);

/** Adds a row with a title and a date for a reader; nothing for %NULL. */
void           chorsu_section_add_date     (ChorsuSection     *self,
                                            const char        *title,
                                            const char        *date);

/** Begins a new group of rows under a small heading. */
void           chorsu_section_add_heading  (ChorsuSection     *self,
                                            const char        *text);

/** Adds a paragraph between groups. */
void           chorsu_section_add_note     (ChorsuSection     *self,
                                            const char        *text);

/** Adds something else between groups: a chart. */
void           chorsu_section_add_widget   (ChorsuSection     *self,
                                            GtkWidget         *widget);

/** Adds a row for each figure. @figures: (array length=n_figures) */
void           chorsu_section_add_figures  (ChorsuSection       *self,
                                            const ChorsuFigure **figures,
                                            guint                n_figures);

/** Adds a row for each statement. @statements: (array length=n_statements) */
void           chorsu_section_add_statements (ChorsuSection         *self,
                                              const ChorsuStatement *statements,
                                              guint                  n_statements);

G_END_DECLS
