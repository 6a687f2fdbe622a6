/* chorsu-briefing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-briefing-private.h"

#include "chorsu-paths.h"
#include "chorsu-text-private.h"

G_DEFINE_QUARK (chorsu-briefing-error-quark, chorsu_briefing_error)

static GType
chorsu_briefing_get_item_type (GListModel *model)
{
  return CHORSU_TYPE_SCENE;
}

static guint
chorsu_briefing_get_n_items (GListModel *model)
{
  return CHORSU_BRIEFING (model)->scenes->len;
}

static gpointer
chorsu_briefing_get_item (GListModel *model,
                          guint       position)
{
  ChorsuBriefing *self = CHORSU_BRIEFING (model);

  return position < self->scenes->len ? g_object_ref (g_ptr_array_index (self->scenes, position)) : NULL;
}

static void
chorsu_briefing_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = chorsu_briefing_get_item_type;
  iface->get_n_items = chorsu_briefing_get_n_items;
  iface->get_item = chorsu_briefing_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ChorsuBriefing, chorsu_briefing, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, chorsu_briefing_list_model_init))

static void
chorsu_briefing_finalize (GObject *object)
{
  ChorsuBriefing *self = CHORSU_BRIEFING (object);

  g_ptr_array_unref (self->scenes);
  chorsu_arena_free (self->arena);

  G_OBJECT_CLASS (chorsu_briefing_parent_class)->finalize (object);
}

static void
chorsu_briefing_class_init (ChorsuBriefingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chorsu_briefing_finalize;
}

static void
chorsu_briefing_init (ChorsuBriefing *self)
{
  self->arena = chorsu_arena_create_small ();
  self->scenes = g_ptr_array_new_with_free_func (g_object_unref);
}

ChorsuBriefing *
chorsu_briefing_create (void)
{
  return g_object_new (CHORSU_TYPE_BRIEFING, NULL);
}

ChorsuBriefing *
chorsu_briefing_copy (ChorsuBriefing *self)
{
  ChorsuBriefing *copy = chorsu_briefing_create ();

  copy->title = chorsu_text_copy (self->title, copy->arena);
  copy->author = chorsu_arena_strdup (copy->arena, self->author);
  copy->as_of = self->as_of;
  copy->revised = self->revised;
  for (guint i = 0; i < self->scenes->len; i++)
    g_ptr_array_add (copy->scenes, g_object_ref (g_ptr_array_index (self->scenes, i)));

  return copy;
}

const ChorsuText *
chorsu_briefing_get_title (ChorsuBriefing *self)
{
  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), NULL);

  return self->title;
}

const char *
chorsu_briefing_get_author (ChorsuBriefing *self)
{
  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), NULL);

  return self->author;
}

const char *
chorsu_briefing_get_as_of (ChorsuBriefing *self)
{
  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), NULL);

  return self->as_of;
}

const char *
chorsu_briefing_get_revised (ChorsuBriefing *self)
{
  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), NULL);

  return self->revised;
}

guint
chorsu_briefing_get_n_scenes (ChorsuBriefing *self)
{
  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), 0);

  return self->scenes->len;
}

ChorsuScene *
chorsu_briefing_get_scene (ChorsuBriefing *self,
                           guint           index)
{
  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < self->scenes->len, NULL);

  return g_ptr_array_index (self->scenes, index);
}

ChorsuScene *
chorsu_briefing_find_scene (ChorsuBriefing *self,
                            const char     *id)
{
  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->scenes->len; i++)
    if (g_str_equal (chorsu_scene_get_id (g_ptr_array_index (self->scenes, i)), id))
      return g_ptr_array_index (self->scenes, i);

  return NULL;
}

guint
chorsu_briefing_get_seconds (ChorsuBriefing *self)
{
  guint seconds = 0;

  g_return_val_if_fail (CHORSU_IS_BRIEFING (self), 0);

  for (guint i = 0; i < self->scenes->len; i++)
    if (!chorsu_scene_get_hidden (g_ptr_array_index (self->scenes, i)))
      seconds += chorsu_scene_get_seconds (g_ptr_array_index (self->scenes, i));

  return seconds;
}

char *
chorsu_briefing_bundled_path (void)
{
  g_autofree char *dataset = chorsu_paths_dataset ();
  g_autofree char *data = g_path_get_dirname (dataset);

  return g_build_filename (data, "briefings", "five-and-four.chorsu", NULL);
}
