/* chorsu-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-camera.h"
#include "chorsu-records.h"

G_BEGIN_DECLS

/** What can be switched on and off. */
typedef enum
{
  CHORSU_LAYER_RELIEF      = 1 << 0,
  CHORSU_LAYER_PLACES      = 1 << 1,
  CHORSU_LAYER_RESOURCES   = 1 << 2,
  CHORSU_LAYER_CORRIDORS   = 1 << 3,
  CHORSU_LAYER_MEMBERSHIPS = 1 << 4,
  CHORSU_LAYER_SECURITY    = 1 << 5,
  CHORSU_LAYER_ENGAGEMENT  = 1 << 6
} ChorsuLayers;

#define CHORSU_LAYERS_DEFAULT (CHORSU_LAYER_RELIEF | CHORSU_LAYER_PLACES)

/** "resources" → CHORSU_LAYER_RESOURCES; 0 when unknown. */
ChorsuLayers chorsu_layer_from_nick (const char   *nick);
const char  *chorsu_layer_to_nick   (ChorsuLayers  layer);

typedef enum
{
  CHORSU_THEME_LIGHT,
  CHORSU_THEME_DARK,
  CHORSU_THEME_PRINT
} ChorsuThemeId;

/** What the picture is for. */
typedef enum
{
  CHORSU_PURPOSE_SCREEN,
  CHORSU_PURPOSE_STAGE,     /* projector: larger type, symbols and lines */
  CHORSU_PURPOSE_THUMBNAIL  /* no small print */
} ChorsuPurpose;

/**
 * ChorsuLegendToggle:
 *
 * The kinds of class a map is read by. A class is a kind and a value: the
 * value of an enum, or the number of a record in its dataset.
 */
typedef enum
{
  CHORSU_LEGEND_PLAIN,       /* no class: nothing to switch */
  CHORSU_LEGEND_CATEGORY,    /* ChorsuCategory */
  CHORSU_LEGEND_STAGE,       /* ChorsuStage */
  CHORSU_LEGEND_CONTROL,     /* ChorsuControl */
  CHORSU_LEGEND_MODE,        /* ChorsuMode */
  CHORSU_LEGEND_STATUS,      /* ChorsuStatus */
  CHORSU_LEGEND_PRECISION,   /* ChorsuPrecision */
  CHORSU_LEGEND_CORRIDOR,    /* number of the corridor */
  CHORSU_LEGEND_BORDER,      /* number of the border */
  CHORSU_LEGEND_MEMBERSHIP,  /* twice the number of the organisation, + 1 for observers */
  CHORSU_LEGEND_SHAPE,       /* ChorsuSecurityShape */
  CHORSU_LEGEND_STATE,       /* ChorsuSecurityState */
  CHORSU_LEGEND_OPERATOR,    /* ChorsuPower that runs a security site */
  CHORSU_LEGEND_ACTOR,       /* ChorsuPower that is engaged */
  CHORSU_LEGEND_MARK,        /* ChorsuMark */
  CHORSU_LEGEND_STEP,        /* step of shading: relevance, or class of a figure */
  CHORSU_LEGEND_COMMODITY,   /* number of a commodity that a site has */
  CHORSU_LEGEND_CRITICAL,    /* ChorsuCritical */
  CHORSU_LEGEND_US_INTEREST, /* ChorsuUsInterest */
  CHORSU_LEGEND_ENGAGEMENT,  /* ChorsuEngagementKind */
  CHORSU_N_LEGEND_TOGGLES
} ChorsuLegendToggle;

/** Marks on lines. */
typedef enum
{
  CHORSU_MARK_GAUGE_BREAK,
  CHORSU_MARK_FERRY,
  CHORSU_MARK_CROSSING,   /* where a line crosses a border */
  CHORSU_MARK_STATION,    /* on a corridor that stands out */
  CHORSU_MARK_DIRECTION,  /* arrowheads */
  CHORSU_N_MARKS
} ChorsuMark;

/** Lists of critical raw materials; a site is on those that any of its commodities is on. */
typedef enum
{
  CHORSU_CRITICAL_US,       /* US list of 2025 */
  CHORSU_CRITICAL_EU,       /* EU list of 2023 */
  CHORSU_CRITICAL_UNLISTED, /* on neither */
  CHORSU_N_CRITICAL
} ChorsuCritical;

/** How much larger symbols and lines are on a stage. */
#define CHORSU_STAGE_FACTOR 1.8

/** Shading step of countries without a figure, behind the classes. */
#define CHORSU_STEP_NO_DATA 31

/** Bits over the values of a class; what is not set is not drawn. */
typedef struct
{
  guint32 categories;
  guint32 stages;
  guint32 controls;
  guint32 modes;
  guint32 statuses;
  guint32 precisions;
  guint32 shapes;
  guint32 states;
  guint32 operators;
  guint32 actors;
  guint32 marks;
  guint32 steps;
  guint32 criticals;
  guint32 us_interests;
  guint32 engagements;
  guint64 corridors;
  guint64 borders;
  guint64 memberships;
  guint64 commodities;
} ChorsuFilters;

/** What the width of corridor lines says. */
typedef enum
{
  CHORSU_WIDTHS_PLAIN,   /* nothing: by zoom alone */
  CHORSU_WIDTHS_VOLUME   /* how much travels a year, where a figure says so */
} ChorsuWidths;

/** With how many others a country can be compared. */
#define CHORSU_VIEW_MAX_OTHERS 4

/**
 * ChorsuView:
 * @layers: what is switched on by hand
 * @goal: 1 … 4 draws that goal's features too, 0 for none
 * @selection: what is selected, or %CHORSU_REF_NONE
 * @others: the countries a selected one is compared with, in order; after the
 *   last come %CHORSU_REF_NONE
 * @filters: which classes are drawn
 * @year: hide what had not begun or was over by then; 0 for no filter
 * @theme: colours
 * @purpose: what for
 * @widths: what line widths say
 * @shade: (nullable): interned key of a figure that shades the countries
 *   instead of a goal or an organisation
 * @overlay: number of the #ChorsuOverlay that is drawn over the network, 0 for
 *   none; what is not of it recedes
 * @has_here: whether @here is marked
 * @here: where one is on the way that is followed, Web-Mercator units
 * @debug: whether boxes, tries and timings of the placement are drawn over it
 * @scale_bar: whether the furniture has a scale bar
 * @legend: whether the furniture has a legend
 * @credits: whether the furniture has as-of date and credits
 * @locator: whether the furniture has a locator where one is called for
 * @covered: sides of the picture that lie under something else (open panes),
 *   logical px; nothing is named there
 * @language: BCP 47 code of the labels, "en" or "de"
 *
 * What to draw, independent of where one looks from. A plain value.
 */
typedef struct
{
  ChorsuLayers   layers;
  int            goal;
  ChorsuRef      selection;
  ChorsuRef      others[CHORSU_VIEW_MAX_OTHERS];
  ChorsuFilters  filters;
  int            year;
  ChorsuThemeId  theme;
  ChorsuPurpose  purpose;
  ChorsuWidths   widths;
  const char    *shade;
  guint          overlay;
  gboolean       has_here;
  ChorsuPoint    here;
  gboolean       debug;
  gboolean       scale_bar;
  gboolean       legend;
  gboolean       credits;
  gboolean       locator;
  ChorsuInsets   covered;
  char           language[16];
} ChorsuView;

/** Default layers, no goal, no selection, all filters open, light, English, all furniture. */
void     chorsu_view_init         (ChorsuView       *self);

gboolean chorsu_view_equal        (const ChorsuView *a,
                                   const ChorsuView *b);

/** Whether the base picture is the same: everything but the selection of countries and what is followed. */
gboolean chorsu_view_base_equal   (const ChorsuView *a,
                                   const ChorsuView *b);

void     chorsu_view_set_language (ChorsuView       *self,
                                   const char       *language);

/** With how many countries the selected one is compared. */
guint    chorsu_view_get_n_others (const ChorsuView *self);

/** Whether a thing is selected, or compared with what is. */
gboolean chorsu_view_is_selected  (const ChorsuView *self,
                                   ChorsuRef         ref);

/** Takes the compared countries of another view. */
void     chorsu_view_copy_others  (ChorsuView       *self,
                                   const ChorsuView *from);

/** Whether both compare with the same countries in the same order. */
gboolean chorsu_view_others_equal (const ChorsuView *a,
                                   const ChorsuView *b);

G_END_DECLS
