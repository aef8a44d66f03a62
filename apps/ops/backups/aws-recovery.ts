import type { Config } from '@sleek/backend/config';
import { callHttp } from '@sleek/backend/platform/call-http';
import type { Control } from '@sleek/backend/platform/control/control';
import { databaseLoginIn } from '@sleek/backend/platform/secrets-dir';
import { Redacted } from '@sleek/backend/secrets';
import type { Progress } from '../carry-out.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf } from '../open-control.ts';
import { awaitSteady } from '../service/await-steady.ts';
import { smoke } from '../watching/smoke.ts';
import { type AwsPoint, awaitRestored, namesIn, refuseTaken } from './aws-backups.ts';
import { objectsFor } from './objects-for.ts';
import { type RecoveryStep, type RecoveryStepName, recoverySteps } from './recovery.ts';

type Recovery = {
  config: Config;
  control: Control;
  point: AwsPoint;
  /** Whether this same recovery was begun before, so that the database of its name is its own. */
  isResumed: boolean;
};

/** What each step will do. */
export const awsPlans = ({ order, asOf }: AwsPoint, config: Config): Record<RecoveryStepName, string> => ({
  database: `restore the database as of ${asOf.toISOString()} as ${order.as}`,
  secrets: `put its address beside the login, in ${namesIn(config).secretsPrefix}db-password`,
  photos: 'look whether the bucket of the photos answers',
  deploy: 'replace every task by a new one of the same release',
  smoke: `ask ${config.http.publicUrl} what members ask of it`,
  dns: `look whether ${config.http.publicUrl} leads to the service`,
});

/** The six steps of the runbook on the production system. */
export function awsRecovery(recovery: Recovery, progress: Progress): RecoveryStep[] {
  const { config, control, point } = recovery;
  const plans = awsPlans(point, config);
  const work: Record<RecoveryStepName, () => Promise<string>> = {
    database: () => restoreDatabase(recovery, progress),
    secrets: () => pointServersAt(control, point),
    photos: () => lookIntoBucket(config),
    deploy: () => restart(control, progress),
    smoke: () => runSmoke(config.http.publicUrl),
    dns: () => askByName(config.http.publicUrl),
  };
  return recoverySteps.map((name) => ({ name, plan: plans[name], run: work[name] }));
}

async function restoreDatabase({ control, point, isResumed }: Recovery, progress: Progress): Promise<string> {
  const { as } = point.order;
  const found = isResumed ? await control.database(as) : null;
  if (found?.ok !== true) {
    await refuseTaken(control, as);
    await answerOf(control.carryOut(point.order));
  }
  return `${as} is available at ${await awaitRestored(control, as, progress)}`;
}

/** The login stays: a restored database has the logins of its moment. */
async function pointServersAt(control: Control, { order, asOf }: AwsPoint): Promise<string> {
  const { endpoint } = await answerOf(control.database(order.as));
  const { value, changedAt } = await answerOf(control.secret('db-password'));
  const login = databaseLoginIn(value.reveal());
  if (endpoint === null || login === null)
    throw new OpsFailure(
      exitCodes.failed,
      'The secret db-password holds no login, or the database has no address.',
    );
  const { username, password, host } = login;
  const told = changedAt !== null && changedAt > asOf && host === undefined ? rotatedSince(changedAt) : '';
  if (host === endpoint) return `db-password leads to ${endpoint} already`;
  const text = JSON.stringify({ ...(username !== null && { username }), password, host: endpoint });
  const put = { type: 'put-secret', name: 'db-password', value: new Redacted(text) } as const;
  await answerOf(control.carryOut(put));
  const now = databaseLoginIn((await answerOf(control.secret('db-password'))).value.reveal());
  if (now?.host !== endpoint)
    throw new OpsFailure(
      exitCodes.failed,
      'The secret db-password is otherwise: somebody else changed it just now.',
    );
  return `db-password leads to ${endpoint}${told}`;
}

const rotatedSince = (at: Date) =>
  `; it was changed at ${at.toISOString()}, after the moment restored: where new tasks cannot log in, put its former password back`;

async function lookIntoBucket(config: Config): Promise<string> {
  const { objects } = config;
  if (objects.kind !== 's3')
    throw new OpsFailure(
      exitCodes.refused,
      'S3_BUCKET_NAME is not set here: set it as the tasks have it, so that the bucket can be asked.',
    );
  await objectsFor(config).list('photos/', { after: null, limit: 1 });
  return `${objects.bucket.name} answers; whether the tasks may use it, the smoke test asks`;
}

async function restart(control: Control, progress: Progress): Promise<string> {
  const deployment = await answerOf(control.carryOut({ type: 'restart' }));
  const { running, revision } = await awaitSteady(control, deployment, progress);
  return `${running} new tasks of ${revision} run`;
}

async function runSmoke(publicUrl: string): Promise<string> {
  const { isAnswered, steps, url } = await smoke(publicUrl, { write: false });
  if (!isAnswered) throw new Error(`Nobody answers at ${url}.`);
  const failed = steps.filter(({ why }) => why !== null).map(({ name }) => name);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
  const [lacking] = steps.flatMap(({ note = '' }) => (note.includes('photo-store') ? [note] : []));
  if (lacking !== undefined) throw new Error(`The tasks cannot use the photo store: ${lacking}.`);
  return `${steps.length} checks passed`;
}

async function askByName(publicUrl: string): Promise<string> {
  const { status } = await callHttp(`${publicUrl.replace(/\/+$/, '')}/health`, {
    method: 'GET',
    limitMs: 10_000,
  });
  if (status !== 200)
    throw new Error(`${publicUrl}/health answers ${status}: have the name lead to the load balancer.`);
  return `${publicUrl} answers: the load balancer stayed, so its name does too`;
}
