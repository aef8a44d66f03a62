import type { Alarm } from './alarms.ts';
import type { Judged } from './judge-signal.ts';
import { nextPhase, type Phase } from './phase.ts';

export type NoticeKind = 'fired' | 'repeated' | 'cleared';
type Said = { readonly by: string; readonly reason: string };

/** All that is known of an alarm; times in milliseconds, so that it can be stored and kept in memory alike. */
export type AlarmState = {
  readonly phase: Phase;
  readonly value: number | null;
  readonly clearedMs: number | null;
  /** Ends with the firing it was said of. */
  readonly acknowledged: (Said & { readonly atMs: number }) | null;
  readonly silenced: (Said & { readonly untilMs: number }) | null;
  /** When somebody was last told of this firing; null while nobody was. */
  readonly toldMs: number | null;
  /** What is due to be told. */
  readonly notice: NoticeKind | null;
};

export type ChangeKind =
  | 'pending'
  | 'subsided'
  | 'firing'
  | 'cleared'
  | 'told'
  | 'acknowledged'
  | 'silenced'
  | 'unsilenced'
  | 'silence-ended';
export type Change = {
  readonly kind: ChangeKind;
  readonly atMs: number;
  readonly value: number | null;
  readonly reason?: string;
};

export const quiet: AlarmState = {
  phase: { kind: 'ok' },
  value: null,
  clearedMs: null,
  acknowledged: null,
  silenced: null,
  toldMs: null,
  notice: null,
};

export type Moment = { readonly nowMs: number; readonly repeatMs: number };

/** The state after one more look, and what changed. */
export function advance(alarm: Alarm, before: AlarmState, judged: Judged, moment: Moment) {
  const { nowMs } = moment;
  const changes: Change[] = [];
  const note = (kind: ChangeKind) => changes.push({ kind, atMs: nowMs, value: judged.value });
  let state: AlarmState = {
    ...before,
    value: judged.value,
    phase: nextPhase(alarm, before.phase, judged, nowMs),
  };
  if (state.silenced !== null && nowMs >= state.silenced.untilMs) {
    // As if it had begun now, for whoever was not told meanwhile.
    state = { ...state, silenced: null, toldMs: state.acknowledged === null ? null : state.toldMs };
    note('silence-ended');
  }
  const [was, is] = [before.phase.kind, state.phase.kind];
  if (was !== is) note(is === 'ok' ? (was === 'firing' ? 'cleared' : 'subsided') : is);
  if (was === 'firing' && is === 'ok') state = cleared(before, state, nowMs);
  if (was !== 'firing' && is === 'firing')
    state = { ...state, acknowledged: null, toldMs: null, notice: null };
  if (is === 'firing') state = { ...state, notice: dueNotice(alarm, state, moment) };
  return { state, changes };
}

/** Whoever was told that it fires is told that it is over. */
const cleared = (before: AlarmState, state: AlarmState, nowMs: number): AlarmState => ({
  ...state,
  clearedMs: nowMs,
  acknowledged: null,
  toldMs: null,
  notice: before.toldMs === null ? null : 'cleared',
});

function dueNotice(alarm: Alarm, state: AlarmState, { nowMs, repeatMs }: Moment): NoticeKind | null {
  if (state.silenced !== null || state.acknowledged !== null) return null;
  if (state.toldMs === null) return 'fired';
  if (alarm.action !== 'page' && alarm.action !== 'scale') return null;
  const sinceMs = nowMs - state.toldMs;
  // A clock that was set back must not keep a page quiet.
  return sinceMs >= repeatMs || sinceMs < 0 ? 'repeated' : null;
}

/** After its notice was told. */
export function afterTelling(state: AlarmState, nowMs: number): AlarmState {
  return { ...state, toldMs: state.phase.kind === 'firing' ? nowMs : null, notice: null };
}

/**
 * Puts what a process found while it was alone beside what the others know: what people said counts from there, the
 * phase from the process if it changed, and whoever told last has told for all.
 */
export function rejoin(shared: AlarmState, alone: AlarmState, hasChanged: boolean): AlarmState {
  const phase = hasChanged ? alone : shared;
  const isSameFiring = phase.phase.kind === 'firing' && shared.phase.kind === 'firing';
  const told = [alone.toldMs, shared.toldMs].filter((each) => each !== null);
  return {
    ...shared,
    phase: isSameFiring ? shared.phase : phase.phase,
    value: phase.value,
    clearedMs: phase.clearedMs,
    acknowledged: phase.phase.kind === 'firing' ? shared.acknowledged : null,
    toldMs: phase.phase.kind === 'firing' && told.length > 0 ? Math.max(...told) : null,
    notice: phase.notice,
  };
}
