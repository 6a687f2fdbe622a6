/* chorsu-dataset-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-dataset-private.h"

#include "chorsu-text-private.h"

/* How well a record answers to a text; the better kind of match wins. */
typedef enum
{
  MATCH_NAME,
  MATCH_ID_FOLDED
} MatchKind;

typedef struct
{
  ChorsuRef ref;
  MatchKind kind;
} Match;

/* What texts are compared by; NULL for what is no UTF-8. */
static char *
fold_name (const char *name)
{
  g_autofree char *normal = NULL;

  /* Most ids and names: Unicode's tables would say the same, more slowly. */
  if (g_str_is_ascii (name))
    return g_ascii_strdown (name, -1);

  normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  return normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
}

static void
add_name (GHashTable *names,
          const char *name,
          ChorsuRef   ref,
          MatchKind   kind)
{
  g_autofree char *key = fold_name (name);
  Match match = { ref, kind };
  GArray *matches;

  if (key == NULL)
    return;

  matches = g_hash_table_lookup (names, key);
  if (matches == NULL)
    {
      matches = g_array_new (FALSE, FALSE, sizeof (Match));
      g_hash_table_insert (names, g_steal_pointer (&key), matches);
    }

  for (guint i = 0; i < matches->len; i++)
    {
      Match *other = &g_array_index (matches, Match, i);

      if (chorsu_ref_equal (other->ref, ref))
        {
          other->kind = MAX (other->kind, kind);
          return;
        }
    }

  g_array_append_val (matches, match);
}

static void
add_record (GHashTable         *names,
            const ChorsuRecord *record)
{
  const ChorsuText *name = record->name;

  add_name (names, record->ref.id, record->ref, MATCH_ID_FOLDED);

  for (guint i = 0; name != NULL && i < name->n_translations; i++)
    add_name (names, name->translations[i].text, record->ref, MATCH_NAME);

  for (guint i = 0; record->aliases != NULL && record->aliases[i] != NULL; i++)
    add_name (names, record->aliases[i], record->ref, MATCH_NAME);
}

void
chorsu_dataset_index_names (ChorsuDataset *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint kind = 0; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < self->records[kind]->len; i++)
      add_record (self->names, g_ptr_array_index (self->records[kind], i));
}

static void
append_exact_ids (ChorsuDataset *self,
                  const char    *text,
                  GArray        *refs)
{
  for (guint kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    {
      ChorsuRef ref = chorsu_ref (kind, text);

      if (chorsu_dataset_find (self, ref) != NULL)
        g_array_append_val (refs, ref);
    }
}

static void
append_folded (ChorsuDataset *self,
               const char    *text,
               MatchKind      kind,
               GArray        *refs)
{
  g_autofree char *key = fold_name (text);
  GArray *matches = key != NULL ? g_hash_table_lookup (self->names, key) : NULL;

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      Match *match = &g_array_index (matches, Match, i);

      if (match->kind == kind)
        g_array_append_val (refs, match->ref);
    }
}

GArray *
chorsu_dataset_resolve_all (ChorsuDataset *self,
                            const char    *text)
{
  GArray *refs = g_array_new (FALSE, FALSE, sizeof (ChorsuRef));
  ChorsuRef ref;

  g_return_val_if_fail (CHORSU_IS_DATASET (self), refs);
  g_return_val_if_fail (text != NULL, refs);

  if (!g_utf8_validate (text, -1, NULL))
    return refs;

  if (chorsu_ref_parse (text, &ref))
    {
      if (chorsu_dataset_find (self, ref) != NULL)
        g_array_append_val (refs, ref);
      return refs;
    }

  append_exact_ids (self, text, refs);
  if (refs->len == 0)
    append_folded (self, text, MATCH_ID_FOLDED, refs);
  if (refs->len == 0)
    append_folded (self, text, MATCH_NAME, refs);

  return refs;
}

gboolean
chorsu_dataset_resolve (ChorsuDataset *self,
                        const char    *text,
                        ChorsuRef     *ref)
{
  g_autoptr (GArray) refs = NULL;

  g_return_val_if_fail (CHORSU_IS_DATASET (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ref != NULL, FALSE);

  refs = chorsu_dataset_resolve_all (self, text);
  if (refs->len != 1)
    return FALSE;

  *ref = g_array_index (refs, ChorsuRef, 0);
  return TRUE;
}
