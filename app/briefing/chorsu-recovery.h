/* chorsu-recovery.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Locks and recovery files of briefings that are edited. Both lie in a folder
 * of the user's state, named by a key. A lock is held by the kernel for a
 * process, so nothing is left of it when the process dies, however it does; a
 * recovery file whose key can be locked is therefore what somebody lost.
 * Everything here blocks, and may be called from any thread.
 */

typedef struct _ChorsuLock ChorsuLock;

/** Returns: (transfer full): the key of a file; the same by whatever name it is called */
char       *chorsu_recovery_key_of_path (const char  *path);

/** Returns: (transfer full): a key of what has no file yet */
char       *chorsu_recovery_new_key     (void);

/**
 * chorsu_lock_take:
 * @key: a key
 * @error: return location: `G_IO_ERROR_BUSY` when somebody has it, another one
 *   when there can be no locks
 *
 * Returns: (transfer full) (nullable): the lock, also against other windows of
 *   this process
 */
ChorsuLock *chorsu_lock_take            (const char  *key,
                                         GError     **error);
void        chorsu_lock_release         (ChorsuLock  *self);

/**
 * ChorsuRecovery:
 * @path: (nullable): the file it belongs to
 * @base: (nullable): checksum of what that file said when it was last read or written
 * @content: the briefing, as in a file
 */
typedef struct
{
  char   *path;
  char   *base;
  GBytes *content;
} ChorsuRecovery;

/** Writes it whole or not at all, and sees that it is on the disk. */
gboolean        chorsu_recovery_write   (const char            *key,
                                         const ChorsuRecovery  *recovery,
                                         GError               **error);

/** Returns: (transfer full) (nullable): %NULL when there is none that can be read */
ChorsuRecovery *chorsu_recovery_read    (const char            *key);
void            chorsu_recovery_remove  (const char            *key);
void            chorsu_recovery_free    (ChorsuRecovery        *self);

/** Returns: (transfer full) (array zero-terminated=1): keys of recovery files, the latest first */
char          **chorsu_recovery_list    (void);

/** Writes a file whole or not at all, keeps its permissions, and sees that it is on the disk. */
gboolean        chorsu_recovery_replace (const char            *path,
                                         GBytes                *content,
                                         GError               **error);

/** Returns: (transfer full): what tells contents apart */
char           *chorsu_recovery_checksum (GBytes               *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuLock, chorsu_lock_release)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuRecovery, chorsu_recovery_free)

G_END_DECLS
