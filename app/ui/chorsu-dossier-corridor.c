/* chorsu-dossier-corridor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-vocabulary.h"

static void
fill_corridor (ChorsuSection *section,
               gconstpointer  record)
{
  const ChorsuCorridor *corridor = record;
  g_autofree char *kind = chorsu_vocabulary_term (corridor->corridor_kind);
  g_autofree char *backers =
    chorsu_country_names (chorsu_section_get_dataset (section), corridor->backers,
                          chorsu_section_get_language (section));

  chorsu_section_add_text (section, _("Kind"), kind);
  chorsu_dossier_add_status (section, corridor->status, corridor->history, corridor->n_history);
  chorsu_section_add_text (section, _("Backed by"), backers);
}

static char *
leg_caption (const ChorsuSegment *segment)
{
  g_autofree char *gauge = NULL;

  if (segment->gauge_mm > 0)
    gauge = g_strdup_printf (_("%d mm gauge"), segment->gauge_mm);

  return chorsu_join_parts (chorsu_vocabulary_mode (segment->mode), gauge != NULL ? gauge : "",
                            NULL);
}

static void
fill_routes (ChorsuSection *section,
             gconstpointer  record)
{
  const ChorsuCorridor *corridor = record;
  const char *language = chorsu_section_get_language (section);

  chorsu_section_add_text (section, _("Drawn and stated length"), chorsu_text_get (corridor->length_note, language));
  for (guint i = 0; i < corridor->n_routes; i++)
    {
      const ChorsuRoute *route = &corridor->routes[i];
      const char *name = chorsu_text_get (route->name, language);

      chorsu_section_add_heading (section, name != NULL ? name : route->id);
      chorsu_section_add_text (section, _("Drawn and stated length"), chorsu_text_get (route->length_note, language));
      for (guint j = 0; j < route->n_legs; j++)
        {
          const ChorsuSegment *segment = route->legs[j].segment;
          gboolean backwards = route->legs[j].backwards;
          const ChorsuNode *from = backwards ? segment->to : segment->from;
          const ChorsuNode *to = backwards ? segment->from : segment->to;
          g_autofree char *caption = leg_caption (segment);
          g_autofree char *title =
            g_strdup_printf ("%s – %s", chorsu_text_get (from->record.name, language),
                             chorsu_text_get (to->record.name, language));

          chorsu_section_add (section,
                              chorsu_row_new_link (segment->record.ref, title, caption,
                                                   chorsu_vocabulary_status (segment->status)));
        }
    }
}

static void
fill_bottlenecks (ChorsuSection *section,
                  gconstpointer  record)
{
  const ChorsuCorridor *corridor = record;
  const char *language = chorsu_section_get_language (section);

  for (guint i = 0; i < corridor->n_bottlenecks; i++)
    {
      const ChorsuBottleneck *bottleneck = &corridor->bottlenecks[i];
      g_autofree char *kind = chorsu_vocabulary_term (bottleneck->kind);
      const char *note = chorsu_text_get (bottleneck->note, language);
      g_autofree char *title = NULL;

      if (bottleneck->node != NULL)
        title = g_strdup_printf ("%s, %s", chorsu_text_get (bottleneck->node->record.name, language),
                                 kind);

      chorsu_section_add (section,
                          chorsu_row_new_text (note != NULL ? title != NULL ? title : kind : NULL,
                                               note != NULL ? note : title != NULL ? title : kind,
                                               NULL, bottleneck->sources, bottleneck->n_sources,
                                               bottleneck->unverified));
    }
}

static void
fill_statements (ChorsuSection *section,
                 gconstpointer  record)
{
  const ChorsuCorridor *corridor = record;

  chorsu_section_add_statements (section, corridor->statements, corridor->n_statements);
}

static void
fill_goals (ChorsuSection *section,
            gconstpointer  record)
{
  const ChorsuCorridor *corridor = record;

  for (guint i = 0; corridor->goals != NULL && corridor->goals[i] != NULL; i++)
    {
      const ChorsuGoal *goal =
        chorsu_dataset_get_goal (chorsu_section_get_dataset (section), corridor->goals[i]);

      if (goal != NULL)
        chorsu_section_add (section, chorsu_row_new_record (&goal->record, NULL, NULL,
                                                            chorsu_section_get_language (section)));
    }
  if (corridor->goals_reason != NULL)
    chorsu_section_add_statements (section, corridor->goals_reason, 1);
}

static guint
count_strings (const char *const *strings)
{
  return strings != NULL ? g_strv_length ((char **) strings) : 0;
}

static void
add_countries (ChorsuDossierBuild *build,
               const ChorsuRecord *record)
{
  g_autoptr (GPtrArray) story = chorsu_related (build->dataset, record->ref, CHORSU_KIND_COUNTRY);
  g_autoptr (GPtrArray) others =
    chorsu_related (build->dataset, record->ref, CHORSU_KIND_NEIGHBOUR);

  chorsu_dossier_add_section (build, "countries", _("Countries"), story->len + others->len,
                              chorsu_dossier_fill_countries, record);
}

void
chorsu_dossier_build_corridor (ChorsuDossierBuild   *build,
                               const ChorsuCorridor *corridor)
{
  const ChorsuRecord *record = &corridor->record;

  chorsu_dossier_add_commands (build, record->ref);
  chorsu_dossier_add_section (build, "corridor", _("The Corridor"), CHORSU_SECTION_UNCOUNTED,
                              fill_corridor, corridor);
  chorsu_dossier_add_common (build, record);
  chorsu_dossier_add_ways (build, corridor);
  chorsu_dossier_add_promises (build, corridor);
  chorsu_dossier_add_section (build, "routes", _("Routes"), corridor->n_routes, fill_routes,
                              corridor);
  chorsu_dossier_add_section (build, "bottlenecks", _("Bottlenecks"), corridor->n_bottlenecks,
                              fill_bottlenecks, corridor);
  chorsu_dossier_add_section (build, "statements", _("Agreements and Events"),
                              corridor->n_statements, fill_statements, corridor);
  chorsu_dossier_add_section (build, "goals", _("Goals It Serves"),
                              count_strings (corridor->goals), fill_goals, corridor);
  add_countries (build, record);
  chorsu_dossier_add_related (build, _("Competing Corridors"), record, CHORSU_KIND_CORRIDOR,
                              chorsu_dossier_fill_corridors);
  chorsu_dossier_add_related (build, _("Nodes"), record, CHORSU_KIND_NODE,
                              chorsu_dossier_fill_nodes);
  chorsu_dossier_add_sources (build, record);
}

static void
fill_node (ChorsuSection *section,
           gconstpointer  record)
{
  const ChorsuNode *node = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  g_autofree char *kind = chorsu_vocabulary_term (node->node_kind);
  g_autofree char *countries =
    node->countries != NULL && node->countries[0] != NULL
      ? chorsu_country_names (dataset, node->countries, language)
      : g_strdup (chorsu_country_name (dataset, node->country, language));

  chorsu_section_add_text (section, _("Kind"), kind);
  chorsu_section_add_text (section, _("Country"), countries);
  chorsu_dossier_add_position (section, &node->position);
}

void
chorsu_dossier_build_node (ChorsuDossierBuild *build,
                           const ChorsuNode   *node)
{
  chorsu_dossier_add_commands (build, node->record.ref);
  chorsu_dossier_add_section (build, "node", _("The Place"), CHORSU_SECTION_UNCOUNTED, fill_node,
                              node);
  chorsu_dossier_add_common (build, &node->record);
  chorsu_dossier_add_related (build, _("Corridors"), &node->record, CHORSU_KIND_CORRIDOR,
                              chorsu_dossier_fill_corridors);
  chorsu_dossier_add_sources (build, &node->record);
}

static void
fill_segment (ChorsuSection *section,
              gconstpointer  record)
{
  const ChorsuSegment *segment = record;
  const char *language = chorsu_section_get_language (section);
  g_autofree char *gauge = NULL;

  if (segment->gauge_mm > 0)
    gauge = g_strdup_printf (_("%d mm"), segment->gauge_mm);

  chorsu_section_add (section, chorsu_row_new_record (&segment->from->record, _("From"), NULL,
                                                      language));
  chorsu_section_add (section,
                      chorsu_row_new_record (&segment->to->record, _("To"), NULL, language));
  chorsu_section_add_text (section, _("Mode"), chorsu_vocabulary_mode (segment->mode));
  chorsu_dossier_add_status (section, segment->status, segment->history, segment->n_history);
  chorsu_section_add_text (section, _("Remark on the status"), chorsu_text_get (segment->status_note, language));
  chorsu_section_add_text (section, _("Gauge"), gauge);
  chorsu_section_add_date (section, _("Expected"), segment->expected);
  chorsu_dossier_add_precision (section, _("Drawing"), segment->precision, segment->accuracy_km, NULL);
}

void
chorsu_dossier_build_segment (ChorsuDossierBuild  *build,
                              const ChorsuSegment *segment)
{
  chorsu_dossier_add_commands (build, segment->record.ref);
  chorsu_dossier_add_section (build, "segment", _("The Segment"), CHORSU_SECTION_UNCOUNTED,
                              fill_segment, segment);
  chorsu_dossier_add_common (build, &segment->record);
  chorsu_dossier_add_related (build, _("Corridors"), &segment->record, CHORSU_KIND_CORRIDOR,
                              chorsu_dossier_fill_corridors);
  chorsu_dossier_add_sources (build, &segment->record);
}
