/* chorsu-audience-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-audience-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-date.h"
#include "chorsu-furniture.h"
#include "chorsu-map.h"
#include "chorsu-phrases.h"
#include "chorsu-present-keys.h"
#include "chorsu-rules.h"

/* Sizes on a screen 1080 px high; they grow and shrink with it. */
#define STAGE_HEIGHT 1080.0
#define TITLE_PX 50
#define CAPTION_PX 27
#define POINT_PX 26
#define SOURCE_PX 19
#define POINTS_WIDTH 430
#define EDGE_PX 32

/* On smaller screens a map for a stage would be all type and legend. */
#define STAGE_SCALE .8

/* The map's own type. */
#define FAMILY "Inter, Cantarell, Noto Sans, sans-serif"

struct _ChorsuAudienceWindow
{
  GtkWindow           parent_instance;

  ChorsuMap          *map;
  GtkWidget          *title_strip;
  GtkLabel           *title;
  GtkLabel           *caption;
  GtkBox             *points;
  GtkWidget          *source_strip;
  GtkLabel           *sources;
  GtkLabel           *as_of;
  GtkWidget          *veil;
  GtkWidget          *detour;

  ChorsuPresentation *presentation;
  ChorsuPainter      *painter;
  char               *language;
  ChorsuScene        *scene;      /* the one on the map */
  gboolean            was_left;
  gboolean            moving;     /* we move the map, nobody else does */
  gboolean            flies;      /* and it has not arrived */
  double              k;          /* of the sizes above */
  ChorsuCamera        target;     /* where the scene puts the camera */
  ChorsuInsets        strips;     /* for which it does so */
  guint               layout_id;
};

G_DEFINE_FINAL_TYPE (ChorsuAudienceWindow, chorsu_audience_window, GTK_TYPE_WINDOW)

static double
get_scale (ChorsuAudienceWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return CLAMP (MIN (height / STAGE_HEIGHT, width * 9 / 16 / STAGE_HEIGHT), .4, 4);
}

static void
set_type (GtkLabel *label,
          double    px,
          int       weight)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (px * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_family_new (FAMILY));
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

static void
set_edges (GtkWidget *widget,
           double     px)
{
  gtk_widget_set_margin_start (widget, px);
  gtk_widget_set_margin_end (widget, px);
}

static void
update_types (ChorsuAudienceWindow *self)
{
  double k = self->k;

  set_type (self->title, TITLE_PX * k, 800);
  set_type (self->caption, CAPTION_PX * k, 500);
  set_type (self->sources, SOURCE_PX * k, 400);
  set_type (self->as_of, SOURCE_PX * k, 400);
  set_edges (GTK_WIDGET (self->title), EDGE_PX * k);
  set_edges (GTK_WIDGET (self->caption), EDGE_PX * k);
  set_edges (GTK_WIDGET (self->sources), EDGE_PX * k);
  set_edges (GTK_WIDGET (self->as_of), EDGE_PX * k);
  gtk_box_set_spacing (self->points, 12 * k);
  gtk_widget_set_margin_start (GTK_WIDGET (self->points), EDGE_PX * k);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->points)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      set_type (GTK_LABEL (child), POINT_PX * k, 500);
      gtk_widget_set_size_request (child, POINTS_WIDTH * k, -1);
    }
}

/* --- The scene on the map --- */

/* Height of a strip with its padding. */
static double
get_strip (GtkWidget *strip)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (strip, strip, &bounds) ? ceil (bounds.size.height) : 0;
}

static ChorsuInsets
get_strips (ChorsuAudienceWindow *self)
{
  return (ChorsuInsets) { .top = get_strip (self->title_strip), .bottom = get_strip (self->source_strip) };
}

/* What the map must not show its subject under: strips, points and legend. */
static ChorsuInsets
get_insets (ChorsuAudienceWindow *self,
            const ChorsuView     *view)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);
  ChorsuInsets insets = get_strips (self);
  ChorsuCamera inner = chorsu_camera_inset (camera, &insets);
  ChorsuFurniture furniture = {
    chorsu_painter_get_basemap (self->painter), chorsu_painter_get_dataset (self->painter), view, &inner
  };
  ChorsuBox legend = chorsu_furniture_legend_box (&furniture);

  if (gtk_widget_get_visible (GTK_WIDGET (self->points)))
    insets.left = (POINTS_WIDTH + 1.5 * EDGE_PX) * self->k;
  if (view->legend && !chorsu_box_is_empty (&legend))
    insets.right = inner.width - legend.x0;

  return insets;
}

static ChorsuView
get_base (ChorsuAudienceWindow *self)
{
  ChorsuView base;

  chorsu_view_init (&base);
  chorsu_view_set_language (&base, self->language);
  base.theme = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? CHORSU_THEME_DARK : CHORSU_THEME_LIGHT;
  base.purpose = self->k >= STAGE_SCALE ? CHORSU_PURPOSE_STAGE : CHORSU_PURPOSE_SCREEN;
  base.credits = FALSE;
  base.covered = get_strips (self);

  return base;
}

static void
show_on_map (ChorsuAudienceWindow *self,
             gboolean              fly)
{
  ChorsuView base = get_base (self);
  ChorsuView view = chorsu_scene_get_view (self->scene, &base);
  ChorsuInsets insets;

  self->moving = TRUE;
  chorsu_map_set_view (self->map, &view);
  insets = get_insets (self, &view);
  chorsu_map_set_insets (self->map, &insets);
  self->strips = get_strips (self);
  self->target = chorsu_camera_fit (chorsu_map_get_camera (self->map), chorsu_scene_get_box (self->scene), &insets);
  self->flies = fly;
  if (fly)
    chorsu_map_fly_to_box (self->map, chorsu_scene_get_box (self->scene));
  else
    chorsu_map_set_camera (self->map, &self->target);
  self->moving = FALSE;
}

static GtkWidget *
point_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "stage-point");

  return label;
}

static void
update_points (ChorsuAudienceWindow *self)
{
  GtkWidget *child;
  guint n = chorsu_scene_get_n_points (self->scene);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->points))) != NULL)
    gtk_box_remove (self->points, child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->points,
                    point_new (chorsu_text_get (chorsu_scene_get_point (self->scene, i), self->language)));
  gtk_widget_set_visible (GTK_WIDGET (self->points), n > 0);
}

/* "Sources: Reuters, State Department": publishers, each once. */
static void
update_sources (ChorsuAudienceWindow *self)
{
  ChorsuDataset *dataset = chorsu_painter_get_dataset (self->painter);
  const char *const *ids = chorsu_scene_get_sources (self->scene);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; dataset != NULL && ids[i] != NULL; i++)
    {
      const ChorsuSource *source = chorsu_dataset_get_source (dataset, ids[i]);
      const char *name = source == NULL ? NULL : source->publisher != NULL ? source->publisher : source->title;

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  text = *joined != '\0' ? g_strdup_printf (_("Sources: %s"), joined) : g_strdup ("");
  gtk_label_set_label (self->sources, text);
}

static void
update_words (ChorsuAudienceWindow *self)
{
  const ChorsuText *caption = chorsu_scene_get_caption (self->scene);
  const char *title = chorsu_text_get (chorsu_scene_get_title (self->scene), self->language);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->caption, caption != NULL ? chorsu_text_get (caption, self->language) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
  gtk_window_set_title (GTK_WINDOW (self), title);
  update_points (self);
  update_sources (self);
  update_types (self);
}

static void
set_veil (ChorsuAudienceWindow *self,
          ChorsuVeil            veil)
{
  gtk_widget_set_visible (self->veil, veil != CHORSU_VEIL_NONE);
  if (veil == CHORSU_VEIL_WHITE)
    gtk_widget_add_css_class (self->veil, "white");
  else
    gtk_widget_remove_css_class (self->veil, "white");
}

static void
presentation_changed_cb (ChorsuAudienceWindow *self)
{
  ChorsuScene *scene = chorsu_presentation_get_scene (self->presentation,
                                                      chorsu_presentation_get_shown (self->presentation));
  gboolean left = chorsu_presentation_get_left (self->presentation);
  gboolean had_scene = self->scene != NULL;
  gboolean returns = self->was_left && !left;

  set_veil (self, chorsu_presentation_get_veil (self->presentation));
  gtk_widget_set_visible (self->detour, left);
  self->was_left = left;

  if (scene != self->scene)
    {
      g_set_object (&self->scene, scene);
      update_words (self);
    }
  else if (!returns)
    {
      return;
    }

  /* Before the window has its size there is nothing to look at the map from. */
  if (chorsu_map_get_camera (self->map)->width > 0)
    show_on_map (self, had_scene && chorsu_scene_get_transition (scene) == CHORSU_TRANSITION_FLY);
}

/* --- Detours --- */

static void
ref_activated_cb (ChorsuAudienceWindow *self,
                  int                   kind,
                  const char           *id,
                  gboolean              extend)
{
  ChorsuView view = chorsu_rules_select (*chorsu_map_get_view (self->map), chorsu_painter_get_dataset (self->painter),
                                         chorsu_ref (kind, id), extend);

  chorsu_map_set_view (self->map, &view);
  chorsu_presentation_leave (self->presentation);
}

/* Whether the camera is where the scene put it. */
static gboolean
is_at_scene (ChorsuAudienceWindow *self)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);
  double px = chorsu_camera_world_px (camera);

  return fabs (camera->zoom - self->target.zoom) < 1e-6
         && fabs (camera->centre.x - self->target.centre.x) * px < .5
         && fabs (camera->centre.y - self->target.centre.y) * px < .5;
}

/* A flight of ours moves the camera, and so does a window that changes its size. */
static void
camera_changed_cb (ChorsuAudienceWindow *self)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);

  /* Where a flight of ours has ended is where the scene is. */
  if (self->flies && !chorsu_map_is_flying (self->map))
    {
      self->flies = FALSE;
      self->target = *camera;
    }

  if (self->scene != NULL && !self->moving && self->layout_id == 0 && !chorsu_map_is_flying (self->map)
      && camera->width == self->target.width && camera->height == self->target.height && !is_at_scene (self))
    chorsu_presentation_leave (self->presentation);
}

/* --- The window --- */

/* Whether the map has the size, and the strips the heights, it was last shown for. */
static gboolean
is_laid_out (ChorsuAudienceWindow *self)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);
  ChorsuInsets strips = get_strips (self);

  return camera->width == self->target.width && camera->height == self->target.height
         && strips.top == self->strips.top && strips.bottom == self->strips.bottom;
}

static gboolean
layout_cb (gpointer data)
{
  ChorsuAudienceWindow *self = data;
  double k = get_scale (self);

  self->layout_id = 0;
  if (k != self->k)
    {
      self->k = k;
      update_types (self);
    }
  if (self->scene != NULL && !is_laid_out (self) && !chorsu_presentation_get_left (self->presentation))
    show_on_map (self, chorsu_map_is_flying (self->map));

  return G_SOURCE_REMOVE;
}

static void
chorsu_audience_window_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  ChorsuAudienceWindow *self = CHORSU_AUDIENCE_WINDOW (widget);

  GTK_WIDGET_CLASS (chorsu_audience_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->layout_id == 0)
    self->layout_id = g_idle_add (layout_cb, self);
}

static gboolean
close_request_cb (ChorsuAudienceWindow *self)
{
  chorsu_presentation_end (self->presentation);

  return TRUE;
}

static void
chorsu_audience_window_dispose (GObject *object)
{
  ChorsuAudienceWindow *self = CHORSU_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->layout_id, g_source_remove);
  if (self->map != NULL)
    chorsu_map_set_painter (self->map, NULL);
  g_clear_object (&self->scene);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->painter, chorsu_painter_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (chorsu_audience_window_parent_class)->dispose (object);
}

static void
chorsu_audience_window_class_init (ChorsuAudienceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_audience_window_dispose;
  widget_class->size_allocate = chorsu_audience_window_size_allocate;

  g_type_ensure (CHORSU_TYPE_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/chorsu/Chorsu/ui/chorsu-audience-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, map);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, title_strip);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, caption);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, points);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, source_strip);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, sources);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, as_of);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, veil);
  gtk_widget_class_bind_template_child (widget_class, ChorsuAudienceWindow, detour);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
}

static void
chorsu_audience_window_init (ChorsuAudienceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->k = 1;
}

static void
show_as_of (ChorsuAudienceWindow *self)
{
  ChorsuDataset *dataset = chorsu_painter_get_dataset (self->painter);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (dataset == NULL)
    return;

  date = chorsu_date_for_reader (chorsu_dataset_get_as_of (dataset), self->language);
  text = chorsu_phrase_fill (CHORSU_PHRASE_AS_OF, self->language, date, NULL);
  gtk_label_set_label (self->as_of, text);
}

GtkWidget *
chorsu_audience_window_new (ChorsuPresentation *presentation,
                            ChorsuPainter      *painter,
                            const char         *language)
{
  ChorsuAudienceWindow *self;

  g_return_val_if_fail (CHORSU_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (painter != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_AUDIENCE_WINDOW, NULL);
  self->presentation = g_object_ref (presentation);
  self->painter = chorsu_painter_ref (painter);
  self->language = g_strdup (language);

  show_as_of (self);
  chorsu_map_set_painter (self->map, painter);
  presentation_changed_cb (self);
  chorsu_present_keys_attach (GTK_WIDGET (self), presentation);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (presentation_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "ref-activated", G_CALLBACK (ref_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "camera-changed", G_CALLBACK (camera_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
