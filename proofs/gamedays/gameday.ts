/**
 * Game days: `gameday [incident…] [--list] [--table] [--write] [--lanes N] [--time-scale N]`. Each incident is played on real
 * processes. Prints a JSON line each; exit 1 when one was not noticed, named, put right and survived as it should be.
 */

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playDay } from './day.ts';
import type { Incident } from './incident.ts';
import { incidents } from './incidents.ts';
import { pageOf } from './page.ts';
import { tableOf } from './table.ts';

const usage = `Usage: npm run -s gameday -- [incident…] [--list] [--table] [--write] [--lanes N] [--time-scale N]

  Plays incidents on real processes of this machine: a quiet system under load, the incident, the alarm, the
  diagnosis, the fix, and whether anything was lost; then once more without the fix, which must not heal by itself.
  Without a name all of them; a name may be the beginning of several, such as 3. One JSON line each on standard
  output. Everything stays on this machine's loopback and ends with the command.

  --list          what there is to play
  --table         a table at the end also where standard error is no terminal
  --write         the table to docs/gameday.md
  --lanes N       how many are played beside each other, of those that may be; 3 unless given
  --time-scale N  seconds of the alarms that pass in one; 60 unless given
  --help          this text

  Exit code: 0 every incident went as it should, 1 one did not, 2 wrong use.
`;

const nameWidth = Math.max(...incidents.map(({ id }) => id.length));
const isNamed =
  (name: string) =>
  ({ id }: Incident): boolean =>
    id === name || id.startsWith(`${name}-`);

process.exitCode = await main(process.argv.slice(2));

type Wanted = {
  names: string[];
  list: boolean;
  table: boolean;
  write: boolean;
  help: boolean;
  lanes: number;
  timeScale: number;
};

async function main(args: string[]): Promise<number> {
  const wanted = read(args);
  if (typeof wanted === 'string') return refuse(wanted);
  if (wanted.help) return tell(usage);
  if (wanted.list)
    return tell(incidents.map((one) => `${one.id.padEnd(nameWidth)}  ${one.symptom}\n`).join(''));
  const unknown = wanted.names.find((name) => !incidents.some(isNamed(name)));
  if (unknown !== undefined) return refuse(`There is no incident "${unknown}".`);
  const chosen = incidents.filter(
    (one) => wanted.names.length === 0 || wanted.names.some((name) => isNamed(name)(one)),
  );
  const stop = stopped();
  openSweeper();
  const outcomes = await playDay(chosen, {
    ...wanted,
    stop,
    say: (line) => process.stderr.write(`gameday ${clock()}: ${line}\n`),
    over: (result) => console.log(JSON.stringify(result)),
  });
  if (wanted.table || process.stderr.isTTY) process.stderr.write(`\n${tableOf(outcomes)}\n`);
  for (const { incident, broken } of outcomes)
    for (const line of broken) process.stderr.write(`${incident}: ${line}\n`);
  if (wanted.write && !stop.aborted)
    await writeFile(join(import.meta.dirname, '../../docs/gameday.md'), pageOf(chosen, outcomes));
  return !stop.aborted && outcomes.every(({ ok }) => ok) ? 0 : 1;
}

function read(args: string[]): Wanted | string {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        list: flag,
        table: flag,
        write: flag,
        help: flag,
        lanes: { type: 'string', default: '3' },
        'time-scale': { type: 'string', default: '60' },
      },
    });
    const timeScale = Number(values['time-scale']);
    if (!(Number.isInteger(timeScale) && timeScale >= 1 && timeScale <= 600))
      return '--time-scale: expected a whole number from 1 to 600';
    const lanes = Number(values.lanes);
    if (!(Number.isInteger(lanes) && lanes >= 1 && lanes <= 4))
      return '--lanes: expected a whole number from 1 to 4';
    const { list, table, write, help } = values;
    return { names: positionals, list, table, write, help, lanes, timeScale };
  } catch (error) {
    return (error as Error).message;
  }
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n\n${usage}`);
  return 2;
}

function tell(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** The first interruption ends the day in order, a second one at once. */
function stopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      process.stderr.write('gameday: stops, and ends what it started\n');
      stop.abort();
    });
  return stop.signal;
}

/** Whatever is left of the day ends with it, also where it is killed itself. */
function openSweeper(): void {
  const sweeper = spawn(process.execPath, [join(import.meta.dirname, 'sweeper.ts'), String(process.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  sweeper.on('error', () => {});
  sweeper.stdin.on('error', () => {});
  sweeper.unref();
  (sweeper.stdin as Socket).unref();
}

function clock(): string {
  return new Date().toISOString().slice(11, 19);
}
