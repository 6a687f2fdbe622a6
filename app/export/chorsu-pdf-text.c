/* chorsu-pdf-text.c: text on pages, in lines and columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-pdf-private.h"

static void
add_links (ChorsuPdf       *self,
           ChorsuRichText  *text,
           PangoLayoutLine *line,
           double           x,
           double           y,
           double           height)
{
  for (guint i = 0; i < text->links->len; i++)
    {
      const ChorsuRichLink *link = &g_array_index (text->links, ChorsuRichLink, i);
      int start = MAX ((int) link->start, line->start_index);
      int end = MIN ((int) link->end, line->start_index + line->length);
      g_autofree int *ranges = NULL;
      int n;

      if (start >= end)
        continue;

      pango_layout_line_get_x_ranges (line, start, end, &ranges, &n);
      for (int k = 0; k < n; k++)
        chorsu_pdf_add_link (self, link->target, x + (double) ranges[2 * k] / PANGO_SCALE, y,
                             (double) (ranges[2 * k + 1] - ranges[2 * k]) / PANGO_SCALE, height);
    }
}

/* The line that an iterator stands at, with its top at @y. Returns its height. */
static double
line_height (PangoLayoutIter *iter)
{
  int top, bottom;

  pango_layout_iter_get_line_yrange (iter, &top, &bottom);

  return (double) (bottom - top) / PANGO_SCALE;
}

static double
put_line (ChorsuPdf                  *self,
          ChorsuRichText             *text,
          const ChorsuParagraphStyle *style,
          PangoLayoutIter            *iter,
          double                      x,
          double                      y)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  double height = line_height (iter);
  int top;

  pango_layout_iter_get_line_yrange (iter, &top, NULL);
  chorsu_color_set (self->cr, &style->color);
  cairo_move_to (self->cr, x, y + (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
  pango_cairo_show_layout_line (self->cr, line);
  cairo_new_path (self->cr);
  add_links (self, text, line, x, y, height);

  return height;
}

double
chorsu_pdf_put (ChorsuPdf                  *self,
                ChorsuRichText             *text,
                const ChorsuParagraphStyle *style,
                double                      x,
                double                      y,
                double                      width)
{
  g_autoptr (PangoLayout) layout = chorsu_rich_text_lay_out (text, self->context, style, width);
  PangoLayoutIter *iter;
  double height = 0;

  if (text->text->len == 0)
    return 0;

  iter = pango_layout_get_iter (layout);
  do
    height += put_line (self, text, style, iter, x, y + height);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return height;
}

double
chorsu_pdf_put_plain (ChorsuPdf                  *self,
                      const char                 *text,
                      const ChorsuParagraphStyle *style,
                      double                      x,
                      double                      y,
                      double                      width)
{
  g_autoptr (ChorsuRichText) rich = chorsu_rich_text_new ();

  chorsu_rich_text_add (rich, text);

  return chorsu_pdf_put (self, rich, style, x, y, width);
}

double
chorsu_pdf_measure (ChorsuPdf                  *self,
                    ChorsuRichText             *text,
                    const ChorsuParagraphStyle *style,
                    double                      width)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoLayoutIter *iter;
  double height = 0;

  if (text->text->len == 0)
    return 0;

  layout = chorsu_rich_text_lay_out (text, self->context, style, width);
  iter = pango_layout_get_iter (layout);
  do
    height += line_height (iter);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return height;
}

double
chorsu_pdf_measure_plain (ChorsuPdf                  *self,
                          const char                 *text,
                          const ChorsuParagraphStyle *style,
                          double                      width)
{
  g_autoptr (ChorsuRichText) rich = chorsu_rich_text_new ();

  chorsu_rich_text_add (rich, text);

  return chorsu_pdf_measure (self, rich, style, width);
}

void
chorsu_pdf_column_need (ChorsuPdfColumn *self,
                        double           height)
{
  if (self->y + height > self->bottom)
    self->next (self);
}

void
chorsu_pdf_column_add (ChorsuPdfColumn            *self,
                       ChorsuRichText             *text,
                       const ChorsuParagraphStyle *style,
                       const char                 *tag)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoLayoutIter *iter;

  if (text->text->len == 0)
    return;

  layout = chorsu_rich_text_lay_out (text, self->pdf->context, style, self->width);
  iter = pango_layout_get_iter (layout);
  chorsu_pdf_column_need (self, line_height (iter));
  chorsu_pdf_begin_tag (self->pdf, tag);
  do
    {
      if (self->y + line_height (iter) > self->bottom)
        {
          chorsu_pdf_end_tag (self->pdf, tag);
          self->next (self);
          chorsu_pdf_begin_tag (self->pdf, tag);
        }
      self->y += put_line (self->pdf, text, style, iter, self->x, self->y);
    }
  while (pango_layout_iter_next_line (iter));
  chorsu_pdf_end_tag (self->pdf, tag);
  pango_layout_iter_free (iter);
}

void
chorsu_pdf_column_add_plain (ChorsuPdfColumn            *self,
                             const char                 *text,
                             const ChorsuParagraphStyle *style,
                             const char                 *tag)
{
  g_autoptr (ChorsuRichText) rich = chorsu_rich_text_new ();

  chorsu_rich_text_add (rich, text);
  chorsu_pdf_column_add (self, rich, style, tag);
}
