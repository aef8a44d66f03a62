import { err, ok } from '@sleek/domain/result';
import type { Config } from '../../config.ts';
import { readLogLines } from '../logs/read-log-lines.ts';
import { migrateDown, migrateUp } from '../postgres/migrate.ts';
import type { Answer, Control, ControlFault, Order } from './control.ts';
import { endServer, migrateWith, releaseOf } from './local-orders.ts';
import { findReleases, type LocalReleases } from './local-releases.ts';
import { putLocalSecret, readLocalSecret } from './local-secrets.ts';
import { readLocalCache, readLocalDatabase, readLocalService } from './local-state.ts';

/** What this machine is to who steers it. */
export type LocalPlace = {
  /** The folder that this program runs from, and what it is called. */
  root: string;
  release: string;
  operator: string;
  databaseUrl: () => Promise<string>;
  /** For programs of other releases; that of this process without it. */
  environment?: Readonly<Record<string, string | undefined>>;
};

const absent = (why: string): ControlFault => ({ type: 'not-available', why });
const none = async (why: string) => err(absent(why));

/**
 * The server of this machine: one process. Where it was installed as releases beside each other it is deployed and rolled
 * back, and where something supervises it (SUPERVISED) it is restarted.
 */
export function createLocalControl(config: Config, about: LocalPlace): Control {
  const releases = findReleases(about.root);
  const ground = { ...about, config, releases };
  return {
    kind: 'local',
    place: `this machine, ${config.dataDir}`,
    whoAmI: async () => ok(about.operator),
    service: async () => ok(readLocalService(config, { ...about, releases, releaseOf })),
    revisions: async (most) =>
      releases === null ? err(absent(refusals.deploy)) : ok(releases.list().slice(0, most)),
    task: () => none('there are no tasks beside the server.'),
    database: () => readLocalDatabase(config),
    cache: () => readLocalCache(config),
    secret: async (name) => readLocalSecret(config.secretsDir, name),
    logs: async (asked) =>
      config.log.file === null
        ? none('the server writes its log to where it was started from; LOG_FILE keeps it in a file as well.')
        : ok(await readLogLines(config.log.file, asked)),
    metric: () => none('CPU and memory of this machine are among the metrics at OPS_PORT.'),
    alarmsFiring: () => none('the server itself tells its alarms.'),
    schedules: () => none('the server itself does what is due.'),
    backups: () => none('backups of this machine are files in BACKUP_DIR.'),
    commandFor: (order) => commandForOrder(order, releases),
    carryOut: (order) => carryOut(ground, order),
  };
}

/** Words where there is no command: a person reads them in the plan, right before the order is refused. */
function commandForOrder(order: Order, releases: LocalReleases | null): string {
  if (order.type === 'run') return migrateCommand(order.family, releases);
  if (order.type === 'put-secret') return `replace the file ${order.name} in SECRETS_DIR`;
  if (order.type === 'restart') return 'systemctl restart sleek-coach';
  if (order.type === 'deploy' && releases !== null)
    return `ln -sfn releases/${order.revision} ${releases.home}/current && systemctl restart sleek-coach`;
  return '(none: not available in this mode)';
}

function migrateCommand(family: string, releases: LocalReleases | null): string {
  const { release, direction } = readFamily(family);
  if (releases === null || release === null) return `npm run db -- ${direction}`;
  return `${releases.folderOf(release)}/bin/sleek-coach db ${direction}`;
}

/** `sleek-coach-migrate-rollback@0.2.0`: what that release does to the database; without one, what this program does. */
function readFamily(family: string): { release: string | null; direction: 'up' | 'down' } {
  const [what = '', release = null] = family.split('@');
  return { release, direction: what.includes('rollback') ? 'down' : 'up' };
}

type Ground = LocalPlace & { config: Config; releases: LocalReleases | null };

async function carryOut(ground: Ground, order: Order): Answer<string | null> {
  const { config, releases } = ground;
  switch (order.type) {
    case 'put-secret':
      return putLocalSecret(config.secretsDir, order);
    case 'run':
      return migrate(ground, order.family);
    case 'restart':
      return config.isSupervised ? endServer(config) : none(refusals.restart);
    case 'deploy':
      return releases === null ? none(refusals.deploy) : deploy(config, releases, order.revision);
    default:
      return none(refusals[order.type]);
  }
}

async function deploy(config: Config, releases: LocalReleases, revision: string): Answer<string | null> {
  if (!config.isSupervised) return none(refusals.restart);
  if (!releases.list().some(({ name }) => name === revision))
    return err({ type: 'not-found', why: `There is no release ${revision} in ${releases.home}/releases.` });
  const used = releases.use(revision);
  return used.ok ? endServer(config) : used;
}

async function migrate(
  { releases, databaseUrl, environment }: Ground,
  family: string,
): Answer<string | null> {
  const { release, direction } = readFamily(family);
  if (release !== null && releases !== null)
    return migrateWith(releases, { release, direction, environment });
  try {
    const url = await databaseUrl();
    return ok((await (direction === 'down' ? migrateDown(url) : migrateUp(url))).join(', '));
  } catch (error) {
    return err({ type: 'refused', why: error instanceof Error ? error.message : String(error) });
  }
}

const byHand = 'Stop the server with Ctrl-C or its service manager';
const refusals: Record<Exclude<Order['type'], 'put-secret' | 'run'>, string> = {
  deploy: `this server runs the folder it was started from, with no releases beside it. ${byHand}, check out the release, start it again; or install it as docs/self-hosting.md says.`,
  register:
    'there are no images on this machine, only folders. The one that runs migrates by `npm run db -- up`.',
  restart: `nothing is known to start this server again. ${byHand} and start it; SUPERVISED=on says that something starts it by itself.`,
  scale: 'a server of this machine is one process. More members need a larger machine, or CONTROL=aws.',
  'scale-database': 'the database of this machine is as large as the machine.',
  'fail-over-database':
    'the database of this machine has no standby. One of yours is promoted where it runs (pg_ctl promote), and DATABASE_URL names both.',
  'restore-snapshot': 'backups of this machine are restored with the backup commands.',
  'restore-moment': 'backups of this machine are restored with the backup commands.',
};
