/* chorsu-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-section.h"

#include <glib/gi18n.h>

#include "chorsu-date.h"
#include "chorsu-rows.h"
#include "chorsu-text-layout.h"

#define TRANSITION_MSEC 180

struct _ChorsuSection
{
  GtkWidget          parent_instance;

  GtkWidget         *button;
  GtkWidget         *arrow;
  GtkWidget         *revealer;
  GtkWidget         *box;
  GtkWidget         *list;     /* the group rows go to, or NULL */

  const char        *id;
  char              *title;
  char              *name;     /* with how much there is */
  ChorsuDataset     *dataset;
  char              *language;
  ChorsuSectionFill  fill;     /* NULL once it has run */
  guint              room;     /* so many more rows are seen; what is beyond waits */
  GPtrArray         *waiting;  /* made, and not yet to be seen */
  gconstpointer      record;
  gboolean           expanded;
};

G_DEFINE_FINAL_TYPE (ChorsuSection, chorsu_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Rows that are not to be seen cost no layout. */
static void
let_in (ChorsuSection *self,
        GtkWidget     *widget)
{
  if (self->room > 0)
    {
      self->room--;
      return;
    }

  gtk_widget_set_visible (widget, FALSE);
  g_ptr_array_add (self->waiting, widget);
}

static void
let_in_waiting (ChorsuSection *self)
{
  guint n = MIN (self->room, self->waiting->len);

  for (guint i = 0; i < n; i++)
    gtk_widget_set_visible (self->waiting->pdata[i], TRUE);
  g_ptr_array_remove_range (self->waiting, 0, n);
  self->room -= n;
}

static void
ensure_filled (ChorsuSection *self)
{
  ChorsuSectionFill fill = self->fill;

  if (fill == NULL)
    return;

  self->fill = NULL;
  fill (self, self->record);
}

static void
set_expanded (ChorsuSection *self,
              gboolean       expanded)
{
  if (self->expanded == expanded || !gtk_widget_get_sensitive (self->button))
    return;

  self->expanded = expanded;
  if (expanded)
    ensure_filled (self);

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), expanded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

void
chorsu_section_set_expanded (ChorsuSection *self,
                             gboolean       expanded)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));

  self->room = G_MAXUINT;
  let_in_waiting (self);
  set_expanded (self, expanded);
}

guint
chorsu_section_unfold_some (ChorsuSection *self,
                            guint          n_rows)
{
  guint n_used;

  g_return_val_if_fail (CHORSU_IS_SECTION (self), 0);

  self->room = n_rows;
  let_in_waiting (self);
  set_expanded (self, TRUE);
  n_used = n_rows - self->room;
  self->room = G_MAXUINT;

  return n_used;
}

/* What is folded by hand moves; what is there from the start just is. */
static void
clicked_cb (ChorsuSection *self)
{
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), TRANSITION_MSEC);
  chorsu_section_set_expanded (self, !self->expanded);
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), 0);
}

static void
chorsu_section_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChorsuSection *self = CHORSU_SECTION (object);

  switch (prop_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_section_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChorsuSection *self = CHORSU_SECTION (object);

  switch (prop_id)
    {
    case PROP_EXPANDED:
      chorsu_section_set_expanded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_section_dispose (GObject *object)
{
  ChorsuSection *self = CHORSU_SECTION (object);

  g_ptr_array_set_size (self->waiting, 0);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (chorsu_section_parent_class)->dispose (object);
}

static void
chorsu_section_finalize (GObject *object)
{
  ChorsuSection *self = CHORSU_SECTION (object);

  /* Rows point into the dataset, so it goes after them. */
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (chorsu_section_parent_class)->finalize (object);
}

static void
chorsu_section_class_init (ChorsuSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_section_get_property;
  object_class->set_property = chorsu_section_set_property;
  object_class->dispose = chorsu_section_dispose;
  object_class->finalize = chorsu_section_finalize;

  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "section");
}

static void
chorsu_section_init (ChorsuSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->room = G_MAXUINT;
  self->waiting = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "section-title");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->box = chorsu_text_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "section-content");
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), 0);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

static void
build_title (ChorsuSection *self,
             const char    *title,
             guint          n_rows)
{
  GtkWidget *box = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = chorsu_row_label (title, "heading");
  g_autofree char *count = NULL;

  if (n_rows == 0)
    count = g_strdup (C_("section", "none found"));
  else if (n_rows != CHORSU_SECTION_UNCOUNTED)
    count = g_strdup_printf ("%u", n_rows);

  self->arrow = chorsu_decoration_new ("pan-end-symbolic");
  gtk_widget_set_opacity (self->arrow, n_rows > 0 ? 1.0 : 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_box_append (GTK_BOX (box), label);
  if (count != NULL)
    gtk_box_append (GTK_BOX (box), chorsu_row_label (count, "count"));
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_set_sensitive (self->button, n_rows > 0);

  self->name = count != NULL ? g_strdup_printf ("%s, %s", title, count) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               FALSE, -1);
}

GtkWidget *
chorsu_section_new (const char        *id,
                    const char        *title,
                    guint              n_rows,
                    ChorsuDataset     *dataset,
                    const char        *language,
                    ChorsuSectionFill  fill,
                    gconstpointer      record)
{
  ChorsuSection *self;

  g_return_val_if_fail (id != NULL && title != NULL && language != NULL && fill != NULL, NULL);
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);

  self = g_object_new (CHORSU_TYPE_SECTION, NULL);
  self->id = g_intern_string (id);
  self->title = g_strdup (title);
  self->dataset = g_object_ref (dataset);
  self->language = g_strdup (language);
  self->fill = fill;
  self->record = record;
  build_title (self, title, n_rows);

  return GTK_WIDGET (self);
}

const char *
chorsu_section_get_id (ChorsuSection *self)
{
  g_return_val_if_fail (CHORSU_IS_SECTION (self), NULL);

  return self->id;
}

char *
chorsu_section_dup_name (ChorsuSection *self)
{
  g_return_val_if_fail (CHORSU_IS_SECTION (self), NULL);

  return g_strdup (self->name);
}

gboolean
chorsu_section_has_content (ChorsuSection *self)
{
  g_return_val_if_fail (CHORSU_IS_SECTION (self), FALSE);

  return gtk_widget_get_sensitive (self->button);
}

ChorsuDataset *
chorsu_section_get_dataset (ChorsuSection *self)
{
  g_return_val_if_fail (CHORSU_IS_SECTION (self), NULL);

  return self->dataset;
}

const char *
chorsu_section_get_language (ChorsuSection *self)
{
  g_return_val_if_fail (CHORSU_IS_SECTION (self), NULL);

  return self->language;
}

gboolean
chorsu_section_get_expanded (ChorsuSection *self)
{
  g_return_val_if_fail (CHORSU_IS_SECTION (self), FALSE);

  return self->expanded;
}

void
chorsu_section_add (ChorsuSection *self,
                    GtkWidget     *row)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  if (self->list == NULL)
    {
      self->list = gtk_list_box_new ();
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (self->list, "boxed-list");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
      gtk_box_append (GTK_BOX (self->box), self->list);
    }

  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  let_in (self, row);
}

void
chorsu_section_add_text (ChorsuSection *self,
                         const char    *title,
                         const char    *text)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));

  if (text != NULL && *text != '\0')
    chorsu_section_add (self, chorsu_row_new_text (title, text, NULL, NULL, 0, FALSE));
}

void
chorsu_section_add_date (ChorsuSection *self,
                         const char    *title,
                         const char    *date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CHORSU_IS_SECTION (self));

  if (date == NULL)
    return;

  text = chorsu_date_format (date, self->language);
  chorsu_section_add_text (self, title, text);
}

/* Between groups of rows. */
static void
append (ChorsuSection *self,
        GtkWidget     *widget)
{
  gtk_box_append (GTK_BOX (self->box), widget);
  let_in (self, widget);
  self->list = NULL;
}

void
chorsu_section_add_heading (ChorsuSection *self,
                            const char    *text)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));
  g_return_if_fail (text != NULL);

  append (self, chorsu_row_label (text, "group-heading"));
}

void
chorsu_section_add_note (ChorsuSection *self,
                         const char    *text)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));
  g_return_if_fail (text != NULL);

  append (self, chorsu_row_label (text, "note"));
}

void
chorsu_section_add_widget (ChorsuSection *self,
                           GtkWidget     *widget)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  append (self, widget);
}

void
chorsu_section_add_figures (ChorsuSection       *self,
                            const ChorsuFigure **figures,
                            guint                n_figures)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));

  for (guint i = 0; i < n_figures; i++)
    chorsu_section_add (self, chorsu_row_new_figure (figures[i], self->dataset, self->language));
}

void
chorsu_section_add_statements (ChorsuSection         *self,
                               const ChorsuStatement *statements,
                               guint                  n_statements)
{
  g_return_if_fail (CHORSU_IS_SECTION (self));

  for (guint i = 0; i < n_statements; i++)
    chorsu_section_add (self, chorsu_row_new_statement (&statements[i], self->language));
}
