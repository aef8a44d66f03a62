import type { RouteSpec } from '@sleek/contract/route-spec';
import { routes } from '@sleek/contract/routes';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createLog } from '../platform/log.ts';
import { changesBetween, snapshotOf } from '../testing/stored-rows.ts';
import {
  type Answer,
  goodPassword,
  openTestApp,
  type TestApp,
  type TestMember,
} from '../testing/test-app.ts';

let app: TestApp;
let member: TestMember;
/** The statuses that `/openapi.json` names, by operation. */
let described: Map<string, Set<number>>;
const lines: string[] = [];
// Thousands of requests on a machine that does other things too.
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  const log = createLog({ level: 'trace', format: 'json' }, (line) => void lines.push(line));
  app = await openTestApp({}, { log });
  described = statusesIn((await app.send('GET', '/openapi.json')).body);
  member = await app.member();
  await member.send('PATCH', '/api/v1/me/profile', {
    body: { sex: 'female', birth_year: 1990, height_cm: 170 },
  });
  await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
  await member.send('POST', '/api/v1/coach/chat', { body: { message: 'hello', session_id: conversationId } });
});
afterAll(() => app[Symbol.asyncDispose]());

/** Stands in every text that is refused, so that an echo of it is seen. */
const marker = 'zq7hush';
const hostileTexts = [
  '',
  ' ',
  marker,
  `${marker}\u0000`,
  `${marker}\ud800`,
  `${marker}\u202e\u200b\ufeff`,
  `'; drop table "user"; -- ${marker}`,
  `$1 %s \${${marker}} {{${marker}}} <script>${marker}</script>`,
  `../../${marker}`,
  marker.repeat(2000),
  `${'😀'.repeat(6000)}${marker}`,
  'NaN',
  '-Infinity',
  '1e999',
  '0x10',
  '9'.repeat(400),
  'true',
  'null',
  '0000-00-00',
  '-000001-01-01',
  '1899-12-31',
  '2101-01-01',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '2026-02-30',
  '2026-06-15T25:61:61',
  '2026-06-15T00:00:00+99:99',
  'Etc/Nowhere',
];
const hostileValues: unknown[] = [
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  Number.MIN_VALUE,
  2 ** 53,
  2_147_483_648,
  [],
  {},
  [marker],
  [[[[[marker]]]]],
  { name: marker },
  { [marker.repeat(100)]: marker },
  { $gt: '', toString: marker, constructor: { prototype: marker } },
  Array(3000).fill(marker),
];

const day = '2026-06-15';
const conversationId = '0b5d3f6a-8f5e-4d7b-9a50-4d2a6a0f7f11';
const edited = { client_updated_at: '2026-06-15T00:00:00' };
/** A body that each route takes: one field at a time is then replaced. */
const samples: { [R in keyof typeof routes]?: Record<string, unknown> } = {
  register: {
    email: 'hostile@example.com',
    password: goodPassword,
    accepted_terms_version: '1.0',
    accepted_privacy_version: '1.0',
  },
  logIn: { email: 'hostile@example.com', password: goodPassword },
  refresh: { refresh_token: 'x' },
  logOut: { refresh_token: 'x' },
  changePassword: { current_password: 'x', new_password: goodPassword },
  forgotPassword: { email: 'hostile@example.com' },
  resetPassword: { token: 'x', new_password: goodPassword },
  verifyEmail: { token: 'x' },
  restoreAccount: { token: 'x' },
  updateProfile: {},
  updateGoals: {},
  updatePreferences: {},
  updateSafetyState: {},
  setConsent: { consent_type: 'analytics' },
  logCheckIn: { date: day },
  syncCheckIns: { checkins: [] },
  logNutritionDay: { date: day },
  calculateTargets: {
    weight_kg: 80,
    height_cm: 180,
    age: 30,
    sex: 'male',
    activity_level: 'light',
    goal_type: 'recomp',
  },
  makePlan: { start_date: '2026-06-15T08:00:00Z', preferences: { focus: 'sleep' } },
  presignPhoto: { filename: 'x.jpg', content_type: 'image/jpeg' },
  changePhoto: {},
  commitPhoto: { photo_id: conversationId, s3_key: 'x', date: day },
  chat: { message: 'hello' },
  chatStream: { message: 'hello' },
  changeConversation: { title: 'x' },
};

/** What a sample meets where no sample can hold a token that was issued. */
const refusedSamples: { [R in keyof typeof routes]?: number } = {
  refresh: 401,
  changePassword: 401,
  resetPassword: 400,
  verifyEmail: 400,
  restoreAccount: 400,
  commitPhoto: 422,
  changePhoto: 404,
};

const specs = Object.entries(routes) as [keyof typeof routes, RouteSpec][];
const withBody = specs.filter(([, { body }]) => body !== undefined);
const withQuery = specs.filter(([, { query }]) => query !== undefined);
const withParams = specs.filter(([, { params }]) => params !== undefined);

function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (schema === undefined) return [];
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties);
}

const pathOf = ({ path }: RouteSpec) =>
  path
    .replace(':date', day)
    .replace(':consent_type', 'analytics')
    .replace('/photos/:id', `/photos/${conversationId}`)
    .replace('/coach/sessions/:id', `/coach/sessions/${conversationId}`);
type Document = { paths: Record<string, Record<string, { operationId: string; responses: object }>> };

function statusesIn(document: unknown): Map<string, Set<number>> {
  const operations = Object.values((document as Document).paths).flatMap((verbs) => Object.values(verbs));
  return new Map(
    operations.map(({ operationId, responses }) => [
      operationId,
      new Set(Object.keys(responses).map(Number)),
    ]),
  );
}

type Sent = { spec: RouteSpec; path: string; body?: unknown };
/** What was refused: sent once more at the end, to see that it leaves no trace. */
const refused: Sent[] = [];

const sendAs = (spec: RouteSpec, path: string, options: object) =>
  spec.auth === 'member' ? member.send(spec.method, path, options) : app.send(spec.method, path, options);

const nameOf = (spec: RouteSpec) => specs.find(([, some]) => some === spec)?.[0] ?? '';

function expectAnswer(answer: Answer, sent: Sent): void {
  const told = `${sent.path} ${JSON.stringify(sent.body)?.slice(0, 200)} -> ${answer.status} ${answer.text.slice(0, 300)}`;
  expect(answer.status, told).toBeLessThan(500);
  // A path that was tampered with may not be that operation's any more.
  if (sent.path.split('?', 1)[0] === pathOf(sent.spec))
    expect([...(described.get(nameOf(sent.spec)) ?? [])], `${told}: name it in the row's problems`).toContain(
      answer.status,
    );
  if (answer.status < 400) return;
  refused.push(sent);
  expect(answer.headers.get('content-type'), told).toMatch(/^application\/problem\+json/);
  expect(answer.body, told).toMatchObject({
    status: answer.status,
    detail: expect.stringMatching(/./),
    request_id: answer.headers.get('x-request-id'),
  });
  expect(answer.text.includes(marker), told).toBe(false);
}

async function sendAll(spec: RouteSpec, bodies: readonly unknown[]): Promise<void> {
  for (let start = 0; start < bodies.length; start += 20) {
    const some = bodies.slice(start, start + 20);
    const path = pathOf(spec);
    const answers = await Promise.all(some.map((body) => sendAs(spec, path, { body })));
    for (const [index, answer] of answers.entries()) expectAnswer(answer, { spec, path, body: some[index] });
  }
}

test('every operation of /openapi.json is tried', () => {
  expect([...described.keys()].sort()).toEqual(specs.map(([name]) => name).sort());
});

test('the samples cover every route with a body, and each is taken', async () => {
  expect(Object.keys(samples).sort()).toEqual(withBody.map(([name]) => name).sort());
  for (const [name, spec] of withBody) {
    const { status } = await sendAs(spec, pathOf(spec), { body: samples[name] });
    expect([name, status]).toEqual([name, refusedSamples[name] ?? spec.status]);
  }
});

describe('without a token', () => {
  test.each(specs)('%s is open or 401 as the table says', async (_name, spec) => {
    const body = spec.body === undefined ? {} : { body: {} };
    const { status } = await app.send(spec.method, pathOf(spec), body);
    if (spec.auth === 'member') expect(status).toBe(401);
    else expect([200, 422]).toContain(status);
  });
});

describe('a hostile body', () => {
  test.each(withBody)('of %s is answered', async (_name, spec) => {
    await sendAll(
      spec,
      hostileValues.filter((value) => value !== undefined),
    );
  });

  test.each(withBody)('of %s, field by field, is answered', async (name, spec) => {
    const fields = fieldsOf(spec.body);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields)
      await sendAll(
        spec,
        [undefined, ...hostileValues].map((value) => ({ ...samples[name], [field]: value })),
      );
  });

  test('of a batch, item by item, is answered', async () => {
    const item = { date: day, ...edited };
    const fields = [...fieldsOf(routes.logCheckIn.body), 'client_updated_at'];
    for (const field of fields)
      await sendAll(
        routes.syncCheckIns,
        hostileValues.map((value) => ({ checkins: [{ ...item, [field]: value }] })),
      );
  });

  test('of a record, name by name, is answered', async () => {
    await sendAll(
      routes.updatePreferences,
      [...hostileTexts, '__proto__', 'constructor', 'toString', '0'].map((name) => ({
        macro_targets: { [name]: 1 },
      })),
    );
  });
});

describe('a hostile address', () => {
  const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
  const short = hostileTexts.filter((text) => text.length < 3000);

  test.each(withQuery)('of %s, parameter by parameter, is answered', async (_name, spec) => {
    const fields = fieldsOf(spec.query);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields)
      for (const text of short) {
        const path = `${pathOf(spec)}?date=${day}&from=${day}&to=${day}&`.replace(`${field}=${day}&`, '');
        for (const end of [
          `${field}=${encoded(text)}`,
          `${field}=${day}&${field}=${encoded(text)}`,
          `${field}[${encoded(text)}]=1`,
        ])
          expectAnswer(await sendAs(spec, `${path}${end}`, {}), { spec, path: `${path}${end}` });
      }
  });

  test.each(withParams)('of %s is answered', async (_name, spec) => {
    for (const text of short) {
      const path = spec.path.replace(/:[a-z_]+/, encoded(text));
      expectAnswer(await sendAs(spec, path, {}), { spec, path });
    }
  });
});

describe('afterwards', () => {
  test('what was refused has left no trace, and is refused again', async () => {
    expect(refused.length).toBeGreaterThan(1000);
    const before = await snapshotOf(app.databaseUrl);
    for (let start = 0; start < refused.length; start += 50) {
      const some = refused.slice(start, start + 50);
      const answers = await Promise.all(
        some.map(({ spec, path, body }) => sendAs(spec, path, body === undefined ? {} : { body })),
      );
      for (const [index, { status }] of answers.entries())
        expect([some[index], status >= 400 && status < 500]).toEqual([some[index], true]);
    }
    expect(changesBetween(before, await snapshotOf(app.databaseUrl))).toEqual([]);
  });

  test('the log holds nothing that was sent and nothing of a person', async () => {
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(refused.length);
    const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
    const { accessToken, refreshToken, email } = member;
    const secrets = { marker, goodPassword, accessToken, refreshToken, email, id, other: 'hostile@example' };
    for (const [name, secret] of Object.entries(secrets))
      expect([name, log.includes(secret)]).toEqual([name, false]);
    expect(log).not.toMatch(/request_crashed|drop table|127\.0\.0\.1/);
  });
});
