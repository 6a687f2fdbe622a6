/* chorsu-presenter-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-presenter-window.h"

#include <glib/gi18n.h>

#include "chorsu-notes.h"
#include "chorsu-present-keys.h"
#include "chorsu-scene-thumb.h"

/* Beyond this one should do something about it. */
#define PACE_LIMIT 60

#define NOTES_PX 20
#define NOTES_MIN_PX 12
#define NOTES_MAX_PX 60
#define NOTES_STEP_PX 2
#define GRID_WIDTH 220

struct _ChorsuPresenterWindow
{
  AdwWindow           parent_instance;

  GtkStack           *pages;
  GtkLabel           *clock;
  GtkLabel           *timer;
  GtkLabel           *pace;
  GtkLabel           *progress;
  GtkProgressBar     *progress_bar;
  GtkLabel           *state;
  GtkBox             *now_box;
  GtkBox             *next_box;
  GtkLabel           *now_title;
  GtkLabel           *next_title;
  GtkLabel           *notes;
  GtkFlowBox         *grid;
  GtkToggleButton    *black;
  GtkToggleButton    *freeze;
  GtkToggleButton    *pause;
  ChorsuSceneThumb   *now;
  ChorsuSceneThumb   *next;

  ChorsuPresentation *presentation;
  ChorsuPainter      *painter;
  char               *language;
  GtkEventController *keys;
  int                 notes_px;
  guint               second_id;
};

G_DEFINE_FINAL_TYPE (ChorsuPresenterWindow, chorsu_presenter_window, ADW_TYPE_WINDOW)

static char *
format_time (double seconds)
{
  int whole = (int) ABS (seconds);

  return whole >= 3600 ? g_strdup_printf ("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                       : g_strdup_printf ("%d:%02d", whole / 60, whole % 60);
}

static void
update_pace (ChorsuPresenterWindow *self)
{
  double pace = chorsu_presentation_get_pace (self->presentation);
  g_autofree char *time = format_time (pace);
  g_autofree char *text = NULL;

  if ((int) ABS (pace) == 0)
    text = g_strdup (_("on time"));
  else
    text = g_strdup_printf (pace > 0 ? _("%s behind") : _("%s ahead"), time);
  gtk_label_set_label (self->pace, text);

  gtk_widget_remove_css_class (GTK_WIDGET (self->pace), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->pace), "warning");
  if (pace > PACE_LIMIT)
    gtk_widget_add_css_class (GTK_WIDGET (self->pace), "error");
  else if (pace < -PACE_LIMIT)
    gtk_widget_add_css_class (GTK_WIDGET (self->pace), "warning");
}

static void
update_time (ChorsuPresenterWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  g_autofree char *elapsed = format_time (chorsu_presentation_get_elapsed (self->presentation));
  g_autofree char *planned = format_time (chorsu_briefing_get_seconds (chorsu_presentation_get_briefing (self->presentation)));
  g_autofree char *timer = NULL;

  gtk_label_set_label (self->clock, clock);
  /* Translators: time that has gone by, and the time that is planned. */
  timer = g_strdup_printf (_("%s of %s"), elapsed, planned);
  gtk_label_set_label (self->timer, timer);
  update_pace (self);
}

static gboolean
second_cb (gpointer data)
{
  update_time (data);

  return G_SOURCE_CONTINUE;
}

static ChorsuView
get_base (ChorsuPresenterWindow *self)
{
  ChorsuView base;

  chorsu_view_init (&base);
  chorsu_view_set_language (&base, self->language);
  base.theme = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? CHORSU_THEME_DARK : CHORSU_THEME_LIGHT;

  return base;
}

static const char *
title_of (ChorsuPresenterWindow *self,
          ChorsuScene           *scene)
{
  return chorsu_text_get (chorsu_scene_get_title (scene), self->language);
}

static void
update_notes (ChorsuPresenterWindow *self,
              ChorsuScene           *scene)
{
  const ChorsuText *notes = chorsu_scene_get_notes (scene);
  g_autofree char *markup = chorsu_notes_to_markup (notes != NULL ? chorsu_text_get (notes, self->language) : NULL);

  if (*markup != '\0')
    gtk_label_set_markup (self->notes, markup);
  else
    gtk_label_set_label (self->notes, _("No notes"));
}

static void
update_scenes (ChorsuPresenterWindow *self)
{
  ChorsuView base = get_base (self);
  guint n = chorsu_presentation_get_n_scenes (self->presentation);
  guint position = chorsu_presentation_get_position (self->presentation);
  ChorsuScene *now = chorsu_presentation_get_scene (self->presentation, position);
  ChorsuScene *next = position + 1 < n ? chorsu_presentation_get_scene (self->presentation, position + 1) : NULL;
  g_autofree char *progress = g_strdup_printf (_("Scene %u of %u"), position + 1, n);

  chorsu_scene_thumb_set_scene (self->now, self->painter, now, &base);
  chorsu_scene_thumb_set_scene (self->next, self->painter, next, &base);
  gtk_label_set_label (self->now_title, title_of (self, now));
  gtk_label_set_label (self->next_title, next != NULL ? title_of (self, next) : _("End of the briefing"));
  gtk_label_set_label (self->progress, progress);
  gtk_progress_bar_set_fraction (self->progress_bar, (position + 1.0) / n);
  update_notes (self, now);
}

/* What the audience sees when it is not the scene. */
static const char *
state_words (ChorsuPresentation *presentation)
{
  if (chorsu_presentation_get_veil (presentation) == CHORSU_VEIL_BLACK)
    return _("The audience sees black");
  if (chorsu_presentation_get_veil (presentation) == CHORSU_VEIL_WHITE)
    return _("The audience sees white");
  if (chorsu_presentation_get_frozen (presentation))
    return _("The audience’s picture is frozen");
  if (chorsu_presentation_get_left (presentation))
    return _("Detour: Return goes back to the scene");
  if (chorsu_presentation_get_paused (presentation))
    return _("The timer stands still");

  return "";
}

static void
update_state (ChorsuPresenterWindow *self)
{
  const char *words = state_words (self->presentation);

  gtk_label_set_label (self->state, words);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *words != '\0');
  gtk_toggle_button_set_active (self->black, chorsu_presentation_get_veil (self->presentation) == CHORSU_VEIL_BLACK);
  gtk_toggle_button_set_active (self->freeze, chorsu_presentation_get_frozen (self->presentation));
  gtk_toggle_button_set_active (self->pause, chorsu_presentation_get_paused (self->presentation));
}

static void
presentation_changed_cb (ChorsuPresenterWindow *self)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->grid,
                                                            chorsu_presentation_get_position (self->presentation));

  update_scenes (self);
  update_state (self);
  update_time (self);
  if (child != NULL)
    gtk_flow_box_select_child (self->grid, child);
}

/* --- Commands --- */

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ChorsuPresentation *presentation = CHORSU_PRESENTER_WINDOW (widget)->presentation;

  if (g_str_equal (name, "present.next"))
    chorsu_presentation_next (presentation);
  else if (g_str_equal (name, "present.previous"))
    chorsu_presentation_previous (presentation);
  else if (g_str_equal (name, "present.black"))
    chorsu_presentation_toggle_veil (presentation, CHORSU_VEIL_BLACK);
  else if (g_str_equal (name, "present.freeze"))
    chorsu_presentation_toggle_frozen (presentation);
  else if (g_str_equal (name, "present.pause"))
    chorsu_presentation_toggle_paused (presentation);
  else
    chorsu_presentation_end (presentation);
}

static void
set_notes_px (ChorsuPresenterWindow *self,
              int                    px)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  self->notes_px = CLAMP (px, NOTES_MIN_PX, NOTES_MAX_PX);
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (self->notes_px * PANGO_SCALE));
  gtk_label_set_attributes (self->notes, attributes);
  pango_attr_list_unref (attributes);
}

static void
notes_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  ChorsuPresenterWindow *self = CHORSU_PRESENTER_WINDOW (widget);

  set_notes_px (self, self->notes_px + (g_str_equal (name, "present.larger-notes") ? NOTES_STEP_PX : -NOTES_STEP_PX));
}

static gboolean
is_overview (ChorsuPresenterWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "overview") == 0;
}

/* In the overview arrows and Return are the grid's. */
static void
show_overview (ChorsuPresenterWindow *self,
               gboolean               overview)
{
  gtk_stack_set_visible_child_name (self->pages, overview ? "overview" : "scene");
  gtk_event_controller_set_propagation_phase (self->keys, overview ? GTK_PHASE_NONE : GTK_PHASE_CAPTURE);
  /* The grid takes the keyboard to what is selected, which is this scene. */
  if (overview)
    gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD);
}

static void
overview_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  ChorsuPresenterWindow *self = CHORSU_PRESENTER_WINDOW (widget);

  show_overview (self, !is_overview (self));
}

static void
child_activated_cb (ChorsuPresenterWindow *self,
                    GtkFlowBoxChild       *child)
{
  chorsu_presentation_go_to (self->presentation, gtk_flow_box_child_get_index (child));
  show_overview (self, FALSE);
}

/* Tab would walk through the buttons; here it turns the page. */
static gboolean
tab_cb (ChorsuPresenterWindow *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0
      || (keyval != GDK_KEY_Tab && !(keyval == GDK_KEY_Escape && is_overview (self))))
    return GDK_EVENT_PROPAGATE;

  show_overview (self, !is_overview (self));

  return GDK_EVENT_STOP;
}

static gboolean
close_request_cb (ChorsuPresenterWindow *self)
{
  chorsu_presentation_end (self->presentation);

  return TRUE;
}

/* --- The window --- */

static void
chorsu_presenter_window_dispose (GObject *object)
{
  ChorsuPresenterWindow *self = CHORSU_PRESENTER_WINDOW (object);

  g_clear_handle_id (&self->second_id, g_source_remove);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->painter, chorsu_painter_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (chorsu_presenter_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  const char *const commands[] = { "next", "previous", "black", "freeze", "pause", "end" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *name = g_strconcat ("present.", commands[i], NULL);

      gtk_widget_class_install_action (widget_class, name, NULL, run_action);
    }
  gtk_widget_class_install_action (widget_class, "present.larger-notes", NULL, notes_action);
  gtk_widget_class_install_action (widget_class, "present.smaller-notes", NULL, notes_action);
  gtk_widget_class_install_action (widget_class, "present.overview", NULL, overview_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "present.larger-notes", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "present.larger-notes", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "present.smaller-notes", NULL);
}

static void
chorsu_presenter_window_class_init (ChorsuPresenterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_presenter_window_dispose;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/chorsu/Chorsu/ui/chorsu-presenter-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, timer);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, pace);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, state);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, now_box);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, next_box);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, now_title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, next_title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, black);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, freeze);
  gtk_widget_class_bind_template_child (widget_class, ChorsuPresenterWindow, pause);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_cb);
}

static void
chorsu_presenter_window_init (ChorsuPresenterWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->now = CHORSU_SCENE_THUMB (chorsu_scene_thumb_new (400));
  self->next = CHORSU_SCENE_THUMB (chorsu_scene_thumb_new (240));
  gtk_box_append (self->now_box, GTK_WIDGET (self->now));
  gtk_box_append (self->next_box, GTK_WIDGET (self->next));
  set_notes_px (self, NOTES_PX);
}

static void
fill_grid (ChorsuPresenterWindow *self)
{
  ChorsuView base = get_base (self);

  for (guint i = 0; i < chorsu_presentation_get_n_scenes (self->presentation); i++)
    {
      ChorsuScene *scene = chorsu_presentation_get_scene (self->presentation, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      GtkWidget *thumb = chorsu_scene_thumb_new (GRID_WIDTH);
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, title_of (self, scene));
      GtkWidget *label = gtk_label_new (text);

      chorsu_scene_thumb_set_scene (CHORSU_SCENE_THUMB (thumb), self->painter, scene, &base);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
      gtk_box_append (GTK_BOX (box), thumb);
      gtk_box_append (GTK_BOX (box), label);
      gtk_flow_box_append (self->grid, box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
}

GtkWidget *
chorsu_presenter_window_new (ChorsuPresentation *presentation,
                             ChorsuPainter      *painter,
                             const char         *language)
{
  ChorsuPresenterWindow *self;

  g_return_val_if_fail (CHORSU_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (painter != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_PRESENTER_WINDOW, NULL);
  self->presentation = g_object_ref (presentation);
  self->painter = chorsu_painter_ref (painter);
  self->language = g_strdup (language);

  fill_grid (self);
  self->keys = chorsu_present_keys_attach (GTK_WIDGET (self), presentation);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (presentation_changed_cb), self, G_CONNECT_SWAPPED);
  presentation_changed_cb (self);
  self->second_id = g_timeout_add_seconds (1, second_cb, self);

  return GTK_WIDGET (self);
}
