import { err, ok } from '@sleek/domain/result';
import type { Config } from '../../config.ts';
import { readLogLines } from '../logs/read-log-lines.ts';
import { migrateDown, migrateUp } from '../postgres/migrate.ts';
import type { Answer, Control, ControlFault, Order } from './control.ts';
import { putLocalSecret, readLocalSecret } from './local-secrets.ts';
import { readLocalCache, readLocalDatabase, readLocalService } from './local-state.ts';

const absent = (why: string): ControlFault => ({ type: 'not-available', why });
const none = async (why: string) => err(absent(why));

/** The server of this machine: one process out of one folder, which nobody but its starter starts and stops. */
export function createLocalControl(
  config: Config,
  about: { release: string; operator: string; databaseUrl: () => Promise<string> },
): Control {
  return {
    kind: 'local',
    place: `this machine, ${config.dataDir}`,
    whoAmI: async () => ok(about.operator),
    service: async () => ok(readLocalService(config, about.release)),
    revisions: () => none('this machine has one release, the folder it runs from. Its history is in git.'),
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
    commandFor: commandForOrder,
    carryOut: (order) => carryOut(config, order, about.databaseUrl),
  };
}

/** Words where there is no command: a person reads them in the plan, right before the order is refused. */
function commandForOrder(order: Order): string {
  if (order.type === 'run') return `npm run db -- ${isUndo(order) ? 'down' : 'up'}`;
  if (order.type === 'put-secret') return `replace the file ${order.name} in SECRETS_DIR`;
  return '(none: not available in this mode)';
}

const isUndo = ({ family }: Extract<Order, { type: 'run' }>) => family.includes('rollback');

async function carryOut(
  config: Config,
  order: Order,
  databaseUrl: () => Promise<string>,
): Answer<string | null> {
  if (order.type === 'put-secret') return putLocalSecret(config.secretsDir, order);
  if (order.type !== 'run') return err(absent(refusals[order.type]));
  try {
    const url = await databaseUrl();
    const names = isUndo(order) ? await migrateDown(url) : await migrateUp(url);
    return ok(names.join(', '));
  } catch (error) {
    return err({ type: 'refused', why: error instanceof Error ? error.message : String(error) });
  }
}

const byHand = 'Stop the server with Ctrl-C or its service manager';
const refusals: Record<Exclude<Order['type'], 'put-secret' | 'run'>, string> = {
  deploy: `a server of this machine runs the folder it was started from. ${byHand}, check out the release, start it again.`,
  register: 'there are no images on this machine, only the folder that the server runs from.',
  restart: `nothing starts a server of this machine again. ${byHand} and start it.`,
  scale: 'a server of this machine is one process.',
  'scale-database': 'the database of this machine is as large as the machine.',
  'fail-over-database':
    'the database of this machine has no standby. One of yours is promoted where it runs (pg_ctl promote), and DATABASE_URL names both.',
  'restore-snapshot': 'backups of this machine are restored with the backup commands.',
  'restore-moment': 'backups of this machine are restored with the backup commands.',
};
