import { turnsToFold } from '@sleek/domain/conversation/context-budget';
import { emptySummary, summariseTurns } from '@sleek/domain/conversation/summarise-turns';
import { findCareSignals } from '@sleek/domain/safety/care-signals';
import { findNumericRequests } from '@sleek/domain/safety/numeric-requests';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { writeHealthData } from '../consent/write-health-data.ts';
import { summaryOf, turnOf } from './conversation.ts';
import { findSession, foldMessages, listNextMessages } from './conversations.store.ts';

/** At once, the oldest first; of a longer backlog the rest is folded after the next answers. */
const messagesAtOnce = 400;

/**
 * Folds the older messages of a conversation into its summary once they come near the budget. The messages stay as
 * they are. Of two who do it at once one does it; cut off midway nothing is lost, and the next answer does it.
 */
export async function summariseConversation(
  { db, sealedText }: { db: Database; sealedText: SealedText },
  userId: string,
  sessionId: string,
): Promise<void> {
  const session = await findSession(db, userId, sessionId);
  if (session === null) return;
  const from = session.summarised_to;
  const rows = await listNextMessages(db, userId, { sessionId, seq: from, limit: messagesAtOnce });
  const turns = rows.map((row) => turnOf(row, sealedText));
  const count = turnsToFold(turns);
  const last = rows[count - 1];
  if (last === undefined) return;
  // One more than is folded: an answer tells whether the question before it was understood.
  const folded = turns.slice(0, count + 1).map(({ role, content, intent }) => ({
    role,
    content,
    answered: intent !== null,
  }));
  const summary = summariseTurns(summaryOf(session, sealedText) ?? emptySummary, folded, isWorrying);
  const sealed = sealedText.seal(JSON.stringify(summary));
  await writeHealthData(db, userId, (turn) =>
    foldMessages(turn, userId, { sessionId, from, to: last.seq, summary: sealed }),
  );
}

/** Neither distress nor an unsafe wish is carried on as what a member wants. */
const isWorrying = (message: string): boolean =>
  findCareSignals(message).length > 0 || findNumericRequests(message).length > 0;
