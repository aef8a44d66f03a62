import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@sleek/backend/config';
import type { Answer, Control, ControlFault } from '@sleek/backend/platform/control/control';
import { openControl } from '@sleek/backend/platform/control/open-control';
import { joinDatabaseServer } from '@sleek/backend/platform/postgres/database-server';
import { type ExitCode, exitCodes, OpsFailure } from './exit-codes.ts';
import { configOf } from './open-database.ts';
import { operatorOf } from './operator.ts';
import type { Terminal } from './terminal.ts';

/** The configuration, and what it says is to be steered. */
export async function openConfigured(terminal: Terminal): Promise<{ config: Config; control: Control }> {
  const config = configOf(terminal);
  const { version } = JSON.parse(readFileSync(join(terminal.root, 'package.json'), 'utf8'));
  const control = await openControl(config, {
    root: terminal.root,
    environment: terminal.environment,
    release: `release ${version}`,
    operator: operatorOf(terminal).name,
    databaseUrl: async () => (await joinDatabaseServer(config, terminal.err)).url,
  });
  return { config, control };
}

/** The answer, or the end of the command with the fault in words. */
export async function answerOf<T>(answer: Answer<T>): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new OpsFailure(codes[given.error.type], wordsOf(given.error));
}

const codes: Record<ControlFault['type'], ExitCode> = {
  'not-available': exitCodes.refused,
  denied: exitCodes.refused,
  'not-found': exitCodes.failed,
  refused: exitCodes.failed,
  down: exitCodes.dependencyDown,
};

export function wordsOf({ type, why }: ControlFault): string {
  if (type === 'not-available') return `Not available in this mode: ${why}`;
  if (type === 'denied') return `Not permitted: ${why}`;
  return why;
}
