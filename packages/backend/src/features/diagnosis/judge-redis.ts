import type { RedisReading } from '../../platform/probes/look-into-redis.ts';
import { finding, mib, percent } from './finding.ts';
import type { Cause, Finding } from './findings.ts';
import type { Readings } from './readings.ts';

const causeByCode: Readonly<Record<string, Cause>> = {
  TimeoutError: 'redis-frozen',
  NOAUTH: 'redis-login-refused',
  WRONGPASS: 'redis-login-refused',
  READONLY: 'redis-read-only',
  MAXCLIENTS: 'redis-too-many-clients',
};

/** What is wrong with Redis. */
export function judgeRedis(readings: Readings): Finding[] {
  const { redis } = readings;
  if (redis.state === 'absent') return judgeHost(readings);
  if (redis.state === 'read') return judgeLoad(readings, redis.value);
  const cause = causeByCode[redis.code] ?? 'redis-down';
  return [finding(readings, cause, { sure: 'high', evidence: [`${redis.why} (${redis.code}).`] })];
}

/** Where it cannot be asked from here. */
function judgeHost(readings: Readings): Finding[] {
  const { redisHost } = readings;
  if (redisHost.state !== 'read') return [];
  const { isUp, status, memoryRatio } = redisHost.value;
  if (!isUp) return [finding(readings, 'redis-down', { sure: 'high', evidence: [`It is ${status}.`] })];
  if (memoryRatio === null || memoryRatio < 0.8) return [];
  return [
    finding(readings, 'redis-memory-full', {
      sure: memoryRatio >= 0.95 ? 'high' : 'medium',
      evidence: [`${percent(memoryRatio)} of its memory is used.`],
    }),
  ];
}

function judgeLoad(readings: Readings, redis: RedisReading): Finding[] {
  return [
    ...judgeWrites(readings, redis),
    ...judgeMemory(readings, redis),
    ...judgeClients(readings, redis),
    ...judgeHits(readings, redis),
  ];
}

function judgeWrites(readings: Readings, { isReplica, writeRefusedAs }: RedisReading): Finding[] {
  if (writeRefusedAs === null && !isReplica) return [];
  if (writeRefusedAs === 'OOM') return [];
  const evidence = [
    isReplica ? 'It says that it is a replica.' : null,
    writeRefusedAs === null ? null : `A write was refused (${writeRefusedAs}).`,
  ];
  return [finding(readings, 'redis-read-only', { sure: 'high', evidence })];
}

function judgeMemory(readings: Readings, redis: RedisReading): Finding[] {
  const { usedBytes, maxBytes, policy, evictedKeys, writeRefusedAs } = redis;
  const ratio = maxBytes === null ? 0 : usedBytes / maxBytes;
  if (writeRefusedAs !== 'OOM' && ratio < 0.8) return [];
  return [
    finding(readings, 'redis-memory-full', {
      sure: writeRefusedAs === 'OOM' || ratio >= 0.95 ? 'high' : 'medium',
      evidence: [
        maxBytes === null
          ? null
          : `${mib(usedBytes)} of ${mib(maxBytes)} (${percent(ratio)}); policy ${policy}.`,
        writeRefusedAs === 'OOM' ? 'It refuses writes for want of memory (OOM).' : null,
        evictedKeys > 0 ? `${evictedKeys} keys were evicted since it started.` : null,
      ],
    }),
  ];
}

function judgeClients(readings: Readings, redis: RedisReading): Finding[] {
  const { clients, maxClients, rejectedConnections } = redis;
  if (maxClients === null || clients < 0.8 * maxClients) return [];
  return [
    finding(readings, 'redis-too-many-clients', {
      sure: clients >= 0.95 * maxClients ? 'high' : 'medium',
      evidence: [
        `${clients} of ${maxClients} clients are connected.`,
        rejectedConnections > 0 ? `${rejectedConnections} were turned away since it started.` : null,
      ],
    }),
  ];
}

const lookupsAtLeast = 1000;
const hitRatioAtLeast = 0.5;

/** A limit's first request in a window finds no key, so that some misses are as they should be. */
function judgeHits(readings: Readings, { hits, misses, uptimeS }: RedisReading): Finding[] {
  const all = hits + misses;
  if (all < lookupsAtLeast || hits / all >= hitRatioAtLeast) return [];
  return [
    finding(readings, 'redis-low-hit-ratio', {
      sure: 'low',
      evidence: [
        `${percent(hits / all)} of ${all} lookups found their key.`,
        uptimeS < 3600 ? `It was started ${Math.round(uptimeS / 60)} min ago, empty.` : null,
      ],
    }),
  ];
}
