import { expect, test } from 'vitest';
import { playDay } from './day.ts';
import type { Incident } from './incident.ts';
import { redisFrozen } from './incidents/3-redis.ts';

const row = (id: string, more: Partial<Incident> = {}): Incident => ({
  ...redisFrozen,
  id,
  isAlone: false,
  missing: () => null,
  setScene: async () => Promise.reject(new Error(`${id} has no scene`)),
  ...more,
});

async function played(rows: readonly Incident[], stop = new AbortController()) {
  const told: string[] = [];
  const outcomes = await playDay(rows, {
    timeScale: 60,
    lanes: 2,
    stop: stop.signal,
    say: () => {},
    over: (result) =>
      void told.push('skipped' in result ? `${result.incident}: ${result.skipped}` : result.incident),
  });
  return { told, outcomes };
}

test('one that goes wrong stops no other, what cannot be played is told, and the order is that of the rows', async () => {
  const rows = [
    row('1-alone', { isAlone: true }),
    row('2-first', { group: 'shared' }),
    row('2-second', { group: 'shared' }),
    row('3-missing', { missing: () => 'redis-server is not installed' }),
    row('4-other'),
  ];
  const { told, outcomes } = await played(rows);
  expect(told).toContain('3-missing: redis-server is not installed');
  expect(told.indexOf('2-first')).toBeLessThan(told.indexOf('2-second'));
  expect(told.at(-1)).toBe('1-alone');
  expect(outcomes.map(({ incident, ok, broken }) => ({ incident, ok, broken }))).toEqual(
    ['1-alone', '2-first', '2-second', '4-other'].map((incident) => ({
      incident,
      ok: false,
      broken: [`It could not be played: ${incident} has no scene`],
    })),
  );
});

test('after an interruption nothing more is begun', async () => {
  const stop = new AbortController();
  const first = row('1-first', {
    setScene: async () => {
      stop.abort();
      throw new Error('interrupted');
    },
  });
  const { told } = await played([first, row('2-never', { isAlone: true })], stop);
  expect(told).toEqual(['1-first']);
});
