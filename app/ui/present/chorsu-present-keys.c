/* chorsu-present-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-present-keys.h"

typedef struct
{
  ChorsuPresentation *presentation;
  guint               number;   /* as typed so far */
} Keys;

static void
keys_free (gpointer  data,
           GClosure *closure)
{
  Keys *self = data;

  g_object_unref (self->presentation);
  g_free (self);
}

static gboolean
type_digit (Keys *self,
            guint keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (c < '0' || c > '9')
    return FALSE;

  self->number = MIN (self->number, 9999) * 10 + (c - '0');
  return TRUE;
}

/* Return: to the scene whose number was typed, or back from a detour, or on. */
static void
enter (Keys *self)
{
  if (self->number > 0)
    chorsu_presentation_go_to (self->presentation, self->number - 1);
  else
    chorsu_presentation_next (self->presentation);
}

static gboolean
run_key (Keys *self,
         guint keyval)
{
  ChorsuPresentation *presentation = self->presentation;

  switch (keyval)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_space:
      chorsu_presentation_next (presentation);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_Left:
    case GDK_KEY_Up:
    case GDK_KEY_BackSpace:
      chorsu_presentation_previous (presentation);
      return TRUE;
    case GDK_KEY_Home:
      chorsu_presentation_go_to (presentation, 0);
      return TRUE;
    case GDK_KEY_End:
      chorsu_presentation_go_to (presentation, chorsu_presentation_get_n_scenes (presentation) - 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      enter (self);
      return TRUE;
    case GDK_KEY_Escape:
      chorsu_presentation_step_out (presentation);
      return TRUE;
    case GDK_KEY_b:
    case GDK_KEY_B:
    case GDK_KEY_period:
      chorsu_presentation_toggle_veil (presentation, CHORSU_VEIL_BLACK);
      return TRUE;
    case GDK_KEY_w:
    case GDK_KEY_W:
    case GDK_KEY_comma:
      chorsu_presentation_toggle_veil (presentation, CHORSU_VEIL_WHITE);
      return TRUE;
    case GDK_KEY_f:
    case GDK_KEY_F:
      chorsu_presentation_toggle_frozen (presentation);
      return TRUE;
    case GDK_KEY_p:
    case GDK_KEY_P:
      chorsu_presentation_toggle_paused (presentation);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  Keys *self = user_data;
  gboolean used;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (type_digit (self, keyval))
    return GDK_EVENT_STOP;

  g_object_ref (self->presentation);
  used = run_key (self, keyval);
  g_object_unref (self->presentation);
  self->number = 0;

  return used ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

GtkEventController *
chorsu_present_keys_attach (GtkWidget          *window,
                            ChorsuPresentation *presentation)
{
  GtkEventController *controller;
  Keys *self;

  g_return_val_if_fail (GTK_IS_WIDGET (window), NULL);
  g_return_val_if_fail (CHORSU_IS_PRESENTATION (presentation), NULL);

  self = g_new0 (Keys, 1);
  self->presentation = g_object_ref (presentation);
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, keys_free, 0);
  gtk_widget_add_controller (window, controller);

  return controller;
}
