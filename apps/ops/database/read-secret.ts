import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** A secret that nobody sees: typed unseen at a terminal, else the first line that is piped in. Never an argument. */
export async function readSecret(terminal: Terminal, what: string): Promise<string> {
  const { input } = terminal;
  const isTyped = input.isTTY === true;
  if (isTyped) terminal.err(`${what} (it is not shown):`);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: unseen, terminal: isTyped });
  try {
    for await (const line of lines) {
      const text = line.trim();
      if (text !== '') return text;
      break;
    }
  } finally {
    lines.close();
  }
  throw new OpsFailure(exitCodes.wrongUse, `${what} is missing: type it at the terminal or pipe it in.`);
}
