import { randomUUID } from 'node:crypto';
import { conversationSummary } from '@sleek/contract/coach';
import { contextRules, turnsWithin } from '@sleek/domain/conversation/context-budget';
import type { TurnSummary } from '@sleek/domain/conversation/summarise-turns';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { heldConsents } from '../consent/holds-consent.ts';
import {
  findSession,
  insertMessages,
  listMessagesAfter,
  lockSession,
  type MessageRow,
  type SessionRow,
  updateSession,
} from './conversations.store.ts';
import type { AnswerIntent, Told, Turn } from './turn.ts';
import { isFolded, readHistory, unfoldHistory } from './unfold-history.ts';

export type ConversationDeps = { db: Database; clock: Clock; sealedText: SealedText };
/**
 * `turns` are the latest ones, oldest first. `told` counts however long ago it was said. `kept` is false for a member
 * who withdrew the consent to keep health data: nothing of it is stored.
 */
export type Conversation = {
  id: string;
  turns: Turn[];
  /** What is carried of older messages; never a number. */
  summary: TurnSummary | null;
  told: Told | null;
  kept: boolean;
  /** Whether the member lets their data go to model providers. */
  mayLeave: boolean;
  /** Whether the member lets the coach search the web. */
  maySearch: boolean;
};

/** As many as an answer may look back on while the summary is late; what is older is in it. */
const turnsAtHand = 40;
/** What a server of the version before reads. */
const turnsInHistory = 12;

/** `isNew`: it has no row yet. */
export type Opened = { conversation: Conversation; isNew: boolean };

/** The member's conversation of that id, or a new one under it; an id that can't be used gets a fresh one. */
export async function openConversation(
  deps: ConversationDeps,
  userId: string,
  wantedId: string | null,
): Promise<Opened> {
  const [held, found] = await Promise.all([
    heldConsents(deps.db, userId, ['health_data', 'ai_processing', 'web_search']),
    wantedId === null ? null : findWithMessages(deps.db, userId, wantedId),
  ]);
  if (!held.has('health_data')) return { conversation: unkept(wantedId), isNew: false };
  const allowed = { mayLeave: held.has('ai_processing'), maySearch: held.has('web_search') };
  if (found?.session.status === 'active')
    return { conversation: { ...(await conversationOf(deps, userId, found)), ...allowed }, isNew: false };
  const id = wantedId !== null && found === null ? wantedId : randomUUID();
  return { conversation: { ...empty(id), ...allowed }, isNew: true };
}

type Found = { session: SessionRow; messages: MessageRow[] };

/** Both are asked for at once; which of the messages are in the summary is seen afterwards. */
async function findWithMessages(db: Database, userId: string, id: string): Promise<Found | null> {
  const [session, messages] = await Promise.all([
    findSession(db, userId, id),
    listMessagesAfter(db, userId, { sessionId: id, seq: 0, limit: turnsAtHand }),
  ]);
  return session && { session, messages };
}

const empty = (id: string): Conversation => ({
  id,
  turns: [],
  summary: null,
  told: null,
  kept: true,
  mayLeave: false,
  maySearch: false,
});
const unkept = (wantedId: string | null): Conversation => ({
  ...empty(wantedId ?? randomUUID()),
  kept: false,
});

async function conversationOf(
  { db, sealedText }: ConversationDeps,
  userId: string,
  found: Found,
): Promise<Omit<Conversation, 'mayLeave' | 'maySearch'>> {
  const { session, messages } = isFolded(found.session)
    ? await unfoldedWithMessages({ db, sealedText }, userId, found)
    : found;
  return {
    id: session.id,
    turns: turnsWithin(
      messages.filter(({ seq }) => seq > session.summarised_to).map((row) => turnOf(row, sealedText)),
      contextRules.budgetCharacters,
    ),
    summary: summaryOf(session, sealedText),
    told: session.told,
    kept: true,
  };
}

async function unfoldedWithMessages(
  deps: Pick<ConversationDeps, 'db' | 'sealedText'>,
  userId: string,
  found: Found,
): Promise<Found> {
  const session = await unfolded(deps, userId, found.session);
  return (await findWithMessages(deps.db, userId, session.id)) ?? { ...found, session };
}

/** The session with a row for each message that it has. */
export async function unfolded(
  { db, sealedText }: { db: Database; sealedText: SealedText },
  userId: string,
  session: SessionRow,
): Promise<SessionRow> {
  return db.transaction().execute(async (turn) => {
    const locked = await lockSession(turn, userId, session.id);
    return locked === null ? session : unfoldHistory({ db: turn, sealedText }, userId, locked);
  });
}

export function summaryOf(
  { context_summary: sealed }: Pick<SessionRow, 'context_summary'>,
  sealedText: SealedText,
): TurnSummary | null {
  return sealed === null ? null : conversationSummary.parse(JSON.parse(sealedText.open(sealed)));
}

export function turnOf({ role, content, intent, tells }: MessageRow, sealedText: SealedText): Turn {
  return {
    role,
    content: sealedText.open(content),
    ...(role === 'assistant' && { intent: intent as AnswerIntent | null }),
    ...(tells !== null && { tells }),
  };
}

export type Exchange = { runId: string; askedAt: Date; turns: readonly Turn[]; title: string | null };

/** Adds an exchange to a session that the caller's transaction has locked. */
export async function rememberExchange(
  { db, clock, sealedText }: ConversationDeps,
  userId: string,
  { locked, exchange }: { locked: SessionRow; exchange: Exchange },
): Promise<void> {
  const session = await unfoldHistory({ db, sealedText }, userId, locked);
  const { runId, turns } = exchange;
  const now = clock.now();
  await insertMessages(
    db,
    turns.map(({ role, content, intent, tells }, index) => ({
      user_id: userId,
      session_id: session.id,
      seq: session.last_seq + index + 1,
      run_id: runId,
      role,
      content: sealedText.seal(content),
      intent: intent ?? null,
      tells: tells ?? null,
      created_at: role === 'user' ? exchange.askedAt : now,
    })),
  );
  const told = turns.findLast(({ tells }) => tells !== undefined)?.tells ?? session.told;
  const seq = session.last_seq + turns.length;
  const title = session.title === null && session.last_seq === 0 ? exchange.title : null;
  await updateSession(db, userId, session.id, {
    told,
    message_count: seq,
    last_seq: seq,
    last_message_at: now,
    archived_at: null,
    conversation_history: sealedText.seal(
      JSON.stringify(historyOf([...readHistory(session, sealedText), ...turns], told)),
    ),
    ...(title !== null && { title: sealedText.seal(title) }),
  });
}

/** What was told stays in the history also where the turn that tells it does not. */
function historyOf(turns: readonly Turn[], told: Told | null): Turn[] {
  const [oldest, ...rest] = turns.slice(-turnsInHistory);
  if (oldest === undefined) return [];
  const isThere = [oldest, ...rest].some(({ tells }) => tells !== undefined);
  return [told === null || isThere ? oldest : { ...oldest, tells: told }, ...rest];
}
