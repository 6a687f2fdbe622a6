/* chorsu-scene-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-loader.h"
#include "chorsu-scene.h"

G_BEGIN_DECLS

/** Corners in degrees, as files state them. */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
} ChorsuSceneBounds;

struct _ChorsuScene
{
  GObject            parent_instance;

  ChorsuArena       *arena;     /* its texts live here */
  const char        *id;        /* interned */
  ChorsuSceneKind    kind;
  ChorsuTransition   transition;
  gboolean           hidden;
  guint              seconds;
  const ChorsuText  *title;
  const ChorsuText  *caption;   /* nullable */
  const ChorsuText  *notes;     /* nullable */
  const ChorsuText  *points[CHORSU_SCENE_MAX_POINTS];
  guint              n_points;
  const char *const *sources;   /* never NULL */
  ChorsuSceneBounds  bounds;
  ChorsuView         view;      /* with the theme, language … of nobody */
};

/** With an arena, and everything else empty; to be filled in by who reads it. */
ChorsuScene *chorsu_scene_create (void);

/** A copy to be changed before anybody else sees it, with texts of its own. */
ChorsuScene *chorsu_scene_copy (ChorsuScene *self);

/**
 * chorsu_scene_take_view:
 * @self: a scene that is being made
 * @view: what it is to show
 * @box: what must be in the picture, Web-Mercator units
 * @dataset: what refs and goals are of
 *
 * Takes what a file can say of the view; what the dataset does not know is
 * left out.
 */
void         chorsu_scene_take_view (ChorsuScene      *self,
                                     const ChorsuView *view,
                                     ChorsuBox         box,
                                     ChorsuDataset    *dataset);

/**
 * chorsu_scene_read_map:
 * @self: a scene
 * @loader: stands at the scene
 * @object: the scene's object
 *
 * Reads the member "map" into view and bounds. What the dataset does not know
 * is left out with a warning: a briefing may be older than the data.
 */
void         chorsu_scene_read_map (ChorsuScene  *self,
                                    ChorsuLoader *loader,
                                    JsonObject   *object);

/** The member "map" of a scene. */
void         chorsu_scene_write_map (ChorsuScene   *self,
                                     ChorsuDataset *dataset,
                                     JsonBuilder   *builder);

G_END_DECLS
