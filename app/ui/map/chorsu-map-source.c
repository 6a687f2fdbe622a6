/* chorsu-map-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-source.h"

#include "chorsu-camera.h"

struct _ChorsuMapSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (ChorsuMapSource, chorsu_map_source, SHUMATE_TYPE_MAP_SOURCE)

static void
fill_tile_async (ShumateMapSource    *source,
                 ShumateTile         *tile,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  g_task_report_new_error (source, callback, user_data, fill_tile_async,
                           G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "This map has no tiles");
}

static gboolean
fill_tile_finish (ShumateMapSource  *source,
                  GAsyncResult      *result,
                  GError           **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
chorsu_map_source_class_init (ChorsuMapSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  source_class->fill_tile_async = fill_tile_async;
  source_class->fill_tile_finish = fill_tile_finish;
}

static void
chorsu_map_source_init (ChorsuMapSource *self)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);

  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
  shumate_map_source_set_tile_size (source, (guint) CHORSU_TILE_SIZE);
  shumate_map_source_set_min_zoom_level (source, (guint) CHORSU_MIN_ZOOM);
  shumate_map_source_set_max_zoom_level (source, (guint) CHORSU_MAX_ZOOM);
}

ShumateMapSource *
chorsu_map_source_new (void)
{
  return g_object_new (CHORSU_TYPE_MAP_SOURCE, "id", "chorsu", NULL);
}
