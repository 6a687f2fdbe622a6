/* chorsu-legend-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-legend-canvas.h"

struct _ChorsuLegendCanvas
{
  GtkWidget      parent_instance;

  ChorsuLegend  *legend;
  GskRenderNode *node;  /* kept, so that nothing is painted again without need */
  int            scale; /* of @node, device px per logical px */
};

G_DEFINE_FINAL_TYPE (ChorsuLegendCanvas, chorsu_legend_canvas, GTK_TYPE_WIDGET)

/* The row that has the focus keeps it when the legend is made anew. */
static int
find_focus (ChorsuLegendCanvas *self)
{
  int index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child), index++)
    if (gtk_widget_has_focus (child))
      return index;

  return -1;
}

static void
restore_focus (ChorsuLegendCanvas *self,
               int                 index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_grab_focus (child);
}

static void
clear_items (ChorsuLegendCanvas *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
chorsu_legend_canvas_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  ChorsuLegendCanvas *self = CHORSU_LEGEND_CANVAS (widget);
  int width = 0;
  int height = 0;

  if (self->legend != NULL)
    chorsu_legend_get_size (self->legend, &width, &height);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
}

static void
chorsu_legend_canvas_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = chorsu_legend_item_get_place (CHORSU_LEGEND_ITEM (child));

      gtk_widget_size_allocate (child, &place, -1);
    }
}

/* Painted once into a picture: text and curves then look as they do in a file,
 * and showing them again costs a copy. */
static void
ensure_node (ChorsuLegendCanvas *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width, height;
  cairo_surface_t *picture;
  cairo_t *cr;

  if (self->legend == NULL || (self->node != NULL && self->scale == scale))
    return;

  chorsu_legend_get_size (self->legend, &width, &height);
  picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_surface_set_device_scale (picture, scale, scale);
  cr = cairo_create (picture);
  chorsu_legend_paint (self->legend, cr);
  cairo_destroy (cr);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->scale = scale;
  self->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cr = gsk_cairo_node_get_draw_context (self->node);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
}

static void
chorsu_legend_canvas_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  ChorsuLegendCanvas *self = CHORSU_LEGEND_CANVAS (widget);

  ensure_node (self);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);

  GTK_WIDGET_CLASS (chorsu_legend_canvas_parent_class)->snapshot (widget, snapshot);
}

static void
chorsu_legend_canvas_dispose (GObject *object)
{
  ChorsuLegendCanvas *self = CHORSU_LEGEND_CANVAS (object);

  clear_items (self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->legend, chorsu_legend_unref);

  G_OBJECT_CLASS (chorsu_legend_canvas_parent_class)->dispose (object);
}

static void
chorsu_legend_canvas_class_init (ChorsuLegendCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chorsu_legend_canvas_dispose;

  widget_class->measure = chorsu_legend_canvas_measure;
  widget_class->size_allocate = chorsu_legend_canvas_size_allocate;
  widget_class->snapshot = chorsu_legend_canvas_snapshot;

  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
chorsu_legend_canvas_init (ChorsuLegendCanvas *self)
{
}

void
chorsu_legend_canvas_set_legend (ChorsuLegendCanvas *self,
                                 ChorsuLegend       *legend)
{
  int focus;

  g_return_if_fail (CHORSU_IS_LEGEND_CANVAS (self));

  if (self->legend == legend || (self->legend != NULL && legend != NULL && chorsu_legend_equal (self->legend, legend)))
    return;

  focus = find_focus (self);
  clear_items (self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->legend, chorsu_legend_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (legend == NULL)
    return;

  self->legend = chorsu_legend_ref (legend);
  gtk_widget_set_parent (chorsu_legend_item_new_title (chorsu_legend_get_title (legend)), GTK_WIDGET (self));
  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    gtk_widget_set_parent (chorsu_legend_item_new (chorsu_legend_get_row (legend, i)), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chorsu_legend_get_title (legend), -1);
  if (focus >= 0)
    restore_focus (self, focus);
}
