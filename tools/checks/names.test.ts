import { expect, test } from 'vitest';
import { checkNameOf } from './names.ts';

const rulesBrokenBy = (path: string): string[] => checkNameOf(path).map(({ rule }) => rule);

test.each([
  'packages/domain/src/days.ts',
  'packages/backend/src/features/check-ins/check-ins.store.ts',
  'packages/domain/src/time-zones.data.ts',
  'apps/web/src/design/SheetDialog.tsx',
  'apps/web/src/design/SheetDialog.test.tsx',
  'apps/web/src/main.tsx',
  'apps/web/src/vite-env.d.ts',
  'tools/setup.mjs',
])('%s is a good name', (path) => {
  expect(rulesBrokenBy(path)).toEqual([]);
});

test.each([
  ['packages/domain/src/timeZones.ts', 'file-names'],
  ['packages/domain/src/time_zones.ts', 'file-names'],
  ['apps/web/src/SheetDialog.ts', 'file-names'],
  ['apps/web/src/shared/Sheet.tsx', 'folders-say-what'],
  ['packages/backend/src/lib/round.ts', 'folders-say-what'],
  ['packages/domain/src/energy/index.ts', 'no-inner-index'],
])('%s is not', (path, rule) => {
  expect(rulesBrokenBy(path)).toEqual([rule]);
});
