/* chorsu-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-sheet.h"

struct _ChorsuSheet
{
  GtkWidget          parent_instance;

  GtkWidget         *revealer;
  GtkWidget         *panel;
  GtkLabel          *title;
  GtkWidget         *close_button;
  GtkScrolledWindow *scroller;

  GtkWidget         *behind; /* weak */
  GtkWidget         *focus;  /* weak; what had the keyboard before */
  gboolean           open;
};

G_DEFINE_FINAL_TYPE (ChorsuSheet, chorsu_sheet, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BEHIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  chorsu_sheet_close (CHORSU_SHEET (widget));
}

static void
pressed_cb (ChorsuSheet *self,
            int          n_press,
            double       x,
            double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || (picked != self->panel && !gtk_widget_is_ancestor (picked, self->panel)))
    chorsu_sheet_close (self);
}

/* Gone from sight, it must not be in the way of the pointer. */
static void
child_revealed_cb (ChorsuSheet *self)
{
  if (!self->open && !gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      gtk_scrolled_window_set_child (self->scroller, NULL);
    }
}

static void
chorsu_sheet_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BEHIND:
      g_value_set_object (value, CHORSU_SHEET (object)->behind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_sheet_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_BEHIND:
      g_set_weak_pointer (&CHORSU_SHEET (object)->behind, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_sheet_dispose (GObject *object)
{
  ChorsuSheet *self = CHORSU_SHEET (object);

  g_clear_weak_pointer (&self->behind);
  g_clear_weak_pointer (&self->focus);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (chorsu_sheet_parent_class)->dispose (object);
}

static void
chorsu_sheet_class_init (ChorsuSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_sheet_get_property;
  object_class->set_property = chorsu_sheet_set_property;
  object_class->dispose = chorsu_sheet_dispose;

  properties[PROP_BEHIND] =
    g_param_spec_object ("behind", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "sheet.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sheet.close", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuSheet, revealer);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSheet, panel);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSheet, title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSheet, close_button);
  gtk_widget_class_bind_template_child (widget_class, ChorsuSheet, scroller);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
}

static void
chorsu_sheet_init (ChorsuSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_reachable (GtkWidget *widget,
               gboolean   reachable)
{
  if (widget == NULL)
    return;

  gtk_widget_set_can_focus (widget, reachable);
  gtk_widget_set_can_target (widget, reachable);
}

void
chorsu_sheet_open (ChorsuSheet *self,
                   const char  *title,
                   GtkWidget   *content)
{
  GtkRoot *root;

  g_return_if_fail (CHORSU_IS_SHEET (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (GTK_IS_WIDGET (content));

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_scrolled_window_set_child (self->scroller, content);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!self->open && root != NULL)
    g_set_weak_pointer (&self->focus, gtk_root_get_focus (root));

  self->open = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (self->close_button);
  set_reachable (self->behind, FALSE);
}

void
chorsu_sheet_close (ChorsuSheet *self)
{
  g_return_if_fail (CHORSU_IS_SHEET (self));

  if (!self->open)
    return;

  self->open = FALSE;
  set_reachable (self->behind, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
  g_clear_weak_pointer (&self->focus);
  child_revealed_cb (self);
}

gboolean
chorsu_sheet_is_open (ChorsuSheet *self)
{
  g_return_val_if_fail (CHORSU_IS_SHEET (self), FALSE);

  return self->open;
}
