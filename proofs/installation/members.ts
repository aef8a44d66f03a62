import { get } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

export type Noticed = {
  asked: number;
  /** What became of requests, with how many. */
  outcomes: Record<string, number>;
  /** The longest that one waited for its answer. */
  longest_s: number;
};

/** Somebody who asks again and again, each time on a new connection, whatever the certificate says. */
export function keepAsking(url: string): { stop: () => Promise<Noticed> } {
  const noticed: Noticed = { asked: 0, outcomes: {}, longest_s: 0 };
  const ending = new AbortController();
  const asking = (async () => {
    while (!ending.signal.aborted) {
      const from = performance.now();
      const outcome = await askOnce(url);
      noticed.asked += 1;
      noticed.outcomes[outcome] = (noticed.outcomes[outcome] ?? 0) + 1;
      noticed.longest_s = Math.max(noticed.longest_s, Math.round(performance.now() - from) / 1000);
      await sleep(20);
    }
  })();
  return {
    async stop() {
      ending.abort();
      await asking;
      return noticed;
    },
  };
}

export function askOnce(url: string): Promise<string> {
  return new Promise((resolve) => {
    get(url, { agent: false, rejectUnauthorized: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(String(response.statusCode)));
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
