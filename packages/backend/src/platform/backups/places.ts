import { join } from 'node:path';

/** Where the database server puts its finished write-ahead log. */
export const walArchiveOf = (backupDir: string): string => join(backupDir, 'wal');
/** Where the copies of the database lie, a folder each. */
export const basesOf = (backupDir: string): string => join(backupDir, 'base');
/** Where the dumps of a database lie that is not ours to copy, a folder each. */
export const dumpsOf = (backupDir: string): string => join(backupDir, 'dumps');
/** Where the photos lie, each under the hash of its bytes, and the list of them. */
export const photosOf = (backupDir: string): string => join(backupDir, 'photos');
/** Who asked for deletion; it is written all the time, not only by backups. */
export const ledgerOf = (backupDir: string): string => join(backupDir, 'deletion-ledger.jsonl');
