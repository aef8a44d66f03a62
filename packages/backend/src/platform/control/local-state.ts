import { err, ok } from '@sleek/domain/result';
import { Redis } from 'ioredis';
import type { Config } from '../../config.ts';
import { readOwner } from '../data-dir-lock.ts';
import { errorCode } from '../defect.ts';
import { joinEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts';
import { createClient } from '../postgres/client.ts';
import type { Answer, CacheState, DatabaseState, Deployment, ServiceState } from './control.ts';
import type { LocalReleases } from './local-releases.ts';

const answerMs = 3000;

/** The one process that owns DATA_DIR. */
export function readLocalService(
  { dataDir }: Config,
  { release, releases, releaseOf }: Installed,
): ServiceState {
  const owner = readOwner(dataDir);
  const wanted = releases?.current() ?? release;
  const running = owner && releases ? releaseOf(owner.pid, releases) : null;
  const isServing = owner !== null && owner.address !== null;
  return {
    status: owner === null ? 'stopped' : isServing ? 'running' : 'starting',
    desired: 1,
    running: isServing ? 1 : 0,
    pending: owner !== null && !isServing ? 1 : 0,
    revision: running ?? wanted,
    image: null,
    deployments: releases === null ? [] : deploymentsOf(releases, owner?.pid ?? null, isServing),
    events: [],
  };
}

type Installed = {
  release: string;
  releases: LocalReleases | null;
  releaseOf: (pid: number, releases: LocalReleases) => string | null;
};

/** The one that is to run, by the process that does, and the one before it. */
function deploymentsOf(releases: LocalReleases, pid: number | null, isServing: boolean): Deployment[] {
  const one = { desired: 1, running: 0, failed: 0, reason: null };
  const current = {
    ...one,
    id: String(pid),
    revision: releases.current() ?? '',
    state: isServing ? ('steady' as const) : ('in-progress' as const),
    isPrimary: true,
    running: isServing ? 1 : 0,
  };
  const previous = releases.previous();
  if (previous === null) return [current];
  return [
    current,
    { ...one, id: 'previous', revision: previous, state: 'steady', isPrimary: false, desired: 0 },
  ];
}

/** The configured database; the embedded one is asked where it runs, and not started for it. */
export async function readLocalDatabase(config: Config): Answer<DatabaseState> {
  const address = await addressOf(config);
  if (address === null) return ok({ ...stopped, status: 'stopped' });
  const client = createClient(address, {
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; most: string; used: string }>(
      `select current_setting('server_version') as version, current_setting('max_connections') as most,
         (select count(*) from pg_stat_activity where backend_type = 'client backend') as used`,
    );
    const { host, port } = client;
    return ok({
      ...stopped,
      status: 'available',
      isUp: true,
      version: `postgres ${rows[0]?.version}`,
      endpoint: `${host}:${port}`,
      connections: { used: Number(rows[0]?.used), most: Number(rows[0]?.most) },
    });
  } catch (error) {
    return err({ type: 'down', why: `The database does not answer (${errorCode(error) ?? 'no answer'}).` });
  } finally {
    await client.end().catch(() => {});
  }
}

const stopped: DatabaseState = {
  status: 'stopped',
  isUp: false,
  className: null,
  version: null,
  endpoint: null,
  isMultiZone: null,
  zone: null,
  storageGib: null,
  pending: [],
  connections: null,
};

async function addressOf({ database, dataDir }: Config): Promise<string | null> {
  if (database.mode === 'external') return database.url.reveal();
  if (readOwner(dataDir) === null) return null;
  return (await joinEmbeddedPostgres(dataDir).catch(() => null))?.url ?? null;
}

export async function readLocalCache({ redisUrl }: Config): Answer<CacheState> {
  if (redisUrl === null)
    return err({ type: 'not-available', why: 'REDIS_URL is not set: limits and cache are in the process.' });
  const client = new Redis(redisUrl.reveal(), {
    lazyConnect: true,
    connectTimeout: answerMs,
    commandTimeout: answerMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.ping();
    return ok({ status: 'available', isUp: true, nodes: 1, what: 'Redis at REDIS_URL' });
  } catch (error) {
    return err({ type: 'down', why: `Redis does not answer (${errorCode(error) ?? 'no answer'}).` });
  } finally {
    client.disconnect();
  }
}
