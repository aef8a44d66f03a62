import { canMakePair } from '@sleek/backend/testing/postgres-pair';
import { expect, test } from 'vitest';
import { drillFailover } from './failover.ts';

const small = { members: 2, calmMs: 2000, awayMs: 8000, watchesAlarm: false };

test.runIf(canMakePair())(
  'a killed primary loses no acknowledged write, members are told to come back, and the standby serves them',
  { timeout: 120_000 },
  async () => {
    expect(await drillFailover(small)).toMatchObject({
      ok: true,
      lost: 0,
      too_early: 0,
      other_answers: 0,
      readiness_followed: true,
    });
  },
);

test.runIf(canMakePair())(
  'a standby that nobody waits for loses acknowledged writes, and the drill says so',
  { timeout: 120_000 },
  async () => {
    const { ok, lost } = await drillFailover({ ...small, awayMs: 500, isHeldBack: true });
    expect({ ok, isLost: lost > 0 }).toEqual({ ok: false, isLost: true });
  },
);
