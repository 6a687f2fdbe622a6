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

/** Bits over enums of chorsu-records.h; what is not set is not drawn. */
typedef struct
{
  guint32 categories;  /* 1 << ChorsuCategory */
  guint32 stages;      /* 1 << ChorsuStage */
  guint32 controls;    /* 1 << ChorsuControl */
  guint32 modes;       /* 1 << ChorsuMode */
  guint32 statuses;    /* 1 << ChorsuStatus */
} ChorsuFilters;

/**
 * ChorsuView:
 * @layers: what is switched on by hand
 * @goal: 1 … 4 draws that goal's features too, 0 for none
 * @selection: what is selected, or %CHORSU_REF_NONE
 * @second: the second country of a comparison, or %CHORSU_REF_NONE
 * @filters: which sites and segments are drawn
 * @year: hide what had not begun or was over by then; 0 for no filter
 * @theme: colours
 * @purpose: what for
 * @scale_bar: whether the furniture has a scale bar
 * @legend: whether the furniture has a legend
 * @credits: whether the furniture has as-of date and credits
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
  ChorsuRef      second;
  ChorsuFilters  filters;
  int            year;
  ChorsuThemeId  theme;
  ChorsuPurpose  purpose;
  gboolean       scale_bar;
  gboolean       legend;
  gboolean       credits;
  ChorsuInsets   covered;
  char           language[16];
} ChorsuView;

/** Default layers, no goal, no selection, all filters open, light, English, all furniture. */
void     chorsu_view_init         (ChorsuView       *self);

gboolean chorsu_view_equal        (const ChorsuView *a,
                                   const ChorsuView *b);

/** Whether the base picture is the same: everything but the selection of a country. */
gboolean chorsu_view_base_equal   (const ChorsuView *a,
                                   const ChorsuView *b);

void     chorsu_view_set_language (ChorsuView       *self,
                                   const char       *language);

G_END_DECLS
