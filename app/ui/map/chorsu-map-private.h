/* chorsu-map-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-layer.h"
#include "chorsu-map-motion.h"
#include "chorsu-map.h"

G_BEGIN_DECLS

/** What stays when the size of the map changes. */
typedef enum
{
  CHORSU_MAP_KEEPS_TARGET,  /* the box that was flown to, in the free room */
  CHORSU_MAP_KEEPS_BOUNDS,  /* what was in the picture */
  CHORSU_MAP_KEEPS_CENTRE   /* centre and zoom: set before there was a size */
} ChorsuMapKeeps;

struct _ChorsuMap
{
  GtkWidget           parent_instance;

  ShumateMap         *shumate;
  ShumateViewport    *viewport;
  ChorsuMapLayer     *layer;
  ChorsuMapMotion    *motion;

  ChorsuPainter      *painter;
  ChorsuView          view;
  ChorsuCamera        camera;
  ChorsuInsets        insets;
  ChorsuMapKeeps      keeps;
  ChorsuBox           kept_box;
  double              kept_max_zoom;
  gboolean            was_sharp;
  gulong              after_paint_id;
  gboolean            had_first_frame;

  /* chorsu-map-input.c */
  gboolean            dragging;
  ChorsuCamera        drag_camera;
  ChorsuCamera        pinch_camera;
  ChorsuPoint         pinch_centre;
  gboolean            pointer_inside;
  ChorsuPoint         pointer;
  ChorsuRef           hover;
  guint               tip_id;
  gboolean            clicking;      /* the focus changes because of a click */
  gboolean            focus_shown;   /* one came to the focused country by key */
};

/* chorsu-map.c */
void  chorsu_map_emit_activated  (ChorsuMap          *self,
                                  ChorsuRef           ref,
                                  gboolean            extend);
void  chorsu_map_emit_hovered    (ChorsuMap          *self);
void  chorsu_map_emit_menu       (ChorsuMap          *self,
                                  ChorsuRef           ref,
                                  double              x,
                                  double              y);
void  chorsu_map_emit_camera_changed (ChorsuMap      *self);

/* chorsu-map-travel.c */
void  chorsu_map_init_travel     (ChorsuMap          *self);
gboolean chorsu_map_has_size     (ChorsuMap          *self);

/** Takes size and scale factor of the widget over into the camera. */
void  chorsu_map_resize          (ChorsuMap          *self,
                                  int                 width,
                                  int                 height);

/** A user's hand moves the camera: ends every motion, forgets the target. */
void  chorsu_map_user_moves      (ChorsuMap          *self);

/** The same, but smoothly to @target. */
void  chorsu_map_user_eases      (ChorsuMap          *self,
                                  const ChorsuCamera *target);

/** Shows @camera now, clamped. */
void  chorsu_map_move_camera     (ChorsuMap          *self,
                                  const ChorsuCamera *camera);

/* chorsu-map-input.c */
void  chorsu_map_init_input      (ChorsuMap          *self);
void  chorsu_map_clear_input     (ChorsuMap          *self);
void  chorsu_map_update_hover    (ChorsuMap          *self);

/** Tells the layer what pointer and keyboard point at. */
void  chorsu_map_update_state    (ChorsuMap          *self);

/* chorsu-map-keys.c */
void  chorsu_map_class_init_keys (GtkWidgetClass     *widget_class);
void  chorsu_map_focus_changed   (ChorsuMap          *self);
void  chorsu_map_go_to_neighbour (ChorsuMap           *self,
                                  ChorsuCountryButton *from,
                                  int                  heading);

G_END_DECLS
