import { realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from '../defect.ts';
import { archivingMarkSql } from './archiving.ts';

/** How to reach the server: always over loopback, always with the password from DATA_DIR. */
export type Login = { port: number; password: string };

export type LoginAnswer =
  | { kind: 'ready'; dataDirectory: string; durable: boolean; archiving: string }
  | { kind: 'database-missing' }
  | { kind: 'wrong-password' }
  /** Nothing there, still starting, or something that does not speak PostgreSQL. */
  | { kind: 'no-answer' };

/** Owner of the database and of everything in it. */
export const SUPERUSER = 'sleekcoach';
export const DATABASE = 'sleekcoach';

export const databaseUrl = ({ port, password }: Login): string =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;

/** Logs in and asks the server which folder it serves. */
export const tryLogin = async (login: Login): Promise<LoginAnswer> => {
  try {
    return await withClient(login, DATABASE, async (client) => {
      const { rows } = await client.query<{ folder: string; fsync: string; archiving: string }>(
        `select current_setting('data_directory') as folder, current_setting('fsync') as fsync,
         ${archivingMarkSql} as archiving`,
      );
      const { folder = '', fsync = '', archiving = '' } = rows[0] ?? {};
      return { kind: 'ready', dataDirectory: folder, durable: fsync === 'on', archiving };
    });
  } catch (error) {
    return LOGIN_REFUSALS[errorCode(error) ?? ''] ?? { kind: 'no-answer' };
  }
};

/** Logs in as soon as the server answers; `no-answer` once `isServing` says that it never will. */
export const waitForAnswer = async (login: Login, isServing: () => boolean): Promise<LoginAnswer> => {
  for (;;) {
    const answer = await tryLogin(login);
    if (answer.kind !== 'no-answer' || !isServing()) return answer;
    await sleep(ASK_AGAIN_MS);
  }
};

const ASK_AGAIN_MS = 50;

/** Whether two paths name the same folder, whatever links lead there. */
export const isSameFolder = (one: string, other: string): boolean => {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
};

/** Makes the application's database; fine when somebody else just did. */
export const createDatabase = async (login: Login): Promise<void> => {
  try {
    await withClient(login, 'postgres', (client) => client.query(`create database ${DATABASE}`));
  } catch (error) {
    if (errorCode(error) !== DUPLICATE_DATABASE) throw error;
  }
};

// https://www.postgresql.org/docs/18/errcodes-appendix.html
const DUPLICATE_DATABASE = '42P04';
const LOGIN_REFUSALS: Record<string, LoginAnswer> = {
  '3D000': { kind: 'database-missing' },
  '28P01': { kind: 'wrong-password' },
  '28000': { kind: 'wrong-password' },
};

const withClient = async <T>(
  { port, password }: Login,
  database: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  // A server that dies under the query reports it twice: as the query's error and as this event.
  client.on('error', () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
};
