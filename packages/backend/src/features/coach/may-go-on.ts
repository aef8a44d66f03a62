import type { Actor } from '../../edge/actor.ts';
import { heldConsents } from '../consent/holds-consent.ts';
import type { Conversation } from './conversation.ts';
import { beginReads, type Ground, type GroundDeps, inTimeOrNull, readGround } from './read-ground.ts';
import { silenceOf } from './silence.ts';

type Asked = { message: string; conversation: Conversation };
type UnderWay<Q extends Asked> = { question: Q; ground: Ground };

/**
 * Whether more may be sent to a provider for an answer under way: a consent may have been taken back since it began, on
 * another device, or numbers withheld. What cannot be found out in time may not be.
 */
export async function mayGoOn(
  deps: Pick<GroundDeps, 'db' | 'readFacts' | 'toolTimeoutMs'>,
  { userId }: Actor,
  { question: { conversation }, ground: { today, silence } }: UnderWay<Asked>,
): Promise<boolean> {
  const stands = await inTimeOrNull(async () => {
    const [held, facts] = await Promise.all([
      heldConsents(deps.db, userId, ['health_data', 'ai_processing']),
      deps.readFacts(deps.db, userId),
    ]);
    return held.size === 2 && silenceOf({ facts, today, conversation }) === silence;
  }, deps.toolTimeoutMs);
  return stands ?? false;
}

/** The question as it stands now, after something of that has changed. */
export async function askedAfresh<Q extends Asked>(
  deps: GroundDeps,
  actor: Actor,
  question: Q,
): Promise<UnderWay<Q>> {
  const held = await heldConsents(deps.db, actor.userId, ['health_data', 'ai_processing']);
  const conversation = {
    ...question.conversation,
    kept: held.has('health_data'),
    mayLeave: held.has('ai_processing'),
    maySearch: false,
  };
  const { message } = question;
  const ground = await readGround(deps, actor, { message, conversation, reads: beginReads(deps, actor) });
  return { question: { ...question, conversation }, ground };
}
