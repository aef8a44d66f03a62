import type { SentenceWindow } from './concept-rules.ts';
import type { IdeaHolding } from './ideas/find-ideas.ts';
import type { LanguageCounts } from './ideas/languages.ts';
import type { RequestFound } from './numeric-requests.ts';
import type { PolicyHolding } from './policy-rules.ts';
import type { NumberHit } from './quantities.ts';
import { createRecent, type Recent } from './recent.ts';
import type { RecentPatterns } from './rule-index.ts';

/**
 * What was found in single sentences, for a text that is judged piece by piece and as a whole: for texts of one
 * direction, judged in one context.
 */
export type KnownSentences = {
  readonly ideas: Recent<readonly IdeaHolding[]>;
  readonly requests: Recent<readonly RequestFound[]>;
  /** Of a text rather than of a sentence. */
  readonly statements: Recent<readonly SentenceWindow[]>;
  readonly rules: Recent<readonly PolicyHolding[]>;
  readonly hints: RecentPatterns;
  readonly numbers: Recent<readonly NumberHit[]>;
  readonly languages: Recent<LanguageCounts>;
};

const mostSentences = 24;

export function createKnownSentences(): KnownSentences {
  return {
    ideas: createRecent(mostSentences),
    requests: createRecent(mostSentences),
    statements: createRecent(1),
    rules: createRecent(mostSentences),
    hints: createRecent(mostSentences),
    numbers: createRecent(mostSentences),
    languages: createRecent(mostSentences),
  };
}
