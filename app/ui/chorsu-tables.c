/* chorsu-tables.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tables.h"

#include <glib/gi18n.h>

#include "chorsu-matrix-view.h"
#include "chorsu-ownership-view.h"
#include "chorsu-table.h"

struct _ChorsuTables
{
  GtkWidget      parent_instance;

  GtkWidget     *view;
  GtkWidget     *stack;
  ChorsuSession *session;
  ChorsuStore   *store;
  const char    *page;    /* NULL when closed */
};

G_DEFINE_FINAL_TYPE (ChorsuTables, chorsu_tables, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LIST,
  PROP_MATRIX,
  PROP_OWNERSHIP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
list_new (ChorsuSession *session,
          ChorsuStore   *store)
{
  return chorsu_table_new (session);
}

static const struct
{
  const char  *name;
  const char  *title;
  GtkWidget *(*make) (ChorsuSession *session,
                      ChorsuStore   *store);
} pages[] = {
  { "list", N_("List"), list_new },
  { "matrix", N_("Matrix"), chorsu_matrix_view_new },
  { "ownership", N_("Ownership"), chorsu_ownership_view_new },
};

const char *const *
chorsu_tables_get_pages (void)
{
  static const char *names[G_N_ELEMENTS (pages) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    names[i] = pages[i].name;

  return names;
}

static int
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return i;

  return -1;
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  chorsu_tables_open (CHORSU_TABLES (widget), NULL);
}

/* A tab was chosen. */
static void
visible_child_cb (ChorsuTables *self)
{
  const char *name = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  if (self->page != NULL && g_strcmp0 (name, self->page) != 0)
    chorsu_tables_open (self, name);
}

static void
chorsu_tables_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ChorsuTables *self = CHORSU_TABLES (object);

  if (prop_id >= PROP_LIST && prop_id < N_PROPS)
    g_value_set_boolean (value, g_strcmp0 (self->page, pages[prop_id - PROP_LIST].name) == 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
chorsu_tables_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ChorsuTables *self = CHORSU_TABLES (object);
  const char *name;

  if (prop_id < PROP_LIST || prop_id >= N_PROPS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  name = pages[prop_id - PROP_LIST].name;
  if (g_value_get_boolean (value))
    chorsu_tables_open (self, name);
  else if (g_strcmp0 (self->page, name) == 0)
    chorsu_tables_open (self, NULL);
}

static void
chorsu_tables_dispose (GObject *object)
{
  ChorsuTables *self = CHORSU_TABLES (object);

  self->page = NULL;
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_tables_parent_class)->dispose (object);
}

static void
chorsu_tables_class_init (ChorsuTablesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_tables_get_property;
  object_class->set_property = chorsu_tables_set_property;
  object_class->dispose = chorsu_tables_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    properties[PROP_LIST + i] =
      g_param_spec_boolean (pages[i].name, NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "tables.close", NULL, close_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tables");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
head_new (ChorsuTables *self)
{
  GtkWidget *box = gtk_center_box_new ();
  GtkWidget *tabs = gtk_stack_switcher_new ();
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (box, "tables-head");
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (tabs), GTK_STACK (self->stack));
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (box), tabs);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_tooltip_text (close, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close the Tables"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "tables.close");
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (box), close);

  return box;
}

static void
chorsu_tables_init (ChorsuTables *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_stack_add_titled (GTK_STACK (self->stack), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), pages[i].name,
                          _(pages[i].title));

  self->view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->view), head_new (self));
  gtk_box_append (GTK_BOX (self->view), self->stack);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (visible_child_cb), self,
                           G_CONNECT_SWAPPED);
}

void
chorsu_tables_set_session (ChorsuTables  *self,
                           ChorsuSession *session,
                           ChorsuStore   *store)
{
  g_return_if_fail (CHORSU_IS_TABLES (self));
  g_return_if_fail (CHORSU_IS_SESSION (session));
  g_return_if_fail (CHORSU_IS_STORE (store));

  g_set_object (&self->session, session);
  g_set_object (&self->store, store);
}

/* What is not open follows nothing: a page goes with its closing. */
static void
set_content (ChorsuTables *self,
             int           page,
             GtkWidget    *content)
{
  GtkWidget *box = gtk_stack_get_child_by_name (GTK_STACK (self->stack), pages[page].name);
  GtkWidget *old = gtk_widget_get_first_child (box);

  if (old != NULL)
    gtk_box_remove (GTK_BOX (box), old);
  if (content != NULL)
    {
      gtk_widget_set_vexpand (content, TRUE);
      gtk_box_append (GTK_BOX (box), content);
      gtk_widget_grab_focus (content);
    }
}

void
chorsu_tables_open (ChorsuTables *self,
                    const char   *page)
{
  int before, after;

  g_return_if_fail (CHORSU_IS_TABLES (self));

  before = find_page (self->page);
  after = find_page (page);
  if (before == after || self->session == NULL)
    return;

  self->page = after >= 0 ? pages[after].name : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), after >= 0);
  if (after >= 0)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), pages[after].name);
      set_content (self, after, pages[after].make (self->session, self->store));
    }
  if (before >= 0)
    set_content (self, before, NULL);

  if (before >= 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST + before]);
  if (after >= 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST + after]);
}

void
chorsu_tables_show_ownership (ChorsuTables *self,
                              const char   *commodity)
{
  GtkWidget *box;

  g_return_if_fail (CHORSU_IS_TABLES (self));

  chorsu_tables_open (self, "ownership");
  box = gtk_stack_get_child_by_name (GTK_STACK (self->stack), "ownership");
  chorsu_ownership_view_show (CHORSU_OWNERSHIP_VIEW (gtk_widget_get_first_child (box)), commodity);
}
