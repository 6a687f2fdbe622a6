/* chorsu-closures-text.c: closures as they stand on command lines and in files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-closures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MODE_PREFIX "mode:"

static gboolean
has_country (ChorsuNetwork *network,
             const char    *code)
{
  guint area;

  return chorsu_dataset_get_country (chorsu_network_get_dataset (network), code) != NULL
         || chorsu_basemap_find_area (chorsu_network_get_basemap (network), code, &area);
}

static gboolean
is_code (const char *text)
{
  return g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]);
}

static gboolean
parse_countries (ChorsuNetwork *network,
                 const char    *text,
                 ChorsuClosure *closure)
{
  char a[3] = { 0 };
  char b[3] = { 0 };

  if (!is_code (text))
    return FALSE;

  memcpy (a, text, 2);
  if (text[2] == '\0')
    *closure = chorsu_closure_country (a);
  else if (text[2] == '-' && is_code (text + 3) && text[5] == '\0')
    {
      memcpy (b, text + 3, 2);
      *closure = chorsu_closure_border (a, b);
    }
  else
    return FALSE;

  return has_country (network, a) && (b[0] == '\0' || (has_country (network, b) && strcmp (a, b) != 0));
}

gboolean
chorsu_closure_of_mode (const char    *word,
                        ChorsuClosure *closure)
{
  g_return_val_if_fail (word != NULL && closure != NULL, FALSE);

  for (ChorsuMode mode = 0; mode < CHORSU_N_MODES; mode++)
    if (g_str_equal (word, chorsu_mode_to_nick (mode)))
      {
        *closure = (ChorsuClosure) { CHORSU_CLOSURE_MODE, chorsu_mode_to_nick (mode), NULL };
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_mode (const char    *text,
            ChorsuClosure *closure)
{
  if (g_str_has_prefix (text, MODE_PREFIX))
    text += strlen (MODE_PREFIX);

  return chorsu_closure_of_mode (text, closure);
}

/* A record that can be closed. Of several of that name the one that is part of
 * the network is meant. */
static gboolean
parse_record (ChorsuNetwork  *network,
              const char     *text,
              ChorsuClosure  *closure,
              GError        **error)
{
  g_autoptr (GArray) refs = chorsu_dataset_resolve_all (chorsu_network_get_dataset (network), text);
  g_autoptr (GString) found = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < refs->len; i++)
    {
      ChorsuRef ref = g_array_index (refs, ChorsuRef, i);
      g_autofree char *name = chorsu_ref_to_string (ref);

      if (!chorsu_closure_of_ref (ref, closure))
        continue;
      g_string_append_printf (found, "%s%s", n > 0 ? ", " : "", name);
      n++;
    }

  if (n == 0)
    g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN,
                 _("“%s” cannot be closed: it is no country, border, mode, node, segment or corridor"), text);
  else if (n > 1)
    g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN,
                 _("“%s” is not clear, it may be one of: %s"), text, found->str);

  return n == 1;
}

ChorsuClosures *
chorsu_closures_parse (ChorsuNetwork  *network,
                       const char     *text,
                       GError        **error)
{
  g_autoptr (ChorsuClosures) self = NULL;
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = chorsu_closures_new ();
  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      ChorsuClosure closure;
      ChorsuClosures *more;

      if (*name == '\0')
        continue;
      if (!parse_countries (network, name, &closure) && !parse_mode (name, &closure)
          && !parse_record (network, name, &closure, error))
        return NULL;

      more = chorsu_closures_with (self, closure);
      chorsu_closures_unref (self);
      self = more;
    }

  return g_steal_pointer (&self);
}

static void
append (GString       *text,
        ChorsuClosure  closure)
{
  static const char *const prefixes[] = {
    [CHORSU_CLOSURE_COUNTRY] = "",
    [CHORSU_CLOSURE_BORDER] = "",
    [CHORSU_CLOSURE_NODE] = "node:",
    [CHORSU_CLOSURE_SEGMENT] = "segment:",
    [CHORSU_CLOSURE_CORRIDOR] = "corridor:",
    [CHORSU_CLOSURE_MODE] = MODE_PREFIX,
  };

  g_string_append_printf (text, "%s%s%s", text->len > 0 ? "," : "", prefixes[closure.type], closure.id);
  if (closure.type == CHORSU_CLOSURE_BORDER)
    g_string_append_printf (text, "-%s", closure.other);
}

char *
chorsu_closures_to_string (const ChorsuClosures *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < chorsu_closures_get_n (self); i++)
    append (text, chorsu_closures_get (self, i));

  return g_string_free (text, FALSE);
}
