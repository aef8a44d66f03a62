import { lookAtMail } from '../../platform/mail/look-at-mail.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import { lookAtDatabase } from '../../platform/postgres/look-at-database.ts';
import type { OpenRedis } from '../../platform/redis/redis.ts';
import type { SecretPlace } from '../../platform/secret-place.ts';
import type { Redacted } from '../../secrets.ts';
import { codeOf, failureWords } from './failure-words.ts';
import type { Dependency, Finding } from './watch-dependency.ts';

const up = (detail: string): Finding => ({ status: 'up', detail });
const degraded = (detail: string): Finding => ({ status: 'degraded', detail });
const absent = (detail: string): Finding => ({ status: 'not_configured', detail });

/** What is said of a pool: how many of its connections are busy, and how many requests wait for one. */
type Pool = () => { idle: number; busy: number; waiting: number };

/** A request waits no longer for anything, so a database that is slower is of no use. */
export const databaseLimitMs = 2000;

/** Full is not down: who has a connection is still served, and no other process could do better. */
export function databaseDependency(parts: { url: () => string; pool: Pool; poolSize: number }): Dependency {
  return {
    name: 'database',
    limitMs: databaseLimitMs,
    look: async () => {
      const { busy, waiting } = parts.pool();
      try {
        const { isStandby } = await lookAtDatabase(parts.url(), databaseLimitMs);
        if (isStandby) return degraded('it takes no writes: it is a standby');
      } catch (error) {
        if (codeOf(error) !== '53300') throw error;
        return degraded(failureWords(error));
      }
      if (waiting >= parts.poolSize)
        return degraded(`${busy} connections are busy and ${waiting} requests wait for one`);
      return up(`answers; ${busy} of ${parts.poolSize} connections are busy`);
    },
  };
}

/** Nobody notices when it is gone, but each process then counts limits for itself. */
export function redisDependency(redis: OpenRedis | null): Dependency {
  return {
    name: 'redis',
    limitMs: 500,
    look: async () => {
      if (redis === null) return absent('limits are counted by this process');
      await connected(redis.client);
      await redis.client.ping();
      try {
        await redis.client.set('health:looked', '1', 'PX', 10_000);
      } catch (error) {
        return degraded(failureWords(error));
      }
      return up('answers and takes writes');
    },
  };
}

/** A connection that is being made answers nothing yet: at the start of a process that is no fault of Redis. */
async function connected(client: OpenRedis['client']): Promise<void> {
  if (!['connecting', 'connect'].includes(client.status)) return;
  await new Promise<void>((settle) => {
    const over = () => {
      client.off('ready', over).off('close', over);
      settle();
    };
    client.on('ready', over).on('close', over);
  });
}

/** Nothing ever lies there; that nothing does is an answer only of a store that lets us look. */
const emptyKey = 'health/nothing-here';

export function photoStoreDependency(objects: Objects, kind: 'folder' | 's3'): Dependency {
  return {
    name: 'photo-store',
    limitMs: 2000,
    look: async () => {
      await objects.head(emptyKey);
      return up(kind === 's3' ? 'the bucket answers' : 'the folder can be used');
    },
  };
}

/** Secrets Manager is asked rarely: it is paid by the question. */
export function secretsDependency(place: SecretPlace | null): Dependency {
  return {
    name: 'secrets',
    ...(place?.kind === 'aws' ? { limitMs: 5000, freshMs: 300_000 } : { limitMs: 500 }),
    look: async () => {
      if (place === null) return absent('secrets come from the environment or were made here');
      const { secrets, faults } = await place.read();
      if (faults.size === 0 && secrets.size > 0) return up(`${secrets.size} secrets can be read`);
      const broken = [...faults].map(([file, fault]) => `${file}: ${fault}`).join('; ');
      return degraded(`${broken || 'no secret is there'}; the former ones stay in force`);
    },
  };
}

const mailLimitMs = 5000;

/** Asked rarely: each look is a log-in. */
export function mailDependency(smtpUrl: Redacted | null): Dependency {
  return {
    name: 'mail',
    limitMs: mailLimitMs,
    freshMs: 60_000,
    look: async () => {
      if (smtpUrl === null) return absent('mails are files in the outbox folder');
      await lookAtMail(smtpUrl, mailLimitMs);
      return up('the mail server lets us in');
    },
  };
}
