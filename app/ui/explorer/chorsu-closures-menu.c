/* chorsu-closures-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-closures-menu.h"

#include <glib/gi18n.h>

#include "chorsu-explorer-words.h"

typedef struct
{
  ChorsuNetwork *network;
  const char    *language;
} Maker;

static char *
closure_text (ChorsuClosure closure)
{
  g_autoptr (ChorsuClosures) none = chorsu_closures_new ();
  g_autoptr (ChorsuClosures) one = chorsu_closures_with (none, closure);

  return chorsu_closures_to_string (one);
}

/* @label: (transfer full) */
static void
add (GMenu      *menu,
     char       *label,
     const char *action,
     const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
  g_free (label);
}

static void
add_closure (const Maker   *self,
             GMenu         *menu,
             ChorsuClosure  closure)
{
  g_autofree char *target = closure_text (closure);

  add (menu, chorsu_words_closure (self->network, closure, self->language), "win.shut", target);
}

static gboolean
closure_in (GArray        *closures,
            ChorsuClosure  closure)
{
  for (guint i = 0; i < closures->len; i++)
    {
      ChorsuClosure other = g_array_index (closures, ChorsuClosure, i);

      if (other.type == closure.type && other.id == closure.id && other.other == closure.other)
        return TRUE;
    }

  return FALSE;
}

static void
collect (GArray        *closures,
         ChorsuClosure  closure)
{
  if (!closure_in (closures, closure))
    g_array_append_val (closures, closure);
}

/* The countries that lines are travelled through, or the borders they cross. */
static GArray *
collect_closures (ChorsuNetwork *network,
                  gboolean       borders,
                  const char    *of)
{
  GArray *closures = g_array_new (FALSE, FALSE, sizeof (ChorsuClosure));

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);

      for (guint j = 0; j < segment->n_countries; j++)
        if (!borders)
          collect (closures, chorsu_closure_country (segment->countries[j]));
        else if (j > 0 && (of == NULL || segment->countries[j] == of || segment->countries[j - 1] == of))
          collect (closures, chorsu_closure_border (segment->countries[j - 1], segment->countries[j]));
    }
  for (guint i = 0; borders && i < chorsu_network_get_n_nodes (network); i++)
    {
      const char *const *countries = chorsu_network_get_node (network, i)->countries;

      if (countries[0] != NULL && countries[1] != NULL
          && (of == NULL || countries[0] == of || countries[1] == of))
        collect (closures, chorsu_closure_border (countries[0], countries[1]));
    }

  return closures;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Maker *self = data;
  g_autofree char *one = chorsu_words_closure (self->network, *(const ChorsuClosure *) a, self->language);
  g_autofree char *two = chorsu_words_closure (self->network, *(const ChorsuClosure *) b, self->language);

  return g_utf8_collate (one, two);
}

static void
add_closures (const Maker *self,
              GMenu       *menu,
              const char  *title,
              GArray      *closures)
{
  g_autoptr (GMenu) submenu = g_menu_new ();

  g_array_sort_with_data (closures, compare_names, (gpointer) self);
  for (guint i = 0; i < closures->len; i++)
    add_closure (self, submenu, g_array_index (closures, ChorsuClosure, i));
  if (closures->len > 0)
    g_menu_append_submenu (menu, title, G_MENU_MODEL (submenu));
}

GMenu *
chorsu_closures_menu_new (ChorsuNetwork *network,
                          const char    *language)
{
  Maker self = { network, language };
  g_autoptr (GArray) countries = NULL;
  g_autoptr (GArray) borders = NULL;
  g_autoptr (GArray) modes = g_array_new (FALSE, FALSE, sizeof (ChorsuClosure));
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), menu);

  countries = collect_closures (network, FALSE, NULL);
  borders = collect_closures (network, TRUE, NULL);
  for (ChorsuMode mode = 0; mode < CHORSU_N_MODES; mode++)
    collect (modes, (ChorsuClosure) { CHORSU_CLOSURE_MODE, chorsu_mode_to_nick (mode), NULL });

  add_closures (&self, menu, _("A Country"), countries);
  add_closures (&self, menu, _("A Border"), borders);
  add_closures (&self, menu, _("A Mode"), modes);

  return menu;
}

static void
add_corridor (GMenu          *menu,
              ChorsuExplorer *explorer,
              ChorsuRef       ref)
{
  if (ref.kind != CHORSU_KIND_CORRIDOR)
    return;

  add (menu, g_strdup (_("Follow")), "win.follow", ref.id);
  add (menu, g_strdup (chorsu_explorer_is_compared (explorer, ref.id) ? _("Compare No Longer") : _("Compare")),
       "win.compare-corridor", ref.id);
}

/* Closes what is open, and reopens what is closed. */
static void
add_toggle (const Maker    *self,
            GMenu          *menu,
            ChorsuExplorer *explorer,
            ChorsuClosure   closure)
{
  gboolean closed = chorsu_explorer_is_closed (explorer, closure);
  g_autofree char *target = closure_text (closure);
  g_autofree char *name = chorsu_words_closure (self->network, closure, self->language);

  add (menu, g_strdup_printf (closed ? _("Reopen: %s") : _("Close: %s"), name),
       closed ? "win.reopen" : "win.shut", target);
}

/* The segment under the pointer, its ends and the borders it crosses. */
static void
add_segment (const Maker    *self,
             GMenu          *menu,
             ChorsuExplorer *explorer,
             ChorsuRef       ref,
             ChorsuRef       segment)
{
  const ChorsuNetworkSegment *line;
  ChorsuClosure closure;
  guint index;

  index = segment.kind == CHORSU_KIND_SEGMENT ? chorsu_network_find_segment (self->network, segment.id)
                                              : CHORSU_NETWORK_NONE;
  if (index == CHORSU_NETWORK_NONE)
    return;

  line = chorsu_network_get_segment (self->network, index);
  if (!chorsu_ref_equal (ref, segment) && chorsu_closure_of_ref (segment, &closure))
    add_toggle (self, menu, explorer, closure);
  for (guint i = 0; i < 2; i++)
    {
      ChorsuRef end = chorsu_network_get_node (self->network, i == 0 ? line->from : line->to)->record.ref;

      if (!chorsu_ref_equal (ref, end) && chorsu_closure_of_ref (end, &closure))
        add_toggle (self, menu, explorer, closure);
    }
  for (guint i = 1; i < line->n_countries; i++)
    if (line->countries[i - 1] != NULL && line->countries[i] != NULL)
      add_toggle (self, menu, explorer, chorsu_closure_border (line->countries[i - 1], line->countries[i]));
}

GMenu *
chorsu_closures_menu_new_for_ref (ChorsuExplorer *explorer,
                                  ChorsuRef       ref,
                                  ChorsuRef       segment,
                                  const char     *language)
{
  Maker self = { chorsu_explorer_get_network (explorer), language };
  g_autoptr (GMenu) menu = g_menu_new ();
  ChorsuClosure closure;

  if (self.network == NULL || !chorsu_closure_of_ref (ref, &closure))
    return NULL;

  add_corridor (menu, explorer, ref);
  add_toggle (&self, menu, explorer, closure);
  if (closure.type == CHORSU_CLOSURE_COUNTRY)
    {
      g_autoptr (GArray) borders = collect_closures (self.network, TRUE, closure.id);

      add_closures (&self, menu, _("Close a Border"), borders);
    }
  if (closure.type == CHORSU_CLOSURE_NODE)
    add (menu, g_strdup (_("How Far One Comes from Here")), "win.reach", ref.id);
  add_segment (&self, menu, explorer, ref, segment);

  return g_steal_pointer (&menu);
}
