import type { RouteSpec } from '@sleek/contract/route-spec';
import { routes } from '@sleek/contract/routes';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLog } from '../platform/log.ts';
import { sendRaw } from '../testing/bare-server.ts';
import { changesBetween, snapshotOf } from '../testing/stored-rows.ts';
import { type Answer, openTestApp, type TestApp, type TestMember } from '../testing/test-app.ts';

/** What is wrong with the request itself, whatever its operation: on every path of the API. */
let app: TestApp;
let member: TestMember;
let before: Awaited<ReturnType<typeof snapshotOf>>;
const lines: string[] = [];
// Thousands of requests on a machine that does other things too.
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  app = await openTestApp(
    {},
    { log: createLog({ level: 'trace', format: 'json' }, (line) => lines.push(line)) },
  );
  member = await app.member();
  await app.idle();
  before = await snapshotOf(app.databaseUrl);
});
afterAll(() => app[Symbol.asyncDispose]());

const marker = 'zq7hush';
const specs = Object.entries(routes) as [string, RouteSpec][];
const withBody = specs.filter(([, { body }]) => body !== undefined);
/** A POST without a body does its work whatever the headers say. */
const mayRepeat = ({ method, body }: Pick<RouteSpec, 'method' | 'body'>) =>
  method !== 'POST' || body !== undefined;
const pathOf = ({ path }: RouteSpec) => path.replaceAll(/:\w+/g, '2026-06-15');
const token = () => ({ authorization: `Bearer ${member.accessToken}` });

function expectProblem(
  answer: Pick<Answer, 'status' | 'headers' | 'text'>,
  status: number,
  told: unknown,
): void {
  expect([told, answer.status, answer.text.slice(0, 200)]).toEqual([told, status, expect.any(String)]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.text).not.toContain(marker);
  expect(answer.headers.get('x-request-id')).toBeTruthy();
}

const deep = (open: string, close: string) => `${open.repeat(50_000)}1${close.repeat(50_000)}`;
const unreadable: [what: string, raw: string | Uint8Array<ArrayBuffer>][] = [
  ['an opened brace', '{'],
  ['half a text', `{"message":"${marker}`],
  ['a comma too many', `{"message":"${marker}",}`],
  ['NaN', '{"weight_kg":NaN}'],
  ['infinity', '{"weight_kg":-Infinity}'],
  ['single quotes', `{'message':'${marker}'}`],
  ['a word', marker],
  ['a NUL', `{"message":"${marker}\u0000"}`],
  ['two values', '{}{}'],
  ['a form', `message=${marker}&a=1`],
  ['XML', `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`],
  ['deep lists', deep('[', ']')],
  ['deep objects', deep('{"a":', '}')],
  ['bad UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ['a surrogate in UTF-8', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
];

describe('a body that is no JSON', () => {
  test.each(withBody)('is 422 at %s', async (name, spec) => {
    for (const [what, raw] of unreadable) {
      const answer = await app.send(spec.method, pathOf(spec), { raw, headers: token() });
      expectProblem(answer, 422, [name, what]);
      expect(answer.body).toMatchObject({ errors: [{ type: 'json_invalid' }] });
    }
  });
});

describe('a body of another type', () => {
  test.each(withBody)('is 415 at %s', async (name, spec) => {
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'image/png',
      'json',
    ]) {
      const headers = { ...token(), 'content-type': type };
      expectProblem(await app.send(spec.method, pathOf(spec), { raw: '{}', headers }), 415, [name, type]);
    }
  });
});

describe('a body that is too large', () => {
  const huge = JSON.stringify({ message: marker.repeat(200_000) });

  test.each(withBody)('is 413 at %s', async (name, spec) => {
    const answer = await app.send(spec.method, pathOf(spec), { raw: huge, headers: token() });
    expectProblem(answer, 413, name);
  });
});

describe('headers', () => {
  const raw = (spec: RouteSpec, headers: string) =>
    sendRaw(
      app.address,
      `${spec.method} ${pathOf(spec)} HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`,
    );

  test.each(specs)('that are too long are 431 at %s', async (_name, spec) => {
    for (const header of ['X-Request-ID', 'Authorization', 'Cookie', 'X-Anything']) {
      const answer = await raw(spec, `${header}: ${marker.repeat(4000)}\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 431 .*\r\n(.*\r\n)*Content-Type: application\/problem\+json\r\n/);
      expect(answer).not.toContain(marker);
    }
  });

  test.each(specs)('that cannot be read are 400 at %s', async (_name, spec) => {
    for (const broken of [
      'X-Odd: a\u0000b\r\n',
      'X Odd: a\r\n',
      ': a\r\n',
      'X-Odd\r\n',
      'Content-Length: 5\r\n',
      'Content-Length: -1\r\n',
      'Transfer-Encoding: chunked\r\n',
    ]) {
      const answer = await raw(spec, broken);
      expect([broken, answer.slice(0, 12)]).toEqual([broken, 'HTTP/1.1 400']);
      expect(answer).toMatch(/application\/problem\+json/i);
    }
  });

  const odd = [
    'é',
    `${marker} <script>`,
    `"${marker}"`,
    '\t',
    'x'.repeat(8000),
    `a=1; ${marker}`,
    '../../etc/passwd',
  ];
  const read = [
    'x-request-id',
    'last-event-id',
    'idempotency-key',
    'authorization',
    'origin',
    'user-agent',
    'accept',
  ];

  // The one route that ends who asks is sent odd headers by a test of its own.
  test.each(specs.filter(([name, spec]) => spec.auth === 'member' && mayRepeat(spec) && name !== 'deleteMe'))(
    'that are odd never end %s in 500',
    async (name, spec) => {
      for (const header of read)
        for (const value of odd) {
          const headers = { ...token(), [header]: value };
          const answer = await app.send(spec.method, pathOf(spec), {
            ...(spec.body && { raw: '{' }),
            headers,
          });
          expect([name, header, value, answer.status < 500]).toEqual([name, header, value, true]);
          // The client's own request id is repeated, as promised; nothing else is.
          if (header !== 'x-request-id') expect(answer.text).not.toContain(marker);
        }
    },
  );

  test('that forge an address or a method are believed by nobody', async () => {
    const forged = {
      'x-forwarded-for': `${marker}, 1.2.3.4`,
      'x-http-method-override': 'DELETE',
      'x-original-url': '/api/v1/me',
      forwarded: `for=${marker}`,
    };
    const answer = await app.send('GET', '/api/v1/checkins', { headers: { ...token(), ...forged } });
    expect(answer.status).toBe(200);
    expect((await app.send('GET', '/api/v1/me', { headers: forged })).status).toBe(401);
  });
});

describe('afterwards', () => {
  test('no row has changed', async () => {
    expect(changesBetween(before, await snapshotOf(app.databaseUrl))).toEqual([]);
  });

  test('the log holds nothing of what was sent', () => {
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(500);
    for (const secret of [marker, member.accessToken, member.email, '1.2.3.4'])
      expect([secret, log.includes(secret)]).toEqual([secret, false]);
    expect(log).not.toContain('request_crashed');
  });
});
