import { Command, CommanderError } from 'commander';
import { addAlarmCommands } from './alarm-commands.ts';
import { addBackupCommands } from './backup-commands.ts';
import { addCoachCommands } from './coach-commands.ts';
import { addConfigCommands } from './config-commands.ts';

import { addDatabaseCommands } from './database-commands.ts';
import { addErrorsCommand } from './error-commands.ts';
import { addEscalateCommand } from './escalate-commands.ts';
import { type ExitCode, exitCodes, OpsFailure } from './exit-codes.ts';
import { addFlagCommands } from './flag-commands.ts';
import { addIncidentCommands } from './incident-commands.ts';
import { addJobCommands } from './job-commands.ts';
import { addKeyCommands } from './key-commands.ts';
import { addMaintenanceCommands } from './maintenance-commands.ts';
import { addMetricsCommand } from './metrics-commands.ts';
import { addPerfCommand } from './perf-commands.ts';
import { addPhotoCommands } from './photo-commands.ts';
import { addRecoverCommand } from './recover-commands.ts';
import { addReleaseCommands } from './release-commands.ts';
import { addRestoreCommands } from './restore-commands.ts';
import { addReviewCommands } from './review-commands.ts';
import { addRotateCommands } from './rotate-commands.ts';
import { addScaleCommands } from './scale-commands.ts';
import { addSmokeCommand } from './smoke-commands.ts';
import { addStatusCommand } from './status-commands.ts';
import type { Terminal } from './terminal.ts';
import { addUserCommands } from './user-commands.ts';

/** The operator's command line. @returns the exit code. */
export async function runOps(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = new Command('npm run ops --')
    .description('Operates a Sleek Coach server on this machine or at DATABASE_URL.')
    .addHelpText('after', exitCodeHelp)
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('--help tells what there is.')
    .exitOverride();
  const end = (code: ExitCode) => {
    exitCode = code;
  };
  addBackupCommands(program, terminal);
  addStatusCommand(program, terminal, end);
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

const exitCodeHelp = `
Exit codes: 0 done, 1 failed, 2 wrong use, 3 refused or not confirmed, 4 a dependency is down.`;
