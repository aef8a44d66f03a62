import { describe, expect, test } from 'vitest';
import { sortFindings } from './findings.ts';
import { judgeCoach } from './judge-coach.ts';
import { read, readingsWith, wellServer } from './readings.fixtures.ts';
import type { ProviderCounts, ProviderReading, Readings } from './readings.ts';

const found = (changed: Partial<Readings>) =>
  sortFindings(judgeCoach(readingsWith(changed))).map(({ cause, sure }) => `${cause} ${sure}`);
const counts = (changed: Partial<ProviderCounts>): ProviderCounts => ({
  name: 'openai',
  isAvailable: true,
  outcomes: {},
  sinceStart: { answered: 100 },
  restsAfter: null,
  ...changed,
});
const other = counts({ name: 'anthropic' });
const serverWith = (...providers: ProviderCounts[]) => ({ server: read({ ...wellServer, providers }) });
const asked = (changed: Partial<ProviderReading>) => ({
  providers: read([
    { name: 'openai', hasKey: true, status: 200, code: null, ...changed },
    { name: 'anthropic', hasKey: true, status: 200, code: null },
  ]),
});

test.each([
  ['rate-limited', 'rate-limited'],
  ['quota', 'quota'],
  ['key-refused', 'key-refused'],
  ['unavailable', 'provider-down'],
  ['cut', 'provider-down'],
  ['stalled', 'stalls'],
  ['silent', 'stalls'],
  ['slow', 'stalls'],
  ['request-refused', 'context-too-large'],
])('requests that end as %s just now', (outcome, cause) => {
  expect(found(serverWith(counts({ outcomes: { [outcome]: 3 } }), other))).toEqual([`${cause} high`]);
});

test('a failure among many answers is only likely, one of long ago hardly', () => {
  expect(found(serverWith(counts({ outcomes: { stalled: 1, answered: 9 } }), other))).toEqual([
    'stalls medium',
  ]);
  expect(found(serverWith(counts({ sinceStart: { stalled: 1, answered: 90 } }), other))).toEqual([
    'stalls low',
  ]);
  expect(found(serverWith(counts({ outcomes: { answered: 9, left: 1, refused: 1 } }), other))).toEqual([]);
});

test('a provider that is left in peace, by what it was left for', () => {
  const resting = counts({ isAvailable: false, restsAfter: 'quota', sinceStart: { quota: 1 } });
  expect(found(serverWith(resting, other))).toEqual(['quota high']);
});

describe('asked for its models', () => {
  test.each([
    [{ status: 401 }, 'key-refused'],
    [{ status: 429 }, 'rate-limited'],
    [{ status: 500 }, 'provider-down'],
    [{ status: null, code: 'ECONNREFUSED' }, 'provider-down'],
    [{ status: null, hasKey: false }, 'key-refused'],
  ])('%j', (answer, cause) => {
    expect(found(asked(answer))).toEqual([`${cause} high`]);
    expect(found(asked({ status: 404 }))).toEqual([]);
  });
});

test('all of them at once, which members see', () => {
  const both = serverWith(
    counts({ outcomes: { 'rate-limited': 3 } }),
    counts({ name: 'anthropic', outcomes: { unavailable: 3 } }),
  );
  expect(found(both)).toEqual(['both-down high', 'rate-limited high', 'provider-down high']);
});

test('the log tells where the server’s counters are out of reach', () => {
  const logged = read([{ name: 'openai', outcomes: { answered: 2, stalled: 9, quota: 1 } }]);
  const server = { state: 'absent' as const, why: 'the tasks’ metrics are not reached from here' };
  expect(found({ server, providerLog: logged, ...asked({}) })).toEqual(['stalls high', 'quota medium']);
  expect(found({ providerLog: logged })).toEqual([]);
});

test('the other provider answers meanwhile, and without one the embedded coach', () => {
  const failing = counts({ outcomes: { stalled: 3 } });
  const fixOf = (changed: Partial<Readings>) => judgeCoach(readingsWith(changed)).map(({ fix }) => fix);
  expect(fixOf(serverWith(failing, other))).toEqual([
    'npm run ops -- coach switch-provider anthropic --reason "openai: stalls"',
  ]);
  expect(fixOf(serverWith(failing))).toContain(
    'npm run ops -- coach switch-provider embedded --reason "openai: stalls"',
  );
});

test('flags: the whole coach, one provider, and what has nothing to do with it', () => {
  const flag = (name: string) => found({ flags: read([{ name, isOn: false }]) });
  expect(flag('coach')).toEqual(['switched-off-by-flag high']);
  expect(flag('coach-openai')).toEqual(['switched-off-by-flag medium']);
  expect(flag('registration')).toEqual([]);
});

test('looks that take long, by tool', () => {
  const tool = (p50Ms: number, p95Ms: number) =>
    found({ tools: read([{ tool: 'get_trend', calls: 40, failed: 0, p50Ms, p95Ms }]) });
  expect([tool(4, 900), tool(4, 1500), tool(1200, 2500)]).toEqual([
    [],
    ['tool-slow medium'],
    ['tool-slow high'],
  ]);
});
