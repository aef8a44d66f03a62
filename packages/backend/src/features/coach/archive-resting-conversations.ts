import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { archiveRestingSessions } from './conversations.store.ts';

const restMs = 90 * 86_400_000;
const atOnce = 500;

/**
 * Archives a part of the conversations whose last message is 90 days old. They stay listed, readable and exported, and
 * come back with their next message. @returns how many; none when nothing is left.
 */
export function archiveRestingConversations({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  const now = clock.now();
  return archiveRestingSessions(db, { before: new Date(now.getTime() - restMs), now, limit: atOnce });
}
