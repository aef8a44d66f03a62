import { createHash } from 'node:crypto';

/**
 * What the deletion ledger knows a member by. Ids are random (122 bits), so no list of candidates can be tried and
 * the hash needs no key; with one, a ledger could not be read any more once the key was changed or lost, and a
 * restored backup would bring people back.
 */
export const memberHash = (userId: string): string =>
  createHash('sha256').update(`sleek-coach:deleted-member:${userId}`).digest('hex');
