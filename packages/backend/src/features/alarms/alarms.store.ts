import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';
import type { AlarmState, Change, ChangeKind } from './alarm-state.ts';
import type { Reading } from './judge-signal.ts';

export type Readings = Readonly<Record<string, Reading>>;
export type StoredState = { alarm: string; state: AlarmState; leasedUntil: Date | null };

export async function putReadings(
  db: Database,
  { process, readings, now }: { process: string; readings: Readings; now: Date },
): Promise<void> {
  const row = { readings: JSON.stringify(readings), read_at: now };
  await db
    .insertInto('alarm_reading')
    .values({ process, ...row })
    .onConflict((conflict) => conflict.column('process').doUpdateSet(row))
    .execute();
}

/** What every process saw last; of one that fell silent before `freshSince` only when it saw what. */
export async function listReadings(db: Database, freshSince: Date): Promise<Readings[]> {
  const rows = await db.selectFrom('alarm_reading').select(['readings', 'read_at']).execute();
  return rows.map(({ readings, read_at }) =>
    read_at >= freshSince ? (readings as Readings) : asFormer(readings as Readings),
  );
}

const asFormer = (readings: Readings): Readings =>
  Object.fromEntries(
    Object.entries(readings).map(([alarm, reading]) => [
      alarm,
      { ...reading, parts: null, watchedSinceMs: null },
    ]),
  );

export async function removeReadings(
  db: Database,
  which: { process: string } | { before: Date },
): Promise<void> {
  const rows = db.deleteFrom('alarm_reading');
  await ('process' in which
    ? rows.where('process', '=', which.process)
    : rows.where('read_at', '<', which.before)
  ).execute();
}

export async function listStates(db: Database): Promise<StoredState[]> {
  const rows = await db.selectFrom('alarm_state').select(['alarm', 'state', 'leased_until']).execute();
  return rows.map(({ alarm, state, leased_until }) => ({
    alarm,
    state: state as AlarmState,
    leasedUntil: leased_until,
  }));
}

export async function putState(db: Database, { alarm, state, leasedUntil }: StoredState): Promise<void> {
  const row = { phase: state.phase.kind, state: JSON.stringify(state), leased_until: leasedUntil };
  await db
    .insertInto('alarm_state')
    .values({ alarm, ...row })
    .onConflict((conflict) => conflict.column('alarm').doUpdateSet(row))
    .execute();
}

export type NewChange = Change & { alarm: string; by: string };

export async function insertChanges(db: Database, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await db
    .insertInto('alarm_change')
    .values(
      changes.map(({ alarm, kind, value, by, reason, atMs }) => ({
        alarm,
        change: kind,
        value: value !== null && Number.isFinite(value) ? value : null,
        changed_by: by,
        reason: reason ?? null,
        changed_at: new Date(atMs),
      })),
    )
    .execute();
}

export type ChangeRow = Omit<Selectable<Tables['alarm_change']>, 'id' | 'change'> & { change: ChangeKind };

/** The latest changes of one alarm or of all, the newest first. */
export async function listChanges(
  db: Database,
  { alarm, limit }: { alarm: string | null; limit: number },
): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('alarm_change')
    .select(['alarm', 'change', 'value', 'changed_by', 'reason', 'changed_at'])
    .$if(alarm !== null, (query) => query.where('alarm', '=', alarm ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, change: row.change as ChangeKind }));
}
