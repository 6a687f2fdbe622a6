/* chorsu-json-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChorsuJsonPlace:
 * @line: line, from 1
 * @column: column in characters, from 1
 */
typedef struct
{
  guint line;
  guint column;
} ChorsuJsonPlace;

/** Values nested deeper than this are refused. */
#define CHORSU_JSON_MAX_DEPTH 64

/**
 * chorsu_json_check:
 * @text: (array length=length): what should be JSON; need not end with a zero
 * @length: number of bytes
 * @place: (out): where the first fault is
 * @message: (out) (transfer full): what is wrong there
 *
 * Strict check against RFC 8259: UTF-8 without zeros, no comments, no trailing
 * commas, no member twice in an object, finite numbers, bounded depth. What
 * passes is safe to hand to a recursive parser.
 *
 * Returns: whether @text is JSON; on %FALSE @place and @message are set
 */
gboolean chorsu_json_check  (const char       *text,
                             gsize             length,
                             ChorsuJsonPlace  *place,
                             char            **message);

/**
 * chorsu_json_locate:
 * @text: (array length=length): text that passes chorsu_json_check()
 * @length: number of bytes
 * @pointer: JSON pointer (RFC 6901)
 * @place: (out): where the value it points to begins
 *
 * Returns: whether there is such a value
 */
gboolean chorsu_json_locate (const char       *text,
                             gsize             length,
                             const char       *pointer,
                             ChorsuJsonPlace  *place);

/**
 * ChorsuJsonCursor:
 *
 * Finds many places in one text. What lies behind the last one is found from
 * there on, so that places in the order of the text cost one pass over it.
 */
typedef struct
{
  const char *text;
  char       *list;     /* member of the root that was entered last, escaped as in a pointer */
  guint       index;    /* the element of it, */
  const char *element;  /* and where that begins */
  const char *counted;  /* up to where lines are counted, */
  const char *line;     /* where that line begins, */
  guint       n_lines;  /* and which it is */
} ChorsuJsonCursor;

/** @text: text that passes chorsu_json_check(); must stay while @self is used */
void     chorsu_json_cursor_init   (ChorsuJsonCursor *self,
                                    const char       *text);
void     chorsu_json_cursor_clear  (ChorsuJsonCursor *self);

/** As chorsu_json_locate(). */
gboolean chorsu_json_cursor_locate (ChorsuJsonCursor *self,
                                    const char       *pointer,
                                    ChorsuJsonPlace  *place);

/** The place of a value or, should it not be there, of what should hold it. */
void     chorsu_json_cursor_locate_nearest (ChorsuJsonCursor *self,
                                            const char       *pointer,
                                            ChorsuJsonPlace  *place);

/** Line and column of @at in the text that starts at @begin. */
void     chorsu_json_find_place (const char      *begin,
                                 const char      *at,
                                 ChorsuJsonPlace *place);

G_END_DECLS
