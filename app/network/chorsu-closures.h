/* chorsu-closures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-network.h"

G_BEGIN_DECLS

/**
 * ChorsuClosureType:
 * @CHORSU_CLOSURE_COUNTRY: closes every node that lies only in the country,
 *   every segment that ends at such a node, and every segment whose drawn line
 *   runs %CHORSU_NETWORK_INSIDE_KM or more inside it
 * @CHORSU_CLOSURE_BORDER: closes the crossings between two countries: the
 *   nodes that lie in both, and the segments that go from one to the other
 * @CHORSU_CLOSURE_NODE: closes the node and the segments that meet there
 * @CHORSU_CLOSURE_SEGMENT: closes the segment
 * @CHORSU_CLOSURE_CORRIDOR: closes the segments of all its routes
 * @CHORSU_CLOSURE_MODE: closes all segments of a mode
 *
 * What may be closed, and what that means.
 */
typedef enum
{
  CHORSU_CLOSURE_COUNTRY,
  CHORSU_CLOSURE_BORDER,
  CHORSU_CLOSURE_NODE,
  CHORSU_CLOSURE_SEGMENT,
  CHORSU_CLOSURE_CORRIDOR,
  CHORSU_CLOSURE_MODE
} ChorsuClosureType;

/**
 * ChorsuClosure:
 * @type: what is closed
 * @id: interned: code of the country, id of the record, word of the mode; of a
 *   border the code that comes first in the alphabet
 * @other: (nullable): interned code of a border's other country
 *
 * A plain value; equal when all members are.
 */
typedef struct
{
  ChorsuClosureType  type;
  const char        *id;
  const char        *other;
} ChorsuClosure;

ChorsuClosure chorsu_closure_country (const char *code);
ChorsuClosure chorsu_closure_border  (const char *code,
                                      const char *other);

/** From a node, segment, corridor, country or neighbour. Returns: whether @ref is one */
gboolean      chorsu_closure_of_ref  (ChorsuRef      ref,
                                      ChorsuClosure *closure);

/** From the word of a mode: "sea". Returns: whether there is one */
gboolean      chorsu_closure_of_mode (const char     *word,
                                      ChorsuClosure  *closure);

/**
 * ChorsuClosures:
 *
 * A set of closures in the order they were made. Immutable and
 * reference-counted: a changed set is a new one. May be used from any thread.
 */
typedef struct _ChorsuClosures ChorsuClosures;

/** Nothing is closed. Returns: (transfer full) */
ChorsuClosures      *chorsu_closures_new       (void);

/**
 * chorsu_closures_parse:
 * @network: a network
 * @text: names separated by commas: country codes ("RU"), borders ("KZ-RU"),
 *   modes ("sea", "mode:sea"), ids of nodes, segments and corridors with or
 *   without "node:", "segment:", "corridor:" before them, or names of countries
 *   and nodes; "" for none
 * @error: return location for `CHORSU_NETWORK_ERROR_UNKNOWN`
 *
 * For command lines and files.
 *
 * Returns: (transfer full) (nullable): the set, or %NULL with @error set
 */
ChorsuClosures      *chorsu_closures_parse     (ChorsuNetwork         *network,
                                                const char            *text,
                                                GError               **error);

/** In the form chorsu_closures_parse() reads. Returns: (transfer full) */
char                *chorsu_closures_to_string (const ChorsuClosures  *self);

ChorsuClosures      *chorsu_closures_ref       (ChorsuClosures        *self);
void                 chorsu_closures_unref     (ChorsuClosures        *self);

guint                chorsu_closures_get_n     (const ChorsuClosures  *self);
ChorsuClosure        chorsu_closures_get       (const ChorsuClosures  *self,
                                                guint                  index);
gboolean             chorsu_closures_contains  (const ChorsuClosures  *self,
                                                ChorsuClosure          closure);
gboolean             chorsu_closures_equal     (const ChorsuClosures  *a,
                                                const ChorsuClosures  *b);

/** With one more, or without one. Returns: (transfer full) */
ChorsuClosures      *chorsu_closures_with      (ChorsuClosures        *self,
                                                ChorsuClosure          closure);
ChorsuClosures      *chorsu_closures_without   (ChorsuClosures        *self,
                                                ChorsuClosure          closure);

/**
 * chorsu_closures_apply:
 * @self: a set
 * @network: a network
 * @nodes: (array): for each node of @network, set to %TRUE where it is closed
 *   and left alone otherwise
 * @segments: (array): the same for each segment
 */
void                 chorsu_closures_apply     (const ChorsuClosures  *self,
                                                ChorsuNetwork         *network,
                                                guint8                *nodes,
                                                guint8                *segments);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuClosures, chorsu_closures_unref)

G_END_DECLS
