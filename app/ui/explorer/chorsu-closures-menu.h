/* chorsu-closures-menu.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-explorer.h"

G_BEGIN_DECLS

/** What can be closed in a network: countries, borders, modes. Returns: (transfer full) */
GMenu *chorsu_closures_menu_new        (ChorsuNetwork  *network,
                                        const char     *language);

/**
 * chorsu_closures_menu_new_for_ref:
 * @explorer: an explorer with a network
 * @ref: something on the map
 * @segment: the segment whose line is there too, or %CHORSU_REF_NONE
 * @language: BCP 47 code
 *
 * What can be done in the network with something on the map: follow, compare,
 * close, reopen, ask how far one comes. With the segment come its ends and the
 * borders it crosses.
 *
 * Returns: (transfer full) (nullable): a menu, or %NULL for nothing
 */
GMenu *chorsu_closures_menu_new_for_ref (ChorsuExplorer *explorer,
                                         ChorsuRef       ref,
                                         ChorsuRef       segment,
                                         const char     *language);

G_END_DECLS
