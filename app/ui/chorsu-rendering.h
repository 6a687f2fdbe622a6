/* chorsu-rendering.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChorsuRendering:
 * @variable: (nullable): the environment variable that was changed for a while
 * @before: (nullable): its value before
 *
 * Between chorsu_rendering_prepare() and chorsu_rendering_restore().
 */
typedef struct
{
  const char *variable;
  char       *before;
} ChorsuRendering;

/**
 * chorsu_rendering_prepare:
 * @self: (out): give it to chorsu_rendering_restore()
 *
 * Says how GTK is to draw; before gtk_init(). The map is painted by the
 * processor and handed over as one opaque picture. Without a graphics device
 * OpenGL would be emulated: panning a full-screen map then ran at 34 instead
 * of 54 frames a second, with 90 MB more memory and a third more time to start.
 * So cairo draws where nobody asked for anything else, and OpenGL is not even
 * started where it is not used.
 */
void     chorsu_rendering_prepare (ChorsuRendering *self);

/** After gtk_init(): programs started from here are not concerned. */
void     chorsu_rendering_restore (ChorsuRendering *self);

/**
 * chorsu_rendering_has_device:
 * @folder: "/dev", or what stands for it
 *
 * Returns: whether there is a graphics device
 */
gboolean chorsu_rendering_has_device (const char *folder);

G_END_DECLS
