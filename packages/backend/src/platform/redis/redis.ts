import { Redis } from 'ioredis';
import type { Redacted } from '../../secrets.ts';
import type { Counters } from '../counters.ts';
import type { Log } from '../log.ts';
import { type Breaker, createBreaker } from './breaker.ts';

/** One connection to Redis or Valkey. It holds what may be lost, so who uses it says what to do without it. */
export type OpenRedis = Disposable & {
  client: Redis;
  breaker: Breaker;
};

type Options = {
  log: Log;
  counters: Counters;
  /** Asked before each connection, so that it may change while the process lives; null: as the address says. */
  token?: () => Redacted | null;
  /** How long one command may take; the default is for a server in the same data centre. */
  commandTimeoutMs?: number;
};

/**
 * Nothing waits for this server: a command that cannot be sent now, or has no answer in time, fails at once and is
 * never sent again; then nobody asks for a quarter of a second, and after three failures for a second.
 */
export function openRedis(url: string, options: Options): OpenRedis {
  const { log, counters, token, commandTimeoutMs = 50 } = options;
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: commandTimeoutMs,
    connectTimeout: 1000,
    ...passwordOf(token),
    retryStrategy: (times) => {
      Object.assign(client.options, passwordOf(token));
      return Math.min(100 * times, 1000);
    },
    // After a failover the old primary still answers, but takes no writes: the name leads to the new one.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });
  // Without a listener an error would end the process; the breaker tells what matters.
  client.on('error', () => {});
  counters.set('redis_available', 1);
  const breaker = createBreaker({
    failures: 3,
    doubtMs: 250,
    restMs: 1000,
    nowMs: () => performance.now(),
    onOpen: (error) => {
      counters.set('redis_available', 0);
      log.warn({ reason: reasonOf(error) }, 'redis_unavailable');
    },
    onClose: () => {
      counters.set('redis_available', 1);
      log.info({}, 'redis_available_again');
    },
  });
  return { client, breaker, [Symbol.dispose]: () => client.disconnect() };
}

function passwordOf(token: Options['token']): { password?: string } {
  const secret = token?.() ?? null;
  return secret === null ? {} : { password: secret.reveal() };
}

/** The server's own code such as NOAUTH or OOM, or ours; never the rest of a message. */
function reasonOf(error: unknown): string {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code !== undefined) return code;
  if (message === 'Command timed out') return 'timeout';
  return /^[A-Z]{2,20}\b/.exec(message)?.[0] ?? 'not-connected';
}
