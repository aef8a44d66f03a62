import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Tables } from './tables.ts';

/** The query builder over one pool; a transaction has the same type, so stores don't care which they got. */
export type Database = Kysely<Tables>;
export type OpenDatabase = { db: Database; close(): Promise<void>; [Symbol.asyncDispose](): Promise<void> };

const numericType = 1700;
const bigintType = 20;
const dateType = 1082;

/** The one place where the driver's values are turned: NUMERIC and int8 to number, `date` stays text. */
const readers: Record<number, (value: string) => unknown> = {
  [numericType]: Number,
  [bigintType]: Number,
  [dateType]: (value) => value,
};

/** @param options.onError told about errors of idle connections, which must not end the process. */
export function openDatabase(
  url: string,
  options: { poolSize: number; onError: (error: Error) => void },
): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    max: options.poolSize,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'sleek-coach',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        (format === 'binary' ? undefined : readers[oid]) ?? types.getTypeParser(oid, format),
    } as typeof types,
  });
  pool.on('error', options.onError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = () => db.destroy();
  return { db, close, [Symbol.asyncDispose]: close };
}
