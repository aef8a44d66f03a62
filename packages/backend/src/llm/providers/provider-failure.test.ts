import { expect, test } from 'vitest';
import { failureOf } from './provider-failure.ts';

const now = Date.parse('2026-11-29T09:00:00Z');
const http = (statusCode: number, more: object = {}) =>
  Object.assign(new Error('x'), { statusCode, ...more });

const refusal = (error: object) => http(400, { responseBody: JSON.stringify({ type: 'error', error }) });

test.each([
  ['429', http(429), 'rate-limited'],
  ['429 for want of money', http(429, { responseBody: '{"error":{"code":"insufficient_quota"}}' }), 'quota'],
  ['400 for want of money', refusal({ message: 'Your credit balance is too low to go on.' }), 'quota'],
  ['402', refusal({ type: 'billing_error', message: 'Pay first.' }), 'quota'],
  ['a frame of the wire for want of money', { code: 'insufficient_quota', message: 'x' }, 'quota'],
  ['a frame that the library read', http(200, { data: { error: { type: 'insufficient_quota' } } }), 'quota'],
  ['a 400 that quotes the member', refusal({ message: 'Invalid: "insufficient_quota?"' }), 'request-refused'],
  ['a 400 that quotes more', refusal({ message: 'In "my credit balance is too low"' }), 'request-refused'],
  ['a 400 in plain words', http(400, { responseBody: 'insufficient_quota' }), 'request-refused'],
  ['403', http(403), 'key-refused'],
  ['404', http(404), 'request-refused'],
  ['408', http(408), 'unavailable'],
  ['a broken connection', new TypeError('fetch failed'), 'cut'],
  ['a break after a good beginning', http(200), 'cut'],
  ['a frame of the wire', { type: 'error', message: 'x' }, 'reported'],
  ['nothing at all', undefined, 'reported'],
])('%s is told apart', (_what, error, kind) => {
  expect(failureOf(error, now).kind).toBe(kind);
});

test.each([
  [{ 'retry-after-ms': '150' }, 150],
  [{ 'retry-after': '2' }, 2000],
  [{ 'retry-after': 'Sun, 29 Nov 2026 09:01:00 GMT' }, 60_000],
  [{ 'retry-after': 'Sun, 29 Nov 2026 08:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{}, null],
])('Retry-After is read from %j', (responseHeaders, retryAfterMs) => {
  expect(failureOf(http(429, { responseHeaders }), now).retryAfterMs).toBe(retryAfterMs);
});

test('a failure never repeats what the provider wrote', () => {
  const failure = failureOf(http(400, { responseBody: 'weight 81.2', message: 'weight 81.2' }), now);
  expect(`${failure.message}${failure.stack}${JSON.stringify(failure)}`).not.toContain('81.2');
});
