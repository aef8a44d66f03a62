import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openConfigured } from '../open-control.ts';
import { printable, tableOf, toned } from '../output.ts';
import type { Terminal } from '../terminal.ts';
import { readStatus, type StatusLine } from './read-status.ts';

export function addStatusCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('status')
    .description('How everything stands, on one page. Exit code 0: well; 1: not; 4: it cannot be asked.')
    .option('--json', 'as one JSON object')
    .action(async ({ json }: { json?: true }) => {
      const { config, control } = await openConfigured(terminal);
      const lines = await readStatus(config, control, (terminal.clock ?? systemClock).now());
      const isWell = lines.every(({ tone }) => tone !== 'bad');
      if (json) terminal.out(JSON.stringify(toJson(control.place, isWell, lines), null, 2));
      else
        terminal.out(
          `${isWell ? 'All is well' : 'Not all is well'} on ${control.place}.\n${pageOf(terminal, lines)}`,
        );
      if (!isWell)
        end(lines.every(({ isAnswered }) => isAnswered) ? exitCodes.failed : exitCodes.dependencyDown);
    });
}

const signs = { good: 'ok', bad: 'NOT', unknown: '-' };

function pageOf(terminal: Terminal, lines: readonly StatusLine[]): string {
  const rows = lines.map(({ name, tone, text }) => [signs[tone].padEnd(3), name, printable(text)]);
  return tableOf(rows)
    .split('\n')
    .map((row, at) => `${toned(terminal, lines[at]?.tone ?? 'unknown', row.slice(0, 3))}${row.slice(3)}`)
    .join('\n');
}

const toJson = (place: string, isWell: boolean, lines: readonly StatusLine[]) => ({
  place,
  is_well: isWell,
  lines: lines.map(({ name, tone, text, isAnswered }) => ({
    name,
    state: tone,
    text,
    is_answered: isAnswered,
  })),
});
