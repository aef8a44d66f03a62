import { expect, test } from 'vitest';
import { configKeys } from '../../packages/backend/src/config-keys.ts';
import type { Inputs } from './inputs.ts';
import { settings } from './settings.ts';
import { taskSettings } from './task-settings.ts';

const told = taskSettings(settings.production, {
  inputs: {} as Inputs,
  databaseAddress: 'db.internal',
  cacheAddress: 'cache.internal',
});

test('there is a decision about every setting of the server, and about no other', () => {
  expect(Object.keys(told).sort()).toEqual(configKeys.map(({ name }) => name).sort());
});

test('what is secret is never a value, but for addresses without a password', () => {
  const inTheClear = configKeys.filter(({ name, secret }) => secret && told[name]?.by === 'value');
  expect(inTheClear.map(({ name }) => name)).toEqual(['DATABASE_URL', 'REDIS_URL']);
  for (const { name } of inTheClear) expect(JSON.stringify(told[name])).not.toMatch(/:\/\/[^/@]*:[^/@]*@/);
});
