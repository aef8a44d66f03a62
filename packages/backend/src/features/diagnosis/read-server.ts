import { quantileOf, type Sample } from '../../platform/telemetry/read-metrics.ts';
import type { ProviderCounts, RequestCounts, ServerReading } from './readings.ts';

export type TwoLooks = {
  first: readonly Sample[];
  second: readonly Sample[];
  betweenS: number;
  dependencies: ServerReading['dependencies'];
};

/** What two looks at the server's metrics come to. */
export function readServer({ first, second, betweenS, dependencies }: TwoLooks): ServerReading {
  const now = (name: string, labels: Sample['labels'] = {}) => valueIn(second, name, labels);
  const max = now('database_pool_connections_max');
  const [p50, p99] = [
    now('event_loop_delay_seconds', { quantile: '0.5' }),
    now('event_loop_delay_seconds', { quantile: '0.99' }),
  ];
  const isFailing = now('wal_archive_failing');
  const [before, after] = [countRequests(first), countRequests(second)];
  return {
    betweenS,
    counts: since(before, after),
    sinceStart: after,
    pool:
      max === null
        ? null
        : {
            max,
            busy: now('database_pool_connections', { state: 'busy' }) ?? 0,
            waiting: now('database_requests_waiting') ?? 0,
          },
    memoryRatio: now('process_memory_ratio'),
    cpuRatio: now('process_cpu_ratio'),
    loopDelayS: p50 === null || p99 === null ? null : { p50, p99 },
    p95S: quantile(between(first, second, durations), 0.95) ?? quantile(named(second, durations), 0.95),
    slowestRoutes: routesIn(between(first, second, durations)),
    failingRoutes: failuresIn(first, second),
    redisHitRatio: now('redis_hit_ratio'),
    providers: providersIn(first, second, dependencies),
    inputTokensP95: quantile(
      named(second, 'coach_provider_tokens_bucket').filter(({ labels }) => labels.direction === 'input'),
      0.95,
    ),
    isArchiveFailing: isFailing === null ? null : isFailing === 1,
    alarms: named(second, 'alarm_firing')
      .filter(({ value }) => value === 1)
      .map(({ labels }) => labels.alarm ?? ''),
    dependencies,
  };
}

const durations = 'http_request_duration_seconds_bucket';
const named = (samples: readonly Sample[], name: string) => samples.filter((sample) => sample.name === name);
const has = (sample: Sample, labels: Sample['labels']) =>
  Object.entries(labels).every(([name, value]) => sample.labels[name] === value);
const valueIn = (samples: readonly Sample[], name: string, labels: Sample['labels'] = {}): number | null =>
  named(samples, name).find((sample) => has(sample, labels))?.value ?? null;
const sum = (samples: readonly Sample[]) => samples.reduce((total, { value }) => total + value, 0);

function countRequests(samples: readonly Sample[]): RequestCounts {
  const all = named(samples, 'http_requests_total');
  return {
    answered: sum(all),
    failed: sum(all.filter(({ labels }) => labels.status_class === '5xx')),
    shed: sum(named(samples, 'requests_shed_total')),
  };
}

/** A server that was started anew in between counts from zero: then all of its counts are new. */
function since(before: RequestCounts, after: RequestCounts): RequestCounts {
  if (after.answered < before.answered) return after;
  return {
    answered: after.answered - before.answered,
    failed: after.failed - before.failed,
    shed: after.shed - before.shed,
  };
}

const keyOf = ({ labels }: Sample) => JSON.stringify(Object.entries(labels).sort());

/** What a counter or the buckets of a histogram grew by. */
function between(first: readonly Sample[], second: readonly Sample[], name: string): Sample[] {
  const earlier = new Map(named(first, name).map((sample) => [keyOf(sample), sample.value]));
  return named(second, name).map((sample) => ({
    ...sample,
    value: Math.max(0, sample.value - (earlier.get(keyOf(sample)) ?? 0)),
  }));
}

function quantile(buckets: readonly Sample[], share: number): number | null {
  const byEdge = Map.groupBy(buckets, ({ labels }) => Number(labels.le?.replace('+Inf', 'Infinity')));
  return quantileOf(
    [...byEdge].map(([le, samples]) => ({ le, count: sum(samples) })),
    share,
  );
}

function routesIn(buckets: readonly Sample[]): ServerReading['slowestRoutes'] {
  return [...Map.groupBy(buckets, ({ labels }) => labels.route ?? '')]
    .flatMap(([route, samples]) => {
      const p95S = quantile(samples, 0.95);
      return p95S === null ? [] : [{ route, p95S, requests: Math.max(...samples.map(({ value }) => value)) }];
    })
    .toSorted((one, other) => other.p95S - one.p95S)
    .slice(0, 3);
}

function failuresIn(first: readonly Sample[], second: readonly Sample[]): ServerReading['failingRoutes'] {
  const requests = 'http_requests_total';
  const byRoute = (samples: readonly Sample[]) => {
    const failed = samples.filter(({ labels, value }) => labels.status_class === '5xx' && value > 0);
    return [...Map.groupBy(failed, ({ labels }) => `${labels.method ?? ''} ${labels.route ?? ''}`.trim())]
      .map(([route, same]) => ({ route, failed: sum(same) }))
      .toSorted((one, other) => other.failed - one.failed)
      .slice(0, 3);
  };
  const recent = byRoute(between(first, second, requests));
  return recent.length > 0 ? recent : byRoute(named(second, requests));
}

const asked = 'coach_provider_requests_total';

function providersIn(
  first: readonly Sample[],
  second: readonly Sample[],
  dependencies: ServerReading['dependencies'],
): ProviderCounts[] {
  const detail = dependencies.find(({ name }) => name === 'coach-provider')?.detail ?? '';
  const names = [...named(second, asked), ...named(second, 'coach_provider_available')].map(
    ({ labels }) => labels.provider ?? '',
  );
  const outcomes = (samples: readonly Sample[], name: string) =>
    Object.fromEntries(
      samples
        .filter(({ labels }) => labels.provider === name)
        .map(({ labels, value }) => [labels.outcome ?? '', value]),
    );
  return [...new Set(names)].map((name) => ({
    name,
    isAvailable: valueIn(second, 'coach_provider_available', { provider: name }) !== 0,
    outcomes: outcomes(between(first, second, asked), name),
    sinceStart: outcomes(named(second, asked), name),
    restsAfter: restIn(detail, name),
  }));
}

/** As the health of the provider words it. @example 'openai: left in peace until 12:00 UTC after failures (quota)' */
function restIn(detail: string, name: string): string | null {
  const own = detail.split('; ').find((part) => part.startsWith(`${name}: left in peace`));
  return /after failures \(([\w-]+)\)/.exec(own ?? '')?.[1] ?? null;
}
