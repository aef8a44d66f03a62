import type { Config } from '@sleek/backend/config';
import type { Control } from '@sleek/backend/platform/control/control';
import { type ChangeOptions, carryOut } from '../carry-out.ts';
import { answerOf } from '../open-control.ts';
import { tableOf } from '../output.ts';
import type { Terminal } from '../terminal.ts';
import { awaitRestored, awsPointOf, namesIn, refuseTaken, removalOf } from './aws-backups.ts';
import { type PointOptions, wrongUse } from './restore-point.ts';

type Steered = { config: Config; control: Control };
type AwsRestoreOptions = PointOptions & ChangeOptions & { as?: string; into?: string; intoDatabase?: string };

/** `restore` of the production system: another database beside the one that serves, which nothing uses yet. */
export async function restoreInAws(
  terminal: Terminal,
  { config, control }: Steered,
  options: AwsRestoreOptions,
): Promise<void> {
  if (options.into !== undefined || options.intoDatabase !== undefined)
    throw wrongUse('RDS restores into a database of its own: name it with --as.');
  const names = namesIn(config);
  const as = options.as ?? names.restoredDatabase;
  const { order, asOf } = await awsPointOf(control, options, { as, names });
  await refuseTaken(control, as);
  await carryOut(
    terminal,
    config,
    {
      what: 'restore',
      place: control.place,
      plan: [
        `Restore the database as of ${asOf.toISOString()} as ${as}, in the network of the one that serves.`,
        'That one goes on serving, and nothing uses the restored one: `recover` puts one in service.',
      ],
      commands: [control.commandFor(order)],
      undo: removalOf(as),
      details: { as, as_of: asOf.toISOString() },
      act: async (progress) => {
        await answerOf(control.carryOut(order));
        const endpoint = await awaitRestored(control, as, progress);
        return `${as} is available at ${endpoint}, as of ${asOf.toISOString()}. Nothing uses it.`;
      },
    },
    options,
  );
}

/** `backup list` of the production system: what RDS keeps. */
export async function listAwsBackups(terminal: Terminal, control: Control, json: boolean): Promise<void> {
  const backups = await answerOf(control.backups());
  terminal.out(
    json
      ? JSON.stringify({ backups }, null, 2)
      : tableOf([
          ['id', 'kind', 'as of', 'status'],
          ...backups.map(({ id, kind, at, status }) => [id, kind, at.toISOString(), status]),
        ]),
  );
}
