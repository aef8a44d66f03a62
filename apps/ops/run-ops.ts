import { fetchSecrets } from '@sleek/backend/fetch-secrets';
import { Command, CommanderError } from 'commander';
import { addBackupCommands } from './backups/backup-commands.ts';
import { addRecoverCommand } from './backups/recover-commands.ts';
import { addRestoreCommands } from './backups/restore-commands.ts';
import { addDatabaseCommands } from './database/database-commands.ts';
import { addKeyCommands } from './database/key-commands.ts';
import { addRotateCommands } from './database/rotate-commands.ts';
import { type ExitCode, exitCodes, OpsFailure } from './exit-codes.ts';
import { addEscalateCommand } from './incidents/escalate-commands.ts';
import { addIncidentCommands } from './incidents/incident-commands.ts';
import { addMaintenanceCommands } from './incidents/maintenance-commands.ts';
import { addPhotoCommands } from './members/photo-commands.ts';
import { addReviewCommands } from './members/review-commands.ts';
import { addUserCommands } from './members/user-commands.ts';
import { addCoachCommands } from './service/coach-commands.ts';
import { addConfigCommands } from './service/config-commands.ts';
import { addFlagCommands } from './service/flag-commands.ts';
import { addJobCommands } from './service/job-commands.ts';
import { addReleaseCommands } from './service/release-commands.ts';
import { addScaleCommands } from './service/scale-commands.ts';
import type { Terminal } from './terminal.ts';
import { addAlarmCommands } from './watching/alarm-commands.ts';
import { addDiagnoseCommand } from './watching/diagnose-commands.ts';
import { addErrorsCommand } from './watching/error-commands.ts';
import { addMetricsCommand } from './watching/metrics-commands.ts';
import { addPerfCommand } from './watching/perf-commands.ts';
import { addSmokeCommand } from './watching/smoke-commands.ts';
import { addStatusCommand } from './watching/status-commands.ts';

/** The operator's command line. @returns the exit code. */
export async function runOps(args: readonly string[], given: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const fetched = args.includes('--help') ? null : await fetchSecrets(given.environment);
  const terminal = { ...given, fetched };
  const program = opsProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    if (error instanceof OpsFailure) {
      terminal.err(error.message);
      return error.exitCode;
    }
    terminal.err(`Failed: ${error instanceof Error ? error.message : String(error)}`);
    return exitCodes.failed;
  }
}

/** Every command there is. `end` is told the exit code of one that ends otherwise than done. */
export function opsProgram(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('npm run ops --')
    .description('Operates a Sleek Coach server on this machine or at DATABASE_URL.')
    .addHelpText('after', exitCodeHelp)
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    // An option of a command is none of the commands below it.
    .enablePositionalOptions()
    .showHelpAfterError('--help tells what there is.')
    .exitOverride();
  addBackupCommands(program, terminal);
  addStatusCommand(program, terminal, end);
  addDiagnoseCommand(program, terminal, end);
  addPerfCommand(program, terminal);
  addReleaseCommands(program, terminal);
  addScaleCommands(program, terminal);
  addAlarmCommands(program, terminal);
  addRotateCommands(program, terminal);
  addDatabaseCommands(program, terminal);
  addCoachCommands(program, terminal);
  addUserCommands(program, terminal);
  addConfigCommands(program, terminal, end);
  addErrorsCommand(program, terminal);
  addFlagCommands(program, terminal);
  addEscalateCommand(program, terminal);
  addIncidentCommands(program, terminal);
  addJobCommands(program, terminal);
  addKeyCommands(program, terminal);
  addMaintenanceCommands(program, terminal);
  addMetricsCommand(program, terminal);
  addPhotoCommands(program, terminal);
  addSmokeCommand(program, terminal);
  addRecoverCommand(program, terminal);
  addRestoreCommands(program, terminal);
  addReviewCommands(program, terminal);
  hintAtOwnHelp(program, program.name());
  return program;
}

/** Whoever typed something wrong is told where that very command is explained. */
function hintAtOwnHelp(parent: Command, path: string): void {
  for (const command of parent.commands) {
    const own = `${path} ${command.name()}`;
    command.showHelpAfterError(`${own} --help tells how it is used.`);
    hintAtOwnHelp(command, own);
  }
}

const exitCodeHelp = `
Exit codes: 0 done, 1 failed, 2 wrong use, 3 refused or not confirmed, 4 a dependency is down.`;
