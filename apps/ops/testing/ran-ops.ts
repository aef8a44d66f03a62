import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runOps } from '../run-ops.ts';
import type { Terminal } from '../terminal.ts';

export type Ran = { code: number; out: string; err: string };

export const root = join(import.meta.dirname, '../../..');

/** A command in this process, at a terminal that nobody sits at, with what it wrote. */
export async function ranOps(args: readonly string[], terminal: Partial<Terminal>): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runOps(args, {
    environment: {},
    root,
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    input: new PassThrough() as unknown as NodeJS.ReadStream,
    ...terminal,
  });
  return { code, out, err };
}
