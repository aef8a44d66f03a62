import { createInterface } from 'node:readline/promises';
import { exitCodes, OpsFailure } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Asks the person at the terminal; without one, only `--yes` says yes. */
export async function confirm(terminal: Terminal, { yes }: { yes: boolean }): Promise<void> {
  if (yes) return;
  if (!terminal.input.isTTY)
    throw new OpsFailure(exitCodes.refused, 'Not confirmed: there is no terminal to ask at. Add --yes.');
  const lines = createInterface({ input: terminal.input, output: process.stderr });
  try {
    const answer = await lines.question('Go on? [y/N] ');
    if (!/^y(es)?$/i.test(answer.trim()))
      throw new OpsFailure(exitCodes.refused, 'Not confirmed: nothing was changed.');
  } finally {
    lines.close();
  }
}
