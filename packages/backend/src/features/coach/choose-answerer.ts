import type { Actor } from '../../edge/actor.ts';
import { answerMessage, type Question } from './answer-message.ts';
import { type Reservation, setTokensAside, type TokenDeps } from './spend-tokens.ts';

/** Who makes an answer. `sendsDataOut`: what a question needs leaves this server for a model provider. */
export type Answerer = {
  name: string;
  sendsDataOut: boolean;
  answer: typeof answerMessage;
  /** What an answer may cost at most; who has none costs nothing. */
  tokensAtMost?(question: Question): number;
};
/** `reservation` is what was set aside for the answer; null for one that costs nothing. */
export type Chosen = { answerer: Answerer; reservation: Reservation | null };

export const embeddedAnswerer: Answerer = { name: 'embedded', sendsDataOut: false, answer: answerMessage };

/**
 * The first that the member's consents allow, without `ai_processing` one that sends nothing out, and that the token
 * budget has room for: beyond it the member is answered all the same, by who costs nothing.
 */
export async function chooseAnswerer(
  deps: TokenDeps & { answerers: readonly Answerer[] },
  actor: Actor,
  question: Question,
): Promise<Chosen> {
  const { id: sessionId, kept, mayLeave } = question.conversation;
  for (const answerer of deps.answerers) {
    if (answerer.sendsDataOut && !(kept && mayLeave)) continue;
    const tokens = answerer.tokensAtMost?.(question) ?? 0;
    if (tokens === 0) return { answerer, reservation: null };
    const reservation = await setTokensAside(deps, actor, { sessionId, tokens });
    if (reservation !== null) return { answerer, reservation };
  }
  throw new Error('No answerer keeps data on this server and costs nothing');
}
