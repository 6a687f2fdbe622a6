/* chorsu-briefing-write.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-briefing-private.h"

#include "chorsu-text-private.h"

static void
write_string (JsonBuilder *builder,
              const char  *member,
              const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
write_text_value (JsonBuilder      *builder,
                  const ChorsuText *text)
{
  json_builder_begin_object (builder);
  for (guint i = 0; i < text->n_translations; i++)
    write_string (builder, text->translations[i].language, text->translations[i].text);
  json_builder_end_object (builder);
}

static void
write_text (JsonBuilder      *builder,
            const char       *member,
            const ChorsuText *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, member);
  write_text_value (builder, text);
}

static void
write_points (JsonBuilder *builder,
              ChorsuScene *scene)
{
  if (scene->n_points == 0)
    return;

  json_builder_set_member_name (builder, "points");
  json_builder_begin_array (builder);
  for (guint i = 0; i < scene->n_points; i++)
    write_text_value (builder, scene->points[i]);
  json_builder_end_array (builder);
}

static void
write_sources (JsonBuilder *builder,
               ChorsuScene *scene)
{
  if (scene->sources[0] == NULL)
    return;

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; scene->sources[i] != NULL; i++)
    json_builder_add_string_value (builder, scene->sources[i]);
  json_builder_end_array (builder);
}

static void
write_scene (JsonBuilder   *builder,
             ChorsuScene   *scene,
             ChorsuDataset *dataset)
{
  json_builder_begin_object (builder);
  write_string (builder, "id", scene->id);
  write_string (builder, "kind", chorsu_scene_kinds[scene->kind]);
  write_text (builder, "title", scene->title);
  write_text (builder, "caption", scene->caption);
  write_points (builder, scene);
  write_text (builder, "notes", scene->notes);
  write_sources (builder, scene);
  if (scene->seconds > 0)
    {
      json_builder_set_member_name (builder, "seconds");
      json_builder_add_int_value (builder, scene->seconds);
    }
  if (scene->transition != CHORSU_TRANSITION_FLY)
    write_string (builder, "transition", chorsu_transitions[scene->transition]);
  if (scene->hidden)
    {
      json_builder_set_member_name (builder, "hidden");
      json_builder_add_boolean_value (builder, TRUE);
    }
  chorsu_scene_write_map (scene, dataset, builder);
  json_builder_end_object (builder);
}

char *
chorsu_briefing_to_string (ChorsuBriefing *self,
                           ChorsuDataset  *dataset)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);

  json_builder_begin_object (builder);
  write_string (builder, "$schema", CHORSU_BRIEFING_SCHEMA);
  write_string (builder, "format", CHORSU_BRIEFING_FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, CHORSU_BRIEFING_VERSION);
  write_text (builder, "title", self->title);
  write_string (builder, "author", self->author);
  write_string (builder, "as_of", self->as_of);
  write_string (builder, "revised", self->revised);
  json_builder_set_member_name (builder, "scenes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->scenes->len; i++)
    write_scene (builder, g_ptr_array_index (self->scenes, i), dataset);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);

  return json_generator_to_data (generator, NULL);
}
