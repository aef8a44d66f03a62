import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { localRecovery } from './local-recovery.ts';
import { recover, recoveryStateIn, type StepDone } from './recovery.ts';
import { embeddedConfig, momentOf, type PointOptions, pointOf, withPoint } from './restore-point.ts';

type RecoverOptions = PointOptions & { restart?: true; yes?: true; dryRun?: true };

export function addRecoverCommand(program: Command, terminal: Terminal): void {
  withPoint(program.command('recover'))
    .description(
      'Full recovery in six steps: database, secrets, photos, server, smoke test, name. Cut off or failed, it goes on where it was.',
    )
    .option('--restart', 'begin anew')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .action((options: RecoverOptions) => run(terminal, options));
}

async function run(terminal: Terminal, options: RecoverOptions): Promise<void> {
  const point = pointOf(options, { mustChoose: true });
  const config = embeddedConfig(terminal);
  const order = `${config.dataDir} ${momentOf(point)}${point.from === null ? '' : ` from ${point.from}`}`;
  const steps = localRecovery(terminal, { config, point });
  terminal.err(`${order}, in ${steps.length} steps:`);
  for (const { name, plan } of steps) terminal.err(`  ${name}: ${plan}`);
  if (options.dryRun)
    return terminal.out(options.json ? JSON.stringify({ order, dry_run: true }) : 'Nothing was done.');
  await confirm(terminal, { yes: options.yes === true });
  mkdirSync(config.backupDir, { recursive: true, mode: 0o700 });
  const state = recoveryStateIn(join(config.backupDir, 'recovery.json'));
  if (options.restart) state.clear();
  const recovered = await recover(steps, { order, state, clock: systemClock, say: terminal.err });
  const { done } = recovered.ok ? recovered.value : recovered.error;
  if (options.json)
    terminal.out(JSON.stringify(toJson(done, recovered.ok ? null : recovered.error.step), null, 2));
  if (!recovered.ok)
    throw new OpsFailure(
      exitCodes.failed,
      `The step ${recovered.error.step} failed: ${recovered.error.why}\nSee to that and give the same command again: it goes on there.`,
    );
  if (options.json) return;
  terminal.out(`Recovered in ${recovered.value.seconds.toFixed(1)} s:`);
  for (const { name, seconds, seen } of done)
    terminal.out(`  ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${seen}`);
}

const toJson = (done: readonly StepDone[], failed: string | null) => ({
  recovered: failed === null,
  failed,
  steps: done,
  seconds: done.reduce((sum, { seconds }) => sum + seconds, 0),
});
