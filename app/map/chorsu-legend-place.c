/* chorsu-legend-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend-private.h"

#include <math.h>

#include "chorsu-phrases.h"
#include "chorsu-small-print.h"

/* Screen px. */
#define TITLE_LEADING 20
#define SMALL_LEADING 14
#define HEADER_GAP 8
#define COLUMN_GAP 6

/* How close rows stand; the last is as close as it gets. */
typedef struct
{
  int      row;
  int      tall_row;    /* with a second line */
  int      gap;         /* between sections */
  gboolean columns;     /* whatever fits stands in two columns */
} Density;

static const Density densities[] = {
  { 26, 38, 12, FALSE },
  { 23, 33, 9, FALSE },
  { 20, 30, 7, TRUE },
};

typedef struct
{
  ChorsuLegend  *legend;
  const Density *density;
  int            y;
} Placer;

static int
px (const Placer *self,
    double        value)
{
  return (int) round (value * self->legend->k);
}

int
chorsu_legend_label_x (ChorsuSectionKind kind,
                       int               n_columns)
{
  switch (kind)
    {
    case CHORSU_SECTION_SWATCHES:
      return n_columns > 2 ? 40 : 46;
    case CHORSU_SECTION_LINES:
      return 74;
    case CHORSU_SECTION_SYMBOLS:
    default:
      return 35;
    }
}

static ChorsuType
small_type (const ChorsuLegend *legend)
{
  return (ChorsuType) { FALSE, 400, chorsu_legend_type_size (legend, CHORSU_LEGEND_SMALL_SIZE), 0 };
}

static double
text_width (const ChorsuLegend *legend,
            const char         *text)
{
  ChorsuType type = { FALSE, 500, chorsu_legend_type_size (legend, CHORSU_LEGEND_LABEL_SIZE), 0 };
  double advance;

  chorsu_typesetter_measure (chorsu_typesetter_get (), &type, text, NULL, &advance);

  return advance;
}

/* Side by side the count follows the label. */
static gboolean
fits_column (const Placer              *self,
             const ChorsuLegendSection *section,
             const ChorsuLegendItem    *item,
             int                        n_columns)
{
  g_autofree char *text = item->row.count < 0 ? g_strdup (item->row.label)
                                              : g_strdup_printf ("%s %d", item->row.label, item->row.count);
  int room = CHORSU_LEGEND_COLUMNS / n_columns - chorsu_legend_label_x (section->kind, n_columns) - COLUMN_GAP;

  return !item->below && text_width (self->legend, text) <= px (self, room);
}

/* How many rows stand side by side, 1 when a label is too long for it. */
static int
count_columns (const Placer              *self,
               const ChorsuLegendSection *section)
{
  int n_columns = section->n_columns;

  if (n_columns == 0 && self->density->columns && section->kind == CHORSU_SECTION_SYMBOLS)
    n_columns = 2;
  if (n_columns == 0)
    return 1;

  for (guint i = 0; i < section->items->len; i++)
    {
      const ChorsuLegendItem *item = section->items->pdata[i];

      if (!item->note && !fits_column (self, section, item, n_columns))
        return 1;
    }

  return n_columns;
}

static void
place_item (Placer           *self,
            ChorsuLegendItem *item,
            int               left,
            int               width,
            int               height)
{
  item->row.x = px (self, CHORSU_LEGEND_PADDING + left);
  item->row.y = self->y;
  item->row.width = px (self, width);
  item->row.height = height;
  g_ptr_array_add (self->legend->placed, item);
}

static void
place_note (Placer           *self,
            ChorsuLegendItem *item)
{
  ChorsuType type = small_type (self->legend);
  int width = CHORSU_LEGEND_WIDTH - 2 * CHORSU_LEGEND_PADDING;

  g_clear_pointer (&item->lines, g_ptr_array_unref);
  item->lines = chorsu_small_print_wrap (&type, item->row.label, px (self, width));
  self->y += px (self, 2);
  place_item (self, item, 0, width, item->lines->len * px (self, SMALL_LEADING));
  self->y += item->lines->len * px (self, SMALL_LEADING);
}

static void
place_rows (Placer                    *self,
            const ChorsuLegendSection *section)
{
  int n_columns = count_columns (self, section);
  int pitch = CHORSU_LEGEND_COLUMNS / n_columns;
  int column = 0;
  int open = 0;  /* height of a row that is not full yet */

  for (guint i = 0; i < section->items->len; i++)
    {
      ChorsuLegendItem *item = section->items->pdata[i];
      int height = px (self, item->below ? self->density->tall_row : self->density->row);

      item->n_columns = item->note ? 1 : n_columns;
      if (item->note || column == n_columns)
        {
          self->y += open;
          column = open = 0;
        }
      if (item->note)
        {
          place_note (self, item);
          continue;
        }
      place_item (self, item, column * pitch,
                  n_columns > 1 ? pitch - COLUMN_GAP : CHORSU_LEGEND_WIDTH - 2 * CHORSU_LEGEND_PADDING, height);
      open = height;
      column++;
    }
  self->y += open;
}

/* Headings are rows of their own, for people who cannot see where they stand. */
static void
ensure_heading (ChorsuLegendSection *section)
{
  ChorsuLegendItem *item = section->items->pdata[0];

  if (!item->row.heading)
    {
      item = g_new0 (ChorsuLegendItem, 1);
      item->row.heading = TRUE;
      item->row.label = g_strdup (section->heading);
      item->row.count = -1;
      item->row.on = TRUE;
      g_ptr_array_insert (section->items, 0, item);
    }
}

static void
place_heading (Placer           *self,
               ChorsuLegendItem *heading)
{
  ChorsuType type = { FALSE, 600, chorsu_legend_type_size (self->legend, CHORSU_LEGEND_HEADING_SIZE), 0 };
  int width = CHORSU_LEGEND_WIDTH - 2 * CHORSU_LEGEND_PADDING;

  g_clear_pointer (&heading->lines, g_ptr_array_unref);
  heading->lines = chorsu_small_print_wrap (&type, heading->row.label, px (self, width));
  place_item (self, heading, 0, width, heading->lines->len * px (self, CHORSU_LEGEND_HEADING_HEIGHT));
  self->y += heading->row.height;
}

static void
place_section (Placer              *self,
               ChorsuLegendSection *section)
{
  ChorsuLegendItem *heading;

  if (section->heading == NULL)
    {
      place_rows (self, section);
      return;
    }

  ensure_heading (section);
  heading = g_ptr_array_steal_index (section->items, 0);
  place_heading (self, heading);
  place_rows (self, section);
  g_ptr_array_insert (section->items, 0, heading);
}

static void
place_header (Placer *self)
{
  ChorsuLegend *legend = self->legend;
  ChorsuType title = { FALSE, 700, chorsu_legend_type_size (legend, CHORSU_LEGEND_TITLE_SIZE), 0 };
  ChorsuType small = small_type (legend);
  int right = CHORSU_LEGEND_WIDTH - CHORSU_LEGEND_PADDING;

  g_clear_pointer (&legend->title_lines, g_ptr_array_unref);
  g_clear_pointer (&legend->subtitle_lines, g_ptr_array_unref);
  legend->title_lines = chorsu_small_print_wrap (&title, legend->title, px (self, right - CHORSU_LEGEND_TITLE_X));
  legend->subtitle_lines = chorsu_small_print_wrap (&small, legend->subtitle != NULL ? legend->subtitle : "",
                                                    px (self, right - CHORSU_LEGEND_PADDING));
  self->y = px (self, CHORSU_LEGEND_PADDING) + legend->title_lines->len * px (self, TITLE_LEADING);
  if (legend->subtitle_lines->len > 0)
    self->y += px (self, HEADER_GAP) + legend->subtitle_lines->len * px (self, SMALL_LEADING);
}

static void
place_all (ChorsuLegend  *legend,
           const Density *density)
{
  Placer placer = { legend, density, 0 };

  g_ptr_array_set_size (legend->placed, 0);
  legend->row_height = px (&placer, density->row);
  place_header (&placer);
  for (guint i = 0; i < legend->sections->len; i++)
    {
      ChorsuLegendSection *section = legend->sections->pdata[i];

      if (section->folded)
        continue;
      placer.y += px (&placer, density->gap);
      place_section (&placer, section);
    }
  legend->width = px (&placer, CHORSU_LEGEND_WIDTH);
  legend->height = placer.y + px (&placer, CHORSU_LEGEND_PADDING - 4);
}

static ChorsuLegendSection *
find_least_important (ChorsuLegend *self)
{
  ChorsuLegendSection *found = NULL;

  for (guint i = 0; i < self->sections->len; i++)
    {
      ChorsuLegendSection *section = self->sections->pdata[i];

      if (!section->folded && section->rank >= 0 && (found == NULL || section->rank >= found->rank))
        found = section;
    }

  return found;
}

/* One line at the end that names what was folded. */
static void
name_folded (ChorsuLegend *self)
{
  ChorsuLegendBuilder builder = { self };
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *note = NULL;
  ChorsuLegendSection *last = self->sections->pdata[self->sections->len - 1];

  for (guint i = 0; i < self->sections->len; i++)
    {
      const ChorsuLegendSection *section = self->sections->pdata[i];

      if (section->folded && section->heading != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", section->heading);
    }
  if (names->len == 0)
    return;

  /* With nothing left a list of everything that is missing helps nobody. */
  if (find_least_important (self) == NULL)
    {
      last->folded = TRUE;
      return;
    }

  if (last->rank != CHORSU_RANK_FOLDED)
    last = chorsu_legend_add_section (&builder, CHORSU_SECTION_SYMBOLS, NULL, CHORSU_RANK_FOLDED);
  g_ptr_array_set_size (last->items, 0);
  note = chorsu_phrase_fill (CHORSU_PHRASE_FOLDED, self->language, names->str, NULL);
  chorsu_legend_add_note (last, note);
}

void
chorsu_legend_place (ChorsuLegend *self,
                     int           max_height)
{
  guint i = 0;

  do
    place_all (self, &densities[i]);
  while (self->height > max_height && ++i < G_N_ELEMENTS (densities));

  while (self->height > max_height)
    {
      ChorsuLegendSection *section = find_least_important (self);

      if (section == NULL)
        break;
      section->folded = TRUE;
      name_folded (self);
      place_all (self, &densities[G_N_ELEMENTS (densities) - 1]);
    }
}
