import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckReport, Violation } from '../checks/violation.ts';
import { migrationsFolder, type PreviousRelease, readPreviousRelease } from './previous-release.ts';

export const migrationRuleNames: readonly string[] = ['migrations-expand-first', 'released-migrations-stay'];

/**
 * While a release is deployed, the one before runs on the new schema beside it. So a migration only adds; what it takes
 * away is said to be unused since a release that is out already.
 */
export async function checkMigrations(root: string): Promise<CheckReport> {
  const previous = readPreviousRelease(root);
  const files = readMigrations(root);
  if (previous === null) return { read: 0, violations: [], notes: [] };
  const released = new Set(Object.keys(previous.migrations));
  const violations = [
    ...stayFaults(files, previous),
    ...files
      .filter(({ name }) => !released.has(name))
      .flatMap((file) => expandFaults(file, previous.version)),
  ];
  return { read: files.length, violations, notes: [] };
}

type Migration = { name: string; path: string; text: string };

export function readMigrations(root: string): Migration[] {
  const folder = join(root, migrationsFolder);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sql')) : [];
  return names.toSorted().map((file) => ({
    name: file.replace(/\.sql$/, ''),
    path: `${migrationsFolder}/${file}`,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Databases have applied it as it was, and nothing applies it again. */
function stayFaults(files: readonly Migration[], { migrations, version }: PreviousRelease): Violation[] {
  return Object.entries(migrations).flatMap(([name, hash]) => {
    const file = files.find((one) => one.name === name);
    if (file !== undefined && hashOf(file.text) === hash) return [];
    const path = `${migrationsFolder}/${name}.sql`;
    return [
      { rule: 'released-migrations-stay', path, message: `release ${version} applied it in another form` },
    ];
  });
}

function expandFaults({ name, path, text }: Migration, previous: string): Violation[] {
  const up = text.split(/^-- Down Migration/m)[0] ?? '';
  const found = narrowingIn(up.replaceAll(/--.*$/gm, ''));
  if (found.length === 0) return [];
  const since = /^-- Unused since v(\d+\.\d+\.\d+): \S/m.exec(up)?.[1];
  const isSaid = /^\d{4}_contract_/.test(name) && since !== undefined && !isAfter(since, previous);
  const message = (statement: string) =>
    `the release before may still use it: ${statement}. A migration NNNN_contract_… may, that says -- Unused since v${previous}: what`;
  return isSaid ? [] : found.map((one) => ({ rule: 'migrations-expand-first', path, message: message(one) }));
}

/** What a server that knows only the former schema would run into. */
export function narrowingIn(up: string): string[] {
  const made = new Set(
    [...up.matchAll(/\bcreate table (?:if not exists )?"?(\w+)"?/gi)].map(([, table]) => table),
  );
  return up
    .split(';')
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim())
    .filter((statement) => {
      if (/^drop (table|view|materialized view|type|function|sequence|schema)\b/i.test(statement))
        return true;
      const table = /^alter table (?:if exists )?(?:only )?"?(\w+)"?/i.exec(statement)?.[1];
      if (table === undefined || made.has(table)) return false;
      return [
        /\bdrop (?!not null\b)/i,
        /\brename\b/i,
        /\bset not null\b/i,
        /\balter (column )?"?\w+"? (set data )?type\b/i,
        /\badd (column )?(?!constraint)(?=[^,]*\bnot null\b)(?![^,]*\b(default|generated)\b)/i,
        /\badd (constraint "?\w+"? )?(check|unique|exclude|foreign key)\b/i,
        /\b(set schema|attach partition|enable row level)\b/i,
      ].some((narrows) => narrows.test(statement));
    })
    .map((statement) => (statement.length > 80 ? `${statement.slice(0, 79)}…` : statement));
}

export function isAfter(one: string, other: string): boolean {
  const [ours, theirs] = [one.split('.').map(Number), other.split('.').map(Number)];
  const at = ours.findIndex((part, index) => part !== theirs[index]);
  return at >= 0 && (ours[at] ?? 0) > (theirs[at] ?? 0);
}
