import type { Answer, Control, MetricName } from '../../platform/control/control.ts';
import type { Source } from '../../platform/probes/source.ts';
import { askSource } from './ask-source.ts';
import type {
  DatabaseHostReading,
  ProviderLog,
  Readings,
  RedisHostReading,
  ServiceReading,
} from './readings.ts';

const askMs = 8000;
const quarterMs = 15 * 60_000;

/** The service as whoever runs it tells it. */
export async function readService(control: Control, now: Date): Promise<Source<ServiceReading>> {
  return fromControl('The service', async () => {
    const state = await control.service();
    if (!state.ok) return state;
    const [cpu, memory] = [
      await latest(control, 'service-cpu', now),
      await latest(control, 'service-memory', now),
    ];
    const { desired, running, pending, revision, deployments, events } = state.value;
    return {
      ok: true,
      value: {
        ...{ desired, running, pending, revision, deployments, events },
        cpuRatio: cpu === null ? null : cpu / 100,
        memoryRatio: memory === null ? null : memory / 100,
      },
    };
  });
}

/** The database as whoever runs it tells it, and its figures of the last quarter of an hour. */
export async function readHost(control: Control, now: Date): Promise<Source<DatabaseHostReading>> {
  return fromControl('Who runs the database', async () => {
    const state = await control.database();
    if (!state.ok) return state;
    const cpu = await latest(control, 'database-cpu', now);
    const { status, isUp, storageGib, connections } = state.value;
    return {
      ok: true,
      value: {
        ...{ status, isUp },
        cpuRatio: cpu === null ? null : cpu / 100,
        freeBytes: await latest(control, 'database-free-bytes', now),
        storageBytes: storageGib === null ? null : storageGib * 2 ** 30,
        connections: connections?.used ?? (await latest(control, 'database-connections', now)),
      },
    };
  });
}

/** Redis as whoever runs it tells it, and its figures of the last quarter of an hour. */
export async function readRedisHost(control: Control, now: Date): Promise<Source<RedisHostReading>> {
  return fromControl('Who runs Redis', async () => {
    const state = await control.cache();
    if (!state.ok) return state;
    const memory = await latest(control, 'cache-memory', now);
    const { status, isUp } = state.value;
    return {
      ok: true,
      value: {
        ...{ status, isUp },
        memoryRatio: memory === null ? null : memory / 100,
        connections: await latest(control, 'cache-connections', now),
      },
    };
  });
}

const mostLines = 200;

/** Errors of the last quarter of an hour, by name: what else a line holds is not repeated. */
export const readLogErrors = (control: Control, now: Date): Promise<Readings['errors']> =>
  fromControl('The log', async () => {
    const since = new Date(now.getTime() - quarterMs);
    const lines = await control.logs({ words: ['ERROR'], since, most: mostLines });
    if (!lines.ok) return lines;
    return { ok: true, value: lines.value.map(({ at, text }) => ({ at, ...errorIn(text) })) };
  });

const mostAsked = 5000;

/** How requests to providers ended in the last quarter of an hour. */
export const readProviderLog = (control: Control, now: Date): Promise<Source<ProviderLog[]>> =>
  fromControl('The log', async () => {
    const since = new Date(now.getTime() - quarterMs);
    const lines = await control.logs({ words: ['coach_provider_asked'], since, most: mostAsked });
    if (!lines.ok) return lines;
    return { ok: true, value: countOutcomes(lines.value.map(({ text }) => text)) };
  });

function countOutcomes(lines: readonly string[]): ProviderLog[] {
  const asked = lines.flatMap((line) => {
    const name = /"provider":"([a-z]{1,20})"/.exec(line)?.[1];
    const outcome = /"outcome":"([a-z-]{1,20})"/.exec(line)?.[1];
    return name === undefined || outcome === undefined ? [] : [{ name, outcome }];
  });
  return [...Map.groupBy(asked, ({ name }) => name)].map(([name, own]) => ({
    name,
    outcomes: Object.fromEntries(
      [...Map.groupBy(own, ({ outcome }) => outcome)].map(([outcome, same]) => [outcome, same.length]),
    ),
  }));
}

const errorIn = (line: string): { name: string; code: string | null } => ({
  name: /"msg":"([\w -]{1,80})"/.exec(line)?.[1] ?? 'an error',
  code: /"code":"(\w{1,40})"/.exec(line)?.[1] ?? null,
});

async function latest(control: Control, name: MetricName, now: Date): Promise<number | null> {
  const since = new Date(now.getTime() - quarterMs);
  const points = await control.metric({ name, since, until: now, periodS: 300, statistic: 'Average' });
  return points.ok ? (points.value.at(-1)?.value ?? null) : null;
}

async function fromControl<T>(what: string, ask: () => Answer<T>): Promise<Source<T>> {
  const source = await askSource(what, askMs, ask);
  if (source.state !== 'read') return source;
  if (source.value.ok) return { state: 'read', value: source.value.value };
  const { type, why } = source.value.error;
  return type === 'not-available' ? { state: 'absent', why } : { state: 'down', code: type, why };
}
