import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@sleek/backend/app';
import { createPool } from '@sleek/backend/platform/postgres/database';
import type { BenchCase } from './cases.ts';
import { send } from './load.ts';
import type { BenchMember, Recording, Statement } from './replay.ts';

type Query = (...args: unknown[]) => unknown;
type Recorder = { take(): Statement[]; stop(): void };

const attempts = 12;
/** More with each attempt: a server that has just started has work of its own for a while. */
const waitMs = 25;

/**
 * What the app sends to the database for each case, seen while this process runs the whole app: the floor repeats it
 * word for word, so that it can never do less work than the app, or other work.
 */
export async function recordStatements(
  openRecorded: () => Promise<App>,
  databaseUrl: string,
  { cases, member }: { cases: readonly BenchCase[]; member: BenchMember },
): Promise<Map<string, Recording>> {
  // Before the app: a connection keeps the way to send that it found when it was made.
  const recorder = await watchQueries(databaseUrl);
  try {
    await using app = await openRecorded();
    const address = await app.listen();
    const recordings = new Map<string, Recording>();
    for (const benchCase of cases)
      recordings.set(benchCase.name, await recordCase(recorder, address, { benchCase, member }));
    return recordings;
  } finally {
    recorder.stop();
  }
}

/**
 * A case is recorded when two requests in a row did the same: background work in between would not repeat. What runs
 * side by side may come in any order.
 */
async function recordCase(
  recorder: Recorder,
  address: string,
  { benchCase, member }: { benchCase: BenchCase; member: BenchMember },
): Promise<Recording> {
  let before: string | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await sleep(attempt * waitMs);
    recorder.take();
    const answer = await send(address, benchCase.request(member));
    const statements = recorder.take();
    const texts = JSON.stringify(statements.map(({ text }) => text).sort());
    if (benchCase.kind !== 'plain' && statements.length === 0)
      throw new Error(`${benchCase.name} was not seen to ask the database`);
    if (texts === before) return { memberId: member.id, email: member.email, statements, answer };
    before = texts;
  }
  throw new Error(`${benchCase.name} never did the same twice, so its floor is not known`);
}

/** Sees every statement of every connection in this process, on the driver's own client. */
async function watchQueries(databaseUrl: string): Promise<Recorder> {
  const pool = createPool(databaseUrl, { poolSize: 1, onError: () => {} });
  const client = await pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: Query };
  client.release();
  await pool.end();
  const original = prototype.query;
  let seen: Statement[] = [];
  prototype.query = function query(this: unknown, ...args: unknown[]) {
    const statement = statementOf(args);
    if (statement !== null) seen.push(statement);
    return original.apply(this, args);
  };
  return {
    take: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
    stop: () => {
      prototype.query = original;
    },
  };
}

/** From `query(text, values)` and from `query({ text, values }, values)`. */
function statementOf([first, second]: unknown[]): Statement | null {
  const { text, values } =
    typeof first === 'string'
      ? { text: first, values: [] }
      : ((first ?? {}) as { text?: unknown; values?: unknown });
  const given = Array.isArray(second) ? second : values;
  return typeof text === 'string' ? { text, values: asJson(Array.isArray(given) ? given : []) } : null;
}

const asJson = (values: readonly unknown[]) => JSON.parse(JSON.stringify(values)) as unknown[];
