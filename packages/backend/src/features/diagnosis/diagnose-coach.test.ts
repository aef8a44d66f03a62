import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openControl } from '../../platform/control/open-control.ts';
import { Redacted } from '../../secrets.ts';
import { type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import type { Reply } from '../../testing/fake-providers/fake-provider.ts';
import type { TestMember } from '../../testing/test-app.ts';
import { diagnose, sourcesOf } from './diagnose.ts';
import { gatherReadings } from './gather-readings.ts';

let coached: CoachedApp;
let member: TestMember;
beforeAll(async () => {
  coached = await openCoachedApp({}, { ops: { host: '127.0.0.1', port: 0 } });
  member = await coached.member();
});
beforeEach(() => coached.restart());
afterAll(() => coached?.[Symbol.asyncDispose]());

async function ask(): Promise<void> {
  const body = { message: 'Why did my weight go up this week although I ate less?' };
  expect((await member.send('POST', '/api/v1/coach/chat', { body })).status).toBe(200);
}

/** As the command line does beside a server, while members ask. */
async function diagnoseCoach() {
  const { app } = coached;
  const config = {
    ...app.config,
    ops: { host: '127.0.0.1', port: Number(new URL(app.metricsAddress ?? '').port) },
    database: { mode: 'external' as const, url: new Redacted(app.databaseUrl), poolSize: 1 },
  };
  const about = { root: '/', release: 'this one', operator: 'ada', databaseUrl: async () => app.databaseUrl };
  const control = await openControl(config, about);
  const readings = await gatherReadings(
    { config, control, clock: app.clock, wait: ask },
    new Set(sourcesOf.coach),
  );
  return diagnose('coach', readings);
}

const status = (code: number, more: object = {}): Reply => ({
  fault: { kind: 'status', status: code, ...more },
});
const fine: Reply = { text: ['Your weight moves with water and food. '] };

test('where the providers answer nothing is found, and how long looks took is told all the same', async () => {
  const look = { id: 'call_1', name: 'get_recent_checkins', input: '{"days":7}' };
  coached.both((number) => (number === 1 ? { calls: [look] } : fine));
  await ask();
  await coached.app.idle();
  const { causes, tools } = await diagnoseCoach();
  // How long a look took says how busy the machine of this test is.
  expect(causes.filter(({ cause }) => cause !== 'tool-slow')).toEqual([]);
  expect(tools.map(({ tool, calls }) => [tool, calls > 0])).toContainEqual(['get_recent_checkins', true]);
});

describe('the first provider', () => {
  test.each([
    ['rate-limited', status(429, { headers: { 'retry-after': '120' } })],
    ['key-refused', status(401)],
    ['quota', status(429, { code: 'insufficient_quota' })],
    ['provider-down', status(500)],
    ['stalls', { ...fine, fault: { kind: 'stall' as const } }],
    ['context-too-large', status(400, { code: 'context_length_exceeded' })],
  ])('that fails: %s', async (cause, reply) => {
    coached.openai.answerWith(() => reply);
    coached.anthropic.answerWith(() => fine);
    const { causes } = await diagnoseCoach();
    const found = causes.find((one) => one.cause === cause);
    expect(found).toMatchObject({ sure: 'high' });
    expect(found?.evidence[0]).toMatch(/^openai: /);
    expect(causes.map((one) => one.cause)).not.toContain('both-down');
  });
});

test('both that fail, each with its own cause', async () => {
  coached.openai.answerWith(() => status(429, { headers: { 'retry-after': '120' } }));
  coached.anthropic.answerWith(() => status(500));
  const { headline, causes } = await diagnoseCoach();
  expect(headline).toMatch(/^No model provider answers/);
  expect(causes.map(({ cause }) => cause)).toEqual(
    expect.arrayContaining(['both-down', 'rate-limited', 'provider-down']),
  );
});
