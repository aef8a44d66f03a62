import type { Ledger } from './fact.ts';
import type { GroundingUnits } from './match-value.ts';
import type { SentenceParts } from './read-sentence.ts';

export type GroundingContext = {
  readonly ledger: Ledger;
  /** The sentence before, as it was shown; null at the beginning. */
  readonly previous: string | null;
  readonly units: GroundingUnits;
  /** The language tag the draft is written in. */
  readonly locale: string | null;
  /** The member's local day. */
  readonly today: string;
  /** The member's own message; its numbers may be repeated as what was said there ("you asked about 1,400"). */
  readonly memberMessage?: string;
  /** The only one that may be named; any where it is not given. */
  readonly emergencyNumber?: string | null;
  /** A model wrote it: then what it states of the member rests on a fact, or is not said. Rules state what they have seen. */
  readonly isByModel?: boolean;
};

export type Reason = {
  readonly kind: 'number' | 'date' | 'window' | 'direction' | 'event' | 'language';
  /** The words that nothing supports. */
  readonly said: string;
};

export type Verdict =
  | { readonly supported: true; readonly facts: readonly string[] }
  | { readonly supported: false; readonly reasons: readonly Reason[] };

/** What the checks of one sentence share. */
export type Check = {
  readonly context: GroundingContext;
  readonly parts: SentenceParts;
  readonly before: SentenceParts | null;
  readonly facts: Set<string>;
  readonly reasons: Reason[];
  /** Windows and directions that a supported claim has accounted for. */
  readonly used: Set<object>;
};
