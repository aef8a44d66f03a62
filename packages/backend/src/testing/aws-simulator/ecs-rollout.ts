import {
  type EcsState,
  findDefinition,
  launch,
  type SimulatedDeployment,
  steadyText,
  stop,
} from './ecs-state.ts';
import { seconds } from './timeline.ts';

const healthMs = seconds(30);
/** For a service of a few tasks ECS gives up after three. */
const failuresAllowed = 3;

/** Replaces the tasks of the service by those of a revision, or only makes them more or fewer. */
export function startRollout(
  state: EcsState,
  revision: string,
  { onlyScale = false, becauseOf = null }: { onlyScale?: boolean; becauseOf?: string | null } = {},
): void {
  const { service, timeline } = state;
  const former = service.deployments.find(({ isPrimary }) => isPrimary);
  if (onlyScale && former !== undefined) {
    Object.assign(former, { rollout: 'IN_PROGRESS' });
    return void fill(state, former);
  }
  for (const deployment of service.deployments) deployment.isPrimary = false;
  const id = `ecs-svc/${++state.made}`;
  const deployment: SimulatedDeployment = {
    id,
    revision,
    isPrimary: true,
    rollout: 'IN_PROGRESS',
    reason: becauseOf ?? `ECS deployment ${id} in progress.`,
    failed: 0,
    createdAt: timeline.now(),
  };
  service.deployments.unshift(deployment);
  service.revision = revision;
  fill(state, deployment);
}

const liveOf = ({ tasks }: EcsState, { id }: SimulatedDeployment) =>
  tasks.filter((task) => task.deployment === id && task.status !== 'STOPPED');

/** Starts what is missing and stops what is too much. */
function fill(state: EcsState, deployment: SimulatedDeployment): void {
  const live = liveOf(state, deployment);
  for (const task of live.slice(state.service.desired))
    stop(task, 'Scaling activity initiated by deployment', 0);
  for (let missing = state.service.desired - live.length; missing > 0; missing--)
    startTask(state, deployment);
  state.timeline.after(0, () => settle(state, deployment));
}

function startTask(state: EcsState, deployment: SimulatedDeployment): void {
  const definition = findDefinition(state, deployment.revision);
  const task = launch(state, { definition, deployment: deployment.id, overrides: null });
  task.onRunning = () =>
    state.timeline.after(healthMs, () => {
      if (task.status === 'STOPPED') return;
      if (definition.behaviour.isHealthy) {
        task.health = 'HEALTHY';
        return void settle(state, deployment);
      }
      task.health = 'UNHEALTHY';
      stop(task, 'Task failed container health checks', 137);
      tell(state, `(service ${state.service.name}) (task ${task.id}) failed container health checks.`);
      giveUpOrRetry(state, deployment);
    });
}

function giveUpOrRetry(state: EcsState, deployment: SimulatedDeployment): void {
  deployment.failed += 1;
  if (!deployment.isPrimary || deployment.rollout !== 'IN_PROGRESS') return;
  if (deployment.failed < failuresAllowed) return void startTask(state, deployment);
  const former = state.service.deployments.find(
    ({ rollout, isPrimary }) => !isPrimary && rollout === 'COMPLETED',
  );
  deployment.rollout = 'FAILED';
  deployment.reason = 'ECS deployment circuit breaker: tasks failed to start.';
  tell(
    state,
    `(service ${state.service.name}) (deployment ${deployment.id}) deployment failed: tasks failed to start.`,
  );
  for (const task of liveOf(state, deployment)) stop(task, 'Deployment failed', 137);
  if (former === undefined) return;
  tell(state, `(service ${state.service.name}) rolling back to deployment ${former.id}.`);
  startRollout(state, former.revision, {
    becauseOf: `ECS deployment circuit breaker: rolling back to deploymentId ${former.id}.`,
  });
}

/** Once every new task is healthy the old ones go, and the deployment is over. */
function settle(state: EcsState, deployment: SimulatedDeployment): void {
  const { service, tasks } = state;
  if (!deployment.isPrimary || deployment.rollout !== 'IN_PROGRESS') return;
  const healthy = liveOf(state, deployment).filter(({ health }) => health === 'HEALTHY');
  if (healthy.length < service.desired) return;
  for (const task of tasks)
    if (task.deployment !== null && task.deployment !== deployment.id)
      stop(task, 'Scaling activity initiated by deployment', 0);
  service.deployments = service.deployments.filter((one) => one === deployment || one.rollout === 'FAILED');
  deployment.rollout = 'COMPLETED';
  if (!deployment.reason.includes('circuit breaker'))
    deployment.reason = `ECS deployment ${deployment.id} completed.`;
  tell(state, steadyText);
}

function tell({ service, timeline }: EcsState, text: string): void {
  service.events.unshift({ at: timeline.now(), text });
}
