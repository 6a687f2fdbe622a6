/* chorsu-curve-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-curve-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

struct _ChorsuCurveView
{
  GtkWidget  parent_instance;

  GPtrArray *curves;   /* of GArray of ChorsuCurveVertex */
  gboolean   costs;
  double     here;
  double     drag_x;
};

enum
{
  MOVED,
  STEPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChorsuCurveView, chorsu_curve_view, GTK_TYPE_WIDGET)

static ChorsuCurvePicture
get_picture (ChorsuCurveView *self)
{
  return (ChorsuCurvePicture) { self->curves, self->here, C_("share of a way", "sea"),
                                self->costs ? "USD" : _("days") };
}

static void
chorsu_curve_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  ChorsuCurveView *self = CHORSU_CURVE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  ChorsuCurvePicture picture = get_picture (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  chorsu_curve_paint (cr, chorsu_theme_get (dark ? CHORSU_THEME_DARK : CHORSU_THEME_LIGHT), &picture, width, height);
  cairo_destroy (cr);
}

static void
chorsu_curve_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : CHORSU_CURVE_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : CHORSU_CURVE_HEIGHT;
}

static void
move_to_x (ChorsuCurveView *self,
           double           x)
{
  ChorsuCurvePicture picture = get_picture (self);

  if (isfinite (self->here))
    g_signal_emit (self, signals[MOVED], 0, chorsu_curve_km_at (&picture, x, gtk_widget_get_width (GTK_WIDGET (self))));
}

static void
drag_begin_cb (ChorsuCurveView *self,
               double           x,
               double           y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag_x = x;
  move_to_x (self, x);
}

static void
drag_update_cb (ChorsuCurveView *self,
                double           dx,
                double           dy)
{
  move_to_x (self, self->drag_x + dx);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  if (!isfinite (CHORSU_CURVE_VIEW (widget)->here))
    return FALSE;

  g_signal_emit (widget, signals[STEPPED], 0, g_variant_get_int32 (arguments));
  return TRUE;
}

static gboolean
jump_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  if (!isfinite (CHORSU_CURVE_VIEW (widget)->here))
    return FALSE;

  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_double (arguments));
  return TRUE;
}

static void
chorsu_curve_view_finalize (GObject *object)
{
  g_clear_pointer (&CHORSU_CURVE_VIEW (object)->curves, g_ptr_array_unref);

  G_OBJECT_CLASS (chorsu_curve_view_parent_class)->finalize (object);
}

static void
chorsu_curve_view_class_init (ChorsuCurveViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = chorsu_curve_view_finalize;
  widget_class->snapshot = chorsu_curve_view_snapshot;
  widget_class->measure = chorsu_curve_view_measure;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[STEPPED] = g_signal_new ("stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, jump_cb, "d", 0.0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, jump_cb, "d", 1e9);
  gtk_widget_class_set_css_name (widget_class, "curve");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
chorsu_curve_view_init (ChorsuCurveView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->curves = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->here = NAN;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Curve of time and distance"), -1);
}

void
chorsu_curve_view_clear (ChorsuCurveView *self)
{
  g_return_if_fail (CHORSU_IS_CURVE_VIEW (self));

  g_ptr_array_set_size (self->curves, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
chorsu_curve_view_set_costs (ChorsuCurveView *self,
                             gboolean         costs)
{
  g_return_if_fail (CHORSU_IS_CURVE_VIEW (self));

  self->costs = costs;
}

static ChorsuCurveStep
step_of (ChorsuStep step)
{
  static const ChorsuCurveStep steps[CHORSU_N_STEPS] = {
    [CHORSU_STEP_NONE] = CHORSU_CURVE_ALONG,
    [CHORSU_STEP_BORDER] = CHORSU_CURVE_BORDER,
    [CHORSU_STEP_GAUGE_BREAK] = CHORSU_CURVE_GAUGE_BREAK,
    [CHORSU_STEP_MODE_CHANGE] = CHORSU_CURVE_MODE_CHANGE,
    [CHORSU_STEP_FERRY] = CHORSU_CURVE_FERRY,
  };

  return steps[step];
}

void
chorsu_curve_view_add_way (ChorsuCurveView *self,
                           const ChorsuWay *way)
{
  GArray *curve;

  g_return_if_fail (CHORSU_IS_CURVE_VIEW (self));
  g_return_if_fail (way != NULL);

  curve = chorsu_curve_new ();
  for (guint i = 0; i < way->n_curve; i++)
    {
      const ChorsuCurvePoint *point = &way->curve[i];
      ChorsuCurveVertex vertex = { point->km, self->costs ? point->cost : point->days, step_of (point->step), point->country };

      g_array_append_val (curve, vertex);
    }
  g_ptr_array_add (self->curves, curve);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, way->km, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
chorsu_curve_view_set_here (ChorsuCurveView *self,
                            double           km,
                            const char      *words)
{
  g_return_if_fail (CHORSU_IS_CURVE_VIEW (self));

  self->here = km;
  if (isfinite (km))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, km,
                                    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words != NULL ? words : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
