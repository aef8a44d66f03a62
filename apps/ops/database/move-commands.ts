import type { Control, DatabaseState } from '@sleek/backend/platform/control/control';
import type { Command } from 'commander';
import { type ChangeOptions, carryOut, tellUnneeded } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf, openConfigured } from '../open-control.ts';
import type { Terminal } from '../terminal.ts';
import { lookAtState } from './look-at-state.ts';

/** What has the database run elsewhere: on a larger machine, or where its standby is. */
export function addMoveCommands(db: Command, terminal: Terminal): void {
  addChangeOptions(
    db
      .command('scale')
      .description(
        'Gives the database another class at once, and waits until it has it. It is away for a minute or two.',
      )
      .argument('<class>', 'such as db.r6g.xlarge'),
  ).action((className: string, options: ChangeOptions) => scale(terminal, className, options));
  addChangeOptions(
    db
      .command('failover')
      .description(
        'Has the standby take over, and waits until it has. The database is away for about a minute.',
      ),
  ).action((options: ChangeOptions) => failOver(terminal, options));
}

const scaledWithinS = 2400;

async function scale(terminal: Terminal, className: string, options: ChangeOptions): Promise<void> {
  if (!/^db\.[a-z0-9]+\.[a-z0-9]+$/.test(className))
    throw new OpsFailure(exitCodes.wrongUse, 'Give a class such as db.r6g.xlarge.');
  const { config, control } = await openConfigured(terminal);
  const order = { type: 'scale-database', className } as const;
  if (control.kind === 'local') await answerOf(control.carryOut(order));
  const before = await answerOf(control.database());
  if (before.className === className)
    return tellUnneeded(terminal, `The database is ${className} already.`, options);
  await carryOut(
    terminal,
    config,
    {
      what: 'db scale',
      place: control.place,
      plan: [
        `Make the database ${className} in place of ${before.className ?? 'what it is'} (${before.status}).`,
        before.isMultiZone
          ? 'The standby changes first and takes over: the database is away for about a minute.'
          : 'There is no standby: the database is away for some minutes.',
      ],
      commands: [control.commandFor(order)],
      undo: `npm run ops -- db scale ${before.className ?? '<class>'}`,
      details: { from: before.className ?? '', to: className },
      act: async (progress) => {
        await answerOf(control.carryOut(order));
        const has = (state: DatabaseState) => state.status === 'available' && state.className === className;
        const now = await progress.until(lookAtState(control, progress.say, { until: has }), {
          what: `the database becomes ${className}`,
          withinS: scaledWithinS,
        });
        return `The database is ${now.className} and ${now.status}.`;
      },
    },
    options,
  );
}

const failedOverWithinS = 900;

async function failOver(terminal: Terminal, options: ChangeOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  const order = { type: 'fail-over-database' } as const;
  if (control.kind === 'local') await answerOf(control.carryOut(order));
  const before = await standbyOf(control);
  await carryOut(
    terminal,
    config,
    {
      what: 'db failover',
      place: control.place,
      plan: [
        `Have the standby take over from ${before.zone ?? 'the zone of now'} (${before.status}).`,
        'The database is away for about a minute; members are told to come back, and nothing acknowledged is lost.',
      ],
      commands: [control.commandFor(order)],
      undo: 'npm run ops -- db failover; the former one takes over again',
      details: { from: before.zone ?? '' },
      act: async (progress) => {
        await answerOf(control.carryOut(order));
        const moved = ({ status, zone }: DatabaseState) => status === 'available' && zone !== before.zone;
        const now = await progress.until(lookAtState(control, progress.say, { until: moved }), {
          what: 'the standby takes over',
          withinS: failedOverWithinS,
        });
        return `The database runs in ${now.zone} and is ${now.status}.`;
      },
    },
    options,
  );
}

async function standbyOf(control: Control): Promise<DatabaseState> {
  const state = await answerOf(control.database());
  if (state.isMultiZone !== true)
    throw new OpsFailure(
      exitCodes.refused,
      'The database has no standby in another zone: nothing can take over.',
    );
  if (state.status !== 'available')
    throw new OpsFailure(
      exitCodes.refused,
      `The database is ${state.status}: a failover can be ordered once it is available, and RDS does one by itself where the primary is lost.`,
    );
  return state;
}
