/**
 * Whether the coach can be made to say what its looks do not hold: `eval:grounding --mutations N --seed S [--guard off]`.
 * Makes N false sentences of true ones and asks the guard of each. The last line is `{"summary": {...}}`; exit 1 when a false
 * sentence would be shown or 2 % of the true ones would not, 2 on wrong use.
 */
import { parseArgs } from 'node:util';
import { evaluate } from './evaluate.ts';

const usage = `Usage: npm run -s eval:grounding -- --mutations N --seed S [--guard on|off] [--show N]

  Makes N false sentences of true ones (values, units, windows, directions, dates, metrics, inventions, deleted and edited
  facts) and counts those that the guard would show, and the true sentences that it would withhold.

  --mutations N  how many false sentences (10000)
  --seed S       the same seed makes the same sentences (1)
  --guard off    shows what would be shown without the guard
  --show N       prints up to N sentences that were judged wrong (0)
  --help         this text

  Exit code: 0 promises kept, 1 one is broken, 2 wrong use.
`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return 0;
  }
  const asked = readArguments(args);
  if (asked === null) {
    process.stderr.write(usage);
    return 2;
  }
  const startedMs = performance.now();
  const { wrong, ...summary } = evaluate(asked);
  for (const line of wrong.slice(0, asked.show)) process.stdout.write(`${JSON.stringify(line)}\n`);
  const ok =
    summary.unsupported_shown === 0 &&
    summary.true_withheld_share < 0.02 &&
    summary.model_wordings_withheld_share < 0.02;
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  process.stdout.write(`${JSON.stringify({ summary: { ...summary, seconds, ok } })}\n`);
  return ok ? 0 : 1;
}

function readArguments(args: string[]) {
  try {
    const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
    const options = { mutations: text('10000'), seed: text('1'), guard: text('on'), show: text('0') };
    const { values } = parseArgs({ args, options });
    const [mutations, seed, show] = [values.mutations, values.seed, values.show].map(Number);
    const isWhole = [mutations, seed, show].every((value) => Number.isInteger(value));
    if (!isWhole || mutations === undefined || mutations < 1 || !['on', 'off'].includes(values.guard))
      return null;
    return { mutations, seed: seed ?? 1, show: show ?? 0, guard: values.guard === 'on' };
  } catch {
    return null;
  }
}
