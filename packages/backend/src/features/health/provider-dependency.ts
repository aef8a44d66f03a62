import type { DependencyStatus } from '@sleek/contract/health';
import type { CoachConfig } from '../../coach-config.ts';
import type { Events } from '../../events.ts';
import { askForModels } from '../../llm/providers/ask-for-models.ts';
import type { ProviderName } from '../../llm/providers/provider.ts';
import type { Clock } from '../../platform/clock.ts';
import type { LiveSecrets } from '../../platform/live-secrets.ts';
import { failureWords } from './failure-words.ts';
import type { Dependency, Finding } from './watch-dependency.ts';

type ProviderEvents = Pick<Events, 'coachProviderAsked' | 'coachProviderRests' | 'coachProviderBack'>;
type Memory = { answeredAt: Date | null; restsUntil: Date | null; failedAs: string | null };

/** What members' own questions tell of the providers; asking for the sake of looking would cost. */
export type ProviderRecord = { of(provider: ProviderName): Readonly<Memory> };

/** The events as they are, and what was heard of providers on their way. */
export function hearProviders<E extends ProviderEvents>(
  events: E,
  clock: Clock,
): { events: E; record: ProviderRecord } {
  const memories = new Map<ProviderName, Memory>();
  const of = (provider: ProviderName): Memory => {
    const memory = memories.get(provider) ?? { answeredAt: null, restsUntil: null, failedAs: null };
    memories.set(provider, memory);
    return memory;
  };
  const heard: ProviderEvents = {
    coachProviderAsked: (attempt) => {
      const memory = of(attempt.provider);
      if (attempt.outcome === 'answered') Object.assign(memory, { answeredAt: clock.now(), failedAs: null });
      else if (attempt.outcome !== 'left' && attempt.outcome !== 'refused') memory.failedAs = attempt.outcome;
      events.coachProviderAsked(attempt);
    },
    coachProviderRests: (provider, restMs) => {
      of(provider).restsUntil = new Date(clock.now().getTime() + restMs);
      events.coachProviderRests(provider, restMs);
    },
    coachProviderBack: (provider) => {
      of(provider).restsUntil = null;
      events.coachProviderBack(provider);
    },
  };
  return { events: { ...events, ...heard }, record: { of } };
}

type Parts = {
  coach: Pick<CoachConfig, 'order' | 'providers'>;
  secrets: Pick<LiveSecrets, 'providerKey'>;
  record: ProviderRecord;
  clock: Clock;
};

const askLimitMs = 3000;
/** How long an answer speaks for a provider, and how rarely its list of models is asked for. */
const believedMs = 60_000;

/** One of several is enough for members; that the others are not there is worth knowing. */
export function providerDependency(parts: Parts): Dependency {
  const { order } = parts.coach;
  const looks = order.map((name) => ({ name, look: providerLook(name, parts) }));
  return {
    name: 'coach-provider',
    limitMs: askLimitMs + 500,
    look: async () => {
      if (order.length === 0) return { status: 'not_configured', detail: 'the embedded coach answers' };
      const found = await Promise.all(looks.map(async ({ name, look }) => ({ name, ...(await look()) })));
      const detail = found.map((one) => `${one.name}: ${one.detail}`).join('; ');
      return { status: statusOf(found.map(({ status }) => status)), detail };
    },
  };
}

function statusOf(statuses: readonly DependencyStatus[]): DependencyStatus {
  if (statuses.every((status) => status === 'up')) return 'up';
  return statuses.every((status) => status === 'down') ? 'down' : 'degraded';
}

function providerLook(name: ProviderName, { coach, secrets, record, clock }: Parts): () => Promise<Finding> {
  let asked: { at: Date; finding: Finding } | null = null;
  const msSince = (at: Date | null) =>
    at === null ? Number.POSITIVE_INFINITY : clock.now().getTime() - at.getTime();
  const ask = async () => {
    if (asked !== null && msSince(asked.at) < believedMs) return asked.finding;
    const { baseUrl } = coach.providers[name];
    const finding = await askForModels(name, { baseUrl, key: secrets.providerKey(name), limitMs: askLimitMs })
      .then(findingOfStatus)
      .catch((error: unknown): Finding => ({ status: 'down', detail: failureWords(error) }));
    asked = { at: clock.now(), finding };
    return finding;
  };
  return async () => {
    const { answeredAt, restsUntil, failedAs } = record.of(name);
    if (restsUntil !== null && msSince(restsUntil) < 0)
      return {
        status: 'down',
        detail: `left in peace until ${timeOf(restsUntil)} UTC after failures (${failedAs ?? 'unknown'})`,
      };
    if (restsUntil !== null && failedAs !== null && msSince(restsUntil) < believedMs)
      return { status: 'down', detail: `not tried again yet after failures (${failedAs})` };
    const answeredMs = msSince(answeredAt);
    if (restsUntil === null && failedAs === null && answeredMs < believedMs)
      return { status: 'up', detail: `answered ${Math.max(0, Math.round(answeredMs / 1000))} s ago` };
    return ask();
  };
}

function findingOfStatus(status: number | null): Finding {
  if (status === null) return { status: 'down', detail: 'there is no key for it' };
  if (status === 401 || status === 403) return { status: 'down', detail: 'it refuses the key' };
  if (status === 429)
    return { status: 'degraded', detail: 'it has had too many requests, or the quota is used up' };
  if (status >= 500) return { status: 'down', detail: `it answers with ${status}` };
  return { status: 'up', detail: 'reachable; nobody has asked it lately' };
}

const timeOf = (at: Date) => at.toISOString().slice(11, 16);
