/* chorsu-window-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include "chorsu-furniture.h"

/* How near the edge of what is left free a selected thing may stand, px. */
#define EDGE 24

/* Something smaller than this cannot be seen well from further away. */
#define SMALL_PX 24
#define CLOSE_ZOOM 6.0

static ChorsuInsets
get_cover (ChorsuWindow *self)
{
  ChorsuInsets cover = { 0 };
  int left, right;

  chorsu_panes_get_cover (self->panes, &left, &right);
  cover.left = left;
  cover.right = right;
  cover.bottom = chorsu_year_bar_get_cover (self->year_bar);

  return cover;
}

void
chorsu_window_update_view (ChorsuWindow *self)
{
  ChorsuView view = *chorsu_session_get_view (self->session);

  /* Here the legend is a widget, so that its rows can be used. */
  view.legend = FALSE;
  view.covered = self->frame;
  chorsu_map_set_view (self->map, &view);
}

/* Room that the buttons for the zoom leave below them: for the scale bar. */
#define ZOOM_BOTTOM 72

/* Room that the legend leaves below it: for the credits, or the locator. */
#define LEGEND_BOTTOM 48
#define LEGEND_GAP 16

/* What floats over the map stands above the years. */
static void
place_furniture (ChorsuWindow *self)
{
  int bottom = (int) self->frame.bottom;

  gtk_widget_set_margin_bottom (self->zoom_controls, ZOOM_BOTTOM + bottom);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->legend), MAX (LEGEND_BOTTOM, self->locator) + bottom);
}

/* The legend lists what is in sight, once the map rests. */
static void
sharp_cb (ChorsuWindow *self)
{
  ChorsuPainter *painter = chorsu_map_get_painter (self->map);
  const ChorsuView *view = chorsu_map_get_view (self->map);
  ChorsuCamera inner;
  ChorsuFurniture furniture;
  ChorsuBox locator;

  if (painter == NULL || !chorsu_map_is_sharp (self->map))
    return;

  inner = chorsu_camera_inset (chorsu_map_get_camera (self->map), &self->frame);
  furniture = (ChorsuFurniture) { chorsu_painter_get_basemap (painter), chorsu_painter_get_dataset (painter), view, &inner };
  locator = chorsu_furniture_locator_box (&furniture);
  self->locator = chorsu_box_is_empty (&locator) ? 0 : inner.height - (int) locator.y0 + LEGEND_GAP;
  place_furniture (self);
  chorsu_legend_view_set_place (self->legend, furniture.basemap, &inner);
}

/* A map that stands where it flew to follows its insets: legend and years come
 * and go with what is drawn. A dossier that opens or closes must not shove it
 * about, so then it stays where it is. */
static void
covered_cb (ChorsuWindow *self)
{
  ChorsuCamera camera = *chorsu_map_get_camera (self->map);
  ChorsuInsets cover = get_cover (self);
  ChorsuInsets insets = cover;
  ChorsuInsets frame = { 0 };

  /* What one looks at keeps clear of the legend too. */
  insets.right += chorsu_legend_view_get_cover (self->legend);

  /* There is no beside for scale bar and credits in a narrow window. */
  if (!chorsu_panes_get_folded (self->panes))
    frame = cover;
  frame.bottom = cover.bottom;

  if (cover.right != self->cover.right && camera.width > 0 && !chorsu_map_is_flying (self->map))
    chorsu_map_set_camera (self->map, &camera);

  self->cover = cover;
  self->frame = frame;
  self->insets = insets;
  chorsu_window_update_view (self);
  chorsu_map_set_insets (self->map, &insets);
}

static gboolean
legend_covered_cb (gpointer data)
{
  ChorsuWindow *self = data;

  self->cover_id = 0;
  covered_cb (self);

  return G_SOURCE_REMOVE;
}

/* The legend knows its size when the map has got its own: moving the map at
 * once would ask for another layout in the middle of this one. */
static void
legend_cover_cb (ChorsuWindow *self)
{
  if (self->cover_id == 0)
    self->cover_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, legend_covered_cb, self, NULL);
}

/* Whoever sends the years away is back at the map. */
static void
years_shown_cb (ChorsuWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!chorsu_year_bar_get_shown (self->year_bar)
      && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->year_bar))))
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
  covered_cb (self);
  place_furniture (self);
}

/* How far a span lies outside another, px: negative to the left. What does
 * not fit is to have at least its middle inside. */
static double
get_overhang (double a,
              double b,
              double from,
              double to)
{
  if (b - a > to - from)
    a = b = (a + b) / 2;

  if (a < from)
    return a - from;
  if (b > to)
    return b - to;

  return 0;
}

/* A selected thing must not be under a pane: moves the map just as far as that
 * takes. What was seen whole is still seen whole, from further away where the
 * room that is left is too small for it; what was not has only its middle
 * brought in, since whoever looks closely wants to stay close. */
static void
uncover (ChorsuWindow *self,
         ChorsuRef     ref)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);
  ChorsuPainter *painter = chorsu_map_get_painter (self->map);
  ChorsuPoint a, b;
  ChorsuBox box;
  double room;
  double right;

  if (painter == NULL || camera->width == 0 || chorsu_ref_is_none (ref)
      || chorsu_map_is_flying (self->map))
    return;

  box = chorsu_painter_ref_box (painter, ref);
  if (chorsu_box_is_empty (&box))
    return;

  /* What is off the screen anyway is not brought in by a click. */
  a = chorsu_camera_to_px (camera, (ChorsuPoint) { box.x0, box.y0 });
  b = chorsu_camera_to_px (camera, (ChorsuPoint) { box.x1, box.y1 });
  if ((a.x + b.x) / 2 < 0 || (a.x + b.x) / 2 > camera->width)
    return;

  room = camera->width - self->insets.left - self->insets.right - 2 * EDGE;
  if (b.x - a.x > room && a.x >= 0 && b.x <= camera->width)
    {
      chorsu_map_fly_to_ref (self->map, ref);
      return;
    }

  right = get_overhang (a.x, b.x, self->insets.left + EDGE,
                        camera->width - self->insets.right - EDGE);
  if (right != 0)
    chorsu_map_pan (self->map, right, 0);
}

static void
selection_changed_cb (ChorsuWindow *self)
{
  uncover (self, chorsu_session_get_selection (self->session));
}

/* Whether one sees a box well enough without moving. */
static gboolean
is_in_view (ChorsuWindow *self,
            ChorsuBox     box)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);
  ChorsuPoint a = chorsu_camera_to_px (camera, (ChorsuPoint) { box.x0, box.y0 });
  ChorsuPoint b = chorsu_camera_to_px (camera, (ChorsuPoint) { box.x1, box.y1 });

  if (MAX (b.x - a.x, b.y - a.y) < SMALL_PX && camera->zoom < CLOSE_ZOOM)
    return FALSE;

  return a.x >= self->insets.left && b.x <= camera->width - self->insets.right && a.y >= 0
         && b.y <= camera->height;
}

void
chorsu_window_bring_into_view (ChorsuWindow *self,
                               ChorsuRef     ref)
{
  ChorsuPainter *painter = chorsu_map_get_painter (self->map);
  ChorsuBox box;

  if (painter == NULL)
    return;

  box = chorsu_painter_ref_box (painter, ref);
  if (!chorsu_box_is_empty (&box) && !is_in_view (self, box))
    chorsu_map_fly_to_ref (self->map, ref);
}

static void
revealed_cb (ChorsuWindow *self,
             guint         kind,
             const char   *id)
{
  chorsu_window_bring_into_view (self, (ChorsuRef) { kind, id });
}

static void
ref_activated_cb (ChorsuWindow *self,
                  int           kind,
                  const char   *id,
                  gboolean      extend)
{
  chorsu_session_select (self->session, (ChorsuRef) { kind, id }, extend);
}

static void
background_activated_cb (ChorsuWindow *self)
{
  chorsu_session_select (self->session, CHORSU_REF_NONE, FALSE);
}

void
chorsu_window_update_painter (ChorsuWindow *self)
{
  ChorsuPainter *painter = chorsu_store_get_painter (self->store);

  if (painter == chorsu_map_get_painter (self->map))
    return;

  chorsu_map_set_painter (self->map, painter);
  if (self->keeper != NULL)
    chorsu_window_update_author (self);
}

void
chorsu_window_connect_map (ChorsuWindow *self)
{
  g_signal_connect_object (self->map, "ref-activated", G_CALLBACK (ref_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "background-activated",
                           G_CALLBACK (background_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "notify::sharp", G_CALLBACK (sharp_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (chorsu_window_update_view), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "revealed", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "covered", G_CALLBACK (covered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->year_bar, "notify::shown", G_CALLBACK (years_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->legend, "notify::cover", G_CALLBACK (legend_cover_cb), self,
                           G_CONNECT_SWAPPED);
  chorsu_window_update_view (self);
  years_shown_cb (self);
}
