/* chorsu-legend-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-content.h"
#include "chorsu-legend.h"
#include "chorsu-line-style.h"
#include "chorsu-symbols.h"

G_BEGIN_DECLS

/** What a row shows before its label, painted by the map's own functions. */
typedef enum
{
  CHORSU_SAMPLE_NONE,
  CHORSU_SAMPLE_SITE,
  CHORSU_SAMPLE_DOT,
  CHORSU_SAMPLE_SECURITY,
  CHORSU_SAMPLE_LINE,
  CHORSU_SAMPLE_SWATCH,
  CHORSU_SAMPLE_BORDER,
  CHORSU_SAMPLE_CIRCLE,
  CHORSU_SAMPLE_MARK,
  CHORSU_SAMPLE_ENGAGEMENT
} ChorsuSampleKind;

/**
 * ChorsuLegendSample:
 * @kind: which of the other members count
 * @site: for sites and dots; its radius is set when it is painted
 * @shape: for security
 * @state: for security
 * @color: of a security symbol or a ferry; what a swatch is filled with
 * @power: for engagement, and for the tag of who runs a site
 * @tagged: whether it stands for @power, which print tells by a tag
 * @mark: for marks
 * @line: for lines and arrows, with the width of the screen
 * @length: of a line, screen px
 * @hatched: whether a swatch has the hatch of members
 * @dashed: whether a swatch has the broken hatch of observers
 * @falls: whether a hatch falls to the right
 * @banded: whether a swatch has the inner edge band
 * @broken: whether the band is that of observers
 * @dotted: whether a swatch has the dots for no data
 * @hatch_color: of hatch
 * @band_color: of the band
 */
typedef struct
{
  ChorsuSampleKind     kind;
  ChorsuSiteSymbol     site;
  ChorsuSecurityShape  shape;
  ChorsuSecurityState  state;
  ChorsuColor          color;
  ChorsuPower          power;
  gboolean             tagged;
  ChorsuMark           mark;
  ChorsuLineStyle      line;
  double               length;
  gboolean             hatched;
  gboolean             dashed;
  gboolean             falls;
  gboolean             banded;
  gboolean             broken;
  gboolean             dotted;
  ChorsuColor          hatch_color;
  ChorsuColor          band_color;
} ChorsuLegendSample;

/** A row with what it takes to place and paint it. */
typedef struct
{
  ChorsuLegendRow     row;
  ChorsuLegendSample  sample;
  gboolean            note;      /* small print over the whole width */
  gboolean            below;     /* the detail is a second line */
  int                 n_columns; /* side by side with others, after placement */
  GPtrArray          *lines;     /* of a note or a heading, after placement */
} ChorsuLegendItem;

/** Rank of the line that names what was folded: never folded itself. */
#define CHORSU_RANK_FOLDED (-1)

/** How far the labels of a section stand from the left, by its samples. */
typedef enum
{
  CHORSU_SECTION_SYMBOLS,
  CHORSU_SECTION_SWATCHES,
  CHORSU_SECTION_LINES
} ChorsuSectionKind;

/**
 * ChorsuLegendSection:
 * @kind: of its samples
 * @heading: (nullable): its heading
 * @rank: the higher, the sooner it is folded for lack of room
 * @n_columns: 2 or 4 where rows always stand side by side, else 0
 * @folded: left out for lack of room
 * @items: (element-type ChorsuLegendItem): its rows
 */
typedef struct
{
  ChorsuSectionKind  kind;
  char              *heading;
  int                rank;
  int                n_columns;
  gboolean           folded;
  GPtrArray         *items;
} ChorsuLegendSection;

struct _ChorsuLegend
{
  gatomicrefcount  ref_count;
  ChorsuThemeId    theme;
  double           k;               /* 1, or more on a stage */
  char            *language;
  char            *title;
  char            *subtitle;
  ChorsuColor      bar;             /* beside the title */
  GPtrArray       *sections;        /* of ChorsuLegendSection */

  GPtrArray       *title_lines;
  GPtrArray       *subtitle_lines;
  GPtrArray       *placed;          /* of ChorsuLegendItem, headings too */
  int              row_height;
  int              width;
  int              height;
};

/** What the rows are made from. */
typedef struct
{
  ChorsuLegend        *legend;
  ChorsuDataset       *dataset;
  const ChorsuView    *view;
  const ChorsuTheme   *theme;
  const ChorsuCamera  *camera;      /* nullable: the picture it is for */
  const ChorsuContent *content;     /* what is drawn */
  const ChorsuContent *pool;        /* what would be without filters */
} ChorsuLegendBuilder;

/* Making rows. Sections without rows are dropped in the end. */
ChorsuLegendSection *chorsu_legend_add_section     (ChorsuLegendBuilder *self,
                                                    ChorsuSectionKind    kind,
                                                    const char          *heading,
                                                    int                  rank);
ChorsuLegendItem    *chorsu_legend_add_row         (ChorsuLegendSection *section,
                                                    const char          *label,
                                                    int                  count);
void                 chorsu_legend_add_note        (ChorsuLegendSection *section,
                                                    const char          *text);

/** Makes a click on the row switch a class. */
void                 chorsu_legend_set_class       (ChorsuLegendBuilder *self,
                                                    ChorsuLegendItem    *item,
                                                    ChorsuLegendToggle   which,
                                                    guint                value,
                                                    gboolean             on);

/* The topics, in the order of the legend. */
void                 chorsu_legend_add_shading     (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_relevance   (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_borders     (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_overlay     (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_routes      (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_narrowing   (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_sites       (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_lines       (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_volumes     (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_marks       (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_memberships (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_security    (ChorsuLegendBuilder *self);
void                 chorsu_legend_add_engagement  (ChorsuLegendBuilder *self);

/** Sets title, subtitle and the colour beside them. */
void                 chorsu_legend_set_title       (ChorsuLegendBuilder *self);

/** Places all rows so that the legend is at most so high, if it can be. */
void                 chorsu_legend_place           (ChorsuLegend        *self,
                                                    int                  max_height);

/**
 * chorsu_legend_sample_paint:
 * @x: left end of the sample's place
 * @y: middle of its row
 * @row_height: height of a single row, px
 * @k: how much larger than on a screen
 */
void                 chorsu_legend_sample_paint    (cairo_t                  *cr,
                                                    const ChorsuTheme        *theme,
                                                    const ChorsuLegendSample *sample,
                                                    double                    x,
                                                    double                    y,
                                                    double                    row_height,
                                                    double                    k);

/** The short form of an organisation's name: what stands in brackets at its end. */
char                *chorsu_organisation_short_name (const ChorsuOrganisation *organisation,
                                                     const char               *language);

/* Measures shared by placing and painting, screen px. */
#define CHORSU_LEGEND_PADDING 18
#define CHORSU_LEGEND_TITLE_X 29
#define CHORSU_LEGEND_COLUMNS 276
#define CHORSU_LEGEND_DETAIL_X 194
#define CHORSU_LEGEND_TITLE_SIZE 15.0
#define CHORSU_LEGEND_HEADING_SIZE 12.5
#define CHORSU_LEGEND_HEADING_HEIGHT 17
#define CHORSU_LEGEND_LABEL_SIZE 12.5
#define CHORSU_LEGEND_SMALL_SIZE 11.0

/** Size of type in px; on a stage nothing is smaller than what a back row reads. */
static inline double
chorsu_legend_type_size (const ChorsuLegend *self,
                         double              size)
{
  return self->k > 1 ? MAX (size * self->k, 24) : size;
}

/** Where a label begins, screen px from the left of its row or column. */
int                  chorsu_legend_label_x         (ChorsuSectionKind    kind,
                                                    int                  n_columns);

/** The year of the data, beyond which nothing is known but what is planned. */
int                  chorsu_legend_today         (ChorsuLegendBuilder *self);

G_END_DECLS
