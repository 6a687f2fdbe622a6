/* chorsu-rich-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "chorsu-theme.h"

G_BEGIN_DECLS

/** How a paragraph is set on paper. */
typedef struct
{
  double      size;     /* points */
  int         weight;   /* 400 … 800 */
  double      leading;  /* line height as a multiple of the size */
  ChorsuColor color;
} ChorsuParagraphStyle;

/** Part of a text that leads somewhere. */
typedef struct
{
  guint  start;    /* bytes */
  guint  end;
  char  *target;   /* "#name" for a place in the document, else an address */
} ChorsuRichLink;

/**
 * ChorsuRichText:
 *
 * A paragraph under construction: text with strong and slanted words and
 * links. Use from one thread at a time.
 */
typedef struct
{
  GString       *text;
  PangoAttrList *attributes;
  GArray        *links;  /* of ChorsuRichLink */
} ChorsuRichText;

ChorsuRichText *chorsu_rich_text_new        (void);
void            chorsu_rich_text_free       (ChorsuRichText *self);

/** @text: (nullable): plain text */
void            chorsu_rich_text_add        (ChorsuRichText *self,
                                             const char     *text);
void            chorsu_rich_text_add_weight (ChorsuRichText *self,
                                             const char     *text,
                                             int             weight);
/** @color: of these words alone */
void            chorsu_rich_text_add_color  (ChorsuRichText    *self,
                                             const char        *text,
                                             const ChorsuColor *color);
/** @target: "#name" for a place in the document, else an address */
void            chorsu_rich_text_add_link   (ChorsuRichText *self,
                                             const char     *text,
                                             const char     *target);
/** @markup: what chorsu_notes_to_markup() gives */
void            chorsu_rich_text_add_markup (ChorsuRichText *self,
                                             const char     *markup);

/**
 * chorsu_rich_text_lay_out:
 * @self: a text
 * @context: as chorsu_rich_text_context() makes one
 * @style: how
 * @width: points; negative for a single line
 *
 * Returns: (transfer full): the text in lines, in points
 */
PangoLayout    *chorsu_rich_text_lay_out    (ChorsuRichText             *self,
                                             PangoContext               *context,
                                             const ChorsuParagraphStyle *style,
                                             double                      width);

/** Sets type the same on every machine: no hinting. Returns: (transfer full) */
PangoContext   *chorsu_rich_text_context    (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuRichText, chorsu_rich_text_free)

G_END_DECLS
