/* chorsu-author-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-author-scene.h"

#include <glib/gi18n.h>

#include "chorsu-scene-thumb.h"

#define WIDTH 136

struct _ChorsuAuthorScene
{
  GtkFlowBoxChild   parent_instance;

  ChorsuSceneThumb *thumb;
  GtkLabel         *label;
  GtkWidget        *mark;
  ChorsuScene      *scene;
  ChorsuScene      *painted; /* nullable: what the picture shows */
};

G_DEFINE_FINAL_TYPE (ChorsuAuthorScene, chorsu_author_scene, GTK_TYPE_FLOW_BOX_CHILD)

static guint dropped_signal;
static guint menu_wanted_signal;

static GdkContentProvider *
prepare_cb (ChorsuAuthorScene *self)
{
  return gdk_content_provider_new_typed (CHORSU_TYPE_AUTHOR_SCENE, self);
}

static void
drag_begin_cb (ChorsuAuthorScene *self,
               GdkDrag           *drag,
               GtkDragSource     *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->thumb));

  gtk_drag_source_set_icon (source, picture, WIDTH / 2, WIDTH / 4);
}

static gboolean
drop_cb (ChorsuAuthorScene *self,
         const GValue      *value)
{
  g_signal_emit (self, dropped_signal, 0, g_value_get_object (value));

  return TRUE;
}

static void
pressed_cb (ChorsuAuthorScene *self,
            int                n_press,
            double             x,
            double             y)
{
  g_signal_emit (self, menu_wanted_signal, 0, x, y);
}

static void
chorsu_author_scene_dispose (GObject *object)
{
  ChorsuAuthorScene *self = CHORSU_AUTHOR_SCENE (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->painted);

  G_OBJECT_CLASS (chorsu_author_scene_parent_class)->dispose (object);
}

static void
chorsu_author_scene_class_init (ChorsuAuthorSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_author_scene_dispose;

  dropped_signal = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, CHORSU_TYPE_AUTHOR_SCENE);
  menu_wanted_signal = g_signal_new ("menu-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
add_controllers (ChorsuAuthorScene *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CHORSU_TYPE_AUTHOR_SCENE, GDK_ACTION_MOVE);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
chorsu_author_scene_init (ChorsuAuthorScene *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->thumb = CHORSU_SCENE_THUMB (chorsu_scene_thumb_new (WIDTH));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 1);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  self->mark = gtk_image_new_from_icon_name ("view-conceal-symbolic");

  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (line), self->mark);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->thumb));
  gtk_box_append (GTK_BOX (box), line);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "author-scene");
  add_controllers (self);
}

GtkWidget *
chorsu_author_scene_new (void)
{
  return g_object_new (CHORSU_TYPE_AUTHOR_SCENE, NULL);
}

const char *
chorsu_author_scene_get_id (ChorsuAuthorScene *self)
{
  return chorsu_scene_get_id (self->scene);
}

void
chorsu_author_scene_set (ChorsuAuthorScene *self,
                         ChorsuScene       *scene,
                         guint              number,
                         const char        *language)
{
  const char *title = chorsu_text_get (chorsu_scene_get_title (scene), language);
  gboolean hidden = chorsu_scene_get_hidden (scene);
  g_autofree char *text = g_strdup_printf ("%u. %s", number + 1, title);
  g_autofree char *spoken = hidden ? g_strdup_printf (_("%s, hidden"), text) : NULL;

  g_set_object (&self->scene, scene);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_widget_set_visible (self->mark, hidden);
  gtk_widget_set_opacity (GTK_WIDGET (self->thumb), hidden ? 0.4 : 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hidden ? spoken : text, -1);
}

/* Words that changed are no other picture. */
static gboolean
looks_like (ChorsuScene      *a,
            ChorsuScene      *b,
            const ChorsuView *base)
{
  ChorsuView v = chorsu_scene_get_view (a, base), w = chorsu_scene_get_view (b, base);
  ChorsuBox x = chorsu_scene_get_box (a), y = chorsu_scene_get_box (b);

  return chorsu_view_equal (&v, &w) && x.x0 == y.x0 && x.y0 == y.y0 && x.x1 == y.x1 && x.y1 == y.y1;
}

void
chorsu_author_scene_paint (ChorsuAuthorScene *self,
                           ChorsuPainter     *painter,
                           const ChorsuView  *base)
{
  if (painter != NULL && self->painted != NULL && looks_like (self->scene, self->painted, base))
    return;
  if (painter == NULL && self->painted == NULL)
    return;

  g_clear_object (&self->painted);
  if (painter != NULL)
    self->painted = g_object_ref (self->scene);
  chorsu_scene_thumb_set_scene (self->thumb, painter, self->painted, base);
}
