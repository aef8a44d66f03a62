import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropicWire } from './anthropic-wire.ts';
import { type ModerationReply, moderationPath, sendModeration } from './moderation-wire.ts';
import { openaiWire } from './openai-wire.ts';
import type { Wire, Words } from './wire.ts';

export type Reply = Words & {
  fault?:
    | { kind: 'status'; status: number; code?: string; message?: string; headers?: Record<string, string> }
    /** Takes the request and sends nothing, not even headers. */
    | { kind: 'silent' }
    /** Headers and the beginning of an answer, then nothing. */
    | { kind: 'wordless' }
    /** Stops after the words, with the line open. */
    | { kind: 'stall' }
    /** The connection breaks after the words. */
    | { kind: 'cut' }
    /** The body ends after the words as if it were whole. */
    | { kind: 'short' }
    /** An error event after the words. */
    | { kind: 'error-event' };
  /** Between two events. */
  pauseMs?: number;
  /** Told of each event as it goes out. */
  onEvent?(event: string): unknown;
};

export type SeenRequest = {
  path: string;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever the wire holds
  body: any;
  /** Resolves when the connection of this request is over. */
  closed: Promise<void>;
};

export type FakeProvider = AsyncDisposable & {
  /** As a base URL would be configured. */
  url: string;
  requests: SeenRequest[];
  /** What its moderation was asked; OpenAI alone has one. */
  moderations: SeenRequest[];
  /** What its moderation answers from now on; at first that nothing is flagged. */
  moderate(reply: ModerationReply): void;
  /** The next replies, one a request; the last one stays. */
  script(...replies: Reply[]): void;
  /** A reply made from each request. */
  answerWith(reply: (seen: SeenRequest, number: number) => Reply): void;
};

const wires: Readonly<Record<'openai' | 'anthropic', Wire>> = {
  openai: openaiWire,
  anthropic: anthropicWire,
};

/** A provider on loopback that speaks the real wire and fails in the ways that real ones do. */
export async function openFakeProvider(name: 'openai' | 'anthropic'): Promise<FakeProvider> {
  const wire = wires[name];
  const requests: SeenRequest[] = [];
  const moderations: SeenRequest[] = [];
  let verdict: ModerationReply = {};
  let reply: (seen: SeenRequest, number: number) => Reply = () => ({ text: ['Hello.'] });
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return sendModels(wire, response, reply(nobody, requests.length + 1));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const seen: SeenRequest = {
      path: request.url ?? '',
      headers: request.headers as Record<string, string>,
      body: JSON.parse(Buffer.concat(chunks).toString()),
      closed: new Promise((done) => response.once('close', () => done())),
    };
    if (name === 'openai' && seen.path === moderationPath) {
      moderations.push(seen);
      await sendModeration(response, verdict);
      return;
    }
    requests.push(seen);
    if (seen.path !== wire.path) response.writeHead(404).end('{}');
    else await send(wire, response, reply(seen, requests.length));
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    moderations,
    moderate(given) {
      verdict = given;
    },
    script(...replies) {
      const before = requests.length;
      reply = (_seen, number) => replies[Math.min(number - before, replies.length) - 1] ?? {};
    },
    answerWith(made) {
      reply = made;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const nobody: SeenRequest = { path: '', headers: {}, body: {}, closed: Promise.resolve() };

/** Its list of models, which a fault of its answers spoils too where it would at a real one. */
function sendModels(wire: Wire, response: ServerResponse, { fault }: Reply): void {
  if (fault?.kind === 'silent') return;
  const status = fault?.kind === 'status' && fault.status !== 400 ? fault.status : 200;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(status === 200 ? { data: [] } : wire.errorBody({ status })));
}

async function send(wire: Wire, response: ServerResponse, reply: Reply): Promise<void> {
  const { fault } = reply;
  if (fault?.kind === 'silent') return;
  if (fault?.kind === 'status') {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    response.end(JSON.stringify(wire.errorBody(fault)));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const events = [
    ...wire.begin(),
    ...(fault?.kind === 'wordless' ? [] : wire.words(reply)),
    ...(fault === undefined ? wire.end(reply) : []),
    ...(fault?.kind === 'error-event' ? wire.errorEvent() : []),
  ];
  for (const event of events) {
    if (response.destroyed) return;
    response.write(event);
    await reply.onEvent?.(event);
    await new Promise((next) => setTimeout(next, reply.pauseMs ?? 0));
  }
  if (fault?.kind === 'cut') response.destroy();
  else if (fault?.kind !== 'stall' && fault?.kind !== 'wordless') response.end();
}
