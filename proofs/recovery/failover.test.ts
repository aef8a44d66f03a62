import { canMakePair } from '@sleek/backend/testing/postgres-pair';
import { expect, test } from 'vitest';
import { drillFailover } from './failover.ts';

test.runIf(canMakePair())(
  'a killed primary loses no acknowledged write, and writes go on after its standby took over',
  {
    timeout: 120_000,
  },
  async () => {
    expect(await drillFailover({ seconds: 5 })).toMatchObject({ ok: true, lost: 0, too_early: 0 });
  },
);
