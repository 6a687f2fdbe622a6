/* chorsu-panes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-panes.h"

/* What must be left of the content beside both panes. */
#define MIN_CONTENT 480
/* What is left of the content beside a pane that lies over it. */
#define MIN_UNCOVERED 48

struct _ChorsuPanes
{
  GtkWidget   parent_instance;

  GtkWidget  *content;
  GtkWidget  *floating;
  ChorsuPane *start;
  ChorsuPane *end;
  gboolean    folded;
  gboolean    displaced; /* the start pane is closed only for want of room */
  int         width;     /* as last allocated */
};

G_DEFINE_FINAL_TYPE (ChorsuPanes, chorsu_panes, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_FLOATING,
  PROP_START,
  PROP_END,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint covered_signal;

static int
get_pane_width (ChorsuPanes *self,
                ChorsuPane  *pane)
{
  int wanted = pane != NULL ? chorsu_pane_get_wanted_width (pane) : 0;

  return self->folded ? MAX (0, MIN (wanted, self->width - MIN_UNCOVERED)) : wanted;
}

static int
get_slid (ChorsuPanes *self,
          ChorsuPane  *pane)
{
  if (pane == NULL)
    return 0;

  return (int) (get_pane_width (self, pane) * chorsu_pane_get_progress (pane) + 0.5);
}

static gboolean
has_room_for_both (ChorsuPanes *self)
{
  if (self->width == 0 || self->start == NULL || self->end == NULL)
    return TRUE;

  return self->width >= chorsu_pane_get_wanted_width (self->start)
                          + chorsu_pane_get_wanted_width (self->end) + MIN_CONTENT;
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        width,
                int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, MAX (width, 0), height }, -1);
}

static void
allocate_pane (ChorsuPanes *self,
               ChorsuPane  *pane,
               int          width,
               int          height)
{
  int slid = get_slid (self, pane);
  int full = get_pane_width (self, pane);

  if (pane == NULL)
    return;

  gtk_widget_set_child_visible (GTK_WIDGET (pane), slid > 0);
  if (slid > 0)
    allocate_child (GTK_WIDGET (pane), pane == self->start ? slid - full : width - slid, full,
                    height);
}

static void
allocate_floating (ChorsuPanes *self,
                   int          height)
{
  int left = self->folded ? 0 : get_slid (self, self->start);
  int right = self->width - (self->folded ? 0 : get_slid (self, self->end));
  int minimum;

  if (self->floating == NULL)
    return;

  gtk_widget_measure (self->floating, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocate_child (self->floating, left, MAX (right - left, minimum), height);
}

static void
update_folded (ChorsuPanes *self)
{
  gboolean folded = self->width < CHORSU_PANES_FOLD_WIDTH;
  ChorsuPane *panes[] = { self->start, self->end };

  if (self->folded == folded)
    return;

  self->folded = folded;
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      if (panes[i] == NULL)
        continue;
      if (folded)
        gtk_widget_add_css_class (GTK_WIDGET (panes[i]), "over");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (panes[i]), "over");
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/* The start pane gives way where there is no room for it … */
static void
displace_start (ChorsuPanes *self)
{
  if (!chorsu_pane_get_open (self->start))
    return;

  chorsu_pane_set_open (self->start, FALSE);
  self->displaced = TRUE;
}

/* … and comes back. */
static void
restore_start (ChorsuPanes *self)
{
  if (self->displaced && !self->folded)
    chorsu_pane_set_open (self->start, TRUE);
}

static void
update_displaced (ChorsuPanes *self)
{
  if (self->start == NULL || self->end == NULL)
    return;

  if (self->folded || (!has_room_for_both (self) && chorsu_pane_get_open (self->end)))
    displace_start (self);
  else
    restore_start (self);
}

static void
chorsu_panes_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  ChorsuPanes *self = CHORSU_PANES (widget);
  gboolean resized = width != self->width;

  self->width = width;
  if (resized)
    {
      update_folded (self);
      update_displaced (self);
    }

  if (self->content != NULL)
    allocate_child (self->content, 0, width, height);
  allocate_floating (self, height);
  allocate_pane (self, self->start, width, height);
  allocate_pane (self, self->end, width, height);

  if (resized)
    g_signal_emit (self, covered_signal, 0);
}

static void
chorsu_panes_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  ChorsuPanes *self = CHORSU_PANES (widget);
  GtkWidget *children[] = { self->content, self->floating, GTK_WIDGET (self->start),
                            GTK_WIDGET (self->end) };

  *minimum = 0;
  *natural = 0;

  /* In width only the content asks for anything: the panes lie over it. */
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum, child_natural;

      if (children[i] == NULL || (orientation == GTK_ORIENTATION_HORIZONTAL && i > 1))
        continue;

      gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
chorsu_panes_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  ChorsuPanes *self = CHORSU_PANES (widget);
  GtkWidget *children[] = { self->content, self->floating, GTK_WIDGET (self->start),
                            GTK_WIDGET (self->end) };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (children[i] != NULL && gtk_widget_get_child_visible (children[i]))
      gtk_widget_snapshot_child (widget, children[i], snapshot);
}

/* The keyboard must not stay in a pane that is going away. */
static void
rescue_focus (ChorsuPanes *self,
              ChorsuPane  *pane)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || self->content == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (pane)))
    return;

  if (!gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD))
    gtk_root_set_focus (root, NULL);
}

/* Where both do not fit, the pane opened last is the one that stays. */
static void
make_room (ChorsuPanes *self,
           ChorsuPane  *pane,
           gboolean     open)
{
  gboolean both = !self->folded && has_room_for_both (self);

  if (open && !both && pane == self->start)
    chorsu_pane_set_open (self->end, FALSE);
  else if (open && !both)
    displace_start (self);
  else if (!open && pane == self->end)
    restore_start (self);
}

static void
pane_open_cb (ChorsuPane  *pane,
              GParamSpec  *pspec,
              ChorsuPanes *self)
{
  gboolean open = chorsu_pane_get_open (pane);

  if (!open)
    rescue_focus (self, pane);

  if (pane == self->start)
    self->displaced = FALSE;
  if (self->start != NULL && self->end != NULL)
    make_room (self, pane, open);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, covered_signal, 0);
}

static void
set_child (ChorsuPanes *self,
           gpointer     slot,
           GtkWidget   *child)
{
  GtkWidget **place = slot;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_pointer (place, gtk_widget_unparent);

  *place = child;
  if (child == NULL)
    return;

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  if (CHORSU_IS_PANE (child))
    {
      g_signal_connect_object (child, "notify::open", G_CALLBACK (pane_open_cb), self, 0);
      g_signal_connect_object (child, "notify::progress", G_CALLBACK (gtk_widget_queue_allocate),
                               self, G_CONNECT_SWAPPED);
    }
}

static void
chorsu_panes_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ChorsuPanes *self = CHORSU_PANES (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_FLOATING:
      g_value_set_object (value, self->floating);
      break;
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_panes_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ChorsuPanes *self = CHORSU_PANES (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_FLOATING:
      set_child (self, &self->floating, g_value_get_object (value));
      break;
    case PROP_START:
      set_child (self, &self->start, g_value_get_object (value));
      break;
    case PROP_END:
      set_child (self, &self->end, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_panes_dispose (GObject *object)
{
  ChorsuPanes *self = CHORSU_PANES (object);

  set_child (self, &self->start, NULL);
  set_child (self, &self->end, NULL);
  set_child (self, &self->floating, NULL);
  set_child (self, &self->content, NULL);

  G_OBJECT_CLASS (chorsu_panes_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FLOATING] =
    g_param_spec_object ("floating", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, CHORSU_TYPE_PANE, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, CHORSU_TYPE_PANE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
chorsu_panes_class_init (ChorsuPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_panes_get_property;
  object_class->set_property = chorsu_panes_set_property;
  object_class->dispose = chorsu_panes_dispose;

  widget_class->measure = chorsu_panes_measure;
  widget_class->size_allocate = chorsu_panes_size_allocate;
  widget_class->snapshot = chorsu_panes_snapshot;

  install_properties (object_class);

  covered_signal = g_signal_new ("covered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "panes");
}

static void
chorsu_panes_init (ChorsuPanes *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
chorsu_panes_get_has_room (ChorsuPanes *self)
{
  g_return_val_if_fail (CHORSU_IS_PANES (self), FALSE);

  return !self->folded && self->width > 0 && has_room_for_both (self);
}

gboolean
chorsu_panes_get_folded (ChorsuPanes *self)
{
  g_return_val_if_fail (CHORSU_IS_PANES (self), FALSE);

  return self->folded;
}

void
chorsu_panes_get_cover (ChorsuPanes *self,
                        int         *left,
                        int         *right)
{
  g_return_if_fail (CHORSU_IS_PANES (self));
  g_return_if_fail (left != NULL && right != NULL);

  *left = *right = 0;
  if (self->start != NULL && chorsu_pane_get_open (self->start))
    *left = get_pane_width (self, self->start);
  if (self->end != NULL && chorsu_pane_get_open (self->end))
    *right = get_pane_width (self, self->end);
}
