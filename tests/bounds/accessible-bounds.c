/* accessible-bounds.c: where widgets are, told to AT-SPI correctly.
 *
 * GTK adds up the bounds of a widget and of all its ancestors to say where
 * the widget is in its window. In 4.18 these bounds go from the inner edge of
 * the parent to the outer edge of the widget, and so every border and padding
 * in between gets lost: a button deep in a window is reported dozens of pixels
 * away from where it is drawn. (4.8 counts from inner edge to inner edge.)
 * Tests that click where things are need the truth; this module, which GIO
 * loads into the program under test, counts from outer edge to outer edge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gtk/gtk.h>

G_MODULE_EXPORT void g_io_chorsubounds_load (GIOModule *module);
G_MODULE_EXPORT void g_io_chorsubounds_unload (GIOModule *module);
G_MODULE_EXPORT char **g_io_chorsubounds_query (void);

/* Relative to the outer edge of the parent; of a window, to its own inner
 * edge, which is what GTK does. */
static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds, outer = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (!gtk_widget_get_realized (widget))
    return FALSE;
  if (!gtk_widget_compute_bounds (widget, parent != NULL ? parent : widget, &bounds))
    return FALSE;
  if (parent != NULL && !gtk_widget_compute_bounds (parent, parent, &outer))
    return FALSE;

  *x = (int) floorf (bounds.origin.x - outer.origin.x);
  *y = (int) floorf (bounds.origin.y - outer.origin.y);
  *width = (int) ceilf (bounds.size.width);
  *height = (int) ceilf (bounds.size.height);

  return TRUE;
}

/* Types that come later inherit what is set here. */
void
g_io_chorsubounds_load (GIOModule *module)
{
  GTypeClass *widget_class = g_type_class_ref (GTK_TYPE_WIDGET);
  GtkAccessibleInterface *iface = g_type_interface_peek (widget_class, GTK_TYPE_ACCESSIBLE);

  g_type_module_use (G_TYPE_MODULE (module)); /* for good */
  iface->get_bounds = get_bounds;
}

void
g_io_chorsubounds_unload (GIOModule *module)
{
}

char **
g_io_chorsubounds_query (void)
{
  return NULL;
}
