import { statfs } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { askForModels } from '../../llm/providers/ask-for-models.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Control } from '../../platform/control/control.ts';
import { readOwner } from '../../platform/data-dir-lock.ts';
import { DATABASE } from '../../platform/embedded-postgres/login.ts';
import { readLastEnd } from '../../platform/last-end.ts';
import { firstAddress } from '../../platform/postgres/addresses.ts';
import { askHealth, askMetrics } from '../../platform/probes/ask-ops-port.ts';
import { lookAtBackends } from '../../platform/probes/look-at-backends.ts';
import { lookAtProcess } from '../../platform/probes/look-at-process.ts';
import { lookIntoRedis } from '../../platform/probes/look-into-redis.ts';
import { lookIntoStore } from '../../platform/probes/look-into-store.ts';
import type { Source } from '../../platform/probes/source.ts';
import { secretsAtStart } from '../../platform/secret-place.ts';
import { readMachine } from '../../platform/telemetry/machine.ts';
import { readHost, readLogErrors, readProviderLog, readRedisHost, readService } from './ask-control.ts';
import { askDatabase } from './ask-database.ts';
import { absent, askSource, notAsked } from './ask-source.ts';
import type { SourceName } from './diagnose.ts';
import { readChanges } from './read-changes.ts';
import { readServer } from './read-server.ts';
import type {
  Change,
  DiskReading,
  OwnerReading,
  ProviderReading,
  Readings,
  ServerReading,
} from './readings.ts';

type Deps = { config: Config; control: Control; clock: Clock; wait(ms: number): Promise<void> };

const dayMs = 86_400_000;
/** Between two looks at counters: long enough for some requests, short enough for who waits. */
const betweenMs = 2500;
const askMs = 3000;

/** Asks every source that is wanted, all at once, and waits for none longer than its time. Never throws. */
export async function gatherReadings(deps: Deps, wanted: ReadonlySet<SourceName>): Promise<Readings> {
  const { config, control, clock } = deps;
  const now = clock.now();
  const since = new Date(now.getTime() - dayMs);
  const ask: Ask = (name, work) => (wanted.has(name) ? work() : Promise.resolve(notAsked));
  const [server, owner, fromDatabase, fromControl, fromOthers, disks] = await Promise.all([
    ask('server', () => readMetricsTwice(deps)),
    ask('process', () => readProcess(deps)),
    askDatabase({ config, clock, wanted, since }),
    askControl(control, now, ask),
    askOthers(config, now, ask),
    readDisks(config),
  ]);
  const { changes, ...told } = fromDatabase;
  const isFull = told.database.state === 'down' && told.database.code === '53300';
  const readings = {
    ...{ now, place: control.kind, server, process: owner, disks, changes },
    ...told,
    ...fromControl,
    ...fromOthers,
    backends: isFull ? await lookAtBackends(databaseName(config)) : [],
  };
  const outside = await readChanges({ config, control, since, now });
  return { ...readings, changes: [...changes, ...outside, ...dependencyStarts(readings, since)] };
}

type Ask = <T>(name: SourceName, work: () => Promise<Source<T>>) => Promise<Source<T>>;

async function askControl(control: Control, now: Date, ask: Ask) {
  const [service, databaseHost, redisHost, errors, providerLog] = await Promise.all([
    ask('service', () => readService(control, now)),
    ask('databaseHost', () => readHost(control, now)),
    ask('redisHost', () => readRedisHost(control, now)),
    ask('errors', () => readLogErrors(control, now)),
    ask('providerLog', () => readProviderLog(control, now)),
  ]);
  return { service, databaseHost, redisHost, errors, providerLog };
}

async function askOthers(config: Config, now: Date, ask: Ask) {
  const [redis, store, providers] = await Promise.all([
    ask('redis', () => readRedis(config)),
    ask('store', () => readStore(config, now)),
    ask('providers', () => readProviders(config)),
  ]);
  return { redis, store, providers };
}

/** What was started anew lately, by its own word. */
function dependencyStarts({ database, redis, now }: Readings, since: Date): Change[] {
  const found: Change[] = [];
  const add = (at: Date, what: string) => {
    if (at >= since) found.push({ kind: 'dependency', at, text: `${what} was started` });
  };
  if (database.state === 'read') add(database.value.startedAt, 'the database server');
  if (redis.state === 'read') add(new Date(now.getTime() - redis.value.uptimeS * 1000), 'Redis');
  return found;
}

const databaseName = ({ database }: Config): string =>
  database.mode === 'embedded' ? DATABASE : firstAddress(database.url.reveal()).pathname.slice(1);

async function readMetricsTwice({ config, control, wait }: Deps): Promise<Source<ServerReading>> {
  const place = config.ops;
  if (control.kind === 'aws') return absent('the tasks’ metrics are not reached from here');
  if (place === null) return absent('OPS_PORT is off here');
  return askSource('The server’s metrics', 2 * askMs + 2 * betweenMs, async () => {
    const first = await askMetrics(place, askMs);
    const startedMs = performance.now();
    await wait(betweenMs);
    const [second, dependencies] = [await askMetrics(place, askMs), await askHealth(place, askMs)];
    const betweenS = Math.round((performance.now() - startedMs) / 100) / 10;
    return readServer({ first, second, betweenS, dependencies });
  });
}

async function readProcess({ config, control, clock }: Deps): Promise<Source<OwnerReading>> {
  if (control.kind === 'aws') return absent('tasks are seen as a service');
  const owner = readOwner(config.dataDir);
  if (owner === null) return absent(`No server runs out of ${config.dataDir}.`);
  return askSource('The server’s process', askMs, async () => {
    const seen = await lookAtProcess(owner.pid, clock.now());
    if (seen === null) throw Object.assign(new Error(), { code: 'ESRCH' });
    const capBytes = config.memoryCapBytes ?? readMachine().memoryLimitBytes;
    const isServing = owner.address !== null || config.role === 'worker';
    return { ...seen, isServing, capBytes, lastEnd: readLastEnd(config.dataDir) };
  });
}

async function readRedis(config: Config): Promise<Source<Awaited<ReturnType<typeof lookIntoRedis>>>> {
  if (config.redisUrl === null) return absent('REDIS_URL is not set: limits and cache are in the process');
  const url = config.redisUrl.reveal();
  const token = secretsAtStart(config).get('redis-auth-token') ?? null;
  return askSource('Redis', 3 * askMs, () => lookIntoRedis(url, { token, limitMs: 2000 }));
}

async function readStore({ objects, http, control }: Config, now: Date): Promise<Readings['store']> {
  if (control.kind === 'aws' && objects.kind === 'folder') return absent('S3_BUCKET_NAME is not set here');
  return askSource('The photo store', 10 * askMs, () =>
    lookIntoStore(objects, { origin: new URL(http.publicUrl).origin, now, limitMs: askMs }),
  );
}

async function readProviders(config: Config): Promise<Source<ProviderReading[]>> {
  const { order, providers } = config.coach;
  if (order.length === 0) return absent('no provider is configured: the embedded coach answers');
  const asked = order.map(async (name): Promise<ProviderReading> => {
    const key = secretsAtStart(config).get(`${name}-api-key`) ?? providers[name].apiKey;
    const { baseUrl } = providers[name];
    const told = await askSource(name, askMs + 500, () =>
      askForModels(name, { baseUrl, key, limitMs: askMs }),
    );
    if (told.state !== 'read')
      return { name, hasKey: true, status: null, code: told.state === 'down' ? told.code : null };
    return { name, hasKey: told.value !== null, status: told.value, code: null };
  });
  return { state: 'read', value: await Promise.all(asked) };
}

async function readDisks({ control, dataDir, backupDir }: Config): Promise<DiskReading[]> {
  if (control.kind === 'aws') return [];
  const places = { DATA_DIR: dataDir, BACKUP_DIR: backupDir };
  const read = Object.entries(places).map(async ([place, path]) => {
    const disk = await statfs(path).catch(() => null);
    if (disk === null || disk.blocks === 0) return [];
    const usable = disk.blocks - disk.bfree + disk.bavail;
    return [{ place, freeRatio: disk.bavail / usable, freeBytes: disk.bavail * disk.bsize }];
  });
  return (await Promise.all(read)).flat();
}
