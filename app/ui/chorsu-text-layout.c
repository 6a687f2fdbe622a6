/* chorsu-text-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-text-layout.h"

struct _ChorsuTextLayout
{
  GtkLayoutManager parent_instance;

  GtkOrientation   orientation;
  int              spacing;
};

G_DEFINE_FINAL_TYPE (ChorsuTextLayout, chorsu_text_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What a child takes side by side with others. */
typedef struct
{
  GtkWidget *widget;
  gboolean   expands;
  int        minimum;
  int        natural;
  int        width;
} Share;

static GArray *
list_shares (GtkWidget *box)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (Share));

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      Share share = { .widget = child };

      if (!gtk_widget_should_layout (child))
        continue;
      share.expands = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &share.minimum, &share.natural, NULL, NULL);
      g_array_append_val (shares, share);
    }

  return shares;
}

/* @shares: how wide each is to be, out of @width px and below each other all of it */
static GArray *
share_out (ChorsuTextLayout *self,
           GtkWidget        *box,
           int               width)
{
  GArray *shares = list_shares (box);
  int room = width - self->spacing * MAX (0, (int) shares->len - 1);
  int n_expand = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = &g_array_index (shares, Share, i);

      share->width = self->orientation == GTK_ORIENTATION_VERTICAL ? MAX (width, share->minimum) : share->minimum;
      room -= share->minimum;
      n_expand += share->expands;
    }
  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    return shares;

  /* What does not expand first. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < shares->len; i++)
      {
        Share *share = &g_array_index (shares, Share, i);
        int more;

        if (share->expands != (pass == 1) || room <= 0)
          continue;
        more = pass == 0 ? MIN (room, share->natural - share->minimum) : room / n_expand--;
        share->width += more;
        room -= more;
      }

  return shares;
}

static int
height_at (ChorsuTextLayout *self,
           GtkWidget        *box,
           int               width)
{
  g_autoptr (GArray) shares = share_out (self, box, width);
  int height = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);
      int natural;

      gtk_widget_measure (share->widget, GTK_ORIENTATION_VERTICAL, share->width, NULL, &natural, NULL, NULL);
      if (self->orientation == GTK_ORIENTATION_VERTICAL)
        height += natural + (i > 0 ? self->spacing : 0);
      else
        height = MAX (height, natural);
    }

  return height;
}

static void
measure_width (ChorsuTextLayout *self,
               GtkWidget        *box,
               int              *minimum,
               int              *natural)
{
  g_autoptr (GArray) shares = list_shares (box);

  *minimum = *natural = 0;
  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);
      int spacing = i > 0 ? self->spacing : 0;

      if (self->orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, share->minimum);
          *natural = MAX (*natural, share->natural);
        }
      else
        {
          *minimum += share->minimum + spacing;
          *natural += share->natural + spacing;
        }
    }
}

static void
chorsu_text_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  ChorsuTextLayout *self = CHORSU_TEXT_LAYOUT (manager);
  int narrowest, widest;

  measure_width (self, widget, &narrowest, &widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = widest;
      return;
    }

  *minimum = *natural = height_at (self, widget, for_size >= 0 ? MAX (for_size, narrowest) : widest);
}

static void
chorsu_text_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  ChorsuTextLayout *self = CHORSU_TEXT_LAYOUT (manager);
  g_autoptr (GArray) shares = share_out (self, widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int at = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);
      GtkAllocation place = { 0, 0, share->width, height };

      if (self->orientation == GTK_ORIENTATION_VERTICAL)
        {
          gtk_widget_measure (share->widget, GTK_ORIENTATION_VERTICAL, share->width, NULL, &place.height, NULL, NULL);
          place.y = at;
          at += place.height + self->spacing;
        }
      else
        {
          place.x = mirrored ? width - at - share->width : at;
          at += share->width + self->spacing;
        }
      gtk_widget_size_allocate (share->widget, &place, -1);
    }
}

static GtkSizeRequestMode
chorsu_text_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
chorsu_text_layout_class_init (ChorsuTextLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = chorsu_text_layout_get_request_mode;
  layout_class->measure = chorsu_text_layout_measure;
  layout_class->allocate = chorsu_text_layout_allocate;
}

static void
chorsu_text_layout_init (ChorsuTextLayout *self)
{
}

GtkWidget *
chorsu_text_box_new (GtkOrientation orientation,
                     int            spacing)
{
  GtkWidget *box = gtk_box_new (orientation, spacing);
  ChorsuTextLayout *layout = g_object_new (CHORSU_TYPE_TEXT_LAYOUT, NULL);

  layout->orientation = orientation;
  layout->spacing = spacing;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));

  return box;
}
