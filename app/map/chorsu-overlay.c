/* chorsu-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-overlay.h"

#include <string.h>

struct _ChorsuOverlay
{
  guint          ref_count; /* under the lock */
  guint          id;
  ChorsuDataset *dataset;
  GArray        *lines;     /* of ChorsuOverlayLine */
  GArray        *signs;     /* of ChorsuOverlaySign */
  GArray        *notes;     /* of ChorsuOverlayNote */
};

/* All overlays there are, by number. */
static GMutex lock;
static GHashTable *living;
static guint last_id;

static void
clear_note (gpointer data)
{
  ChorsuOverlayNote *note = data;

  g_free (note->title);
  g_free (note->text);
}

ChorsuOverlay *
chorsu_overlay_new (ChorsuDataset *dataset)
{
  ChorsuOverlay *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);

  self = g_new0 (ChorsuOverlay, 1);
  self->ref_count = 1;
  self->dataset = g_object_ref (dataset);
  self->lines = g_array_new (FALSE, TRUE, sizeof (ChorsuOverlayLine));
  self->signs = g_array_new (FALSE, TRUE, sizeof (ChorsuOverlaySign));
  self->notes = g_array_new (FALSE, TRUE, sizeof (ChorsuOverlayNote));
  g_array_set_clear_func (self->notes, clear_note);

  g_mutex_lock (&lock);
  if (living == NULL)
    living = g_hash_table_new (NULL, NULL);
  self->id = ++last_id;
  g_hash_table_insert (living, GUINT_TO_POINTER (self->id), self);
  g_mutex_unlock (&lock);

  return self;
}

ChorsuOverlay *
chorsu_overlay_ref (ChorsuOverlay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&lock);
  self->ref_count++;
  g_mutex_unlock (&lock);

  return self;
}

void
chorsu_overlay_unref (ChorsuOverlay *self)
{
  gboolean last;

  g_return_if_fail (self != NULL);

  /* Nobody may look it up between the last reference and its end. */
  g_mutex_lock (&lock);
  last = --self->ref_count == 0;
  if (last)
    g_hash_table_remove (living, GUINT_TO_POINTER (self->id));
  g_mutex_unlock (&lock);
  if (!last)
    return;

  g_array_unref (self->lines);
  g_array_unref (self->signs);
  g_array_unref (self->notes);
  g_object_unref (self->dataset);
  g_free (self);
}

void
chorsu_overlay_add_line (ChorsuOverlay     *self,
                         ChorsuOverlayLine  line)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (line.segment != NULL);

  g_array_append_val (self->lines, line);
}

void
chorsu_overlay_add_sign (ChorsuOverlay     *self,
                         ChorsuOverlaySign  sign)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->signs, sign);
}

void
chorsu_overlay_add_note (ChorsuOverlay *self,
                         double         lon,
                         double         lat,
                         const char    *title,
                         const char    *text)
{
  ChorsuOverlayNote note = { lon, lat, NULL, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL && text != NULL);

  note.title = g_strdup (title);
  note.text = g_strdup (text);
  g_array_append_val (self->notes, note);
}

guint
chorsu_overlay_get_id (const ChorsuOverlay *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->id;
}

ChorsuOverlay *
chorsu_overlay_lookup (guint id)
{
  ChorsuOverlay *self = NULL;

  if (id == 0)
    return NULL;

  g_mutex_lock (&lock);
  if (living != NULL)
    self = g_hash_table_lookup (living, GUINT_TO_POINTER (id));
  if (self != NULL)
    self->ref_count++;
  g_mutex_unlock (&lock);

  return self;
}

guint
chorsu_overlay_get_n_lines (const ChorsuOverlay *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

const ChorsuOverlayLine *
chorsu_overlay_get_line (const ChorsuOverlay *self,
                         guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->lines->len, NULL);

  return &g_array_index (self->lines, ChorsuOverlayLine, index);
}

guint
chorsu_overlay_get_n_signs (const ChorsuOverlay *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->signs->len;
}

const ChorsuOverlaySign *
chorsu_overlay_get_sign (const ChorsuOverlay *self,
                         guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->signs->len, NULL);

  return &g_array_index (self->signs, ChorsuOverlaySign, index);
}

guint
chorsu_overlay_get_n_notes (const ChorsuOverlay *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->notes->len;
}

const ChorsuOverlayNote *
chorsu_overlay_get_note (const ChorsuOverlay *self,
                         guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->notes->len, NULL);

  return &g_array_index (self->notes, ChorsuOverlayNote, index);
}

static gboolean
lines_equal (const ChorsuOverlay *a,
             const ChorsuOverlay *b)
{
  for (guint i = 0; i < a->lines->len; i++)
    {
      const ChorsuOverlayLine *one = chorsu_overlay_get_line (a, i);
      const ChorsuOverlayLine *two = chorsu_overlay_get_line (b, i);

      if (one->segment != two->segment || one->from != two->from || one->to != two->to
          || one->style != two->style || one->number != two->number)
        return FALSE;
    }

  return TRUE;
}

static gboolean
signs_equal (const ChorsuOverlay *a,
             const ChorsuOverlay *b)
{
  for (guint i = 0; i < a->signs->len; i++)
    {
      const ChorsuOverlaySign *one = chorsu_overlay_get_sign (a, i);
      const ChorsuOverlaySign *two = chorsu_overlay_get_sign (b, i);

      if (one->type != two->type || one->lon != two->lon || one->lat != two->lat || one->number != two->number)
        return FALSE;
    }

  return TRUE;
}

static gboolean
notes_equal (const ChorsuOverlay *a,
             const ChorsuOverlay *b)
{
  for (guint i = 0; i < a->notes->len; i++)
    {
      const ChorsuOverlayNote *one = chorsu_overlay_get_note (a, i);
      const ChorsuOverlayNote *two = chorsu_overlay_get_note (b, i);

      if (one->lon != two->lon || one->lat != two->lat || !g_str_equal (one->title, two->title)
          || !g_str_equal (one->text, two->text))
        return FALSE;
    }

  return TRUE;
}

gboolean
chorsu_overlay_equal (const ChorsuOverlay *a,
                      const ChorsuOverlay *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->dataset == b->dataset && a->lines->len == b->lines->len && a->signs->len == b->signs->len
         && a->notes->len == b->notes->len && lines_equal (a, b) && signs_equal (a, b) && notes_equal (a, b);
}
