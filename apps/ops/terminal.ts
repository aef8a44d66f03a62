import type { Clock } from '@sleek/backend/platform/clock';
import type { ReadSecrets } from '@sleek/backend/platform/secrets-dir';

/** The process as a command sees it. */
export type Terminal = {
  environment: Readonly<Record<string, string | undefined>>;
  root: string;
  /** What SECRETS_PREFIX gave. */
  fetched?: ReadSecrets | null;
  out(text: string): void;
  err(text: string): void;
  /** Writes as it is to the terminal, without a new line. */
  progress?(text: string): void;
  input: NodeJS.ReadStream;
  /** Whether `out` is a terminal that a person looks at. */
  hasColour?: boolean;
  /** In place of the machine's. */
  clock?: Clock;
  /** Lets time pass between two looks at something that takes its time; tests move their clock instead. */
  wait?(ms: number): Promise<void>;
  /** Ctrl-C, for a command that is in the middle of something; others it ends at once. */
  interruption?: () => Interruption;
};

export type Interruption = { signal: AbortSignal } & Disposable;
