import { exportReviewed } from '@sleek/backend/features/safety-review/export-reviewed';
import {
  type JudgeViolationError,
  judgeViolation,
} from '@sleek/backend/features/safety-review/judge-violation';
import { type QueueItem, type ReviewDeps, readQueue } from '@sleek/backend/features/safety-review/read-queue';
import { systemClock } from '@sleek/backend/platform/clock';
import { createSealedText } from '@sleek/backend/platform/sealed-text';
import { Argument, type Command } from 'commander';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withDatabase } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import type { Terminal } from '../terminal.ts';
import { addSafetyStateCommands } from './safety-state-commands.ts';

type ListOptions = { reviewed?: true; limit: string; json?: true };
type ExportOptions = { limit: string; json?: true };
type MarkOptions = { label?: string; action?: string; yes?: true; dryRun?: true; json?: true };

export function addReviewCommands(program: Command, terminal: Terminal): void {
  const review = program
    .command('safety-review')
    .description(
      'What the safety policy did, and members’ safety states. Who reads or changes it stands in the audit log.',
    );
  review
    .command('list')
    .description('What waits for a review, oldest first, with its redacted words.')
    .option('--reviewed', 'what was reviewed in place of what waits')
    .option('--limit <count>', 'how many at most', '50')
    .option('--json', 'as one JSON object')
    .action((options: ListOptions) => listQueue(terminal, options));
  review
    .command('mark')
    .description('Says whether the policy was right. A wrong one is a false alarm unless told otherwise.')
    .argument('<id>', 'as in the list')
    .addArgument(new Argument('<verdict>', 'what you say').choices(['right', 'wrong']))
    .option('--label <label>', 'what it should have been called')
    .option('--action <action>', 'what should have been done: flag, modify or block')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object')
    .action((id: string, verdict: 'right' | 'wrong', options: MarkOptions) =>
      mark(terminal, { id, verdict }, options),
    );
  review
    .command('export')
    .description('Reviewed ones as items of the safety evaluation, a line each. Their words are redacted.')
    .option('--limit <count>', 'how many at most', '1000')
    .option('--json', 'as one JSON object')
    .action((options: ExportOptions) => exportItems(terminal, options));
  addSafetyStateCommands(review, terminal);
}

const withReview = <T>(terminal: Terminal, work: (deps: ReviewDeps) => Promise<T>): Promise<T> =>
  withDatabase(terminal, (db, dataKeys) =>
    work({ db, clock: systemClock, sealedText: createSealedText(dataKeys()) }),
  );

async function listQueue(terminal: Terminal, { reviewed, limit, json }: ListOptions): Promise<void> {
  const queue = { reviewed: reviewed === true, limit: countOf(limit) };
  const items = await withReview(terminal, (deps) => readQueue(deps, operatorOf(terminal), queue));
  if (json) terminal.out(JSON.stringify({ items: items.map(itemToJson) }, null, 2));
  else terminal.out(items.length === 0 ? 'Nothing is there.' : items.map(lineOf).join('\n'));
}

/** Says what it will do, asks, does it and shows what it did. */
async function mark(
  terminal: Terminal,
  { id, verdict }: { id: string; verdict: 'right' | 'wrong' },
  { label, action, yes, dryRun, json }: MarkOptions,
): Promise<void> {
  const meant = verdict === 'wrong' ? `: should have been ${label ?? 'ok'}, ${action ?? 'allow'}` : '';
  terminal.err(`Marks ${id} as ${verdict}${meant}.`);
  if (dryRun) {
    const rehearsed = JSON.stringify({ id, verdict, changed: false, dry_run: true }, null, 2);
    return terminal.out(json ? rehearsed : 'Nothing was changed.');
  }
  const judged = await withReview(terminal, async (deps) => {
    await confirm(terminal, { yes: yes === true });
    return judgeViolation(deps, operatorOf(terminal), { id, verdict, label, action });
  });
  if (!judged.ok) throw refusalOf(judged.error);
  terminal.out(json ? JSON.stringify(itemToJson(judged.value), null, 2) : lineOf(judged.value));
}

async function exportItems(terminal: Terminal, { limit, json }: ExportOptions): Promise<void> {
  const most = countOf(limit);
  const lines = await withReview(terminal, (deps) =>
    exportReviewed(deps, operatorOf(terminal), { limit: most }),
  );
  if (json) terminal.out(JSON.stringify({ items: lines }, null, 2));
  else for (const line of lines) terminal.out(JSON.stringify(line));
  terminal.err(`${lines.length} items.`);
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new OpsFailure(exitCodes.wrongUse, 'Give a limit from 1 to 10000.');
  return count;
}

function refusalOf(error: JudgeViolationError): OpsFailure {
  const words = {
    'not-found': 'There is nothing with that id.',
    'nothing-to-correct': 'A right one has nothing to correct: leave --label and --action out.',
    'unknown-label': 'There is no such label.',
    'unknown-action': 'There is no such action.',
    'label-and-action-differ': 'Give both --label and --action; only "ok" is let through with "allow".',
  };
  const known = 'known' in error ? ` There are: ${error.known.join(', ')}` : '';
  const code = error.type === 'not-found' ? exitCodes.failed : exitCodes.wrongUse;
  return new OpsFailure(code, `${words[error.type]}${known}`);
}

const itemToJson = ({ ruleId, isInput, ...item }: QueueItem) => ({
  ...item,
  rule_id: ruleId,
  direction: isInput ? 'input' : 'output',
});

const lineOf = ({ id, at, isInput, type, action, severity, verdict, excerpt }: QueueItem) =>
  `${id}  ${at.toISOString()}  ${isInput ? 'input' : 'output'}  ${type} -> ${action}  ${severity}  ${verdict ?? 'waits'}\n  ${excerpt ?? '(no words are kept)'}`;
