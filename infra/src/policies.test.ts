import { describe, expect, test } from 'vitest';
import { policies } from './policies.ts';
import { synthesise } from './synthesise.ts';

describe.each(['staging', 'production'] as const)('%s', (environment) => {
  describe.each(Object.entries(policies))('%s', (_, promises) => {
    test.each(promises)('$name', ({ check }) => {
      expect(check(synthesise(environment))).toEqual([]);
    });
  });
});
