import type { ConsentType } from '@sleek/contract/consent';
import type { Actor } from '../../edge/actor.ts';
import { readDataVersion } from '../../platform/postgres/data-version.ts';
import { heldConsents } from '../consent/holds-consent.ts';
import type { Conversation } from './conversation.ts';
import { beginReads, type Ground, type GroundDeps, inTimeOrNull, readGround } from './read-ground.ts';
import { silenceOf } from './silence.ts';

type Asked = { message: string; conversation: Conversation };
type UnderWay<Q extends Asked> = { question: Q; ground: Ground };

type StandingDeps = Pick<GroundDeps, 'db' | 'readFacts' | 'toolTimeoutMs'>;

/**
 * Whether more may be sent to a provider for an answer under way: a consent may have been taken back since it began, on
 * another device, or numbers withheld. What cannot be found out in time may not be.
 */
export const mayGoOn = (deps: StandingDeps, actor: Actor, underWay: UnderWay<Asked>): Promise<boolean> =>
  stands(deps, actor, { underWay, consents: ['health_data', 'ai_processing'] });

/**
 * Whether more of what has come for it may be said, asked before each sentence: a provider may speak for many seconds.
 * As long as the member's data stand still that is one look at their version.
 */
export function sayingOn(
  deps: StandingDeps,
  actor: Actor,
  underWay: UnderWay<Asked>,
): () => Promise<boolean> {
  let seen: number | null = null;
  return async () => {
    const version = await inTimeOrNull(() => readDataVersion(deps.db, actor.userId), deps.toolTimeoutMs);
    if (version !== null && version === seen) return true;
    seen = version;
    return stands(deps, actor, { underWay, consents: ['health_data'] });
  };
}

type Standing = { underWay: UnderWay<Asked>; consents: readonly ConsentType[] };

async function stands(
  { db, readFacts, toolTimeoutMs }: StandingDeps,
  { userId }: Actor,
  { underWay: { question, ground }, consents }: Standing,
): Promise<boolean> {
  const { today, silence } = ground;
  const { conversation } = question;
  const found = await inTimeOrNull(async () => {
    const [held, facts] = await Promise.all([heldConsents(db, userId, consents), readFacts(db, userId)]);
    return held.size === consents.length && silenceOf({ facts, today, conversation }) === silence;
  }, toolTimeoutMs);
  return found ?? false;
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
