/* chorsu-closures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-closures.h"

#include <string.h>

struct _ChorsuClosures
{
  gatomicrefcount  ref_count;
  GArray          *closures;   /* of ChorsuClosure */
};

ChorsuClosure
chorsu_closure_country (const char *code)
{
  return (ChorsuClosure) { CHORSU_CLOSURE_COUNTRY, g_intern_string (code), NULL };
}

ChorsuClosure
chorsu_closure_border (const char *code,
                       const char *other)
{
  gboolean swap = strcmp (code, other) > 0;

  return (ChorsuClosure) {
    CHORSU_CLOSURE_BORDER,
    g_intern_string (swap ? other : code),
    g_intern_string (swap ? code : other),
  };
}

gboolean
chorsu_closure_of_ref (ChorsuRef      ref,
                       ChorsuClosure *closure)
{
  static const struct
  {
    ChorsuKind        kind;
    ChorsuClosureType type;
  } types[] = {
    { CHORSU_KIND_COUNTRY, CHORSU_CLOSURE_COUNTRY },
    { CHORSU_KIND_NEIGHBOUR, CHORSU_CLOSURE_COUNTRY },
    { CHORSU_KIND_NODE, CHORSU_CLOSURE_NODE },
    { CHORSU_KIND_SEGMENT, CHORSU_CLOSURE_SEGMENT },
    { CHORSU_KIND_CORRIDOR, CHORSU_CLOSURE_CORRIDOR },
  };

  g_return_val_if_fail (closure != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i].kind == ref.kind)
      {
        *closure = (ChorsuClosure) { types[i].type, ref.id, NULL };
        return TRUE;
      }

  return FALSE;
}

static ChorsuClosures *
create (guint n)
{
  ChorsuClosures *self = g_new0 (ChorsuClosures, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->closures = g_array_sized_new (FALSE, FALSE, sizeof (ChorsuClosure), n);

  return self;
}

ChorsuClosures *
chorsu_closures_new (void)
{
  return create (0);
}

ChorsuClosures *
chorsu_closures_ref (ChorsuClosures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
chorsu_closures_unref (ChorsuClosures *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->closures);
  g_free (self);
}

guint
chorsu_closures_get_n (const ChorsuClosures *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->closures->len;
}

ChorsuClosure
chorsu_closures_get (const ChorsuClosures *self,
                     guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->closures->len, ((ChorsuClosure) { 0 }));

  return g_array_index (self->closures, ChorsuClosure, index);
}

static gboolean
closure_equal (ChorsuClosure a,
               ChorsuClosure b)
{
  return a.type == b.type && a.id == b.id && a.other == b.other;
}

gboolean
chorsu_closures_contains (const ChorsuClosures *self,
                          ChorsuClosure         closure)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->closures->len; i++)
    if (closure_equal (g_array_index (self->closures, ChorsuClosure, i), closure))
      return TRUE;

  return FALSE;
}

gboolean
chorsu_closures_equal (const ChorsuClosures *a,
                       const ChorsuClosures *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->closures->len != b->closures->len)
    return FALSE;
  for (guint i = 0; i < a->closures->len; i++)
    if (!chorsu_closures_contains (b, g_array_index (a->closures, ChorsuClosure, i)))
      return FALSE;

  return TRUE;
}

ChorsuClosures *
chorsu_closures_with (ChorsuClosures *self,
                      ChorsuClosure   closure)
{
  ChorsuClosures *changed;

  g_return_val_if_fail (self != NULL, NULL);

  if (chorsu_closures_contains (self, closure))
    return chorsu_closures_ref (self);

  changed = create (self->closures->len + 1);
  g_array_append_vals (changed->closures, self->closures->data, self->closures->len);
  g_array_append_val (changed->closures, closure);

  return changed;
}

ChorsuClosures *
chorsu_closures_without (ChorsuClosures *self,
                         ChorsuClosure   closure)
{
  ChorsuClosures *changed;

  g_return_val_if_fail (self != NULL, NULL);

  if (!chorsu_closures_contains (self, closure))
    return chorsu_closures_ref (self);

  changed = create (self->closures->len);
  for (guint i = 0; i < self->closures->len; i++)
    {
      ChorsuClosure kept = g_array_index (self->closures, ChorsuClosure, i);

      if (!closure_equal (kept, closure))
        g_array_append_val (changed->closures, kept);
    }

  return changed;
}
