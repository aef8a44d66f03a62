/**
 * Game days: `gameday [incident…] [--list] [--table] [--write] [--time-scale N]`. Each incident is played on real
 * processes. Prints a JSON line each; exit 1 when one was not noticed, named, put right and survived as it should be.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openGround } from './ground.ts';
import type { Incident, Outcome } from './incident.ts';
import { incidents } from './incidents.ts';
import { pageOf } from './page.ts';
import { play } from './play.ts';
import { tableOf } from './table.ts';

const usage = `Usage: npm run -s gameday -- [incident…] [--list] [--table] [--write] [--time-scale N]

  Plays incidents on real processes of this machine: a quiet system under load, the incident, the alarm, the
  diagnosis, the fix, and whether anything was lost; then once more without the fix, which must not heal by itself.
  Without a name all of them; a name may be the beginning of several, such as 3. One JSON line each on standard
  output. Everything stays on this machine's loopback and ends with the command.

  --list          what there is to play
  --table         a table at the end also where standard error is no terminal
  --write         the table to docs/gameday.md
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
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const outcomes = await playAll(chosen, { ...wanted, stop: stop.signal });
  if (wanted.table || process.stderr.isTTY) process.stderr.write(`\n${tableOf(outcomes)}\n`);
  for (const { incident, broken } of outcomes)
    for (const line of broken) process.stderr.write(`${incident}: ${line}\n`);
  if (wanted.write && !stop.signal.aborted)
    await writeFile(join(import.meta.dirname, '../../docs/gameday.md'), pageOf(chosen, outcomes));
  return !stop.signal.aborted && outcomes.every(({ ok }) => ok) ? 0 : 1;
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
        'time-scale': { type: 'string', default: '60' },
      },
    });
    const timeScale = Number(values['time-scale']);
    if (!(Number.isInteger(timeScale) && timeScale >= 1 && timeScale <= 600))
      return '--time-scale: expected a whole number from 1 to 600';
    const { list, table, write, help } = values;
    return { names: positionals, list, table, write, help, timeScale };
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

type Day = { timeScale: number; stop: AbortSignal };

async function playAll(chosen: readonly Incident[], { timeScale, stop }: Day): Promise<Outcome[]> {
  await using ground = await openGround({ timeScale });
  // Whoever interrupts it waits for no incident: its programs end, and with them whatever was asked of them.
  stop.addEventListener('abort', () => void ground.programs[Symbol.asyncDispose]());
  const outcomes: Outcome[] = [];
  for (const incident of chosen) {
    if (stop.aborted) break;
    const missing = incident.missing?.() ?? null;
    if (missing !== null) {
      console.log(JSON.stringify({ incident: incident.id, skipped: missing }));
      continue;
    }
    const say = (step: string) => process.stderr.write(`gameday: ${incident.id}: ${step}\n`);
    const outcome = await play(incident, ground, { say });
    outcomes.push(outcome);
    console.log(JSON.stringify(outcome));
  }
  return outcomes;
}
