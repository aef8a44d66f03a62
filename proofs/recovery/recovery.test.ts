import { expect, test } from 'vitest';
import { drillDamage } from './damage.ts';
import { drillToMoment } from './drill.ts';
import { openStage } from './stage.ts';

test('a machine that is lost comes back as of a moment, and damage is named before anything is restored', {
  timeout: 240_000,
}, async () => {
  await using stage = openStage(1);
  const drill = await drillToMoment(stage, { members: 3, days: 3, photos: 1 }, () => {});
  expect(drill.broken).toEqual([]);
  const damages = await drillDamage(stage);
  expect(damages.filter(({ ok }) => !ok)).toEqual([]);
  expect(damages).toHaveLength(4);
});
