import type { Control, Order } from '@sleek/backend/platform/control/control';
import type { Progress } from '../carry-out.ts';
import { answerOf } from '../open-control.ts';
import { awaitSteady } from '../service/await-steady.ts';

/** Processes read SECRETS_DIR every 5 s and take what two looks in a row agree on; thrice that is enough for all. */
const looks = 6;

/** Until every process has the new value: here they read it by themselves, on AWS new tasks start with it. */
export async function settleSecret(control: Control, progress: Progress): Promise<void> {
  if (control.kind === 'aws') {
    progress.say('New tasks start with it:');
    const deployment = await answerOf(control.carryOut({ type: 'restart' }));
    await awaitSteady(control, deployment, progress);
    return;
  }
  progress.say('Running servers read it within 10 s.');
  let seen = 0;
  await progress.until(async () => (seen++ < looks ? null : true), {
    what: 'every server reads the new value',
    withinS: 60,
  });
}

export const settlingCommands = (control: Control): string[] =>
  control.kind === 'aws' ? [control.commandFor({ type: 'restart' })] : [];

export const putCommands = (control: Control, order: Extract<Order, { type: 'put-secret' }>): string[] => [
  control.commandFor(order),
  ...settlingCommands(control),
];
