import { connect } from 'node:net';
import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import { createDoors } from '../edge/doors.ts';
import { createServer, type ServerOptions } from '../edge/server.ts';
import { type Counters, noCounters } from '../platform/counters.ts';
import type { Log } from '../platform/log.ts';

export type LogLine = { level: string; event: string } & Record<string, unknown>;
type Payload = string | Uint8Array<ArrayBuffer>;
export type Fetched = { status: number; headers: Headers; text: string; body: Record<string, unknown> };

export type BareServer = AsyncDisposable & {
  address: string;
  /** Requests that have come and have no answer yet. */
  underWay(): number;
  /** What was logged. */
  lines: LogLine[];
  /** What `GET /api/v1/crash` throws. */
  failure: unknown;
  send(method: string, path: string, init?: RequestInit): Promise<Fetched>;
  /** Sends bytes as they are: for what `fetch` refuses to send. */
  sendRaw(request: string): Promise<string>;
  /** `POST /api/v1/auth/logout`, which answers the token that was sent as its message. */
  echo(body: Payload): Promise<Fetched>;
};

export const bareOptions = {
  corsOrigins: ['http://localhost:3000'],
  bodyLimitBytes: 1000,
  trustProxy: false,
  strictTransport: false,
  webRoot: null,
  log: recordingLog([]),
  counters: noCounters,
} satisfies ServerOptions;

/** The edge alone: no database, no feature, a few routes that answer, echo and crash. */
export async function openBareServer(overrides: Partial<ServerOptions> = {}): Promise<BareServer> {
  const lines: LogLine[] = [];
  const log = recordingLog(lines);
  let underWay = () => 0;
  const counters: Counters = {
    ...noCounters,
    watch(_name, read) {
      underWay = () => read()[0]?.value ?? 0;
    },
  };
  const server = await createServer({ ...bareOptions, ...overrides, log, counters });
  const doors = createDoors(server, { authenticate: async () => null, checkResponses: true, log });
  doors.open(routes.health, async () => ok({ status: 'healthy' as const }));
  doors.open(routes.apiRoot, async () => ok({ message: 'Welcome to Sleek Coach API v1' }));
  doors.open(routes.logOut, async ({ body }) => ok({ message: body.refresh_token }));
  doors.open(routes.deleteCheckIn, async () => ok(null));
  doors.open({ ...routes.health, path: '/api/v1/crash' }, async () => {
    throw bare.failure;
  });
  const { body: _body, ...chatStream } = routes.chatStream;
  doors.stream({ ...chatStream, auth: 'public' }, async () => ok({ runId: 'run', events: crashingEvents() }));
  doors.download({ ...routes.health, path: '/api/v1/crashing-download' }, async () =>
    ok({ fileName: 'half.json', contentType: 'application/json', pieces: crashingPieces() }),
  );
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const send = sender(address);
  const bare: BareServer = {
    address,
    underWay: () => underWay(),
    lines,
    failure: null,
    send,
    sendRaw: (request) => sendRaw(address, request),
    echo: (body) =>
      send('POST', '/api/v1/auth/logout', { body, headers: { 'content-type': 'application/json' } }),
    [Symbol.asyncDispose]: () => server.close(),
  };
  return bare;
}

/** A log that keeps what it is told. */
export function recordingLog(lines: LogLine[]): Log {
  const record = (level: string) => (fields: object, event: string) =>
    void lines.push({ level, event, ...fields });
  return { info: record('info'), warn: record('warn'), error: record('error') };
}

async function* crashingEvents() {
  yield { id: 'run:1', data: { type: 'token', data: 'Hello' } };
  throw new Error('weight 81.4 kg is odd');
}

async function* crashingPieces() {
  yield '{"weights":[';
  throw new Error('weight 81.4 kg is odd');
}

function sender(address: string): BareServer['send'] {
  return async (method, path, init = {}) => {
    const response = await fetch(`${address}${path}`, { method, redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
}

/** Sends bytes as they are and answers everything that comes back. */
export function sendRaw(address: string, request: string): Promise<string> {
  const { port, hostname } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
