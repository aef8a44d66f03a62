import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import { afterEach, describe, expect, test } from 'vitest';
import { bareOptions } from '../testing/bare-server.ts';
import { createDoors } from './doors.ts';
import type { DrainWaits } from './drain.ts';
import { createServer } from './server.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const slow = 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n';
const quick = 'GET /api/v1/ HTTP/1.1\r\nHost: x\r\n\r\n';
const stream = 'GET /stream HTTP/1.1\r\nHost: x\r\n\r\n';
const never = 3_600_000;

describe('a server that ends', () => {
  test('answers a request that is under way, and ends its connection with it', async () => {
    const server = await open();
    const client = await send(server, slow);
    await server.slowStarted;
    const closing = server.drain().then(server.close);
    server.answerSlow();
    expect(await client.answer).toMatch(/^HTTP\/1.1 200 OK\r\n.*connection: close\r\n.*"healthy"/is);
    await closing;
  });

  test('answers what still comes on an open connection while it drains, and says that it closes', async () => {
    const server = await open({ graceMs: never });
    const client = await send(server, slow);
    await server.slowStarted;
    server.answerSlow();
    await client.received('healthy');
    const draining = server.drain();
    client.socket.write(quick);
    expect(await client.answer).toMatch(/"healthy".*HTTP\/1.1 200 OK\r\n.*connection: close\r\n.*Welcome/is);
    await draining;
  });

  test('is draining from its first moment on, and takes new connections until its notice is over', async () => {
    const server = await open({ noticeMs: 300, graceMs: never });
    expect(server.isDraining()).toBe(false);
    const draining = server.drain();
    expect(server.isDraining()).toBe(true);
    const late = await send(server, quick);
    await late.received('Welcome');
    late.socket.end();
    await draining;
    const tooLate = connect(server.port, '127.0.0.1');
    const [error] = await once(tooLate, 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('takes no new connection from then on', async () => {
    const server = await open({ graceMs: never });
    const { socket } = await send(server, quick);
    void server.drain();
    const late = connect(server.port, '127.0.0.1');
    const [error] = await once(late, 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    socket.destroy();
  });

  test('does not wait for connections that send nothing', async () => {
    const server = await open({ patienceMs: never });
    const silent = await send(server, '');
    const idle = await send(server, quick);
    await idle.received('Welcome');
    await server.close();
    expect(await silent.answer).toBe('');
    await idle.answer;
  });

  test('drops a request that does not come to its end, since nobody was told that it was taken', async () => {
    const server = await open({ patienceMs: 1 });
    const head =
      'POST /api/v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{';
    const client = await send(server, head);
    await server.bodyStarted;
    await server.close();
    expect(await client.answer.catch((error: NodeJS.ErrnoException) => error.code)).toMatch(
      /^(|ECONNRESET)$/,
    );
  });

  test('lets an event stream come to its end', async () => {
    const server = await open({ patienceMs: never });
    const client = await send(server, stream);
    await client.received('first');
    const closing = server.close();
    server.endStream();
    expect(await client.answer).toMatch(/"first".*"last".*\r\n0\r\n\r\n$/s);
    await closing;
  });

  test('ends an event stream that has no end with a word to its reader', async () => {
    const server = await open({ patienceMs: 1 });
    const client = await send(server, stream);
    await client.received('first');
    await server.close();
    expect(await client.answer).toMatch(/"first".*"type":"error".*interrupted.*\r\n0\r\n\r\n$/s);
  });
});

async function open(drainWaits: Partial<DrainWaits> = {}) {
  const app = await createServer({ ...bareOptions, drainWaits });
  const slowStarted = Promise.withResolvers<void>();
  const slowAnswered = Promise.withResolvers<void>();
  const bodyStarted = Promise.withResolvers<void>();
  const streamEnded = Promise.withResolvers<void>();
  app.addHook('preParsing', async (request) => {
    if (request.method === 'POST') bodyStarted.resolve();
  });
  const doors = createDoors(app, {
    authenticate: async () => null,
    checkResponses: true,
    log: bareOptions.log,
  });
  doors.open(routes.health, async () => {
    slowStarted.resolve();
    await slowAnswered.promise;
    return ok({ status: 'healthy' as const });
  });
  doors.open(routes.apiRoot, async () => ok({ message: 'Welcome to Sleek Coach API v1' }));
  doors.open(routes.logOut, async () => ok({ message: 'done' }));
  const { body: _body, ...chatStream } = routes.chatStream;
  const row = { ...chatStream, method: 'GET', path: '/stream', auth: 'public' } as const;
  doors.stream(row, async () => ok({ runId: 'run', events: twoEvents(streamEnded.promise) }));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  cleanups.push(() => app.close());
  return {
    port: Number(new URL(address).port),
    slowStarted: slowStarted.promise,
    bodyStarted: bodyStarted.promise,
    answerSlow: () => slowAnswered.resolve(),
    endStream: () => streamEnded.resolve(),
    drain: () => app.drain(),
    isDraining: () => app.isDraining(),
    close: () => app.close(),
  };
}

async function* twoEvents(ended: Promise<void>) {
  yield { id: 'run:1', data: 'first' };
  await ended;
  yield { id: 'run:2', data: 'last' };
}

type Client = {
  socket: Socket;
  /** Everything until the server ends the connection. */
  answer: Promise<string>;
  received(part: string): Promise<void>;
};

async function send({ port }: { port: number }, request: string): Promise<Client> {
  const socket = connect(port, '127.0.0.1');
  cleanups.push(() => socket.destroy());
  await once(socket, 'connect');
  if (request !== '') socket.write(request);
  let soFar = '';
  socket.on('data', (chunk) => {
    soFar += String(chunk);
  });
  const answer = text(socket);
  answer.catch(() => {});
  return { socket, answer, received: (part) => expect.poll(() => soFar).toContain(part) };
}
