/* chorsu-launch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-launch.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "chorsu-link.h"

/* Sizes beyond these are a slip of the finger. */
#define MIN_SIZE 200
#define MAX_SIZE 16384

static const GOptionEntry entries[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { "data", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Show the dataset and base map in a folder instead of the bundled ones"), N_("DIR") },
  { "goal", 0, 0, G_OPTION_ARG_INT, NULL, N_("Start with a goal, 1 to 4"), N_("N") },
  { "select", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("Start with something selected: kind:id, an id, or a name"), N_("REF") },
  { "layers", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("Start with layers switched on, or off by a leading “-”: relief, places, resources, "
       "corridors, memberships, security, engagement"),
    N_("LAYER,…") },
  { "theme", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Colours: light, dark or system"), N_("THEME") },
  { "size", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Size of the window in pixels"), N_("WxH") },
  { "fullscreen", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Fill the screen"), NULL },
  { "new-instance", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Do not join a running Chorsu"), NULL },
  { "quit-after-first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL,
    N_("End once the picture is complete"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_("[LINK or FILE.chorsu]") },
  { NULL }
};

void
chorsu_launch_add_options (GApplication *application)
{
  g_return_if_fail (G_IS_APPLICATION (application));

  g_application_set_option_context_summary (application, _("A map of Central Asia"));
  g_application_add_main_option_entries (application, entries);
}

gboolean
chorsu_launch_parse_layers (const char    *text,
                            ChorsuLayers  *layers,
                            GError       **error)
{
  g_auto (GStrv) nicks = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (layers != NULL, FALSE);

  nicks = g_strsplit (text, ",", -1);
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      const char *nick = g_strstrip (nicks[i]);
      gboolean off = *nick == '-';
      ChorsuLayers layer = chorsu_layer_from_nick (nick + off);

      if (layer == 0)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("There is no layer “%s”"), nick + off);
          return FALSE;
        }

      if (off)
        *layers &= ~layer;
      else
        *layers |= layer;
    }

  return TRUE;
}

static gboolean
parse_size (const char    *text,
            ChorsuLaunch  *self,
            GError       **error)
{
  char rest;

  if (sscanf (text, "%dx%d%c", &self->width, &self->height, &rest) == 2
      && self->width >= MIN_SIZE && self->width <= MAX_SIZE && self->height >= MIN_SIZE
      && self->height <= MAX_SIZE)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” is not a size such as 1280x800"), text);
  return FALSE;
}

static gboolean
parse_theme (const char    *text,
             ChorsuLaunch  *self,
             GError       **error)
{
  const char *const themes[] = { "system", "light", "dark", NULL };

  if (g_strv_contains (themes, text))
    {
      self->theme = g_strdup (text);
      return TRUE;
    }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” is none of light, dark and system"), text);
  return FALSE;
}

gboolean
chorsu_launch_is_briefing (const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);

  return g_str_has_suffix (folded, ".chorsu");
}

/* What it says is for the data to tell; here it only has to be one. */
static gboolean
parse_links (const char *const  *links,
             ChorsuLaunch       *self,
             GError            **error)
{
  if (links[0] != NULL && links[1] != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("One link at a time, not “%s” as well"), links[1]);
      return FALSE;
    }
  if (links[0] != NULL && chorsu_launch_is_briefing (links[0]))
    {
      self->briefing = g_strdup (links[0]);
      return TRUE;
    }
  if (links[0] != NULL && g_ascii_strncasecmp (links[0], CHORSU_LINK_SCHEME ":", strlen (CHORSU_LINK_SCHEME) + 1) != 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is no link to a view of Chorsu"), links[0]);
      return FALSE;
    }

  self->link = g_strdup (links[0]);
  return TRUE;
}

gboolean
chorsu_launch_parse (ChorsuLaunch  *self,
                     GVariantDict  *options,
                     GError       **error)
{
  g_autofree const char **links = NULL;
  const char *layers = NULL;
  const char *theme = NULL;
  const char *size = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  *self = (ChorsuLaunch) { .layers = CHORSU_LAYERS_DEFAULT };
  g_variant_dict_lookup (options, "data", "^ay", &self->data);
  g_variant_dict_lookup (options, "select", "s", &self->select);
  g_variant_dict_lookup (options, "goal", "i", &self->goal);
  self->fullscreen = g_variant_dict_contains (options, "fullscreen");
  self->quit_after_first_frame = g_variant_dict_contains (options, "quit-after-first-frame");

  if (self->goal < 0 || self->goal > 4)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("There is no goal %d; they are 1 to 4"), self->goal);
      return FALSE;
    }

  self->has_layers = g_variant_dict_lookup (options, "layers", "&s", &layers);
  if (self->has_layers && !chorsu_launch_parse_layers (layers, &self->layers, error))
    return FALSE;
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&s", &links) && !parse_links (links, self, error))
    return FALSE;
  if (g_variant_dict_lookup (options, "theme", "&s", &theme) && !parse_theme (theme, self, error))
    return FALSE;
  if (g_variant_dict_lookup (options, "size", "&s", &size) && !parse_size (size, self, error))
    return FALSE;

  return TRUE;
}

void
chorsu_launch_clear (ChorsuLaunch *self)
{
  g_clear_pointer (&self->data, g_free);
  g_clear_pointer (&self->select, g_free);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->briefing, g_free);
  g_clear_pointer (&self->theme, g_free);
}
