import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long an ending server waits, in milliseconds. */
export type DrainWaits = {
  /** For who sends requests here to see that it is no longer ready; until then all are taken. */
  noticeMs: number;
  /** For clients with an open connection to send once more, be answered and be told that it closes. */
  graceMs: number;
  /** For answers under way. Then event streams are ended, and requests that are not wholly here are dropped. */
  patienceMs: number;
};

const waits: DrainWaits = { noticeMs: 0, graceMs: 500, patienceMs: 10_000 };

/**
 * Makes `app.close()` answer every request that the server has taken before it resolves, and gives it `drain()`, which
 * comes first where clients are to notice nothing: it is no longer ready, and after its notice it takes no new
 * connections and tells the open ones to close.
 */
export function drainOnClose(app: FastifyInstance, shorter: Partial<DrainWaits> = {}): void {
  const { noticeMs, graceMs, patienceMs } = { ...waits, ...shorter };
  const connections = trackConnections(app);
  const streamsEnd = new AbortController();
  let closed: Promise<void> | undefined;
  let isDraining = false;
  const stopAccepting = () => {
    isDraining = true;
    connections.endAfterAnswer = true;
    closed ??= stopListening(app);
    return closed;
  };
  app.decorate('streamsEnd', streamsEnd.signal);
  app.decorate('isDraining', () => isDraining);
  app.decorate('drain', async () => {
    isDraining = true;
    if (noticeMs > 0) await sleep(noticeMs);
    await within(graceMs, stopAccepting());
  });
  app.addHook('onSend', async (_request, reply) => {
    if (connections.endAfterAnswer) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    const allGone = stopAccepting();
    connections.endIdle();
    await within(patienceMs, allGone);
    streamsEnd.abort();
    connections.dropUnfinishedRequests();
    await allGone;
  });
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Takes no new connections and waits a moment for the open ones to end by themselves. */
    drain(): Promise<void>;
    /** From the moment on at which it begins to stop. */
    isDraining(): boolean;
    /** Aborted when event streams must end although their source has more to come. */
    streamsEnd: AbortSignal;
  }
}

type Connections = {
  /** Whether a connection ends with its next answer. */
  endAfterAnswer: boolean;
  /** Ends those without a request under way, also those that never sent one. */
  endIdle(): void;
  /** Drops those whose request is still being sent: nobody was told that it was taken. */
  dropUnfinishedRequests(): void;
};

function trackConnections({ server }: FastifyInstance): Connections {
  const open = new Set<Socket>();
  const busy = new Map<Socket, IncomingMessage>();
  const connections: Connections = {
    endAfterAnswer: false,
    endIdle: () => {
      for (const socket of open) if (!busy.has(socket)) socket.destroySoon();
    },
    dropUnfinishedRequests: () => {
      for (const [socket, request] of busy) if (!request.complete) socket.destroy();
    },
  };
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    busy.set(socket, request);
    response.once('close', () => {
      if (busy.get(socket) === request) busy.delete(socket);
      // The headers of a stream that began earlier promised to keep the connection.
      if (connections.endAfterAnswer && !busy.has(socket)) socket.destroySoon();
    });
  });
  return connections;
}

/** Resolves when every connection is gone. HTTP's own `close` would cut off clients that are just about to send. */
function stopListening({ server }: FastifyInstance): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    Server.prototype.close.call(server, () => resolve());
  });
}

async function within(ms: number, done: Promise<void>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([done, sleep(ms, undefined, { signal: timer.signal })]).finally(() => timer.abort());
}
