/* chorsu-window-shade.c: the menu of figures that countries can be shaded by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include "chorsu-shading.h"

void
chorsu_window_update_shade_menu (ChorsuWindow *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  g_autoptr (GPtrArray) keys = chorsu_shading_list (dataset);

  g_menu_remove_all (self->shade_figures);
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *name
        = chorsu_shading_name (dataset, keys->pdata[i], chorsu_session_get_language (self->session));
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.shade", "s", keys->pdata[i]);
      g_menu_append_item (self->shade_figures, item);
    }
}
