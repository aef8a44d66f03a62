import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Redacted } from './secrets.ts';

const secret = new Redacted('hush-hush');

describe('a redacted secret', () => {
  test('is told only by reveal', () => {
    expect(secret.reveal()).toBe('hush-hush');
  });

  test.each([
    ['a template', `${secret}`],
    ['joined text', `key ${String(secret)}${[secret].join()}`],
    ['JSON', JSON.stringify({ secret, list: [secret] })],
    ['inspect', inspect({ secret }, { depth: 9, showHidden: true, getters: true })],
    ['format', format('%s %o %O %j %d %i', secret, secret, secret, secret, secret, secret)],
    ['an error', inspect(new Error(`bad ${secret}`, { cause: secret }))],
    ['its properties', JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret), { ...secret }])],
    ['a copy', inspect(structuredClone({ secret }))],
  ])('prints a placeholder in %s', (_where, text) => {
    expect(text).not.toContain('hush');
  });

  test('says that something is redacted', () => {
    expect([`${secret}`, JSON.stringify(secret), inspect(secret)]).toEqual([
      '[redacted]',
      '"[redacted]"',
      '[redacted]',
    ]);
  });
});
