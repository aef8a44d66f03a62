/**
 * Runs the safety guard over a file of labelled texts: `eval-safety FILE.jsonl`. Each line is `{id, direction, text,
 * context, lang, label, acceptable_labels, expected_action, acceptable_actions, difficulty, tags}`. Prints one line
 * `{id, label, action}` per item, then `{"summary": {...}}`. Exit 1 when the file cannot be read, 2 on wrong use.
 */
import { readFileSync } from 'node:fs';
import { judgeText } from '@sleek/domain/safety/judge-text';
import { type EvaluationItem, parseItems } from './evaluation-items.ts';
import { type Answer, summarise } from './score.ts';

const USAGE = `usage: npm run -s eval:safety -- FILE.jsonl [--guard on|off]

Judges every text of FILE.jsonl and prints {id, label, action} for each, then {"summary": {...}} with recall,
accuracy and false positives by direction, difficulty, language and label. --guard off allows everything: what the
figures look like without a guard.`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  const options = readArguments(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const items = readItems(options.path);
  if (typeof items === 'string') {
    console.error(`eval:safety: cannot read ${options.path}: ${items}`);
    return 1;
  }
  const judge = options.guard ? judged : () => ({ label: 'ok', action: 'allow' }) as const;
  const startedMs = performance.now();
  const answers = items.map((item): Answer => ({ item, ...judge(item) }));
  const elapsedMs = performance.now() - startedMs;
  for (const { item, label, action } of answers) console.log(JSON.stringify({ id: item.id, label, action }));
  const perText = Number((elapsedMs / Math.max(1, items.length)).toFixed(3));
  console.log(
    JSON.stringify({
      summary: { guard: options.guard ? 'on' : 'off', ms_per_text: perText, ...summarise(answers) },
    }),
  );
  return 0;
}

function readArguments(args: readonly string[]): { path: string; guard: boolean } | null {
  const rest = [...args];
  const at = rest.indexOf('--guard');
  const [, guard] = at < 0 ? [] : rest.splice(at, 2);
  if (at >= 0 && guard !== 'on' && guard !== 'off') return null;
  const [path, ...others] = rest;
  return path === undefined || path.startsWith('-') || others.length > 0
    ? null
    : { path, guard: guard !== 'off' };
}

function readItems(path: string): readonly EvaluationItem[] | string {
  try {
    return parseItems(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function judged({ direction, text, context }: EvaluationItem): Pick<Answer, 'label' | 'action'> {
  const { label, action } = judgeText({ direction, text, context });
  return { label, action };
}
