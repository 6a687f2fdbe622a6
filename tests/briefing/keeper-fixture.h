/* keeper-fixture.h: keepers, waited for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-keeper.h"

G_BEGIN_DECLS

/** Lets recovery files lie in a folder of the test's own. Returns: (transfer full): the folder */
char         *keeper_fixture_init  (void);

/** As chorsu_keeper_open_async(), with the real dataset. */
ChorsuKeeper *keeper_fixture_open  (const char    *path,
                                    guint          interval,
                                    GError       **error);
gboolean      keeper_fixture_save  (ChorsuKeeper  *keeper,
                                    const char    *path,
                                    GError       **error);

G_END_DECLS
