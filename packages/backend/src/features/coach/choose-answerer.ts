import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import { answerMessage } from './answer-message.ts';
import type { Conversation } from './conversation.ts';

/** Who makes an answer. `sendsDataOut`: what a question needs leaves this server for a model provider. */
export type Answerer = { name: string; sendsDataOut: boolean; answer: typeof answerMessage };

export const embeddedAnswerer: Answerer = { name: 'embedded', sendsDataOut: false, answer: answerMessage };

/** The first that the member's consents allow: without `ai_processing` nothing leaves this server. */
export async function chooseAnswerer(
  { db, answerers }: { db: Database; answerers: readonly Answerer[] },
  { userId }: Actor,
  { kept }: Pick<Conversation, 'kept'>,
): Promise<Answerer> {
  const mayLeave = kept && (await holdsConsent(db, userId, 'ai_processing'));
  const chosen = answerers.find(({ sendsDataOut }) => mayLeave || !sendsDataOut);
  if (chosen === undefined) throw new Error('No answerer keeps data on this server');
  return chosen;
}
