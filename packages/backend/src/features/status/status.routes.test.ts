import { serviceStatus } from '@sleek/contract/status';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { Redacted } from '../../secrets.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { databaseBehindProxy } from '../../testing/loopback-proxy.ts';
import { openTestApp, type TestApp, testNow } from '../../testing/test-app.ts';
import { setFlag } from '../flags/set-flag.ts';
import { freshMs } from '../health/watch-dependency.ts';
import { openIncident, writeEntry } from '../incidents/write-incident.ts';
import { setMaintenance } from '../maintenance/set-maintenance.ts';

const ada = { name: 'ada' };
type Deps = Parameters<typeof openIncident>[0];

/** Works as an operator does, past the server, and lets the server notice. */
async function operate<T>(app: TestApp, work: (deps: Deps) => Promise<T>): Promise<T> {
  await using database = openDatabase(app.databaseUrl, { poolSize: 1, onError: () => {} });
  const done = await work({ db: database.db, clock: app.clock });
  app.clock.advanceMs(freshMs);
  return done;
}

const statusOf = async (app: TestApp) => serviceStatus.parse((await app.send('GET', '/status.json')).body);
const partOf = async (app: TestApp, name: string) =>
  (await statusOf(app)).parts.find((part) => part.name === name);

describe('the status', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  test('says that everything works, to people and to programs', async () => {
    const status = await statusOf(app);
    expect(status).toMatchObject({ status: 'works', maintenance: null, incidents: { open: [], past: [] } });
    expect(status.parts.map(({ state }) => state)).toEqual(['works', 'works', 'works', 'works']);
    const page = await app.send('GET', '/status');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<h1>Everything works</h1>');
    expect(page.text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  test('shows an incident at once, its public words only, and keeps it after its end', async () => {
    const begun = await operate(app, (deps) =>
      openIncident(deps, ada, {
        title: 'Photos <b>fail</b>',
        impact: 'major',
        parts: ['photos'],
        words: 'We are looking into it & will tell.',
      }),
    );
    const id = begun.ok ? begun.value.id : 0;
    expect(await statusOf(app)).toMatchObject({ status: 'limited' });
    expect(await partOf(app, 'photos')).toMatchObject({ state: 'limited', since: testNow });
    await operate(app, (deps) => writeEntry(deps, ada, { id, kind: 'note', words: 'policy of ada' }));
    const page = (await app.send('GET', '/status')).text;
    expect(page).toContain('Photos &lt;b&gt;fail&lt;/b&gt;');
    expect(page).toContain('We are looking into it &amp; will tell.');
    for (const text of [page, JSON.stringify(await statusOf(app))])
      expect(text).not.toContain('policy of ada');
    await operate(app, (deps) => writeEntry(deps, ada, { id, kind: 'closed', words: 'It works again.' }));
    const { incidents, status } = await statusOf(app);
    expect({ status, open: incidents.open }).toEqual({ status: 'works', open: [] });
    expect(incidents.past[0]?.updates.map(({ words }) => words)).toEqual([
      'We are looking into it & will tell.',
      'It works again.',
    ]);
    expect((await app.send('GET', '/status')).text).toContain('89 days without a disruption');
  });

  test('says that a part does not work when its incident is an outage, and when the coach is paused', async () => {
    const begun = await operate(app, (deps) =>
      openIncident(deps, ada, { title: 'x', impact: 'outage', parts: ['log'], words: 'x' }),
    );
    expect(await statusOf(app)).toMatchObject({ status: 'down' });
    await operate(app, (deps) =>
      writeEntry(deps, ada, { id: begun.ok ? begun.value.id : 0, kind: 'closed', words: 'x' }),
    );
    const turn = (isOn: boolean) =>
      operate(app, (deps) => setFlag(deps, ada, { name: 'coach', isOn, reason: 'a test' }));
    await turn(false);
    expect(await partOf(app, 'coach')).toMatchObject({ state: 'paused' });
    await turn(true);
    expect(await statusOf(app)).toMatchObject({ status: 'works' });
  });

  test('names mail that does not work, and no machine', async () => {
    const smtpUrl = new Redacted('smtp://me:hush@127.0.0.1:1');
    await using other = await openTestApp({
      mail: { smtpUrl, from: 'x@example.com', outbox: '/nonexistent' },
    });
    const mail = async () => {
      other.clock.advanceMs(60_000);
      return partOf(other, 'mail');
    };
    await expect.poll(mail).toMatchObject({ state: 'down' });
    const text = (await other.send('GET', '/status')).text;
    expect(text).not.toMatch(/127\.0\.0\.1|hush|smtp/i);
  });
});

describe('the status while the database is gone', () => {
  test('is answered: it says so, with what was last known and how old that is', async () => {
    await using fresh = await freshDatabase();
    await using proxy = await databaseBehindProxy(fresh.url);
    await using app = await openTestApp({}, { databaseUrl: proxy.url });
    await operate(app, (deps) =>
      openIncident(deps, ada, { title: 'Slow days', impact: 'minor', parts: ['coach'], words: 'x' }),
    );
    const known = (await statusOf(app)).incidents.known_at;
    for (const breakIt of [async () => proxy.freeze(), () => proxy.cut()]) {
      await breakIt();
      app.clock.advanceMs(120_000);
      // The first who asks is told what was seen before: nobody waits for the database.
      const seen = async () => {
        app.clock.advanceMs(freshMs);
        return statusOf(app);
      };
      await expect.poll(seen, { timeout: 10_000 }).toMatchObject({ status: 'down' });
      const { incidents, parts } = await statusOf(app);
      expect(incidents.known_at).toBe(known);
      expect(incidents.open.map(({ title }) => title)).toEqual(['Slow days']);
      expect(parts[0]).toMatchObject({ name: 'log', state: 'down' });
      const page = await app.send('GET', '/status');
      expect(page.status).toBe(200);
      expect(page.text).toContain('This is what we knew at');
    }
    await proxy.mend();
  });
});

describe('maintenance', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  const words = 'We are moving. Your log is safe.';
  const close = (until: Date | null = null) =>
    operate(app, (deps) => setMaintenance(deps, ada, { isOn: true, words, until }));
  const open = () => operate(app, (deps) => setMaintenance(deps, ada, { isOn: false }));

  test('refuses what members ask with its words and when to come back, then serves them again', async () => {
    const member = await app.member();
    expect(await close(new Date(app.clock.now().getTime() + 600_000))).toMatchObject({
      value: { changed: true },
    });
    for (const [method, path] of [
      ['GET', '/api/v1/checkins'],
      ['POST', '/api/v1/auth/login'],
      ['GET', '/api/v1/'],
      ['PUT', '/api/v1/objects/photos/x?expires=1'],
      ['GET', '/api/v1/nowhere'],
    ] as const) {
      const { status, body, headers } = await member.send(method, path);
      expect([path, status]).toEqual([path, 503]);
      expect(body).toMatchObject({ type: 'urn:sleek-coach:problem:maintenance', detail: words });
      expect(headers.get('retry-after')).toBe('595');
    }
    expect(await open()).toMatchObject({ value: { changed: true } });
    expect((await member.send('GET', '/api/v1/checkins')).status).toBe(200);
    expect(await open()).toMatchObject({ value: { changed: false } });
  });

  test('answers health, status, documents and preflights on, and says on the status page why', async () => {
    await close();
    for (const path of [
      '/health',
      '/health/ready',
      '/health/dependencies',
      '/status',
      '/openapi.json',
      '/docs',
    ])
      expect([path, (await app.send('GET', path)).status]).toEqual([path, 200]);
    const preflight = await app.send('OPTIONS', '/api/v1/checkins', {
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).toBe(200);
    const status = await statusOf(app);
    expect(status).toMatchObject({ status: 'maintenance', maintenance: { words, announced_until: null } });
    expect(status.parts.map(({ state }) => state)).toEqual(['paused', 'paused', 'paused', 'works']);
    expect((await app.send('GET', '/status')).text).toContain(words);
    await open();
  });

  test('is followed by every process, and stays while the database does not answer', async () => {
    await using proxy = await databaseBehindProxy(app.databaseUrl);
    await using other = await openTestApp({}, { databaseUrl: proxy.url, clock: app.clock });
    expect((await other.send('GET', '/api/v1/')).status).toBe(200);
    await close();
    expect((await other.send('GET', '/api/v1/')).status).toBe(503);
    await proxy.cut();
    app.clock.advanceMs(60_000);
    expect((await other.send('GET', '/api/v1/')).body).toMatchObject({ detail: words });
    await proxy.mend();
    await open();
  });

  test.each([
    [' ', null, 'words-refused'],
    ['x'.repeat(301), null, 'words-refused'],
    ['a\nb', null, 'words-refused'],
    ['x', '2026-06-15T11:59:59.000Z', 'until-refused'],
    ['x', '2027-06-15T12:00:00.000Z', 'until-refused'],
    ['x', 'nonsense', 'until-refused'],
  ])('with the words %j until %s is refused', async (bad, until, type) => {
    const order = { isOn: true as const, words: bad, until: until === null ? null : new Date(until) };
    expect(await operate(app, (deps) => setMaintenance(deps, ada, order))).toMatchObject({ error: { type } });
    expect((await app.send('GET', '/api/v1/')).status).toBe(200);
  });
});
