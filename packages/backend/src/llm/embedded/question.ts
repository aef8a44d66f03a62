import type { IntentId } from './intent.ts';

/** How members of a language put their questions: over sentences in lower case without accents, signs and fillers. */
export type Questions = {
  /** Words that a question may hold beside the commonest of the language; a sentence with any other is not understood. */
  readonly words: string;
  /** Passed over wherever they stand. */
  readonly fillers: string;
  /** A message of nothing but these is a greeting or a thank-you. */
  readonly greetings: string;
  /** A sentence that only asks for more of what was answered. */
  readonly followUp: RegExp;
  /** In the order in which they are tried; each is matched by the whole sentence. */
  readonly patterns: readonly (readonly [intent: IntentId, ...sources: string[]])[];
  /** Where no pattern fits: what a sentence speaks of, in any order; it must hold one word of each source. */
  readonly cues: readonly (readonly [intent: IntentId, ...sources: string[]])[];
  /** How a sentence begins that asks, also without its mark. */
  readonly asking: string;
  /** A sentence with one of these words is not read by its cues. */
  readonly never: string;
};
