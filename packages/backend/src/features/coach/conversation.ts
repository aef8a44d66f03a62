import { randomUUID } from 'node:crypto';
import type { IntentId } from '../../llm/embedded/intent.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import { findActiveSession, insertSession, lockSession, updateSession } from './coach.store.ts';

export type ConversationDeps = { db: Database; clock: Clock; sealedText: SealedText };
export type Turn = {
  role: 'user' | 'assistant';
  content: string;
  intent?: IntentId | null;
  /** What the member told of themselves that ends numbers in this conversation. */
  tells?: 'minor' | 'pregnancy';
};
/** `kept` is false for a member who withdrew the consent to keep health data: nothing of it is stored. */
export type Conversation = { id: string; turns: Turn[]; kept: boolean };

/** More would be carried for nothing: answers rest on today's data, not on old talk. */
const keptTurns = 12;

/** The member's session of that id, or a new one under it; an id that can't be used gets a fresh one. */
export async function openConversation(
  { db, clock, sealedText }: ConversationDeps,
  userId: string,
  wantedId: string | null,
): Promise<Conversation> {
  if (!(await holdsConsent(db, userId, 'health_data'))) return forgetful(wantedId);
  const now = clock.now();
  if (wantedId !== null) {
    const present =
      (await findActiveSession(db, userId, wantedId)) ??
      ((await insertSession(db, userId, { id: wantedId, now }))
        ? { id: wantedId, conversation_history: null }
        : // Another message of this conversation may have been first by a moment.
          await findActiveSession(db, userId, wantedId));
    if (present !== null)
      return { id: present.id, turns: readTurns(present.conversation_history, sealedText), kept: true };
  }
  const id = randomUUID();
  await insertSession(db, userId, { id, now });
  return { id, turns: [], kept: true };
}

const forgetful = (wantedId: string | null): Conversation => ({
  id: wantedId ?? randomUUID(),
  turns: [],
  kept: false,
});

/** Adds an exchange. Call inside a transaction: the session stays locked until it ends. */
export async function rememberExchange(
  { db, clock, sealedText }: ConversationDeps,
  userId: string,
  { sessionId, exchange }: { sessionId: string; exchange: readonly Turn[] },
): Promise<void> {
  const session = await lockSession(db, userId, sessionId);
  if (session === null) return;
  const turns = [...readTurns(session.conversation_history, sealedText), ...exchange].slice(-keptTurns);
  await updateSession(db, userId, {
    id: sessionId,
    history: sealedText.seal(JSON.stringify(turns)),
    messages: exchange.length,
    now: clock.now(),
  });
}

function readTurns(sealed: string | null, sealedText: SealedText): Turn[] {
  return sealed === null ? [] : (JSON.parse(sealedText.open(sealed)) as Turn[]);
}
