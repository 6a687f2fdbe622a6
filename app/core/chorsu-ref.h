/* chorsu-ref.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a record is about. */
typedef enum
{
  CHORSU_KIND_NONE,
  CHORSU_KIND_COUNTRY,      /* one of the five */
  CHORSU_KIND_NEIGHBOUR,    /* a neighbour or actor */
  CHORSU_KIND_GOAL,
  CHORSU_KIND_RESOURCE,     /* a resource site */
  CHORSU_KIND_COMMODITY,
  CHORSU_KIND_NODE,
  CHORSU_KIND_SEGMENT,
  CHORSU_KIND_CORRIDOR,
  CHORSU_KIND_SECURITY,     /* a security site */
  CHORSU_KIND_ENGAGEMENT,
  CHORSU_KIND_EVENT,
  CHORSU_KIND_ORGANISATION,
  CHORSU_KIND_SOURCE,
  CHORSU_KIND_REGION,       /* the five countries together */
  CHORSU_KIND_BORDER,       /* a land border of the security chapter */
  CHORSU_KIND_FACT,         /* a sourced statement about countries */
  CHORSU_N_KINDS
} ChorsuKind;

/**
 * ChorsuRef:
 * @kind: the kind, or %CHORSU_KIND_NONE for "nothing"
 * @id: interned id inside the kind; %NULL for "nothing"
 *
 * Names a record of a dataset. A plain value; two refs are the same when both
 * members are equal, since ids are interned.
 */
typedef struct
{
  ChorsuKind  kind;
  const char *id;
} ChorsuRef;

#define CHORSU_REF_NONE ((ChorsuRef) { CHORSU_KIND_NONE, NULL })

/** A ref from a kind and any string. */
ChorsuRef   chorsu_ref         (ChorsuKind  kind,
                                const char *id);

static inline gboolean
chorsu_ref_equal (ChorsuRef a,
                  ChorsuRef b)
{
  return a.kind == b.kind && a.id == b.id;
}

static inline gboolean
chorsu_ref_is_none (ChorsuRef ref)
{
  return ref.kind == CHORSU_KIND_NONE;
}

/** The kind's word in files and on the command line: "country", "resource", … */
const char *chorsu_kind_to_nick   (ChorsuKind  kind);

/** The kind of a word, singular or plural; %CHORSU_KIND_NONE when unknown. */
ChorsuKind  chorsu_kind_from_nick (const char *nick);

/**
 * chorsu_ref_parse:
 * @text: "kind:id"
 * @ref: (out): the ref
 *
 * Only the form is checked; whether the record exists is the dataset's to say.
 *
 * Returns: whether @text has that form
 */
gboolean    chorsu_ref_parse      (const char *text,
                                   ChorsuRef  *ref);

/** "kind:id", "" for none. Returns: (transfer full) */
char       *chorsu_ref_to_string  (ChorsuRef   ref);

G_END_DECLS
