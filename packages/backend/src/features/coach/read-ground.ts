import { setImmediate } from 'node:timers/promises';
import type { Energy } from '@sleek/contract/energy';
import { type LocalDay, localDayAt } from '@sleek/domain/days';
import { findCareSignals } from '@sleek/domain/safety/care-signals';
import type { JudgeContext } from '@sleek/domain/safety/judge-text';
import type { Actor } from '../../edge/actor.ts';
import { type Tongue, tongueOf } from '../../llm/embedded/message-language.ts';
import type { Silence } from '../../llm/embedded/silence.ts';
import type { Tool, WebLooks } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { MemberFacts } from '../profile/read-member.ts';
import { type Care, type CareContext, readCare } from './care.ts';
import { careStillDue } from './care-still-due.ts';
import type { Conversation } from './conversation.ts';
import { silenceOf } from './silence.ts';

export type GroundDeps = {
  db: Database;
  clock: Clock;
  readFacts(db: Database, userId: string): Promise<MemberFacts>;
  readEnergy(actor: Actor): Promise<Energy>;
  /** After it the answer goes on without what is read. */
  toolTimeoutMs: number;
  /** Whether an operator has switched the coach off: then nobody is answered but who needs care. */
  isPaused(): Promise<boolean>;
  web: WebLooks;
};

/** What one answer is made from. `energy` is null where it could not be read. */
export type Ground = {
  today: LocalDay;
  facts: MemberFacts;
  energy: Energy | null;
  care: Care | null;
  /** Our own coach answers, since the message may mean more than it says, or what a model says to it can't be read. */
  isNarrowed: boolean;
  /** The message is not plainly harmless: nothing of an answer may agree to it without saying to what. */
  isUnclear: boolean;
  silence: Silence | null;
  paused: boolean;
  tongue: Tongue;
  /** The looks at the web of this answer; none where it may take none. */
  web: readonly Tool[];
};

/** What an answer needs to know of a member, whatever the conversation is. */
export type MemberReads = Pick<Ground, 'facts' | 'energy' | 'paused'>;

/** Begins to read it: that takes as long as opening the conversation, and needs nothing of it. */
export function beginReads(deps: GroundDeps, actor: Actor): Promise<MemberReads> {
  const reads = Promise.all([
    deps.readFacts(deps.db, actor.userId),
    inTimeOrNull(() => deps.readEnergy(actor), deps.toolTimeoutMs),
    deps.isPaused(),
  ]).then(([facts, energy, paused]) => ({ facts, energy, paused }));
  return heardLater(reads);
}

/** Whoever waits for it hears of a failure; before that nobody does. */
export function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

export async function readGround(
  { clock, web }: Pick<GroundDeps, 'clock' | 'web'>,
  actor: Actor,
  {
    message,
    conversation,
    reads,
  }: { message: string; conversation: Conversation; reads: Promise<MemberReads> },
): Promise<Ground> {
  const today = localDayAt(clock.now().getTime(), actor.timeZone);
  // While the database writes and reads what it was asked for.
  await setImmediate();
  const signals = findCareSignals(message, { today });
  const { facts, energy, paused } = await reads;
  const silence = silenceOf({ facts, today, conversation });
  const tongue = tongueOf({ message, earlier: saidBefore(conversation), locale: facts.profile.locale });
  const context = careContextOf({ today, facts, energy, silence, tongue });
  const reading = readCare(message, context, signals);
  const { isUnclear } = reading;
  const due = reading.care === null ? careStillDue(conversation.turns, context) : null;
  const care = reading.care ?? due?.care ?? null;
  // A model would answer in a language in which nobody can check it.
  const isNarrowed = reading.isNarrowed || due !== null || (care === null && tongue.unread !== null);
  const ground = { today, facts, energy, care, isNarrowed, isUnclear, silence, paused, tongue };
  const isQuiet = care !== null || isNarrowed || silence !== null || paused;
  if (isQuiet || !conversation.kept || !conversation.maySearch) return { ...ground, web: [] };
  const hidden = [actor.email, facts.profile.display_name ?? ''];
  const asked = {
    userId: actor.userId,
    sessionId: conversation.id,
    message,
    hidden,
    context: judgeContextOf(ground),
  };
  return { ...ground, web: web.toolsFor(asked) };
}

export function judgeContextOf({
  facts,
  energy,
  today,
  silence,
}: Pick<Ground, 'facts' | 'energy' | 'today' | 'silence'>): JudgeContext {
  const { sex, birth_year: birthYear } = facts.profile;
  return {
    sex: sex === 'male' || sex === 'female' ? sex : 'unknown',
    ageYears: birthYear === null ? undefined : Number(today.slice(0, 4)) - birthYear,
    weightKg: energy?.trend?.weight_kg ?? undefined,
    expenditureKcal: energy?.maintenance?.expenditure_kcal ?? undefined,
    today,
    numbersAllowed: silence === null,
  };
}

export const careContextOf = ({
  today,
  facts,
  energy,
  silence,
  tongue,
}: Pick<Ground, 'today' | 'facts' | 'energy' | 'silence' | 'tongue'>): CareContext => ({
  profile: facts.profile,
  weightKg: energy?.trend?.weight_kg ?? null,
  expenditureKcal: energy?.maintenance?.expenditure_kcal ?? null,
  today,
  silence,
  language: tongue.spoken,
});

const saidBefore = ({ turns }: Conversation): string[] =>
  turns.filter(({ role }) => role === 'user').map(({ content }) => content);

/** Care must not depend on the estimate: a person in danger is answered while the numbers are out of order, or slow. */
export async function inTimeOrNull<T>(read: () => Promise<T>, timeoutMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  try {
    return await Promise.race([read(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
