import { lockFor, tryLockFor } from '../../platform/postgres/advisory-lock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import {
  type AlarmState,
  advance,
  afterTelling,
  type Change,
  type NoticeKind,
  quiet,
  rejoin,
} from './alarm-state.ts';
import {
  insertChanges,
  listReadings,
  listStates,
  putReadings,
  putState,
  type Readings,
  removeReadings,
  type StoredState,
} from './alarms.store.ts';
import type { Alarm } from './alarms.ts';
import { judge, missingWithinS, type Reading } from './judge-signal.ts';

export type States = ReadonlyMap<string, AlarmState>;
/** What a process did while it could not ask the others. */
export type Alone = {
  states: States;
  changes: ReadonlyMap<string, readonly Change[]>;
  /** Until when a notice that is being told is not told again. */
  leasedUntilMs: ReadonlyMap<string, number>;
};
export type Due = { alarm: Alarm; kind: NoticeKind };
export type Together = {
  db: Database;
  alarms: readonly Alarm[];
  process: string;
  nowMs: number;
  repeatMs: number;
  /** After that, what a process said counts no more. */
  staleMs: number;
};

/** How long another process waits before it tells of what this one has not. */
export const leaseMs = 60_000;

/**
 * Judges what all processes see, once for all of them: who comes second while the first is at it only leaves its
 * readings. @returns every state, and the notices that are this process's to tell.
 */
export function judgeTogether(
  deps: Together,
  readings: Readings,
  alone: Alone | null,
): Promise<{ states: States; due: Due[] }> {
  const now = new Date(deps.nowMs);
  return deps.db.transaction().execute(async (db) => {
    await putReadings(db, { process: deps.process, readings, now });
    // What was found alone must not wait until nobody else is at it.
    const isMine = await takeTurn(db, { mustBeMine: alone !== null });
    const stored = new Map((await listStates(db)).map((row) => [row.alarm, row]));
    if (!isMine) return { states: statesOf(stored), due: [] };
    const all = await listReadings(db, new Date(deps.nowMs - deps.staleMs));
    const due: Due[] = [];
    for (const alarm of deps.alarms) {
      const next = await step({ ...deps, db }, alarm, { stored: stored.get(alarm.id), all, alone });
      stored.set(alarm.id, next.row);
      if (next.due !== null) due.push({ alarm, kind: next.due });
    }
    await removeReadings(db, { before: new Date(deps.nowMs - missingWithinS * 1000) });
    return { states: statesOf(stored), due };
  });
}

async function takeTurn(db: Database, { mustBeMine }: { mustBeMine: boolean }): Promise<boolean> {
  if (!mustBeMine) return await tryLockFor(db, 'alarms');
  await lockFor(db, 'alarms');
  return true;
}

const statesOf = (stored: ReadonlyMap<string, StoredState>): States =>
  new Map([...stored].map(([alarm, { state }]) => [alarm, state]));

type Known = { stored: StoredState | undefined; all: readonly Readings[]; alone: Alone | null };

async function step(deps: Together, alarm: Alarm, { stored, all, alone }: Known) {
  const { db, nowMs, process: by } = deps;
  const before = stored?.state ?? quiet;
  const aloneChanges = alone?.changes.get(alarm.id) ?? [];
  const aloneState = alone?.states.get(alarm.id);
  const joined = aloneState === undefined ? before : rejoin(before, aloneState, aloneChanges.length > 0);
  const seen = all.map((each) => each[alarm.id]).filter((each): each is Reading => each !== undefined);
  const { state, changes } = advance(alarm, joined, judge(alarm, seen, nowMs), deps);
  const isLeased = stored?.leasedUntil != null && stored.leasedUntil.getTime() > nowMs;
  const isSame = stored?.state.notice === state.notice;
  const due = state.notice !== null && !(isLeased && isSame) ? state.notice : null;
  const leasedUntil =
    state.notice === null ? null : due === null ? (stored?.leasedUntil ?? null) : new Date(nowMs + leaseMs);
  const row = { alarm: alarm.id, state, leasedUntil };
  const written = [...aloneChanges, ...changes].map((change) => ({ ...change, alarm: alarm.id, by }));
  await insertChanges(db, written);
  if (stored === undefined || written.length > 0 || !isSame || due !== null) await putState(db, row);
  return { row, due };
}

/** Writes down that people were told; not if the alarm has gone on to something else meanwhile. */
export function markTold(deps: Together, { alarm, kind }: Due, reason: string): Promise<AlarmState | null> {
  return deps.db.transaction().execute(async (db) => {
    await lockFor(db, 'alarms');
    const stored = (await listStates(db)).find((row) => row.alarm === alarm.id);
    if (stored === undefined || stored.state.notice !== kind) return null;
    const state = afterTelling(stored.state, deps.nowMs);
    await putState(db, { alarm: alarm.id, state, leasedUntil: null });
    const change = { kind: 'told' as const, atMs: deps.nowMs, value: state.value, reason };
    await insertChanges(db, [{ ...change, alarm: alarm.id, by: deps.process }]);
    return state;
  });
}
