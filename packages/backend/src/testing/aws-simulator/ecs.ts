import { AwsError } from './aws-error.ts';
import { startRollout } from './ecs-rollout.ts';
import {
  arn,
  createEcsState,
  type EcsState,
  findDefinition,
  launch,
  type SimulatedTask,
  stop,
  type TaskDefinition,
} from './ecs-state.ts';
import type { Timeline } from './timeline.ts';
import { epochS } from './wire.ts';

type Input = Record<string, unknown>;
export type EcsSimulator = { state: EcsState; answer: (action: string, input: Input) => object };

/** ECS with behaviour: tasks start, pass or fail their health check, and a deployment that cannot is given up. */
export function createEcs(timeline: Timeline, cluster: string): EcsSimulator {
  const state = createEcsState(timeline, cluster);
  const actions: Record<string, (input: Input) => object> = {
    DescribeServices: (input) => describeServices(state, input),
    UpdateService: (input) => updateService(state, input),
    ListTaskDefinitions: (input) => listTaskDefinitions(state, input),
    DescribeTaskDefinition: ({ taskDefinition }) => ({
      taskDefinition: definitionToWire(findDefinition(state, String(taskDefinition))),
    }),
    RegisterTaskDefinition: (input) => registerTaskDefinition(state, input),
    ListTasks: (input) => listTasks(state, input),
    DescribeTasks: (input) => describeTasks(state, input),
    RunTask: (input) => runTask(state, input),
  };
  return {
    state,
    answer: (action, input) => {
      const act = actions[action];
      if (act === undefined) throw new AwsError('InvalidAction', `The simulator has no ecs:${action}`);
      return act(input);
    },
  };
}

function checkCluster({ cluster }: EcsState, input: Input): void {
  if (input.cluster !== cluster) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
}

function describeServices(state: EcsState, input: Input): object {
  checkCluster(state, input);
  const asked = (input.services ?? []) as string[];
  const missing = asked.filter((name) => name !== state.service.name);
  return {
    services: asked.includes(state.service.name) ? [serviceToWire(state)] : [],
    failures: missing.map((name) => ({ arn: arn(`service/${state.cluster}/${name}`), reason: 'MISSING' })),
  };
}

function updateService(state: EcsState, input: Input): object {
  checkCluster(state, input);
  const { service } = state;
  if (input.service !== service.name) throw new AwsError('ServiceNotFoundException', 'Service not found.');
  const { desiredCount, taskDefinition, forceNewDeployment } = input;
  if (typeof desiredCount === 'number') service.desired = desiredCount;
  if (typeof taskDefinition === 'string' || forceNewDeployment === true) {
    const { revision } = taskDefinition === undefined ? service : named(state, String(taskDefinition));
    startRollout(state, revision);
  } else if (typeof desiredCount === 'number') {
    startRollout(state, service.revision, { onlyScale: true });
  }
  return { service: serviceToWire(state) };
}

const named = (state: EcsState, name: string) => ({ revision: findDefinition(state, name).name });

function listTaskDefinitions({ definitions }: EcsState, input: Input): object {
  const { familyPrefix = '', sort = 'ASC', maxResults = 100 } = input;
  const of = definitions.filter(({ family }) => family === familyPrefix);
  const sorted = sort === 'DESC' ? of.toReversed() : of;
  const page = sorted.slice(0, Number(maxResults));
  return { taskDefinitionArns: page.map(({ name }) => arn(`task-definition/${name}`)) };
}

function registerTaskDefinition(state: EcsState, input: Input): object {
  const { family, containerDefinitions = [] } = input as {
    family: string;
    containerDefinitions?: { image: string }[];
  };
  if (containerDefinitions.length === 0)
    throw new AwsError('ClientException', 'Container list cannot be empty.');
  const revision = state.definitions.filter((one) => one.family === family).length + 1;
  const made: TaskDefinition = {
    family,
    name: `${family}:${revision}`,
    image: containerDefinitions[0]?.image ?? '',
    registeredAt: state.timeline.now(),
    behaviour: state.behaviourOf(containerDefinitions[0]?.image ?? ''),
  };
  state.definitions.push(made);
  return { taskDefinition: definitionToWire(made) };
}

function listTasks(state: EcsState, input: Input): object {
  checkCluster(state, input);
  const { family, desiredStatus = 'RUNNING' } = input;
  const found = state.tasks.filter(
    (task) =>
      (desiredStatus === 'STOPPED') === (task.status === 'STOPPED') &&
      (family === undefined || task.definition.family === family),
  );
  return { taskArns: found.map(({ id }) => arn(`task/${state.cluster}/${id}`)) };
}

function describeTasks(state: EcsState, input: Input): object {
  checkCluster(state, input);
  const ids = ((input.tasks ?? []) as string[]).map((id) => id.slice(id.lastIndexOf('/') + 1));
  if (ids.length === 0) throw new AwsError('InvalidParameterException', 'Tasks cannot be empty.');
  const found = ids.map((id) => ({ id, task: state.tasks.find((one) => one.id === id) }));
  return {
    tasks: found.flatMap(({ task }) => (task ? [taskToWire(state, task)] : [])),
    failures: found
      .filter(({ task }) => task === undefined)
      .map(({ id }) => ({ arn: arn(`task/${state.cluster}/${id}`), reason: 'MISSING' })),
  };
}

/** The definitions use the network mode `awsvpc`, so that ECS refuses a task without a network. */
function runTask(state: EcsState, input: Input): object {
  checkCluster(state, input);
  const definition = findDefinition(state, String(input.taskDefinition));
  const network = input.networkConfiguration as { awsvpcConfiguration?: { subnets?: string[] } } | undefined;
  if (!network?.awsvpcConfiguration?.subnets?.length)
    throw new AwsError(
      'InvalidParameterException',
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
  const task = launch(state, { definition, deployment: null, overrides: input.overrides ?? null });
  task.onRunning = () => {
    const { exitCode } = definition.behaviour;
    state.timeline.after(definition.behaviour.worksMs, () =>
      stop(task, 'Essential container in task exited', exitCode),
    );
  };
  return { tasks: [taskToWire(state, task)], failures: [] };
}

function definitionToWire({ family, name, image, registeredAt }: TaskDefinition): object {
  return {
    taskDefinitionArn: arn(`task-definition/${name}`),
    family,
    revision: Number(name.split(':')[1]),
    status: 'ACTIVE',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '512',
    memory: '1024',
    containerDefinitions: [
      { name: family === 'sleek-coach-api' ? 'api' : 'migrate', image, essential: true },
    ],
    registeredAt: epochS(registeredAt),
  };
}

function taskToWire(state: EcsState, task: SimulatedTask): object {
  const { id, status, health, definition, exitCode, reason } = task;
  return {
    taskArn: arn(`task/${state.cluster}/${id}`),
    clusterArn: arn(`cluster/${state.cluster}`),
    taskDefinitionArn: arn(`task-definition/${definition.name}`),
    lastStatus: status,
    desiredStatus: status === 'STOPPED' ? 'STOPPED' : 'RUNNING',
    healthStatus: health,
    launchType: 'FARGATE',
    ...(reason !== null && { stoppedReason: reason, stopCode: 'EssentialContainerExited' }),
    containers: [
      {
        name: definition.family === 'sleek-coach-api' ? 'api' : 'migrate',
        lastStatus: status,
        healthStatus: health,
        ...(exitCode !== null && { exitCode }),
      },
    ],
  };
}

function serviceToWire(state: EcsState): object {
  const { service, cluster } = state;
  const counts = (deployment: string | null) => {
    const of = state.tasks.filter(
      (task) => task.deployment !== null && (deployment === null || task.deployment === deployment),
    );
    return {
      runningCount: of.filter(({ status }) => status === 'RUNNING').length,
      pendingCount: of.filter(({ status }) => status === 'PROVISIONING' || status === 'PENDING').length,
    };
  };
  return {
    serviceArn: arn(`service/${cluster}/${service.name}`),
    serviceName: service.name,
    clusterArn: arn(`cluster/${cluster}`),
    status: 'ACTIVE',
    desiredCount: service.desired,
    ...counts(null),
    launchType: 'FARGATE',
    taskDefinition: arn(`task-definition/${service.revision}`),
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: ['subnet-a', 'subnet-b'],
        securityGroups: ['sg-api'],
        assignPublicIp: 'DISABLED',
      },
    },
    deployments: service.deployments.map((deployment) => ({
      id: deployment.id,
      status: deployment.isPrimary ? 'PRIMARY' : 'ACTIVE',
      taskDefinition: arn(`task-definition/${deployment.revision}`),
      desiredCount: deployment.isPrimary ? service.desired : 0,
      ...counts(deployment.id),
      failedTasks: deployment.failed,
      rolloutState: deployment.rollout,
      rolloutStateReason: deployment.reason,
      createdAt: epochS(deployment.createdAt),
    })),
    events: service.events.map(({ at, text }, index) => ({
      id: `event-${service.events.length - index}`,
      createdAt: epochS(at),
      message: text,
    })),
  };
}
