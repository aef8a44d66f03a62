import type { Command } from 'commander';
import { type ChangeOptions, carryOut } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf, openConfigured } from '../open-control.ts';
import type { Terminal } from '../terminal.ts';
import { awaitSteady } from './await-steady.ts';
import { restartHere } from './release-here.ts';

const mostTasks = 20;

export function addScaleCommands(program: Command, terminal: Terminal): void {
  addChangeOptions(
    program
      .command('scale')
      .description('Runs that many tasks, and waits until they do.')
      .argument('<tasks>', `1 to ${mostTasks}`),
  ).action((tasks: string, options: ChangeOptions) => scale(terminal, tasks, options));
  addChangeOptions(
    program
      .command('restart')
      .description(
        'Replaces every task by a new one of the same release, and waits until the service is steady.',
      ),
  ).action((options: ChangeOptions) => restart(terminal, options));
}

async function scale(terminal: Terminal, asked: string, options: ChangeOptions): Promise<void> {
  const tasks = Number(asked);
  if (!Number.isInteger(tasks) || tasks < 1 || tasks > mostTasks)
    throw new OpsFailure(exitCodes.wrongUse, `Give a number of tasks from 1 to ${mostTasks}.`);
  const { config, control } = await openConfigured(terminal);
  const order = { type: 'scale', tasks } as const;
  if (control.kind === 'local') await answerOf(control.carryOut(order));
  const { desired, running } = await answerOf(control.service());
  await carryOut(
    terminal,
    config,
    {
      what: 'scale',
      place: control.place,
      plan: [`Run ${tasks} tasks in place of ${desired} (${running} run now).`],
      commands: [control.commandFor(order)],
      undo: `npm run ops -- scale ${desired}`,
      details: { from: desired, to: tasks },
      act: async (progress) => {
        await answerOf(control.carryOut(order));
        const state = await awaitSteady(control, null, progress);
        if (state.desired !== tasks)
          throw new OpsFailure(
            exitCodes.failed,
            `${state.desired} tasks are wanted: something else changed it.`,
          );
        return `${state.running} tasks run.`;
      },
    },
    options,
  );
}

async function restart(terminal: Terminal, options: ChangeOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  const order = { type: 'restart' } as const;
  // Refused in words before anything is planned.
  if (control.kind === 'local' && !config.isSupervised) await answerOf(control.carryOut(order));
  const { revision, running } = await answerOf(control.service());
  await carryOut(
    terminal,
    config,
    {
      what: 'restart',
      place: control.place,
      plan: [
        control.kind === 'local'
          ? `End the server, which is started anew with ${revision}: members wait for some seconds.`
          : `Replace ${running} tasks by new ones of ${revision}. Members are served meanwhile.`,
      ],
      commands: [control.commandFor(order)],
      undo: 'none is needed: the release stays the same',
      details: { revision },
      act: async (progress) => {
        if (control.kind === 'local') return restartHere({ config, control }, progress);
        const deployment = await answerOf(control.carryOut(order));
        const state = await awaitSteady(control, deployment, progress);
        return `${state.running} new tasks of ${state.revision} run.`;
      },
    },
    options,
  );
}
