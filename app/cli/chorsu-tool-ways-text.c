/* chorsu-tool-ways-text.c: ways as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool-ways.h"

#include <glib/gi18n.h>
#include <math.h>

char *
chorsu_tool_ways_summary (const ChorsuWay *way)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("%.0f km"), way->km);
  if (isfinite (way->days))
    g_string_append_printf (text, _(", %.1f days"), way->days);
  g_string_append_printf (text, ngettext (", %u border", ", %u borders", way->borders), way->borders);
  g_string_append_printf (text, ngettext (", %u break of gauge", ", %u breaks of gauge", way->gauge_breaks),
                          way->gauge_breaks);
  g_string_append_printf (text, ngettext (", %u ferry", ", %u ferries", way->ferries), way->ferries);

  return g_string_free (text, FALSE);
}

static char *
describe (const ChorsuWayEvent *event)
{
  g_autoptr (GString) text = g_string_new (NULL);

  switch (event->step)
    {
    case CHORSU_STEP_BORDER:
      g_string_append_printf (text, _("border %s–%s"), event->from, event->to);
      break;
    case CHORSU_STEP_GAUGE_BREAK:
      g_string_append_printf (text, _("gauge %d–%d mm"), event->from_gauge, event->to_gauge);
      break;
    case CHORSU_STEP_MODE_CHANGE:
      g_string_append (text, _("change of mode"));
      break;
    case CHORSU_STEP_FERRY:
      g_string_append (text, _("ferry"));
      break;
    case CHORSU_STEP_NONE:
    case CHORSU_N_STEPS:
    default:
      break;
    }
  if (isfinite (event->days) && event->days > 0)
    g_string_append_printf (text, " +%.0f h", event->days * 24);

  return g_strdup (text->str);
}

/* What holds one up at a stop, and on the leg that begins there. */
static void
print_events (const ChorsuWay *way,
              guint            leg)
{
  const char *separator = "  ";

  for (guint i = 0; i < way->n_events; i++)
    if (way->events[i].leg == leg)
      {
        g_autofree char *words = describe (&way->events[i]);

        g_print ("%s%s", separator, words);
        separator = ", ";
      }
}

static void
print_time (double days)
{
  if (isfinite (days))
    g_print ("%8.2f", days);
  else
    g_print ("%8s", "–");
}

static void
print_stops (ChorsuToolWays  *self,
             const ChorsuWay *way)
{
  /* Translators: heads of the columns of a table, as wide as they are here. */
  g_print ("%s\n", _("      km    days  node"));
  for (guint i = 0; i < way->n_stops; i++)
    {
      g_print ("%8.0f", way->stops[i].km);
      print_time (way->stops[i].arrive);
      g_print ("  %s", chorsu_tool_ways_node_name (self, way->stops[i].node));
      print_events (way, i);
      g_print ("\n");
    }
}

static void
print_shares (ChorsuToolWays  *self,
              const ChorsuWay *way)
{
  for (guint i = 0; i < way->n_countries; i++)
    g_print ("%s%s %.0f km (%.0f%%%s)", i > 0 ? ", " : "",
             way->countries[i].country != NULL ? way->countries[i].country : C_("share of a way", "sea"),
             way->countries[i].km, 100 * way->countries[i].km / way->km,
             chorsu_way_only_touches (way, self->network, way->countries[i].country) ? _(", no stop of its own") : "");
  if (way->n_countries > 0)
    g_print ("\n");

  if (way->status_km[CHORSU_STATUS_OPERATING] < way->km)
    {
      const char *separator = "";

      for (ChorsuStatus status = 0; status < CHORSU_N_STATUSES; status++)
        if (way->status_km[status] > 0)
          {
            g_print ("%s%s %.0f km", separator, chorsu_status_to_nick (status), way->status_km[status]);
            separator = ", ";
          }
      g_print ("\n");
    }
}

void
chorsu_tool_ways_print (ChorsuToolWays  *self,
                        const ChorsuWay *way)
{
  g_autofree char *summary = chorsu_tool_ways_summary (way);

  g_print ("%s – %s: %s\n", chorsu_tool_ways_node_name (self, way->stops[0].node),
           chorsu_tool_ways_node_name (self, way->stops[way->n_stops - 1].node), summary);
  print_shares (self, way);
  print_stops (self, way);
}

void
chorsu_tool_ways_print_model (ChorsuToolWays *self)
{
  g_print ("%s", _("Days are computed:"));
  for (ChorsuParameter i = 0; i <= CHORSU_PARAMETER_FERRY_WAIT; i++)
    {
      const ChorsuFigure *figure = chorsu_dataset_get_parameter (self->dataset, i);
      double value = self->options.model.values[i];

      if (isnan (value) || figure == NULL)
        continue;
      g_print (" %s %g %s", chorsu_parameter_to_nick (i), value, figure->unit);
      if (value != figure->min)
        g_print (" (%s)", C_("parameter", "changed"));
      else if (figure->n_sources == 0)
        g_print (" (%s)", C_("parameter", "assumption"));
      g_print (i < CHORSU_PARAMETER_FERRY_WAIT ? ";" : "\n");
    }
}
