import { Agent, type IncomingMessage, request } from 'node:http';
import type { BenchMember } from './replay.ts';

export type BenchRequest = {
  method: 'GET' | 'POST';
  path: string;
  token?: string;
  body?: string;
};
export type Reply = { status: number; contentType: string; text: string };

export const connections = 4;
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const requestTimeoutMs = 20_000;

/** One request on a connection that is kept. Rejects unless the answer is a success. */
export async function send(address: string, asked: BenchRequest): Promise<Reply> {
  const response = await open(address, asked);
  const text = await readAll(response);
  const { statusCode: status = 0 } = response;
  if (status < 200 || status > 299)
    throw new Error(`${asked.method} ${asked.path} answered ${status}: ${text.slice(0, 200)}`);
  return { status, contentType: response.headers['content-type'] ?? '', text };
}

/** Sends a batch over the connections; each starts its next request when the one before is answered. */
export async function sendBatch(
  address: string,
  count: number,
  requestFor: (index: number) => BenchRequest | Promise<BenchRequest>,
): Promise<number[]> {
  const latenciesMs: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const asked = await requestFor(next++);
      const startedMs = performance.now();
      await send(address, asked);
      latenciesMs.push(performance.now() - startedMs);
    }
  };
  await Promise.all(Array.from({ length: Math.min(connections, count) }, worker));
  return latenciesMs;
}

/** From sending a question until its first sentence has arrived; the rest of the stream is read, not timed. */
export async function firstSentenceMs(address: string, asked: BenchRequest): Promise<number> {
  const startedMs = performance.now();
  const response = await open(address, asked);
  let text = '';
  let firstMs: number | null = null;
  for await (const chunk of response) {
    text += String(chunk);
    if (firstMs === null && text.includes('"type":"token"')) firstMs = performance.now() - startedMs;
  }
  if (firstMs === null) throw new Error(`The stream had no sentence: ${text.slice(0, 200)}`);
  return firstMs;
}

/** The members in turn, so that no two requests at a time are of one member. */
export const memberAt = (members: readonly BenchMember[], index: number): BenchMember => {
  const member = members[index % members.length];
  if (member === undefined) throw new Error('There is no member to ask for');
  return member;
};

function open(address: string, { method, path, token, body }: BenchRequest): Promise<IncomingMessage> {
  return new Promise((settle, refuse) => {
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
    };
    const sent = request(
      new URL(path, address),
      { method, headers, agent, timeout: requestTimeoutMs },
      settle,
    );
    sent.once('error', refuse);
    sent.once('timeout', () => sent.destroy(new Error(`${method} ${path} was not answered in time`)));
    sent.end(body);
  });
}

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
