import type { Config } from '@sleek/backend/config';
import { type AwsNames, awsNamesOf } from '@sleek/backend/platform/control/aws-names';
import type { BackupState, Control, Order } from '@sleek/backend/platform/control/control';
import type { Progress } from '../carry-out.ts';
import { lookAtState } from '../database/look-at-state.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf } from '../open-control.ts';
import { type PointOptions, wrongUse } from './restore-point.ts';

type RestoreOrder = Extract<Order, { type: 'restore-snapshot' | 'restore-moment' }>;
export type AwsPoint = { order: RestoreOrder; asOf: Date };

/** The names of the environment that is steered. */
export const namesIn = ({ control }: Pick<Config, 'control'>): AwsNames =>
  awsNamesOf(control.kind === 'aws' ? control.environment : 'production');

/** What RDS is to be asked for. @throws what is wrong with the wish. */
export async function awsPointOf(
  control: Control,
  { toTime, latest, from, timeline }: PointOptions,
  { as, names }: { as: string; names: AwsNames },
): Promise<AwsPoint> {
  if (!/^[a-z](?:-?[a-z0-9]){0,62}$/.test(as))
    throw wrongUse('--as takes a name such as sleek-coach-prod-restored.');
  if (as === names.database)
    throw wrongUse('The database that serves is never written over: give --as another name.');
  if (timeline !== undefined)
    throw wrongUse('--timeline is of archives on this machine; RDS follows its own.');
  const backups = (await answerOf(control.backups())).filter(({ status }) => status === 'available');
  if (from !== undefined) {
    if (toTime !== undefined) throw wrongUse('A snapshot is of one moment: give --from or --to-time.');
    const snapshot = backups.find(({ id, kind }) => kind === 'snapshot' && id === from);
    if (snapshot === undefined) throw wrongUse(`There is no such snapshot. There are: ${idsOf(backups)}`);
    return { order: { type: 'restore-snapshot', snapshot: from, as }, asOf: snapshot.at };
  }
  const reach = backups.find(({ kind }) => kind === 'latest-moment');
  if (reach === undefined)
    throw new OpsFailure(
      exitCodes.failed,
      `RDS tells no moment that can be restored. Begin with a snapshot, --from one of: ${idsOf(backups)}`,
    );
  const at = latest || toTime === undefined ? reach.at : new Date(toTime);
  if (at > reach.at)
    throw wrongUse(
      `The latest moment that RDS can restore is ${reach.at.toISOString()}: give that or --latest.`,
    );
  return { order: { type: 'restore-moment', at, as }, asOf: at };
}

const idsOf = (backups: readonly BackupState[]) =>
  backups
    .filter(({ kind }) => kind === 'snapshot')
    .map(({ id }) => id)
    .join(', ') || 'none';

export const removalOf = (name: string): string =>
  `aws rds modify-db-instance --db-instance-identifier ${name} --no-deletion-protection --apply-immediately, then aws rds delete-db-instance --db-instance-identifier ${name} --skip-final-snapshot`;

/** RDS takes longer the more there is to bring back. */
const restoredWithinS = 4 * 3600;

/** @returns where the restored database is reached. */
export async function awaitRestored(control: Control, name: string, progress: Progress): Promise<string> {
  const { endpoint } = await progress.until(
    lookAtState(control, progress.say, { until: ({ status }) => status === 'available', named: name }),
    { what: `${name} becomes available`, withinS: restoredWithinS, everyS: 30 },
  );
  if (endpoint === null) throw new OpsFailure(exitCodes.failed, `${name} is available and tells no address.`);
  return endpoint;
}

/** @throws OpsFailure where there is a database of that name, which is somebody's. */
export async function refuseTaken(control: Control, name: string): Promise<void> {
  const found = await control.database(name);
  if (!found.ok && found.error.type === 'not-found') return;
  const { status } = await answerOf(Promise.resolve(found));
  throw new OpsFailure(
    exitCodes.refused,
    `There is a database ${name} already (${status}). Give --as another name, or remove it: ${removalOf(name)}`,
  );
}
