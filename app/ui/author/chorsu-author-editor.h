/* chorsu-author-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-document.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_AUTHOR_EDITOR (chorsu_author_editor_get_type ())

/**
 * ChorsuAuthorEditor:
 *
 * The words of a scene, to be edited: title, caption, points, notes, what it
 * is for and the planned time. What is typed is in the document at once.
 */
G_DECLARE_FINAL_TYPE (ChorsuAuthorEditor, chorsu_author_editor, CHORSU, AUTHOR_EDITOR, GtkBox)

GtkWidget *chorsu_author_editor_new (void);

/** @document: (nullable): %NULL for none. @language: in which the words are */
void       chorsu_author_editor_set (ChorsuAuthorEditor *self,
                                     ChorsuDocument     *document,
                                     guint               index,
                                     const char         *language);

/** Puts the keyboard into the title, all of it selected. */
void       chorsu_author_editor_begin (ChorsuAuthorEditor *self);

G_END_DECLS
