import type { Clock } from '../../platform/clock.ts';
import { errorCode } from '../../platform/defect.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { advance, afterTelling, type Change, quiet } from './alarm-state.ts';
import { type Readings, removeReadings } from './alarms.store.ts';
import type { Alarm } from './alarms.ts';
import { type AloneNote, noNote } from './alone-note.ts';
import { inGameTime, keptMs } from './in-game-time.ts';
import { judge, readSignal } from './judge-signal.ts';
import {
  type Alone,
  type Due,
  judgeTogether,
  leaseMs,
  markTold,
  type States,
  type Together,
} from './judge-together.ts';
import { noticeOf } from './notice.ts';
import { createSeries, type Sample } from './series.ts';
import { type TellDeps, tell, wasHeard } from './tell.ts';

export type WatchDeps = TellDeps & {
  db: Database;
  clock: Clock;
  alarms: readonly Alarm[];
  /** Unlike that of any other process. */
  process: string;
  /** How many seconds of the alarms pass in one: 60 on game days. */
  timeScale: number;
  /** The process's own metrics as they are now. */
  collect: () => Promise<readonly Sample[]>;
  /** Where what was found alone is kept. */
  note?: AloneNote;
  /** How long the database may take before the process goes on alone. */
  patienceMs?: number;
};

export type AlarmWatch = AsyncDisposable & {
  /** Takes one look at the metrics. */
  sample(): Promise<void>;
  /** Judges, with the others where the database answers, else alone. */
  judge(): Promise<void>;
  /** Once everything that is due has been told. */
  told(): Promise<void>;
  states(): States;
};

const pageAgainMs = 15 * 60_000;
const readingsCountMs = 60_000;
const lastWordsMs = 5000;
/** Of one alarm, from a time without the database. */
const mostChangesKept = 200;

/**
 * Watches this process's metrics and joins its readings with those of the others. The states lie in the database; while
 * that is silent each process judges by itself, tells by itself, and writes down afterwards what it found.
 */
export function watchAlarms(deps: WatchDeps): AlarmWatch {
  const { clock } = deps;
  const alarms = inGameTime(deps.alarms, deps.timeScale);
  const series = createSeries(keptMs(alarms));
  const telling = new Set<Promise<void>>();
  const judgement = createJudgement(deps, alarms, (work) => {
    telling.add(work);
    void work.finally(() => telling.delete(work));
  });
  return {
    async sample() {
      const samples = await deps.collect();
      series.add(samples, clock.now().getTime());
    },
    async judge() {
      const nowMs = clock.now().getTime();
      await judgement.judge(
        Object.fromEntries(alarms.map((alarm) => [alarm.id, readSignal(alarm, series, nowMs)])),
      );
    },
    async told() {
      while (telling.size > 0) await Promise.all(telling);
    },
    states: judgement.states,
    async [Symbol.asyncDispose]() {
      // What is not told by then, another process tells once the lease is over.
      await inTime(Promise.all([...telling, judgement.idle()]), lastWordsMs).catch(() => {});
      await inTime(removeReadings(deps.db, { process: deps.process }), 1000).catch(() => {});
    },
  };
}

/** Judges together with the others while the database answers, else alone. */
function createJudgement(deps: WatchDeps, alarms: readonly Alarm[], runs: (work: Promise<void>) => void) {
  const { clock, timeScale, log, note = noNote } = deps;
  let alone: Alone | null = note.read();
  let states: States = alone?.states ?? new Map();
  let asking: Promise<unknown> | null = null;
  const together = (): Together => ({
    ...deps,
    alarms,
    nowMs: clock.now().getTime(),
    repeatMs: pageAgainMs / timeScale,
    staleMs: Math.max(1000, readingsCountMs / timeScale),
  });
  const tellLater = (due: Due, done: (nowMs: number, reason: string) => Promise<unknown>) =>
    runs(tellOf(deps, due, { states, nowMs: clock.now().getTime() }, done));
  const judgeShared = async (readings: Readings) => {
    const left = alone;
    const round = judgeTogether(together(), readings, left);
    asking = round
      .catch(() => {})
      .finally(() => {
        asking = null;
      });
    const found = await inTime(round, deps.patienceMs ?? 4000);
    if (left !== null) log.info({}, 'alarms_joined_again');
    [states, alone] = [found.states, null];
    if (left !== null) note.write(null);
    for (const due of found.due) tellLater(due, (_, reason) => markTold(together(), due, reason));
  };
  const judgeAlone = (readings: Readings) => {
    const judged = judgeByItself(together(), readings, alone ?? aloneFrom(states));
    [states, alone] = [judged.alone.states, judged.alone];
    note.write(alone);
    for (const due of judged.due)
      tellLater(due, async (nowMs, reason) => {
        if (alone === null) return;
        alone = toldAlone(alone, due, { nowMs, reason });
        note.write(alone);
      });
  };
  return {
    states: () => states,
    idle: () => asking,
    async judge(readings: Readings) {
      // A question that the database still has not answered is not asked again.
      if (asking !== null) return judgeAlone(readings);
      try {
        await judgeShared(readings);
      } catch (error) {
        if (alone === null) log.warn({ code: errorCode(error) }, 'alarms_judged_alone');
        judgeAlone(readings);
      }
    },
  };
}

async function tellOf(
  deps: WatchDeps,
  { alarm, kind }: Due,
  { states, nowMs }: { states: States; nowMs: number },
  done: (nowMs: number, reason: string) => Promise<unknown>,
): Promise<void> {
  const told = await tell(deps, noticeOf(alarm, states.get(alarm.id) ?? quiet, kind, nowMs));
  if (!wasHeard(told)) return;
  const notes = told.flatMap(({ note }) => note ?? []);
  await done(nowMs, [kind, ...notes].join('; ')).catch((error: unknown) =>
    // Whoever judges next sees it as not told and tells again: better twice than never.
    deps.log.warn({ alarm: alarm.id, code: errorCode(error) }, 'alarm_notice_not_marked'),
  );
}

const aloneFrom = (states: States): Alone => ({ states, changes: new Map(), leasedUntilMs: new Map() });

function judgeByItself(deps: Together, readings: Readings, before: Alone): { alone: Alone; due: Due[] } {
  const states = new Map(before.states);
  const changes = new Map(before.changes);
  const leased = new Map(before.leasedUntilMs);
  const due: Due[] = [];
  for (const alarm of deps.alarms) {
    const reading = readings[alarm.id];
    const last = states.get(alarm.id) ?? quiet;
    const next = advance(alarm, last, judge(alarm, reading ? [reading] : [], deps.nowMs), deps);
    states.set(alarm.id, next.state);
    const kept = [...(changes.get(alarm.id) ?? []), ...next.changes];
    if (kept.length > 0) changes.set(alarm.id, kept.slice(-mostChangesKept));
    const { notice } = next.state;
    const isLeased = notice === last.notice && deps.nowMs < (leased.get(alarm.id) ?? 0);
    if (notice === null || isLeased) continue;
    leased.set(alarm.id, deps.nowMs + leaseMs);
    due.push({ alarm, kind: notice });
  }
  return { alone: { states, changes, leasedUntilMs: leased }, due };
}

function toldAlone(
  alone: Alone,
  { alarm, kind }: Due,
  { nowMs, reason }: { nowMs: number; reason: string },
): Alone {
  const { states, changes } = alone;
  const state = states.get(alarm.id);
  if (state?.notice !== kind) return alone;
  const change: Change = { kind: 'told', atMs: nowMs, value: state.value, reason };
  return {
    ...alone,
    states: new Map(states).set(alarm.id, afterTelling(state, nowMs)),
    changes: new Map(changes).set(alarm.id, [...(changes.get(alarm.id) ?? []), change]),
  };
}

async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('The database took too long')), limitMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
