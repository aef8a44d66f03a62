import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { firstAddress, withChangedLogin } from '../postgres/addresses.ts';

/** PostgreSQL's own tools, of one major version. */
export type DumpTools = { dump: string; restore: string };

/** Its words are not repeated: they may quote rows. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed';
  constructor(tool: string, code: number | null) {
    super(`${tool} ended with ${code ?? 'a signal'}`);
  }
}

/**
 * The tools for a server of a major version: where Debian puts them, else in PATH. Others are passed over, since an older
 * one refuses and a newer one writes what this server might not read.
 * @returns null where this machine has none.
 */
export async function findDumpTools(major: number, path: string): Promise<DumpTools | null> {
  const places = [
    `/usr/lib/postgresql/${major}/bin`,
    ...path.split(delimiter).filter((place) => place !== ''),
  ];
  for (const place of places) {
    const tools = { dump: join(place, 'pg_dump'), restore: join(place, 'pg_restore') };
    if (!existsSync(tools.dump) || !existsSync(tools.restore)) continue;
    const said = await output(spawn(tools.dump, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    if (Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]) === major) return tools;
  }
  return null;
}

/** Writes the whole database as it is at one moment into a file that only its owner reads. */
export async function dumpInto(
  { dump }: DumpTools,
  from: string,
  { file, stop }: { file: string; stop: AbortSignal | undefined },
): Promise<void> {
  // The tool keeps the mode of a file that is there.
  await writeFile(file, '', { mode: 0o600, flag: 'wx' });
  const form = ['--format=custom', '--no-owner', '--no-privileges', '--lock-wait-timeout=60s'];
  await run(dump, [...form, `--file=${file}`], { url: from, stop });
}

/** Fills an empty database from a file, all of it or nothing. */
export const restoreFrom = ({ restore }: DumpTools, to: string, file: string): Promise<void> =>
  run(restore, ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', file], {
    url: to,
    stop: undefined,
  });

/** The password goes by the environment: arguments are everybody's to read. */
function run(
  program: string,
  args: readonly string[],
  { url, stop }: { url: string; stop: AbortSignal | undefined },
): Promise<void> {
  const { password } = firstAddress(url);
  const address = withChangedLogin(url, (login) => {
    login.password = '';
  });
  const child = spawn(program, [`--dbname=${address}`, ...args], {
    stdio: 'ignore',
    env: {
      PGPASSWORD: decodeURIComponent(password),
      PGCONNECT_TIMEOUT: '10',
      PGAPPNAME: 'sleek-coach-backup',
    },
    ...(stop && { signal: stop }),
  });
  return new Promise((settle, refuse) => {
    child.once('error', (error) => refuse(stop?.aborted ? stop.reason : error));
    child.once('close', (code) => (code === 0 ? settle() : refuse(new ToolFailed(program, code))));
  });
}

function output(child: ChildProcess): Promise<string> {
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((settle) => {
    child.once('error', () => settle(''));
    child.once('close', () => settle(said));
  });
}
