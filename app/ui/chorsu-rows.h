/* chorsu-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/*
 * The rows a dossier is made of, each a floating GtkListBoxRow with an
 * accessible name that says all of it. Records must outlive the rows.
 */

/** A figure: name, value, as-of date, marks, and its sources one click away. */
GtkWidget *chorsu_row_new_figure    (const ChorsuFigure     *figure,
                                     ChorsuDataset          *dataset,
                                     const char             *language);

/**
 * chorsu_figure_dup_marks:
 * @figure: a figure
 * @today: (nullable): date of the data
 *
 * Returns: (transfer full): what to beware of: "unverified · contested · out
 *   of date"; "" for nothing
 */
char      *chorsu_figure_dup_marks  (const ChorsuFigure     *figure,
                                     const char             *today);

/** A row around any content. @name: what a screen reader says of it */
GtkWidget *chorsu_row_new           (GtkWidget              *content,
                                     const char             *name);

/** What a figure is called: "Share of trade, China". Returns: (transfer full) */
char      *chorsu_figure_dup_name   (const ChorsuFigure     *figure,
                                     ChorsuDataset          *dataset,
                                     const char             *language);

/** Name of a country or actor by its code; the code itself when it has no record. */
const char *chorsu_country_name     (ChorsuDataset          *dataset,
                                     const char             *code,
                                     const char             *language);

/** Names of countries by their codes, joined by commas. Returns: (transfer full) */
char      *chorsu_country_names     (ChorsuDataset          *dataset,
                                     const char *const      *codes,
                                     const char             *language);

/** Something said in words, with date and sources. */
GtkWidget *chorsu_row_new_statement (const ChorsuStatement  *statement,
                                     const char             *language);

/**
 * chorsu_row_new_text:
 * @title: (nullable): what it is, small above the text
 * @text: the text
 * @caption: (nullable): small below the text
 * @sources: (array length=n_sources): sources
 * @unverified: whether to mark it so
 */
GtkWidget *chorsu_row_new_text      (const char             *title,
                                     const char             *text,
                                     const char             *caption,
                                     const ChorsuSource    **sources,
                                     guint                   n_sources,
                                     gboolean                unverified);

/**
 * chorsu_row_new_link:
 * @ref: what the row selects
 * @title: its name
 * @caption: (nullable): small below the name
 * @tag: (nullable): a word at the end of the row
 */
GtkWidget *chorsu_row_new_link      (ChorsuRef               ref,
                                     const char             *title,
                                     const char             *caption,
                                     const char             *tag);

/** A row that does something: an action with a string for its target. @caption: (nullable) */
GtkWidget *chorsu_row_new_action    (const char             *title,
                                     const char             *caption,
                                     const char             *action,
                                     const char             *target);

/** A link to a record by its own name. */
GtkWidget *chorsu_row_new_record    (const ChorsuRecord     *record,
                                     const char             *caption,
                                     const char             *tag,
                                     const char             *language);

/** A label as the rows use it: wrapping, left-aligned. */
GtkWidget *chorsu_row_label         (const char             *text,
                                     const char             *css_class);

/** A picture that says nothing to those who cannot see it. */
GtkWidget *chorsu_decoration_new    (const char             *icon_name);

/** Parts joined by " · ", leaving out what is empty; ends with %NULL. */
char      *chorsu_join_parts        (const char             *first,
                                     ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
