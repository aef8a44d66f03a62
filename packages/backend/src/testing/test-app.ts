import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type Ground, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { fixedSecrets } from '../platform/live-secrets.ts';
import { silentLog } from '../platform/log.ts';
import type { Mail, MailMessage } from '../platform/mail/mail.ts';
import { Redacted } from '../secrets.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { freshDatabase } from './fresh-database.ts';
import { createMemoryLines } from './memory-lines.ts';

export type Answer = { status: number; headers: Headers; text: string; body: unknown };
export type Send = (
  method: string,
  path: string,
  options?: {
    body?: unknown;
    token?: string;
    headers?: Record<string, string>;
    raw?: string | Uint8Array<ArrayBuffer>;
  },
) => Promise<Answer>;

export type TestApp = AsyncDisposable & {
  address: string;
  config: Config;
  metricsAddress: string | null;
  databaseUrl: string;
  clock: FakeClock;
  jwtSecret: string;
  send: Send;
  /** What was sent so far; complete after `idle()`. */
  mails: MailMessage[];
  idle: App['idle'];
  seedDemo(): ReturnType<App['seedDemo']>;
  /** Every task once but for the backup, as if its time had come, one after the other. @throws the first failure, in the end. */
  runDueTasks(): Promise<void>;
  tasks: App['tasks'];
  startRun: App['startRun'];
  /** A new member with both tokens; `send` speaks for them. */
  member(overrides?: { email?: string }): Promise<TestMember>;
};

export type TestMember = { email: string; accessToken: string; refreshToken: string; send: Send };

type Overrides = Partial<Omit<Config, 'http'>> & { http?: Partial<Config['http']> };

export const goodPassword = 'Correct-Horse-7';
/** A Monday noon, far from any change of clocks. */
export const testNow = '2026-06-15T12:00:00.000Z';

/**
 * The whole server on its own database and a port of its own, with a clock that stands until it is moved. What is
 * given of its ground it shares with another, such as the database of a second process.
 */
export async function openTestApp(
  { http, ...overrides }: Overrides = {},
  {
    databaseUrl: sharedUrl,
    sendMail,
    clock: sharedClock,
    dataKey = randomBytes(32).toString('base64'),
    ...ground
  }: Partial<Omit<Ground, 'clock'>> & {
    databaseUrl?: string;
    clock?: FakeClock;
    sendMail?: Mail['send'];
    dataKey?: string;
  } = {},
): Promise<TestApp> {
  const database = await freshDatabase();
  const clock = sharedClock ?? createFakeClock(testNow);
  const mails: MailMessage[] = [];
  const jwtSecret = randomBytes(32).toString('base64');
  const folder = mkdtempSync(join(tmpdir(), 'sleek-app-'));
  const objects = { kind: 'folder' as const, folder: join(folder, 'objects') };
  const backupDir = join(folder, 'backups');
  const config = { ...testConfig, objects, backupDir, ...overrides, http: { ...testConfig.http, ...http } };
  const databaseUrl = sharedUrl ?? database.url;
  const app = await openApp(config, {
    secrets: fixedSecrets({
      databaseUrl,
      jwtSecret: new Redacted(jwtSecret),
      dataKey: new Redacted(dataKey),
      coach: config.coach,
      web: config.web,
    }),
    clock,
    log: silentLog,
    mail: { send: sendMail ?? (async (message) => void mails.push(message)) },
    deletionLedger: createMemoryLines(),
    tasksByHand: true,
    ...ground,
  });
  // As the server does: a worker opens no port.
  const address = config.role === 'worker' ? 'http://no-port.invalid' : await app.listen();
  const send = sender(address);
  let members = 0;
  return {
    address,
    config,
    metricsAddress: app.metricsAddress,
    databaseUrl,
    clock,
    jwtSecret,
    send,
    mails,
    idle: app.idle,
    seedDemo: () => app.seedDemo(() => {}),
    runDueTasks: () => runEach(app.tasks),
    tasks: app.tasks,
    startRun: app.startRun,
    async member({ email = `member-${++members}@example.com` } = {}) {
      const { status, body } = await send('POST', '/api/v1/auth/register', {
        body: { email, password: goodPassword },
      });
      if (status !== 201) throw new Error(`Could not register ${email}: ${status}`);
      const tokens = body as { access_token: string; refresh_token: string };
      return {
        email,
        accessToken: tokens.access_token,
        refreshToken: tokens.refresh_token,
        send: (method, path, options) => send(method, path, { token: tokens.access_token, ...options }),
      };
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await database[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runEach(tasks: App['tasks']): Promise<void> {
  const failures: unknown[] = [];
  // The test's database is none of a server of its own, whose files could be copied.
  const { 'database-backup': _backup, 'backup-verify': _verify, ...possible } = tasks;
  for (const task of Object.values(possible))
    await task(new AbortController().signal).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

export const testConfig = configOf({
  APP_ENV: 'testing',
  PORT: '0',
  OPS_PORT: 'off',
  DATA_DIR: '/nonexistent',
  CORS_ORIGINS: 'http://localhost:3000',
  RATE_LIMITS: 'off',
  // A test machine that does other things too is late without having too much to do.
  LOAD_SHEDDING: 'off',
  LOG_LEVEL: 'silent',
});

function configOf(environment: Record<string, string>): Config {
  const read = readConfig(environment, { root: '/' });
  if (!read.ok) throw new Error(read.error.join('\n'));
  // Cheap on purpose: what a test wants to know of a password does not depend on the cost.
  return { ...read.value, webRoot: null, passwordHash: { memoryKib: 1024, iterations: 1, parallelism: 1 } };
}

function sender(address: string): Send {
  return async (method, path, { body, token, headers = {}, raw } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(new URL(path, address), {
      method,
      redirect: 'manual',
      headers: {
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(payload !== undefined && { body: payload }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : text,
    };
  };
}
