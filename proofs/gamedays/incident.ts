import type { Game, LoadSize } from './game.ts';
import type { Ground } from './ground.ts';
import type { Habit } from './load.ts';

/** What may be asked of `ops diagnose`. */
type Topic = '5xx' | 'db' | 'redis' | 'photos' | 'coach' | 'latency';

/** An incident as one row: what goes wrong, who must notice within which time, and how it is put right. */
export type Incident = {
  /** Runbook number and name, such as `3-redis-stopped`. */
  readonly id: string;
  readonly symptom: string;
  /** What is done to the system, and what puts it right; for the page. */
  readonly injected: string;
  readonly fixed: string;
  /** Must be told before any other; null where no alarm can know of it, and `sign` tells it. */
  readonly alarm: string | null;
  /** Who notices what no alarm can, in two words, and how. */
  readonly noticedBy?: string;
  readonly noticedHow?: string;
  /** Where it is a matter of moments, another one may come before it. */
  readonly mayPrecede?: readonly string[];
  /** May be told after it, as its consequence; any other is a failure. */
  readonly mayFollow: readonly string[];
  readonly topic: Topic;
  /** The cause that `ops diagnose` must name first. */
  readonly diagnosis: string;
  readonly detectWithinMs: number;
  readonly recoverWithinMs: number;
  /** How long it is left alone at the least. */
  readonly leastControlMs?: number;
  /** Writes of the last moments before it may be lost, where no second server held them: the objective is told. */
  readonly mayLoseMs?: number;
  /** Those of the same group share something and are played one after the other; the others of a day may be played beside them. */
  readonly group?: string;
  /** Nothing else may be played beside it: it needs the machine, or measures it. */
  readonly isAlone?: boolean;
  /** Why it cannot be played on this machine; null where it can. */
  missing?(): string | null;
  /** Starts what the incident needs beside a server and a database; `release` ends it. */
  setScene(ground: Ground, release: AsyncDisposableStack): Promise<Scene>;
};

export type Scene = {
  /** Of the server and of operator commands, beside what each has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Of the server alone. */
  readonly serverEnvironment?: Readonly<Record<string, string>>;
  /** Whether somebody starts the server again when it ends by itself, as a service manager does. */
  readonly isSupervised?: boolean;
  /** In place of the usual one. */
  readonly size?: LoadSize;
  /** What members do in this incident beside logging and reading. */
  readonly habits?: readonly Habit[];
  /** Before the load begins. */
  prepare?(game: Game): Promise<void>;
  inject(game: Game): Promise<void>;
  fix(game: Game): Promise<void>;
  /** The fix brings back a database that never knew of an alarm: none that was told before is told as over. */
  readonly forgetsAlarms?: boolean;
  /** What is noticed where no alarm can: when it was first seen since a moment, and whether it still is so. */
  sign?(game: Game): { firstMs(sinceMs: number): number | null; isThere(): boolean };
  /** What else must be so until it counts as well again. */
  isWell?(game: Game): boolean;
  /** What must hold from the injection until all is well again. @returns a sentence for each thing that did not. */
  broken?(game: Game, sinceMs: number): string[] | Promise<string[]>;
  /** Figures of its own, in words for the table. */
  figures?(game: Game, sinceMs: number): string;
};

/** One line of the result. Times count from the injection, or for the recovery from the beginning of the fix. */
export type Outcome = {
  incident: string;
  ok: boolean;
  detected_ms: number | null;
  /** The first one, or who noticed what no alarm can. */
  alarm: string | null;
  diagnosis: string | null;
  diagnosed_ms: number | null;
  recovered_ms: number | null;
  invariant_ok: boolean;
  /** Whether it stayed as it was, without the fix, for twice the time that the fix took. */
  control_stays_broken: boolean | null;
  control_ms: number | null;
  /** Alarms that followed the first. */
  followed: string[];
  acknowledged: number;
  lost: number;
  /** How old the oldest write was that is lost, counted back from the injection; 0 where none is. */
  rpo_ms: number;
  requests: number;
  failed: number;
  /** From the first request that failed until the last. */
  outage_ms: number;
  slowest_ms: number;
  figures: string;
  seconds: number;
  broken: string[];
};

/** Nothing is known yet. */
export const emptyOutcome = (incident: string): Outcome => ({
  incident,
  ok: false,
  detected_ms: null,
  alarm: null,
  diagnosis: null,
  diagnosed_ms: null,
  recovered_ms: null,
  invariant_ok: false,
  control_stays_broken: null,
  control_ms: null,
  followed: [],
  acknowledged: 0,
  lost: 0,
  rpo_ms: 0,
  requests: 0,
  failed: 0,
  outage_ms: 0,
  slowest_ms: 0,
  figures: '',
  seconds: 0,
  broken: [],
});
