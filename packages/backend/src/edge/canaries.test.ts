import type { RouteSpec } from '@sleek/contract/route-spec';
import { routes } from '@sleek/contract/routes';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createLog, type Log } from '../platform/log.ts';
import { jpegPhoto } from '../testing/photo-files.ts';
import { sendPhoto } from '../testing/photo-steps.ts';
import { canaries, findCanaries, numberCanaries } from '../testing/seeded-canaries.ts';
import { openTestApp, type TestApp, type TestMember } from '../testing/test-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const day = '2026-06-14';
const headers = { 'user-agent': canaries.userAgent, 'x-forwarded-for': canaries.ipAddress };
const ops = { host: '127.0.0.1', port: 0 };
const http = { trustProxy: true };

/** Leaves every canary where a member leaves such things. @returns the secrets that were issued meanwhile. */
async function seed(app: TestApp): Promise<{ member: TestMember; issued: Record<string, string> }> {
  const credentials = { email: canaries.email, password: canaries.password };
  const registered = await app.send('POST', '/api/v1/auth/register', { body: credentials, headers });
  expect(registered.status).toBe(201);
  const tokens = registered.body as { access_token: string; refresh_token: string };
  const send: TestMember['send'] = (method, path, options) =>
    app.send(method, `${path}?note=${canaries.query}`, { token: tokens.access_token, headers, ...options });
  const member = {
    email: canaries.email,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    send,
  };
  await taken(send, 'PATCH', 'me/profile', {
    display_name: canaries.displayName,
    sex: 'female',
    birth_year: 1990,
    height_cm: Number(numberCanaries.heightCm[0]),
    activity_level: 'light',
  });
  await taken(send, 'PATCH', 'me/goals', { target_weight_kg: 71.31 });
  await taken(send, 'PATCH', 'me/preferences', { allergies: [canaries.allergy] });
  await taken(send, 'POST', 'checkins', { date: day, weight_kg: 83.42, notes: canaries.note });
  await taken(send, 'POST', 'nutrition/day', { date: day, calories: 2719, notes: canaries.food });
  await taken(send, 'POST', 'coach/chat', { message: canaries.message });
  await taken(send, 'POST', 'coach/chat', { message: 'I weigh 83.42 kg and want to starve myself' });
  await send('POST', '/api/v1/checkins', { body: { date: day, weight_kg: '83.4217 kg' } });
  await app.send('POST', '/api/v1/auth/login', {
    body: { email: canaries.email, password: canaries.newPassword },
    headers,
  });
  const bytes = Buffer.concat([await jpegPhoto(), Buffer.from(canaries.photoBytes)]);
  await sendPhoto(app, { ...member, send: withCanaryName(member.send) }, { bytes });
  await app.idle();
  const mailed = app.mails.flatMap(({ text }) =>
    [...text.matchAll(/#token=([\w-]+)/g)].map(([, token]) => token),
  );
  const issued = {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    mailed: mailed[0] ?? '',
  };
  expect(Object.values(issued).every((secret) => secret.length > 20)).toBe(true);
  return { member, issued };
}

async function taken(send: TestMember['send'], method: string, path: string, body: object): Promise<void> {
  const answer = await send(method, `/api/v1/${path}`, { body });
  expect([path, answer.status, answer.status < 300 || answer.text]).toEqual([path, answer.status, true]);
}

const withCanaryName =
  (send: TestMember['send']): TestMember['send'] =>
  (method, path, options = {}) => {
    const body = options.body as Record<string, unknown> | undefined;
    return send(
      method,
      path,
      body?.['filename'] ? { ...options, body: { ...body, filename: canaries.photoName } } : options,
    );
  };

/** Those that end the member or what it is known by come last, in this order. */
const lastRoutes = ['logOutEverywhere', 'changePassword', 'deleteMe'];

/** Every route, with canaries in its path, its query and each field of its body, as a member and as nobody. */
async function walk(app: TestApp, member: TestMember): Promise<number> {
  let asked = 0;
  const all = Object.entries(routes as Record<string, RouteSpec>).sort(
    ([one], [other]) => lastRoutes.indexOf(one) - lastRoutes.indexOf(other),
  );
  for (const [, spec] of all) {
    const path = spec.path.replaceAll(/\{\w+\}|:\w+/g, canaries.pathPart);
    const bodies = spec.body ? [canaryBody(spec.body), { [canaries.note]: canaries.food }] : [undefined];
    for (const body of bodies) {
      await member.send(spec.method, path, { ...(body && { body }) });
      await app.send(spec.method, path, { headers, ...(body && { body }) });
      asked += 2;
    }
    await app.send(spec.method === 'GET' ? 'POST' : 'GET', path, { headers });
  }
  await app.idle();
  return asked;
}

function canaryBody(schema: z.ZodType): object {
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['value'];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      /email/.test(field)
        ? canaries.email
        : /password/.test(field)
          ? canaries.password
          : /weight|kg/.test(field)
            ? 83.4217
            : canaries.note,
    ]),
  );
}

async function everythingWritten(wrap: (log: Log) => Log = (log) => log) {
  const lines: string[] = [];
  const log = wrap(createLog({ level: 'trace', format: 'json' }, (line) => void lines.push(line)));
  await using app = await openTestApp({ ops, http }, { log });
  const { member, issued } = await seed(app);
  const asked = await walk(app, member);
  const metrics = await (await fetch(app.metricsAddress ?? '')).text();
  return { lines, metrics, issued, asked };
}

describe('what a member leaves', () => {
  let written: Awaited<ReturnType<typeof everythingWritten>>;
  beforeAll(async () => {
    written = await everythingWritten();
  });
  afterAll(() => vi.resetConfig());

  test('is in no line of the log, in whatever form, on any route', () => {
    expect(written.asked).toBeGreaterThan(2 * Object.keys(routes).length);
    expect(written.lines.length).toBeGreaterThan(written.asked);
    for (const line of written.lines) expect([line, findCanaries(line, written.issued)]).toEqual([line, []]);
  });

  test('is in no metric', () => {
    expect(written.metrics.length).toBeGreaterThan(5000);
    for (const line of written.metrics.split('\n'))
      expect([line, findCanaries(line, written.issued)]).toEqual([line, []]);
  });
});

describe('the scanner', () => {
  const pattern = /^(POST|PATCH) /;
  test('finds what a careless line of the server would tell', async () => {
    const careless = (log: Log): Log => ({
      warn: (fields, event) => log.warn(fields, event),
      error: (fields, event) => log.error(fields, event),
      info: (fields, event) =>
        log.info(
          pattern.test(`${(fields as { method?: string }).method} `)
            ? { ...fields, body: { notes: canaries.note } }
            : fields,
          event,
        ),
    });
    const { lines, issued } = await everythingWritten(careless);
    const found = new Set(lines.flatMap((line) => findCanaries(line, issued)));
    expect([...found]).toContain('note');
  });

  const issued = { accessToken: `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(30)}.SIGNATUREsignature` };
  const all: [string, string][] = [...Object.entries(canaries), ...Object.entries(issued)];
  const disguises: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['in capitals', (text) => text.toUpperCase()],
    ['in base64', (text) => Buffer.from(text).toString('base64')],
    [
      'in base64 within more',
      (text) => Buffer.from(`{"a":${JSON.stringify(text)},"b":1}`).toString('base64'),
    ],
    [
      'in base64 within more, one later',
      (text) => Buffer.from(`{"ab":${JSON.stringify(text)},"b":1}`).toString('base64url'),
    ],
    [
      'in base64 within more, two later',
      (text) => Buffer.from(`{"abc":${JSON.stringify(text)},"b":1}`).toString('base64'),
    ],
    ['in a URL', (text) => `/x?y=${encodeURIComponent(text)}`],
    ['in a form', (text) => new URLSearchParams({ y: text }).toString()],
    ['in hex', (text) => Buffer.from(text).toString('hex')],
    ['in JSON in JSON', (text) => JSON.stringify(JSON.stringify({ text }))],
  ];
  test.each(disguises)('finds every text %s', (_how, disguise) => {
    for (const [name, text] of all) {
      const line = JSON.stringify({ level: 'INFO', field: disguise(text), msg: 'x' });
      expect([name, findCanaries(line, issued).includes(name)]).toEqual([name, true]);
    }
  });

  test.each(Object.entries(numberCanaries))('finds %s however it is written', (name, forms) => {
    for (const form of forms)
      for (const line of [`{"kg":${form}}`, `"${form}"`, `weighs ${form}.`, `v=${form}&`])
        expect([line, findCanaries(line).includes(name)]).toEqual([line, true]);
  });

  test('finds nothing in what belongs to nobody', () => {
    expect(findCanaries('{"level":"INFO","request_id":"5b1f6c1e-95a7-4c49-9a6e","duration_ms":83}')).toEqual(
      [],
    );
    expect(findCanaries('http_request_duration_seconds_sum{route="/health"} 0.18342171')).toEqual([]);
  });
});
