/* chorsu-author-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-author-strip.h"

#include <glib/gi18n.h>

#include "chorsu-author-editor.h"
#include "chorsu-author-scene.h"

struct _ChorsuAuthorStrip
{
  GtkBox              parent_instance;

  GtkEditable        *title;
  GtkWidget          *modified;
  GtkScrolledWindow  *scroller;
  GtkFlowBox         *box;
  GtkToggleButton    *details_button;
  ChorsuAuthorEditor *editor;
  GtkWidget          *menu;     /* of the scene under the pointer */

  ChorsuDocument     *document; /* nullable */
  ChorsuPainter      *painter;  /* nullable */
  ChorsuView          base;
  const char         *chosen;   /* nullable: interned id */
  guint               index;    /* of what is chosen */
  guint               paint_id;
  gboolean            quiet;
  gboolean            typing; /* the title that changes is what the entry holds */
};

G_DEFINE_FINAL_TYPE (ChorsuAuthorStrip, chorsu_author_strip, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_DETAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;

static guint
count_scenes (ChorsuAuthorStrip *self)
{
  return self->document != NULL ? chorsu_briefing_get_n_scenes (chorsu_document_get_briefing (self->document)) : 0;
}

static ChorsuAuthorScene *
get_child (ChorsuAuthorStrip *self,
           guint              index)
{
  return CHORSU_AUTHOR_SCENE (gtk_flow_box_get_child_at_index (self->box, index));
}

/* --- Pictures --- */

/* Only what is in sight, and a screen to both sides, has a picture. */
static gboolean
paint_cb (gpointer data)
{
  ChorsuAuthorStrip *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double from = gtk_adjustment_get_value (adjustment) - page;
  double to = from + 3 * page;
  double width = gtk_adjustment_get_upper (adjustment) / MAX (1, count_scenes (self));

  self->paint_id = 0;
  for (guint i = 0; i < count_scenes (self); i++)
    chorsu_author_scene_paint (get_child (self, i), (i + 1) * width >= from && i * width <= to ? self->painter : NULL,
                               &self->base);

  return G_SOURCE_REMOVE;
}

static void
queue_paint (ChorsuAuthorStrip *self)
{
  if (self->paint_id == 0)
    self->paint_id = g_idle_add (paint_cb, self);
}

/* --- What is chosen --- */

static void
scroll_to (ChorsuAuthorStrip *self,
           guint              index)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  double width = gtk_adjustment_get_upper (adjustment) / MAX (1, count_scenes (self));

  gtk_adjustment_clamp_page (adjustment, index * width, (index + 1) * width);
}

static void
set_chosen (ChorsuAuthorStrip *self,
            guint              index)
{
  ChorsuBriefing *briefing;

  if (self->document == NULL)
    return;

  briefing = chorsu_document_get_briefing (self->document);
  self->index = MIN (index, chorsu_briefing_get_n_scenes (briefing) - 1);
  self->chosen = g_intern_string (chorsu_scene_get_id (chorsu_briefing_get_scene (briefing, self->index)));
  self->quiet = TRUE;
  gtk_flow_box_select_child (self->box, GTK_FLOW_BOX_CHILD (get_child (self, self->index)));
  self->quiet = FALSE;
  chorsu_author_editor_set (self->editor, self->document, self->index, self->base.language);
  scroll_to (self, self->index);
}

static void
selected_cb (ChorsuAuthorStrip *self)
{
  GList *selected = gtk_flow_box_get_selected_children (self->box);
  guint index = selected != NULL ? (guint) gtk_flow_box_child_get_index (selected->data) : G_MAXUINT;

  g_list_free (selected);
  if (self->quiet || index == G_MAXUINT || index == self->index)
    return;

  set_chosen (self, index);
  g_signal_emit (self, chosen_signal, 0, index);
}

/* Chosen again it is shown again. */
static void
activated_cb (ChorsuAuthorStrip *self,
              GtkFlowBoxChild   *child)
{
  g_signal_emit (self, chosen_signal, 0, (guint) gtk_flow_box_child_get_index (child));
}

/* --- Scenes --- */

static void
dropped_cb (ChorsuAuthorStrip *self,
            ChorsuAuthorScene *scene,
            ChorsuAuthorScene *onto)
{
  /* A scene of another window, or one that is gone, has no place here. */
  if (self->document != NULL && gtk_widget_get_parent (GTK_WIDGET (scene)) == GTK_WIDGET (self->box))
    chorsu_document_move (self->document, gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (scene)),
                          gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (onto)));
}

static void
open_menu (ChorsuAuthorStrip *self,
           GtkWidget         *child,
           double             x,
           double             y)
{
  double left, top;

  gtk_flow_box_select_child (self->box, GTK_FLOW_BOX_CHILD (child));
  gtk_widget_translate_coordinates (child, GTK_WIDGET (self), x, y, &left, &top);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) left, (int) top, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_wanted_cb (ChorsuAuthorStrip *self,
                double             x,
                double             y,
                ChorsuAuthorScene *child)
{
  open_menu (self, GTK_WIDGET (child), x, y);
}

static GtkWidget *
child_new (ChorsuAuthorStrip *self)
{
  GtkWidget *child = chorsu_author_scene_new ();

  g_signal_connect_object (child, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (child, "menu-wanted", G_CALLBACK (menu_wanted_cb), self, G_CONNECT_SWAPPED);

  return child;
}

static gboolean
has_same_order (ChorsuAuthorStrip *self,
                ChorsuBriefing    *briefing)
{
  guint n = chorsu_briefing_get_n_scenes (briefing);

  for (guint i = 0; i < n; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->box, i);

      if (child == NULL || !g_str_equal (chorsu_author_scene_get_id (CHORSU_AUTHOR_SCENE (child)),
                                         chorsu_scene_get_id (chorsu_briefing_get_scene (briefing, i))))
        return FALSE;
    }

  return gtk_flow_box_get_child_at_index (self->box, n) == NULL;
}

/* Scenes keep their widgets, and with them their pictures. */
static void
reorder (ChorsuAuthorStrip *self,
         ChorsuBriefing    *briefing)
{
  g_autoptr (GHashTable) children = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GtkFlowBoxChild *child;
  guint n = chorsu_briefing_get_n_scenes (briefing);

  while ((child = gtk_flow_box_get_child_at_index (self->box, 0)) != NULL)
    {
      g_hash_table_insert (children, (gpointer) chorsu_author_scene_get_id (CHORSU_AUTHOR_SCENE (child)),
                           g_object_ref (child));
      gtk_flow_box_remove (self->box, GTK_WIDGET (child));
    }

  gtk_flow_box_set_max_children_per_line (self->box, n);
  gtk_flow_box_set_min_children_per_line (self->box, n);
  for (guint i = 0; i < n; i++)
    {
      ChorsuScene *scene = chorsu_briefing_get_scene (briefing, i);
      GtkWidget *widget = g_hash_table_lookup (children, chorsu_scene_get_id (scene));

      if (widget == NULL)
        widget = child_new (self);
      chorsu_author_scene_set (CHORSU_AUTHOR_SCENE (widget), scene, i, self->base.language);
      gtk_flow_box_append (self->box, widget);
    }
}

/* The chosen scene stays chosen wherever it goes; when it is gone, the one
 * that stands where it was is. */
static void
update (ChorsuAuthorStrip *self)
{
  ChorsuBriefing *briefing = chorsu_document_get_briefing (self->document);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->box));
  const char *title = chorsu_text_get (chorsu_briefing_get_title (briefing), self->base.language);
  guint index = self->index;

  self->quiet = TRUE;
  if (!self->typing && g_strcmp0 (gtk_editable_get_text (self->title), title) != 0)
    gtk_editable_set_text (self->title, title);
  if (!has_same_order (self, briefing))
    {
      reorder (self, briefing);
    }
  else
    {
      for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
        chorsu_author_scene_set (get_child (self, i), chorsu_briefing_get_scene (briefing, i), i, self->base.language);
      focused = FALSE;
    }
  self->quiet = FALSE;

  for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
    if (g_strcmp0 (chorsu_scene_get_id (chorsu_briefing_get_scene (briefing, i)), self->chosen) == 0)
      index = i;
  set_chosen (self, index);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (get_child (self, self->index)));
  queue_paint (self);
}

static void
modified_cb (ChorsuAuthorStrip *self)
{
  gtk_widget_set_visible (self->modified, self->document != NULL && chorsu_document_get_modified (self->document));
}

static void
title_changed_cb (ChorsuAuthorStrip *self)
{
  if (self->quiet || self->document == NULL)
    return;

  self->typing = TRUE;
  chorsu_document_set_title (self->document, self->base.language, gtk_editable_get_text (self->title));
  self->typing = FALSE;
}

/* --- Keys --- */

static const struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
} keys[] = {
  { GDK_KEY_Up, GDK_ALT_MASK, "win.scene-earlier" },
  { GDK_KEY_Down, GDK_ALT_MASK, "win.scene-later" },
  { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.scene-earlier" },
  { GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.scene-later" },
  { GDK_KEY_Delete, 0, "win.scene-delete" },
  { GDK_KEY_F2, 0, "win.scene-edit" },
};

/* Arrows choose; they begin where the keyboard is, however it came there. */
static gboolean
choose_by_key (ChorsuAuthorStrip *self,
               guint              keyval)
{
  guint n = count_scenes (self);
  guint index = self->index;

  if (keyval == GDK_KEY_Left && index > 0)
    index--;
  else if (keyval == GDK_KEY_Right && index + 1 < n)
    index++;
  else if (keyval == GDK_KEY_Home)
    index = 0;
  else if (keyval == GDK_KEY_End)
    index = n - 1;
  else if (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right)
    return FALSE;

  if (index != self->index)
    {
      set_chosen (self, index);
      g_signal_emit (self, chosen_signal, 0, index);
    }
  gtk_widget_grab_focus (GTK_WIDGET (get_child (self, index)));

  return TRUE;
}

static gboolean
key_pressed_cb (ChorsuAuthorStrip *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == keyval && keys[i].modifiers == modifiers)
      {
        gtk_widget_activate_action_variant (GTK_WIDGET (self), keys[i].action, NULL);
        return GDK_EVENT_STOP;
      }
  if (modifiers == 0 && self->document != NULL && choose_by_key (self, keyval))
    return GDK_EVENT_STOP;
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      open_menu (self, GTK_WIDGET (get_child (self, self->index)), 24, 24);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* --- The widget --- */

static void
chorsu_author_strip_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (id == PROP_DETAILS)
    g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (CHORSU_AUTHOR_STRIP (object)->editor)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
chorsu_author_strip_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  ChorsuAuthorStrip *self = CHORSU_AUTHOR_STRIP (object);

  if (id != PROP_DETAILS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (g_value_get_boolean (value) == gtk_widget_get_visible (GTK_WIDGET (self->editor)))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->editor), g_value_get_boolean (value));
  g_object_notify_by_pspec (object, properties[PROP_DETAILS]);
}

static void
chorsu_author_strip_dispose (GObject *object)
{
  ChorsuAuthorStrip *self = CHORSU_AUTHOR_STRIP (object);

  g_clear_handle_id (&self->paint_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->painter, chorsu_painter_unref);

  G_OBJECT_CLASS (chorsu_author_strip_parent_class)->dispose (object);
}

static void
chorsu_author_strip_class_init (ChorsuAuthorStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = chorsu_author_strip_get_property;
  object_class->set_property = chorsu_author_strip_set_property;
  object_class->dispose = chorsu_author_strip_dispose;

  properties[PROP_DETAILS] = g_param_spec_boolean ("details", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GMenuModel *
menu_new (void)
{
  const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_("_Edit Words"), "win.scene-edit" },
    { N_("_Update from View"), "win.scene-update" },
    { N_("_Duplicate"), "win.scene-duplicate" },
    { N_("_Hide or Show"), "win.scene-hide" },
    { N_("Move E_arlier"), "win.scene-earlier" },
    { N_("Move _Later"), "win.scene-later" },
    { N_("De_lete"), "win.scene-delete" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _(items[i].label), items[i].action);

  return G_MENU_MODEL (menu);
}

static GtkWidget *
button_new (const char *icon,
            const char *name,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
head_new (ChorsuAuthorStrip *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *title = gtk_entry_new ();
  GtkWidget *add = gtk_button_new_with_label (_("Add This View"));
  GtkWidget *menu = gtk_menu_button_new ();
  g_autoptr (GMenuModel) model = menu_new ();

  self->title = GTK_EDITABLE (title);
  gtk_editable_set_width_chars (self->title, 8);
  gtk_editable_set_max_width_chars (self->title, 40);
  gtk_editable_set_enable_undo (self->title, FALSE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "author-title");
  gtk_widget_set_tooltip_text (title, _("Title of the Briefing"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title of the Briefing"), -1);
  g_signal_connect_object (title, "changed", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);

  self->modified = gtk_label_new (_("not saved"));
  gtk_widget_add_css_class (self->modified, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (self->modified), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.scene-add");
  gtk_widget_set_tooltip_text (add, _("Add this view as a scene (Ctrl+D)"));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), model);
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_tooltip_text (menu, _("Scene"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scene"), -1);
  self->details_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->details_button), "document-edit-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->details_button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->details_button), _("Words of the Scene (F2)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Words of the Scene"), -1);

  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->modified);
  gtk_box_append (GTK_BOX (head), button_new ("edit-undo-symbolic", _("Undo"), "win.undo"));
  gtk_box_append (GTK_BOX (head), button_new ("edit-redo-symbolic", _("Redo"), "win.redo"));
  gtk_box_append (GTK_BOX (head), add);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->details_button));
  gtk_box_append (GTK_BOX (head), menu);
  gtk_box_append (GTK_BOX (head), button_new ("document-save-symbolic", _("Save"), "win.save"));
  gtk_box_append (GTK_BOX (head), button_new ("window-close-symbolic", _("Close Briefing"), "win.close-briefing"));
  gtk_widget_add_css_class (head, "author-head");

  return head;
}

static GtkWidget *
scenes_new (ChorsuAuthorStrip *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkAdjustment *adjustment;

  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_BROWSE);
  gtk_flow_box_set_activate_on_single_click (self->box, FALSE);
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->box), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scenes"), -1);
  g_signal_connect_object (self->box, "selected-children-changed", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "child-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->box), controller);

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->box));
  adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_paint), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->scroller);
}

static void
chorsu_author_strip_init (ChorsuAuthorStrip *self)
{
  g_autoptr (GMenuModel) model = menu_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "strip");
  gtk_box_append (GTK_BOX (self), head_new (self));
  gtk_box_append (GTK_BOX (self), scenes_new (self));
  self->editor = CHORSU_AUTHOR_EDITOR (chorsu_author_editor_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->editor), FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->editor));
  g_object_bind_property (self, "details", self->details_button, "active", G_BINDING_BIDIRECTIONAL);

  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

void
chorsu_author_strip_set_document (ChorsuAuthorStrip *self,
                                  ChorsuDocument    *document,
                                  ChorsuPainter     *painter,
                                  const ChorsuView  *base)
{
  GtkFlowBoxChild *child;

  g_return_if_fail (CHORSU_IS_AUTHOR_STRIP (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  self->quiet = TRUE;
  while ((child = gtk_flow_box_get_child_at_index (self->box, 0)) != NULL)
    gtk_flow_box_remove (self->box, GTK_WIDGET (child));
  self->quiet = FALSE;
  if (g_set_object (&self->document, document))
    {
      self->chosen = NULL;
      self->index = 0;
    }
  g_clear_pointer (&self->painter, chorsu_painter_unref);
  if (painter != NULL)
    self->painter = chorsu_painter_ref (painter);
  self->base = *base;
  chorsu_author_editor_set (self->editor, document, 0, base->language);
  modified_cb (self);
  if (document == NULL)
    return;

  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

guint
chorsu_author_strip_get_chosen (ChorsuAuthorStrip *self)
{
  g_return_val_if_fail (CHORSU_IS_AUTHOR_STRIP (self), 0);

  return self->index;
}

void
chorsu_author_strip_choose (ChorsuAuthorStrip *self,
                            guint              index)
{
  g_return_if_fail (CHORSU_IS_AUTHOR_STRIP (self));

  set_chosen (self, index);
}

void
chorsu_author_strip_edit (ChorsuAuthorStrip *self)
{
  g_return_if_fail (CHORSU_IS_AUTHOR_STRIP (self));

  g_object_set (self, "details", TRUE, NULL);
  chorsu_author_editor_begin (self->editor);
}

void
chorsu_author_strip_focus (ChorsuAuthorStrip *self)
{
  g_return_if_fail (CHORSU_IS_AUTHOR_STRIP (self));

  if (self->document != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_child (self, self->index)));
}
