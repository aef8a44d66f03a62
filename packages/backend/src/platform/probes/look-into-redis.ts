import { Redis } from 'ioredis';
import type { Redacted } from '../../secrets.ts';

export type RedisReading = {
  usedBytes: number;
  /** Null where it may take all there is. */
  maxBytes: number | null;
  policy: string;
  evictedKeys: number;
  rejectedConnections: number;
  clients: number;
  maxClients: number | null;
  isReplica: boolean;
  hits: number;
  misses: number;
  /** The code with which a write was refused; null where it was taken. */
  writeRefusedAs: string | null;
  roundTripMs: number;
  uptimeS: number;
};

/** Opens a connection of its own, asks what Redis says of itself, and writes one key that goes by itself. */
export async function lookIntoRedis(
  url: string,
  { token, limitMs }: { token: Redacted | null; limitMs: number },
): Promise<RedisReading> {
  const refused = Promise.withResolvers<never>();
  refused.promise.catch(() => {});
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: limitMs,
    commandTimeout: limitMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    ...(token !== null && { password: token.reveal() }),
  });
  client.on('error', (error) => refused.reject(error));
  try {
    await Promise.race([client.connect(), refused.promise]);
    const startedMs = performance.now();
    await client.ping();
    const roundTripMs = performance.now() - startedMs;
    const info = await client.info();
    const writeRefusedAs = await client.set('diagnosis:looked', '1', 'PX', 10_000).then(
      () => null,
      (error: Error) => /^[A-Z]{2,20}\b/.exec(error.message)?.[0] ?? 'unknown',
    );
    return { ...readInfo(info), writeRefusedAs, roundTripMs };
  } finally {
    client.disconnect();
  }
}

function readInfo(info: string): Omit<RedisReading, 'writeRefusedAs' | 'roundTripMs'> {
  const text = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  const number = (name: string) => Number(text(name) || 0);
  const [max, maxClients] = [number('maxmemory'), number('maxclients')];
  return {
    usedBytes: number('used_memory'),
    maxBytes: max > 0 ? max : null,
    policy: text('maxmemory_policy'),
    evictedKeys: number('evicted_keys'),
    rejectedConnections: number('rejected_connections'),
    clients: number('connected_clients'),
    maxClients: maxClients > 0 ? maxClients : null,
    isReplica: text('role') === 'slave',
    hits: number('keyspace_hits'),
    misses: number('keyspace_misses'),
    uptimeS: number('uptime_in_seconds'),
  };
}
