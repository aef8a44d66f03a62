import { shareSpent, type TokenLimits } from '@sleek/domain/conversation/token-budget';
import { localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import { commitLater } from '../../platform/postgres/commit-later.ts';
import { type BegunRun, insertRun, insertSessionWithRun } from './begin-run.store.ts';
import { type Answerer, chooseAnswerer } from './choose-answerer.ts';
import { type Conversation, type ConversationDeps, openConversation } from './conversation.ts';
import type { Reservation, TokenDeps } from './spend-tokens.ts';

type BeginDeps = ConversationDeps & TokenDeps & { answerers: readonly Answerer[] };
type Asked = {
  runId: string;
  sessionId: string | null;
  message: string;
  /** Told of the conversation as soon as it is known, while the run is written; once more where that was in vain. */
  onOpened(conversation: Conversation): void;
};
export type Beginning = {
  conversation: Conversation;
  answerer: Answerer;
  /** What was set aside for the answer; null for one that costs nothing. */
  reservation: Reservation | null;
  /** How much of the budgets was spent before it, 0 to 1. */
  shareSpent: number;
  /** Until then the run, and what was set aside, are written but not yet kept. */
  sure: Promise<void>;
};

/**
 * Opens the conversation, chooses who answers in it, and writes the run with what its answer may cost. Whether anything
 * may be sent out is decided when this returns; that it is kept, only with `sure`. Once more from the start when the
 * conversation came or went between the two.
 */
export async function beginRun(deps: BeginDeps, actor: Actor, asked: Asked): Promise<Beginning> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { conversation, isNew } = await openConversation(deps, actor.userId, asked.sessionId);
    asked.onOpened(conversation);
    const choice = chooseAnswerer(deps.answerers, { ...asked, conversation });
    if (!conversation.kept)
      return {
        conversation,
        answerer: choice.answerer,
        reservation: null,
        shareSpent: 0,
        sure: Promise.resolve(),
      };
    const now = deps.clock.now();
    const reservation: Reservation = {
      // One of UTC: a member who changes their time zone gains nothing.
      day: localDayAt(now.getTime(), 'UTC'),
      sessionId: conversation.id,
      tokens: choice.tokens,
    };
    const run = { userId: actor.userId, id: asked.runId, now, ...reservation, ...deps.tokenLimits };
    const insert = isNew ? insertSessionWithRun : insertRun;
    const { value: begun, committed } = await commitLater(deps.db, (turn) => insert(turn, run));
    if (begun !== null)
      return {
        conversation,
        ...answererWithin(choice, begun, { reservation, limits: deps.tokenLimits }),
        sure: committed,
      };
    await committed;
  }
  throw new Error('The conversation is made or deleted whenever it is opened');
}

/** Beyond the budget the member is answered all the same, by who costs nothing. */
function answererWithin(
  { answerer, spare, tokens }: ReturnType<typeof chooseAnswerer>,
  { before }: BegunRun,
  { reservation, limits }: { reservation: Reservation; limits: TokenLimits },
): Pick<Beginning, 'answerer' | 'reservation' | 'shareSpent'> {
  if (tokens === 0) return { answerer, reservation: null, shareSpent: 0 };
  return before === null
    ? { answerer: spare, reservation: null, shareSpent: 1 }
    : { answerer, reservation, shareSpent: shareSpent(before, limits) };
}
