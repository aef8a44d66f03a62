import { expect, test } from 'vitest';
import { alarms } from './alarms.ts';
import { inGameTime, keptMs } from './in-game-time.ts';

test('game time shortens windows, waits and ages, and leaves everything else as it is', () => {
  const game = new Map(inGameTime(alarms, 60).map((alarm) => [alarm.id, alarm]));
  expect(game.get('api-5xx')).toMatchObject({ window: 1, for: 5, threshold: 0.05 });
  expect(game.get('api-latency-p95')).toMatchObject({ threshold: 2 });
  expect(game.get('failed-log-ins')).toMatchObject({ window: 1, for: 0, threshold: 100 });
  expect(game.get('backup-too-old')).toMatchObject({ threshold: 26 * 60 });
  expect(inGameTime(alarms, 1)).toEqual(alarms);
});

test('of a metric as much is kept as the longest window over it reaches back', () => {
  expect(keptMs(alarms).get('http_requests_total')).toBe(60_000);
  expect(keptMs(alarms).get('coach_provider_tokens_sum')).toBe(600_000);
  expect(keptMs(alarms).get('photos_total')).toBeUndefined();
});
