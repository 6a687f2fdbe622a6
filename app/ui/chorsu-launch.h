/* chorsu-launch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuLaunch:
 * @data: (nullable): folder of the data to show
 * @goal: 0 … 4
 * @select: (nullable): what to select: "kind:id", an id or a name
 * @link: (nullable): a link to a view
 * @briefing: (nullable): a .chorsu file
 * @has_layers: whether @layers was asked for
 * @layers: what to switch on
 * @theme: (nullable): "light", "dark" or "system"
 * @width: size of the window in px; 0 for its own
 * @height: the same
 * @fullscreen: whether to fill the screen
 * @quit_after_first_frame: whether to end once the picture is complete
 *
 * What the command line asks of a window.
 */
typedef struct
{
  char         *data;
  int           goal;
  char         *select;
  char         *link;
  char         *briefing;
  gboolean      has_layers;
  ChorsuLayers  layers;
  char         *theme;
  int           width;
  int           height;
  gboolean      fullscreen;
  gboolean      quit_after_first_frame;
} ChorsuLaunch;

/** Adds the options to an application's command line. */
void     chorsu_launch_add_options (GApplication  *application);

/**
 * chorsu_launch_parse:
 * @self: (out): what was asked for; clear it with chorsu_launch_clear()
 * @options: the options of a command line
 * @error: return location for a `G_OPTION_ERROR`
 *
 * Returns: whether all of it made sense
 */
gboolean chorsu_launch_parse       (ChorsuLaunch  *self,
                                    GVariantDict  *options,
                                    GError       **error);
void     chorsu_launch_clear       (ChorsuLaunch  *self);

/**
 * chorsu_launch_parse_layers:
 * @text: nicks of layers with commas between; "-" before one switches it off
 * @layers: (inout): changed accordingly
 * @error: return location for a `G_OPTION_ERROR`
 */
gboolean chorsu_launch_parse_layers (const char    *text,
                                     ChorsuLayers  *layers,
                                     GError       **error);

/** Whether a file name or URI is that of a briefing. */
gboolean chorsu_launch_is_briefing  (const char    *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChorsuLaunch, chorsu_launch_clear)

G_END_DECLS
