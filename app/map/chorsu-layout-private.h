/* chorsu-layout-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-layout.h"
#include "chorsu-pass.h"
#include "chorsu-placement.h"
#include "chorsu-typesetter.h"

G_BEGIN_DECLS

typedef enum
{
  CHORSU_SYMBOL_SITE,
  CHORSU_SYMBOL_DOT,         /* a site too small for its glyph at this zoom */
  CHORSU_SYMBOL_SECURITY,
  CHORSU_SYMBOL_ENGAGEMENT,
  CHORSU_SYMBOL_CLUSTER,     /* sites too near each other */
  CHORSU_SYMBOL_NODE,        /* on a highlighted corridor */
  CHORSU_SYMBOL_GAUGE_BREAK,
  CHORSU_SYMBOL_FERRY,
  CHORSU_SYMBOL_CROSSING
} ChorsuSymbolKind;

typedef struct
{
  ChorsuPlacedSymbol  placed;
  ChorsuSymbolKind    kind;
  gconstpointer       record;  /* ChorsuSite, ChorsuSecurity, ChorsuEngagement, ChorsuNode or ChorsuSegment */
  int                 importance;
  guint               counts[CHORSU_N_CATEGORIES]; /* of a cluster's sites */
  ChorsuBox           spread;  /* of all it stands for, Web-Mercator units */
  ChorsuPoint         at;      /* the true place, px */
  gboolean            moved;   /* stands beside its place, with a leader */
} ChorsuLayoutSymbol;

/** A town: a ring, or a square for a capital. */
typedef struct
{
  ChorsuPoint       at;
  ChorsuPlaceClass  place_class;
  gboolean          story;
} ChorsuLayoutTown;

typedef struct
{
  char              *text;
  ChorsuType         type;
  ChorsuLetterColor  color;
  ChorsuPoint        origin;    /* left end of the first baseline, px */
  ChorsuBox          box;       /* px */
  gboolean           pill;      /* white on a rounded box of @color.halo */
  ChorsuPoint       *line;      /* nullable: letters run along it */
  guint              n_line;
  double             start;
} ChorsuLayoutLabel;

struct _ChorsuLayout
{
  gatomicrefcount  ref_count;
  ChorsuCamera     camera;
  GArray          *symbols;  /* ChorsuLayoutSymbol, painted in this order */
  GArray          *towns;    /* ChorsuLayoutTown */
  GArray          *labels;   /* ChorsuLayoutLabel */
  GArray          *tries;    /* ChorsuBox: where labels found no room, for debugging */
};

/**
 * ChorsuLayoutBuilder:
 * @taken: what is taken inside the visible picture
 * @beyond: what is taken in the margin; labels there never change the inside
 */
typedef struct
{
  ChorsuPass       *pass;
  ChorsuLayout     *layout;
  ChorsuTypesetter *typesetter;
  ChorsuPlacement  *taken;
  ChorsuPlacement  *beyond;
} ChorsuLayoutBuilder;

/** Size of a class of type in px: on a stage it is set by class, not by one factor. */
typedef struct
{
  double screen;
  double stage;
} ChorsuTypeSize;

static inline double
chorsu_layout_size (const ChorsuLayoutBuilder *self,
                    ChorsuTypeSize             size)
{
  return self->pass->view->purpose == CHORSU_PURPOSE_STAGE ? size.stage : size.screen;
}

/** Nothing that is to be read from the back row of a hall is set smaller, px. */
#define CHORSU_STAGE_FLOOR 24.0

static inline double
chorsu_layout_floor (const ChorsuLayoutBuilder *self,
                     double                     size)
{
  return self->pass->view->purpose == CHORSU_PURPOSE_STAGE ? MAX (size, CHORSU_STAGE_FLOOR) : size;
}

static inline gboolean
chorsu_layout_is_german (const ChorsuLayoutBuilder *self)
{
  return g_str_has_prefix (self->pass->view->language, "de");
}

static inline const char *
chorsu_layout_in_language (const ChorsuLayoutBuilder *self,
                           const char                *en,
                           const char                *de)
{
  return chorsu_layout_is_german (self) && de != NULL ? de : en;
}

/** How a label is tried. */
typedef enum
{
  CHORSU_LABEL_CENTRED,  /* on the anchor, then shifted a little */
  CHORSU_LABEL_AROUND    /* beside a symbol of some radius: E, NE, SE, W, NW, SW, N, S */
} ChorsuLabelMode;

/**
 * chorsu_layout_try_label:
 * @text: (transfer none): UTF-8
 * @anchor: px
 * @radius: free room round the anchor, px, for %CHORSU_LABEL_AROUND
 *
 * Returns: whether the label found a place
 */
gboolean chorsu_layout_try_label    (ChorsuLayoutBuilder     *self,
                                     ChorsuLabelMode          mode,
                                     const char              *text,
                                     const ChorsuType        *type,
                                     const ChorsuLetterColor *color,
                                     gboolean                 pill,
                                     ChorsuPoint              anchor,
                                     double                   radius);

/* In this order: capitals and their names stand first, symbols step aside. */
void     chorsu_layout_add_capitals (ChorsuLayoutBuilder     *self);
void     chorsu_layout_add_capital_names (ChorsuLayoutBuilder *self);
void     chorsu_layout_add_symbols  (ChorsuLayoutBuilder     *self);

/** Takes the room of all symbols, or of all dots: the name of a country may lie over dots. */
void     chorsu_layout_take_symbols (ChorsuLayoutBuilder     *self,
                                     gboolean                 dots);
void     chorsu_layout_add_names    (ChorsuLayoutBuilder     *self);
void     chorsu_layout_add_area_names (ChorsuLayoutBuilder   *self);
void     chorsu_layout_add_water_names (ChorsuLayoutBuilder  *self);
void     chorsu_layout_add_rivers   (ChorsuLayoutBuilder     *self);

/** Takes room both inside and in the margin. */
void     chorsu_layout_take         (ChorsuLayoutBuilder     *self,
                                     ChorsuBox                box);

/** Where a label may go: @taken for the visible picture, @beyond for the margin, NULL on the edge. */
ChorsuPlacement *chorsu_layout_side (ChorsuLayoutBuilder     *self,
                                     ChorsuBox                box);

ChorsuLayout *chorsu_layout_new     (ChorsuPass              *pass);

G_END_DECLS
