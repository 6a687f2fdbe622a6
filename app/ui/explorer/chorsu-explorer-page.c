/* chorsu-explorer-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-explorer-page.h"

#include <glib/gi18n.h>

#include "chorsu-chokepoints-page.h"
#include "chorsu-closures-page.h"
#include "chorsu-corridors-page.h"
#include "chorsu-reach-page.h"

struct _ChorsuExplorerPage
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkBox        *switcher;
  GtkStack      *stack;
  GtkWidget     *closures;  /* nullable: pages are made when they are first shown */
  ChorsuSession *session;
  GSettings     *settings;  /* nullable */
};

G_DEFINE_FINAL_TYPE (ChorsuExplorerPage, chorsu_explorer_page, GTK_TYPE_WIDGET)

static void
chorsu_explorer_page_dispose (GObject *object)
{
  ChorsuExplorerPage *self = CHORSU_EXPLORER_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (chorsu_explorer_page_parent_class)->dispose (object);
}

static void
chorsu_explorer_page_class_init (ChorsuExplorerPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_explorer_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "explorer");
}

static GtkWidget *
head_new (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  GtkWidget *title = gtk_label_new (_("Corridors"));

  gtk_widget_add_css_class (back, "flat");
  gtk_widget_set_tooltip_text (back, _("Goals and Layers"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Goals and Layers"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "win.corridors");
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), title);
  gtk_widget_add_css_class (head, "explorer-head");

  return head;
}

static void
toggled_cb (GtkToggleButton    *button,
            ChorsuExplorerPage *self)
{
  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child_name (self->stack, g_object_get_data (G_OBJECT (button), "page"));
}

/* GtkStackSwitcher's buttons have no names for assistive technology. */
static void
add_button (ChorsuExplorerPage *self,
            const char         *name,
            const char         *title)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (title);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->switcher));

  g_object_set_data (G_OBJECT (button), "page", (gpointer) g_intern_string (name));
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (self->switcher, button);
}

static void
select_button (ChorsuExplorerPage *self,
               const char         *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->switcher)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), "page"), name) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
}

static void
add_page (ChorsuExplorerPage *self,
          GtkWidget          *page,
          const char         *name,
          const char         *title)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (page, "explorer-content");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_stack_add_named (self->stack, scroller, name);
  add_button (self, name, title);
}

static void
chorsu_explorer_page_init (ChorsuExplorerPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->switcher = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->switcher), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self->switcher), "explorer-switcher");

  gtk_box_append (GTK_BOX (self->box), head_new ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->switcher));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
}

/* Pages cost a window time that it does not have when it opens. */
static void
ensure_pages (ChorsuExplorerPage *self)
{
  if (self->closures != NULL)
    return;

  add_page (self, chorsu_corridors_page_new (self->session), "list", C_("explorer", "List"));
  self->closures = chorsu_closures_page_new (self->session);
  if (self->settings != NULL)
    chorsu_closures_page_bind_settings (CHORSU_CLOSURES_PAGE (self->closures), self->settings);
  add_page (self, self->closures, "closures", C_("explorer", "What If"));
  add_page (self, chorsu_chokepoints_page_new (self->session), "chokepoints", C_("explorer", "Chokepoints"));
  add_page (self, chorsu_reach_page_new (self->session), "reach", C_("explorer", "Reach"));
}

void
chorsu_explorer_page_set_session (ChorsuExplorerPage *self,
                                  ChorsuSession      *session)
{
  g_return_if_fail (CHORSU_IS_EXPLORER_PAGE (self));
  g_return_if_fail (CHORSU_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

void
chorsu_explorer_page_bind_settings (ChorsuExplorerPage *self,
                                    GSettings          *settings)
{
  g_return_if_fail (CHORSU_IS_EXPLORER_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_set_object (&self->settings, settings);
  if (self->closures != NULL)
    chorsu_closures_page_bind_settings (CHORSU_CLOSURES_PAGE (self->closures), settings);
}

void
chorsu_explorer_page_show (ChorsuExplorerPage *self,
                           const char         *page)
{
  g_return_if_fail (CHORSU_IS_EXPLORER_PAGE (self));
  g_return_if_fail (self->session != NULL);

  ensure_pages (self);
  select_button (self, page);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}
