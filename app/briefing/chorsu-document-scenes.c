/* chorsu-document-scenes.c: commands for scenes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-document-private.h"

#include <string.h>

#include "chorsu-text-private.h"

static ChorsuScene *
peek_scene (ChorsuDocument *self,
            guint           index)
{
  ChorsuBriefing *briefing = chorsu_document_get_briefing (self);

  return index < briefing->scenes->len ? g_ptr_array_index (briefing->scenes, index) : NULL;
}

/* An id that no scene has. */
static const char *
make_id (ChorsuBriefing *briefing)
{
  for (guint i = briefing->scenes->len + 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("scene-%u", i);

      if (chorsu_briefing_find_scene (briefing, id) == NULL)
        return g_intern_string (id);
    }
}

/* @scene: (transfer full) */
static gboolean
insert (ChorsuDocument *self,
        guint           index,
        ChorsuScene    *scene)
{
  ChorsuBriefing *next = chorsu_briefing_copy (chorsu_document_get_briefing (self));

  scene->id = make_id (next);
  g_ptr_array_insert (next->scenes, index, scene);
  chorsu_document_change (self, next, NULL);

  return TRUE;
}

/* @scene: (transfer full): takes the place of one that it is a copy of */
static gboolean
replace (ChorsuDocument *self,
         guint           index,
         ChorsuScene    *scene,
         const char     *burst)
{
  ChorsuBriefing *next = chorsu_briefing_copy (chorsu_document_get_briefing (self));

  g_object_unref (g_ptr_array_index (next->scenes, index));
  g_ptr_array_index (next->scenes, index) = scene;
  chorsu_document_change (self, next, burst);

  return TRUE;
}

static gboolean
has_room (ChorsuDocument *self)
{
  return chorsu_document_get_briefing (self)->scenes->len < CHORSU_BRIEFING_MAX_SCENES;
}

static gboolean
fits (const char *text)
{
  return g_utf8_validate (text, -1, NULL) && g_utf8_strlen (text, -1) <= CHORSU_SCENE_MAX_TEXT;
}

gboolean
chorsu_document_add (ChorsuDocument   *self,
                     guint             index,
                     ChorsuSceneKind   kind,
                     const char       *title,
                     const char       *language,
                     const ChorsuView *view,
                     ChorsuBox         box)
{
  ChorsuScene *scene;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (title != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  if (index > chorsu_document_get_briefing (self)->scenes->len || !has_room (self) || *title == '\0' || !fits (title))
    return FALSE;

  scene = chorsu_scene_create ();
  scene->kind = kind;
  scene->title = chorsu_text_create_single (scene->arena, language, title);
  chorsu_scene_take_view (scene, view, box, chorsu_document_get_dataset (self));

  return insert (self, index, scene);
}

gboolean
chorsu_document_set_view (ChorsuDocument   *self,
                          guint             index,
                          const ChorsuView *view,
                          ChorsuBox         box)
{
  ChorsuScene *scene, *copy;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  scene = peek_scene (self, index);
  if (scene == NULL)
    return FALSE;

  copy = chorsu_scene_copy (scene);
  chorsu_scene_take_view (copy, view, box, chorsu_document_get_dataset (self));

  return replace (self, index, copy, NULL);
}

gboolean
chorsu_document_move (ChorsuDocument *self,
                      guint           from,
                      guint           to)
{
  ChorsuBriefing *next;
  ChorsuScene *scene;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  if (from == to || peek_scene (self, from) == NULL || peek_scene (self, to) == NULL)
    return FALSE;

  next = chorsu_briefing_copy (chorsu_document_get_briefing (self));
  scene = g_ptr_array_steal_index (next->scenes, from);
  g_ptr_array_insert (next->scenes, to, scene);
  chorsu_document_change (self, next, NULL);

  return TRUE;
}

gboolean
chorsu_document_duplicate (ChorsuDocument *self,
                           guint           index)
{
  ChorsuScene *scene;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  scene = peek_scene (self, index);
  if (scene == NULL || !has_room (self))
    return FALSE;

  return insert (self, index + 1, chorsu_scene_copy (scene));
}

gboolean
chorsu_document_remove (ChorsuDocument *self,
                        guint           index)
{
  ChorsuBriefing *next;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  if (peek_scene (self, index) == NULL || chorsu_document_get_briefing (self)->scenes->len == 1)
    return FALSE;

  next = chorsu_briefing_copy (chorsu_document_get_briefing (self));
  g_ptr_array_remove_index (next->scenes, index);
  chorsu_document_change (self, next, NULL);

  return TRUE;
}

gboolean
chorsu_document_set_hidden (ChorsuDocument *self,
                            guint           index,
                            gboolean        hidden)
{
  ChorsuScene *scene, *copy;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  scene = peek_scene (self, index);
  if (scene == NULL || scene->hidden == !!hidden)
    return FALSE;

  copy = chorsu_scene_copy (scene);
  copy->hidden = !!hidden;

  return replace (self, index, copy, NULL);
}

gboolean
chorsu_document_set_kind (ChorsuDocument  *self,
                          guint            index,
                          ChorsuSceneKind  kind)
{
  ChorsuScene *scene, *copy;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (kind < CHORSU_N_SCENE_KINDS, FALSE);

  scene = peek_scene (self, index);
  if (scene == NULL || scene->kind == kind)
    return FALSE;

  copy = chorsu_scene_copy (scene);
  copy->kind = kind;

  return replace (self, index, copy, NULL);
}

gboolean
chorsu_document_set_transition (ChorsuDocument   *self,
                                guint             index,
                                ChorsuTransition  transition)
{
  ChorsuScene *scene, *copy;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (transition < CHORSU_N_TRANSITIONS, FALSE);

  scene = peek_scene (self, index);
  if (scene == NULL || scene->transition == transition)
    return FALSE;

  copy = chorsu_scene_copy (scene);
  copy->transition = transition;

  return replace (self, index, copy, NULL);
}

/* Edits of the same thing of the same scene are one step. */
static char *
burst_of (ChorsuScene *scene,
          const char  *what,
          const char  *language)
{
  return g_strconcat (scene->id, "/", what, "/", language, NULL);
}

gboolean
chorsu_document_set_seconds (ChorsuDocument *self,
                             guint           index,
                             guint           seconds)
{
  g_autofree char *burst = NULL;
  ChorsuScene *scene, *copy;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  scene = peek_scene (self, index);
  if (scene == NULL || scene->seconds == seconds || seconds > CHORSU_SCENE_MAX_SECONDS)
    return FALSE;

  copy = chorsu_scene_copy (scene);
  copy->seconds = seconds;
  burst = burst_of (scene, "seconds", NULL);

  return replace (self, index, copy, burst);
}

static const ChorsuText **
text_of (ChorsuScene     *scene,
         ChorsuSceneText  which)
{
  switch (which)
    {
    case CHORSU_SCENE_TEXT_TITLE:
      return &scene->title;
    case CHORSU_SCENE_TEXT_CAPTION:
      return &scene->caption;
    case CHORSU_SCENE_TEXT_NOTES:
      return &scene->notes;
    case CHORSU_N_SCENE_TEXTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
chorsu_document_set_text (ChorsuDocument  *self,
                          guint            index,
                          ChorsuSceneText  which,
                          const char      *language,
                          const char      *text)
{
  static const char *const words[] = { "title", "caption", "notes" };
  g_autofree char *burst = NULL;
  g_autoptr (ChorsuScene) copy = NULL;
  const ChorsuText **place;
  ChorsuScene *scene;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (which < CHORSU_N_SCENE_TEXTS, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  scene = peek_scene (self, index);
  if (scene == NULL || !fits (text))
    return FALSE;

  copy = chorsu_scene_copy (scene);
  place = text_of (copy, which);
  if (chorsu_text_has (*place, language) ? g_str_equal (chorsu_text_get (*place, language), text) : *text == '\0')
    return FALSE;
  *place = chorsu_text_put (*place, copy->arena, language, *text != '\0' ? text : NULL);
  if (copy->title == NULL)
    return FALSE;
  burst = burst_of (scene, words[which], language);

  return replace (self, index, g_steal_pointer (&copy), burst);
}

static gboolean
says_point (ChorsuScene *scene,
            guint        index,
            const char  *language,
            const char  *point)
{
  return chorsu_text_has (scene->points[index], language)
         && g_str_equal (chorsu_text_get (scene->points[index], language), point);
}

/* How many points are the same from the start. */
static guint
count_same_first (ChorsuScene *scene,
                  const char  *language,
                  GPtrArray   *points)
{
  guint n = 0;

  while (n < MIN (scene->n_points, points->len) && says_point (scene, n, language, g_ptr_array_index (points, n)))
    n++;

  return n;
}

/* How many of those after @n_first are the same from the end. */
static guint
count_same_last (ChorsuScene *scene,
                 const char  *language,
                 GPtrArray   *points,
                 guint        n_first)
{
  guint n = 0;

  while (n < MIN (scene->n_points, points->len) - n_first
         && says_point (scene, scene->n_points - 1 - n, language, g_ptr_array_index (points, points->len - 1 - n)))
    n++;

  return n;
}

gboolean
chorsu_document_set_points (ChorsuDocument    *self,
                            guint              index,
                            const char        *language,
                            const char *const *points)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autofree char *burst = NULL;
  ChorsuScene *scene, *copy;
  guint n_first, n_last;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (points != NULL, FALSE);

  for (guint i = 0; points[i] != NULL; i++)
    if (*points[i] != '\0')
      g_ptr_array_add (wanted, (gpointer) points[i]);
  for (guint i = 0; i < wanted->len; i++)
    if (!fits (g_ptr_array_index (wanted, i)))
      return FALSE;

  scene = peek_scene (self, index);
  if (scene == NULL || wanted->len > CHORSU_SCENE_MAX_POINTS)
    return FALSE;
  n_first = count_same_first (scene, language, wanted);
  if (n_first == wanted->len && n_first == scene->n_points)
    return FALSE;

  /* What stands before and after the change keeps its other languages; so does
   * a line that was changed in its place. */
  n_last = count_same_last (scene, language, wanted, n_first);
  copy = chorsu_scene_copy (scene);
  for (guint i = 0; i < wanted->len; i++)
    {
      gboolean last = i >= wanted->len - n_last;
      guint old = last ? i + scene->n_points - wanted->len : i;
      gboolean known = last || old < scene->n_points - n_last;

      copy->points[i] = chorsu_text_put (known ? scene->points[old] : NULL, copy->arena, language,
                                         g_ptr_array_index (wanted, i));
    }
  copy->n_points = wanted->len;
  burst = burst_of (scene, "points", language);

  return replace (self, index, copy, burst);
}

/* --- Languages --- */

/* Takes it out where it is not the only one. Returns: whether it was there */
static gboolean
strip (const ChorsuText **text,
       ChorsuArena       *arena,
       const char        *language)
{
  const ChorsuText *rest;

  if (*text == NULL || !chorsu_text_has (*text, language))
    return FALSE;

  rest = chorsu_text_put (*text, arena, language, NULL);
  if (rest == NULL)
    return FALSE;

  *text = rest;
  return TRUE;
}

gboolean
chorsu_document_remove_language (ChorsuDocument *self,
                                 const char     *language)
{
  g_autoptr (ChorsuBriefing) next = NULL;
  gboolean changed;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  next = chorsu_briefing_copy (chorsu_document_get_briefing (self));
  changed = strip (&next->title, next->arena, language);
  for (guint i = 0; i < next->scenes->len; i++)
    {
      g_autoptr (ChorsuScene) copy = chorsu_scene_copy (g_ptr_array_index (next->scenes, i));
      gboolean differs = FALSE;

      for (ChorsuSceneText which = 0; which < CHORSU_N_SCENE_TEXTS; which++)
        differs |= strip (text_of (copy, which), copy->arena, language);
      for (guint j = 0; j < copy->n_points; j++)
        differs |= strip (&copy->points[j], copy->arena, language);
      if (!differs)
        continue;
      g_object_unref (g_ptr_array_index (next->scenes, i));
      g_ptr_array_index (next->scenes, i) = g_steal_pointer (&copy);
      changed = TRUE;
    }

  if (changed)
    chorsu_document_change (self, g_steal_pointer (&next), NULL);

  return changed;
}
