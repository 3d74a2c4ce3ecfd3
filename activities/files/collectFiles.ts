import type { Database } from '../../store/database';
import type { FileStore } from '../../store/files/fileStore';
import { doomOrphans, removeDoomed, removeStrays } from '../../store/files/removal';

/** An upload that was not sent within a day is forgotten; one that is still under way after that has no end. */
const ORPHAN_AFTER_MS = 24 * 3_600_000;
/** A look of the reconciler has less than a minute, and a file of 25 MiB is a hundred documents. */
const AT_ONCE = 100;
/** Pieces of 255 KiB; a look reads no more of them than their keys. */
const PIECES_AT_ONCE = 1000;

/**
 * Collects files that belong to nothing, and the bytes of those whose words were erased: cut uploads, files that were never sent, or
 * sent with what never was, and bytes that a killed process left behind a removal.
 * @returns how many were removed
 */
export async function collectFiles(database: Database, files: FileStore, now: Date): Promise<number> {
  await doomOrphans(database, new Date(now.getTime() - ORPHAN_AFTER_MS), AT_ONCE);
  const removed = await removeDoomed(database, files, {}, AT_ONCE);
  return removed + (await removeStrays(database, files, PIECES_AT_ONCE));
}
