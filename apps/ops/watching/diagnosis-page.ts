import type { Diagnosis } from '@sleek/backend/features/diagnosis/diagnose';
import { causes, type Finding, sortFindings } from '@sleek/backend/features/diagnosis/findings';
import { ageOf, printable, tableOf, toned } from '../output.ts';
import type { Terminal } from '../terminal.ts';

type Told = { place: string; now: Date; found: readonly Diagnosis[] };

/** For somebody who was woken by it: the likeliest cause, what changed, the evidence, what to type. */
export function pageOf(terminal: Terminal, { place, now, found }: Told): string {
  const all = sortFindings(found.flatMap((one) => one.causes));
  const [first, ...others] = all;
  const lines = [headline(terminal, found, first), '', `On ${place}.`, ...changeLines(found, now)];
  if (first === undefined)
    return [...lines, ...toolLines(found), '', 'Looked at:', ...lookedLines(found)].join('\n');
  lines.push('', ...causeLines(first));
  if (others.length > 0) lines.push('', 'Less likely, or because of it:');
  for (const other of others) lines.push('', ...causeLines(other));
  return [...lines, ...toolLines(found), ...unansweredLines(found)].join('\n');
}

function headline(terminal: Terminal, found: readonly Diagnosis[], first: Finding | undefined): string {
  const topics = found.map(({ topic }) => topic).join(', ');
  if (first === undefined && found.every(({ looked }) => looked.every(({ state }) => state !== 'answered')))
    return toned(terminal, 'bad', `Nothing could be asked: ${topics}.`);
  if (first === undefined) return toned(terminal, 'good', `Nothing found: ${topics}.`);
  const [only] = found;
  const text = found.length === 1 && only !== undefined ? only.headline : sayOf(first);
  return toned(terminal, first.sure === 'high' ? 'bad' : 'unknown', text);
}

const sayOf = ({ cause, sure }: Finding) => (sure === 'high' ? causes[cause] : `Probably: ${causes[cause]}`);

const mostChanges = 8;

function changeLines(found: readonly Diagnosis[], now: Date): string[] {
  const changes = found[0]?.changes ?? [];
  if (changes.length === 0) return ['', 'Changed in the last 24 hours: nothing that is known of.'];
  const shown = changes
    .slice(0, mostChanges)
    .map(({ at, text }) => `  ${ageOf(at, now)}: ${printable(text)}`);
  const more = changes.length > mostChanges ? [`  and ${changes.length - mostChanges} more (--json)`] : [];
  return ['', 'Changed in the last 24 hours:', ...shown, ...more];
}

function causeLines({ cause, sure, evidence, fix, undo }: Finding): string[] {
  return [
    `${cause} (sure: ${sure})`,
    ...evidence.map((sentence) => `  ${printable(sentence)}`),
    `  Do:   ${printable(fix)}`,
    `  Undo: ${printable(undo)}`,
  ];
}

/** Whether slow or not: what members wait for in an answer. */
function toolLines(found: readonly Diagnosis[]): string[] {
  const rows = found
    .flatMap(({ tools }) => tools)
    .map(({ tool, calls, failed, p50Ms, p95Ms }) => [
      printable(tool),
      `${calls}`,
      `${failed}`,
      `${Math.round(p50Ms)} ms`,
      `${Math.round(p95Ms)} ms`,
    ]);
  if (rows.length === 0) return [];
  return [
    '',
    'The coach’s looks of the last hour:',
    tableOf([['look', 'calls', 'failed', 'p50', 'p95'], ...rows]),
  ];
}

function lookedLines(found: readonly Diagnosis[]): string[] {
  return once(found).map(({ source, words }) => `  ${source}: ${printable(words)}`);
}

function unansweredLines(found: readonly Diagnosis[]): string[] {
  const silent = once(found).filter(({ state }) => state === 'down');
  if (silent.length === 0) return [];
  return ['', 'Did not answer:', ...silent.map(({ source, words }) => `  ${source}: ${printable(words)}`)];
}

const once = (found: readonly Diagnosis[]) => [
  ...new Map(found.flatMap(({ looked }) => looked.map((one) => [one.source, one] as const))).values(),
];

export function diagnosisToJson({ place, found }: Told) {
  return {
    place,
    topics: found.map(({ topic }) => topic),
    headline: found.length === 1 ? found[0]?.headline : undefined,
    causes: sortFindings(found.flatMap((one) => one.causes)),
    changes: (found[0]?.changes ?? []).map(({ at, ...change }) => ({ at: at.toISOString(), ...change })),
    tools: found.flatMap(({ tools }) =>
      tools.map(({ tool, calls, failed, p50Ms, p95Ms }) => ({
        tool,
        calls,
        failed,
        p50_ms: p50Ms,
        p95_ms: p95Ms,
      })),
    ),
    looked: once(found),
  };
}
