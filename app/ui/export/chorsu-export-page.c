/* chorsu-export-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-export-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "chorsu-picture.h"

struct _ChorsuExportPage
{
  GtkBox         parent_instance;

  AdwComboRow   *what;
  AdwComboRow   *format;
  GtkWidget     *options;
  AdwComboRow   *paper;
  AdwComboRow   *layout;
  AdwActionRow  *notes;
  GtkSwitch     *notes_switch;
  AdwEntryRow   *scenes;
  GtkWidget     *button;

  ChorsuExportWhat whats[CHORSU_N_EXPORT_WHATS];  /* by row */
};

G_DEFINE_FINAL_TYPE (ChorsuExportPage, chorsu_export_page, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const what_names[CHORSU_N_EXPORT_WHATS] = {
  [CHORSU_EXPORT_WHAT_BRIEFING] = N_("The briefing"),
  [CHORSU_EXPORT_WHAT_VIEW] = N_("The map as it is shown"),
  [CHORSU_EXPORT_WHAT_FACTSHEET] = N_("A factsheet of the selection"),
  [CHORSU_EXPORT_WHAT_DATA] = N_("Data of what is on the map"),
};

/* In the order of their enumerations. */
static const char *const format_names[CHORSU_N_EXPORT_WHATS][CHORSU_N_EXPORTS + 1] = {
  [CHORSU_EXPORT_WHAT_BRIEFING] = { N_("PDF"), N_("Presentation (ODP)"), N_("Web page (HTML)"), N_("Folder of pictures (PNG)"),
                                    N_("Folder of drawings (SVG)"), NULL },
  [CHORSU_EXPORT_WHAT_VIEW] = { N_("Picture (PNG)"), N_("PDF"), N_("Drawing (SVG)"), NULL },
  [CHORSU_EXPORT_WHAT_FACTSHEET] = { N_("PDF"), NULL },
  [CHORSU_EXPORT_WHAT_DATA] = { N_("Table (CSV)"), N_("Map data (GeoJSON)"), NULL },
};

static GtkStringList *
make_model (const char *const *names,
            guint              n)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  for (guint i = 0; i < n && names[i] != NULL; i++)
    gtk_string_list_append (model, _(names[i]));

  return model;
}

static void
set_model (AdwComboRow       *row,
           const char *const *names,
           guint              n)
{
  g_autoptr (GtkStringList) model = make_model (names, n);

  adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

static ChorsuExportWhat
get_what (ChorsuExportPage *self)
{
  return self->whats[MIN (adw_combo_row_get_selected (self->what), CHORSU_N_EXPORT_WHATS - 1)];
}

static void
update_options (ChorsuExportPage *self)
{
  ChorsuExportWhat what = get_what (self);
  gboolean briefing = what == CHORSU_EXPORT_WHAT_BRIEFING;
  gboolean pdf = briefing && adw_combo_row_get_selected (self->format) == CHORSU_EXPORT_PDF;

  gtk_widget_set_visible (GTK_WIDGET (self->paper), pdf || what == CHORSU_EXPORT_WHAT_FACTSHEET);
  gtk_widget_set_visible (GTK_WIDGET (self->layout), pdf);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), pdf && adw_combo_row_get_selected (self->layout) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->scenes), briefing);
  gtk_widget_set_visible (self->options, briefing || what == CHORSU_EXPORT_WHAT_FACTSHEET);
}

static void
update_formats (ChorsuExportPage *self)
{
  set_model (self->format, format_names[get_what (self)], CHORSU_N_EXPORTS);
  update_options (self);
}

static void
button_cb (ChorsuExportPage *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
chorsu_export_page_class_init (ChorsuExportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/chorsu/Chorsu/ui/chorsu-export-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, what);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, format);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, options);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, paper);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, layout);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, notes);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, notes_switch);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, scenes);
  gtk_widget_class_bind_template_child (widget_class, ChorsuExportPage, button);
  gtk_widget_class_bind_template_callback (widget_class, update_formats);
  gtk_widget_class_bind_template_callback (widget_class, update_options);
  gtk_widget_class_bind_template_callback (widget_class, button_cb);
}

static void
chorsu_export_page_init (ChorsuExportPage *self)
{
  g_type_ensure (ADW_TYPE_COMBO_ROW);
  g_type_ensure (ADW_TYPE_ENTRY_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
chorsu_export_page_new (gboolean has_selection)
{
  ChorsuExportPage *self = g_object_new (CHORSU_TYPE_EXPORT_PAGE, NULL);
  const char *names[CHORSU_N_EXPORT_WHATS];
  guint n = 0;

  for (guint i = 0; i < CHORSU_N_EXPORT_WHATS; i++)
    if (i != CHORSU_EXPORT_WHAT_FACTSHEET || has_selection)
      {
        self->whats[n] = i;
        names[n++] = what_names[i];
      }
  set_model (self->what, names, n);
  update_formats (self);

  return GTK_WIDGET (self);
}

void
chorsu_export_page_fill (ChorsuExportPage    *self,
                         ChorsuExportRequest *request)
{
  const char *scenes;

  g_return_if_fail (CHORSU_IS_EXPORT_PAGE (self));

  scenes = gtk_editable_get_text (GTK_EDITABLE (self->scenes));
  request->what = get_what (self);
  request->format = (int) adw_combo_row_get_selected (self->format);
  request->paper = adw_combo_row_get_selected (self->paper);
  request->handout = adw_combo_row_get_selected (self->layout);
  request->notes = gtk_switch_get_active (self->notes_switch);
  request->scenes = scenes[0] != '\0' ? g_strdup (scenes) : NULL;
}
