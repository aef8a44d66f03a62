import { localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Download } from '../../edge/download.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { countPhotos } from '../photos/read-photos.ts';
import { readMember } from '../profile/read-member.ts';
import {
  type ExportRow,
  findOnlyRow,
  listRowKeys,
  listRowsOfKeys,
  type MemberTable,
} from './export.store.ts';
import { type ColumnRule, exportPlan } from './export-plan.data.ts';

export type ExportDeps = { db: Database; clock: Clock; sealedText: SealedText };

/** Rows in memory at once; a member may have years of them. */
const pageSize = 100;

/**
 * Everything that is kept about the member as one JSON document, written while it is read: a page of rows at a
 * time and as fast as the reader takes it. No transaction stays open meanwhile; what the member deletes during
 * that time may be missing, and what they add may be too.
 */
export async function exportMember(deps: ExportDeps, actor: Actor): Promise<Download> {
  const now = deps.clock.now();
  const head = {
    user: await readMember(deps.db, actor.userId),
    photo_count: await countPhotos(deps.db, actor.userId),
    exported_at: now.toISOString(),
  };
  const day = localDayAt(now.getTime(), actor.timeZone);
  return {
    fileName: `sleek-coach-export-${day}.json`,
    contentType: 'application/json; charset=utf-8',
    pieces: pieces(deps, actor.userId, head),
  };
}

type Columns = Readonly<Record<string, ColumnRule>>;

async function* pieces(deps: ExportDeps, userId: string, head: object): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1);
  for (const [table, rule] of Object.entries(exportPlan)) {
    if ('leftOut' in rule) continue;
    const source = { table: table as keyof Tables, userId };
    const columns: Columns = rule.columns;
    yield `,\n"${rule.part}":`;
    if (rule.many) yield* list(deps, source, { ...rule.many, columns });
    else {
      const row = await findOnlyRow(deps.db, source, namesOf(columns));
      yield JSON.stringify(row && opened(row, columns, deps.sealedText));
    }
  }
  yield '}\n';
}

async function* list(
  { db, sealedText }: ExportDeps,
  source: MemberTable,
  { key, newestBy, columns }: { key: string; newestBy: string; columns: Columns },
): AsyncGenerator<string> {
  const keys = await listRowKeys(db, source, { key, newestBy });
  let separator = '[';
  for (let from = 0; from < keys.length; from += pageSize) {
    const page = keys.slice(from, from + pageSize);
    const rows = await listRowsOfKeys(db, source, { key, keys: page, columns: [key, ...namesOf(columns)] });
    const byKey = new Map(rows.map((row) => [row[key], row]));
    let text = '';
    for (const row of page.map((wanted) => byKey.get(wanted))) {
      if (row === undefined) continue;
      text += `${separator}\n${JSON.stringify(opened(row, columns, sealedText))}`;
      separator = ',';
    }
    yield text;
  }
  yield separator === '[' ? '[]' : ']';
}

const namesOf = (columns: Columns): string[] =>
  Object.entries(columns).flatMap(([name, rule]) => (typeof rule === 'string' ? [name] : []));

function opened(row: ExportRow, columns: Columns, sealedText: SealedText): ExportRow {
  const values = namesOf(columns).map((name) => {
    const value = row[name];
    if (columns[name] === 'plain' || value === null) return [name, value];
    const text = sealedText.open(value as string);
    return [name, columns[name] === 'sealed-json' ? JSON.parse(text) : text];
  });
  return Object.fromEntries(values);
}
