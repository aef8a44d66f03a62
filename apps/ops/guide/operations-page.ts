import entries from './operations.data.json' with { type: 'json' };

/** A row of the runbook: what does it here, and which test shows that. */
export type OperationsEntry = {
  readonly section: string;
  readonly row: string;
  /** Commands, such as `ops status`, and files. Empty where nothing does it. */
  readonly by: readonly string[];
  /** A file of tests and the title of one in it. */
  readonly proof: readonly (readonly string[])[];
  readonly note?: string;
};

export const operationsEntries: readonly OperationsEntry[] = entries;

/** `docs/operations.md`: the runbook, row by row. */
export function operationsPage(all: readonly OperationsEntry[] = operationsEntries): string {
  const missing = all.filter(({ by }) => by.length === 0).length;
  const unproved = all.filter(({ by, proof }) => by.length > 0 && proof.length === 0).length;
  const sections = [...Map.groupBy(all, ({ section }) => section)].map(([title, rows]) =>
    [`## ${capital(title)}`, '', ...tableOf(rows)].join('\n'),
  );
  return `${[
    '<!-- Written by `node tools/generate.ts` from apps/ops/guide/operations.data.json. -->',
    '# Operations: the runbook, row by row',
    [
      `What the operations runbook asks for, in ${all.length} rows: what does it, and the test that shows it.`,
      `${missing} are not built, ${unproved} are built and shown by no test; they say so.`,
      'Commands are typed after `npm run ops --` in place of `ops`; [runbook.md](runbook.md) says which one when.',
      '`npx vitest run FILE` runs the tests of a row, `npm run infra:test` those below `infra/`. What steers AWS was run against a',
      'simulator of it, and what makes things in AWS was synthesised and checked offline: neither ever met AWS.',
    ].join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}

const tableOf = (rows: readonly OperationsEntry[]) => [
  '| the runbook | done by | shown by |',
  '| --- | --- | --- |',
  ...rows.map((entry) => `| ${[cell(entry.row), doneBy(entry), shownBy(entry)].join(' | ')} |`),
];

const doneBy = ({ by, note }: OperationsEntry) =>
  [by.map((name) => `\`${name}\``).join(', '), note].filter(Boolean).join('. ');

const shownBy = ({ by, proof }: OperationsEntry) => {
  if (proof.length > 0) return proof.map(([file, title]) => `\`${file}\`: ${cell(title ?? '')}`).join('; ');
  return by.length === 0 ? '-' : 'no test';
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
