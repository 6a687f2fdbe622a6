/* chorsu-author-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-author-editor.h"

#include <glib/gi18n.h>

/* Seconds by which the planned time goes up and down. */
#define STEP 15

struct _ChorsuAuthorEditor
{
  GtkBox          parent_instance;

  GtkEditable    *title;
  GtkEditable    *caption;
  GtkTextView    *points;
  GtkTextView    *notes;
  GtkDropDown    *kind;
  GtkSpinButton  *seconds;
  GtkEditable    *author;

  ChorsuDocument *document; /* nullable */
  guint           index;
  const char     *language; /* interned */
  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (ChorsuAuthorEditor, chorsu_author_editor, GTK_TYPE_BOX)

static ChorsuScene *
get_scene (ChorsuAuthorEditor *self)
{
  ChorsuBriefing *briefing = self->document != NULL ? chorsu_document_get_briefing (self->document) : NULL;

  return briefing != NULL && self->index < chorsu_briefing_get_n_scenes (briefing)
           ? chorsu_briefing_get_scene (briefing, self->index)
           : NULL;
}

static void
fill_editable (GtkEditable *editable,
               const char  *text)
{
  if (g_strcmp0 (gtk_editable_get_text (editable), text != NULL ? text : "") != 0)
    gtk_editable_set_text (editable, text != NULL ? text : "");
}

static char *
get_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
fill_view (GtkTextView *view,
           const char  *text)
{
  g_autofree char *now = get_text (view);

  if (g_strcmp0 (now, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text != NULL ? text : "", -1);
}

static char *
join_points (ChorsuScene *scene,
             const char  *language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chorsu_scene_get_n_points (scene); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", chorsu_text_get (chorsu_scene_get_point (scene, i), language));

  return g_string_free (text, FALSE);
}

static void
fill (ChorsuAuthorEditor *self)
{
  ChorsuScene *scene = get_scene (self);
  g_autofree char *points = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), scene != NULL);
  if (scene == NULL || self->filling)
    return;

  self->filling = TRUE;
  points = join_points (scene, self->language);
  fill_editable (self->title, chorsu_text_get (chorsu_scene_get_title (scene), self->language));
  fill_editable (self->caption, chorsu_text_get (chorsu_scene_get_caption (scene), self->language));
  fill_view (self->points, points);
  fill_view (self->notes, chorsu_text_get (chorsu_scene_get_notes (scene), self->language));
  gtk_drop_down_set_selected (self->kind, chorsu_scene_get_kind (scene));
  gtk_spin_button_set_value (self->seconds, chorsu_scene_get_seconds (scene));
  fill_editable (self->author, chorsu_briefing_get_author (chorsu_document_get_briefing (self->document)));
  self->filling = FALSE;
}

/* Whether a widget changed because somebody edits; then nothing is filled in
 * until end_edit(), so that nobody is interrupted. */
static gboolean
begin_edit (ChorsuAuthorEditor *self)
{
  if (self->filling || get_scene (self) == NULL)
    return FALSE;

  self->filling = TRUE;

  return TRUE;
}

static void
end_edit (ChorsuAuthorEditor *self)
{
  self->filling = FALSE;
}

static void
title_changed_cb (ChorsuAuthorEditor *self)
{
  if (!begin_edit (self))
    return;
  chorsu_document_set_text (self->document, self->index, CHORSU_SCENE_TEXT_TITLE, self->language,
                            gtk_editable_get_text (self->title));
  end_edit (self);
}

static void
caption_changed_cb (ChorsuAuthorEditor *self)
{
  if (!begin_edit (self))
    return;
  chorsu_document_set_text (self->document, self->index, CHORSU_SCENE_TEXT_CAPTION, self->language,
                            gtk_editable_get_text (self->caption));
  end_edit (self);
}

static void
notes_changed_cb (ChorsuAuthorEditor *self)
{
  g_autofree char *text = get_text (self->notes);

  if (!begin_edit (self))
    return;
  chorsu_document_set_text (self->document, self->index, CHORSU_SCENE_TEXT_NOTES, self->language, text);
  end_edit (self);
}

static void
points_changed_cb (ChorsuAuthorEditor *self)
{
  g_autofree char *text = get_text (self->points);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (!begin_edit (self))
    return;
  chorsu_document_set_points (self->document, self->index, self->language, (const char *const *) lines);
  end_edit (self);
}

static void
kind_changed_cb (ChorsuAuthorEditor *self)
{
  if (!begin_edit (self))
    return;
  chorsu_document_set_kind (self->document, self->index, gtk_drop_down_get_selected (self->kind));
  end_edit (self);
}

static void
seconds_changed_cb (ChorsuAuthorEditor *self)
{
  if (!begin_edit (self))
    return;
  chorsu_document_set_seconds (self->document, self->index, gtk_spin_button_get_value_as_int (self->seconds));
  end_edit (self);
}

static void
author_changed_cb (ChorsuAuthorEditor *self)
{
  if (!begin_edit (self))
    return;
  chorsu_document_set_author (self->document, gtk_editable_get_text (self->author));
  end_edit (self);
}

/* What was refused, an empty title, is put right when the keyboard goes elsewhere. */
static void
left_cb (ChorsuAuthorEditor *self)
{
  if (self->document != NULL)
    chorsu_document_end_burst (self->document);
  fill (self);
}

static void
chorsu_author_editor_dispose (GObject *object)
{
  ChorsuAuthorEditor *self = CHORSU_AUTHOR_EDITOR (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (chorsu_author_editor_parent_class)->dispose (object);
}

static void
chorsu_author_editor_class_init (ChorsuAuthorEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_author_editor_dispose;
}

/* A name above what it names, for eyes and ears. */
static void
add_field (GtkBox     *column,
           const char *name,
           GtkWidget  *widget,
           GtkWidget  *shown)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (column, label);
  gtk_box_append (column, shown);
}

static GtkEditable *
entry_new (ChorsuAuthorEditor *self,
           GtkBox             *column,
           const char         *name,
           GCallback           changed)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  g_signal_connect_object (entry, "changed", changed, self, G_CONNECT_SWAPPED);
  add_field (column, name, entry, entry);

  return GTK_EDITABLE (entry);
}

static GtkTextView *
text_new (ChorsuAuthorEditor *self,
          GtkBox             *column,
          const char         *name,
          GCallback           changed)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", changed, self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "author-text");
  add_field (column, name, view, scroller);

  return GTK_TEXT_VIEW (view);
}

static GtkBox *
column_new (ChorsuAuthorEditor *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (self), column);

  return GTK_BOX (column);
}

static void
add_choices (ChorsuAuthorEditor *self,
             GtkBox             *column)
{
  const char *const kinds[] = { _("Map"), _("Title"), _("Section"), _("Comparison"), _("Closing"), NULL };

  self->kind = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (kinds));
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_changed_cb), self, G_CONNECT_SWAPPED);
  add_field (column, _("Kind of Scene"), GTK_WIDGET (self->kind), GTK_WIDGET (self->kind));

  self->seconds = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, CHORSU_SCENE_MAX_SECONDS, STEP));
  g_signal_connect_object (self->seconds, "value-changed", G_CALLBACK (seconds_changed_cb), self, G_CONNECT_SWAPPED);
  add_field (column, _("Planned Seconds"), GTK_WIDGET (self->seconds), GTK_WIDGET (self->seconds));
}

static void
chorsu_author_editor_init (ChorsuAuthorEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkBox *column;

  gtk_box_set_spacing (GTK_BOX (self), 12);
  column = column_new (self);
  self->title = entry_new (self, column, _("Title of the Scene"), G_CALLBACK (title_changed_cb));
  self->caption = entry_new (self, column, _("Caption"), G_CALLBACK (caption_changed_cb));
  self->author = entry_new (self, column, _("Author of the Briefing"), G_CALLBACK (author_changed_cb));
  column = column_new (self);
  self->points = text_new (self, column, _("Points, One a Line"), G_CALLBACK (points_changed_cb));
  column = column_new (self);
  self->notes = text_new (self, column, _("Speaker’s Notes"), G_CALLBACK (notes_changed_cb));
  column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (column));
  add_choices (self, column);

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
chorsu_author_editor_new (void)
{
  return g_object_new (CHORSU_TYPE_AUTHOR_EDITOR, NULL);
}

void
chorsu_author_editor_set (ChorsuAuthorEditor *self,
                          ChorsuDocument     *document,
                          guint               index,
                          const char         *language)
{
  if (self->document != document)
    {
      if (self->document != NULL)
        g_signal_handlers_disconnect_by_data (self->document, self);
      g_set_object (&self->document, document);
      if (document != NULL)
        g_signal_connect_object (document, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
    }
  self->index = index;
  self->language = g_intern_string (language);
  fill (self);
}

void
chorsu_author_editor_begin (ChorsuAuthorEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  gtk_editable_select_region (self->title, 0, -1);
}
