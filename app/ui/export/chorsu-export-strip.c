/* chorsu-export-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-export-strip.h"

#include <glib/gi18n.h>

struct _ChorsuExportStrip
{
  GtkBox          parent_instance;

  GtkProgressBar *bar;
  GCancellable   *cancellable;
};

G_DEFINE_FINAL_TYPE (ChorsuExportStrip, chorsu_export_strip, GTK_TYPE_BOX)

static void
cancel_cb (ChorsuExportStrip *self,
           GtkButton         *button)
{
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
chorsu_export_strip_dispose (GObject *object)
{
  ChorsuExportStrip *self = CHORSU_EXPORT_STRIP (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (chorsu_export_strip_parent_class)->dispose (object);
}

static void
chorsu_export_strip_class_init (ChorsuExportStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_export_strip_dispose;
}

static void
chorsu_export_strip_init (ChorsuExportStrip *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "toolbar");
}

GtkWidget *
chorsu_export_strip_new (const char   *name,
                         GCancellable *cancellable)
{
  ChorsuExportStrip *self = g_object_new (CHORSU_TYPE_EXPORT_STRIP, NULL);
  g_autofree char *words = g_strdup_printf (_("Exporting %s"), name);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Cancel"));

  self->cancellable = g_object_ref (cancellable);
  self->bar = GTK_PROGRESS_BAR (bar);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), bar);
  gtk_box_append (GTK_BOX (self), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
chorsu_export_strip_set_done (ChorsuExportStrip *self,
                              guint              done,
                              guint              total)
{
  g_return_if_fail (CHORSU_IS_EXPORT_STRIP (self));

  gtk_progress_bar_set_fraction (self->bar, total > 0 ? (double) done / total : 0);
}
