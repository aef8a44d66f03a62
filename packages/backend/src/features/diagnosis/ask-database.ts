import type { Config } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import { lastAddressOf } from '../../platform/embedded-postgres/embedded-postgres.ts';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import { lookIntoDatabase } from '../../platform/probes/look-into-database.ts';
import type { Source } from '../../platform/probes/source.ts';
import { secretsAtStart } from '../../platform/secret-place.ts';
import { databaseLoginIn, withLogin } from '../../platform/secrets-dir.ts';
import { readFlags } from '../flags/read-flags.ts';
import { readMaintenance } from '../maintenance/read-maintenance.ts';
import { readPhotoWork } from '../photos/photo-work.ts';
import { absent, askSource, notAsked } from './ask-source.ts';
import type { SourceName } from './diagnose.ts';
import { readDatabaseChanges, readToolLatencies } from './diagnosis.store.ts';
import type { Change, PhotoWorkReading, Readings } from './readings.ts';

type FromDatabase = Pick<Readings, 'database' | 'photoWork' | 'tools' | 'flags' | 'maintenance'> & {
  changes: Change[];
};
type Asked = { config: Config; clock: Clock; wanted: ReadonlySet<SourceName>; since: Date };

/** One connection for all questions: a server that is full may let no second one in. */
const limits = { connectMs: 3000, statementMs: 3000, lockMs: 500, idleInTransactionMs: 5000, answerMs: 4000 };
/** One that is slow tells more the longer it is waited for. */
const wholeMs = 30_000;
const eachMs = 5000;
const toolsOfMs = 3_600_000;

/** Everything that the database is asked, one question after the other. Where it does not answer, none is. */
export async function askDatabase({ config, clock, wanted, since }: Asked): Promise<FromDatabase> {
  const url = addressOf(config);
  if (url === null) return allOf(absentHere(config));
  const { db, close } = openDatabase(url, { poolSize: 1, onError: () => {}, limits });
  try {
    const database = await askSource('The database', wholeMs, () => lookIntoDatabase(db));
    if (database.state !== 'read') return { ...allOf(database), database };
    const ask = <T>(name: SourceName, work: () => Promise<T>): Promise<Source<T>> | Source<T> =>
      wanted.has(name) ? askSource('The database', eachMs, work) : notAsked;
    const told = await askSource('The database', eachMs, () => readDatabaseChanges(db, since));
    const migrations = database.value.migrations.applied.filter(({ at }) => at >= since);
    const toolsSince = new Date(clock.now().getTime() - toolsOfMs);
    return {
      database,
      photoWork: await ask('photoWork', () => countPhotoWork(db, clock)),
      tools: await ask('tools', () => readToolLatencies(db, toolsSince)),
      flags: await ask('flags', () => readFlags({ db })),
      maintenance: await ask('maintenance', () => maintenanceIn(db)),
      changes: [...(told.state === 'read' ? told.value : []), ...migrationChanges(migrations)],
    };
  } finally {
    void close().catch(() => {});
  }
}

const fewMigrations = 3;

function migrationChanges(applied: readonly { name: string; at: Date }[]): Change[] {
  const last = applied.at(-1);
  if (last === undefined) return [];
  if (applied.length > fewMigrations)
    return [
      {
        kind: 'migration',
        at: last.at,
        text: `${applied.length} migrations were applied, the last is ${last.name}`,
      },
    ];
  return applied.map(({ name, at }) => ({ kind: 'migration', at, text: `migration ${name} was applied` }));
}

async function countPhotoWork(db: Database, clock: Clock): Promise<PhotoWorkReading> {
  const states = await readPhotoWork({ db, clock });
  const count = (status: string) => states.find((state) => state.status === status)?.photos ?? 0;
  return {
    failed: count('failed'),
    ready: count('ready'),
    overdue: states.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}

async function maintenanceIn(db: Database): Promise<{ since: Date; by: string } | null> {
  const maintenance = await readMaintenance({ db });
  return maintenance && { since: maintenance.since, by: maintenance.by };
}

const allOf = (source: Source<never>): FromDatabase => ({
  database: source,
  photoWork: source,
  tools: source,
  flags: source,
  maintenance: source,
  changes: [],
});

function absentHere({ control, dataDir }: Config): Source<never> {
  if (control.kind === 'aws')
    return absent('DATABASE_URL is not set here, so the database itself is not asked');
  return { state: 'down', code: 'not-started', why: `The database: nobody has started one in ${dataDir}` };
}

/** With the login of the secrets, as servers use it. Nothing is started for a diagnosis. */
function addressOf(config: Config): string | null {
  const { database, dataDir, control } = config;
  if (database.mode === 'embedded') return control.kind === 'aws' ? null : lastAddress(dataDir);
  const url = database.url.reveal();
  const secret = secretsAtStart(config).get('db-password');
  const login = secret === undefined ? null : databaseLoginIn(secret.reveal());
  return (login && withLogin(url, login)) ?? url;
}

function lastAddress(dataDir: string): string | null {
  try {
    return lastAddressOf(dataDir);
  } catch {
    return null;
  }
}
