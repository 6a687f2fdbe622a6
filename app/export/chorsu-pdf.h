/* chorsu-pdf.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-rich-text.h"

G_BEGIN_DECLS

/** Edges of a page that stay empty, points. */
#define CHORSU_PDF_MARGIN 36.0

/**
 * ChorsuPdfAbout:
 * @title: of the document
 * @author: (nullable): who made it
 * @subject: (nullable): what it is about
 * @language: BCP 47 code
 * @width: of its pages, points
 * @height: of its pages, points
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *language;
  double      width;
  double      height;
} ChorsuPdfAbout;

/**
 * ChorsuPdf:
 *
 * A PDF document under construction: pages, text in lines, links, bookmarks.
 * Coordinates are points from a page's top left.
 *
 * Tagged: what is put on a page in order is read in that order, pictures have
 * words that stand for them, and the language is said. What cairo 1.16 cannot:
 * lines and footers are no artifacts, tables say nothing of the scope of their
 * heads, and links stand behind the paragraph they are in. It is no PDF/UA.
 *
 * A document that names page numbers before their pages is made twice: a draft
 * with the same calls says on which page each destination comes to lie. What a
 * draft draws is lost, so pictures can be left out.
 */
typedef struct _ChorsuPdf ChorsuPdf;

/**
 * chorsu_pdf_new:
 * @about: the document; texts are copied
 * @draft: (nullable): the draft that knows the pages; %NULL to make one
 *
 * Returns: (transfer full): a document without pages
 */
ChorsuPdf *chorsu_pdf_new             (const ChorsuPdfAbout *about,
                                       ChorsuPdf            *draft);
void       chorsu_pdf_free            (ChorsuPdf            *self);
gboolean   chorsu_pdf_is_draft        (ChorsuPdf            *self);

/** Ends the page before, and begins one. @footer: whether it has title and page number */
void       chorsu_pdf_begin_page      (ChorsuPdf            *self,
                                       gboolean              footer);
/** The current page, from 1. */
guint      chorsu_pdf_get_page        (ChorsuPdf            *self);
/** Draw with it on the current page. Returns: (transfer none) */
cairo_t   *chorsu_pdf_get_cairo       (ChorsuPdf            *self);

/** Names a place on the current page. */
void       chorsu_pdf_set_destination (ChorsuPdf            *self,
                                       const char           *name,
                                       double                y);
/** The page of a place by the draft, 0 where it has none. */
guint      chorsu_pdf_find_page       (ChorsuPdf            *self,
                                       const char           *name);
/** Makes a rectangle lead somewhere; @target as in #ChorsuRichLink. */
void       chorsu_pdf_add_link        (ChorsuPdf            *self,
                                       const char           *target,
                                       double                x,
                                       double                y,
                                       double                width,
                                       double                height);
/** @parent: another bookmark, 0 for none. Returns: number of the new bookmark */
int        chorsu_pdf_add_bookmark    (ChorsuPdf            *self,
                                       int                   parent,
                                       const char           *text,
                                       const char           *destination);

/** What follows is a picture. @alternative: what stands for it; ends with chorsu_pdf_end_tag() of "Figure" */
void       chorsu_pdf_begin_figure    (ChorsuPdf            *self,
                                       const char           *alternative);
/** What follows is a "P", "H1", "Table" … of the document's structure. */
void       chorsu_pdf_begin_tag       (ChorsuPdf            *self,
                                       const char           *tag);
void       chorsu_pdf_end_tag         (ChorsuPdf            *self,
                                       const char           *tag);

/**
 * chorsu_pdf_put:
 * @text: a paragraph
 * @style: how
 * @x: left
 * @y: top
 * @width: at which it is broken
 *
 * Returns: its height
 */
double     chorsu_pdf_put             (ChorsuPdf                  *self,
                                       ChorsuRichText             *text,
                                       const ChorsuParagraphStyle *style,
                                       double                      x,
                                       double                      y,
                                       double                      width);
/** The same with plain text; @text: (nullable) */
double     chorsu_pdf_put_plain       (ChorsuPdf                  *self,
                                       const char                 *text,
                                       const ChorsuParagraphStyle *style,
                                       double                      x,
                                       double                      y,
                                       double                      width);
/** How high it would be. */
double     chorsu_pdf_measure         (ChorsuPdf                  *self,
                                       ChorsuRichText             *text,
                                       const ChorsuParagraphStyle *style,
                                       double                      width);
double     chorsu_pdf_measure_plain   (ChorsuPdf                  *self,
                                       const char                 *text,
                                       const ChorsuParagraphStyle *style,
                                       double                      width);

/**
 * ChorsuPdfColumn:
 * @pdf: the document
 * @x: left
 * @width: width
 * @y: where the next line comes
 * @bottom: below which there is no line
 * @next: goes to the next column or page: sets @y and whatever else changes
 * @user_data: for @next
 *
 * Where text flows.
 */
typedef struct _ChorsuPdfColumn ChorsuPdfColumn;
struct _ChorsuPdfColumn
{
  ChorsuPdf *pdf;
  double     x;
  double     width;
  double     y;
  double     bottom;
  void     (*next) (ChorsuPdfColumn *column);
  gpointer   user_data;
};

/** Goes on to the next page unless there is room for @height. */
void       chorsu_pdf_column_need     (ChorsuPdfColumn            *self,
                                       double                      height);

/** Lines of a paragraph, over as many pages as they take. @tag: "P", "H2" … */
void       chorsu_pdf_column_add      (ChorsuPdfColumn            *self,
                                       ChorsuRichText             *text,
                                       const ChorsuParagraphStyle *style,
                                       const char                 *tag);
void       chorsu_pdf_column_add_plain (ChorsuPdfColumn            *self,
                                        const char                 *text,
                                        const ChorsuParagraphStyle *style,
                                        const char                 *tag);

/**
 * chorsu_pdf_finish:
 * @error: return location for a `CHORSU_PICTURE_ERROR`
 *
 * Ends the last page and the document.
 *
 * Returns: (transfer full) (nullable): the file's content; of a draft, %NULL without an error
 */
GBytes    *chorsu_pdf_finish          (ChorsuPdf            *self,
                                       GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuPdf, chorsu_pdf_free)

G_END_DECLS
