import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notice as operators get it, with when it came. */
export type Notice = { atMs: number; alarm: string; event: 'fired' | 'repeated' | 'cleared' };

export type WebhookSink = AsyncDisposable & {
  url: string;
  notices: readonly Notice[];
  /** Alarms that were told and not taken back, of those that came since. */
  firing(sinceMs?: number): string[];
};

/** Receives alarms as a pager would. */
export async function openWebhookSink(): Promise<WebhookSink> {
  const notices: Notice[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { alarm, event } = JSON.parse(Buffer.concat(chunks).toString()) as Omit<Notice, 'atMs'>;
    notices.push({ atMs: performance.now(), alarm, event });
    response.end('ok');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alarms`,
    notices,
    firing(sinceMs = 0) {
      const open = new Set<string>();
      for (const { alarm, event } of notices.filter(({ atMs }) => atMs >= sinceMs))
        if (event === 'cleared') open.delete(alarm);
        else open.add(alarm);
      return [...open];
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
