import type { Deployment as EcsDeployment, Service, Task } from '@aws-sdk/client-ecs';
import { err, ok } from '@sleek/domain/result';
import { type AwsClients, ask } from './aws-clients.ts';
import type { Answer, Control, Deployment, Revision, ServiceState, TaskState } from './control.ts';

type ServiceClients = Pick<AwsClients, 'ecs' | 'names'>;

/** The service, its revisions and its tasks, as ECS tells them. */
export function readAwsService({
  ecs,
  names,
}: ServiceClients): Pick<Control, 'service' | 'revisions' | 'task'> {
  const imageOf = async (revision: string) => {
    const read = await ask(async () => (await ecs()).describeTaskDefinition({ taskDefinition: revision }));
    if (!read.ok) return { image: null, registeredAt: null };
    const { containerDefinitions = [], registeredAt = null } = read.value.taskDefinition ?? {};
    return { image: containerDefinitions[0]?.image ?? null, registeredAt };
  };
  return {
    async service(): Answer<ServiceState> {
      const found = await describeService({ ecs, names });
      if (!found.ok) return found;
      const state = stateOf(found.value);
      return ok({ ...state, image: (await imageOf(state.revision)).image });
    },
    async revisions(most): Answer<Revision[]> {
      const listed = await ask(async () =>
        (await ecs()).listTaskDefinitions({
          familyPrefix: names.families.api.name,
          sort: 'DESC',
          maxResults: most,
        }),
      );
      if (!listed.ok) return listed;
      const revisions = (listed.value.taskDefinitionArns ?? []).map(nameInArn);
      return ok(await Promise.all(revisions.map(async (name) => ({ name, ...(await imageOf(name)) }))));
    },
    async task(id): Answer<TaskState> {
      const read = await ask(async () =>
        (await ecs()).describeTasks({ cluster: names.cluster, tasks: [id] }),
      );
      if (!read.ok) return read;
      const task = read.value.tasks?.[0];
      if (task === undefined) return err({ type: 'not-found', why: `There is no task ${id}.` });
      return ok(taskOf(id, task));
    },
  };
}

/** The service as ECS describes it, with its network, which one-off tasks are started in. */
export async function describeService({ ecs, names }: ServiceClients): Answer<Service> {
  const { cluster, service: serviceName } = names;
  const read = await ask(async () => (await ecs()).describeServices({ cluster, services: [serviceName] }));
  if (!read.ok) return read;
  const [found] = read.value.services ?? [];
  if (found === undefined || found.status === 'INACTIVE')
    return err({ type: 'not-found', why: `There is no service ${serviceName} in the cluster ${cluster}.` });
  return ok(found);
}

/** @example nameInArn('arn:aws:ecs:…:task-definition/sleek-coach-api:41') === 'sleek-coach-api:41' */
export const nameInArn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

function stateOf(service: Service): ServiceState {
  const deployments = (service.deployments ?? []).map(deploymentOf);
  const events = (service.events ?? []).map(({ createdAt, message }) => ({
    at: createdAt ?? new Date(0),
    text: message ?? '',
  }));
  return {
    status: service.status ?? 'unknown',
    desired: service.desiredCount ?? 0,
    running: service.runningCount ?? 0,
    pending: service.pendingCount ?? 0,
    revision: nameInArn(service.taskDefinition ?? ''),
    image: null,
    deployments,
    events,
  };
}

function deploymentOf(deployment: EcsDeployment): Deployment {
  const state = { COMPLETED: 'steady', FAILED: 'reverted', IN_PROGRESS: 'in-progress' } as const;
  return {
    id: deployment.id ?? '',
    revision: nameInArn(deployment.taskDefinition ?? ''),
    state: state[deployment.rolloutState ?? 'IN_PROGRESS'],
    isPrimary: deployment.status === 'PRIMARY',
    desired: deployment.desiredCount ?? 0,
    running: deployment.runningCount ?? 0,
    failed: deployment.failedTasks ?? 0,
    reason: deployment.rolloutStateReason ?? null,
  };
}

function taskOf(id: string, { lastStatus, containers = [], stoppedReason }: Task): TaskState {
  const exitCode = containers.find((container) => container.exitCode !== undefined)?.exitCode ?? null;
  const why = stoppedReason ?? containers.find(({ reason }) => reason !== undefined)?.reason ?? null;
  if (lastStatus === 'STOPPED') return { id, state: 'stopped', exitCode, why };
  return { id, state: lastStatus === 'RUNNING' ? 'running' : 'starting', exitCode: null, why: null };
}
