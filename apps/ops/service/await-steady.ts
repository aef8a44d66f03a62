import type { Control, ServiceState } from '@sleek/backend/platform/control/control';
import type { Progress } from '../carry-out.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf } from '../open-control.ts';

const steadyWithinS = 900;

/** Until the deployment is steady, with a line whenever something moved. @throws OpsFailure when it was given up. */
export async function awaitSteady(
  control: Control,
  deployment: string | null,
  progress: Progress,
): Promise<ServiceState> {
  let told = '';
  const look = async () => {
    const read = await control.service();
    // A control plane that is busy for a moment does not end the wait.
    if (!read.ok && read.error.type === 'down') return null;
    const state = await answerOf(Promise.resolve(read));
    const ours = state.deployments.find(({ id, isPrimary }) =>
      deployment === null ? isPrimary : id === deployment,
    );
    const counts = `${state.running} of ${state.desired} run, ${state.pending} starting${ours && ours.failed > 0 ? `, ${ours.failed} failed` : ''}`;
    if (counts !== told) progress.say(`  ${counts}`);
    told = counts;
    if (ours?.state === 'reverted') throw givenUp(state, ours.revision, ours.reason);
    const isSteady = ours === undefined || ours.state === 'steady';
    return isSteady && state.running === state.desired && state.pending === 0 ? state : null;
  };
  return progress.until(look, { what: 'the service becomes steady', withinS: steadyWithinS });
}

function givenUp(state: ServiceState, revision: string, reason: string | null): OpsFailure {
  const last = state.events.find(({ text }) => /health checks|unable to/.test(text));
  return new OpsFailure(
    exitCodes.failed,
    [
      `${revision} was given up: ${reason ?? 'its tasks did not become healthy.'}`,
      ...(last === undefined ? [] : [`The last event: ${last.text}`]),
      `The service goes back to ${state.revision} by itself; members are served by its tasks.`,
    ].join('\n'),
  );
}

const taskWithinS = 900;

/** Starts a task of its own and waits for its end. @throws OpsFailure unless it ended well. */
export async function runToEnd(
  control: Control,
  { family, what }: { family: string; what: string },
  progress: Progress,
): Promise<void> {
  const id = await answerOf(control.carryOut({ type: 'run', family, command: null }));
  if (control.kind === 'local' || id === null) return;
  progress.say(`  ${what}: task ${id}`);
  const ended = await progress.until(
    async () => {
      const read = await control.task(id);
      if (!read.ok && read.error.type === 'down') return null;
      const task = await answerOf(Promise.resolve(read));
      return task.state === 'stopped' ? task : null;
    },
    { what: `${what} (task ${id})`, withinS: taskWithinS },
  );
  if (ended.exitCode !== 0)
    throw new OpsFailure(
      exitCodes.failed,
      `${what} failed: task ${id} ended with ${ended.exitCode ?? 'no exit code'} (${ended.why ?? 'no reason given'}).`,
    );
}
