import type { Socket } from 'node:net';
import { Kysely, PostgresDialect } from 'kysely';
import { type Client, type ClientBase, type ClientConfig, Pool, type types } from 'pg';
import { createClient } from './client.ts';
import { prepareByName, sendStraightTo } from './hot-statement.ts';
import { readers } from './readers.ts';
import type { Tables } from './tables.ts';

/** The query builder over one pool; a transaction has the same type, so stores don't care which they got. */
export type Database = Kysely<Tables>;
export type OpenDatabase = {
  db: Database;
  /** The pool as it is now: `waiting` are requests that got no connection yet. */
  pool(): { idle: number; busy: number; waiting: number };
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** How long anything may take or wait, so that one slow thing can't hold up the rest. */
export type DatabaseLimits = {
  /** For a connection of the pool. */
  connectMs: number;
  statementMs: number;
  lockMs: number;
  /** Between two statements of one transaction. */
  idleInTransactionMs: number;
  /** For an answer to a statement: longer than the server takes to end it, so only when the server says nothing. */
  answerMs: number;
};

const databaseLimits: DatabaseLimits = {
  connectMs: 5000,
  statementMs: 15_000,
  lockMs: 5000,
  idleInTransactionMs: 15_000,
  answerMs: 20_000,
};

type PoolOptions = {
  poolSize: number;
  /** Told about lost connections; who uses one then fails by itself. */
  onError: (error: Error) => void;
  limits?: Partial<DatabaseLimits>;
};

/** @param url a function is asked for every new connection, so that a changed password needs no restart. */
export function openDatabase(url: string | (() => string), options: PoolOptions): OpenDatabase {
  let closing = false;
  const pool = createPool(url, {
    ...options,
    // A server that stops right after the pool may still reach a connection that is on its way out.
    onError: (error) => {
      if (!closing) options.onError(error);
    },
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  sendStraightTo(pool, db);
  const close = () => {
    closing = true;
    return db.destroy();
  };
  return {
    db,
    pool: () => ({
      idle: pool.idleCount,
      busy: pool.totalCount - pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Connections with the limits and readers of the app; what speaks SQL without the query builder uses them too. */
export function createPool(
  url: string | (() => string),
  { poolSize, onError, ...options }: PoolOptions,
): Pool {
  const limits = { ...databaseLimits, ...options.limits };
  const pool = new Pool({
    Client: clientOf(typeof url === 'string' ? () => url : url),
    max: poolSize,
    connectionTimeoutMillis: limits.connectMs,
    // Before the silence of an idle connection is taken for that of a lost one.
    idleTimeoutMillis: Math.min(30_000, limits.answerMs / 2),
    maxLifetimeSeconds: 1800,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    keepAlive: true,
    application_name: 'sleek-coach',
    types: readers as typeof types,
  });
  pool.on('connect', (client) => {
    prepareByName(client);
    endWhenSilent(client, limits.answerMs);
    // The pool listens to its idle connections only: one that is lost in use would end the process.
    client.on('error', onError);
  });
  pool.on('error', () => {});
  leaveStandbys(pool);
  return pool;
}

/**
 * One timer of the socket for all statements of a connection. The driver's own `query_timeout` makes one for each, whose
 * closure keeps the rows of answered statements in memory until the next full collection: pauses of 6 to 28 ms were
 * seen where 0.4 ms is enough.
 */
function endWhenSilent(client: ClientBase, silentMs: number): void {
  const { stream } = (client as ClientBase & { connection: { stream: Socket } }).connection;
  stream.setTimeout(silentMs, () => stream.destroy(new Error('Query read timeout')));
}

/** A connection that refused a write because its server became a standby is not kept for the next request. */
function leaveStandbys(pool: Pool): void {
  const standbys = new WeakSet<ClientBase>();
  pool.on('connect', (client) => {
    const { connection } = client as ClientBase & { connection: NodeJS.EventEmitter };
    connection.on('errorMessage', ({ code }: { code?: string }) => {
      if (code === '25006') standbys.add(client);
    });
  });
  pool.on('release', (_, client) => {
    if (standbys.has(client)) void (client as unknown as Client).end().catch(() => {});
  });
}

/** The pool makes its connections with this in place of the driver's own. */
function clientOf(url: () => string): typeof Client {
  return function pooledClient(config?: ClientConfig) {
    return createClient(url(), config);
  } as unknown as typeof Client;
}
