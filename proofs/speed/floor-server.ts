/**
 * The floor, a process of its own: bare `node:http`, the app's recorded statements as named statements on a pool like
 * the app's, and `JSON.stringify` of the app's own answer. No framework, no validation, no JWT, no log. Started by the
 * bench as `floor-server <file>`.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPasswordHash } from '@sleek/backend/features/accounts/passwords';
import { createPool } from '@sleek/backend/platform/postgres/database';
import { type BenchMember, type Recording, type Statement, statementsFor } from './replay.ts';

export type FloorPlan = {
  databaseUrl: string;
  poolSize: number;
  members: BenchMember[];
  cases: Record<string, FloorCase>;
};
export type FloorCase = {
  recording: Recording;
  /** The page is read from here at each request, as the app does. */
  file?: string;
  /** Checked against the hash that the first statement finds: the cost of a password is no framework's. */
  password?: string;
};

type Row = Record<string, unknown>;

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FloorPlan;
const pool = createPool(plan.databaseUrl, { poolSize: plan.poolSize, onError: () => {} });
// The cost of checking a password stands in its hash; this cost is that of new hashes, which nobody asks for here.
const passwordHash = createPasswordHash({ memoryKib: 1024, iterations: 1, parallelism: 1 });
const answers = new Map(
  Object.entries(plan.cases).map(([name, { recording }]) => [
    name,
    /json/.test(recording.answer.contentType) ? (JSON.parse(recording.answer.text) as unknown) : null,
  ]),
);

const server = createServer((request, response) => {
  void answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});

/** `/<case>/<member>`: does what the app did for that case, for that member. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, name = '', index = ''] = (request.url ?? '').split('/');
  const floorCase = plan.cases[name];
  const member = plan.members[Number(index)];
  if (floorCase === undefined || member === undefined) throw new Error(`There is no ${request.url}`);
  if (request.method === 'POST') await readBody(request);
  await replay(floorCase, member);
  const { status, contentType } = floorCase.recording.answer;
  const body =
    floorCase.file === undefined ? JSON.stringify(answers.get(name)) : readFileSync(floorCase.file);
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function replay({ recording, password }: FloorCase, member: BenchMember): Promise<void> {
  const statements = statementsFor(recording, member);
  if (!statements.some(({ text }) => text === 'begin')) return await sendTo(pool, statements, password);
  const client = await pool.connect();
  try {
    await sendTo(client, statements, password);
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function sendTo(
  place: Pick<typeof pool, 'query'>,
  statements: readonly Statement[],
  password: string | undefined,
): Promise<void> {
  for (const [index, statement] of statements.entries()) {
    const { rows } = await place.query<Row>(asQuery(statement));
    if (index === 0 && password !== undefined)
      await passwordHash.matches(String(rows[0]?.hashed_password), password);
  }
}

const names = new Map<string, string>();

/** `begin` and `commit` are sent as they are, everything else as a prepared statement with a name of its own. */
function asQuery({ text, values }: Statement): { text: string; values: unknown[]; name?: string } {
  if (values.length === 0) return { text, values };
  const name = names.get(text) ?? `floor_${names.size}`;
  names.set(text, name);
  return { name, text, values };
}
