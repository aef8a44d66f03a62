import { expect, test } from 'vitest';
import { parseMetrics } from '../../platform/telemetry/read-metrics.ts';
import { readServer } from './read-server.ts';

const requests = (ok: number, failed: number, shed = 0) =>
  `http_requests_total{status_class="2xx",route="/a"} ${ok}
http_requests_total{status_class="5xx",route="/a"} ${failed}
requests_shed_total{reason="event-loop"} ${shed}\n`;
const looks = (first: string, second: string, detail = '') =>
  readServer({
    first: parseMetrics(first),
    second: parseMetrics(second),
    betweenS: 2.5,
    dependencies: [{ name: 'coach-provider', status: 'down', detail }],
  });

test('counts are those between two looks; a server that was started anew counts from zero', () => {
  expect(looks(requests(100, 5), requests(140, 8, 2))).toMatchObject({
    counts: { answered: 43, failed: 3, shed: 2 },
    sinceStart: { answered: 148, failed: 8, shed: 2 },
  });
  expect(looks(requests(100, 5), requests(3, 1))).toMatchObject({ counts: { answered: 4, failed: 1 } });
});

test('a server that tells nothing has no value, none of them zero', () => {
  expect(looks('', '')).toMatchObject({
    pool: null,
    memoryRatio: null,
    cpuRatio: null,
    loopDelayS: null,
    p95S: null,
    redisHitRatio: null,
    isArchiveFailing: null,
    providers: [],
    alarms: [],
  });
});

test('times are those of requests between the looks, and of all where there were none', () => {
  const buckets = (route: string, fast: number, slow: number) =>
    `http_request_duration_seconds_bucket{route="${route}",le="0.1"} ${fast}
http_request_duration_seconds_bucket{route="${route}",le="1"} ${fast + slow}
http_request_duration_seconds_bucket{route="${route}",le="+Inf"} ${fast + slow}\n`;
  const before = buckets('/quick', 100, 0) + buckets('/slow', 100, 0);
  const told = looks(before, buckets('/quick', 150, 0) + buckets('/slow', 100, 50));
  expect(told.p95S).toBeCloseTo(0.91, 2);
  expect(told.slowestRoutes.map(({ route }) => route)).toEqual(['/slow', '/quick']);
  expect(looks(before, before).p95S).toBeCloseTo(0.095, 3);
});

test('providers: what their requests came to, and why one is left in peace', () => {
  const asked = (answered: number, limited: number) =>
    `coach_provider_requests_total{provider="openai",outcome="answered"} ${answered}
coach_provider_requests_total{provider="openai",outcome="rate-limited"} ${limited}
coach_provider_available{provider="openai"} 0\n`;
  const detail =
    'openai: left in peace until 12:00 UTC after failures (rate-limited); anthropic: answered 2 s ago';
  expect(looks(asked(10, 1), asked(10, 4), detail).providers).toEqual([
    {
      name: 'openai',
      isAvailable: false,
      outcomes: { answered: 0, 'rate-limited': 3 },
      sinceStart: { answered: 10, 'rate-limited': 4 },
      restsAfter: 'rate-limited',
    },
  ]);
});
