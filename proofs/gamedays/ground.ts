import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import { query } from '@sleek/backend/testing/data-dirs';
import { freePorts } from '@sleek/backend/testing/free-ports';
import { type Radosgw, startRadosgw } from '@sleek/backend/testing/radosgw';
import { type Environment, openPrograms, type Programs } from './programs.ts';

/** What all incidents of a day share: a database server, a folder, and how programs are started. */
export type Ground = AsyncDisposable & {
  programs: Programs;
  /** Seconds of the alarms that pass in one. */
  timeScale: number;
  /** A folder of its own below the day's. */
  folder(name: string): string;
  /** A database of its own on the shared server. */
  newDatabase(): Promise<string>;
  /** A store of photos that all incidents share, since it takes long to start; made when one asks first. */
  photoGateway(): Promise<Radosgw>;
  /** The environment of a server that nobody has to be afraid for. */
  environment(name: string): Promise<Environment>;
};

/** @param options.serverUrl a database server that is there already. */
export async function openGround({
  timeScale,
  serverUrl,
}: {
  timeScale: number;
  serverUrl?: string;
}): Promise<Ground> {
  await using opening = new AsyncDisposableStack();
  const root = mkdtempSync(join(tmpdir(), 'sleek-gameday-'));
  opening.defer(() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  const programs = opening.use(openPrograms());
  const owned = opening.move();
  let server = serverUrl === undefined ? null : Promise.resolve(serverUrl);
  const openServer = async () => {
    const dataDir = join(root, 'database');
    return owned.use(await openEmbeddedPostgres({ dataDir, durable: false, log: () => {} })).url;
  };
  let gateway: Promise<Radosgw> | null = null;
  const openGateway = async () => owned.use(await startRadosgw());
  const folder = (name: string) => join(root, name);
  return {
    programs,
    timeScale,
    folder,
    async newDatabase() {
      const name = `gameday_${randomBytes(6).toString('hex')}`;
      server ??= openServer();
      const ofServer = await server;
      await query(ofServer, `create database ${name}`);
      owned.defer(async () => void (await query(ofServer, `drop database ${name} with (force)`)));
      const url = new URL(ofServer);
      url.pathname = `/${name}`;
      return url.href;
    },
    photoGateway() {
      gateway ??= openGateway();
      return gateway;
    },
    async environment(name) {
      const [port, opsPort] = await freePorts(2);
      return {
        PATH: '/usr/bin:/bin',
        DATA_DIR: folder(name),
        PORT: String(port),
        OPS_PORT: String(opsPort),
        RATE_LIMITS: 'off',
        LOG_LEVEL: 'error',
        LOG_FORMAT: 'json',
        LOG_FILE: join(folder(name), 'logs/sleek-coach.log'),
        JWT_SECRET_KEY: randomBytes(32).toString('hex'),
        DATA_KEY: randomBytes(32).toString('base64'),
        ALARM_TIME_SCALE: String(timeScale),
      };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
