import { AwsError } from './aws-error.ts';
import { seconds, type Timeline } from './timeline.ts';

/** What tasks of a revision do once they run. */
export type Behaviour = { isHealthy: boolean; exitCode: number; worksMs: number };
export type TaskDefinition = {
  family: string;
  name: string;
  image: string;
  registeredAt: Date;
  behaviour: Behaviour;
};
export type SimulatedTask = {
  id: string;
  definition: TaskDefinition;
  deployment: string | null;
  status: 'PROVISIONING' | 'PENDING' | 'RUNNING' | 'STOPPED';
  health: 'UNKNOWN' | 'HEALTHY' | 'UNHEALTHY';
  exitCode: number | null;
  reason: string | null;
  overrides: unknown;
  onRunning: () => void;
};
export type SimulatedDeployment = {
  id: string;
  revision: string;
  isPrimary: boolean;
  rollout: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  reason: string;
  failed: number;
  createdAt: Date;
};
export type EcsState = {
  timeline: Timeline;
  cluster: string;
  definitions: TaskDefinition[];
  tasks: SimulatedTask[];
  service: {
    name: string;
    revision: string;
    desired: number;
    deployments: SimulatedDeployment[];
    events: { at: Date; text: string }[];
  };
  /** What a newly registered image will do; tests say which are bad. */
  behaviourOf: (image: string) => Behaviour;
  /** Numbers for ids. */
  made: number;
};

export const arn = (what: string) => `arn:aws:ecs:eu-central-1:123456789012:${what}`;
export const sound: Behaviour = { isHealthy: true, exitCode: 0, worksMs: seconds(20) };
const provisioningMs = seconds(10);
const pendingMs = seconds(15);

const repository = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/sleek-coach-api';
export const imageOf = (letter: string) => `${repository}@sha256:${letter.repeat(64)}`;

/** Two tasks of the fifth revision run, as after a deployment that went well. */
export function createEcsState(timeline: Timeline, cluster: string): EcsState {
  const definition = (family: string, revision: number, letter: string): TaskDefinition => ({
    family,
    name: `${family}:${revision}`,
    image: imageOf(letter),
    registeredAt: new Date(timeline.now().getTime() - (10 - revision) * 86_400_000),
    behaviour: sound,
  });
  const definitions = [
    ...['a', 'b', 'c', 'd', 'e'].map((letter, index) => definition('sleek-coach-api', index + 1, letter)),
    definition('sleek-coach-migrate', 1, 'e'),
    definition('sleek-coach-migrate-rollback', 1, 'e'),
  ];
  const deployment: SimulatedDeployment = {
    id: 'ecs-svc/1',
    revision: 'sleek-coach-api:5',
    isPrimary: true,
    rollout: 'COMPLETED',
    reason: 'ECS deployment ecs-svc/1 completed.',
    failed: 0,
    createdAt: timeline.now(),
  };
  const state: EcsState = {
    timeline,
    cluster,
    definitions,
    tasks: [],
    service: {
      name: 'sleek-coach-api',
      revision: deployment.revision,
      desired: 2,
      deployments: [deployment],
      events: [{ at: timeline.now(), text: steadyText }],
    },
    behaviourOf: () => sound,
    made: 1,
  };
  for (let task = 0; task < 2; task++)
    Object.assign(
      launch(state, {
        definition: findDefinition(state, deployment.revision),
        deployment: deployment.id,
        overrides: null,
      }),
      { status: 'RUNNING', health: 'HEALTHY' },
    );
  return state;
}

export const steadyText = '(service sleek-coach-api) has reached a steady state.';

/** By name with its revision, by family alone, or by ARN. */
export function findDefinition({ definitions }: EcsState, asked: string): TaskDefinition {
  const name = asked.slice(asked.lastIndexOf('/') + 1);
  const found = definitions.findLast((one) => one.name === name || one.family === name);
  if (found === undefined) throw new AwsError('ClientException', 'Unable to describe task definition.');
  return found;
}

export function launch(
  state: EcsState,
  { definition, deployment, overrides }: Pick<SimulatedTask, 'definition' | 'deployment' | 'overrides'>,
): SimulatedTask {
  const task: SimulatedTask = {
    id: String(++state.made).padStart(32, '0'),
    definition,
    deployment,
    status: 'PROVISIONING',
    health: 'UNKNOWN',
    exitCode: null,
    reason: null,
    overrides,
    onRunning: () => {},
  };
  state.tasks.push(task);
  state.timeline.after(provisioningMs, () => {
    if (task.status === 'PROVISIONING') task.status = 'PENDING';
  });
  state.timeline.after(provisioningMs + pendingMs, () => {
    if (task.status !== 'PENDING') return;
    task.status = 'RUNNING';
    task.onRunning();
  });
  return task;
}

export function stop(task: SimulatedTask, reason: string, exitCode: number): void {
  if (task.status === 'STOPPED') return;
  Object.assign(task, { status: 'STOPPED', reason, exitCode });
}
