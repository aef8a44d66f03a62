import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import { lockFor } from '../../platform/postgres/advisory-lock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { Operator } from '../flags/set-flag.ts';
import { type AlarmState, type ChangeKind, quiet } from './alarm-state.ts';
import { insertChanges, listStates, putState } from './alarms.store.ts';
import { alarms } from './alarms.ts';

type Deps = { db: Database; clock: Clock };
export type AlarmOrder = { alarm: string; reason: string };
/** `changed` is false where it was that way already: then nothing is written. */
export type Handled = { alarm: string; state: AlarmState; changed: boolean };
export type HandleError =
  | { type: 'unknown-alarm'; known: readonly string[] }
  /** Empty, too long, or with control characters. */
  | { type: 'reason-refused'; maxLength: number }
  | { type: 'not-firing' }
  | { type: 'minutes-refused'; most: number };

const maxReason = 500;
/** A silence that is forgotten must end within a week. */
export const mostSilentMinutes = 7 * 24 * 60;

/** Somebody is at it: no more pages until it has cleared. */
export function acknowledgeAlarm(
  deps: Deps,
  operator: Operator,
  order: AlarmOrder,
): Promise<Result<Handled, HandleError>> {
  return change(deps, operator, order, ({ state, said, nowMs }) => {
    if (state.phase.kind !== 'firing') return err({ type: 'not-firing' });
    if (state.acknowledged !== null) return ok(null);
    const acknowledged = { ...said, atMs: nowMs };
    return ok({ kind: 'acknowledged', state: { ...state, acknowledged, notice: null } });
  });
}

/** Nobody is told until that many minutes are over; whoever asks again sets a new end. */
export function silenceAlarm(
  deps: Deps,
  operator: Operator,
  order: AlarmOrder & { minutes: number },
): Promise<Result<Handled, HandleError>> {
  const { minutes } = order;
  return change(deps, operator, order, ({ state, said, nowMs }) => {
    if (!(minutes >= 1 && minutes <= mostSilentMinutes))
      return err({ type: 'minutes-refused', most: mostSilentMinutes });
    const silenced = { ...said, untilMs: nowMs + minutes * 60_000 };
    const notice = state.notice === 'cleared' ? 'cleared' : null;
    return ok({ kind: 'silenced', state: { ...state, silenced, notice } });
  });
}

/** Ends a silence: what fires and is not acknowledged is told of at once. */
export function unsilenceAlarm(
  deps: Deps,
  operator: Operator,
  order: AlarmOrder,
): Promise<Result<Handled, HandleError>> {
  return change(deps, operator, order, ({ state }) => {
    if (state.silenced === null) return ok(null);
    const toldMs = state.acknowledged === null ? null : state.toldMs;
    return ok({ kind: 'unsilenced', state: { ...state, silenced: null, toldMs } });
  });
}

type Asked = { state: AlarmState; said: { by: string; reason: string }; nowMs: number };
type Decided = Result<{ kind: ChangeKind; state: AlarmState } | null, HandleError>;

async function change(
  { db, clock }: Deps,
  operator: Operator,
  order: AlarmOrder,
  decide: (asked: Asked) => Decided,
): Promise<Result<Handled, HandleError>> {
  const { alarm } = order;
  const known = alarms.map(({ id }) => id);
  if (!known.includes(alarm)) return err({ type: 'unknown-alarm', known });
  const reason = order.reason.trim();
  if (reason === '' || reason.length > maxReason || /\p{Cc}/u.test(reason))
    return err({ type: 'reason-refused', maxLength: maxReason });
  const said = { by: operator.name.slice(0, 100), reason };
  const nowMs = clock.now().getTime();
  return await db.transaction().execute(async (transaction) => {
    await lockFor(transaction, 'alarms');
    const stored = (await listStates(transaction)).find((row) => row.alarm === alarm);
    const state = stored?.state ?? quiet;
    const decided = decide({ state, said, nowMs });
    if (!decided.ok) return decided;
    if (decided.value === null) return ok({ alarm, state, changed: false });
    const { kind, state: next } = decided.value;
    await putState(transaction, { alarm, state: next, leasedUntil: null });
    await insertChanges(transaction, [{ alarm, kind, value: next.value, atMs: nowMs, ...said }]);
    return ok({ alarm, state: next, changed: true });
  });
}
