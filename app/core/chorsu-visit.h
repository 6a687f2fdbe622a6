/* chorsu-visit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * ChorsuVisitor:
 * @text: words in several languages that stand alone
 * @string: a proper name in whatever language: an alias, an owner, a symbol
 * @word: a word of a vocabulary, an id, a code, a date or a plain number
 * @statement: words with sources: a note, a claim, a membership, an event
 * @figure: a figure; @group is the id of its series or commodity, or %NULL
 * @user_data: for all of them
 *
 * Sees everything a record says, part by part. Each function may be %NULL;
 * nothing that is missing is shown. `part` is a word for people who read
 * files: the member's name ("note", "status", "owners"). A statement may be
 * put together for the call and is then valid during it; its texts and sources
 * live as long as the dataset.
 */
typedef struct
{
  void     (*text)      (const char            *part,
                         const ChorsuText      *text,
                         gpointer               user_data);
  void     (*string)    (const char            *part,
                         const char            *string,
                         gpointer               user_data);
  void     (*word)      (const char            *part,
                         const char            *word,
                         gpointer               user_data);
  void     (*statement) (const char            *part,
                         const ChorsuStatement *statement,
                         gpointer               user_data);
  void     (*figure)    (const char            *part,
                         const char            *group,
                         const ChorsuFigure    *figure,
                         gpointer               user_data);
  gpointer   user_data;
} ChorsuVisitor;

/**
 * chorsu_record_visit:
 * @self: a record
 * @visitor: what to show its parts to
 *
 * Parts of one name come in the order of the file, the most telling parts
 * first. References to other records are shown as words.
 */
void chorsu_record_visit (const ChorsuRecord  *self,
                          const ChorsuVisitor *visitor);

G_END_DECLS
