import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { answerOf, openConfigured } from '../open-control.ts';
import { printable, tableOf } from '../output.ts';
import type { Terminal } from '../terminal.ts';
import { spanMs } from '../time-span.ts';
import { type ErrorGroup, groupErrors, type LoggedLine, loggedLine } from './error-groups.ts';

type Options = { since: number; request?: string; json?: true };

/** Newest first counts more than all of them. */
const mostLines = 10_000;

export function addErrorsCommand(program: Command, terminal: Terminal): void {
  program
    .command('errors')
    .description(
      'What the log calls ERROR, by event and route, the latest first; or all lines of one request.',
    )
    .option('--since <span>', 'how far back, such as 15m or 24h', spanMs, spanMs('15m'))
    .option('--request <id>', 'every line of this request, whatever its level')
    .option('--json', 'as one JSON object')
    .action((options: Options) => showErrors(terminal, options));
}

async function showErrors(terminal: Terminal, { since, request, json }: Options): Promise<void> {
  const { control } = await openConfigured(terminal);
  const from = new Date((terminal.clock ?? systemClock).now().getTime() - since);
  const words = [request ?? 'ERROR'];
  const texts = await answerOf(control.logs({ words, since: from, most: mostLines }));
  const lines = texts.map(({ text }) => loggedLine(text)).filter((line) => line !== null);
  const scope = { place: control.place, since: from.toISOString() };
  if (request !== undefined) {
    const own = lines.filter((line) => line['request_id'] === request);
    return terminal.out(json ? JSON.stringify({ ...scope, request, lines: own }, null, 2) : story(own));
  }
  const groups = groupErrors(lines);
  if (json) return terminal.out(JSON.stringify({ ...scope, groups: groups.map(groupToJson) }, null, 2));
  terminal.out(summary(groups));
}

function summary(groups: readonly ErrorGroup[]): string {
  if (groups.length === 0) return 'No error in this time.';
  const times = groups.reduce((sum, group) => sum + group.times, 0);
  const rows = groups.map((group) => [
    group.lastAt.slice(0, 19).replace('T', ' '),
    String(group.times),
    group.event,
    group.route ?? '-',
    group.cause ?? '-',
    group.requestIds[0] ?? '-',
  ]);
  const heads = ['last (UTC)', 'times', 'event', 'route', 'cause', 'latest request'];
  const safe = rows.map((row) => row.map(printable));
  return `${times} errors of ${groups.length} kinds.\n\n${tableOf([heads, ...safe])}`;
}

/** One request's lines as they came. */
function story(lines: readonly LoggedLine[]): string {
  if (lines.length === 0) return 'No line of this request in this time.';
  const rows = lines.map(({ time, level, msg, request_id: _, ...rest }) => [
    time.slice(11, 23),
    level,
    msg,
    JSON.stringify(rest),
  ]);
  return tableOf(rows.map((row) => row.map(printable)));
}

const groupToJson = ({ firstAt, lastAt, requestIds, ...group }: ErrorGroup) => ({
  ...group,
  first_at: firstAt,
  last_at: lastAt,
  request_ids: requestIds,
});
