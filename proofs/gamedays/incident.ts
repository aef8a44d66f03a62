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
  /** Must be told before any other. */
  readonly alarm: string;
  /** Where it is a matter of moments, another one may come before it. */
  readonly mayPrecede?: readonly string[];
  /** May be told after it, as its consequence; any other is a failure. */
  readonly mayFollow: readonly string[];
  readonly topic: Topic;
  /** The cause that `ops diagnose` must name first. */
  readonly diagnosis: string;
  readonly detectWithinMs: number;
  readonly recoverWithinMs: number;
  /** Why it cannot be played on this machine; null where it can. */
  missing?(): string | null;
  /** Starts what the incident needs beside a server and a database; `release` ends it. */
  setScene(ground: Ground, release: AsyncDisposableStack): Promise<Scene>;
};

export type Scene = {
  /** Of the server and of operator commands, beside what each has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** In place of the usual one. */
  readonly size?: LoadSize;
  /** What members do in this incident beside logging and reading. */
  readonly habits?: readonly Habit[];
  /** Before the load begins. */
  prepare?(game: Game): Promise<void>;
  inject(game: Game): Promise<void>;
  fix(game: Game): Promise<void>;
  /** What else must be so until it counts as well again. */
  isWell?(game: Game): boolean;
  /** What must hold from the injection until all is well again. @returns a sentence for each thing that did not. */
  broken?(game: Game, sinceMs: number): string[] | Promise<string[]>;
};

/** One line of the result. Times count from the injection, or for the recovery from the beginning of the fix. */
export type Outcome = {
  incident: string;
  ok: boolean;
  detected_ms: number | null;
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
  requests: number;
  failed: number;
  /** From the first request that failed until the last. */
  outage_ms: number;
  slowest_ms: number;
  seconds: number;
  broken: string[];
};
