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

/** Where a label is tried. */
typedef enum
{
  CHORSU_LABEL_CENTRED,  /* on the anchor, then shifted a little */
  CHORSU_LABEL_AROUND    /* beside a symbol of some radius: E, NE, SE, W, NW, SW, N, S */
} ChorsuLabelMode;

typedef struct
{
  char              *text;
  ChorsuType         type;
  ChorsuLetterColor  color;
  int                town;      /* index of the town it names, or -1 */
  ChorsuLabelMode    mode;
  ChorsuPoint        anchor;    /* what it stands on or beside, px; not for letters along a line */
  guint              side;      /* which of the places of its mode it has */
  ChorsuPoint        origin;    /* left end of the first baseline, px */
  ChorsuBox          box;       /* px */
  gboolean           pill;      /* white on a rounded box of @color.halo */
  ChorsuPoint       *line;      /* nullable: letters run along it */
  guint              n_line;
  double             start;
} ChorsuLayoutLabel;

/** Pieces of furniture: scale bar, credits, locator, legend. */
#define CHORSU_LAYOUT_N_FURNITURE 4

struct _ChorsuLayout
{
  gatomicrefcount  ref_count;
  ChorsuCamera     camera;
  GArray          *symbols;  /* ChorsuLayoutSymbol, painted in this order */
  GArray          *towns;    /* ChorsuLayoutTown */
  GArray          *labels;   /* ChorsuLayoutLabel */
  guint            n_candidates;
  GArray          *tries;    /* ChorsuBox: where labels found no room, for debugging */
  ChorsuBox        visible;  /* what can be seen of the picture, px */
  ChorsuBox        furniture[CHORSU_LAYOUT_N_FURNITURE]; /* what lies on it, px */
};

/**
 * ChorsuLayoutBuilder:
 * @region: what is placed at all, px: the picture, its margin and as much more
 *   as what stands out there may matter for what stands in the picture
 * @taken: what is taken in the region
 * @visible: what can be seen of the picture, px
 * @furniture: what lies on it, px
 *
 * Placement hardly knows where the picture ends: what stands where follows from
 * the neighbours, and these are the same when the map is moved. What the edge
 * or the furniture would cut is left out in the end. So nothing jumps.
 */
typedef struct
{
  ChorsuPass       *pass;
  ChorsuLayout     *layout;
  ChorsuTypesetter *typesetter;
  ChorsuBox         region;
  ChorsuPlacement  *taken;
  ChorsuBox         visible;
  ChorsuBox         furniture[CHORSU_LAYOUT_N_FURNITURE];
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

/** What a label needs besides room. */
typedef enum
{
  CHORSU_LABEL_ANYWHERE,    /* nothing: when it is cut in the end, it is left out */
  CHORSU_LABEL_SEEN_FIRST,  /* to be seen whole, as long as that can be */
  CHORSU_LABEL_SEEN,        /* to be seen whole */
  CHORSU_LABEL_STEADY       /* to be seen whole in the first place that has room, or not at all */
} ChorsuLabelWish;

/**
 * ChorsuLabelDraft:
 * @text: UTF-8
 * @pill: letters on a rounded box of the colour's halo
 * @mode: where it is tried
 * @wish: what it needs besides room
 * @radius: free room round the anchor, px, for %CHORSU_LABEL_AROUND
 *
 * A label that has no place yet.
 */
typedef struct
{
  const char        *text;
  ChorsuType         type;
  ChorsuLetterColor  color;
  gboolean           pill;
  ChorsuLabelMode    mode;
  ChorsuPoint        anchor;    /* what it stands on or beside, px; not for letters along a line */
  ChorsuLabelWish    wish;
  double             radius;
} ChorsuLabelDraft;

/**
 * chorsu_layout_try_label:
 * @anchor: px
 *
 * Returns: whether the label found a place
 */
gboolean chorsu_layout_try_label    (ChorsuLayoutBuilder     *self,
                                     const ChorsuLabelDraft  *draft,
                                     ChorsuPoint              anchor);

/**
 * chorsu_layout_try_along:
 * @points: (array length=n): a line, px
 * @repeat: how often the label is there again, px
 *
 * Names a line: once in each stretch of it, and where none of these can be
 * seen whole, once more where it can. The draft's wish plays no part.
 *
 * Returns: whether it can be seen
 */
gboolean chorsu_layout_try_along    (ChorsuLayoutBuilder     *self,
                                     const ChorsuLabelDraft  *draft,
                                     const ChorsuPoint       *points,
                                     guint                    n,
                                     double                   repeat);

/* In this order: capitals and their names stand first, symbols step aside. */
void     chorsu_layout_add_capitals (ChorsuLayoutBuilder     *self);
void     chorsu_layout_add_capital_names (ChorsuLayoutBuilder *self);
void     chorsu_layout_add_symbols  (ChorsuLayoutBuilder     *self);

/** Radius of a symbol, or of the ring round the selected one, px. */
double   chorsu_layout_symbol_room  (const ChorsuLayoutBuilder *self,
                                     const ChorsuLayoutSymbol *symbol);
void     chorsu_layout_add_names    (ChorsuLayoutBuilder     *self);
void     chorsu_layout_add_area_names (ChorsuLayoutBuilder   *self);
void     chorsu_layout_add_water_names (ChorsuLayoutBuilder  *self);
void     chorsu_layout_add_rivers   (ChorsuLayoutBuilder     *self);

/** Whether a box can be seen whole: inside the picture, not under furniture. */
gboolean chorsu_layout_sees         (const ChorsuLayoutBuilder *self,
                                     ChorsuBox                box);

ChorsuLayout *chorsu_layout_new     (ChorsuPass              *pass);

G_END_DECLS
