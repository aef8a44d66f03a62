import { hasRedisServer } from '@sleek/backend/testing/redis-server';
import { expect, inject, test } from 'vitest';
import { openGround } from './ground.ts';
import { redisFrozen } from './incidents/3-redis.ts';
import { play } from './play.ts';
import { tableOf } from './table.ts';

const timeout = 120_000;
const small = { baselineMs: 500 };
const openSmallGround = () => openGround({ timeScale: 60, serverUrl: inject('testCluster').url });

test.runIf(hasRedisServer)(
  'an incident is noticed, named, put right, and nothing is lost',
  { timeout },
  async () => {
    await using ground = await openSmallGround();
    const outcome = await play(redisFrozen, ground, { ...small, until: 'recovered' });
    expect(outcome).toMatchObject({
      broken: [],
      ok: true,
      alarm: 'redis-unavailable',
      diagnosis: 'redis-frozen',
      invariant_ok: true,
      failed: 0,
      lost: 0,
    });
    expect(outcome.acknowledged).toBeGreaterThan(0);
    expect(outcome.recovered_ms).toBeGreaterThan(0);
    expect(tableOf([outcome])).toMatch(/3-redis-frozen +yes .* redis-unavailable +redis-frozen/);
  },
);

test.runIf(hasRedisServer)(
  'another alarm or cause than the row says fails the incident',
  { timeout },
  async () => {
    await using ground = await openSmallGround();
    const wrong = { ...redisFrozen, alarm: 'database-unavailable', diagnosis: 'redis-down' };
    const outcome = await play(wrong, ground, { ...small, until: 'diagnosed' });
    expect(outcome.ok).toBe(false);
    expect(outcome.broken).toEqual([
      'database-unavailable had to fire first within 20000 ms, redis-unavailable did',
      expect.stringMatching(/^diagnose had to name redis-down first, it named redis-frozen/),
    ]);
    expect(tableOf([outcome])).toContain('NO');
  },
);
