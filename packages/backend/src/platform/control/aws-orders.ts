import { randomUUID } from 'node:crypto';
import type { DBInstance } from '@aws-sdk/client-rds';
import { err, ok } from '@sleek/domain/result';
import { type AwsClients, ask } from './aws-clients.ts';
import { type AwsNames, awsNames } from './aws-names.ts';
import { describeDatabase } from './aws-resources.ts';
import { describeService, nameInArn } from './aws-service.ts';
import type { Answer, Control, Order } from './control.ts';

// The same in every environment.
const { families } = awsNames;
type Of<T extends Order['type']> = Extract<Order, { type: T }>;

/** Orders as calls of AWS, each with the command that does the same. */
export const createAwsOrders = (clients: AwsClients): Pick<Control, 'commandFor' | 'carryOut'> => ({
  commandFor: (order) => commandForOrder(order, clients.names),
  carryOut: (order) => carryOut(clients, order),
});

/** Left out, RDS takes the network and parameters of the account, where nobody reaches it. */
const likeTheLost = ({ database }: AwsNames): string =>
  ` --db-subnet-group-name '<that of ${database}>' --vpc-security-group-ids '<those of ${database}>' --db-parameter-group-name '<that of ${database}>' --multi-az`;

function commandForOrder(order: Order, names: AwsNames): string {
  const { cluster, service, database } = names;
  const theService = `--cluster ${cluster} --service ${service}`;
  const theDatabase = `--db-instance-identifier ${database}`;
  switch (order.type) {
    case 'deploy':
      return `aws ecs update-service ${theService} --task-definition ${order.revision}`;
    case 'restart':
      return `aws ecs update-service ${theService} --force-new-deployment`;
    case 'scale':
      return `aws ecs update-service ${theService} --desired-count ${order.tasks}`;
    case 'register':
      return `aws ecs register-task-definition --family ${families[order.family].name} --cli-input-json '<the running one, with the image ${order.image}>'`;
    case 'run':
      return `aws ecs run-task --cluster ${cluster} --task-definition ${order.family} --launch-type FARGATE --network-configuration '<that of the service>'${overridesText(order)}`;
    case 'scale-database':
      return `aws rds modify-db-instance ${theDatabase} --db-instance-class ${order.className} --apply-immediately`;
    case 'fail-over-database':
      return `aws rds reboot-db-instance ${theDatabase} --force-failover`;
    case 'put-secret':
      return `aws secretsmanager put-secret-value --secret-id ${names.secretsPrefix}${order.name} --secret-string file:///dev/stdin`;
    case 'restore-snapshot':
      return `aws rds restore-db-instance-from-db-snapshot --db-instance-identifier ${order.as} --db-snapshot-identifier ${order.snapshot}${likeTheLost(names)}`;
    case 'restore-moment':
      return `aws rds restore-db-instance-to-point-in-time --source-db-instance-identifier ${database} --target-db-instance-identifier ${order.as} --restore-time ${order.at.toISOString()}${likeTheLost(names)}`;
  }
}

const overridesText = ({ family, command }: Of<'run'>) =>
  command === null
    ? ''
    : ` --overrides '${JSON.stringify({ containerOverrides: [{ name: containerOf(family), command }] })}'`;

/** @param family its name, with or without a revision. */
const containerOf = (family: string) =>
  Object.values(families).find(({ name }) => name === family.replace(/:\d+$/, ''))?.container ?? 'api';

async function carryOut(clients: AwsClients, order: Order): Answer<string | null> {
  switch (order.type) {
    case 'deploy':
      return updateService(clients, { taskDefinition: order.revision });
    case 'restart':
      return updateService(clients, { forceNewDeployment: true });
    case 'scale':
      return updateService(clients, { desiredCount: order.tasks });
    case 'register':
      return register(clients, order);
    case 'run':
      return runTask(clients, order);
    case 'put-secret':
      return putSecret(clients, order);
    default:
      return changeDatabase(clients, order);
  }
}

type Change = { taskDefinition?: string; forceNewDeployment?: true; desiredCount?: number };

/** @returns the deployment that is now the first. */
async function updateService({ ecs, names }: AwsClients, change: Change): Answer<string | null> {
  const { cluster, service } = names;
  const done = await ask(async () => (await ecs()).updateService({ cluster, service, ...change }));
  if (!done.ok) return done;
  const primary = done.value.service?.deployments?.find(({ status }) => status === 'PRIMARY');
  return ok(primary?.id ?? null);
}

/** What ECS adds to a definition by itself and refuses to be told. */
const toldByEcs = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
]);

/** The newest revision of the family, with another image in its first container. */
async function register({ ecs }: AwsClients, { image, family }: Of<'register'>): Answer<string> {
  const { name } = families[family];
  const read = await ask(async () => (await ecs()).describeTaskDefinition({ taskDefinition: name }));
  if (!read.ok) return read;
  const [first, ...others] = read.value.taskDefinition?.containerDefinitions ?? [];
  if (first === undefined) return err({ type: 'refused', why: `The family ${name} has no container.` });
  const kept = Object.fromEntries(
    Object.entries(read.value.taskDefinition ?? {}).filter(([key]) => !toldByEcs.has(key)),
  );
  const made = await ask(async () =>
    (await ecs()).registerTaskDefinition({
      ...kept,
      family: name,
      containerDefinitions: [{ ...first, image }, ...others],
    }),
  );
  return made.ok ? ok(nameInArn(made.value.taskDefinition?.taskDefinitionArn ?? '')) : made;
}

/** In the network of the service: a task of Fargate has none of its own. */
async function runTask(clients: AwsClients, { family, command }: Of<'run'>): Answer<string> {
  const found = await describeService(clients);
  if (!found.ok) return found;
  const { networkConfiguration } = found.value;
  const override = { name: containerOf(family), command: [...(command ?? [])] };
  const started = await ask(async () =>
    (await clients.ecs()).runTask({
      cluster: clients.names.cluster,
      taskDefinition: family,
      launchType: 'FARGATE',
      networkConfiguration,
      ...(command !== null && { overrides: { containerOverrides: [override] } }),
    }),
  );
  if (!started.ok) return started;
  const [task] = started.value.tasks ?? [];
  const [failure] = started.value.failures ?? [];
  return task?.taskArn === undefined
    ? err({ type: 'refused', why: `The task was not started: ${failure?.reason ?? 'no reason given'}.` })
    : ok(nameInArn(task.taskArn));
}

async function putSecret({ secrets, names }: AwsClients, { name, value }: Of<'put-secret'>): Answer<string> {
  const put = await ask(async () =>
    (await secrets()).putSecretValue({
      SecretId: `${names.secretsPrefix}${name}`,
      SecretString: value.reveal(),
      ClientRequestToken: randomUUID(),
    }),
  );
  return put.ok ? ok(put.value.VersionId ?? '') : put;
}

type RestoreOrder = Of<'restore-snapshot' | 'restore-moment'>;
type DatabaseOrder = Of<'scale-database' | 'fail-over-database'> | RestoreOrder;

async function changeDatabase(clients: AwsClients, order: DatabaseOrder): Answer<string | null> {
  const { database } = clients.names;
  switch (order.type) {
    case 'scale-database':
      return ask(async () => {
        await (await clients.rds()).modifyDBInstance({
          DBInstanceIdentifier: database,
          DBInstanceClass: order.className,
          ApplyImmediately: true,
        });
        return null;
      });
    case 'fail-over-database':
      return ask(async () => {
        await (await clients.rds()).rebootDBInstance({ DBInstanceIdentifier: database, ForceFailover: true });
        return null;
      });
    default:
      return restoreDatabase(clients, order);
  }
}

/** Another database beside the one of the service, in its network and as large. */
async function restoreDatabase(clients: AwsClients, order: RestoreOrder): Answer<string> {
  const lost = await describeDatabase(clients);
  // A database that was deleted leaves its snapshots; where it was is then for people to say.
  if (!lost.ok && lost.error.type !== 'not-found') return lost;
  const like = lost.ok ? placeOf(lost.value) : {};
  return ask(async () => {
    const client = await clients.rds();
    if (order.type === 'restore-snapshot')
      await client.restoreDBInstanceFromDBSnapshot({
        ...like,
        DBInstanceIdentifier: order.as,
        DBSnapshotIdentifier: order.snapshot,
      });
    else
      await client.restoreDBInstanceToPointInTime({
        ...like,
        SourceDBInstanceIdentifier: clients.names.database,
        TargetDBInstanceIdentifier: order.as,
        RestoreTime: order.at,
      });
    return order.as;
  });
}

const placeOf = (found: DBInstance) => ({
  DBInstanceClass: found.DBInstanceClass,
  MultiAZ: found.MultiAZ,
  DBSubnetGroupName: found.DBSubnetGroup?.DBSubnetGroupName,
  VpcSecurityGroupIds: found.VpcSecurityGroups?.flatMap(({ VpcSecurityGroupId: id }) => id ?? []),
  DBParameterGroupName: found.DBParameterGroups?.[0]?.DBParameterGroupName,
  DeletionProtection: found.DeletionProtection,
});
