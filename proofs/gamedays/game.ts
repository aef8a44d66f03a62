import type { Ground } from './ground.ts';
import type { Load } from './load.ts';
import type { Ended, Environment, Served } from './programs.ts';
import type { WebhookSink } from './webhook-sink.ts';

/** A real server under load, with a pager, while an incident is played on it. */
export type Game = AsyncDisposable & {
  ground: Ground;
  environment: Environment;
  served(): Served;
  /** Each time that the server ended by itself and was started again, where somebody does that. */
  ends: readonly End[];
  /** When somebody last started it on purpose. */
  startedMs(): number;
  sink: WebhookSink;
  load: Load;
  ops(...args: string[]): Promise<Ended>;
  /** Ends the server and starts none: somebody else will. */
  leave(): Promise<void>;
  /** Ends the server, by force if need be, and starts it again with the same environment, or one that is changed. */
  restart(change?: Environment): Promise<void>;
};

export type End = { atMs: number; code: number | null };
export type LoadSize = { members: number; everyMs: number };
