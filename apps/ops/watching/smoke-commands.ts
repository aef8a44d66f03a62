import { readOwner } from '@sleek/backend/platform/data-dir-lock';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { configOf } from '../open-database.ts';
import { printable, tableOf, toned } from '../output.ts';
import type { Terminal } from '../terminal.ts';
import { type SmokeReport, type SmokeStep, smoke } from './smoke.ts';

type Options = { url?: string; write?: true; yes?: true; dryRun?: true; json?: true };

export function addSmokeCommand(program: Command, terminal: Terminal): void {
  program
    .command('smoke')
    .description(
      'Asks a running server what members ask of it. Exit code 1: something fails; 4: nobody answers.',
    )
    .option('--url <address>', 'of the server; without it the one that runs here, else PUBLIC_URL')
    .option('--write', 'also as a new member, who logs, reads, deletes and deletes the account in the end')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be asked and do nothing')
    .option('--json', 'as one JSON object')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const url = addressOf(terminal, options.url);
  const write = options.write === true;
  if (write) terminal.err(`A member will register at ${url}, and delete the account in the end.`);
  if (options.dryRun) {
    terminal.out(options.json ? JSON.stringify({ url, write, dry_run: true }) : `Would ask ${url}.`);
    return;
  }
  if (write) await confirm(terminal, { yes: options.yes === true });
  const report = await smoke(url, { write });
  if (options.json) terminal.out(JSON.stringify(toJson(report), null, 2));
  else terminal.out(textOf(terminal, report));
  if (!report.isAnswered) throw new OpsFailure(exitCodes.dependencyDown, `Nobody answers at ${report.url}.`);
  const failed = report.steps.filter(({ why }) => why !== null);
  if (failed.length > 0)
    throw new OpsFailure(exitCodes.failed, `Failed: ${failed.map(({ name }) => name).join(', ')}.`);
}

function addressOf(terminal: Terminal, given: string | undefined): string {
  if (given === undefined) {
    const { dataDir, http } = configOf(terminal);
    return readOwner(dataDir)?.address ?? http.publicUrl;
  }
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new OpsFailure(exitCodes.wrongUse, '--url takes an address such as https://coach.example.com.');
  return url.origin;
}

function textOf(terminal: Terminal, { url, steps }: SmokeReport): string {
  const rows = steps.map(({ name, ms, why, note }: SmokeStep) => [
    why === null ? 'ok ' : 'NOT',
    name,
    `${ms} ms`.padStart(8),
    printable(why ?? note ?? ''),
  ]);
  const lines = tableOf(rows).split('\n');
  const coloured = lines.map((line, at) => {
    const tone = steps[at]?.why === null ? 'good' : 'bad';
    return `${toned(terminal, tone, line.slice(0, 3))}${line.slice(3)}`;
  });
  return [`${url}:`, ...coloured].join('\n');
}

const toJson = ({ url, isAnswered, steps }: SmokeReport) => ({
  url,
  is_answered: isAnswered,
  passed: isAnswered && steps.every(({ why }) => why === null),
  steps: steps.map(({ name, ms, why, note = null }) => ({ name, passed: why === null, ms, why, note })),
});
