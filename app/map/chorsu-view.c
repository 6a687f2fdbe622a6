/* chorsu-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-view.h"

#include <string.h>

#include "chorsu-filters.h"

static const struct
{
  ChorsuLayers  layer;
  const char   *nick;
} layer_nicks[] = {
  { CHORSU_LAYER_RELIEF, "relief" },
  { CHORSU_LAYER_PLACES, "places" },
  { CHORSU_LAYER_RESOURCES, "resources" },
  { CHORSU_LAYER_CORRIDORS, "corridors" },
  { CHORSU_LAYER_MEMBERSHIPS, "memberships" },
  { CHORSU_LAYER_SECURITY, "security" },
  { CHORSU_LAYER_ENGAGEMENT, "engagement" },
};

ChorsuLayers
chorsu_layer_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (layer_nicks); i++)
    if (g_str_equal (nick, layer_nicks[i].nick))
      return layer_nicks[i].layer;

  return 0;
}

const char *
chorsu_layer_to_nick (ChorsuLayers layer)
{
  for (guint i = 0; i < G_N_ELEMENTS (layer_nicks); i++)
    if (layer == layer_nicks[i].layer)
      return layer_nicks[i].nick;

  return NULL;
}

void
chorsu_view_init (ChorsuView *self)
{
  *self = (ChorsuView) {
    .layers = CHORSU_LAYERS_DEFAULT,
    .selection = CHORSU_REF_NONE,
    .theme = CHORSU_THEME_LIGHT,
    .purpose = CHORSU_PURPOSE_SCREEN,
    .scale_bar = TRUE,
    .legend = TRUE,
    .credits = TRUE,
    .locator = TRUE,
    .language = "en",
  };
  chorsu_filters_init (&self->filters);
}

static gboolean
insets_equal (const ChorsuInsets *a,
              const ChorsuInsets *b)
{
  return a->top == b->top && a->right == b->right && a->bottom == b->bottom && a->left == b->left;
}

/* Countries are highlighted by the state part; any other selection changes
 * the base: its corridor stands out, its site is named first. */
static ChorsuRef
base_selection (const ChorsuView *self)
{
  ChorsuKind kind = self->selection.kind;

  if (kind == CHORSU_KIND_COUNTRY || kind == CHORSU_KIND_NEIGHBOUR || kind == CHORSU_KIND_GOAL)
    return CHORSU_REF_NONE;

  return self->selection;
}

gboolean
chorsu_view_base_equal (const ChorsuView *a,
                        const ChorsuView *b)
{
  return a->layers == b->layers && a->goal == b->goal
         && chorsu_ref_equal (base_selection (a), base_selection (b))
         && chorsu_filters_equal (&a->filters, &b->filters) && a->year == b->year && a->theme == b->theme
         && a->purpose == b->purpose && a->scale_bar == b->scale_bar && a->legend == b->legend
         && a->credits == b->credits && a->locator == b->locator && a->widths == b->widths && a->shade == b->shade
         && a->overlay == b->overlay
         && a->debug == b->debug && insets_equal (&a->covered, &b->covered) && g_str_equal (a->language, b->language);
}

gboolean
chorsu_view_equal (const ChorsuView *a,
                   const ChorsuView *b)
{
  return chorsu_view_base_equal (a, b) && chorsu_ref_equal (a->selection, b->selection)
         && chorsu_view_others_equal (a, b) && a->has_here == b->has_here
         && (!a->has_here || (a->here.x == b->here.x && a->here.y == b->here.y));
}

void
chorsu_view_set_language (ChorsuView *self,
                          const char *language)
{
  g_return_if_fail (language != NULL);

  g_strlcpy (self->language, language, sizeof self->language);
}

guint
chorsu_view_get_n_others (const ChorsuView *self)
{
  guint n = 0;

  while (n < CHORSU_VIEW_MAX_OTHERS && !chorsu_ref_is_none (self->others[n]))
    n++;

  return n;
}

gboolean
chorsu_view_is_selected (const ChorsuView *self,
                         ChorsuRef         ref)
{
  if (chorsu_ref_is_none (ref))
    return FALSE;

  for (guint i = 0; i < chorsu_view_get_n_others (self); i++)
    if (chorsu_ref_equal (self->others[i], ref))
      return TRUE;

  return chorsu_ref_equal (self->selection, ref);
}

void
chorsu_view_copy_others (ChorsuView       *self,
                         const ChorsuView *from)
{
  memcpy (self->others, from->others, sizeof self->others);
}

gboolean
chorsu_view_others_equal (const ChorsuView *a,
                          const ChorsuView *b)
{
  for (guint i = 0; i < CHORSU_VIEW_MAX_OTHERS; i++)
    if (!chorsu_ref_equal (a->others[i], b->others[i]))
      return FALSE;

  return TRUE;
}
