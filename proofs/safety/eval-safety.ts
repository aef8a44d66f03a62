/**
 * Runs the safety guard over a file of labelled texts: `eval-safety FILE.jsonl`. Each line is `{id, direction, text,
 * context, lang, label, acceptable_labels, expected_action, acceptable_actions, difficulty, tags}`. Prints one line
 * `{id, label, action}` per item, then `{"summary": {...}}`. Exit 1 when the file cannot be read, 2 on wrong use.
 */
import { readFileSync } from 'node:fs';
import { judgeText } from '@sleek/domain/safety/judge-text';
import { type EvaluationItem, parseItems } from './evaluation-items.ts';
import { type Answer, summarise } from './score.ts';

const USAGE = `usage: npm run -s eval:safety -- FILE.jsonl [--guard on|off] [--model on|off]

Judges every text of FILE.jsonl and prints {id, label, action} for each, then {"summary": {...}} with recall,
accuracy and false positives by direction, difficulty, language and label. --guard off allows everything: what the
figures look like without a guard. --model off leaves out the trained model: the rules alone.`;

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
  const judge = options.guard
    ? (item: EvaluationItem) => judged(item, options.model)
    : () => ({ label: 'ok', action: 'allow' }) as const;
  const startedMs = performance.now();
  const answers = items.map((item): Answer => ({ item, ...judge(item) }));
  const elapsedMs = performance.now() - startedMs;
  for (const { item, label, action } of answers) console.log(JSON.stringify({ id: item.id, label, action }));
  const perText = Number((elapsedMs / Math.max(1, items.length)).toFixed(3));
  console.log(
    JSON.stringify({
      summary: {
        guard: options.guard ? 'on' : 'off',
        model: options.guard && options.model ? 'on' : 'off',
        ms_per_text: perText,
        ...summarise(answers),
      },
    }),
  );
  return 0;
}

function readArguments(args: readonly string[]): { path: string; guard: boolean; model: boolean } | null {
  const rest = [...args];
  const guard = takeSwitch(rest, '--guard');
  const model = takeSwitch(rest, '--model');
  const [path, ...others] = rest;
  if (guard === null || model === null) return null;
  return path === undefined || path.startsWith('-') || others.length > 0 ? null : { path, guard, model };
}

/** Takes `name on|off` out of the arguments: on where it is not said, null where it is said wrongly. */
function takeSwitch(rest: string[], name: string): boolean | null {
  const at = rest.indexOf(name);
  if (at < 0) return true;
  const [, value] = rest.splice(at, 2);
  return value === 'on' ? true : value === 'off' ? false : null;
}

function readItems(path: string): readonly EvaluationItem[] | string {
  try {
    return parseItems(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function judged(
  { direction, text, context }: EvaluationItem,
  withModel: boolean,
): Pick<Answer, 'label' | 'action'> {
  const { label, action } = judgeText({ direction, text, context, ...(withModel ? {} : { model: null }) });
  return { label, action };
}
