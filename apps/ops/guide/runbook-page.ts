import type { Command } from 'commander';
import { incidents } from './incidents.data.ts';
import { procedures } from './procedures.data.ts';
import type { Example, Situation } from './runbook.ts';

export const situations: readonly Situation[] = [...incidents, ...procedures];

/** `docs/runbook.md`: our words about each situation, and every command as it tells of itself. */
export function runbookPage(commands: ReadonlyMap<string, Command>): string {
  return `${[
    '<!-- Written by `node tools/generate.ts` from apps/ops/guide and the commands themselves. -->',
    '# Runbook',
    opening,
    '## Incidents',
    ...incidents.map(situationText),
    '## Procedures',
    ...procedures.map(situationText),
    '## Every command',
    ['| command | what it does |', '| --- | --- |', ...[...commands].map(commandRow)].join('\n'),
  ].join('\n\n')}\n`;
}

const opening = `For whoever is called at night. Type what stands in a line of code; begin with the first.

- Every command tells what it will do before it asks; \`--dry-run\` ends there, \`--yes\` does not ask, \`--json\` is for programs.
- What was done is read back, stands in the audit log, and the way back is printed.
- Exit codes: 0 done, 1 failed, 2 wrong use, 3 refused or not confirmed, 4 a dependency is down.
- Ctrl-C leaves nothing half: what steers the service ends its waiting and says what goes on by itself, a backup that is cut off
  is none, and a rotation or recovery that is cut off is finished by typing it again.
- \`CONTROL=aws\` and \`AWS_REGION\` steer the system in AWS; without them it is this machine.

Every line of code below is run by \`npx vitest run apps/ops/guide/runbook-page.test.ts\`: on a server and database of its own,
or on a simulator of AWS, never on AWS. Those marked _rehearsed_ run there with \`--dry-run\`. What each row of the
operations runbook became stands in [operations.md](operations.md).`;

function situationText({ title, symptom, look, act, undo, escalate, notes = [] }: Situation): string {
  return [
    `### ${title}`,
    symptom,
    `Look:\n\n${look.map(exampleLine).join('\n')}`,
    act.length === 0 ? 'Do: nothing.' : `Do, as it fits:\n\n${act.map(exampleLine).join('\n')}`,
    `Take back: ${undo}`,
    `Escalate: ${escalate}`,
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join('\n')]),
  ].join('\n\n');
}

function exampleLine({ type, for: what, on, way }: Example): string {
  const marks = [on === 'aws' ? 'AWS' : null, way === 'rehearse' ? 'rehearsed' : null].filter(Boolean);
  return `- \`npm run ops -- ${type}\`: ${what}${marks.length === 0 ? '' : ` _(${marks.join(', ')})_`}`;
}

const commandRow = ([path, command]: [string, Command]) => {
  const taken = command.registeredArguments.map((one) =>
    one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  return `| \`ops ${[path, ...taken].join(' ')}\` | ${command.description()} |`;
};
