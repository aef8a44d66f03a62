import { describe, expect, test } from 'vitest';
import { networkPolicies } from './network.policies.ts';
import { synthesise } from './synthesise.ts';

describe.each(['staging', 'production'] as const)('the network of %s', (name) => {
  test.each(networkPolicies)('$name', ({ check }) => {
    expect(check(synthesise(name))).toEqual([]);
  });
});
