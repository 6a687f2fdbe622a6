/* chorsu-legend-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-legend-view.h"

#include "chorsu-legend-canvas.h"

/* Higher legends fold; lower windows scroll. */
#define MAX_HEIGHT 900

struct _ChorsuLegendView
{
  GtkWidget           parent_instance;

  GtkWidget          *unfold_button;
  GtkLabel           *unfold_label;
  GtkWidget          *box;
  ChorsuLegendCanvas *canvas;

  ChorsuSession      *session;
  ChorsuView          view;     /* what the legend was made of */
  ChorsuDataset      *dataset;
  ChorsuBasemap      *basemap;  /* nullable: until it is known what is in sight */
  ChorsuCamera        camera;
  gboolean            made;
  gboolean            has_legend;
  gboolean            may_have; /* somewhere on the map */
  gboolean            narrow;
  gboolean            folded;
  int                 cover;
};

G_DEFINE_FINAL_TYPE (ChorsuLegendView, chorsu_legend_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NARROW,
  PROP_FOLDED,
  PROP_COVER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_cover (ChorsuLegendView *self)
{
  int cover = 0;

  /* Where there is little room it was unfolded for a look at it. The room is
   * kept also where nothing is in sight just now, or the map would move away
   * from what makes it need the room. */
  if (self->may_have && !self->folded && !self->narrow)
    cover = CHORSU_LEGEND_WIDTH + gtk_widget_get_margin_end (GTK_WIDGET (self));

  if (self->cover == cover)
    return;

  self->cover = cover;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVER]);
}

static void
show_parts (ChorsuLegendView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->has_legend);
  gtk_widget_set_visible (self->unfold_button, self->folded);
  gtk_widget_set_visible (self->box, !self->folded);
  update_cover (self);
}

static void
set_folded (ChorsuLegendView *self,
            gboolean          folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  show_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
set_narrow (ChorsuLegendView *self,
            gboolean          narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  set_folded (self, narrow);
  update_cover (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
fold_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChorsuLegendView *self = CHORSU_LEGEND_VIEW (widget);

  set_folded (self, !self->folded);
}

static void
update (ChorsuLegendView *self)
{
  const ChorsuView *view = chorsu_session_get_view (self->session);
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  g_autoptr (ChorsuLegend) legend = NULL;

  if (!self->made || dataset != self->dataset || !chorsu_view_equal (view, &self->view))
    {
      g_autoptr (ChorsuLegend) whole = chorsu_legend_new (dataset, view);

      self->may_have = whole != NULL;
      if (self->basemap == NULL)
        legend = g_steal_pointer (&whole);
    }
  else if (self->basemap == NULL)
    {
      return;
    }

  self->view = *view;
  self->made = TRUE;
  g_set_object (&self->dataset, dataset);
  if (self->basemap != NULL)
    legend = chorsu_legend_new_here (self->basemap, dataset, view, &self->camera, MAX_HEIGHT);

  self->has_legend = legend != NULL;
  if (legend != NULL)
    {
      gtk_label_set_label (self->unfold_label, chorsu_legend_get_title (legend));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->unfold_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      chorsu_legend_get_title (legend), -1);
    }
  chorsu_legend_canvas_set_legend (self->canvas, legend);
  show_parts (self);
}

static void
chorsu_legend_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ChorsuLegendView *self = CHORSU_LEGEND_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_COVER:
      g_value_set_int (value, self->cover);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_legend_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  ChorsuLegendView *self = CHORSU_LEGEND_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_legend_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_legend_view_dispose (GObject *object)
{
  ChorsuLegendView *self = CHORSU_LEGEND_VIEW (object);

  chorsu_legend_view_set_session (self, NULL);
  g_clear_pointer (&self->unfold_button, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->basemap, chorsu_basemap_unref);

  G_OBJECT_CLASS (chorsu_legend_view_parent_class)->dispose (object);
}

static void
chorsu_legend_view_class_init (ChorsuLegendViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chorsu_legend_view_get_property;
  object_class->set_property = chorsu_legend_view_set_property;
  object_class->dispose = chorsu_legend_view_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_COVER] = g_param_spec_int ("cover", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CHORSU_TYPE_LEGEND_CANVAS);
  gtk_widget_class_install_action (widget_class, "legend.fold", NULL, fold_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legendview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-legend-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuLegendView, unfold_button);
  gtk_widget_class_bind_template_child (widget_class, ChorsuLegendView, unfold_label);
  gtk_widget_class_bind_template_child (widget_class, ChorsuLegendView, box);
  gtk_widget_class_bind_template_child (widget_class, ChorsuLegendView, canvas);
}

static void
chorsu_legend_view_init (ChorsuLegendView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_parts (self);
}

void
chorsu_legend_view_set_session (ChorsuLegendView *self,
                                ChorsuSession    *session)
{
  g_return_if_fail (CHORSU_IS_LEGEND_VIEW (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::dataset", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      update (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

int
chorsu_legend_view_get_cover (ChorsuLegendView *self)
{
  g_return_val_if_fail (CHORSU_IS_LEGEND_VIEW (self), 0);

  return self->cover;
}

void
chorsu_legend_view_set_place (ChorsuLegendView   *self,
                              ChorsuBasemap      *basemap,
                              const ChorsuCamera *camera)
{
  g_return_if_fail (CHORSU_IS_LEGEND_VIEW (self));
  g_return_if_fail (basemap != NULL && camera != NULL);

  if (self->basemap == basemap && chorsu_camera_equal (&self->camera, camera))
    return;

  g_clear_pointer (&self->basemap, chorsu_basemap_unref);
  self->basemap = chorsu_basemap_ref (basemap);
  self->camera = *camera;
  if (self->session != NULL)
    update (self);
}
