import type { FailureKind } from './provider-failure.ts';

/** OpenAI's judgement of a text, apart from any answer. */
export type Moderation = {
  /**
   * @returns the categories in which the text was flagged; null where it is not asked now, or told nothing in time.
   * Never rejects.
   */
  ask(text: string, reader: AbortSignal): Promise<readonly string[] | null>;
};

/** What became of one request, as of an attempt at an answer. `malformed`: an answer that cannot be read. */
export type ModerationAttempt = {
  outcome: 'answered' | 'left' | 'malformed' | FailureKind;
  durationMs: number;
};
