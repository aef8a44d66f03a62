import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import facts from '../../../packages/backend/src/testing/runbook.facts.json' with { type: 'json' };
import { commandPaths } from '../commands-by-path.ts';
import { type OperationsEntry, operationsEntries, operationsPage } from './operations-page.ts';

const root = join(import.meta.dirname, '../../..');

/** Every row of the runbook, as its section and what it is called there. */
function runbookRows(): string[] {
  const of = (section: string, rows: readonly string[]) => rows.map((row) => `${section}: ${row}`);
  const { deployment, key_metrics: metrics } = facts;
  const firstLine = (command: string) => (command.split('\n')[0] ?? '').replace(/[ \\]+$/, '');
  return [
    ...of('parts', facts.parts),
    ...facts.dependencies.flatMap(({ service }) => of('dependencies', [service])),
    ...facts.incidents.flatMap(({ number, title, symptoms, causes, notes }) =>
      of(`${number}. ${title}`, [...symptoms, ...causes.map(({ cause }) => cause), ...notes]),
    ),
    ...of('Standard Deployment', deployment.standard),
    ...of('Manual Deployment', deployment.manual),
    ...of('Rollback Procedure', deployment.rollback),
    ...facts.alarms.flatMap(({ alarm }) => of('alarms', [alarm])),
    ...of('key metrics', [...metrics.application, ...metrics.infrastructure, ...metrics.business]),
    ...facts.log_locations.flatMap(({ log }) => of('log locations', [log])),
    ...facts.scheduled_tasks.flatMap(({ task }) => of('scheduled tasks', [task])),
    ...facts.security_procedures.flatMap(({ procedure, steps }) => of(procedure, steps)),
    ...of('incident response', facts.incident_response),
    ...facts.escalation.flatMap(({ level }) => of('escalation', [level])),
    ...facts.external_contacts.flatMap(({ service }) => of('external contacts', [service])),
    ...facts.objectives.flatMap(({ metric }) => of('objectives', [metric])),
    ...facts.backup_locations.flatMap(({ data }) => of('backup locations', [data])),
    ...of('recovery steps', facts.recovery_steps),
    ...of('useful commands', facts.useful_commands),
    ...of('AWS names', [...new Set(Object.values(facts.aws_names))]),
    ...of('commands', [...new Set(facts.aws_commands.map(({ command }) => firstLine(command)))]),
    ...of('commands', facts.other_commands),
  ];
}

/** What an entry claims and is not so. */
function faultsOf({ row, by, proof, note }: OperationsEntry, commands: ReadonlySet<string>): string[] {
  const fault = (what: string) => [`${row}: ${what}`];
  const isThere = (file: string) => existsSync(join(root, file));
  const done = by.flatMap((name) => {
    if (name.startsWith('ops ')) return commands.has(name.slice(4)) ? [] : fault(`no command ${name}`);
    return isThere(name) ? [] : fault(`no file ${name}`);
  });
  const shown = proof.flatMap(([file = '', title = '']) => {
    if (!isThere(file)) return fault(`no file ${file}`);
    return title !== '' && readFileSync(join(root, file), 'utf8').includes(title)
      ? []
      : fault(`no test "${title}" in ${file}`);
  });
  const said =
    (by.length > 0 && proof.length > 0) || note !== undefined ? [] : fault('says nothing of why not');
  return [...done, ...shown, ...said];
}

test('every row of the runbook has its entry, once, and there is none of anything else', () => {
  const rows = runbookRows();
  expect(rows.length).toBeGreaterThan(150);
  expect(new Set(rows).size).toBe(rows.length);
  expect(operationsEntries.map(({ section, row }) => `${section}: ${row}`).toSorted()).toEqual(
    rows.toSorted(),
  );
});

test('every command, file and test that is named is there', () => {
  const commands = commandPaths();
  expect(operationsEntries.flatMap((entry) => faultsOf(entry, commands))).toEqual([]);
});

test.each([
  [{ by: ['ops dance'] }, 'no command ops dance'],
  [{ by: ['apps/ops/dance.ts'] }, 'no file apps/ops/dance.ts'],
  [{ proof: [['apps/ops/run-ops.test.ts', 'dances']] }, 'no test "dances"'],
  [{ proof: [['apps/ops/dance.test.ts', 'dances']] }, 'no file apps/ops/dance.test.ts'],
  [{ proof: [] }, 'says nothing of why not'],
])('an entry with %j would be noticed', (wrong, said) => {
  const right = {
    section: 'x',
    row: 'y',
    by: ['ops status'],
    proof: [['apps/ops/run-ops.test.ts', 'tells its commands']],
  };
  expect(faultsOf(right, commandPaths())).toEqual([]);
  expect(faultsOf({ ...right, ...wrong }, commandPaths()).join()).toContain(said);
});

test('the page says of each row what is missing', () => {
  const page = operationsPage([
    { section: 'parts', row: 'a | b', by: [], proof: [], note: 'Not built.' },
    { section: 'parts', row: 'c', by: ['ops status'], proof: [], note: 'Told only.' },
  ]);
  expect(page).toContain('## Parts');
  expect(page).toContain('| a \\| b | Not built. | - |');
  expect(page).toContain('| c | `ops status`. Told only. | no test |');
  expect(page).toContain('1 are not built, 1 are built and shown by no test');
});
