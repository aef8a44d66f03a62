import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@sleek/backend/config';
import { systemClock } from '@sleek/backend/platform/clock';
import type { AwsNames } from '@sleek/backend/platform/control/aws-names';
import type { Control } from '@sleek/backend/platform/control/control';
import { Redacted } from '@sleek/backend/secrets';
import type { Command } from 'commander';
import { type Change, carryOut } from '../carry-out.ts';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { openConfigured } from '../open-control.ts';
import { configOf } from '../open-database.ts';
import type { Terminal } from '../terminal.ts';
import { type AwsPoint, awsPointOf, namesIn, removalOf } from './aws-backups.ts';
import { awsPlans, awsRecovery } from './aws-recovery.ts';
import { localRecovery } from './local-recovery.ts';
import {
  type RecoverError,
  type Recovered,
  type RecoveryState,
  recover,
  recoveryStateIn,
  recoverySteps,
  type StepDone,
} from './recovery.ts';
import { embeddedConfig, momentOf, type PointOptions, pointOf, withPoint } from './restore-point.ts';

type RecoverOptions = PointOptions & { as?: string; restart?: true; yes?: true; dryRun?: true };

export function addRecoverCommand(program: Command, terminal: Terminal): void {
  withPoint(program.command('recover'))
    .description(
      'Full recovery in six steps: database, secrets, photos, server, smoke test, name. Cut off or failed, it goes on where it was.',
    )
    .option(
      '--as <name>',
      'in AWS: the name of the restored database; that of the service and -restored without it',
    )
    .option('--restart', 'begin anew')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .action((options: RecoverOptions) =>
      configOf(terminal).control.kind === 'aws' ? inAws(terminal, options) : here(terminal, options),
    );
}

async function here(terminal: Terminal, options: RecoverOptions): Promise<void> {
  const point = pointOf(options, { mustChoose: true });
  const config = embeddedConfig(terminal);
  const order = `${config.dataDir} ${momentOf(point)}${point.from === null ? '' : ` from ${point.from}`}`;
  const steps = localRecovery(terminal, { config, point });
  terminal.err(`${order}, in ${steps.length} steps:`);
  for (const { name, plan } of steps) terminal.err(`  ${name}: ${plan}`);
  if (options.dryRun)
    return terminal.out(options.json ? JSON.stringify({ order, dry_run: true }) : 'Nothing was done.');
  await confirm(terminal, { yes: options.yes === true });
  const state = stateIn(config, options);
  const recovered = await recover(steps, { order, state, clock: systemClock, say: terminal.err });
  const { done } = recovered.ok ? recovered.value : recovered.error;
  if (options.json)
    terminal.out(JSON.stringify(toJson(done, recovered.ok ? null : recovered.error.step), null, 2));
  if (!recovered.ok) throw failureOf(recovered.error);
  if (options.json) return;
  terminal.out(linesOf(recovered.value).join('\n'));
}

async function inAws(terminal: Terminal, options: RecoverOptions): Promise<void> {
  const wish = pointOf(options, { mustChoose: options.from === undefined });
  const { config, control } = await openConfigured(terminal);
  const names = namesIn(config);
  const as = options.as ?? names.restoredDatabase;
  const point = await awsPointOf(control, options, { as, names });
  const order = `${as} ${momentOf(wish)}${wish.from === null ? '' : ` from ${wish.from}`}`;
  const plans = awsPlans(point, config);
  const change: Change = {
    what: 'recover',
    place: control.place,
    plan: recoverySteps.map((name, at) => `${at + 1} ${name}: ${plans[name]}`),
    commands: commandsOf(control, point),
    undo: awsUndo(as, names),
    details: { as, as_of: point.asOf.toISOString() },
    act: async (progress) => {
      const state = stateIn(config, options);
      const isResumed = state.read()?.order === order;
      const steps = awsRecovery({ config, control, point, isResumed }, progress);
      const clock = terminal.clock ?? systemClock;
      const recovered = await recover(steps, { order, state, clock, say: progress.say });
      if (!recovered.ok) throw failureOf(recovered.error);
      return linesOf(recovered.value).join('\n');
    },
  };
  await carryOut(terminal, config, change, options);
}

const commandsOf = (control: Control, { order }: AwsPoint): string[] => [
  control.commandFor(order),
  control.commandFor({ type: 'put-secret', name: 'db-password', value: new Redacted('') }),
  control.commandFor({ type: 'restart' }),
];

const awsUndo = (as: string, { secretsPrefix }: AwsNames) =>
  `put the former db-password back (aws secretsmanager get-secret-value --secret-id ${secretsPrefix}db-password --version-stage AWSPREVIOUS), npm run ops -- restart; then ${removalOf(as)}`;

function stateIn({ backupDir }: Config, { restart }: RecoverOptions): RecoveryState {
  mkdirSync(backupDir, { recursive: true, mode: 0o700 });
  const state = recoveryStateIn(join(backupDir, 'recovery.json'));
  if (restart) state.clear();
  return state;
}

const failureOf = ({ step, why }: RecoverError) =>
  new OpsFailure(
    exitCodes.failed,
    `The step ${step} failed: ${why}\nSee to that and give the same command again: it goes on there.`,
  );

const linesOf = ({ done, seconds }: Recovered): string[] => [
  `Recovered in ${seconds.toFixed(1)} s:`,
  ...done.map(
    ({ name, seconds: took, seen }) => `  ${name.padEnd(9)} ${took.toFixed(1).padStart(6)} s  ${seen}`,
  ),
];

const toJson = (done: readonly StepDone[], failed: string | null) => ({
  recovered: failed === null,
  failed,
  steps: done,
  seconds: done.reduce((sum, { seconds }) => sum + seconds, 0),
});
