/* chorsu-tool-ways.c: the options of route, measure, reroute, chokepoints and reach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool-ways.h"

#include <glib/gi18n.h>

/* What "--help" says below the options of each command. */
static const char rules[] = N_(
  "What closing means:\n"
  "  a country: every node that lies only in it, every segment that ends at such\n"
  "  a node, and every segment whose drawn line runs 25 km or more inside it;\n"
  "  a border: the nodes that lie in both countries, and the segments that go\n"
  "  from one to the other; a node: the segments that meet there.\n\n"
  "Days are computed by a model: speeds while moving, hours at borders, for\n"
  "changes of gauge and mode and before a ferry leaves. Its parameters are\n"
  "figures of the dataset and are printed with the answer; --set changes them.\n"
  "Gas, oil and power have no days. Where no other modes and statuses are\n"
  "asked for, freight goes by what operates today.\n\n"
  "Exit status: 0 an answer, 1 bad input, 2 bad usage, 3 there is no route.");

void
chorsu_tool_ways_clear (ChorsuToolWays *self)
{
  g_clear_pointer (&self->weight, g_free);
  g_clear_pointer (&self->close, g_free);
  g_clear_pointer (&self->modes, g_free);
  g_clear_pointer (&self->statuses, g_free);
  g_clear_pointer (&self->set, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->closures, chorsu_closures_unref);
  g_clear_object (&self->network);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->basemap, chorsu_basemap_unref);
}

gboolean
chorsu_tool_ways_parse (ChorsuToolWays       *self,
                        const GOptionEntry   *more,
                        const char           *usage,
                        const char           *examples,
                        int                  *argc,
                        char               ***argv)
{
  const GOptionEntry common[] = {
    { "weight", 0, 0, G_OPTION_ARG_STRING, &self->weight, N_("What is to be little: km (default), days or borders"), N_("WEIGHT") },
    { "close", 0, 0, G_OPTION_ARG_STRING, &self->close,
      N_("What is closed: countries (RU), borders (KZ-RU), modes (sea), nodes, segments, corridors"), N_("REF,…") },
    { "mode", 0, 0, G_OPTION_ARG_STRING, &self->modes, N_("Modes that may be used: rail, road, sea (default), gas, oil, power; or all"), N_("MODE,…") },
    { "status", 0, 0, G_OPTION_ARG_STRING, &self->statuses,
      N_("Statuses that may be used: operating (default), construction, proposed …; or all"), N_("STATUS,…") },
    { "year", 0, 0, G_OPTION_ARG_INT, &self->year, N_("The network as it is, or is expected to be, in a year"), N_("YEAR") },
    { "set", 0, 0, G_OPTION_ARG_STRING, &self->set,
      N_("Other parameters for days: rail-speed, road-speed, sea-speed (km/h), rail-border, road-border, gauge-change, mode-change, ferry-wait (h)"),
      N_("NAME=VALUE,…") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_("Print JSON"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language, N_("Language of the names"), N_("CODE") },
  };
  g_autofree char *description = g_strconcat (examples, "\n\n", _(rules), NULL);
  g_autoptr (GArray) entries = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  for (; more != NULL && more->long_name != NULL; more++)
    g_array_append_vals (entries, more, 1);
  g_array_append_vals (entries, common, G_N_ELEMENTS (common));

  return chorsu_tool_parse_described ((const GOptionEntry *) entries->data, usage, description, argc, argv);
}

typedef const char *(*NickFunc) (guint value);

static const char *
mode_nick (guint value)
{
  return chorsu_mode_to_nick (value);
}

static const char *
status_nick (guint value)
{
  return chorsu_status_to_nick (value);
}

/* A list of words as a set of bits. */
static gboolean
parse_set (const char *option,
           const char *text,
           NickFunc    nick,
           guint       n,
           guint      *set)
{
  g_auto (GStrv) words = NULL;

  if (text == NULL)
    return TRUE;

  *set = 0;
  words = g_strsplit (text, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      guint value = 0;

      if (g_str_equal (word, "all"))
        {
          *set = CHORSU_BIT (n) - 1;
          continue;
        }
      while (value < n && !g_str_equal (word, nick (value)))
        value++;
      if (value == n)
        {
          chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("“%s” is nothing for %s"), word, option);
          return FALSE;
        }
      *set |= CHORSU_BIT (value);
    }

  return TRUE;
}

static gboolean
parse_weight (ChorsuToolWays *self)
{
  for (ChorsuWeight weight = 0; weight < CHORSU_N_WEIGHTS; weight++)
    if (self->weight == NULL || g_str_equal (self->weight, chorsu_weight_to_nick (weight)))
      {
        self->options.weight = weight;
        return TRUE;
      }

  chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("the weight must be km, days or borders"));
  return FALSE;
}

static gboolean
parse_options (ChorsuToolWays *self)
{
  self->options = chorsu_way_options_default (self->network);
  self->options.year = self->year;
  if (self->year != 0 && (self->year < 1800 || self->year > 2200))
    {
      chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("the year must be from 1800 to 2200"));
      return FALSE;
    }

  return parse_weight (self)
         && parse_set ("--mode", self->modes, mode_nick, CHORSU_N_MODES, &self->options.modes)
         && parse_set ("--status", self->statuses, status_nick, CHORSU_N_STATUSES, &self->options.statuses);
}

int
chorsu_tool_ways_open (ChorsuToolWays *self)
{
  g_autoptr (GError) error = NULL;

  if (!chorsu_tool_open (&self->basemap, &self->dataset))
    return CHORSU_TOOL_EXIT_INPUT;

  self->network = chorsu_network_new (self->dataset, self->basemap, NULL, &error);
  if (self->network == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);
  if (!parse_options (self))
    return CHORSU_TOOL_EXIT_USAGE;
  if (self->set != NULL && !chorsu_travel_model_set (&self->options.model, self->set, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, "%s", error->message);

  self->closures = chorsu_closures_parse (self->network, self->close != NULL ? self->close : "", &error);
  if (self->closures == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);
  self->options.closures = self->closures;

  return CHORSU_TOOL_EXIT_OK;
}

guint
chorsu_tool_ways_node (ChorsuToolWays *self,
                       const char     *text)
{
  g_autoptr (GError) error = NULL;
  guint node = chorsu_network_resolve_node (self->network, text, &error);

  if (node == CHORSU_NETWORK_NONE)
    chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return node;
}

const char *
chorsu_tool_ways_node_name (ChorsuToolWays *self,
                            guint           node)
{
  return chorsu_text_get (chorsu_network_get_node (self->network, node)->record.name,
                          chorsu_tool_language (self->language));
}
