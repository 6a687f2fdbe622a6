/* chorsu-pdf-endnotes.c: the sources of a document, and its figures as tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-briefing-pdf.h"

#include <string.h>

#include "chorsu-export-words.h"

#define GUTTER 18.0

/* --- Sources, in two columns where there is room --- */

typedef struct
{
  double left;     /* of the first column */
  double pitch;    /* to the next */
  guint  n;
  guint  current;
  double top;      /* of the columns on this page */
} Columns;

static void
next_column (ChorsuPdfColumn *column)
{
  Columns *columns = column->user_data;

  columns->current++;
  if (columns->current == columns->n)
    {
      chorsu_pdf_begin_page (column->pdf, TRUE);
      columns->current = 0;
      columns->top = CHORSU_PDF_MARGIN;
    }
  column->x = columns->left + columns->current * columns->pitch;
  column->y = columns->top;
}

/* Returns: (nullable): the scenes that a source is called for on. */
static void
add_users (ChorsuBriefingPdf *self,
           ChorsuRichText    *text,
           guint              number)
{
  ChorsuExport *export_ = self->export_;
  const GArray *scenes;

  if (number > export_->users->len)
    return;

  scenes = g_ptr_array_index (export_->users, number - 1);
  for (guint i = 0; i < scenes->len; i++)
    {
      guint scene = g_array_index (scenes, guint, i) + 1;
      g_autofree char *shown = g_strdup_printf ("%u", scene);
      g_autofree char *target = g_strdup_printf ("#scene-%u", scene);

      if (i == 0)
        {
          g_autofree char *words = chorsu_word_fill (CHORSU_WORD_ON_SCENES, export_->language, "", NULL);

          chorsu_rich_text_add (text, " → ");
          chorsu_rich_text_add (text, words);
        }
      chorsu_rich_text_add (text, i > 0 ? ", " : "");
      chorsu_rich_text_add_link (text, shown, target);
    }
}

static void
add_source (ChorsuBriefingPdf *self,
            ChorsuPdfColumn   *column,
            guint              number)
{
  const ChorsuSource *source = chorsu_endnotes_get_source (self->export_->endnotes, number);
  g_autoptr (ChorsuRichText) text = chorsu_rich_text_new ();
  g_autofree char *shown = g_strdup_printf ("[%u] ", number);
  g_autofree char *name = chorsu_export_name_source (self->export_, source);
  g_autofree char *destination = g_strdup_printf ("source-%u", number);

  chorsu_rich_text_add_weight (text, shown, 600);
  chorsu_rich_text_add (text, name);
  if (source->url != NULL)
    {
      chorsu_rich_text_add (text, " ");
      chorsu_rich_text_add_link (text, source->url, source->url);
    }
  add_users (self, text, number);

  chorsu_pdf_column_need (column, chorsu_pdf_measure (self->pdf, text, &chorsu_pdf_small, column->width));
  chorsu_pdf_set_destination (self->pdf, destination, column->y);
  chorsu_pdf_column_add (column, text, &chorsu_pdf_small, "P");
  column->y += 3.5;
}

/* A page that opens a part. Returns where its text begins. */
static double
begin_part (ChorsuBriefingPdf *self,
            ChorsuExportWord   title,
            ChorsuExportWord   hint,
            const char        *name)
{
  const char *language = self->export_->language;
  const char *words = chorsu_word (title, language);
  double width = self->width - 2 * CHORSU_PDF_MARGIN;
  double y = CHORSU_PDF_MARGIN;

  chorsu_pdf_begin_page (self->pdf, TRUE);
  chorsu_pdf_set_destination (self->pdf, name, 0);
  self->part_bookmark = chorsu_pdf_add_bookmark (self->pdf, 0, words, name);
  chorsu_pdf_begin_tag (self->pdf, "H1");
  y += chorsu_pdf_put_plain (self->pdf, words, &chorsu_pdf_title, CHORSU_PDF_MARGIN, y, width);
  chorsu_pdf_end_tag (self->pdf, "H1");
  chorsu_pdf_begin_tag (self->pdf, "P");
  y += chorsu_pdf_put_plain (self->pdf, chorsu_word (hint, language), &chorsu_pdf_faint, CHORSU_PDF_MARGIN, y + 2, width);
  chorsu_pdf_end_tag (self->pdf, "P");

  return y + 14;
}

void
chorsu_pdf_add_endnotes (ChorsuBriefingPdf *self)
{
  double inner = self->width - 2 * CHORSU_PDF_MARGIN;
  guint n = self->width > self->height ? 2 : 1;
  double width = (inner - (n - 1) * GUTTER) / n;
  double top = begin_part (self, CHORSU_WORD_SOURCES, CHORSU_WORD_SOURCES_HINT, "sources");
  Columns columns = { CHORSU_PDF_MARGIN, width + GUTTER, n, 0, top };
  ChorsuPdfColumn column = { self->pdf, CHORSU_PDF_MARGIN, width, top, self->height - CHORSU_PDF_MARGIN - 8, next_column, &columns };

  for (guint i = 1; i <= chorsu_endnotes_get_n_sources (self->export_->endnotes); i++)
    add_source (self, &column, i);
}

/* --- Figures --- */

enum
{
  CELL_WHAT,
  CELL_VALUE,
  CELL_AS_OF,
  CELL_BASIS,
  CELL_SOURCE,
  N_CELLS
};

/* Shares of the width; what has nothing to say leaves its to the value. */
static const double all_shares[N_CELLS] = { .31, .34, .13, .11, .11 };

static void
share_width (const ChorsuEndnotesTable *table,
             double                     shares[N_CELLS])
{
  gboolean has[N_CELLS] = { FALSE, TRUE, FALSE, FALSE, TRUE };

  for (guint i = 0; i < table->rows->len; i++)
    {
      const ChorsuEndnotesRow *row = g_ptr_array_index (table->rows, i);

      has[CELL_WHAT] |= row->what != NULL && row->what[0] != '\0';
      has[CELL_AS_OF] |= row->as_of != NULL;
      has[CELL_BASIS] |= row->basis != NULL;
    }

  memcpy (shares, all_shares, sizeof all_shares);
  for (guint i = 0; i < N_CELLS; i++)
    if (!has[i])
      {
        shares[CELL_VALUE] += shares[i];
        shares[i] = 0;
      }
}

static void
put_cells (ChorsuPdfColumn            *column,
           ChorsuRichText            **cells,
           const double                shares[N_CELLS],
           const ChorsuParagraphStyle *style,
           const char                 *tag)
{
  double x = column->x;
  double height = 0;

  for (guint i = 0; i < N_CELLS; i++)
    if (shares[i] > 0)
      height = MAX (height, chorsu_pdf_measure (column->pdf, cells[i], style, shares[i] * column->width - 6));
  chorsu_pdf_column_need (column, height + 3);

  chorsu_pdf_begin_tag (column->pdf, "TR");
  for (guint i = 0; i < N_CELLS; i++)
    {
      if (shares[i] <= 0)
        continue;
      chorsu_pdf_begin_tag (column->pdf, tag);
      chorsu_pdf_put (column->pdf, cells[i], style, x, column->y, shares[i] * column->width - 6);
      chorsu_pdf_end_tag (column->pdf, tag);
      x += shares[i] * column->width;
    }
  chorsu_pdf_end_tag (column->pdf, "TR");
  column->y += height + 2;
  chorsu_pdf_put_rule (column->pdf, column->x, column->y, column->width);
  column->y += 1.5;
}

static void
put_heads (ChorsuPdfColumn *column,
           const double     shares[N_CELLS],
           const char      *language)
{
  static const ChorsuExportWord heads[N_CELLS] = { CHORSU_WORD_WHAT, CHORSU_WORD_VALUE, CHORSU_WORD_AS_OF,
                                                   CHORSU_WORD_BASIS, CHORSU_WORD_SOURCE };
  ChorsuRichText *cells[N_CELLS];

  for (guint i = 0; i < N_CELLS; i++)
    {
      cells[i] = chorsu_rich_text_new ();
      chorsu_rich_text_add (cells[i], chorsu_word (heads[i], language));
    }
  put_cells (column, cells, shares, &chorsu_pdf_table_head, "TH");
  for (guint i = 0; i < N_CELLS; i++)
    chorsu_rich_text_free (cells[i]);
}

static void
put_row (ChorsuPdfColumn         *column,
         const double             shares[N_CELLS],
         ChorsuEndnotes          *endnotes,
         const ChorsuEndnotesRow *row)
{
  ChorsuRichText *cells[N_CELLS];
  const char *const texts[N_CELLS] = { row->what, row->value, row->as_of, row->basis, NULL };

  for (guint i = 0; i < N_CELLS; i++)
    {
      cells[i] = chorsu_rich_text_new ();
      chorsu_rich_text_add (cells[i], texts[i]);
    }
  chorsu_pdf_add_citations (cells[CELL_SOURCE], endnotes, row->sources, row->n_sources);
  if (row->unverified)
    {
      chorsu_rich_text_add (cells[CELL_SOURCE], row->n_sources > 0 ? ", " : "");
      chorsu_rich_text_add (cells[CELL_SOURCE], chorsu_word (CHORSU_WORD_UNVERIFIED, chorsu_endnotes_get_language (endnotes)));
    }
  put_cells (column, cells, shares, &chorsu_pdf_small, "TD");
  for (guint i = 0; i < N_CELLS; i++)
    chorsu_rich_text_free (cells[i]);
}

void
chorsu_pdf_column_add_table (ChorsuPdfColumn           *column,
                             ChorsuEndnotes            *endnotes,
                             const ChorsuEndnotesTable *table)
{
  double shares[N_CELLS];

  share_width (table, shares);
  chorsu_pdf_column_need (column, 64);
  chorsu_pdf_column_add_plain (column, table->title, &chorsu_pdf_heading, "H3");
  column->y += 3;
  put_heads (column, shares, chorsu_endnotes_get_language (endnotes));
  for (guint i = 0; i < table->rows->len; i++)
    put_row (column, shares, endnotes, g_ptr_array_index (table->rows, i));
  column->y += 10;
}

static void
next_table_page (ChorsuPdfColumn *column)
{
  chorsu_pdf_begin_page (column->pdf, TRUE);
  column->y = CHORSU_PDF_MARGIN;
}

static void
add_scene_figures (ChorsuBriefingPdf *self,
                   ChorsuPdfColumn   *column,
                   guint              scene,
                   GPtrArray         *tables)
{
  ChorsuExport *export_ = self->export_;
  g_autofree char *number = g_strdup_printf ("%u", scene + 1);
  g_autofree char *destination = g_strdup_printf ("figures-%u", scene + 1);
  g_autofree char *target = g_strdup_printf ("#scene-%u", scene + 1);
  g_autofree char *where = chorsu_word_fill (CHORSU_WORD_SCENE_N, export_->language, number, NULL);
  const char *title = chorsu_export_text (export_, chorsu_scene_get_title (chorsu_export_get_scene (export_, scene)));
  g_autoptr (ChorsuRichText) heading = chorsu_rich_text_new ();

  chorsu_rich_text_add_link (heading, where, target);
  chorsu_rich_text_add (heading, "  ");
  chorsu_rich_text_add (heading, title);
  chorsu_pdf_column_need (column, 90);
  chorsu_pdf_set_destination (self->pdf, destination, column->y);
  chorsu_pdf_add_bookmark (self->pdf, self->part_bookmark, title, destination);
  chorsu_pdf_column_add (column, heading, &chorsu_pdf_lead, "H2");
  column->y += 6;
  for (guint i = 0; i < tables->len; i++)
    chorsu_pdf_column_add_table (column, export_->endnotes, g_ptr_array_index (tables, i));
}

void
chorsu_pdf_add_figures (ChorsuBriefingPdf *self)
{
  ChorsuExport *export_ = self->export_;
  double top = begin_part (self, CHORSU_WORD_FIGURES, CHORSU_WORD_FIGURES_HINT, "figures");
  ChorsuPdfColumn column = { self->pdf, CHORSU_PDF_MARGIN, self->width - 2 * CHORSU_PDF_MARGIN, top,
                             self->height - CHORSU_PDF_MARGIN - 8, next_table_page, NULL };

  for (guint i = 0; i < export_->tables->len; i++)
    {
      GPtrArray *tables = g_ptr_array_index (export_->tables, i);

      if (tables->len > 0)
        add_scene_figures (self, &column, i, tables);
    }
}
