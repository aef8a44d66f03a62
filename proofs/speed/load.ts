import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
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
/** For requests that wait for nobody: as many connections as are needed at a time. */
const openAgent = new Agent({ keepAlive: true });
const requestTimeoutMs = 20_000;

/** One request on a connection that is kept. Rejects unless the answer is a success. */
export async function send(address: string, asked: BenchRequest, through = agent): Promise<Reply> {
  const response = await open(address, asked, through);
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

/**
 * Sends each request at its moment, whether those before it are answered or not, as people do. A batch that waits for
 * its answers never asks while the server pauses, and so hardly sees a pause.
 * @param momentsMs when to send each, counted from the first call.
 */
export async function sendPaced(
  address: string,
  momentsMs: readonly number[],
  requestFor: (index: number) => BenchRequest | Promise<BenchRequest>,
): Promise<number[]> {
  const beginMs = performance.now();
  const sent = momentsMs.map(async (momentMs, index) => {
    await sleep(Math.max(0, beginMs + momentMs - performance.now()));
    const asked = await requestFor(index);
    const startedMs = performance.now();
    await send(address, asked, openAgent);
    return performance.now() - startedMs;
  });
  return await Promise.all(sent);
}

/** Moments of `count` requests that know nothing of each other (a Poisson process), the same for whoever is measured. */
export function arrivalsMs(count: number, perSecond: number, random: () => number): number[] {
  let atMs = 0;
  return Array.from({ length: count }, () => {
    atMs -= (Math.log(1 - random()) * 1000) / perSecond;
    return atMs;
  });
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

function open(
  address: string,
  { method, path, token, body }: BenchRequest,
  through = agent,
): Promise<IncomingMessage> {
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
      { method, headers, agent: through, timeout: requestTimeoutMs },
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
